"""What a face that keeps a case open shows of it: its entries, its sums, what is missing and where that is mended.

``view`` brings it together; ``tables`` says each entry in a line, ``sums`` what it cost, ``places`` finds the field
that a gap asks for, ``opening`` shows a piece of evidence in the system's own program.
"""

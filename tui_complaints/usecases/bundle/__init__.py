"""The evidence bundle: the letter, its annexes, and every exhibit that it cites, in one file to send or print.

``pieces`` looks at the exhibits before anything is written, ``bodies`` makes pages of them, ``assemble`` puts all of it
together with one row of page numbers, links and bookmarks. ``fitting`` makes it as small as it should be: with smaller
pictures, else in parts, which ``plan`` fills.
"""

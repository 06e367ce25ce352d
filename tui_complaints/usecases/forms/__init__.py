"""Forms: what a face needs to show every field of a table, and what is typed into them, read and judged.

``described`` says which fields there are and of which kind, ``texts`` shows a value as text to edit, ``reading`` reads
what was typed and says per field what is wrong. No field is known here by a face, and no face knows the format.
"""

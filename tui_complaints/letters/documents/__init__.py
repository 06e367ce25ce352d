"""A letter as people send it: its parts parsed once, and laid out as HTML, PDF, DOCX or an e-mail.

``tree`` is what a document is made of, ``parse`` makes it of a letter's Markdown parts, ``places`` says where each part
stands on the page in each language; every format is a module that knows nothing of Markdown or of cases.
"""

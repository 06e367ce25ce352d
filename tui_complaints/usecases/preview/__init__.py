"""A letter, a review or a list of notes as a screen draws it: blocks of text whose words know what they lead to.

``sheet`` is the form that a widget is given; ``parsing`` makes it of Markdown; ``letter``, ``review`` and ``notes``
say what is told. How many cells a word takes is the widget's matter.
"""

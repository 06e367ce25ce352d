"""One open case, for a face that stays open: each change is saved at once, and can be taken back and done again.

``session`` is what a face holds (``opened`` its state, ``changes`` its verbs); ``state`` is a case at one moment,
``form`` what is typed into; ``undoing`` takes steps back, ``meanwhile`` looks for what another program changed.
"""

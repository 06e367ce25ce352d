"""One open case, for a face that stays open: each change is saved at once, and can be taken back and done again.

``session`` is what a face holds; ``state`` is a case at one moment; ``verbs`` are what can be done to its entries;
``undoing`` takes steps back and ``meanwhile`` looks for what another program changed.
"""

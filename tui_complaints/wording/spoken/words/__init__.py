"""The words of each language, a module a language: tables that a translator can edit.

Phrases are separated by ``;``, endings stand in brackets: ``"week(|s)"``. Capitals, accents, hyphens and full stops
need not be right. A meaning that a language says in another way (with an ending, with no word) is left out of its
tables. ``MARKS`` are the words that hold a phrase together; a name that ends in "before" or "after" says on which side
of the length or day the word stands, where that makes the difference; ``many`` are the units that cannot be one of a
kind without a figure ("week" can, "weeks" cannot).
"""

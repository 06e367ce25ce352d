"""The parts of a letter, in the order of letters.md; each module makes one kind of part from a draft."""

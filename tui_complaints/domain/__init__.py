"""The case and what follows from it: pure, no I/O, no clock, no framework."""

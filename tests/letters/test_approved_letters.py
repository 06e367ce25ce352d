"""The letters of the examples read word for word as they were approved."""

from __future__ import annotations

import pytest
from approval import FOLDER, LETTERS, Approved


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.file.name)
def test_a_letter_reads_as_it_was_approved(letter: Approved) -> None:
    """Where this fails on purpose: read the letters, then run tests/letters/approve.py."""
    assert letter.written() == letter.file.read_bytes().decode()


def test_every_approved_letter_is_still_written() -> None:
    assert {letter.file for letter in LETTERS} == set(FOLDER.iterdir())

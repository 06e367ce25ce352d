"""The letters and reviews of the examples read word for word as they were approved."""

from __future__ import annotations

import pytest
from approval import ALL, FOLDER, LETTERS, REVIEWS, Approved, ApprovedReview


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.file.name)
def test_a_letter_reads_as_it_was_approved(letter: Approved) -> None:
    """Where this fails on purpose: read the letters, then run tests/letters/approve.py."""
    assert letter.written() == letter.file.read_bytes().decode()


@pytest.mark.parametrize("review", REVIEWS, ids=lambda review: review.file.name)
def test_a_review_reads_as_it_was_approved(review: ApprovedReview) -> None:
    """Where this fails on purpose: read the reviews, then run tests/letters/approve.py."""
    assert review.written() == review.file.read_bytes().decode()


def test_every_approved_letter_is_still_written() -> None:
    assert {letter.file for letter in ALL} == set(FOLDER.iterdir())

"""Write a public review from a case, and say what was taken out of it, what has no proof and how long it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.domain.findings import find
from tui_complaints.domain.gaps import gaps
from tui_complaints.domain.ledger import ledger
from tui_complaints.domain.record import Record
from tui_complaints.domain.text import primary
from tui_complaints.errors import ComplaintsError, LetterStoppedError, UsageError
from tui_complaints.letters.choice import choose_language, conventions
from tui_complaints.letters.review.age import ended_on, months_ago
from tui_complaints.letters.review.platforms import choose
from tui_complaints.letters.review.redact import NEVER
from tui_complaints.letters.review.repeats import is_repeat, repeated
from tui_complaints.letters.review.review import write
from tui_complaints.letters.review.words import speakable
from tui_complaints.letters.tone.marking import tone_marks
from tui_complaints.storage.exhibits import exhibit_path, file_states
from tui_complaints.usecases.write import ALWAYS_STOP, stopped, user_templates
from tui_complaints.wording import review as words
from tui_complaints.wording.gaps import gap_sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from tui_complaints.domain.entries import Case, Letter
    from tui_complaints.domain.mark import Mark
    from tui_complaints.letters.review.platforms import Platform
    from tui_complaints.letters.review.redact import Removed
    from tui_complaints.letters.review.review import Review
    from tui_complaints.storage.reading import StoredCase

ENOUGH_WORDS = 100
"""Words from which on a review is trusted (letters.md, "Public review")."""

_LARGEST_POSTED = 1_000_000
"""Bytes of a posted review that are read to be compared."""


class Reviewed(Struct, frozen=True):
    """A review, and what the user should know of it.

    Attributes:
        review: it.
        platform: the site it is for.
        draft_for: whose draft it is, "" where the customer writes it; "?" where they have no name.
        faults: what keeps it from being posted: its length, and what has no proof.
        warnings: the rest that the user should know.
    """

    review: Review
    platform: Platform
    draft_for: str
    faults: tuple[str, ...]
    warnings: tuple[str, ...]

    @property
    def talk(self) -> tuple[str, ...]:
        """All that is to be said beside the review, what matters most first."""
        review, name = self.review, self.draft_for
        draft = [words.DRAFT.format(name=name) if name != UNNAMED else words.DRAFT_UNNAMED] if name else []
        removed = [removal(item) for item in review.removed]
        limit = self.platform.characters
        meter = words.length(review.characters, review.words, limit, self.platform.name)
        return (*draft, *removed, *self.faults, *self.warnings, meter, words.READ_IT)

    def json(self) -> dict[str, object]:
        """The review as data."""
        review = self.review
        return {
            "text": review.text,
            "language": review.language,
            "platform": self.platform.name,
            "draft_for": self.draft_for or None,
            "characters": review.characters,
            "words": review.words,
            "limit": self.platform.limits(),
            "removed": [
                {
                    "where": item.where,
                    "kind": item.kind,
                    "text": item.text,
                    "replaced_by": item.replaced_by,
                    "reason": words.REASONS[item.kind],
                }
                for item in review.removed
            ],
            "unproved": [{"where": where, "text": text} for where, text in review.unproved],
            "warnings": [*self.faults, *self.warnings],
        }


UNNAMED = "?"


def removal(item: Removed, called: Callable[[str], str] = str) -> str:
    """What was taken out, and why, in a sentence; ``called`` as ``write_review`` takes it."""
    reason, where = words.REASONS[item.kind], called(item.where)
    if not item.text:
        return words.NOT_TOLD.format(where=where, reason=reason)
    if not item.replaced_by:
        return words.TAKEN_OUT_WHOLE.format(where=where, text=item.text, reason=reason)
    return words.TAKEN_OUT.format(where=where, text=item.text, reason=reason, instead=item.replaced_by)


def write_review(
    stored: StoredCase,
    today: date,
    *,
    platform: str | None = None,
    language: str | None = None,
    strict: bool = False,
    called: Callable[[str], str] | None = None,
) -> Reviewed:
    """Write the review as of ``today``; it depends on the case, that day, the templates and the sites alone.

    Args:
        stored: the case.
        today: the day it is written.
        platform: the site it is for; else any.
        language: BCP 47; else the case's.
        strict: refuse to write what has no proof, or what the site does not take.
        called: says an entry, or a field of one, given its name in the case; None where the name is to be said.

    Raises:
        LetterStoppedError: evidence is gone or changed, or (strict) something is not proved or the length is wrong.
        UsageError: there is no such site, or no words for the language.
        TemplateError: a file of words or sites cannot be used.
    """
    record, templates = Record(stored.case, today), user_templates()
    site = choose(platform, templates)
    tag = _language(record, language)
    found, book = find(record), ledger(record)
    missing = gaps(record, found, book, file_states(stored), tag)
    if stops := [gap_sentence(gap, called or str) for gap in missing if gap.kind in ALWAYS_STOP]:
        raise LetterStoppedError([*stops, stopped(called)])
    review = write(record, found.findings, book, site, conventions(record, tag), templates)
    said = called or str
    faults = (*_unproved(review, named=called is None), *_length(review, site))
    if strict and faults:
        raise LetterStoppedError([*faults, words.STRICT])
    foreign = [said(gap.where) for gap in missing if gap.kind == "untranslated"]
    warnings = (
        *_warnings(review, site, record, foreign),
        *_posted(stored, record, review, said),
        *_tone(tone_marks(record, tag), said),
    )
    return Reviewed(review, site, _draft_for(stored.case), faults, warnings)


def _language(record: Record, asked: str | None) -> str:
    templates = user_templates()
    tag, known = choose_language(record, asked, templates), speakable(templates)
    if primary(tag) not in known:
        raise UsageError(words.NO_LANGUAGE.format(language=tag, known=", ".join(known)))
    return tag


def _draft_for(case: Case) -> str:
    """Whose draft it is, where somebody acts for the customer."""
    if case.advocate is None:
        return ""
    return (case.complainant.name if case.complainant else None) or UNNAMED


def _unproved(review: Review, *, named: bool) -> Iterator[str]:
    told = words.UNPROVED if named else words.UNPROVED_HERE
    for where, text in review.unproved:
        yield told.format(where=where, text=text)


def _length(review: Review, site: Platform) -> Iterator[str]:
    """Where the review is longer or shorter than the site takes."""
    if site.characters is not None and review.characters > site.characters:
        yield words.TOO_LONG.format(site=site.name, number=review.characters, limit=site.characters)
    if site.characters_least is not None and review.characters < site.characters_least:
        yield words.TOO_SHORT.format(site=site.name, number=review.characters, limit=site.characters_least)
    if site.words_least is not None and review.words < site.words_least:
        yield words.TOO_FEW_WORDS.format(site=site.name, number=review.words, limit=site.words_least)


def _warnings(review: Review, site: Platform, record: Record, foreign: list[str]) -> Iterator[str]:
    if site.words_least is None and review.words < ENOUGH_WORDS:
        yield words.FEW_WORDS.format(number=review.words)
    last = ended_on(record)
    if site.months is not None and last is not None and last < months_ago(record.today, site.months):
        yield words.TOO_OLD.format(site=site.name, months=site.months, day=last.isoformat())
    if review.step:
        yield words.SHORTENED[review.step]
    if foreign:
        yield words.ORIGINAL.format(places=", ".join(foreign))
    if site.note and site.checked:
        yield words.SOURCE.format(site=site.name, note=site.note, day=site.checked.isoformat())


def _tone(marks: tuple[Mark, ...], called: Callable[[str], str]) -> Iterator[str]:
    """What weakens the words that are told; what a review never says was taken out already."""
    for mark in marks:
        if mark.kind not in NEVER:
            yield words.TONE.format(where=called(mark.where), phrase=mark.phrase, instead=mark.instead)


def _posted(stored: StoredCase, record: Record, review: Review, called: Callable[[str], str]) -> Iterator[str]:
    """A word for each review of this case that was posted and says the same."""
    for letter in stored.case.letters:
        if letter.kind == "review" and letter.file:
            yield from _compared(stored, review, letter, called(record.name(letter)))


def _compared(stored: StoredCase, review: Review, letter: Letter, name: str) -> Iterator[str]:
    try:
        with exhibit_path(stored.folder, letter.file or "").open("rb") as stream:
            posted = stream.read(_LARGEST_POSTED).decode("utf-8", "replace")
    except (ComplaintsError, OSError) as problem:
        yield words.POSTED_UNREADABLE.format(letter=name, problem=problem)
        return
    if is_repeat(review.text, posted):
        same, all_of_them = repeated(review.text, posted)
        yield words.POSTED.format(letter=name, same=same, all=all_of_them)

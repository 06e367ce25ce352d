"""A public review as it would be written now, for a screen to draw: the text, and what is to be known of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.domain.record import Record
from tui_complaints.domain.visible import visible
from tui_complaints.letters.review.platforms import DEFAULT, platforms
from tui_complaints.letters.review.words import speakable
from tui_complaints.usecases.missing import entry_at, place_called, words_of
from tui_complaints.usecases.preview.choice import language_of_screen
from tui_complaints.usecases.preview.sheet import Block, Meter, Run, Section, Sheet, Target
from tui_complaints.usecases.review import UNNAMED, removal, write_review
from tui_complaints.usecases.write import user_templates
from tui_complaints.wording import preview as words, review as review_words, review_screen as screen_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from tui_complaints.storage.reading import StoredCase
    from tui_complaints.usecases.review import Reviewed


class ReviewPreview(Struct, frozen=True):
    """A review as it would be written now.

    Attributes:
        sheet: it, to be drawn.
        notes: what was taken out and why, what has no proof, and the rest that the user should know.
        text: it, as it is posted.
        site: the key of the site that it is for.
        language: the language it is in.
    """

    sheet: Sheet
    notes: Sheet
    text: str
    site: str
    language: str


def review_choices() -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    """The sites by key with their names, and the languages, that a review can be written for.

    Raises:
        TemplateError: a file of sites cannot be used.
    """
    templates = user_templates()
    known = platforms(templates).items()
    sites = tuple((key, screen_words.ANY_SITE if key == DEFAULT else site.name) for key, site in known)
    return sites, tuple(speakable(templates))


def preview_review(
    stored: StoredCase, today: date, *, platform: str | None = None, language: str | None = None
) -> ReviewPreview:
    """Write the review and make it ready to be drawn; arguments and errors are those of ``write_review``.

    Where the case says no language, whoever is shown the review writes in the one that they read the screen in.
    """
    templates = user_templates()
    record = Record(stored.case, today)
    called = partial(place_called, record)
    wanted = language or language_of_screen(stored.case, speakable(templates))
    reviewed = write_review(stored, today, platform=platform, language=wanted, called=called)
    review = reviewed.review
    known = {key: site for key, site in platforms(templates).items() if site == reviewed.platform}
    return ReviewPreview(
        Sheet((Section("review", tuple(_paragraphs(record, review.text, review.unproved))),), _meter(reviewed)),
        Sheet((Section("notes", tuple(_notes(record, reviewed))),)),
        review.text,
        next(iter(known), ""),
        review.language,
    )


def _meter(reviewed: Reviewed) -> Meter:
    count, limit = reviewed.review.characters, reviewed.platform.characters
    told = words.characters(count) if limit is None else words.characters_of(count, limit)
    return Meter(told, count, limit)


def _paragraphs(record: Record, text: str, unproved: tuple[tuple[str, str], ...]) -> Iterator[Block]:
    """The text by its paragraphs; what no exhibit proves leads to its entry."""
    left = [
        (visible(told), Target(where, words.NO_PROOF_PUBLIC.format(name=words_of(record, where))))
        for where, told in unproved
        if told
    ]
    for paragraph in visible(text).split("\n\n"):
        runs: list[Run] = []
        rest = paragraph
        while rest:
            found = [(rest.find(told), told, target) for told, target in left if told in rest]
            if not found:
                runs.append(Run(rest))
                break
            at, told, target = min(found, key=lambda one: one[0])
            left.remove((told, target))
            if at:
                runs.append(Run(rest[:at]))
            runs.append(Run(told, "own", target))
            rest = rest[at + len(told) :]
        yield Block(tuple(runs))


def _notes(record: Record, reviewed: Reviewed) -> Iterator[Block]:
    """What to know, what matters most first, each part under its heading."""
    name = reviewed.draft_for
    if name:
        yield _note(review_words.DRAFT.format(name=name) if name != UNNAMED else review_words.DRAFT_UNNAMED, "own")
    removed = [(item.where, removal(item, partial(place_called, record))) for item in reviewed.review.removed]
    if removed:
        yield Block((Run(screen_words.TAKEN_OUT, "heading"),))
        for where, told in removed:
            yield Block(
                (Run(visible(told)),),
                (Run("• ", "number", Target(where, _going_to(record, where))),),
            )
    for title, notes in ((screen_words.FAULTS, reviewed.faults), (screen_words.KNOW, reviewed.warnings)):
        if notes:
            yield Block((Run(title, "heading"),))
            yield from map(_note, notes)
    yield _note(review_words.READ_IT)


def _going_to(record: Record, where: str) -> str:
    entry = entry_at(record, where)
    return screen_words.GO_TO.format(name=words_of(record, entry) if entry else place_called(record, where))


def _note(told: str, mark: str = "") -> Block:
    return Block((Run(visible(told), "own" if mark else ""),))

"""A letter as it would be written now, for a screen to draw."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.domain.record import Record
from tui_complaints.letters.brief import body_words
from tui_complaints.letters.choice import conventions
from tui_complaints.letters.phrasebook import languages
from tui_complaints.letters.phrases import speak
from tui_complaints.usecases.missing import called, place_called, words_of
from tui_complaints.usecases.preview.choice import language_of_screen
from tui_complaints.usecases.preview.parsing import Reader, bare
from tui_complaints.usecases.preview.sheet import Meter, Section, Sheet, Target
from tui_complaints.usecases.write import user_templates, write_letter
from tui_complaints.wording import preview as words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from tui_complaints.letters.brief import Brief, Told
    from tui_complaints.letters.language import Language
    from tui_complaints.letters.letter import Letter
    from tui_complaints.storage.reading import StoredCase

_ANNEXES = ("annex-a", "annex-b")

_PLACES = {
    "sender": "complainant.name",
    "sender-address": "complainant.address",
    "recipient": "{to}.name",
    "recipient-phone": "{to}.phone",
    "recipient-address": "{to}.address",
    "remedy": "remedies",
    "total": "rates",
    "amount": "remedies",
    "advocate": "advocate.name",
    "charges": "costs",
    "thanks": "requests",
    "answer": "contacts",
}
"""Where each thing that can be missing is entered."""


class LetterPreview(Struct, frozen=True):
    """A letter as it would be written now.

    Attributes:
        sheet: it, to be drawn.
        letter: it.
        kind, language, to: what it is, chosen or by default; ``to`` is "" for nobody.
        warnings: what the user should know of it.
    """

    sheet: Sheet
    letter: Letter
    kind: str
    language: str
    to: str
    warnings: tuple[str, ...]


def preview_letter(
    stored: StoredCase,
    today: date,
    *,
    kind: str | None = None,
    language: str | None = None,
    to: str | None = None,
) -> LetterPreview:
    """Write the letter and make it ready to be drawn; arguments and errors are those of ``write_letter``.

    Where the case says no language, whoever is shown the letter writes in the one that they read the screen in.
    """
    wanted = language or language_of_screen(stored.case, languages())
    record = Record(stored.case, today)
    written = write_letter(stored, today, kind=kind, language=wanted, to=to, called=partial(place_called, record))
    letter = written.letter
    most = body_words(letter.language)
    meter = Meter(words.words_of(letter.words, most), letter.words, most)
    sections = tuple(_sections(record, letter))
    return LetterPreview(
        Sheet(sections, meter), letter, letter.brief.kind, letter.language, letter.to, written.warnings
    )


def _sections(record: Record, letter: Letter) -> Iterator[Section]:
    language = speak(record, conventions(record, letter.language), user_templates())
    reader = Reader(
        _cited(letter.brief),
        _blanks(letter, language),
        language.say("letter", "own-account"),
        _told(record, letter.brief),
    )
    contacts = [_from(record, (record.name(contact),), own=False) for contact in record.timeline]
    for name, markdown in letter.parts.items():
        if name not in _ANNEXES:
            yield Section(name, tuple(reader.blocks(markdown)))
            continue
        heading, *blocks = reader.blocks(markdown, contacts if name == "annex-a" else ())
        yield Section(name, tuple(blocks), heading.text)


def _cited(brief: Brief) -> dict[str, Target]:
    """What each citation leads to: the exhibit, with its title."""
    return {
        item.label: Target(item.id, words.EXHIBIT.format(label=item.label, title=item.title))
        for item in brief.enclosures
    }


def _blanks(letter: Letter, language: Language) -> dict[str, Target]:
    """What each bracket leads to, as it stands in the letter."""
    known = {language.say("missing", key): key for key in _PLACES if language.has("missing", key)}
    found: dict[str, Target] = {}
    for blank in letter.brief.blanks:
        key = known.get(blank)
        if key is not None:
            place = _PLACES[key].format(to=letter.to) if letter.to else _PLACES[key].replace("{to}", "parties")
            found[blank] = Target(place, words.MISSING[key])
    return found


def _told(record: Record, brief: Brief) -> dict[str, Target]:
    """What each sentence was told from, by its words."""
    told: tuple[Told, ...] = (
        *brief.purchases, *brief.charges, *brief.facts, *brief.findings, *brief.findings_annexed, *brief.credits,
        *brief.questions, *brief.points, *brief.passed_over, *brief.settled,
    )  # fmt: skip
    return {bare(item.cited): _from(record, item.about, own=item.own_account) for item in told if item.about}


def _from(record: Record, names: tuple[str, ...], *, own: bool) -> Target:
    if own:
        return Target(names[0], words.NO_PROOF.format(name=words_of(record, names[0])))
    return Target(names[0], words.PROVED.format(names="; ".join(called(record, name) for name in names)))

"""Write a letter: choose what it is, decide what it says, render it, and shorten it until it is a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.letters.brief import body_words
from tui_complaints.letters.choice import complained_of, conventions
from tui_complaints.letters.compose import LISTED, MERGED, ONE_EACH, WHOLE, compose, opens_with_worst
from tui_complaints.letters.draft import Draft
from tui_complaints.letters.labels import Labels
from tui_complaints.letters.phrases import speak
from tui_complaints.letters.sentences import Teller
from tui_complaints.letters.templates import render

if TYPE_CHECKING:
    from pathlib import Path

    from tui_complaints.domain.finding import Finding
    from tui_complaints.domain.ledger import Ledger
    from tui_complaints.domain.record import Record
    from tui_complaints.letters.brief import Brief
    from tui_complaints.letters.language import Language

_NOT_BODY = frozenset({"sender", "recipient", "heading", "enclosures", "annex-a", "annex-b"})
"""Parts of a letter whose words do not count."""
_CALL_WORDS = 410
"""Words that notes for a call may have: about a page with its list of papers."""
_MANY, _FEW = 200, 1
"""Contacts from which a letter is tried with an Annex A of a few, which says as much of its length."""


class Letter(Struct, frozen=True):
    """A letter that was written.

    Attributes:
        parts: its parts by name, in order, each Markdown.
        brief: what it says.
        language: the language it is in.
        to: the party it goes to, "" for none.
        step: how far it was shortened (``compose.WHOLE`` ...).
    """

    parts: dict[str, str]
    brief: Brief
    language: str
    to: str
    step: int

    @property
    def markdown(self) -> str:
        """The whole letter."""
        return "\n\n".join(self.parts.values()) + "\n"

    @property
    def words(self) -> int:
        """Words in the body, from the salutation to the signature; annexes, lists, addresses and citations apart."""
        body = (text for name, text in self.parts.items() if name not in _NOT_BODY)
        brief = self.brief
        told = (
            *brief.purchases, *brief.charges, *brief.returned, *brief.facts, *brief.findings, *brief.credits,
            *brief.questions, *brief.points, *brief.passed_over, *brief.settled,
        )  # fmt: skip
        addresses = brief.against if brief.kind == "regulator" else ()  # who is complained of, as in a heading
        return sum(map(_words, body)) - sum(_words(item.cite) for item in told) - sum(map(_words, addresses))


def _words(text: str) -> int:
    return sum(1 for word in text.split() if any(letter.isalnum() for letter in word))


def write(
    record: Record,
    findings: tuple[Finding, ...],
    ledger: Ledger,
    *,
    kind: str,
    language: str,
    to: str,
    user_folder: Path | None = None,
    cache: Path | None = None,
) -> Letter:
    """Write the letter, in as many words as it may have.

    Args:
        record: the case and its day, which is the letter's date.
        findings: what follows from the case.
        ledger: what it cost.
        kind: the kind of letter (``kinds.KINDS``).
        language: BCP 47.
        to: the party it goes to, "" for none.
        user_folder: where a user's own templates and phrases lie.
        cache: where our templates may be kept compiled.

    Raises:
        TemplateError: a template or a phrase cannot be used.
    """
    spoken = conventions(record, language)
    # Notes for a call are short from the first, and on one page.
    steps, room = (
        ((MERGED, LISTED, ONE_EACH), _CALL_WORDS) if kind == "brief" else (range(ONE_EACH + 1), body_words(language))
    )

    def draft_of_one() -> Draft:
        return _draft(record, findings, ledger, speak(record, spoken, user_folder), kind, to)

    def attempt(step: int, contacts: int | None = None, *, in_short: bool = True) -> Letter:
        draft = draft_of_one()
        brief = compose(draft, step, contacts, in_short=in_short)
        rendered = render(kind, spoken, brief.as_data(), user_folder, cache)
        parts = {name: draft.language.punctuated(text) for name, text in rendered.items()}
        return Letter(parts, brief, language, to, WHOLE if kind == "brief" else step)

    is_long = len(record.timeline) > _MANY
    # The worst comes first as long as there is room for it: where there is no worst, there is nothing to try twice.
    ways = (True, False) if opens_with_worst(draft_of_one()) else (True,)
    tries = [(step, in_short) for step in steps for in_short in ways if in_short or step != WHOLE]
    for step, in_short in tries:
        # Most of a long case is Annex A, whose words do not count: it is written once it is known which letter it ends.
        if is_long and (step, in_short) != tries[-1] and attempt(step, _FEW, in_short=in_short).words > room:
            continue
        letter = attempt(step, in_short=in_short)
        if letter.words <= room:
            break
    return letter


def _draft(
    record: Record, findings: tuple[Finding, ...], ledger: Ledger, language: Language, kind: str, to: str
) -> Draft:
    """What the parts of one try are made from: each try numbers its exhibits anew."""
    about = complained_of(record, kind, to)
    return Draft(
        record=record,
        findings=findings,
        ledger=ledger,
        language=language,
        labels=Labels(record, language),
        teller=Teller(record, language, about),
        kind=kind,
        to=to,
        about=about,
    )

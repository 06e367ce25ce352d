"""Write a letter from a case, unless something keeps it from being written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints import paths
from tui_complaints.domain.findings import find
from tui_complaints.domain.gaps import gaps
from tui_complaints.domain.ledger import ledger
from tui_complaints.domain.record import Record
from tui_complaints.errors import LetterStoppedError
from tui_complaints.letters.brief import body_words
from tui_complaints.letters.choice import choose_kind, choose_language, choose_recipient
from tui_complaints.letters.letter import Letter, write
from tui_complaints.letters.tone.marking import tone_marks
from tui_complaints.storage.exhibits import file_states
from tui_complaints.wording import letters as words, tone
from tui_complaints.wording.gaps import gap_sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date
    from pathlib import Path

    from tui_complaints.domain.finding import Gap
    from tui_complaints.storage.reading import StoredCase

ALWAYS_STOP = frozenset({"exhibit-missing", "exhibit-changed"})
"""A letter is never written over evidence that is gone or was changed (findings.md)."""

_BLANKS = frozenset({"no-sender", "no-recipient", "no-remedy"})


class Written(Struct, frozen=True):
    """A letter, and what the user should know of it.

    Attributes:
        letter: the letter.
        text: it in the format asked for.
        warnings: what is missing, what was merged, what is told without proof.
        uncited: the exhibits that are held and not cited.
    """

    letter: Letter
    text: str
    warnings: tuple[str, ...]
    uncited: tuple[str, ...]

    def json(self) -> dict[str, object]:
        """The letter as data, by the names of case-format.md."""
        brief = self.letter.brief
        return {
            "text": self.text,
            "kind": brief.kind,
            "language": self.letter.language,
            "to": self.letter.to or None,
            "facts": [
                {"n": fact.number, "text": fact.text, "cites": list(fact.cites), "own_account": fact.own_account}
                for fact in brief.facts
            ],
            "exhibits": [{"label": item.label, "id": item.id, "pages": item.pages} for item in brief.enclosures],
            "uncited": list(self.uncited),
            "words": self.letter.words,
            "warnings": list(self.warnings),
        }


def write_letter(
    stored: StoredCase,
    today: date,
    *,
    kind: str | None = None,
    language: str | None = None,
    to: str | None = None,
    output_format: str = "md",
    strict: bool = False,
    called: Callable[[str], str] | None = None,
) -> Written:
    """Write the letter as of ``today``; it depends on the case, that day and the templates alone.

    Args:
        stored: the case.
        today: the letter's date.
        kind: a kind of letter; else what comes next.
        language: BCP 47; else the case's.
        to: a party of the case; else whom the remedy is wanted from.
        output_format: ``md`` or ``txt``.
        strict: refuse to write what has something missing.
        called: says an entry, given its name in the case; None where the name is to be said.

    Raises:
        LetterStoppedError: evidence is gone or changed, a citation leads nowhere, or (strict) something is missing.
        UsageError: there are no templates for the language or kind.
        NotFoundError: there is no such party.
        TemplateError: a template cannot be used.
    """
    record = Record(stored.case, today)
    templates = user_templates()
    chosen = choose_kind(record, kind)
    choice = {
        "kind": chosen,
        "language": choose_language(record, language, templates),
        "to": choose_recipient(record, to, chosen),
    }
    found, book = find(record), ledger(record)
    missing = gaps(record, found, book, file_states(stored), choice["language"])
    _stop((gap for gap in missing if gap.kind in ALWAYS_STOP or _is_citation(gap)), stopped(called), called)
    if strict:
        _stop((gap for gap in missing if gap.weight == "stops"), words.STRICT, called)
    letter = write(record, found.findings, book, user_folder=templates, cache=paths.cache() / "templates", **choice)
    if strict and letter.brief.blanks:
        raise LetterStoppedError([_blank(letter), words.STRICT])
    held = [record.name(exhibit) for exhibit in stored.case.exhibits if exhibit.is_held]
    cited = {item.id for item in letter.brief.enclosures}
    return Written(
        letter=letter,
        text=_formatted(letter, output_format),
        warnings=(*_warnings(letter, missing), *_tone(record, letter)),
        uncited=tuple(name for name in held if name not in cited),
    )


def user_templates() -> Path | None:
    """Where the user's own templates lie, if there are any."""
    folder = paths.config() / "templates"
    return folder if folder.is_dir() else None


def stopped(called: Callable[[str], str] | None) -> str:
    """Where it is told how to put right what stops a letter: a command, or for whoever sees the case, a tab of it."""
    from tui_complaints.wording.case import TABS  # noqa: PLC0415 - few letters are stopped

    return words.STOPPED_HERE.format(tab=TABS["missing"]) if called else words.STOPPED


def _stop(stopping: Iterable[Gap], note: str, called: Callable[[str], str] | None) -> None:
    reasons = [gap_sentence(gap, called or str) for gap in stopping]
    if reasons:
        raise LetterStoppedError([*reasons, note])


def _blank(letter: Letter) -> str:
    return words.BLANK.format(blanks=", ".join(letter.brief.blanks))


def _is_citation(gap: Gap) -> bool:
    return gap.kind == "unknown-id" and gap.where.split(".")[-1].startswith("exhibits")


def _warnings(letter: Letter, missing: tuple[Gap, ...]) -> tuple[str, ...]:
    # What stands in brackets is named once, as it stands there.
    texts = [gap_sentence(gap) for gap in missing if gap.weight == "stops" and gap.kind not in _BLANKS]
    if letter.brief.blanks:
        texts.append(_blank(letter))
    foreign = [gap.where for gap in missing if gap.kind == "untranslated"]
    if foreign:
        texts.append(words.UNTRANSLATED.format(places=", ".join(foreign)))
    if letter.step:
        texts.append(words.SHORTENED[letter.step])
    if letter.words > (most := body_words(letter.language)):
        texts.append(words.STILL_LONG.format(words=letter.words, limit=most))
    owned = [str(fact.number) for fact in letter.brief.facts if fact.own_account]
    if owned:
        texts.append(words.OWN_ACCOUNT.format(numbers=", ".join(owned)))
    body = letter.markdown
    texts += [
        words.CITATION_LEFT_OUT.format(number=fact.number)
        for fact in letter.brief.facts
        if fact.cite and fact.cite not in body
    ]
    return tuple(texts)


def _tone(record: Record, letter: Letter) -> tuple[str, ...]:
    """That the customer's own words weaken the letter, in one line; `check` tells which."""
    marks = tone_marks(record, letter.language)
    return (tone.letter_warning(len(marks)),) if marks else ()


def _formatted(letter: Letter, output_format: str) -> str:
    if output_format == "txt":
        from tui_complaints.letters.plaintext import plain_text  # noqa: PLC0415 - only plain text pays for it

        return plain_text(letter.markdown)
    return letter.markdown

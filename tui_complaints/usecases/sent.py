"""Note that a letter was sent: freeze it as evidence, log it as a contact, and say when an answer is due."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import TYPE_CHECKING, get_args

import msgspec
from msgspec import Struct

from tui_complaints.domain.answers import ASKS_NOTHING, USUAL_WAIT
from tui_complaints.domain.entries import Contact, Exhibit, Letter
from tui_complaints.domain.record import Record
from tui_complaints.domain.text import Citation, Text, primary
from tui_complaints.domain.vocabulary import Channel
from tui_complaints.domain.when import Due, When
from tui_complaints.letters.choice import conventions
from tui_complaints.letters.phrases import speak
from tui_complaints.storage.new_file import create_new
from tui_complaints.storage.saving import change_case
from tui_complaints.usecases.evidence import removed_unless_named
from tui_complaints.usecases.write import user_templates, write_letter
from tui_complaints.wording import letters as words

if TYPE_CHECKING:
    from pathlib import Path

    from tui_complaints.domain.entries import Case
    from tui_complaints.letters.letter import Letter as WrittenLetter
    from tui_complaints.storage.reading import StoredCase
    from tui_complaints.usecases.add import Save
    from tui_complaints.usecases.write import Written

FOLDER = "letters"


class Sent(Struct, frozen=True):
    """A letter that was noted as sent.

    Attributes:
        letter_id: the name of its entry in ``letters``.
        contact_id: the name of the contact that it is; "" for a letter that asks for no answer.
        file: where its text is frozen.
        answer_by: when an answer is due; None where none is asked for.
        warnings: what the user should know of the letter.
    """

    letter_id: str
    contact_id: str
    file: Path
    answer_by: Due | None
    warnings: tuple[str, ...]


def mark_sent(
    stored: StoredCase,
    today: date,
    *,
    kind: str | None = None,
    to: str | None = None,
    via: str | None = None,
    on: date | None = None,
    language: str | None = None,
    save: Save = change_case,
) -> Sent:
    """Freeze the letter as it is written on the day it was sent, and log it.

    The frozen text lies under ``letters/`` in the case's folder and becomes an exhibit with its SHA-256, so that a
    change to it is noticed as it is for any other evidence; the contact cites it. ``save`` changes the case in its
    file, as ``change_case`` does.

    Raises:
        LetterStoppedError: the letter must not be written as the case stands.
        ChangedElsewhereError, StorageError: it could not be saved; the frozen text is removed again.
    """
    day = on or today
    written = write_letter(stored, day, kind=kind, to=to, language=language)
    data = written.text.encode()
    name = f"{day.isoformat()}-{written.letter.brief.kind}.md"
    path = create_new(stored.folder / FOLDER, name, [data])
    name = f"{FOLDER}/{path.name}"
    frozen = Exhibit(kind="letter", file=name, sha256=hashlib.sha256(data).hexdigest(), added=today)
    result: list[Sent] = []

    def log(case: Case) -> Case:
        changed, sent = _logged(case, written, day, via, path, frozen)
        result[:] = [sent]
        return changed

    with removed_unless_named(path, stored.file, name):
        save(stored.file, log)
    twice = _same_day(stored.case, written.letter.to, day)
    return msgspec.structs.replace(result[0], warnings=(*written.warnings, *twice))


def _same_day(case: Case, to: str, day: date) -> list[str]:
    """A word for whoever noted a letter twice: another went to the same party on that day."""
    record, sent = Record(case, day), When.parse(day)
    return [
        words.SAME_DAY.format(letter=record.name(letter))
        for letter in case.letters
        if letter.sent == sent and letter.to == (to or None)
    ]


def _logged(case: Case, written: Written, day: date, via: str | None, path: Path, frozen: Exhibit) -> tuple[Case, Sent]:
    """The case with the letter, the contact and the exhibit that it has become."""
    letter = written.letter
    base = f"{letter.brief.kind}-{day.isoformat()}"
    letter_id, contact_id, exhibit_id = _free_ids(Record(case, day), base)
    asked = letter.brief.answer_day
    answer_by = Due.parse(date.fromisoformat(asked)) if asked else USUAL_WAIT
    awaited = letter.brief.kind not in ASKS_NOTHING
    title, told = _words(case, letter, day)
    sent = When.parse(day)
    exhibit = msgspec.structs.replace(frozen, id=exhibit_id, title=title, made=sent)
    contact = Contact(
        id=contact_id,
        when=sent,
        with_=letter.to or None,
        channel=via if via in get_args(Channel) else "letter",  # type: ignore[arg-type] # checked by the line itself
        direction="out",
        answer_by=answer_by,
        told=told,
        exhibits=(Citation.parse(exhibit_id),),
    )
    entry = Letter(
        id=letter_id,
        kind=letter.brief.kind,  # type: ignore[arg-type] # the kinds of letter are kinds of this field
        language=letter.language,
        to=letter.to or None,
        made=sent,
        sent=sent,
        via=via,
        answer_by=answer_by if awaited else None,
        file=frozen.file,
        contact=contact_id if awaited else None,
    )
    changed = msgspec.structs.replace(
        case,
        contacts=(*case.contacts, contact) if awaited else case.contacts,
        exhibits=(*case.exhibits, exhibit),
        letters=(*case.letters, entry),
    )
    return changed, Sent(letter_id, entry.contact or "", path, entry.answer_by, written.warnings)


def _free_ids(record: Record, base: str) -> tuple[str, str, str]:
    """Ids for the letter, its contact and its exhibit that nothing in the case has."""
    taken = set(record.entries)
    number = 1
    while True:
        stem = base if number == 1 else f"{base}-{number}"
        ids = (stem, f"{stem}-sent", f"{stem}-text")
        if not taken & set(ids):
            return ids
        number += 1


def _words(case: Case, letter: WrittenLetter, day: date) -> tuple[Text, Text]:
    """The exhibit's title and what the contact says, in the letter's language."""
    record = Record(case, day)
    language = speak(record, conventions(record, letter.language), user_templates(), markup=False)
    kind = letter.brief.kind
    texts = (
        language.say("sent", f"title-{kind}", date=language.day(day)),
        language.say("sent", f"told-{kind}"),
    )
    own = primary(letter.language) == primary(case.language or "en")
    title, told = (Text.parse(text if own else {letter.language: text}) for text in texts)
    return title, told

"""Take a company's answer into a case: keep it as evidence, log it, and go through it point by point."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, get_args

from msgspec import Struct
from msgspec.structs import replace

from tui_complaints.domain.answers import unanswered_letter
from tui_complaints.domain.entries import Contact, Exhibit, Promise, Request
from tui_complaints.domain.points import Point, lines_about, open_points
from tui_complaints.domain.recipient import default_recipient
from tui_complaints.domain.record import Record
from tui_complaints.domain.text import Citation, Text, primary
from tui_complaints.domain.vocabulary import RequestResult
from tui_complaints.domain.when import When, WhenOrNever
from tui_complaints.errors import NotFoundError, UsageError
from tui_complaints.letters.phrasebook import languages
from tui_complaints.letters.phrases import speak
from tui_complaints.storage.new_file import create_new
from tui_complaints.storage.reading import read_case
from tui_complaints.storage.saving import change_case
from tui_complaints.translation import _
from tui_complaints.usecases.answer_text import readable_lines
from tui_complaints.usecases.evidence import FOLDER, removed_unless_named
from tui_complaints.usecases.write import user_templates

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from tui_complaints.domain.entries import Case, Party
    from tui_complaints.domain.vocabulary import Channel
    from tui_complaints.usecases.add import Save

RESULTS: tuple[str, ...] = get_args(RequestResult)
"""What may become of a request."""


class Source(Struct, frozen=True):
    """The answer as it came.

    Attributes:
        name: its file name.
        data: its bytes.
    """

    name: str
    data: bytes


class Verdict(Struct, frozen=True):
    """What the user says that the answer does to a point.

    Attributes:
        result: of a request one of ``RESULTS``; of a promise the date on which it was kept, or ``never``.
        reason: the reason they gave, in the user's words.
    """

    result: str
    reason: str = ""


class Answered(Struct, frozen=True):
    """An answer that was taken in.

    Attributes:
        contact: the name of the contact that it is.
        exhibit: the name of the exhibit that it is.
        new: whether it was not in the case before.
        answers: the contacts that it answers.
        lines: its text, "" where it cannot be read as text.
        points: each open point with the lines that seem to speak of it.
    """

    contact: str
    exhibit: str
    new: bool
    answers: tuple[str, ...]
    lines: tuple[str, ...]
    points: tuple[tuple[Point, tuple[int, ...]], ...]


def take_answer(
    file: Path,
    source: Source,
    today: date,
    *,
    party: str | None = None,
    on: date | None = None,
    channel: Channel | None = None,
    answers: tuple[str, ...] | None = None,
    verdicts: Mapping[str, Verdict] | None = None,
    save: Save = change_case,
) -> Answered:
    """Keep an answer, log it and note what it does to the points that are named; the same answer is kept once.

    Args:
        file: the ``case.toml``.
        source: the answer.
        today: the day on which it is taken in.
        party: who answered; else the party that a letter would go to.
        on: when it came; else today.
        channel: how it came; else as its file looks, an e-mail or a letter.
        answers: the contacts that it answers; else the last letter to that party that nobody answered.
        verdicts: by the name of a request or promise, what became of it.
        save: changes the case in its file.

    Raises:
        NotFoundError: there is no such party, contact or point.
        UsageError: a result is none of those there are.
        ChangedElsewhereError, StorageError: it could not be saved; the copy of the answer is removed again.
    """
    stored = read_case(file)
    record = Record(stored.case, today)
    sender = _sender(record, party)
    digest = hashlib.sha256(source.data).hexdigest()
    _check(record, answers or (), verdicts or {})
    known = _known(record, digest)
    if known is not None:
        contact, exhibit = known
        if verdicts:
            save(file, lambda case: _judged(case, contact, verdicts))
        return _result(file, today, contact, exhibit, source, new=False)
    when = When.parse(on or today)
    heard = answers if answers is not None else _awaiting(record, sender)
    path = create_new(file.parent / FOLDER, source.name, [source.data])
    name = f"{FOLDER}/{path.name}"
    contact, exhibit = _free_ids(record, f"answer-{(on or today).isoformat()}")
    entry = Contact(
        id=contact,
        when=when,
        with_=record.name(sender),
        channel=channel or _channel_of(source),
        direction="in",
        answers=heard,
        exhibits=(Citation.parse(exhibit),),
    )
    title = _title(record, on or today)
    proof = Exhibit(id=exhibit, title=title, kind=_channel_of(source), file=name, sha256=digest, made=when, added=today)

    def log(case: Case) -> Case:
        after = replace(case, contacts=(*case.contacts, entry), exhibits=(*case.exhibits, proof))
        return _judged(after, contact, verdicts or {})

    with removed_unless_named(path, file, name):
        save(file, log)
    return _result(file, today, contact, exhibit, source, new=True)


def _title(record: Record, day: date) -> Text:
    """What the exhibit is called, in the case's language where letters can be written in it."""
    own = primary(record.case.language or "en")
    language = speak(record, own if own in languages() else "en", user_templates(), markup=False)
    text = language.say("sent", "title-answer", date=language.day(day))
    return Text.parse(text if own == language.tag else {language.tag: text})


def _sender(record: Record, asked: str | None) -> Party:
    party = record.party(asked) if asked else default_recipient(record)
    if party is None:
        known = ", ".join(record.name(one) for one in record.case.parties) or _("none")
        raise NotFoundError(
            _("the case has no party {name!r}; its parties are: {known}").format(name=asked or "", known=known)
        )
    return party


def _check(record: Record, answers: tuple[str, ...], verdicts: Mapping[str, Verdict]) -> None:
    """Refuse what the case does not have, before anything is written."""
    for name in answers:
        if record.contact(name) is None:
            raise NotFoundError(_("the case has no contact {name!r}").format(name=name))
    for name, verdict in verdicts.items():
        entry = record.find(name)
        if not isinstance(entry, Request | Promise):
            raise NotFoundError(_("the case has no request or promise {name!r}").format(name=name))
        if isinstance(entry, Request) and verdict.result not in RESULTS:
            known = ", ".join(RESULTS)
            raise UsageError(
                _("{name}: {result!r} is no result of a request; there are: {known}").format(
                    name=name, result=verdict.result, known=known
                )
            )
        if isinstance(entry, Promise):
            WhenOrNever.parse(verdict.result)


def _known(record: Record, digest: str) -> tuple[str, str] | None:
    """The contact and the exhibit of an answer that the case has already."""
    for exhibit in record.case.exhibits:
        if exhibit.sha256 != digest:
            continue
        name = record.name(exhibit)
        for contact in record.case.contacts:
            if contact.side == "in" and any(citation.exhibit == name for citation in contact.exhibits):
                return record.name(contact), name
    return None


def _awaiting(record: Record, sender: Party) -> tuple[str, ...]:
    contact = unanswered_letter(record, record.answers_for(record.name(sender)))
    return (record.name(contact),) if contact else ()


def _judged(case: Case, contact: str, verdicts: Mapping[str, Verdict]) -> Case:
    """The case with what became of each point that was named; a request is answered by that contact."""
    requests = tuple(
        _request(entry, verdicts.get(entry.id or f"requests[{at}]"), contact) for at, entry in enumerate(case.requests)
    )
    promises = tuple(
        _promise(entry, verdicts.get(entry.id or f"promises[{at}]")) for at, entry in enumerate(case.promises)
    )
    return replace(case, requests=requests, promises=promises)


def _request(entry: Request, verdict: Verdict | None, contact: str) -> Request:
    if verdict is None:
        return entry
    reason = Text.parse(verdict.reason) if verdict.reason else entry.reason
    return replace(entry, result=verdict.result, answered=contact, reason=reason)


def _promise(entry: Promise, verdict: Verdict | None) -> Promise:
    return entry if verdict is None else replace(entry, done=WhenOrNever.parse(verdict.result))


def _free_ids(record: Record, base: str) -> tuple[str, str]:
    """Ids for the contact and its exhibit that nothing in the case has."""
    number = 1
    while True:
        stem = base if number == 1 else f"{base}-{number}"
        if not {stem, f"{stem}-text"} & set(record.entries):
            return stem, f"{stem}-text"
        number += 1


def _channel_of(source: Source) -> Channel:
    return "email" if source.name.lower().endswith((".eml", ".msg")) else "letter"


def _result(file: Path, today: date, contact: str, exhibit: str, source: Source, *, new: bool) -> Answered:
    """What the case says after it, each open point with the lines that seem to speak of it."""
    record = Record(read_case(file).case, today)
    entry = record.contact(contact)
    lines = readable_lines(source.name, source.data)
    parties = record.answers_for(record.party_of(entry)) if entry else frozenset()
    points = tuple((point, tuple(lines_about(point, lines))) for point in open_points(record, parties))
    return Answered(contact, exhibit, new, entry.answers if entry else (), lines, points)

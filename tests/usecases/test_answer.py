"""A company's answer becomes evidence and a contact, and is gone through point by point."""

from __future__ import annotations

import hashlib
import shutil
import stat
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
from approval import EXAMPLES

from tui_complaints.domain.findings import find
from tui_complaints.domain.record import Record
from tui_complaints.errors import InvalidValueError, NotFoundError, UsageError
from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.answer import Answered, Source, Verdict, take_answer
from tui_complaints.usecases.verify import verify
from tui_complaints.usecases.write import write_letter

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2021, 4, 26)
CAME = date(2021, 4, 20)
TEXT = """Уважаемый Андрей!

Досмотр партии на границе не зависел от нас.
Названия пограничного пункта и перевозчика сообщить не можем, это коммерческая тайна.
По заявкам на обратный звонок: в системе одна заявка.
"""
SOURCE = Source("their-answer.txt", TEXT.encode())


@pytest.fixture
def parcel(tmp_path: Path) -> Path:
    """The case file of the parcel story, whose last chat nobody answered."""
    shutil.copytree(EXAMPLES / "parcel-held-26-days", tmp_path / "parcel")
    return tmp_path / "parcel" / "case.toml"


def lines_of(taken: Answered, name: str) -> tuple[int, ...]:
    return next(lines for point, lines in taken.points if point.name == name)


def test_the_answer_is_kept_as_it_came_with_its_hash(parcel: Path) -> None:
    taken = take_answer(parcel, SOURCE, TODAY, on=CAME)
    case = read_case(parcel).case
    exhibit, contact = case.exhibits[-1], case.contacts[-1]
    assert (exhibit.id, contact.id) == (taken.exhibit, taken.contact)
    assert exhibit.file is not None
    kept = parcel.parent / exhibit.file
    assert kept.read_bytes() == SOURCE.data
    assert exhibit.sha256 == hashlib.sha256(SOURCE.data).hexdigest()
    assert (str(exhibit.title), str(exhibit.made)) == ("Ответ от 20 апреля 2021 г.", "2021-04-20")
    assert (contact.with_, contact.direction, contact.channel, str(contact.when)) == (
        "forwarder",
        "in",
        "letter",
        "2021-04-20",
    )
    assert [str(citation) for citation in contact.exhibits] == [taken.exhibit]
    assert verify(parcel, TODAY).faults == ()


@pytest.mark.skipif(sys.platform == "win32", reason="no modes there")
def test_the_copy_is_for_its_owner_alone(parcel: Path) -> None:
    take_answer(parcel, SOURCE, TODAY)
    file = read_case(parcel).case.exhibits[-1].file
    assert file is not None
    assert stat.S_IMODE((parcel.parent / file).stat().st_mode) == 0o600


def test_it_answers_the_last_thing_that_was_written_and_not_answered(parcel: Path) -> None:
    assert take_answer(parcel, SOURCE, TODAY).answers == ("chat-6",)


def test_what_it_answers_can_be_said(parcel: Path) -> None:
    assert take_answer(parcel, SOURCE, TODAY, answers=("mail-1", "mail-2")).answers == ("mail-1", "mail-2")
    record = Record(read_case(parcel).case, TODAY)
    assert not [finding for finding in find(record).findings if finding.kind == "no-reply"]


def test_each_open_point_is_named_with_the_lines_that_speak_of_it(parcel: Path) -> None:
    """Two requests refused, one ignored, two statements contradicted; what was granted is no longer open."""
    taken = take_answer(parcel, SOURCE, TODAY)
    assert [(point.name, point.kind, point.state) for point, _ in taken.points] == [
        ("names", "request", "refused"),
        ("manager", "request", "refused"),
        ("call-back", "request", "ignored"),
        ("one-request", "statement", "contradicted"),
        ("forty-seconds", "statement", "contradicted"),
    ]
    assert lines_of(taken, "names") == (4,)
    assert lines_of(taken, "manager") == ()
    assert lines_of(taken, "call-back") == (5,)


def test_what_it_does_to_a_point_is_noted_and_told_in_the_reply(parcel: Path) -> None:
    verdicts = {"names": Verdict("refused", "Это коммерческая тайна"), "manager": Verdict("ignored")}
    taken = take_answer(parcel, SOURCE, TODAY, on=CAME, verdicts=verdicts)
    requests = {request.id: request for request in read_case(parcel).case.requests}
    assert (requests["names"].result, requests["names"].answered) == ("refused", taken.contact)
    assert str(requests["names"].reason) == "Это коммерческая тайна"
    assert (requests["manager"].result, requests["manager"].answered) == ("ignored", taken.contact)
    assert requests["call-back"].answered is None
    reply = write_letter(read_case(parcel), TODAY, kind="reply").letter.brief
    assert "20 апреля 2021" in reply.answered.replace("\xa0", " ")
    assert any("Это коммерческая тайна" in point.text for point in reply.points)
    assert any("обратные звонки" in point.text.lower() for point in reply.passed_over)


def test_a_promise_can_turn_out_to_be_kept(parcel: Path) -> None:
    text = parcel.read_text(encoding="utf-8")
    parcel.write_text(text + '\n[[promises]]\nid = "soon"\nby = "forwarder"\nwhat = "ответ"\n', encoding="utf-8")
    take_answer(parcel, SOURCE, TODAY, verdicts={"soon": Verdict("2021-04-20")})
    assert str(read_case(parcel).case.promises[-1].done) == "2021-04-20"


def test_the_same_answer_is_kept_once(parcel: Path) -> None:
    first = take_answer(parcel, SOURCE, TODAY)
    before = read_case(parcel).case
    again = take_answer(parcel, SOURCE, TODAY, verdicts={"manager": Verdict("deflected")})
    after = read_case(parcel).case
    assert (again.contact, again.exhibit, first.new, again.new) == (first.contact, first.exhibit, True, False)
    assert (len(after.contacts), len(after.exhibits)) == (len(before.contacts), len(before.exhibits))
    assert {request.id: request.result for request in after.requests}["manager"] == "deflected"


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"party": "nobody"}, NotFoundError),
        ({"answers": ("c99",)}, NotFoundError),
        ({"verdicts": {"nothing": Verdict("granted")}}, NotFoundError),
        ({"verdicts": {"fuel-there": Verdict("granted")}}, NotFoundError),
        ({"verdicts": {"names": Verdict("perhaps")}}, UsageError),
        ({"verdicts": {"end-4": Verdict("perhaps")}}, InvalidValueError),
    ],
)
def test_what_is_refused_leaves_everything_as_it_was(
    parcel: Path, given: dict[str, object], problem: type[Exception]
) -> None:
    before = {path: path.read_bytes() for path in parcel.parent.rglob("*") if path.is_file()}
    with pytest.raises(problem):
        take_answer(parcel, SOURCE, TODAY, **given)  # type: ignore[arg-type] # the table above
    assert {path: path.read_bytes() for path in parcel.parent.rglob("*") if path.is_file()} == before


MAIL = (
    "From: support@zaokean-post.example\r\nTo: a.kornev@yashchik.example\r\nSubject: Re\r\n"
    'Content-Type: text/plain; charset="utf-8"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n'
    "Здравствуйте!\r\nРуководитель ответит на разговор позже.\r\n"
)


def test_an_email_is_read_as_an_email(parcel: Path) -> None:
    taken = take_answer(parcel, Source("answer.eml", MAIL.encode()), TODAY)
    assert taken.lines == ("Здравствуйте!", "Руководитель ответит на разговор позже.")
    assert read_case(parcel).case.contacts[-1].channel == "email"
    assert lines_of(taken, "manager") == (2,)


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7\0\1\2", "Ответ".encode("cp1251"), b"x" * 1_000_001, MAIL.replace("utf-8", "x-none").encode()],
)
def test_what_cannot_be_read_as_text_is_kept_all_the_same(parcel: Path, data: bytes) -> None:
    name = "answer.eml" if data.startswith(b"From") else "answer.pdf"
    taken = take_answer(parcel, Source(name, data), TODAY)
    file = read_case(parcel).case.exhibits[-1].file
    assert file is not None
    assert (parcel.parent / file).read_bytes() == data
    assert taken.lines == () or name == "answer.eml"


def test_a_name_that_reaches_elsewhere_stays_in_the_case(parcel: Path) -> None:
    take_answer(parcel, Source("answer.txt", b"No."), TODAY)
    take_answer(parcel, Source("answer.txt", b"Yes."), TODAY)
    files = [exhibit.file for exhibit in read_case(parcel).case.exhibits[-2:]]
    assert files == ["exhibits/answer.txt", "exhibits/answer-2.txt"]

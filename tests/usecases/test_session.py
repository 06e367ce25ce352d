"""An open case: every change is on the disk at once, and can be taken back to the byte."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from cases import TODAY, case_of
from whole_case import WHOLE

from tui_complaints.errors import CollisionError, InvalidCaseError, InvalidValueError, NotFoundError, UsageError
from tui_complaints.storage import exhibits
from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.change import set_value
from tui_complaints.usecases.sent import mark_sent
from tui_complaints.usecases.session.session import Session

if TYPE_CHECKING:
    from pathlib import Path

TEXT = f'format = 1\ntitle = "A case"  # mine\n{WHOLE}'


@pytest.fixture
def file(store: Path) -> Path:
    folder = store / "desk"
    folder.mkdir()
    path = folder / "case.toml"
    path.write_text(TEXT)
    return path


def opened(file: Path) -> Session:
    return Session.open(file, TODAY)


def test_what_was_done_is_on_the_disk_at_once_and_is_taken_back_to_the_byte(file: Path) -> None:
    session = opened(file)
    name = session.add("contacts", {"when": "two days later", "with": "Bright", "channel": "phone", "told": "Rang."})
    assert name == "c3"
    saved = read_case(file)
    assert saved == session.stored
    assert (
        saved.case.contacts[2]
        == case_of(
            '[[contacts]]\nid = "c3"\nwhen = "@c2 + 2 days"\nwith = "shop"\nchannel = "phone"\ntold = "Rang."\n'
        ).contacts[0]
    )
    session.edit("c3", {"told": "Rang twice."})
    assert "Rang twice." in file.read_text()
    session.delete("mail")
    assert [exhibit.id for exhibit in read_case(file).case.exhibits] == ["receipt"]
    again = opened(file)
    told = [done.step for done in (again.undo(), again.undo(), again.undo()) if done]
    assert [(step.kind, step.names) for step in told] == [("delete", ("mail",)), ("edit", ("c3",)), ("add", ("c3",))]
    assert file.read_text() == TEXT
    assert again.undo() is None
    assert [done.step for done in (again.redo(), again.redo(), again.redo()) if done] == told[::-1]
    assert read_case(file).case == session.case
    assert again.redo() is None


def test_what_is_not_understood_names_its_field_and_changes_nothing(file: Path) -> None:
    session = opened(file)
    with pytest.raises(InvalidCaseError) as caught:
        session.edit("c1", {"when": "some time or other", "told": "Fine."})
    assert [fault.where for fault in caught.value.faults] == ["when"]
    with pytest.raises(InvalidCaseError, match="a name that is not taken yet"):
        session.add("costs", {"id": "c1"})
    with pytest.raises(NotFoundError):
        session.edit("c9", {"told": "Nothing."})
    assert file.read_text() == TEXT
    assert session.undo() is None


def test_a_new_name_is_put_wherever_the_old_one_stood(file: Path) -> None:
    file.write_text(TEXT.replace("when = 2026-03-17", 'when = "@c1 + 1 day"'))
    session = opened(file)
    session.rename("c1", "first")
    session.rename("mail", "letters")
    session.rename("shop", "desks")
    expected = TEXT.replace("when = 2026-03-17", 'when = "@first + 1 day"').replace('"c1"', '"first"')
    assert file.read_text() == expected.replace('"mail"', '"letters"').replace('"shop"', '"desks"')


def test_the_advocate_s_authority_and_the_end_of_the_case_are_named_anew_too(file: Path) -> None:
    text = f'format = 1\ntitle = "A case"\nended = "@c2 + 1 month"\n{WHOLE}\n[advocate]\nauthority = "mail"\n'
    file.write_text(text)
    session = opened(file)
    session.rename("mail", "power")
    session.rename("c2", "answer")
    assert 'ended = "@answer + 1 month"' in file.read_text()
    assert 'authority = "power"' in file.read_text()
    assert [one.where for one in session.delete("power", forget=True)] == [
        "advocate.authority",
        "c1.exhibits",
        "answer.exhibits",
    ]
    assert session.case.advocate is not None
    assert session.case.advocate.authority is None


def test_two_that_changed_different_entries_keep_both_and_each_can_be_taken_back(file: Path) -> None:
    one, two = opened(file), opened(file)
    one.edit("c1", {"told": "Asked twice."})
    two.edit("c2", {"said": "Soon."})
    assert [contact.told or contact.said for contact in two.case.contacts] == case_words("Asked twice.", "Soon.")
    one.undo()
    one.undo()
    assert file.read_text() == TEXT


def case_words(*words: str) -> list[object]:
    return [entry.told for entry in case_of("".join(f'[[contacts]]\ntold = "{word}"\n' for word in words)).contacts]


def test_two_that_changed_one_field_are_not_merged_and_nothing_is_written(file: Path) -> None:
    one, two = opened(file), opened(file)
    one.edit("c1", {"told": "Asked twice."})
    before = file.read_text()
    with pytest.raises(CollisionError) as caught:
        two.edit("c1", {"told": "Asked kindly."})
    assert caught.value.names == ("c1.told",)
    assert file.read_text() == before


def test_a_deleted_entry_leaves_its_names_and_they_can_be_taken_away_with_it(file: Path) -> None:
    file.write_text(TEXT.replace("when = 2026-03-17", 'when = "@c1 + 1 day"'))
    session = opened(file)
    before = file.read_text()
    left = session.delete("c1")
    assert [(one.where, one.to) for one in left] == [("c2.when", "c1"), ("c2.answers", "c1"), ("r1.asked", "c1")]
    assert "@c1 + 1 day" in file.read_text()
    session.undo()
    assert file.read_text() == before
    assert session.delete("c1", forget=True) == left
    contact = session.case.contacts[0]
    assert (str(contact.when), contact.answers, session.case.requests[0].asked) == ("2026-03-17", (), ())
    assert session.delete("receipt", forget=True)
    assert session.case.costs[0].exhibits == ()


@pytest.mark.parametrize(
    ("counted", "becomes"),
    [
        ('"@c1 + 2 hours"', None),
        ('"@mail + 2 hours"', "2026-03-16T11:30:00"),
        ('"@mail + 40 s"', "2026-03-16T09:30:40"),
        ('"@mail + <30 min"', "2026-03-16T09:30:00/2026-03-16T10:00:00"),
        ('"@mail + ~30 min"', "2026-03-16T10:00:00~"),
        ('"@c1 + ~3 days"', "2026-03-19~"),
        ('"@c1 + 1 day evening"', "2026-03-17 evening"),
        ('"@c1 + <3 days"', "2026-03-16/2026-03-19"),
    ],
)
def test_a_date_that_was_counted_from_a_deleted_entry_becomes_what_it_came_to(
    file: Path, counted: str, becomes: str | None
) -> None:
    text = TEXT.replace('file = "exhibits/mail.txt"', 'file = "exhibits/mail.txt"\nmade = "2026-03-16T09:30"')
    file.write_text(text.replace("when = 2026-03-17", f"when = {counted}"))
    session = opened(file)
    expected = session.record.calendar.of(session.case.contacts[1].when)
    session.delete(counted[2:].partition(" ")[0], forget=True)
    when = session.case.contacts[-1].when
    assert when is not None
    assert becomes is None or str(when) == becomes
    found = session.record.calendar.of(when)
    assert (found.first, found.last, found.about) == (expected.first, expected.last, expected.about)


NAMELESS = """
[[contacts]]
told = "First."
[[contacts]]
told = "Second."
[[contacts]]
told = "Third."
answers = ["contacts[1]"]
when = "@contacts[0] + 1 day"
"""


def test_entries_without_an_id_are_named_by_where_they_stand_whatever_moves(file: Path) -> None:
    file.write_text(f'format = 1\ntitle = "A case"\n{NAMELESS}')
    session = opened(file)
    assert session.move("contacts[2]", -1) == "contacts[1]"
    assert session.case.contacts[1].answers == ("contacts[2]",)
    assert session.duplicate("contacts[0]") == "c4"
    assert [str(one.told) for one in session.case.contacts] == ["First.", "First.", "Third.", "Second."]
    assert session.case.contacts[2].answers == ("contacts[3]",)
    left = session.delete("contacts[0]")
    assert [one.where for one in left] == ["contacts[2].when"]
    third = session.case.contacts[1]
    assert (third.answers, third.when) == (("contacts[2]",), None)
    session.rename("contacts[2]", "second")
    assert session.case.contacts[1].answers == ("second",)
    session.edit("second", {"id": ""})
    assert session.case.contacts[1].answers == ("contacts[2]",)
    for _step in range(5):
        session.undo()
    assert file.read_text() == f'format = 1\ntitle = "A case"\n{NAMELESS}'


def test_a_date_that_nobody_knows_goes_with_the_entry_it_was_counted_from(file: Path) -> None:
    text = TEXT.replace("when = 2026-03-17", 'when = "@van + 2 days"').replace(
        'id = "van"\nwhen = 2026-04-12', 'id = "van"'
    )
    file.write_text(text.replace("answer_by = 2026-03-20", 'answer_by = "@van + 1 month"'))
    session = opened(file)
    session.delete("van", forget=True)
    assert (session.case.contacts[1].when, session.case.requests[0].answer_by) == (None, None)


def test_an_exhibit_that_is_cited_keeps_a_name(file: Path) -> None:
    session = opened(file)
    with pytest.raises(InvalidCaseError, match="other entries cite it"):
        session.edit("mail", {"id": ""})
    with pytest.raises(InvalidCaseError, match="not taken yet"):
        session.rename("mail", "c1")
    assert file.read_text() == TEXT


def test_proof_is_linked_and_unlinked(file: Path) -> None:
    session = opened(file)
    session.link("p1", "mail", "p2")
    session.link("p1", "mail", "p2")
    session.link("p1", "mail")
    assert [str(one) for one in session.case.promises[0].exhibits] == ["mail#p2", "mail"]
    session.unlink("p1", "mail", "p2")
    assert [str(one) for one in session.case.promises[0].exhibits] == ["mail"]
    session.unlink("p1", "mail")
    assert session.case.promises[0].exhibits == ()
    with pytest.raises(InvalidValueError):
        session.link("p1", "mail", "nowhere")
    with pytest.raises(UsageError):
        session.link("shop", "mail")
    for _step in range(4):
        session.undo()
    assert file.read_text() == TEXT


def test_the_case_and_its_complainant_are_set_by_key(file: Path) -> None:
    session = opened(file)
    session.set_case("title", "The desk")
    session.set_case("ended", "yesterday")
    session.set_case("complainant.phone", "555")
    session.set_case("advocate.name", "Lea Vogt")
    assert (str(session.case.title), str(session.case.ended)) == ("The desk", "2026-04-30")
    assert session.case.complainant is not None
    assert session.case.complainant.phone == "555"
    session.set_case("advocate.name", "")
    assert session.case.advocate is None
    assert session.steps() == ("Changed: the advocate: name", "")
    with pytest.raises(UsageError):
        session.set_case("nobody.name", "x")
    with pytest.raises(InvalidCaseError):
        session.set_case("title", "")
    for _step in range(5):
        session.undo()
    assert file.read_text() == TEXT


def test_a_file_is_taken_in_as_evidence_and_stays_when_that_is_taken_back(file: Path, tmp_path: Path) -> None:
    photo = tmp_path / "Photo 1.jpg"
    photo.write_bytes(b"light")
    session = opened(file)
    assert session.add_exhibit(photo, {"title": "The desk", "made": "yesterday"}) == "photo-1"
    exhibit = session.case.exhibits[2]
    assert (str(exhibit.title), str(exhibit.made), exhibit.added) == ("The desk", "2026-04-30", TODAY)
    assert session.state.files["photo-1"] == "intact"
    undone = session.undo()
    assert undone is not None
    assert (undone.text, undone.files) == ("File taken in as evidence: exhibit “The desk”", ("exhibits/Photo 1.jpg",))
    assert (file.parent / "exhibits" / "Photo 1.jpg").read_bytes() == b"light"
    assert file.read_text() == TEXT
    session.redo()
    assert session.case.exhibits[2] == exhibit
    with pytest.raises(InvalidCaseError):
        session.add_exhibit(photo, {"made": "some time"})
    assert [path.name for path in (file.parent / "exhibits").iterdir()] == ["Photo 1.jpg"]


def test_a_file_that_is_changed_on_the_disk_is_noticed_and_one_that_is_not_is_read_once(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"light")
    session = opened(file)
    session.link("c1", session.add_exhibit(photo))
    assert session.state.files["photo"] == "intact"
    assert "exhibit-changed" not in {gap.kind for gap in session.gaps}
    session.add("costs", {"amount": "3 EUR"})
    with monkeypatch.context() as patched:
        patched.delattr(exhibits, "file_digest")  # it is not read again
        assert dict(session.state.files)["photo"] == "intact"
    (file.parent / "exhibits" / "photo.jpg").write_bytes(b"dark")
    session.add("costs", {"amount": "4 EUR"})
    assert dict(session.state.files)["photo"] == "changed"
    assert "exhibit-changed" in {gap.kind for gap in session.gaps}


def test_a_letter_that_was_sent_is_one_step(file: Path) -> None:
    (file.parent / "exhibits").mkdir()
    for name in ("receipt.pdf", "mail.txt"):
        (file.parent / "exhibits" / name).write_text("x")
    session = opened(file)
    sent = mark_sent(session.stored, TODAY, save=session.saver("sent"))
    assert session.case.letters[0].id == sent.letter_id
    assert session.steps()[0].startswith("Letter noted as sent: ")
    session.undo()
    assert file.read_text() == TEXT


def test_what_another_part_of_the_program_saved_can_be_taken_back_too(file: Path) -> None:
    session = opened(file)
    set_value(file, "c1.told", "Asked again")
    session.take_in("walk")
    assert str(session.case.contacts[0].told) == "Asked again"
    assert session.steps() == ("Answered in the walk", "")
    session.take_in("walk")
    session.undo()
    assert file.read_text() == TEXT
    assert session.undo() is None


def test_a_state_stays_what_it_was_when_the_next_takes_its_place(file: Path) -> None:
    session = opened(file)
    before = session.state
    entries = len(before.record.entries)
    session.add("costs", {"amount": "3 EUR", "kind": "fee"})
    assert session.state is not before
    assert len(before.record.entries) == entries
    assert (before.ledger.claimed, session.ledger.claimed) == (Decimal(40), Decimal(43))
    assert before.findings == session.findings
    now = session.state
    session.edit("c1", {"told": "Asked where the desk is"})
    assert session.state is now  # nothing was changed


def test_a_change_after_an_undo_leaves_nothing_to_do_again(file: Path) -> None:
    session = opened(file)
    session.edit("c1", {"told": "One."})
    session.undo()
    session.edit("c1", {"told": "Two."})
    assert session.redo() is None
    assert session.steps() == ("Changed: contact c1", "")


def test_there_is_no_second_complainant_and_no_form_on_an_entry_of_another_table(file: Path) -> None:
    session = opened(file)
    with pytest.raises(UsageError):
        session.add("complainant", {"name": "Ana"})
    with pytest.raises(UsageError):
        session.form("costs", "c1")
    with pytest.raises(NotFoundError):
        session.form("costs", "c9")
    state = session.state
    assert session.set_case("title", "A case") is state
    assert file.read_text() == TEXT


def test_a_form_reads_its_fields_against_the_case_it_was_opened_on(file: Path) -> None:
    form = opened(file).form("contacts", "c2")
    answers = next(field for field in form.fields if field.key == "answers")
    assert [choice.value for choice in form.choices(answers)] == ["c1"]
    assert form.read_field(answers, "c1").value == ("c1",)
    assert form.read_field(answers, "c2").fault is not None
    assert form.read({"channel": "phone"}).changed == ("channel",)

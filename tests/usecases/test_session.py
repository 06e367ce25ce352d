"""An open case: every change is on the disk at once, and can be taken back to the byte."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from cases import TODAY, case_of
from whole_case import WHOLE

from tui_complaints.errors import CollisionError, InvalidCaseError, NotFoundError
from tui_complaints.storage.reading import read_case
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
    told = [done.text for done in (again.undo(), again.undo(), again.undo()) if done]
    assert told == ["Deleted: exhibit mail", "Changed: contact c3", "Added: contact c3"]
    assert file.read_text() == TEXT
    assert again.undo() is None
    assert [done.text for done in (again.redo(), again.redo(), again.redo()) if done] == told[::-1]
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

"""A walk that goes on while it is being kept, what is typed and not answered, and what is shown of both."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tui_complaints.errors import NotFoundError
from tui_complaints.storage.reading import read_case
from tui_complaints.storage.saving import change_case
from tui_complaints.usecases.walk import journey as journeys
from tui_complaints.usecases.walk.draft import is_unfinished
from tui_complaints.usecases.walk.ending import ending
from tui_complaints.usecases.walk.journey import begin, resume
from tui_complaints.usecases.walk.so_far import so_far
from tui_complaints.usecases.walk.trying import Tried, as_typed, tried

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tui_complaints.domain.entries import Case
    from tui_complaints.storage.reading import StoredCase
    from tui_complaints.usecases.walk.journey import Journey

ON = date(2026, 11, 22)


def to(journey: Journey, key: str) -> Journey:
    """Leave out every question up to one, but for those that an entry cannot be without."""
    needed = {"parties.name": "Lamp Shop", "purchases.what": "a lamp", "contacts.told": "I rang."}
    while journey.walk.question.key != key:
        at = journey.walk.question.key
        journey.answer(needed[at]) if at in needed else journey.skip()
    return journey


def begun(store: Path) -> Journey:
    """A walk of a case that is called Lamp."""
    journey = begin(str(store), ON, "en")
    journey.answer("Lamp")
    return journey


def test_an_answer_that_is_given_while_the_one_before_is_saved_is_saved_too(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journey = to(begun(store), "parties.role")
    file = journey.file
    assert file is not None

    def slowly(to_change: Path, change: Callable[[Case], Case]) -> StoredCase:
        saved = change_case(to_change, change)
        monkeypatch.setattr(journeys, "change_case", change_case)
        journey.step(lambda: journey.walk.answer("Dock Street 3"))  # the next question is there already
        return saved

    journey.step(lambda: journey.walk.answer("trader"))
    monkeypatch.setattr(journeys, "change_case", slowly)
    to_entry = journey.walk
    assert to_entry.question.key == "parties.address"
    journey._at = None  # noqa: SLF001 - as if an entry had ended, so that it is saved
    journey.keep()
    journey.close()
    (party,) = read_case(file).case.parties
    assert (party.name, party.role, party.address) == ("Lamp Shop", "trader", "Dock Street 3")


def test_what_was_typed_and_not_answered_is_there_again_the_next_time(store: Path) -> None:
    journey = begun(store)
    place = journey.walk.place
    assert place is not None
    journey.half_typed.note(place, "What kind of matter is it?", "serv")
    journey.keep()
    assert journey.file is not None
    again = resume(journey.file, str(store), ON, "en")
    assert again.half_typed.at(place) == "serv"
    again.half_typed.forget(place)
    again.half_typed.save()
    assert resume(journey.file, str(store), ON, "en").half_typed.at(place) is None


def test_what_is_typed_before_there_is_a_case_is_there_again_and_then_belongs_to_the_case(store: Path) -> None:
    first = begin(str(store), ON, "en")
    place = first.walk.place
    assert place is not None
    first.half_typed.note(place, "What went wrong?", "La")
    first.keep()
    second = begin(str(store), ON, "en")
    assert second.half_typed.at(place) == "La"
    second.answer("Lamp")
    assert second.file is not None
    assert begin(str(store), ON, "en").half_typed.at(place) is None
    assert resume(second.file, str(store), ON, "en").half_typed.at(place) == "La"


def test_what_was_typed_and_never_answered_is_kept_in_the_story_at_the_end(store: Path) -> None:
    journey = begun(store)
    place = journey.walk.place
    assert place is not None
    journey.half_typed.note(place, "What kind of matter is it?", "a lamp matter")
    while not journey.walk.finished:
        journey.skip()
    journey.leave_half_typed()
    journey.close()
    assert journey.file is not None
    assert not is_unfinished(journey.file)
    assert "a lamp matter" in str(read_case(journey.file).case.story)
    assert resume(journey.file, str(store), ON, "en").half_typed.at(place) is None


def test_a_draft_that_is_damaged_is_no_draft(store: Path, tmp_path: Path) -> None:
    journey = begun(store)
    place = journey.walk.place
    assert place is not None
    journey.half_typed.note(place, "?", "serv")
    journey.keep()
    (kept,) = (tmp_path / "state").rglob("typed.json")
    kept.write_text('{"a": 1, "b": ["x"], "c": ["x", 2]}', encoding="utf-8")
    assert journey.file is not None
    assert resume(journey.file, str(store), ON, "en").half_typed.take() == []


@pytest.mark.parametrize(
    ("key", "typed", "meant"),
    [
        ("purchases.ordered", "2 November", Tried("Mon, 2 November 2026")),
        ("purchases.price", "129", Tried("€129")),
        ("parties.name", "Rapid", Tried()),
        ("case.category", "del", Tried("delivery: it came late, broken or not at all")),
        ("contacts.with", "Rapid", Tried("Rapid", ("rapid",))),
    ],
)
def test_what_an_answer_would_mean_is_told_and_changes_nothing(store: Path, key: str, typed: str, meant: Tried) -> None:
    journey = begun(store) if key == "case.category" else to(begun(store), "case.currency")
    if key != "case.category":
        journey.answer("EUR")
    walk = to(journey, key).walk
    case, place = walk.case, walk.place
    assert tried(walk, typed, ON, "en") == meant
    assert (walk.case, walk.place) == (case, place)


def test_what_would_not_be_understood_says_what_is_expected(store: Path) -> None:
    walk = to(begun(store), "case.currency").walk
    assert tried(walk, "pebbles", ON, "en").expected


def test_no_file_is_copied_to_see_what_an_answer_would_mean(store: Path, tmp_path: Path) -> None:
    receipt = tmp_path / "receipt.txt"
    receipt.write_text("129", encoding="utf-8")
    journey = to(begun(store), "purchases.proof")
    assert tried(journey.walk, str(receipt), ON, "en").new == ("receipt",)
    assert not list(store.glob("*/exhibits/*"))


@pytest.mark.parametrize(
    ("key", "answer", "text"),
    [
        ("case.story", "It broke.\nTwice.", "It broke.\nTwice."),
        ("purchases.ordered", "2 November", "Mon, 2 November 2026"),
        ("purchases.price", "about 1 200 EUR", "about €1,200"),
        ("parties.references", "A-1, B-2", "A-1; B-2"),
        ("contacts.agents", "Tatiana (support), (manager)", "Tatiana (support); (manager)"),
        ("contacts.reference", "none", "none"),
    ],
)
def test_what_stands_there_is_offered_as_it_could_be_typed(store: Path, key: str, answer: str, text: str) -> None:
    journey = to(begun(store), key)
    journey.answer(answer)
    journey.back()
    assert as_typed(journey.walk, ON, "en") == text
    journey.answer(text)  # and it is understood as the same
    journey.back()
    assert as_typed(journey.walk, ON, "en") == text


def test_what_cannot_be_typed_is_not_offered(store: Path) -> None:
    journey = to(begun(store), "case.story")
    assert as_typed(journey.walk, ON, "en") == ""
    assert journey.file is not None
    text = journey.file.read_text(encoding="utf-8")
    journey.file.write_text(text + 'story = {en = "It broke.", lt = "Sulūžo."}\n', encoding="utf-8")
    again = to(resume(journey.file, str(store), ON, "en"), "case.story")
    assert as_typed(again.walk, ON, "en") == ""


def test_what_was_entered_so_far_is_a_line_an_entry(store: Path) -> None:
    journey = begun(store)
    assert so_far(journey.walk.case, ON, "en") == ()
    assert journey.file is not None
    journey.file.write_text(
        """\
format = 1
title = "Lamp"
currency = "EUR"
parties = [{id = "shop", name = "Lamp Shop"}]
purchases = [{id = "lamp", what = "a lamp", price = "129 EUR"}]
contacts = [
  {id = "c1", when = "2026-11-02T11:20", with = "shop", channel = "phone", told = "I rang."},
  {id = "c2"},
]
promises = [
  {id = "p1", what = "a callback", due = 2026-11-05},
  {id = "p2", what = "a refund", due = "2 days"},
  {id = "p3", quote = "We will see."},
]
costs = [
  {id = "k1", what = "fares", amount = "20 EUR"},
  {id = "k2", what = "waiting", length = "2 h"},
  {id = "k3", what = "driving", distance = "80 km"},
  {id = "k4", what = "nerves"},
]
credits = [{id = "r1", what = "a part", amount = "5 EUR"}]
""",
        encoding="utf-8",
    )
    parts = so_far(read_case(journey.file).case, ON, "en")
    assert [line for part in parts for line in part.lines] == [
        "Lamp Shop",
        "a lamp · €129",
        "2 Nov 11:20 · phone · Lamp Shop · I rang.",
        "no date",
        "a callback, by 5 Nov",
        "a refund, by 2 days",
        "We will see.",
        "fares · €20",
        "waiting · 2 hours",
        "driving · 80 km",
        "nerves",
        "a part · €5",
    ]


def test_the_end_tells_what_follows_and_of_which_entry_something_is_missing(store: Path) -> None:
    journey = to(begun(store), "contacts.when")
    journey.answer("2 November")
    to(journey, "contacts.said")
    journey.close()
    assert journey.file is not None
    found = ending(journey.file, ON, "en")
    assert "“a lamp” has no date." in found.weakens
    assert found.stops
    journey.file.unlink()
    with pytest.raises(NotFoundError):
        ending(journey.file, ON, "en")

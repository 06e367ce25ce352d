"""What works in a thread lets the user's keys pass, and is done all the same."""

from __future__ import annotations

from contextvars import copy_context
from datetime import date
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from lettering import SIDES, contact

from tui_complaints.domain.findings import find
from tui_complaints.domain.record import Record
from tui_complaints.domain.references import references
from tui_complaints.letters.tokens import tokens_of
from tui_complaints.letters.tone.marking import tone_marks
from tui_complaints.storage.reading import read_case
from tui_complaints.turns import offer_turn, taking_turns
from tui_complaints.usecases.courtesy import Courtesy
from tui_complaints.usecases.preview.parsing import Reader
from tui_complaints.usecases.refresh import Progress, Seldom
from tui_complaints.usecases.write import write_letter

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tui_complaints.storage.reading import StoredCase

DAY = date(2026, 5, 1)
HEAD = 'format = 1\ntitle = "Calls"\nlanguage = "en"\n'


class Clock:
    """A clock that goes on only when somebody sleeps, while which a key may be pressed."""

    def __init__(self, *, is_typing: bool = False) -> None:
        self.now = 100.0
        self.is_typing = is_typing
        self.courtesy = Courtesy(lambda: self.now, self.sleep)

    def sleep(self, seconds: float) -> None:
        self.now += seconds / 2
        if self.is_typing:
            self.courtesy.acted()
        self.now += seconds / 2

    def waited(self) -> float:
        before = self.now
        self.courtesy.wait()
        return round(self.now - before, 3)


def test_work_goes_on_at_once_where_nobody_is_at_the_keys() -> None:
    clock = Clock()
    assert clock.waited() == 0
    clock.courtesy.acted()
    clock.now += 1
    assert clock.waited() == 0


def test_work_waits_until_the_user_pauses() -> None:
    clock = Clock()
    clock.courtesy.acted()
    assert clock.waited() == 0.1


def test_work_goes_on_though_the_user_never_pauses() -> None:
    clock = Clock(is_typing=True)
    clock.courtesy.acted()
    assert clock.waited() == 0.2


def test_once_it_goes_on_it_works_for_a_moment_and_not_for_one_piece_alone() -> None:
    clock = Clock(is_typing=True)
    clock.courtesy.acted()
    clock.courtesy.wait()
    assert clock.waited() == 0
    clock.now += 0.01
    assert clock.waited() == 0.2


def test_work_to_be_shown_waits_between_two_pieces_while_a_key_is_pressed() -> None:
    clock = Clock()
    clock.courtesy.acted()
    before = clock.now
    with clock.courtesy.shown(lambda: True):
        offer_turn()
    assert round(clock.now - before, 3) == 0.1
    offer_turn()
    assert round(clock.now - before, 3) == 0.1, "work that nobody asked to be polite waits for nobody"


def test_what_work_hands_to_another_thread_waits_for_nobody_there() -> None:
    clock = Clock()
    clock.courtesy.acted()
    before = clock.now
    with clock.courtesy.shown(lambda: False):
        context = copy_context()
        thread = Thread(target=lambda: context.run(offer_turn))
        thread.start()
        thread.join()
    assert clock.now == before


def test_work_that_nobody_wants_any_more_is_left() -> None:
    done: list[int] = []
    with Clock().courtesy.shown(lambda: len(done) < 3):
        for piece in range(10):
            offer_turn()
            done.append(piece)
    assert done == [0, 1, 2]


MANY = 60


def offers(work: Callable[[], object]) -> int:
    """How often work offers others their turn."""
    made: list[None] = []
    with taking_turns(lambda: made.append(None)):
        work()
    return len(made)


@pytest.mark.parametrize(
    "work",
    [
        lambda stored: find(Record(stored.case, DAY)),
        lambda stored: tuple(references(Record(stored.case, DAY))),
        lambda stored: tone_marks(Record(stored.case, DAY)),
        lambda stored: write_letter(stored, DAY),
        lambda _: tokens_of("| a | b |\n|---|---|\n" + "| c | d |\n" * MANY),
        lambda _: tokens_of("\n".join(f"{number}. item" for number in range(1, MANY + 1))),
    ],
    ids=["findings", "references", "tone", "letter", "a table", "a list"],
)
def test_keys_are_let_pass_at_every_entry_and_row(tmp_path: Path, work: Callable[[StoredCase], object]) -> None:
    file = tmp_path / "case.toml"
    calls = [contact(f"c{number}", told=f'"I called for the {number}th time."') for number in range(MANY)]
    file.write_text(HEAD + SIDES + "\n".join(calls), encoding="utf-8")
    stored = read_case(file)
    assert offers(lambda: work(stored)) >= MANY


def test_keys_are_let_pass_at_every_paragraph_that_is_made_ready_to_be_drawn() -> None:
    text = "a paragraph\n\n" * MANY
    assert offers(lambda: list(Reader({}, {}, "", {}).blocks(text))) >= offers(lambda: tokens_of(text)) + MANY


def told(seldom: Seldom, done: int, *changed: str) -> tuple[str, ...] | None:
    progress = seldom.of(Progress(done, 100, changed, 0))
    return progress.changed if progress else None


def test_what_was_read_is_shown_at_once_then_from_time_to_time_and_nothing_is_left_out() -> None:
    now = [0.0]
    seldom = Seldom(0.25, lambda: now[0])
    assert told(seldom, 0) == ()
    assert told(seldom, 20, "a") == ("a",)
    assert told(seldom, 40, "b") is None
    assert told(seldom, 60, "c") is None
    now[0] = 0.3
    assert told(seldom, 80, "d") == ("b", "c", "d")
    assert told(seldom, 100, "e") == ("e",)

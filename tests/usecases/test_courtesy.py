"""What works in a thread lets the user's keys pass, and is done all the same."""

from __future__ import annotations

from tui_complaints.usecases.courtesy import Courtesy
from tui_complaints.usecases.refresh import Progress, Seldom


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

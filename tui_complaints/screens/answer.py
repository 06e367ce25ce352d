"""A company's answer, taken in and gone through point by point."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from tui_complaints.errors import ComplaintsError
from tui_complaints.messages import Failed
from tui_complaints.screens.take_answer import TakeAnswerScreen, Taking
from tui_complaints.screens.verdict import VerdictScreen
from tui_complaints.usecases.preview.choice import answer_parties
from tui_complaints.widgets.keys import Keys
from tui_complaints.widgets.rows import Cell, Column, Rows
from tui_complaints.widgets.safe import safe
from tui_complaints.wording import answer_screen as words, app as app_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui_complaints.app import ComplaintsApp
    from tui_complaints.domain.points import Point
    from tui_complaints.usecases.answer import Answered, Source, Verdict
    from tui_complaints.usecases.session.session import Session

_TONES = {"granted": "good", "promised": "warn", "partly": "warn", "": "muted"}


class AnswerScreen(Screen[None]):
    """What they still owe an answer to, and what this answer does with it.

    Args:
        file: the ``case.toml``.
        session: the case as it is open on another screen, so that what is done here can be taken back there.
    """

    app: ComplaintsApp
    HELP = words.HELP
    DEFAULT_CSS = """
    AnswerScreen #title { height: 1; padding: 0 2; }
    AnswerScreen #head { height: auto; padding: 0 2; }
    AnswerScreen #points { height: 1fr; margin-top: 1; }
    AnswerScreen #lines { height: 2fr; padding: 1 2 0 2; }
    AnswerScreen #done { height: auto; max-height: 4; padding: 0 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "app.pop_screen", app_words.BACK),
        ("e", "choose", words.CHOOSE),
    ]

    def __init__(self, file: Path, session: Session | None = None) -> None:
        super().__init__()
        self._file = file
        self._session = session
        self._taking: Taking | None = None
        self._source: Source | None = None
        self._taken: Answered | None = None
        self._parties: Sequence[tuple[str, str]] = ()

    def compose(self) -> ComposeResult:
        """What was taken in, the points, what the answer may say to the one under the cursor."""
        yield Static(safe(words.HEADING), id="title", classes="title")
        yield Static(id="head")
        yield Rows(Column(26, from_width=70), Column(), Column(16), id="points")
        with VerticalScroll(id="lines"):
            yield Static(id="told")
        yield Static(id="done")
        yield Keys()

    def on_mount(self) -> None:
        """Ask for the answer."""
        self._look()

    @work(thread=True)
    def _look(self) -> None:
        from tui_complaints.usecases.cases import open_case  # noqa: PLC0415 - heavy, and in a thread

        try:
            parties = answer_parties(open_case(str(self._file)).case, self.app.today)
        except ComplaintsError as problem:
            self.post_message(Failed(problem))
        else:
            self.app.call_from_thread(self._ask, parties)

    def _ask(self, parties: Sequence[tuple[str, str]], typed: str = "", refused: str = "") -> None:
        self._parties = parties
        self.app.push_screen(TakeAnswerScreen(parties, self.app.today, typed, refused), self._asked)

    def _asked(self, taking: Taking | None) -> None:
        if taking is None:
            self.dismiss(None)
        else:
            self._taking = taking
            self._take(taking, {})

    @work(thread=True, exclusive=True, group="saving")
    def _take(self, taking: Taking, verdicts: dict[str, Verdict]) -> None:
        """Take the answer in, or note what it does; the same answer is kept once."""
        from tui_complaints.usecases.answer import take_answer  # noqa: PLC0415 - heavy, and in a thread
        from tui_complaints.usecases.answer_source import source_of  # noqa: PLC0415
        from tui_complaints.usecases.session.session import saver_of  # noqa: PLC0415
        from tui_complaints.usecases.typed_paths import path_of  # noqa: PLC0415

        try:
            self._source = self._source or source_of(str(path_of(taking.file)))
            save = saver_of(self._session, self._file, self.app.today, "verdict" if verdicts else "answer")
            taken = take_answer(
                self._file, self._source, self.app.today, party=taking.party, on=taking.on, verdicts=verdicts, save=save
            )
        except ComplaintsError as problem:
            if self._taken is None:
                self._source = None
                self.app.call_from_thread(self._ask, self._parties, taking.file, str(problem))
            else:
                self.post_message(Failed(problem))
        else:
            self.app.call_from_thread(self._show, taken, tuple(verdicts))

    # What is shown

    def _show(self, taken: Answered, noted: tuple[str, ...]) -> None:
        first, self._taken = self._taken is None, taken
        rows = self.query_one(Rows)
        if first:
            kept = words.KEPT_HERE if taken.new else words.KNOWN
            note = words.MENTION if taken.points else words.NO_POINTS
            self.query_one("#head", Static).update(safe(f"{kept}\n{note}", "$text-muted"))
            rows.focus()
        rows.show([_cells(point) for point, _ in taken.points], rows.cursor)
        said = ", ".join(_what(point) for point, _ in taken.points if point.name in noted)
        self.query_one("#done", Static).update(safe(words.NOTED.format(name=said), "$text-success") if noted else "")
        if not taken.points:
            self.query_one("#told", Static).update("")

    def on_rows_highlighted(self, event: Rows.Highlighted) -> None:
        """Show what the answer may say to the point."""
        taken = self._taken
        if taken is None or event.index >= len(taken.points):
            return
        _, numbers = taken.points[event.index]
        if not taken.lines:
            told = words.UNREADABLE
        elif numbers:
            lines = (words.LINE.format(number=number, text=taken.lines[number - 1]) for number in numbers)
            told = "\n".join((words.LINES, "", *lines))
        else:
            told = words.NO_LINES
        self.query_one("#told", Static).update(safe(told))
        self.refresh_bindings()

    def on_failed(self, event: Failed) -> None:
        """Say what was refused."""
        self.query_one("#done", Static).update(safe(str(event.problem), "$text-error"))

    # What is done

    @property
    def _point(self) -> Point | None:
        rows = self.query_one(Rows)
        if self._taken is None or rows.cursor >= len(self._taken.points):
            return None
        return self._taken.points[rows.cursor][0]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Of a statement nothing is noted here."""
        if action == "choose":
            point = self._point
            return True if point is not None and point.kind != "statement" else None
        return super().check_action(action, parameters)

    def on_rows_chosen(self) -> None:
        """Say what became of the point."""
        self.action_choose()

    def action_choose(self) -> None:
        """Say what became of the point under the cursor."""
        point, taking = self._point, self._taking
        if point is None or taking is None or point.kind == "statement":
            return

        def chosen(verdict: Verdict | None) -> None:
            if verdict is not None:
                self._take(taking, {point.name: verdict})

        self.app.push_screen(VerdictScreen(point, taking.on), chosen)


def _what(point: Point) -> str:
    return str(point.texts[0]) if point.texts else point.name


def _cells(point: Point) -> Sequence[Cell]:
    if point.kind == "statement":
        state, tone = "", "muted"
    else:
        state = words.STATES.get(point.state, point.state) or words.NOTHING_NOTED
        tone = _TONES.get(point.state, "bad")
    return (Cell(words.POINTS[point.kind], "muted"), Cell(_what(point)), Cell(state, tone))

"""The end of the walk: it is saved; what follows from it, what is missing, and where to go now."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Button, Static

from tui_complaints.errors import ComplaintsError
from tui_complaints.translation import language
from tui_complaints.usecases.walk.ending import ending
from tui_complaints.usecases.walk.standing import TITLED
from tui_complaints.widgets.keys import Keys
from tui_complaints.widgets.safe import line
from tui_complaints.wording import app as app_words, walk_screen as words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui_complaints.app import ComplaintsApp
    from tui_complaints.usecases.walk.ending import Ending
    from tui_complaints.usecases.walk.journey import Journey


class WalkEndScreen(Screen[str]):
    """What a walk came to; its answer is where to go: ``letter``, ``case``, ``list`` or ``questions``.

    Args:
        journey: the walk that is finished.
    """

    app: ComplaintsApp
    HELP = words.END_HELP
    DEFAULT_CSS = """
    WalkEndScreen #about { height: 2; padding: 0 2; color: $text-muted; }
    WalkEndScreen VerticalScroll { height: 1fr; padding: 0 2; scrollbar-size-vertical: 1; }
    WalkEndScreen #comes-to { max-width: 112; padding-right: 1; }
    WalkEndScreen #ends { height: auto; padding: 0 2; margin: 1 0; }
    WalkEndScreen #ends Button { margin-right: 1; }
    WalkEndScreen.-narrow #ends { layout: vertical; }
    """
    AUTO_FOCUS = "#letter"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-wide")]  # noqa: RUF012 - Textual declares it so
    BINDINGS: ClassVar[list[BindingType]] = [
        ("l", "go('letter')", app_words.LETTER),
        Binding("f2,alt+left", "go('questions')", words.BACK, key_display="F2"),
        ("escape", "go('list')", words.ENDS["list"]),
        ("left", "app.focus_previous"),
        ("right", "app.focus_next"),
    ]

    def __init__(self, journey: Journey) -> None:
        super().__init__()
        self._journey = journey

    def compose(self) -> ComposeResult:
        """The case, what it came to, the ways on."""
        yield Static(line(title_of(self._journey)), id="about")
        with VerticalScroll():
            yield Static(line(words.WORKING), id="comes-to")
        with Horizontal(id="ends"):
            for name, label in words.ENDS.items():
                yield Button(line(label), id=name)
        yield Keys()

    def on_mount(self) -> None:
        """Save, and look at what was saved."""
        self._save()

    @work(thread=True)
    def _save(self) -> None:
        journey = self._journey
        try:
            journey.keep()
            journey.close()
            found = ending(journey.file, self.app.today, language()) if journey.file else None
        except ComplaintsError as problem:
            text = words.NOT_SAVED.format(problem=problem)
            self.app.call_from_thread(self._tell, line(text, "$text-error"))
            return
        self.app.call_from_thread(self._show, found)

    def _show(self, found: Ending | None) -> None:
        if found is None:
            for name in ("#letter", "#case"):
                self.query_one(name).disabled = True
            self.query_one("#list").focus()
            self._tell(line(words.LEFT_EMPTY))
            return
        lines = [line(words.END_TITLE, "bold"), line(words.END_SAVED.format(file=found.file), "$text-muted")]
        left = [f"{question} {typed}" for question, typed in self._journey.not_understood]
        for title, style, told in (
            (words.END_STOPS, "bold $text-error", found.stops),
            (words.END_FINDINGS, "bold", found.findings),
            (words.END_WEAKENS, "bold $text-warning", found.weakens),
            (words.END_LEFT_OVER, "bold", left),
        ):
            if told:
                lines += [Content(""), line(title, style), *(line(f"· {one}") for one in told)]
        if not found.stops and not found.weakens:
            lines += [Content(""), line(words.END_COMPLETE, "$text-success")]
        self._tell(Content("\n").join(lines))

    def _tell(self, text: Content) -> None:
        self.query_one("#comes-to", Static).update(text)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where nothing was entered there is no letter."""
        return not (action == "go" and parameters == ("letter",) and self._journey.file is None)

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        self.dismiss(str(event.button.id))

    def action_go(self, what: str) -> None:
        """Go on by a key."""
        self.dismiss(what)


def title_of(journey: Journey) -> str:
    """The title of the case, once somebody wrote one."""
    return str(journey.walk.case.title) if TITLED in journey.walk.marks else words.NEW_CASE

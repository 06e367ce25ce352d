"""The settings: who writes, in which language, how it looks, where the cases are."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.containers import Horizontal, VerticalScroll
from textual.screen import Screen
from textual.widgets import Input, Select, Static

from tui_complaints.errors import ComplaintsError
from tui_complaints.messages import Failed
from tui_complaints.themes import DEFAULT_THEME
from tui_complaints.usecases.settings import APP, SENDER, keep_settings, settings
from tui_complaints.widgets.dropdown import Dropdown
from tui_complaints.widgets.keys import Keys
from tui_complaints.widgets.safe import prompt, safe
from tui_complaints.widgets.typed import OneLine
from tui_complaints.wording import app as app_words, settings as words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


def _choices() -> dict[str, dict[str, str]]:
    """The settings that are one of a few, each with its words."""
    return {"gender": words.GENDERS, "language": words.LANGUAGES, "theme": words.THEMES}


class SettingsScreen(Screen[None]):
    """A form over the settings."""

    HELP = words.HELP
    DEFAULT_CSS = """
    SettingsScreen VerticalScroll { padding: 1 2; }
    SettingsScreen .row { height: auto; }
    SettingsScreen .label { width: 28; padding-right: 1; color: $text-muted; }
    SettingsScreen Select { width: 1fr; max-width: 60; height: auto; }
    SettingsScreen SelectCurrent { border: none; background: $surface; }
    SettingsScreen Input { width: 1fr; max-width: 60; }
    SettingsScreen #faults { margin-top: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("ctrl+s", "save", words.SAVE),
        ("escape", "app.pop_screen", app_words.BACK),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._fields: dict[str, Input | Select[str]] = {}

    def compose(self) -> ComposeResult:
        """Who writes, then the app."""
        with VerticalScroll():
            yield Static(safe(words.TITLE), classes="title")
            yield Static(safe(f"\n{words.SENDER}"), classes="muted")
            yield from (self._row(key) for key in SENDER)
            yield Static(safe(f"\n{words.APP}"), classes="muted")
            yield from (self._row(key) for key in APP)
            yield Static("", id="faults", classes="bad")
        yield Keys()

    def _row(self, key: str) -> Horizontal:
        chosen = _choices().get(key)
        field: Input | Select[str]
        if chosen is not None:
            field = Dropdown(
                [(prompt(label), value) for value, label in chosen.items()], value="", allow_blank=False, id=key
            )
        else:
            hint = words.STORE_HINT if key == "store" else ""
            field = OneLine(placeholder=hint, id=key)
        self._fields[key] = field
        label = words.LABELS[key]
        return Horizontal(Static(safe(label[:1].upper() + label[1:]), classes="label"), field, classes="row")

    def on_mount(self) -> None:
        """Show what was settled."""
        self._load()

    @work(thread=True, exclusive=True)
    def _load(self) -> None:
        try:
            found = settings()
        except ComplaintsError as problem:
            self.post_message(Failed(problem))
            return
        self.app.call_from_thread(self._show, found)

    def _show(self, found: dict[str, str]) -> None:
        for key, text in found.items():
            field = self._fields[key]
            if isinstance(field, Input) or text in _choices()[key]:
                field.value = text
        self._fields["name"].focus()

    def on_failed(self, event: Failed) -> None:
        """Say what was refused."""
        self.query_one("#faults", Static).update(safe(str(event.problem)))

    def action_save(self) -> None:
        """Save what is typed."""
        typed = {key: str(field.value) for key, field in self._fields.items()}
        self._save(typed)

    @work(thread=True, exclusive=True)
    def _save(self, typed: dict[str, str]) -> None:
        try:
            before = settings()["language"]
            faults = keep_settings(typed)
        except ComplaintsError as problem:
            self.post_message(Failed(problem))
            return
        self.app.call_from_thread(self._saved, typed, faults, before != typed["language"])

    def _saved(self, typed: dict[str, str], faults: dict[str, str], other_language: bool) -> None:  # noqa: FBT001 - called from a thread by place
        told = "\n".join(
            words.NOT_RIGHT.format(label=words.LABELS[key], expected=expected) for key, expected in faults.items()
        )
        self.query_one("#faults", Static).update(safe(told))
        if faults:
            self._fields[next(iter(faults))].focus()
            return
        self.app.theme = typed["theme"] or DEFAULT_THEME
        self.notify(words.LATER if other_language else words.SAVED, markup=False)

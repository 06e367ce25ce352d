"""One case: its timeline, entries, money and evidence, what is missing, and the letter beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import ContentSwitcher, Static, Tab, Tabs
from textual.worker import get_current_worker

from tui_complaints.errors import ComplaintsError
from tui_complaints.screens.case_letter import CaseLetter
from tui_complaints.usecases.casework.places import FormPlace, place_of
from tui_complaints.usecases.casework.view import CaseView, teller_of, view_of
from tui_complaints.usecases.drafts import left_typed
from tui_complaints.usecases.interface import preferred_language
from tui_complaints.usecases.session.meanwhile import Merged, Unreadable
from tui_complaints.usecases.session.session import Session
from tui_complaints.usecases.timeline import timeline
from tui_complaints.widgets.keys import Keys
from tui_complaints.widgets.letter_panel import LetterPanel
from tui_complaints.widgets.panels.entries import EntriesPanel
from tui_complaints.widgets.panels.evidence import EvidencePanel
from tui_complaints.widgets.panels.money import MoneyPanel
from tui_complaints.widgets.panels.points import PointsPanel
from tui_complaints.widgets.safe import line, plain, safe
from tui_complaints.widgets.timeline import Timeline
from tui_complaints.wording import case as words
from tui_complaints.wording.strength import missing

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize

    from tui_complaints.usecases.preview.sheet import Target
    from tui_complaints.usecases.session.state import State
    from tui_complaints.usecases.timeline import Timeline as Told
    from tui_complaints.widgets.rows import Rows

_EVERY = 2.0
"""Seconds between two looks at whether another program changed the case."""
_WIDE = 120
"""Columns from which the letter stands beside the case; below, it is a tab."""
_LETTER = "letter"
_WITH_A_CASE = frozenset({
    "add", "edit", "delete", "undo", "redo", "duplicate", "link", "move", "find", "letter", "walk", "tab", "open_file",
})  # fmt: skip


class CaseScreen(CaseLetter):
    """One case.

    Args:
        file: its ``case.toml``.
        at: what is gone to once it is open, None for its timeline.
    """

    HELP = words.HELP
    DEFAULT_CSS = """
    CaseScreen #head { height: 1; padding: 0 1; text-style: bold; text-wrap: nowrap; text-overflow: ellipsis; }
    CaseScreen Tabs { height: 2; }
    CaseScreen #body { height: 1fr; padding: 0 1; }
    CaseScreen #panels { width: 3fr; }
    CaseScreen #beside { width: 2fr; max-width: 90; border-left: solid $surface; }
    CaseScreen.-narrow #beside { display: none; border-left: none; max-width: 100%; }
    CaseScreen.-narrow.-letter #beside { display: block; }
    CaseScreen.-narrow.-letter #panels { display: none; }
    CaseScreen #strength { height: 1; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis; }
    CaseScreen #broken { height: auto; padding: 1; color: $text-error; display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "delete", words.DELETE),
        Binding("slash", "find", words.FIND),
        Binding("escape", "leave", words.BACK),
        *(
            Binding(str(at), f"tab('{tab}')", words.TAB_OF.format(tab=title), show=False)
            for at, (tab, title) in enumerate(words.TABS.items(), 1)
        ),
    ]

    def __init__(self, file: Path, at: Target | None = None) -> None:
        super().__init__(file)
        self._at = at
        self._is_broken = False
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (_WIDE, "-wide")]
        self._language = preferred_language()
        self._view: CaseView | None = None
        self._state_shown: State | None = None
        self._panels: dict[str, EntriesPanel | MoneyPanel | EvidencePanel | PointsPanel] = {
            "entries": EntriesPanel(id="entries"),
            "money": MoneyPanel(id="money"),
            "evidence": EvidencePanel(id="evidence"),
            "missing": PointsPanel(id="missing"),
        }

    def compose(self) -> ComposeResult:
        """The title, the tabs, their panels, how strong the case is."""
        yield Static(id="head")
        yield Tabs(*(Tab(safe(title), id=tab) for tab, title in words.TABS.items()))
        yield Static(id="broken")
        with Horizontal(id="body"):
            with ContentSwitcher(initial="timeline", id="panels"):
                yield Timeline(id="timeline")
                yield from self._panels.values()
            yield LetterPanel(self.app.courtesy, id="beside")
        yield Static(safe(words.READING, "$text-muted"), id="strength")
        yield Keys()

    def on_mount(self) -> None:
        """Read the case, and look from time to time whether another program changed it."""
        self._open()
        self.set_interval(_EVERY, self._look_again)

    @work(thread=True, exclusive=True, group="open")
    def _open(self) -> None:
        try:
            session = Session.open(self.file, self.app.today, self._language)
            left = left_typed(session.record, self.file)
        except ComplaintsError as problem:
            self.app.call_from_thread(self._cannot_open, problem)
        else:
            self.app.call_from_thread(self._opened, session, left)

    def _opened(self, session: Session, left: tuple[str, ...]) -> None:
        self.session = session
        self.changed()
        if left:
            self.say(words.LEFT_TYPED.format(what=", ".join(left)))
        if self._at is None:
            self._focus_panel()
        else:
            self._followed(self._at)

    def _cannot_open(self, problem: ComplaintsError) -> None:
        self._is_broken = True
        self.refresh_bindings()
        self.query_one("#head", Static).update(line(words.CANNOT_OPEN))
        broken = self.query_one("#broken", Static)
        broken.update(safe(str(problem)))
        broken.display = True
        self.query_one("#body").display = False
        self.query_one(Tabs).display = False
        self.query_one("#strength", Static).update("")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A case that cannot be read can only be left."""
        if self._is_broken and action in _WITH_A_CASE:
            return False
        return super().check_action(action, parameters)

    # What is shown

    def changed(self, table: str = "", name: str = "") -> None:
        """Show the case as it stands now: what takes a moment to work out comes when it is."""
        if self.session is None:
            return
        state = self._state_shown = self.session.state
        self.query_one("#head", Static).update(line(str(state.case.title)))
        entries = self.query_one(EntriesPanel)
        entries.show(state, teller_of(state, self._language, self._view))
        if table:
            entries.go_to(table, name)
        self._work_out(state)

    def _write_letter(self, state: State) -> None:
        """Write the letter anew, if it is seen."""
        beside = self.query_one(LetterPanel)
        if beside.display:
            beside.ask(state.stored, state.today)

    @work(thread=True, exclusive=True, group="view")
    def _work_out(self, state: State) -> None:
        worker = get_current_worker()
        with self.app.courtesy.shown(lambda: not worker.is_cancelled):
            view = view_of(state, self._language)
            told = timeline(state.record, state.findings, state.gaps, self._language)
            self.app.call_from_thread(self._show_view, view, told)

    def _show_view(self, view: CaseView, told: Told) -> None:
        if self.session is None or view.state is not self.session.state:
            return  # another change came meanwhile, and is being worked out
        self._view = view
        self.query_one(Timeline).show(told)
        self.query_one(EntriesPanel).show(view.state, view.teller)
        self.query_one(MoneyPanel).show(view)
        self.query_one(EvidencePanel).show(view.state, view.teller)
        self.query_one(PointsPanel).show(view)
        self.query_one("#strength", Static).update(_strength(view))
        self.refresh_bindings()
        self._write_letter(view.state)  # only now: of two threads at work, each would take twice as long

    # What the keys mean here

    @property
    def panel(self) -> str:
        """Which panel is shown."""
        return str(self.query_one("#panels", ContentSwitcher).current)

    @property
    def place(self) -> FormPlace | None:
        """The form of what is under the cursor."""
        if self.panel == "timeline":
            name = self.query_one(Timeline).at_cursor
            return place_of(self.session.record, name) if name and self.session is not None else None
        return self._panels[self.panel].place

    @property
    def table(self) -> str:
        """Where a new entry goes."""
        if self.panel == "timeline":
            return "contacts"
        return self._panels[self.panel].table

    def on_tabs_tab_activated(self, event: Tabs.TabActivated) -> None:
        """Show the tab's panel."""
        self._show_tab(str(event.tab.id))

    def _show_tab(self, tab: str) -> None:
        self.set_class(tab == _LETTER, "-letter")
        if tab != _LETTER:
            self.query_one("#panels", ContentSwitcher).current = tab
        elif self.session is not None:
            self.call_after_refresh(self._write_letter, self.session.state)
        self.refresh_bindings()

    def action_tab(self, tab: str) -> None:
        """Go to a tab, and into its panel."""
        if tab != _LETTER or not self.has_class("-wide"):
            self.query_one(Tabs).active = tab
            self._show_tab(tab)
        self.call_after_refresh(self._focus_panel, tab)

    def go_to(self, table: str, name: str) -> None:
        """Show an entry among those of its table."""
        self.action_tab("entries")
        self.query_one(EntriesPanel).go_to(table, name)

    def _focus_panel(self, tab: str = "timeline") -> None:
        if tab == "entries":
            self.query_one(EntriesPanel).focus_entries()
            return
        panel = self.query_one("#beside" if tab == _LETTER else f"#{tab}")
        first = next((widget for widget in panel.query("*") if widget.focusable), None)
        (first or self.query_one(Tabs)).focus()

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Enter on an entry opens its form, on a gap the one that closes it."""
        event.stop()
        self.action_edit()

    def on_timeline_chosen(self, event: Timeline.Chosen) -> None:
        """Open the form of the entry."""
        event.stop()
        self.action_edit()

    def action_find(self) -> None:
        """Find among the entries."""
        if self.panel != "entries":
            self.action_tab("entries")
        self.query_one(EntriesPanel).find()

    def action_leave(self) -> None:
        """Back to the cases."""
        self.app.pop_screen()

    def on_resize(self, event: Resize) -> None:
        """The letter is a tab where there is no room beside the case."""
        tabs = self.query_one(Tabs)
        if event.size.width >= _WIDE:
            if tabs.active == _LETTER:
                self.action_tab("timeline")
            tabs.hide(_LETTER)
        else:
            tabs.show(_LETTER)
        if self.session is not None:
            self.call_after_refresh(self._write_letter, self.session.state)

    # What other programs do

    def on_screen_resume(self) -> None:
        """Look whether another screen or program changed the case meanwhile."""
        if self.is_walked and self.session is not None:
            self.is_walked = False
            self.change(lambda session: session.take_in("walk"), lambda _state: self.changed())
        elif self.session is not None:
            if self.session.state is not self._state_shown:
                self.changed()
            self._look_again()

    def on_app_focus(self) -> None:
        """Look whether another program changed the case meanwhile."""
        self._look_again()

    def _look_again(self) -> None:
        if self.session is not None and self.is_current and not self.is_walked:
            self._refresh_case(self.session)

    @work(thread=True, exclusive=True, group="meanwhile")
    def _refresh_case(self, session: Session) -> None:
        news = session.refresh()
        if isinstance(news, Merged):
            self.app.call_from_thread(self._merged)
        elif isinstance(news, Unreadable):
            self.app.call_from_thread(self._unreadable, news.error)

    def _merged(self) -> None:
        self.changed()
        self.say(words.CHANGED_ELSEWHERE)

    def _unreadable(self, problem: ComplaintsError) -> None:
        told = words.BROKEN_ELSEWHERE.format(problem=problem)
        self.query_one("#strength", Static).update(line(told, "$text-error"))


def _strength(view: CaseView) -> Content:
    """``Missing: 5 (needed: 1)``, and what to do next."""
    if not view.missing:
        return line(words.COMPLETE, "$text-success")
    style = "bold $text-error" if view.stops else "bold $text-warning"
    following = words.NEXT.format(what=view.missing[0].text)
    told = missing(view.stops, view.weakens)
    return Content.assemble((plain(told[:1].upper() + told[1:]), style), "  ", (plain(following), "$text-muted"))

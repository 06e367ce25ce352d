"""The entries of a case by table: the tables at the left, the entries of one of them at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static
from textual.worker import get_current_worker

from tui_complaints.usecases.casework.places import FormPlace
from tui_complaints.usecases.casework.tables import (
    ORDER,
    STORY,
    Line,
    Teller,
    count_of,
    found_in,
    lines_of,
    place_in,
)
from tui_complaints.usecases.forms.described import HEADS
from tui_complaints.widgets.panels.source import Drawn
from tui_complaints.widgets.rows import Cell, Column, Rows
from tui_complaints.widgets.safe import safe
from tui_complaints.widgets.typed import OneLine
from tui_complaints.wording import case as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.widgets import Input

    from tui_complaints.usecases.session.state import State


class EntriesPanel(Horizontal):
    """Every table of a case."""

    DEFAULT_CSS = """
    EntriesPanel #tables { width: 24; margin-right: 1; }
    EntriesPanel .entries { width: 1fr; }
    EntriesPanel #about { color: $text-muted; height: auto; margin-bottom: 1; }
    EntriesPanel #find { display: none; margin-bottom: 1; }
    EntriesPanel.-finding #find { display: block; }
    EntriesPanel #story { display: none; height: 1fr; }
    EntriesPanel.-story #story { display: block; }
    EntriesPanel #fields { display: none; }
    EntriesPanel.-fields #fields { display: block; }
    EntriesPanel.-story #entries, EntriesPanel.-fields #entries { display: none; }
    EntriesPanel #nothing { display: none; color: $text-muted; }
    EntriesPanel.-empty #nothing { display: block; }
    EntriesPanel.-empty #entries { display: none; }
    EntriesPanel #detail { height: auto; max-height: 4; color: $text-muted; }
    .-narrow EntriesPanel #tables { width: 20; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "leave_find")]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._state: State | None = None
        self._teller: Teller | None = None
        self._lines: Sequence[Line] = ()
        self._places: dict[str, str] = {}
        self.table = "contacts"

    def compose(self) -> ComposeResult:
        """The tables, then what stands in one."""
        yield Rows(Column(), Column(4, right=True), id="tables")
        with Vertical(classes="entries"):
            yield Static(id="about")
            yield OneLine(placeholder=words.FIND_HERE, id="find")
            yield Rows(*_columns(Teller.when_width), id="entries")
            yield Rows(Column(20), Column(), id="fields")
            yield Static(id="nothing")
            with VerticalScroll(id="story"):
                yield Static(id="told")
            yield Static(id="detail")

    def show(self, state: State, teller: Teller) -> None:
        """Show a state of the case; the same entry stays under the cursor."""
        self._state, self._teller = state, teller
        self.query_one("#entries", Rows).lay_out(*_columns(teller.when_width))
        tables = self.query_one("#tables", Rows)
        tables.show(Drawn(ORDER, self._table_cells), ORDER.index(self.table))
        self._show_table()

    @property
    def place(self) -> FormPlace | None:
        """What is meant: the entry, or field, under the cursor."""
        if self.table == STORY:
            return FormPlace("case", key=STORY)
        line = self._line
        if line is None:
            return FormPlace(self.table) if self.table in HEADS else None
        return FormPlace(self.table, key=line.name) if self.table in HEADS else FormPlace(self.table, line.name)

    @property
    def name_meant(self) -> str | None:
        """The name of the entry under the cursor."""
        line = self._line
        return line.name if line is not None and self.table not in HEADS else None

    def go_to(self, table: str, name: str = "") -> None:
        """Show a table, with the cursor on an entry."""
        if table != self.table:
            self._end_finding()
        self.table = table
        if name:
            self._places[table] = name
        if self._state is not None:
            self.query_one("#tables", Rows).cursor = ORDER.index(table)
            self._show_table()

    def focus_entries(self) -> None:
        """Let the keys go to the entries, or to the tables where there are none."""
        (self._rows if len(self._lines) else self.query_one("#tables", Rows)).focus()

    def find(self) -> None:
        """Ask for words to find."""
        if self.table != STORY:
            self.add_class("-finding")
            self.query_one("#find", OneLine).focus()

    # What is drawn

    @property
    def _rows(self) -> Rows:
        return self.query_one("#fields" if self.table in HEADS else "#entries", Rows)

    @property
    def _line(self) -> Line | None:
        cursor = self._rows.cursor
        return self._lines[cursor] if 0 <= cursor < len(self._lines) else None

    def _table_cells(self, table: str) -> Sequence[Cell]:
        count = count_of(self._state.case, table) if self._state is not None else None
        tone = "" if count or table in HEADS or table == STORY else "muted"
        return Cell(words.TABLES[table], tone), Cell("" if not count else str(count), "muted")

    def _show_table(self) -> None:
        if self._state is None or self._teller is None:
            return
        self.query_one("#about", Static).update(safe(words.ABOUT[self.table]))
        self.set_class(self.table == STORY, "-story")
        if self.table == STORY:
            self.query_one("#told", Static).update(safe(str(self._state.case.story or words.EMPTY_STORY)))
        every = lines_of(self._teller, self._state.record, self.table)
        wanted = self.query_one("#find", OneLine).value
        if wanted.strip():
            self._search(every, wanted)
        else:
            self._show_lines(every, words.EMPTY_TABLE)

    @work(thread=True, exclusive=True, group="find")
    def _search(self, every: Sequence[Line], wanted: str) -> None:
        """Typing does not wait for what is found."""
        found = found_in(every, wanted)
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._show_lines, found, words.NOT_FOUND if len(every) else words.EMPTY_TABLE)

    def _show_lines(self, lines: Sequence[Line], nothing: str) -> None:
        self._lines = lines
        empty = len(lines) == 0 and self.table != STORY
        self.set_class(empty, "-empty")
        self.query_one("#nothing", Static).update(safe(nothing if empty else ""))
        cursor = place_in(lines, self._places.get(self.table))
        self.set_class(self.table in HEADS, "-fields")
        self._rows.show(Drawn(lines, self._cells), cursor)
        self._show_detail()

    def _cells(self, line: Line) -> Sequence[Cell]:
        if self.table in HEADS:
            return Cell(line.who, "muted"), Cell(line.what)
        return Cell(line.when, "muted"), Cell(line.who), Cell(line.what), Cell(line.state, line.tone)

    def _show_detail(self) -> None:
        line = self._line if self.table != STORY else None
        told = " · ".join(part for part in (line.who, line.what) if part) if line is not None else ""
        self.query_one("#detail", Static).update(safe(told))

    # What the user does

    def on_rows_highlighted(self, event: Rows.Highlighted) -> None:
        """Another table, or another entry."""
        event.stop()
        if event.rows.id == "tables":
            table = ORDER[event.rows.cursor]  # where it is now: it may have moved since it came to the event's row
            if table != self.table and self._state is not None:
                self.go_to(table)
            return
        line = self._line
        if line is not None:
            self._places[self.table] = line.name
        self._show_detail()

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Enter on a table goes to its entries; on an entry it goes on to the screen."""
        if event.rows.id == "tables" and len(self._lines):
            event.stop()
            self.focus_entries()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find as it is typed."""
        event.stop()
        self._show_table()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to what was found."""
        event.stop()
        self.focus_entries()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Esc ends a search where there is one; else it is the screen's."""
        return self.has_class("-finding") if action == "leave_find" else super().check_action(action, parameters)

    def action_leave_find(self) -> None:
        """Show everything again."""
        self._end_finding()
        self._show_table()
        self.focus_entries()

    def _end_finding(self) -> None:
        self.remove_class("-finding")
        with self.prevent(OneLine.Changed):
            self.query_one("#find", OneLine).value = ""


def _columns(dates: int) -> Sequence[Column]:
    return Column(dates, from_width=30), Column(18, from_width=70), Column(), Column(14, from_width=46)

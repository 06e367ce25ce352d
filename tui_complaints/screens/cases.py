"""The list of cases: what each is about, what is due, what is missing; the first thing that is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from tui_complaints.errors import ComplaintsError
from tui_complaints.messages import Failed
from tui_complaints.screens.cases_shelving import ShelvingScreen
from tui_complaints.usecases.browse import Browser, Seldom, Wanted
from tui_complaints.usecases.cases import store_of
from tui_complaints.usecases.listing import next_step
from tui_complaints.widgets.case_window import COLUMNS, CaseWindow
from tui_complaints.widgets.choices import Choices
from tui_complaints.widgets.keys import Keys
from tui_complaints.widgets.rows import Rows
from tui_complaints.widgets.safe import line, safe
from tui_complaints.widgets.typed import OneLine
from tui_complaints.wording import app as words

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui_complaints.usecases.browse import Counts, Progress, Row, Sort

_SORTS: tuple[Sort, ...] = ("due", "contact", "title", "party", "claimed", "status")
_EVERY = 0.25
"""Seconds between two looks at a list of which more and more is read: each of them keeps keys waiting."""
_STATUSES = ("open", "waiting", "escalated", "resolved", "closed")


class CasesScreen(ShelvingScreen):
    """Every case of the store."""

    HELP = words.CASES_HELP
    DEFAULT_CSS = """
    CasesScreen #head { height: 1; padding: 0 1; }
    CasesScreen #find { margin: 0 1; }
    CasesScreen #filters { margin: 0 2; }
    CasesScreen #list { margin-top: 1; }
    CasesScreen #about { height: 3; padding: 0 2; color: $text-muted; border-top: solid $panel; }
    CasesScreen.-empty #list, CasesScreen.-empty #find, CasesScreen.-empty #filters,
    CasesScreen.-empty #about { display: none; }
    """
    AUTO_FOCUS = "#list"
    BINDINGS: ClassVar[list[BindingType]] = [
        ("n", "new", words.NEW),
        ("enter", "open", words.OPEN),
        ("l", "letter", words.LETTER),
        # Before all others, so that a letter sent in the same breath comes after it, and is no command of the list.
        Binding("slash", "find", words.FIND, priority=True),
        ("d", "delete", words.DELETE),
        ("s", "sort", words.SORT),
        Binding("S", "reverse", words.REVERSE, show=False),
        Binding("y", "duplicate", words.DUPLICATE, show=False),
        Binding("A", "archive", words.ARCHIVE, show=False),
        Binding("u", "undo", words.UNDO, show=False),
        Binding("T", "trash", words.TRASH, show=False),
        ("comma", "settings", words.SETTINGS),
        Binding("escape", "clear", words.SHOW_ALL, show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._browser: Browser | None = None
        self._window: CaseWindow | None = None
        self._counts: Counts | None = None
        self._wanted = Wanted(sort="due")
        self._shown_id = ""
        self._is_read = False
        self._has_case = False

    def compose(self) -> ComposeResult:
        """Head, search, filters, the list, what the case under the cursor is about."""
        yield Static(line(words.TITLE), id="head")
        yield OneLine(placeholder=f"/ {words.FIND_HERE}", id="find")
        yield Choices(id="filters")
        yield Rows(*COLUMNS, id="list")
        yield Static("", id="about")
        yield Keys()

    # What is shown

    def on_mount(self) -> None:
        """Show last run's list at once."""
        self._browser = Browser(store_of(self.app.store), self.app.today)
        self._select()
        # Watched, since a message would come after the list was drawn: each key would take two frames.
        self.watch(self.query_one("#list", Rows), "cursor", self._came_to, init=False)

    def on_screen_resume(self) -> None:
        """Look at the disk, at first and after each case, which may have changed; the frame does not wait for it."""
        self.call_after_refresh(self._refresh_index)

    def on_resize(self) -> None:
        """What is due stands at the right edge."""
        if self._counts is not None:
            self._show_head(self._counts)

    def on_unmount(self) -> None:
        """Let go of the index."""
        if self._browser is not None:
            self._browser.close()

    def _select(self) -> None:
        """Show what is wanted, the cursor on the case it was on."""
        browser = self._browser
        if browser is None:
            return
        selection = browser.select(self._wanted)
        self._window = CaseWindow(selection, self.app.today)
        rows, at = self.query_one("#list", Rows), 0
        if self._shown_id:
            at = next((i for i in range(min(len(self._window), 500)) if self._id_at(i) == self._shown_id), rows.cursor)
        rows.show(self._window, at)
        self._came_to(rows.cursor)
        self._show_counts(browser.counts())
        if self._has_case != bool(len(self._window)):
            self._has_case = not self._has_case
            self.refresh_bindings()  # what needs a case is named at the foot only where there is one

    def _id_at(self, index: int) -> str:
        row = self._window.row(index) if self._window else None
        return row.id if row else ""

    def _show_counts(self, counts: Counts) -> None:
        self._counts = counts
        labels = {"": words.FILTERS[""].format(count=counts.total)}
        for status in _STATUSES:
            if number := counts.by_status.get(status, 0):
                labels[status] = words.FILTERS[status].format(count=number)
        if counts.archived:
            labels["archive"] = words.FILTERS["archive"].format(count=counts.archived)
        if counts.overdue:
            labels["overdue"] = words.FILTERS["overdue"].format(count=counts.overdue)
        self.query_one("#filters", Choices).offer(labels)
        self._show_head(counts)
        self._show_empty(empty=self._is_read and not counts.total and not counts.archived)

    def _show_head(self, counts: Counts) -> None:
        told = [words.OVERDUE_NOW.format(count=counts.overdue)] if counts.overdue else []
        told += [words.DUE_THIS_WEEK.format(count=counts.soon) if counts.soon else words.NOTHING_DUE]
        due = " · ".join(told)
        width = max(0, self.size.width - 2)
        head = line(f"{words.TITLE}{due:>{max(1, width - len(words.TITLE))}}")
        self.query_one("#head", Static).update(head, layout=False)

    def _show_empty(self, *, empty: bool) -> None:
        """Offer what to do first, or the list; the focus goes to what is there."""
        if empty == self.has_class("-empty"):
            return
        self.set_class(empty, "-empty")
        if empty:
            from tui_complaints.widgets.first_steps import FirstSteps  # noqa: PLC0415 - the list need not wait for it

            self.mount(FirstSteps(), after="#list")
        else:
            self.query("FirstSteps").remove()
            self.query_one("#list").focus()
        self.refresh_bindings()

    @work(thread=True, exclusive=True, group="index")
    def _refresh_index(self) -> None:
        """Read what changed on the disk, and show it as it comes."""
        browser, worker, seldom = self._browser, get_current_worker(), Seldom(_EVERY)
        if browser is None:
            return
        with self.app.courtesy.shown(lambda: not worker.is_cancelled):
            try:
                for progress in browser.refresh():
                    if told := seldom.of(progress):
                        self.app.call_from_thread(self._progressed, told)
            except ComplaintsError as problem:
                self.post_message(Failed(problem))

    def _progressed(self, progress: Progress) -> None:
        done = progress.done == progress.total
        was_read, self._is_read = self._is_read, self._is_read or done
        if progress.changed:
            self._select()
        elif done and not was_read and self._browser is not None:
            self._show_counts(self._browser.counts())  # whether there is anything at all is known only now
        about = self.query_one("#about", Static)
        if progress.vanished:
            told = safe(words.VANISHED.format(store=store_of(self.app.store).root), "$text-warning")
            about.update(told, layout=False)
        elif not done:
            about.update(safe(words.READING.format(done=progress.done, total=progress.total)), layout=False)
        else:
            self._show_about(self.query_one("#list", Rows).cursor)

    def on_failed(self, event: Failed) -> None:
        """Say what could not be done."""
        self.query_one("#about", Static).update(safe(str(event.problem), "$text-error"))

    def _came_to(self, index: int) -> None:
        before, self._shown_id = self._shown_id, self._id_at(index)
        if bool(before) != bool(self._shown_id):
            self.refresh_bindings()  # what can be done with a case can be done now, or no longer
        self._show_about(index)

    def _show_about(self, index: int) -> None:
        row = self._window.row(index) if self._window and index < len(self._window) else None
        if row is None:
            text = words.NOTHING_FOUND if not self.has_class("-empty") else ""
        else:
            told = next_step(row, self.app.today)
            # Of a case that cannot be read the reason alone is said: it takes the room of both.
            text = (
                told.removeprefix(f"{store_of(self.app.store).root}/")
                if row.problem
                else f"{row.title or row.id}\n{told}"
            )
        # Its place is the same whatever it says: nothing has to be laid out anew at each key.
        self.query_one("#about", Static).update(safe(text), layout=False)

    # Which are shown

    @on(Input.Changed, "#find")
    def _typed(self, event: Input.Changed) -> None:
        self._want(words=event.value)

    @on(Input.Submitted, "#find")
    def _submitted(self) -> None:
        self.query_one("#list").focus()

    @on(Choices.Taken, "#filters")
    def _filtered(self, event: Choices.Taken) -> None:
        status = event.key if event.key in _STATUSES else ""
        self._want(status=status, overdue=event.key == "overdue", archived=event.key == "archive")

    def _want(self, **changed: object) -> None:
        wanted = self._wanted._replace(**changed)  # type: ignore[arg-type] # the fields of Wanted
        if wanted != self._wanted:
            self._wanted = wanted
            self._select()

    def action_find(self) -> None:
        """Type what to find; at once, so that the next key is a letter of it and no command."""
        self.set_focus(self.query_one("#find"))

    def action_clear(self) -> None:
        """Show all again, and go back to the list."""
        self.query_one("#find", Input).value = ""
        self.query_one("#filters", Choices).chosen = ""
        self._want(words="", status="", overdue=False, archived=False)
        self.query_one("#list").focus()

    def action_sort(self) -> None:
        """Sort by the next thing."""
        at = _SORTS.index(self._wanted.sort)
        sort = _SORTS[(at + 1) % len(_SORTS)]
        self._want(sort=sort)
        self.query_one("#about", Static).update(safe(words.SORTED.format(by=words.SORTS[sort])))

    def action_reverse(self) -> None:
        """Turn the order around."""
        self._want(reverse=not self._wanted.reverse)

    # What is done with one

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What needs a case cannot be done where there is none."""
        del parameters
        if action == "find" and isinstance(self.focused, Input):
            return False  # there it is a letter like any other
        if action in {"find", "sort", "reverse", "clear"}:
            return not self.has_class("-empty")
        needs_case = action in {"open", "letter", "duplicate", "archive", "delete"}
        return not (needs_case and self.case_row() is None)

    def case_row(self) -> Row | None:
        """The case under the cursor."""
        if self._window is None or not self.is_mounted:
            return None
        index = self.query_one("#list", Rows).cursor
        return self._window.row(index) if index < len(self._window) else None

    def _file(self) -> Path | None:
        row = self.case_row()
        return self._browser.file(row) if row is not None and self._browser is not None else None

    @on(Rows.Chosen, "#list")
    def _chosen(self) -> None:
        self.action_open()

    def action_open(self) -> None:
        """Open the case under the cursor."""
        file = self._file()
        if file is not None:
            self.app.open_case(file)

    def action_letter(self) -> None:
        """Show the letter of the case under the cursor."""
        file = self._file()
        if file is not None:
            self.app.open_letter(file)

    def action_new(self) -> None:
        """Begin a new case."""
        self.app.start_case()

    def action_trash(self) -> None:
        """Look into the trash."""
        from tui_complaints.screens.trash import TrashScreen  # noqa: PLC0415 - the list need not wait for it

        self.app.push_screen(TrashScreen())

    def moved(self, row: Row) -> None:
        """The index forgets it, so that many such are not taken for a store that vanished."""
        if self._browser is not None:
            self._browser.forget(row)

    def shelved(self) -> None:
        """A case was copied, moved or deleted: one that was forgotten is gone at once, the rest comes as it is read."""
        self._select()
        self._refresh_index()

    def action_settings(self) -> None:
        """Open the settings."""
        self.app.open_settings()

    def on_first_steps_started(self) -> None:
        """Begin a first case."""
        self.action_new()

    def on_first_steps_example_wanted(self) -> None:
        """Offer the examples."""
        self.app.open_example()

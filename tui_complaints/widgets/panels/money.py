"""What a case cost: each sum opens its entries, and a picture in words and bars says where the money went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tui_complaints.usecases.casework.places import FormPlace
from tui_complaints.widgets.panels.source import Drawn
from tui_complaints.widgets.rows import Cell, Column, Rows
from tui_complaints.widgets.safe import line, safe
from tui_complaints.wording import case as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from tui_complaints.usecases.casework.sums import Item, Sum
    from tui_complaints.usecases.casework.view import CaseView

_WIDTH = 24
_PARTS = " ▏▎▍▌▋▊▉█"
_MOST_KINDS = 6


class MoneyPanel(Vertical):
    """The sums, the entries of one of them, and where the money went."""

    DEFAULT_CSS = """
    MoneyPanel #sums { height: 6; }
    MoneyPanel .items { height: 1fr; min-height: 4; }
    MoneyPanel .heading { height: 1; color: $text-muted; margin-top: 1; }
    MoneyPanel #went { height: auto; max-height: 8; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._sums: Sequence[Sum] = ()

    def compose(self) -> ComposeResult:
        """The sums, their entries, the picture."""
        yield Rows(Column(26), Column(), id="sums")
        yield Static(id="of", classes="heading")
        yield Rows(Column(), Column(16, from_width=60), Column(18, right=True), Column(6, right=True), id="items")
        yield Static(safe(words.WENT), classes="heading")
        yield Static(id="went")

    def show(self, view: CaseView) -> None:
        """Show the money of a state of the case."""
        self._sums = view.sums.sums
        sums = self.query_one("#sums", Rows)
        sums.show(Drawn(self._sums, _sum_cells), sums.cursor)
        self._show_items()
        self.query_one("#went", Static).update(_picture(view.sums.went))

    @property
    def place(self) -> FormPlace | None:
        """The form of the entry under the cursor."""
        name = self.name_meant
        if name is None:
            return None
        return FormPlace("credits" if self._sum.kind == "returned" else "costs", name)

    @property
    def name_meant(self) -> str | None:
        """The name of the entry under the cursor."""
        items = self.query_one("#items", Rows)
        if not self._sums or not 0 <= items.cursor < len(self._sum.items):
            return None
        return self._sum.items[items.cursor].name

    @property
    def table(self) -> str:
        """Where a new entry goes."""
        return "credits" if self._sums and self._sum.kind == "returned" else "costs"

    @property
    def _sum(self) -> Sum:
        return self._sums[self.query_one("#sums", Rows).cursor]

    def on_rows_highlighted(self, event: Rows.Highlighted) -> None:
        """Show what another sum is made of."""
        event.stop()
        if event.rows.id == "sums" and self._sums:
            self._show_items()

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Enter on a sum goes to its entries; on an entry it goes on to the screen."""
        if event.rows.id == "sums":
            event.stop()
            if self._sum.items:
                self.query_one("#items", Rows).focus()

    def _show_items(self) -> None:
        shown = self._sum
        head = words.SUMS[shown.kind] if shown.items else f"{words.SUMS[shown.kind]}: {words.NO_ITEMS}"
        self.query_one("#of", Static).update(line(head))
        self.query_one("#items", Rows).show(Drawn(shown.items, _item_cells))


def _sum_cells(one: Sum) -> Sequence[Cell]:
    return Cell(words.SUMS[one.kind]), Cell(one.text, "" if one.items else "muted")


def _item_cells(item: Item) -> Sequence[Cell]:
    return Cell(item.what or item.name), Cell(item.kind, "muted"), Cell(item.amount), Cell(_percent(item), "muted")


def _picture(went: Sequence[Item]) -> Content:
    """A bar a kind of cost; the sum and the share stand beside it in words."""
    if not went:
        return safe(words.NO_COSTS, "$text-muted")
    shown = went[:_MOST_KINDS]
    widest = max(len(item.what) for item in shown)
    lines = [
        Content.assemble(
            line(f"{item.what:<{widest}}  "),
            (_bar(item.share), "$accent"),
            line(f"  {item.amount}  {_percent(item)}"),
        )
        for item in shown
    ]
    return Content("\n").join(lines)


def _bar(share: float) -> str:
    whole, part = divmod(round(share * _WIDTH * 8), 8)
    bar = "█" * whole + (_PARTS[part] if part else "")
    return f"{bar:<{_WIDTH}}"


def _percent(item: Item) -> str:
    return words.SHARE.format(percent=round(item.share * 100)) if item.share else ""

"""A choice of one among a few: closed it is a line, open a list that is as wide as its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.binding import Binding
from textual.widgets import Select
from textual.widgets._select import SelectCurrent, SelectOverlay

from tui_complaints.wording import app as app_words, forms as words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

Value = TypeVar("Value", bound="object")


class Offered(SelectOverlay):
    """The open list."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", words.CHOOSE),
        Binding("escape", "dismiss", app_words.CLOSE),
    ]


class Dropdown(Select[Value]):
    """A ``Select`` that speaks the user's language."""

    DEFAULT_CSS = """
    Dropdown > SelectOverlay {
        width: auto; min-width: 100%; max-width: 60; border: none; padding: 0; background: $panel;
    }
    Dropdown > SelectOverlay:focus { border: none; }
    Dropdown > SelectOverlay > .option-list--option { padding: 0 1 !important; }
    """

    def compose(self) -> ComposeResult:
        """What is chosen, and what there is to choose."""
        yield SelectCurrent(self.prompt)
        yield Offered(type_to_search=self._type_to_search).data_bind(compact=Select.compact)

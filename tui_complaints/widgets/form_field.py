"""One field of a form: its name, where it is typed, and below it how it was understood or what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Input, Select, Static, TextArea

from tui_complaints.usecases.walk.choosing import Choice
from tui_complaints.widgets.dropdown import Dropdown
from tui_complaints.widgets.many_lines import ManyLines
from tui_complaints.widgets.safe import prompt, safe
from tui_complaints.widgets.typed import OneLine
from tui_complaints.wording import forms as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.suggester import Suggester

    from tui_complaints.errors import Fault
    from tui_complaints.usecases.forms.described import FormField

CHOSEN = frozenset({"reference", "citations", "open-choice"})
"""Kinds of field for which a list can be opened."""
_SELECTED = frozenset({"choice", "yes-no"})


class FieldRow(Vertical):
    """One field.

    Args:
        field: what the form knows of it.
        text: what stands in it.
        choices: the words of a field in which one of them is taken.
        suggester: completes what is typed.
    """

    DEFAULT_CSS = """
    FieldRow { height: auto; max-width: 120; }
    FieldRow > Horizontal { height: auto; }
    FieldRow .label { width: 22; height: auto; color: $text-muted; padding: 0 1 0 0; }
    FieldRow OneLine { width: 1fr; }
    FieldRow ManyLines { width: 1fr; height: auto; min-height: 2; max-height: 12; }
    FieldRow Select { width: 1fr; height: auto; }
    FieldRow .note { height: auto; margin-left: 23; display: none; }
    FieldRow.-noted .note { display: block; color: $text-success; }
    FieldRow.-one.-noted .note { text-wrap: nowrap; text-overflow: ellipsis; }
    FieldRow.-wrong .note { display: block; color: $text-error; }
    FieldRow.-wrong .label { color: $text-error; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("down,f2", "choose", words.CHOOSE, show=False)]

    class Came(Message):
        """The user came to the field."""

        def __init__(self, row: FieldRow) -> None:
            super().__init__()
            self.row = row

    class Left(Came):
        """The user left the field: it can be judged."""

    class Typed(Came):
        """Something was typed."""

    class Wanted(Came):
        """A list to choose from is wanted."""

    def __init__(
        self, field: FormField, text: str, choices: Sequence[Choice], suggester: Suggester | None = None
    ) -> None:
        super().__init__()
        self._suggester = suggester
        self.field = field
        self._before = text
        self._choices = choices
        self._note: Static | None = None
        self.set_class(field.kind == "reference" and not field.is_list, "-one")  # told by what it is called: one line
        self._widget: OneLine | ManyLines | Select[str] | None = None

    def compose(self) -> ComposeResult:
        """The name and the field in a row; the note comes below when there is one."""
        with Horizontal():
            yield Static(safe(self.name_shown), classes="label")
            self._widget = self._made()
            yield self._widget

    @property
    def name_shown(self) -> str:
        """What the field is called, with a mark where it cannot be left empty."""
        name = words.label(self.field.table, self.field.key)
        return f"{name} *" if self.field.required else name

    def _made(self) -> OneLine | ManyLines | Select[str]:
        if self.field.kind == "text":
            return ManyLines(self._before)
        if self.field.kind in _SELECTED:
            offered = self._choices or (_plain("yes", words.YES), _plain("no", words.NO))
            options = [(prompt(one.label), one.value) for one in offered]
            return Dropdown(options, prompt=words.NOT_SAID, value=self._before or Select.NULL, compact=True)
        hint = words.CHOOSE_HINT if self.field.kind in CHOSEN else ""
        return OneLine(self._before, placeholder=hint, suggester=self._suggester, select_on_focus=False)

    @property
    def text(self) -> str:
        """What stands in the field."""
        widget = self._widget
        if isinstance(widget, TextArea):
            return widget.text
        if isinstance(widget, Select):
            return "" if widget.value is Select.NULL else str(widget.value)
        return widget.value if widget is not None else ""

    @property
    def is_changed(self) -> bool:
        """Whether something else stands in it than when the form was opened."""
        return as_compared(self.text) != as_compared(self._before)

    def put(self, text: str) -> None:
        """Put a text into the field."""
        widget = self._widget
        if isinstance(widget, TextArea):
            widget.text = text
        elif isinstance(widget, Select):
            widget.value = text or Select.NULL
        elif widget is not None:
            widget.value = text

    def go(self) -> None:
        """Let the keys go to the field."""
        if self._widget is not None:
            self._widget.focus()

    def note(self, shown: str, fault: Fault | None = None) -> None:
        """Say how the field was understood, or what is wrong with it."""
        self.set_class(fault is not None, "-wrong")
        self.set_class(bool(shown) and fault is None, "-noted")
        told = _told(fault) if fault is not None else words.UNDERSTOOD.format(value=shown) if shown else ""
        if self._note is not None:
            self._note.update(safe(told))
        elif told:  # most fields never have anything to say
            self._note = Static(safe(told), classes="note")
            self.mount(self._note)

    def on_descendant_focus(self, _event: events.DescendantFocus) -> None:
        """Say so."""
        self.post_message(self.Came(self))

    def on_descendant_blur(self, _event: events.DescendantBlur) -> None:
        """Say so."""
        self.post_message(self.Left(self))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say so."""
        event.stop()
        self.post_message(self.Typed(self))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Say so."""
        event.stop()
        self.post_message(self.Typed(self))

    def on_select_changed(self, event: Select.Changed) -> None:
        """Say so."""
        event.stop()
        self.post_message(self.Typed(self))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A list opens only for what is chosen."""
        return self.field.kind in CHOSEN if action == "choose" else super().check_action(action, parameters)

    def action_choose(self) -> None:
        """Ask for a list to choose from."""
        self.post_message(self.Wanted(self))


def _plain(value: str, label: str) -> Choice:
    return Choice(value, label)


def _told(fault: Fault) -> str:
    if not fault.found:
        told = words.WRONG.format(expected=fault.expected)
    elif not fault.expected:
        told = fault.found
    else:
        told = words.WRONG_FOUND.format(found=fault.found, expected=fault.expected)
    return f"{told} {words.NEAREST.format(nearest=fault.nearest)}" if fault.nearest else told


def as_compared(text: str) -> str:
    """A text as it is compared: a field keeps no carriage returns."""
    return text.replace("\r\n", "\n").replace("\r", "\n")

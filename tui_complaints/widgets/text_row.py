"""A text in a form: a field for the case's own language, and one for each other language that it is told in."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal
from textual.widgets import Static

from tui_complaints.translation import language
from tui_complaints.usecases.forms.languages import as_one_text, language_name, texts_by_language
from tui_complaints.widgets.form_field import FieldRow, as_compared
from tui_complaints.widgets.many_lines import ManyLines
from tui_complaints.widgets.safe import safe
from tui_complaints.wording import forms as words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.widget import AwaitMount

    from tui_complaints.usecases.forms.described import FormField


class TextRow(FieldRow):
    """A text, in as many languages as there are.

    Args:
        field: what the form knows of it.
        text: what stands in it; several languages as TOML.
        own: the case's own language, BCP 47.
    """

    BINDINGS: ClassVar[list[BindingType]] = [("f2", "add_language", words.ANOTHER_LANGUAGE)]

    class LanguageWanted(FieldRow.Came):
        """The text is to be told in another language too."""

    def __init__(self, field: FormField, text: str, own: str) -> None:
        super().__init__(field, text, ())
        self._own = own
        self._stood = texts_by_language(text, own)
        self._areas = {tag: ManyLines(told) for tag, told in self._stood.items()}
        self._labels: dict[str, Static] = {}

    def compose(self) -> ComposeResult:
        """A line for each language; the language is named once there is more than one."""
        for tag in self._areas:
            yield self._line(tag)
        self._name_languages()

    def _line(self, tag: str) -> Horizontal:
        self._labels[tag] = Static(classes="label")
        return Horizontal(self._labels[tag], self._areas[tag])

    def _name_languages(self) -> None:
        name = self.name_shown
        for at, (tag, label) in enumerate(self._labels.items()):
            told = [] if at else [name]
            if len(self._labels) > 1:
                told.append(f"  {language_name(tag, language())}")
            label.update(safe("\n".join(told)))

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that there is a field for."""
        return tuple(self._areas)

    @property
    def text(self) -> str:
        """What stands in the field; several languages as TOML."""
        texts = {tag: area.text for tag, area in self._areas.items()}
        if all(as_compared(text) == as_compared(self._stood.get(tag, "")) for tag, text in texts.items()):
            return self._before
        return as_one_text(texts, self._own, self._before)

    def put(self, text: str) -> None:
        """Put a text, or one in several languages, into the field."""
        texts = texts_by_language(text, self._own)
        for tag in texts:
            if tag not in self._areas:
                self._add(tag)
        for tag, area in self._areas.items():
            area.text = texts.get(tag, "")

    def go(self) -> None:
        """Let the keys go to the field of the case's own language."""
        next(iter(self._areas.values())).focus()

    async def add_language(self, tag: str) -> None:
        """Make a field for another language, and go there."""
        if tag not in self._areas:
            await self._add(tag)  # before it is there, the keys would still go to another language
        self.screen.set_focus(self._areas[tag])

    def _add(self, tag: str) -> AwaitMount:
        last = list(self._areas.values())[-1].parent
        self._areas[tag] = ManyLines()
        mounted = self.mount(self._line(tag), after=last)  # type: ignore[arg-type] # the line of the last one
        self._name_languages()
        return mounted

    def action_add_language(self) -> None:
        """Ask for another language."""
        self.post_message(self.LanguageWanted(self))

"""The form of an entry: what was typed into it is saved, kept for later, or thrown away; never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work

from tui_complaints.errors import CollisionError, ComplaintsError, InvalidCaseError
from tui_complaints.screens.ask import AskScreen
from tui_complaints.screens.form_fields import FormFields
from tui_complaints.usecases.session.meanwhile import Conflict
from tui_complaints.usecases.walk.labels import short
from tui_complaints.wording import case as case_words, forms as words, session as session_words

if TYPE_CHECKING:
    from textual.binding import BindingType
    from textual.widgets import Button

    from tui_complaints.errors import Fault
    from tui_complaints.usecases.session.meanwhile import Choice, Collision

_ANSWERS: dict[str, Choice] = {"mine": "mine", "theirs": "theirs", "both": "both"}
_COMPARED = 3
"""Fields that are shown as they are here and there: more would not fit into a small terminal."""
_ALIKE = 12
"""Letters that two texts have in common and that are shown before those in which they differ."""


class FormScreen(FormFields):
    """The form of one entry; gives back the entry's name when it was saved, None when not.

    Args:
        session: the open case.
        place: the entry, and the field to begin with.
    """

    HELP = words.HELP
    BINDINGS: ClassVar[list[BindingType]] = [
        ("ctrl+s", "save", words.SAVE),
        ("escape", "leave", words.LEAVE),
    ]

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Save or leave by the mouse."""
        if event.button.id == "save":
            self.action_save()
        else:
            self.action_leave()

    def action_save(self) -> None:
        """Save what was typed."""
        if not self._is_saving:
            self._is_saving = True
            self._save(self.typed)

    @work(thread=True, exclusive=True, group="save")
    def _save(self, typed: dict[str, str]) -> None:
        try:
            name = self._session.save_form(self._form, typed)
        except InvalidCaseError as problem:
            self.app.call_from_thread(self._refused, problem.faults)
        except CollisionError as problem:
            news = self._session.refresh([(self._form, typed)])
            self.app.call_from_thread(self._collided, news.collisions if isinstance(news, Conflict) else (), problem)
        except ComplaintsError as problem:
            self.app.call_from_thread(self._failed, problem)
        else:
            self._drop_draft()
            self.app.call_from_thread(self.dismiss, name)

    def _refused(self, faults: tuple[Fault, ...]) -> None:
        """Show what is wrong where it is wrong."""
        self._is_saving = False
        elsewhere = []
        wrong = []
        for fault in faults:
            row = self._rows.get(fault.where.rpartition(".")[2].partition("[")[0])
            if row is None:
                elsewhere.append(str(fault))
            else:
                row.note("", fault)
                wrong.append(row)
        self._say_wrong("\n".join([words.SOME_WRONG, *elsewhere]))
        if wrong:
            wrong[0].go()

    def _failed(self, problem: ComplaintsError) -> None:
        self._is_saving = False
        self._say_wrong(str(problem))

    def _collided(self, found: tuple[Collision, ...], problem: CollisionError) -> None:
        """Another program changed the same: a person says which it is to be."""
        self._is_saving = False
        if not found:
            self._say_wrong(str(problem))
            return
        labels = {"mine": case_words.KEEP_MINE, "theirs": case_words.TAKE_THEIRS}
        if self._form.name:
            labels["both"] = case_words.KEEP_BOTH
        fields = ", ".join(words.label(self._form.table, key) for key in found[0].keys) or self._form.name
        text = case_words.COLLISION_TEXT.format(names=fields)
        self.app.push_screen(
            AskScreen(case_words.COLLISION, f"{text}\n\n{self._versions(found[0])}", labels),
            lambda choice: self._settle(found[0], choice),
        )

    def _versions(self, collision: Collision) -> str:
        """What stands here and there, so that one can choose: of a few fields, from where they begin to differ."""
        if collision.theirs is None:
            return case_words.COLLISION_GONE
        told: list[str] = []
        for key in collision.keys[:_COMPARED]:
            mine, theirs = _apart(collision.mine.get(key, ""), collision.theirs.get(key, ""))
            field = words.label(self._form.table, key)
            told.append(case_words.COLLISION_FIELD.format(field=field, mine=mine, theirs=theirs))
        return "\n".join(told)

    def _settle(self, collision: Collision, choice: str | None) -> None:
        if choice in _ANSWERS:
            self._is_saving = True
            self._resolve(collision, _ANSWERS[choice])

    @work(thread=True, exclusive=True, group="save")
    def _resolve(self, collision: Collision, choice: Choice) -> None:
        try:
            name = self._session.resolve(collision, choice)
        except InvalidCaseError as problem:
            self.app.call_from_thread(self._refused, problem.faults)
        except ComplaintsError as problem:
            self.app.call_from_thread(self._failed, problem)
        else:
            self._drop_draft()
            self.app.call_from_thread(self.dismiss, name)

    def action_leave(self) -> None:
        """Leave; ask only if something was typed."""
        if not self.typed:
            self._forget(None)
            return
        answers = {
            "save": words.LEAVE_SAVE,
            "later": words.LEAVE_LATER,
            "throw": words.LEAVE_THROW,
            "stay": words.LEAVE_STAY,
        }
        self.app.push_screen(AskScreen(words.LEAVE_TITLE, words.LEAVE_TEXT, answers), self._left)

    def _left(self, answer: str | None) -> None:
        if answer == "save":
            self.action_save()
        elif answer == "later":
            self._leave_for_later(self.typed)
        elif answer == "throw":
            self._forget(None)

    @work(thread=True, exclusive=True, group="save")
    def _forget(self, name: str | None) -> None:
        self._drop_draft()
        self.app.call_from_thread(self.dismiss, name)

    @work(thread=True, exclusive=True, group="save")
    def _leave_for_later(self, typed: dict[str, str]) -> None:
        self._keep_typed(typed)
        self.app.call_from_thread(self.dismiss, None)


def _apart(mine: str, theirs: str) -> tuple[str, str]:
    """Two texts, each in short; long ones from a little before the place where they begin to differ."""
    if short(mine) == mine and short(theirs) == theirs:
        return mine or session_words.NOTHING, theirs or session_words.NOTHING
    both = enumerate(zip(mine, theirs, strict=False))
    alike = next((at for at, (one, other) in both if one != other), min(len(mine), len(theirs)))
    at = max(0, alike - _ALIKE)
    cut = (short(f"…{text[at:]}" if at else text) for text in (mine, theirs))
    first, second = (text or session_words.NOTHING for text in cut)
    return first, second

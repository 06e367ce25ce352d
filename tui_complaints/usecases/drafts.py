"""What is typed into a form and not saved yet: kept as it is typed, offered again after a kill."""

from __future__ import annotations

from secrets import token_hex
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.storage import drafts
from tui_complaints.usecases.missing import called
from tui_complaints.wording.case import ONE_OF

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tui_complaints.domain.record import Record


class Draft(Struct, frozen=True):
    """A form as it was left.

    Attributes:
        form: which form it was, as the face called it (``contacts:c3``).
        values: by key what stood in its fields.
        shown: by key what stood there when it was opened: where the entry says something else by now, another program
            changed it since.
        place: where it is kept.
    """

    form: str
    values: dict[str, str]
    shown: dict[str, str]
    place: Path


class Drafts:
    """The drafts of the forms of one case, in one run of the program.

    Args:
        file: the ``case.toml``.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._run = token_hex(8)

    def keep(self, form: str, values: Mapping[str, str], shown: Mapping[str, str]) -> None:
        """Keep what stands in a form; one in which nothing was typed is not kept.

        Args:
            form: by which it is found again.
            values: by key what stands in its fields.
            shown: by key what stood there when it was opened.

        Raises:
            StorageError: the disk refused; what was kept before is still there.
        """
        if dict(values) == dict(shown):
            self.drop(form)
            return
        state = {"file": str(self._file.absolute()), "form": form, "values": dict(values), "shown": dict(shown)}
        drafts.keep(self._place(form), state)

    def drop(self, form: str) -> None:
        """Forget the draft of a form of this run: it was saved, or given up."""
        drafts.drop(self._place(form))

    def offered(self) -> tuple[Draft, ...]:
        """What earlier runs left, or others that are open now keep; what was kept last comes first."""
        found = (_draft(place) for place in drafts.places(drafts.place_of("forms", self._file, self._run).parent))
        return tuple(draft for draft in found if draft is not None and draft.place != self._place(draft.form))

    def take_over(self, draft: Draft) -> None:
        """Go on with a draft in this run; raises ``StorageError``, and it is kept where it was then."""
        self.keep(draft.form, draft.values, draft.shown)
        drafts.drop(draft.place)

    def discard(self, draft: Draft) -> None:
        """Forget a draft of another run."""
        drafts.drop(draft.place)

    def _place(self, form: str) -> Path:
        return drafts.place_of("forms", self._file, drafts.name_of(form, self._run))


def left_typed(record: Record, file: Path) -> tuple[str, ...]:
    """The forms in which something was typed and never saved, as a person calls them: ``Expense “the taxi home”``."""
    forms = dict.fromkeys(draft.form for draft in Drafts(file).offered())
    split = (form.partition(":") for form in forms)
    return tuple(f"{ONE_OF[table]} {called(record, name)}".rstrip() for table, _colon, name in split if table in ONE_OF)


def _draft(place: Path) -> Draft | None:
    state = drafts.load(place) or {}
    form, values, shown = (state.get(key) for key in ("form", "values", "shown"))
    if not isinstance(form, str) or not isinstance(values, dict) or not isinstance(shown, dict):
        return None
    return Draft(form, _texts(values), _texts(shown), place)


def _texts(values: Mapping[object, object]) -> dict[str, str]:
    return {str(key): str(text) for key, text in values.items()}

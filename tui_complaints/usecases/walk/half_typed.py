"""What was typed at a question of the walk and not answered yet: kept as it is typed, offered again after a kill."""

from __future__ import annotations

import json
from threading import Lock
from typing import TYPE_CHECKING

from tui_complaints.storage import drafts
from tui_complaints.usecases.cases import store_of
from tui_complaints.usecases.walk.course import to_names

if TYPE_CHECKING:
    from pathlib import Path

    from tui_complaints.usecases.walk.course import Place

_TYPED = "typed"


class HalfTyped:
    """The texts of a walk's fields, by the place of their question.

    It lies beside the walk's draft, in a small file of its own: a draft can hold a whole case, and this is written
    while a person types.

    Args:
        file: the ``case.toml``, None for a case that does not stand in a file yet.
        store: the store of such a case, None for the user's own.
    """

    def __init__(self, file: Path | None, store: str | None) -> None:
        self._place = drafts.place_of("walks", file or store_of(store).root, _TYPED)
        self._saved = _load(self._place)
        self._texts = dict(self._saved)
        self._lock = Lock()

    def at(self, place: Place) -> str | None:
        """What was typed at a place; None where nothing was."""
        found = self._texts.get(_name(place))
        return found[1] if found else None

    def note(self, place: Place, question: str, text: str) -> None:
        """Remember what stands in the field of a question; ``save`` keeps it."""
        self._texts[_name(place)] = (question, text)

    def forget(self, place: Place) -> None:
        """Forget it: it was answered."""
        self._texts.pop(_name(place), None)

    def take(self) -> list[tuple[str, str]]:
        """What was typed and is not empty, each with its question; nothing is remembered any more."""
        found = [(question, text) for question, text in self._texts.values() if text.strip()]
        self._texts.clear()
        return found

    def belongs_to(self, file: Path) -> None:
        """From now on it is kept beside this case."""
        with self._lock:
            wanted = drafts.place_of("walks", file, _TYPED)
            if wanted != self._place:
                drafts.drop(self._place)
                self._place, self._saved = wanted, {}

    def save(self) -> None:
        """Keep it on the disk, readable by its owner alone; raises ``StorageError``."""
        with self._lock:
            texts = dict(self._texts)
            if texts != self._saved:
                drafts.keep(self._place, texts)
                self._saved = texts

    def drop(self) -> None:
        """Remove it from the disk: the walk is finished."""
        self._texts.clear()
        with self._lock:
            drafts.drop(self._place)
            self._saved = {}


def _load(place: Path) -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for name, kept in (drafts.load(place) or {}).items():
        match kept:
            case [str(question), str(text)]:
                found[name] = (question, text)
    return found


def _name(place: Place) -> str:
    return json.dumps(to_names(place))

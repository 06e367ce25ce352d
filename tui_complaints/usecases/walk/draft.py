"""Where a walk stands and what is half entered, in the state folder: a killed process loses the line being typed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from tui_complaints import paths
from tui_complaints.errors import ComplaintsError
from tui_complaints.storage import drafts
from tui_complaints.storage.converting import plain
from tui_complaints.storage.reading import parse_case
from tui_complaints.usecases.cases import store_of
from tui_complaints.usecases.walk.course import Place, from_names, to_names

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Case


class Draft(Struct, frozen=True):
    """What is kept of a walk beside the case.

    Attributes:
        place: where it stands, None when it is finished.
        furthest: how far it got.
        marks: answers that are no value of the case.
        saved: the case as it was saved last.
        unsaved: the case with what was entered since, None when there is nothing.
        not_understood: what was typed and not understood, each with its question.
    """

    place: Place | None
    furthest: Place
    marks: dict[str, str]
    saved: Case | None
    unsaved: Case | None
    not_understood: tuple[tuple[str, str], ...]


def save_draft(file: Path, draft: Draft) -> None:
    """Keep a draft, readable by its owner alone; raises ``StorageError``."""
    state = {
        "file": str(file.absolute()),
        "place": to_names(draft.place) if draft.place else None,
        "furthest": to_names(draft.furthest),
        "marks": draft.marks,
        "saved": _as_text(draft.saved) if draft.unsaved is not None else None,
        "unsaved": _as_text(draft.unsaved),
        "not_understood": draft.not_understood,
    }
    drafts.keep(drafts.place_of("walks", file), state)


def load_draft(file: Path) -> Draft | None:
    """The draft of a case; None where there is none that can be read."""
    try:
        state: Any = drafts.load(drafts.place_of("walks", file))
        return Draft(
            place=from_names(state["place"]),
            furthest=from_names(state["furthest"]),
            marks={str(key): str(value) for key, value in state["marks"].items()},
            saved=_of_text(state["saved"]),
            unsaved=_of_text(state["unsaved"]),
            not_understood=tuple((str(question), str(typed)) for question, typed in state["not_understood"]),
        )
    except (ComplaintsError, ValueError, KeyError, TypeError, AttributeError):
        # It only says where to go on: without it, the walk begins at the beginning of the same case.
        return None


def drop_draft(file: Path) -> None:
    """Forget the draft of a case: its walk is finished."""
    drafts.drop(drafts.place_of("walks", file))


def _as_text(case: Case | None) -> str | None:
    import tomli_w  # noqa: PLC0415 - only what was changed needs it

    return None if case is None else tomli_w.dumps(plain(case))


def _of_text(text: str | None) -> Case | None:
    return None if text is None else parse_case(text.encode(), "draft")


def is_unfinished(file: Path) -> bool:
    """Whether the walk of a case was begun and not finished."""
    return drafts.place_of("walks", file).is_file()


def unfinished(store: str | None) -> list[str]:
    """The ids of the cases of a store whose walk was not finished, by name."""
    root = os.path.realpath(store_of(store).root)
    found = []
    for place in drafts.places(paths.state() / "walks"):
        file = Path(str((drafts.load(place) or {}).get("file", "")))
        if os.path.realpath(file.parent.parent) == root and file.is_file():
            found.append(file.parent.name)
    return sorted(found)

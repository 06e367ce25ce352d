"""What is half entered, kept as it is typed: small files in the state folder, their owner's alone, whole or not there.

A walk keeps one a case, a form one for each run of the program, so that two that are open never write over each other.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Literal

from tui_complaints import paths
from tui_complaints.errors import ComplaintsError
from tui_complaints.storage.folders import make_private
from tui_complaints.storage.reading import read_bytes
from tui_complaints.storage.replacing import clear_leftovers, replace_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Kind = Literal["walks", "forms"]


def place_of(kind: Kind, file: Path, name: str = "") -> Path:
    """Where a draft of a case lies.

    Args:
        kind: of what it is.
        file: the ``case.toml``; whoever reaches it by another path or link finds the same drafts.
        name: of the draft, where a case can have several.
    """
    case = _short(os.path.realpath(file))
    folder = paths.state() / kind
    return folder / case / f"{name}.json" if name else folder / f"{case}.json"


def name_of(form: str, run: str) -> str:
    """The name of the draft of a form in one run of the program."""
    return f"{_short(form)}-{run}"


def keep(place: Path, state: Mapping[str, object]) -> None:
    """Keep a draft in the place of the one before; raises ``StorageError``."""
    make_private(place.parent)
    replace_file(place, json.dumps(state).encode(), lambda: True)


def load(place: Path) -> dict[str, object] | None:
    """A draft; None where there is none that can be read."""
    try:
        state = json.loads(read_bytes(place))
    except (ComplaintsError, ValueError, RecursionError):
        return None
    return state if isinstance(state, dict) else None


def drop(place: Path) -> None:
    """Forget a draft, and what a program that was killed while it kept it has left."""
    with suppress(OSError):
        place.unlink(missing_ok=True)
    clear_leftovers(place)


def places(folder: Path) -> list[Path]:
    """Where the drafts below a folder lie, those that were kept last first."""
    found: list[tuple[int, str, Path]] = []
    with suppress(OSError):
        for path in folder.iterdir():
            if path.suffix == ".json":
                with suppress(OSError):  # dropped meanwhile
                    found.append((path.stat().st_mtime_ns, path.name, path))
    return [path for _, _, path in sorted(found, reverse=True)]


def _short(text: str) -> str:
    return hashlib.sha256(text.encode(errors="surrogateescape")).hexdigest()[:32]

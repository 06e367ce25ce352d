"""Each screen of the app as text, at two sizes: what a person sees there, kept word for word."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from driving import SMALL, USUAL, driven, seen, settled

from tui_complaints.app import ComplaintsApp
from tui_complaints.usecases.demo import copy_example

if TYPE_CHECKING:
    from textual.pilot import Pilot

FOLDER = Path(__file__).parent / "app" / "approved"
TODAY = date(2026, 10, 20)


class Scene(NamedTuple):
    """A screen, and the keys that lead to it.

    Attributes:
        name: what it is called.
        keys: pressed one after the other, each when what the one before asked for is done.
        case: the example that is opened first, "" for the list.
        examples: which examples are in the store.
    """

    name: str
    keys: tuple[str, ...] = ()
    case: str = ""
    examples: tuple[str, ...] = ("broken-desk", "heat-pump-quote", "groceries-not-delivered")


SCENES = (
    Scene("cases"),
    Scene("empty", examples=()),
    Scene("help", ("f1",)),
    Scene("settings", ("comma",)),
    Scene("trash", ("T",)),
    Scene("delete", ("d",)),
    Scene("walk", ("n",)),
    Scene("case", case="heat-pump-quote"),
    Scene("entries", ("2",), case="heat-pump-quote"),
    Scene("money", ("3",), case="heat-pump-quote"),
    Scene("evidence", ("4",), case="heat-pump-quote"),
    Scene("missing", ("5",), case="heat-pump-quote"),
    Scene("form-contact", ("2", "e"), case="heat-pump-quote"),
    Scene("form-languages", ("2", "e", *["shift+tab"] * 10), case="broken-desk"),
    Scene("form-new-contact", ("2", "a"), case="heat-pump-quote"),
    Scene("form-promise", ("2", "shift+tab", "down", "e"), case="heat-pump-quote"),
    Scene("form-cost", ("3", "tab", "e"), case="heat-pump-quote"),
    Scene("form-exhibit", ("4", "e"), case="heat-pump-quote"),
    Scene("form-wrong", ("4", "e", "tab", "tab", "tab", "tab", "x", "tab", "ctrl+s"), case="heat-pump-quote"),
    Scene("letter", ("l",), case="heat-pump-quote"),
    Scene("pages", ("l", "p"), case="heat-pump-quote"),
    Scene("pages-annex", ("l", "p", "right", "right"), case="heat-pump-quote"),
    Scene("review", ("l", "v"), case="heat-pump-quote"),
)
SIZES = (SMALL, USUAL)


def file_of(scene: Scene, size: tuple[int, int]) -> Path:
    """Where the text of a scene stands."""
    return FOLDER / f"{scene.name}.{size[0]}x{size[1]}.txt"


_THUMB = re.compile("[▁▂▃▄▅▆▇]")
"""Where in its cell a scrollbar's end lies hangs on rounding between frames: nobody approves that."""


def drawn(scene: Scene, size: tuple[int, int], store: Path) -> str:
    """The scene as it is drawn now, over a store of its own; lines without what stands empty at their ends."""
    for example in scene.examples:
        copy_example(example, store)
    file = store / scene.case / "case.toml" if scene.case else None
    shown: list[str] = []

    async def draw(pilot: Pilot[None]) -> None:
        for key in scene.keys:
            await pilot.press(key)
            await settled(pilot)
        await settled(pilot)
        shown.append(seen(pilot.app))

    driven(ComplaintsApp(str(store), file, TODAY), draw, size)
    text = _THUMB.sub(" ", shown[0].replace(str(store), "STORE"))
    return "\n".join(line.rstrip() for line in text.splitlines()) + "\n"

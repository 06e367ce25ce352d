"""Make a bundle as small as it should be: with smaller pictures while that is enough, else in parts."""

from __future__ import annotations

from contextlib import suppress
from functools import cache, partial
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.errors import UsageError
from tui_complaints.usecases.bundle.pages import join
from tui_complaints.usecases.bundle.pieces import said_size
from tui_complaints.usecases.bundle.plan import TooLargeError, in_one, in_parts
from tui_complaints.wording import bundle as words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from tui_complaints.usecases.bundle.assemble import Binder, Bundled, Told
    from tui_complaints.usecases.bundle.bodies import Body
    from tui_complaints.usecases.bundle.pieces import Piece
    from tui_complaints.usecases.bundle.plan import Plan

    _Size = Callable[[Body, int, int], int]

_PRINT = 1.0
_SCALES = (_PRINT, 0.75, 0.5, 0.35)
"""How much smaller than print needs pictures are made, one after the other, until the bundle is small enough."""
_SHEET = 500
"""Bytes that a page takes beside what is on it: its stamp, and its share of the cover and of the lists of the file."""


class Fitted(Struct, frozen=True):
    """A bundle that is small enough.

    Attributes:
        bundled: it.
        scale: how much smaller than print needs its pictures are.
        whole: bytes that it would have at least in one file, 0 where it is one.
    """

    bundled: Bundled
    scale: float
    whole: int = 0


class _Try(Struct, frozen=True):
    """The exhibits' pages with pictures of one size.

    Attributes:
        scale: how much smaller than print needs these are.
        bodies: the pages.
    """

    scale: float
    bodies: tuple[Body, ...]


def fit(binder: Binder, pieces: Sequence[Piece], folder: Path, most: int | None, told: Told) -> Fitted:
    """Put a bundle together so that no file of it is larger than it may be.

    Args:
        binder: puts it together.
        pieces: its exhibits.
        folder: where files can be made to look how large they are.
        most: bytes that a file may have; None for any.
        told: is told how far it is; what it raises stops the work.

    Raises:
        UsageError: something that cannot be split is larger.
        OSError: an exhibit cannot be read, or a file not written.
    """
    if most is None:
        bodies = binder.bodies(_PRINT, told)
        return Fitted(binder.bind(bodies, in_one(bodies), told), _PRINT)
    scales = _SCALES if any(piece.kind == "image" for piece in pieces) else (_PRINT,)
    tries: list[_Try] = []
    for at, scale in enumerate(scales):
        share = partial(_share, told, at, len(scales) + 1)
        bodies = binder.bodies(scale, share)
        bundled = binder.bind(bodies, in_one(bodies), share)
        if bundled.parts[0].size <= most:
            return Fitted(bundled, scale)
        tries.append(_Try(scale, bodies))
    try:
        return _split(binder, tries, bundled, most, folder, partial(_share, told, len(scales), len(scales) + 1))
    except TooLargeError as problem:
        raise UsageError(_refused(problem, pieces, most)) from problem


def _split(binder: Binder, tries: Sequence[_Try], before: Bundled, most: int, folder: Path, told: Told) -> Fitted:
    """Put it together in parts.

    Args:
        binder: puts it together.
        tries: the exhibits' pages, with smaller and smaller pictures.
        before: it in one file with the smallest of these.
        most: bytes that a part may have.
        folder: where files can be made to look how large they are.
        told: is told how far it is.

    Raises:
        TooLargeError: something that cannot be split is larger.
    """
    size, spare = cache(partial(_size, folder)), 0
    while True:
        chosen, plan = _planned(tries, before.letter, most - spare, size)
        bundled = binder.bind(chosen.bodies, plan, told)
        if max(part.size for part in bundled.parts) <= most:
            return Fitted(bundled, chosen.scale, before.parts[0].size)
        spare = max(  # what comes with every part: its contents, the fonts of its covers and stamps
            part.size - sum(size(chosen.bodies[one.exhibit], one.first, one.last) for one in sections) - letter
            for part, sections, letter in zip(bundled.parts, plan, (before.letter, *[0] * len(plan)), strict=False)
        )


def _share(told: Told, at: int, tries: int, done: int, total: int) -> None:
    """Tell how far one try of several is."""
    told(at * total + done, tries * total)


def _planned(tries: Sequence[_Try], letter: int, room: int, size: _Size) -> tuple[_Try, Plan]:
    """Of pictures that need no more parts than the smallest ones, the largest, as they can be read best."""

    def planned(one: _Try) -> Plan:
        return in_parts(one.bodies, letter, room, lambda number, *pages: size(one.bodies[number], *pages))

    *larger, smallest = tries
    fewest = planned(smallest)
    for one in larger:
        with suppress(TooLargeError):
            plan = planned(one)
            if len(plan) <= len(fewest):
                return one, plan
    return smallest, fewest


def _size(folder: Path, body: Body, first: int, last: int) -> int:
    """Bytes that some pages of an exhibit need, with their stamps, and with its cover where it begins with them."""
    sheets = _SHEET * (last - first + 1 + (first == 1))
    if body.file is None:
        return sheets
    if body.is_ours and (first, last) == (1, body.pages):
        return sheets + body.file.stat().st_size
    apart = folder / "apart.pdf"
    join([(body.file, f"{first}-{last}")], apart)
    return sheets + apart.stat().st_size


def _refused(problem: TooLargeError, pieces: Sequence[Piece], most: int) -> str:
    if problem.exhibit < 0:
        return words.LETTER_TOO_LARGE.format(most=said_size(most))
    label = pieces[problem.exhibit].enclosure.label
    return words.PAGE_TOO_LARGE.format(label=label, page=problem.page, most=said_size(most))

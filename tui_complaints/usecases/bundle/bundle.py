"""Write the evidence bundle of a letter: one PDF, or one archive of files."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.errors import UsageError
from tui_complaints.usecases.results import write_result
from tui_complaints.wording import bundle as words

if TYPE_CHECKING:
    from datetime import date

    from tui_complaints.letters.letter import Letter
    from tui_complaints.storage.reading import StoredCase
    from tui_complaints.usecases.bundle.pieces import Inspected

_SCALES = (1.0, 0.75, 0.5, 0.35)
"""How much smaller than print needs pictures are made, one after the other, until the bundle is small enough."""


class Made(Struct, frozen=True):
    """A bundle that was written.

    Attributes:
        told: what was written, in a sentence.
        notes: what was done to make it small enough.
    """

    told: str
    notes: tuple[str, ...] = ()


def write_bundle(
    stored: StoredCase,
    letter: Letter,
    day: date,
    inspected: Inspected,
    target: Path,
    *,
    most: int | None = None,
    force: bool = False,
) -> Made:
    """Write the bundle as one PDF.

    Args:
        stored: the case.
        letter: the letter.
        day: its date.
        inspected: its exhibits.
        target: the file.
        most: bytes that it may have; pictures are made smaller until it has no more.
        force: whether an existing file is replaced.

    Raises:
        UsageError: the file exists, or the bundle cannot be made as small as it should be.
        OSError, StorageError: it cannot be written; an existing file is as it was.
    """
    from tui_complaints.usecases.bundle.assemble import assemble  # noqa: PLC0415 - heavy

    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "bundle.pdf"
        for scale in _SCALES:
            bundled = assemble(stored, letter, day, inspected.pieces, draft, scale=scale)
            size = draft.stat().st_size
            if most is None or size <= most:
                break
        else:
            raise UsageError(words.TOO_LARGE.format(size=said_size(size), most=said_size(most or 0)))
        write_result(target, draft, force=force)
    told = words.WROTE.format(file=target, pages=bundled.pages, size=said_size(size))
    shrunk = () if scale == 1 else (words.SHRUNK.format(percent=round(scale * 100)),)
    return Made(told, shrunk)


def write_zip(
    stored: StoredCase, letter: Letter, day: date, inspected: Inspected, target: Path, *, force: bool = False
) -> Made:
    """Write the letter and its exhibits as files in one archive; arguments and errors are those of ``write_bundle``."""
    from tui_complaints.usecases.bundle.zipped import zip_up  # noqa: PLC0415 - heavy

    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "bundle.zip"
        files = zip_up(stored, letter, day, inspected.pieces, draft)
        size = draft.stat().st_size
        write_result(target, draft, force=force)
    return Made(words.WROTE_ZIP.format(file=target, files=files, size=said_size(size)))


def said_size(size: int) -> str:
    """A size as people say it: ``840 kB``, ``12.4 MB``."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} kB"  # noqa: PLR2004


def read_size(text: str) -> int:
    """The bytes of ``20MB``, ``800 kB``, ``1.5M``; raises ``UsageError``."""
    number = text.strip().lower().removesuffix("b").rstrip()
    factor = {"k": 1000, "m": 1_000_000, "g": 1_000_000_000}.get(number[-1:], 0)
    try:
        size = float(number[:-1] if factor else number) * (factor or 1)
    except ValueError:
        size = 0
    if not 0 < size < 1e15:  # noqa: PLR2004 - also no "nan" and no "inf"
        raise UsageError(words.NO_SIZE.format(text=text))
    return round(size)

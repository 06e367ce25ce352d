"""Write the evidence bundle of a letter: one PDF, or one archive of files."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints import paths
from tui_complaints.errors import StorageError, UsageError
from tui_complaints.translation import _
from tui_complaints.usecases.bundle.pieces import said_size
from tui_complaints.usecases.results import write_result
from tui_complaints.wording import bundle as words, letter_screen as letter_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from tui_complaints.letters.letter import Letter
    from tui_complaints.storage.reading import StoredCase
    from tui_complaints.usecases.bundle.pieces import Inspected

    Told = Callable[[int, int], None]


_SCALES = (1.0, 0.75, 0.5, 0.35)
"""How much smaller than print needs pictures are made, one after the other, until the bundle is small enough."""


class StoppedError(Exception):
    """The user does not want the bundle any more; nothing was written."""


class Made(Struct, frozen=True):
    """A bundle that was written.

    Attributes:
        file: where it is.
        told: what was written, in a sentence.
        notes: what was done to make it small enough.
    """

    file: Path
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
    told: Told | None = None,
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
        told: is told how many steps of how many are done; what it raises stops the work.

    Raises:
        UsageError: the file exists, or the bundle cannot be made as small as it should be.
        OSError, StorageError: it cannot be written; an existing file is as it was.
    """
    from tui_complaints.usecases.bundle.assemble import assemble  # noqa: PLC0415 - heavy

    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "bundle.pdf"
        for scale in _SCALES:
            bundled = assemble(stored, letter, day, inspected.pieces, draft, scale=scale, told=told)
            size = draft.stat().st_size
            if most is None or size <= most:
                break
        else:
            raise UsageError(words.TOO_LARGE.format(size=said_size(size), most=said_size(most or 0)))
        write_result(target, draft, force=force)
    wrote = words.WROTE.format(file=target, pages=bundled.pages, size=said_size(size))
    shrunk = () if scale == 1 else (words.SHRUNK.format(percent=round(scale * 100)),)
    return Made(target, wrote, shrunk)


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
    return Made(target, words.WROTE_ZIP.format(file=target, files=files, size=said_size(size)))


def save_bundle(
    stored: StoredCase, letter: Letter, day: date, inspected: Inspected, typed: str, *, over: bool, told: Told
) -> Made | None:
    """Write the bundle as a file whose name a person typed: a PDF, or an archive where it ends in ``.zip``.

    Returns:
        What was written; None where there is such a file already and nothing was written.

    Raises:
        UsageError: the name ends otherwise, or it is a folder.
        StorageError: it cannot be written.
    """
    file = paths.at_home(typed.strip())
    ending = file.suffix.lower() or ".pdf"
    file = file if file.suffix else file.with_suffix(ending)
    if ending not in {".pdf", ".zip"}:
        raise UsageError(letter_words.BAD_ENDING.format(name=file.name, endings=".pdf, .zip"))
    if not over and os.path.lexists(file) and not file.is_dir():
        return None
    try:
        if ending == ".zip":
            return write_zip(stored, letter, day, inspected, file, force=over)
        return write_bundle(stored, letter, day, inspected, file, force=over, told=told)
    except OSError as error:
        raise StorageError(_("{file} could not be written: {error}").format(file=file, error=error)) from error


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

"""Write the evidence bundle of a letter: one PDF, the same in parts, or one archive of files."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints import paths
from tui_complaints.errors import FileTakenError, StorageError, UsageError
from tui_complaints.translation import _
from tui_complaints.usecases.bundle.pieces import said_size
from tui_complaints.usecases.results import refuse_folder, write_result, write_results
from tui_complaints.wording import bundle as words, letter_screen as letter_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from tui_complaints.letters.letter import Letter
    from tui_complaints.storage.reading import StoredCase
    from tui_complaints.usecases.bundle.fitting import Fitted
    from tui_complaints.usecases.bundle.pieces import Inspected

    Told = Callable[[int, int], None]


class StoppedError(Exception):
    """The user does not want the bundle any more; nothing was written."""


class Wanted(Struct, frozen=True):
    """Where a person wants a bundle, as they typed it.

    Attributes:
        file: its name; ``.zip`` at its end means an archive.
        most: how many megabytes a PDF may have, or ``800 kB``; "" for any number.
    """

    file: str
    most: str = ""


class BundleFile(Struct, frozen=True):
    """A file that was written.

    Attributes:
        file: where it is.
        size: its bytes.
        pages: how many it has; 0 for an archive.
        files: how many are in an archive; 0 for a PDF.
    """

    file: Path
    size: int
    pages: int = 0
    files: int = 0

    @property
    def told(self) -> str:
        """What was written, in a sentence."""
        size = said_size(self.size)
        if self.files:
            return words.WROTE_ZIP.format(file=self.file, files=self.files, size=size)
        return words.WROTE.format(file=self.file, pages=self.pages, size=size)


class Made(Struct, frozen=True):
    """A bundle that was written.

    Attributes:
        written: its files, in order.
        notes: what was done to make them small enough, a sentence each.
    """

    written: tuple[BundleFile, ...]
    notes: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """What was done and where it is, for a face that has little room."""
        first, last = self.written[0], self.written[-1]
        wrote = first.told
        if first is not last:
            count = len(self.written)
            wrote = words.wrote_parts(count, folder=first.file.parent, first=first.file.name, last=last.file.name)
        return " ".join([*self.notes, wrote])

    def json(self) -> dict[str, object]:
        """It as data."""
        files = [
            {"file": str(one.file), "size": one.size, **({"pages": one.pages} if one.pages else {"files": one.files})}
            for one in self.written
        ]
        return {"written": files, "notes": list(self.notes)}


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
    """Write the bundle as one PDF, or in parts where it would be too large: these are all written, or none.

    Args:
        stored: the case.
        letter: the letter.
        day: its date.
        inspected: its exhibits.
        target: the file; parts stand beside it, as ``evidence-part-1-of-3.pdf``.
        most: bytes that a file may have: pictures are made smaller while that is enough, else there are parts.
        force: whether existing files are replaced.
        told: is told how many steps of how many are done; what it raises stops the work.

    Raises:
        FileTakenError: a file exists that would have to be written over.
        UsageError: it is a folder, or what cannot be split is larger than a file may be.
        OSError, StorageError: it cannot be written; existing files are as they were.
    """
    from tui_complaints.usecases.bundle.assemble import Binder  # noqa: PLC0415 - heavy
    from tui_complaints.usecases.bundle.fitting import fit  # noqa: PLC0415

    _look_before(target, force=force or most is not None)
    told = told or _nobody
    with tempfile.TemporaryDirectory() as folder:
        binder = Binder(stored, letter, day, inspected.pieces, Path(folder))
        fitted = fit(binder, inspected.pieces, Path(folder), most, told)
        told(1, 1)
        parts = fitted.bundled.parts
        files = {name: part.file for name, part in zip(_names(target, len(parts)), parts, strict=True)}
        if len(parts) == 1:
            write_result(target, parts[0].file, force=force)
        elif target.exists() and not target.is_file():
            raise UsageError(words.PARTS_NEED_NAMES.format(file=target))
        else:
            write_results(files, force=force)
    written = tuple(BundleFile(file, part.size, part.pages) for file, part in zip(files, parts, strict=True))
    return Made(written, tuple(_notes(fitted, most or 0)))


def _look_before(target: Path, *, force: bool) -> None:
    """Refuse a name that is taken before the work is done for nothing; a pipe or a device may be written to."""
    refuse_folder(target)
    if not force and os.path.lexists(target) and (target.is_file() or target.is_symlink()):
        raise FileTakenError(str(target))


def _nobody(done: int, total: int) -> None:
    """Tell nobody."""


def _names(target: Path, parts: int) -> list[Path]:
    """What the files are called: in an order that every program shows, in letters that every system has."""
    if parts == 1:
        return [target]
    wide = len(str(parts))
    return [
        target.with_name(f"{target.stem}-part-{at:0{wide}}-of-{parts}{target.suffix}") for at in range(1, parts + 1)
    ]


def _notes(fitted: Fitted, most: int) -> list[str]:
    """What was done to make it small enough."""
    notes = []
    if fitted.whole:
        notes.append(words.in_parts(len(fitted.bundled.parts), size=said_size(fitted.whole), most=said_size(most)))
    if fitted.scale < 1:
        said = words.SHRUNK_PARTS if fitted.whole else words.SHRUNK
        notes.append(said.format(percent=round(fitted.scale * 100)))
    return notes


def write_zip(
    stored: StoredCase, letter: Letter, day: date, inspected: Inspected, target: Path, *, force: bool = False
) -> Made:
    """Write the letter and its exhibits as files in one archive; arguments and errors are those of ``write_bundle``."""
    from tui_complaints.usecases.bundle.zipped import zip_up  # noqa: PLC0415 - heavy

    _look_before(target, force=force)
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "bundle.zip"
        files = zip_up(stored, letter, day, inspected.pieces, draft)
        size = draft.stat().st_size
        write_result(target, draft, force=force)
    return Made((BundleFile(target, size, files=files),))


def save_bundle(
    stored: StoredCase, letter: Letter, day: date, inspected: Inspected, wanted: Wanted, *, over: bool, told: Told
) -> Made:
    """Write the bundle where a person wants it: as a PDF, or an archive where its name ends in ``.zip``.

    Raises:
        FileTakenError: there is such a file already, or one with the name of a part, and nothing was written.
        UsageError: the name ends otherwise, or it is a folder; the size is none, or something cannot be as small.
        StorageError: it cannot be written.
    """
    file = paths.at_home(wanted.file.strip())
    ending = file.suffix.lower() or ".pdf"
    file = file if file.suffix else file.with_suffix(ending)
    if ending not in {".pdf", ".zip"}:
        raise UsageError(letter_words.BAD_ENDING.format(name=file.name, endings=".pdf, .zip"))
    most = read_size(wanted.most, unit=_MEGABYTE) if wanted.most.strip() else None
    try:
        if ending == ".zip":
            return write_zip(stored, letter, day, inspected, file, force=over)
        return write_bundle(stored, letter, day, inspected, file, most=most, force=over, told=told)
    except OSError as error:
        raise StorageError(_("{file} could not be written: {error}").format(file=file, error=error)) from error


_MEGABYTE = 1_000_000


def read_size(text: str, unit: int = 1) -> int:
    """The bytes of ``20MB``, ``800 kB``, ``1.5M``; of a bare number, so many units. Raises ``UsageError``."""
    number = text.strip().lower().removesuffix("b").rstrip()
    factor = {"k": 1000, "m": _MEGABYTE, "g": 1_000_000_000}.get(number[-1:], 0)
    try:
        size = float(number[:-1] if factor else number) * (factor or unit)
    except ValueError:
        size = 0
    if not 0 < size < 1e15:  # noqa: PLR2004 - also no "nan" and no "inf"
        raise UsageError(words.NO_SIZE.format(text=text))
    return round(size) or 1

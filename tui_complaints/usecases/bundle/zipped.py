"""The letter and its exhibits as files in one archive, with a list by which nobody can change one unnoticed."""

from __future__ import annotations

import hashlib
import zipfile
from typing import TYPE_CHECKING

from tui_complaints.usecases.documents import laid_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from tui_complaints.letters.letter import Letter
    from tui_complaints.storage.reading import StoredCase
    from tui_complaints.usecases.bundle.pieces import Piece

MANIFEST = "SHA256SUMS.txt"
"""As ``sha256sum --check`` reads it."""
_CHUNK = 1 << 20
_FIRST_YEAR = 1980
"""Before it, a ZIP knows no dates."""


def zip_up(stored: StoredCase, letter: Letter, day: date, pieces: Sequence[Piece], target: Path) -> int:
    """Write the archive; the same letter and the same files are the same archive.

    Args:
        stored: the case.
        letter: the letter.
        day: its date.
        pieces: the exhibits, in the order in which they are first cited.
        target: the file, which is made anew.

    Returns:
        How many files are in it, the list among them.

    Raises:
        OSError: an exhibit cannot be read, or the archive not written.
    """
    stamp = (max(day.year, _FIRST_YEAR), day.month, day.day, 0, 0, 0)
    sums: list[str] = []
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:

        def add(name: str, chunks: Iterator[bytes]) -> None:
            digest = hashlib.sha256()
            with archive.open(zipfile.ZipInfo(name, stamp), "w", force_zip64=True) as inside:
                for chunk in chunks:
                    digest.update(chunk)
                    inside.write(chunk)
            sums.append(f"{digest.hexdigest()}  {name}\n")

        add(f"{letter.brief.kind}-{day.isoformat()}.pdf", iter([laid_out(stored, letter, day, "pdf")]))
        for piece in pieces:
            if piece.file is not None:
                add(f"{piece.enclosure.number:02} {piece.enclosure.label} - {piece.file.name}", _chunks(piece.file))
        manifest = zipfile.ZipInfo(MANIFEST, stamp)
        archive.writestr(manifest, "".join(sums))
    return len(sums) + 1


def _chunks(file: Path) -> Iterator[bytes]:
    with file.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            yield chunk

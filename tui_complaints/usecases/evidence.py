"""Take a file into a case as evidence: a copy that only its owner can read, and that replaces nothing."""

from __future__ import annotations

import re
from contextlib import contextmanager
from hashlib import sha256
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.errors import ComplaintsError, InvalidCaseError, NotFoundError, StorageError
from tui_complaints.storage.new_file import create_new
from tui_complaints.storage.reading import read_case
from tui_complaints.translation import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

FOLDER = "exhibits"
_CHUNK = 1 << 20


class Copy(Struct, frozen=True):
    """A file that was copied into a case.

    Attributes:
        path: where the copy lies.
        file: how ``case.toml`` names it, from the case's folder.
        sha256: of its bytes, as hexadecimal digits.
    """

    path: Path
    file: str
    sha256: str


def copy_evidence(evidence: Path, case_folder: Path) -> Copy:
    """Copy a file into the case's exhibits under its own name, or that name and a number where it is taken.

    Raises:
        NotFoundError: there is no such file.
        StorageError: it cannot be read or written.
    """
    if not evidence.is_file():
        raise NotFoundError(_("there is no file {evidence}").format(evidence=evidence))
    digest = sha256()

    def chunks(original: BinaryIO) -> Iterator[bytes]:
        while chunk := original.read(_CHUNK):
            digest.update(chunk)
            yield chunk

    try:
        stream = evidence.open("rb")
    except OSError as error:
        raise StorageError(
            _("{evidence} cannot be read: {error}").format(evidence=evidence, error=error.strerror)
        ) from error
    with stream:
        path = create_new(case_folder / FOLDER, evidence.name, chunks(stream))
    return Copy(path, f"{FOLDER}/{path.name}", digest.hexdigest())


@contextmanager
def removed_unless_named(path: Path, case_file: Path, name: str) -> Iterator[None]:
    """Remove a file that was put into a case's folder if the block fails to enter it into the case.

    A save can be done and yet not be confirmed, so the case on the disk is asked; where it cannot be read, the file
    stays.

    Args:
        path: the file.
        case_file: the ``case.toml``.
        name: how an exhibit of the case names the file.
    """
    try:
        yield
    except BaseException:
        if not _may_name(case_file, name):
            path.unlink(missing_ok=True)
        raise


def _may_name(case_file: Path, name: str) -> bool:
    try:
        return any(exhibit.file == name for exhibit in read_case(case_file).case.exhibits)
    except InvalidCaseError:  # so it was not we who saved it
        return False
    except ComplaintsError:
        return True


def name_from(evidence: Path) -> str:
    """An id for the exhibit, from the name of its file."""
    name = re.sub(r"\W+", "-", evidence.stem.lower()).strip("-_")
    return name if re.match(r"[^\W\d_]", name) else f"exhibit-{name}".rstrip("-")

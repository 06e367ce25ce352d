"""Reading a case file: everything that can be wrong with it becomes one error that names the lines."""

from __future__ import annotations

import hashlib
import stat
import tomllib
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from tui_complaints.errors import Fault, InvalidCaseError, NotFoundError, StorageError
from tui_complaints.storage.checks import problems
from tui_complaints.storage.converting import to_case
from tui_complaints.storage.limits import MAX_BYTES, MAX_DEPTH, line_of, long_key, too_deep
from tui_complaints.translation import _

if TYPE_CHECKING:
    from pathlib import Path

    from tui_complaints.domain.entries import Case

Stamp = tuple[int, ...]
"""Where a file is on the disk, its size and its times."""

BOM = "\ufeff"
"""A byte order mark, which some Windows editors put in front; it is kept on save."""


class StoredCase(Struct, frozen=True):
    """A case with the text it was read from.

    Attributes:
        file: its ``case.toml``.
        text: the file's text, with its own line ends and byte order mark.
        digest: SHA-256 of the file's bytes, by which a change by another program is seen.
        case: what the text says.
    """

    file: Path
    text: str
    digest: str
    case: Case

    @property
    def folder(self) -> Path:
        """The case's folder; its exhibits are named from here."""
        return self.file.absolute().parent

    @property
    def id(self) -> str:
        """The case's id: the folder's name."""
        return self.folder.name


def read_case(file: Path) -> StoredCase:
    """Read a case file.

    Raises:
        NotFoundError: there is no such file.
        StorageError: it cannot be read.
        InvalidCaseError: it is not a valid case.
    """
    data = read_bytes(file)
    return StoredCase(file, data.decode(errors="replace"), digest_of(data), parse_case(data, str(file)))


def read_bytes(file: Path) -> bytes:
    """The file's bytes, one more than allowed at most; raises ``NotFoundError`` or ``StorageError``."""
    try:
        # A pipe or device under a case's name would be read for ever.
        if not stat.S_ISREG(file.stat().st_mode):
            raise StorageError(_("{file} is not a file").format(file=file))
        with file.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotFoundError(_("there is no {file}").format(file=file)) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise StorageError(_("{file} cannot be read: {error}").format(file=file, error=error)) from error


def stamp_of(file: Path) -> Stamp:
    """By what a file is seen to be another one than before, without reading it.

    Raises:
        NotFoundError: there is no such file.
        StorageError: it cannot be looked at.
    """
    try:
        found = file.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotFoundError(_("there is no {file}").format(file=file)) from error
    except (OSError, ValueError) as error:
        raise StorageError(_("{file} cannot be read: {error}").format(file=file, error=error)) from error
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def digest_of(data: bytes) -> str:
    """The SHA-256 of a file's bytes, as hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def parse_case(data: bytes, file: str) -> Case:
    """Read the bytes of a case file; ``file`` is its name for messages. Raises ``InvalidCaseError``."""
    if len(data) > MAX_BYTES:
        size = _("more than {limit} MB").format(limit=MAX_BYTES // 1024 // 1024)
        raise InvalidCaseError(file, [Fault("", 1, size, _("a smaller file; evidence belongs under exhibits/"))])
    text = _decode(data, file).removeprefix(BOM)
    raw = _parse_toml(text, file)
    try:
        case = to_case(raw)
    except (msgspec.ValidationError, RecursionError) as error:
        from tui_complaints.storage.faults import faults_of_tables  # noqa: PLC0415 - most files have none

        raise InvalidCaseError(file, faults_of_tables(raw, text)) from error
    check_case(case, text, file)
    return case


def check_case(case: Case, text: str, file: str) -> None:
    """See that what must hold between the values of a case does; raises ``InvalidCaseError``."""
    found = list(problems(case))
    if found:
        from tui_complaints.storage.faults import faults_of_problems  # noqa: PLC0415 - most files have none

        raise InvalidCaseError(file, faults_of_problems(found, text))


def _decode(data: bytes, file: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        fault = Fault(
            "",
            line,
            _("a byte that is not UTF-8 ({byte:#04x})").format(byte=data[error.start]),
            _("a file saved as UTF-8"),
        )
        raise InvalidCaseError(file, [fault]) from error


def _parse_toml(text: str, file: str) -> dict[str, object]:
    dotted = long_key(text)
    if dotted is not None:
        fault = Fault("", line_of(text, dotted), _("a key with too many dots"), _("a key of the format"))
        raise InvalidCaseError(file, [fault])
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        line = line_of(text, too_deep(text) or 0)
        fault = Fault(
            "", line, _("lists or tables nested too deep"), _("at most {depth} levels").format(depth=MAX_DEPTH)
        )
        raise InvalidCaseError(file, [fault]) from error
    except ValueError as error:
        from tui_complaints.storage.faults import fault_of_toml  # noqa: PLC0415 - most files have none

        raise InvalidCaseError(file, [fault_of_toml(error, text)]) from error

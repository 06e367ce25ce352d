"""The store: a folder of case folders, ``<store>/<case id>/case.toml``."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from tui_complaints.errors import Fault, InvalidCaseError, NotFoundError, StorageError, UsageError
from tui_complaints.storage.folders import make_private, sync
from tui_complaints.translation import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.storage.reading import StoredCase

FILE_NAME = "case.toml"
ARCHIVE = ".archive"
"""The folder of a store in which cases lie that are done with; they are found by their id like the others."""

# Compiled when they are needed, and then kept by ``re``: who looks only which cases there are needs none of them.
_CASE_ID = r"[^\W_](?:[\w.-]{0,98}[\w-])?"
_DEVICES = r"(?i:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?"
# What Syncthing, Dropbox, Nextcloud, OneDrive and iCloud call the version they could not keep, and what merges leave.
_COPY = r"(?i:case\W.*\.toml|case\.toml\.(?:orig|mine|theirs|r\d+))"
_MARK = rb"(?m:^(?:<{7}|>{7})(?: |\r?$))"


class OddFile(NamedTuple):
    """A file that another program left and a person must look at.

    Attributes:
        file: where it is.
        kind: a copy that a sync client or editor made beside the case, or a case with git's conflict marks in it.
    """

    file: Path
    kind: Literal["conflict-copy", "conflict-marks"]


class Store:
    """The cases below one folder; the folder need not exist, but one that cannot be read is a ``StorageError``.

    Args:
        root: the folder.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    def find(self, reference: str) -> Path:
        """The ``case.toml`` that a case's id, a case folder or a path to a file names; the id comes first.

        Raises:
            NotFoundError: there is none; the error names the nearest id.
        """
        named_by_path = is_path(reference)
        places = [Path(reference) / FILE_NAME, Path(reference)] if reference else []
        if not named_by_path:
            places.insert(0, self.root / reference / FILE_NAME)
            places.append(self.root / ARCHIVE / reference / FILE_NAME)
        for file in places:
            if _is_file(file):
                return file
        if named_by_path:
            raise NotFoundError(_("there is no case {reference!r}").format(reference=reference))
        from difflib import get_close_matches  # noqa: PLC0415 - only for the message

        near = get_close_matches(reference, [file.parent.name for file in self.files()], 1)
        if near:
            text = _("there is no case {reference!r} in {store}; did you mean {nearest!r}?")
        else:
            text = _("there is no case {reference!r} in {store}")
        raise NotFoundError(text.format(reference=reference, store=self.root, nearest=next(iter(near), "")))

    def files(self) -> list[Path]:
        """The ``case.toml`` of every case, by id; hidden folders are not cases."""
        return [folder / FILE_NAME for folder in self._folders() if _is_file(folder / FILE_NAME)]

    def read_all(self) -> Iterator[StoredCase | InvalidCaseError]:
        """Every case, by id; one that cannot be read comes as its error and hides no other."""
        for file in self.files():
            found = read_or_error(file)
            if found is not None:
                yield found

    def create(self, case_id: str, text: str) -> Path:
        """Make a new case, in a folder that is its owner's alone.

        Args:
            case_id: its id, which names the folder.
            text: of its ``case.toml``.

        Raises:
            UsageError: the id cannot name a folder everywhere, or there is a case of that id already.
            InvalidCaseError: the text is not a valid case; nothing was made.
            StorageError: the disk refused.
        """
        if not re.fullmatch(_CASE_ID, case_id) or re.fullmatch(_DEVICES, case_id):
            raise UsageError(
                _("{case_id!r} cannot be a case's id: letters, digits, '-', '_' and '.', a letter first").format(
                    case_id=case_id
                )
            )
        # Not before: whoever looks only which cases there are need not pay for what reads and writes them.
        from tui_complaints.storage.locking import locked  # noqa: PLC0415
        from tui_complaints.storage.reading import parse_case  # noqa: PLC0415
        from tui_complaints.storage.replacing import clear_leftovers, replace_file  # noqa: PLC0415

        data = text.encode()
        file = self.root / case_id / FILE_NAME
        parse_case(data, str(file))
        taken = UsageError(
            _("there is a case {case_id!r} already; nothing was written over it").format(case_id=case_id)
        )
        if os.path.lexists(self.root / ARCHIVE / case_id):
            raise taken
        make_private(file.parent)
        with locked(file):
            clear_leftovers(file)
            if os.path.lexists(file) or not replace_file(file, data, lambda: not os.path.lexists(file)):
                raise taken
        try:
            sync(self.root)
        except OSError as error:
            raise StorageError(
                _("{file} is saved, but the disk did not confirm that it will last: {error}").format(
                    file=file, error=error
                )
            ) from error
        return file

    def odd_files(self) -> list[OddFile]:
        """Copies that a conflict between two programs left, and cases that hold git's marks of one."""
        found: list[OddFile] = []
        for folder in self._folders():
            names = sorted(path.name for path in _entries(folder) if re.fullmatch(_COPY, path.name))
            found += [OddFile(folder / name, "conflict-copy") for name in names]
            file = folder / FILE_NAME
            if _is_file(file) and re.search(_MARK, _bytes(file)):
                found.append(OddFile(file, "conflict-marks"))
        return found

    def names(self) -> list[str]:
        """The names in the folder that a case can have, in no order; raises ``StorageError``."""
        try:
            found = os.listdir(self.root)  # noqa: PTH208 - iterdir makes a second pass
        except FileNotFoundError:
            return []
        except (OSError, ValueError) as error:  # not being able to look is not the same as there being no case
            raise StorageError(
                _("the store {store} cannot be read: {error}").format(store=self.root, error=error)
            ) from error
        return [name for name in found if not name.startswith(".")]

    def _folders(self) -> list[Path]:
        return sorted(self.root / name for name in self.names())


def read_or_error(file: Path) -> StoredCase | InvalidCaseError | None:
    """A case, the error of one that cannot be read, or None where it went while we were looking."""
    from tui_complaints.storage.reading import read_case  # noqa: PLC0415 - see Store.create

    try:
        return read_case(file)
    except InvalidCaseError as error:
        return error
    except NotFoundError:
        return None
    except StorageError as error:
        return InvalidCaseError(str(file), [Fault("", 0, str(error), _("a file that can be read"))])


def _entries(folder: Path) -> list[Path]:
    """What is in a folder; nothing when it is none, or cannot be read."""
    try:
        return [folder / name for name in os.listdir(folder)]  # noqa: PTH208 - iterdir makes a second pass
    except (OSError, ValueError):
        return []


def _bytes(file: Path) -> bytes:
    from tui_complaints.storage.reading import read_bytes  # noqa: PLC0415 - see Store.create

    try:
        return read_bytes(file)
    except (StorageError, NotFoundError):
        return b""


def _is_file(path: Path) -> bool:
    """Whether it is a file, through links; no name, and no circle of links, is an error.

    One that we may not look at counts: whoever reads it is told, and a case does not vanish without a word.
    """
    try:
        return path.is_file()
    except PermissionError:
        return True
    except (OSError, ValueError):
        return False


def is_path(reference: str) -> bool:
    """Whether what names a case can only be a path, and is no id of a case in the store."""
    return reference in {"", ".", ".."} or any(mark in reference for mark in (os.sep, os.altsep or os.sep))

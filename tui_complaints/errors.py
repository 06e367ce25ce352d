"""What can go wrong, one small exception per cause, each with the facts that its message is built from.

The exit status of each is in ``tui_complaints.output``; the words are here because an error that
crosses rooms must read the same on every face.
"""

from __future__ import annotations

from tui_complaints.translation import _

TYPE_CHECKING = False  # typing is not imported at run time: it would cost every start of the command
if TYPE_CHECKING:
    from collections.abc import Sequence


class ComplaintsError(Exception):
    """Base of every error that a user can cause or meet; its text is one plain sentence."""


class InvalidValueError(ComplaintsError, ValueError):
    """A value that the case format does not allow.

    Attributes:
        found: the value as entered.
        expected: what would have been right, with an example.

    Args:
        found: the value as entered.
        expected: what would have been right; a marked text is put into the user's language.
    """

    def __init__(self, found: object, expected: str) -> None:
        self.found = found
        self.expected = _(expected)
        super().__init__(_("{found}: expected {expected}").format(found=_printable(found), expected=self.expected))


def _printable(found: object) -> str:
    try:
        return repr(found)
    except ValueError:  # Python does not print whole numbers of thousands of digits, which TOML can hold as 0x...
        return _("a number with too many digits")


class Fault:
    """One place in a case file that is not valid.

    Attributes:
        where: the field's path as the format names it (``contacts[0].when``), or "" for the whole file.
        line: 1-based line in the file, 0 when unknown.
        found: what stands there.
        expected: what was expected.
        nearest: the nearest known key or word, or "".
    """

    __slots__ = ("expected", "found", "line", "nearest", "where")

    def __init__(self, where: str, line: int, found: str, expected: str, nearest: str = "") -> None:
        self.where = where
        self.line = line
        self.found = found
        self.expected = expected
        self.nearest = nearest

    def __str__(self) -> str:
        parts = [part for part in (self.where, self.found) if part]
        text = ": ".join(parts)
        if self.expected:
            text = _("{problem}; expected {expected}").format(problem=text, expected=self.expected)
        if self.nearest:
            text = _("{problem}; did you mean {nearest!r}?").format(problem=text, nearest=self.nearest)
        return text


class InvalidCaseError(ComplaintsError):
    """A case file that cannot be read as format 1 (exit 3); the file is left as it is.

    Attributes:
        file: its path, as the user can open it.
        faults: at least one, in the order of the file.
    """

    def __init__(self, file: str, faults: Sequence[Fault]) -> None:
        self.file = file
        self.faults = tuple(faults)
        super().__init__("\n".join(f"{file}:{fault.line}: {fault}" for fault in self.faults))


class NotFoundError(ComplaintsError):
    """Something that was named does not exist (exit 4)."""


class UsageError(ComplaintsError):
    """The command was asked for in a way that cannot be (exit 2)."""


class FileTakenError(UsageError):
    """There is a file of that name already, and nobody said that it may be written over (exit 2).

    Attributes:
        file: it.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        super().__init__(_("{target} exists; add --force to write over it").format(target=file))


class ChangedElsewhereError(ComplaintsError):
    """Another program changed the file since it was read (exit 5); neither version is lost.

    Attributes:
        file: the file that changed.
        kept: where what could not be written was kept, or "".
    """

    def __init__(self, file: str, kept: str = "") -> None:
        self.file = file
        self.kept = kept
        if kept:
            text = _(
                "{file} was changed by another program; nothing was written over it. What you entered is kept in {kept}"
            )
        else:
            text = _("{file} was changed by another program; nothing was written over it")
        super().__init__(text.format(file=file, kept=kept))


class CollisionError(ComplaintsError):
    """What was to be changed was changed by another program meanwhile (exit 5); nothing was written.

    Attributes:
        names: what both changed: entries by name, or their fields (``c3.told``).
    """

    def __init__(self, text: str, names: Sequence[str]) -> None:
        self.names = tuple(names)
        super().__init__(text)


class EditKeptError(ComplaintsError):
    """What a person edited could not be saved; the case is as it was.

    Attributes:
        kept: the file in which what they wrote is kept.
        cause: why it could not be saved.
    """

    def __init__(self, kept: str, cause: BaseException) -> None:
        self.kept = kept
        self.cause = cause
        super().__init__(_("{cause}. What you wrote is kept in {kept}").format(cause=cause, kept=kept))


class StorageError(ComplaintsError):
    """The disk or the folder refused (exit 5); the old file is whole."""


class LetterStoppedError(ComplaintsError):
    """A letter that must not be written as the case stands (exit 1).

    Attributes:
        reasons: one line each.
    """

    def __init__(self, reasons: Sequence[str]) -> None:
        self.reasons = tuple(reasons)
        super().__init__("\n".join(self.reasons))


class TemplateError(ComplaintsError):
    """A template that cannot be rendered: the file, its line and what is wrong (exit 2)."""

    def __init__(self, file: str, line: int, problem: str) -> None:
        self.file = file
        self.line = line
        self.problem = problem
        super().__init__(f"{file}:{line}: {problem}" if line else f"{file}: {problem}")


class TypesettingError(ComplaintsError):
    """A letter that cannot be laid out in pages (exit 2); nothing was written.

    Attributes:
        problem: what the typesetter says of it, in English.
    """

    def __init__(self, problem: str) -> None:
        self.problem = problem
        super().__init__(_("the pages cannot be laid out: {problem}").format(problem=problem))

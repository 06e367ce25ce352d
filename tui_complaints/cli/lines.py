"""Lines that a person types, or that a pipe brings."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO


class Lines:
    """The lines of standard input.

    Attributes:
        typed: whether a person types them, so that a question can be asked again.
    """

    def __init__(self) -> None:
        self._stream: TextIO | None = sys.stdin
        self.typed = self._stream is not None and self._stream.isatty()
        if self.typed:
            with suppress(ImportError):  # some systems have none, and then lines cannot be edited
                import readline  # noqa: F401, PLC0415 - it is there for input() to use
            reconfigure = getattr(self._stream, "reconfigure", None)
            if reconfigure:
                reconfigure(errors="surrogateescape")

    def next(self) -> str:
        """The next line without its end.

        Raises:
            EOFError: there is none.
        """
        if self._stream is None:
            raise EOFError
        if self.typed:
            return _text(input().encode(errors="surrogateescape"))
        line = self._stream.buffer.readline()
        if not line:
            raise EOFError
        return _text(line).rstrip("\r\n")


def _text(line: bytes) -> str:
    r"""The text of a line; bytes that are no UTF-8 stay to be seen, as ``\\xff``."""
    return line.decode(errors="backslashreplace")

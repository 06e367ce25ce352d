"""The answer of a company as it came, read from where the user has it."""

from __future__ import annotations

from tui_complaints import paths
from tui_complaints.errors import NotFoundError, StorageError, UsageError
from tui_complaints.translation import _
from tui_complaints.usecases.answer import Source
from tui_complaints.wording import answer as words, reports

MOST = 50_000_000
"""Bytes of an answer that is taken in."""


def source_of(typed: str) -> Source:
    """Read an answer from a file, as the user named it.

    Raises:
        NotFoundError: there is no such file.
        UsageError: it is empty, or larger than any answer.
        StorageError: it cannot be read.
    """
    file = paths.at_home(typed)
    if not file.is_file():
        raise NotFoundError(words.NO_FILE.format(file=typed))
    try:
        with file.open("rb") as stream:
            data = stream.read(MOST + 1)
    except OSError as error:
        raise StorageError(
            _("{evidence} cannot be read: {error}").format(evidence=typed, error=error.strerror)
        ) from error
    return checked(Source(file.name, data), typed)


def checked(source: Source, named: str) -> Source:
    """The source, unless nothing is in it or no answer is as large; raises ``UsageError``."""
    if not source.data.strip():
        raise UsageError(reports.EMPTY_STDIN if named == "-" else words.EMPTY.format(file=named))
    if len(source.data) > MOST:
        raise UsageError(words.TOO_LARGE.format(file=named, most=f"{MOST // 1_000_000} MB"))
    return source

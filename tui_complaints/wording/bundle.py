"""What is said of an evidence bundle: what to know before it is sent, what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.translation import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_NAMED = 4
"""Exhibits that are named in one sentence."""

DUPLICATE = _("{label} is the same file as {first}.")
LARGE = _("The exhibits are {size} together; many mailboxes take no more than {most}.")
MAIL_LARGE = _(
    "The draft is {size}; many mailboxes take no more than {most}. Send a smaller bundle instead (--bundle FILE "
    "--max-size {fits}), or fewer exhibits."
)
MAIL_LARGE_KEY = _(
    "The draft is {size}; many mailboxes take no more than {most}. Press “b” for a smaller bundle, or send fewer "
    "exhibits."
)
ON_PAPER = _("{label} is on paper: put a copy behind its cover sheet.")
CHANGED = _("{label} is no longer the file that was added, so it was left out.")
ENCRYPTED = _("{label} is locked with a password: it is listed, but its pages are not in the bundle.")
UNREADABLE = _("{label} cannot be read: it is listed, but its pages are not in the bundle.")
LISTED = _("{label} cannot be printed: it is listed; send the file separately.")
UNREADABLE_FILE = _("{file} cannot be read: {error}")
SHRUNK = _("Pictures were reduced to {percent} percent of what print needs, so that the file is small enough.")
SHRUNK_PARTS = _("Pictures were reduced to {percent} percent of what print needs, so that there are fewer parts.")
LETTER_TOO_LARGE = _(
    "The letter and the contents alone are larger than {most}; a .zip file (--zip) has the same as separate files."
)
PAGE_TOO_LARGE = _(
    "{label}: page {page} alone is larger than {most}, even with small pictures; a .zip file (--zip) has the same as "
    "separate files."
)
PARTS_NEED_NAMES = _("{file} is not a file, so parts cannot be put beside it.")
NO_SIZE = _("{text!r} is not a size; write 20MB or 800kB")
WROTE = _("Wrote {file}: {pages} pages, {size}.")
WROTE_ZIP = _("Wrote {file}: {files} files, {size}.")


def undated(labels: Sequence[str]) -> str:
    """Which exhibits have no date; of many the first few are named."""
    named = ", ".join((*labels[:_NAMED], *["…"] * (len(labels) > _NAMED)))
    return ngettext(
        "{count} exhibit has no date, so nobody can tell when it was made: {labels}",
        "{count} exhibits have no date, so nobody can tell when they were made: {labels}",
        len(labels),
    ).format(count=len(labels), labels=named)


def in_parts(count: int, *, size: str, most: str) -> str:
    """Why there are parts."""
    return ngettext(
        "The bundle is in {count} part, since one file would be at least {size}, which is more than {most}.",
        "The bundle is in {count} parts, since one file would be at least {size}, which is more than {most}.",
        count,
    ).format(count=count, size=size, most=most)


def wrote_parts(count: int, *, folder: Path, first: str, last: str) -> str:
    """Where the parts are."""
    return ngettext(
        "Wrote {count} part to {folder}: {first} to {last}.",
        "Wrote {count} parts to {folder}: {first} to {last}.",
        count,
    ).format(count=count, folder=folder, first=first, last=last)

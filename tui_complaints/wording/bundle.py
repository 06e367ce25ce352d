"""What is said of an evidence bundle: what to know before it is sent, what was done."""

from __future__ import annotations

from tui_complaints.translation import _

UNDATED = _("{label} has no date, so nobody can tell when it was made.")
DUPLICATE = _("{label} is the same file as {first}.")
LARGE = _("The exhibits are {size} together; many mailboxes take no more than 20 MB.")
ON_PAPER = _("{label} is on paper: put a copy behind its cover sheet.")
CHANGED = _("{label} is no longer the file that was added, so it was left out.")
ENCRYPTED = _("{label} is locked with a password: it is listed, but its pages are not in the bundle.")
UNREADABLE = _("{label} cannot be read: it is listed, but its pages are not in the bundle.")
LISTED = _("{label} cannot be printed: it is listed; send the file separately.")
UNREADABLE_FILE = _("{file} cannot be read: {error}")
SHRUNK = _("Pictures were reduced to {percent} percent of what print needs, so that the file is small enough.")
TOO_LARGE = _(
    "Even with small pictures the bundle is {size}, which is more than {most}; --zip gives the same as separate files."
)
NO_SIZE = _("{text!r} is not a size; write 20MB or 800kB")
WROTE = _("Wrote {file}: {pages} pages, {size}.")
WROTE_ZIP = _("Wrote {file}: {files} files, {size}.")

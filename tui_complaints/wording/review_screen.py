"""The words of the screen on which a public review is read, copied, saved and noted as posted."""

from __future__ import annotations

from tui_complaints.translation import _

HELP = _(
    "The review as it would be posted today: names, numbers and whatever a site does not take are replaced, and each "
    "thing that was taken out is listed with the reason. “!” marks what nothing in the case proves. Read it through "
    "before you post it."
)
TITLE = _("Public review: {title}")
ANY_SITE = _("any site")
TAKEN_OUT = _("Taken out, and why")
FAULTS = _("Before you post it")
KNOW = _("What to know")
GO_TO = _("Enter goes to “{name}”.")
POSTED = _("mark as posted")

"""The words of noting that a letter was sent, or a review posted."""

from __future__ import annotations

from tui_complaints.translation import _

TITLE = _("The letter was sent")
TEXT = _(
    "An exact copy is kept with the case as evidence, the letter is logged as a contact, and you are told when an "
    "answer is due."
)
HOW = _("How")
WAYS = {
    "letter": _("by post"),
    "registered": _("by registered post"),
    "email": _("by e-mail"),
    "form": _("by the form on their site"),
    "visit": _("handed over in person"),
    "chat": _("in their chat"),
}
"""How a letter can go; all but one are channels of the case format."""
REGISTERED = _("registered post")
"""What the case says of a letter that went so."""
ON = _("On")
UNDERSTOOD = _("understood as {day}")
YES = _("It was sent")
NO = _("Not yet")

SENT = _("Noted as sent on {day}. An exact copy is kept in {file}: a change to it would be noticed.")
ANSWER_BY = _("Their answer is due by {day}.")
ANSWER_OPEN = _("No day is known by which they are to answer.")
NO_ANSWER = _("Such a letter asks for no answer.")

POSTED_TITLE = _("The review was posted")
POSTED_TEXT = _(
    "An exact copy is kept with the case, so that the next review for another site is not the same text twice."
)
URL = _("Its address on the site, if it has one")
POSTED_YES = _("It was posted")
POSTED = _("Noted as posted on {day}. An exact copy is kept in {file}: a change to it would be noticed.")

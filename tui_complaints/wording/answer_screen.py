"""The words of the screen on which a company's answer is taken in and gone through."""

from __future__ import annotations

from tui_complaints.translation import _

HELP = _(
    "What they still owe you an answer to, point by point. Enter says what the answer does with a point; it is saved "
    "at once. A reply to the answer, point by point, is a kind of letter."
)
TITLE = _("Take in an answer")
TEXT = _("The file is copied into the case as evidence and logged as their contact. Nothing else changes.")
FILE = _("File")
FILE_HINT = _("~/Downloads/their-answer.eml")
FROM = _("From")
ON = _("Came on")
TAKE = _("Take it in")
LEAVE = _("Leave")

HEADING = _("The answer, point by point")
KEPT_HERE = _("It is kept as evidence and logged as their contact.")
KNOWN = _("The case has this answer already.")
POINTS = {
    "request": _("you asked"),
    "promise": _("they promised"),
    "statement": _("they said, and it is not so"),
}
NO_POINTS = _("Nothing is open: no request, promise or statement of theirs waits for an answer.")
NOTHING_NOTED = _("nothing noted yet")
LINES = _("What the answer may say to it")
NO_LINES = _("Nothing in the answer seems to be about it.")
UNREADABLE = _("The answer cannot be read as text here: go through it yourself.")
LINE = _("{number}: {text}")
MENTION = _("To say more of what they assert, add a statement to the case.")

CHOOSE = _("say what became of it")
WHAT = _("What does the answer do with it?")
RESULTS = {
    "granted": _("They did it."),
    "promised": _("They promise to do it."),
    "partly": _("They did part of it."),
    "answered": _("They answered, but did not do it."),
    "ignored": _("They say nothing to it."),
    "refused": _("They refuse."),
    "deflected": _("They speak of something else, or send you elsewhere."),
}
KEPT = {"done": _("They did it, on the day below."), "never": _("They did not do it, and will not.")}
STATES = {"granted": _("done"), "promised": _("promised"), "partly": _("done in part"), "answered": _("answered"),
    "ignored": _("passed over"), "refused": _("refused"), "deflected": _("deflected"), "never": _("never")}  # fmt: skip
"""What is noted of a point, in a word."""
REASON = _("The reason they give, in their words")
DAY = _("Done on")
NOTED = _("Noted: {name}.")

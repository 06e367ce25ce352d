"""What the walk says besides its questions, and the words that people type for what has a word of its own."""

from __future__ import annotations

from tui_complaints.translation import _

# Words that people type

NEVER = (_("never"), _("not at all"), _("no"))
NOTHING = (_("no"), _("none"), _("none at all"), _("nothing"), _("nobody"))
NO_NUMBER = (*NOTHING, _("no number"))
ON_PAPER = (_("paper"), _("on paper"))
ALL_OF_IT = (_("total"), _("all that I claim"), _("all of it"), _("everything"))
LENGTHS_OF_EACH = {
    _("daily"): "1 day",
    _("every day"): "1 day",
    _("weekly"): "1 week",
    _("every week"): "1 week",
    _("monthly"): "1 month",
    _("every month"): "1 month",
    _("a month"): "1 month",
    _("yearly"): "1 year",
    _("every year"): "1 year",
    _("a year"): "1 year",
}
"""How often, as people say it, and as the case format writes it."""

# What was expected, for an answer that is not understood

EXPECTED_SHORT = _("a shorter answer")
EXPECTED_FILE = _("the path of a file that is there")
EXPECTED_DAY = _("a day, as 2026-04-12")
EXPECTED_AGO = _('how long ago it was, such as "two weeks ago"')
EXPECTED_NUMBER = _("a number")
EXPECTED_EMAIL = _("an e-mail address, as ona@mail.example")


def one_of(labels: list[str]) -> str:
    """What was expected where one of these could be chosen."""
    if not labels:
        return _("an empty answer: there is none to choose yet")
    return _("the number or the beginning of one of these: {choices}").format(choices="; ".join(labels))


# Talk of the line interface

UNTITLED = _("A case without a title")
OPENING = _(
    "One question at a time. Enter leaves a question out, or takes what is in [brackets]. < goes back, - takes away "
    "what is there, ? tells more. Stop at any time: what you entered is kept."
)
RESUMED = _("Going on with {case}.")
UNFINISHED = _("There is an unfinished case: {case}. To go on with it: complaints new --plain {case}")
KNOWN_YOU = _("You are {name}, as in your settings.")
STEP = _("Step {step} of {steps}: {name}")
STEPS = (
    _("the matter"),
    _("who you are"),
    _("who they are"),
    _("what you bought"),
    _("what happened"),
    _("what they promised"),
    _("what you asked and what became of it"),
    _("what they said that is not so"),
    _("what it cost and what came back"),
    _("what proves it"),
    _("what you want and by when"),
)
"""What each step of the walk is about."""
EXAMPLE = _("For example: {example}")
WHY = _("Why it matters: {why}")
CHOICE = _("{number} {label}")
SEVERAL = _("Choose by number or by the beginning of a word; several with commas.")
SINGLE = _("Choose by number or by the beginning of a word.")
OWN_WORDS = _("Your own words will do as well.")
YES_OR_NO = _("yes or no")
REQUIRED = _("Left out, the letter shows a bracket in its place.")
BRACKET = _("[{default}]")
UNDERSTOOD = _("Understood: {value}")
NEW_ENTRY = _("New in this case: {names}")
NOT_UNDERSTOOD = _('I did not understand "{typed}". Expected: {expected}')
NOT_UNDERSTOOD_LIST = _("Not understood, and kept at the end of the story:")
LEFTOVER = _("{question} - {typed}")
AT_THE_BEGINNING = _("This is the first question.")
HELP = _(
    "Enter: leave it out, or take what is in [brackets]. <: the question before. -: take away what is there. "
    "Ctrl+C: save and stop; complaints new --plain {case} goes on."
)
SAVED = _("Saved: {file}")
GO_ON = _("To go on: complaints new --plain {case}")
THEN_CHECK = _("To see what follows from it: complaints check {case}")
LEFT_OUT = _("left out")
NOTHING_ENTERED = _("Nothing was entered, so nothing was kept.")
DONE = _("That is all that is asked.")
THEN_LETTER = _("To write the letter: complaints letter {case}")
KEPT_APART = _("Another program changed {where} meanwhile; your version of it is kept at the end of the story.")
YES = _("yes")
NO = _("no")
WITH_WEEKDAY = _("{weekday}, {date}")

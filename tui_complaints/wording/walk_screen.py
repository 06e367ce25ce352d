"""What the walk says on a screen, besides its questions."""

from __future__ import annotations

from tui_complaints.translation import _
from tui_complaints.wording.walk.prompt import Prompt

NEW_CASE = _("New case")
STEP = _("Step {step} of {steps}: {name}")
HELP = _(
    "One question at a time. Enter keeps the answer and goes on; an empty field leaves the question out. What is "
    "understood is shown under the field before it is kept. Esc saves and leaves: next time it goes on here."
)
HELP_LINES = _("Enter goes on, Ctrl+J begins a new line.")
HELP_CHOOSE = _("Choose with the arrows, by number or by the first letters.")
HELP_SEVERAL = _("Choose by number or by the first letters, several with commas; the arrows and the space bar do too.")
HELP_OWN_WORDS = _("Your own words will do as well.")

NEXT = _("next")
BACK = _("back")
SKIP = _("skip")
LEAVE = _("save and leave")
REMOVE = _("take away what is there")
BUTTONS = {"next": _("Next"), "back": _("Back"), "skip": _("Skip")}
"""What can be clicked, by what it does."""

UNDERSTOOD = _("→ {value}")
UNDERSTOOD_NEW = _("→ new in this case: {name}")
ENTER_KEEPS = _("Enter keeps: {value}")
NOT_UNDERSTOOD = _("Not understood. Expected: {expected}")
COPYING = _("Copying the file into the case…")
NOT_SAVED = _("Not saved yet: {problem}")
UNSAVED = _("This could not be saved")
UNSAVED_TEXT = _("{problem}\n\nStay, put that right and leave again; or leave now and lose what is not saved yet.")
UNSAVED_STAY = _("stay")
UNSAVED_LEAVE = _("leave without saving")
LEFT = _("Saved. {title} is in your list of cases: open the questions again at any time.")
LEFT_EMPTY = _("Nothing was entered, so nothing was kept.")
AT_THE_BEGINNING = _("This is the first question.")
WAS_TYPED = _("This is what you had typed.")
CANNOT_OPEN = _("The questions cannot be asked: {problem}")

PROMPTS = {
    "case.story": Prompt(
        _("Tell it in your own words, if you like, as long as you need."),
        "",
        _("It is kept as it is for you to look up; the letter is made of your answers to the questions that follow."),
    ),
}
"""Questions that are asked in other words than line by line."""

# what was entered so far

SO_FAR = _("So far")
NOTHING_YET = _("What you enter is listed here.")
PARTIES = _("Who")
PURCHASES = _("Bought")
CONTACTS = _("What happened")
PROMISES = _("Promised")
COSTS = _("What it cost")
CREDITS = _("Came back")
PROMISED_BY = _("{what}, by {due}")

# the end

END_HELP = _("All questions were asked and the answers are saved. Write the letter, or add what is missing first.")
END_TITLE = _("That is all that is asked.")
END_SAVED = _("Saved in {file}")
END_FINDINGS = _("What follows from it")
END_STOPS = _("Missing: a letter cannot be written without it")
END_WEAKENS = _("Missing: the letter is weaker without it")
END_COMPLETE = _("Nothing is missing.")
END_LEFT_OVER = _("Not understood, and kept at the end of the story")
ENDS = {
    "letter": _("Write the letter"),
    "case": _("Open the case"),
    "questions": _("Back to questions"),
    "list": _("List of cases"),
}
"""Where one can go from there."""
WORKING = _("Working out what follows…")

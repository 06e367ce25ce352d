"""What the command line says of a company's answer."""

from __future__ import annotations

from tui_complaints.translation import _

KEPT = _("Kept as the exhibit {exhibit} and logged as the contact {contact}.")
KNOWN = _("The case has this answer already: the exhibit {exhibit}, the contact {contact}.")
ANSWERS = _("It answers: {names}.")
ANSWERS_NOTHING = _("It is noted as an answer to nothing in particular; --answers CONTACT says to what.")
POINTS = _("What they still owe you an answer to")
NO_POINTS = _("Nothing is open: no request, promise or statement of theirs waits for an answer.")
LINES = _("line {numbers} of the answer may be about it:")
NO_LINES = _("nothing in the answer seems to be about it")
UNREADABLE = _("The answer cannot be read as text here: go through it yourself.")
STATE = _("noted: {state}")
OPEN = _("nothing noted yet")
KINDS = {"request": _("you asked"), "promise": _("they promised"), "statement": _("they said, and it is not so")}
HOW_REQUEST = _("complaints answer {case} {file} --result {name}=ignored   (or {results})")
HOW_PROMISE = _("complaints answer {case} {file} --result {name}=never   (or the day on which it was done)")
HOW_STATEMENT = _("What else they say that is not so: complaints add statement {case} --contact {contact} --help")
NEXT = "complaints letter {case} --kind reply"

# with --ask

ASK_REQUEST = _("What does the answer do with it? {choices}; Enter leaves it as it is.")
ASK_PROMISE = _("Was it done? A day, or never; Enter leaves it as it is.")
ASK_REASON = _("Which reason do they give? Enter for none.")
NOT_A_RESULT = _("{typed!r} is none of these.")
ASK_OR_RESULT = _("--ask reads your answers from the terminal, so the answer itself must be a file")
BAD_RESULT = _("{given!r} is not ID=RESULT, as names=refused")
BAD_REASON = _('{given!r} is not ID=WORDS, as names="not given out"')
REASON_WITHOUT_RESULT = _("--reason {name}: say what became of it too, as --result {name}=refused")
NO_FILE = _("there is no file {file}")
EMPTY = _("{file} is empty")
TOO_LARGE = _("{file} is larger than {most}: add it as an exhibit instead, with complaints add exhibit")

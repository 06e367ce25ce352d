"""The headings and sentences of what the command line prints."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

# Shared

NEXT = "Next: {what}"
NOT_KNOWN = "not known"
STEP = "complaints {command} {case}"

# list

EMPTY_STORE = "No cases yet in {store}."
NO_MATCH = "No case matches."
LIST_HEADINGS = ("case", "status", "next due", "title")


def overdue_or_left(days_left: int | None) -> str:
    """``3 days left``, ``due today``, ``5 days overdue``."""
    if days_left is None:
        return "no day known"
    if days_left == 0:
        return "due today"
    days = abs(days_left)
    unit = "day" if days == 1 else "days"
    return f"{days} {unit} left" if days_left > 0 else f"{days} {unit} overdue"


# show

COMPLAINANT = "Complainant"
ADVOCATE = "Advocate"
PARTIES = "The other side"
PURCHASES = "Bought or ordered"
TIMELINE = "What happened"
PROMISES = "What they promised"
REQUESTS = "What you asked for"
STATEMENTS = "What they said that matters"
COSTS = "What it cost, and what came back"
EXHIBITS = "What proves it"
REMEDIES = "What you want"
LETTERS = "Letters"
NOTHING_YET = "Nothing is noted yet."
TOLD = "you:"
SAID = "they:"
NOT_REACHED = "not reached"
OPEN_OUTCOME = "outcome not noted"
KEPT_ON = "done {when}"
NEVER = "never"
NOT_DONE = "never done"
DUE = "due {when}"
TO_OBTAIN = "still to be obtained: {how}"
ON_PAPER = "on paper"
CAME_BACK = "came back"
SENT_ON = "sent {when}"
NOT_SENT = "not sent"
FILE_STATES = {"changed": "changed since it was added", "missing": "gone", "unhashed": "without a hash"}

# check

FINDINGS = "What follows from the record"
NO_FINDINGS = "Nothing yet. Log what happened: complaints add contact {case} --help"
STOPS = "What stops a letter"
WEAKENS = "What weakens it"
COMPLETE = "Nothing is missing."
CLOSE = "→ {closing}"
CHECK_NEXT_LETTER = "complaints letter {case}"

# costs

LOST = "Money lost"
PROVED = "proved"
ESTIMATED = "estimated"
UNPROVED = "without proof"
TIME = "Time and effort"
TIME_CLAIMED = "claimed"
TIME_NOT_CLAIMED = "told, not claimed"
RETURNED = "Money returned"
CLAIMED = "Claimed"
AT_LEAST = "at least {amount}"
ABOUT = "about {amount}"
NO_TOTAL = "cannot be summed up: an exchange rate is missing (complaints check {case} says which)"
NO_COSTS = "No costs are noted yet. Add one: complaints add cost {case} --help"
NO_AMOUNT = "no amount"
NOT_COUNTED = "not counted"
HOURS = "{hours} h"
NOTHING = "none"
PROOFS = {"proved": PROVED, "estimated": ESTIMATED, "unproved": UNPROVED}
DEMANDED = "demanded, not paid"
JSON_OR_CSV = "--json and --csv cannot be had at once"
CSV_HEADINGS = ("id", "when", "what", "amount", "currency", "converted", "rate", "counted")

# due

NOTHING_DUE = "Nothing is due."
NOTHING_DUE_WITHIN = "Nothing is due within {days} days, and nothing is overdue."
DUE_KINDS = {
    "promise": "promise",
    "request": "answer to your request",
    "letter": "answer to your letter",
    "contact": "answer",
}
DUE_NEXT = "complaints show {case}"

# verify

ALL_WELL = "{case}: nothing wrong; {exhibits}"
NO_EXHIBITS = "no exhibits with a file"
VERIFIED = "exhibits unchanged: {count}"
NOT_HASHED = "without a hash: {count}"
VERIFY_FAULTS = {
    "format": "{where}: {about}",
    "conflict-copy": "{where} is a copy that another program left when two versions met; see which is right",
    "conflict-marks": "{where} holds git's marks of two versions that met (<<<<<<<); keep the lines that are right",
    "unknown-id": "{where} names {about!r}, which is nowhere in the case",
    "exhibit-missing": "the file of {where} is gone: {about}",
    "exhibit-changed": "the file of {where} is not the one that was added: {about}",
}

# what was done

ADDED = "Added {names} to {case}."
NAMES_NOTHING = "{where} names {to!r}, which the case does not have yet: add it, or check the spelling."
SET = "{key} is now {value}."
REMOVED = "{key} was taken away."
WROTE = "Wrote {file}."
SENT = "Noted as sent: {letter}; an exact copy is kept in {file}."
ANSWER_BY = "Their answer is due: {due}. `complaints due` lists it."
EDIT_UNCHANGED = "Nothing was changed."
EDIT_SAVED = "Saved {file}."
EDIT_KEPT = "what you wrote is kept in {kept}; mend it there, or start again with: complaints edit {case}"
NO_EDITOR = "no editor found; set VISUAL or EDITOR to yours, as in: EDITOR=nano complaints edit {case}"
EDITOR_FAILED = "the editor {editor} ended with status {status}; nothing was saved"
NOTHING_TO_ADD = "say what to add, as options (complaints add {table} --help lists them), or - for TOML on stdin"
TWO_SOURCES = "fields come from options or from stdin, not from both"
EMPTY_STDIN = "stdin was empty: nothing to add"
NO_STDIN = "there is no standard input to read from"


def sentence_list(words: Sequence[str]) -> str:
    """Words in a row: ``a, b and c``."""
    if len(words) < 2:  # noqa: PLR2004 - a pair needs an "and"
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"

"""The headings and sentences of what the command line prints."""

from __future__ import annotations

from tui_complaints.translation import _, ngettext

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

# Shared

NEXT = _("Next: {what}")
NOT_KNOWN = _("not known")
STEP = "complaints {command} {case}"

# list

EMPTY_STORE = _("No cases yet in {store}.")
NO_MATCH = _("No case matches.")
LIST_HEADINGS = (_("case"), _("status"), _("next due"), _("title"))


def overdue_or_left(days_left: int | None) -> str:
    """``3 days left``, ``due today``, ``5 days overdue``."""
    if days_left is None:
        return _("no day known")
    if days_left == 0:
        return _("due today")
    days = abs(days_left)
    if days_left > 0:
        return ngettext("{n} day left", "{n} days left", days).format(n=days)
    return ngettext("{n} day overdue", "{n} days overdue", days).format(n=days)


# show

COMPLAINANT = _("Complainant")
ADVOCATE = _("Advocate")
PARTIES = _("The other side")
PURCHASES = _("Bought or ordered")
TIMELINE = _("What happened")
PROMISES = _("What they promised")
REQUESTS = _("What you asked for")
STATEMENTS = _("What they said that matters")
COSTS = _("What it cost, and what came back")
EXHIBITS = _("What proves it")
REMEDIES = _("What you want")
LETTERS = _("Letters")
NOTHING_YET = _("Nothing is noted yet.")
TOLD = _("you:")
SAID = _("they:")
NOT_REACHED = _("not reached")
OPEN_OUTCOME = _("outcome not noted")
KEPT_ON = _("done {when}")
NEVER = _("never")
NOT_DONE = _("never done")
DUE = _("due {when}")
TO_OBTAIN = _("still to be obtained: {how}")
ON_PAPER = _("on paper")
CAME_BACK = _("came back")
SENT_ON = _("sent {when}")
NOT_SENT = _("not sent")
FILE_STATES = {"changed": _("changed since it was added"), "missing": _("gone"), "unhashed": _("without a hash")}

# check

FINDINGS = _("What follows from the record")
NO_FINDINGS = _("Nothing yet. Log what happened: complaints add contact {case} --help")
STOPS = _("What stops a letter")
WEAKENS = _("What weakens it")
COMPLETE = _("Nothing is missing.")
CLOSE = "→ {closing}"
CHECK_NEXT_LETTER = "complaints letter {case}"

# costs

LOST = _("Money lost")
PROVED = _("proved")
ESTIMATED = _("estimated")
UNPROVED = _("without proof")
TIME = _("Time and effort")
TIME_CLAIMED = _("claimed")
TIME_NOT_CLAIMED = _("told, not claimed")
RETURNED = _("Money returned")
CLAIMED = _("Claimed")
AT_LEAST = _("at least {amount}")
ABOUT = _("about {amount}")
NO_TOTAL = _("cannot be summed up: an exchange rate is missing (complaints check {case} says which)")
NO_COSTS = _("No costs are noted yet. Add one: complaints add cost {case} --help")
NO_AMOUNT = _("no amount")
NOT_COUNTED = _("not counted")
HOURS = _("{hours} h")
NOTHING = _("none")
PROOFS = {"proved": PROVED, "estimated": ESTIMATED, "unproved": UNPROVED}
DEMANDED = _("demanded, not paid")
JSON_OR_CSV = _("--json and --csv cannot be had at once")
CSV_HEADINGS = ("id", "when", "what", "amount", "currency", "converted", "rate", "counted")

# due

NOTHING_DUE = _("Nothing is due.")
DUE_KINDS = {
    "promise": _("promise"),
    "request": _("answer to your request"),
    "letter": _("answer to your letter"),
    "contact": _("answer"),
}
DUE_NEXT = "complaints show {case}"


def nothing_due_within(days: int) -> str:
    """That nothing is due in the next days."""
    return ngettext(
        "Nothing is due within {days} day, and nothing is overdue.",
        "Nothing is due within {days} days, and nothing is overdue.",
        days,
    ).format(days=days)


# verify

ALL_WELL = _("{case}: nothing wrong; {exhibits}")
NO_EXHIBITS = _("no exhibits with a file")
VERIFIED = _("exhibits unchanged: {count}")
NOT_HASHED = _("without a hash: {count}")
VERIFY_FAULTS = {
    "format": "{where}: {about}",
    "conflict-copy": _("{where} is a copy that another program left when two versions met; see which is right"),
    "conflict-marks": _("{where} holds git's marks of two versions that met (<<<<<<<); keep the lines that are right"),
    "unknown-id": _("{where} names {about!r}, which is nowhere in the case"),
    "exhibit-missing": _("the file of {where} is gone: {about}"),
    "exhibit-changed": _("the file of {where} is not the one that was added: {about}"),
}

# what was done

ADDED = _("Added {names} to {case}.")
NAMES_NOTHING = _("{where} names {to!r}, which the case does not have yet: add it, or check the spelling.")
SET = _("{key} is now {value}.")
REMOVED = _("{key} was taken away.")
WROTE = _("Wrote {file}.")
SENT = _("Noted as sent: {letter}; an exact copy is kept in {file}.")
REVIEW_TO_NOBODY = _("a review is for everybody: leave --to out; --via names the site")
ANSWER_BY = _("Their answer is due: {due}. `complaints due` lists it.")
EDIT_UNCHANGED = _("Nothing was changed.")
EDIT_SAVED = _("Saved {file}.")
EDIT_KEPT = _("what you wrote is kept in {kept}; mend it there, or start again with: complaints edit {case}")
NO_EDITOR = _("no editor found; set VISUAL or EDITOR to yours, as in: EDITOR=nano complaints edit {case}")
EDITOR_FAILED = _("the editor {editor} ended with status {status}; nothing was saved")
NOTHING_TO_ADD = _("say what to add, as options (complaints add {table} --help lists them), or - for TOML on stdin")
TWO_SOURCES = _("fields come from options or from stdin, not from both")
EMPTY_STDIN = _("stdin was empty: nothing to add")
NO_STDIN = _("there is no standard input to read from")


def sentence_list(words: Sequence[str]) -> str:
    """Words in a row: ``a, b and c``."""
    if len(words) < 2:  # noqa: PLR2004 - a pair needs an "and"
        return "".join(words)
    return _("{first} and {last}").format(first=", ".join(words[:-1]), last=words[-1])

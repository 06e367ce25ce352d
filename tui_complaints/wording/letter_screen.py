"""The words of the screen on which a letter is read, copied, saved, sent and answered."""

from __future__ import annotations

from tui_complaints.translation import _, ngettext

HELP = _(
    "The letter as it would be sent today; it changes as the case does. Left and right go from one citation to the "
    "next, Enter goes to what is cited. “!” marks what is told as your own account, as nothing proves it; “×” marks "
    "what is missing. Annexes are folded: Enter opens them."
)
TITLE = _("Letter: {title}")
KINDS = {
    "complaint": _("first complaint"),
    "escalation": _("complaint to a manager"),
    "final": _("final complaint"),
    "regulator": _("complaint to a regulator"),
    "bank": _("dispute of payments with the bank"),
    "reply": _("reply to their answer"),
    "records": _("request for their records"),
    "authority": _("letter of authority"),
    "thanks": _("letter of thanks"),
    "brief": _("notes for a call"),
}
LANGUAGES = {"en": "English", "ru": "русский", "lt": "lietuvių", "es": "español"}
"""Each language in its own words; another one is shown by its code."""
TO = _("to {party}")
TO_NOBODY = _("to nobody yet")

# keys

COPY = _("copy")
SAVE_AS = _("save as")
EDITOR = _("edit a copy")
SENT = _("mark sent")
ANSWER = _("the answer")
REVIEW = _("public review")
PAGES = _("pages")
NOTES = _("notes")

# what to know

NOTES_TITLE = _("What to know")
NOTHING_TO_KNOW = _("There is nothing to note about this letter.")

# what was done

COPIED = _("Copied. If your terminal does not let programs copy, take it from {file}.")
SAVED = _("Saved as {file}.")
OPEN_IT = _("Press “o” to open it.")
OPEN_FIRST = _("Press “o” to open the first.")
UNCHANGED = _("You changed nothing, so nothing was kept.")
EDITED = _("What you wrote is kept as {file}. The case is as it was.")
NO_EDITOR = _("No editor was found: set VISUAL or EDITOR to yours, as in EDITOR=nano.")
NO_SUSPENDING = _("An editor cannot be opened from here. Save the letter and open the file.")
A_DAY = _("one day, as 2026-04-12 or yesterday")
NOT_WRITTEN = _("There is no letter yet.")

# asking for a place

WHERE = _("Save the letter as")
WHERE_HINTS = {
    ".txt": _(".txt is plain text, .md is Markdown, which other programs can make a document of."),
    ".pdf": _(
        ".pdf to print or to attach, .docx for Word, .eml a draft e-mail with the evidence, .html for a browser, "
        ".txt or .md for plain text."
    ),
}
"""What each ending is good for, by the one that is suggested."""
SAVE_BUTTON = _("Save")
LEAVE_BUTTON = _("Leave")
WRITE_OVER = _("Write over it?")
WRITE_OVER_TEXT = _("{file} is there already. What it holds now would be lost.")
NOT_WRITTEN_OVER = _("Not saved: {file} is there already.")
YES_WRITE = _("Write over it")
NO_KEEP = _("Keep it")
NO_NAME = _("Say what the file is to be called.")
BAD_ENDING = _("{name} should end in one of these: {endings}.")
WRITING = _("Writing {name}…")
OPEN_SAVED = _("open the saved file")
OPENED = _("Opened: {file}")
BUNDLE = _("bundle with the evidence")
BUNDLE_WHERE = _("Save the letter with its evidence as")
BUNDLE_HINT = _(
    ".pdf is one file with continuous page numbers; .zip is the same as separate files. A PDF that would be larger "
    "than you say gets smaller pictures; if that is not enough, it is written in parts."
)
BUNDLE_MOST = _("At most so many MB (for e-mail, {fits}); empty: any size")
BUNDLE_NAME = _("evidence-{day}")
"""What the file of a bundle is called."""
BUNDLE_WRITING = _("Putting the letter and its evidence together…")
BUNDLE_STOPPED = _("Stopped. Nothing was written.")
STOP_BUTTON = _("Stop")
MAIL = _("send by e-mail")
MAIL_OPENED = _(
    "A draft with the letter and its exhibits is open in your mail program: {file}. Once you have sent it, press “m”."
)
MAIL_LINKED = _("Your mail program has the letter in a new message. Once you have sent it, press “m”.")
MAIL_KEPT = _("No mail program could be opened. The draft is here: {file}. Open it, send it, then press “m”.")


def notes_count(count: int) -> str:
    """How much there is to know of the letter."""
    return ngettext("{count} thing to know", "{count} things to know", count).format(count=count)

"""What is said about a letter while it is looked at: its length, and what its marks lead to."""

from __future__ import annotations

from tui_complaints.translation import _, ngettext

EXHIBIT = _("{label}: {title}")
EXHIBIT_UNNAMED = _("{label}: an exhibit that the case does not have")
PROVED = _("Told from {names}.")
NO_PROOF = _("Nothing proves this yet: link an exhibit to “{name}”, and the letter cites it.")
NO_PROOF_PUBLIC = _("Nothing proves this yet, and the site may ask for proof: link an exhibit to “{name}”.")

MISSING = {
    "sender": _("Your name is missing: the letter is signed with it."),
    "sender-address": _("Your address is missing: it stands at the head of the letter, and the answer goes there."),
    "recipient": _("The recipient's name is missing: say who they are."),
    "recipient-phone": _("The number to call is missing."),
    "recipient-address": _("The recipient's address is missing: without it the letter cannot be posted."),
    "remedy": _("What you want is missing: say what, and by when."),
    "total": _("A sum is in another currency: say at which rate it is to be counted."),
    "amount": _("The sum is missing."),
    "advocate": _("The person whom you authorise is missing: say who acts for you."),
    "charges": _("The payments that you dispute are missing: enter each as a cost, with its bank statement."),
    "thanks": _("What was done well is missing: a request that was granted, or a promise that was kept."),
    "answer": _("The answer that you reply to is missing: take it in first."),
}
"""Why something stands in brackets, by the key of its words in the letter."""


def words_of(count: int, limit: int) -> str:
    """How long a letter is."""
    return ngettext("{count} word of {limit}", "{count} words of {limit}", count).format(count=count, limit=limit)


def characters_of(count: int, limit: int) -> str:
    """How long a review is, where its site has a limit."""
    return ngettext("{count} character of {limit}", "{count} characters of {limit}", count).format(
        count=count, limit=limit
    )


def characters(count: int) -> str:
    """How long a review is, where nobody says how long it may be."""
    return ngettext("{count} character", "{count} characters", count).format(count=count)

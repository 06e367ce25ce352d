"""What was bought and under which number: by this the reader finds the file, and a letter says what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.letters.language import fragment

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Purchase
    from tui_complaints.letters.draft import Draft


def concerned(draft: Draft) -> list[Purchase]:
    """The purchases from, through or carried by the party complained of or those who act for it."""
    record = draft.record
    return [
        purchase
        for purchase in record.case.purchases
        if draft.group & {record.party_of(purchase), purchase.through or "", purchase.carrier or ""}
        or any(record.name(purchase) in finding.cites for finding in draft.carried)
    ]


def named(draft: Draft) -> str:
    """What a letter that tells nothing else of the purchases is about, with their numbers; "" without a purchase."""
    return draft.language.listed([bought(draft, one, number(draft, one)) for one in concerned(draft)])


def numbered(draft: Draft, text: str) -> str:
    """A text with the numbers of the purchases in brackets, where they have any."""
    return _bracketed(draft, text, [found for one in concerned(draft) for found in number(draft, one)])


def bought(draft: Draft, purchase: Purchase, details: list[str]) -> str:
    """What was bought, with details in brackets."""
    what = fragment(draft.language.text(purchase.what)) or draft.language.say("kinds", "purchase")
    return _bracketed(draft, what, details)


def number(draft: Draft, purchase: Purchase) -> list[str]:
    """The number of a purchase in words, alone in a list; nothing where it has none."""
    language = draft.language
    return [language.say("purchase", "number", number=language.safe(purchase.number))] if purchase.number else []


def _bracketed(draft: Draft, text: str, details: list[str]) -> str:
    return f"{text} ({draft.language.say_raw('list').join(details)})" if details else text

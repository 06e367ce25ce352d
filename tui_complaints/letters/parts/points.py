"""The party's answer, point by point: what it says, what it passes over, what it settles (letters.md, ``reply``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui_complaints.domain.answers import is_credit, latest_answer
from tui_complaints.domain.entries import Promise, Request, Statement
from tui_complaints.letters.language import capital, fragment, sentence

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Contact, Entry, Offer
    from tui_complaints.domain.finding import Finding
    from tui_complaints.letters.brief import Told
    from tui_complaints.letters.draft import Draft


_POINTS = (
    "delay", "charge-disputed", "price-increase", "request-refused", "request-ignored", "request-deflected",
    "callback-missed", "no-reply", "contradiction", "off-point", "promise-broken", "promise-postponed",
    "promise-repeated", "promise-late", "promise-early",
)  # fmt: skip
"""The failings that a party can answer to, in the order in which they are told: first those that money is asked for."""

_OPEN = frozenset({None, "promised", "partly", "answered"})


def taken(draft: Draft) -> dict[str, object]:
    """The latest written answer of the party, point by point; points are numbered through both lists.

    What was said in that answer comes first, each point with its finding and the customer's reply; then what is still
    open: every other failing that can be answered to. What has no recorded outcome is asked about, never
    charged (findings.md).

    Returns:
        By field of the brief: ``answered``, ``points``, ``passed_over`` and ``settled``.
    """
    answer = latest_answer(draft.record, draft.group)
    answered = _answered(draft, answer)
    here, before = _apart(draft, answer)
    open_here, open_before = _not_settled(draft, answer)
    declined_here, declined_before = _declined(draft, answer)
    # Told in the order in which they are printed: that numbers the exhibits.
    said = [_finding(draft, finding) for finding in here]
    said += [_became(draft, entry) for entry in open_here]
    said += _only_replied(draft, answer, here) + [_offered(draft, offer) for offer in declined_here]
    passed = [_finding(draft, finding) for finding in before]
    passed += [_became(draft, entry) for entry in open_before] + [_offered(draft, offer) for offer in declined_before]
    numbered = [replace(told, number=number) for number, told in enumerate([*said, *passed], 1)]
    granted = [finding for finding in draft.carried if finding.kind == "request-granted"]
    settled = [_finding(draft, finding) for finding in granted if is_credit(draft.record, finding)]
    return {
        "answered": answered,
        "points": numbered[: len(said)],
        "passed_over": numbered[len(said) :],
        "settled": settled,
    }


def _answered(draft: Draft, answer: Contact | None) -> str:
    """When and how they answered, cited; in brackets when the case holds no answer."""
    if answer is None:
        return draft.missing("answer")
    language = draft.language
    on = language.on(answer.when, draft.record.moment(answer))
    did = language.say("points", answer.channel or "letter")
    told = draft.told(sentence(language.say("points", "answered", on=on, ch=did)), [answer])
    return f"{told.cited}" if told.cite else told.text


def _apart(draft: Draft, answer: Contact | None) -> tuple[list[Finding], list[Finding]]:
    """The failings that stand in the answer, and the others."""
    ordered = sorted(
        (finding for finding in draft.carried if finding.kind in _POINTS),
        key=lambda finding: _POINTS.index(finding.kind),
    )
    here = [finding for finding in ordered if any(_is_in(draft, entry, answer) for entry in draft.entries(finding))]
    return here, [finding for finding in ordered if finding not in here]


def _is_in(draft: Draft, entry: Entry, answer: Contact | None) -> bool:
    """Whether something was said in the answer."""
    if answer is None:
        return False
    if isinstance(entry, Request):
        return draft.record.contact(entry.answered) is answer
    return isinstance(entry, Statement) and draft.record.contact(entry.contact) is answer


def _only_replied(draft: Draft, answer: Contact | None, told: list[Finding]) -> list[Told]:
    """What the answer asserts and no rule speaks of, where the customer has something to say to it."""
    names = {name for finding in told for name in finding.cites}
    return [
        _told(draft, draft.teller.said(statement), [statement])
        for statement in draft.record.case.statements
        if statement.reply and _is_in(draft, statement, answer) and draft.record.name(statement) not in names
    ]


def _declined(draft: Draft, answer: Contact | None) -> tuple[list[Offer], list[Offer]]:
    """What they offered and the customer did not accept: in the answer, or nobody noted when; and otherwise."""
    record = draft.record
    refused = [
        offer for offer in record.case.offers if offer.result == "refused" and record.party_of(offer) in draft.group
    ]
    elsewhere = [offer for offer in refused if (made := record.contact(offer.contact)) and made is not answer]
    return [offer for offer in refused if offer not in elsewhere], elsewhere


def _offered(draft: Draft, offer: Offer) -> Told:
    """An offer that the customer did not accept, with the reason."""
    language = draft.language
    slots = {"w": fragment(language.text(offer.what)) or language.say("kinds", "offer")}
    if offer.amount:
        slots["w"] = language.say("remedies", "line-kind-sum", kind=slots["w"], sum=language.sum(offer.amount))
    if reason := fragment(language.text(offer.reason)):
        slots["r"] = reason
    return _told(draft, language.say("points", "declined-reason" if "r" in slots else "declined", **slots), [offer])


def _not_settled(draft: Draft, answer: Contact | None) -> tuple[list[Request | Promise], list[Request | Promise]]:
    """What the answer grants in part; and what else was granted in part or has no known outcome.

    A request that was met with a promise is that promise's point.
    """
    record = draft.record
    told = {name for finding in draft.carried for name in finding.cites}
    promised = {
        promise.contact
        for promise in record.case.promises
        if promise.contact
        and record.party_of(promise) in draft.group
        and (record.name(promise) in told or promise.done is None)
    }
    here: list[Request | Promise] = []
    before: list[Request | Promise] = []
    asked: tuple[Request | Promise, ...] = (*record.case.requests, *record.case.promises)
    for entry in asked:
        if record.party_of(entry) not in draft.group or record.name(entry) in told or not _is_open(entry):
            continue
        if isinstance(entry, Request) and entry.result == "promised" and promised & {*entry.asked, entry.answered}:
            continue
        (here if _is_partly(entry) and _is_in(draft, entry, answer) else before).append(entry)
    return here, before


def _became(draft: Draft, entry: Request | Promise) -> Told:
    """What was granted of it, where only a part was; else the question what became of it."""
    language = draft.language
    slots = {"w": fragment(language.text(entry.what)) or language.say("kinds", "request")}
    key = "partly" if _is_partly(entry) else "unknown"
    if isinstance(entry, Request) and key == "partly" and (reason := fragment(language.text(entry.reason))):
        key, slots["r"] = "partly-reason", reason
    answered = draft.contacts_of(entry) if _is_partly(entry) else []
    return _told(draft, language.say("points", key, **slots), [entry, *answered])


def _is_partly(entry: Request | Promise) -> bool:
    return isinstance(entry, Request) and entry.result == "partly"


def _is_open(entry: Request | Promise) -> bool:
    return entry.result in _OPEN if isinstance(entry, Request) else entry.done is None


def _finding(draft: Draft, finding: Finding) -> Told:
    if finding.kind == "contradiction":
        told = draft.told_against(finding)
        replies = " ".join(_replies(draft, draft.entries(finding)))
        return replace(told, text=f"{told.text} {replies}".strip(), cited=f"{told.cited} {replies}".strip())
    return _told(draft, draft.teller.tell(finding), draft.entries(finding))


def _told(draft: Draft, text: str, entries: list[Entry]) -> Told:
    """A point, with the customer's reply to what was said."""
    return draft.told(" ".join([sentence(capital(text)), *_replies(draft, entries)]), entries)


def _replies(draft: Draft, entries: list[Entry]) -> list[str]:
    """What the customer has to say to what was stated, in sentences."""
    language = draft.language
    replies = [entry.reply for entry in entries if isinstance(entry, Statement) and entry.reply]
    return [sentence(capital(language.say("points", "reply", what=language.text(reply)))) for reply in replies]

"""The party's answer, point by point: what it says, what it passes over, what it settles (letters.md, ``reply``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui_complaints.domain.answers import latest_answer
from tui_complaints.domain.entries import Promise, Request, Statement
from tui_complaints.letters.language import capital, fragment, sentence

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Contact, Entry
    from tui_complaints.domain.finding import Finding
    from tui_complaints.letters.brief import Told
    from tui_complaints.letters.draft import Draft


_POINTS = (
    "request-refused", "request-ignored", "request-deflected", "callback-missed", "no-reply", "contradiction",
    "off-point", "promise-broken", "promise-postponed", "promise-repeated",
)  # fmt: skip
"""The failings that a party can answer to, in the order in which they are told."""

_OPEN = frozenset({None, "promised", "partly", "answered"})


def taken(draft: Draft) -> dict[str, object]:
    """The latest written answer of the party, point by point; points are numbered through both lists.

    What was said in that answer comes first, each point with its finding and the customer's reply; then what it passes
    over: every other failing that could have been answered to. What has no recorded outcome is asked about, never
    charged (findings.md).

    Returns:
        By field of the brief: ``answered``, ``points``, ``passed_over`` and ``settled``.
    """
    answer = latest_answer(draft.record, draft.group)
    answered = _answered(draft, answer)  # told first, and so cited first
    here, before = _apart(draft, answer)
    said = [_finding(draft, finding) for finding in here] + _only_replied(draft, answer, here) + _declined(draft)
    passed = [_finding(draft, finding) for finding in before] + _unknown(draft)
    numbered = [replace(told, number=number) for number, told in enumerate([*said, *passed], 1)]
    settled = [_finding(draft, finding) for finding in draft.carried if finding.kind == "request-granted"]
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


def _declined(draft: Draft) -> list[Told]:
    """What they offered and the customer did not accept, with the reason."""
    language, found = draft.language, []
    for offer in draft.record.case.offers:
        if offer.result != "refused" or draft.record.party_of(offer) not in draft.group:
            continue
        slots = {"w": fragment(language.text(offer.what)) or language.say("kinds", "offer")}
        if offer.amount:
            slots["w"] = language.say("remedies", "line-kind-sum", kind=slots["w"], sum=language.sum(offer.amount))
        if reason := fragment(language.text(offer.reason)):
            slots["r"] = reason
        found.append(
            _told(draft, language.say("points", "declined-reason" if "r" in slots else "declined", **slots), [offer])
        )
    return found


def _unknown(draft: Draft) -> list[Told]:
    """Requests and promises whose outcome the case does not tell: asked about."""
    record, language = draft.record, draft.language
    told = {name for finding in draft.carried for name in finding.cites}
    found: list[Told] = []
    asked: tuple[Request | Promise, ...] = (*record.case.requests, *record.case.promises)
    for entry in asked:
        if record.party_of(entry) not in draft.group or record.name(entry) in told or not _is_open(entry):
            continue
        what = fragment(language.text(entry.what)) or language.say("kinds", "request")
        found.append(_told(draft, language.say("points", "unknown", w=what), [entry]))
    return found


def _is_open(entry: Request | Promise) -> bool:
    return entry.result in _OPEN if isinstance(entry, Request) else entry.done is None


def _finding(draft: Draft, finding: Finding) -> Told:
    return _told(draft, draft.teller.tell(finding), draft.entries(finding))


def _told(draft: Draft, text: str, entries: list[Entry]) -> Told:
    """A point, with the customer's reply to what was said."""
    language = draft.language
    replies = [entry.reply for entry in entries if isinstance(entry, Statement) and entry.reply]
    texts = [text, *(language.say("points", "reply", what=language.text(reply)) for reply in replies)]
    texts = [sentence(capital(one)) for one in texts]
    return draft.told(" ".join(texts), entries)

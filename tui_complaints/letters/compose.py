"""Decide what a letter says: from a case's findings and ledger to a brief.

A letter that would be longer than about two pages is shortened in steps (findings.md): findings of one kind are merged,
then contacts are told by the week, then the facts go to Annex A, then all but a few failings of each kind do, and at
last all but one of each. Nothing is dropped and no sentence is cut. Notes for a call have no annex: they say how many
more there are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui_complaints.letters.brief import Brief
from tui_complaints.letters.forms import Forms
from tui_complaints.letters.kinds import DEMANDS
from tui_complaints.letters.language import capital, sentence
from tui_complaints.letters.parts import chronology, events, failings, heads, matter, money, wanted

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Contact
    from tui_complaints.domain.record import Record
    from tui_complaints.letters.brief import Row, Told
    from tui_complaints.letters.draft import Draft

WHOLE, MERGED, BY_WEEK, ANNEXED, LISTED, ONE_EACH = range(6)
"""How far a letter is shortened."""

_NAME_WHAT_WAS_BOUGHT = frozenset({"records", "reply"})
"""The kinds whose opening does, as they tell nothing else of it."""


def compose(draft: Draft, step: int = WHOLE, contacts: int | None = None, *, in_short: bool = True) -> Brief:
    """The brief of a letter, its parts made in the order in which they are printed: that numbers the exhibits.

    Args:
        draft: what it is made from.
        step: how far it is shortened.
        contacts: how many Annex A tells, where only the body's length is to be known; None for all.
        in_short: whether the opening tells the gravest failing, which is told again below.
    """
    salutation, closing = heads.salutation(draft)
    tells = draft.tells
    authority = heads.authority(draft)
    special = _special(draft)
    purchases = events.purchases(draft) if tells("purchases") else []
    facts = _facts(draft, step) if tells("facts") else []
    findings, annexed = _findings(draft, step) if tells("findings") else ([], [])
    credits_due = failings.credits_due(draft) if tells("credits") else []
    questions = failings.questions(draft) if tells("questions") else []
    answer_day = wanted.answer_day(draft) if tells("answer") else None
    summed = money.summary(draft) if tells("money") else []
    demands = tells("remedies")
    lead, remedies = (wanted.remedies_lead(draft), wanted.remedies(draft)) if demands else ("", [])
    annex_a = _chronology(draft, step, contacts) if tells("annex-a") else []
    annex_b = money.annex(draft) if tells("annex-b") else []
    return Brief(
        kind=draft.kind,
        sender=heads.sender(draft),
        on_behalf=heads.on_behalf(draft),
        authority=authority,
        recipient=heads.recipient(draft),
        date=heads.date_line(draft),
        subject=heads.subject(draft),
        references=heads.references(draft),
        salutation=salutation,
        closing=closing,
        signature=heads.signature(draft),
        opening=_opening(draft, in_short=in_short),
        purchases=purchases,
        facts=facts,
        findings=findings,
        findings_annexed=annexed,
        credits=credits_due,
        questions=questions,
        money=summed,
        remedies_lead=lead,
        remedies=remedies,
        answer=wanted.answer(draft) if tells("answer") else "",
        answer_day=answer_day.isoformat() if answer_day else "",
        next_step=wanted.next_step(draft) if tells("answer") else "",
        customer=heads.customer(draft),
        advocate=heads.advocate(draft),
        advocate_address=heads.advocate_address(draft),
        company=heads.company(draft),
        client_address=heads.client_address(draft),
        against=heads.against(draft),
        enclosures=draft.labels.enclosures(),
        chronology=annex_a,
        costs=annex_b,
        working_days=wanted.working_days(draft) if findings or annexed else "",
        originals=draft.language.say("notes", "originals") if draft.language.original else "",
        blanks=list(draft.blanks),
        **special,
    )


def _special(draft: Draft) -> dict[str, Any]:
    """What only one kind of letter tells, by field of the brief; it comes before everything else that is cited."""
    if draft.tells("charges"):
        from tui_complaints.letters.parts import payments  # noqa: PLC0415 - only this kind pays for it

        return payments.disputed(draft)
    if draft.tells("records"):
        from tui_complaints.letters.parts import held  # noqa: PLC0415 - only this kind pays for it

        return {"records": held.records(draft), "records_lead": held.lead(draft)}
    if draft.tells("points"):
        from tui_complaints.letters.parts import points  # noqa: PLC0415 - only this kind pays for it

        return points.taken(draft)
    return {}


def _facts(draft: Draft, step: int) -> list[Told]:
    contacts = events.contacts_told(draft)
    if step >= ANNEXED:
        return []
    return events.facts_by_week(draft, contacts) if step == BY_WEEK else events.facts(draft, contacts)


def _findings(draft: Draft, step: int) -> tuple[list[Told], list[Told]]:
    """What went wrong, in the body and, where that is too much for it, in Annex A."""
    if step >= LISTED:
        return failings.shortened(draft, failings.FIRST if step == LISTED else 1)
    return (failings.merged(draft) if step >= MERGED else failings.findings(draft)), []


def _chronology(draft: Draft, step: int, contacts: int | None) -> list[Row]:
    """Annex A, unless the body tells every contact in full already."""
    told_in_full = step < BY_WEEK and len(events.contacts_told(draft)) == len(draft.record.timeline)
    return [] if told_in_full else chronology.annex(draft, contacts)


def opens_with_worst(draft: Draft) -> bool:
    """Whether the opening of such a letter can tell the gravest failing: there is one, and something is demanded."""
    return draft.tells("findings") and _demands(draft) and bool(failings.worst(draft))


def _demands(draft: Draft) -> bool:
    return draft.tells("remedies") and draft.kind != "brief"


def _opening(draft: Draft, *, in_short: bool) -> list[str]:
    """What came before, the worst of it or, where room is short or nothing failed, what it is about; what is wanted."""
    language = draft.language
    title = language.text(draft.record.case.title)
    bought = matter.named(draft) if draft.kind in _NAME_WHAT_WAS_BOUGHT else ""
    slots = {"matter": bought or language.quoted(title), "party": draft.name(draft.about, in_full=True)}
    if draft.tells("charges"):
        from tui_complaints.letters.parts import payments  # noqa: PLC0415 - only this kind pays for it

        slots["payee"] = heads.company_and_name(draft)
        texts = [language.counted(payments.number(draft), draft.kind, "opening", **slots)]
    else:
        texts = [language.say("opening", draft.kind, **slots)]
    if draft.kind == "reply" and bought:
        texts.append(language.say("opening", "matter", matter=bought))
    if not draft.tells("findings"):
        return texts
    demanded = _demands(draft)
    worst = failings.worst(draft) if demanded and in_short else ""
    if demanded and in_short and not worst:  # else the subject, which says the title too, is enough
        texts.append(sentence(language.say("opening", "concerns", title=title)))
    earlier = _earlier(draft)
    if earlier:
        texts.append(earlier)
    if worst:
        texts.append(sentence(language.say("opening", "worst", finding=Forms(worst, {"cap": capital(worst)}))))
    asked = wanted.in_short(draft) if draft.tells("remedies") else ""
    if asked:
        texts.append(asked)
    return texts


def _earlier(draft: Draft) -> str:
    """The last letter sent to the party complained of, as the case records it; "" when there was none."""
    record, language = draft.record, draft.language
    sent = [
        letter
        for letter in record.case.letters
        if letter.sent and letter.kind in DEMANDS and letter.to in {None, draft.about}
    ]
    if not sent or draft.kind == "complaint":
        return ""
    letter = sent[-1]
    on = language.on(letter.sent, record.calendar.of(letter.sent))
    key = _became_of(record, record.contact(letter.contact))
    if draft.about != draft.reader:
        return language.say("opening", f"{key}-other", on=on, party=draft.name(draft.about))
    return language.say("opening", key, on=on)


def _became_of(record: Record, sent: Contact | None) -> str:
    """The phrase for what became of an earlier letter; that nothing came is said only if nothing can have been it."""
    if sent is None:
        return "earlier"
    if any(record.name(sent) in other.answers for other in record.case.contacts):
        return "earlier-answered"
    party, timeline = record.party_of(sent), record.timeline
    later = timeline[timeline.index(sent) + 1 :]
    heard = any(other.side == "in" and record.party_of(other) == party for other in later)
    return "earlier" if heard else "earlier-unanswered"

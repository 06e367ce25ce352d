"""Who writes to whom, when, about what; the salutation and the signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.letters.markup import lines

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Complainant
    from tui_complaints.letters.draft import Draft

NO_REFERENCE = "none"
"""What ``reference`` says when a party gave no number (case-format.md)."""


def sender(draft: Draft) -> list[str]:
    """Lines of who writes: the advocate, if there is one, else the complainant; what is missing stands in brackets."""
    case = draft.record.case
    return _person(draft, case.advocate or case.complainant)


def _person(draft: Draft, person: Complainant | None) -> list[str]:
    if person is None:
        return [draft.missing("sender"), draft.missing("sender-address")]
    reach = [draft.language.safe(reach) for reach in (person.phone, person.email) if reach]
    return [
        draft.language.safe(person.name or "") or draft.missing("sender"),
        *lines(getattr(person, "organisation", None) or ""),
        *(lines(person.address or "") or ([] if reach else [draft.missing("sender-address")])),
        *reach,
    ]


def on_behalf(draft: Draft) -> str:
    """For an advocate's letter, the complainant's name in the language's phrase; else ""."""
    if draft.record.case.advocate is None:
        return ""
    return draft.language.say("letter", "on-behalf", name=_complainant(draft))


def authority(draft: Draft) -> str:
    """Whom an advocate writes for, what shows that they may, cited as the first exhibit, and who "I" is; else ""."""
    advocate, say = draft.record.case.advocate, draft.language.say
    if advocate is None:
        return ""
    name = _complainant(draft)
    texts = [say("letter", "advocate", name=name)]
    exhibit = draft.record.exhibit(advocate.authority)
    if exhibit is not None and exhibit.is_held:
        texts.append(say("letter", "authority", cite=draft.labels.cite_exhibit(draft.record.name(exhibit))))
    return " ".join([*texts, say("letter", "first-person", name=name)])


def _complainant(draft: Draft) -> str:
    person = draft.record.case.complainant
    return draft.language.safe((person.name if person else None) or "") or draft.missing("sender")


def recipient(draft: Draft) -> list[str]:
    """Lines of whom it goes to; what is missing stands in brackets (findings.md)."""
    party = draft.record.party(draft.to)
    if party is None:
        return [draft.missing(key) for key in ("recipient", "recipient-address")]
    safe = draft.language.safe
    name = safe(party.legal_name or party.name or "") or draft.missing("recipient")
    department = safe(party.department or "") or draft.language.say("letter", "department")
    attention = draft.language.say("letter", "attention", name=safe(party.attention)) if party.attention else ""
    address = lines(party.address or "") or ([] if party.email else [draft.missing("recipient-address")])
    return [line for line in (name, department, attention, *address, safe(party.email or "")) if line]


def date_line(draft: Draft) -> str:
    """Place and date, as the language writes them."""
    case = draft.record.case
    person = case.advocate or case.complainant
    date = draft.language.day(draft.record.today)
    place = draft.language.safe(person.place or "") if person else ""
    return draft.language.say("letter", "place-date", place=place, date=date) if place else date


def subject(draft: Draft) -> str:
    """What the letter is, and the case's title."""
    return draft.language.say("letter", f"subject-{draft.kind}", title=draft.language.text(draft.record.case.title))


def references(draft: Draft) -> str:
    """Every number that the recipient or those who act for it gave, or that none was given; "" when not known."""
    record, found = draft.record, dict[str, None]()
    known = False
    for party in record.case.parties:
        if record.name(party) in draft.group:
            found.update(dict.fromkeys(party.references))
    for contact in record.timeline:
        if contact.reference and record.party_of(contact) in draft.group:
            known = True
            if contact.reference != NO_REFERENCE:
                found[contact.reference] = None
    if found:
        return draft.language.say(
            "letter", "references", references=draft.language.listed([draft.language.safe(number) for number in found])
        )
    return draft.language.say("letter", "no-references") if known else ""


def salutation(draft: Draft) -> tuple[str, str]:
    """The letter's first and last words: by name when a person is named for the recipient."""
    party = draft.record.party(draft.to)
    if party is not None and party.attention:
        name = draft.language.safe(party.attention)
        return (
            draft.language.say("letter", "salutation-named", name=name),
            draft.language.say("letter", "closing-named"),
        )
    return draft.language.say("letter", "salutation"), draft.language.say("letter", "closing")


def signature(draft: Draft) -> str:
    """The name under the letter."""
    return sender(draft)[0]

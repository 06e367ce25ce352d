"""Who writes to whom, when, about what; the salutation and the signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.letters.kinds import BODIES, DEMANDS
from tui_complaints.letters.markup import lines
from tui_complaints.letters.parts import matter

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Complainant
    from tui_complaints.letters.draft import Draft

_MISSED = DEMANDS | {"reply", "records", "brief"}
"""The kinds of letter in which it matters that no number was ever given."""

_TO_A_MANAGER = DEMANDS - {"complaint"}
"""The kinds of letter that ask somebody above the department for complaints."""

_NO_COMPLAINTS = BODIES | {"bank"}
"""Roles of parties that have no department for complaints about others."""

NO_REFERENCE = "none"
"""What ``reference`` says when a party gave no number (case-format.md)."""


def sender(draft: Draft) -> list[str]:
    """Lines of who writes; what is missing stands in brackets."""
    return _person(draft, _writer(draft))


def _writer(draft: Draft) -> Complainant | None:
    """The advocate, if there is one, else the complainant, who alone can give an authority."""
    case = draft.record.case
    return case.complainant if draft.kind == "authority" else case.advocate or case.complainant


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
    if draft.record.case.advocate is None or draft.kind == "authority":
        return ""
    return draft.language.say("letter", "on-behalf", name=customer(draft))


def client_address(draft: Draft) -> str:
    """The complainant's address on one line, where an advocate writes to somebody who has to find them; else ""."""
    case = draft.record.case
    if not on_behalf(draft) or draft.about == draft.to or case.complainant is None:
        return ""
    return ", ".join(lines(case.complainant.address or ""))


def authority(draft: Draft) -> str:
    """Whom an advocate writes for, what shows that they may, cited as the first exhibit, and who "I" is; else ""."""
    advocate, say = draft.record.case.advocate, draft.language.say
    if advocate is None or draft.kind in {"authority", "brief"}:
        return ""
    name = customer(draft)
    texts = [say("letter", "advocate", name=name)]
    exhibit = draft.record.exhibit(advocate.authority)
    if exhibit is not None and exhibit.is_held:
        texts.append(say("letter", "authority", cite=draft.labels.cite_exhibit(draft.record.name(exhibit))))
    return " ".join([*texts, say("letter", "first-person", name=name)])


def customer(draft: Draft) -> str:
    """The complainant's name."""
    person = draft.record.case.complainant
    return draft.language.safe((person.name if person else None) or "") or draft.missing("sender")


def advocate(draft: Draft) -> str:
    """The advocate's name and organisation; where an authority names nobody, that stands in brackets."""
    person = draft.record.case.advocate
    names = [draft.language.safe(name) for name in (person.name, person.organisation) if name] if person else []
    if draft.tells("scope") and not names:
        return draft.missing("advocate")
    return ", ".join(names)


def advocate_address(draft: Draft) -> str:
    """The advocate's address on one line; "" where the case has none."""
    person = draft.record.case.advocate
    return ", ".join(lines((person.address if person else None) or ""))


def company(draft: Draft) -> str:
    """The full name of the party that the letter is about; "" when the case names none."""
    party = draft.record.party(draft.about)
    return draft.language.safe(party.legal_name or party.name or "") if party else ""


def company_and_name(draft: Draft) -> str:
    """The full name of the party that the letter is about, with the name that the letter goes on to use for it."""
    party = draft.record.party(draft.about)
    if party is None or not party.name or party.legal_name in {None, party.name}:
        return company(draft)
    return draft.language.say("letter", "against", name=company(draft), party=draft.name(draft.about, in_full=True))


def against(draft: Draft) -> list[str]:
    """Lines of whom a letter to somebody else complains of: by every name and address that the case has."""
    party = draft.record.party(draft.about)
    if party is None or draft.about == draft.to:
        return []
    found = (party.tax_id, party.address, party.phone, party.email, party.website)
    told = (company_and_name(draft), *(line for text in found for line in lines(text or "")))
    return [line for line in told if line]


def recipient(draft: Draft) -> list[str]:
    """Lines of whom it goes to; what is missing stands in brackets (findings.md)."""
    party = draft.record.party(draft.to)
    if party is None:
        return [draft.missing(key) for key in ("recipient", "recipient-address")]
    safe = draft.language.safe
    name = safe(party.legal_name or party.name or "") or draft.missing("recipient")
    department = safe(party.department or "")
    if not department and party.role not in _NO_COMPLAINTS and draft.kind != "thanks":
        above = draft.kind in _TO_A_MANAGER
        department = draft.language.say("letter", "manager" if above else "department")
        if above and party.attention:  # who is named is the manager
            department = ""
    if draft.kind == "brief":  # for a call, a number is the address
        phone = safe(party.phone or "") or draft.missing("recipient-phone")
        return [line for line in (name, safe(party.attention or ""), phone) if line]
    attention = draft.language.say("letter", "attention", name=safe(party.attention)) if party.attention else ""
    address = lines(party.address or "") or ([] if party.email else [draft.missing("recipient-address")])
    return [line for line in (name, department, attention, *address, safe(party.email or "")) if line]


def date_line(draft: Draft) -> str:
    """Place and date, as the language writes them."""
    person = _writer(draft)
    date = draft.language.day(draft.record.today)
    place = draft.language.safe(person.place or "") if person else ""
    return draft.language.say("letter", "place-date", place=place, date=date) if place else date


def subject(draft: Draft) -> str:
    """What the letter is, and the case's title; thanks, which that would turn into a complaint, have the numbers."""
    language = draft.language
    if draft.kind == "thanks":
        return matter.numbered(draft, language.say("letter", "subject-thanks"))
    title = language.text(draft.record.case.title)
    return language.say("letter", f"subject-{draft.kind}", title=title, party=company(draft))


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
        numbers = draft.language.listed([draft.language.safe(number) for number in found])
        key = "references" if draft.about == draft.reader else "references-other"
        return draft.language.say("letter", key, references=numbers, party=draft.name(draft.about, in_full=True))
    asked = known and draft.about == draft.to and draft.kind in _MISSED
    return draft.language.say("letter", "no-references") if asked else ""


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

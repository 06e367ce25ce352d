"""What was bought, and what happened: facts in order of time, each cited or owned as the customer's account."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from tui_complaints.domain.length import Length
from tui_complaints.domain.money import Count
from tui_complaints.letters.forms import Forms
from tui_complaints.letters.kinds import DEMANDS
from tui_complaints.letters.language import capital, fragment, sentence
from tui_complaints.letters.parts import exchange, matter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui_complaints.domain.entries import Contact, Purchase
    from tui_complaints.domain.money import Money
    from tui_complaints.domain.record import Record
    from tui_complaints.domain.values import Qualifier
    from tui_complaints.letters.brief import Told
    from tui_complaints.letters.draft import Draft
    from tui_complaints.letters.language import Language

_ONCE = Count.parse(1)
_AN_HOUR = 3600
_WRITTEN = frozenset({"email", "letter", "form"})
_CARRY_NO_CONTACT = frozenset({"no-reference", "request-granted", "merit"})


def purchases(draft: Draft) -> list[Told]:
    """What the letter is about: each purchase from, through or carried by the recipient or those who act for it."""
    return [draft.told(_purchase(draft, purchase), [purchase]) for purchase in matter.concerned(draft)]


def _purchase(draft: Draft, purchase: Purchase) -> str:
    language, calendar = draft.language, draft.record.calendar
    say = language.say
    texts = [_order(draft, purchase)]
    if purchase.price:
        texts.append(_priced(draft, purchase, purchase.price))
    for key, when in ((_of_kind(draft, "promised", purchase), purchase.promised), ("needed", purchase.needed)):
        if when and (moment := calendar.of(when)).last:
            texts.append(say("purchase", key, by=language.limit(when, moment)))
    if purchase.delivered and purchase.delivered.is_never:
        missing = "not-provided" if purchase.kind == "service" else "not-delivered"
        texts.append(say("purchase", "not-repaired" if draft.record.case.category == "repair" else missing))
    elif purchase.delivered:
        key = "delivered-service" if purchase.kind == "service" else "delivered"
        texts.append(say("purchase", key, on=language.on(purchase.delivered, calendar.of(purchase.delivered))))
    if purchase.wrong:
        texts.append(say("purchase", "wrong", what=fragment(language.text(purchase.wrong))))
    if name := draft.name(purchase.for_):
        texts.append(say("purchase", "for", who=name))
    return " ".join(texts)


def _priced(draft: Draft, purchase: Purchase, price: Money) -> str:
    """What it cost, when and how that was paid; and what had been quoted, where the price was more in the end."""
    language, calendar = draft.language, draft.record.calendar
    key, slots = "price", {"sum": language.sum(price)}
    if (quote := _quoted(draft, purchase, price)) is not None:
        key, slots["quote"] = f"{key}-quoted", language.sum(quote)
    if purchase.paid:
        key, slots["on"] = f"{key}-paid", language.on(purchase.paid, calendar.of(purchase.paid))
    if purchase.paid and purchase.paid_by and draft.record.find(purchase.paid_by) is None:
        key, slots["by"] = f"{key}-by", language.safe(purchase.paid_by)
    return language.say("purchase", key, **slots)


def _quoted(draft: Draft, purchase: Purchase, price: Money) -> Money | None:
    """What had been quoted, where the price was more in the end."""
    name = draft.record.name(purchase)
    quotes = (one.amount for one in draft.record.case.prices if one.kind == "quoted" and one.of == name)
    quote = next((amount for amount in quotes if amount), None)
    if quote is None or quote.currency != price.currency or price.amount <= quote.amount:
        return None
    return quote


def _order(draft: Draft, purchase: Purchase) -> str:
    """The first sentence on a purchase: when, from whom, what, under which number."""
    language, record = draft.language, draft.record
    details = matter.number(draft, purchase)
    seller = record.party_of(purchase)
    direct = not draft.name(seller) and purchase.through == draft.reader
    for key, party in (("through", purchase.through), ("carrier", purchase.carrier)):
        name = draft.name(party)
        if not party or party == seller or (direct and key == "through"):
            continue
        if party == draft.reader:
            details.append(language.say("purchase", f"{key}-you"))
        elif name:
            details.append(language.say("purchase", key, party=name))
    text = matter.bought(draft, purchase, details)
    if purchase.ordered and purchase.ordered.is_never:
        return sentence(language.say("purchase", "not-ordered", what=text))
    source = "from-you" if seller == draft.reader else "through-you" if direct else "from"
    name = draft.name(seller)
    if purchase.ordered is None or not (name or source != "from"):
        return sentence(language.say("purchase", "what", what=text))
    slots = {"from": language.say("purchase", source, party=name), "what": text}
    moment = record.calendar.of(purchase.ordered)
    key = _of_kind(draft, "ordered", purchase)
    if not moment.known:
        return sentence(language.say("purchase", f"{key}-undated", **slots))
    return sentence(language.say("purchase", key, on=capital(language.on(purchase.ordered, moment)), **slots))


def _of_kind(draft: Draft, key: str, purchase: Purchase) -> str:
    """The phrase for goods, where the language has one; goods are also what a case of deliveries is about."""
    is_goods = (purchase.kind or draft.record.case.category) in {"goods", "delivery"}
    return f"{key}-goods" if is_goods and draft.language.has("purchase", f"{key}-goods") else key


def contacts_told(draft: Draft) -> list[Contact]:
    """The contacts that carry a failing of the recipient or of those who act for it, in order of time.

    What rests on nearly every contact carries none of them, and what was put right is told with its date as such. What
    the customer asked for in writing, and did not get in full, is a fact of its own.
    """
    carried: set[str] = set()
    for finding in draft.carried:
        if finding.kind in _CARRY_NO_CONTACT:
            continue
        for entry in draft.entries(finding):
            carried |= {draft.record.name(contact) for contact in draft.contacts_of(entry)}
    carried |= _asked_in_writing(draft)
    return [contact for contact in draft.record.timeline if draft.record.name(contact) in carried]


def _asked_in_writing(draft: Draft) -> set[str]:
    """The customer's own letters in which something was asked that was not granted in full, and earlier complaints."""
    record = draft.record
    named = {name for one in record.case.requests if one.result not in {None, "granted"} for name in one.asked}
    named |= {
        letter.contact for letter in record.case.letters if letter.sent and letter.kind in DEMANDS and letter.contact
    }
    return {
        record.name(contact)
        for contact in record.case.contacts
        if contact.side == "out"
        and contact.channel in _WRITTEN
        and record.party_of(contact) in draft.group
        and record.name(contact) in named
    }


def facts(draft: Draft, contacts: Iterable[Contact]) -> list[Told]:
    """One numbered fact a contact."""
    told: list[Told] = []
    before: Contact | None = None
    for number, contact in enumerate(contacts, 1):
        told.append(draft.told(_fact(draft, contact, before), [contact], number=number))
        before = contact
    return told


def facts_by_week(draft: Draft, contacts: list[Contact]) -> list[Told]:
    """One numbered fact a week, for a letter that would be too long; Annex A then tells what was said.

    A contact that may have been in another week too is told with what is known of its date.
    """
    weeks: dict[tuple[str, bool], list[Contact]] = {}
    for contact in contacts:  # what has proof is never told together with what has none
        weeks.setdefault((_week(draft, contact), bool(draft.citations([contact]))), []).append(contact)
    told: list[Told] = []
    for number, ((week, _), members) in enumerate(weeks.items(), 1):
        listed = draft.language.listed(_deeds(draft, members))
        when = _one_day(draft, members) or week
        text = draft.language.say("did-with", "told-by-week", when=capital(when), contacts=listed)
        told.append(draft.told(text, members, number=number))
    return told


def _week(draft: Draft, contact: Contact) -> str:
    """A contact's week, by its Monday; else when it was, as far as that is known."""
    moment = draft.record.moment(contact)
    if moment.first is not None and moment.last is not None and not moment.about:
        monday = _monday(moment.first.date())
        if monday == _monday(moment.last.date()):
            language, sunday = draft.language, monday + min(timedelta(days=6), date.max - monday)
            week = Forms(language.day(monday), {"span": language.span(monday, sunday)})
            return language.say("did-with", "week", date=week)
    return draft.language.on(contact.when, moment)


def _one_day(draft: Draft, contacts: list[Contact]) -> str:
    """The day of contacts that were all on the same, "" where they were not or nobody knows."""
    moments = [draft.record.moment(contact) for contact in contacts]
    days = {None if moment.about else moment.day for moment in moments}
    day = days.pop() if len(days) == 1 else None
    return draft.language.say("when", "on", date=draft.language.day(day)) if day else ""


def _monday(day: date) -> date:
    return day - timedelta(days=min(day.weekday(), day.toordinal() - 1))


def _deeds(draft: Draft, contacts: list[Contact]) -> list[str]:
    """Contacts in a few words each kind: ``I sent you an email``, ``I called you (at least 5 times)``."""
    language = draft.language
    alike: dict[str, list[Contact]] = {}
    for contact in contacts:
        alike.setdefault(_deed(draft, contact, "week"), []).append(contact)
    texts: list[str] = []
    for text, found in alike.items():
        times = [contact.times or _ONCE for contact in found]
        number = sum(count.number for count in times)
        qualifier: Qualifier = next((count.qualifier for count in times if count.qualifier), "")
        if number == 1:
            texts.append(text)
        elif language.has("did-with", "channel-number"):  # nouns, which stand in the plural with a bare figure
            k = language.qualified(language.number(number), qualifier)
            texts.append(language.say("did-with", "channel-number", ch=_deed(draft, found[0], "week-many"), k=k))
        else:
            k = language.qualified(language.counted(number, "time"), qualifier)
            texts.append(language.say("did-with", "channel-times", ch=text, k=k))
    return texts


def _fact(draft: Draft, contact: Contact, before: Contact | None) -> str:
    """A contact in sentences: when and how, then what was said by whom, in the customer's words."""
    language = draft.language
    slots = {"when": _when(draft, contact, before), "did": did(draft, contact)}
    first, texts = exchange.spoken(draft, contact)
    own = contact.side == "out" or (contact.side == "in" and not contact.said)
    if first and own:  # the customer's own words are sentences of their own
        lead = language.say("did-with", "fact-told", what=capital(first), **slots)
    elif first:
        lead = language.say("did-with", "fact-what", what=first, **slots)
    else:
        lead = language.say("did-with", "fact", **slots)
    return " ".join([sentence(capital(lead)), *texts])


def _when(draft: Draft, contact: Contact, before: Contact | None) -> str:
    """When a contact was; counted from the fact just told where it has no date of its own."""
    language, record = draft.language, draft.record
    return later(language, record, contact, before) or language.on(contact.when, record.moment(contact))


def later(language: Language, record: Record, contact: Contact, before: Contact | None) -> str:
    """How long after the contact just told another was, where it has no date of its own; else ""."""
    when = contact.when
    if before is None or when is None or when.ref != record.name(before) or when.offset is None or when.sign < 0:
        return ""
    if record.moment(contact).known and not when.offset.is_time_of_day:
        return ""
    if when.offset.seconds == _AN_HOUR and not (when.offset.days or when.offset.months or when.offset.qualifier):
        return language.say("when", "later-hour")
    key = {"": "later", "~": "later-about", "<": "later-less", ">=": "later-least"}[when.offset.qualifier]
    return language.say("when", key, t=language.length(_bare_length(when.offset)))


def _bare_length(length: Length) -> Length:
    """The length without its qualifier, which the phrase around it says."""
    return Length.parse(str(length).strip(" ~<>="))


def _deed(draft: Draft, contact: Contact, manner: str = "did") -> str:
    """Who turned to whom, and how: by the phrases for that manner (``week``), where the language has some for it."""
    language, record, side = draft.language, draft.record, contact.side
    party = record.party_of(contact)
    name = draft.name(contact.with_) or draft.name(party)
    other = "" if not name or (party and party == draft.reader) else "-other"
    key = f"{side}-{contact.channel or 'unknown'}"
    if side == "none":
        key = "none-tracking" if contact.channel == "tracking" else "none"
    section = f"{manner}{other}" if language.has(f"{manner}{other}", key) else f"did{other}"
    return language.say(section, key, party=name)


def did(draft: Draft, contact: Contact) -> str:
    """Who did what, by channel: ``I called you``, ``you sent me an email``."""
    language, side = draft.language, contact.side
    text = _deed(draft, contact)
    if contact.times and contact.times.number != 1:
        k = language.qualified(language.counted(contact.times.number, "time"), contact.times.qualifier)
        text = language.say("did-with", "times", did=text, k=k)
    text = exchange.attended(draft, contact, text)
    if contact.reached is False:
        text = language.say("did-with", f"not-reached-{side if side == 'in' else 'out'}", did=text)
    return text

"""What a review is about: what was bought from whom, what it cost, what was promised and what came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.letters.language import capital, fragment, sentence

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Purchase
    from tui_complaints.domain.finding import Finding
    from tui_complaints.letters.review.telling import Said, Telling


def opening(telling: Telling) -> list[Said]:
    """A few sentences a purchase."""
    record = telling.record
    shown = [purchase for purchase in record.case.purchases if record.name(purchase) not in telling.private]
    return [telling.said(" ".join(_sentences(telling, purchase)), [purchase]) for purchase in shown]


def _sentences(telling: Telling, purchase: Purchase) -> list[str]:
    language, calendar, say = telling.language, telling.record.calendar, telling.say
    texts = [_order(telling, purchase)]
    if purchase.ordered is not None and purchase.ordered.is_never:
        return texts
    texts += _others(telling, purchase)
    if purchase.price:
        texts.append(say("price-paid" if purchase.paid else "price", sum=language.sum(purchase.price)))
    for key, when in (("promised", purchase.promised), ("needed", purchase.needed)):
        if when and (moment := calendar.of(when)).last:
            texts.append(say(key, by=language.limit(when, moment)))
    texts += _outcome(telling, purchase)
    if purchase.wrong:
        texts.append(sentence(say("wrong", what=fragment(language.text(purchase.wrong)))))
    return texts


def _order(telling: Telling, purchase: Purchase) -> str:
    language, record = telling.language, telling.record
    what = fragment(language.text(purchase.what)) or language.say("kinds", "purchase")
    if purchase.ordered is not None and purchase.ordered.is_never:
        return telling.say("not-ordered", what=what)
    party = telling.party(record.party_of(purchase))
    key = "ordered" if party else "ordered-nobody"
    if purchase.kind in {"service", "subscription"} and language.has("review", f"{key}-service"):
        key = f"{key}-service"
    slots = {"what": what} | ({"party": party} if party else {})
    moment = record.calendar.of(purchase.ordered)
    if purchase.ordered is None or not moment.known:
        return telling.say(f"{key}-undated", **slots)
    return telling.say(key, on=capital(language.on(purchase.ordered, moment)), **slots)


def _others(telling: Telling, purchase: Purchase) -> list[str]:
    """Who else had a part in it."""
    seller = telling.record.party_of(purchase)
    through, carrier = (
        telling.party(party) if party and party != seller else "" for party in (purchase.through, purchase.carrier)
    )
    if through and carrier:
        return [telling.say("through-carrier", party=through, party2=carrier)]
    if through:
        return [telling.say("through", party=through)]
    return [telling.say("carrier", party=carrier)] if carrier else []


def _outcome(telling: Telling, purchase: Purchase) -> list[str]:
    """Whether it came, and how late."""
    record, language, fill = telling.record, telling.language, telling.fill
    if purchase.delivered is None:
        return []
    service = "-service" if purchase.kind == "service" else ""
    if purchase.delivered.is_never:
        return [telling.say(f"not-came{service}")]
    on = language.on(purchase.delivered, record.calendar.of(purchase.delivered))
    late = _delay(telling, purchase)
    if late is None or not fill.number(late, "late_days"):
        return [telling.say(f"came{service}", on=on)]
    slots = {"on": on, "late": fill.days(late, "late_days")}
    promised, took = fill.days(late, "promised_days"), fill.days(late, "took_days")
    if promised and took:
        return [telling.say(f"came{service}-times", t=promised, t2=took, **slots)]
    return [telling.say(f"came{service}-late", **slots)]


def _delay(telling: Telling, purchase: Purchase) -> Finding | None:
    name = telling.record.name(purchase)
    return next((found for found in telling.findings if found.kind == "delay" and found.cites[0] == name), None)

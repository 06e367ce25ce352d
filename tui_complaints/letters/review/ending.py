"""What it cost, what came back, and what would put it right or did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Cost, Credit
from tui_complaints.domain.money import sum_of
from tui_complaints.domain.recipient import open_remedies
from tui_complaints.letters.language import fragment, sentence
from tui_complaints.letters.parts.wanted import stands_for

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Entry, Remedy
    from tui_complaints.domain.ledger import Line
    from tui_complaints.domain.values import Qualifier
    from tui_complaints.letters.review.telling import Said, Telling

_MANY = 5
"""Sums that a sentence can bear; of more, their total is told."""

_PAID_IN_MONEY = "short-"


def money(telling: Telling) -> list[Said]:
    """Money out of pocket, hours, and money that came back: facts, each with its sum."""
    return [*_costs(telling), *_time(telling), *_returned(telling)]


def _lines(telling: Telling, heading: str) -> list[tuple[Line, Entry]]:
    lines = [line for line in telling.ledger.lines if line.heading == heading and line.id not in telling.private]
    return [(line, telling.record.entries[line.id]) for line in lines]


def _costs(telling: Telling) -> list[Said]:
    lines = [(line, entry) for line, entry in _lines(telling, "lost") if line.amount is not None]
    if not lines:
        return []
    items = [_item(telling, *line) for line in lines]
    if len(lines) > _MANY and telling.ledger.currency and all(line.converted is not None for line, _ in lines):
        text = telling.say("costs", items=_total(telling, [line for line, _ in lines]))
    else:
        text = telling.say("costs", items=telling.language.say_raw("semicolon").join(items))
    return _each(telling, text, items, lines)


def _each(telling: Telling, text: str, items: list[str], lines: list[tuple[Line, Entry]]) -> list[Said]:
    """One sentence about several sums, each of which may want its own proof."""
    found = [telling.said("", [entry], item) for item, (_, entry) in zip(items, lines, strict=True)]
    return [telling.plain(text), *found]


def _total(telling: Telling, lines: list[Line]) -> str:
    """The sum of lines in the currency of the totals."""
    total = sum_of(line.converted for line in lines if line.converted is not None)
    qualifier: Qualifier = ">=" if any(line.at_least for line in lines) else ""
    if not qualifier and any(line.about for line in lines):
        qualifier = "~"
    return telling.language.money(total, telling.ledger.currency or "", qualifier)


def _item(telling: Telling, line: Line, entry: Entry) -> str:
    sum_ = _sum(telling, line)
    what = fragment(telling.language.text(entry.what)) if isinstance(entry, Cost | Credit) else ""
    return telling.language.say("review", "cost", what=what, sum=sum_) if what else sum_


def _sum(telling: Telling, line: Line) -> str:
    assert line.amount is not None  # noqa: S101 - asked for lines that have one
    assert line.currency is not None  # noqa: S101 - an amount has a currency
    qualifier: Qualifier = ">=" if line.at_least else "~" if line.about else ""
    return telling.language.money(line.amount, line.currency, qualifier)


def _time(telling: Telling) -> list[Said]:
    spent, language = telling.ledger.time, telling.language
    if not spent.hours:
        return []
    hours = language.counted_decimal(spent.hours, "hours", "money")
    hours = language.qualified(hours, ">=" if spent.at_least else "~" if spent.about else "")
    return [telling.plain(telling.say("time", hours=hours))]


def _returned(telling: Telling) -> list[Said]:
    lines = [
        (line, entry) for line, entry in _lines(telling, "returned") if line.amount is not None and not line.reversed
    ]
    if not lines:
        return []
    items = [_item(telling, *line) for line in lines]
    text = telling.say("returned", items=telling.language.say_raw("semicolon").join(items))
    return _each(telling, text, items, lines)


def remedies(telling: Telling) -> list[Said]:
    """What was given in the end, and what would put the matter right; that it was settled, where nothing is open."""
    record, case = telling.record, telling.record.case
    granted = [remedy for remedy in case.remedies if remedy.result == "granted"]
    done = {record.name(remedy) for remedy in granted}
    wanted = [remedy for remedy in open_remedies(record) if remedy.result != "refused" and remedy.or_ not in done]
    texts: list[Said] = []
    if granted:
        texts.append(telling.plain(sentence(telling.say("granted-remedies", remedies=_listed(telling, granted)))))
    if case.status in {"resolved", "closed"}:
        return [*texts, telling.plain(telling.say("resolved"))] if case.status == "resolved" else texts
    if wanted:
        texts.append(telling.plain(sentence(telling.say("wanted", remedies=_listed(telling, wanted)))))
    return texts


def _listed(telling: Telling, remedies: list[Remedy]) -> str:
    """Remedies in a row; what would do instead of one stands behind it."""
    language, wanted = telling.language, {telling.record.name(remedy): remedy for remedy in remedies}
    groups: dict[str, str] = {}
    for name in sorted(wanted, key=lambda name: stands_for(name, wanted) != name):
        head, text = stands_for(name, wanted), _remedy(telling, wanted[name])
        groups[head] = language.say("remedies", "or", first=groups[head], second=text) if head in groups else text
    texts = list(dict.fromkeys(groups.values()))
    if len(groups) < len(wanted):
        return language.say_raw("semicolon").join(texts)
    return language.listed(texts)


def _remedy(telling: Telling, remedy: Remedy) -> str:
    """What kind of remedy, with its sum; its own words speak to the company and are told only where nothing else is."""
    language = telling.language
    text = language.say("remedies", remedy.kind) if remedy.kind and language.has("remedies", remedy.kind) else ""
    amount = _amount(telling, remedy)
    if amount and language.has("remedies", f"{_PAID_IN_MONEY}{remedy.kind}"):
        return language.say("remedies", f"{_PAID_IN_MONEY}{remedy.kind}", sum=amount)
    return amount or text or fragment(language.text(remedy.what)) or language.say("review", "remedy")


def _amount(telling: Telling, remedy: Remedy) -> str:
    if remedy.amount is None:
        return ""
    if remedy.amount.money:
        return telling.language.sum(remedy.amount.money)
    book = telling.ledger
    rests_on_private = any(line.counted and line.id in telling.private for line in book.lines)
    if book.claimed is None or book.currency is None or rests_on_private:
        return ""
    return telling.language.money(
        book.claimed, book.currency, ">=" if book.at_least else ""
    )  # what is asked for is definite

"""What it cost: the ledger's three lines, apart, and Annex B, where each sum stands with its proof."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Cost, Credit, Penalty
from tui_complaints.letters.brief import Row
from tui_complaints.letters.language import capital, fragment, sentence

if TYPE_CHECKING:
    from tui_complaints.domain.ledger import Line
    from tui_complaints.domain.penalties import PenaltyLine
    from tui_complaints.domain.values import Qualifier
    from tui_complaints.letters.draft import Draft
    from tui_complaints.letters.language import Language

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

_PROOFS = {"proved": "lost-proved", "estimated": "lost-estimated", "unproved": "lost-unproved"}


def summary(draft: Draft) -> list[str]:
    """What it took; money lost, time and effort, money returned, each in a line of its own; what is claimed of it.

    Lines with nothing to say are left out.
    """
    book, language = draft.ledger, draft.language
    say = language.say
    effort = (finding for finding in draft.findings if finding.kind == "effort")
    texts = [sentence(capital(draft.teller.tell(finding))) for finding in effort]
    lost = [
        say("money", phrase, sum=_sum(draft, amount, _doubt(draft, proof)))
        for proof, phrase in _PROOFS.items()
        if (amount := getattr(book.lost, proof))
    ]
    if lost:
        texts.append(say("money", "lost", parts=language.say_raw("semicolon").join(lost)))
    if book.time.hours:
        texts.append(_time(draft))
    if book.returned:
        # What came back for nothing that is claimed lessens nothing.
        apart = book.claimed and not any(line.credited for line in book.lines)
        texts.append(say("money", "returned-apart" if apart else "returned", sum=_sum(draft, book.returned)))
    if book.claimed is None:
        texts.append(say("money", "claimed", sum=say("missing", "total")))
    elif book.claimed:
        texts.append(say("money", "claimed", sum=claimed(draft)))
    return texts


def claimed(draft: Draft) -> str:
    """All that is claimed, a definite sum, with "at least" where parts have none; in brackets when it has no rate.

    Annex B says which of its parts are about right.
    """
    book = draft.ledger
    if book.claimed is None:
        return draft.language.say("missing", "total")
    return _sum(draft, book.claimed, ">=" if book.at_least else "")


def _doubt(draft: Draft, proof: str) -> Qualifier:
    lines = [line for line in draft.ledger.lines if line.heading == "lost" and line.proof == proof]
    if any(line.at_least or line.amount is None for line in lines):
        return ">="
    return "~" if any(line.about for line in lines) else ""


def _sum(draft: Draft, amount: Decimal, qualifier: Qualifier = "", *, minor: bool = False) -> str:
    # A ledger with a sum in it has a currency; only a case of several currencies has none.
    currency = draft.ledger.currency
    if not currency:
        return draft.language.say("missing", "total")
    return draft.language.money(amount, currency, qualifier, minor=minor)


def _time(draft: Draft) -> str:
    spent, language = draft.ledger.time, draft.language
    hours = language.counted_decimal(spent.hours, "hours", "money")
    hours = language.qualified(hours, ">=" if spent.at_least else "~" if spent.about else "")
    if not spent.amount:
        return language.say("money", "time", hours=hours)
    key = "time-claimed" if spent.claimed else "time-valued"
    return language.say("money", key, hours=hours, sum=_sum(draft, spent.amount))


def annex(draft: Draft) -> list[Row]:
    """Annex B: date, what, proof, amount; in the ledger's currency too where it was another; then the penalties.

    Where one sum has decimals, all have them: they stand below each other.
    """
    lines, penalties = draft.ledger.lines, draft.ledger.penalties
    sums = [sum_ for line in lines for sum_ in (line.amount, line.converted)] + [line.amount for line in penalties]
    minor = any(sum_ % 1 for sum_ in sums if sum_)
    return [_row(draft, line, minor=minor) for line in lines] + [
        _penalty(draft, line, minor=minor) for line in penalties
    ]


def _penalty(draft: Draft, line: PenaltyLine, *, minor: bool) -> Row:
    """A penalty by the user's own formula, with the basis that they state (rules.md); it is in no sum."""
    language, record = draft.language, draft.record
    entry = record.entries[line.id]
    assert isinstance(entry, Penalty)  # noqa: S101 - nothing else is a penalty
    what = fragment(language.text(entry.what)) or language.say("annex", "penalty")
    if entry.base and entry.rate and line.periods is not None:
        percent, unit = entry.rate.replace(" ", "").split("%/")
        rate = language.say("annex", f"rate-{unit}", rate=language.number(Decimal(percent)))
        slots = {"rate": rate, "sum": language.sum(entry.base), "n": language.counted(line.periods, unit)}
        what = language.say("annex", "penalty-formula", what=what, **slots)
    amount = language.say("missing", "amount")
    if line.amount is not None and line.currency is not None:
        about: Qualifier = "~" if line.about else ""
        amount = language.money(line.amount, line.currency, about, minor=minor)
    if line.capped:
        amount = language.say("annex", "penalty-capped", sum=amount)
    basis = language.say("annex", "penalty-basis", basis=language.safe(entry.basis)) if entry.basis else ""
    since = language.bare(entry.from_, record.calendar.of(entry.from_))
    return Row((since, language.say("annex", "heading-penalty"), what, basis, amount))


def _row(draft: Draft, line: Line, *, minor: bool) -> Row:
    language, record = draft.language, draft.record
    entry = record.entries[line.id]
    assert isinstance(entry, Cost | Credit)  # noqa: S101 - the ledger has no other lines
    what = fragment(language.text(entry.what)) or language.safe(line.kind) or language.say("annex", "credit")
    told = draft.told(what, [entry])
    cells = (
        day(draft, entry),
        language.say("annex", "heading-reversed" if line.reversed else f"heading-{line.heading}"),
        told.text,
        told.cite or _proof(draft, entry),
        entered(draft, line, minor=minor),
    )
    return Row(cells)


def day(draft: Draft, entry: Cost | Credit) -> str:
    """The date of a cost or credit; of what came again, the day from which it did."""
    language, moment = draft.language, draft.record.moment(entry)
    first, last = moment.first, moment.last
    if isinstance(entry, Cost) and entry.every and first and last and first.date() == last.date() and not moment.about:
        return language.say("when", "bare-from", date=language.day(first.date()))
    return language.bare(entry.when, moment)


def _proof(draft: Draft, entry: Cost | Credit) -> str:
    proof = entry.proof if isinstance(entry, Cost) else None
    is_none = proof is None or proof == "none"
    return draft.language.say("letter", "own-account") if is_none else draft.language.say("money", f"proof-{proof}")


def entered(draft: Draft, line: Line, *, minor: bool = False) -> str:
    """A line's sum as it was entered, and in the ledger's currency where it was another.

    Args:
        draft: the letter.
        line: of its ledger.
        minor: whether decimals are said in any case.
    """
    language = draft.language
    if line.amount is None or line.currency is None:
        length = getattr(draft.record.entries[line.id], "length", None)
        return language.length(length) if length else language.say("missing", "amount")
    qualifier: Qualifier = ">=" if line.at_least else "~" if line.about else ""
    entry = draft.record.entries[line.id]
    if isinstance(entry, Cost | Credit) and entry.amount and entry.amount.qualifier == "<":
        qualifier = "<"
    text = language.money(line.amount, line.currency, qualifier, minor=minor)
    if isinstance(entry, Cost) and entry.times and entry.amount and not qualifier:
        times = entry.times
        if times.number > 1 and not times.qualifier and entry.settled is None:
            n = language.number(times.number)
            once = language.money(entry.amount.amount, entry.amount.currency, minor=minor)
            text = language.say("annex", "repeated", sum=once, n=n, total=text)
    if line.converted is None or line.rate is None:
        return text
    converted = _sum(draft, line.converted, minor=minor)
    key = "converted-settled" if line.rate == "settled" else "converted"
    return language.say("annex", key, sum=text, converted=converted, rate=_rate(language, line.rate))


def _rate(language: Language, described: str) -> str:
    """Rates, one after the other where a currency was replaced, as the language writes them."""
    return "; ".join(_one_rate(language, one) for one in described.split("; "))


def _one_rate(language: Language, described: str) -> str:
    """``1 USD = 1.10 EUR, Central Bank, 2021-04-12``, its figures and its date as the language writes them."""
    figures, *others = described.split(", ")
    if others and _ISO_DAY.fullmatch(others[-1]):
        others[-1] = language.day(date.fromisoformat(others[-1]))
    return ", ".join([language.decimal(figures), *map(language.safe, others)])

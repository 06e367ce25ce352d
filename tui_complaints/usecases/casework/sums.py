"""What a case cost, as a picture with words: the sums, and where the money went."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from tui_complaints.domain.money import sum_of
from tui_complaints.wording import case as words
from tui_complaints.wording.walk.choices import choice

if TYPE_CHECKING:
    from tui_complaints.domain.ledger import Ledger, Line
    from tui_complaints.domain.record import Record
    from tui_complaints.usecases.casework.tables import Teller

SumKind = Literal["proved", "estimated", "unproved", "time", "returned", "claimed"]


class Item(Struct, frozen=True):
    """One cost or credit of a sum.

    Attributes:
        name: the entry's name.
        what: what it was for.
        kind: its kind, as it is called.
        amount: as the language writes it.
        share: of its sum, from 0 to 1; 0 where nobody knows.
    """

    name: str
    what: str
    kind: str
    amount: str
    share: float


class Sum(Struct, frozen=True):
    """One sum with what it is made of.

    Attributes:
        kind: which.
        text: the sum as the language writes it; for time the hours as well.
        items: the entries, the largest first.
    """

    kind: SumKind
    text: str
    items: tuple[Item, ...]


class Sums(Struct, frozen=True):
    """All that is shown of money.

    Attributes:
        sums: each once, in the order in which they are told.
        went: where the money went: kinds of cost with their sums and shares, the largest first.
    """

    sums: tuple[Sum, ...]
    went: tuple[Item, ...]


def sums_of(record: Record, ledger: Ledger, teller: Teller) -> Sums:
    """The sums of a ledger in the words of a language."""
    told = _Telling(record, ledger, teller)
    lost = [line for line in ledger.lines if line.heading == "lost"]
    by_proof = {proof: [line for line in lost if line.proof == proof] for proof in ("proved", "estimated", "unproved")}
    time = [line for line in ledger.lines if line.heading == "time"]
    returned = [line for line in ledger.lines if line.heading == "returned"]
    claimed = [line for line in ledger.lines if line.claimed and line.heading != "returned"]
    return Sums(
        (
            Sum("proved", told.sum(ledger.lost.proved), told.items(by_proof["proved"])),
            Sum("estimated", told.sum(ledger.lost.estimated), told.items(by_proof["estimated"])),
            Sum("unproved", told.sum(ledger.lost.unproved), told.items(by_proof["unproved"])),
            Sum("time", told.time(), told.items(time)),
            Sum("returned", told.sum(ledger.returned), told.items(returned)),
            Sum("claimed", told.claimed(), told.items(claimed)),
        ),
        told.went(lost),
    )


class _Telling:
    """Puts the lines of one ledger into words."""

    def __init__(self, record: Record, ledger: Ledger, teller: Teller) -> None:
        self._record = record
        self._ledger = ledger
        self._teller = teller

    def sum(self, amount: Decimal | None, currency: str | None = None) -> str:
        """A sum in the currency of the totals, or another one."""
        code = currency or self._ledger.currency
        if amount is None:
            return words.NO_AMOUNT
        return self._teller.language.money(amount, code) if code else self._teller.language.number(amount)

    def time(self) -> str:
        """The hours, and what is claimed for them."""
        spent = self._ledger.time
        hours = self._teller.language.counted_decimal(spent.hours, "hour")
        if not spent.amount:
            return hours
        told = words.TIME_CLAIMED if spent.claimed else words.TIME_NOT_CLAIMED
        return told.format(hours=hours, amount=self.sum(spent.amount))

    def claimed(self) -> str:
        """What is asked for, with how sure it is."""
        book = self._ledger
        if book.claimed is None:
            return words.NO_TOTAL
        told = words.AT_LEAST if book.at_least else words.ABOUT_SUM if book.about else "{amount}"
        return told.format(amount=self.sum(book.claimed))

    def items(self, lines: list[Line]) -> tuple[Item, ...]:
        """The entries of a sum, the largest first."""
        total = sum_of(line.converted for line in lines if line.converted)
        ordered = sorted(lines, key=lambda line: line.converted or Decimal(0), reverse=True)
        return tuple(self._item(line, total) for line in ordered)

    def _item(self, line: Line, total: Decimal) -> Item:
        entry = self._record.entries[line.id]
        what = self._teller.line(line.id, entry).what
        kind = choice("", line.kind) if line.kind else ""
        return Item(line.id, what, kind, self.sum(line.amount, line.currency), _share(line.converted, total))

    def went(self, lines: list[Line]) -> tuple[Item, ...]:
        """The kinds of cost, each with its sum."""
        kinds: dict[str, Decimal] = {}
        for line in lines:
            if line.converted:
                kinds[line.kind] = kinds.get(line.kind, Decimal(0)) + line.converted
        total = sum_of(kinds.values())
        ordered = sorted(kinds.items(), key=lambda pair: pair[1], reverse=True)
        return tuple(
            Item("", choice("", kind) if kind else words.NO_KIND, "", self.sum(amount), _share(amount, total))
            for kind, amount in ordered
        )


def _share(amount: Decimal | None, total: Decimal) -> float:
    return float(amount / total) if amount and total else 0.0

"""Sums of money: «около 4 000 руб.», "1.299,50 €", «полторы тысячи», "£12", "5 eur 20 ct"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tui_complaints.domain.money import EXACT, MAX_DIGITS, MINOR_UNITS
from tui_complaints.wording.spoken import refusals
from tui_complaints.wording.spoken.amounts import qualified
from tui_complaints.wording.spoken.figures import figure
from tui_complaints.wording.spoken.numbers import in_words, magnitude, portion, whole
from tui_complaints.wording.spoken.rules import either, mark, maybe, seq, word

if TYPE_CHECKING:
    from tui_complaints.wording.spoken.rules import Found, Said

_FAMILIES = {
    "rouble": ("RUB", "RUB BYN BYR BYB RUR"),
    "dollar": ("USD", "USD CAD AUD NZD HKD SGD TWD JMD TTD BBD BSD BZD FJD LRD NAD"),
    "pound": ("GBP", "GBP EGP LBP SYP IEP CYP GIP FKP SHP"),
    "crown": ("", "SEK NOK DKK CZK ISK EEK SKK"),
    "peso": ("", "MXN ARS CLP COP UYU CUP DOP PHP"),
    "yen": ("", "JPY CNY"),
    "franc": ("CHF", "CHF FRF BEF LUF XAF XOF XPF"),
    "lira": ("TRY", "TRY ITL TRL"),
}
"""Currencies of the same name: the usual one, and all of them; the case's own currency comes first."""


def _currency(said: Said, name: str) -> str | None:
    """The code of a currency by its name, or None for a name that the case does not settle."""
    if name in MINOR_UNITS:
        return name
    usual, family = _FAMILIES[name]
    if said.currency in family.split():
        return said.currency
    if not usual:
        said.remark = refusals.no_currency()
    return usual or None


def _code(said: Said, at: int) -> Found:
    """An ISO 4217 code in capitals: in small letters half of them are words."""
    start = said.origins[at]
    code = said.typed[start : start + 3]
    alone = not said.typed[start + 3 : start + 4].isalpha()
    return ((code, said.skip_gap(at + 3)),) if code in MINOR_UNITS and alone else ()


def _default(said: Said, at: int) -> Found:
    if said.currency is None:
        if at == len(said.text):  # and not only that something else stands there
            said.remark = refusals.no_currency()
        return ()
    return ((said.currency, at),)


def _multiplied(_said: Said, count: Decimal, size: int) -> Decimal | None:
    total = EXACT.multiply(count, Decimal(size))
    return Decimal(int(total)) if total == int(total) and len(str(int(total))) <= MAX_DIGITS else None


def _thousands_and_more(said: Said, count: Decimal, size: int, rest: Decimal) -> Decimal | None:
    """Two thousand 300."""
    total = _multiplied(said, count, size)
    return EXACT.add(total, rest) if total is not None and count == int(count) and 0 < rest < size else None


_named = either(seq(word("currencies"), make=_currency), _code)
_amount = either(
    figure,
    seq(either(figure, portion), magnitude, make=_multiplied),
    seq(figure, magnitude, figure, make=_thousands_and_more),
    seq(in_words, make=lambda _said, number: Decimal(number)),
)


def _sum(said: Said, code: str, amount: Decimal) -> tuple[Decimal, str] | None:
    del said
    return amount, code


def _with_cents(_said: Said, amount: Decimal, code: str, cents: int | Decimal) -> tuple[Decimal, str] | None:
    """Whole units and hundredths of them."""
    if MINOR_UNITS[code] != 2 or amount != int(amount) or not 0 <= cents < 100:  # noqa: PLR2004 - hundredths
        return None
    return EXACT.add(Decimal(int(amount)), Decimal(int(cents)).scaleb(-2)), code


def _only_cents(said: Said, cents: int | Decimal, name: str) -> tuple[Decimal, str] | None:
    code = _currency(said, name) if name else said.currency
    if code is None:
        said.remark = refusals.no_currency()
        return None
    return _with_cents(said, Decimal(0), code, cents)


def _with_named_cents(
    said: Said, amount: Decimal, code: str, cents: int | Decimal, name: str
) -> tuple[Decimal, str] | None:
    agrees = not name or _currency(said, name) == code
    return _with_cents(said, amount, code, cents) if agrees else None


def _text(said: Said, qualifier: str, found: tuple[Decimal, str]) -> str | None:
    amount, code = found
    if qualifier == "<=":
        said.remark = refusals.at_most()
        return None
    sign = ">=" if qualifier == ">" else qualifier
    return f"{sign}{amount:f} {code}"


_of = maybe(mark("of"))
_plain = either(
    seq(_named, _amount, make=_sum),
    seq(_amount, _of, _named, make=lambda said, amount, code: _sum(said, code, amount)),
    seq(_amount, _default, make=lambda said, amount, code: _sum(said, code, amount)),
    seq(_amount, _of, _named, maybe(mark("and")), whole, word("cents"), make=_with_named_cents),
    seq(_named, _amount, maybe(mark("and")), whole, word("cents"), make=lambda said, code, amount, cents, name:
        _with_named_cents(said, amount, code, cents, name)),
    seq(whole, word("cents"), make=_only_cents),
)  # fmt: skip

money = qualified(_plain, _text)
"""A sum, as the case format writes it."""

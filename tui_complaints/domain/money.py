"""Sums of money, exactly as entered, and the currencies they are in."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import TYPE_CHECKING, Self

from tui_complaints.domain.values import Qualifier, Value, split_qualifier
from tui_complaints.errors import InvalidValueError
from tui_complaints.translation import marked

if TYPE_CHECKING:
    from collections.abc import Iterable

# ISO 4217, current and historic codes; the digit is the number of decimals of the minor unit.
_CODES = {
    0: """ADP AFA BEF BIF BYB BYR CLP DJF ESP GNF GRD ISK ITL JPY KMF KRW LUF MGF PTE PYG ROL RWF TJR TMM TPE
        TRL UGX UYI VND VUV XAF XOF XPF""",
    2: """AED AFN ALK ALL AMD ANG AOA AOK AON AOR ARA ARM ARP ARS ATS AUD AWG AYM AZM AZN BAD BAM BBD BDT BGL
        BGM BGN BGO BMD BND BOB BOP BOV BRB BRC BRE BRL BRN BRR BRZ BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW
        CNY COP COU CRC CSK CUC CUP CVE CYP CZK DDM DEM DKK DOP DZD ECS ECV EEK EGP ERN ETB EUR FIM FJD FKP
        FRF GBP GEK GEL GHC GHS GIP GMD GTQ GWE GWP GYD HKD HNL HRD HRK HTG HUF IDR IEP ILP ILS INR IRR KES
        KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL LTL LTT LVL LVR MAD MDL MGA MKD MLF MMK MNT MOP MRO MRU MTL
        MTP MUR MVR MWK MXN MXP MXV MYR MZE MZM MZN NAD NGN NIC NIO NLG NOK NPR NZD PAB PEI PEN PES PGK PHP
        PKR PLN PLZ QAR RHD RON RSD RUB RUR SAR SBD SCR SDD SDG SDP SEK SGD SHP SIT SKK SLE SLL SOS SRD SRG
        SSP STD STN SUR SVC SYP SZL THB TMT TOP TRY TTD TWD TZS UAH UAK UGS USD USN USS UYP UYU UZS VEB VED
        VEF VES WST XCD XCG XEU YDD YER YUD YUM YUN YUR ZAL ZAR ZMK ZMW ZRN ZRZ ZWD ZWG ZWL ZWR""",
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
}
MINOR_UNITS = {code: digits for digits, codes in _CODES.items() for code in codes.split()}
"""Number of decimals by ISO 4217 code."""

MAX_DIGITS = 28
"""Longer figures are refused: no dispute needs them and no sum may be rounded in silence."""

EXACT = Context(prec=160, rounding=ROUND_HALF_EVEN)
"""Wide enough that sums and products of what a case may hold are never rounded on the way."""

_MONEY = re.compile(r"(-?)(\d+(?:\.\d+)?) ([A-Z]{3})(?:/(.+))?")


def currency_code(text: str) -> str:
    """Check an ISO 4217 code; raises ``InvalidValueError``."""
    if text not in MINOR_UNITS:
        raise InvalidValueError(text, marked('an ISO 4217 currency code, such as "EUR" or "RUB"'))
    return text


def decimal_figure(text: str, expected: str) -> Decimal:
    """Read a plain decimal figure of at most 28 digits; raises ``InvalidValueError``."""
    if not re.fullmatch(r"\d+(?:\.\d+)?", text, re.ASCII) or len(text.replace(".", "")) > MAX_DIGITS:
        raise InvalidValueError(text, expected)
    return Decimal(text)


def to_minor_unit(amount: Decimal, currency: str) -> Decimal:
    """Round half to even to the currency's minor unit (findings.md, ledger)."""
    return amount.quantize(Decimal(1).scaleb(-MINOR_UNITS[currency]), context=EXACT)


def sum_of(amounts: Iterable[Decimal]) -> Decimal:
    """The exact sum of amounts in one currency; Python's own would round at 28 digits."""
    found = Decimal(0)
    for amount in amounts:
        found = EXACT.add(found, amount)
    return found


class Money(Value):
    """An amount with its currency: ``"419.80 USD"``, ``"~4000 RUB"``.

    Attributes:
        amount: exact, in units of the currency; never negative (money that came back is a credit).
        currency: ISO 4217, historic codes too.
        qualifier: exactly, about, less than, at least.
    """

    __slots__ = ("amount", "currency", "qualifier")
    amount: Decimal
    currency: str
    qualifier: Qualifier

    EXPECTED = marked(
        'money as "419.80 USD" (a figure of at most 28 digits, a space, an ISO 4217 code; ~, < or >= in front)'
    )

    @classmethod
    def parse(cls, raw: object) -> Self:
        """Read ``"419.80 USD"``; raises ``InvalidValueError``."""
        if not isinstance(raw, str):
            raise InvalidValueError(raw, cls.EXPECTED)
        qualifier, body = split_qualifier(raw)
        match = _MONEY.fullmatch(body)
        if match is None or match[1] or match[4]:
            raise InvalidValueError(raw, cls.EXPECTED)
        self = cls()
        self.raw = raw
        self.qualifier = qualifier
        self.amount = decimal_figure(match[2], cls.EXPECTED)
        self.currency = currency_code(match[3])
        return self

    @classmethod
    def of(cls, amount: Decimal, currency: str, qualifier: Qualifier = "") -> Self:
        """Make a sum that was computed, rounded to the currency's minor unit; it may be longer than one entered."""
        self = cls()
        self.amount = to_minor_unit(amount, currency_code(currency))
        self.raw = f"{qualifier}{self.amount:f} {currency}"
        self.currency = currency
        self.qualifier = qualifier
        return self


class SumWanted(Value):
    """What a remedy asks for: a sum, or ``"total"`` for all that the ledger claims.

    Attributes:
        money: the sum, or None for the total.
    """

    __slots__ = ("money",)
    money: Money | None

    EXPECTED = marked('money as "419.80 USD", or "total" for all that is claimed')

    @classmethod
    def parse(cls, raw: object) -> Self:
        """Read ``"419.80 USD"`` or ``"total"``; raises ``InvalidValueError``."""
        self = cls()
        self.raw = raw
        try:
            self.money = None if raw == "total" else Money.parse(raw)
        except InvalidValueError as error:
            raise InvalidValueError(raw, cls.EXPECTED) from error
        return self


class UnitPrice(Value):
    """A price for a unit: ``"5 RUB/km"``, ``"600 RUB/h"``.

    Attributes:
        amount: exact, for one unit.
        currency: ISO 4217.
        unit: ``km``, ``mi`` or ``h``.
    """

    __slots__ = ("amount", "currency", "unit")
    amount: Decimal
    currency: str
    unit: str

    EXPECTED = marked('a price for a unit, as "5 RUB/km", "0.45 GBP/mi" or "600 RUB/h"')

    @classmethod
    def parse(cls, raw: object) -> Self:
        """Read ``"5 RUB/km"``; raises ``InvalidValueError``."""
        match = _MONEY.fullmatch(raw) if isinstance(raw, str) else None
        if match is None or match[1] or match[4] not in {"km", "mi", "h"}:
            raise InvalidValueError(raw, cls.EXPECTED)
        self = cls()
        self.raw = raw
        self.amount = decimal_figure(match[2], cls.EXPECTED)
        self.currency = currency_code(match[3])
        self.unit = match[4]
        return self


class Distance(Value):
    """A distance travelled: ``"800 km"``, ``"~120 mi"``.

    Attributes:
        amount: exact, in ``unit``.
        unit: ``km`` or ``mi``.
        qualifier: exactly, about, less than, at least.
    """

    __slots__ = ("amount", "qualifier", "unit")
    amount: Decimal
    unit: str
    qualifier: Qualifier

    EXPECTED = marked('a distance, as "800 km" or "120 mi" (~, < or >= in front)')

    @classmethod
    def parse(cls, raw: object) -> Self:
        """Read ``"800 km"``; raises ``InvalidValueError``."""
        qualifier, body = split_qualifier(raw) if isinstance(raw, str) else ("", "")
        match = re.fullmatch(r"(\S+) (km|mi)", body)
        if match is None:
            raise InvalidValueError(raw, cls.EXPECTED)
        self = cls()
        self.raw = raw
        self.qualifier = qualifier
        self.amount = decimal_figure(match[1], cls.EXPECTED)
        self.unit = match[2]
        return self


class Factor(Value):
    """A factor or rate that must stay exact, so it is written as a string: ``"1.5"``.

    Attributes:
        amount: exact; never negative.
    """

    __slots__ = ("amount",)
    amount: Decimal

    EXPECTED = marked('a figure in quotes, as "1.5"')

    @classmethod
    def parse(cls, raw: object) -> Self:
        """Read ``"1.5"`` or a whole number; raises ``InvalidValueError``."""
        if isinstance(raw, bool) or not isinstance(raw, str | int):
            raise InvalidValueError(raw, cls.EXPECTED)
        self = cls()
        self.raw = raw
        if isinstance(raw, int) and abs(raw) >= 10**MAX_DIGITS:  # Python would not even print the longest
            raise InvalidValueError(raw, cls.EXPECTED)
        self.amount = decimal_figure(str(raw), cls.EXPECTED)
        return self


class Count(Value):
    """How many: ``5`` or ``">=5"``.

    Attributes:
        number: a whole number, at least 0.
        qualifier: exactly, about, less than, at least.
    """

    __slots__ = ("number", "qualifier")
    number: int
    qualifier: Qualifier

    EXPECTED = marked('a count, as 5 or ">=5" (~, < or >= in front)')

    @classmethod
    def parse(cls, raw: object) -> Self:
        """Read ``5`` or ``">=5"``; raises ``InvalidValueError``."""
        if isinstance(raw, bool) or not isinstance(raw, str | int):
            raise InvalidValueError(raw, cls.EXPECTED)
        if isinstance(raw, int) and abs(raw) >= 10**MAX_DIGITS:
            raise InvalidValueError(raw, cls.EXPECTED)
        qualifier, body = split_qualifier(str(raw))
        if not re.fullmatch(r"\d{1,9}", body, re.ASCII):
            raise InvalidValueError(raw, cls.EXPECTED)
        self = cls()
        self.raw = raw
        self.qualifier = qualifier
        self.number = int(body)
        return self

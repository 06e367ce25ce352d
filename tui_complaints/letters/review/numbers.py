"""Numbers that endanger or identify somebody when they are published: cards, accounts, phones, orders."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.domain.mark import ToneKind

Kind = Literal["name", "phone", "email", "link", "address", "number", "card", "account", "document"]
"""What is taken out wherever it stands."""

_GAP = r"[\s\u00a0.\-]?"
_CARD = re.compile(rf"(?<![\w+])\d(?:{_GAP}\d){{12,18}}(?!\w)")
_ACCOUNT = re.compile(r"(?<!\w)[A-Za-z]{2}\d{2}(?:[\s\u00a0-]?[A-Za-z0-9]){11,30}(?!\w)")
_PHONE = re.compile(r"(?<![\w№#])(?<!\d[.,/])(?:\+|00)?\(?\d(?:[\s\u00a0().\-–/]{0,3}\d){5,14}(?![\w])")
_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:19|20)\d\d"
_DATES = re.compile(
    rf"(?<!\d)(?:{_YEAR}[-./]{_MONTH}[-./]{_DAY}|{_DAY}[-./]{_MONTH}[-./](?:{_YEAR}|\d\d)"
    rf"|{_MONTH}[-./]{_DAY}[-./](?:{_YEAR}|\d\d)|{_YEAR}\s?[-–/]\s?{_YEAR}|(?:19|20)\d{{6}})(?!\d)"
)
_AMOUNT = re.compile(r"\d{1,3}(?:[\s\u00a0.,]\d{3})+(?:[.,]\d{1,2})?|\d+[.,]\d{1,2}")
_MONEY_AFTER = re.compile(
    r"\s{0,2}(?:[€$£₽¥%]|(?:eur|usd|gbp|rub|byn|byr|ltl|руб|р\.|рублей|евро|eurų|eurai|eur|litų|lt\b|euros?|dollars?|pounds?"
    r"|dólares|км|km|kg|кг|m\b|м\b|шт|vnt|pesetas|rubles?|roubles?|copies|people)\b)",
    re.IGNORECASE,
)
_MONEY_BEFORE = re.compile(r"(?:[€$£₽¥]|\b(?:eur|usd|gbp|rub|byn|byr|ltl))\s{0,2}$", re.IGNORECASE)
_LEAST_PHONE, _MOST_PHONE = 7, 15
_GROUPED_PHONE = 9
"""Digits of a phone number written in three groups of three, as in Spain; sums are seldom written so without unit."""


class Place(Struct, frozen=True):
    """Something in a text that may have to go.

    Attributes:
        start, end: where it stands.
        kind: what it is.
        instead: what is to stand in its place; None for the words of its kind.
    """

    start: int
    end: int
    kind: Kind | ToneKind
    instead: str | None = None


def passes_luhn(digits: str) -> bool:
    """Whether digits hold the check digit of payment cards (ISO/IEC 7812)."""
    doubled = [int(digit) * (2 if index % 2 else 1) for index, digit in enumerate(reversed(digits))]
    return sum(number - 9 if number > 9 else number for number in doubled) % 10 == 0  # noqa: PLR2004 - one digit


def passes_iban(code: str) -> bool:
    """Whether a code holds the check digits of bank accounts (ISO 13616)."""
    turned = code[4:] + code[:4]
    return int("".join(str(int(letter, 36)) for letter in turned)) % 97 == 1


def cards(text: str) -> Iterator[Place]:
    """Payment card numbers: 13 to 19 digits that pass the check."""
    for match in _CARD.finditer(text):
        digits = _digits(match[0])
        if len(set(digits)) > 1 and passes_luhn(digits):
            yield Place(match.start(), match.end(), "card")


def accounts(text: str) -> Iterator[Place]:
    """International bank account numbers, with or without spaces, that pass the check."""
    for match in _ACCOUNT.finditer(text):
        words = list(re.finditer(r"[A-Za-z0-9]+", match[0]))
        for last in reversed(words):  # a word that follows may look like a part of it
            code = re.sub(r"[^A-Za-z0-9]", "", match[0][: last.end()]).upper()
            if code.isascii() and passes_iban(code):
                yield Place(match.start(), match.start() + last.end(), "account")
                break


def phones(text: str) -> Iterator[Place]:
    """Phone numbers in the shapes that people write: not dates, years or sums."""
    for match in _PHONE.finditer(text):
        if _is_phone(text, match):
            yield Place(match.start(), match.end(), "phone")


def _is_phone(text: str, match: re.Match[str]) -> bool:
    written, digits = match[0], _digits(match[0])
    if not _LEAST_PHONE <= len(digits) <= _MOST_PHONE:
        return False
    if written.startswith("+") or (written.startswith("00") and len(digits) > _GROUPED_PHONE):
        return True
    if _DATES.search(written) and _without_dates(written) < _LEAST_PHONE:
        return False
    if _MONEY_AFTER.match(text, match.end()) or _MONEY_BEFORE.search(text[max(0, match.start() - 6) : match.start()]):
        return False
    if _AMOUNT.fullmatch(written):
        return len(digits) == _GROUPED_PHONE and written[0] in "6789" and not set(written) & {",", "."}
    return len(digits) > _LEAST_PHONE or not written.isdigit()


def _without_dates(written: str) -> int:
    """How many digits are left of a run once dates are taken from it."""
    return len(_digits(_DATES.sub(" ", written)))


def long_numbers(text: str) -> Iterator[Place]:
    """Codes of twelve digits and more, or letters and digits as long: tracking, contract and customer numbers."""
    for match in re.finditer(r"(?<![\w.,])[A-Za-z0-9]{12,40}(?![\w])", text):
        if sum(map(str.isdigit, match[0])) >= 8:  # noqa: PLR2004 - more digits than any word or sum has
            yield Place(match.start(), match.end(), "number")


def _digits(written: str) -> str:
    return "".join(letter for letter in written if letter.isdigit())

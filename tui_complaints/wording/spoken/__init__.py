"""What people type for dates, sums, lengths and counts, in four languages, read as values of the case format.

``words`` has the words of each language, data that a translator can edit; ``rules`` is how a text is read: every way
to read it is found, and one that can be read in two ways is refused with both. The rules themselves are one set for
all languages: ``numbers``, ``figures``, ``lengths``, ``clock``, ``days``, ``spans``, ``relative``, ``moments``,
``sums``, ``counts``. ``refusals`` has the sentences for what was not understood.

What the case format itself allows is taken as it is. The language of the person is tried first, then the others.
Nothing gets more exact than it was said: "a month ago" is about that month.
"""

from __future__ import annotations

from tui_complaints.domain.length import Length
from tui_complaints.domain.money import MINOR_UNITS, Count, Money
from tui_complaints.domain.when import Due, When, WhenOrNever
from tui_complaints.errors import InvalidValueError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from typing import TypeVar

    from tui_complaints.domain.values import Value
    from tui_complaints.wording.spoken.rules import Said

    _Value = TypeVar("_Value", bound=Value)

__all__ = ["read_count", "read_due", "read_length", "read_money", "read_when", "read_yes_no"]


def read_when(text: str, today: date, language: str, after: str | None = None) -> When:
    """A date: "yesterday evening", «12 апреля», "prieš savaitę", "hace dos días", "never".

    A day without a year is the latest one not after today, a weekday the latest before today.

    Args:
        text: what a person typed.
        today: the day on which they did.
        language: theirs (BCP 47); it decides between 4 December and 12 April.
        after: the id of the entry before, from which "two days later" is counted.

    Returns:
        A ``When``; ``WhenOrNever`` for "never".

    Raises:
        InvalidValueError: it was not understood, can be read in two ways, or needs an entry before it.
    """
    from tui_complaints.wording.spoken.moments import when  # noqa: PLC0415 - not paid for until something is typed
    from tui_complaints.wording.spoken.reading import read  # noqa: PLC0415 - not paid for until something is typed

    as_it_is = _parsed(When, text.strip())
    if as_it_is is not None:
        return as_it_is
    found = read("when", when, text, language, _dated(today, after, coming=False))
    return (WhenOrNever if found == "never" else When).parse(found)


def read_due(text: str, today: date, language: str, after: str | None = None) -> Due:
    """A deadline: a date as for ``read_when``, but the coming one ("by Friday"), or a length ("within 14 days").

    Raises:
        InvalidValueError: it was not understood, can be read in two ways, or needs an entry before it.
    """
    from tui_complaints.wording.spoken.moments import due  # noqa: PLC0415 - not paid for until something is typed
    from tui_complaints.wording.spoken.reading import read  # noqa: PLC0415 - not paid for until something is typed

    as_it_is = _parsed(Due, text.strip())
    if as_it_is is not None:
        return as_it_is
    return Due.parse(read("due", due, text, language, _dated(today, after, coming=True)))


def _dated(today: date, after: str | None, *, coming: bool) -> Callable[[Said], None]:
    def prepare(said: Said) -> None:
        said.today, said.after, said.coming = today, after, coming

    return prepare


def read_money(text: str, language: str, currency: str | None) -> Money:
    """A sum: «около 4 000 руб.», "30 тысяч", "129,00 €", "£12".

    Args:
        text: what a person typed.
        language: theirs (BCP 47); it decides what the dot in "1.299" is.
        currency: ISO 4217, for a figure alone and for names that several currencies have (roubles, dollars).

    Raises:
        InvalidValueError: it was not understood, can be read in two ways, or there is no telling the currency.
    """
    from tui_complaints.wording.spoken.reading import read  # noqa: PLC0415 - not paid for until something is typed
    from tui_complaints.wording.spoken.sums import money  # noqa: PLC0415 - not paid for until something is typed

    def prepare(said: Said) -> None:
        said.currency = currency

    as_it_is = _parsed(Money, text.strip())
    if as_it_is is None:
        return Money.parse(read("money", money, text, language, prepare))
    thousandths = as_it_is.amount.as_tuple().exponent == -3  # noqa: PLR2004 - "1.299 EUR" is 1299 to a Spaniard
    if thousandths and MINOR_UNITS[as_it_is.currency] < 3 and not language.startswith("en"):  # noqa: PLR2004
        read("money", money, text, language, prepare, also=str(as_it_is))
    return as_it_is


def read_length(text: str, language: str) -> Length:
    """A length of time: "40 сек", «полтора часа», "1 val. 5 min.", "about 20 minutes".

    Raises:
        InvalidValueError: it was not understood.
    """
    from tui_complaints.wording.spoken.lengths import exact_or_qualified  # noqa: PLC0415 - not paid for until something is typed
    from tui_complaints.wording.spoken.reading import read  # noqa: PLC0415 - not paid for until something is typed

    as_it_is = _parsed(Length, text.strip())
    return as_it_is or Length.parse(read("length", exact_or_qualified, text, language, _nothing))


def read_count(text: str, language: str) -> Count:
    """A count: "at least five", «трижды», "tris kartus", "una vez".

    Raises:
        InvalidValueError: it was not understood.
    """
    from tui_complaints.wording.spoken.counts import count  # noqa: PLC0415 - not paid for until something is typed
    from tui_complaints.wording.spoken.reading import read  # noqa: PLC0415 - not paid for until something is typed

    as_it_is = _parsed(Count, text.strip())
    found = str(as_it_is) if as_it_is else read("count", count, text, language, _nothing)
    return Count.parse(int(found) if found.isdecimal() else found)


def read_yes_no(text: str, language: str) -> bool:
    """Yes or no.

    Raises:
        InvalidValueError: it is neither.
    """
    from tui_complaints.wording.spoken.counts import yes_or_no  # noqa: PLC0415 - not paid for until something is typed
    from tui_complaints.wording.spoken.reading import read  # noqa: PLC0415 - not paid for until something is typed

    return bool(read("yes_no", yes_or_no, text, language, _nothing))


def _nothing(said: Said) -> None:
    """The rule needs to know nothing more."""


def _parsed(kind: type[_Value], text: str) -> _Value | None:
    """The value, if the case format has it as it is."""
    try:
        return kind.parse(text)
    except InvalidValueError:
        return None

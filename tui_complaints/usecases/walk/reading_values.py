"""Answers that are values of the format: dates, sums, lengths, counts, yes and no."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from tui_complaints.domain.length import Length
from tui_complaints.domain.money import Distance, Factor, SumWanted, UnitPrice, currency_code
from tui_complaints.domain.text import LANGUAGE_TAG
from tui_complaints.domain.when import Due, When, WhenOrNever, as_written
from tui_complaints.errors import InvalidValueError
from tui_complaints.usecases.walk.answering import Answer, Asking
from tui_complaints.usecases.walk.choosing import choices, fold, matching, not_among
from tui_complaints.usecases.walk.labels import short
from tui_complaints.wording import spoken
from tui_complaints.wording.walk import talk as words

if TYPE_CHECKING:
    from tui_complaints.usecases.walk.answering import Reader
    from tui_complaints.usecases.walk.question import Kind

_EMAIL = re.compile(r"[^\s@]+@[^\s@]+")
_TIMES = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:x|×|times|раза?|kart\w*|veces|vez)", re.IGNORECASE)
_DISTANCE = re.compile(
    r"(?P<mark>[~<]|>=)?\s*(?P<figure>\d[\d\s]*(?:[.,]\d+)?)\s*(?P<unit>km|км|mi|miles?)", re.IGNORECASE
)
_APPOINTMENT = re.compile(r"(?P<day>.+)[\s,]+(?P<start>\d{1,2}:\d\d)\s*(?:[-–—]|\w+)\s*(?P<end>\d{1,2}:\d\d)")


def _when(asking: Asking, typed: str) -> Answer:
    return Answer(When.parse(as_written(_date(asking, typed).raw)))


def _when_or_never(asking: Asking, typed: str) -> Answer:
    if fold(typed) in {fold(word) for word in ("never", *words.NEVER)}:
        return Answer(WhenOrNever.parse("never"))
    return Answer(WhenOrNever.parse(as_written(_date(asking, typed).raw)))


def _date(asking: Asking, typed: str) -> When:
    """A date; "within 30 minutes" of what came before is less than 30 minutes later; "3 weeks" alone is none."""
    try:
        return spoken.read_when(typed, asking.scene.today, asking.language, asking.after)
    except InvalidValueError:
        with suppress(InvalidValueError):
            length = spoken.read_due(typed, asking.scene.today, asking.language, asking.after).length
            if length is not None and asking.after is not None:
                return When.parse(f"@{asking.after} + <{length}")
        if _is_length(asking, typed):
            raise InvalidValueError(short(typed), words.EXPECTED_AGO) from None
        raise


def _is_length(asking: Asking, typed: str) -> bool:
    """Whether it says how long and not when: "about 3 weeks"."""
    with suppress(InvalidValueError):
        spoken.read_length(typed, asking.language)
        return True
    return False


def _due(asking: Asking, typed: str) -> Answer:
    """A deadline: "by Friday" is the Friday after it was said."""
    appointment = _appointment(asking, typed)
    if appointment is not None:
        return Answer(Due.parse(appointment))
    found = spoken.read_due(typed, asking.said_on, asking.language, asking.after)
    return Answer(Due.parse(as_written(found.raw)))


def _window(asking: Asking, typed: str) -> Answer:
    appointment = _appointment(asking, typed)
    return Answer(When.parse(appointment)) if appointment is not None else _when(asking, typed)


def _appointment(asking: Asking, typed: str) -> str | None:
    """A day with two times, as the case format writes it; None for anything else."""
    match = _APPOINTMENT.fullmatch(typed)
    if match is None:
        return None
    day = _day_of(asking, match["day"])
    if day is None or day.form != "day" or day.first is None:
        return None
    date = day.first.date().isoformat()
    return f"{date}T{match['start']:0>5}/{date}T{match['end']:0>5}"


def _day_of(asking: Asking, typed: str) -> When | None:
    """The day of an appointment, with or without the word before its hours: ``3 May from``."""
    for text in (typed, typed.strip().rpartition(" ")[0]):
        with suppress(InvalidValueError):
            return spoken.read_due(text, asking.said_on, asking.language, asking.after).when
    return None


def _money(asking: Asking, typed: str) -> Answer:
    return Answer(spoken.read_money(typed, asking.language, asking.scene.case.currency))


def _length(asking: Asking, typed: str) -> Answer:
    return Answer(spoken.read_length(typed, asking.language))


def _period(asking: Asking, typed: str) -> Answer:
    """How often something came again: "monthly", or a length."""
    known = {fold(word): length for word, length in words.LENGTHS_OF_EACH.items()}
    if fold(typed) in known:
        return Answer(Length.parse(known[fold(typed)]))
    return _length(asking, typed)


def _count(asking: Asking, typed: str) -> Answer:
    return Answer(spoken.read_count(typed, asking.language))


def _yes_no(asking: Asking, typed: str) -> Answer:
    return Answer(spoken.read_yes_no(typed, asking.language))


def _price(asking: Asking, typed: str) -> Answer:
    if match := _TIMES.fullmatch(typed):
        return Answer(Factor.parse(match[1].replace(",", ".")))
    return _money(asking, typed)


def _burden(asking: Asking, typed: str) -> Answer:
    """A distance, a length or a sum: what a cost is worth."""
    if match := _DISTANCE.fullmatch(typed):
        figure = re.sub(r"\s", "", match["figure"]).replace(",", ".")
        unit = "mi" if match["unit"].casefold().startswith("mi") else "km"
        return Answer(Distance.parse(f"{match['mark'] or ''}{figure} {unit}"))
    try:
        return _length(asking, typed)
    except InvalidValueError:
        return _money(asking, typed)


def _unit_price(asking: Asking, typed: str) -> Answer:
    try:
        return Answer(UnitPrice.parse(typed))
    except InvalidValueError:
        sum_typed, slash, _unit = typed.partition("/")
        money = spoken.read_money(sum_typed.strip() if slash else typed, asking.language, asking.scene.case.currency)
    distance = asking.scene.value("distance")
    unit = distance.unit if isinstance(distance, Distance) else "h"
    return Answer(UnitPrice.parse(f"{money.amount:f} {money.currency}/{unit}"))


def _sum(asking: Asking, typed: str) -> Answer:
    if fold(typed) in {fold(word) for word in ("total", *words.ALL_OF_IT)}:
        return Answer(SumWanted.parse("total"))
    return Answer(SumWanted.parse(str(_money(asking, typed).value)))


def _currency(asking: Asking, typed: str) -> Answer:
    try:
        return Answer(currency_code(typed.upper()))
    except InvalidValueError:
        return Answer(spoken.read_money(f"1 {typed}", asking.language, None).currency)


def _language_tag(asking: Asking, typed: str) -> Answer:
    found = matching(typed, choices(asking.question, asking.record))
    if found is None and not re.fullmatch(LANGUAGE_TAG, typed):
        raise not_among(typed, choices(asking.question, asking.record))
    return Answer(found.value if found else typed)


def _email(_: Asking, typed: str) -> Answer:
    if not _EMAIL.fullmatch(typed):
        raise InvalidValueError(short(typed), words.EXPECTED_EMAIL)
    return Answer(typed, plain=True)


def _reference(_: Asking, typed: str) -> Answer:
    if fold(typed) in {fold(word) for word in ("none", *words.NO_NUMBER)}:
        return Answer("none")
    return Answer(typed, plain=True)


VALUES: dict[Kind, Reader] = {
    "when": _when,
    "when-or-never": _when_or_never,
    "due": _due,
    "window": _window,
    "money": _money,
    "length": _length,
    "period": _period,
    "count": _count,
    "yes-no": _yes_no,
    "own": _yes_no,
    "unreceived": _yes_no,
    "gate": _yes_no,
    "price": _price,
    "burden": _burden,
    "unit-price": _unit_price,
    "sum": _sum,
    "currency": _currency,
    "language": _language_tag,
    "email": _email,
    "reference": _reference,
}
"""How each kind of value is read."""

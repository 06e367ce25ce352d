"""What must hold in a case beyond the type of each value; an unknown reference is a gap and not an error."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tui_complaints.domain.calendar import Calendar, zone_of
from tui_complaints.domain.money import currency_code
from tui_complaints.domain.record import TABLES
from tui_complaints.domain.when import Due
from tui_complaints.errors import InvalidValueError
from tui_complaints.translation import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.domain.entries import Case, Entry, Table
    from tui_complaints.storage.places import Path


WORTHS = ("amount", "distance", "length")
"""The keys that say what a cost is worth, of which it has one."""


class Problem(NamedTuple):
    """One thing that does not hold.

    Attributes:
        path: the field.
        found: what stands there.
        expected: what was expected.
        nearest: the nearest known word, or "".
        other: for an id that is there twice, the field that had it first.
    """

    path: Path
    found: str
    expected: str
    nearest: str = ""
    other: Path = ()


def problems(case: Case) -> Iterator[Problem]:
    """Everything in a case that cannot be, though each value is one of the format."""
    yield from _timezone(case)
    yield from _ids(case)
    yield from _currencies(case)
    yield from _worths(case)
    if case.timezone is not None:
        yield from _times(case, Calendar({}, case.timezone))


def entries(case: Case) -> Iterator[tuple[str, int, Entry]]:
    """Each entry with its table and position."""
    for table in TABLES:
        for index, entry in enumerate(getattr(case, table)):
            yield table, index, entry


def _timezone(case: Case) -> Iterator[Problem]:
    if case.timezone is not None and zone_of(case.timezone) is None:
        from difflib import get_close_matches  # noqa: PLC0415 - only for the message
        from zoneinfo import available_timezones  # noqa: PLC0415 - reads the whole database

        near = get_close_matches(case.timezone, sorted(available_timezones()), 1)
        expected = _('an IANA time zone, as "Europe/Vilnius"')
        yield Problem(("timezone",), f'"{case.timezone}"', expected, near[0] if near else "")


def _ids(case: Case) -> Iterator[Problem]:
    seen: dict[str, Path] = {}
    for table, index, entry in entries(case):
        name = entry.id
        if name is None:
            continue
        path = (table, index, "id")
        if name.endswith("\n"):  # "$" in the format's pattern lets one pass
            yield Problem(path, repr(name), _("a name that starts with a letter, without a line break"))
        first = seen.setdefault(name, path)
        if first != path:
            yield Problem(
                path,
                _('"{name}" is the id of another entry too').format(name=name),
                _("an id that is unique in the file"),
                "",
                first,
            )


def _currencies(case: Case) -> Iterator[Problem]:
    fields: list[tuple[Path, str | None]] = [(("currency",), case.currency)]
    for index, rate in enumerate(case.rates):
        fields += [(("rates", index, "from"), rate.from_), (("rates", index, "to"), rate.to)]
    for path, code in fields:
        try:
            currency_code(code or "EUR")
        except InvalidValueError as error:
            yield Problem(path, f'"{code}"', error.expected)


def _worths(case: Case) -> Iterator[Problem]:
    """An amount, or a distance or a length at a price: not two of them, or nobody knows which one counts."""
    for index, cost in enumerate(case.costs):
        given = [key for key in WORTHS if getattr(cost, key) is not None]
        for key in given[1:]:
            found = _('"{value}" beside {other} = "{other_value}"').format(
                value=getattr(cost, key), other=given[0], other_value=getattr(cost, given[0])
            )
            yield Problem(("costs", index, key), found, _("only one of {keys}").format(keys=", ".join(WORTHS)))


def _times(case: Case, calendar: Calendar) -> Iterator[Problem]:
    heads: list[tuple[Path, Table]] = [((), case)]
    heads += [((key,), table) for key in ("complainant", "advocate") if (table := getattr(case, key)) is not None]
    heads += [((table, index), entry) for table, index, entry in entries(case)]
    for path, table in heads:
        for name, key in _dated(type(table)):
            value = getattr(table, name)
            when = value.when if isinstance(value, Due) else value
            if when is not None and not calendar.exists(when):
                found = _("{when} was not on the clock in {zone}").format(when=when, zone=case.timezone)
                expected = _("a time that was: the clocks went forward over this one")
                yield Problem((*path, key), found, expected)


@cache
def _dated(kind: type[Table]) -> tuple[tuple[str, str], ...]:
    """The fields of a table that hold a date, with their keys; to look at every field of each entry takes longer."""
    hints = {name: hint for base in kind.__mro__ for name, hint in getattr(base, "__annotations__", {}).items()}
    names = zip(kind.__struct_fields__, kind.__struct_encode_fields__, strict=True)
    return tuple((name, key) for name, key in names if "When" in hints[name] or "Due" in hints[name])

"""Hypothesis strategies for all that the case format allows: values, entries, whole cases."""

from __future__ import annotations

from datetime import timedelta, timezone
from typing import TYPE_CHECKING, Annotated, Literal, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from msgspec.structs import replace

from tui_complaints.domain.entries import Case, Currency, EmailAddress, Entry, LanguageTag, PenaltyRate, Sha256, Table
from tui_complaints.domain.length import Length
from tui_complaints.domain.money import MINOR_UNITS, Count, Distance, Factor, Money, SumWanted, UnitPrice
from tui_complaints.domain.record import TABLES
from tui_complaints.domain.text import Citation, Text
from tui_complaints.domain.values import Value
from tui_complaints.domain.when import Due, When, WhenOrNever

if TYPE_CHECKING:
    from collections.abc import Callable

# Anything that a file can hold: control and bidi characters, quotes and backslashes, but no half characters.
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.sampled_from([
    "two\nlines", "\n", 'he said "no"', '"""', "'''", "back\\slash", "\r\n", "trailing \\", "# no comment",
    "[[contacts]]", "a = 1", "€ ё \u202e", "{x}", "line one\n\n  [table]\n# three\n", 'ends with "', "\ttab\n",
])  # fmt: skip
ids = st.from_regex(r"[A-Za-zа-яёЁ][A-Za-z0-9_-]{0,5}", fullmatch=True)
languages = st.sampled_from(["en", "lt", "ru", "es", "en-GB"])
currencies = st.sampled_from(sorted(MINOR_UNITS))
figures = st.from_regex(r"[0-9]{1,14}(\.[0-9]{1,14})?", fullmatch=True)
qualifiers = st.sampled_from(["", "", "~", "<", ">="])
zones = st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
dates = st.dates()
lengths = st.builds("{}{} {}".format, qualifiers, st.integers(0, 99), st.sampled_from(["s", "min", "days", "weeks"]))
lengths |= st.sampled_from(["1 h 5 min", "10 working days", "PT40S", "~2 months", "<30 min"])
points = st.one_of(
    dates.map(str),
    st.builds("{}{}".format, dates, st.sampled_from(["~", "?", " morning", " night", "T09:30", "T23:59:59+02:00"])),
    dates.map(lambda day: f"{day:%Y-%m}".zfill(7)),
    st.sampled_from(["2021-04-XX", "2021-XX-XX~", "201X"]),
)
whens = st.one_of(
    dates,
    st.datetimes(timezones=st.none() | zones),
    points,
    points.map(lambda point: f"{point}/.."),
    st.builds("@{}".format, ids),
    st.builds("@{} + {}".format, ids, st.sampled_from(["2 days", "1 month~", "<30 min", "1 day evening"])),
)
texts = words | st.dictionaries(languages, words, min_size=1, max_size=2)
citations = st.builds("{}{}".format, ids, st.sampled_from(["", "#p2", "#p2-3", "#3:20", "#120-124"]))
money = st.builds("{}{} {}".format, qualifiers, figures, currencies)

RAW: dict[type[Value], st.SearchStrategy[object]] = {
    When: whens,
    WhenOrNever: whens | st.just("never"),
    Due: whens | lengths,
    Length: lengths,
    Money: money,
    SumWanted: money | st.just("total"),
    UnitPrice: st.builds("{} {}/{}".format, figures, currencies, st.sampled_from(["km", "mi", "h"])),
    Distance: st.builds("{}{} {}".format, qualifiers, figures, st.sampled_from(["km", "mi"])),
    Factor: figures | st.integers(0, 10**9),
    Count: st.integers(0, 10**9 - 1) | st.builds("{}{}".format, qualifiers, st.integers(0, 999)),
    Text: texts,
    Citation: citations,
}
"""What each kind of value may look like in a file."""

_KNOWN: dict[object, st.SearchStrategy[object]] = {
    str: words,
    bool: st.booleans(),
    Currency: currencies,
    LanguageTag: languages,
    Sha256: st.from_regex("[0-9a-f]{64}", fullmatch=True),
    EmailAddress: st.sampled_from(["nadia@example.com", "a+b@c"]),
    PenaltyRate: st.sampled_from(["0.5 %/day", "3%/year"]),
}


def values_of(kind: object) -> st.SearchStrategy[object]:
    """Values for an annotation of the entries, None and () where it may be left out."""
    if kind in _KNOWN:
        return _KNOWN[kind]
    if isinstance(kind, type) and issubclass(kind, Value):
        return RAW[kind].map(kind.parse)
    if isinstance(kind, type) and issubclass(kind, Table):
        return tables(kind)
    if get_origin(kind) is tuple:
        return st.lists(values_of(get_args(kind)[0]), max_size=3).map(tuple)
    if get_origin(kind) is Literal:
        return st.sampled_from(get_args(kind))
    if get_origin(kind) is Annotated:
        base = get_args(kind)[0]
        return st.integers(1, 100_000) if base is int else _KNOWN[base]
    if isinstance(kind, type):
        return dates
    return st.none() | values_of(next(part for part in get_args(kind) if part is not type(None)))


def tables(kind: type[Table]) -> st.SearchStrategy[Table]:
    """Tables of one kind, with any of its keys; entries have no id yet."""
    hints = get_type_hints(kind, include_extras=True)
    keys = [field for field in kind.__struct_fields__ if field != "id"]
    # Few keys at a time, so that there are many kinds of entry rather than a few full ones.
    # A cost has an amount, or a distance or a length at a price: "not two of them" (case-format.md).
    worth = {"amount", "distance", "length"}
    chosen = st.lists(st.sampled_from(keys), unique_by=lambda key: "worth" if key in worth else key, max_size=5)
    return chosen.flatmap(
        lambda names: st.fixed_dictionaries({name: values_of(hints[name]) for name in names}).map(lambda of: kind(**of))
    )


@st.composite
def cases(draw: Callable[..., object]) -> Case:
    """Whole cases: any of the tables, ids on some of the entries, each once."""
    hints = get_type_hints(Case, include_extras=True)
    heads = ["status", "ended", "category", "language", "currency", "jurisdictions", "holidays", "related", "story"]
    names = draw(st.lists(st.sampled_from([*heads, "complainant", "advocate"]), unique=True, max_size=4))
    lists = draw(st.lists(st.sampled_from(TABLES), unique=True, max_size=4))
    given: dict[str, object] = {"title": draw(texts.map(Text.parse))}
    given["timezone"] = draw(st.sampled_from([None, "UTC", "Etc/GMT-3"]))
    for name in [*names, *lists]:  # type: ignore[misc] # draw is typed by Hypothesis at run time only
        given[name] = draw(values_of(hints[name]))
    return with_ids(draw, Case(format=1, **given))  # type: ignore[arg-type]


def with_ids(draw: Callable[..., object], case: Case) -> Case:
    """The case with ids on some of its entries."""
    entries = [entry for table in TABLES for entry in getattr(case, table)]
    names = draw(st.lists(st.none() | ids, min_size=len(entries), max_size=len(entries), unique_by=_once()))
    rest = iter(names)  # type: ignore[call-overload]
    named = {table: tuple(replace(entry, id=next(rest)) for entry in getattr(case, table)) for table in TABLES}
    return replace(case, **named)


def _once() -> Callable[[str | None], object]:
    """A key for unique lists that lets None stand any number of times."""
    return lambda name: object() if name is None else name


def entries_of(table: str) -> st.SearchStrategy[Entry]:
    """Entries of one table of a case."""
    hint = get_type_hints(Case, include_extras=True)[table]
    return tables(get_args(hint)[0])  # type: ignore[return-value]

"""The JSON Schema of ``case.toml``, for editors and other programs.

TOML's dates are strings to a schema, in the form RFC 3339 gives them. A schema says what each value may look like; what
must hold between values (unique ids, times that were on the clock) is checked by the reader.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import msgspec

from tui_complaints.domain.entries import Case
from tui_complaints.domain.length import Length
from tui_complaints.domain.money import Count, Distance, Factor, Money, SumWanted, UnitPrice
from tui_complaints.domain.text import Citation, Text
from tui_complaints.domain.when import Due, When, WhenOrNever
from tui_complaints.storage.checks import WORTHS

if TYPE_CHECKING:
    from tui_complaints.domain.values import Value

Schema = dict[str, object]

_FIGURE = r"[0-9]+(\.[0-9]+)?"
_BEFORE = r"(~|<|>=)? ?"
_CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]"
_TIME = rf"{_CLOCK}(:[0-5][0-9](\.[0-9]+)?)?(Z|[+-]{_CLOCK})?"
_DAY = "(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_UNKNOWN = r"[0-9]{4}(-XX){1,2}|[0-9]{4}-(0[1-9]|1[0-2])-XX|[0-9]{3}X|[0-9]{2}XX"
_KNOWN = rf"[0-9]{{4}}(-(0[1-9]|1[0-2])|-{_DAY}([T ]{_TIME})?)?"
_POINT = rf"({_KNOWN}|{_UNKNOWN})[~?%]?( (morning|afternoon|evening|night))?"
_SPAN = rf"({_POINT}|\.\.)/({_POINT}|\.\.)"
_WHEN = rf"{_POINT}|{_SPAN}|@.+"
_UNIT = "s|sec|seconds?|min|minutes?|h|hours?|(working )?days?|weeks?|months?|years?"
_LENGTH = rf"{_BEFORE}(\d+ ?({_UNIT})( \d+ ?({_UNIT}))*|P[0-9YMWDTHS]+)~?"
_MONEY = rf"{_BEFORE}{_FIGURE} [A-Z]{{3}}~?"


def case_schema() -> Schema:
    """The JSON Schema (draft 2020-12) of format 1."""
    schema = msgspec.json.schema(Case, schema_hook=_value)
    schema["$defs"]["Cost"]["allOf"] = [{"not": {"required": list(pair)}} for pair in combinations(WORTHS, 2)]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "case.toml, format 1",
        **schema,
    }


def _text(pattern: str, *examples: str) -> Schema:
    return {"type": "string", "pattern": f"^({pattern})$", "examples": list(examples)}


_STRING_OR_LANGUAGES: Schema = {
    "anyOf": [
        {"type": "string"},
        {
            "type": "object",
            "minProperties": 1,
            "propertyNames": {"pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"},
            "additionalProperties": {"type": "string"},
        },
    ]
}

_SCHEMAS: dict[type[Value], Schema] = {
    When: _text(_WHEN, "2021-04-12", "2021-04-12T09:30", "2021-04~", "2021-04-12 morning", "@c3 + 2 days"),
    WhenOrNever: _text(rf"{_WHEN}|never", "2021-04-12", "never"),
    Due: _text(rf"{_WHEN}|{_LENGTH}", "2021-04-12", "14 days", "10 working days"),
    Length: _text(_LENGTH, "40 s", "1 h 5 min", "14 days", "10 working days", "2 weeks", "PT40S"),
    Money: _text(_MONEY, "419.80 USD", "~4000 RUB"),
    SumWanted: _text(rf"{_MONEY}|total", "419.80 USD", "total"),
    UnitPrice: _text(rf"{_FIGURE} [A-Z]{{3}}/(km|mi|h)", "5 RUB/km", "600 RUB/h"),
    Distance: _text(rf"{_BEFORE}{_FIGURE} (km|mi)~?", "800 km"),
    Factor: {"anyOf": [_text(_FIGURE, "1.5"), {"type": "integer", "minimum": 0}]},
    Count: {"anyOf": [{"type": "integer", "minimum": 0}, _text(rf"{_BEFORE}\d+~?", ">=5")]},
    Text: _STRING_OR_LANGUAGES,
    Citation: _text(r"[^\W\d_][\w-]*(#(p\d+(-\d+)?|\d+(:[0-5]\d){1,2}(-\d+(:[0-5]\d){1,2})?|\d+(-\d+)?))?",
                    "receipt", "receipt#p2", "recording#3:20", "chat#120-124"),
}  # fmt: skip


def _value(kind: type[Value]) -> Schema:
    """What a value of the format looks like; msgspec calls this for each kind."""
    return {**_SCHEMAS[kind], "description": kind.EXPECTED}

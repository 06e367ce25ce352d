"""A value of the format as text to edit."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Agent
from tui_complaints.domain.values import Value
from tui_complaints.domain.when import Due, When
from tui_complaints.storage.converting import plain_value
from tui_complaints.storage.toml_text import value_text
from tui_complaints.usecases.walk.labels import as_entered

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Table
    from tui_complaints.usecases.forms.described import FormField


_TIMED = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)", re.ASCII)
"""A day with a time as the file writes it."""


def text_of(value: object) -> str:
    """A value as it is put into a field to be edited, "" for none.

    A time stands as people write it, ``2021-04-02 11:20``; a list in one line with commas. A list that has commas in
    it, and a text in several languages, stand as TOML.
    """
    if isinstance(value, tuple):
        return _list(value)
    raw = plain_value(value)
    if raw is None:
        return ""
    if isinstance(raw, bool):
        return "yes" if raw else "no"
    if isinstance(value, When | Due) or isinstance(raw, date):
        return _TIMED.sub(r"\1 \2", as_entered(raw))
    return value_text(raw) if isinstance(raw, dict) else str(raw)


def texts_of(fields: tuple[FormField, ...], entry: Table | None) -> dict[str, str]:
    """What stands in each field of a form, by key; all empty for a new entry."""
    return {field.key: text_of(getattr(entry, field.field.name, None)) for field in fields}


def _list(values: tuple[object, ...]) -> str:
    told = [_agent(one) if isinstance(one, Agent) else text_of(one) for one in values]
    if any(_is_unclear(text, one) for text, one in zip(told, values, strict=True)):
        return f"[{', '.join(value_text(plain_value(one)) for one in values)}]"
    return ", ".join(told)


def _is_unclear(text: str, value: object) -> bool:
    """Whether it could not be read back from among others."""
    if text != text.strip() or not text or text[0] in "[{" or any(mark in text for mark in ",;\n\r"):
        return True
    if isinstance(value, Agent):
        return any(mark in f"{value.name or ''}{value.role or ''}" for mark in "()")
    return isinstance(value, Value) and not isinstance(value.raw, str)


def _agent(agent: Agent) -> str:
    if agent.role is None:
        return agent.name or ""
    return f"{agent.name or ''} ({agent.role})".strip()

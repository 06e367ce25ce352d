"""Read a piece of a case with the reader of whole cases, so that both are judged alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Case
from tui_complaints.errors import Fault, InvalidCaseError, UsageError
from tui_complaints.storage.reading import parse_case
from tui_complaints.storage.toml_scan import blocks
from tui_complaints.translation import _
from tui_complaints.usecases.fields import fields

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui_complaints.domain.entries import Entry

_HEAD = 'format = 1\ntitle = "-"\n'
_HEAD_LINES = 2


def piece(raw: Mapping[str, object], name: str) -> Case:
    """A case that holds nothing but what ``raw`` says.

    Args:
        raw: top-level keys and tables as they would stand in the file.
        name: how messages call what was entered.

    Raises:
        InvalidCaseError: the reader refuses it; the faults name the fields, without a line.
    """
    import tomli_w  # noqa: PLC0415 - only what changes a case pays for it

    text = tomli_w.dumps({"format": 1, "title": "-", **raw})
    try:
        return parse_case(text.encode(), name)
    except InvalidCaseError as error:
        raise InvalidCaseError(name, [_without_place(fault, 0) for fault in error.faults]) from error
    except UnicodeEncodeError as error:
        fault = Fault("", 0, _("half a character"), _("a text that can be saved as UTF-8"))
        raise InvalidCaseError(name, [fault]) from error


def entries_of_text(text: bytes, table: str) -> tuple[Entry, ...]:
    """Read one entry's keys, or whole ``[[table]]`` blocks, from TOML that was piped in.

    Raises:
        InvalidCaseError: the reader refuses it; lines are those of the text.
        UsageError: the text holds something besides entries of that table.
    """
    has_header = any(block.path == (table,) for block in blocks(text.decode(errors="replace")))
    head = _HEAD if has_header else f"{_HEAD}[[{table}]]\n"
    above = _HEAD_LINES if has_header else _HEAD_LINES + 1
    try:
        case = parse_case(head.encode() + text.removeprefix(b"\xef\xbb\xbf"), "stdin")
    except InvalidCaseError as error:
        raise InvalidCaseError("stdin", [_without_place(fault, above) for fault in error.faults]) from error
    others = [field.key for field in fields(Case).values() if field.key not in {"format", "title", table}]
    strangers = [key for key in others if getattr(case, key, None) not in {None, ()}]
    if strangers:
        raise UsageError(
            _("stdin holds {others}; `add` takes one table at a time, here {table}").format(
                others=", ".join(strangers), table=table
            )
        )
    found: tuple[Entry, ...] = getattr(case, table)
    return found


def _without_place(fault: Fault, above: int) -> Fault:
    """The fault as it concerns what was entered: its line there, and the field without the made-up position."""
    where = re.sub(r"^\w+\[0\]\.?", "", fault.where)
    return Fault(where, max(fault.line - above, 0) if above else 0, fault.found, fault.expected, fault.nearest)

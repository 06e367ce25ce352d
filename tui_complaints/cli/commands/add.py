"""``complaints add TABLE CASE``: add an entry to a case."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tui_complaints import output, paths
from tui_complaints.errors import UsageError
from tui_complaints.output import ExitCode
from tui_complaints.translation import _
from tui_complaints.usecases.add import add_exhibit_file, add_fields, add_text, names_nothing
from tui_complaints.usecases.cases import find_case
from tui_complaints.usecases.fields import ANY_WORDS, Field, entry_tables, fields
from tui_complaints.wording import commands, reports as words
from tui_complaints.wording.fields import meaning

if TYPE_CHECKING:
    from argparse import Namespace

    from tui_complaints.cli.parser import Parser

_DEST = "field "
"""Before a field's key, so that no field can be taken for an argument of the command's own."""


def declare(parser: Parser, argv: list[str]) -> None:
    """Say what the command takes; the options are the fields of the table that is named first."""
    tables = {singular: (plural, entry) for singular, plural, entry in entry_tables()}
    parser.add_argument("table", metavar="TABLE", choices=tuple(tables), help=_table_help(tuple(tables)))
    parser.case()
    parser.add_argument("source", metavar="-", nargs="?", choices=("-",), help=commands.OPTIONS["add.source"])
    parser.json()
    named = next((word for word in argv if word in tables), None)
    if named is not None:
        parser.see = f"{parser.see} {named}"
        plural, entry = tables[named]
        for field in fields(entry).values():
            _declare_field(parser, field, plural)


def _table_help(tables: tuple[str, ...]) -> str:
    return f"{commands.OPTIONS['add.table']}: {words.sentence_list(tables)}"


def _declare_field(parser: Parser, field: Field, table: str) -> None:
    is_file = (table, field.key) == ("exhibits", "file")
    several = field.is_list and not field.is_table
    anything = _(ANY_WORDS)
    expected = "" if field.expected == anything else field.expected
    told = ": ".join(part for part in (meaning(table, field.key), expected) if part) or anything
    words_for_it = commands.OPTIONS["add.field.list" if several else "add.field"].format(expected=told)
    parser.add_argument(
        f"--{field.key.replace('_', '-')}",
        dest=_DEST + field.key,
        metavar="PATH" if is_file else field.key.upper(),
        action="append",
        help=(commands.OPTIONS["add.exhibit.file"] if is_file else words_for_it).replace("%", "%%"),
    )


def run(arguments: Namespace) -> ExitCode:
    """Add the entry and print its name."""
    plural, table = next((plural, table) for single, plural, table in entry_tables() if single == arguments.table)
    known = fields(table)
    typed = {key: getattr(arguments, _DEST + key) for key in known if getattr(arguments, _DEST + key)}
    if bool(typed) == bool(arguments.source):
        problem = words.TWO_SOURCES if typed else words.NOTHING_TO_ADD
        raise UsageError(problem.format(table=arguments.table))
    file = find_case(arguments.case, arguments.store)
    if arguments.source:
        names = add_text(file, plural, _stdin())
    else:
        evidence = typed.pop("file")[-1] if plural == "exhibits" and "file" in typed else None
        raw = {key: _raw(known[key], texts) for key, texts in typed.items()}
        if evidence is None:
            names = add_fields(file, plural, raw)
        else:
            names = add_exhibit_file(file, paths.at_home(evidence), raw, arguments.today)
    _say(arguments, names)
    for reference in names_nothing(file, names, arguments.today):
        output.warn(words.NAMES_NOTHING.format(where=reference.where, to=reference.to))
    return ExitCode.DONE


def _raw(field: Field, texts: list[str]) -> object:
    """The field's value as TOML would hold it; an option that was given again adds to a list."""
    if field.is_list and not field.is_table:
        return field.raw(",".join(texts))
    if len(texts) > 1:
        raise UsageError(_("--{key} takes one value and was given {count}").format(key=field.key, count=len(texts)))
    return field.raw(texts[0])


def _stdin() -> bytes:
    if sys.stdin is None:
        raise UsageError(words.NO_STDIN)
    text = sys.stdin.buffer.read()
    if not text.strip():
        raise UsageError(words.EMPTY_STDIN)
    return text


def _say(arguments: Namespace, names: tuple[str, ...]) -> None:
    if arguments.json:
        output.result_json([{"table": arguments.table, "id": name} for name in names])
    else:
        output.result("\n".join(names))
        output.talk(words.ADDED.format(names=words.sentence_list(names), case=arguments.case))

"""Help, examples and suggested commands are true: what they say can be typed is understood."""

from __future__ import annotations

import re
import shlex
from typing import get_args

import pytest

from tui_complaints.cli import run
from tui_complaints.cli.main import command_module
from tui_complaints.cli.parser import Parser
from tui_complaints.domain.finding import Gap, GapKind
from tui_complaints.usecases.fields import entry_tables, fields
from tui_complaints.wording import commands as words
from tui_complaints.wording.fields import _EVERYWHERE, _TABLES
from tui_complaints.wording.gaps import gap_closing, gap_sentence

COMMANDS = tuple(words.SUMMARIES)


def understands(line: str) -> None:
    """Read a command line as the command itself would; raises ``UsageError`` if it cannot."""
    program, command, *argv = shlex.split(re.split(r" \| | [<>] |  \(|   ", line)[0])
    if "=" in program:  # a variable in front
        program, command, *argv = command, *argv
    assert program == "complaints"
    parser = Parser(command)
    command_module(command).declare(parser, argv)
    if not parser.asks_for_help(argv):
        parser.read(argv)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_a_help_with_options_and_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, "--help"]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert "Examples:\n" in told.out
    assert all(line in told.out for line in words.EXAMPLES[command])
    for option in ("--today DATE", "--store DIR", "--json", "--help", "Exit status:"):
        assert option in told.out or (command, option) == ("demo", "--json")  # a screen is no data


@pytest.mark.parametrize("line", [line for lines in words.EXAMPLES.values() for line in lines])
def test_every_example_is_a_command_line_that_is_understood(line: str) -> None:
    understands(line)


def test_what_is_told_of_a_field_is_about_a_field_that_there_is() -> None:
    tables = {plural: fields(entry) for _, plural, entry in entry_tables()}
    assert not [(table, key) for table, known in _TABLES.items() for key in known if key not in tables[table]]
    assert not [key for key in _EVERYWHERE if not any(key in known for known in tables.values())]


@pytest.mark.parametrize("kind", get_args(GapKind))
def test_every_gap_has_a_sentence_and_a_command_that_closes_it(kind: GapKind) -> None:
    gap = Gap(kind, "p1.done", "something")
    assert gap_sentence(gap).endswith((".", "original."))
    for part in gap_closing(gap, "my case").split("; then: "):
        command = part[part.index("complaints ") :] if "complaints " in part else ""
        if command:
            understands(command)
    assert "complaints " in gap_closing(gap, "my case")


@pytest.mark.parametrize(
    ("gap", "words_of_it"),
    [
        (Gap("no-recipient", "parties"), "add party late"),
        (Gap("no-recipient", "shop.name"), "set late shop.name"),
        (Gap("no-rate", "currency", "EUR, RUB"), "set late currency"),
        (Gap("no-rate", "fuel.settled", "RUB"), "set late fuel.settled"),
        (Gap("no-rate", "refund.amount", "RUB"), "add rate late --from RUB"),
        (Gap("outcome-unknown", "p1.done"), "set late p1.done never"),
        (Gap("outcome-unknown", "r1.result"), "set late r1.result ignored"),
        (Gap("no-date", "p1.contact"), "set late p1.contact"),
        (Gap("no-amount", "rent.times"), "set late rent.times 3"),
    ],
)
def test_a_gap_is_closed_where_it_is(gap: Gap, words_of_it: str) -> None:
    assert words_of_it in gap_closing(gap, "late")
    understands(gap_closing(gap, "late"))


def test_a_hostile_case_name_is_quoted_in_what_is_suggested() -> None:
    closing = gap_closing(Gap("no-sender", "complainant.name"), "x; rm -rf ~")
    assert shlex.split(closing)[2] == "x; rm -rf ~"


def test_braces_in_a_fact_are_text() -> None:
    assert "{case}" in gap_sentence(Gap("unknown-id", "c1.exhibits", "{case}"))


def test_the_short_help_names_every_command_and_the_first_steps(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 0
    told = capsys.readouterr().out
    for command, summary in words.SUMMARIES.items():
        assert re.search(rf"^  {command} +{re.escape(summary)}$", told, re.MULTILINE)
    assert "complaints letter " in told
    assert "complaints new " in told
    for later in words.LATER:
        assert not re.search(rf"^  {later} ", told, re.MULTILINE)


def test_the_full_help_tells_the_exit_statuses(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    assert "Exit status: 0 done" in capsys.readouterr().out


@pytest.mark.parametrize("table", ["contact", "promise", "cost", "exhibit"])
def test_the_help_of_add_lists_the_fields_of_the_table(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", table, "--help"]) == 0
    told = capsys.readouterr().out
    fields = {"contact": "--answer-by", "promise": "--in-part", "cost": "--per-unit", "exhibit": "--file PATH"}
    assert fields[table] in told

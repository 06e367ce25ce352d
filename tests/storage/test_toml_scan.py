"""The scan of a text sees the statements and headers that a parser sees, in every way of writing them."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
import tomli_w
from hypothesis import HealthCheck, given, settings
from strategies import cases

from tui_complaints.domain.record import TABLES
from tui_complaints.storage.converting import plain
from tui_complaints.storage.places import Places, field_name
from tui_complaints.storage.toml_scan import blocks, statements, tree

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Case

ODD = """\
# [not.a.header]
plain = 1
"quoted \\"key\\"" = "a # no comment" # a comment = 1
'single' . "\\u0041" = 'x' # [no.header]
spaced   =   1979-05-27 07:32:00
text = \"\"\"
[no]
key = 1 \\\"\"\" still
\"\"\"\"\"
raw = '''
[[no]]
'''''
flat = [ 1,
  "[no]", 'x]',
]
deep = [ # ]
  [ "]", { a = "}", b = [1] } ], # [
[3]]
inline = { a.b = 1, c = "[d]" }
empty = ""
none = ''
[table]   # a comment
key = -1.5e3
  [ table . "sub.one" ]
  key = true
[[list]]
[[ list ]]
x = 1
[list.below]
y = 2
[[list.'below too']]
"""


def seen(text: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Each header's path with the key of each statement below it."""
    return [
        (block.path, statement.key) for block in blocks(text) for statement in statements(text, block.body, block.end)
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_odd_ways_of_writing_are_understood(newline: str) -> None:
    text = ODD.replace("\n", newline)
    assert tomllib.loads(text)  # it is TOML
    head = [
        "plain",
        'quoted "key"',
        ("single", "A"),
        "spaced",
        "text",
        "raw",
        "flat",
        "deep",
        "inline",
        "empty",
        "none",
    ]
    assert seen(text) == [
        *(((), (key,) if isinstance(key, str) else key) for key in head),
        (("table",), ("key",)),
        (("table", "sub.one"), ("key",)),
        (("list",), ("x",)),
        (("list", "below"), ("y",)),
    ]
    assert [block.path for block in blocks(text)][-1] == ("list", "below too")
    assert [block.repeated for block in blocks(text)] == [False, False, False, True, True, False, True]
    assert "".join(text[block.start : block.end] for block in blocks(text)) == text


def test_the_value_of_a_statement_is_what_the_parser_reads() -> None:
    raw = tomllib.loads(ODD)
    for block in blocks(ODD)[:1]:
        for statement in statements(ODD, block.body, block.end):
            if len(statement.key) == 1:
                value = tomllib.loads(f"x = {ODD[statement.value : statement.value_end]}")["x"]
                assert value == raw[statement.key[0]]


def test_a_table_may_come_after_those_below_it() -> None:
    root = tree(blocks("[a.b]\nx = 1\n[a]\ny = 2\n"))
    (above,) = root.tables["a"]
    assert above.block is not None
    assert above.tables["b"][0].block is not None


@pytest.mark.parametrize(
    "text", ["= 1\n", "a\n", 'a = "x\nb = 1\n', "[a\nb = 1", "a = [1,\n", "a = {b\n", "]\n", "a =", '"']
)
def test_what_is_not_toml_is_passed_over(text: str) -> None:
    for block in blocks(text):
        list(statements(text, block.body, block.end))
    assert Places(text).line(("contacts", 0, "when")) == 1


def test_a_field_is_named_as_the_format_names_it() -> None:
    assert field_name(("contacts", 0, "agents", 1, "name")) == "contacts[0].agents[1].name"
    assert field_name(("a b", "x\n")) == "'a b'.'x\\n'"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(cases())
def test_the_line_of_every_key_is_found(case: Case) -> None:
    text = tomli_w.dumps(plain(case))
    lines = text.split("\n")
    places = Places(text)
    for table in TABLES:
        for index, entry in enumerate(getattr(case, table)):
            for key in plain(entry):
                assert key in lines[places.line((table, index, key)) - 1]

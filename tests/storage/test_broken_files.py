"""A broken file is an error with a line, at once, and stays as it is (safety.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui_complaints.errors import InvalidCaseError, NotFoundError, StorageError
from tui_complaints.storage.limits import MAX_BYTES
from tui_complaints.storage.reading import parse_case, read_case
from tui_complaints.storage.saving import change_case

if TYPE_CHECKING:
    from pathlib import Path

HEAD = 'format = 1\ntitle = "Lamp"\n'
CASE = (
    "format = 1\n"
    "title = {lt = \"Lempa\", en = 'Lamp — broken'}\n"
    "[[contacts]]  # the first\n"
    'id = "c1"\n'
    "when = 2021-04-02T11:20:00+02:00\n"
    'told = """Dėl\nlempos\\n"""\n'
    "exhibits = [\n"
    '  "a#p2", # one\n'
    "]\n"
    "[[contacts.agents]]\n"
    'name = "Ana"\n'
)


def test_a_case_cut_at_any_byte_is_read_or_refused_with_a_line() -> None:
    data = CASE.encode()
    lines = [_lines_of_faults(data[:end]) for end in range(len(data))]
    assert all(0 < line <= CASE.count("\n") + 1 for found in lines for line in found)
    assert 0 < sum(not found for found in lines) < len(data) / 4  # a few cuts leave a case


def _lines_of_faults(data: bytes) -> list[int]:
    try:
        parse_case(data, "case.toml")
    except InvalidCaseError as error:
        return [fault.line for fault in error.faults]
    return []


HOSTILE = {
    "empty": b"",
    "NUL": HEAD.encode() + b'story = "\0"\n',
    "NUL after all": HEAD.encode() + b"\0",
    "invalid UTF-8": HEAD.encode() + b'story = "\xff"\n',
    "half a character": HEAD.encode() + b'story = "\xd0',
    "UTF-16": HEAD.encode("utf-16"),
    "bare CR": HEAD.replace("\n", "\r").encode(),
    "two BOMs": b"\xef\xbb\xbf" * 2 + HEAD.encode(),
    "50 MB": HEAD.encode() + b"#" * 50_000_000,
    "100,000 nested arrays": HEAD.encode() + b"a = " + b"[" * 100_000,
    "100,000 nested arrays, closed": HEAD.encode() + b"a = " + b"[" * 100_000 + b"]" * 100_000,
    "nested tables": HEAD.encode() + b"a = " + b"{a = " * 5_000,
    "80 KB dotted key": HEAD.encode() + b"a." * 40_000 + b"a = 1",
    "80 KB dotted key in quotes": HEAD.encode() + b'"a" . ' * 40_000 + b"a = 1",
    "80 KB dotted header": HEAD.encode() + b"[" + b"a." * 40_000 + b"a]",
    "80 KB dotted key inline": HEAD.encode() + b"x = {" + b"a." * 40_000 + b"a = 1}",
    "5,000 digits": HEAD.encode() + b"a = " + b"1" * 5_000,
    "5,000 digits in hexadecimal": HEAD.encode() + b"[[costs]]\ntimes = 0x" + b"f" * 5_000,
    "a long number of pages": HEAD.encode() + b"[[exhibits]]\npages = 0x" + b"f" * 5_000,
    "nested where a text stands": HEAD.encode() + b"story = " + b"[" * 200 + b"]" * 200,
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_bytes_are_refused_and_stay(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "case.toml"
    file.write_bytes(data)
    with pytest.raises(InvalidCaseError) as caught:
        read_case(file)
    assert all(fault.line > 0 for fault in caught.value.faults)
    assert len(str(caught.value)) < 1000 + len(str(file))
    with pytest.raises(InvalidCaseError):
        change_case(file, lambda case: case)
    assert file.read_bytes() == data


def test_the_line_of_what_a_parser_dies_of_is_found() -> None:
    for name, line in {"100,000 nested arrays": 3, "80 KB dotted key": 3, "5,000 digits": 3}.items():
        with pytest.raises(InvalidCaseError) as caught:
            parse_case(b"# mine\n" + HOSTILE[name] + b"\n# end\n", "case.toml")
        assert caught.value.faults[0].line == line + 1


def test_many_dots_in_a_text_are_nobody_s_key() -> None:
    dots = "a." * 5_000
    text = f'{HEAD}# {dots}a\nstory = """\n{dots}a = 1\n"""\n[[costs]]\nwhat = "{dots}"\n'
    assert str(parse_case(text.encode(), "case.toml").costs[0].what) == dots


def test_a_byte_order_mark_and_windows_line_ends_are_read() -> None:
    data = b"\xef\xbb\xbf" + CASE.replace("\n", "\r\n").encode()
    assert parse_case(data, "case.toml") == parse_case(CASE.encode(), "case.toml")


def test_the_largest_allowed_file_is_read() -> None:
    data = HEAD.encode()
    assert parse_case(data + b"#" * (MAX_BYTES - len(data)), "case.toml").format == 1


def test_a_file_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    for name in ["case.toml", "case.toml/case.toml"]:
        with pytest.raises(NotFoundError):
            read_case(tmp_path / name)


def test_what_is_not_a_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "case.toml").mkdir()
    (tmp_path / "loop.toml").symlink_to("loop.toml")
    for name in ["case.toml", "loop.toml", "a\0b"]:
        with pytest.raises(StorageError):
            read_case(tmp_path / name)

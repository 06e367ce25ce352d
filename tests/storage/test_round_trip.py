"""Whatever the format allows is written and read back the same, and a change stays where it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import tomli_w
from hypothesis import HealthCheck, given, settings, strategies as st
from msgspec.structs import replace
from strategies import cases, entries_of

from tui_complaints.domain.record import TABLES
from tui_complaints.storage.converting import plain
from tui_complaints.storage.reading import parse_case
from tui_complaints.storage.toml_scan import blocks
from tui_complaints.storage.writing import apply, write_case

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Case

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]  # whole cases are large
quick = settings(max_examples=60, deadline=None, suppress_health_check=SLOW)


def parse(text: str) -> Case:
    return parse_case(text.encode(), "case.toml")


@quick
@given(cases())
def test_any_case_is_written_and_read_back_equal(case: Case) -> None:
    assert parse(write_case(case)) == case


@quick
@given(cases(), cases())
def test_any_case_can_become_any_other(old: Case, new: Case) -> None:
    text = write_case(old)
    changed = apply(text, old, new)
    assert parse(changed) == new
    assert apply(changed, new, parse(changed)) == changed


@quick
@given(cases(), cases(), st.sampled_from(["\n", "\r\n"]))
def test_any_case_in_another_writer_s_hand_can_become_any_other(old: Case, new: Case, newline: str) -> None:
    text = tomli_w.dumps(plain(old)).replace("\n", newline)
    assert parse(text) == old
    assert parse(apply(text, old, old)) == old
    assert parse(apply(text, old, new)) == new


@quick
@given(st.data())
def test_a_change_to_one_entry_leaves_every_other_block_alone(data: st.DataObject) -> None:
    case = data.draw(cases())
    places = [(table, index) for table in TABLES for index in range(len(getattr(case, table)))]
    if not places:
        return
    text = _with_comments(write_case(case))
    table, index = data.draw(st.sampled_from(places))
    entries = list(getattr(case, table))
    entries[index] = replace(data.draw(entries_of(table)), id=entries[index].id)
    new = replace(case, **{table: tuple(entries)})
    changed = apply(text, case, new)
    assert parse(changed) == new
    before, after = _pieces(text), _pieces(changed)
    assert len(before) == len(after)
    assert sum(one != other for one, other in zip(before, after, strict=True)) <= 1


def _with_comments(text: str) -> str:
    """The text with a comment above each header."""
    found = blocks(text)
    pieces = [text[block.start : block.end] for block in found]
    return pieces[0] + "".join(f"# {number}\n{piece}" for number, piece in enumerate(pieces[1:]))


def _pieces(text: str) -> list[str]:
    return [text[block.start : block.end] for block in blocks(text)]

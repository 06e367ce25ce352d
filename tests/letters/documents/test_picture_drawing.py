"""The time of a case as a picture: it can be read, in black and white, and it asks for nothing and does nothing."""

from __future__ import annotations

import json
import re
from datetime import date
from itertools import combinations

import pytest
import typst
from cases import case_of
from documented import HOSTILE, Page
from hypothesis import HealthCheck, given, settings, strategies as st
from lettering import SIDES, contact
from picturing import (
    CROWDS,
    LANGUAGES,
    NAMES,
    SVG,
    alone,
    blocks_of,
    boxes,
    crowd,
    drawn,
    picture_of,
    points,
    record_of,
    tree,
)
from strategies import entries_of

from tui_complaints.domain.entries import Case
from tui_complaints.domain.record import Record
from tui_complaints.domain.text import Text
from tui_complaints.letters.documents.html import html
from tui_complaints.letters.documents.pdf import pdf
from tui_complaints.letters.documents.tree import Picture
from tui_complaints.letters.picture.ink import width_of

ELEMENTS = {"svg", "title", "desc", "g", "path", "text", "tspan"}
ATTRIBUTES = {
    "viewBox", "role", "aria-labelledby", "id", "d", "x", "y", "fill", "stroke", "stroke-width", "stroke-dasharray",
    "stroke-linecap", "stroke-linejoin", "paint-order", "font-family", "font-size", "font-style", "text-anchor",
}  # fmt: skip
PAGE = 640
"""Points that a page has under a heading."""
GREYS = {"none", "#000", "#fff", "#999", "#bbb"}


# That it can be read


def unreadable(svg: str) -> list[object]:
    """Words that lie on others, and what stands outside."""
    _, _, width, height = map(float, tree(svg).get("viewBox", "").split())
    said = boxes(svg)
    over = [
        (one[4], other[4])
        for one, other in combinations(said, 2)
        if one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
    ]
    outside = [one for one in said if one[0] < -0.1 or one[1] < 0 or one[2] > width + 0.1 or one[3] > height]
    lines = (line.get("d", "") for line in tree(svg).iter(f"{SVG}path"))
    beyond = [line for line in lines for x, y in points(line) if not (-0.1 <= x <= width and 0 <= y <= height)]
    return [*over, *outside, *beyond, *([height] if height > PAGE else [])]


@pytest.mark.parametrize(("record", "language"), list(drawn()))
def test_no_words_lie_on_others_and_nothing_stands_outside(record: Record, language: str) -> None:
    assert unreadable(picture_of(record, language).svg) == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(
    st.builds(
        Case,
        format=st.just(1),
        title=st.just(Text.parse("A case")),
        **{name: st.lists(entries_of(name), max_size=6).map(tuple) for name in ("parties", "promises", "purchases")},
        contacts=st.lists(entries_of("contacts"), min_size=1, max_size=6).map(tuple),
    ),
    st.dates(),
    st.sampled_from(LANGUAGES),
)
def test_whatever_happened_can_be_read(case: Case, today: date, language: str) -> None:
    for block in blocks_of(Record(case, today), language)[:1]:
        assert isinstance(block, Picture)
        assert unreadable(block.svg) == []


def test_words_take_no_more_room_than_is_reckoned_with() -> None:
    texts = sorted(
        {said for name in NAMES for one in LANGUAGES for *_, said in boxes(picture_of(record_of(name), one).svg)}
    )
    code = ", ".join('"' + re.sub(r'["\\]', lambda found: "\\" + found[0], text) + '"' for text in texts)
    source = (
        '#set text(font: ("Libertinus Serif", "New Computer Modern"), size: 7.5pt)\n'
        f"#context [#metadata(({code},).map(it => calc.max(measure(it).width, measure(emph(it)).width).pt()))<widths>]"
    )
    widths = json.loads(typst.query(source.encode(), "<widths>", ignore_system_fonts=True))[0]["value"]
    assert [text for text, width in zip(texts, widths, strict=True) if width > width_of(text)] == []


@pytest.mark.parametrize("name", CROWDS)
def test_it_is_small_however_much_happened(name: str) -> None:
    assert len(picture_of(crowd(name), "ru").svg.encode()) < 60_000


# That it asks for nothing and does nothing


@pytest.mark.parametrize(("record", "language"), list(drawn()))
def test_it_is_shapes_and_words_in_black_and_white_and_nothing_else(record: Record, language: str) -> None:
    root = tree(picture_of(record, language).svg)
    met = list(root.iter())
    assert {one.tag.removeprefix(SVG) for one in met} <= ELEMENTS
    assert {name for one in met for name in one.attrib} <= ATTRIBUTES
    assert {one.get(name, "none") for one in met for name in ("fill", "stroke")} <= GREYS
    values = " ".join(value for one in met for value in one.attrib.values())
    assert not re.search(r"url|:|@|&|/", values)


def test_what_people_wrote_is_text_cut_to_its_room() -> None:
    text = SIDES + contact("c", "2026-03-02")
    text += f"[[promises]]\nby = 'shop'\ncontact = 'c'\ndue = 2026-03-26\ndone = 2026-04-07\nwhat = '''{'x' * 900}'''\n"
    hostile = HOSTILE.replace("\x1b", "").replace("x:1", "日本 😀 \ufffe")
    for what in (text, text.replace("x" * 900, hostile), text.replace("Northgate", "N" * 900)):
        record = Record(case_of(what), date(2026, 5, 1))
        picture = picture_of(record, "en")
        said = [one for *_, one in boxes(picture.svg)]
        assert any("…" in one for one in said)
        assert not set(picture.svg) & set("\x1b\u202e\ufffe")
        assert pdf(alone(blocks_of(record, "en"), "en")).startswith(b"%PDF-")
        assert "script" not in {tag for tag, _ in Page(html(alone(blocks_of(record, "en"), "en"))).met}

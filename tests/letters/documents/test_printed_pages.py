"""The pages of a letter as they are shown: those of its PDF, which another program reads as well."""

from __future__ import annotations

import io
import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import pytest
from documented import DAY, EXAMPLES, LETTERS, hostile, texts
from msgspec.structs import replace
from pypdf import PdfReader

from tui_complaints.letters.documents.pdf import pdf
from tui_complaints.letters.documents.printed import Box, Page, Row, printed
from tui_complaints.letters.documents.tree import Heading, Items, Paragraph, Part, Picture, Span, Table, plain
from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.documents import whole_document
from tui_complaints.usecases.write import write_letter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.letters.documents.tree import Block, Document

FOOT = re.compile(r"\d+ / \d+\s*$")


def nobody(done: int, count: int) -> None:
    """Tell nobody."""


@cache
def whole(name: str, language: str) -> Document:
    """The letter of an example with its annexes and their picture."""
    stored = read_case(EXAMPLES / name / "case.toml")
    return whole_document(stored, write_letter(stored, DAY, language=language).letter, DAY)


@cache
def both(name: str, language: str) -> tuple[tuple[Page, ...], list[str]]:
    """The pages of a letter as we read them, and the text of each as another program does."""
    data = pdf(whole(name, language))
    return printed(data, nobody), [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]


def letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text)


def lines(page: Page) -> Iterator[str]:
    for row in page.rows:
        for box in row.boxes:
            yield from ("".join(span.text for span in line) for line in box.lines)


def boxes(*pages: Page) -> Iterator[tuple[Row, Box, str]]:
    for page in pages:
        for row in page.rows:
            for box in row.boxes:
                yield row, box, "".join(span.text for line in box.lines for span in line).strip()


def of_one(*blocks: Block, language: str = "en") -> Document:
    return replace(whole("broken-desk", "en-US"), language=language, parts=(Part("body", blocks),))


@pytest.mark.parametrize(("name", "language"), LETTERS)
def test_what_stands_on_a_page_stands_there_in_the_pdf(name: str, language: str) -> None:
    pages, read = both(name, language)
    assert len(pages) == len(read) > 1
    for page, text in zip(pages, read, strict=True):
        on_page = letters(text)
        assert all(letters(line) in on_page for line in lines(page))
        if not any(row.kind == "picture" for row in page.rows):  # its words are not those of the text
            assert Counter(letters("".join(lines(page)))) == Counter(letters(FOOT.sub("", text)))
        assert page.foot == FOOT.findall(text)[-1].strip()


@pytest.mark.parametrize(("name", "language"), LETTERS)
def test_every_word_of_the_letter_stands_on_some_page_in_order(name: str, language: str) -> None:
    pages, _ = both(name, language)
    text, at = " ".join(line for page in pages for line in lines(page)), 0
    text = letters(text)
    for part in whole(name, language).parts:
        for block in part.blocks:
            if isinstance(block, Table):  # cells that go on stand beside others that do
                assert all(letters(plain(cell)) in text for cell in block.head)
                continue
            for said in texts([block]):
                at = text.index(letters(said), at) + len(letters(said))


@pytest.mark.parametrize(("name", "language"), LETTERS)
def test_lines_put_together_give_the_words_with_their_spaces(name: str, language: str) -> None:
    pages, _ = both(name, language)
    found = {" ".join(text.split()) for _, _, text in boxes(*pages)}
    said = [
        " ".join(plain(block.words).split())
        for part in whole(name, language).parts
        if part.name == "body"
        for block in part.blocks
        if isinstance(block, Paragraph)
    ]
    assert said
    assert sum(one not in found for one in said) <= len(pages)  # one that goes on on the next page is two


def test_parts_stand_where_each_country_has_them() -> None:
    def place(name: str, language: str, words: str) -> tuple[float, str]:
        found = next(box for _, box, text in boxes(*both(name, language)[0]) if text.startswith(words))
        return round(found.left, 2), found.align

    assert place("heat-pump-quote", "en", "Daniel") == (0.52, "left")
    assert place("heat-pump-quote", "en", "Coldwell") == (0.0, "left")
    assert place("parcel-held-26-days", "ru", "Кому") == (0.52, "left")
    assert place("parcel-held-26-days", "ru", "ПРЕТЕНЗИЯ") == (0.0, "center")
    assert place("gimnasio-baja", "es", "Tarragona, 20") == (0.0, "right")
    assert place("heat-pump-quote", "en", "£168")[1] == "right"


def test_a_table_that_goes_on_has_its_head_on_each_page() -> None:
    pages, _ = both("parcel-held-26-days", "ru")
    first = [text.replace("\u00a0", " ") for _, _, text in boxes(Page(pages[3].rows[:1], 0, ""))]
    assert first == ["Когда", "Как", "Что сказано и сделано", "Доказательство"]
    assert not any(text == "Когда" for _, _, text in boxes(pages[1]))


def test_a_page_that_is_half_empty_has_room_below() -> None:
    pages = printed(pdf(of_one(Paragraph((Span("Little."),)))), nobody)
    assert len(pages) == 1
    assert 45 < pages[0].below < 56


def test_the_picture_stands_on_its_page_as_high_as_it_is() -> None:
    pages, _ = both("heat-pump-quote", "en")
    assert [row.kind for row in pages[2].rows[:3]] == ["heading", "picture", ""]
    assert 5 < pages[2].rows[1].height < 30
    assert any(isinstance(block, Picture) for part in whole("heat-pump-quote", "en").parts for block in part.blocks)


def test_words_from_right_to_left_are_read_in_their_order() -> None:
    (page,) = printed(pdf(of_one(Paragraph((Span("They said: שלום עולם 12 abc, then left."),)))), nobody)
    assert "".join(lines(page)) == "They said: שלום עולם 12 abc, then left."


def test_a_sign_that_no_font_has_is_a_box_as_on_paper() -> None:
    (page,) = printed(pdf(of_one(Paragraph((Span("a\U000fffffb, and on"),)))), nobody)
    assert "".join(lines(page)) == "a□b, and on"


def test_hostile_text_is_only_text() -> None:
    _, document = hostile()
    data = pdf(document)
    pages, reader = printed(data, nobody), PdfReader(io.BytesIO(data))
    assert len(pages) == len(reader.pages)
    text = "".join(line for page in pages for line in lines(page))
    assert letters('#read("/etc/passwd")#import "@preview/x:1.0.0"') in letters(text)
    assert "\x1b" not in text


def test_lists_in_lists_empty_cells_and_rows_longer_than_a_page_are_all_there() -> None:
    inner = Items(((Paragraph((Span("in"),)),), (Heading(3, (Span("head"),)), Paragraph((Span("deep\nline"),)))), 1)
    long = (Span("word " * 2500),)
    pages = printed(
        pdf(
            of_one(
                Items(((Paragraph((Span("one"),)), Paragraph((Span("two"),)), inner), ())),
                Table(((Span("a"),), (), (Span("c"),)), (((), (Span("x"),), ()), ((Span("y"),), (), long))),
                Paragraph(()),
            )
        ),
        nobody,
    )
    found = [text for _, _, text in boxes(*pages)]
    assert found[:10] == ["•", "one", "two", "1.", "in", "2.", "head", "deepline", "a", ""]
    assert len(pages) > 2
    assert sum(text.count("word") for text in found) == 2500


def test_headings_are_known_and_stand_out() -> None:
    (page,) = printed(pdf(of_one(Heading(2, (Span("What happened"),)), Paragraph((Span("Much."),)))), nobody)
    assert [row.kind for row in page.rows] == ["heading", ""]
    assert page.rows[0].boxes[0].lines[0][0].strong


def test_whoever_is_told_how_far_it_is_can_stop_it() -> None:
    data = pdf(whole("heat-pump-quote", "en"))
    told: list[tuple[int, int]] = []

    def stop(done: int, count: int) -> None:
        told.append((done, count))
        if done == 1:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        printed(data, stop)
    assert told == [(0, 4), (1, 4)]

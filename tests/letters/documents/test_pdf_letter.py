"""A letter as PDF: every word of it, the same bytes each time, its own fonts, tagged, for archives; nothing loaded."""

from __future__ import annotations

import io
import os
import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from documented import DAY, LETTERS, example, hostile, texts
from lamp import LAMP, put_lamp
from msgspec import structs
from pypdf import PdfReader

from tui_complaints.errors import TypesettingError
from tui_complaints.letters.documents.pdf import pdf, typeset
from tui_complaints.letters.documents.tree import Block, Document, Heading, Items, Paragraph, Part, Span, Table
from tui_complaints.letters.documents.typeset import source
from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.documents import laid_out
from tui_complaints.usecases.write import write_letter

if TYPE_CHECKING:
    from pathlib import Path

OURS = {"LibertinusSerif", "NewCM10", "NewCM", "DejaVuSansMono"}


def read(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data))


def letters(text: str) -> str:
    """The letters and figures of a text alone: a PDF keeps no spaces where a line ends."""
    return re.sub(r"[\W_]", "", text)


def body(reader: PdfReader) -> str:
    """The text of every page without its number at the foot."""
    return "".join(re.sub(r"\n?\d+ / \d+\s*$", "", page.extract_text()) for page in reader.pages)


@pytest.mark.parametrize(("name", "language"), LETTERS)
def test_it_says_every_word_of_the_letter_in_order(name: str, language: str) -> None:
    _, document = example(name, language)
    text, at = letters(body(read(pdf(document)))), 0
    for said in texts(block for part in document.parts for block in part.blocks):
        at = text.index(letters(said), at) + len(letters(said))


@pytest.mark.parametrize(("name", "language"), LETTERS)
def test_the_same_letter_is_the_same_file(name: str, language: str) -> None:
    _, document = example(name, language)
    assert pdf(document) == pdf(document)


@pytest.mark.parametrize(("name", "language"), LETTERS)
def test_it_is_for_archives_and_for_those_who_listen_with_its_fonts_in_it(name: str, language: str) -> None:
    _, document = example(name, language)
    reader = read(pdf(document))
    root: Any = reader.root_object
    about = root["/Metadata"].get_object().get_data().decode()
    assert ">2</pdfaid:part>" in about
    assert ">1</pdfuaid:part>" in about
    assert root["/Lang"] == language
    assert reader.metadata is not None
    assert reader.metadata.title == document.title
    assert reader.metadata.author == document.author
    pages: Any = reader.pages
    for page in pages:
        for font in page["/Resources"]["/Font"].values():
            name_of = str(font.get_object()["/BaseFont"]).partition("+")[2]
            assert name_of.partition("-")[0] in OURS


def test_a_short_list_is_not_broken_between_pages() -> None:
    listed = Items(tuple((one,) for one in said("a refund", "a written explanation")), 1)
    for lines in range(28, 44):
        body: tuple[Block, ...] = (*said(*(f"Line {number}." for number in range(lines))), listed)
        document = Document("Letter", "", "en", date(2026, 5, 1), (Part("body", body),))
        pages = [page.extract_text() for page in read(pdf(document)).pages]
        assert any("a refund" in page and "a written explanation" in page for page in pages)


def said(*words: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph((Span(text),)) for text in words)


def test_more_than_a_page_is_numbered_and_one_page_is_not() -> None:
    assert "1 / " in read(pdf(example("heat-pump-quote", "en")[1])).pages[0].extract_text()
    short = read(pdf(example("do-not-come-again", "ru")[1]))
    assert len(short.pages) == 1
    assert "1 / 1" not in short.pages[0].extract_text()


def test_what_people_wrote_is_text_and_no_file_is_read() -> None:
    reader = read(pdf(hostile()[1]))
    text = letters(body(reader))
    assert letters('#read("/etc/passwd")#import "@preview/x:1.0.0"') in text
    with open("/etc/passwd", encoding="utf-8") if os.path.exists("/etc/passwd") else io.StringIO("root:x") as passwd:  # noqa: PTH123, PTH110
        assert letters(passwd.readline()) not in text
    assert letters("<script>alert(1)</script>") in text
    assert all("/Annots" not in page for page in reader.pages)


def test_a_word_ends_no_string_of_the_source() -> None:
    code = source(hostile()[1])
    outside = re.sub(r'"[^"]*"', "", code)
    assert "read(" not in outside
    assert "import" not in outside
    assert "alert" not in outside


def test_a_sign_that_our_fonts_do_not_have_stops_no_letter() -> None:
    from msgspec.structs import replace  # noqa: PLC0415

    _, document = example("do-not-come-again", "ru")
    assert len(read(pdf(replace(document, title="Завтра 日本 😀"))).pages) == 1


@pytest.mark.parametrize(("kind", "most"), [("escalation", 2), ("brief", 1)])
def test_a_letter_is_set_tighter_rather_than_run_over_by_a_few_lines(kind: str, most: int) -> None:
    _, document = example("parcel-held-26-days", "ru", kind)
    alone = structs.replace(document, parts=tuple(part for part in document.parts if not part.is_annex))
    assert len(read(pdf(alone)).pages) == most


def test_no_row_of_a_table_is_broken_between_pages() -> None:
    _, document = example("parcel-held-26-days", "ru")
    told = [
        (Span(f"row {row} begins"), Span(" and goes on" * (30 + row % 7)), Span(f" until {row} ends"))
        for row in range(60)
    ]
    long = Table(((Span("What"),), (Span("Proof"),)), tuple((words, (Span("none"),)) for words in told))
    reader = read(pdf(structs.replace(document, parts=(Part("annex-a", (long,)),))))
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    assert len(pages) > 1
    for row in range(60):
        assert any(f"row {row} begins" in page and f"until {row} ends" in page for page in pages), row


@pytest.mark.parametrize("sign", ["\ufeff", "\ue0b0"], ids=["a mark of an editor", "a private sign"])
def test_a_sign_that_archives_do_not_take_stops_no_letter(sign: str) -> None:
    from msgspec.structs import replace  # noqa: PLC0415

    _, document = example("do-not-come-again", "ru")
    (first, *others) = document.parts
    said = replace(first, blocks=(Paragraph((Span(f"so{sign} it is"),)), *first.blocks))
    assert "it is" in read(pdf(replace(document, parts=(said, *others)))).pages[0].extract_text()


def test_what_cannot_be_laid_out_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(TypesettingError, match="the pages cannot be laid out: unclosed"):
        typeset('#text("', DAY, tmp_path)


def test_a_span_of_times_is_not_broken_from_line_to_line() -> None:
    reader = read(pdf(example("broken-desk", "lt")[1]))
    text = "".join(page.extract_text() for page in reader.pages)
    assert "10:38–11:08" in text
    assert "10:\n38–11:08" not in text


@pytest.mark.parametrize(("jurisdiction", "size"), [("US-NY", (612, 792)), ("GB", (595, 842))])
def test_the_paper_is_that_of_the_country(store: Path, jurisdiction: str, size: tuple[int, int]) -> None:
    file = put_lamp(store, text=LAMP.replace('language = "en"', f'language = "en"\njurisdictions = ["{jurisdiction}"]'))
    stored = read_case(file)
    page = read(laid_out(stored, write_letter(stored, DAY).letter, DAY, "pdf")).pages[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) == size


def test_no_signature_stands_on_a_page_without_words_of_the_letter() -> None:
    """However many lines the letter has before it."""
    for lines in range(28, 44):
        body = tuple(Paragraph((Span(f"Line {number}."),)) for number in range(lines))
        closing = (Paragraph((Span("Yours faithfully,"),)), Paragraph((Span("Vera Sample"),)))
        document = Document("Letter", "", "en", date(2026, 5, 1), (Part("body", body), Part("closing", closing)))
        signed = next(page for page in read(pdf(document)).pages if "Yours" in page.extract_text())
        assert f"Line {lines - 1}." in signed.extract_text()


def test_what_introduces_a_list_or_a_heading_of_a_short_table_stands_with_it() -> None:
    for lines in range(28, 44):
        body: list[Block] = [
            Heading(1, (Span("Letter"),)),
            *(Paragraph((Span(f"Line {number}."),)) for number in range(lines)),
        ]
        listed: list[Block] = [Paragraph((Span("I ask for:"),)), Items((((Paragraph((Span("a refund"),)),)),), 1)]
        row = ((Span("the room"),),)
        table: list[Block] = [Heading(2, (Span("Costs"),)), Table(((Span("What"),),), (row, ((Span("the motel"),),)))]
        document = Document("Letter", "", "en", date(2026, 5, 1), (Part("body", (*body, *listed, *table)),))
        pages = [page.extract_text() for page in read(pdf(document)).pages]
        assert any("I ask for:" in page and "a refund" in page for page in pages)
        assert any("Costs" in page and "the room" in page and "the motel" in page for page in pages)

"""A letter as a Word document: every word of it, in real headings, lists and tables; the same file each time."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from documented import DAY, LETTERS, example, hostile, words
from docx import Document
from lettering import seen

from tui_complaints.letters.documents import tree
from tui_complaints.letters.documents.docx import docx
from tui_complaints.letters.documents.tree import SMALL

if TYPE_CHECKING:
    from collections.abc import Iterator


def read(data: bytes) -> Any:  # noqa: ANN401 - python-docx
    return Document(io.BytesIO(data))


def lines(word: Any) -> Iterator[str]:  # noqa: ANN401 - python-docx
    """Paragraphs and cells as they stand, top to bottom."""
    for block in word.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                yield from (cell.text for cell in row.cells)
        else:
            yield block.text


def unbroken(word: str) -> str:
    """What stands in the document for a word: a range has a hyphen, which it can keep from ending a line."""
    return re.sub(r"(?<=\d)–(?=\d)", "-", word)


def test_no_line_ends_within_a_reference_or_a_range() -> None:
    said = "They gave me ZP-48213 for lines 4–7, which is a well-known trick."
    data = docx(tree.Document("", "", "en", DAY, (tree.Part("body", (tree.Paragraph((tree.Span(said),)),)),)))
    assert next(lines(read(data))) == unbroken(said)
    with zipfile.ZipFile(io.BytesIO(data)) as word:
        kept = re.findall(r"(\w+)</w:t><w:noBreakHyphen/><w:t[^>]*>(\w+)", word.read("word/document.xml").decode())
    assert kept == [("ZP", "48213"), ("4", "7")]


@pytest.mark.parametrize(("name", "language"), LETTERS)
def test_it_says_every_word_of_the_letter_in_order(name: str, language: str) -> None:
    letter, document = example(name, language)
    assert words("\n".join(lines(read(docx(document))))) == [unbroken(word) for word in words(seen(letter.markdown))]


@pytest.mark.parametrize(("name", "language"), LETTERS)
def test_headings_and_lists_are_what_word_calls_so(name: str, language: str) -> None:
    _, document = example(name, language)
    word = read(docx(document))
    styles = [line.style.name for line in word.paragraphs]
    assert styles.count("Heading 1") == 1
    assert "Heading 2" in styles
    assert "List Bullet" in styles
    assert word.core_properties.title == document.title
    assert word.core_properties.language == language


def test_each_numbered_list_begins_anew() -> None:
    _, document = example("heat-pump-quote", "en")
    word = read(docx(document))
    numbered = [line for line in word.paragraphs if line.style.name == "List Number"]
    used = [line._p.pPr.numPr.numId.val for line in numbered]  # noqa: SLF001 - python-docx has no call
    assert len(set(used)) == 2
    numbering = word.part.numbering_part.element
    starts = {
        num.numId: num.lvlOverride_lst[0].startOverride.val for num in numbering.num_lst if num.numId in set(used)
    }
    assert set(starts.values()) == {1}


def test_the_head_of_a_table_is_repeated_on_each_page() -> None:
    _, document = example("heat-pump-quote", "en")
    for table in read(docx(document)).tables:
        assert "tblHeader" in table.rows[0]._tr.xml  # noqa: SLF001
        assert "tblHeader" not in table.rows[1]._tr.xml  # noqa: SLF001


@pytest.mark.parametrize(("name", "language"), LETTERS)
def test_the_same_letter_is_the_same_file(name: str, language: str) -> None:
    _, document = example(name, language)
    data = docx(document)
    assert data == docx(document)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {info.date_time[0] for info in archive.infolist()} == {1980}


def test_what_people_wrote_is_text_and_nothing_is_linked() -> None:
    data = docx(hostile()[1])
    text = "\n".join(lines(read(data)))
    assert "<script>alert(1)</script>" in text
    assert not set(text) & set("\x1b\u202e")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            assert b'TargetMode="External"' not in archive.read(name)


def test_a_letter_that_would_run_over_by_a_few_lines_is_set_smaller() -> None:
    over, short = (example(name, "ru")[1] for name in ("parcel-held-26-days", "diagnosis-charged-twice"))
    sizes = [read(docx(document)).styles["Normal"].font.size.pt for document in (over, short)]
    assert sizes == [10, 10.5]


@pytest.mark.parametrize(("kind", "language"), [("escalation", "ru"), ("escalation", "en"), ("regulator", "ru")])
def test_no_enclosures_stand_alone_on_a_second_page(kind: str, language: str) -> None:
    """These three would, by a line or two, in the type of a usual letter."""
    _, document = example("do-not-come-again", language, kind)
    assert read(docx(document)).styles["Normal"].font.size.pt == 10


def test_more_than_a_page_is_numbered_and_one_page_is_not() -> None:
    long, short = (example(name, "ru")[1] for name in ("parcel-held-26-days", "do-not-come-again"))
    assert ["NUMPAGES" in read(docx(one)).sections[0].footer._element.xml for one in (long, short)] == [True, False]  # noqa: SLF001


def test_what_introduces_a_list_and_no_single_enclosure_are_parted_from_it_by_the_end_of_a_page() -> None:
    _, document = example("heat-pump-quote", "en")
    found = read(docx(document)).paragraphs
    (lead,) = [line for line in found if line.text.startswith("I ask for the following")]
    assert lead.paragraph_format.keep_with_next
    enclosed = [line for line in found if line.text.startswith("Exhibit\xa0") and line.style.name == "List Bullet"]
    assert len(enclosed) > 2
    assert all(line.paragraph_format.keep_with_next for line in (enclosed[0], enclosed[-2]))
    assert not enclosed[-1].paragraph_format.keep_with_next


def test_what_belongs_together_is_kept_on_one_page() -> None:
    """The words before the signature with it, what introduces a list with the list, a short table whole."""
    _, document = example("heat-pump-quote", "en")
    word = read(docx(document))
    kept = [line.text for line in word.paragraphs if line.paragraph_format.keep_with_next]
    assert any(text.startswith("Please answer this letter in writing") for text in kept)
    assert any(text.startswith("I ask for the following") for text in kept)
    assert any(text.startswith("Total claimed") for text in kept)  # "Annex B sets out each sum" follows
    *rows, last = word.tables[-1].rows
    assert len(rows) < SMALL
    assert all(cell.paragraphs[0].paragraph_format.keep_with_next for row in rows for cell in row.cells)
    assert not any(cell.paragraphs[0].paragraph_format.keep_with_next for cell in last.cells)

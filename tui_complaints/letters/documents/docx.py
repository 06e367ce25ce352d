"""A letter as a Word document: real headings, lists and tables, so that it can be edited where people edit letters."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any

from tui_complaints.letters.documents.columns import shares
from tui_complaints.letters.documents.places import places_of
from tui_complaints.letters.documents.room import PAPERS, TIGHT, USUAL, is_one_page, saves_a_page
from tui_complaints.letters.documents.ties import UNBROKEN
from tui_complaints.letters.documents.tree import SMALL, Heading, Items, Paragraph, Picture, leading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document as Word
    from docx.table import _Cell as Cell
    from docx.text.paragraph import Paragraph as Line
    from docx.text.run import Run

    from tui_complaints.letters.documents.places import Places
    from tui_complaints.letters.documents.tree import Block, Document, Inline, Part, Table

_FACE = "Times New Roman"
"""On every machine that has Word; LibreOffice has one of the same widths."""
_LONGEST = 255
"""Letters that a property of such a document may have."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""When every file in the archive was made, so that the same letter is the same file."""
_NUMBERED, _BULLETED = "List Number", "List Bullet"


def docx(document: Document) -> bytes:
    """Lay a letter out as a Word document."""
    from docx import Document as new  # noqa: N813, PLC0415 - only who wants one loads it

    word = new()
    _Layout(word, document).lay_out()
    stream = io.BytesIO()
    word.save(stream)
    return _without_clock(stream.getvalue())


class _Layout:
    """Writes one letter into one Word document.

    Args:
        word: an empty document.
        letter: what goes into it.
    """

    def __init__(self, word: Word, letter: Document) -> None:
        self._word = word
        self._letter = letter
        self._places = places_of(letter.language)
        self._look = TIGHT if saves_a_page(letter) else USUAL

    def lay_out(self) -> None:
        """Write all of it."""
        self._describe()
        self._set_page()
        self._set_styles()
        was_annex = False
        for part, after in zip(self._letter.parts, (*self._letter.parts[1:], None), strict=True):
            lines = self._part(part, self._places, signed=after is not None and after.name == "closing")
            if part.is_annex and not was_annex and lines:
                lines[0].paragraph_format.page_break_before = True
            was_annex = part.is_annex

    def _describe(self) -> None:
        about, made = self._word.core_properties, datetime.combine(self._letter.day, time(), UTC)
        about.title, about.author = self._letter.title[:_LONGEST], self._letter.author[:_LONGEST]
        about.last_modified_by, about.comments, about.language = about.author, "", self._letter.language
        about.created = about.modified = made

    def _set_page(self) -> None:
        from docx.shared import Cm  # noqa: PLC0415

        section = self._word.sections[0]
        width, height = PAPERS[self._places.paper]
        section.page_width, section.page_height = Cm(width), Cm(height)
        section.left_margin = section.right_margin = Cm(self._look.side)
        section.top_margin = section.bottom_margin = Cm(self._look.top)
        if not is_one_page(self._letter, self._look):
            self._number(section.footer.paragraphs[0])

    def _number(self, footer: Line) -> None:
        """The number of the page, of how many."""
        footer.alignment = _alignment("center")
        for piece in ("PAGE", " / ", "NUMPAGES"):
            if piece.isalpha():
                _field(footer, piece)
            else:
                footer.add_run(piece)

    def _set_styles(self) -> None:
        from docx.oxml.ns import qn  # noqa: PLC0415
        from docx.shared import Pt, RGBColor  # noqa: PLC0415

        styles: Any = self._word.styles
        usual, gap = self._look.size, self._look.gap
        for name, size, before, after in (
            ("Normal", usual, 0, 5),
            ("Heading 1", 12, 12, 7),
            ("Heading 2", usual, 10, 4),
            ("Heading 3", usual, 9, 4),
            (_NUMBERED, usual, 0, 0),
            (_BULLETED, usual, 0, 0),
        ):
            style = styles[name]
            style.font.name, style.font.size = _FACE, Pt(size)
            style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), _FACE)
            for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):  # a theme's face would win over ours
                style.element.rPr.rFonts.attrib.pop(qn(f"w:{theme}"), None)
            style.font.color.rgb = RGBColor(0, 0, 0)
            style.paragraph_format.space_before = Pt(before * gap)
            style.paragraph_format.space_after = Pt(after * gap)
            for tight in style.element.pPr.findall(qn("w:contextualSpacing")):  # it would take the space between items
                style.element.pPr.remove(tight)
        styles["Heading 3"].font.bold, styles["Heading 3"].font.italic = False, True
        normal = styles["Normal"].element.get_or_add_rPr()
        said = normal.makeelement(qn("w:lang"), {qn("w:val"): self._letter.language})
        normal.append(said)

    def _part(self, part: Part, places: Places, *, signed: bool = False) -> list[Line]:
        from docx.shared import Cm, Pt  # noqa: PLC0415

        lines = self._blocks(part, signed=signed)
        if not lines:
            return lines
        if part.name in places.right:
            width, _height = PAPERS[places.paper]
            for line in lines:
                line.paragraph_format.left_indent = Cm((width - 2 * self._look.side) * 0.52)
        if part.name in {"sender", "recipient"}:
            lines[-1].paragraph_format.space_after = Pt(16 * self._look.gap)
        elif part.name == "closing":
            lines[0].paragraph_format.space_before = Pt(10 * self._look.gap)
            lines[0].paragraph_format.space_after = Pt(34 * self._look.gap)
        elif part.name == "heading" and places.day_right:
            lines[0].alignment = _alignment("right")
        return lines

    def _blocks(self, part: Part, *, signed: bool) -> list[Line]:
        """Write the blocks of a part; what belongs together stays on one page."""
        lines: list[Line] = []
        following = (*part.blocks[1:], None)
        for block, after, leads in zip(part.blocks, following, leading(part, signed=signed), strict=True):
            written = self._block(block)
            if isinstance(block, Items):  # a chain of all of them is more than LibreOffice keeps to
                _keep_together(written[:2])
                _keep_together(written[-2:])
            if leads or (isinstance(block, Items) and isinstance(after, Paragraph) and written):
                written[-1].paragraph_format.keep_with_next = True
            lines += written
        if part.name == "closing":
            _keep_together(lines)
        return lines

    def _block(self, block: Block) -> list[Line]:
        """Write a block; returns its paragraphs, none for a table."""
        if isinstance(block, Heading):
            line = self._word.add_heading(level=block.level)
            _write(line, block.words)
            if block.level == 1 and self._places.title_centred:
                line.alignment = _alignment("center")
            return [line]
        if isinstance(block, Paragraph):
            return [_write(self._word.add_paragraph(), block.words)]
        if isinstance(block, Items):
            return self._items(block)
        if isinstance(block, Picture):  # what it shows is said beside it
            return [_write(self._word.add_paragraph(), block.caption)]
        self._table(block)
        return []

    def _items(self, items: Items) -> list[Line]:
        from docx.shared import Pt  # noqa: PLC0415

        lines: list[Line] = []
        numbers = self._new_numbers(items.start) if items.start else None
        for item in items.items:
            for at, block in enumerate(item):
                if at or not isinstance(block, Paragraph):  # what a user's own template may hold
                    lines += self._block(block)
                    continue
                line = _write(self._word.add_paragraph(style=_NUMBERED if items.start else _BULLETED), block.words)
                if numbers is not None:
                    number: Any = line._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 - python-docx has no call
                    number.get_or_add_ilvl().val, number.get_or_add_numId().val = 0, numbers
                lines.append(line)
        if lines:
            lines[-1].paragraph_format.space_after = Pt(5)
        return lines

    def _new_numbers(self, start: int) -> int:
        """A numbering of its own, so that each list begins anew; python-docx would go on with the one before."""
        from docx.oxml.ns import qn  # noqa: PLC0415

        part: Any = self._word.part.numbering_part
        numbering = part.element
        style: Any = self._word.styles[_NUMBERED]
        of_style = style.element.pPr.numPr.numId.val
        abstract = next(num for num in numbering.num_lst if num.numId == of_style).abstractNumId.val
        number = numbering.add_num(abstract)
        number.add_lvlOverride(ilvl=0).add_startOverride(start)
        return int(number.get(qn("w:numId")))

    def _table(self, table: Table) -> None:
        from docx.shared import Cm  # noqa: PLC0415

        word: Any = self._word.add_table(rows=0, cols=len(table.head))
        _rule(word)
        word.autofit = False
        width, _height = PAPERS[self._places.paper]
        wide = [Cm(share * (width - 2 * self._look.side)) for share in shares(table)]
        for column, room in zip(word.columns, wide, strict=True):
            column.width = room
        for number, cells in enumerate((table.head, *table.rows)):
            row = word.add_row()
            _keep_whole(row, repeated=not number)
            for at, (cell, words) in enumerate(zip(row.cells, cells, strict=True)):
                cell.width = wide[at]
                line = _fill(cell, words, strong=not number, right=at in table.right)
                line.paragraph_format.keep_with_next = number < (len(table.rows) if len(table.rows) <= SMALL else 1)
        self._word.add_paragraph()


def _write(line: Line, words: Inline, *, strong: bool = False) -> Line:
    for span in words:
        for at, text in enumerate(span.text.split("\n")):
            run = line.add_run()
            if at:
                run.add_break()
            _add_unbroken(run, text)
            run.bold, run.italic = (span.strong or strong) or None, span.emphasis or None
    return line


def _add_unbroken(run: Run, text: str) -> None:
    """Add text to a run, in which no reference and no range is broken at its hyphen or dash.

    The format has a hyphen at which no line ends, which as text is a hyphen; it has no such dash.
    """
    from docx.oxml import OxmlElement  # noqa: PLC0415

    for at, piece in enumerate(UNBROKEN.split(text)):
        for number, word in enumerate(piece.replace("–", "-").split("-") if at % 2 else [piece]):
            if number:
                run._r.append(OxmlElement("w:noBreakHyphen"))  # noqa: SLF001 - python-docx has no call
            run.add_text(word)


def _keep_together(lines: list[Line]) -> None:
    for line in lines[:-1]:
        line.paragraph_format.keep_with_next = True


def _fill(cell: Cell, words: Inline, *, strong: bool, right: bool) -> Line:
    from docx.shared import Pt  # noqa: PLC0415

    line = _write(cell.paragraphs[0], words, strong=strong)
    line.paragraph_format.space_before = line.paragraph_format.space_after = Pt(2)
    if right:
        line.alignment = _alignment("right")
    for run in line.runs:
        run.font.size = Pt(9.5)
    return line


def _alignment(where: str) -> Any:  # noqa: ANN401 - an enumeration that python-docx does not type
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415

    return getattr(WD_ALIGN_PARAGRAPH, where.upper())


def _field(line: Line, name: str) -> None:
    """A field that Word fills in: the page's number, the number of pages."""
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    line._p.append(field)  # noqa: SLF001 - python-docx has no call


def _rule(table: Any) -> None:  # noqa: ANN401 - python-docx types no table's properties
    """Hairlines between rows and none between columns."""
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

    borders = OxmlElement("w:tblBorders")
    for side in ("bottom", "insideH"):
        rule = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "999999")):
            rule.set(qn(f"w:{key}"), value)
        borders.append(rule)
    table._tbl.tblPr.append(borders)  # noqa: SLF001


def _keep_whole(row: Any, *, repeated: bool) -> None:  # noqa: ANN401 - python-docx types no row's properties
    """A row is not broken between pages; the first is repeated on each."""
    from docx.oxml import OxmlElement  # noqa: PLC0415

    names: Iterable[str] = ("w:cantSplit", "w:tblHeader") if repeated else ("w:cantSplit",)
    for name in names:
        row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001


def _without_clock(data: bytes) -> bytes:
    """The same archive, in which no file tells when it was packed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _EPOCH), old.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()

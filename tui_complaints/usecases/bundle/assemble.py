"""Put the letter, the contents and the exhibits into PDFs: numbered through, with links and bookmarks."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.domain.record import Record
from tui_complaints.letters.choice import conventions
from tui_complaints.letters.documents.pdf import fitted, typeset
from tui_complaints.letters.documents.sheets import LISTED, Entry, Stamp, contents, covers, opening, stamps
from tui_complaints.letters.documents.typeset import EXHIBIT
from tui_complaints.letters.language import capital
from tui_complaints.letters.phrases import speak
from tui_complaints.letters.tokens import said
from tui_complaints.usecases.bundle.bodies import body_of
from tui_complaints.usecases.bundle.pages import join, link, pages_of, print_onto, size_of
from tui_complaints.usecases.documents import whole_document
from tui_complaints.usecases.write import user_templates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from pikepdf import Pdf

    from tui_complaints.letters.letter import Letter
    from tui_complaints.storage.reading import StoredCase
    from tui_complaints.usecases.bundle.bodies import Body
    from tui_complaints.usecases.bundle.pieces import Piece
    from tui_complaints.usecases.bundle.plan import Plan, Section

    Told = Callable[[int, int], None]
    """Is told how many steps of how many are done; what it raises stops the work."""


class Bound(Struct, frozen=True):
    """One file of a bundle.

    Attributes:
        file: where it is.
        pages: how many it has.
        size: its bytes.
    """

    file: Path
    pages: int
    size: int


class Bundled(Struct, frozen=True):
    """A bundle that was put together.

    Attributes:
        parts: its files, in order.
        begins: by the exhibit's name, on which page its cover stands, from 1, numbered through all parts.
        letter: bytes of the letter alone.
    """

    parts: tuple[Bound, ...]
    begins: dict[str, int]
    letter: int

    @property
    def pages(self) -> int:
        """How many it has in all."""
        return sum(part.pages for part in self.parts)


class _Placed(Struct, frozen=True):
    """A section, and where it stands.

    Attributes:
        section: it.
        part: in which part, from 1.
        page: on which page it begins, from 1, numbered through all parts.
    """

    section: Section
    part: int
    page: int


class _Layout(Struct, frozen=True):
    """Where everything stands.

    Attributes:
        placed: the sections, in order.
        starts: on which page each part begins.
        total: how many pages there are in all.
    """

    placed: tuple[_Placed, ...]
    starts: tuple[int, ...]
    total: int

    def of(self, part: int) -> tuple[_Placed, ...]:
        """The sections of a part."""
        return tuple(one for one in self.placed if one.part == part)


class Binder:
    """Puts one letter and its exhibits together, as one file or in parts, with pictures of this or that size.

    The files of the exhibits are read page by page while it is written, so that it needs little more memory than the
    largest of them.

    Args:
        stored: the case.
        letter: the letter.
        day: its date.
        pieces: the exhibits, in the order in which they are first cited.
        folder: where what is made is kept; the caller removes it.
    """

    def __init__(self, stored: StoredCase, letter: Letter, day: date, pieces: Sequence[Piece], folder: Path) -> None:
        record = Record(stored.case, day)
        self._spoken = speak(record, conventions(record, letter.language), user_templates(), markup=False)
        self._document = whole_document(stored, letter, day)
        self._letter = fitted(self._document, bundled=True)
        self._brief = letter.brief
        self._pieces = pieces
        self._folder = folder

    def bodies(self, scale: float, told: Told) -> tuple[Body, ...]:
        """Make pages of the exhibits; pictures are made so much smaller than print needs, from 0 to 1.

        Raises:
            OSError: an exhibit cannot be read.
        """
        made: list[Body] = []
        for number, piece in enumerate(self._pieces):
            told(number, len(self._pieces) + 2)
            made.append(body_of(number, piece, self._document.language, self._document.day, self._folder, scale))
        return tuple(made)

    def bind(self, bodies: Sequence[Body], plan: Plan, told: Told) -> Bundled:
        """Put all of it together; the files are those of the call before, made anew.

        Raises:
            OSError: an exhibit cannot be read, or a file not written.
        """
        done, steps = len(bodies), len(bodies) + 1 + len(plan)
        told(done, steps)
        letter = self._made(self._letter)
        layout, firsts = self._laid_out(plan, pages_of(letter))
        bound: list[Bound] = []
        for part, first in enumerate(firsts, 1):
            told(done + part, steps)
            joined = self._joined([letter, first] if part == 1 else [first], bodies, layout.of(part))
            bound.append(self._finished(joined, layout, part))
        begins = {self._name(one): one.page for one in layout.placed if one.section.is_begin}
        return Bundled(tuple(bound), begins, letter.stat().st_size)

    # What it is made of

    def _laid_out(self, plan: Plan, letter: int) -> tuple[_Layout, list[Path]]:
        """Where everything stands behind so many pages of a letter, and the contents of each part.

        Larger numbers can make the contents longer, never shorter: so this ends.
        """
        lengths = [1] * len(plan)
        while True:
            layout = _layout(plan, letter, lengths)
            firsts = [self._first(layout, part) for part in range(1, len(plan) + 1)]
            found = [pages_of(first) for first in firsts]
            if found == lengths:
                return layout, firsts
            lengths = found

    def _first(self, layout: _Layout, part: int) -> Path:
        say, parts = self._spoken.say, len(layout.starts)
        entries = [self._entry(one, part) for one in (layout.placed if part == 1 else layout.of(part))]
        listed, page = say("bundle", "contents"), say("bundle", "page")
        if part > 1:
            about, note = self._about(), say("bundle", "elsewhere")
            title, language = self._part_of(part, parts), self._document.language
            return self._made(opening(title, about, note, entries, listed, page, language))
        entries.insert(0, Entry("", say("bundle", "letter"), 1, address=EXHIBIT))
        language, heads = self._document.language, dict[str, str]()
        if parts > 1:
            note = say("bundle", "in-parts", part=self._part_of(part, parts))
            heads = {"part": say("bundle", "part"), "note": note}
        return self._made(contents(entries, listed, page, language, **heads))

    def _about(self) -> Iterator[tuple[str, str]]:
        """What the letter is, for whoever has a part without it."""
        say, brief = self._spoken.say, self._brief
        yield say("bundle", "letter"), self._document.title
        yield say("bundle", "from"), said(brief.sender[0])
        if brief.on_behalf:
            yield "", said(brief.on_behalf)
        yield say("bundle", "to"), said(brief.recipient[0])
        yield say("bundle", "date"), said(brief.date)

    def _entry(self, one: _Placed, part: int) -> Entry:
        """A line of the contents of a part."""
        section, name = one.section, self._name(one)
        label = capital(self._pieces[section.exhibit].enclosure.label)
        address = EXHIBIT + name
        if one.part != part:
            address = LISTED + name if section.is_begin else ""
        return Entry(label, self._title(section), one.page, one.part, address)

    def _title(self, section: Section) -> str:
        """What an exhibit is, and which pages of it these are where the others stand elsewhere."""
        title = said(self._pieces[section.exhibit].enclosure.title)
        if section.is_whole:
            return title
        first, total = str(section.first), str(section.total)
        if section.pages == 1:
            return self._spoken.say("bundle", "section-page", title=title, number=first, total=total)
        return self._spoken.say("bundle", "section", title=title, first=first, last=str(section.last), total=total)

    def _covered(self) -> Iterator[tuple[str, str, str]]:
        """Of each exhibit, its label, its title, and a remark where its pages do not follow."""
        for piece in self._pieces:
            remark = ""
            if piece.file is None:
                remark = self._spoken.say("bundle", "on-paper")
            elif piece.kind in {"other", "none"}:
                remark = self._spoken.say("bundle", "apart", file=piece.file.name)
            yield capital(piece.enclosure.label), said(piece.enclosure.title), remark

    def _joined(self, firsts: Sequence[Path], bodies: Sequence[Body], placed: Sequence[_Placed]) -> Path:
        """All pages of a part in one file."""
        sheets = self._made(covers(self._covered(), self._document.language))
        pages = [(first, "1-z") for first in firsts]
        for section in (one.section for one in placed):
            if section.is_begin:
                pages.append((sheets, str(section.exhibit + 1)))
            file = bodies[section.exhibit].file
            if file is not None:
                pages.append((file, f"{section.first}-{section.last}"))
        joined = self._folder / "joined.pdf"
        join(pages, joined)
        return joined

    def _made(self, text: str) -> Path:
        """The PDF of a source; the same is made but once, as the typesetter keeps what it has seen in memory."""
        file = self._folder / f"{hashlib.sha256(text.encode()).hexdigest()}.pdf"
        if not file.exists():
            file.write_bytes(typeset(text, self._document.day, self._folder))
        return file

    def _name(self, one: _Placed) -> str:
        return self._pieces[one.section.exhibit].enclosure.id

    def _part_of(self, part: int, parts: int) -> str:
        return self._spoken.say("bundle", "part-of", number=str(part), total=str(parts))

    # What is done to a part

    def _finished(self, joined: Path, layout: _Layout, part: int) -> Bound:
        """Stamp the pages of a part, lay its links, and write it."""
        import pikepdf  # noqa: PLC0415 - only a bundle pays for it

        file = self._folder / f"part-{part}.pdf"
        start, placed = layout.starts[part - 1], layout.of(part)
        with pikepdf.open(joined, access_mode=pikepdf.AccessMode.stream) as whole:
            self._stamp(whole, layout, part)
            begins = {"": 1} if part == 1 else {}
            for one in placed:
                begins.setdefault(self._name(one), one.page - start + 1)
            link(whole, begins)
            self._bookmark(whole, layout, part)
            self._describe(whole, layout, part)
            whole.save(file, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
            pages = len(whole.pages)
        return Bound(file, pages, file.stat().st_size)

    def _stamp(self, whole: Pdf, layout: _Layout, part: int) -> None:
        """Number the pages through, and say on each page of an exhibit which it is."""
        import pikepdf  # noqa: PLC0415

        start = layout.starts[part - 1]
        labels = [""] * len(whole.pages)
        for one in layout.of(part):
            section = one.section
            label = capital(self._pieces[section.exhibit].enclosure.label)
            at = one.page - start + section.is_begin
            for number in range(section.first, section.last + 1):
                labels[at + number - section.first] = self._spoken.say(
                    "bundle", "page-of", label=label, number=str(number), total=str(section.total)
                )
        marks = [
            Stamp(*size_of(page), f"{number} / {layout.total}", label)
            for number, (page, label) in enumerate(zip(whole.pages, labels, strict=True), start)
        ]
        with pikepdf.open(self._made(stamps(marks))) as printed:
            for page, stamp in zip(whole.pages, printed.pages, strict=True):
                print_onto(page, whole.copy_foreign(stamp.as_form_xobject()))

    def _bookmark(self, whole: Pdf, layout: _Layout, part: int) -> None:
        import pikepdf  # noqa: PLC0415

        start = layout.starts[part - 1]
        first = self._spoken.say("bundle", "letter") if part == 1 else self._part_of(part, len(layout.starts))
        with whole.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem(first, 0))
            for one in layout.of(part):
                label = capital(self._pieces[one.section.exhibit].enclosure.label)
                title = self._spoken.say("bundle", "bookmark", label=label, title=self._title(one.section))
                outline.root.append(pikepdf.OutlineItem(title, one.page - start))

    def _describe(self, whole: Pdf, layout: _Layout, part: int) -> None:
        """Say what the file is, and number its pages in a viewer as they are stamped."""
        import pikepdf  # noqa: PLC0415

        about, day, title, parts = whole.docinfo, self._document.day, self._document.title, len(layout.starts)
        if parts > 1:
            title = self._spoken.say("bundle", "bookmark", label=self._part_of(part, parts), title=title)
        about["/Title"], about["/Author"] = title, self._document.author
        about["/CreationDate"] = about["/ModDate"] = f"D:{day:%Y%m%d}000000Z"
        whole.Root.Lang = pikepdf.String(self._document.language)
        numbers = pikepdf.Dictionary(S=pikepdf.Name.D, St=layout.starts[part - 1])
        whole.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array([0, numbers]))


def _layout(plan: Plan, letter: int, lengths: Sequence[int]) -> _Layout:
    """Where everything stands if the letter has so many pages, and the contents of each part have so many."""
    placed: list[_Placed] = []
    starts: list[int] = []
    page = 1
    for part, (sections, length) in enumerate(zip(plan, lengths, strict=True), 1):
        starts.append(page)
        page += length if part > 1 else letter + length
        for section in sections:
            placed.append(_Placed(section, part, page))
            page += section.sheets
    return _Layout(tuple(placed), tuple(starts), page - 1)

"""Put the letter, the contents and the exhibits into one PDF: numbered through, with links and bookmarks."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.domain.record import Record
from tui_complaints.letters.choice import conventions
from tui_complaints.letters.documents.pdf import fitted, typeset
from tui_complaints.letters.documents.sheets import (
    Entry,
    Stamp,
    contents,
    covers,
    picture_pages,
    stamps,
    text_pages,
)
from tui_complaints.letters.language import capital
from tui_complaints.letters.phrases import speak
from tui_complaints.letters.tokens import said
from tui_complaints.usecases.answer_text import mail_head, readable_lines
from tui_complaints.usecases.bundle.pages import link, pages_of, print_onto, size_of
from tui_complaints.usecases.bundle.pictures import fit_for_page
from tui_complaints.usecases.documents import whole_document
from tui_complaints.usecases.write import user_templates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from pikepdf import Pdf

    from tui_complaints.letters.documents.tree import Document
    from tui_complaints.letters.language import Language
    from tui_complaints.letters.letter import Letter
    from tui_complaints.storage.reading import StoredCase
    from tui_complaints.usecases.bundle.pieces import Piece

    Told = Callable[[int, int], None]


_LAST_STEPS = 2
"""After the exhibits: putting them together, and stamping and writing the whole."""


def _nobody(done: int, total: int) -> None:
    """Tell nobody."""


class Bundled(Struct, frozen=True):
    """A bundle that was written.

    Attributes:
        pages: how many it has.
        begins: by the exhibit's name, on which page its cover stands, from 1.
    """

    pages: int
    begins: dict[str, int]


def assemble(
    stored: StoredCase,
    letter: Letter,
    day: date,
    pieces: Sequence[Piece],
    target: Path,
    *,
    scale: float = 1,
    told: Told | None = None,
) -> Bundled:
    """Write the bundle of a letter.

    The files of the exhibits are read page by page while it is written, so that it needs little more memory than the
    largest of them.

    Args:
        stored: the case.
        letter: the letter.
        day: its date.
        pieces: the exhibits, in the order in which they are first cited.
        target: the file, which is made anew.
        scale: how much smaller than print needs pictures are made, from 0 to 1.
        told: is told how many steps of how many are done; what it raises stops the work.

    Raises:
        OSError: an exhibit cannot be read, or the bundle not written.
    """
    record = Record(stored.case, day)
    spoken = speak(record, conventions(record, letter.language), user_templates(), markup=False)
    document = whole_document(stored, letter, day)
    with tempfile.TemporaryDirectory() as folder:
        return _Binder(document, spoken, pieces, Path(folder), scale, told or _nobody).bind(target)


class _Binder:
    """Makes one bundle.

    Args:
        document: the letter.
        spoken: its language.
        pieces: the exhibits.
        folder: where sheets are kept until all is put together.
        scale: of pictures.
        told: is told how far it is.
    """

    def __init__(
        self, document: Document, spoken: Language, pieces: Sequence[Piece], folder: Path, scale: float, told: Told
    ) -> None:
        self._document = document
        self._spoken = spoken
        self._pieces = pieces
        self._folder = folder
        self._scale = scale
        self._told = told

    def bind(self, target: Path) -> Bundled:
        """Write it."""
        import pikepdf  # noqa: PLC0415 - only a bundle pays for it

        steps = len(self._pieces) + _LAST_STEPS
        bodies: list[Path | None] = []
        for number, piece in enumerate(self._pieces):
            self._told(number, steps)
            bodies.append(self._body(number, piece))
        self._told(len(self._pieces), steps)
        counts = [pages_of(body) if body else 0 for body in bodies]
        entries = self._entries(self._front_pages(counts), counts)
        joined = self._joined(self._front(entries), self._covers(entries[1:]), bodies)
        self._told(len(self._pieces) + 1, steps)
        with pikepdf.open(joined, access_mode=pikepdf.AccessMode.stream) as whole:
            self._stamp(whole, entries, counts)
            begins = {entry.name: entry.page for entry in entries[1:]}
            link(whole, begins)
            self._bookmark(whole, entries)
            self._describe(whole)
            whole.save(target, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
            return Bundled(len(whole.pages), begins)

    def _joined(self, front: Path, covers_: Path, bodies: Sequence[Path | None]) -> Path:
        """All pages in one file: qpdf takes them from file to file, pages put into an open PDF fill the memory."""
        import pikepdf  # noqa: PLC0415

        joined = self._folder / "joined.pdf"
        pages = [str(front), "1-z"]
        for number, body in enumerate(bodies, 1):
            pages += [str(covers_), str(number), *([str(body), "1-z"] if body else [])]
        job = pikepdf.Job(
            [
                "qpdf",
                "--empty",
                "--warning-exit-0",
                "--no-warn",
                "--deterministic-id",
                "--pages",
                *pages,
                "--",
                str(joined),
            ]
        )
        job.run()
        return joined

    # What it is made of

    def _body(self, number: int, piece: Piece) -> Path | None:
        """The pages of an exhibit, None for one that is only listed."""
        language, file = self._document.language, piece.file
        if file is None:
            return None
        if piece.kind == "pdf":
            return file
        if piece.kind == "image":
            names = fit_for_page(file, self._folder, f"picture-{number}", scale=self._scale)
            return self._made(f"exhibit-{number}", picture_pages(names, language))
        if piece.kind == "text":
            data = file.read_bytes()
            head = mail_head(data) if file.suffix.lower() == ".eml" else ()
            return self._made(f"exhibit-{number}", text_pages(readable_lines(file.name, data), language, head))
        return None

    def _front(self, entries: Sequence[Entry]) -> Path:
        """The letter with its annexes, and the contents."""
        words = self._spoken
        listed = contents(entries, words.say("bundle", "contents"), words.say("bundle", "page"))
        return self._made("front", fitted(self._document, bundled=True) + listed)

    def _front_pages(self, counts: Sequence[int]) -> int:
        """How many pages stand before the first cover: numbers of as many figures as there can be take the room."""
        return pages_of(self._front(self._entries(sum(counts) + len(counts), counts)))

    def _entries(self, front: int, counts: Sequence[int]) -> list[Entry]:
        entries = [Entry("", "", self._spoken.say("bundle", "letter"), 1)]
        page = front + 1
        for piece, count in zip(self._pieces, counts, strict=True):
            enclosure = piece.enclosure
            entries.append(Entry(enclosure.id, capital(enclosure.label), said(enclosure.title), page))
            page += 1 + count
        return entries

    def _covers(self, entries: Sequence[Entry]) -> Path:
        return self._made("covers", covers(self._remarked(entries), self._document.language))

    def _remarked(self, entries: Sequence[Entry]) -> Iterator[tuple[Entry, str]]:
        for entry, piece in zip(entries, self._pieces, strict=True):
            remark = ""
            if piece.file is None:
                remark = self._spoken.say("bundle", "on-paper")
            elif piece.kind in {"other", "none"}:
                remark = self._spoken.say("bundle", "apart", file=piece.file.name)
            yield entry, remark

    def _made(self, name: str, text: str) -> Path:
        file = self._folder / f"{name}.pdf"
        file.write_bytes(typeset(text, self._document.day, self._folder))
        return file

    # What is done to the whole

    def _stamp(self, whole: Pdf, entries: Sequence[Entry], counts: Sequence[int]) -> None:
        """Number the pages through, and say on each page of an exhibit which it is."""
        import pikepdf  # noqa: PLC0415

        total = len(whole.pages)
        labels = [""] * total
        for entry, count in zip(entries[1:], counts, strict=True):
            for number in range(1, count + 1):
                labels[entry.page + number - 1] = self._spoken.say(
                    "bundle", "page-of", label=entry.label, number=str(number), total=str(count)
                )
        marks = [
            Stamp(*size_of(page), f"{number} / {total}", label)
            for number, (page, label) in enumerate(zip(whole.pages, labels, strict=True), 1)
        ]
        with pikepdf.open(self._made("stamps", stamps(marks))) as printed:
            for page, stamp in zip(whole.pages, printed.pages, strict=True):
                print_onto(page, whole.copy_foreign(stamp.as_form_xobject()))

    def _bookmark(self, whole: Pdf, entries: Sequence[Entry]) -> None:
        import pikepdf  # noqa: PLC0415

        with whole.open_outline() as outline:
            for entry in entries:
                title = entry.title
                if entry.label:
                    title = self._spoken.say("bundle", "bookmark", label=entry.label, title=entry.title)
                outline.root.append(pikepdf.OutlineItem(title, entry.page - 1))

    def _describe(self, whole: Pdf) -> None:
        import pikepdf  # noqa: PLC0415

        about, day = whole.docinfo, self._document.day
        about["/Title"], about["/Author"] = self._document.title, self._document.author
        about["/CreationDate"] = about["/ModDate"] = f"D:{day:%Y%m%d}000000Z"
        whole.Root.Lang = pikepdf.String(self._document.language)

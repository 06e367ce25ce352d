"""A letter in the form in which it is sent: Markdown, plain text, HTML, PDF, Word, or a draft of an e-mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui_complaints.domain.findings import find
from tui_complaints.domain.record import Record
from tui_complaints.errors import UsageError
from tui_complaints.letters.choice import conventions
from tui_complaints.letters.documents.parse import document_of
from tui_complaints.letters.phrases import speak
from tui_complaints.storage.exhibits import exhibit_path
from tui_complaints.translation import _
from tui_complaints.usecases.write import user_templates

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from tui_complaints.letters.documents.eml import Attachment
    from tui_complaints.letters.documents.tree import Block, Document
    from tui_complaints.letters.letter import Letter
    from tui_complaints.storage.reading import StoredCase

_ANNEXES = ("annex-a", "annex-b")
_LONGEST_LINK = 1900
_MAILED = frozenset({"body", "closing", "enclosures"})
"""Parts that are told in an e-mail's own text; the letter as it is sent on paper goes with it."""


def laid_out(stored: StoredCase, letter: Letter, day: date, output_format: str) -> bytes:
    """The letter in a format; the same letter is the same bytes.

    Args:
        stored: the case that it was written from.
        letter: it.
        day: its date.
        output_format: one of ``formats.FORMATS``.

    Raises:
        UsageError: there is no such format.
        OSError: an exhibit that goes with an e-mail cannot be read.
    """
    if output_format == "md":
        return letter.markdown.encode()
    if output_format == "txt":
        from tui_complaints.letters.plaintext import plain_text  # noqa: PLC0415 - each loads what it alone needs

        return plain_text(letter.markdown).encode()
    document = whole_document(stored, letter, day)
    if output_format == "html":
        from tui_complaints.letters.documents.html import html  # noqa: PLC0415

        return html(document).encode()
    if output_format == "pdf":
        from tui_complaints.letters.documents.pdf import pdf  # noqa: PLC0415

        return pdf(document)
    if output_format == "docx":
        from tui_complaints.letters.documents.docx import docx  # noqa: PLC0415

        return docx(document)
    if output_format == "eml":
        return _mail(stored, letter, document)
    raise UsageError(_("there is no format {format!r}").format(format=output_format))


def mail_link(stored: StoredCase, letter: Letter, day: date) -> str | None:
    """A ``mailto:`` link that holds the whole letter, for a mail program that opens no drafts.

    None where the recipient has no address, where exhibits go with the letter, which no link can carry, or where it
    would be longer than every system takes: about 1,900 characters, of which a Cyrillic letter is six.
    """
    from urllib.parse import quote  # noqa: PLC0415

    party = Record(stored.case, day).party(letter.to)
    if party is None or not party.email or letter.brief.enclosures or any(name in letter.parts for name in _ANNEXES):
        return None
    title, body = document_of(letter, day).title, _mail_text(letter).replace("\n", "\r\n")  # RFC 6068
    link = f"mailto:{quote(party.email, safe='@')}?subject={quote(title)}&body={quote(body)}"
    return link if len(link) <= _LONGEST_LINK else None


def whole_document(stored: StoredCase, letter: Letter, day: date) -> Document:
    """A letter with all that is laid out of it, on the paper of the country whose conventions it keeps."""
    sender = stored.case.advocate or stored.case.complainant
    document = document_of(letter, day, (sender.name if sender else None) or "", pictured(stored, letter, day))
    return replace(document, language=conventions(Record(stored.case, day), letter.language))


def pictured(stored: StoredCase, letter: Letter, day: date) -> tuple[Block, ...]:
    """The time of the case as a picture and in words; nothing for a letter without Annex A."""
    if "annex-a" not in letter.parts:
        return ()
    from tui_complaints.letters import picture  # noqa: PLC0415 - most letters have none

    record = Record(stored.case, day)
    language = speak(record, conventions(record, letter.language), user_templates(), markup=False)
    return picture.pictured(record, find(record).findings, language)


def _mail(stored: StoredCase, letter: Letter, document: Document) -> bytes:
    from tui_complaints.letters.documents.eml import Sides, eml  # noqa: PLC0415

    record = Record(stored.case, document.day)
    sender, party = stored.case.advocate or stored.case.complainant, record.party(letter.to)
    sides = Sides(
        ((sender.name or "", sender.email or "") if sender else ("", "")),
        ((party.legal_name or party.name or "", party.email or "") if party else ("", "")),
    )
    return eml(document.title, _mail_text(letter), sides, _attached(stored, letter, document, record))


def _mail_text(letter: Letter) -> str:
    """What an e-mail says itself, in lines that end as mails have them."""
    from tui_complaints.letters.plaintext import plain_text  # noqa: PLC0415

    return plain_text("\n\n".join(text for name, text in letter.parts.items() if name in _MAILED))


def _attached(stored: StoredCase, letter: Letter, document: Document, record: Record) -> Iterator[Attachment]:
    """The letter as it is sent on paper, then the exhibits that it cites, under the numbers by which it cites them."""
    from tui_complaints.letters.documents.eml import Attachment  # noqa: PLC0415
    from tui_complaints.letters.documents.pdf import pdf  # noqa: PLC0415

    yield Attachment(f"{letter.brief.kind}-{document.day.isoformat()}.pdf", pdf(document))
    for enclosure in letter.brief.enclosures:
        exhibit = record.exhibit(enclosure.id)
        if exhibit is not None and exhibit.file:
            path = exhibit_path(stored.folder, exhibit.file)
            yield Attachment(f"{enclosure.label} - {path.name}", path.read_bytes())

"""A letter as a draft of an e-mail, which a mail program opens to be sent: its text, and files with it."""

from __future__ import annotations

import hashlib
import mimetypes
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.domain.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

_TYPES = mimetypes.MimeTypes(())
"""What the standard library itself knows: what a machine adds would make another file there."""
_NAME_ENDS = 78


class Attachment(Struct, frozen=True):
    """A file that goes with an e-mail.

    Attributes:
        name: what it is called there.
        data: its bytes.
    """

    name: str
    data: bytes


class Sides(Struct, frozen=True):
    """From whom to whom.

    Attributes:
        sender, recipient: the name and the address of each; "" where it is not known.
    """

    sender: tuple[str, str]
    recipient: tuple[str, str]


def eml(subject: str, text: str, sides: Sides, attachments: Iterable[Attachment]) -> bytes:
    """Make the draft. The mail program gives it its date and number when it is sent.

    No line end of anybody's words comes into a header: what could begin another header is a space.
    """
    mail = EmailMessage(policy=SMTP.clone(cte_type="7bit"))
    mail["X-Unsent"] = "1"  # by which Outlook knows that it is a draft
    for name, (person, address) in (("From", sides.sender), ("To", sides.recipient)):
        if reached := _address(person, address):
            mail[name] = reached
    mail["Subject"] = one_line(subject)
    mail.set_content(text, cte="quoted-printable")
    digest = hashlib.sha256(text.encode())
    for attachment in attachments:
        kind = _TYPES.guess_type(attachment.name)[0] or "application/octet-stream"
        if kind.startswith("message/"):  # such a part may not be packed as base64 (RFC 2046)
            kind = "application/octet-stream"
        main, _slash, sub = kind.partition("/")
        mail.add_attachment(attachment.data, maintype=main, subtype=sub, filename=one_line(attachment.name))
        digest.update(attachment.data)
    if mail.is_multipart():  # by the library's own choice it would be another with each draft
        mail.set_boundary(f"=_{digest.hexdigest()[:32]}")
    return mail.as_bytes()


def one_line(words: str) -> str:
    """Words that can stand in a header: safe to show, on one line."""
    return " ".join(visible(words).split())


def _address(person: str, address: str) -> Address | None:
    """An address as mail programs read it; None for one that is none, which the user then fills in."""
    name, _at, domain = one_line(address).rpartition("@")
    if not name or not domain or not domain.isascii() or not name.isascii():
        return None
    try:
        return Address(one_line(person)[:_NAME_ENDS], username=name, domain=domain)
    except ValueError:  # Address refuses what no mail program would take
        return None

"""The text of an answer that came as a file: what can be read of it line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from email.message import EmailMessage

_MOST = 1_000_000
"""Bytes: hundreds of pages; what is longer is kept as evidence and not gone through."""


def readable_lines(name: str, data: bytes) -> tuple[str, ...]:
    """The lines of a text or an e-mail, numbered as an editor would number them; none for any other file.

    Args:
        name: the file's name: an e-mail is known by ``.eml``.
        data: its bytes.
    """
    if len(data) > _MOST or b"\0" in data:
        return ()
    text = _mail(data) if name.lower().endswith(".eml") else _decoded(data)
    return tuple(text.splitlines())


def mail_head(data: bytes) -> tuple[str, ...]:
    """From whom to whom, when and about what an e-mail was, as its own headers say it."""
    from email import message_from_bytes, policy  # noqa: PLC0415 - only an e-mail pays for it

    message = message_from_bytes(data, policy=policy.default)
    found = ((name, message.get(name)) for name in ("From", "To", "Cc", "Date", "Subject"))
    return tuple(f"{name}: {' '.join(str(value).split())}" for name, value in found if value)


def _decoded(data: bytes) -> str:
    """Text in UTF-8, or nothing: what is in no encoding that we know is better not guessed at."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return ""


def _mail(data: bytes) -> str:
    """The words of an e-mail: its plain text, as the sender's program wrote it."""
    from email import message_from_bytes, policy  # noqa: PLC0415 - only an e-mail pays for it

    message: EmailMessage = message_from_bytes(data, policy=policy.default)
    body = message.get_body(("plain",))
    if body is None:
        return ""
    try:
        return str(body.get_content())
    except (LookupError, ValueError):  # an encoding that does not exist, or that the words are not in
        return ""

"""A letter as a draft of an e-mail: it is opened to be sent, with the evidence, and no word of it becomes a header."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from documented import DAY, EXAMPLES, LETTERS
from hypothesis import given, strategies as st

from tui_complaints.letters.documents.eml import Attachment, Sides, eml
from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.documents import laid_out, mail_link
from tui_complaints.usecases.write import write_letter


def read(data: bytes) -> EmailMessage:
    mail = message_from_bytes(data, policy=policy.default)
    assert isinstance(mail, EmailMessage)
    assert not mail.defects
    return mail


def mailed(name: str, language: str) -> EmailMessage:
    stored = read_case(EXAMPLES / name / "case.toml")
    letter = write_letter(stored, DAY, language=language).letter
    data = laid_out(stored, letter, DAY, "eml")
    assert data == laid_out(stored, letter, DAY, "eml")
    return read(data)


@pytest.mark.parametrize(("name", "language"), LETTERS)
def test_it_is_a_draft_to_the_company_with_the_letter_and_every_exhibit_that_it_cites(name: str, language: str) -> None:
    stored = read_case(EXAMPLES / name / "case.toml")
    letter = write_letter(stored, DAY, language=language).letter
    mail = mailed(name, language)
    assert mail["X-Unsent"] == "1"
    party = next(one for one in stored.case.parties if one.id == letter.to)
    sender = stored.case.advocate or stored.case.complainant
    assert sender is not None
    assert mail["To"].addresses[0].addr_spec == party.email
    assert mail["From"].addresses[0].display_name == sender.name
    assert "Date" not in mail
    attached = {str(part.get_filename()): part.get_payload(decode=True) for part in mail.iter_attachments()}
    assert next(iter(attached)).endswith(".pdf")
    files = {one.id: one.file for one in stored.case.exhibits}
    for item in letter.brief.enclosures:
        if file := files[item.id]:
            path = stored.folder / file
            assert attached.pop(f"{item.label} - {path.name}") == path.read_bytes()
    assert len(attached) == 1


def test_its_text_is_the_letter_without_addresses_and_annexes() -> None:
    body = mailed("heat-pump-quote", "en").get_body(("plain",))
    assert body is not None
    text = body.get_content()
    assert text.startswith("Dear Sir or Madam,")
    assert "Yours faithfully," in text
    assert "Exhibit 11: Bank statement" in text
    assert "Annex A: Every contact" not in text
    assert "Old Granary" not in text


ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
LINE_ENDS = "x\r\nBcc: all@example.net\r\n\r\nbody"


@given(subject=ANY, person=ANY, address=ANY, name=ANY)
def test_no_words_become_a_header(subject: str, person: str, address: str, name: str) -> None:
    attached = [Attachment(f"{name}{LINE_ENDS}.txt", b"data")]
    sides = Sides((person + LINE_ENDS, "a@b.example"), (person, address + LINE_ENDS))
    mail = read(eml(subject + LINE_ENDS, "Dear all", sides, attached))
    assert set(mail.keys()) <= {"X-Unsent", "From", "To", "Subject", "MIME-Version", "Content-Type"}
    body = mail.get_body(("plain",))
    assert body is not None
    assert body.get_content().strip() == "Dear all"
    (only,) = mail.iter_attachments()
    assert only.get_payload(decode=True) == b"data"
    assert "Bcc: all@example.net" in str(only.get_filename())


def test_an_address_that_is_none_is_left_for_the_user_to_fill_in() -> None:
    assert "To" not in read(eml("Subject", "Text", Sides(("A", "a@b.example"), ("B", "")), []))


def test_a_mail_that_is_evidence_is_attached_as_it_is() -> None:
    mail = b"From: a@b.example\r\nSubject: x\r\n\r\nbody\r\n"
    (only,) = read(
        eml("S", "T", Sides(("", ""), ("", "")), [Attachment("Exhibit 1 - mail.eml", mail)])
    ).iter_attachments()
    assert only.get_payload(decode=True) == mail
    assert Path(str(only.get_filename())).suffix == ".eml"


SHORT = """\
format = 1
title = "Lamp & shade"
language = "en"
currency = "EUR"

[complainant]
name = "Vera Example"

[[parties]]
id = "shop"
name = "Lamp Shop"
role = "trader"
email = "help@lamp shop.example"

[[remedies]]
kind = "refund"
amount = "80 EUR"
due = 2026-11-20
"""


def linked(folder: Path, text: str) -> str | None:
    folder.mkdir()
    (folder / "case.toml").write_text(text.replace("lamp shop", "lampshop"), encoding="utf-8")
    stored = read_case(folder / "case.toml")
    return mail_link(stored, write_letter(stored, DAY).letter, DAY)


def test_a_short_letter_without_evidence_fits_into_a_link(tmp_path: Path) -> None:
    link = linked(tmp_path / "lamp", SHORT)
    assert link is not None
    parts = urlsplit(link)
    assert (parts.scheme, parts.path) == ("mailto", "help@lampshop.example")
    query = parse_qs(parts.query, strict_parsing=True)
    assert query["subject"] == ["Formal complaint: Lamp & shade"]
    (body,) = query["body"]
    assert body.startswith("Dear Sir or Madam,\r\n")
    assert body.rstrip().endswith("Vera Example")


def test_a_letter_that_no_link_can_carry_has_none(tmp_path: Path) -> None:
    assert linked(tmp_path / "far", SHORT.replace('email = "help@lamp shop.example"\n', "")) is None
    assert linked(tmp_path / "long", SHORT.replace("Lamp & shade", "Лампа " * 60)) is None
    stored = read_case(EXAMPLES / "heat-pump-quote" / "case.toml")
    assert mail_link(stored, write_letter(stored, DAY).letter, DAY) is None

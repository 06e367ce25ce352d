"""The evidence bundle: letter, contents and exhibits in one PDF, with exact page numbers, links and stamps."""

from __future__ import annotations

import hashlib
import io
import re
import shutil
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from bundling import DAY, case_with, pdf_of, picture, spoken
from documented import EXAMPLES, HOSTILE
from PIL import Image, ImageCms
from pypdf import PdfReader
from running import complaints

from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.bundle.assemble import Binder
from tui_complaints.usecases.bundle.pieces import inspect
from tui_complaints.usecases.bundle.plan import in_one
from tui_complaints.usecases.write import write_letter

if TYPE_CHECKING:
    from tui_complaints.usecases.bundle.assemble import Bundled


def without_pages() -> bytes:
    stream = io.BytesIO()
    pikepdf.new().save(stream)
    return stream.getvalue()


def bundled(file: Path, target: Path, *, scale: float = 1) -> tuple[Bundled, list[str], PdfReader]:
    """The bundle, the notes on its exhibits, and it as a reader sees it."""
    stored = read_case(file)
    letter = write_letter(stored, DAY).letter
    inspected = inspect(stored, letter, DAY)
    with tempfile.TemporaryDirectory() as folder:
        binder = Binder(stored, letter, DAY, inspected.pieces, Path(folder))
        bodies = binder.bodies(scale, lambda _done, _total: None)
        made = binder.bind(bodies, in_one(bodies), lambda _done, _total: None)
        shutil.copy(made.parts[0].file, target)
    return made, list(inspected.notes), PdfReader(io.BytesIO(target.read_bytes()))


# Where everything stands


@pytest.mark.parametrize("name", ["heat-pump-quote", "parcel-held-26-days", "broken-desk", "gimnasio-baja"])
def test_contents_bookmarks_and_citations_lead_to_the_cover_of_each_exhibit(name: str, tmp_path: Path) -> None:
    file = EXAMPLES / name / "case.toml"
    made, _, reader = bundled(file, tmp_path / "b.pdf")
    labels = {
        item.id: item.label[:1].upper() + item.label[1:]
        for item in write_letter(read_case(file), DAY).letter.brief.enclosures
    }
    assert set(made.begins) == set(labels)
    for exhibit, page in made.begins.items():
        assert spoken(reader, page).startswith(labels[exhibit])
    outline: Any = reader.outline
    pages = [reader.get_destination_page_number(item) for item in outline]
    assert [page + 1 for page in pages if page is not None] == [1, *made.begins.values()]
    first = min(made.begins.values())
    listed = spoken(reader, first - 1)
    for exhibit, page in made.begins.items():
        assert re.search(rf"{re.escape(labels[exhibit])} .*? {page}\b", listed)
    led = [led_to(reader, link) for page in reader.pages[: first - 1] for link in page.get("/Annots", ())]
    assert set(led) == {*made.begins.values(), 1}


def led_to(reader: PdfReader, link: Any) -> int:  # noqa: ANN401 - pypdf's objects
    target = link.get_object()["/Dest"][0]
    return next(at for at, page in enumerate(reader.pages, 1) if page.indirect_reference == target)


def test_every_page_is_numbered_through_and_every_page_of_an_exhibit_says_which_it_is(tmp_path: Path) -> None:
    file = case_with(tmp_path / "lamp", {"a.pdf": pdf_of("first", "second", "third"), "b.txt": b"a line\n"})
    made, notes, reader = bundled(file, tmp_path / "b.pdf")
    assert notes == []
    assert made.pages == len(reader.pages)
    for number in range(1, made.pages + 1):
        assert spoken(reader, number).endswith(f"{number} / {made.pages}")
    at = made.begins["x1"]
    for number, word in enumerate(("first", "second", "third"), 1):
        text = spoken(reader, at + number)
        assert word in text
        assert f"Exhibit 1, page {number} of 3" in text
    assert made.begins["x2"] == at + 4
    assert "Exhibit 2, page 1 of 1" in spoken(reader, made.begins["x2"] + 1)


# What becomes of each file


def test_a_pdf_stays_as_it_is_and_a_turned_page_is_stamped_upright(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(pdf_of("turned"))) as pdf:
        pdf.pages[0].rotate(90, relative=False)
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[10, 10, 30, 30], Contents="kept remark"
        )
        pdf.pages[0].obj.Annots = pdf.make_indirect(pikepdf.Array([pdf.make_indirect(note)]))
        stream = io.BytesIO()
        pdf.save(stream)
    file = case_with(tmp_path / "lamp", {"a.pdf": stream.getvalue()})
    made, _, reader = bundled(file, tmp_path / "b.pdf")
    page = reader.pages[made.begins["x1"]]
    assert page.rotation == 90
    notes: Any = page["/Annots"]
    assert notes[0].get_object()["/Contents"] == "kept remark"
    shown = spoken(reader, made.begins["x1"] + 1)
    assert "turned" in shown
    assert "Exhibit 1, page 1 of 1" in shown


def test_pages_that_share_what_they_use_and_an_earlier_bundle_get_each_its_own_stamp(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(pdf_of("first", "second", "third"))) as pdf:
        shared = pdf.make_indirect(pdf.pages[0].resources)
        for page in pdf.pages:
            page.obj.Resources = shared
        stream = io.BytesIO()
        pdf.save(stream)
    first = case_with(tmp_path / "lamp", {"a.pdf": stream.getvalue()})
    before, _, _ = bundled(first, tmp_path / "first.pdf")
    again = case_with(tmp_path / "again", {"b.pdf": (tmp_path / "first.pdf").read_bytes(), "a.pdf": stream.getvalue()})
    made, _, reader = bundled(again, tmp_path / "b.pdf")
    for number in (1, 2, 3):
        assert f"Exhibit 2, page {number} of 3" in spoken(reader, made.begins["x2"] + number)
        assert spoken(reader, made.begins["x2"] + number).endswith(f"{made.begins['x2'] + number} / {made.pages}")
    inner = made.begins["x2"] - made.begins["x1"] - 1
    last = spoken(reader, made.begins["x2"] - 1)
    assert f"Exhibit 1, page {inner} of {inner}" in last
    assert f"Exhibit 1, page 3 of 3 {before.pages} / {before.pages}" in last  # as it was stamped then


def test_a_photograph_is_turned_upright_and_a_large_one_is_made_smaller(tmp_path: Path) -> None:
    turned = Image.Exif()
    turned[0x0112] = 6
    photo = picture((4000, 3000), exif=turned)
    file = case_with(tmp_path / "lamp", {"a.jpg": photo})
    made, _, reader = bundled(file, tmp_path / "b.pdf")
    (seen,) = reader.pages[made.begins["x1"]].images
    image = seen.image
    assert image is not None
    assert image.height > image.width
    assert image.height <= 2700
    assert (tmp_path / "b.pdf").stat().st_size < len(photo)


def test_a_small_photograph_keeps_every_byte(tmp_path: Path) -> None:
    photo = picture((300, 200), quality=93)
    file = case_with(tmp_path / "lamp", {"a.jpg": photo})
    made, _, _ = bundled(file, tmp_path / "b.pdf")
    with pikepdf.open(tmp_path / "b.pdf") as pdf:
        (found,) = pdf.pages[made.begins["x1"]].get_images().values()
        kept = found.read_raw_bytes()
    with Image.open(io.BytesIO(kept)) as after, Image.open(io.BytesIO(photo)) as before:
        assert after.tobytes() == before.tobytes()


def test_a_photograph_keeps_its_colours_and_a_small_one_is_not_blown_up(tmp_path: Path) -> None:
    colours = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    file = case_with(
        tmp_path / "lamp", {"a.jpg": picture((300, 200), icc_profile=colours), "b.jpg": picture((900, 200))}
    )
    made, _, _ = bundled(file, tmp_path / "b.pdf")
    with pikepdf.open(tmp_path / "b.pdf") as pdf:
        small, wide = (pdf.pages[made.begins[name]] for name in ("x1", "x2"))
        (seen,) = small.get_images().values()
        assert bytes(seen.ColorSpace[1].read_bytes()) == colours
        widths = [
            float(row.operands[0])
            for page in (small, wide)
            for row in pikepdf.parse_content_stream(page)[:3]
            if str(row.operator) == "cm"
        ]
    assert widths[0] == 300
    assert 500 < widths[1] < 595 - 2 * 30


def test_every_page_of_a_scan_is_there(tmp_path: Path) -> None:
    stream = io.BytesIO()
    pages = [Image.new("L", (400, 600), shade) for shade in (10, 120, 240)]
    pages[0].save(stream, "TIFF", save_all=True, append_images=pages[1:])
    made, _, reader = bundled(case_with(tmp_path / "lamp", {"a.tiff": stream.getvalue()}), tmp_path / "b.pdf")
    assert "Exhibit 1, page 3 of 3" in spoken(reader, made.begins["x1"] + 3)


def test_lines_of_a_text_are_numbered_as_letters_cite_them(tmp_path: Path) -> None:
    lines = "\n".join(f"line {number} says {'many words ' * 30}" for number in range(1, 80))
    made, _, reader = bundled(case_with(tmp_path / "lamp", {"a.txt": lines.encode()}), tmp_path / "b.pdf")
    text = " ".join(spoken(reader, page) for page in range(made.begins["x1"] + 1, made.pages + 1))
    assert re.search(r"\b57 line 57 says", text)


def test_a_mail_says_from_whom_and_when_it_was_and_its_lines_are_numbered(tmp_path: Path) -> None:
    mail = b"From: Shop <a@shop.example>\r\nTo: v@x.example\r\nDate: Mon, 1 Jun 2026 10:00:00 +0000\r\n"
    mail += b"Subject: =?utf-8?b?0JvQsNC80L/QsA==?=\r\nBcc: hidden@x.example\r\n\r\nfirst\r\nsecond\r\n"
    made, _, reader = bundled(case_with(tmp_path / "lamp", {"a.eml": mail}), tmp_path / "b.pdf")
    text = spoken(reader, made.begins["x1"] + 1)
    assert "From: Shop <a@shop.example> To: v@x.example Date: Mon, 01 Jun 2026" in text
    assert "Subject: Лампа 1 first 2 second" in text
    assert "hidden" not in text


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.pdf", b"%PDF-1.4 broken", "cannot be read"),
        ("empty.pdf", without_pages(), "cannot be read"),
        ("a.png", b"\x89PNG broken", "cannot be read"),
        ("a.txt", b"\xff\xfe\x00", "cannot be read"),
        ("a.mp3", b"ID3", "send the file separately"),
        ("a", b"", "is on paper"),
    ],
)
def test_what_cannot_be_printed_is_listed_and_told(tmp_path: Path, name: str, data: bytes, told: str) -> None:
    file = case_with(tmp_path / "lamp", {name: data, "b.txt": b"fine\n"})
    made, notes, reader = bundled(file, tmp_path / "b.pdf")
    assert len(notes) == 1
    assert notes[0].startswith("Exhibit 1 ")
    assert told in notes[0]
    cover = spoken(reader, made.begins["x1"])
    assert ("A copy on paper follows" if not data else f"“{name}” cannot be printed") in cover
    assert made.begins["x2"] == made.begins["x1"] + 1


def test_a_locked_pdf_is_told_before_anything_is_written(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_of("secret"))) as pdf:
        pdf.save(stream, encryption=pikepdf.Encryption(owner="o", user="u"))
    _, notes, reader = bundled(case_with(tmp_path / "lamp", {"a.pdf": stream.getvalue()}), tmp_path / "b.pdf")
    assert "locked with a password" in notes[0]
    assert "secret" not in "".join(spoken(reader, page) for page in range(1, len(reader.pages) + 1))


def test_the_same_file_twice_is_told(tmp_path: Path) -> None:
    _, notes, _ = bundled(case_with(tmp_path / "lamp", {"a.txt": b"same\n", "b.txt": b"same\n"}), tmp_path / "b.pdf")
    assert notes == ["Exhibit 2 is the same file as Exhibit 1."]


def test_many_undated_exhibits_do_not_hide_what_is_left_out(tmp_path: Path) -> None:
    files = {f"{number}.txt": f"line {number}\n".encode() for number in range(1, 7)}
    file = case_with(tmp_path / "lamp", {**files, "song.mp3": b"ID3"})
    file.write_text(file.read_text(encoding="utf-8").replace("made = 2026-09-01\n", ""), encoding="utf-8")
    _, notes, _ = bundled(file, tmp_path / "b.pdf")
    left_out, undated = notes
    assert left_out == "Exhibit 7 cannot be printed: it is listed; send the file separately."
    assert undated.startswith("7 exhibits have no date")
    assert undated.endswith(": Exhibit 1, Exhibit 2, Exhibit 3, Exhibit 4, …")


def test_more_than_a_mailbox_takes_is_told(tmp_path: Path) -> None:
    file = case_with(tmp_path / "lamp", {"a.mp3": b"ID3"})
    with (file.parent / "exhibits" / "a.mp3").open("r+b") as big:
        big.truncate(21_000_000)
    text = re.sub(r'sha256 = ".*"\n', "", file.read_text(encoding="utf-8"))
    file.write_text(text, encoding="utf-8")
    stored = read_case(file)
    notes = inspect(stored, write_letter(stored, DAY).letter, DAY).notes
    assert notes[-1] == "The exhibits are 21 MB together; many mailboxes take no more than 20 MB."


def test_hostile_words_are_text_on_every_sheet(tmp_path: Path) -> None:
    file = case_with(
        tmp_path / "lamp", {"a.txt": HOSTILE.encode()}, title=HOSTILE.replace("{", "{{").replace("}", "}}")
    )
    made, _, reader = bundled(file, tmp_path / "b.pdf")
    for page in (made.begins["x1"], made.begins["x1"] + 1):
        assert "#read" in spoken(reader, page)
        assert "root:" not in spoken(reader, page)
    for sheet in reader.pages:
        for link in sheet.get("/Annots", ()):
            assert "/A" not in link.get_object()


def test_a_title_stands_in_the_contents_as_it_was_written(tmp_path: Path) -> None:
    file = case_with(tmp_path / "lamp", {"a.txt": b"fine\n"}, title=r"C:\scans\*1* [copy]")
    made, _, reader = bundled(file, tmp_path / "b.pdf")
    assert r"C:\scans\*1* [copy]" in spoken(reader, made.begins["x1"])
    outline: Any = reader.outline
    assert outline[1].title == r"Exhibit 1: C:\scans\*1* [copy]"


def test_the_same_letter_is_the_same_bundle(tmp_path: Path) -> None:
    file = EXAMPLES / "broken-desk" / "case.toml"
    bundled(file, tmp_path / "a.pdf")
    bundled(file, tmp_path / "b.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


# The command


def test_the_command_tells_before_and_writes_one_file(tmp_path: Path) -> None:
    file = case_with(tmp_path / "lamp", {"a.mp3": b"ID3", "b.txt": b"fine\n"})
    before = file.read_bytes()
    done = complaints(tmp_path, "letter", str(file), "--today", "2026-10-20", "--bundle", "b.pdf")
    assert done.returncode == 0
    assert done.stdout == b""
    said = done.stderr.decode().splitlines()
    assert said[-1].startswith("Wrote b.pdf: ")
    assert any("Exhibit 1 cannot be printed" in line for line in said[:-1])
    assert (tmp_path / "b.pdf").read_bytes().startswith(b"%PDF")
    assert file.read_bytes() == before


def test_an_existing_file_is_not_written_over(tmp_path: Path) -> None:
    file = case_with(tmp_path / "lamp", {"b.txt": b"fine\n"})
    (tmp_path / "b.pdf").write_bytes(b"precious")
    done = complaints(tmp_path, "letter", str(file), "--bundle", "b.pdf")
    assert done.returncode == 2
    assert (tmp_path / "b.pdf").read_bytes() == b"precious"
    assert complaints(tmp_path, "letter", str(file), "--bundle", "b.pdf", "--force").returncode == 0
    assert (tmp_path / "b.pdf").read_bytes() != b"precious"


def test_pictures_are_made_smaller_until_the_bundle_is_small_enough(tmp_path: Path) -> None:
    file = case_with(tmp_path / "lamp", {"a.jpg": picture((1800, 2600), quality=95)})
    done = complaints(tmp_path, "letter", str(file), "--bundle", "b.pdf", "--max-size", "1.2MB")
    assert done.returncode == 0, done.stderr.decode()
    assert (tmp_path / "b.pdf").stat().st_size <= 1_200_000
    assert b"Pictures were reduced" in done.stderr


def test_a_bundle_that_cannot_be_small_enough_is_refused_with_what_to_do(tmp_path: Path) -> None:
    file = case_with(tmp_path / "lamp", {"a.txt": b"fine\n"})
    done = complaints(tmp_path, "letter", str(file), "--bundle", "b.pdf", "--max-size", "10kB")
    assert done.returncode == 2
    assert b"--zip" in done.stderr
    assert not (tmp_path / "b.pdf").exists()


@pytest.mark.parametrize("size", ["", "-1MB", "nan", "inf", "twenty"])
def test_a_size_that_is_none_is_refused(tmp_path: Path, size: str) -> None:
    file = case_with(tmp_path / "lamp", {"a.txt": b"fine\n"})
    done = complaints(tmp_path, "letter", str(file), "--bundle", "b.pdf", f"--max-size={size}")
    assert done.returncode == (0 if not size else 2)


def test_a_zip_holds_every_file_and_the_sums_that_prove_them(tmp_path: Path) -> None:
    files = {"a.mp3": b"ID3", "b.txt": b"fine\n"}
    file = case_with(tmp_path / "lamp", files)
    for name in ("b.zip", "again.zip"):
        done = complaints(tmp_path, "letter", str(file), "--today", "2026-10-20", "--zip", name)
        assert done.returncode == 0, done.stderr.decode()
    assert (tmp_path / "b.zip").read_bytes() == (tmp_path / "again.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        assert archive.read("01 Exhibit 1 - a.mp3") == b"ID3"
        assert archive.read("02 Exhibit 2 - b.txt") == b"fine\n"
        sums = dict(line.split("  ", 1)[::-1] for line in archive.read("SHA256SUMS.txt").decode().splitlines())
        assert set(sums) == set(archive.namelist()) - {"SHA256SUMS.txt"}
        for name, digest in sums.items():
            assert hashlib.sha256(archive.read(name)).hexdigest() == digest

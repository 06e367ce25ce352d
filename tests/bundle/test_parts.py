"""A bundle in parts: small enough, whole, numbered through, and each part says what it is to whoever opens it alone."""

from __future__ import annotations

import io
import json
import re
from collections import Counter
from typing import TYPE_CHECKING

import pikepdf
import pytest
from bundling import DAY, case_with, pdf_of, picture, spoken
from PIL import Image
from pypdf import PdfReader
from running import complaints

from tui_complaints.errors import FileTakenError, UsageError
from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.bundle.bundle import Made, StoppedError, write_bundle
from tui_complaints.usecases.bundle.pieces import inspect
from tui_complaints.usecases.write import write_letter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST = 400_000


def scan(pages: int, size: tuple[int, int] = (500, 400)) -> bytes:
    """A PDF of so many noisy pages of about 110 kB, each with its number and with links to the first and the last."""
    sheets = [Image.effect_noise(size, 90) for _ in range(pages)]
    stream = io.BytesIO()
    sheets[0].save(stream, "PDF", save_all=True, append_images=sheets[1:], quality=92)
    with pikepdf.open(stream) as pdf, pikepdf.open(io.BytesIO(pdf_of(*map(str, range(1, pages + 1))))) as numbers:
        for page, number in zip(pdf.pages, numbers.pages, strict=True):
            page.add_overlay(number, None)
            page.obj.Annots = pikepdf.Array(
                [
                    pikepdf.Dictionary(
                        Type=pikepdf.Name.Annot,
                        Subtype=pikepdf.Name.Link,
                        Rect=[10, 10, 30, 30],
                        A=pikepdf.Dictionary(S=pikepdf.Name.GoTo, D=[pdf.pages[at].obj, pikepdf.Name.Fit]),
                    )
                    for at in (0, pages - 1)
                ]
            )
        made = io.BytesIO()
        pdf.save(made)
    return made.getvalue()


@pytest.fixture(scope="module")
def large() -> dict[str, bytes]:
    """Exhibits that need several parts: the scan alone is larger than one; the others are not."""
    pictures = {f"photo-{number}.jpg": picture((700, 500), quality=92) for number in (1, 2)}
    return {
        "first.txt": b"told first\n",
        **pictures,
        "scan.pdf": scan(8),
        "short.pdf": pdf_of("short first", "short second"),
        "song.mp3": b"ID3",
        "last.txt": b"told last\n",
    }


def written(file: Path, target: Path, most: int = MOST, *, force: bool = False) -> Made:
    stored = read_case(file)
    letter = write_letter(stored, DAY).letter
    return write_bundle(stored, letter, DAY, inspect(stored, letter, DAY), target, most=most, force=force)


def readers(made: Made) -> list[PdfReader]:
    return [PdfReader(io.BytesIO(one.file.read_bytes())) for one in made.written]


def pages_of(made: Made) -> Iterator[tuple[int, int, str]]:
    """Of each page the part, its number there and its text, in order."""
    for part, reader in enumerate(readers(made), 1):
        for at in range(1, len(reader.pages) + 1):
            yield part, at, spoken(reader, at)


@pytest.fixture(scope="module")
def case(large: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return case_with(tmp_path_factory.mktemp("large") / "lamp", large)


@pytest.fixture(scope="module")
def made(case: Path) -> Made:
    return written(case, case.parent / "b.pdf")


# What is in the parts


def test_no_part_is_larger_than_was_said_and_each_says_so_in_its_name(made: Made, case: Path) -> None:
    count = len(made.written)
    assert count > 2
    assert [one.file for one in made.written] == [
        case.parent / f"b-part-{number}-of-{count}.pdf" for number in range(1, count + 1)
    ]
    for one in made.written:
        assert one.size == one.file.stat().st_size <= MOST
    assert not (case.parent / "b.pdf").exists()
    assert list(case.parent.glob(".*")) == []
    assert re.fullmatch(
        rf"The bundle is in {count} parts, since one file would be at least 1\.\d MB, which is more than 400 kB\.",
        made.notes[0],
    )


def test_every_page_of_every_exhibit_stands_once_and_pages_are_numbered_through_all_parts(made: Made) -> None:
    found = list(pages_of(made))
    for number, (_part, _at, text) in enumerate(found, 1):
        assert text.endswith(f"{number} / {len(found)}")
    stamped = Counter(
        (int(match[1]), int(match[2]), int(match[3]))
        for _part, _at, text in found
        if (match := re.search(r"Exhibit (\d+), page (\d+) of (\d+)", text))
    )
    counts = {1: 1, 2: 1, 3: 1, 4: 8, 5: 2, 7: 1}
    assert stamped == Counter((exhibit, page, all_) for exhibit, all_ in counts.items() for page in range(1, all_ + 1))
    assert list(stamped) == sorted(stamped)
    scanned = [text for _part, _at, text in found if "Exhibit 4, page" in text]
    for number, text in enumerate(scanned, 1):
        assert re.search(rf"(^|\s){number}(\s|$)", text.replace(f"page {number} of", "page of"))
    covers = Counter(match[1] for _part, _at, text in found if (match := re.match(r"(Exhibit \d+) About", text)))
    assert covers == Counter(f"Exhibit {number}" for number in range(1, 8))


def test_only_what_is_larger_than_a_part_is_split(made: Made) -> None:
    parts: dict[str, set[int]] = {}
    for part, _at, text in pages_of(made):
        if match := re.search(r"(Exhibit \d+), page", text):
            parts.setdefault(match[1], set()).add(part)
    assert [exhibit for exhibit, where in parts.items() if len(where) > 1] == ["Exhibit 4"]


def test_the_contents_say_in_which_part_and_on_which_page_everything_begins(made: Made) -> None:
    found = [(part, text) for part, _at, text in pages_of(made)]
    contents = next(text for _part, text in found if text.startswith("Contents"))
    assert "Part 1 of" in contents
    lines = re.findall(r"(Exhibit \d+) About (\S+)(?: \(pages? (\d+)(?:–(\d+))? of 8\))? (\d+) (\d+)(?= |$)", contents)
    assert {line[0] for line in lines} == {f"Exhibit {number}" for number in range(1, 8)}
    seen: list[int] = []
    for label, name, first, last, part, page in lines:
        stands, text = found[int(page) - 1]
        assert stands == int(part)
        begins = f"{label} About {name}" if first in {"", "1"} else f"{label}, page {first} of 8"
        assert begins in text
        seen += range(int(first), int(last or first) + 1) if first else []
    assert seen == list(range(1, 9))


def test_a_later_part_says_what_it_is_and_what_is_in_it(made: Made) -> None:
    found = list(pages_of(made))
    count = len(made.written)
    for part in range(2, count + 1):
        text = next(text for where, at, text in found if (where, at) == (part, 1))
        assert text.startswith(
            f"Part {part} of {count} Letter Formal complaint: Lamp broken From Vera Example To Lamp Shop Ltd "
            f"Date 20 October 2026 The letter itself and the contents of all parts are in part 1. Contents"
        )
        here = {match[1] for where, _at, told in found if where == part and (match := re.search(STAMP, told))}
        assert here
        assert set(re.findall(r"(Exhibit \d+) About", text)) >= here
    titles = [reader.metadata.title for reader in readers(made) if reader.metadata]
    assert titles == [f"Part {part} of {count}: Formal complaint: Lamp broken" for part in range(1, count + 1)]


STAMP = r"(Exhibit \d+), page"


# Links and bookmarks


def links_of(pdf: pikepdf.Pdf) -> Iterator[tuple[int, pikepdf.Object]]:
    """Each link with the page on which it lies, numbered from 1; none leads out of the file."""
    for at, page in enumerate(pdf.pages, 1):
        for annotation in page.obj.get("/Annots", pikepdf.Array()):
            if annotation.Subtype == pikepdf.Name.Link:
                yield at, annotation.get("/Dest") or annotation.A.D


def test_every_link_leads_to_a_page_of_its_own_file(made: Made) -> None:
    for one in made.written:
        with pikepdf.open(one.file) as pdf:
            pages = {page.obj.objgen: at for at, page in enumerate(pdf.pages, 1)}
            led = [(at, pages[target[0].objgen]) for at, target in links_of(pdf)]
            labels = pdf.Root.PageLabels.Nums[1]
            assert int(labels.St) == int(spoken(PdfReader(one.file), 1).rsplit(" / ", 1)[0].split()[-1])
        assert led
        assert len(led) == len(list(raw_annotations(one.file)))


def raw_annotations(file: Path) -> Iterator[pikepdf.Object]:
    with pikepdf.open(file) as pdf:
        for page in pdf.pages:
            yield from page.obj.get("/Annots", pikepdf.Array())


def test_a_citation_leads_to_its_exhibit_or_to_the_line_that_says_its_part(made: Made) -> None:
    reader = PdfReader(made.written[0].file)
    texts = [spoken(reader, at) for at in range(1, len(reader.pages) + 1)]
    contents = next(at for at, text in enumerate(texts, 1) if text.startswith("Contents"))
    with pikepdf.open(made.written[0].file) as pdf:
        pages = {page.obj.objgen: at for at, page in enumerate(pdf.pages, 1)}
        led = {(pages[target[0].objgen], str(target[1])) for at, target in links_of(pdf) if at < contents}
        tops = [float(target[3]) for at, target in links_of(pdf) if at < contents and target[1] == "/XYZ"]
        height = float(pdf.pages[contents - 1].mediabox[3])
    covers = {at for at, text in enumerate(texts, 1) if re.match(r"Exhibit \d+ About", text)}
    assert led == {(at, "/Fit") for at in covers} | {(contents, "/XYZ")}
    assert all(0 < top < height for top in tops)
    first_cited = list(dict.fromkeys(tops))
    assert first_cited == sorted(first_cited, reverse=True)  # as the exhibits follow each other in the letter
    assert len(first_cited) == 7 - len(covers)


def test_the_links_of_an_exhibit_that_is_split_stay_where_their_page_is_there(made: Made) -> None:
    kept = 0
    for one in made.written:
        reader = PdfReader(one.file)
        with pikepdf.open(one.file) as pdf:
            pages = {page.obj.objgen: at for at, page in enumerate(pdf.pages, 1)}
            for at, target in links_of(pdf):
                if re.search(r"Exhibit 4, page \d", spoken(reader, at)):
                    kept += 1
                    assert re.search(r"Exhibit 4, page [18] of 8", spoken(reader, pages[target[0].objgen]))
    assert 2 <= kept < 16


def test_the_bookmarks_of_a_part_are_what_is_in_it(made: Made) -> None:
    count = len(made.written)
    for part, one in enumerate(made.written, 1):
        reader = PdfReader(one.file)
        with pikepdf.open(one.file) as pdf:
            pages = {page.obj.objgen: at for at, page in enumerate(pdf.pages, 1)}
            items = []
            item = pdf.Root.Outlines.get("/First")
            while item is not None:
                items.append((str(item.Title), pages[item.Dest[0].objgen]))
                item = item.get("/Next")
        assert items[0] == ("Letter" if part == 1 else f"Part {part} of {count}", 1)
        for title, at in items[1:]:
            assert spoken(reader, at).startswith(title.split(":")[0]) or f"{title.split(':')[0]}, page" in spoken(
                reader, at
            )


# What is done to make it small


def test_pictures_are_no_smaller_than_the_number_of_parts_needs(tmp_path: Path) -> None:
    files = {"one.pdf": scan(4), "two.pdf": scan(4), "photo.jpg": picture((900, 400), quality=70)}
    made = written(case_with(tmp_path / "lamp", files), tmp_path / "b.pdf", 1_000_000)
    assert len(made.written) == 2
    assert len(made.notes) == 1
    (seen,) = readers(made)[1].pages[-1].images
    assert seen.image is not None
    assert seen.image.width == 900


def test_pictures_are_made_smaller_before_there_are_parts(tmp_path: Path) -> None:
    files = {f"photo-{number}.jpg": picture((1800, 2600), quality=80) for number in (1, 2)}
    made = written(case_with(tmp_path / "lamp", files), tmp_path / "b.pdf", 2_000_000)
    assert [one.file for one in made.written] == [tmp_path / "b.pdf"]
    assert "reduced to" in made.notes[0]


@pytest.mark.parametrize("most", [250_000, 300_000, 350_000, 500_000, 800_000])
def test_whatever_the_size_no_part_is_larger(case: Path, tmp_path: Path, most: int) -> None:
    made = written(case, tmp_path / "b.pdf", most)
    assert max(one.file.stat().st_size for one in made.written) <= most
    pages = [text for _part, _at, text in pages_of(made)]
    assert sum("Exhibit 4, page" in text for text in pages) == 8
    assert pages[-1].endswith(f"{len(pages)} / {len(pages)}")


@pytest.mark.parametrize("less", [1, 5_000, 20_000])
def test_a_bundle_that_is_just_too_large_is_split(tmp_path: Path, less: int) -> None:
    file = case_with(tmp_path / "lamp", {"one.pdf": scan(1), "two.pdf": scan(1)})
    (whole,) = written(file, tmp_path / "whole.pdf", 1_000_000).written
    made = written(file, tmp_path / "b.pdf", whole.size - less)
    assert [one.size <= whole.size - less for one in made.written] == [True, True]


def test_the_same_letter_is_the_same_parts(made: Made, case: Path, tmp_path: Path) -> None:
    again = written(case, tmp_path / "b.pdf")
    assert [one.file.read_bytes() for one in again.written] == [one.file.read_bytes() for one in made.written]
    assert [one.file.name for one in again.written] == [one.file.name for one in made.written]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", "Часть 2 из 2 Письмо ПРЕТЕНЗИЯ: «Lamp broken» От кого Vera Example Кому Lamp Shop Ltd Дата"),
        ("lt", "2 dalis iš 2 Raštas PRETENZIJA: „Lamp broken“ Siuntėjas Vera Example Gavėjas Lamp Shop Ltd Data"),
        ("es", "Parte 2 de 2 Carta Asunto: Reclamación. «Lamp broken» De Vera Example Para Lamp Shop Ltd Fecha"),
    ],
)
def test_a_part_speaks_the_language_of_the_letter(tmp_path: Path, language: str, said: str) -> None:
    file = case_with(tmp_path / "lamp", {"scan.pdf": scan(3)})
    stored = read_case(file)
    letter = write_letter(stored, DAY, language=language).letter
    made = write_bundle(stored, letter, DAY, inspect(stored, letter, DAY), tmp_path / "b.pdf", most=MOST)
    reader = readers(made)[1]
    assert spoken(reader, 1).replace("\u00a0", " ").startswith(said)


def test_what_people_wrote_is_text_in_a_part_too(tmp_path: Path) -> None:
    file = case_with(tmp_path / "lamp", {"scan.pdf": scan(3)}, title='#read("/etc/passwd") \\u{{41}} $x$')
    text = file.read_text(encoding="utf-8").replace('"Lamp Shop Ltd"', """'#image("x.svg") $y$'""")
    file.write_text(text, encoding="utf-8")
    told = spoken(readers(written(file, tmp_path / "b.pdf"))[1], 1)
    assert 'To #image("x.svg") $y$' in told
    assert '#read("/etc/passwd") \\u{41} $x$ (page' in told


# What is refused, and what is left behind


def test_a_page_that_is_too_large_alone_is_refused_by_its_exhibit(tmp_path: Path) -> None:
    files = {"a.txt": b"fine\n", "scan.pdf": scan(2), "b.txt": b"fine\n"}
    file = case_with(tmp_path / "lamp", files)
    done = complaints(tmp_path, "letter", str(file), "--bundle", "b.pdf", "--max-size", "100kB")
    assert done.returncode == 2
    told = done.stderr.decode().splitlines()[-1]
    assert "Exhibit 2: page 1 alone is larger than 100 kB" in told
    assert "--zip" in told
    assert list(tmp_path.glob("*.pdf")) == []


@pytest.fixture
def split(tmp_path: Path) -> Path:
    return case_with(tmp_path / "lamp", {"scan.pdf": scan(4)})


def test_no_part_is_written_over_a_file_and_then_none_is_written(split: Path, tmp_path: Path) -> None:
    (tmp_path / "b-part-2-of-2.pdf").write_bytes(b"precious")
    (tmp_path / "b.pdf").write_bytes(b"another")
    with pytest.raises(FileTakenError) as taken:
        written(split, tmp_path / "b.pdf")
    assert taken.value.file == str(tmp_path / "b-part-2-of-2.pdf")
    assert sorted(path.name for path in tmp_path.glob("*b*pdf*")) == ["b-part-2-of-2.pdf", "b.pdf"]
    assert (tmp_path / "b-part-2-of-2.pdf").read_bytes() == b"precious"
    made = written(split, tmp_path / "b.pdf", force=True)
    assert len(made.written) == 2
    assert (tmp_path / "b-part-2-of-2.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "b.pdf").read_bytes() == b"another"


def test_parts_have_no_place_beside_what_is_no_file(split: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is a folder"):
        written(split, split.parent)
    with pytest.raises(UsageError, match="not a file"):
        written(split, type(tmp_path)("/dev/null"))


def test_it_can_be_stopped_at_every_step_and_nothing_is_left(split: Path, tmp_path: Path) -> None:
    stored = read_case(split)
    letter = write_letter(stored, DAY).letter
    inspected = inspect(stored, letter, DAY)
    steps: list[tuple[int, int]] = []

    def told(done: int, total: int) -> None:
        steps.append((done, total))

    write_bundle(stored, letter, DAY, inspected, tmp_path / "whole.pdf", most=MOST, told=told)
    shares = [done / total for done, total in steps]
    assert shares == sorted(shares)
    assert shares[-1] == 1
    before = sorted(tmp_path.iterdir())
    for last in range(len(steps)):
        left = iter(range(last))

        def stop(_done: int, _total: int, left: Iterator[int] = left) -> None:
            if next(left, None) is None:
                raise StoppedError

        with pytest.raises(StoppedError):
            write_bundle(stored, letter, DAY, inspected, tmp_path / "b.pdf", most=MOST, told=stop)
    assert sorted(tmp_path.iterdir()) == before


# The command


def test_the_command_says_why_there_are_parts_and_where_each_is(split: Path, tmp_path: Path) -> None:
    done = complaints(
        tmp_path, "letter", str(split), "--today", "2026-10-20", "--bundle", "b.pdf", "--max-size", "0.4MB", "--json"
    )
    assert done.returncode == 0, done.stderr.decode()
    said = done.stderr.decode().splitlines()
    assert any("The bundle is in 2 parts, since one file would be at least " in line for line in said)
    assert [line.split(":")[0] for line in said[-2:]] == ["Wrote b-part-1-of-2.pdf", "Wrote b-part-2-of-2.pdf"]
    data = json.loads(done.stdout)
    assert data["kind"] == "complaint"
    files = data["bundle"]["written"]
    for one in files:
        with pikepdf.open(tmp_path / one["file"]) as pdf:
            assert one["pages"] == len(pdf.pages)
        assert one["size"] == (tmp_path / one["file"]).stat().st_size
    assert [one["file"] for one in files] == ["b-part-1-of-2.pdf", "b-part-2-of-2.pdf"]
    assert data["bundle"]["notes"][0].startswith("The bundle is in 2 parts")
    assert data["evidence"] == []

"""The time of a case as a picture: true, the same in words, for those who do not see it too, and asking for nothing."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from cases import case_of
from documented import DAY, EXAMPLES, Page, texts
from lettering import SIDES, contact
from picturing import LANGUAGES, NAMES, alone, blocks_of, boxes, crowd, picture_of, record_of, tree
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject

from tui_complaints.domain.chronology import chronology
from tui_complaints.domain.findings import find
from tui_complaints.domain.record import Record
from tui_complaints.letters.documents.docx import docx
from tui_complaints.letters.documents.html import html
from tui_complaints.letters.documents.parse import document_of
from tui_complaints.letters.documents.pdf import pdf
from tui_complaints.letters.documents.tree import Items, Picture, plain
from tui_complaints.letters.phrases import speak
from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.documents import laid_out, pictured
from tui_complaints.usecases.write import write_letter

if TYPE_CHECKING:
    from collections.abc import Iterator

# What it says


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_each_promise_and_purchase_is_told_with_its_dates(name: str, language: str) -> None:
    record = record_of(name)
    alt, spoken = picture_of(record, language).alt, speak(record, language, markup=False)
    for span in chronology(record, find(record).findings).spans:
        if span.kind == "request" or span.state == "not-ordered":
            continue
        for place in (span.begin if span.moment.known else None, span.due, span.done):
            if place and place.first.date() == place.last.date():
                assert spoken.day(place.last.date()) in alt


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_what_is_late_is_as_late_as_the_findings_say(name: str, language: str) -> None:
    record = record_of(name)
    alt, spoken = picture_of(record, language).alt, speak(record, language, markup=False)
    found = find(record).findings
    late = [one.facts.get("late_days") or one.facts.get("overdue_days") for one in found if one.kind in SLIPS]
    for days in late:
        if isinstance(days, int):
            said = spoken.counted(days, "day")
            assert {str(said), *getattr(said, "others", {}).values()} & set(ngrams(alt))


SLIPS = {"promise-late", "promise-broken", "promise-postponed", "delay"}


def ngrams(text: str) -> Iterator[str]:
    words = re.sub(r"[.,;:]", "", text).split()
    yield from (" ".join(words[at : at + 2]) for at in range(len(words)))


def test_a_slip_reads_as_people_say_it() -> None:
    text = SIDES + contact("c", "2026-03-02")
    text += '[[promises]]\nby = "shop"\ncontact = "c"\nwhat = "the desk"\ndue = 2026-03-26\ndone = 2026-04-07\n'
    record = Record(case_of(text), date(2026, 5, 1))
    said = {
        "en": "The desk: promised on 2 March 2026, due 26 March 2026, done on 7 April 2026, 12 days late.",
        "en-US": "The desk: promised on March 2, 2026, due March 26, 2026, done on April 7, 2026, 12 days late.",
        "ru": "«the desk»: обещано 2 марта 2026 г.; срок — 26 марта 2026 г.; сделано 7 апреля 2026 г.; "
        "опоздание — 12 дней.",
        "lt": "„the desk“: pažadėta 2026 m. kovo 2 d.; terminas – 2026 m. kovo 26 d.; įvykdyta 2026 m. balandžio 7 d.; "
        "vėluota 12 dienų.",
        "es": "«the desk»: se prometió el 2 de marzo de 2026; fecha prometida: 26 de marzo de 2026; "
        "se cumplió el 7 de abril de 2026; 12 días de retraso.",
    }
    for language, sentence in said.items():
        assert sentence in picture_of(record, language).alt


def test_a_visit_before_its_hours_is_said_to_have_been_early() -> None:
    text = SIDES + contact("c", "2026-03-02") + '[[promises]]\nby = "shop"\ncontact = "c"\nwhat = "the visit"\n'
    text += 'window = "2026-03-10T18:00/2026-03-10T22:00"\ndone = 2026-03-10T13:30:00\n'
    record = Record(case_of(text), date(2026, 5, 1))
    early = {
        "en": "4 hours 30 minutes early",
        "ru": "раньше срока, разница — 4 часа 30 минут",
        "lt": "4 valandomis 30 minučių per anksti",
        "es": "4 horas y 30 minutos antes de tiempo",
    }
    for language, said in early.items():
        picture = picture_of(record, language)
        assert said in picture.alt
        assert said in "".join(tree(picture.svg).itertext()).replace("\u00a0", " ").split(picture.alt)[-1]


def test_a_promise_that_was_put_off_is_one_bar_with_each_of_its_dates() -> None:
    text = SIDES + contact("c", "2026-03-02") + contact("d", "2026-03-09")
    text += '[[promises]]\nid = "a"\nby = "shop"\ncontact = "c"\nwhat = "the desk"\ndue = 2026-03-10\n'
    text += '[[promises]]\nid = "b"\nby = "shop"\ncontact = "d"\nreplaces = "a"\ndue = 2026-03-20\ndone = "never"\n'
    record = Record(case_of(text), date(2026, 5, 1))
    assert (
        "The desk: promised on 2 March 2026, due 10 March 2026, put off on 9 March 2026 to 20 March 2026, "
        "not done by 1 May 2026, 42 days overdue." in picture_of(record, "en").alt
    )
    assert picture_of(record, "en").svg.count("the desk") == 1


@pytest.mark.parametrize("name", NAMES)
def test_who_has_no_picture_loses_nothing(name: str) -> None:
    record = record_of(name)
    picture, words = blocks_of(record, "en")
    assert isinstance(picture, Picture)
    assert isinstance(words, Items)
    said = list(texts([words]))
    told = " ".join((plain(picture.caption), *said, "This letter, 20 October 2026."))
    assert picture.alt == told.replace("\u00a0", " ")
    with zipfile.ZipFile(io.BytesIO(docx(alone((picture, words), "en")))) as word:
        written = word.read("word/document.xml").decode().replace("<w:noBreakHyphen/>", "-")
        inside = re.sub(r"<[^>]+>", "", written).replace("&amp;", "&")
        assert not [one for one in word.namelist() if "media" in one]
    for one in (plain(picture.caption), *said):
        assert one.replace('"', "&quot;") in inside or one in inside


def test_each_contact_of_thousands_is_counted() -> None:
    alt = picture_of(crowd("four years"), "en").alt
    assert sum(int(found.replace(",", "")) for found in re.findall(r"(?:from|to) me ([\d,]+)", alt)) == 5_000


def test_what_has_no_date_is_not_drawn_and_that_is_said() -> None:
    record = Record(case_of(SIDES + contact("a", "2026-03-02") + contact("b", "")), date(2026, 5, 1))
    picture = picture_of(record, "en")
    assert "from me 1 (by phone)" in picture.alt
    assert "Contacts without a date, only in the table below: 1." in picture.alt


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_under_it_keeps_a_number_with_its_unit(language: str) -> None:
    _, words = blocks_of(record_of("parcel-held-26-days"), language)
    said = "\n".join(texts([words]))
    day = {
        "en": "17\u00a0March",
        "en-US": "March\u00a017",
        "ru": "17\u00a0марта",
        "lt": "kovo\u00a017",
        "es": "17\u00a0de",
    }
    assert day[language] in said


# Where it stands


def test_it_stands_at_the_top_of_annex_a() -> None:
    stored = read_case(EXAMPLES / "heat-pump-quote" / "case.toml")
    letter = write_letter(stored, DAY).letter
    document = document_of(letter, DAY, "", pictured(stored, letter, DAY))
    holding = {part.name: [type(block).__name__ for block in part.blocks] for part in document.parts}
    assert holding["annex-a"][:4] == ["Heading", "Picture", "Items", "Table"]
    assert [name for name, kinds in holding.items() if "Picture" in kinds] == ["annex-a"]
    assert laid_out(stored, letter, DAY, "html").count(b"<svg") == 1


def test_a_letter_without_that_annex_has_none() -> None:
    stored = read_case(EXAMPLES / "do-not-come-again" / "case.toml")
    letter = write_letter(stored, DAY).letter
    assert "annex-a" not in letter.parts
    assert pictured(stored, letter, DAY) == ()


def test_a_case_with_nothing_to_draw_has_none() -> None:
    assert blocks_of(Record(case_of(SIDES), DAY), "en") == ()
    assert blocks_of(Record(case_of(SIDES + contact("a", "")), DAY), "en") == ()


# For those who do not see it


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_a_pdf_for_archives_it_has_its_words_and_is_the_same_each_time(language: str) -> None:
    blocks = blocks_of(record_of("parcel-held-26-days"), language)
    assert isinstance(blocks[0], Picture)
    data = pdf(alone(blocks, language))
    assert data == pdf(alone(blocks_of(record_of("parcel-held-26-days"), language), language))
    reader: Any = PdfReader(io.BytesIO(data))
    about = reader.root_object["/Metadata"].get_object().get_data().decode()
    assert ">2</pdfaid:part>" in about
    assert ">1</pdfuaid:part>" in about
    alts = [str(one["/Alt"]) for at in range(len(reader.xref[0]) + 400) if "/Alt" in (one := held(reader, at))]
    assert alts == [blocks[0].alt]


def held(reader: PdfReader, number: int) -> DictionaryObject:
    """An object of a file that is a dictionary; an empty one for any other."""
    found = reader.get_object(IndirectObject(number, 0, reader)) if number else None
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_page_it_is_an_image_with_a_name_and_a_description(language: str) -> None:
    blocks = blocks_of(record_of("heat-pump-quote"), language)
    assert isinstance(blocks[0], Picture)
    text = html(alone(blocks, language))
    met = Page(text).met
    attributes = next(attrs for tag, attrs in met if tag == "svg")
    assert attributes["role"] == "img"
    names = (attributes["aria-labelledby"] or "").split()
    assert [tag for tag, attrs in met if attrs.get("id") in names] == ["title", "desc"]
    said = ["".join(one.itertext()) for one in list(tree(blocks[0].svg))[:2]]
    assert " ".join(said) == blocks[0].alt


def test_a_service_is_told_as_not_done() -> None:
    text = SIDES + contact("c1") + '[[purchases]]\nwhat = "A crown"\nparty = "shop"\nkind = "{}"\n'
    text += 'ordered = 2026-03-01\npromised = 2026-03-06\ndelivered = "never"\n'
    told = [
        "\n".join(texts(blocks_of(Record(case_of(text.format(kind)), date(2026, 5, 1)), "en"))).replace("\u00a0", " ")
        for kind in ("service", "goods")
    ]
    assert ["not done by 1 May 2026" in one for one in told] == [True, False]
    assert ["not delivered by 1 May 2026" in one for one in told] == [False, True]


def test_its_caption_names_what_is_drawn_and_no_day_after_the_letter() -> None:
    promised = '[[promises]]\nby = "shop"\ncontact = "c"\nwhat = "the desk"\ndue = 2026-05-20\n'
    captions = {
        SIDES + contact("c", "2026-03-02"): "The case on 2 March 2026: contacts.",
        SIDES
        + contact("c", "2026-03-02")
        + promised: "The case from 2 March 2026 to 1 May 2026: contacts and promises.",
    }
    for text, said in captions.items():
        assert plain(picture_of(Record(case_of(text), date(2026, 5, 1)), "en").caption).replace("\u00a0", " ") == said


def test_a_request_for_a_callback_is_no_call() -> None:
    text = SIDES + contact("a", "2026-03-02", channel='"callback-request"')
    assert "from me 1 (in writing)" in picture_of(Record(case_of(text), date(2026, 5, 1)), "en").alt


def test_a_callback_that_was_never_made_is_said_as_one() -> None:
    text = SIDES + contact("c", "2026-03-02") + '[[promises]]\nby = "shop"\ncontact = "c"\nkind = "callback"\n'
    record = Record(case_of(text + 'done = "never"\n'), date(2026, 5, 1))
    for language, said in {"en": "not made", "ru": "не позвонили", "lt": "nepaskambinta", "es": "sin cumplir"}.items():
        assert f"{said}." in picture_of(record, language).alt


def test_what_was_done_stands_on_its_day_and_the_letter_after_what_happened_on_its_own() -> None:
    text = SIDES + contact("c", "2026-03-02") + contact("d", "2026-03-06T20:30:00")
    text += '[[promises]]\nby = "shop"\ncontact = "c"\nwhat = "the desk"\ndone = 2026-03-04\n'
    svg = picture_of(Record(case_of(text), date(2026, 3, 6)), "en").svg
    days = {said: left for left, _, _, _, said in boxes(svg)}
    done, *_legend = (float(x) for x in re.findall(r'd="M([\d.]+) [\d.]+l2 2\.6', svg))
    assert days["4"] < done + 2.6 < days["5"] - 2
    (letter,) = re.findall(r'd="M([\d.]+) [^"]*" stroke-width="\.6" stroke-dasharray="3 2"', svg)
    dots = [float(x) for x in re.findall(r'd="M([\d.]+) [\d.]+a2\.1', svg)]
    assert max(dots) + 4.2 < float(letter)

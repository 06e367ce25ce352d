"""Every language of letters says all that English says, in its own plurals and cases, and bends nobody's words."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import pytest
from approval import DAYS, EXAMPLES
from babel import Locale
from hypothesis import given, strategies as st
from lettering import SIDES, WANTED, contact, items, letter_of, section, seen

from tui_complaints.domain.vocabulary import WRITTEN_KINDS
from tui_complaints.letters.brief import body_words
from tui_complaints.letters.language import Language
from tui_complaints.letters.phrasebook import TEMPLATES, phrasebook
from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.write import write_letter

if TYPE_CHECKING:
    from collections.abc import Iterator

OTHERS = ("ru", "lt", "es")
OF_THE_LANGUAGE = re.compile(r"named|months-\w+|(week(-many)?|held)(-other)?|review.*|roles.*")
"""Sections that a language has as it needs them."""

CASE_OF = re.compile(r"-(gen|acc|ins)$|^factor-(about|least)$")


OF_SPANISH = {
    ("punctuation", "list-before-i"), ("punctuation", "length-last"), ("punctuation", "range"),
    ("letter", "exhibit-listed"), ("sides", "out-channel"), ("sides", "in-channel"),
    ("when", "clock"), ("when", "between-year"), ("when", "bare-between-year"), ("purchase", "ordered-goods"),
    ("purchase", "ordered-goods-undated"), ("picture", "way"), ("purchase", "promised-goods"),
}  # fmt: skip
"""What only Spanish needs: "e" for "and" before an i, "and" in lengths, hyphens in ranges, "doc." for a document in
citations, "email to the company", 24 hours in every country, one year for both ends of a span, orders of goods (which
are promised in other words in Lithuanian too)."""

OF_RUSSIAN = {
    ("when", "roughly-in"), ("when", "between-days"), ("when", "bare-between-days"),
    ("remedies", "joined"), ("remedies", "line-kind-what-joined"), ("sides", "none-channel"), ("when", "by-to"),
    ("did-with", "channel-number"), ("did-with", "reply-spoken"),
}  # fmt: skip
"""Phrases that only Russian needs: a month that is about, days of one month, an apology "за" something, a day for which
something is needed, a noun in the plural with how many there were, an answer by word of mouth."""


def phrases(language: str) -> dict[str, dict[str, str | dict[str, str]]]:
    return tomllib.loads((TEMPLATES / language / "phrases.toml").read_text(encoding="utf-8"))


def keys(language: str) -> Iterator[tuple[str, str]]:
    for section_name, found in phrases(language).items():
        if not OF_THE_LANGUAGE.fullmatch(section_name):
            yield from ((section_name, key) for key in found if not CASE_OF.search(key))


def texts(phrase: str | dict[str, str]) -> list[str]:
    return [phrase] if isinstance(phrase, str) else list(phrase.values())


def slots(phrase: str | dict[str, str]) -> set[str]:
    return {name for text in texts(phrase) for name in re.findall(r"\{(\w+)", text)}


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_every_phrase_of_english_and_no_other(language: str) -> None:
    assert set(keys(language)) - OF_SPANISH - OF_RUSSIAN == set(keys("en"))


@pytest.mark.parametrize("language", OTHERS)
def test_a_phrase_tells_what_the_english_one_tells(language: str) -> None:
    """It has the same slots, but for the day of the letter, which every finding may name."""
    english, other = phrases("en"), phrases(language)
    differing = [
        (name, key, slots(english[name][key]) ^ slots(other[name][key]))
        for name, key in keys("en")
        if slots(english[name][key]) ^ slots(other[name][key]) - {"now"}
    ]
    assert [entry for entry in differing if entry[2] - {"n", "now", "party", "name"}] == []


@pytest.mark.parametrize("language", OTHERS)
def test_every_number_has_a_form(language: str) -> None:
    """All plural categories of CLDR, but where only a whole number or only one case can stand."""
    wanted = set(Locale.parse(language).plural_form.tags) | {"other"}
    lacking = [
        (name, key)
        for name, found in phrases(language).items()
        for key, forms in found.items()
        if isinstance(forms, dict) and "other" in forms and not wanted <= set(forms)
    ]
    assert lacking == []


def spoken(language: str) -> Language:
    return Language(language, language, phrasebook(language, None))


def russian(number: int, forms: tuple[str, str, str]) -> str:
    if number % 10 == 1 and number % 100 != 11:
        return forms[0]
    return forms[1] if number % 10 in {2, 3, 4} and number % 100 not in {12, 13, 14} else forms[2]


def lithuanian(number: int, forms: tuple[str, str, str]) -> str:
    if number % 100 in range(11, 20) or number % 10 == 0:
        return forms[2]
    return forms[0] if number % 10 == 1 else forms[1]


@given(st.integers(0, 9999))
def test_days_are_counted_as_people_count_them(number: int) -> None:
    """letter-forms.md, Plurals."""
    said = {language: str(spoken(language).counted(number, "day")).split()[-1] for language in OTHERS}
    assert said["ru"] == russian(number, ("день", "дня", "дней"))
    assert said["lt"] == lithuanian(number, ("diena", "dienos", "dienų"))
    assert said["es"] == ("día" if number == 1 else "días")


@pytest.mark.parametrize(
    ("language", "due", "expected"),
    [
        ("ru", "2026-04-10", "до 10 апреля 2026 г. включительно"),
        ("lt", "2026-04-10", "ne vėliau kaip 2026 m. balandžio 10 d."),
        ("es", "2026-04-10", "a más tardar el 10 de abril de 2026"),
    ],
)
def test_a_deadline_cannot_be_misread(language: str, due: str, expected: str) -> None:
    text = SIDES + f'[[remedies]]\nkind = "refund"\namount = "80.00 EUR"\ndue = {due}\n' + contact("c1")
    assert expected in seen(letter_of(text.replace("2026-04", "2027-04"), language=language).markdown).replace(
        "2027", "2026"
    ).replace("\xa0", " ")


DATES = {
    "ru": ("в апреле 2026 г.", "между 8 и 9 марта 2026 г.", "около 10 марта 2026 г.", "в 2025 году"),
    "lt": (
        "2026 m. balandį",
        "nuo 2026 m. kovo 8 d. iki 2026 m. kovo 9 d.",
        "apie 2026 m. kovo 10 d.",
        "2025 metais",
    ),
    "es": (
        "en abril de 2026",
        "entre el 8 de marzo y el 9 de marzo de 2026",
        "hacia el 10 de marzo",
        "en 2025",
    ),
}


@pytest.mark.parametrize("language", OTHERS)
def test_a_vague_date_stands_in_the_right_case(language: str) -> None:
    vague = ('"2026-04"', '"2026-03-08/2026-03-09"', '"2026-03-10~"', '"2025"')
    calls = "".join(contact(f"c{at}", when) for at, when in enumerate(vague))
    told = seen(letter_of(SIDES + WANTED + calls, language=language).markdown).replace("\xa0", " ").lower()
    assert [phrase for phrase in DATES[language] if phrase.lower() not in told] == []


@pytest.mark.parametrize(
    ("gender", "expected"),
    [("m", "я позвонил в компанию"), ("f", "я позвонила в компанию"), ("", "состоялся мой звонок в компанию")],
)
def test_russian_tells_of_a_woman_a_man_or_of_neither(gender: str, expected: str) -> None:
    sides = SIDES.replace("[complainant]\n", f'[complainant]\ngender = "{gender}"\n' if gender else "[complainant]\n")
    facts = letter_of(sides + WANTED + contact("c1"), language="ru").brief.facts
    assert expected in facts[0].text


@pytest.mark.parametrize("language", OTHERS)
def test_a_party_that_does_not_read_the_letter_keeps_its_name_unbent(language: str) -> None:
    other = '[[parties]]\nid = "post"\nname = "Rytas"\nrole = "carrier"\nacts_for = "shop"\n'
    letter = letter_of(SIDES + other + WANTED + contact("c1", **{"with": '"post"'}), language=language)
    told = items(letter.markdown)[0]
    assert "Rytas" in told
    expected = {"ru": "в компанию «Rytas»", "lt": "bendrovei „Rytas“", "es": "a la empresa Rytas"}
    assert expected[language] in told


def test_spanish_joins_words_as_people_do() -> None:
    spanish = spoken("es")
    assert spanish.listed(["Marta", "Iván"]) == "Marta e Iván"
    assert spanish.listed(["agua", "hielo"]) == "agua y hielo"
    assert spanish.listed(["padre", "hijo"]) == "padre e hijo"
    assert spanish.seconds(3960) == "1 hora y 6 minutos"


def test_quotation_marks_of_a_name_are_not_doubled() -> None:
    other = '[[parties]]\nid = "post"\nname = "ООО «Рассвет»"\nrole = "carrier"\nacts_for = "shop"\n'
    letter = letter_of(SIDES + other + WANTED + contact("c1", **{"with": '"post"'}), language="ru")
    assert "в компанию ООО «Рассвет»" in letter.markdown


def test_a_sentence_that_ends_with_an_abbreviated_year_has_one_full_stop() -> None:
    bought = '[[purchases]]\nwhat = "Лампа"\nparty = "shop"\nordered = 2026-03-01\ndelivered = 2026-03-09\n'
    text = SIDES + WANTED + bought + contact("c1")
    for language in ("ru", "lt"):
        assert ".." not in letter_of(text, language=language).markdown


@pytest.mark.parametrize("kind", WRITTEN_KINDS)
@pytest.mark.parametrize("language", ["en", "en-US", *OTHERS])
@pytest.mark.parametrize("example", sorted(DAYS))
def test_each_kind_can_be_written_of_each_example(example: str, language: str, kind: str) -> None:
    """With its own words in place: no slot is left open, nothing is said twice in a row."""
    written = write_letter(read_case(EXAMPLES / example / "case.toml"), DAYS[example], kind=kind, language=language)
    text = written.text
    assert re.search(r"\{\w+|None|\.\.(?!\.)|: :|;;|,,|  (?!\n)", text) is None
    assert written.letter.words <= body_words(language) + 20


@pytest.mark.parametrize("language", ["en", *OTHERS])
def test_what_is_missing_stands_in_brackets_and_is_named(language: str) -> None:
    letter = letter_of(contact("c1"), language=language, kind="complaint")
    assert len(letter.brief.blanks) == 5  # both names, both addresses, what is wanted
    assert all(blank in letter.markdown for blank in letter.brief.blanks)


def test_a_reply_goes_through_the_answer_point_by_point() -> None:
    """The parcel's public answer speaks of the border; the names, the manager and the calls it passes over."""
    stored = read_case(EXAMPLES / "parcel-held-26-days" / "case.toml")
    text = write_letter(stored, DAYS["parcel-held-26-days"], kind="reply", language="en").text
    said, passed = section(text, "What your answer says"), section(text, "What is still open")
    assert len(items(said)) == 1
    assert "the inspection at the border" in said
    for point in ("names of the border post", "talk with a manager", "Callbacks", "22 March 2021"):
        assert point in passed
    assert [line.split(".")[0] for line in passed.splitlines() if line[:1].isdigit()] == [
        str(number) for number in range(2, 2 + len(items(passed)))
    ]
    assert "balance" in section(text, "What is settled")

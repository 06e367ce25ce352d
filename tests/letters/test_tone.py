"""Words that weaken a letter are marked in each language of letters, and ordinary complaints are left alone."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from unicodedata import normalize

import pytest
from approval import EXAMPLES, FOLDER
from cases import TODAY, record_of
from hypothesis import given, strategies as st

from tui_complaints.domain.entries import Case
from tui_complaints.domain.record import Record
from tui_complaints.domain.text import Text
from tui_complaints.letters.phrasebook import TEMPLATES
from tui_complaints.letters.tone.marking import tone_marks
from tui_complaints.letters.tone.wordlist import parts_of, phrases_in
from tui_complaints.storage.reading import read_case

PHRASES = {file.stem[-2:]: tomllib.loads(file.read_text("utf-8")) for file in Path(__file__).parent.glob("tone_*.toml")}
MARKED = [
    (language, kind, sentence)
    for language, phrases in PHRASES.items()
    for kind, sentences in phrases["marked"].items()
    for sentence in sentences
]
UNMARKED = [
    (language, sentence) for language, phrases in PHRASES.items() for sentence in phrases["unmarked"]["sentences"]
]
EXAMPLE_CASES = sorted(EXAMPLES.glob("*/case.toml"))
APPROVED = sorted(file for file in FOLDER.iterdir() if file.suffix in {".md", ".txt"})
LISTS = {file.parent.name: tomllib.loads(file.read_text("utf-8")) for file in TEMPLATES.glob("*/tone.toml")}
SHOP = '[[parties]]\nid = "shop"\nname = "Northgate"\n'


def told(sentence: str, language: str, more: str = "") -> list[tuple[str, str]]:
    """Kind and words of each mark in what the customer told."""
    quoted = "'''" + sentence + "'''"
    record = record_of(f'language = "{language}"\n{SHOP}[[contacts]]\nid = "c1"\ntold = {quoted}\n{more}')
    return [(mark.kind, mark.phrase) for mark in tone_marks(record)]


@pytest.mark.parametrize(("language", "kind", "sentence"), MARKED)
def test_words_that_weaken_a_letter_are_marked_and_nothing_else(language: str, kind: str, sentence: str) -> None:
    expected = [(kind, phrase) for phrase in re.findall("⟦(.*?)⟧", sentence)]
    assert told(sentence.replace("⟦", "").replace("⟧", ""), language) == expected


@pytest.mark.parametrize(("language", "sentence"), UNMARKED)
def test_an_angry_and_factual_sentence_is_left_alone(language: str, sentence: str) -> None:
    assert told(sentence, language) == []


@pytest.mark.parametrize("language", PHRASES)
def test_there_are_enough_sentences_to_trust_a_list(language: str) -> None:
    marked = sum(map(len, PHRASES[language]["marked"].values()))
    assert (marked >= 60, len(PHRASES[language]["unmarked"]["sentences"]) >= 40) == (True, True)


def test_a_name_of_the_case_is_no_insult_and_no_shout() -> None:
    more = '[[parties]]\nid = "b"\nname = "Bravo Crooks"\nlegal_name = "GRANDE BRAVO Ltd"\n'
    assert told("I wrote to Bravo, to Crooks and to GRANDE BRAVO.", "en", more) == []
    assert told("I wrote to Bravo, to Crooks and to GRANDE BRAVO.", "en") == [
        ("mockery", "Bravo"),
        ("insult", "Crooks"),
        ("capitals", "GRANDE BRAVO"),
        ("mockery", "BRAVO"),
    ]


def test_a_make_in_the_name_of_what_was_bought_is_no_shout() -> None:
    assert told("The BOSCHA drill", "en", '[[purchases]]\nwhat = "A drill, BOSCHA 18"\n') == []


def instead(text: str) -> list[tuple[str, str]]:
    return [(mark.where, mark.instead) for mark in tone_marks(record_of(SHOP + text))]


PROOF = '[[exhibits]]\nid = "log"\ntitle = {en = "Call log", ru = "Журнал звонков"}\n'


def test_where_an_exhibit_shows_it_the_calmer_wording_names_that_exhibit() -> None:
    statement = '[[statements]]\nid = "s1"\nfact = "They lied"\nstance = "contradicted"\n'
    assert instead(statement + 'exhibits = ["log#p2"]\n' + PROOF) == [
        ("s1.fact", "the statement is contradicted by the exhibit “Call log”")
    ]
    ((where, calm),) = instead(statement + PROOF)
    assert (where, "exhibit" in calm) == ("s1.fact", False)


def test_an_exhibit_that_is_still_to_be_obtained_shows_nothing_yet() -> None:
    contact = '[[contacts]]\nid = "c1"\ntold = "They lied"\nexhibits = ["log"]\n'
    ((_, calm),) = instead(contact + '[[exhibits]]\nid = "log"\nobtain = "Ask the operator"\n')
    assert "exhibit" not in calm


def test_an_exhibit_without_a_title_is_named_by_its_id() -> None:
    contact = '[[contacts]]\nid = "c1"\ntold = "They lied"\nexhibits = ["log"]\n'
    ((_, calm),) = instead(contact + '[[exhibits]]\nid = "log"\n')
    assert calm == "the statement is contradicted by the exhibit “log”"


def test_each_language_of_a_text_is_looked_at_by_its_own_list() -> None:
    text = 'title = {ru = "Лампа", en = "They lied", de = "NIEMALS"}'
    marks = tone_marks(record_of(f"[[costs]]\nid = 'c'\nwhat = {text.partition(' = ')[2]}\n"))
    assert [(mark.where, mark.kind, mark.phrase, mark.alone) for mark in marks] == [
        ("c.what.en", "motive", "lied", False),
        ("c.what.de", "capitals", "NIEMALS", False),
    ]


def test_capitals_are_offered_in_small_letters_and_a_row_of_marks_as_one() -> None:
    text = '[[contacts]]\nid = "c"\ntold = "NOBODY came. I NEVER GOT IT!! Why?!?"\n'
    assert instead(text) == [("c.told", "Nobody"), ("c.told", "I never got it"), ("c.told", "IT."), ("c.told", "Why?")]


def test_what_the_other_side_said_is_not_taken_for_the_customers_threat_or_law() -> None:
    text = '[[contacts]]\nid = "c"\nsaid = "See you in court, under article 18, or else"\nquote = "You IDIOT!!!"\n'
    assert instead(text + 'note = "liars"\n') == []
    assert [where for where, _ in instead('[[contacts]]\nid = "c"\nsaid = "The liars hung up"\n')] == ["c.said"]


LAW = '[[contacts]]\nid = "c"\ntold = "I rely on § 21 and on section 28 of the act"\n'


def test_law_is_marked_unless_the_case_holds_it_as_a_rule() -> None:
    marks = tone_marks(record_of(LAW))
    assert [(mark.kind, mark.phrase) for mark in marks] == [("law", "§ 21"), ("law", "section 28 of the act")]
    held = tone_marks(record_of(LAW + '[[rules]]\nid = "LT-21-1"\npack = "LT"\n[[rules]]\nid = "UK-2"\n'))
    assert [mark.phrase for mark in held] == ["section 28 of the act"]


def test_every_text_of_the_customer_that_is_printed_is_looked_at() -> None:
    places = {
        "purchases": ("what", "wrong"),
        "contacts": ("told", "said"),
        "promises": ("what",),
        "requests": ("what", "reason"),
        "statements": ("what", "fact", "reply"),
        "offers": ("what", "reason"),
        "costs": ("what",),
        "credits": ("what",),
        "penalties": ("what",),
        "exhibits": ("title",),
        "remedies": ("what",),
    }
    text = "".join(
        f"[[{table}]]\nid = '{table}-x'\n" + "".join(f"{key} = 'liars'\n" for key in keys)
        for table, keys in places.items()
    )
    found = {mark.where for mark in tone_marks(record_of(text))}
    assert found == {f"{table}-x.{key}" for table, keys in places.items() for key in keys}


def test_letters_with_separate_accents_and_odd_blanks_are_the_same_words() -> None:
    assert told("They\u00a0are  lying.", "en") == [("motive", "They are lying")]
    assert told("Ils NE\u0301ANT", "fr") == [("capitals", "NÉANT")]


@pytest.mark.parametrize("file", EXAMPLE_CASES, ids=lambda file: file.parent.name)
def test_the_bundled_examples_are_calm(file: Path) -> None:
    assert tone_marks(Record(read_case(file).case, TODAY)) == ()


@pytest.mark.parametrize("file", APPROVED, ids=lambda file: file.name)
def test_the_letters_that_we_write_are_calm(file: Path) -> None:
    """Headings of letters may stand in capitals, as letters of some languages want them."""
    language = file.stem.rpartition(".")[2].partition("-")[0]
    text = file.read_text("utf-8").replace("\\", "")
    assert [mark for mark in told(text, language) if mark[0] != "capitals"] == []


@pytest.mark.parametrize("language", LISTS)
def test_what_is_offered_instead_is_calm_itself(language: str) -> None:
    for mark in LISTS[language]["marks"]:
        for calm in (mark.get("instead", ""), mark.get("proved", "")):
            assert told(calm, language) == []


@pytest.mark.parametrize("language", LISTS)
def test_every_phrase_of_a_list_can_be_read_and_has_a_calmer_wording(language: str) -> None:
    kinds = {"insult", "mockery", "threat", "bargaining", "motive", "law"}
    assert {mark["kind"] for mark in LISTS[language]["marks"]} == kinds | {"allowed"}
    for mark in LISTS[language]["marks"]:
        assert (mark["kind"] == "allowed") != bool(mark.get("instead"))
        assert "{exhibit}" in mark.get("proved", "{exhibit}")
        for phrase in phrases_in(f"{mark['words']},{mark.get('quoted', '')}"):
            parts = parts_of(phrase)
            assert "..." not in {parts[0], parts[-1]}


@pytest.mark.parametrize("phrase", ["li(ed", "*", "li*", "a|b", "l*e", "((a)", "(|a)"])
def test_a_phrase_that_is_no_phrase_is_refused(phrase: str) -> None:
    with pytest.raises(ValueError, match=re.escape(phrase)):
        parts_of(phrase)


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("!?\"'„“«»’ .#§LIEDлож"), max_size=200))
def test_whatever_is_written_a_mark_is_of_words_that_stand_there(text: str) -> None:
    title = Text.parse(dict.fromkeys(("en", "ru", "lt", "es", "fr"), text))
    written = " ".join(normalize("NFC", text).split())
    for mark in tone_marks(Record(Case(format=1, title=title), TODAY)):
        assert mark.phrase in written


@pytest.mark.parametrize(
    "piece", ["„a", '"', "«", "'a ", "under a b c d ", "!?a", "A ", "AB. ", "(|", "§", "1,", "e\u0301"]
)
def test_no_text_can_keep_the_check_busy(piece: str) -> None:
    """A hundred thousand letters of what would make a careless pattern try everything."""
    title = Text.parse({"en": piece * (100_000 // len(piece))})
    kinds = {mark.kind for mark in tone_marks(Record(Case(format=1, title=title), TODAY))}
    assert kinds <= {"marks", "capitals"}

"""What a letter does with what is missing, and what is said beside it (findings.md)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from lamp import LAMP, RECEIPT, put_lamp
from lettering import TODAY

from tui_complaints import paths
from tui_complaints.errors import LetterStoppedError, NotFoundError, UsageError
from tui_complaints.storage.reading import StoredCase, read_case
from tui_complaints.usecases.write import Written, write_letter

if TYPE_CHECKING:
    from pathlib import Path


def _stored(store: Path, text: str = LAMP) -> StoredCase:
    return read_case(put_lamp(store, text=text))


def _written(store: Path, text: str = LAMP, **options: object) -> Written:
    return write_letter(_stored(store, text), TODAY, **options)  # type: ignore[arg-type] # options of the test


def test_a_whole_case_makes_a_letter_without_any_bracket(store: Path) -> None:
    written = _written(store)
    assert "[" not in written.text
    assert "Exhibit 1" in written.text
    assert not any("bracket" in warning for warning in written.warnings)


MISSING = {
    "sender": ('name = "Vera Example"\n', "[your name]"),
    "sender's address": ('address = "2 Test Street, Sampletown"\n', "[your address]"),
    "recipient": ('name = "Lamp Shop Ltd"\n', "[recipient's name]"),
    "recipient's address": ('email = "help@lampshop.example"\n', "[recipient's address]"),
    "remedy": (LAMP[LAMP.index("[[remedies]]") :], "[what you want, and by when]"),
}


@pytest.mark.parametrize("name", MISSING)
def test_what_is_missing_stands_in_brackets_and_is_named(store: Path, name: str) -> None:
    gone, bracket = MISSING[name]
    assert gone in LAMP
    written = _written(store, LAMP.replace(gone, ""))
    assert bracket in written.text
    assert any(bracket in warning for warning in written.warnings)


@pytest.mark.parametrize("name", MISSING)
def test_strict_writes_nothing_that_has_something_missing(store: Path, name: str) -> None:
    gone, _ = MISSING[name]
    with pytest.raises(LetterStoppedError, match="nothing was written") as stopped:
        _written(store, LAMP.replace(gone, ""), strict=True)
    assert len(stopped.value.reasons) > 1


def test_strict_writes_what_has_nothing_missing(store: Path) -> None:
    assert _written(store, strict=True).text


def test_a_letter_to_a_party_of_whom_nothing_is_wanted_says_so(store: Path) -> None:
    bank = '[[parties]]\nid = "bank"\nname = "Coin Bank"\n'
    written = _written(store, LAMP + bank, to="bank")
    assert any("[what you want" in warning and "[recipient's address]" in warning for warning in written.warnings)


def test_a_changed_exhibit_stops_the_letter(store: Path) -> None:
    stored = _stored(store)
    (stored.folder / "exhibits" / "receipt.txt").write_bytes(RECEIPT + b"0")
    with pytest.raises(LetterStoppedError, match=r"exhibits/receipt\.txt"):
        write_letter(stored, TODAY)


def test_a_missing_exhibit_stops_the_letter(store: Path) -> None:
    stored = _stored(store)
    (stored.folder / "exhibits" / "receipt.txt").unlink()
    with pytest.raises(LetterStoppedError, match=r"exhibits/receipt\.txt"):
        write_letter(stored, TODAY)


def test_a_changed_exhibit_that_nothing_cites_stops_nothing(store: Path) -> None:
    stored = _stored(store, LAMP.replace('exhibits = ["receipt"]', ""))
    (stored.folder / "exhibits" / "receipt.txt").unlink()
    assert write_letter(stored, TODAY).text


@pytest.mark.parametrize("table", ["contacts", "purchases", "costs", "promises"])
def test_a_citation_that_leads_nowhere_stops_the_letter(store: Path, table: str) -> None:
    with pytest.raises(LetterStoppedError, match="ghost"):
        _written(store, LAMP + f'[[{table}]]\nid = "x"\nexhibits = ["ghost#p2"]\n')


def test_another_unknown_id_is_named_and_stops_a_strict_letter_only(store: Path) -> None:
    text = LAMP.replace('contact = "c1"\nkind = "answer"', 'contact = "c9"\nkind = "answer"')
    assert any("c9" in warning for warning in _written(store, text).warnings)
    with pytest.raises(LetterStoppedError, match="c9"):
        write_letter(read_case(store / "late-lamp" / "case.toml"), TODAY, strict=True)


def test_what_is_told_without_proof_is_named(store: Path) -> None:
    unproved = LAMP.replace('exhibits = ["receipt"]\n\n[[promises]]', "\n[[promises]]")
    (warning,) = _written(store, unproved).warnings
    assert "own account" in warning
    assert "1" in warning


def test_the_exhibits_that_are_held_and_not_cited_are_listed(store: Path) -> None:
    spare = '[[exhibits]]\nid = "spare"\n[[exhibits]]\nid = "later"\nobtain = "Ask the bank"\n'
    assert _written(store, LAMP + spare).uncited == ("spare",)


def test_the_letter_as_data_has_the_names_of_the_format(store: Path) -> None:
    written = _written(store)
    data = json.loads(json.dumps(written.json()))
    assert set(data) == {"text", "kind", "language", "to", "facts", "exhibits", "uncited", "words", "warnings"}
    assert (data["kind"], data["language"], data["to"]) == ("complaint", "en", "shop")
    assert [(fact["n"], fact["cites"], fact["own_account"]) for fact in data["facts"]] == [(1, ["receipt"], False)]
    assert data["exhibits"] == [{"label": "Exhibit 1", "id": "receipt", "pages": None}]
    assert data["text"] == written.text
    assert 0 < data["words"] < 700


def test_a_case_without_parties_has_a_letter_to_nobody(store: Path) -> None:
    stored = _stored(store, 'format = 1\ntitle = "A lamp"\n')
    data = write_letter(stored, TODAY).json()
    assert data["to"] is None


def test_a_complaint_comes_first_and_an_escalation_once_one_was_sent(store: Path) -> None:
    sent = '[[letters]]\nkind = "complaint"\nsent = 2026-04-20\n'
    made = '[[letters]]\nkind = "complaint"\nmade = 2026-04-20\n'
    review = '[[letters]]\nkind = "review"\nsent = 2026-04-20\n'
    kinds = {}
    for name, more in {"none": "", "made": made, "review": review, "sent": sent}.items():
        stored = read_case(put_lamp(store, name, LAMP + more))
        kinds[name] = write_letter(stored, TODAY).letter.brief.kind
    assert kinds == {"none": "complaint", "made": "complaint", "review": "complaint", "sent": "escalation"}
    assert write_letter(stored, TODAY, kind="final").letter.brief.kind == "final"


def test_a_kind_without_a_template_names_those_there_are(store: Path) -> None:
    with pytest.raises(UsageError, match="complaint, escalation, final"):
        _written(store, kind="review")


@pytest.mark.parametrize("language", ["pl", "x", "en-/../lt", "../en"])
def test_a_language_without_templates_names_those_there_are(store: Path, language: str) -> None:
    with pytest.raises(UsageError, match="--language: en"):
        _written(store, language=language)


def test_a_letter_is_in_the_language_of_the_case_unless_asked_otherwise(store: Path) -> None:
    russian = LAMP.replace('language = "en"', 'language = "ru"')
    stored = _stored(store, russian)
    assert write_letter(stored, TODAY).letter.language == "ru"
    assert write_letter(stored, TODAY, language="en").letter.language == "en"
    no_language = read_case(put_lamp(store, "other", LAMP.replace('language = "en"\n', "")))
    assert write_letter(no_language, TODAY).letter.language == "en"


OTHERS = '[[parties]]\nid = "first"\nrole = "carrier"\nname = "Swift"\n[[parties]]\nid = "second"\nrole = "trader"\n'


@pytest.mark.parametrize(
    ("text", "to"),
    [
        (OTHERS, "second"),
        (OTHERS.replace('role = "trader"', 'role = "bank"'), "first"),
        (OTHERS + '[[remedies]]\nkind = "apology"\nto = "first"\n', "first"),
        (OTHERS + '[[remedies]]\nkind = "apology"\nto = "first"\nresult = "granted"\n', "second"),
        (OTHERS + '[[remedies]]\nkind = "apology"\nto = "first"\nresult = "refused"\n', "first"),
        ('[[parties]]\nid = "board"\nrole = "regulator"\n', ""),
        ("", ""),
    ],
)
def test_a_letter_goes_to_whom_something_is_wanted_from_else_to_the_first_trader(
    store: Path, text: str, to: str
) -> None:
    assert _written(store, 'format = 1\ntitle = "A lamp"\n' + text).letter.to == to


def test_a_party_that_there_is_not_names_those_there_are(store: Path) -> None:
    with pytest.raises(NotFoundError, match="shop"):
        _written(store, to="shopp")
    with pytest.raises(NotFoundError, match="none"):
        write_letter(read_case(put_lamp(store, "bare", 'format = 1\ntitle = "x"\n')), TODAY, to="shop")


def test_a_letter_as_text_says_what_the_markdown_says(store: Path) -> None:
    stored = _stored(store)
    text = " ".join(write_letter(stored, TODAY, output_format="txt").text.split())
    assert "**" not in text
    assert "|" not in text
    figures = ("Vera Example", "20 March 2026", "€4.50", "Exhibit 1", "42 days")
    assert all(figure in text and figure in write_letter(stored, TODAY).text for figure in figures)


def test_the_users_own_template_is_used_and_what_it_leaves_out_is_named(store: Path) -> None:
    own = paths.config() / "templates" / "en"
    own.mkdir(parents=True)
    (own / "complaint.md").write_text("{% for fact in facts %}{{ fact.number }}. {{ fact.text }}\n{% endfor %}")
    written = _written(store)
    assert written.text.startswith("1. ")
    assert any("leaves out the citation of number 1" in warning for warning in written.warnings)


def test_a_letter_that_is_still_too_long_says_so(store: Path) -> None:
    requests = "".join(
        f'[[requests]]\nto = "shop"\nasked = ["c1"]\nresult = "refused"\nwhat = "{"Word " * 800}{number}"\n'
        for number in range(4)
    )
    (shortened, long, *_) = _written(store, LAMP + requests).warnings
    assert "Annex A" in shortened
    assert "700" in long


def test_a_letter_that_was_shortened_says_what_was_merged(store: Path) -> None:
    calls = "".join(
        f'[[contacts]]\nwhen = 2026-03-{1 + day % 28:02}\nwith = "shop"\nchannel = "phone"\ndirection = "out"\n'
        f'conduct = ["rude"]\nsaid = "{"Some words of no great length. " * 4}"\n'
        for day in range(60)
    )
    written = _written(store, LAMP + calls)
    assert any("longer than two pages" in warning for warning in written.warnings)

"""What leads to a person or an order has no place in a review; dates, years and sums stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from reviewing import case_file, contact, data, reviewed

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("told", "reads", "kind"),
    [
        ("I rang +7 999 000-01-42 again.", "I rang (phone number) again.", "phone"),
        ("I rang 8 (800) 555-35-35 again.", "I rang (phone number) again.", "phone"),
        ("I rang +34 600 000 218 again.", "I rang (phone number) again.", "phone"),
        ("I rang 600 000 218 again.", "I rang (phone number) again.", "phone"),
        ("I rang 8 612 34567 again.", "I rang (phone number) again.", "phone"),
        ("I rang 212-555-0142 again.", "I rang (phone number) again.", "phone"),
        ("I rang 555-0142 again.", "I rang (phone number) again.", "phone"),
        ("I rang 89990000142 again.", "I rang (phone number) again.", "phone"),
        ("I wrote to help.desk@north.example.", "I wrote to (email address).", "email"),
        ("I wrote to @northgate_help.", "I wrote to (email address).", "email"),
        ("It is at https://north.example/track?id=1, I think.", "It is at (link), I think.", "link"),
        ("It is on www.north.example.", "It is on (link).", "link"),
        ("It is on track.north.com/abc now.", "It is on (link) now.", "link"),
        ("My card is 4111 1111 1111 1111, they know.", "My card is (card number), they know.", "card"),
        ("Pay to ES91 2100 0418 4502 0005 1332 please.", "Pay to (account number) please.", "account"),
        ("Pay to LT121000011101001000 please.", "Pay to (account number) please.", "account"),
        ("My order A-7731 is late.", "My order is late.", "number"),
        ("Ticket #48213 was opened.", "Ticket was opened.", "number"),
        ("It has № 48213 on it.", "It has (number) on it.", "number"),
        ("The parcel RR123456789012LT is late.", "The parcel (number) is late.", "number"),
        ("I live at 2 Test Street now.", "I live at (address) now.", "address"),
        ("They came to 14 High Elm Road.", "They came to (address).", "address"),
    ],
)
def test_it_is_taken_out_and_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, told: str, reads: str, kind: str
) -> None:
    case = case_file(tmp_path / "case", contact(told))
    assert reads in reviewed(capsys, case).text
    removed = data(capsys, case)["removed"]
    assert [(item["where"], item["kind"]) for item in removed] == [("c1.told", kind)]
    assert removed[0]["text"] in told


@pytest.mark.parametrize(
    "told",
    [
        "From 2026-03-26 to 2026-04-02 nothing came.",
        "From 26.03.2026 to 02.04.2026 nothing came.",
        "It has been so since 2021-2022.",
        "They asked for 1 250 000 roubles.",
        "They asked for EUR 1234567 and 1234567.89 euros.",
        "I drove 800 km for 4120.50 EUR.",
        "The call lasted 40 seconds, from 10:14:30 on.",
        "My order of 2026 was small.",
        "The order 500 EUR was paid, e.g. by card.",
        "In case 3 of them come, tell me.",
    ],
)
def test_dates_years_sums_and_lengths_stay(capsys: pytest.CaptureFixture[str], tmp_path: Path, told: str) -> None:
    assert told in reviewed(capsys, case_file(tmp_path / "case", contact(told))).text


def test_numbers_that_the_case_knows_go_wherever_they_stand(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    known = (
        '\n[[purchases]]\nwhat = "a lamp"\nparty = "shop"\nnumber = "ZP-48213"\nexhibits = ["chat"]\n'
        '[[parties]]\nid = "post"\nname = "Fast Post"\nreferences = ["Q 77/15", "---", "2026"]\nphone = "12-34-56"\n'
    )
    told = "They knew ZP-48213, zp 48213, 48213, Q77-15 and 77 people; their line is 123456."
    made = reviewed(capsys, case_file(tmp_path / "case", known + contact(told, reference='"REF9"')))
    assert "They knew (number), (number), (number), (number) and 77 people" in made.text
    assert "their line is (phone number)." in made.text


def test_links_stay_where_the_site_allows_them(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    templates = tmp_path / "config" / "complaints" / "templates"
    templates.mkdir(parents=True)
    (templates / "platforms.toml").write_text("[forum]\nlinks = true\n", encoding="utf-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    case = case_file(tmp_path / "case", contact("It is on www.north.example."))
    assert "www.north.example." in reviewed(capsys, case, "--platform", "forum").text
    assert "www.north.example" not in reviewed(capsys, case).text


def test_nothing_of_two_things_that_overlap_stays(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    told = "I asked northgate@48213.example and +7 999 48213 00 42 and https://northgate.example/48213."
    number = '\n[[purchases]]\nwhat = "a lamp"\nparty = "shop"\nnumber = "48213"\nexhibits = ["chat"]\n'
    text = reviewed(capsys, case_file(tmp_path / "case", number + contact(told))).text
    for rest in ("48213", "999", "example", "northgate", "https"):
        assert rest not in text


def test_bargaining_threats_insults_and_law_go_with_their_whole_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    told = "I asked for my money. I'll remove my review if they pay. They did not answer."
    case = case_file(tmp_path / "case", contact(told))
    assert "I asked for my money. They did not answer." in reviewed(capsys, case).text
    assert [item["kind"] for item in data(capsys, case)["removed"]] == ["bargaining"]


def test_hidden_characters_do_not_hide_a_name(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    told = "I asked In\u200bga and Milkint\u0117 and Milkinte\u0307."
    case = case_file(tmp_path / "case", contact(told, agents='[{name = "Inga"}, {name = "Rasa Milkintė"}]'))
    assert "I asked the support agent and the support agent and the support agent." in reviewed(capsys, case).text


def test_what_acts_on_a_terminal_is_shown_as_text(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    made = reviewed(capsys, case_file(tmp_path / "case", contact("I asked\x1b[31m red \u202e.")))
    assert "\x1b" not in made.text + made.talk
    assert "\u202e" not in made.text + made.talk

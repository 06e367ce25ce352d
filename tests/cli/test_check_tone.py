"""``check`` marks wording that weakens a letter, offers a calmer one, and changes nothing."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import pytest
from lamp import LAMP, put_lamp
from printing import ON, data, printed
from running import complaints

from tui_complaints.cli import run

if TYPE_CHECKING:
    from pathlib import Path

ANGRY = 'told = "You lied, where is my lamp??"'


def angry(told: str = ANGRY, language: str = "en") -> str:
    return LAMP.replace('told = "Where is my lamp?"', told).replace('language = "en"', f'language = "{language}"')


def test_a_mark_has_its_place_a_calmer_wording_and_the_command_that_mends_it(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put_lamp(store, text=angry())
    text = printed(capsys, "check", "late-lamp", *ON, status=1)
    _, heading, section = text.partition("\nWording that weakens it\n")
    assert heading
    first, calmer, command = section.splitlines()[:3]
    assert ("c1.told" in first, "“lied”" in first) == (True, True)
    assert calmer.strip() == "calmer: the statement is contradicted by the exhibit “Receipt of the shop”"
    assert command.strip() == "→ complaints set late-lamp c1.told '...'"
    words = shlex.split(command.strip().removeprefix("→ complaints "))
    assert run([*words[:3], "Where is my lamp?"]) == 0
    capsys.readouterr()
    assert "Wording that weakens it" not in printed(capsys, "check", "late-lamp", *ON, status=1)


def test_marks_as_json_have_the_names_of_the_contract(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_lamp(store, text=angry())
    lied, row = data(capsys, "check", "late-lamp", *ON, status=1)["tone"]
    assert set(lied) == {"where", "kind", "phrase", "text", "instead"}
    assert (lied["where"], lied["kind"], lied["phrase"]) == ("c1.told", "motive", "lied")
    assert "complaints set late-lamp c1.told" in lied["text"]
    assert (row["kind"], row["phrase"], row["instead"]) == ("marks", "lamp??", "lamp?")


def test_a_text_in_several_languages_is_mended_in_the_editor(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_lamp(store, text=angry('told = {en = "Where is my lamp?", es = "NUNCA"}'))
    (mark,) = data(capsys, "check", "late-lamp", *ON, status=1)["tone"]
    assert (mark["where"], mark["instead"]) == ("c1.told.es", "Nunca")
    assert mark["text"].endswith("→ complaints edit late-lamp")


def test_a_mark_alone_is_exit_status_1(tmp_path: Path) -> None:
    """The lamp's own gap is closed first: the answer promised for 30 April came."""
    closed = "due = 2026-04-30\ndone = 2026-04-29"
    calm = LAMP.replace("due = 2026-04-30", closed)
    put_lamp(tmp_path / "store", "calm", calm)
    put_lamp(tmp_path / "store", "angry", angry().replace("due = 2026-04-30", closed))
    assert [complaints(tmp_path, "check", case, *ON).returncode for case in ("calm", "angry")] == [0, 1]


@pytest.mark.parametrize(
    ("language", "told", "phrase"),
    [
        ("en", "You lied to me", "lied"),
        ("ru", "Вы меня обманули", "обманули"),
        ("lt", "Jūs melavote man", "melavote"),
        ("es", "Ustedes mintieron", "mintieron"),
    ],
)
def test_the_real_command_marks_each_language_of_letters(language: str, told: str, phrase: str, tmp_path: Path) -> None:
    file = put_lamp(tmp_path / "store", text=angry(f'told = "{told}"', language))
    before = file.read_bytes()
    checked = complaints(tmp_path, "check", "late-lamp", *ON)
    assert checked.returncode == 1
    assert f"“{phrase}”" in checked.stdout.decode()
    assert file.read_bytes() == before


def test_a_letter_says_once_that_words_weaken_it_and_leaves_them(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put_lamp(store, text=angry())
    assert run(["letter", "late-lamp", *ON]) == 0
    streams = capsys.readouterr()
    assert "You lied, where is my lamp??" in streams.out
    assert streams.err.count("complaints check") == 1
    assert "2 passages" in streams.err


def test_a_letter_minds_only_the_words_of_its_own_language(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_lamp(store, text=angry('told = {en = "Where is my lamp?", es = "NUNCA"}'))
    assert run(["letter", "late-lamp", *ON]) == 0
    assert "weaken" not in capsys.readouterr().err


def test_a_hostile_text_is_shown_safely(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put_lamp(store, text=angry('told = "LIARS\\u001b[31m\\u202eLIARS!!"'))
    text = printed(capsys, "check", "late-lamp", *ON, status=1)
    assert ("\x1b" in text, "\u202e" in text) == (False, False)

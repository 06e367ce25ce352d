"""The program speaks to its user in the user's language: helps, findings, gaps, mistakes; the real command."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lamp import put_lamp
from running import complaints

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

OWN = {"ru": "Команды:", "lt": "Komandos:", "es": "Órdenes:"}
"""How each language heads the list of commands."""


def output(home: Path, *words: str, status: int = 0, env: Mapping[str, str]) -> str:
    done = complaints(home, *words, env=env)
    text = (done.stdout + done.stderr).decode()
    assert done.returncode == status, text
    return text


def spoken(home: Path, language: str, *words: str, status: int = 0) -> str:
    return output(home, *words, status=status, env={"TUI_COMPLAINTS_LANGUAGE": language})


def heard(home: Path, **env: str) -> str:
    """The language of the short help in such an environment."""
    text = output(home, env={"TUI_COMPLAINTS_LANGUAGE": "", **env})
    return next((language for language, heading in OWN.items() if heading in text), "en")


def settle(home: Path, text: str) -> None:
    folder = home / "config" / "complaints"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ru", ["использование: complaints letter", "аргументы:", "параметры:", "Примеры:", "Код завершения: 0"]),
        ("lt", ["naudojimas: complaints letter", "argumentai:", "parinktys:", "Pavyzdžiai:", "Baigties kodas: 0"]),
        ("es", ["uso: complaints letter", "argumentos:", "opciones:", "Ejemplos:", "Código de salida: 0"]),
    ],
)
def test_help_is_in_the_language_from_the_first_word_to_the_last(
    language: str, told: list[str], tmp_path: Path
) -> None:
    text = spoken(tmp_path, language, "letter", "--help")
    assert [part for part in told if part not in text] == []
    assert [word for word in ("usage", "options", "positional", "Examples", "Exit status") if word in text] == []


@pytest.mark.parametrize(
    ("language", "heading", "gap"),
    [
        ("ru", "Что следует из записей", "Не сказано, чего вы требуете."),
        ("lt", "Kas išplaukia iš įrašų", "Nepasakyta, ko reikalaujate."),
        ("es", "Qué se desprende de los registros", "No ha dicho qué quiere."),
    ],
)
def test_what_is_missing_is_told_in_the_language(language: str, heading: str, gap: str, tmp_path: Path) -> None:
    file = tmp_path / "case.toml"
    file.write_text('format = 1\ntitle = "Lamp"\n', encoding="utf-8")
    text = spoken(tmp_path, language, "check", str(file), status=1)
    assert heading in text
    assert gap in text


@pytest.mark.parametrize(
    ("language", "words", "status", "problem"),
    [
        ("ru", ["show", "nowhere"], 4, "нет дела 'nowhere'"),
        ("lt", ["show", "nowhere"], 4, "nėra ginčo 'nowhere'"),
        ("es", ["show", "nowhere"], 4, "no hay ningún caso 'nowhere'"),
        ("ru", ["letter"], 2, "не хватает аргументов: CASE"),
        ("lt", ["letter"], 2, "trūksta argumentų: CASE"),
        ("es", ["letter"], 2, "faltan argumentos: CASE"),
        ("ru", ["letter", "x", "--format", "doc"], 2, "аргумент --format: недопустимое значение: 'doc'"),
        ("lt", ["letter", "x", "--format"], 2, "argumentas --format: reikia vienos reikšmės"),
        ("es", ["letter", "x", "y"], 2, "argumentos no reconocidos: y"),
        ("lt", ["letter", "x", "--strict=yes"], 2, "parinktis reikšmės nepriima: 'yes'"),
    ],
)
def test_a_mistake_is_told_in_the_language(
    language: str, words: list[str], status: int, problem: str, tmp_path: Path
) -> None:
    assert problem in spoken(tmp_path, language, *words, status=status)


def test_a_value_that_the_file_cannot_have_is_told_in_the_language(tmp_path: Path) -> None:
    """What was expected is kept in constants of the domain and put into the language when it is said."""
    file = tmp_path / "case.toml"
    file.write_text('format = 1\ntitle = "Lamp"\n[[costs]]\namount = "much"\n', encoding="utf-8")
    text = spoken(tmp_path, "es", "check", str(file), status=3)
    assert 'case.toml:4: costs[0].amount: "much"; se esperaba un importe como "419.80 USD"' in text


def test_a_users_own_template_is_found_wrong_in_the_language(tmp_path: Path) -> None:
    """It is rendered in a process of its own, which has to speak the same language."""
    case = put_lamp(tmp_path / "store")
    folder = tmp_path / "config" / "complaints" / "templates" / "en"
    folder.mkdir(parents=True)
    giant = "{% set a = 'a' * 1000 %}{% for x in a %}{{ a }}{{ a }}{% endfor %}"
    (folder / "letter.md").write_text(giant, encoding="utf-8")
    text = spoken(tmp_path, "lt", "letter", str(case), "--language", "en", status=2)
    assert "rašo daugiau kaip 1,000,000 ženklų" in text


@pytest.mark.parametrize(
    ("env", "language"),
    [
        ({}, "en"),
        ({"LANG": "lt_LT.UTF-8"}, "lt"),
        ({"LANG": "es_MX"}, "es"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "lt_LT.UTF-8", "LC_MESSAGES": "ru_RU.UTF-8"}, "ru"),
        ({"LANG": "lt_LT.UTF-8", "LC_MESSAGES": "ru_RU.UTF-8", "LC_ALL": "POSIX"}, "en"),
        ({"LANG": "lt_LT.UTF-8", "LC_MESSAGES": "", "LC_ALL": ""}, "lt"),
        ({"LANG": "lt_LT.UTF-8", "TUI_COMPLAINTS_LANGUAGE": "es"}, "es"),
        ({"LANG": "lt_LT.UTF-8", "TUI_COMPLAINTS_LANGUAGE": "en-GB"}, "en"),
        ({"LANG": "lt_LT.UTF-8", "TUI_COMPLAINTS_LANGUAGE": "../locales/ru"}, "en"),
    ],
)
def test_the_language_is_that_of_the_environment(env: dict[str, str], language: str, tmp_path: Path) -> None:
    assert heard(tmp_path, **env) == language


def test_the_language_that_was_settled_goes_before_the_locale(tmp_path: Path) -> None:
    settle(tmp_path, 'language = "ru"\n')
    assert heard(tmp_path, LANG="lt_LT.UTF-8") == "ru"
    assert heard(tmp_path, LANG="lt_LT.UTF-8", TUI_COMPLAINTS_LANGUAGE="es") == "es"


@pytest.mark.parametrize("settings", ['language = "ru', "language = 5\n", "", '[language]\nnew = "ru"\n', "\xff"])
def test_broken_settings_keep_no_command_from_running(settings: str, tmp_path: Path) -> None:
    settle(tmp_path, "")
    (tmp_path / "config" / "complaints" / "config.toml").write_bytes(settings.encode("latin-1"))
    assert heard(tmp_path, LANG="lt_LT.UTF-8") == "lt"

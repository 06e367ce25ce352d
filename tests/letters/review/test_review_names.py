"""Names of people become roles in a review, in every form that a language bends them into; words stay words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from reviewing import case_file, contact, data, reviewed

if TYPE_CHECKING:
    from pathlib import Path

RUSSIAN = '[{name = "Татьяна Орлова"}, {name = "Вера"}, {name = "Роман"}, {name = "Лев"}, {name = "Inga"}]'
LITHUANIAN = '[{name = "Rasa Milkintė"}, {name = "Jonas Petraitis"}, {name = "Aldona"}]'
ENGLISH = '[{name = "Mark"}, {name = "Rose O\'Dell"}, {name = "Tatiana"}]'


def _told(capsys: pytest.CaptureFixture[str], folder: Path, told: str, agents: str, language: str) -> str:
    case = case_file(folder / "case", contact(told, agents=agents), language)
    return reviewed(capsys, case).text


@pytest.mark.parametrize(
    ("told", "reads"),
    [
        ("Мне ответила Татьяна.", "Мне ответила сотрудница поддержки."),
        ("Писал Татьяне.", "Писал сотруднице поддержки."),
        ("Говорил с Татьяной.", "Говорил с сотрудницей поддержки."),
        ("Попросил Татьяну Орлову.", "Попросил сотрудницу поддержки."),
        ("Ждал от Татьяны Орловой.", "Ждал от сотрудницы поддержки."),
        ("Ответила Орлова Т. В. по телефону.", "Ответила сотрудница поддержки по телефону."),
        ("Говорил с Романом и Верой.", "Говорил с сотрудником поддержки и сотрудницей поддержки."),
        ("Спросил Льва.", "Спросил сотрудника поддержки."),  # the stem itself changes
        ("Ответила Инга.", "Ответила сотрудница поддержки."),  # noted in Latin letters
        ("Ответила ИНГА.", "Ответила сотрудница поддержки."),
    ],
)
def test_russian_names_are_known_in_every_case(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, told: str, reads: str
) -> None:
    assert reads in _told(capsys, tmp_path, told, RUSSIAN, "ru")


@pytest.mark.parametrize(
    ("told", "reads"),
    [
        ("Atsakė Rasa.", "Atsakė darbuotoja."),
        ("Laukiau Rasos.", "Laukiau darbuotojos."),
        ("Rašiau Rasai Milkintei.", "Rašiau darbuotojai."),
        ("Paklausiau Rasą.", "Paklausiau darbuotoją."),
        ("Kalbėjau su Rasa Milkinte.", "Kalbėjau su darbuotoja."),
        ("Laukiau Jono.", "Laukiau darbuotojo."),
        ("Paprašiau Jono Petraičio.", "Paprašiau darbuotojo."),
        ("Kalbėjau su Jonu.", "Kalbėjau su darbuotoju."),
        ("Paklausiau Joną Petraitį.", "Paklausiau darbuotoją."),
        ("Rasiau Petraiciui.", "Rasiau darbuotojui."),  # without the marks
        ("Aldonos nebuvo.", "Darbuotojos nebuvo."),
    ],
)
def test_lithuanian_names_are_known_in_every_case(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, told: str, reads: str
) -> None:
    assert reads in _told(capsys, tmp_path, told, LITHUANIAN, "lt")


@pytest.mark.parametrize(
    ("told", "reads"),
    [
        ("I asked Mark.", "I asked the support agent."),
        ("Mark's answer was short.", "The support agent's answer was short."),
        ("I spoke to Rose O'Dell and O'Dell again.", "I spoke to the support agent and the support agent again."),
        ("TATIANA called.", "The support agent called."),
        ("I asked rose o'dell.", "I asked the support agent."),  # a whole name is one in small letters too
    ],
)
def test_english_names_become_roles(capsys: pytest.CaptureFixture[str], tmp_path: Path, told: str, reads: str) -> None:
    assert reads in _told(capsys, tmp_path, told, ENGLISH, "en")


@pytest.mark.parametrize(
    ("told", "agents", "language"),
    [
        ("У меня нет веры в это, а роман дописан, и лев спит.", RUSSIAN, "ru"),
        ("Маркетинг, Романтика, Верить и Левый берег остались.", RUSSIAN, "ru"),
        ("Ant žolės rasa, o rasos daug.", LITHUANIAN, "lt"),
        ("There is a mark on the rose; prices rose, Marketing and Rosewood stayed.", ENGLISH, "en"),
    ],
)
def test_ordinary_words_are_not_taken_for_names(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, told: str, agents: str, language: str
) -> None:
    assert told in _told(capsys, tmp_path, told, agents, language)


def test_everybody_whom_the_case_names_has_a_role(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    people = (
        '\n[advocate]\nname = "Paula Rivers"\n[[people]]\nname = "Otto Blum"\nrole = "relative"\n'
        '[[people]]\nname = "Nina Frost"\nrole = "recipient"\n[[people]]\nname = "Karl Voss"\nrole = "lodger"\n'
    )
    told = "Ona Sample, Paula Rivers, Otto Blum, Nina Frost and Karl Voss were there."
    made = reviewed(capsys, case_file(tmp_path / "case", people + contact(told)))
    assert "The customer, my representative, my relative, the recipient and another person were there." in made.text


def test_the_companies_keep_their_names(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    other = '\n[[parties]]\nid = "rosa"\nname = "Rosa Muebles"\nrole = "carrier"\n'
    told = "Rosa Lima of Rosa Muebles said that Northgate had paid."
    case = case_file(tmp_path / "case", other + contact(told, agents='[{name = "Rosa Lima"}]'))
    assert "The support agent of Rosa Muebles said that Northgate had paid." in reviewed(capsys, case).text


def test_each_name_that_was_taken_out_is_told_with_its_place_and_reason(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    case = case_file(tmp_path / "case", contact("I asked Mark.", agents='[{name = "Mark"}]'))
    assert data(capsys, case)["removed"] == [
        {
            "where": "c1.told",
            "kind": "name",
            "text": "Mark",
            "replaced_by": "the support agent",
            "reason": "a review names no people",
        }
    ]
    assert "Taken out of c1.told: 'Mark'" in reviewed(capsys, case).talk


def test_what_is_not_told_is_not_listed_as_taken_out(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    quiet = '\n[[contacts]]\nid = "c2"\nwhen = 2026-04-02\nwith = "shop"\nchannel = "phone"\ntold = "Mark again."\n'
    case = case_file(tmp_path / "case", contact("I asked Mark.", agents='[{name = "Mark"}]') + quiet)
    assert [item["where"] for item in data(capsys, case)["removed"]] == ["c1.told"]

"""From an empty store to a letter on disk, in Russian, with nothing but the keys of a real terminal."""

from __future__ import annotations

import signal
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest

if sys.platform == "win32":
    pytest.skip("no pseudo-terminals there", allow_module_level=True)

from terminal import Terminal

from tui_complaints.domain.entries import Case
from tui_complaints.domain.text import Text
from tui_complaints.storage.reading import read_case
from tui_complaints.translation import use
from tui_complaints.usecases.evidence import Copy
from tui_complaints.usecases.walk.asked_of_sides import KNOWN_LANGUAGE
from tui_complaints.usecases.walk.journey import resume
from tui_complaints.usecases.walk.walker import Walk
from tui_complaints.wording import letter_screen, walk_screen
from tui_complaints.wording.walk import prompt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ON = date(2021, 4, 14)
RUSSIAN = {"TUI_COMPLAINTS_LANGUAGE": "ru"}
PARCEL = """\
case.title: Посылка в пути 26 дней
case.category: доставка
case.currency: руб
complainant.name: Андрей Корнев
complainant.address: Москва, ул. Лесная Поляна, д. 12
complainant.gender: м
parties.name: Заокеан Пост
parties.role: продавец
parties.email: support@zaokean-post.example
purchases.what: пересылка посылки
purchases.kind: услуга
purchases.ordered: 17 марта
purchases.price: 5140
purchases.paid: в тот же день
purchases.promised: 22 марта
purchases.delivered: 12 апреля утром
contacts.when: 24 марта в 10:30
contacts.channel: чат
contacts.told: Где посылка?
contacts.said: Досмотр закончится 26 марта.
contacts.reference: нет
contacts.gate: да
contacts.when: 30 марта в 12:10
contacts.channel: чат
contacts.told: Назовите пункт и перевозчика.
contacts.said: Новая дата - 2 апреля.
contacts.reference: нет
contacts.gate: да
contacts.when: 31 марта
contacts.channel: заявка
contacts.told: Прошу позвонить.
contacts.times: не менее 5
promises.gate: да
promises.what: конец досмотра
promises.contact: 1
promises.kind: доставка
promises.due: 26 марта
promises.gate: да
promises.what: конец досмотра
promises.contact: 2
promises.kind: доставка
promises.due: 2 апреля
promises.done: 12 апреля
promises.replaces: 1
costs.gate: да
costs.what: бензин, 800 км
costs.amount: около 4000
costs.kind: топливо
costs.when: 12 апреля
remedies.kind: комп
remedies.what: бензин
remedies.amount: все
remedies.due: 10 дней
outcome.ended: 12 апреля
"""


def asked_and_answered() -> Iterator[tuple[str, str]]:
    """Each question as the app asks it, with what is typed; "" where it is left out with Enter."""
    use("ru")
    case = Case(format=1, title=Text.parse("?"))
    walk = Walk(case, None, ON, "ru", keep=_no_copy, marks={KNOWN_LANGUAGE: "ru"})
    answers = [line.split(": ", 1) for line in PARCEL.splitlines()]
    while not walk.finished:
        key = walk.question.key
        words = walk_screen.PROMPTS.get(key) or prompt(key, walk.case.category)
        if answers and answers[0][0] == key:
            answer = answers.pop(0)[1]
            yield words.question, answer
            walk.answer(answer)
        else:
            yield words.question, ""
            walk.skip()
    assert not answers, f"not asked: {answers[0]}"


def _no_copy(path: Path) -> Copy:
    return Copy(path, path.name, "0" * 64)


def test_a_parcel_that_was_held_becomes_a_letter(tmp_path: Path) -> None:
    letter = tmp_path / "письмо.md"
    with Terminal(tmp_path, "--today", ON.isoformat(), size=(200, 50), env=RUSSIAN) as terminal:
        use("ru")
        terminal.wait_for("Начать")
        terminal.rest()
        mark = len(terminal.text)
        terminal.press("\r")
        for question, answer in asked_and_answered():
            mark = terminal.wait_for(question[:40], since=mark)
            terminal.press(answer, "\r")
        mark = terminal.wait_for(walk_screen.END_TITLE, since=mark)
        terminal.rest()
        terminal.press("\r")
        terminal.wait_for("ПРЕТЕНЗИЯ", since=mark)
        terminal.rest()
        terminal.press("s")
        terminal.wait_for(letter_screen.WHERE, since=mark)
        terminal.rest()
        for keys in ("\x01", "\x0b", str(letter), "\r"):  # to the start, cut to the end, then the path
            terminal.press(keys)
            terminal.rest()
        terminal._read_until(letter.exists, "the letter on disk")  # noqa: SLF001 - the screen says it in several lines
        terminal.press("\x11")
        assert terminal.wait_until_gone() == 0
    text = letter.read_text(encoding="utf-8")
    for fact in ("Андрей Корнев", "Заокеан Пост", "5\u00a0140", "26 марта", "2 апреля", "конец досмотра"):
        assert fact.replace("\u00a0", " ") in text.replace("\u00a0", " ").replace("Конец", "конец")


def _kept(home: Path) -> bool:
    drafts = (home / "state").rglob("walks/*/*.json")
    return any("two pieces" in file.read_text(encoding="utf-8") for file in drafts)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP])
def test_what_was_being_typed_when_it_was_killed_is_offered_again(tmp_path: Path, number: signal.Signals) -> None:
    store = tmp_path / "store"
    with Terminal(tmp_path) as terminal:
        terminal.wait_for("Start my case")
        terminal.rest()
        terminal.press("\r")
        mark = terminal.wait_for("What went wrong")
        terminal.press("Desk broken\r")
        mark = terminal.wait_for("What kind of matter", since=mark)
        terminal.press("goods\r")
        terminal.wait_for("in your own words", since=mark)
        terminal.press("It came in two pieces")
        # It is kept 0.3 seconds after the last key, and at once when the app is asked to end.
        wait = (lambda: _kept(tmp_path)) if number == signal.SIGKILL else (lambda: "two pieces" in terminal.text)
        terminal._read_until(wait, "what was typed")  # noqa: SLF001 - a killed app says nothing
        terminal.stop(number)
        terminal.wait_until_gone()
    (file,) = store.glob("*/case.toml")
    assert str(read_case(file).case.title) == "Desk broken"
    again = resume(file, None, ON, "en")
    assert again.walk.place is not None
    assert again.half_typed.at(again.walk.place) == "It came in two pieces"

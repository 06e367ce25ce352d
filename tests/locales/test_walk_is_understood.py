"""What a question offers in one language is understood in that language when it is typed."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tui_complaints.domain.entries import Case, Contact
from tui_complaints.domain.record import Record
from tui_complaints.errors import InvalidValueError
from tui_complaints.translation import use
from tui_complaints.usecases.walk.choosing import choices, matching
from tui_complaints.usecases.walk.question import Question, Scene
from tui_complaints.usecases.walk.reading import Asking, read
from tui_complaints.usecases.walk.sections import SECTIONS
from tui_complaints.wording.walk import prompt

if TYPE_CHECKING:
    from collections.abc import Iterator

TODAY = date(2026, 5, 6)
"""A Wednesday, so that "by Friday" is one day."""

CASE = Case(format=1, title="-", currency="EUR", contacts=(Contact(id="c1"),))  # type: ignore[arg-type]

READ = {
    "when", "when-or-never", "due", "window", "money", "length", "period", "count", "price", "burden", "unit-price",
    "sum", "currency", "email", "yes-no", "choice", "list",
}  # fmt: skip
"""The kinds of question whose answer has a meaning of its own, whatever the case holds."""


def typed() -> Iterator[tuple[Question, int, str]]:
    """Each example of each question, with its position: where there are several, they stand between semicolons."""
    for section in SECTIONS:
        for question in section.questions:
            examples = prompt(question.key, None).example.split(";") if question.kind in READ else ()
            for at, example in enumerate(examples):
                if example:
                    yield question, at, example.strip()


def is_understood(question: Question, example: str, language: str) -> bool:
    scene = Scene(CASE, None, 0, TODAY, {})
    asking = Asking(question, scene, language, "c1", TODAY, keep=lambda _: pytest.fail("no file is named"))
    try:
        answer = read(asking, example)
    except InvalidValueError:
        return False
    return question.kind not in {"choice", "list"} or not answer.plain


@pytest.mark.parametrize("language", ["es", "lt", "ru"])
def test_examples_are_read_as_values(language: str) -> None:
    understood = {(question.key, at) for question, at, text in typed() if is_understood(question, text, "en")}
    assert len(understood) > 40
    use(language)
    missed = [
        (question.key, text)
        for question, at, text in typed()
        if (question.key, at) in understood and not is_understood(question, text, language)
    ]
    assert missed == []


@pytest.mark.parametrize("language", ["en", "es", "lt", "ru"])
def test_what_a_choice_is_called_never_chooses_another(language: str) -> None:
    """A word of one language can be the beginning of another word, or stand for something else in the file."""
    use(language)
    wrong = []
    for question in (question for section in SECTIONS for question in section.questions if question.choices):
        offered = choices(question, Record(CASE, TODAY))
        for choice in offered:
            for word in {choice.label, *choice.label.split(": ", 1), *re.findall(r"\w+", choice.label)[:1]}:
                found = matching(word, offered)
                if found not in {choice, None} or (found is None and word == choice.label):
                    wrong.append((question.key, choice.label, word, found and found.label))
    assert wrong == []

"""How a question of the walk looks: which field fits its kind, what stands in it, which hints go with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.usecases.walk.shown import shown
from tui_complaints.usecases.walk.trying import as_typed
from tui_complaints.widgets.question import Sheet, yes_or_no
from tui_complaints.wording import forms as form_words, walk_screen as words
from tui_complaints.wording.walk import prompt, talk

if TYPE_CHECKING:
    from datetime import date

    from tui_complaints.usecases.walk.choosing import Choice
    from tui_complaints.usecases.walk.walker import Asked, Walk
    from tui_complaints.wording.walk import Prompt

FILES = frozenset({"proof", "held"})
"""Kinds of answer that can name a file."""
_YES_OR_NO = frozenset({"yes-no", "gate", "own", "unreceived"})
_SEVERAL = frozenset({"list", "several", "prices", "proves"})
_LONG = frozenset({"story", "told", "said", "quote", "wrong", "fact", "reply", "reason"})
"""Fields whose answers are told and not named."""


def words_of(walk: Walk) -> Prompt:
    """The words of the question that is asked now."""
    key = walk.question.key
    return words.PROMPTS.get(key) or prompt(key, walk.case.category)


def sheet_of(walk: Walk, typed: str | None, today: date, language: str) -> Sheet:
    """What to show of the question that is asked now.

    Args:
        walk: the walk.
        typed: what was typed there before and not answered, or None.
        today: the day of the walk.
        language: of dates and sums, BCP 47.
    """
    asked = walk.question
    lines = asked.kind == "story" or (asked.kind == "text" and asked.field in _LONG)
    if asked.kind in _YES_OR_NO:
        yes_no = () if asked.default is None else ((0,) if asked.default else (1,))
        return Sheet(words_of(walk).question, _hints(walk), choices=yes_or_no(), names=True, chosen=yes_no, typed=typed)
    choices = asked.choices
    chosen = _chosen(asked.default, choices)
    several = bool(choices) and asked.kind in _SEVERAL
    if several and chosen:
        given = ", ".join(str(index + 1) for index in chosen)
    else:
        given = "" if chosen else as_typed(walk, today, language)
    hints = _hints(walk, lines=lines, several=several)
    if asked.default is not None and not given and not chosen:
        hints += (words.ENTER_KEEPS.format(value=shown(asked, asked.default, walk.case, today, language)),)
    return Sheet(
        words_of(walk).question,
        hints,
        lines,
        choices,
        several,
        _is_open(asked),
        chosen=chosen,
        given=given,
        suggested=not asked.answered,
        typed=typed,
        files=asked.kind in FILES,
    )


def _chosen(default: object, choices: tuple[Choice, ...]) -> tuple[int, ...]:
    """The positions of what stands there; nothing where something else stands there too."""
    values = default if isinstance(default, tuple) else (default,)
    places = {choice.value: index for index, choice in enumerate(choices)}
    found = tuple(places[value] for value in values if isinstance(value, str) and value in places)
    return found if len(found) == len(values) else ()


def _hints(walk: Walk, *, lines: bool = False, several: bool = False) -> tuple[str, ...]:
    asked, told = walk.question, words_of(walk)
    hints = [talk.EXAMPLE.format(example=told.example)] if told.example else []
    hints += [talk.WHY.format(why=told.why)] if told.why else []
    hints += [talk.REQUIRED] if asked.required else []
    hints += [words.HELP_LINES] if lines else []
    hints += [form_words.COMPLETES_PATH] if asked.kind in FILES else []
    if asked.choices:
        hints.append(_how_to_choose(asked, several=several))
    return tuple(hints)


def _how_to_choose(asked: Asked, *, several: bool) -> str:
    how = words.HELP_SEVERAL if several else words.HELP_CHOOSE
    return f"{how} {words.HELP_OWN_WORDS}" if asked.is_open or asked.kind == "people" else how


def _is_open(asked: Asked) -> bool:
    """Whether something else than the choices can be answered: own words, a new name, another language."""
    return asked.is_open or asked.kind in {"people", "one", "language"}

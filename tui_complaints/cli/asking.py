"""Ask the questions of the walk in lines of text: one after the other, nothing moves and nothing is coloured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints import output
from tui_complaints.cli.layout import flat
from tui_complaints.errors import InvalidValueError
from tui_complaints.usecases.walk.shown import shown
from tui_complaints.wording.walk import prompt, talk as words

if TYPE_CHECKING:
    from datetime import date

    from tui_complaints.cli.lines import Lines
    from tui_complaints.usecases.walk.journey import Journey
    from tui_complaints.usecases.walk.walker import Asked, Understood

BACK, CLEAR, HELP, END_OF_STORY = "<", "-", "?", "."
_CHOSEN = frozenset({"choice", "receipt", "list", "one", "several", "people", "prices", "proves", "language", "proof"})
_YES_OR_NO = frozenset({"yes-no", "gate", "own", "unreceived"})
_SEVERAL = frozenset({"list", "several", "prices", "proves"})
_SHOWN = 200
"""Characters of an answer that a message repeats; all of it is kept."""


class Asker:
    """Asks one question after the other.

    Args:
        journey: the walk.
        lines: where answers come from.
        today: the day of the walk.
        language: in which dates and sums are shown, BCP 47.
    """

    def __init__(self, journey: Journey, lines: Lines, today: date, language: str) -> None:
        self._journey = journey
        self._lines = lines
        self._today = today
        self._language = language
        self._step = 0

    def ask_all(self) -> None:
        """Ask until the walk is finished.

        Raises:
            EOFError: there are no more lines.
            StorageError: what was answered cannot be kept.
        """
        output.talk(words.OPENING)
        while not self._journey.walk.finished:
            asked = self._journey.walk.question
            self._say_question(asked)
            self._take(asked)

    def _take(self, asked: Asked) -> None:
        typed = self._lines.next()
        command = typed.strip()
        if command == BACK:
            if not self._journey.back():
                output.talk(words.AT_THE_BEGINNING)
        elif command == HELP:
            output.talk(words.HELP.format(case=self._journey.case_id or "CASE"))
        elif command == CLEAR:
            self._journey.clear()
        elif not command:
            self._say_understood(self._journey.skip())
        else:
            self._answer(asked, self._story(typed) if asked.kind == "story" else command)

    def _story(self, first: str) -> str:
        """A text of several lines, up to one that holds a single dot; what was typed before the input ended is kept."""
        lines = [first]
        try:
            while (line := self._lines.next()).strip() != END_OF_STORY:
                lines.append(line)
        except (EOFError, KeyboardInterrupt):
            self._journey.answer("\n".join(lines))
            raise
        return "\n".join(lines)

    def _answer(self, asked: Asked, typed: str) -> None:
        try:
            self._say_understood(self._journey.answer(typed))
        except InvalidValueError as error:
            short = flat(typed[:_SHOWN])
            output.talk(words.NOT_UNDERSTOOD.format(typed=short, expected=error.expected))
            if not self._lines.typed:  # the next line answers the next question
                question = prompt(asked.key, self._journey.walk.case.category).question
                self._journey.leave_out(question, typed)

    def _say_question(self, asked: Asked) -> None:
        if asked.step != self._step:
            self._step = asked.step
            output.talk("\n" + words.STEP.format(step=asked.step, steps=asked.steps, name=words.STEPS[asked.step - 1]))
        told = prompt(asked.key, self._journey.walk.case.category)
        lines = ["", told.question]
        lines += [f"  {words.EXAMPLE.format(example=told.example)}"] if told.example else []
        lines += [f"  {words.WHY.format(why=told.why)}"] if told.why else []
        lines += [f"  {words.REQUIRED}"] if asked.required else []
        lines += self._choices(asked)
        if asked.default is not None:
            lines.append(words.BRACKET.format(default=self._shown(asked, asked.default)))
        output.talk("\n".join(lines))

    def _choices(self, asked: Asked) -> list[str]:
        if asked.kind in _YES_OR_NO:
            return [f"  {words.YES_OR_NO}"]
        if asked.kind not in _CHOSEN or not asked.choices:
            return []
        offered = [
            f"  {words.CHOICE.format(number=number, label=flat(choice.label))}"
            for number, choice in enumerate(asked.choices, 1)
        ]
        how = [words.SEVERAL if asked.kind in _SEVERAL else words.SINGLE]
        how += [words.OWN_WORDS] if asked.is_open else []
        return [*offered, f"  {' '.join(how)}"]

    def _say_understood(self, understood: Understood | None) -> None:
        if understood is None or understood.question.kind == "gate":
            return
        if not understood.plain:
            output.talk(words.UNDERSTOOD.format(value=self._shown(understood.question, understood.value)))
        if understood.question.kind == "own" and self._journey.known_name:
            output.talk(words.KNOWN_YOU.format(name=self._journey.known_name))
        if understood.new:
            output.talk(words.NEW_ENTRY.format(names=", ".join(understood.new)))

    def _shown(self, asked: Asked, value: object) -> str:
        return flat(shown(asked, value, self._journey.walk.case, self._today, self._language))

"""The engine of the walk: which question is asked, what its answer does, and where it goes on.

It prints nothing and knows no screen: every face drives the same one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tui_complaints.domain.record import Record
from tui_complaints.errors import InvalidValueError
from tui_complaints.storage.checks import problems
from tui_complaints.usecases.evidence import FOLDER, Copy
from tui_complaints.usecases.walk.answering import Answer, Asking
from tui_complaints.usecases.walk.asked_of_money import CLAIM
from tui_complaints.usecases.walk.asked_of_sides import FOR_ANOTHER
from tui_complaints.usecases.walk.changing import answered, claimed, with_new
from tui_complaints.usecases.walk.choosing import Choice, choices
from tui_complaints.usecases.walk.course import Course, Place
from tui_complaints.usecases.walk.reading import is_no, read
from tui_complaints.usecases.walk.sections import SECTIONS, STEPS
from tui_complaints.usecases.walk.standing import NO, TITLED, YES, counted_from, default, own, said_on

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from tui_complaints.domain.entries import Advocate, Case, Complainant, Entry
    from tui_complaints.usecases.walk.proving import Keep
    from tui_complaints.usecases.walk.question import Kind, Question, Scene


class Known(Struct, frozen=True):
    """What the user settled in an earlier case.

    Attributes:
        complainant: who they are.
        advocate: who they are when they act for others.
    """

    complainant: Complainant | None = None
    advocate: Advocate | None = None


class Asked(Struct, frozen=True):
    """A question as it is asked now.

    Attributes:
        key: by which its words are found.
        table: the table that takes the answer, "" for the case itself.
        field: the field of it, "" where the answer does something else.
        kind: how the answer is read.
        choices: what can be chosen, in the order in which it is numbered.
        is_open: whether words of one's own are taken beside the choices.
        required: whether a letter shows a bracket where it is left out.
        default: what stands there or is suggested, None for nothing; it is taken when nothing is typed.
        entry: the position of the entry that it is about.
        step: the step of the walk, from 1.
        steps: how many there are.
        answered: whether the default stands there; else it is only suggested.
    """

    key: str
    table: str
    field: str
    kind: Kind
    choices: tuple[Choice, ...]
    is_open: bool
    required: bool
    default: object
    entry: int
    step: int
    steps: int
    answered: bool = False


class Understood(Struct, frozen=True):
    """What an answer was taken to mean.

    Attributes:
        question: the question.
        value: what was understood.
        plain: whether it is just the words that were typed.
        entry: the id of the entry that it is about, "" for none.
        new: the ids of entries that were named for the first time.
    """

    question: Asked
    value: object
    plain: bool
    entry: str
    new: tuple[str, ...]


class Walk:
    """One walk through a case.

    Args:
        case: the case so far.
        place: where it goes on.
        today: the day of the walk.
        language: in which answers are typed, BCP 47.
        keep: copies a file into the case's evidence.
        known: what the user settled before.
        marks: answers that are no value of the case, from an earlier run of the walk.
        furthest: how far an earlier run got.

    Attributes:
        case: the case with all that was answered.
        place: where the walk stands, None when it is finished.
        furthest: the furthest place that was reached.
        marks: answers that are no value of the case.
    """

    def __init__(
        self,
        case: Case,
        place: Place | None,
        today: date,
        language: str,
        *,
        keep: Keep,
        known: Known | None = None,
        marks: dict[str, str] | None = None,
        furthest: Place | None = None,
    ) -> None:
        self.case = case
        self.marks = dict(marks or {})
        self._today = today
        self._language = language
        self._keep = keep
        self._known = known or Known()
        self.place: Place | None = place or Place()
        start = place or Place()
        self.furthest = start if furthest is None else max(furthest, start)

    @property
    def finished(self) -> bool:
        """Whether all was asked."""
        return self.place is None

    @property
    def question(self) -> Asked:
        """The question that is asked now; there is none once the walk is finished."""
        place, question, scene = self._here()
        section = SECTIONS[place.section]
        itself = f"{section.table}[{place.entry}]" if section.is_list else None
        return Asked(
            key=question.key,
            table=section.table,
            field=question.field,
            kind=question.kind,
            choices=choices(question, Record(self.case, self._today), getattr(scene.entry, "id", None) or itself),
            is_open=question.is_open,
            required=question.required,
            default=default(question, section, scene),
            entry=place.entry,
            step=section.step,
            steps=STEPS,
            answered=own(question, section, scene) is not None,
        )

    @property
    def entry(self) -> Entry | None:
        """The entry that the question is about, None where there is none yet or it is about no list of them."""
        place, _, scene = self._here()
        return scene.entry if SECTIONS[place.section].is_list else None  # type: ignore[return-value] # no person then

    def answer(self, typed: str) -> Understood:
        """Take an answer and go on.

        Raises:
            InvalidValueError: it is not understood; the walk stays where it is.
            StorageError: a file that it names cannot be copied.
        """
        place, question, scene = self._here()
        asked = self.question
        if is_no(question, typed):
            self.clear()
            return Understood(asked, None, plain=False, entry=getattr(scene.entry, "id", None) or "", new=())
        section = SECTIONS[place.section]
        asking = Asking(
            question, scene, self._language, counted_from(section, scene), said_on(section, scene), self._keep
        )
        found = read(asking, typed)
        return self._take(asked, found)

    def tried(self, typed: str) -> tuple[Understood, Case]:
        """What an answer would be taken to mean, and the case with it; nothing changes, and no file is copied.

        Raises:
            InvalidValueError: it is not understood.
        """
        other = Walk(
            self.case, self.place, self._today, self._language,
            keep=_as_if_copied, known=self._known, marks=self.marks, furthest=self.furthest,
        )  # fmt: skip
        return other.answer(typed), other.case

    def skip(self) -> Understood | None:
        """Leave the question as it is and go on: what stands there stays, what is suggested is taken.

        Returns:
            What was suggested and is taken now; None where nothing changed.
        """
        place, question, scene = self._here()
        section, asked = SECTIONS[place.section], self.question
        if question.kind == "gate":
            return self._take(asked, Answer(asked.default))
        if asked.default is not None and own(question, section, scene) is None:
            if not section.is_list or scene.entry is not None:
                return self._take(asked, Answer(asked.default))
            self._remember(place, question)
        if question.leading and scene.entry is None:
            self._go(self._course().after_section(place, self.furthest))
        else:
            self._go(self._course().after(place, self.furthest))
        return None

    def pass_over(self) -> None:
        """Go on with what stands there as it is; nothing that is only suggested is taken."""
        place, question, scene = self._here()
        if question.key == FOR_ANOTHER:  # a case is one's own unless it is said not to be
            self.skip()
        elif question.kind == "gate" or (question.kind == "unreceived" and question.key not in self.marks):
            self._take(self.question, Answer(False))  # noqa: FBT003 - what nobody agreed to is a no
        else:
            leaves = question.leading and scene.entry is None
            course = self._course()
            self._go((course.after_section if leaves else course.after)(place, self.furthest))

    def clear(self) -> None:
        """Take away what stands there, take no suggestion, and go on."""
        place, question, scene = self._here()
        if question.kind == "unreceived":
            self._take(self.question, Answer(False))  # noqa: FBT003 - what is taken away is not claimed
            return
        if question.key not in {TITLED, FOR_ANOTHER} and own(question, SECTIONS[place.section], scene) is not None:
            self.case = answered(self.case, SECTIONS[place.section], question, place.entry, None)
        self.pass_over()

    def back(self) -> bool:
        """Go back one question; whether there was one."""
        before = self._course().before(self.place or Place(len(SECTIONS) - 1, 0, len(SECTIONS[-1].questions)))
        if before is None:
            return False
        self.place = before
        return True

    def _course(self) -> Course:
        return Course(self.case, self._today, self.marks)

    def _here(self) -> tuple[Place, Question, Scene]:
        if self.place is None:
            raise LookupError("the walk is finished")
        course = self._course()
        return self.place, course.question(self.place), course.scene(self.place)

    def _go(self, place: Place | None) -> None:
        self.place = place
        if place is not None:
            self.furthest = max(self.furthest, place)

    def _take(self, asked: Asked, found: Answer) -> Understood:
        place, question, scene = self._here()
        enter = True
        if question.kind == "gate":
            enter = bool(found.value)
        else:
            case, marks = self._changed(place, question, scene, found)
            wrong = next(problems(case), None)
            if wrong is not None:
                raise InvalidValueError(wrong.found, wrong.expected)
            self.case, self.marks = case, marks
        self._go(self._course().after(place, self.furthest, enter=enter))
        entry = self._course().scene(place).entry if question.kind != "gate" else None
        name = getattr(entry, "id", None) or ""
        return Understood(asked, found.value, found.plain, name, tuple(str(new.id) for _, new in found.new))

    def _changed(self, place: Place, question: Question, scene: Scene, found: Answer) -> tuple[Case, dict[str, str]]:
        section = SECTIONS[place.section]
        if question.kind == "own":
            return self._sided(own=bool(found.value)), {**self.marks, FOR_ANOTHER: YES if found.value else NO}
        if question.kind == "unreceived":
            case, mark = claimed(scene, bool(found.value))
            return case, {**self.marks, CLAIM: mark}
        if question.kind == "receipt":
            names = self.marks.get(CLAIM, "").split(",")
            costs = tuple(replace(one, proof=found.value) if one.id in names else one for one in self.case.costs)
            return replace(self.case, costs=costs), self.marks
        case = answered(with_new(self.case, found.new), section, question, place.entry, found.value)
        marks = {**self.marks, TITLED: YES} if question.key == TITLED else self.marks
        return self._with_suggested(place, case, marks) if section.is_list else (case, marks)

    def _remember(self, place: Place, question: Question) -> None:
        """Note that what is suggested was agreed to, for an entry that no answer has made yet."""
        mark = _pending(place)
        self.marks = {**self.marks, mark: f"{self.marks.get(mark, '')} {question.key}".strip()}

    def _with_suggested(self, place: Place, case: Case, marks: dict[str, str]) -> tuple[Case, dict[str, str]]:
        """The case with what was agreed to before its entry was made."""
        keys = marks.get(_pending(place), "").split()
        marks = {mark: value for mark, value in marks.items() if mark != _pending(place)}
        section = SECTIONS[place.section]
        for question in section.questions:
            if question.key in keys:
                scene = Course(case, self._today, marks).scene(place)
                value = question.suggests(scene) if own(question, section, scene) is None else None
                case = case if value is None else answered(case, section, question, place.entry, value)
        return case, marks

    def _sided(self, *, own: bool) -> Case:
        """The case with the user on the right side of it, as far as they are known: theirs, or somebody else's."""
        case, known = self.case, self._known
        if own:
            mine = case.complainant or known.complainant
            return replace(case, complainant=mine, advocate=None if case.advocate == known.advocate else case.advocate)
        theirs = None if case.complainant == known.complainant else case.complainant
        return replace(case, complainant=theirs, advocate=case.advocate or known.advocate)


def _as_if_copied(path: Path) -> Copy:
    """A copy that was not made."""
    return Copy(path, f"{FOLDER}/{path.name}", "0" * 64)


def _pending(place: Place) -> str:
    return f"pending.{SECTIONS[place.section].name}.{place.entry}"

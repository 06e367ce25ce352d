"""A walk that is kept on the disk: the case after each entry, and what is half entered after each answer."""

from __future__ import annotations

from threading import RLock
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from tui_complaints.domain.entries import Case
from tui_complaints.domain.text import Text
from tui_complaints.errors import UsageError
from tui_complaints.storage import config
from tui_complaints.storage.converting import plain
from tui_complaints.storage.reading import read_case
from tui_complaints.storage.saving import change_case
from tui_complaints.usecases.cases import store_of
from tui_complaints.usecases.evidence import Copy, copy_evidence
from tui_complaints.usecases.merge import merge
from tui_complaints.usecases.walk.asked_of_sides import (
    FOR_ANOTHER,
    KNOWN_ADVOCATE,
    KNOWN_CURRENCY,
    KNOWN_LANGUAGE,
    KNOWN_YOU,
)
from tui_complaints.usecases.walk.draft import Draft, drop_draft, load_draft, save_draft
from tui_complaints.usecases.walk.half_typed import HalfTyped
from tui_complaints.usecases.walk.naming import slug
from tui_complaints.usecases.walk.sections import SECTIONS
from tui_complaints.usecases.walk.standing import NO, TITLED, YES
from tui_complaints.usecases.walk.walker import Known, Understood, Walk
from tui_complaints.wording.walk import talk as words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from tui_complaints.usecases.walk.course import Place

T = TypeVar("T")


class Journey:
    """A walk, and what is kept of it; a face answers through it.

    A face that must not wait for the disk takes its steps with ``step`` and calls ``keep`` from another thread.

    Args:
        case: the case as it stands in the file, or an empty one.
        file: the ``case.toml``, None for a new case.
        store: the store of a new case, None for the user's own.
        today: the day of the walk.
        language: in which answers are typed, BCP 47.
        settled: the user's settings.
        draft: what an earlier run of the walk left.

    Attributes:
        walk: the engine.
        file: the ``case.toml``, None as long as nothing was entered.
        not_understood: what was typed and not understood, each with its question; it goes to the end of the story.
        half_typed: what was typed and not answered yet.
    """

    def __init__(
        self,
        case: Case,
        file: Path | None,
        store: str | None,
        today: date,
        language: str,
        settled: config.Config,
        draft: Draft | None = None,
    ) -> None:
        mine, marks = case, _marks(settled, language)
        if draft is not None:
            marks = dict(draft.marks)
            if draft.saved is not None and draft.unsaved is not None:
                mine = merge(draft.saved, draft.unsaved, case)[0]
        elif file is not None:
            marks[TITLED] = YES
        self.walk = Walk(
            mine,
            draft.place if draft else None,
            today,
            language,
            keep=self.keep_file,
            known=Known(settled.complainant, settled.advocate),
            marks=marks,
            furthest=draft.furthest if draft else None,
        )
        self.file = file
        self.not_understood: list[tuple[str, str]] = list(draft.not_understood) if draft else []
        self._told = 0  # how many of them the story has already
        self._store = store
        self._settled = settled
        self._saved = case
        self._at = _entry_of(self.walk.place)
        self.half_typed = HalfTyped(file, store)
        self._keeping = RLock()  # taken before the other one
        self._going = RLock()

    @property
    def case_id(self) -> str:
        """The id of the case, "" as long as there is none."""
        return self.file.absolute().parent.name if self.file else ""

    @property
    def known_name(self) -> str:
        """The user's name where the settings tell it, and it is not asked again; "" where they do not."""
        marks = self.walk.marks
        return marks.get(KNOWN_ADVOCATE if marks.get(FOR_ANOTHER) == NO else KNOWN_YOU, "")

    def answer(self, typed: str) -> Understood:
        """Take an answer; raises as ``Walk.answer`` does, and ``StorageError`` where it cannot be kept."""
        return self._kept(lambda: self.walk.answer(typed))

    def skip(self) -> Understood | None:
        """Leave a question out; raises ``StorageError``."""
        return self._kept(self.walk.skip)

    def clear(self) -> None:
        """Take away what stands there; raises ``StorageError``."""
        self._kept(self.walk.clear)

    def back(self) -> bool:
        """Go back one question; whether there was one."""
        return self._kept(self.walk.back)

    def leave_out(self, question: str, typed: str) -> None:
        """Keep what was typed and not understood, and go on to the next question; raises ``StorageError``."""
        self.not_understood.append((question, typed))
        self._kept(self.walk.pass_over)

    def close(self) -> None:
        """Save all that was entered; raises ``StorageError``, ``ChangedElsewhereError`` or ``NotFoundError``."""
        with self._keeping:
            self._save()
            self._tell_leftovers()
            self._save()
            if self.file is None:
                return
            self.half_typed.belongs_to(self.file)
            if self.walk.finished:
                drop_draft(self.file)
                self.half_typed.drop()
            else:
                self._note()

    def step(self, act: Callable[[], T]) -> T:
        """Take a step of the walk without keeping it yet; raises what the step raises."""
        with self._going:
            return act()

    def keep(self) -> None:
        """Keep what was answered since the last time, while the walk may go on in another thread.

        Raises:
            StorageError, ChangedElsewhereError, NotFoundError: it cannot be kept; it is tried again the next time.
        """
        with self._keeping:
            at = _entry_of(self.walk.place)
            if self.file is None or at != self._at:
                self._save()
                self._settle()
            self._at = at
            if self.file is not None:
                self._note()
                self.half_typed.belongs_to(self.file)
            self.half_typed.save()

    def leave_half_typed(self) -> None:
        """Count what was typed and never answered as not understood: nothing that was typed is lost."""
        for question, text in self.half_typed.take():
            self.not_understood.append((question, text))

    def keep_file(self, path: Path) -> Copy:
        """Copy a file into the case's evidence; raises ``NotFoundError`` or ``StorageError``."""
        if self.file is None:
            self._create()
        return copy_evidence(path, self._folder())

    def _folder(self) -> Path:
        if self.file is None:
            raise UsageError(words.NOTHING_ENTERED)
        return self.file.absolute().parent

    def _kept(self, act: Callable[[], T]) -> T:
        with self._keeping:
            found = self.step(act)
            self.keep()
        return found

    def _save(self) -> None:
        """Put what changed since the last time into the file, beside what another program changed in it."""
        if self.file is None:
            if self._is_worth_a_case() or self.not_understood:
                self._create()
            return
        if self.walk.case == self._saved:
            return
        base, mine = self._saved, self.walk.case
        lost: list[tuple[str, str]] = []

        def change(theirs: Case) -> Case:
            merged, gave_way = merge(base, mine, theirs)
            lost[:] = [(words.KEPT_APART.format(where=where), value) for where, value in gave_way]
            return merged

        saved = change_case(self.file, change).case
        with self._going:  # the walk may have gone on meanwhile
            now = self.walk.case
            self.walk.case = saved if now is mine else merge(mine, now, saved)[0]
        self._saved = saved
        self.not_understood += lost

    def _is_worth_a_case(self) -> bool:
        """Whether something was entered, and not only agreed to what was known or suggested before."""
        case, blank, settled = self.walk.case, self._saved, self._settled
        case = replace(case, language=blank.language, currency=blank.currency)
        if case.complainant == settled.complainant:
            case = replace(case, complainant=None)
        if case.advocate == settled.advocate:
            case = replace(case, advocate=None)
        return case != blank

    def _create(self) -> None:
        import tomli_w  # noqa: PLC0415 - only a new case is written as a whole

        store, case = store_of(self._store), self.walk.case
        name = wanted = slug(str(case.title), "case")
        text, number = tomli_w.dumps(plain(case)), 1
        while True:
            try:
                self.file = store.create(name, text)
            except UsageError:
                number += 1
                if number > _MOST_OF_A_NAME:
                    raise
                name = f"{wanted}-{number}"
            else:
                break
        self._saved = case

    def _settle(self) -> None:
        """Keep who the user is for the next case, once that was asked."""
        place, marks, case = self.walk.place, self.walk.marks, self.walk.case
        if place is not None and SECTIONS[place.section].step <= _STEP_OF_YOU:
            return
        for_another = marks.get(FOR_ANOTHER) == NO
        name, mine = ("advocate", case.advocate) if for_another else ("complainant", case.complainant)
        if mine is None or mine.name is None:
            return
        settled = config.load()
        if getattr(settled, name) is None:
            config.save(replace(settled, **{name: mine}))

    def _note(self) -> None:
        if self.file is None:
            return
        walk = self.walk
        unsaved = walk.case if walk.case != self._saved else None
        save_draft(
            self.file,
            Draft(
                walk.place,
                walk.furthest,
                dict(walk.marks),
                self._saved,
                unsaved,
                tuple(self.not_understood[self._told :]),
            ),
        )

    def _tell_leftovers(self) -> None:
        """Put what was not understood at the end of the story."""
        left = self.not_understood[self._told :]
        if not left:
            return
        lines = [words.LEFTOVER.format(question=question, typed=typed) for question, typed in left]
        more = "\n".join([words.NOT_UNDERSTOOD_LIST, *lines]) + "\n"
        story = self.walk.case.story
        raw = story.raw if story else ""
        told: object = f"{str(raw).rstrip()}\n\n{more}".lstrip("\n")
        if isinstance(raw, dict):
            first = next(iter(raw))
            told = {**raw, first: f"{raw[first].rstrip()}\n\n{more}"}
        self.walk.case = replace(self.walk.case, story=Text.parse(told))
        self._told = len(self.not_understood)


_MOST_OF_A_NAME = 10_000
"""How many cases of one title are tried; more are no cases of a person."""
_STEP_OF_YOU = 2


def _entry_of(place: Place | None) -> tuple[int, int] | None:
    return (place.section, place.entry) if place else None


def begin(store: str | None, today: date, language: str) -> Journey:
    """Begin a new case; nothing is written before the first answer.

    Raises:
        InvalidCaseError: the settings are not valid.
        StorageError: they cannot be read.
    """
    settled = config.load()
    case = Case(
        format=1,
        title=Text.parse(words.UNTITLED),
        timezone=settled.timezone,
        jurisdictions=settled.jurisdictions,
    )
    return Journey(case, None, store, today, language, settled)


def resume(file: Path, store: str | None, today: date, language: str) -> Journey:
    """Go on with a case where an earlier walk stopped, with what was half entered then.

    Raises:
        NotFoundError: there is no such file.
        InvalidCaseError: the case is not valid.
        StorageError: it cannot be read.
    """
    settled = config.load()
    return Journey(read_case(file).case, file, store, today, language, settled, load_draft(file))


def _marks(settled: config.Config, language: str) -> dict[str, str]:
    given = {
        KNOWN_YOU: settled.complainant and settled.complainant.name,
        KNOWN_ADVOCATE: settled.advocate and settled.advocate.name,
        KNOWN_LANGUAGE: settled.language or language,
        KNOWN_CURRENCY: settled.currency,
    }
    return {mark: value for mark, value in given.items() if value}

"""A language as a review speaks it: days without the hour, and the year only where it changes."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui_complaints.domain.when import DAY_END
from tui_complaints.letters.language import Language
from tui_complaints.letters.phrasebook import phrasebook
from tui_complaints.letters.review.words import FILE

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from tui_complaints.domain.calendar import Moment
    from tui_complaints.domain.entries import Case
    from tui_complaints.domain.when import When


class Prose(Language):
    """One language of reviews; its phrases must be asked for in the order in which they are printed.

    Attributes:
        year: the year that was told last, 0 for none.
    """

    year = 0

    def on(self, when: When | None, moment: Moment) -> str:
        """A when-phrase by the day, as a reader asks for no more: ``on 2 May 2021``."""
        return super().on(when, whole_day(moment))

    def bare(self, when: When | None, moment: Moment) -> str:
        """A date that stands alone; the hours of an appointment stay."""
        return super().bare(when, whole_day(moment))

    def exactly(self, when: When | None, moment: Moment) -> str:
        """A when-phrase with its hour, where the hour is what went wrong."""
        return super().on(when, moment)

    def day(self, day: date) -> str:
        """A date: ``2 May 2021``, and ``3 May`` after it."""
        if day.year == self.year:
            return self.skeleton(datetime.combine(day, time.min), "MMMMd")
        self.year = day.year
        return super().day(day)


def prose(case: Case, tag: str, user_folder: Path | None) -> Prose:
    """The language of that tag, for a review of this case: plain text, in the customer's own gender."""
    gender = (case.complainant.gender if case.complainant else None) or ""
    return Prose(tag, case.language or "en", phrasebook(tag, user_folder, FILE), gender, markup=False)


def whole_day(moment: Moment) -> Moment:
    """A moment that is known to the minute without its hour; any other as it is."""
    if moment.first is None or moment.first != moment.last:
        return moment
    day = moment.first.date()
    return replace(moment, first=datetime.combine(day, time.min), last=datetime.combine(day, DAY_END), timed=False)

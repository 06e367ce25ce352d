"""What follows from a case and what is missing from it, in sentences, each with the place where it is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.letters.phrases import finding_texts
from tui_complaints.usecases.casework.places import FormPlace, place_of, place_of_gap
from tui_complaints.usecases.casework.sums import Sums, sums_of
from tui_complaints.usecases.casework.tables import Teller, spans_years
from tui_complaints.usecases.missing import tell_gap

if TYPE_CHECKING:
    from tui_complaints.domain.record import Record
    from tui_complaints.usecases.session.state import State


class Point(Struct, frozen=True):
    """A gap or a finding.

    Attributes:
        weight: ``stops`` or ``weakens`` of a gap, ``follows`` of a finding.
        text: what it is, a sentence.
        place: the form that mends it, or that of the entry it is about; None where there is none.
    """

    weight: str
    text: str
    place: FormPlace | None = None


class CaseView(Struct, frozen=True):
    """What follows from one state of a case, all worked out.

    Attributes:
        state: of which.
        missing: the gaps, those that stop a letter first.
        follows: the findings.
        sums: the money.
        teller: says its entries.
    """

    state: State
    missing: tuple[Point, ...]
    follows: tuple[Point, ...]
    sums: Sums
    teller: Teller

    @property
    def stops(self) -> int:
        """How many gaps stop a letter."""
        return sum(point.weight == "stops" for point in self.missing)

    @property
    def weakens(self) -> int:
        """How many gaps weaken it."""
        return len(self.missing) - self.stops


def view_of(state: State, language: str) -> CaseView:
    """Work out what is shown of a state; it reads the files of the exhibits where they changed.

    Args:
        state: the state.
        language: of sentences, dates and sums (BCP 47).
    """
    record = state.record
    texts = finding_texts(record, state.findings, language)
    found = zip(state.findings, texts, strict=True)
    teller = Teller(record, language, state.files, with_year=spans_years(record)).measured()
    return CaseView(
        state,
        tuple(Point(gap.weight, tell_gap(record, gap), place_of_gap(record, gap)) for gap in state.gaps),
        tuple(Point("follows", text, _place_of_first(record, finding.cites)) for finding, text in found),
        sums_of(record, state.ledger, teller),
        teller,
    )


def teller_of(state: State, language: str, view: CaseView | None) -> Teller:
    """What says the entries of a state before its view is worked out, much as that of the view before does."""
    if view is None:
        return Teller(state.record, language, with_year=spans_years(state.record))
    return view.teller.on(state.record)


def _place_of_first(record: Record, cites: tuple[str, ...]) -> FormPlace | None:
    return place_of(record, cites[0]) if cites else None

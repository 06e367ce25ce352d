"""The letters of the bundled examples that were read as the manager who gets them, and approved word for word."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.review import write_review
from tui_complaints.usecases.write import write_letter

EXAMPLES = Path(__file__).parents[1] / "tui_complaints" / "examples"
FOLDER = Path(__file__).parent / "letters" / "approved"


class Approved(NamedTuple):
    """One letter: of which example, of which kind, in which language and form, written on which day."""

    example: str
    kind: str
    language: str
    form: str
    today: date

    @property
    def file(self) -> Path:
        """Where it stands."""
        return FOLDER / f"{self.example}.{self.kind}.{self.language}.{self.form}"

    def written(self) -> str:
        """It, written now."""
        stored = read_case(EXAMPLES / self.example / "case.toml")
        return write_letter(stored, self.today, kind=self.kind, language=self.language, output_format=self.form).text


class ApprovedReview(NamedTuple):
    """One public review: of which example, in which language, written on which day."""

    example: str
    language: str
    today: date

    @property
    def file(self) -> Path:
        """Where it stands."""
        return FOLDER / f"{self.example}.review.{self.language}.txt"

    def written(self) -> str:
        """It, written now."""
        stored = read_case(EXAMPLES / self.example / "case.toml")
        return write_review(stored, self.today, language=self.language).review.text + "\n"


DAYS = {
    "broken-desk": date(2026, 10, 20),
    "camera-repair": date(2009, 5, 22),
    "diagnosis-charged-twice": date(2009, 5, 22),
    "do-not-come-again": date(2009, 5, 22),
    "gimnasio-baja": date(2026, 9, 1),
    "groceries-not-delivered": date(2026, 10, 12),
    "heat-pump-quote": date(2026, 5, 8),
    "parcel-held-26-days": date(2021, 4, 26),
    "return-not-moved": date(2026, 10, 26),
    "subscriptions-not-ordered": date(2026, 10, 20),
}
"""A day on which each example's letter would be written."""

OWN = {
    "broken-desk": "lt", "camera-repair": "ru", "diagnosis-charged-twice": "ru", "do-not-come-again": "ru",
    "gimnasio-baja": "es", "groceries-not-delivered": "ru", "heat-pump-quote": "en", "parcel-held-26-days": "ru",
    "return-not-moved": "ru", "subscriptions-not-ordered": "ru",
}  # fmt: skip
"""The language of each example."""

BILINGUAL = ("broken-desk", "parcel-held-26-days")
"""The examples whose texts stand in English too."""

KINDS = ("complaint", "escalation", "final")
OTHERS = {
    "broken-desk": ("thanks", "brief"),
    "gimnasio-baja": ("bank", "regulator"),
    "heat-pump-quote": ("authority", "reply"),
    "parcel-held-26-days": ("reply", "records"),
    "return-not-moved": ("reply",),
    "subscriptions-not-ordered": ("bank", "records"),
}
"""Other kinds that fit."""

LETTERS = [
    *(Approved(example, "escalation", OWN[example], "md", day) for example, day in DAYS.items()),
    *(Approved(example, kind, "en", "md", DAYS[example]) for example in BILINGUAL for kind in KINDS),
    *(Approved(example, "escalation", "en-US", "txt", DAYS[example]) for example in BILINGUAL),
    *(
        Approved(example, kind, OWN[example], "md", DAYS[example])
        for example, kinds in OTHERS.items()
        for kind in kinds
    ),
]

REVIEWS = [
    *(ApprovedReview(example, OWN[example], day) for example, day in DAYS.items()),
    *(ApprovedReview(example, "en", DAYS[example]) for example in BILINGUAL),
]

ALL: tuple[Approved | ApprovedReview, ...] = (*LETTERS, *REVIEWS)
"""All that was approved."""

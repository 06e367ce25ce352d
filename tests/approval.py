"""The letters of the bundled examples that were read as the manager who gets them, and approved word for word."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from tui_complaints.storage.reading import read_case
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


DAYS = {"broken-desk": date(2026, 10, 20), "parcel-held-26-days": date(2021, 4, 26)}
"""A day on which each example's letter would be written."""

KINDS = ("complaint", "escalation", "final")
LETTERS = [
    *(Approved(example, kind, "en", "md", day) for example, day in DAYS.items() for kind in KINDS),
    *(Approved(example, "escalation", "en-US", "txt", day) for example, day in DAYS.items()),
]

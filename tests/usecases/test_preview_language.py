"""In which language a letter and a review are shown where their case says none."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tui_complaints.storage.reading import read_case
from tui_complaints.translation import use
from tui_complaints.usecases.preview.letter import preview_letter
from tui_complaints.usecases.preview.review import preview_review

if TYPE_CHECKING:
    from pathlib import Path

ON = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("spoken", "of_case", "shown"), [("ru", "", "ru"), ("lt", "", "lt"), ("en", "", "en"), ("ru", "es", "es")]
)
def test_who_skipped_the_language_gets_letter_and_review_in_the_one_of_the_screen(
    spoken: str, of_case: str, shown: str, tmp_path: Path
) -> None:
    use(spoken)
    file = tmp_path / "case.toml"
    file.write_text(f'format = 1\ntitle = "x"\n{f"language = {of_case!r}" if of_case else ""}\n', encoding="utf-8")
    assert preview_letter(read_case(file), ON).language == shown
    assert preview_review(read_case(file), ON).language == shown

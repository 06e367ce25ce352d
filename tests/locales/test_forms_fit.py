"""What a form says of a field is there in full on the smallest terminal, in each language."""

from __future__ import annotations

from textwrap import wrap

import pytest
from driving import SMALL

from tui_complaints.domain.record import TABLES
from tui_complaints.screens.form_fields import HELP_LINES, told_of
from tui_complaints.translation import use
from tui_complaints.usecases.forms.described import HEADS, form_fields


@pytest.mark.parametrize("language", ["en", "ru", "lt", "es"])
def test_what_is_said_of_a_field_is_not_cut(language: str) -> None:
    use(language)
    fields = [field for table in (*TABLES, *HEADS) for field in form_fields(table)]
    told = {f"{field.table}.{field.key}": told_of(field) for field in fields}
    lines = {
        key: [line for part in text.split("\n") for line in wrap(part, SMALL[0] - 2)] for key, text in told.items()
    }
    assert {key: each for key, each in lines.items() if len(each) > HELP_LINES} == {}

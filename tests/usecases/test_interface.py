"""The language of a locale is found whatever the system calls it."""

from __future__ import annotations

import pytest

from tui_complaints.usecases.interface import preferred_language, tag_of


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("lt_LT.UTF-8", "lt-LT"),
        ("sr_RS.UTF-8@latin", "sr-RS"),
        ("es", "es"),
        ("C", "en"),
        ("C.UTF-8", "en"),
        ("POSIX", "en"),
        ("", "en"),
        ("Lithuanian_Lithuania.1257", "lt"),
        ("Russian_Russia", "ru"),
        ("Spanish_Spain", "es"),
        ("English_United Kingdom", "en"),
    ],
)
def test_a_locale_is_read_as_posix_and_as_windows_name_it(name: str, tag: str) -> None:
    assert tag_of(name) == tag


def test_without_a_word_from_anyone_the_language_is_that_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TUI_COMPLAINTS_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("locale.getlocale", lambda: ("Lithuanian_Lithuania", "1257"))
    assert preferred_language() == "lt"
    monkeypatch.setattr("locale.getlocale", lambda: (None, None))
    assert preferred_language() == "en"

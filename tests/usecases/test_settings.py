"""What the user settles once is checked, kept for its owner alone, and copied into new cases."""

from __future__ import annotations

import stat
import sys
from typing import TYPE_CHECKING

import pytest

from tui_complaints import paths
from tui_complaints.errors import InvalidCaseError
from tui_complaints.storage.settled import config_file
from tui_complaints.usecases.cases import store_of
from tui_complaints.usecases.interface import settled_theme
from tui_complaints.usecases.settings import APP, SENDER, keep_settings, settings

if TYPE_CHECKING:
    from pathlib import Path

TYPED = {
    "name": "Vera Sample",
    "address": "2 Test Street\nSampletown",
    "place": "Sampletown",
    "email": "vera@mail.example",
    "phone": "+370 600 00000",
    "gender": "f",
    "language": "lt",
    "currency": "EUR",
    "theme": "calm-light",
    "store": "",
}


@pytest.fixture(autouse=True)
def _home(store: Path) -> None:
    """Settings of the test's own, as the store is."""


def test_nothing_is_settled_at_first() -> None:
    assert settings() == dict.fromkeys((*SENDER, *APP), "")


def test_what_was_typed_comes_back() -> None:
    assert keep_settings(TYPED) == {}
    assert settings() == TYPED
    assert settled_theme() == "calm-light"


def test_a_currency_may_be_typed_in_small_letters() -> None:
    assert keep_settings({**TYPED, "currency": "eur"}) == {}
    assert settings()["currency"] == "EUR"


@pytest.mark.skipif(sys.platform == "win32", reason="no modes there")
def test_they_are_for_their_owner_alone() -> None:
    keep_settings(TYPED)
    assert stat.S_IMODE(config_file().stat().st_mode) == 0o600


def test_what_is_not_right_is_named_and_nothing_is_saved() -> None:
    keep_settings(TYPED)
    wrong = {**TYPED, "name": "Somebody Else", "email": "nobody", "currency": "euros"}
    faults = keep_settings(wrong)
    assert faults == {
        "email": "an address is expected, such as vera@mail.example",
        "currency": "three letters are expected, such as EUR",
    }
    assert settings() == TYPED


def test_an_empty_field_takes_a_setting_away_and_leaves_what_we_do_not_know() -> None:
    keep_settings(TYPED)
    file = config_file()
    file.write_text('shade = "of a later version"\n' + file.read_text(encoding="utf-8"), encoding="utf-8")
    assert keep_settings(dict.fromkeys(TYPED, "")) == {}
    assert settings() == dict.fromkeys((*SENDER, *APP), "")
    assert "of a later version" in file.read_text(encoding="utf-8")


def test_settings_that_cannot_be_read_are_left_as_they_are() -> None:
    file = config_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("theme = [", encoding="utf-8")
    with pytest.raises(InvalidCaseError):
        keep_settings(TYPED)
    assert file.read_text(encoding="utf-8") == "theme = ["


def test_the_folder_of_cases_is_the_one_named_else_that_of_the_environment_else_the_settled_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_settings({**TYPED, "store": str(tmp_path / "settled")})
    monkeypatch.setenv(paths.STORE_VARIABLE, str(tmp_path / "of-environment"))
    assert store_of(str(tmp_path / "named")).root == tmp_path / "named"
    assert store_of(None).root == tmp_path / "of-environment"
    monkeypatch.delenv(paths.STORE_VARIABLE)
    assert store_of(None).root == tmp_path / "settled"

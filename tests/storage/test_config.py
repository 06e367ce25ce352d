"""Settings are kept, the user's alone, and what another version wrote into them is not lost."""

from __future__ import annotations

import os
import tomllib

import pytest

from tui_complaints.domain.entries import Advocate, Complainant
from tui_complaints.domain.when import When
from tui_complaints.errors import InvalidCaseError
from tui_complaints.storage import config
from tui_complaints.storage.config import Config
from tui_complaints.storage.settled import config_file


def test_settings_that_were_never_made_are_empty_and_make_no_file() -> None:
    assert config.load() == Config()
    assert not config_file().exists()


def test_settings_are_read_back_as_they_were_saved() -> None:
    settings = Config(
        complainant=Complainant(name="Nadia Brook", address="1 Road\nTown"),
        advocate=Advocate(name="Ivo", consent=When.parse("2021-04")),
        language="lt",
        currency="EUR",
        timezone="Europe/Vilnius",
        jurisdictions=("LT", "EU"),
    )
    config.save(settings)
    assert config.load() == settings


def test_keys_of_another_version_are_kept() -> None:
    file = config_file()
    file.parent.mkdir(parents=True)
    file.write_text('language = "lt"\nothers = 1\n[new]\ndeep = [1, 2]\n')
    settings = config.load()
    assert settings.language == "lt"
    config.save(settings)
    assert tomllib.loads(file.read_text()) == {"language": "lt", "others": 1, "new": {"deep": [1, 2]}}


@pytest.mark.parametrize("data", [b"language = 5\n", b"language = \n", b"\xff", b"a = " + b"[" * 5000])
def test_settings_that_are_not_valid_name_their_file(data: bytes) -> None:
    file = config_file()
    file.parent.mkdir(parents=True)
    file.write_bytes(data)
    with pytest.raises(InvalidCaseError) as caught:
        config.load()
    assert caught.value.file == str(file)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_settings_are_the_user_s_alone() -> None:
    before = os.umask(0)
    try:
        config.save(Config(language="en"))
    finally:
        os.umask(before)
    assert config_file().stat().st_mode & 0o777 == 0o600
    assert config_file().parent.stat().st_mode & 0o777 == 0o700

"""The sites that a review can be written for: data with a source and a date, to which users add their own."""

from __future__ import annotations

import tomllib
from datetime import date  # noqa: TC003 - msgspec reads the annotation at run time
from typing import TYPE_CHECKING

from msgspec import Struct, ValidationError, convert

from tui_complaints.errors import TemplateError, UsageError
from tui_complaints.letters.phrasebook import TEMPLATES
from tui_complaints.translation import _

if TYPE_CHECKING:
    from pathlib import Path

FILE = "platforms.toml"
DEFAULT = "any"
"""The site that a review is written for where none is named: no limits, no links."""

_LARGEST = 1_000_000


class Platform(Struct, frozen=True, forbid_unknown_fields=True):
    """What is known of a site's rules.

    Attributes:
        name: what the site is called.
        characters: the most characters that it takes (Unicode code points); None where no number is known.
        characters_least: the fewest, or None.
        words_least: the fewest words, or None.
        months: how old the experience may be, in months, or None.
        links: whether links may stand in a review.
        source: where this was read.
        checked: when.
        note: what else is worth knowing.
    """

    name: str
    characters: int | None = None
    characters_least: int | None = None
    words_least: int | None = None
    months: int | None = None
    links: bool = False
    source: str = ""
    checked: date | None = None
    note: str = ""

    def limits(self) -> dict[str, int]:
        """The numbers that are known, by name."""
        known = {
            "characters": self.characters,
            "characters_least": self.characters_least,
            "words_least": self.words_least,
            "months": self.months,
        }
        return {name: number for name, number in known.items() if number is not None}


def choose(asked: str | None, user_folder: Path | None) -> Platform:
    """The site of that name; the neutral one where none is asked for.

    Args:
        asked: the site's key, in any capitals.
        user_folder: where the user's own sites may lie.

    Raises:
        UsageError: there is no such site; those there are, are named.
        TemplateError: a file of sites cannot be used.
    """
    known = platforms(user_folder)
    key = (asked or DEFAULT).casefold()
    found = {name.casefold(): platform for name, platform in known.items()}.get(key)
    if found is None:
        text = _("no site {asked!r} is known; choose one with --platform: {known}")
        raise UsageError(text.format(asked=asked, known=", ".join(known)))
    return found


def platforms(user_folder: Path | None) -> dict[str, Platform]:
    """Every site that is known, by key: ours, then the user's, which win.

    Raises:
        TemplateError: a file is not valid.
    """
    found = _read(TEMPLATES / FILE)
    own = user_folder / FILE if user_folder else None
    if own is not None and own.is_file():
        for key, platform in _read(own).items():
            same = next((name for name in found if name.casefold() == key.casefold()), key)
            found[same] = platform
    return found


def _read(file: Path) -> dict[str, Platform]:
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, RecursionError, tomllib.TOMLDecodeError) as error:
        problem = _("it cannot be read as a list of sites: {error}").format(error=error)
        raise TemplateError(str(file), 0, problem) from error
    return {key: _platform(str(file), key, table) for key, table in tables.items()}


def _platform(file: str, key: str, table: object) -> Platform:
    if not isinstance(table, dict):
        raise TemplateError(file, 0, _("{key!r} stands outside a site, such as [google]").format(key=key))
    try:
        platform = convert({"name": key, **table}, Platform)
    except ValidationError as error:
        raise TemplateError(file, 0, f"[{key}]: {error}") from error
    for name, number in platform.limits().items():
        if not 0 < number <= _LARGEST:
            problem = _("[{key}]: {name} is to be a number from 1 to {limit}").format(
                key=key, name=name, limit=_LARGEST
            )
            raise TemplateError(file, 0, problem)
    return platform

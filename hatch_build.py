"""Compiles the catalogs of the program's words while a wheel is built; an editable install gets them in the tree."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogHook(BuildHookInterface[Any]):
    """Makes each ``complaints.mo`` from the ``complaints.po`` beside it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile them before files are collected; ``*.mo`` are artifacts (pyproject.toml), so they are taken along."""
        del version, build_data
        for source in sorted(Path(self.root, "tui_complaints", "locales").glob("*/LC_MESSAGES/*.po")):
            with source.open("rb") as stream:
                catalog = read_po(stream, locale=source.parts[-3])
            with source.with_suffix(".mo").open("wb") as stream:
                write_mo(stream, catalog)

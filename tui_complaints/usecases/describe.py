"""Describe the case format to other programs."""

from __future__ import annotations


def schema() -> dict[str, object]:
    """The JSON Schema of ``case.toml``, format 1."""
    from tui_complaints.storage.schema import case_schema  # noqa: PLC0415 - only this command pays for it

    return case_schema()

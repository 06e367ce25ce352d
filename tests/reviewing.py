"""Reviews for tests: what the real command makes of a small case, and of the bundled examples."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tui_complaints.cli import run

if TYPE_CHECKING:
    import pytest

EXAMPLES = Path(__file__).parents[1] / "tui_complaints" / "examples"

SIDES = """
language = "{language}"
currency = "EUR"

[complainant]
name = "Ona Sample"
address = "2 Test Street\\nSampletown"

[[parties]]
id = "shop"
name = "Northgate"
role = "trader"

[[exhibits]]
id = "chat"
title = "Chat"
"""
"""Who writes about whom, with something that proves it on paper."""


class Made(NamedTuple):
    """What the command printed: the review, what it said beside it, and its exit status."""

    text: str
    talk: str
    status: int


def case_file(folder: Path, text: str, language: str = "en") -> Path:
    """A case folder with the usual sides and this after them."""
    folder.mkdir(parents=True, exist_ok=True)
    whole = 'format = 1\ntitle = "A case"\n' + SIDES.replace("{language}", language) + text
    (folder / "case.toml").write_text(whole, encoding="utf-8")
    return folder


def contact(told: str, **keys: str) -> str:
    """A call to the shop that was cut short, which a review tells of; its words are TOML strings."""
    given = {"with": '"shop"', "channel": '"phone"', "conduct": '["hung-up"]', "exhibits": '["chat"]'} | keys
    lines = [f"{key} = {value}" for key, value in given.items()]
    return "\n".join(
        [
            "",
            "[[contacts]]",
            'id = "c1"',
            "when = 2026-04-01",
            f"told = {json.dumps(told, ensure_ascii=False)}",
            *lines,
            "",
        ]
    )


def reviewed(capsys: pytest.CaptureFixture[str], case: Path, *words: str, today: str = "2026-05-01") -> Made:
    """What the command makes of a case."""
    status = run(["review", str(case), "--today", today, *words])
    streams = capsys.readouterr()
    return Made(streams.out, streams.err, status)


def data(capsys: pytest.CaptureFixture[str], case: Path, *words: str, today: str = "2026-05-01") -> Any:  # noqa: ANN401 - JSON is anything
    """The review as JSON."""
    return json.loads(reviewed(capsys, case, *words, "--json", today=today).text)

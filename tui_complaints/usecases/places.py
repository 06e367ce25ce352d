"""Where things are on this computer, by the names that ``complaints paths`` prints."""

from __future__ import annotations

from pathlib import Path

from tui_complaints import paths
from tui_complaints.usecases.cases import store_of

EXAMPLES = Path(__file__).parent.parent / "examples"
"""The bundled example cases."""


def places(store: str | None = None) -> dict[str, Path]:
    """The store, settings, state, cache and examples; none of them need exist."""
    return {
        "store": store_of(store).root,
        "config": paths.config(),
        "state": paths.state(),
        "cache": paths.cache(),
        "examples": EXAMPLES,
    }


def first_example() -> Path:
    """The folder of a bundled example case."""
    return next((case.parent for case in sorted(EXAMPLES.glob("*/case.toml"))), EXAMPLES)

"""Every screen looks as it was approved, on the smallest terminal and on a usual one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from scenes import SCENES, SIZES, Scene, drawn, file_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_a_screen_looks_as_it_was_approved(scene: Scene, size: tuple[int, int], tmp_path: Path) -> None:
    """Where this fails on purpose: look at the screen, then run tests/app/approve.py."""
    assert drawn(scene, size, tmp_path / "scene") == file_of(scene, size).read_text(encoding="utf-8")

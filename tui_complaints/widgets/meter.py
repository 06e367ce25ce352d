"""How long something is, of how long it may be, as words and as a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

if TYPE_CHECKING:
    from tui_complaints.usecases.preview.sheet import Meter

_BAR = 12
_EIGHTHS = " ▏▎▍▌▋▊▉"


def meter_line(meter: Meter) -> Content:
    """``412 words of 700 ▕███▏``; too long is told by the words and by a full bar that ends in an arrow."""
    if not meter.limit:
        return Content.styled(meter.told, "$text-muted")
    too_long = meter.done > meter.limit
    filled = min(meter.done / meter.limit, 1) * _BAR
    whole, part = int(filled), int(filled % 1 * len(_EIGHTHS))
    bar = "█" * whole + (_EIGHTHS[part] if whole < _BAR and part else "")
    style = "$text-warning" if too_long else "$text-success"
    edge = "▶" if too_long else "▏"
    return Content.assemble(
        (f"{meter.told} ", style if too_long else "$text-muted"), ("▕", "$text-muted"), (f"{bar:<{_BAR}}", style),
        (edge, style if too_long else "$text-muted"),
    )  # fmt: skip

"""The signs of a timeline: characters of one cell that every terminal font has, and no emoji.

They are of Latin-1, of the box drawings and of the signs that all fonts took over from the first PCs (WGL4). What a
sign means is always said in words too, in the row of the entry.
"""

from __future__ import annotations

from tui_complaints.domain.chronology import Mark, Span

CHANNELS = {
    "phone": "♪",
    "callback-request": "♫",
    "chat": "≡",
    "email": "@",
    "letter": "¶",
    "form": "#",
    "visit": "⌂",
    "sms": "≈",
    "app": "□",
    "social": "&",
    "review": "§",
    "tracking": "◊",
}
_OTHERS = {"contact": "•", "price": "%", "cost": "¤", "credit": "¤", "letter": "¶"}
_SIDES = {"out": "→", "in": "←", "none": ""}
NOT_REACHED = "×"

BEGIN, LINE, DUE, BOTH, WAIT, UNSURE = "╞", "═", "╡", "╪", "╌", "~"
"""Of a bar: where it begins, until when it was due, where it is due, all that in one cell, the time after it, and the
stretch in which it began for all one knows."""
NOW = "┊"
HERE = "▌"
MISSING = "!"

_DONE = frozenset({"kept", "partly", "early", "late", "done", "granted", "answered"})
_WAITING = frozenset({"open", "overdue", "promised"})
_GOOD = frozenset({"kept", "granted"})


def sign_of(row: Mark | Span) -> str:
    """What stands for an entry: of a contact its channel, who turned to whom, and whether they were reached."""
    if isinstance(row, Span):
        return end_of(row)
    if row.kind != "contact":
        return f"{_OTHERS[row.kind]}{_SIDES[row.side]}"
    channel = CHANNELS.get(row.channel or "", _OTHERS["contact"])
    return f"{channel}{_SIDES[row.side]}{'' if row.reached else NOT_REACHED}"


def end_of(span: Span) -> str:
    """How a bar ends: done, still waited for, put off, not done; where nothing was promised nothing is waited for."""
    if span.state in _DONE:
        return "●"
    if span.state in _WAITING:
        return _OTHERS["contact"] if span.kind == "purchase" and span.due is None else "○"
    return "»" if span.state == "replaced" else NOT_REACHED


def style_of(row: Mark | Span) -> str:
    """The name of the style of an entry: ``failing``, ``waiting``, ``good``, or "" for any other."""
    if row.failing or (isinstance(row, Span) and row.state in {"broken", "late"}):
        return "failing"
    if not isinstance(row, Span):
        return ""
    return "waiting" if row.state == "overdue" else "good" if row.state in _GOOD else ""

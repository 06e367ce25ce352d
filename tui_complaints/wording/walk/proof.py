"""The question that is asked of whatever can be proved."""

from __future__ import annotations

from tui_complaints.translation import _
from tui_complaints.wording.walk.prompt import Prompt

PROOF = Prompt(
    _("What proves it? Name a file or a thing on paper; several with semicolons."),
    _("~/Pictures/chat.png; phone log#p2"),
    _("What has no proof is told as your own account."),
)

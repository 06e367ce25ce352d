"""What is said about numbers that would endanger somebody in a letter."""

from __future__ import annotations

import shlex

from tui_complaints.translation import _

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui_complaints.domain.mark import PrivacyKind, PrivacyMark

HEADING = _("What endangers somebody")

_KINDS: dict[PrivacyKind, str] = {
    "card": _("{where} holds the number of a payment card (… {ending}); letters give the last four digits at most."),
    "account": _("{where} holds the number of a bank account (… {ending}); give it where you are asked for it."),
    "document": _("{where} holds the number of an identity document (… {ending}); it stands beside your name at most."),
}

_SET = "complaints set {case} {where} '...'"
_EDIT = "complaints edit {case}"


def mark_sentence(mark: PrivacyMark) -> str:
    """Which number stands where, in one sentence; the number itself is not repeated."""
    return _KINDS[mark.kind].format(where=mark.where, ending=mark.ending)


def mark_closing(mark: PrivacyMark, case: str) -> str:
    """The command that puts other words in its place, for the case as the user named it."""
    return (_SET if mark.alone else _EDIT).format(case=shlex.quote(case), where=mark.where)

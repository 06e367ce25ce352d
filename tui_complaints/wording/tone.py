"""What is said about words that weaken a letter; the calmer wordings are in ``templates/<language>/tone.toml``."""

from __future__ import annotations

import shlex

from tui_complaints.translation import _, ngettext

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui_complaints.domain.mark import Mark, ToneKind

HEADING = _("Wording that weakens it")

_KINDS: dict[ToneKind, str] = {
    "insult": _("{where}: “{phrase}” is an insult; it is read as anger, not as a fact."),
    "mockery": _("{where}: “{phrase}” is mockery; it is read as anger, not as a fact."),
    "capitals": _("{where}: “{phrase}” is in capitals, which are read as shouting."),
    "marks": _("{where}: “{phrase}” has a row of marks, which is read as shouting."),
    "threat": _("{where}: “{phrase}” is read as a threat; name the next step instead, if there is one."),
    "bargaining": _("{where}: “{phrase}” bargains; what happened is no subject of a bargain."),
    "motive": _("{where}: “{phrase}” says what they meant or knew, which nothing in the case can prove."),
    "law": _("{where}: “{phrase}” relies on law that the case does not hold as a rule from a pack."),
}

CALMER = _("calmer: {instead}")
_SET = "complaints set {case} {where} '...'"
_EDIT = "complaints edit {case}"


def mark_sentence(mark: Mark) -> str:
    """What is wrong with the words, in one sentence."""
    return _KINDS[mark.kind].format(where=mark.where, phrase=mark.phrase)


def mark_closing(mark: Mark, case: str) -> str:
    """The command that puts other words in their place, for the case as the user named it."""
    return (_SET if mark.alone else _EDIT).format(case=shlex.quote(case), where=mark.where)


def letter_warning(count: int) -> str:
    """That a letter holds such words."""
    return ngettext(
        "{n} passage of your own words weakens the letter; it stands as you wrote it. See: complaints check CASE",
        "{n} passages of your own words weaken the letter; they stand as you wrote them. See: complaints check CASE",
        count,
    ).format(n=count)

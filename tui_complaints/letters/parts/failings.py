"""Where the party failed, what it did well, and what nobody knows: the findings, each cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.answers import is_credit
from tui_complaints.domain.entries import Contact
from tui_complaints.letters.brief import Told
from tui_complaints.letters.language import capital, sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tui_complaints.domain.entries import Entry
    from tui_complaints.domain.finding import Finding
    from tui_complaints.letters.draft import Draft

QUESTIONS = frozenset({"promise-pending"})
FIRST = 3
"""How many failings of a kind a letter tells that has too many of them."""

WEIGHT = (
    "delay", "promise-broken", "promise-postponed", "promise-repeated", "promise-late", "promise-early",
    "charge-disputed", "price-increase", "request-refused", "request-ignored", "request-deflected",
    "callback-missed", "no-reply", "contradiction", "admission", "off-point", "no-notice", "handed-around",
    "no-reference", "conduct",
)  # fmt: skip
"""The order in which failings are told: what was not done before how people were dealt with."""

_OF_MONEY = frozenset({"charge-disputed", "price-increase"})
"""What money is claimed for, where any is: told before all else then."""
_MANNERS = frozenset({"callback-missed", "no-reply", "no-notice", "handed-around", "no-reference", "conduct"})
"""How people were dealt with."""
_STATED = frozenset({"admission", "off-point"})
_COUNTED = frozenset({"request-ignored", "callback-missed", "handed-around", "no-reference", "conduct", "merit"})
"""Findings that count contacts, or tell of several: each contact needs its own proof."""


def failings(draft: Draft) -> list[Finding]:
    """The findings that a letter tells as failings, the gravest first."""
    told = [finding for finding in draft.carried if finding.kind in WEIGHT]
    first = _OF_MONEY if draft.claims_money else ()
    return sorted(told, key=lambda finding: (finding.kind not in first, WEIGHT.index(finding.kind)))


def findings(draft: Draft) -> list[Told]:
    """One line a failing; how people were dealt with, one line a kind of conduct."""
    return _lines(draft, failings(draft), _line)


def merged(draft: Draft) -> list[Told]:
    """One line a kind of failing, for a letter that would be too long."""
    return _lines(draft, failings(draft), lambda finding: finding.kind)


def shortened(draft: Draft, first: int) -> tuple[list[Told], list[Told]]:
    """The first few failings of each kind for the letter, and all the others for Annex A, if it has one.

    The letter says how many more of a kind there are: nothing is dropped.
    """
    key = "more-annexed" if draft.tells("annex-a") else "more"
    groups: dict[object, list[Finding]] = {}
    for finding in failings(draft):
        groups.setdefault((finding.kind, finding.party, _is_proved(draft, finding)), []).append(finding)
    told: list[Told] = []
    rest: list[Finding] = []
    for group in groups.values():
        left = len(group) - first
        more = draft.language.counted(left, key, "findings") if left > 0 else ""
        told.append(_told(draft, group[:first], more))
        rest += group[first:]
    return told, [] if key == "more" else _lines(draft, rest, _line)


def _line(finding: Finding) -> object:
    """What findings that share a line have in common."""
    return (finding.kind, finding.facts.get("what")) if finding.kind in {"conduct", "merit"} else id(finding)


def _lines(draft: Draft, findings: Iterable[Finding], key: Callable[[Finding], object]) -> list[Told]:
    """One line for the findings of one key; what has proof is never told together with what has none."""
    groups: dict[object, list[Finding]] = {}
    for finding in findings:
        groups.setdefault((key(finding), _is_proved(draft, finding)), []).append(finding)
    return [_told(draft, group) for group in groups.values()]


def _is_proved(draft: Draft, finding: Finding) -> bool:
    return bool(draft.citations(draft.entries(finding)))


def _told(draft: Draft, group: list[Finding], more: str = "") -> Told:
    """Findings in a line; ``more`` tells how many others there are."""
    if group[0].kind == "contradiction":
        told = [draft.told_against(finding, again=again) for finding, again in draft.teller.told_again(group)]
        return _joined(told, sentence(more))
    text = " ".join(sentence(part) for part in (capital(draft.teller.tell(*group)), more) if part)
    entries = [entry for finding in group for entry in draft.entries(finding)]
    if group[0].kind in _STATED:  # the statement itself says where in an exhibit it stands
        entries = [entry for entry in entries if not isinstance(entry, Contact)]
    return draft.told(text, entries, in_part=group[0].kind in _COUNTED and _is_in_part_own(draft, entries))


def _is_in_part_own(draft: Draft, entries: Iterable[Entry]) -> bool:
    """Whether some of the contacts that are counted have no proof, so that the exhibits do not show it all."""
    return not all(draft.citations([entry]) for entry in entries if isinstance(entry, Contact))


def _joined(told: list[Told], more: str) -> Told:
    """What was told with citations of its own, in one line."""
    return Told(
        " ".join(filter(None, (*(one.text for one in told), more))),
        " ".join(filter(None, (*(one.cited for one in told), more))),
        " ".join(one.cite for one in told if one.cite),
        tuple(dict.fromkeys(exhibit for one in told for exhibit in one.cites)),
        own_account=all(one.own_account for one in told),
        about=tuple(dict.fromkeys(name for one in told for name in one.about)),
    )


def worst(draft: Draft) -> str:
    """The gravest failing in a sentence, for the opening; "" when there is none.

    What was admitted is told there only if there is nothing else but how people were dealt with.
    """
    told = sorted(failings(draft), key=lambda finding: (finding.kind in _MANNERS, finding.kind == "admission"))
    return draft.teller.in_short(told[0]) if told else ""


def credits_due(draft: Draft) -> list[Told]:
    """What the party put right or did well; in a letter of thanks, brackets where the case says nothing of it."""
    told = _lines(draft, (finding for finding in draft.carried if is_credit(draft.record, finding)), _line)
    if not told and draft.kind == "thanks":
        blank = draft.missing("thanks")
        return [Told(blank, blank)]
    return told


def questions(draft: Draft) -> list[Told]:
    """What was due and has no recorded outcome: asked about, never charged (findings.md).

    Whether a call back came is told by the record of calls, and so not asked as well.
    """
    told = {name for finding in draft.carried if finding.kind == "callback-missed" for name in finding.cites}
    return [
        _told(draft, [finding])
        for finding in draft.carried
        if finding.kind in QUESTIONS and finding.facts.get("overdue_days") is not None and not told & {finding.cites[0]}
    ]

"""Decide what a review says, in short paragraphs; one that would be too long is told shorter, never cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.letters.review import dealings, ending
from tui_complaints.letters.review.opening import opening
from tui_complaints.letters.review.story import PARAGRAPH, story

if TYPE_CHECKING:
    from tui_complaints.letters.review.telling import Said, Telling

WHOLE, WITHOUT_STORY, FEWER = range(3)
"""How far a review is shortened: nothing left out; failings without the story; of each kind of failing, a few."""

FEW = 2
"""How many failings of a kind the shortest review tells."""

_JUDGES = frozenset({"regulator", "ombudsman"})


def compose(telling: Telling, step: int = WHOLE) -> list[list[Said]]:
    """The paragraphs of a review, made in the order in which they are printed: that decides which years are told."""
    paragraphs: list[list[Said]] = []
    if step == FEWER:
        paragraphs.append(opening(telling))
    else:
        paragraphs += [[said] for said in opening(telling)]
    if step == WHOLE:
        paragraphs += story(telling)
    parties = [telling.record.name(party) for party in telling.record.case.parties if party.role not in _JUDGES]
    most = FEW if step == FEWER else None
    for party in parties:
        told = dealings.failings(telling, party, most)
        paragraphs += _paragraphs(_about(telling, party, told, "about", named=bool(paragraphs) and len(parties) == 1))
    for party in parties:
        told = dealings.credits_due(telling, party)
        paragraphs.append(_about(telling, party, told, "praise", named=bool(paragraphs) and len(parties) == 1))
    paragraphs.append([*dealings.effort(telling), *ending.money(telling)])
    paragraphs.append(ending.remedies(telling))
    return [paragraph for paragraph in paragraphs if any(said.text for said in paragraph)]


def _about(telling: Telling, party: str, told: list[Said], lead: str, *, named: bool) -> list[Said]:
    """What is told of a party, with its name before it unless there is no other and it was named already."""
    name = telling.party(party)
    return [telling.plain(telling.say(lead, party=name)), *told] if told and name and not named else told


def _paragraphs(told: list[Said]) -> list[list[Said]]:
    """What is told, in paragraphs that a reader of a telephone can take in."""
    found: list[list[Said]] = [[]]
    for said in told:
        if sum(len(other.text) for other in found[-1]) > PARAGRAPH:
            found.append([])
        found[-1].append(said)
    return found

"""Chains of promises: each given in place of the one before it (``replaces``).

All promises that are linked make one chain, also when two replace the same one (a customer often names the first
each time) and when the links run in a circle: one failing gives one finding.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Promise
    from tui_complaints.domain.record import Record

Outcome = Literal["done", "never", "open"]


class Chain:
    """Promises that replace each other, or one that stands alone.

    Attributes:
        promises: in the order in which they were given.
    """

    def __init__(self, promises: tuple[Promise, ...]) -> None:
        self.promises = promises

    @property
    def last(self) -> Promise:
        """The one by which the chain is judged: the last that says when, or what became of it."""
        telling = (one for one in reversed(self.promises) if one.done or one.due or one.window)
        return next(telling, self.promises[-1])

    @property
    def outcome(self) -> Outcome:
        """What became of it in the end: done, never, or open when that is not known."""
        if self.last.done is None:
            return "open"
        return "never" if self.last.done.is_never else "done"


def chains_of(record: Record) -> tuple[Chain, ...]:
    """Every promise of the case in its chain, in the order of the file."""
    promises = {record.name(promise): promise for promise in record.case.promises}
    before = {name: one.replaces for name, one in promises.items() if one.replaces in promises and one.replaces != name}
    leader: dict[str, str] = {}
    groups: dict[str, list[str]] = {}
    for name in promises:
        path, at = [], name
        while at not in leader and at not in path:
            path.append(at)
            at = before.get(at) or at
        head = leader.get(at, at)
        for one in path:
            leader[one] = head
            groups.setdefault(head, []).append(one)
    file_order = {name: index for index, name in enumerate(promises)}
    chains = [sorted(group, key=file_order.__getitem__) for group in groups.values()]
    chains.sort(key=lambda group: file_order[group[0]])
    return tuple(Chain(tuple(promises[name] for name in _in_time(record, group, before))) for group in chains)


def _in_time(record: Record, names: list[str], before: dict[str, str]) -> list[str]:
    """By date when every reading of the dates gives one order; else, and on one day, by the links and then the file."""
    steps = {name: _steps(name, before) for name in names}
    moments = {name: record.moment(record.entries[name]) for name in names}
    spans = {
        name: (moment.first.date(), moment.last.date())
        for name, moment in moments.items()
        if moment.first is not None and moment.last is not None
    }
    if len(spans) == len(names):
        ordered = sorted(names, key=lambda name: (spans[name][0], steps[name]))
        if all(spans[one][1] <= spans[other][0] for one, other in pairwise(ordered)):
            return ordered
    return sorted(names, key=steps.__getitem__)


def _steps(name: str, before: dict[str, str]) -> int:
    """How many promises stand before this one along its links, each counted once."""
    seen = {name}
    while (at := before.get(name)) and at not in seen:
        seen.add(at)
        name = at
    return len(seen) - 1

"""Sentences for what was promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Promise

if TYPE_CHECKING:
    from tui_complaints.domain.finding import Finding
    from tui_complaints.letters.sentences.filler import Filler


def _chain(fill: Filler, finding: Finding) -> list[Promise]:
    """The promises of a finding, each after the one that it replaces."""
    promises = [entry for entry in fill.entries(finding) if isinstance(entry, Promise)]
    by_name = {fill.record.name(promise): promise for promise in promises}
    ordered: list[Promise] = []
    waiting = list(promises)
    while waiting:
        placed = {fill.record.name(promise) for promise in ordered}
        ready = [p for p in waiting if p.replaces not in by_name or p.replaces in placed] or waiting
        ordered.append(ready[0])
        waiting.remove(ready[0])
    return ordered


def promise_broken(fill: Filler, finding: Finding) -> str:
    """``promise-broken``."""
    promise = _chain(fill, finding)[-1]
    slots = {"w": fill.what(promise), "due": fill.due(promise), "late": fill.days(finding, "overdue_days")}
    if not slots["due"] or not slots["late"]:
        return fill.phrase("promise-broken-undated", w=slots["w"])
    if finding.facts.get("promised_days") is not None:
        return fill.phrase("promise-broken-length", t=fill.promised(finding, promise), **slots)
    return fill.phrase("promise-broken", **slots)


def promise_late(fill: Filler, finding: Finding) -> str:
    """``promise-late``."""
    promise = _chain(fill, finding)[-1]
    slots = {"w": fill.what(promise), "due": fill.due(promise), "on": fill.done(promise)}
    promised, took = fill.promised(finding, promise), fill.days(finding, "took_days")
    factor = fill.factor(finding)
    if promised and took and factor and not fill.record.calendar.of(promise.done).known:
        return fill.phrase("promise-late-undated", w=slots["w"], t=promised, t2=took, x=factor)
    if promised and took and factor:
        return fill.phrase("promise-late-times", t=promised, t2=took, x=factor, **slots)
    if not fill.number(finding, "late_days"):
        return fill.phrase("promise-late-hours", **slots)
    return fill.phrase("promise-late", late=fill.days(finding, "late_days"), **slots)


def promise_early(fill: Filler, finding: Finding) -> str:
    """``promise-early``."""
    promise = _chain(fill, finding)[-1]
    return fill.phrase("promise-early", early=fill.length(finding, "early"), w=fill.what(promise))


def promise_postponed(fill: Filler, finding: Finding) -> str:
    """``promise-postponed``."""
    chain = _chain(fill, finding)
    slots = {
        "k": fill.counted(finding, "times_moved", "time"),
        "w": fill.what(next((promise for promise in chain if promise.what), chain[-1])),
        "due": fill.due(chain[0]),
        "due2": fill.due(chain[-1]),
    }
    outcome, late = finding.facts.get("outcome"), fill.days(finding, "late_days")
    if outcome == "done":
        kept = "in-part" if chain[-1].in_part else "kept"
        key = f"promise-postponed-{'done' if fill.number(finding, 'late_days') else kept}"
        text = fill.phrase(key, on=fill.done(chain[-1]), **(slots | ({"late": late} if late else {})))
    else:
        key = f"promise-postponed-{'never' if outcome == 'never' else 'open'}"
        text = fill.phrase(key, moved=fill.days(finding, "moved_days"), **slots)
    told_late = fill.number(finding, "told_late")
    if told_late:
        text += fill.language.say_raw("semicolon") + _told_late(fill, told_late, fill.number(finding, "times_moved"))
    return text


def _told_late(fill: Filler, times: int, moved: int) -> str:
    """How many of the changes were announced only after the old date: the one, each, or some of them."""
    if times < moved:
        return fill.language.counted(times, "told-late", "findings")
    return fill.phrase("told-late-each" if times > 1 else "told-late-once")


def promise_repeated(fill: Filler, finding: Finding) -> str:
    """``promise-repeated``."""
    chain = _chain(fill, finding)
    first, last = first_given(fill, finding, chain), chain[-1]
    slots = {
        "k": fill.counted(finding, "times_given", "time"),
        "w": fill.what(next((promise for promise in chain if promise.what), last)),
        "done": fill.done(last),
    }
    outcome = finding.facts.get("outcome")
    key = f"promise-repeated-{outcome if outcome in {'done', 'never'} else 'open'}"
    if fill.record.due(first).known and fill.record.due(last).known:
        return fill.phrase(f"{key}-dated", due=fill.due(first), due2=fill.due(last), **slots)
    return fill.phrase(key, on=fill.on_day(first), **slots)


def first_given(fill: Filler, finding: Finding, chain: list[Promise]) -> Promise:
    """The first promise of what was given again: another one may come before it in the chain."""
    for promise in chain:
        last = fill.record.moment(promise).last
        if last and last.date().isoformat() == finding.facts.get("first"):
            return promise
    return chain[0]


def promise_pending(fill: Filler, finding: Finding) -> str:
    """``promise-pending``: a question, never an accusation (findings.md)."""
    promise = _chain(fill, finding)[-1]
    overdue = finding.facts.get("overdue_days") is not None
    return fill.phrase(
        "promise-pending" if overdue else "promise-pending-later", w=fill.what(promise), due=fill.due(promise)
    )

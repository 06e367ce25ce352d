"""What was promised, and what became of it: the kinds ``promise-*`` of findings.md."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from tui_complaints.domain.findings.facts import Facts, clock_length, day_length, times_as_long

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from tui_complaints.domain.calendar import Moment
    from tui_complaints.domain.entries import Promise
    from tui_complaints.domain.finding import Finding
    from tui_complaints.domain.findings.chains import Chain
    from tui_complaints.domain.findings.inquiry import Inquiry

_A_DAY = 24 * 3600


def find_promises(inquiry: Inquiry) -> Iterator[Finding]:
    """All that hold, each by its own rule; which takes the place of which is in ``replacing``."""
    for chain in inquiry.chains:
        for rule in (_broken, _late, _early, _postponed, _repeated, _pending):
            found = rule(inquiry, chain)
            if found is not None:
                yield found


def _limit(inquiry: Inquiry, chain: Chain) -> tuple[Promise, Moment] | None:
    """The last deadline that was given in a chain: one given again without a date leaves the old one standing."""
    dated = ((promise, inquiry.due(promise)) for promise in reversed(chain.promises))
    return next(((promise, due) for promise, due in dated if due is not None), None)


def _broken(inquiry: Inquiry, chain: Chain) -> Finding | None:
    """``done = "never"``; of a chain, the last's."""
    if chain.outcome != "never":
        return None
    facts = Facts()
    limit = _limit(inquiry, chain)
    if limit is not None:
        promise, due = limit
        facts.figure("promised_days", inquiry.calendar.days(inquiry.record.moment(promise), due))
        if inquiry.passed(due):
            facts.figure("overdue_days", inquiry.calendar.days(due, inquiry.record.end))
    return inquiry.finding("promise-broken", facts, chain.last, *(limit[:1] if limit else ()))


def _late(inquiry: Inquiry, chain: Chain) -> Finding | None:
    """``done`` after the latest moment of ``due``, or after the end of a ``window``."""
    limit = _limit(inquiry, chain)
    if chain.outcome != "done" or limit is None:
        return None
    promise, due = limit
    done = inquiry.calendar.of(chain.last.done)
    late = inquiry.after(done, due)
    if late is None:
        inquiry.doubt((chain.last, "done"), (promise, "window" if promise.window else "due"))
    if not late:
        return None
    start = inquiry.record.moment(promise)
    promised, over = inquiry.calendar.days(start, due), inquiry.calendar.days(due, done)
    facts = Facts()
    facts.figure("promised_days", promised)
    facts.figure("took_days", inquiry.calendar.days(start, done))
    facts.figure("late_days", over)
    facts.put("times", times_as_long(promised, over))
    return inquiry.finding("promise-late", facts, chain.last, promise)


def _early(inquiry: Inquiry, chain: Chain) -> Finding | None:
    """``done`` before a ``window`` begins; never for ``due``."""
    begins = inquiry.opening(chain.last)
    if chain.outcome != "done" or begins is None:
        return None
    done = inquiry.calendar.of(chain.last.done)
    early = inquiry.calendar.before(done, begins)
    if early is None:
        inquiry.doubt((chain.last, "done"), (chain.last, "window"))
    if not early:
        return None
    facts = Facts()
    clock, days = inquiry.calendar.seconds(done, begins), inquiry.calendar.days(done, begins)
    if clock is not None and clock.low is not None and clock.low < _A_DAY:
        facts.weigh(exact=clock.exact, about=clock.about)
        facts.put("early", clock_length(clock.low))
    elif days is not None and days.low:
        facts.weigh(exact=days.exact, about=days.about)
        facts.put("early", day_length(days.low))
    return inquiry.finding("promise-early", facts, chain.last)


def _postponed(inquiry: Inquiry, chain: Chain) -> Finding | None:
    """A chain of ``replaces`` whose due dates move later."""
    dated = [(promise, due) for promise in chain.promises if (due := inquiry.due(promise)) is not None]
    if len(dated) < 2:  # noqa: PLR2004 - one date cannot move
        return None
    (first, first_due), (last, last_due) = dated[0], dated[-1]
    moved = inquiry.after(last_due, first_due)
    if moved is None:
        inquiry.doubt(*((one, "window" if one.window else "due") for one in (first, last)))
    if not moved:
        return None
    steps = list(pairwise(dated))
    later = [inquiry.after(due, before) for (_, before), (_, due) in steps]
    told_late = [inquiry.after(inquiry.record.moment(promise), before) for (_, before), (promise, _) in steps]
    facts = Facts()
    facts.weigh(exact=None not in later)
    facts.put("times_moved", later.count(True))
    facts.date("first_due", first_due)
    facts.date("last_due", last_due)
    facts.figure("moved_days", inquiry.calendar.days(first_due, last_due))
    facts.put("told_late", told_late.count(True))
    facts.put("outcome", chain.outcome)
    ended = inquiry.calendar.of(chain.last.done) if chain.outcome == "done" else inquiry.record.end
    overdue = inquiry.after(ended, last_due) if chain.outcome == "done" else inquiry.passed(last_due)
    if overdue and chain.outcome != "open":
        facts.figure("late_days", inquiry.calendar.days(last_due, ended))
    return inquiry.finding("promise-postponed", facts, *chain.promises)


def _repeated(inquiry: Inquiry, chain: Chain) -> Finding | None:
    """A chain in which the same length or the same ``quote`` is given again and the first was not kept."""
    marks = Counter(mark for promise in chain.promises for mark in _marks(promise))
    same, given = next(iter(marks.most_common(1)), (None, 0))
    if given < 2:  # noqa: PLR2004 - given once is not given again
        return None
    givers = [promise for promise in chain.promises if same in _marks(promise)]
    kept = _kept(inquiry, chain, givers[0])
    if kept is None:
        inquiry.doubt((chain.last, "done"), (givers[0], "window" if givers[0].window else "due"))
    if kept is not False:
        return None
    first, last = (inquiry.record.moment(giver) for giver in (givers[0], givers[-1]))
    facts = Facts()
    facts.put("times_given", given)
    facts.date("first", first)
    facts.figure("over_days", inquiry.calendar.days(first, last))
    facts.put("outcome", chain.outcome)
    return inquiry.finding("promise-repeated", facts, *chain.promises)


def _marks(promise: Promise) -> frozenset[Hashable]:
    """What makes two promises the same: the length that they gave, or their words."""
    found: set[Hashable] = set()
    length = promise.due.length if promise.due else None
    if length is not None:
        found.add((length.months, length.days, length.working_days, length.seconds))
    if promise.quote:
        found |= {" ".join(words.split()).casefold() for words in promise.quote.by_language.values()}
    return frozenset(found)


def _kept(inquiry: Inquiry, chain: Chain, first: Promise) -> bool | None:
    """Whether the first was kept, by itself or by what came of the chain; one that had to be replaced was not."""
    done = next((one.done for one in (first, chain.last) if one.done and not one.done.is_never), None)
    due = inquiry.due(first)
    if done is None or (first.done is not None and first.done.is_never):
        return False
    if due is None:
        return done is first.done
    late = inquiry.after(inquiry.calendar.of(done), due)
    return None if late is None else not late


def _pending(inquiry: Inquiry, chain: Chain) -> Finding | None:
    """Due later than today, or due passed with ``done`` absent: a question, never an accusation."""
    due = inquiry.due(chain.last)
    if chain.outcome != "open" or due is None:
        return None
    facts = Facts()
    facts.date("due", due)
    if inquiry.passed(due):
        facts.figure("overdue_days", inquiry.calendar.days(due, inquiry.record.end))
    return inquiry.finding("promise-pending", facts, chain.last)

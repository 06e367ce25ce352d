"""What was to be done by a time, and what became of it: purchases, promises, requests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui_complaints.domain.calendar import UNKNOWN
from tui_complaints.domain.chronology.model import Span
from tui_complaints.domain.findings.inquiry import latest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from tui_complaints.domain.calendar import Moment, Range
    from tui_complaints.domain.chronology.model import Place, SpanState
    from tui_complaints.domain.chronology.placing import Placing
    from tui_complaints.domain.entries import Contact, Promise, Purchase, Request
    from tui_complaints.domain.findings.chains import Chain
    from tui_complaints.domain.findings.inquiry import Inquiry
    from tui_complaints.domain.when import When

_UNANSWERED = frozenset({"open", "overdue", "ignored", "promised"})


class Spans:
    """Makes the spans of one record.

    Args:
        placing: where the record's entries stand.
        inquiry: the questions about dates that the findings ask too, so that both give one answer.
        contacts: the place of each contact and where it comes in the order of time, by name.
    """

    def __init__(self, placing: Placing, inquiry: Inquiry, contacts: Mapping[str, tuple[Place, datetime]]) -> None:
        self._placing = placing
        self._inquiry = inquiry
        self._record = placing.record
        self._contacts = contacts

    def all(self) -> Iterator[Span]:
        """Every span, table by table; without ``failing``, which is known only to findings."""
        yield from self._purchases()
        yield from self._promises()
        yield from self._requests()

    # Purchases

    def _purchases(self) -> Iterator[Span]:
        before: datetime | None = None
        for purchase in self._record.case.purchases:
            begun = self._begun(purchase)
            begin = self._placing.after(begun, before)
            before = begin.first
            due = latest(self._record.calendar.of(purchase.promised)) if purchase.promised else None
            state = self._delivery(purchase, due)
            yield Span(
                name=self._record.name(purchase),
                kind="purchase",
                lane=self._record.party_of(purchase),
                state=state,
                begin=begin,
                due=self._place(due),
                done=self._done(purchase.delivered),
                last=self._last(begin, due, purchase.delivered, waits=state in {"broken", "overdue"}),
                moment=begun,
                at=begin.first,
                late=self._late(state, due, purchase.delivered),
            )

    def _begun(self, purchase: Purchase) -> Moment:
        """When it was ordered, else paid, else sent."""
        if purchase.ordered is not None and not purchase.ordered.is_never:
            return self._record.moment(purchase)
        sent = purchase.sent if purchase.sent and not purchase.sent.is_never else None
        return self._record.calendar.of(purchase.paid or sent)

    def _delivery(self, purchase: Purchase, due: Moment | None) -> SpanState:
        if purchase.ordered is not None and purchase.ordered.is_never:
            return "not-ordered"
        return self._outcome(due, purchase.delivered)

    # Promises

    def _promises(self) -> Iterator[Span]:
        made = {span.name: span for chain in self._inquiry.chains for span in self._chain(chain)}
        yield from (made[self._record.name(promise)] for promise in self._record.case.promises)

    def _chain(self, chain: Chain) -> Iterator[Span]:
        """The promises of a chain: the last has the last deadline that was given, and what became of them all."""
        for index, promise in enumerate(chain.promises):
            before, after = chain.promises[index - 1 : index], chain.promises[index + 1 : index + 2]
            if after:
                due, done = self._inquiry.due(promise), promise.done
            else:
                due, done = self._limit(chain), promise.done or chain.last.done
            span = self._promise(promise, due, done, is_replaced=bool(after))
            yield replace(span, replaces=self._names(before), replaced_by=self._names(after))

    def _names(self, promises: tuple[Promise, ...]) -> str:
        return "".join(map(self._record.name, promises))

    def _limit(self, chain: Chain) -> Moment | None:
        dues = map(self._inquiry.due, reversed(chain.promises))
        return next((due for due in dues if due is not None), None)

    def _promise(self, promise: Promise, due: Moment | None, done: When | None, *, is_replaced: bool) -> Span:
        state = self._outcome(due, done)
        if is_replaced and done is None:
            state = "replaced"
        elif not is_replaced and self._is_early(promise):
            state = "early"
        elif promise.in_part and state in {"kept", "done"}:
            state = "partly"
        made = self._record.moment(promise)
        begin, at = self._said(self._record.contact_of(promise), made)
        limit = self._place(due)
        waits = state == "overdue" or (limit is None and state in {"broken", "open"})
        return Span(
            name=self._record.name(promise),
            kind="promise",
            lane=self._record.party_of(promise),
            state=state,
            begin=begin,
            due=limit,
            done=self._done(done),
            last=self._last(begin, due, done, waits=waits),
            moment=made if due is None or limit is None else due,
            at=at if limit is None else max(at, limit.last),
            late=self._late(state, due, done),
        )

    def _is_early(self, promise: Promise) -> bool:
        """Whether it was done before the hours that were agreed began."""
        begins = self._inquiry.opening(promise)
        if begins is None or promise.done is None or promise.done.is_never:
            return False
        return self._record.calendar.before(self._record.calendar.of(promise.done), begins) is True

    # Requests

    def _requests(self) -> Iterator[Span]:
        for request in self._record.case.requests:
            asked = self._inquiry.asked(request)
            begin, at = self._said(asked[0] if asked else None, UNKNOWN)
            due = self._answer_due(request, asked)
            state = request.result or self._outcome(due, None)
            answer = self._contacts.get(request.answered or "")
            last = self._last(begin, due, None, waits=state in _UNANSWERED and answer is None)
            heard = [self._contacts[self._record.name(one)][0].last for one in asked]
            yield Span(
                name=self._record.name(request),
                kind="request",
                lane=self._record.party_of(request),
                state=state,
                begin=begin,
                due=self._place(due),
                done=answer[0] if answer else None,
                last=max([last, *heard, *([answer[0].last] if answer else [])]),
                moment=self._record.moment(asked[0]) if asked else UNKNOWN,
                at=at,
                late=None if answer else self._late(state, due, None),
            )

    def _answer_due(self, request: Request, asked: tuple[Contact, ...]) -> Moment | None:
        """By when an answer was wanted; a length counts from when it was last asked."""
        if request.answer_by is None:
            return None
        start = self._record.moment(asked[-1]) if asked else UNKNOWN
        return latest(self._record.calendar.deadline(request.answer_by, start))

    # What they share

    def _outcome(self, due: Moment | None, done: When | None) -> SpanState:
        """What became of it, as of the record's day."""
        if done is None:
            return "overdue" if due is not None and self._inquiry.passed(due) else "open"
        if done.is_never:
            return "broken"
        if due is None:
            return "kept"
        late = self._inquiry.after(self._record.calendar.of(done), due)
        return "done" if late is None else "late" if late else "kept"

    def _late(self, state: SpanState, due: Moment | None, done: When | None) -> Range | None:
        if due is None or state not in {"late", "broken", "overdue", "ignored"}:
            return None
        end = self._record.calendar.of(done) if state == "late" else self._record.end
        found = self._record.calendar.days(due, end)
        return found if found is not None and found.low is not None and found.low > 0 else None

    def _last(self, begin: Place, due: Moment | None, done: When | None, *, waits: bool) -> datetime:
        """Where the picture ends: at the last thing that is known, or with the record when it still waits."""
        places = (self._place(due), self._done(done), self._placing.of(self._record.end) if waits else None)
        return max([begin.last, *(place.last for place in places if place is not None)])

    def _place(self, moment: Moment | None) -> Place | None:
        return self._placing.of(moment) if moment is not None else None

    def _done(self, done: When | None) -> Place | None:
        return self._placing.of(self._record.calendar.of(done))

    def _said(self, contact: Contact | None, moment: Moment) -> tuple[Place, datetime]:
        """Where something stands that was said in a contact: where that contact does."""
        if contact is not None:
            return self._contacts[self._record.name(contact)]
        place = self._placing.after(moment, None)
        return place, place.first

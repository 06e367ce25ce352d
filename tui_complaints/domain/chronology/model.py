"""What a timeline is made of: lanes, marks and spans. Data only: no words of any language, no colours, no columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from datetime import date, datetime

    from tui_complaints.domain.calendar import Moment, Range
    from tui_complaints.domain.vocabulary import Channel, Direction

MarkKind = Literal["contact", "price", "cost", "credit", "letter"]
SpanKind = Literal["purchase", "promise", "request"]

SpanState = Literal[
    "kept", "partly", "early", "late", "done", "broken", "open", "overdue", "replaced", "not-ordered",
    "granted", "promised", "answered", "refused", "ignored", "deflected",
]  # fmt: skip
"""What became of a span, as of the record's day.

kept: in time, or without a time set. partly: in time, but only a part of it; of a request, granted in part. early: done
before the hours that were agreed. late: done after its time. done: done, but the dates do not tell whether in time.
broken: never done. open: not due yet, or nobody said by when. overdue: its time has passed and nobody says what became
of it (a question, not a failing). replaced: put off by the promise that ``Span.replaced_by`` names. not-ordered: a
purchase that was never made. The others are the results of requests as entered; a request that has none is open, or
overdue.
"""


class Place(Struct, frozen=True):
    """Where on the line of time something stands.

    Attributes:
        first: the earliest local moment it can have been.
        last: the latest, never before ``first``.
        dated: the case says when; if not, it stands where the entry before it in its table stands.
        timed: it is known to the minute.
        about: it rests on a date marked approximate or uncertain.
    """

    first: datetime
    last: datetime
    dated: bool = True
    timed: bool = False
    about: bool = False


class Mark(Struct, frozen=True):
    """Something that happened.

    Attributes:
        name: the entry's name.
        kind: what kind of entry it is.
        lane: the party in whose lane it stands, "" for the customer's own.
        place: when it was.
        moment: the same as the calendar knows it, for whoever writes it in words.
        at: where it comes in the order of time.
        failing: a failing rests on it.
        channel: of a contact, where known.
        side: who turned to whom; of a cost "out", of a credit "in".
        reached: False of a contact that reached nobody.
        times: how many of its like it stands for, at least; 0 when that may be none.
        exact: whether it stands for just so many.
    """

    name: str
    kind: MarkKind
    lane: str
    place: Place
    moment: Moment
    at: datetime
    failing: bool = False
    channel: Channel | None = None
    side: Direction = "none"
    reached: bool = True
    times: int = 1
    exact: bool = True


class Span(Struct, frozen=True):
    """Something that was to be done by a time.

    Attributes:
        name: the entry's name.
        kind: purchase (ordered, promised, delivered), promise (made, due, done) or request (asked, due, answered).
        lane: the party in whose lane it stands, "" for the customer's own.
        state: what became of it.
        begin: when it was ordered, made or first asked.
        due: by when it was to be done, None when nobody knows.
        done: when it was done or answered, None when it was not or nobody knows.
        last: where its picture ends, never before ``begin.first``.
        moment: what stands for it in a list: when it was due, else when it began.
        at: where it comes in the order of time.
        late: how many days late it was done, or is by the record's end; None when it is not.
        failing: a failing rests on it.
        replaces: the promise that it was given in place of, "" for none.
        replaced_by: the promise that was given in its place, "" for none.
    """

    name: str
    kind: SpanKind
    lane: str
    state: SpanState
    begin: Place
    due: Place | None
    done: Place | None
    last: datetime
    moment: Moment
    at: datetime
    late: Range | None = None
    failing: bool = False
    replaces: str = ""
    replaced_by: str = ""

    @property
    def first(self) -> datetime:
        """Where its picture begins."""
        return self.begin.first


class Chronology(Struct, frozen=True):
    """A case as a line of time.

    Attributes:
        today: the record's day.
        first: the earliest of all moments; None when nothing has happened.
        last: the latest of all.
        lanes: the parties in the order of the case, then "" for the customer's own.
        marks: in order of time.
        spans: in order of time.
        rows: marks and spans together in order of time, each entry once.
    """

    today: date
    first: datetime | None
    last: datetime | None
    lanes: tuple[str, ...]
    marks: tuple[Mark, ...]
    spans: tuple[Span, ...]
    rows: tuple[Mark | Span, ...]

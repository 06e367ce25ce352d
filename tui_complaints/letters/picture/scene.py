"""What a picture shows of a case: a lane for each party, its contacts as dots, what it promised as bars."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from tui_complaints.domain.chronology import Chronology, Mark, Place, Span
    from tui_complaints.domain.vocabulary import Channel, Direction

Way = Literal["phone", "written", "visit", "seen", "other"]
"""How people were in touch, as shapes tell it: many channels would be many shapes."""
WAYS: tuple[Way, ...] = ("phone", "written", "visit", "seen", "other")

_WAYS: dict[Channel, Way] = {"phone": "phone", "visit": "visit"}
MOST_BARS, MOST_LANES = 16, 6
"""More would leave no room on a page."""


class Dot(Struct, frozen=True):
    """A contact, or a letter that was sent.

    Attributes:
        place: when it was.
        way: how.
        side: who turned to whom; "none" for what the customer noticed.
        reached: False if nobody was reached.
        times: how many of its like it stands for, at least.
        exact: whether it stands for just so many.
    """

    place: Place
    way: Way
    side: Direction
    reached: bool
    times: int
    exact: bool

    @property
    def middle(self) -> datetime:
        """Where it is drawn."""
        return middle(self.place)


def middle(place: Place) -> datetime:
    """The moment in the middle of all that it can have been."""
    return place.first + (place.last - place.first) / 2


def vague(place: Place) -> bool:
    """Whether it may have been on another day than the one on which its middle lies."""
    return (place.about and not place.timed) or place.last - place.first > timedelta(days=1)


class Bar(Struct, frozen=True):
    """A purchase, or a promise with all that were given in its place.

    Attributes:
        spans: these, in the order in which they were given; what became of them stands in the last.
    """

    spans: tuple[Span, ...]

    @property
    def begin(self) -> Place:
        """When it was ordered or first promised."""
        return self.spans[0].begin

    @property
    def dues(self) -> tuple[datetime, ...]:
        """When it was to be done: first, and each time that it was put off."""
        found = (span.due.last for span in self.spans if span.due)
        return tuple(dict.fromkeys(found))

    @property
    def final(self) -> Span:
        """The span by which it is judged."""
        return self.spans[-1]

    @property
    def waits(self) -> bool:
        """Whether it has not been done yet, so that it lasts until the record ends."""
        is_open = self.final.state == "open" and self.final.kind == "promise" and not self.dues
        return is_open or self.final.state in {"broken", "overdue"}


class Lane(Struct, frozen=True):
    """What happened with one party.

    Attributes:
        name: the party's name in the case, "" for nobody in particular, and for those that there is no room for.
        dots: in order of time.
        bars: in order of their beginnings.
    """

    name: str
    dots: tuple[Dot, ...]
    bars: tuple[Bar, ...]


class Scene(Struct, frozen=True):
    """All that a picture shows.

    Attributes:
        lanes: in the order of the case; none is empty.
        undated: contacts of which nobody knows when they were.
        omitted: promises and purchases that there is no room for.
    """

    lanes: tuple[Lane, ...]
    undated: int
    omitted: int

    @property
    def bars(self) -> tuple[Bar, ...]:
        """Those of all lanes."""
        return tuple(bar for lane in self.lanes for bar in lane.bars)

    @property
    def moments(self) -> list[datetime]:
        """All moments at which something happened or was due."""
        return [moment for place in self.places for moment in (place.first, place.last)]

    @property
    def places(self) -> list[Place]:
        """When all that was."""
        dots = (dot.place for lane in self.lanes for dot in lane.dots)
        spans = (place for bar in self.bars for span in bar.spans for place in (span.begin, span.due, span.done))
        return [*dots, *(place for place in spans if place)]


def scene_of(told: Chronology) -> Scene:
    """What is to be drawn of a case; the work grows with its entries, not faster."""
    dated = [mark for mark in told.marks if mark.kind in {"contact", "letter"} and mark.place.dated]
    bars = list(_bars(told.spans))
    kept = _worst(bars)
    met = Counter(mark.lane for mark in dated) + Counter({bar.final.lane: MOST_BARS for bar in kept})
    known = {name for name, _ in met.most_common(MOST_LANES if len(met) <= MOST_LANES else MOST_LANES - 1)}
    dots: dict[str, list[Dot]] = {}
    own: dict[str, list[Bar]] = {}
    for mark in dated:
        dots.setdefault(mark.lane if mark.lane in known else "", []).append(_dot(mark))
    for bar in kept:
        own.setdefault(bar.final.lane if bar.final.lane in known else "", []).append(bar)
    lanes = (
        Lane(
            name,
            tuple(sorted(dots.get(name, []), key=lambda dot: dot.middle)),
            tuple(sorted(own.get(name, []), key=lambda bar: bar.begin.first)),
        )
        for name in dict.fromkeys((*told.lanes, ""))
        if name in dots or name in own
    )
    undated = sum(1 for mark in told.marks if mark.kind == "contact" and not mark.place.dated)
    return Scene(tuple(lanes), undated, len(bars) - len(kept))


def _dot(mark: Mark) -> Dot:
    way, side = _WAYS.get(mark.channel or "phone", "written"), mark.side
    if mark.channel == "tracking":  # who looks at such a page notices something; who changes it tells it
        way, side = ("other", "in") if side == "in" else ("seen", "none")
    elif side == "none":
        way = "seen"
    elif mark.channel is None:
        way = "written" if mark.kind == "letter" else "other"
    return Dot(mark.place, way, side, mark.reached, max(mark.times, 1), mark.exact)


def _bars(spans: Iterable[Span]) -> Iterable[Bar]:
    """Each purchase, and each promise with those that replace it; what was never ordered is nothing to draw."""
    told = {span.name: span for span in spans}
    for span in told.values():
        if span.kind == "request" or span.state == "not-ordered" or span.replaces in told:
            continue
        links, at = [span], span
        while at.replaced_by in told and len(links) < len(told):
            at = told[at.replaced_by]
            links.append(at)
        if any(link.begin.dated or link.due or link.done for link in links):
            yield Bar(tuple(links))


def _worst(bars: list[Bar]) -> list[Bar]:
    """As many as there is room for: those that failed first, of these the latest; in the order in which they came."""
    if len(bars) <= MOST_BARS:
        return bars

    def weight(bar: Bar) -> tuple[bool, int]:
        late = bar.final.late
        return bar.final.failing, (late.low or 0) if late else 0

    ranked = sorted(range(len(bars)), key=lambda at: weight(bars[at]), reverse=True)
    return [bars[at] for at in sorted(ranked[:MOST_BARS])]

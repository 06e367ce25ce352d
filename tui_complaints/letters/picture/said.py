"""What a picture shows, in the words of a letter's language: names, labels, legend, and all of it in sentences."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, time
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui_complaints.domain.entries import Promise, Purchase
from tui_complaints.domain.when import DAY_END
from tui_complaints.letters.language import capital, sentence
from tui_complaints.letters.picture.scene import WAYS
from tui_complaints.letters.sentences.filler import Filler

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui_complaints.domain.calendar import Moment
    from tui_complaints.domain.chronology import Span
    from tui_complaints.domain.finding import Finding
    from tui_complaints.domain.moment import Range
    from tui_complaints.domain.record import Record
    from tui_complaints.letters.language import Language
    from tui_complaints.letters.picture.scene import Bar, Lane, Scene

SIDES = ("out", "in", "none")


class Said:
    """Says what is drawn.

    Args:
        record: the case and its day.
        language: the letter's, which leaves people's words unescaped.
        findings: what follows from the case, which says how early something was done.
    """

    def __init__(self, record: Record, language: Language, findings: Iterable[Finding]) -> None:
        self._record = record
        self.language = language
        self._fill = Filler(record, language)
        self._early = {one.cites[0]: one for one in findings if one.kind == "promise-early"}

    def word(self, key: str, **slots: str) -> str:
        """A phrase of pictures."""
        return self.language.say("picture", key, **slots)

    @property
    def letter(self) -> str:
        """What stands at the letter's date."""
        return self.word("letter", date=self.language.day(self._record.today))

    def lane(self, name: str) -> str:
        """What a lane is called."""
        party = self._record.party(name) if name else None
        return self.language.safe(party.name or name) if party else self.word("nobody")

    # Bars

    def what(self, bar: Bar) -> str:
        """What was bought or promised: of promises that replace each other, as the first says that says it."""
        entries = [entry for span in bar.spans if (entry := self._record.find(span.name))]
        told = next((entry for entry in entries if getattr(entry, "what", None)), entries[-1])
        return self._fill.what(told)

    def state(self, bar: Bar) -> str:
        """What became of it, in short; "" for nothing to say."""
        span = bar.final
        if span.state in {"late", "broken"} and (late := self._days(span.late)):
            return self.word("late" if span.state == "late" else "overdue", late=late)
        if span.state == "broken":
            return self.word(f"not-{self._unmet(bar)}")
        if span.state == "overdue":
            return self.word("unknown")
        if span.state == "early":
            return self._how_early(span)
        if span.state == "kept" and bar.dues:
            return self.word("in-time")
        return self.word("in-part") if span.state == "partly" else ""

    def told(self, bar: Bar) -> str:
        """All that is drawn of it, as a sentence: when it was promised, for when, when it was done, how late."""
        return sentence(f"{capital(self.what(bar))}: {self.word('join').join(self._story(bar))}")

    def _story(self, bar: Bar) -> Iterator[str]:
        made, dues = False, set[datetime]()
        for span in bar.spans:
            entry = self._record.find(span.name)
            if isinstance(entry, Purchase):
                if _dated(span.moment):
                    key = "ordered" if entry.ordered else "paid" if entry.paid else "sent"
                    yield self.word(key, on=self.language.on(None, _days_of(span.moment)))
                if span.due and entry.promised:
                    due = self._record.calendar.of(entry.promised)
                    yield self.word("due", due=self.language.bare(entry.promised, due))
            elif isinstance(entry, Promise):
                yield from self._given(entry, span, dues, is_first=not made)
                made = True
        yield from self._end(bar)

    def _given(self, promise: Promise, span: Span, dues: set[datetime], *, is_first: bool) -> Iterator[str]:
        """When a promise was given and for when; ``dues`` are those of the promises before it, and then its own too."""
        said = self._record.moment(promise)
        on = self.language.on(None, _days_of(said)) if _dated(said) else ""
        has_due = span.due is not None and bool(promise.due or promise.window)
        if span.due and has_due and dues and span.due.last not in dues:
            slots = {"due": self._fill.due(promise)} | ({"on": on} if on else {})
            yield self.word("moved-on" if on else "moved", **slots)
        else:
            if on:
                yield self.word("promised" if is_first else "again", on=on)
            if has_due and not dues:
                yield self.word("due", due=self._fill.due(promise))
        if span.due and has_due:
            dues.add(span.due.last)

    def _end(self, bar: Bar) -> Iterator[str]:
        span, late = bar.final, self._days(bar.final.late)
        if span.done:
            yield self.word("done-in-part" if span.state == "partly" else _deed(bar), on=self._done(bar))
            if late:
                yield self.word("late", late=late)
            elif span.state == "early":
                yield self._how_early(span)
        elif span.state == "broken":
            unmet = f"not-{self._unmet(bar)}"
            yield self.word(f"{unmet}-by", now=self._fill.now) if late else self.word(unmet)
            if late:
                yield self.word("overdue", late=late)
        elif span.state == "overdue":
            yield self.word("unknown")

    def _done(self, bar: Bar) -> str:
        entries = (self._record.find(span.name) for span in reversed(bar.spans))
        for entry in entries:
            done = entry.delivered if isinstance(entry, Purchase) else getattr(entry, "done", None)
            if done is not None:
                return self.language.on(done, self._record.calendar.of(done))
        return ""

    def _unmet(self, bar: Bar) -> str:
        """What was not done: a repair and a service are not delivered, a callback is made."""
        entry = self._record.find(bar.final.name)
        if isinstance(entry, Promise) and entry.kind == "callback":
            return "called"
        if bar.final.kind == "purchase" and self._record.case.category == "repair":
            return "repaired"
        return "done" if isinstance(entry, Purchase) and entry.kind == "service" else _deed(bar)

    def _days(self, late: Range | None) -> str:
        if late is None or not late.low:
            return ""
        facts = {"certain": late.exact, "about": late.about}
        return self.language.bounded(self.language.counted(late.low, "day"), facts)

    def _how_early(self, span: Span) -> str:
        found = self._early.get(span.name)
        early = self._fill.length(found, "early") if found else ""
        return self.word("early", early=early) if early else self.word("too-early")

    # Contacts

    def contacts(self, lane: Lane) -> str:
        """How often there was contact, from which side and how, as a sentence; "" for not at all."""
        sides = [said for side in SIDES if (said := self._side(lane, side))]
        if not sides:
            return ""
        joined = self.language.say_raw("semicolon").join(sides)
        return sentence(self.word("contacts", party=self.lane(lane.name), sides=joined))

    def _side(self, lane: Lane, side: str) -> str:
        ways, vague = Counter[str](), set[str]()
        for dot in lane.dots:
            if dot.side == side:
                ways[dot.way] += dot.times
                vague |= set() if dot.exact else {dot.way}
        total = ways.total()
        if not total:
            return ""
        said = self.word(f"from-{side}", n=self._number(total, exact=not vague))
        if side == "none":
            return said
        if len(ways) == 1:
            return f"{said} ({self.word(next(iter(ways)))})"
        counted = (self._counted(way, self._number(ways[way], exact=way not in vague)) for way in WAYS if ways[way])
        return f"{said} ({self.language.say_raw('list').join(counted)})"

    def _counted(self, way: str, number: str) -> str:
        """How often in one way: ``by phone 5``, in the order of the language."""
        if self.language.has("picture", "way"):
            return self.word("way", way=self.word(way), n=number)
        return f"{self.word(way)} {number}"

    def _number(self, number: int, *, exact: bool) -> str:
        return self.language.qualified(self.language.number(number), "" if exact else ">=")

    # All

    def caption(self, scene: Scene) -> str:
        """What the picture is, as a sentence."""
        moments = scene.moments
        first = min(moments).date()
        last = max(first, min(max(moments).date(), self._record.today))  # what is due later has not come yet
        kinds = {bar.final.kind for bar in scene.bars}
        shown = [
            self.word(f"shows-{key}")
            for key, is_shown in (
                ("contacts", any(lane.dots for lane in scene.lanes)),
                ("purchases", "purchase" in kinds),
                ("promises", "promise" in kinds),
            )
            if is_shown
        ]
        slots = {"date": self.language.day(first), "what": self.language.listed(shown)}
        if first == last:
            return self.word("caption-day", **slots)
        return self.word("caption", date2=self.language.day(last), **slots)

    def sentences(self, scene: Scene) -> list[str]:
        """All that is drawn, lane by lane, and what could not be."""
        said = [self.told(bar) for bar in scene.bars]
        said += [told for lane in scene.lanes if (told := self.contacts(lane))]
        for key, count in (("undated", scene.undated), ("omitted", scene.omitted)):
            if count:
                said.append(self.word(key, n=self.language.number(count)))
        return said


def _deed(bar: Bar) -> str:
    return "delivered" if bar.final.kind == "purchase" else "done"


def _dated(moment: Moment) -> bool:
    return moment.first is not None or moment.last is not None


def _days_of(moment: Moment) -> Moment:
    """The days of a moment without its time: of when something was said, nobody asks the minute."""
    first, last = moment.first, moment.last
    return replace(
        moment,
        first=first and datetime.combine(first.date(), time.min),
        last=last and datetime.combine(last.date(), DAY_END),
    )

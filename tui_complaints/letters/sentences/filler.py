"""The slots of the findings' sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Contact, Promise, Purchase, Statement
from tui_complaints.domain.length import Length
from tui_complaints.domain.money import Money
from tui_complaints.letters.language import fragment

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Entry
    from tui_complaints.domain.finding import Finding
    from tui_complaints.domain.record import Record
    from tui_complaints.domain.text import Citation, Text
    from tui_complaints.domain.when import When
    from tui_complaints.letters.language import Language


class Filler:
    """Fills the slots of the findings' sentences: figures from the finding, words from its entries.

    Args:
        record: the case and its day.
        language: the language to say them in.
        reader: the party that reads, addressed as "you"; "" when nobody in particular does.
    """

    def __init__(self, record: Record, language: Language, reader: str = "") -> None:
        self.record = record
        self.language = language
        self.reader = reader

    def entries(self, finding: Finding) -> list[Entry]:
        """The entries that a finding rests on, the one it is about first."""
        return [entry for entry in map(self.record.find, finding.cites) if entry is not None]

    def proved(self, finding: Finding) -> bool:
        """Whether an exhibit is cited for anything that the finding rests on."""
        return any(self.record.citations(entry) for entry in self.entries(finding))

    def disproved(self, finding: Finding) -> bool:
        """Whether an exhibit proves what a contradiction sets against a statement: not only that it was made.

        Of two statements neither is shown to be so by proof that the other was made, but by exhibits of its own.
        """
        statements = [entry for entry in self.entries(finding) if isinstance(entry, Statement)]
        if len(statements) == 1:
            return bool(self.proofs(finding)[1])
        own = (self.record.exhibit(citation.exhibit) for statement in statements for citation in statement.exhibits)
        return any(exhibit and exhibit.is_held for exhibit in own)

    def proofs(self, finding: Finding) -> tuple[tuple[Citation, ...], tuple[Citation, ...]]:
        """What proves a contradiction: that something was said, and what there is against it.

        The exhibits of the contact show what was said in it. Against it are the statement's own, where they are others,
        and those of all that it is ``against``.
        """
        entries, record = self.entries(finding), self.record
        first, *others = (entry for entry in entries if isinstance(entry, Statement))
        contact = record.contact_of(first)
        said = record.citations(contact) if contact else ()
        heard = {citation.exhibit for citation in said}
        named = {name for statement in (first, *others) for name in statement.against}
        against = [entry for entry in entries if record.name(entry) in named and not isinstance(entry, Statement)]
        shown = [one for one in record.citations(first) if one.exhibit not in heard or one.exhibit in named]
        shown += [citation for entry in (*others, *against) for citation in record.citations(entry)]
        return said, tuple({str(citation): citation for citation in shown}.values())

    def phrase(self, key: str, **slots: str) -> str:
        """The sentence of that key, with ``{now}`` filled."""
        return self.language.say("findings", key, now=self.now, **slots)

    @property
    def now(self) -> str:
        """The day until which things are counted."""
        end = self.record.end
        day = self.language.day(end.last.date() if end.last else self.record.today)
        return self.language.say("when", "now-about", date=day) if end.about else day

    def days(self, finding: Finding, key: str) -> str:
        """A figure in days, with "at least" or "about" where it must be; "" when the finding has none."""
        value = finding.facts.get(key)
        if not isinstance(value, int):
            return ""
        return self.language.bounded(self.language.counted(value, "day"), finding.facts)

    def span(self, finding: Finding, key: str, given: When | None) -> str:
        """A figure in days that was given as a length: as exact as it was given, however vague its dates."""
        value = finding.facts.get(key)
        if isinstance(value, int) and given is not None and given.offset is not None and not given.offset.qualifier:
            return self.language.counted(value, "day")
        return self.days(finding, key)

    def promised(self, finding: Finding, promise: Promise) -> str:
        """How long was promised: in days, and first in the working days in which it was given."""
        due, value = promise.due, finding.facts.get("promised_days")
        days = self.days(finding, "promised_days")
        if due is not None and due.length and not due.length.qualifier and isinstance(value, int):
            days = self.language.counted(value, "day")
        if not days or due is None or due.length is None or not due.length.working_days:
            return days
        return self.language.say("notes", "working-days-calendar", t=self.language.length(due.length), days=days)

    def factor(self, finding: Finding) -> str:
        """How many times as much, or "" when the finding does not say, or when it would be no more than once."""
        value = finding.facts.get("times")
        if not isinstance(value, int | float) or value <= 1:
            return ""
        return self.language.bounded(self.language.factor(value), finding.facts, "factor")

    def number(self, finding: Finding, key: str) -> int:
        """A whole figure, 0 when the finding has none."""
        value = finding.facts.get(key)
        return value if isinstance(value, int) else 0

    def counted(self, finding: Finding, key: str, unit: str) -> str:
        """A figure with its unit, with "at least" or "about" where it must be."""
        return self.language.bounded(self.language.counted(self.number(finding, key), unit), self._sure(finding))

    def figure(self, finding: Finding, key: str) -> str:
        """A bare figure, with "at least" or "about" where it must be: "at least 0" would say nothing."""
        number = self.number(finding, key)
        text = self.language.number(number)
        return self.language.bounded(text, self._sure(finding)) if number else text

    def _sure(self, finding: Finding) -> dict[str, object]:
        """How sure the counts of a finding are: a vague date does not make them vague, only a vague number of times."""
        vague = any(
            isinstance(entry, Contact) and entry.times and entry.times.qualifier == "~"
            for entry in self.entries(finding)
        )
        return {key: value for key, value in finding.facts.items() if key != "about" or vague}

    def length(self, finding: Finding, key: str) -> str:
        """A length in words, with "at least" or "about" where it must be; "" when the finding has none."""
        value = finding.facts.get(key)
        if not isinstance(value, str):
            return ""
        figure, _, unit = value.partition(" ")
        is_days = unit in {"day", "days"}  # of which there may be more than anybody would enter
        said = self.language.counted(int(figure), "day") if is_days else self.language.length(Length.parse(value))
        return self.language.bounded(said, finding.facts)

    def sum(self, finding: Finding, key: str) -> str:
        """A sum of money, with "at least" or "about" where it must be; "" when the finding has none."""
        money = self.money(finding, key)
        return self.language.bounded(self.language.sum(money), finding.facts) if money else ""

    def money(self, finding: Finding, key: str) -> Money | None:
        """A sum of money as the finding has it, or None."""
        value = finding.facts.get(key)
        return Money.parse(value) if isinstance(value, str) else None

    def what(self, entry: Entry | None) -> str:
        """What an entry is about, in its own words, else by its kind."""
        text = fragment(self.language.text(getattr(entry, "what", None)))
        if text:
            return text
        if isinstance(entry, Promise):
            return self.language.say("kinds", entry.kind or "other")
        return self.language.say("kinds", "purchase" if isinstance(entry, Purchase) else "request")

    def on(self, entry: Entry) -> str:
        """When an entry was, as a phrase for a sentence."""
        contact = self.record.contact_of(entry)
        when = contact.when if contact else getattr(entry, "when", None)
        return self.language.on(when, self.record.moment(entry))

    def on_day(self, entry: Entry) -> str:
        """When an entry was, without the hour."""
        moment = self.record.moment(entry)
        day = None if moment.about else moment.day
        return self.language.say("when", "on", date=self.language.day(day)) if day else self.on(entry)

    def due(self, promise: Promise) -> str:
        """When a promise was due, as a bare date, or as the length that was given; "" when nothing was said."""
        calendar = self.record.calendar
        if promise.window is not None:
            return self.language.bare(promise.window, calendar.of(promise.window))
        if promise.due is None:
            return ""
        moment = calendar.deadline(promise.due, self.record.moment(promise))
        if not moment.known:
            length = promise.due.length
            return self.language.length(length) if length else self.language.say("when", "bare-none")
        return self.language.bare(promise.due.when, moment)

    def done(self, promise: Promise) -> str:
        """When a promise was kept, as a phrase for a sentence."""
        return self.language.on(promise.done, self.record.calendar.of(promise.done))

    def said(self, statement: Statement) -> str:
        """What was stated: word for word in quotes, else as the customer tells it."""
        if statement.quote:
            return self.quoted(statement.quote)
        contact = self.record.contact_of(statement)
        texts = (statement.what, *((contact.said, contact.quote) if contact else ()))
        what = next((text for text in texts if text), None)
        return fragment(self.language.text(what)) or self.language.say("kinds", "statement")

    def named(self, party_id: str, text: str) -> str:
        """What is said of a party, with its name before it when it is not the reader."""
        party = self.record.party(party_id)
        if self.reader and party is not None and party_id != self.reader and party.name:
            name = self.language.named("party", self.language.safe(party.name))
            return self.phrase("party", party=name, finding=text)
        return text

    def quoted(self, text: Text) -> str:
        """Words that were used, in quotation marks; marked as the original when there is no translation."""
        words, translated = text.in_language(self.language.tag, self.language.own)
        self.language.original |= not translated
        return self.language.quoted(self.language.safe(words))

    def word(self, section: str, finding: Finding) -> str:
        """A word of an open list: ours where we have one, else as the user wrote it."""
        what = str(finding.facts.get("what") or "")
        if self.language.has(section, what):
            return self.language.say(section, what)
        return self.language.safe(what)

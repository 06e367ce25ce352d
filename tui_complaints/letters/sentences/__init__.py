"""Say a finding in one sentence.

The sentence of each kind stands once a language, in ``phrases.toml`` under ``[findings]``; here its slots are filled.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.letters.language import capital
from tui_complaints.letters.sentences import conduct, promises, purchases, requests, statements
from tui_complaints.letters.sentences.filler import Filler

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui_complaints.domain.entries import Statement
    from tui_complaints.domain.finding import Finding
    from tui_complaints.domain.record import Record
    from tui_complaints.domain.text import Citation, Text
    from tui_complaints.letters.language import Language


class Teller:
    """Says the findings of one record in one language.

    Args:
        record: the case and its day.
        language: the language to say them in.
        reader: the party that reads, addressed as "you"; "" when nobody in particular does.
    """

    def __init__(self, record: Record, language: Language, reader: str = "") -> None:
        self._fill = Filler(record, language, reader)

    def tell(self, finding: Finding, *others: Finding) -> str:
        """Findings of one kind as a sentence without its full stop; what introduces the kind is said once.

        A finding about a party that acts for the reader names that party.
        """
        group = (finding, *others)
        if finding.kind in conduct.KINDS:
            return self._joined(conduct.told_together(self._fill, group))
        if finding.kind == "contradiction":  # tells itself whose words they were
            return self._joined([self.contradicted(one, again=again) for one, again in self.told_again(group)])
        if any(other.party != finding.party for other in others):
            return self._led(group, [self._fill.named(one.party, self._one(one)) for one in group])
        return self._fill.named(finding.party, self._led(group, list(map(self._one, group))))

    def _one(self, finding: Finding) -> str:
        return _TELL[finding.kind](self._fill, finding)

    def _joined(self, texts: list[str]) -> str:
        """Findings one after the other; a full stop that a word of theirs has is the sentence's too."""
        first, *rest = texts
        for text in rest:
            first += self._fill.language.say_raw("sentences").removeprefix("." if first.endswith(".") else "")
            first += capital(text)
        return first

    def _led(self, group: tuple[Finding, ...], texts: list[str]) -> str:
        """The findings of one kind behind what introduces it, where the language has something for it."""
        language, kind, text = self._fill.language, group[0].kind, self._joined(texts)
        return language.say("leads", kind, findings=text) if language.has("leads", kind) else text

    def in_short(self, finding: Finding) -> str:
        """A finding as the opening of a letter tells it, which tells it in full below; without its full stop."""
        told = purchases.IN_SHORT.get(finding.kind)
        return self._fill.named(finding.party, told(self._fill, finding)) if told else self.tell(finding)

    def proofs(self, finding: Finding) -> tuple[tuple[Citation, ...], tuple[Citation, ...]]:
        """What proves a contradiction: that something was said, and what there is against it."""
        return self._fill.proofs(finding)

    def told_again(self, group: Sequence[Finding]) -> list[tuple[Finding, bool]]:
        """Contradictions, each with whether the words are of the same contact as those of the one before it."""
        contacts = [self._fill.record.contact_of(self._fill.entries(finding)[0]) for finding in group]
        before = [None, *contacts]
        return [(one, now is not None and now is then) for one, now, then in zip(group, contacts, before, strict=False)]

    def contradicted(self, finding: Finding, proof: str = "", *, own: bool = False, again: bool = False) -> str:
        """A contradiction with what shows that something was said directly behind the words; no full stop."""
        return statements.contradiction(self._fill, finding, proof, own=own, again=again)

    def said(self, statement: Statement) -> str:
        """What was stated: word for word in quotes, else as the customer tells it."""
        return self._fill.said(statement)

    def quoted(self, text: Text) -> str:
        """Words that were used, in quotation marks; marked as the original when there is no translation."""
        return self._fill.quoted(text)


_TELL: dict[str, Callable[[Filler, Finding], str]] = {
    "promise-broken": promises.promise_broken,
    "promise-late": promises.promise_late,
    "promise-early": promises.promise_early,
    "promise-postponed": promises.promise_postponed,
    "promise-repeated": promises.promise_repeated,
    "promise-pending": promises.promise_pending,
    "request-ignored": requests.request_ignored,
    "request-refused": requests.request_answered,
    "request-deflected": requests.request_answered,
    "request-granted": requests.request_granted,
    "no-reply": requests.no_reply,
    "callback-missed": requests.callback_missed,
    "contradiction": statements.contradiction,
    "admission": statements.admission,
    "off-point": statements.off_point,
    "delay": purchases.delay,
    "price-increase": purchases.price_increase,
    "charge-disputed": purchases.charge_disputed,
    "no-reference": conduct.no_reference,
    "handed-around": conduct.handed_around,
    "no-notice": conduct.no_notice,
    "effort": conduct.effort,
}

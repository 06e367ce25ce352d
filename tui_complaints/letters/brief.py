"""What a letter will say, before it is put into a language's form: every item with its citations.

A brief holds finished, escaped phrases; a template only arranges them. It is plain data, so that a user's own template
can be rendered in another process.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field, to_builtins

from tui_complaints.domain.text import primary
from tui_complaints.letters.markup import opening

if TYPE_CHECKING:
    from tui_complaints.letters.labels import Enclosure

BODY_WORDS = 700
"""About two pages: what a letter's body may have before it is shortened (letters.md)."""

_WORDIER = {"es": 800}
"""Languages that need more words to say the same, shorter ones: two pages hold them."""


def body_words(language: str) -> int:
    """How many words a letter's body may have in a language (BCP 47) before it is shortened."""
    return _WORDIER.get(primary(language), BODY_WORDS)


class Told(Struct, frozen=True):
    """Something said in the letter, with what proves it.

    Attributes:
        text: Markdown, safe.
        cited: the same with its citation, or with the remark that it is the customer's account, before the full stop.
        cite: the citation as printed, or "".
        cites: the exhibits cited, by their names in the case.
        own_account: it has no proof and is told as the customer's own account.
        number: its number among the facts, 0 for what is not numbered.
        about: the entries that it is told from, by their names in the case.
    """

    text: str
    cited: str = ""
    cite: str = ""
    cites: tuple[str, ...] = ()
    own_account: bool = False
    number: int = 0
    about: tuple[str, ...] = ()


class Row(Struct, frozen=True):
    """One row of an annex.

    Attributes:
        cells: Markdown, safe for a table cell.
    """

    cells: tuple[str, ...]


class Brief(Struct, frozen=True):
    """One letter, ready for its template. Field names are what templates may use.

    Attributes:
        kind: the kind of letter (``kinds.KINDS``).
        sender: lines of who writes; with an advocate, the advocate's.
        on_behalf: "on behalf of …", or "".
        client_address: where the customer lives, in an advocate's letter to somebody else than the party; or "".
        authority: whom an advocate writes for, what shows that they may, and who "I" is; or "".
        recipient: lines of whom it goes to.
        date: the letter's date, with the place before it where there is one.
        subject: what the letter is, and about what.
        references: the numbers that the party gave, or that it gave none; "" when neither is known.
        salutation, closing: the letter's first and last words.
        signature: the name under it.
        opening: what it is about, the worst of it, what is wanted and by when.
        purchases: what was bought, each with its citation.
        facts: what happened, numbered, in order of time.
        findings: where the party failed.
        findings_annexed: those that the body has no room for, told in Annex A.
        credits: what was put right or done well.
        questions: what was due and nobody knows whether it was done.
        answered: when and how the party answered, for a reply to that; or "".
        points: what the answer says, with what there is to say to it.
        passed_over: what else is still open, asked before the answer or come up after it.
        settled: what was asked and granted.
        records: what the party has on record, and is asked for.
        records_lead: what introduces them, by what there is of each kind of them.
        charges: payments that are disputed.
        one_charge: they are a single payment.
        returned: what came back for them.
        charged: what they come to less that.
        customer, advocate, company: their names, "" where the case has none.
        advocate_address: the advocate's address, or "".
        against: lines of whom a letter to somebody else complains of, for who has to find them.
        originals: that words in quotation marks are the original ones, where words have no translation; or "".
        money: the ledger's lines.
        remedies_lead: what introduces them, with the date by which, where all have the same.
        remedies: what is wanted.
        answer: by when an answer is asked for.
        answer_day: the same as an ISO date, or "" when the letter names none.
        next_step: what comes after, only where that step exists; or "".
        enclosures: the exhibits in the order first cited.
        chronology: Annex A, every contact; empty when the body tells them all.
        costs: Annex B, every cost and credit.
        working_days: how working days were counted and what was left out, where any were; or "".
        blanks: what a letter needs and the case does not have, as it stands in brackets.
    """

    kind: str
    sender: list[str]
    on_behalf: str
    authority: str
    recipient: list[str]
    date: str
    subject: str
    references: str
    salutation: str
    closing: str
    signature: str
    opening: list[str]
    purchases: list[Told]
    facts: list[Told]
    findings: list[Told]
    findings_annexed: list[Told]
    credits: list[Told]
    questions: list[Told]
    money: list[str]
    remedies_lead: str
    remedies: list[str]
    answer: str
    answer_day: str
    next_step: str
    enclosures: list[Enclosure]
    chronology: list[Row] = field(default_factory=list)
    costs: list[Row] = field(default_factory=list)
    working_days: str = ""
    answered: str = ""
    points: list[Told] = field(default_factory=list)
    passed_over: list[Told] = field(default_factory=list)
    settled: list[Told] = field(default_factory=list)
    records: list[str] = field(default_factory=list)
    records_lead: str = ""
    charges: list[Told] = field(default_factory=list)
    one_charge: bool = False
    returned: list[Told] = field(default_factory=list)
    charged: str = ""
    customer: str = ""
    advocate: str = ""
    advocate_address: str = ""
    company: str = ""
    client_address: str = ""
    against: list[str] = field(default_factory=list)
    originals: str = ""
    blanks: list[str] = field(default_factory=list)

    def as_data(self) -> dict[str, object]:
        """The brief as plain lists, tables, strings and numbers: what a template is given.

        A template may put any of its texts at the start of a line.
        """
        return {name: _starting(value) for name, value in to_builtins(self, enc_hook=str).items()}


def _starting(value: object) -> object:
    """Plain data with each text fit to stand at the start of a line."""
    if isinstance(value, str):
        return opening(value)
    if isinstance(value, list | tuple):
        return [_starting(item) for item in value]
    if isinstance(value, dict):
        return {name: _starting(item) for name, item in value.items()}
    return value

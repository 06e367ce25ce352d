"""The entries of a case: one class a table of ``case.toml``, one field a key, in the format's order.

Everything but a few keys may be left out; what was left out is None or empty. Values keep what was
entered (``Value.raw``), so that a save gives it back byte for byte. Entries are never changed in place.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

from tui_complaints.domain.length import Length
from tui_complaints.domain.money import Count, Distance, Factor, Money, SumWanted, UnitPrice
from tui_complaints.domain.text import LANGUAGE_TAG, Citation, Text
from tui_complaints.domain.vocabulary import (
    Category,
    Channel,
    Direction,
    Gender,
    LetterKind,
    OfferResult,
    PartyRole,
    PriceKind,
    PromiseKind,
    Proof,
    PurchaseKind,
    RemedyKind,
    RemedyResult,
    RequestResult,
    Stance,
    Status,
)
from tui_complaints.domain.when import Due, When, WhenOrNever
from tui_complaints.translation import marked

Id = Annotated[
    str,
    Meta(
        pattern=r"^[^\W\d_][\w-]*$(?!\n)", description=marked("a name, unique in the file, that starts with a letter")
    ),
]
Ref = Annotated[str, Meta(description=marked("the id of another entry"))]
Currency = Annotated[str, Meta(pattern=r"^[A-Z]{3}$(?!\n)", description=marked("an ISO 4217 currency code"))]
LanguageTag = Annotated[str, Meta(pattern=LANGUAGE_TAG, description=marked("a BCP 47 language tag"))]
Sha256 = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$(?!\n)", description=marked("a SHA-256 as 64 hexadecimal digits"))]
PenaltyRate = Annotated[
    str,
    Meta(
        pattern=r"^[0-9]{1,9}(\.[0-9]{1,9})? ?%/(day|week|month|year)$(?!\n)",
        description=marked('a rate, as "0.5 %/day"'),
    ),
]
EmailAddress = Annotated[str, Meta(pattern=r"^[^\s@]+@[^\s@]+$(?!\n)", description=marked("an e-mail address"))]


class Table(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of everything that is a table in the file."""


class Entry(Table, frozen=True, kw_only=True):
    """Base of what may be named by an id and stands in a list."""

    id: Id | None = None


class Complainant(Table, frozen=True, kw_only=True):
    """Whose case it is."""

    name: str | None = None
    address: str | None = None
    place: str | None = None
    email: EmailAddress | None = None
    phone: str | None = None
    gender: Gender | None = None
    id_number: str | None = None


class Advocate(Complainant, frozen=True, kw_only=True):
    """Who acts for the complainant."""

    organisation: str | None = None
    authority: Ref | None = None
    consent: When | None = None


class Person(Entry, frozen=True, kw_only=True):
    """Anyone else: recipient, witness, relative."""

    name: str | None = None
    role: str | None = None


class Party(Entry, frozen=True, kw_only=True):
    """The other side, any number of them."""

    name: str | None = None
    legal_name: str | None = None
    role: PartyRole | None = None
    acts_for: Ref | None = None
    attention: str | None = None
    department: str | None = None
    address: str | None = None
    email: EmailAddress | None = None
    phone: str | None = None
    website: str | None = None
    tax_id: str | None = None
    references: tuple[str, ...] = ()


class Purchase(Entry, frozen=True, kw_only=True, rename={"for_": "for"}):
    """What was bought or ordered, with what was promised and delivered."""

    what: Text | None = None
    party: Ref | None = None
    through: Ref | None = None
    carrier: Ref | None = None
    number: str | None = None
    kind: PurchaseKind | None = None
    for_: Ref | None = None
    where: str | None = None
    ordered: WhenOrNever | None = None
    price: Money | None = None
    paid: When | None = None
    paid_by: str | None = None
    sent: WhenOrNever | None = None
    promised: When | None = None
    needed: When | None = None
    delivered: WhenOrNever | None = None
    wrong: Text | None = None
    exhibits: tuple[Citation, ...] = ()


class Price(Entry, frozen=True, kw_only=True):
    """A price that was quoted, raised, reduced or charged for a purchase."""

    of: Ref | None = None
    kind: PriceKind | None = None
    when: When | None = None
    contact: Ref | None = None
    amount: Money | None = None
    times: Factor | None = None
    per: Length | None = None
    note: str | None = None
    exhibits: tuple[Citation, ...] = ()


class Agent(Table, frozen=True, kw_only=True):
    """Someone who spoke for a party."""

    name: str | None = None
    role: str | None = None


class Contact(Entry, frozen=True, kw_only=True, rename={"with_": "with"}):
    """One exchange with a party, either way."""

    when: When | None = None
    with_: Ref | None = None
    channel: Channel | None = None
    direction: Direction | None = None
    reached: bool | None = None
    times: Count | None = None
    answers: tuple[Ref, ...] = ()
    answer_by: Due | None = None
    agents: tuple[Agent, ...] = ()
    who: Ref | None = None
    witnesses: tuple[Ref, ...] = ()
    length: Length | None = None
    waited: Length | None = None
    reference: str | None = None
    told: Text | None = None
    said: Text | None = None
    quote: Text | None = None
    note: str | None = None
    conduct: tuple[str, ...] = ()
    merit: tuple[str, ...] = ()
    language: LanguageTag | None = None
    exhibits: tuple[Citation, ...] = ()

    @property
    def side(self) -> Direction:
        """Who turned to whom; where it is not said, the customer did, or saw it on a tracking page."""
        return self.direction or ("none" if self.channel == "tracking" else "out")


class Promise(Entry, frozen=True, kw_only=True):
    """What a party said it would do, and what became of it."""

    by: Ref | None = None
    contact: Ref | None = None
    kind: PromiseKind | None = None
    what: Text | None = None
    quote: Text | None = None
    of: Ref | None = None
    due: Due | None = None
    window: When | None = None
    done: WhenOrNever | None = None
    in_part: bool | None = None
    replaces: Ref | None = None
    exhibits: tuple[Citation, ...] = ()


class Request(Entry, frozen=True, kw_only=True):
    """What the complainant asked for, and whether it was answered."""

    to: Ref | None = None
    what: Text | None = None
    of: Ref | None = None
    asked: tuple[Ref, ...] = ()
    answer_by: Due | None = None
    result: RequestResult | None = None
    answered: Ref | None = None
    reason: Text | None = None
    clause: str | None = None
    exhibits: tuple[Citation, ...] = ()


class Statement(Entry, frozen=True, kw_only=True):
    """What a party asserted as fact."""

    by: Ref | None = None
    contact: Ref | None = None
    what: Text | None = None
    quote: Text | None = None
    stance: Stance | None = None
    fact: Text | None = None
    against: tuple[Ref, ...] = ()
    clause: str | None = None
    reply: Text | None = None
    exhibits: tuple[Citation, ...] = ()


class Offer(Entry, frozen=True, kw_only=True):
    """What a party offered to settle the matter."""

    by: Ref | None = None
    contact: Ref | None = None
    what: Text | None = None
    amount: Money | None = None
    until: When | None = None
    result: OfferResult | None = None
    reason: Text | None = None
    exhibits: tuple[Citation, ...] = ()


class Cost(Entry, frozen=True, kw_only=True):
    """Money out of pocket, or hours, or kilometres."""

    when: When | None = None
    what: Text | None = None
    kind: str | None = None
    amount: Money | None = None
    distance: Distance | None = None
    length: Length | None = None
    per_unit: UnitPrice | None = None
    every: Length | None = None
    times: Count | None = None
    paid: bool | None = None
    paid_by: str | None = None
    to: Ref | None = None
    of: Ref | None = None
    proof: Proof | None = None
    claim: bool | None = None
    settled: Money | None = None
    exhibits: tuple[Citation, ...] = ()

    @property
    def is_claimed(self) -> bool:
        """Whether it is asked back: yes unless said otherwise, but time only when said (case-format.md)."""
        return self.kind != "time" if self.claim is None else self.claim


class Credit(Entry, frozen=True, kw_only=True, rename={"from_": "from", "for_": "for"}):
    """Money that came back."""

    when: When | None = None
    what: Text | None = None
    amount: Money | None = None
    from_: Ref | None = None
    for_: tuple[Ref, ...] = ()
    provisional: bool | None = None
    reversed: When | None = None
    exhibits: tuple[Citation, ...] = ()


class Rate(Entry, frozen=True, kw_only=True, rename={"from_": "from"}):
    """An exchange rate: so many units (nominal) of one currency (from) are so many (rate) of another (to)."""

    from_: Currency | None = None
    to: Currency | None = None
    nominal: Factor | None = None
    rate: Factor | None = None
    on: date | None = None
    wanted: date | None = None
    provider: str | None = None
    file: str | None = None


class Penalty(Entry, frozen=True, kw_only=True, rename={"from_": "from"}):
    """A penalty that the user computes from a formula of their own, with its basis."""

    what: Text | None = None
    base: Money | None = None
    rate: PenaltyRate | None = None
    cap: Money | None = None
    from_: When | None = None
    to: When | None = None
    basis: str | None = None


class Rule(Entry, frozen=True, kw_only=True):
    """A rule that a letter relies on, as it was when it was picked from a pack."""

    pack: str | None = None
    verified: date | None = None


class Exhibit(Entry, frozen=True, kw_only=True):
    """A piece of evidence: a file with its SHA-256, one on paper, or one still to be obtained."""

    title: Text | None = None
    kind: str | None = None
    file: str | None = None
    sha256: Sha256 | None = None
    made: When | None = None
    added: date | None = None
    source: str | None = None
    url: str | None = None
    language: LanguageTag | None = None
    translation: Ref | None = None
    stamp: str | None = None
    private: bool | None = None
    pages: Annotated[int, Meta(ge=1, le=100_000, description=marked("a number of pages, at least 1"))] | None = None
    note: str | None = None
    obtain: str | None = None

    @property
    def is_held(self) -> bool:
        """Whether it can be cited: it has a file, or is held on paper."""
        return self.obtain is None or self.file is not None


class Remedy(Entry, frozen=True, kw_only=True, rename={"or_": "or"}):
    """What the complainant wants, with an amount or a date."""

    kind: RemedyKind | None = None
    what: Text | None = None
    of: Ref | None = None
    amount: SumWanted | None = None
    due: Due | None = None
    to: Ref | None = None
    or_: Ref | None = None
    result: RemedyResult | None = None
    exhibits: tuple[Citation, ...] = ()


class Letter(Entry, frozen=True, kw_only=True):
    """A letter that was made from the case, and what became of it."""

    kind: LetterKind | None = None
    platform: str | None = None
    url: str | None = None
    language: LanguageTag | None = None
    to: Ref | None = None
    made: When | None = None
    sent: When | None = None
    via: str | None = None
    tracking: str | None = None
    received: When | None = None
    answer_by: Due | None = None
    file: str | None = None
    contact: Ref | None = None


class Case(Table, frozen=True, kw_only=True):
    """One dispute; only its format and its title are required."""

    format: Literal[1]
    title: Text
    status: Status | None = None
    ended: When | None = None
    category: Category | None = None
    language: LanguageTag | None = None
    currency: Currency | None = None
    timezone: str | None = None
    jurisdictions: tuple[str, ...] = ()
    holidays: tuple[date, ...] = ()
    related: tuple[str, ...] = ()
    story: Text | None = None
    complainant: Complainant | None = None
    advocate: Advocate | None = None
    people: tuple[Person, ...] = ()
    parties: tuple[Party, ...] = ()
    purchases: tuple[Purchase, ...] = ()
    prices: tuple[Price, ...] = ()
    contacts: tuple[Contact, ...] = ()
    promises: tuple[Promise, ...] = ()
    requests: tuple[Request, ...] = ()
    statements: tuple[Statement, ...] = ()
    offers: tuple[Offer, ...] = ()
    costs: tuple[Cost, ...] = ()
    credits: tuple[Credit, ...] = ()
    rates: tuple[Rate, ...] = ()
    penalties: tuple[Penalty, ...] = ()
    rules: tuple[Rule, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    letters: tuple[Letter, ...] = ()

"""The questions about what happened between the two sides: contacts, promises, requests, offers, statements."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from tui_complaints.domain.entries import Contact, Promise
from tui_complaints.domain.vocabulary import (
    Channel,
    Direction,
    OfferResult,
    PromiseKind,
    RequestResult,
    Stance,
)
from tui_complaints.usecases.walk.question import Question, Section

if TYPE_CHECKING:
    from tui_complaints.usecases.walk.question import Scene, Test

CONDUCT = (
    "rude", "blamed-customer", "hung-up", "template-reply", "beside-the-point", "transferred",
    "contradicted-itself", "refused-manager", "cited-terms", "no-notice",
)  # fmt: skip
MERIT = ("quick", "kind", "put-it-right", "apologised")
SPOKEN = frozenset({"phone", "callback-request", "visit", "chat"})
WRITTEN = frozenset({"email", "letter", "form", "chat", "social", "review", "app", "sms"})


def by_channel(channels: frozenset[str], *sides: Direction) -> Test:
    """Asked of contacts by one of these channels (or by nobody knows which) and of these directions."""

    def asked(scene: Scene) -> bool:
        contact = scene.entry if isinstance(scene.entry, Contact) else Contact()
        return (contact.channel is None or contact.channel in channels) and contact.side in (sides or (contact.side,))

    return asked


def of_side(*sides: Direction) -> Test:
    """Asked of contacts of these directions."""
    return lambda scene: (scene.entry if isinstance(scene.entry, Contact) else Contact()).side in sides


def only_party(scene: Scene) -> object:
    """The party, where there is one only."""
    return scene.case.parties[0].id if len(scene.case.parties) == 1 else None


def whom_it_was_with(scene: Scene) -> object:
    """The only party, else the one of the contact before."""
    before = scene.case.contacts[: scene.index]
    return only_party(scene) or (before[-1].with_ if before else None)


def only_contact(scene: Scene) -> object:
    """The contact, where there is one only."""
    return scene.case.contacts[0].id if len(scene.case.contacts) == 1 else None


def whose_contact(scene: Scene) -> object:
    """The party with which the contact was in which it was said."""
    named = scene.value("contact") or next(iter(scene.value("asked") or ()), None)  # type: ignore[call-overload] # a tuple
    contact = next((one for one in scene.case.contacts if one.id is not None and one.id == named), None)
    return (contact.with_ if contact else None) or only_party(scene)


CONTACTS = Section(
    name="contacts",
    table="contacts",
    step=5,
    gate_from=1,
    questions=(
        Question(key="contacts.when", field="when", kind="when"),
        Question(
            key="contacts.with", field="with_", kind="one", tables=("parties", "people"), suggests=whom_it_was_with
        ),
        Question(key="contacts.channel", field="channel", kind="choice", choices=get_args(Channel)),
        Question(
            key="contacts.direction", field="direction", kind="choice", choices=get_args(Direction),
            suggests=lambda scene: "none" if scene.value("channel") == "tracking" else "out",
        ),
        Question(
            key="contacts.answers", field="answers", kind="several", tables=("contacts",),
            asked=lambda scene: scene.index > 0 and of_side("in", "none")(scene),
        ),
        Question(
            key="contacts.reached", field="reached", kind="yes-no",
            asked=by_channel(frozenset({"phone", "callback-request", "visit"}), "out", "in"),
        ),
        Question(key="contacts.agents", field="agents", kind="agents", asked=of_side("out", "in")),
        Question(key="contacts.told", field="told", kind="text"),
        Question(key="contacts.said", field="said", kind="text", asked=of_side("out", "in")),
        Question(key="contacts.quote", field="quote", kind="text"),
        Question(key="contacts.length", field="length", kind="length", asked=by_channel(SPOKEN, "out", "in")),
        Question(key="contacts.waited", field="waited", kind="length", asked=by_channel(SPOKEN, "out")),
        Question(key="contacts.times", field="times", kind="count", asked=of_side("out", "in")),
        Question(key="contacts.answer_by", field="answer_by", kind="due", asked=by_channel(WRITTEN, "out")),
        Question(key="contacts.reference", field="reference", kind="reference", asked=of_side("out", "in")),
        Question(key="contacts.conduct", field="conduct", kind="list", choices=CONDUCT, is_open=True),
        Question(key="contacts.merit", field="merit", kind="list", choices=MERIT, is_open=True),
        Question(key="contacts.who", field="who", kind="people", asked=of_side("out", "in")),
        Question(key="contacts.witnesses", field="witnesses", kind="people", asked=of_side("out", "in")),
        Question(
            key="contacts.prices", field="", kind="prices", tables=("prices",),
            asked=lambda scene: bool(scene.case.prices),
        ),
        Question(key="contacts.proof", field="exhibits", kind="proof"),
    ),
)  # fmt: skip

PROMISES = Section(
    name="promises",
    table="promises",
    step=6,
    gate_from=0,
    questions=(
        Question(key="promises.what", field="what", kind="text"),
        Question(
            key="promises.contact", field="contact", kind="one", tables=("contacts",), suggests=only_contact
        ),
        Question(key="promises.by", field="by", kind="one", tables=("parties",), suggests=whose_contact),
        Question(key="promises.kind", field="kind", kind="choice", choices=get_args(PromiseKind)),
        Question(key="promises.quote", field="quote", kind="text"),
        Question(
            key="promises.of", field="of", kind="one", tables=("purchases",),
            asked=lambda scene: bool(scene.case.purchases),
        ),
        Question(key="promises.due", field="due", kind="due"),
        Question(
            key="promises.window", field="window", kind="window",
            asked=lambda scene: scene.value("kind") in {"visit", "delivery", "repair"} and not scene.value("due"),
        ),
        Question(key="promises.done", field="done", kind="when-or-never"),
        Question(
            key="promises.in_part", field="in_part", kind="yes-no",
            asked=lambda scene: (
                isinstance(scene.entry, Promise) and scene.entry.done is not None and not scene.entry.done.is_never
            ),
        ),
        Question(
            key="promises.replaces", field="replaces", kind="one", tables=("promises",),
            asked=lambda scene: scene.index > 0,
        ),
        Question(key="promises.proof", field="exhibits", kind="proof"),
    ),
)  # fmt: skip

REQUESTS = Section(
    name="requests",
    table="requests",
    step=7,
    gate_from=0,
    questions=(
        Question(key="requests.what", field="what", kind="text"),
        Question(
            key="requests.asked", field="asked", kind="several", tables=("contacts",),
            suggests=lambda scene: (only_contact(scene),) if only_contact(scene) else None,
        ),
        Question(key="requests.to", field="to", kind="one", tables=("parties",), suggests=whose_contact),
        Question(
            key="requests.of", field="of", kind="one", tables=("purchases",),
            asked=lambda scene: bool(scene.case.purchases),
        ),
        Question(key="requests.answer_by", field="answer_by", kind="due"),
        Question(key="requests.result", field="result", kind="choice", choices=get_args(RequestResult)),
        Question(
            key="requests.answered", field="answered", kind="one", tables=("contacts",),
            asked=lambda scene: scene.value("result") not in {None, "ignored"},
        ),
        Question(
            key="requests.reason", field="reason", kind="text",
            asked=lambda scene: scene.value("result") in {"refused", "deflected", "partly", "answered"},
        ),
        Question(
            key="requests.clause", field="clause", kind="words",
            asked=lambda scene: scene.value("result") in {"refused", "deflected", "partly"},
        ),
        Question(key="requests.proof", field="exhibits", kind="proof"),
    ),
)  # fmt: skip

OFFERS = Section(
    name="offers",
    table="offers",
    step=7,
    gate_from=0,
    questions=(
        Question(key="offers.what", field="what", kind="text"),
        Question(key="offers.amount", field="amount", kind="money"),
        Question(key="offers.contact", field="contact", kind="one", tables=("contacts",), suggests=only_contact),
        Question(key="offers.by", field="by", kind="one", tables=("parties",), suggests=whose_contact),
        Question(key="offers.until", field="until", kind="when"),
        Question(key="offers.result", field="result", kind="choice", choices=get_args(OfferResult)),
        Question(
            key="offers.reason", field="reason", kind="text", asked=lambda scene: scene.value("result") == "refused"
        ),
        Question(key="offers.proof", field="exhibits", kind="proof"),
    ),
)

STATEMENTS = Section(
    name="statements",
    table="statements",
    step=8,
    gate_from=0,
    questions=(
        Question(key="statements.what", field="what", kind="text"),
        Question(key="statements.quote", field="quote", kind="text"),
        Question(
            key="statements.contact", field="contact", kind="one", tables=("contacts",), suggests=only_contact
        ),
        Question(key="statements.by", field="by", kind="one", tables=("parties",), suggests=whose_contact),
        Question(key="statements.stance", field="stance", kind="choice", choices=get_args(Stance)),
        Question(key="statements.fact", field="fact", kind="text"),
        Question(
            key="statements.against", field="against", kind="several",
            tables=("statements", "contacts", "promises", "prices", "purchases"),
            asked=lambda scene: scene.value("stance") in {"contradicted", "inferred"},
        ),
        Question(key="statements.clause", field="clause", kind="words"),
        Question(key="statements.reply", field="reply", kind="text"),
        Question(key="statements.proof", field="exhibits", kind="proof"),
    ),
)  # fmt: skip

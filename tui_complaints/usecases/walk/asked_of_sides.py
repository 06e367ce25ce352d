"""The questions about the case as a whole, the two sides of it, and what was bought."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from tui_complaints.domain.entries import Purchase
from tui_complaints.domain.text import primary
from tui_complaints.domain.vocabulary import Category, Gender, PartyRole, PurchaseKind
from tui_complaints.usecases.walk.question import Question, Section

if TYPE_CHECKING:
    from tui_complaints.usecases.walk.question import Scene, Suggestion, Test

LANGUAGES = ("en", "ru", "lt", "es")
"""The languages that are offered to write in; any other tag is taken too."""

KNOWN_YOU, KNOWN_ADVOCATE, KNOWN_LANGUAGE, KNOWN_CURRENCY = (
    "known.complainant", "known.advocate", "known.language", "known.currency",
)  # fmt: skip
"""Marks of what the user's settings tell: who they are is not asked again, the others are suggested."""
FOR_ANOTHER = "side.own"
"""Mark of a case that is entered for somebody else."""


def of_mark(mark: str) -> Suggestion:
    """What the mark holds."""
    return lambda scene: scene.marks.get(mark)


def in_category(*categories: str) -> Test:
    """Asked in cases of these categories, and where none was named."""
    return lambda scene: scene.case.category in {None, "other", *categories}


def with_role(*roles: str) -> Test:
    """Asked where a party of such a role is known."""
    return lambda scene: any(party.role in roles for party in scene.case.parties)


def for_another(scene: Scene) -> bool:
    """Whether the case is entered for somebody else."""
    return scene.marks.get(FOR_ANOTHER) == "no"


def several_parties(scene: Scene) -> bool:
    """Whether there is another party beside this one."""
    return len(scene.case.parties) > 1


CASE = Section(
    name="case",
    table="",
    step=1,
    questions=(
        Question(key="case.title", field="title", kind="text"),
        Question(key="case.category", field="category", kind="choice", choices=get_args(Category)),
        Question(key="case.story", field="story", kind="story"),
        Question(
            key="case.language", field="language", kind="language", choices=LANGUAGES, suggests=of_mark(KNOWN_LANGUAGE)
        ),
        Question(key="case.currency", field="currency", kind="currency", suggests=of_mark(KNOWN_CURRENCY)),
    ),
)

SIDE = Section(
    name="side",
    table="",
    step=2,
    questions=(Question(key=FOR_ANOTHER, field="", kind="own", suggests=lambda scene: scene.case.advocate is None),),
)

TELLING_GENDER = frozenset({"ru"})
"""Languages of our letters in which a woman tells what she did in other forms than a man."""


def tells_gender(scene: Scene) -> bool:
    """Whether the letter needs to know, as far as its language is known."""
    return scene.case.language is None or primary(scene.case.language) in TELLING_GENDER


ADVOCATE = Section(
    name="advocate",
    table="advocate",
    step=2,
    asked=lambda scene: for_another(scene) and KNOWN_ADVOCATE not in scene.marks,
    questions=(
        Question(key="advocate.name", field="name", kind="words"),
        Question(key="advocate.organisation", field="organisation", kind="words"),
        Question(key="advocate.address", field="address", kind="words"),
        Question(key="advocate.email", field="email", kind="email"),
        Question(key="advocate.phone", field="phone", kind="words"),
    ),
)

YOU = Section(
    name="complainant",
    table="complainant",
    step=2,
    asked=lambda scene: for_another(scene) or KNOWN_YOU not in scene.marks,
    questions=(
        Question(key="complainant.name", field="name", kind="words", required=True),
        Question(key="complainant.address", field="address", kind="words", required=True),
        Question(key="complainant.place", field="place", kind="words"),
        Question(key="complainant.email", field="email", kind="email"),
        Question(key="complainant.phone", field="phone", kind="words"),
        Question(key="complainant.gender", field="gender", kind="choice", choices=get_args(Gender), asked=tells_gender),
    ),
)

PARTIES = Section(
    name="parties",
    table="parties",
    step=3,
    gate_from=1,
    questions=(
        Question(key="parties.name", field="name", kind="words", required=True, leading=True),
        Question(key="parties.role", field="role", kind="choice", choices=get_args(PartyRole)),
        Question(key="parties.address", field="address", kind="words"),
        Question(key="parties.email", field="email", kind="email"),
        Question(key="parties.references", field="references", kind="list"),
        Question(key="parties.acts_for", field="acts_for", kind="one", tables=("parties",), asked=several_parties),
    ),
)


def the_seller(scene: Scene) -> object:
    """The party of whom it was bought, as far as the roles tell."""
    sellers = [party.id for party in scene.case.parties if party.role not in {"marketplace", "carrier", "bank"}]
    return sellers[0] if len(sellers) == 1 else None


def the_one(role: str) -> Suggestion:
    """The only party of a role."""

    def found(scene: Scene) -> object:
        named = [party.id for party in scene.case.parties if party.role == role]
        return named[0] if len(named) == 1 else None

    return found


def kind_of_purchase(scene: Scene) -> object:
    """What is usually bought where this goes wrong."""
    kinds = {"subscription": "subscription", "delivery": "goods", "goods": "goods", "repair": "service"}
    return kinds.get(scene.case.category or "", "service")


def was_ordered(scene: Scene) -> bool:
    """Whether the purchase was ordered, as far as is known."""
    return not (isinstance(scene.entry, Purchase) and scene.entry.ordered and scene.entry.ordered.is_never)


def ordered_in(*categories: str) -> Test:
    """Asked in cases of these categories, unless it was not ordered at all."""
    fits = in_category(*categories)
    return lambda scene: was_ordered(scene) and fits(scene)


_GOODS = ("delivery", "goods")

PURCHASES = Section(
    name="purchases",
    table="purchases",
    step=4,
    gate_from=1,
    questions=(
        Question(key="purchases.what", field="what", kind="text", leading=True),
        Question(key="purchases.party", field="party", kind="one", tables=("parties",), suggests=the_seller),
        Question(
            key="purchases.through", field="through", kind="one", tables=("parties",),
            asked=with_role("marketplace"), suggests=the_one("marketplace"),
        ),
        Question(
            key="purchases.carrier", field="carrier", kind="one", tables=("parties",),
            asked=with_role("carrier"), suggests=the_one("carrier"),
        ),
        Question(key="purchases.number", field="number", kind="words"),
        Question(
            key="purchases.kind", field="kind", kind="choice", choices=get_args(PurchaseKind),
            suggests=kind_of_purchase,
        ),
        Question(key="purchases.ordered", field="ordered", kind="when-or-never"),
        Question(key="purchases.price", field="price", kind="money"),
        Question(key="purchases.paid", field="paid", kind="when"),
        Question(key="purchases.paid_by", field="paid_by", kind="words"),
        Question(key="purchases.sent", field="sent", kind="when-or-never", asked=ordered_in("delivery")),
        Question(key="purchases.promised", field="promised", kind="when", asked=was_ordered),
        Question(key="purchases.needed", field="needed", kind="when", asked=ordered_in("travel", "repair", *_GOODS)),
        Question(key="purchases.for", field="for_", kind="people", asked=ordered_in("travel", "service", *_GOODS)),
        Question(key="purchases.where", field="where", kind="words", asked=ordered_in("repair", "service", *_GOODS)),
        Question(key="purchases.delivered", field="delivered", kind="when-or-never", asked=was_ordered),
        Question(key="purchases.wrong", field="wrong", kind="text"),
        Question(key="purchases.proof", field="exhibits", kind="proof"),
    ),
)  # fmt: skip

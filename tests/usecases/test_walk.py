"""The engine of the walk: what is asked, what an answer means, and what it does to the case."""

from __future__ import annotations

import tomllib
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cases import case_of
from walking import entered, transcript, walk_of

from tui_complaints.domain.findings import find
from tui_complaints.domain.record import Record
from tui_complaints.errors import InvalidValueError
from tui_complaints.letters.phrasebook import FILE, TEMPLATES, languages
from tui_complaints.usecases.walk.answering import Asking
from tui_complaints.usecases.walk.question import Scene
from tui_complaints.usecases.walk.reading import read
from tui_complaints.usecases.walk.sections import SECTIONS
from tui_complaints.usecases.walk.shown import about
from tui_complaints.wording.walk import prompt

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Case
    from tui_complaints.usecases.evidence import Copy
    from tui_complaints.usecases.walk.walker import Walk

WALKS = Path(__file__).parents[1] / "walk"
ON = date(2026, 10, 18)


def to(walk: Walk, key: str) -> Walk:
    """Leave out every question up to the one of that key; what an entry of its table cannot be without is answered."""
    table = key.partition(".")[0]
    needed = {
        f"{table}.gate": "yes",
        "parties.name": "Lamp Shop",
        "purchases.what": "a lamp",
        "remedies.kind": "refund",
    }
    while (at := walk.question.key) != key:
        if at in needed and at.startswith(table):
            walk.answer(needed[at])
        else:
            walk.skip()
    return walk


def after(key: str, answer: str, text: str = "") -> Case:
    """The case once one question was answered."""
    walk = to(walk_of(ON, case_of(text)), key)
    walk.answer(answer)
    return walk.case


def keys(walk: Walk) -> list[str]:
    """Every question that is still asked, where nothing is answered."""
    found = []
    while not walk.finished:
        found.append(walk.question.key)
        walk.skip()
    return found


PARTY = '[[parties]]\nid = "shop"\nname = "Lamp Shop"\n'
CONTACT = PARTY + '[[contacts]]\nid = "call"\nwhen = 2026-10-01\nwith = "shop"\nchannel = "phone"\ntold = "I rang."\n'


def test_what_is_asked_depends_on_the_matter() -> None:
    repair, delivery = (keys(walk_of(ON, case_of(f'category = "{kind}"'))) for kind in ("repair", "delivery"))
    assert "prices.gate" in repair
    assert "prices.gate" not in delivery
    never = keys(walk_of(ON, case_of('category = "subscription"\n[[purchases]]\nid = "s"\nordered = "never"')))
    assert "purchases.delivered" not in never


@pytest.mark.parametrize(
    ("key", "answer", "where", "value"),
    [
        ("contacts.when", "2 April at 11:20", "contacts.when", "2026-04-02T11:20"),
        ("contacts.channel", "cal", "contacts.channel", "callback-request"),
        ("contacts.channel", "4", "contacts.channel", "email"),
        ("contacts.direction", "they turned", "contacts.direction", "in"),
        ("contacts.times", "at least 5", "contacts.times", ">=5"),
        ("contacts.reference", "None", "contacts.reference", "none"),
        ("contacts.reference", "T-100", "contacts.reference", "T-100"),
        ("contacts.length", "40 seconds", "contacts.length", "40 seconds"),
        ("contacts.conduct", "rude, hung, shouted at me", "contacts.conduct", ("rude", "hung-up", "shouted at me")),
        ("promises.done", "no", "promises.done", "never"),
        ("promises.due", "within 2 days", "promises.due", "2 days"),
        ("purchases.price", "about 1 200", "purchases.price", "~1200 EUR"),
        ("purchases.delivered", "never", "purchases.delivered", "never"),
        ("prices.amount", "1,5 times", "prices.times", "1.5"),
        ("prices.amount", "80", "prices.amount", "80 EUR"),
        ("prices.per", "every month", "prices.per", "1 month"),
        ("costs.amount", "800 km", "costs.distance", "800 km"),
        ("costs.amount", "9 h", "costs.length", "9 h"),
        ("costs.amount", "129.00 EUR", "costs.amount", "129.00 EUR"),
        ("remedies.kind", "price", "remedies.kind", "price-reduction"),
        ("parties.references", "A-1, B-2", "parties.references", ("A-1", "B-2")),
        ("parties.email", "help@shop.example", "parties.email", "help@shop.example"),
        ("exhibits.title", "Phone log", "exhibits.id", "phone-log"),
    ],
)
def test_answers_are_read_as_people_write_them(key: str, answer: str, where: str, value: object) -> None:
    case = after(key, answer, 'category = "billing"\ncurrency = "EUR"')
    table, _, field = where.partition(".")
    (entry,) = getattr(case, table)
    found = getattr(entry, field)
    assert (found if isinstance(found, tuple) else str(found)) == value


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        ("case.category", "s"),  # service or subscription
        ("contacts.when", "x" * 2000),
        ("contacts.channel", "pigeon"),
        ("parties.email", "nobody"),
        ("case.language", "Klingon!"),
        ("case.currency", "pebbles"),
        ("purchases.price", "a lot"),
        ("purchases.proof", "./nowhere.pdf"),
        ("purchases.proof", "receipt#p0"),
        ("exhibits.held", "nowhere.pdf"),
        ("contacts.gate", "perhaps"),
    ],
)
def test_what_is_not_understood_changes_nothing(key: str, answer: str) -> None:
    walk = walk_of(ON)
    if key == "contacts.gate":
        to(walk, "contacts.told").answer("I rang.")
    to(walk, key)
    case, place = walk.case, walk.place
    with pytest.raises(InvalidValueError):
        walk.answer(answer)
    assert (walk.case, walk.place) == (case, place)


def test_an_hour_and_a_kilometre_have_a_price() -> None:
    for amount, price, found in (("9 h", "600 RUB", "600 RUB/h"), ("800 km", "5 RUB/km", "5 RUB/km")):
        walk = to(walk_of(ON), "costs.amount")
        walk.answer(amount)
        walk.answer(price)
        assert str(walk.case.costs[0].per_unit) == found
        walk.back()
        walk.back()
        walk.answer("40 EUR")
        cost = walk.case.costs[0]
        assert (str(cost.amount), cost.length, cost.distance, cost.per_unit) == ("40 EUR", None, None, None)


def test_a_promise_by_friday_is_due_on_the_friday_after_it_was_made() -> None:
    walk = to(walk_of(ON, case_of(CONTACT)), "promises.contact")
    walk.answer("1")
    to(walk, "promises.due").answer("by Friday")
    assert str(walk.case.promises[0].due) == "2026-10-02"  # 1 October 2026 is a Thursday


def test_an_appointment_is_a_window_and_no_deadline() -> None:
    walk = to(walk_of(ON, case_of(CONTACT)), "promises.contact")
    walk.answer("1")
    to(walk, "promises.kind").answer("visit")
    to(walk, "promises.due").answer("3 October from 9:30 to 14:00")
    (promise,) = walk.case.promises
    assert (promise.due, str(promise.window)) == (None, "2026-10-03T09:30/2026-10-03T14:00")
    assert walk.question.key == "promises.window"
    walk.answer("4 October 10:00-12:00")
    assert str(walk.case.promises[0].window) == "2026-10-04T10:00/2026-10-04T12:00"


def test_names_that_are_new_become_parties_and_people() -> None:
    walk = to(walk_of(ON, case_of(PARTY)), "contacts.with")
    walk.answer("The courier himself")
    to(walk, "contacts.witnesses").answer("Marta Vega, Jon")
    case = walk.case
    assert [party.name for party in case.parties] == ["Lamp Shop", "The courier himself"]
    assert [(one.id, one.name, one.role) for one in case.people] == [
        ("marta-vega", "Marta Vega", "witness"),
        ("jon", "Jon", "witness"),
    ]
    assert case.contacts[0].witnesses == ("marta-vega", "jon")
    walk.back()
    walk.answer("marta vega")
    assert walk.case.contacts[0].witnesses == ("marta-vega",)
    assert len(walk.case.people) == 2


def test_agents_have_a_name_a_role_or_both() -> None:
    walk = to(walk_of(ON, case_of(PARTY)), "contacts.agents")
    walk.answer("Tatiana (support), (manager); Ivan")
    agents = walk.case.contacts[0].agents
    assert [(one.name, one.role) for one in agents] == [("Tatiana", "support"), (None, "manager"), ("Ivan", None)]


def test_what_was_paid_and_never_came_is_claimed_only_if_asked_for() -> None:
    bought = PARTY + '[[purchases]]\nid = "desk"\nwhat = "a desk"\nparty = "shop"\n'
    bought += 'price = "129 EUR"\npaid = 2026-09-18\ndelivered = "never"\n'
    walk = to(walk_of(ON, case_of(bought)), "unreceived.claim")
    walk.answer("no")
    assert not walk.case.costs
    walk.back()
    walk.answer("yes")
    walk.answer("receipt")
    (cost,) = walk.case.costs
    assert (cost.kind, cost.of, cost.to, str(cost.amount), cost.proof) == (
        "charge",
        "desk",
        "shop",
        "129 EUR",
        "receipt",
    )
    walk.back()
    walk.back()
    walk.clear()
    assert walk.case.costs == ()


def test_exhibits_are_cited_by_what_they_prove_and_prices_by_their_contact() -> None:
    walk = to(walk_of(ON, case_of(CONTACT + '[[prices]]\nid = "first"\namount = "80 EUR"\n')), "exhibits.title")
    walk.answer("Phone log")
    walk.answer("https://forum.example/1")
    to(walk, "exhibits.proves").answer("1, first")
    assert [str(one) for one in walk.case.contacts[0].exhibits] == ["phone-log"]
    assert [str(one) for one in walk.case.prices[0].exhibits] == ["phone-log"]
    assert walk.case.exhibits[0].url == "https://forum.example/1"
    walk = to(walk_of(ON, case_of(PARTY + '[[prices]]\nid = "first"\namount = "80 EUR"\n')), "contacts.prices")
    walk.answer("first")
    assert walk.case.prices[0].contact == "c1"
    walk.back()
    walk.clear()
    assert walk.case.prices[0].contact is None


def test_what_stands_there_can_be_taken_away() -> None:
    walk = to(walk_of(ON, case_of(CONTACT)), "contacts.gate")
    while walk.question.key != "contacts.channel":
        assert walk.back()
    walk.clear()
    assert walk.case.contacts[0].channel is None
    while walk.question.key != "contacts.proof":
        walk.skip()
    walk.answer("a letter")
    walk.back()
    walk.clear()
    assert walk.case.contacts[0].exhibits == ()
    assert not walk_of(ON).back()


def test_a_case_written_by_hand_is_gone_on_with_and_not_asked_for_again() -> None:
    hand = '[[parties]]\nname = "Lamp Shop"\n[[contacts]]\ntold = "I rang."\n[[exhibits]]\ntitle = "log"\n'
    walk = walk_of(ON, case_of(hand))
    asked = keys(walk)
    assert "parties.name" not in asked
    assert "contacts.told" not in asked
    assert walk.case.parties == case_of(hand).parties
    walk = to(walk_of(ON, case_of(hand)), "promises.contact")
    walk.answer("1")
    assert walk.case.promises[0].contact == "contacts[0]"
    to(walk, "promises.done").answer("two days later")
    assert str(walk.case.promises[0].done) == "@contacts[0] + 2 days"


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        ("purchases.proof", "no"),
        ("contacts.proof", "Nothing"),
        ("purchases.for", "nobody"),
        ("purchases.party", "none"),
        ("purchases.needed", "no"),
        ("parties.references", "none"),
        ("contacts.merit", "nothing"),
        ("contacts.quote", "no"),
    ],
)
def test_no_names_nothing_and_makes_no_entry_of_that_name(key: str, answer: str) -> None:
    walk = to(walk_of(ON, case_of('category = "goods"\n' + CONTACT)), key)
    before = walk.case
    walk.answer(answer)
    assert walk.case == before
    assert walk.question.key != key


def test_a_length_without_a_day_is_answered_with_how_to_say_when() -> None:
    walk = to(walk_of(ON, case_of('category = "goods"')), "purchases.ordered")
    with pytest.raises(InvalidValueError, match="two weeks ago"):
        walk.answer("about 3 weeks")
    assert walk.question.key == "purchases.ordered"
    walk.answer("about 3 weeks ago")
    assert walk.case.purchases[0].ordered is not None


def test_only_a_letter_that_tells_of_a_woman_otherwise_than_of_a_man_asks_which() -> None:
    asks = {tag: "complainant.gender" in keys(walk_of(ON, case_of(f'language = "{tag}"'))) for tag in languages()}
    assert asks == {tag: tells_of_a_woman(tag) for tag in languages()}


def tells_of_a_woman(tag: str) -> bool:
    """Whether any phrase of a language has a form for a woman; those of advocates have one that suits both."""
    phrases = tomllib.loads((TEMPLATES / tag / FILE).read_text(encoding="utf-8"))
    told = {key: phrase for group in phrases.values() for key, phrase in group.items() if key != "first-person"}
    return any(isinstance(phrase, dict) and "f" in phrase for phrase in told.values())


def test_a_question_that_is_asked_of_each_entry_says_of_which() -> None:
    walk = to(walk_of(ON, case_of(CONTACT)), "promises.what")
    assert about(walk, ON, "en") == ""
    walk.answer("a callback")
    assert about(walk, ON, "en") == "a callback"
    to(walk, "promises.proof").answer("receipt; photo")
    to(walk, "mentioned.held")
    assert about(walk, ON, "en") == "receipt"


def test_going_back_comes_to_what_was_left_out() -> None:
    walk = to(walk_of(ON), "purchases.what")
    walk.skip()
    assert walk.question.key != "purchases.what"
    while walk.back() and walk.question.key != "purchases.what":
        assert not walk.question.key.startswith("parties")
    assert walk.question.key == "purchases.what"


def test_what_is_passed_over_stays_as_it_is() -> None:
    walk = to(walk_of(ON, case_of(CONTACT)), "contacts.gate")
    while walk.question.key != "contacts.channel":
        walk.back()
    walk.pass_over()
    assert walk.case == case_of(CONTACT)
    walk = to(walk_of(ON), "contacts.direction")
    walk.pass_over()  # and what is only suggested is not taken
    to(walk, "contacts.told").answer("I rang.")
    assert walk.case.contacts[0].direction is None
    parties = to(walk_of(ON), "parties.name")
    parties.pass_over()
    assert parties.question.key == "purchases.what"


def test_what_was_agreed_to_before_an_entry_was_made_is_in_it() -> None:
    walk = to(walk_of(ON, case_of(PARTY)), "contacts.told")
    walk.answer("I rang.")
    (contact,) = walk.case.contacts
    assert (contact.with_, contact.direction) == ("shop", "out")


def test_who_acts_for_another_goes_on_doing_so() -> None:
    walk = walk_of(ON, case_of('[advocate]\nname = "Ieva"\n[complainant]\nname = "Ona"\n'))
    to(walk, "side.own").skip()
    assert walk.case.advocate is not None
    assert walk.question.key == "advocate.name"


def test_skipping_everything_makes_nothing() -> None:
    walk = walk_of(ON)
    keys(walk)
    assert walk.case == walk_of(ON).case
    assert walk.finished
    with pytest.raises(LookupError):
        _ = walk.question
    assert walk.back()
    assert walk.question.key == "outcome.ended"


PARCEL = """
promise-postponed callback-missed request-ignored request-refused contradiction*2 no-reference conduct*2 effort
"""
STORIES = {
    "desk": ("2026-10-18", "request-granted callback-missed admission delay no-reference no-notice*2 merit*2 effort"),
    "subscriptions": ("2026-05-05", "request-refused*3 admission charge-disputed no-reference conduct effort"),
    "parcel": ("2021-05-05", PARCEL),
    "groceries": ("2026-06-14", "promise-repeated request-ignored contradiction delay no-reference conduct effort"),
    "camera": ("2026-04-20", "promise-broken contradiction delay price-increase no-reference conduct*2 effort"),
    "service-desk": ("2009-05-22", "contradiction no-reference handed-around conduct"),
    "bookshop": ("2009-05-21", "conduct"),
    "return": ("2026-09-03", "promise-broken promise-early off-point delay no-notice conduct effort"),
}
"""The day on which each story is told, and the kinds of its findings, worked out by the rules."""


@pytest.mark.parametrize("name", STORIES)
def test_every_story_can_be_entered_and_gives_its_findings(name: str) -> None:
    day, kinds = STORIES[name]
    expected = Counter[str]()
    for word in kinds.split():
        kind, _, times = word.partition("*")
        expected[kind] = int(times or 1)
    today = date.fromisoformat(day)
    walk, _ = entered(transcript(WALKS / f"{name}.txt"), today)
    assert walk.finished
    assert Counter(finding.kind for finding in find(Record(walk.case, today)).findings) == expected


EXPLAINED = frozenset({
    "agents", "email", "list", "proof", "held", "several", "one", "proves", "people", "words", "text", "gate",
})  # fmt: skip
"""Kinds of question whose examples are words of one's own, or name what is in one's own case."""


def test_every_example_of_a_value_is_understood() -> None:
    with_contact = case_of('currency = "RUB"\n' + CONTACT + '[[purchases]]\nid = "p"\nordered = 2026-09-01\n')
    questions = [one for section in SECTIONS for one in section.questions]
    asked = [one for one in questions if one.kind not in EXPLAINED and not one.choices]
    tried = 0
    for question in asked:
        for example in prompt(question.key, None).example.replace(", or ", "; ").split("; "):
            if example:
                scene = Scene(with_contact, with_contact.contacts[0], 0, ON, {})
                asking = Asking(question, scene, "en", "call", ON, no_files)
                read(asking, example)
                tried += 1
    assert tried > 25


def no_files(path: Path) -> Copy:
    raise AssertionError(path)

"""Every finding is told in one sentence with its figures, and with no more certainty than the record has."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest
from cases import record_of
from lettering import SIDES, WANTED, contact, letter_of, seen

from tui_complaints.domain.finding import FindingKind
from tui_complaints.domain.findings import find
from tui_complaints.letters.phrases import finding_texts

TODAY = date(2026, 5, 1)


def told(text: str, kind: str, today: date = TODAY) -> list[str]:
    """The sentences of a case's findings of one kind."""
    record = record_of(SIDES + text, today)
    findings = tuple(finding for finding in find(record).findings if finding.kind == kind)
    return finding_texts(record, findings, "en")


def entry(table: str, **keys: str) -> str:
    return "\n".join([f"[[{table}]]", *(f"{key.rstrip('_')} = {value}" for key, value in keys.items()), ""])


def call(name: str, when: str = '"2026-03-01"', **keys: str) -> str:
    return contact(name, when, **({"conduct": ""} | keys))


CALL = call("c1")
FRIDGE = entry("purchases", id='"fridge"', what='"Fridge"', party='"shop"', ordered="2026-03-01", promised="2026-03-15")
LAMP = entry("purchases", id='"lamp"', what='"Lamp"', party='"shop"')
QUOTED = entry("prices", id='"q"', of='"lamp"', kind='"quoted"', when="2026-03-01", amount='"100.00 EUR"')


def promise(name: str = "p1", **keys: str) -> str:
    return entry("promises", id=f'"{name}"', **({"contact": '"c1"', "what": '"New part"'} | keys))


def request(**keys: str) -> str:
    return entry("requests", id='"r1"', **({"to": '"shop"', "what": '"Money back"', "asked": '["c1"]'} | keys))


def statement(name: str = "s1", **keys: str) -> str:
    return entry("statements", id=f'"{name}"', **({"contact": '"c1"', "by": '"shop"'} | keys))


def email(name: str = "c1", when: str = '"2026-03-01"', **keys: str) -> str:
    return call(name, when, channel='"email"', **keys)


TWO_CALLS = CALL + call("c2", '"2026-03-11"')
POSTPONED = (
    TWO_CALLS
    + promise(due="2026-03-10")
    + promise("p2", contact='"c2"', due="2026-03-20", replaces='"p1"', done="2026-03-25")
)
REPEATED = (
    TWO_CALLS + promise(due='"2 days"') + promise("p2", contact='"c2"', due='"2 days"', replaces='"p1"', done='"never"')
)
CHARGE = entry("purchases", id='"news"', what='"News"', party='"shop"', ordered='"never"') + entry(
    "costs", of='"news"', kind='"charge"', when="2026-03-02", amount='"9.50 EUR"'
)

CASES: dict[str, tuple[str, tuple[str, ...]]] = {
    "promise-broken": (
        CALL + promise(due="2026-04-01", done='"never"'),
        ("New part", "1 April 2026", "31 days", "30 days", "1 May 2026"),
    ),
    "promise-late": (
        CALL + promise(due='"14 days"', done="2026-04-01"),
        ("New part", "14 days", "31 days", "2.2 times", "15 March 2026", "1 April 2026"),
    ),
    "promise-early": (
        CALL + promise(window='"2026-03-03T14:00/2026-03-03T18:00"', done='"2026-03-03T12:30"'),
        ("New part", "1 hour 30 minutes"),
    ),
    "promise-postponed": (
        POSTPONED,
        ("New part", "once", "10 March 2026", "20 March 2026", "25 March 2026", "5 days"),
    ),
    "promise-repeated": (REPEATED, ("New part", "twice", "3 March 2026", "13 March 2026")),
    "promise-pending": (CALL + promise(due="2026-04-01"), ("New part", "1 April 2026")),
    "request-ignored": (
        TWO_CALLS + request(asked='["c1", "c2"]', result='"ignored"'),
        ("Money back", "twice", "10 days"),
    ),
    "request-refused": (
        CALL + request(result='"refused"', reason='"Too late"', clause='"7.2"'),
        ("Money back", "Too late", "7.2"),
    ),
    "request-deflected": (CALL + request(result='"deflected"', reason='"Ask Ann"'), ("Money back", "Ask Ann")),
    "request-granted": (
        call("c1", '"2026-03-01T10:00"')
        + call("c2", '"2026-03-01T10:30"', direction='"in"')
        + request(result='"granted"', answered='"c2"'),
        ("Money back", "30 minutes"),
    ),
    "no-reply": (email(), ("email", "1 March 2026", "61 days")),
    "callback-missed": (
        call("c1", channel='"callback-request"', times="5") + call("c2", '"2026-03-02"', direction='"in"'),
        ("5", "1"),
    ),
    "contradiction": (
        CALL + statement(quote='"40 seconds"', stance='"contradicted"', fact='"The log shows 4 seconds"'),
        ("“40 seconds”", "The log shows 4 seconds"),
    ),
    "admission": (CALL + statement(what='"Our clerk did it"', stance='"admitted"'), ("Our clerk did it",)),
    "off-point": (
        CALL + statement(what='"Sorry for the wait"', stance='"beside-the-point"', fact='"The lamp is broken"'),
        ("Sorry for the wait", "The lamp is broken"),
    ),
    "delay": (FRIDGE + "delivered = 2026-04-12\n", ("Fridge", "14 days", "42 days", "3 times", "28 days")),
    "price-increase": (
        LAMP + QUOTED + entry("prices", of='"lamp"', kind='"raised"', when="2026-03-05", amount='"149.50 EUR"'),
        ("€100", "€149.50", "€49.50", "1.5 times"),
    ),
    "charge-disputed": (CHARGE, ("€9.50", "2 March 2026")),
    "no-reference": (call("c1", reference='"none"') + call("c2", reference='"A-1"'), ("1", "2")),
    "handed-around": (
        call("c1", agents='[{name = "Ann"}, {name = "Bob"}, {name = "Cy"}]', length='"10 min"'),
        ("3 people", "10 minutes"),
    ),
    "no-notice": (
        call("c1", direction='"none"', channel='"tracking"', said='"Moved to Friday"'),
        ("Moved to Friday", "1 March 2026"),
    ),
    "conduct": (call("c1", conduct='["rude"]', quote='"Go away"'), ("“Go away”",)),
    "merit": (call("c1", merit='["sent flowers"]'), ("sent flowers", "1 March 2026")),
    "effort": (
        call("c1", length='"20 min"') + call("c2", '"2026-04-01"', direction='"in"', waited='"45 min"'),
        ("1 contact", "1", "at least 1 hour 5 minutes", "61 days"),
    ),
}


def test_the_cases_here_are_of_every_kind() -> None:
    assert set(CASES) == set(get_args(FindingKind))


@pytest.mark.parametrize("kind", CASES)
def test_a_finding_is_told_with_its_figures_and_words(kind: str) -> None:
    text, figures = CASES[kind]
    (sentence,) = told(text, kind)
    missing = [figure for figure in figures if figure.lower() not in sentence.lower()]
    assert not missing, sentence
    assert "  " not in sentence
    assert "{" not in sentence
    assert "()" not in sentence
    assert not sentence.rstrip().endswith((",", ":", ";"))


UNSURE: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "a delay, ordered in a month": (
        "delay",
        FRIDGE.replace("ordered = 2026-03-01", 'ordered = "2026-03"') + "delivered = 2026-04-12\n",
        ("28 days",),
    ),
    "a delay, delivered about a day": (
        "delay",
        FRIDGE + 'delivered = "2026-04-12~"\n',
        ("about 42 days", "about 28 days", "about 3 times"),
    ),
    "a delay, delivered in a month": (
        "delay",
        FRIDGE + 'delivered = "2026-04"\n',
        ("at least 31 days", "at least 17 days"),
    ),
    "a reply awaited since about a day": ("no-reply", email(when='"2026-03-01~"'), ("about 61 days",)),
    "callbacks asked for at least five times": (
        "callback-missed",
        call("c1", channel='"callback-request"', times='">=5"'),
        ("at least 5",),
    ),
    "a request asked at least five times": (
        "request-ignored",
        call("c1", times='">=5"') + request(result='"ignored"'),
        ("at least 5 times",),
    ),
    "at least five contacts without a number": (
        "no-reference",
        call("c1", times='">=5"', reference='"none"') + call("c2", reference='"A-1"'),
        ("at least 5", "at least 6"),
    ),
    "no number in at least five": ("no-reference", call("c1", times='">=5"', reference='"none"'), ("at least 5",)),
    "passed on by nobody knows how many": (
        "handed-around",
        call("c1", conduct='["transferred"]'),
        ("at least 2 people",),
    ),
    "an appointment on about a day": (
        "promise-early",
        CALL + promise(window="2026-03-20", done='"2026-03-10~"'),
        ("about 10 days",),
    ),
    "charges of at least a sum": (
        "charge-disputed",
        CHARGE.replace('"9.50 EUR"', '">=9.50 EUR"'),
        ("at least €9.50",),
    ),
    "charges that came at least three times": (
        "charge-disputed",
        CHARGE + 'every = "1 month"\ntimes = ">=3"\n',
        ("at least 3", "at least €28.50", "from 2 March 2026"),
    ),
    "a price raised to about a sum": (
        "price-increase",
        LAMP + QUOTED + entry("prices", of='"lamp"', kind='"raised"', when="2026-03-05", amount='"~150 EUR"'),
        ("from €100 ", "about €150", "about €50", "about 1.5 times"),
    ),
    "an effort of at least five contacts": (
        "effort",
        call("c1", times='">=5"') + call("c2", '"2026-04-01"', direction='"in"'),
        ("at least 5 contacts",),
    ),
    "an effort to which nobody answered": ("effort", call("c1", times='">=5"'), ("at least 5 contacts", "none to me")),
}


@pytest.mark.parametrize("name", UNSURE)
def test_a_figure_that_is_not_certain_says_at_least_or_about(name: str) -> None:
    kind, text, figures = UNSURE[name]
    (sentence,) = told(text, kind)
    missing = [figure for figure in figures if figure.lower() not in sentence.lower()]
    assert not missing, sentence


VARIANTS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "broken, for a day": (
        "promise-broken",
        promise(contact='""', by='"shop"', due="2026-04-01", done='"never"').replace('contact = ""\n', ""),
        ("New part", "1 April 2026", "30 days"),
    ),
    "broken, for no day": (
        "promise-broken",
        CALL + promise(kind='"repair"', what='""', done='"never"'),
        ("repair",),
    ),
    "broken before it was due": ("promise-broken", CALL + promise(due="2026-06-01", done='"never"'), ("New part",)),
    "late, with no start": (
        "promise-late",
        call("c1", when="") + promise(due="2026-04-01", done="2026-04-05"),
        ("1 April 2026", "5 April 2026", "4 days"),
    ),
    "late, and nobody knows when": (
        "promise-late",
        call("c1", when="") + promise(due='"14 days"', done='"@c1 + 28 days"'),
        ("14 days", "28 days", "twice as long"),
    ),
    "put off, and nobody knows when": (
        "promise-postponed",
        call("c1", when="")
        + call("c2", '"@c1 + 3 days"')
        + promise(due='"2 days"')
        + promise("p2", contact='"c2"', due='"5 days"', replaces='"p1"', done='"never"'),
        ("2 days", "5 days", "6 days"),
    ),
    "put off to days counted from a call of no date": (
        "promise-postponed",
        call("c1", when="")
        + promise(due='"@c1 + 2 days"')
        + promise("p2", due='"@c1 + 5 days"', replaces='"p1"', done='"never"'),
        ("not noted", "3 days"),
    ),
    "an appointment missed by an hour": (
        "promise-late",
        CALL + promise(window='"2026-03-03T14:00/2026-03-03T18:00"', done="2026-03-04"),
        ("3 March 2026", "14:00", "18:00", "4 March 2026"),
    ),
    "postponed and kept": (
        "promise-postponed",
        POSTPONED.replace("2026-03-25", "2026-03-19"),
        ("once", "19 March 2026"),
    ),
    "postponed and never": (
        "promise-postponed",
        POSTPONED.replace("done = 2026-03-25", 'done = "never"'),
        ("10 March 2026", "20 March 2026", "10 days"),
    ),
    "postponed and open": (
        "promise-postponed",
        POSTPONED.replace("done = 2026-03-25\n", ""),
        ("10 March 2026", "20 March 2026", "10 days"),
    ),
    "repeated and kept late": (
        "promise-repeated",
        REPEATED.replace('done = "never"', "done = 2026-03-20"),
        ("twice", "3 March 2026", "13 March 2026", "20 March 2026"),
    ),
    "repeated and open": (
        "promise-repeated",
        REPEATED.replace('done = "never"\n', ""),
        ("twice", "3 March 2026", "13 March 2026"),
    ),
    "repeated, after one that was another": (
        "promise-repeated",
        CALL
        + call("c2", '"2026-03-11"')
        + call("c3", '"2026-03-16"')
        + promise(due='"3 weeks"')
        + promise("p2", contact='"c2"', due='"5 days"', replaces='"p1"')
        + promise("p3", contact='"c3"', due='"5 days"', replaces='"p2"', done='"never"'),
        ("twice", "first for 16 March 2026, last for 21 March 2026"),
    ),
    "not due yet": ("promise-pending", CALL + promise(due="2026-06-01"), ("New part", "1 June 2026")),
    "ignored, asked once": ("request-ignored", CALL + request(result='"ignored"'), ("Money back", "once")),
    "refused for no reason": ("request-refused", CALL + request(result='"refused"'), ("Money back",)),
    "deflected with no words": (
        "request-deflected",
        CALL + request(result='"deflected"', what='""'),
        ("what I asked for",),
    ),
    "granted some day": ("request-granted", request(result='"granted"', asked="[]"), ("Money back",)),
    "granted days later": (
        "request-granted",
        CALL + call("c2", '"2026-03-04"', direction='"in"') + request(result='"granted"', answered='"c2"'),
        ("3 days",),
    ),
    "callbacks that did not reach me": (
        "callback-missed",
        call("c1", channel='"callback-request"', times="3")
        + call("c2", '"2026-03-02"', direction='"in"', reached="false"),
        ("3", "1 attempt"),
    ),
    "statements that contradict each other": (
        "contradiction",
        CALL
        + statement(what='"It left on Monday"', stance='"contradicted"', against='["s2"]')
        + statement("s2", what='"It left on Friday"', stance='"contradicted"', against='["s1"]'),
        ("It left on Monday", "It left on Friday"),
    ),
    "a statement against a contact": (
        "contradiction",
        call("c1", said='"We rang"')
        + call("c2", told='"My phone was on"')
        + statement(what='"We rang three times"', stance='"contradicted"', against='["c2"]'),
        ("We rang three times", "My phone was on"),
    ),
    "a statement against an exhibit": (
        "contradiction",
        CALL
        + statement(what='"We rang"', stance='"contradicted"', against='["log"]')
        + entry("exhibits", id='"log"', title='"Phone log of March"'),
        ("We rang", "Phone log of March"),
    ),
    "a statement against what has no words": (
        "contradiction",
        CALL + promise(what='""') + statement(what='"We rang"', stance='"contradicted"', against='["p1", "c1"]'),
        ("We rang",),
    ),
    "a statement and nothing more": (
        "contradiction",
        call("c1", said='"We rang"') + statement(stance='"contradicted"'),
        ("We rang",),
    ),
    "an answer beside the point": (
        "off-point",
        CALL + statement(what='"Sorry for the wait"', stance='"beside-the-point"'),
        ("Sorry for the wait",),
    ),
    "not delivered yet": ("delay", FRIDGE, ("Fridge", "14 days", "61 days", "4.4 times")),
    "not delivered yet, ordered nobody knows when": (
        "delay",
        FRIDGE.replace("ordered = 2026-03-01\n", ""),
        ("Fridge", "47 days", "1 May 2026"),
    ),
    "delivered late, ordered nobody knows when": (
        "delay",
        FRIDGE.replace("ordered = 2026-03-01\n", "") + "delivered = 2026-04-12\n",
        ("Fridge", "28 days"),
    ),
    "came after it was needed": (
        "delay",
        FRIDGE + "delivered = 2026-04-12\nneeded = 2026-03-23\n",
        ("28 days", "20 days"),
    ),
    "needed and not there": ("delay", FRIDGE + "needed = 2026-03-23\n", ("61 days", "39 days")),
    "a price raised by a factor of a quote": (
        "price-increase",
        LAMP + QUOTED + entry("prices", of='"lamp"', kind='"raised"', when="2026-03-05", times='"1.5"'),
        ("€100", "€150", "€50", "1.5 times"),
    ),
    "a price raised by a factor of nobody knows what": (
        "price-increase",
        LAMP
        + QUOTED.replace('amount = "100.00 EUR"\n', "")
        + entry("prices", of='"lamp"', kind='"raised"', when="2026-03-05", times='"1.5"'),
        ("1.5 times",),
    ),
    "a price for what was to be free": (
        "price-increase",
        LAMP
        + QUOTED.replace("100.00", "0")
        + entry("prices", of='"lamp"', kind='"charged"', when="2026-03-05", amount='"30 EUR"'),
        ("€0", "€30"),
    ),
    "charged several times": (
        "charge-disputed",
        CHARGE + entry("costs", of='"news"', kind='"charge"', when="2026-04-02", amount='"9.50 EUR"'),
        ("2", "€19", "2 March 2026", "2 April 2026"),
    ),
    "charged nobody knows how much and when": (
        "charge-disputed",
        CHARGE.replace('when = 2026-03-02\namount = "9.50 EUR"', 'what = "News"'),
        ("not noted",),
    ),
    "two charges of no date": (
        "charge-disputed",
        CHARGE.replace("when = 2026-03-02\n", 'when = "../2026-03-02"\n')
        + entry("costs", of='"news"', kind='"charge"', when='"../2026-04-02"', amount='"9.50 EUR"'),
        ("€19", "not noted"),
    ),
    "no number at all": ("no-reference", call("c1", reference='"none"'), ("No reference number",)),
    "passed around over days": (
        "handed-around",
        call("c1", agents='[{name = "Ann"}, {name = "Bob"}]')
        + call("c2", '"2026-03-11"', agents='[{name = "Cy"}]')
        + request(asked='["c1", "c2"]'),
        ("3 people", "10 days"),
    ),
    "a change nobody can date": (
        "no-notice",
        call("c1", when="", conduct='["no-notice"]', quote='"Moved"'),
        ("Moved",),
    ),
    "a change without words": (
        "no-notice",
        call("c1", direction='"none"', channel='"tracking"'),
        ("tracking page", "1 March 2026"),
    ),
    "conduct without words": ("conduct", call("c1", conduct='["laughed"]'), ("laughed", "1 March 2026")),
    "a merit nobody can date": ("merit", call("c1", when="", merit='["kind"]'), ("I was treated kindly",)),
    "late by hours": (
        "promise-late",
        call("c1", when='"2026-03-01T10:00"') + promise(due='"2 h"', done='"2026-03-01T13:00"'),
        ("12:00", "done only on 1 March 2026 at 13:00"),
    ),
    "late on the day": (
        "promise-late",
        CALL + promise(due='"2026-03-10 morning"', done='"2026-03-10 evening"'),
        ("morning", "done only on the evening of 10 March 2026"),
    ),
    "late by little of a long time": (
        "promise-late",
        CALL + promise(due='"2 months"', done="2026-05-02"),
        ("1 May 2026", "done on 2 May 2026", "1 day late"),
    ),
    "delivered hours late": (
        "delay",
        entry(
            "purchases", what='"Fridge"', party='"shop"', promised='"2026-03-15T12:00"', delivered='"2026-03-15T15:00"'
        ),
        ("later on the day than was promised",),
    ),
    "effort of no date": ("effort", call("c1", when="") + call("c2", when=""), ("2 contacts",)),
    "effort of no date, with minutes": (
        "effort",
        call("c1", when="", length='"20 min"') + call("c2", when=""),
        ("2 contacts", "at least 20 minutes"),
    ),
    "effort without minutes": ("effort", TWO_CALLS, ("2 contacts", "61 days")),
}


@pytest.mark.parametrize("name", VARIANTS)
def test_what_is_not_known_leaves_no_hole_in_the_sentence(name: str) -> None:
    kind, text, figures = VARIANTS[name]
    (sentence,) = told(text, kind)
    missing = [figure for figure in figures if figure.lower() not in sentence.lower()]
    assert not missing, sentence
    for hole in ("  ", " ,", ": ,", ": ;", "()", " .", ": –"):
        assert hole not in sentence, sentence
    assert not sentence.rstrip().endswith((",", ":", ";"))


def test_what_is_not_known_to_have_been_done_is_asked_about_and_never_charged() -> None:
    (sentence,) = told(CALL + promise(due="2026-04-01"), "promise-pending")
    assert "please tell me whether it was done" in sentence
    assert "not done" not in sentence


def test_what_was_told_only_after_the_old_date_is_said() -> None:
    text = POSTPONED.replace("2026-03-11", "2026-03-12")
    (late,) = told(text, "promise-postponed")
    (in_time,) = told(POSTPONED.replace('"2026-03-11"', '"2026-03-09"'), "promise-postponed")
    assert late.endswith("; I heard of it only after the first had passed")
    assert "I heard" not in in_time
    again = (
        text
        + call("c3", '"2026-03-15"')
        + promise("p3", contact='"c3"', due="2026-03-30", replaces='"p2"', done="2026-04-02")
    ).replace("done = 2026-03-25\n", "")
    (some,) = told(again, "promise-postponed")
    assert "put off twice" in some
    assert some.endswith("; once I was told only after the time promised had passed")


def test_only_what_is_uncertain_of_an_effort_is_told_as_uncertain() -> None:
    (sentence,) = told(call("c1", times='">=5"') + call("c2", '"2026-04-01"', direction='"in"'), "effort")
    assert sentence == "This has taken 61 days: at least 5 contacts from me, 1 to me"
    (sentence,) = told(call("c1", '"2026-03"') + call("c2", '"2026-04-01"', direction='"in"', times='"~3"'), "effort")
    assert sentence == "This has taken at least 31 days: 1 contact from me, about 3 to me"


def test_what_had_not_come_about_a_day_is_told_as_of_about_that_day() -> None:
    ended = 'ended = "2026-04-20~"\n' + SIDES + FRIDGE
    record = record_of(ended, TODAY)
    (delay,) = finding_texts(record, tuple(one for one in find(record).findings if one.kind == "delay"), "en")
    assert "promised within 14 days, not delivered by around 20 April 2026, after about 50 days" in delay


def test_a_call_without_a_number_is_named() -> None:
    (sentence,) = told(call("c1", reference='"none"'), "no-reference")
    assert sentence == "No reference number given (phone call, 1 March 2026)"


def test_a_finding_in_a_language_that_has_no_templates_is_told_in_english() -> None:
    record = record_of(SIDES + CALL + promise(due="2026-04-01", done='"never"'), TODAY)
    assert finding_texts(record, find(record).findings, "fi") == finding_texts(record, find(record).findings, "en")


def test_a_finding_for_a_terminal_holds_a_persons_words_as_they_are() -> None:
    (sentence,) = told(CALL + promise(what='"A *new* part_1 [x]"', due="2026-04-01", done='"never"'), "promise-broken")
    assert sentence.startswith("A *new* part_1 [x]")


def test_vague_dates_do_not_say_how_soon_something_was_asked_again() -> None:
    """It would say more than the case does: "22 times in at least 1 day"."""
    asked = '[[requests]]\nwhat = "Recording"\nto = "shop"\nasked = ["c1", "c2"]\nresult = "ignored"\n'
    vague = contact("c1", '"2026-03"') + contact("c2", '"2026-04"', times='">=21"')
    assert "asked for at least 22 times, not answered" in seen(letter_of(SIDES + WANTED + vague + asked).markdown)
    exact = contact("c1", '"2026-03-01"') + contact("c2", '"2026-03-11"')
    assert "asked for twice in 10 days" in seen(letter_of(SIDES + WANTED + exact + asked).markdown)


def test_what_was_promised_again_counts_from_when_that_was_promised_first() -> None:
    """Not from an earlier promise of other words, which the chain begins with."""
    words = 'quote = "On Friday for certain."\n'
    chain = "".join(contact(f"c{at}", f'"2026-03-0{at}"') for at in (1, 2, 3)) + "".join(
        f'[[promises]]\nid = "p{at}"\nby = "shop"\ncontact = "c{at}"\nkind = "delivery"\nwhat = "Two doors"\n'
        f'due = "2026-03-1{at}"\ndone = "never"\n' + (f'replaces = "p{at - 1}"\n{words}' if at > 1 else "")
        for at in (1, 2, 3)
    )
    assert "Two doors: promised twice, first for 12 March 2026, last for 13 March 2026" in seen(
        letter_of(SIDES + WANTED + chain).markdown
    )

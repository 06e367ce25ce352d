"""Findings about what was said and how the customer was dealt with (findings.md, from ``contradiction`` on)."""

from __future__ import annotations

from datetime import date

import pytest
from cases import record_of
from finding_cases import SHOP, found, nothing, only, unclear

from tui_complaints.domain.findings import find
from tui_complaints.domain.length import Length


def contact(name: str, rest: str = "", when: str = "2026-03-01") -> str:
    return f'[[contacts]]\nid = "{name}"\nwith = "shop"\nwhen = "{when}"\n{rest}\n'


# Statements


def statement(name: str, rest: str) -> str:
    return f'[[statements]]\nid = "{name}"\nby = "shop"\ncontact = "c1"\n{rest}\n'


@pytest.mark.parametrize(
    ("stance", "kind"),
    [("contradicted", "contradiction"), ("admitted", "admission"), ("beside-the-point", "off-point")],
)
def test_a_statement_is_told_by_its_stance(stance: str, kind: str) -> None:
    text = contact("c1") + statement("s1", f'stance = "{stance}"\nwhat = "It lasted 40 s"\nfact = "Seven seconds"')
    finding = only(text, kind)
    assert finding.facts == {"said": "It lasted 40 s", "fact": "Seven seconds"}
    assert (finding.party, finding.cites) == ("shop", ("s1", "c1"))


@pytest.mark.parametrize("stance", ['stance = "unproved"', 'stance = "inferred"', ""])
def test_other_statements_follow_from_nothing(stance: str) -> None:
    assert nothing(contact("c1") + statement("s1", f'{stance}\nwhat = "So they say"'))


def test_the_words_used_are_told_before_the_account_of_them() -> None:
    text = contact("c1") + statement("s1", 'stance = "admitted"\nwhat = "It was them"\nquote = "We did it"')
    assert only(text, "admission").facts == {"said": "We did it"}


def test_words_are_told_in_the_language_of_the_case() -> None:
    text = statement("s1", 'stance = "admitted"\nwhat = {es = "Fuimos", lt = "Tai mes"}')
    assert find(record_of('language = "lt"\n' + SHOP + text)).findings[0].facts["said"] == "Tai mes"


def test_two_statements_against_each_other_are_one_contradiction() -> None:
    text = contact("c1") + statement("s1", 'stance = "contradicted"\nwhat = "Delivered"\nagainst = ["s2"]')
    other = 'stance = "contradicted"\nwhat = "Nobody was at home"\nagainst = ["s1", "c1", "gone"]'
    finding = only(text + statement("s2", other), "contradiction")
    assert finding.facts == {"said": "Delivered", "fact": "Nobody was at home"}
    assert finding.cites == ("s1", "s2", "c1")


def test_one_sided_contradictions_are_two() -> None:
    text = contact("c1") + statement("s1", 'stance = "contradicted"\nagainst = ["s2"]')
    assert len(found(text + statement("s2", 'stance = "contradicted"'))["contradiction"]) == 2
    inferred = text + statement("s2", 'stance = "inferred"\nagainst = ["s1"]')
    assert only(inferred, "contradiction").cites == ("s1", "s2", "c1")


def test_an_exhibit_that_shows_the_opposite_proves_the_contradiction() -> None:
    text = (
        statement("s1", 'stance = "contradicted"\nagainst = ["log"]') + '[[exhibits]]\nid = "log"\nfile = "log.pdf"\n'
    )
    record = record_of(SHOP + text)
    assert find(record).findings[0].cites == ("s1",)
    assert [str(citation) for citation in record.citations(record.entries["s1"])] == ["log"]


# No reference


def test_contacts_without_a_reference_are_counted_among_those_where_it_is_known() -> None:
    text = contact("c1", 'reference = "none"\ntimes = 2') + contact("c2", 'reference = "A-17"') + contact("c3")
    finding = only(text + contact("c4", 'reference = "none"'), "no-reference")
    assert finding.facts == {"without": 3, "of": 4}
    assert finding.cites == ("c1", "c4")
    assert nothing(contact("c2", 'reference = "A-17"'))


def test_references_are_counted_for_each_party_and_not_for_witnesses() -> None:
    text = '[[parties]]\nid = "carrier"\n[[people]]\nid = "friend"\n' + contact("c1", 'reference = "none"')
    text += "".join(
        contact(f"c-{name}", 'reference = "none"\nconduct = ["rude"]').replace('"shop"', f'"{name}"')
        for name in ("carrier", "friend")
    )
    kinds = found(text)
    assert [finding.party for finding in kinds["no-reference"]] == ["shop", "carrier"]
    assert [finding.party for finding in kinds["conduct"]] == ["carrier"]


# Handed around


def agents(*names: str) -> str:
    return "agents = [" + ", ".join(f'{{name = "{name}"}}' for name in names) + "]"


def test_three_clerks_in_ten_minutes() -> None:
    nameless = 'agents = [{role = "clerk"}, {role = "clerk"}, {role = "clerk"}]'
    finding = only(contact("c1", nameless + '\nlength = "10 min"'), "handed-around")
    assert finding.facts == {"people": 3, "over": "10 min"}
    assert only(contact("c1", nameless + '\nlength = "30 h"'), "handed-around").facts["over"] == "1 day"
    assert finding.cites == ("c1",)
    assert nothing(contact("c1", agents("Ana", "Rui")))


def test_the_same_person_twice_is_one() -> None:
    assert nothing(contact("c1", agents("Ana", "Rui", "ana")))


def test_people_over_the_contacts_of_a_request() -> None:
    contacts = contact("c1", agents("Ana")) + contact("c2", agents("Rui"), "2026-03-03")
    contacts += contact("c3", agents("Eva"), "2026-03-05")
    request = '[[requests]]\nid = "r1"\nasked = ["c1", "c2"]\nanswered = "c3"\nresult = "answered"\n'
    finding = only(contacts + request, "handed-around")
    assert finding.facts == {"people": 3, "over": "4 days"}
    assert finding.cites == ("r1", "c1", "c2", "c3")
    assert nothing(contacts + request.replace('answered = "c3"\n', ""))
    assert nothing(contacts)
    again = request.replace("r1", "r2").replace('"c1", "c2"', '"c2", "c1"')
    assert len(found(contacts + request + again)["handed-around"]) == 1


def test_over_is_on_the_clock_within_a_day() -> None:
    contacts = contact("c1", agents("Ana", "Rui"), "2026-03-01T10:00") + contact(
        "c2", agents("Eva"), "2026-03-01T11:05"
    )
    request = '[[requests]]\nasked = ["c1", "c2"]\n'
    over = only(contacts + request, "handed-around").facts["over"]
    assert over == "1 h 5 min"
    assert Length.parse(over).seconds == 3900
    one_day = contacts.replace("T10:00", "").replace("T11:05", "")
    assert only(one_day + request, "handed-around").facts == {"people": 3}


def test_nameless_agents_of_one_role_may_be_the_same_in_the_next_contact() -> None:
    support = 'agents = [{role = "support"}, {role = "support"}]'
    text = contact("c1", support) + contact("c2", support) + '[[requests]]\nasked = ["c1", "c2"]\n'
    assert nothing(text)


def test_three_parties_over_one_request() -> None:
    parties = '[[parties]]\nid = "carrier"\n[[parties]]\nid = "market"\n'
    contacts = (
        contact("c1") + contact("c2").replace('"shop"', '"carrier"') + contact("c3").replace('"shop"', '"market"')
    )
    request = '[[requests]]\nto = "shop"\nasked = ["c1", "c2", "c3"]'
    assert only(parties + contacts + request, "handed-around").facts == {"people": 3}
    assert nothing(parties + contacts + request.replace(', "c3"', ""))


def test_a_transfer_is_told_as_handed_around_and_not_as_conduct() -> None:
    moved = 'conduct = ["transferred"]\n'
    assert only(contact("c1", moved), "handed-around").facts == {"people": 2, "certain": False}
    assert only(contact("c1", moved + agents("Ana", "Rui")), "handed-around").facts == {"people": 2}
    about = contact("c1", moved + agents("Ana", "Rui") + '\nlength = "~90 s"')
    assert only(about, "handed-around").facts == {"people": 2, "over": "1 min", "about": True}


def test_one_request_tells_of_its_contacts_once() -> None:
    moved = 'conduct = ["transferred"]\n'
    contacts = contact("c1", moved + agents("Ana", "Rui")) + contact("c2", agents("Eva"))
    assert len(found(contacts + '[[requests]]\nasked = ["c1", "c2"]')["handed-around"]) == 1


# No notice


def test_conduct_no_notice_is_told_once() -> None:
    finding = only(contact("c1", 'conduct = ["no-notice"]\nsaid = "Fee doubled"'), "no-notice")
    assert finding.facts == {"what": "Fee doubled", "noticed": "2026-03-01"}


STATUS = contact("c2", 'direction = "none"\nchannel = "tracking"\nsaid = "Damaged or lost"', "2026-03-10")


def test_a_change_noticed_before_any_word_from_the_party() -> None:
    assert only(STATUS, "no-notice").facts == {"what": "Damaged or lost", "noticed": "2026-03-10"}
    assert list(found(STATUS + contact("c3", 'direction = "in"', "2026-03-11"))) == ["no-notice"]
    assert nothing(STATUS + contact("c1", 'direction = "in"', "2026-03-09"))
    assert list(found(STATUS + contact("c1", 'direction = "out"', "2026-03-09"))) == ["no-notice"]


def test_what_is_to_their_credit_or_answers_is_no_change_without_notice() -> None:
    assert list(found(STATUS.replace("said", 'merit = ["quick"]\nsaid'))) == ["merit"]
    assert nothing(STATUS.replace("said", 'answers = ["c1"]\nsaid'))


def test_whether_they_told_before_may_be_unclear() -> None:
    text = STATUS + contact("c1", 'direction = "in"', "2026-03")
    assert found(text) == {}
    assert unclear(text) == ["c1.when"]


def test_when_it_was_noticed_may_be_uncertain() -> None:
    finding = only(contact("c1", 'conduct = ["no-notice"]', "2026-03~"), "no-notice")
    assert finding.facts == {"noticed": "2026-03-31", "certain": False, "about": True}


# Conduct and merit


def test_each_word_of_conduct_and_merit_is_told_with_what_was_said() -> None:
    text = contact("c1", 'conduct = ["rude", "hung-up", "rude"]\nmerit = ["apologised"]\nquote = "You or us?"')
    kinds = found(text)
    assert [finding.facts["what"] for finding in kinds["conduct"]] == ["rude", "hung-up"]
    assert [finding.facts for finding in kinds["merit"]] == [{"what": "apologised", "quote": "You or us?"}]
    assert kinds["merit"][0].cites == ("c1",)


def test_beside_the_point_is_conduct_unless_a_statement_of_that_contact_tells_it() -> None:
    off = 'conduct = ["beside-the-point"]'
    text = contact("c1", off) + contact("c2", off) + statement("s1", 'stance = "beside-the-point"')
    kinds = found(text)
    assert list(kinds) == ["off-point", "conduct"]
    assert [finding.cites for finding in kinds["conduct"]] == [("c2",)]


# Effort


def effort(text: str, today: date = date(2026, 5, 1)) -> dict[str, object]:
    findings = [one for one in find(record_of(SHOP + text, today)).findings if one.kind == "effort"]
    return dict(findings[0].facts) if findings else {}


OUT, IN = 'direction = "out"\nchannel = "phone"', 'direction = "in"\nchannel = "phone"'


def test_effort_is_told_from_two_contacts_on() -> None:
    assert effort(contact("c1", OUT)) == {}
    assert effort(contact("c1", OUT) + contact("c2", IN)) == {"ours": 1, "theirs": 1, "days": 61}
    assert effort(contact("c1", OUT + "\ntimes = 2")) == {"ours": 2, "theirs": 0, "days": 61}


def test_effort_counts_neither_statuses_nor_witnesses() -> None:
    quiet = "".join(contact(f"t{n}", f'direction = "{d}"\nchannel = "{c}"', "2026-02-01") for n, (d, c) in enumerate((
        ("none", "social"), ("in", "tracking"), ("in", "app"),
    )))  # fmt: skip
    quiet += (
        contact("u", 'channel = "tracking"')
        + '[[people]]\nid = "friend"\n'
        + contact("f", OUT).replace('"shop"', '"friend"')
    )
    assert effort(quiet + contact("c1", OUT) + contact("c2", OUT)) == {"ours": 2, "theirs": 0, "days": 61}


def test_a_contact_whose_direction_is_not_said_is_ours() -> None:
    assert effort(contact("c1") + contact("c2", IN)) == {"ours": 1, "theirs": 1, "days": 61}


def test_a_callback_request_is_ours() -> None:
    text = contact("c1", 'channel = "callback-request"\ntimes = ">=5"')
    assert effort(text) == {"ours": 5, "theirs": 0, "days": 61, "certain": False}


def test_a_letter_and_its_contact_are_one() -> None:
    letters = '[[letters]]\nid = "l1"\nsent = 2026-02-28\n{}'
    assert effort(contact("c1", OUT) + letters.format('contact = "c1"')) == {}
    assert effort(contact("c1", OUT) + letters.format("")) == {"ours": 2, "theirs": 0, "days": 62}
    assert effort(contact("c1", OUT) + letters.format("").replace("sent", "made")) == {}


def test_minutes_are_those_on_the_line_and_waiting() -> None:
    text = contact("c1", OUT + '\nlength = "40 s"\nwaited = "12 min"\ntimes = 2') + contact(
        "c2", IN + '\nlength="5 min"'
    )
    assert effort(text)["minutes"] == 30  # 2 x 12 min 40 s and 5 min are 30 min 20 s
    assert "minutes" not in effort(contact("c1", OUT + '\nlength = "<5 min"') + contact("c2", IN))


def test_days_run_until_the_case_ended_and_from_the_surely_first() -> None:
    two = contact("c1", OUT, "2026-03") + contact("c2", IN, "2026-04-01")
    assert effort(two) == {"ours": 1, "theirs": 1, "days": 31, "certain": False}
    record = record_of("ended = 2026-03-11\n" + SHOP + contact("c1", OUT) + contact("c2", IN))
    assert find(record).findings[0].facts["days"] == 10
    assert find(record).findings[0].party == ""
    assert find(record).findings[0].cites == ("c1", "c2")
    undated = contact("c1", OUT).replace('when = "2026-03-01"\n', "")
    assert effort(undated + undated.replace("c1", "c2")) == {"ours": 2, "theirs": 0}


# Order


def test_findings_come_in_the_order_of_the_table_then_of_the_file() -> None:
    text = contact("c1", 'conduct = ["rude"]\nmerit = ["kind"]\nreference = "none"') + contact(
        "c2", 'conduct = ["rude"]'
    )
    text += '[[promises]]\nid = "p2"\ndone = "never"\n[[promises]]\nid = "p1"\ndone = "never"\n'
    findings = find(record_of(SHOP + text)).findings
    assert [(finding.kind, finding.cites[0]) for finding in findings] == [
        ("promise-broken", "p2"), ("promise-broken", "p1"), ("no-reference", "c1"), ("conduct", "c1"),
        ("conduct", "c2"), ("merit", "c1"), ("effort", "c1"),
    ]  # fmt: skip


def test_an_empty_case_has_no_findings() -> None:
    assert find(record_of("")).findings == ()
    assert find(record_of("")).unclear == ()

"""Every fact cites its exhibit or is owned as the customer's account; exhibits are numbered as they are first cited."""

from __future__ import annotations

import re

from lettering import SIDES, WANTED, contact, items, letter_of, rows, section, seen

EXHIBITS = """
[[exhibits]]
id = "photo"
title = "Photograph"
[[exhibits]]
id = "log"
title = "Phone log"
pages = 3
[[exhibits]]
id = "receipt"
title = "Receipt"
pages = 1
[[exhibits]]
id = "recording"
title = "Recording"
[[exhibits]]
id = "chat"
title = "Chat"
[[exhibits]]
id = "spare"
title = "Never cited"
"""
CASE = (
    SIDES
    + EXHIBITS
    + WANTED
    + contact("c1", '"2026-04-01"', exhibits='["log#p2-3", "log#p5"]')
    + contact("c2", '"2026-04-02"')
    + contact("c3", '"2026-04-03"', exhibits='["recording#3:20", "chat#120-124", "chat#7", "log#p2-3"]')
)
PURCHASE = """
[[purchases]]
id = "lamp"
what = "Lamp"
party = "shop"
ordered = 2026-03-01
exhibits = ["receipt"]
"""
COST = """
[[costs]]
id = "bus"
when = 2026-04-04
what = "Bus"
amount = "4.50 EUR"
proof = "receipt"
exhibits = ["photo"]
"""


def test_each_fact_is_cited_or_owned_as_the_customers_account() -> None:
    letter = letter_of(CASE)
    told = items(section(letter.markdown, "What happened"))
    assert [("Exhibit" in fact, "(my own account)" in fact) for fact in told] == [
        (True, False),
        (False, True),
        (True, False),
    ]
    assert [(fact.number, fact.cites, fact.own_account) for fact in letter.brief.facts] == [
        (1, ("log",), False),
        (2, (), True),
        (3, ("recording", "chat", "log"), False),
    ]


def test_a_citation_names_the_pages_the_time_and_the_lines() -> None:
    told = items(section(letter_of(CASE).markdown, "What happened"))
    assert told[0].endswith("(Exhibit 1, pp. 2–3, 5).")
    assert told[2].endswith("(Exhibit 1, pp. 2–3; Exhibit 2, at 3:20; Exhibit 3, lines 7, 120–124).")


def test_exhibits_are_numbered_in_the_order_in_which_the_letter_first_cites_them() -> None:
    letter = letter_of(CASE + PURCHASE + COST)
    assert [(item.number, item.id) for item in letter.brief.enclosures] == [
        (1, "receipt"),  # with the purchase, which comes before what happened
        (2, "log"),
        (3, "recording"),
        (4, "chat"),
        (5, "photo"),  # in Annex B
    ]
    body_and_annexes = letter.markdown.replace(section(letter.markdown, "Enclosures"), "")
    first = dict.fromkeys(int(number) for number in re.findall(r"Exhibit (\d+)", body_and_annexes))
    assert list(first) == [1, 2, 3, 4, 5]


def test_the_enclosures_are_exactly_the_exhibits_that_are_cited() -> None:
    letter = letter_of(CASE + PURCHASE + COST)
    listed = items(section(letter.markdown, "Enclosures"))
    assert listed == [
        "Exhibit 1: Receipt, 1 page",
        "Exhibit 2: Phone log, 3 pages",
        "Exhibit 3: Recording",
        "Exhibit 4: Chat",
        "Exhibit 5: Photograph",
    ]
    assert "Never cited" not in letter.markdown


def test_a_finding_cites_what_its_contacts_and_promises_are_proved_by() -> None:
    promise = '[[promises]]\ncontact = "c2"\nwhat = "A call"\ndue = 2026-04-05\ndone = "never"\nexhibits = ["photo"]\n'
    (line,) = [
        item for item in items(section(letter_of(CASE + promise).markdown, "What went wrong")) if "A call" in item
    ]
    assert line.endswith("(Exhibit 4).")


def test_a_finding_that_nothing_proves_is_owned_too() -> None:
    failed = section(letter_of(CASE).markdown, "What went wrong")
    (line,) = [item for item in items(failed) if "2 April 2026" in item]
    assert line.endswith("(my own account).")


def test_an_exhibit_still_to_be_obtained_is_never_cited() -> None:
    wanted = EXHIBITS.replace('title = "Phone log"', 'title = "Phone log"\nobtain = "Ask the operator"')
    letter = letter_of(CASE.replace(EXHIBITS, wanted))
    assert [item.id for item in letter.brief.enclosures] == ["recording", "chat"]
    assert letter.brief.facts[0].own_account
    assert "Phone log" not in letter.markdown


def test_without_any_proof_there_are_no_enclosures() -> None:
    letter = letter_of(SIDES + WANTED + contact("c1"))
    assert "enclosures" not in letter.parts
    assert "Exhibit" not in letter.markdown


def test_an_exhibit_without_a_title_is_listed_by_its_name() -> None:
    letter = letter_of(SIDES + WANTED + contact("c1", exhibits='["scan"]') + '[[exhibits]]\nid = "scan"\n')
    assert items(section(letter.markdown, "Enclosures")) == ["Exhibit 1: scan"]


def test_annex_a_says_of_every_contact_what_proves_it_or_that_it_is_the_customers_account() -> None:
    text = (
        CASE
        + contact("c4", '"2026-04-04"', conduct="")
        + contact("c5", '"2026-04-05"', conduct="", exhibits='["chat"]')
    )
    proofs = [row[-1] for row in rows(letter_of(text).markdown)]
    assert proofs[3:] == ["my own account", "Exhibit 3"]
    assert all(proofs)


def test_annex_b_says_how_each_sum_is_proved() -> None:
    text = (
        CASE + COST + COST.replace('"bus"', '"tram"').replace('exhibits = ["photo"]', "").replace("receipt", "estimate")
    )
    assert [row[-2] for row in rows(letter_of(text).markdown)] == ["Exhibit 4", "estimate"]


def test_what_shows_that_an_advocate_may_act_is_the_first_exhibit() -> None:
    advocate = '[advocate]\nname = "Petra Model"\naddress = "3 Help Street"\nauthority = "spare"\n'
    letter = letter_of(CASE + advocate)
    assert [item.id for item in letter.brief.enclosures][:2] == ["spare", "log"]
    assert "Exhibit 1" in seen(letter.parts["body"]).split("What happened")[0]


def test_an_authority_that_is_not_held_yet_is_not_claimed() -> None:
    advocate = '[advocate]\nname = "Petra Model"\naddress = "3 Help Street"\nauthority = "later"\n'
    letter = letter_of(CASE + advocate + '[[exhibits]]\nid = "later"\nobtain = "Have it signed"\n')
    assert "authority" not in letter.brief.authority


def test_a_letter_by_an_advocate_says_who_i_am_in_it() -> None:
    letter = letter_of(CASE + '[advocate]\nname = "Petra Model"\naddress = "3 Help Street"\n')
    first = seen(letter.parts["body"]).split("formal complaint")[0]
    assert "on behalf of Vera Sample" in first
    assert "“I” and “me” stand for Vera Sample" in first


LOG = '[[exhibits]]\nid = "log"\ntitle = "Log"\n[[exhibits]]\nid = "page"\ntitle = "Page"\n'


def contradicted(more: str, exhibits: str = "", home: str = "") -> str:
    """What went wrong, where a statement is contradicted."""
    text = (
        f'[[contacts]]\nid = "mark"\nwhen = 2026-03-02\nwith = "shop"\nchannel = "phone"\n{exhibits}'
        f'[[contacts]]\nid = "home"\nwith = "shop"\nchannel = "visit"\n{home}'
        f'[[statements]]\ncontact = "mark"\nquote = "Delivered"\nstance = "contradicted"\nfact = "Nobody came"\n{more}'
    )
    return section(letter_of(SIDES + WANTED + LOG + text).markdown, "What went wrong")


def test_words_and_what_speaks_against_them_are_each_cited_from_their_own_proof() -> None:
    """Proof that a thing was said is no proof of the contrary."""
    page, log = 'exhibits = ["page"]\n', 'exhibits = ["log"]\n'
    stated = "On 2 March 2026 it was stated: “Delivered”"
    for more, exhibits, home, reads in (
        ("", "", "", f"{stated}; I dispute this: Nobody came (my own account)."),
        ("", page, "", f"{stated} (Exhibit 1); I dispute this: Nobody came (my own account)."),
        (log, page, "", f"{stated} (Exhibit 1); against this: Nobody came (Exhibit 2)."),
        (log, "", "", f"{stated} (my own account); against this: Nobody came (Exhibit 1)."),
        ('against = ["home"]\n', page, log, f"{stated} (Exhibit 1); against this: Nobody came (Exhibit 2)."),
        ('against = ["home"]\n', page, page, f"{stated}; against this: Nobody came (Exhibit 1)."),
    ):
        assert items(contradicted(more, exhibits, home)) == [reads]


def test_words_of_one_contact_name_its_day_once_and_whoever_else_said_them_is_named() -> None:
    other = '[[parties]]\nid = "post"\nname = "Rytas"\nrole = "carrier"\nacts_for = "shop"\n'
    call = '[[contacts]]\nid = "call"\nwhen = 2026-03-02\nwith = "post"\nchannel = "phone"\nexhibits = ["page"]\n'
    said = "".join(
        f'[[statements]]\ncontact = "call"\nquote = "{one}"\nstance = "contradicted"\nfact = "no"\n' for one in "AB"
    )
    letter = letter_of(SIDES + WANTED + LOG + other + call + said, kind="brief")
    assert (
        "Rytas: on 2 March 2026 it was stated: “A” (Exhibit 1); I dispute this: no (my own account). "
        "Rytas: it was also stated: “B” (Exhibit 1); I dispute this: no (my own account)."
    ) in seen(letter.markdown)


def test_where_only_some_of_the_contacts_counted_have_proof_the_rest_is_owned() -> None:
    asked = '[[requests]]\nwhat = "A refund"\nto = "shop"\nasked = ["c1", "c2"]\nresult = "ignored"\n'
    calls = contact("c1", '"2026-03-01"', exhibits='["log"]') + contact("c2", '"2026-03-02"', exhibits="{}")
    told = section(letter_of(SIDES + WANTED + LOG + asked + calls.format('["page"]')).markdown, "What went wrong")
    assert "not answered (Exhibit 1; Exhibit 2)." in told
    told = section(letter_of(SIDES + WANTED + LOG + asked + calls.format("[]")).markdown, "What went wrong")
    assert "not answered (my own account; Exhibit 1)." in told


def test_the_answer_that_a_reply_is_to_is_its_first_exhibit() -> None:
    answer = '[[exhibits]]\nid = "answer"\ntitle = "Their answer"\n'
    asked = contact("c0", '"2026-03-30"', channel='"email"', exhibits='["log"]')
    came = contact("c9", '"2026-04-09"', channel='"email"', direction='"in"', exhibits='["answer"]')
    refused = (
        '[[requests]]\nwhat = "a refund"\nasked = ["c0"]\nanswered = "c9"\nresult = "refused"\nexhibits = ["chat"]\n'
    )
    letter = letter_of(SIDES + EXHIBITS + answer + WANTED + asked + came + refused, kind="reply")
    assert letter.brief.enclosures[0].title == "Their answer"
    assert "Exhibit 1" in letter.brief.answered

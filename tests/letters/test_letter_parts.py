"""What stands in a letter, in which order, and what is left out (letters.md)."""

from __future__ import annotations

import pytest
from lettering import SIDES, WANTED, contact, headings, items, letter_of, rows, section, seen
from whole_letter import WHOLE


def test_the_parts_stand_in_the_order_of_a_letter() -> None:
    letter = letter_of(WHOLE)
    assert list(letter.parts) == [
        "sender",
        "recipient",
        "heading",
        "body",
        "closing",
        "enclosures",
        "annex-a",
        "annex-b",
    ]
    assert [heading.split(" (")[0].split(":")[0] for heading in headings(letter.markdown)] == [
        "What this is about",
        "What happened",
        "What went wrong",
        "What was put right or done well",
        "What I do not know",
        "What it has cost",
        "What I ask for",
        "Enclosures",
        "Annex A",
        "Annex B",
    ]
    assert letter.parts["sender"].startswith("Vera Sample")
    assert letter.parts["recipient"].startswith("Northgate Goods Ltd")
    body = letter.parts["body"]
    assert body.startswith("Dear")
    assert letter.parts["closing"].endswith("Vera Sample")


def test_parts_with_nothing_to_say_are_left_out() -> None:
    letter = letter_of(SIDES + WANTED)
    assert headings(letter.markdown) == ["What I ask for"]
    assert list(letter.parts) == ["sender", "recipient", "heading", "body", "closing"]


def test_a_case_of_a_title_alone_makes_a_letter() -> None:
    letter = letter_of("")
    assert "A case" in seen(letter.parts["heading"])
    assert headings(letter.markdown) == ["What I ask for"]


def test_facts_are_the_contacts_that_carry_a_finding_about_the_reader_or_who_acts_for_it() -> None:
    told = items(section(letter_of(WHOLE).markdown, "What happened"))
    assert len(told) == 2
    assert "1 April 2026" in told[0]
    assert "Swift" in told[1]
    assert "Not our fault" in told[1]


def test_contacts_with_others_and_without_a_finding_are_in_annex_a_alone() -> None:
    letter = letter_of(WHOLE)
    assert "We look into it" not in letter.parts["body"]
    assert "Nothing of note" not in letter.parts["body"]
    told = rows(letter.parts["annex-a"])
    assert [row[0] for row in told] == ["1 April 2026", "2 April 2026", "3 April 2026", "4 April 2026"]
    assert "Coin Bank" in told[2][1]
    assert "We look into it" in told[2][2]
    assert "Nothing of note" in told[3][2]


def test_the_failings_of_others_are_not_held_against_the_reader() -> None:
    failed = seen(section(letter_of(WHOLE).markdown, "What went wrong"))
    assert "2 April 2026" in failed
    assert "Swift" in failed
    assert "3 April 2026" not in failed
    assert "Coin Bank" not in failed


def test_a_letter_to_another_party_tells_of_that_party() -> None:
    letter = letter_of(WHOLE, to="bank")
    (fact,) = items(section(letter.markdown, "What happened"))
    assert "We look into it" in fact
    assert letter.parts["recipient"].startswith("Coin Bank")
    assert "1 April 2026" not in section(letter.markdown, "What went wrong")


def test_the_effort_alone_pulls_no_contact_into_the_facts() -> None:
    calls = "".join(contact(f"c{day}", f'"2026-04-0{day}"', conduct="", said='"Call again"') for day in range(1, 4))
    letter = letter_of(SIDES + WANTED + calls)
    assert letter.brief.facts == []
    assert "3 contacts" in section(letter.markdown, "What it has cost")
    assert len(rows(letter.parts["annex-a"])) == 3


def test_when_the_body_tells_every_contact_there_is_no_annex_a() -> None:
    letter = letter_of(SIDES + WANTED + contact("c1") + contact("c2"))
    assert "annex-a" not in letter.parts
    assert "Annex A" not in letter.markdown


def test_facts_stand_in_order_of_time_and_not_of_the_file() -> None:
    text = SIDES + WANTED + contact("b", '"2026-04-09"') + contact("a", '"2026-04-02"') + contact("z", '"2026-03-31"')
    told = items(section(letter_of(text).markdown, "What happened"))
    assert [fact.split(" I ")[0] for fact in told] == ["On 31 March 2026", "On 2 April 2026", "On 9 April 2026"]
    assert [fact.number for fact in letter_of(text).brief.facts] == [1, 2, 3]


def test_a_note_is_never_printed() -> None:
    letter = letter_of(
        SIDES + WANTED + contact("c1", note='"They fear the press"') + contact("c2", conduct="", note='"Idiots"')
    )
    assert "press" not in letter.markdown
    assert "Idiots" not in letter.markdown


def test_the_purchase_is_told_with_number_price_payment_and_dates() -> None:
    order = seen(section(letter_of(WHOLE).markdown, "What this is about"))
    for words in (
        "1 March 2026",
        "Lamp",
        "N-402",
        "Swift",
        "€80",
        "card",
        "15 March 2026",
        "12 April 2026",
        "The foot is bent",
    ):
        assert words in order


def test_a_purchase_from_somebody_else_is_left_out_unless_a_finding_about_the_reader_rests_on_it() -> None:
    other = '[[purchases]]\nid = "kettle"\nwhat = "Kettle"\nparty = "bank"\nordered = "never"\npromised = 2026-03-02\n'
    charge = '[[costs]]\nof = "kettle"\nkind = "charge"\namount = "9 EUR"\nto = "shop"\nwhen = 2026-03-03\n'
    assert "Kettle" not in letter_of(WHOLE + other, to="shop").markdown
    assert "Kettle" in letter_of(WHOLE + other, to="bank").markdown
    assert "Kettle" in section(letter_of(WHOLE + other + charge, to="shop").markdown, "What this is about")


def test_every_reference_number_that_was_given_is_quoted() -> None:
    text = WHOLE.replace('role = "trader"', 'role = "trader"\nreferences = ["A-1", "A-2"]')
    text = text.replace('said = "Not our fault"', 'said = "Not our fault"\nreference = "S-9"')
    text = text.replace('said = "We look into it"', 'said = "We look into it"\nreference = "BANK-1"')
    text = text.replace('role = "bank"', 'role = "bank"\nreferences = ["BANK-2"]')
    heading = seen(letter_of(text).parts["heading"])
    assert "A-1, A-2 and S-9" in heading
    assert "BANK" not in heading


def test_that_no_reference_was_given_is_said_only_if_the_case_says_so() -> None:
    assert "reference" not in letter_of(SIDES + WANTED + contact("c1")).parts["heading"]
    assert "none given" in letter_of(SIDES + WANTED + contact("c1", reference='"none"')).parts["heading"]


def test_what_comes_next_is_named_only_if_the_case_names_such_a_body() -> None:
    assert "Trade Board" in letter_of(WHOLE).parts["body"]
    assert letter_of(SIDES + WANTED).brief.next_step == ""
    undated = WHOLE.replace("due = 2026-05-20", "")
    assert "Trade Board" in letter_of(undated).parts["body"]


def test_a_regulator_is_not_threatened_with_itself() -> None:
    assert letter_of(WHOLE, to="board").brief.next_step == ""


def test_credits_are_told_apart_from_failings() -> None:
    text = SIDES + WANTED + contact("c1", conduct="", merit='["apologised"]') + contact("c2")
    markdown = letter_of(text).markdown
    assert len(items(section(markdown, "What was put right or done well"))) == 1
    assert "apology" not in section(markdown, "What went wrong").lower()


def test_what_was_due_and_has_no_outcome_is_a_question_and_no_failing() -> None:
    markdown = letter_of(WHOLE).markdown
    (question,) = items(section(markdown, "What I do not know"))
    assert "New foot" in question
    assert "20 April 2026" in question
    assert "New foot" not in section(markdown, "What went wrong")


def test_what_is_not_due_yet_is_neither_a_question_nor_a_failing() -> None:
    text = WHOLE.replace("due = 2026-04-20", "due = 2026-05-02")
    markdown = letter_of(text).markdown
    assert "New foot" not in markdown


EARLIER = '[[letters]]\nkind = "complaint"\nsent = 2026-04-05\n'


def test_an_escalation_says_that_a_complaint_was_sent_and_whether_it_was_answered() -> None:
    letter = contact("sent", '"2026-04-05"', channel='"letter"', conduct="")
    answer = contact("answer", '"2026-04-09"', channel='"letter"', direction='"in"', conduct="", answers='["sent"]')
    unknown = seen(letter_of(SIDES + WANTED + EARLIER).parts["body"])
    assert "5 April 2026" in unknown
    assert "no answer" not in unknown
    linked = SIDES + WANTED + EARLIER + 'contact = "sent"\n' + letter
    assert "have had no answer" in letter_of(linked).parts["body"]
    assert "have had no answer" not in letter_of(linked + answer).parts["body"]
    unsaid = answer.replace('answers = ["sent"]', "")
    assert "no answer" not in seen(letter_of(linked + unsaid).parts["body"])


def test_a_first_complaint_speaks_of_no_earlier_letter() -> None:
    assert "5 April 2026" not in letter_of(SIDES + WANTED + EARLIER, kind="complaint").parts["body"]


def test_a_letter_that_was_made_and_never_sent_is_not_claimed() -> None:
    made = EARLIER.replace("sent =", "made =")
    assert (
        "in writing" not in seen(letter_of(SIDES + WANTED + made, kind="escalation").parts["body"]).split("What I")[0]
    )


def test_a_letter_that_went_to_somebody_else_is_not_held_up_to_the_reader() -> None:
    elsewhere = EARLIER + 'to = "bank"\n[[parties]]\nid = "bank"\nname = "Coin Bank"\n'
    assert "5 April 2026" not in letter_of(SIDES + WANTED + elsewhere, kind="escalation", to="shop").parts["body"]


def test_an_advocate_writes_on_behalf_of_the_complainant() -> None:
    advocate = (
        '[advocate]\nname = "Petra Model"\norganisation = "Help Desk"\naddress = "3 Help Street"\nplace = "Vilnius"\n'
    )
    letter = letter_of(SIDES + WANTED + advocate)
    assert seen(letter.parts["sender"]) == "Petra Model Help Desk 3 Help Street on behalf of Vera Sample"
    assert seen(letter.parts["closing"]).endswith("Petra Model on behalf of Vera Sample")
    assert letter.parts["heading"].startswith("Vilnius, 1 May 2026")


def test_the_recipient_is_addressed_with_department_and_named_person() -> None:
    text = SIDES.replace(
        'name = "Northgate"', 'name = "Northgate"\ndepartment = "Claims"\nattention = "Ms Patel"\nemail = "a@b.example"'
    )
    letter = letter_of(text + WANTED)
    recipient = seen(letter.parts["recipient"])
    for words in ("Northgate Goods Ltd", "Claims", "Ms Patel", "1 Trade Road", "a@b.example"):
        assert words in recipient
    assert "Ms Patel" in letter.brief.salutation


def test_people_are_named_where_they_took_part() -> None:
    people = '[[people]]\nid = "ann"\nname = "Ann Other"\n[[people]]\nid = "bo"\nname = "Bo Other"\n'
    call = contact(
        "c1", who='"ann"', witnesses='["bo"]', length='"40 s"', waited='"12 min"', times='">=2"', reference='"T-1"'
    )
    agents = 'agents = [{name = "Tom", role = "support"}, {role = "clerk"}, {name = "Una"}, {}]\n'
    (fact,) = items(section(letter_of(SIDES + WANTED + people + call + agents).markdown, "What happened"))
    for words in (
        "Ann Other",
        "Bo Other",
        "40 seconds",
        "12 minutes",
        "at least twice",
        "T-1",
        "Tom, support; clerk; Una",
    ):
        assert words in fact


def test_what_one_noticed_oneself_is_told_so() -> None:
    seen_ = contact("c1", channel='"tracking"', direction='"none"')
    other = contact("c2", channel='"visit"', direction='"none"').replace("2026-04-01", "2026-04-02")
    facts = items(section(letter_of(SIDES + WANTED + seen_ + other).markdown, "What happened"))
    assert "tracking page" in facts[0]
    assert "I noticed" in facts[1]


def test_what_is_told_of_their_call_is_no_answer_to_words_that_nobody_noted() -> None:
    missed = contact("c1", direction='"in"', told='"It rang twice"')
    assert "you called me. It rang twice" in seen(letter_of(SIDES + WANTED + missed).parts["body"])
    heard = contact("c1", direction='"in"', told='"I said no"', said='"Come tomorrow"')
    assert "you called me: Come tomorrow. On my side: I said no" in seen(
        letter_of(SIDES + WANTED + heard).parts["body"]
    )


def test_a_service_was_done_and_not_delivered() -> None:
    given = 'id = "x"\nparty = "shop"\nordered = 2026-03-01\ndelivered = 2026-03-09'
    for kind, said in (("service", "It was done on 9 March 2026"), ("goods", "It was delivered on 9 March 2026")):
        purchase = f'[[purchases]]\n{given}\nkind = "{kind}"\n'
        assert said in seen(letter_of(SIDES + WANTED + purchase).parts["body"])


def test_a_contact_with_nobody_named_claims_nobody_in_annex_a() -> None:
    bank = '[[parties]]\nid = "bank"\nname = "Coin Bank"\n'
    lone = contact("c1", conduct="", **{"with": ""})
    (row,) = rows(letter_of(SIDES + WANTED + bank + lone).markdown)
    assert row[1] == "phone call"


def test_a_purchase_for_somebody_else_names_them() -> None:
    text = WHOLE.replace('carrier = "courier"', 'carrier = "courier"\nthrough = "bank"\nfor = "mum"')
    order = seen(
        section(letter_of(text + '[[people]]\nid = "mum"\nname = "Ada Sample"\n').markdown, "What this is about")
    )
    assert "Ada Sample" in order
    assert "Coin Bank" in order


def test_a_marketplace_is_told_that_the_order_came_through_it() -> None:
    maker = '[[parties]]\nid = "maker"\nname = "Maker"\n'
    lamp = '[[purchases]]\nwhat = "Lamp"\nparty = "maker"\nthrough = "shop"\nordered = 2026-03-01\n'
    told = [seen(letter_of(SIDES + WANTED + maker + text).parts["body"]) for text in (lamp, lamp.replace("party", "#"))]
    assert "I ordered from Maker: Lamp (through you;" in told[0]
    assert "I ordered through you: Lamp (" in told[1]


OTHER = '[[parties]]\nid = "maker"\nname = "Tannwald"\nrole = "manufacturer"\n'
IN_TOUCH = (
    contact("c1", "2026-03-02", conduct="")
    + contact("c2", "2026-03-03", direction='"in"')
    + contact("c3", "2026-03-04", channel='"review"', conduct="")
    + contact("c4", "2026-03-05", channel='"tracking"', direction='"none"', conduct="")
)


@pytest.mark.parametrize(
    ("language", "alone", "beside"),
    [
        (
            "en",
            ["phone call, from me", "phone call, to me", "my public review", "tracking page, seen by me"],
            [
                "phone call, me to Northgate",
                "phone call, Northgate to me",
                "my public review",
                "tracking page of Northgate, seen by me",
            ],
        ),
        (
            "ru",
            ["мой звонок в компанию", "звонок из компании", "мой отзыв", "просмотр страницы отслеживания"],
            [
                "мой звонок в компанию «Northgate»",
                "звонок из компании «Northgate»",
                "мой отзыв о компании «Northgate»",
                "просмотр страницы отслеживания на сайте компании «Northgate»",
            ],
        ),
    ],
)
def test_annex_a_names_a_party_where_there_are_two_and_sends_a_review_to_nobody(
    language: str, alone: list[str], beside: list[str]
) -> None:
    for parties, said in ((SIDES, alone), (SIDES + OTHER, beside)):
        found = rows(letter_of(parties + IN_TOUCH + WANTED, language=language).parts["annex-a"])
        assert [row[1] for row in found] == said


ADMITTED = '[[statements]]\nwhat = "it was our clerk"\nby = "shop"\nstance = "admitted"\n'
DEARER = (
    '[[purchases]]\nid = "lamp"\nwhat = "Lamp"\nparty = "shop"\nordered = 2026-03-01\npromised = 2026-03-06\n'
    "delivered = 2026-03-21\n"
    '[[prices]]\nof = "lamp"\nkind = "quoted"\nwhen = 2026-03-01\namount = "100.00 EUR"\n'
    '[[prices]]\nof = "lamp"\nkind = "raised"\nwhen = 2026-03-05\namount = "150.00 EUR"\n'
)


def test_the_opening_tells_a_grievance_and_not_what_was_admitted() -> None:
    letter = letter_of(SIDES + WANTED + ADMITTED + DEARER)
    assert "admitted" not in letter.brief.opening[1]
    assert "took 20 days" in letter.brief.opening[1]
    rude = letter_of(SIDES + WANTED + ADMITTED + contact("c1"))
    assert "it was our clerk" in rude.brief.opening[1]


def test_where_money_is_claimed_what_it_rests_on_comes_first() -> None:
    cost = '[[costs]]\nof = "lamp"\nkind = "price-difference"\nwhen = 2026-03-21\namount = "50.00 EUR"\nto = "shop"\n'
    first, second = items(section(letter_of(SIDES + WANTED + DEARER + cost).markdown, "What went wrong"))
    assert "price raised" in first.lower()
    assert "Lamp: promised within 5 days" in second
    first, _ = items(section(letter_of(SIDES + WANTED + DEARER).markdown, "What went wrong"))
    assert "Lamp: promised within 5 days" in first


def test_the_opening_does_not_tell_a_delay_in_the_words_in_which_it_is_told_below() -> None:
    letter = letter_of(SIDES + WANTED + DEARER)
    assert letter.brief.opening[1] == "In short – Lamp: took 20 days where 5 days had been promised."
    assert "took 20 days, 4 times as long, 15 days late" in letter.brief.findings[0].text


def test_people_who_spoke_in_one_contact_did_not_pass_the_customer_around() -> None:
    three = '[{name = "Ann"}, {name = "Bob"}, {name = "Cy"}]'
    (told, *_) = items(section(letter_of(SIDES + WANTED + contact("c1", agents=three)).markdown, "What went wrong"))
    assert told == "3 people spoke with me in one conversation (my own account)."
    moved = contact("c1", agents=three, conduct='["transferred"]')
    (told, *_) = items(section(letter_of(SIDES + WANTED + moved).markdown, "What went wrong"))
    assert told == "I was passed around: 3 people (my own account)."


def test_how_long_was_waited_is_told_before_what_was_said() -> None:
    call = contact("c1", length='"9 min"', waited='"25 min"', told='"I asked."', said='"Soon."')
    (fact,) = letter_of(SIDES + WANTED + call).brief.facts
    assert "I called you (25 minutes of waiting, then 9 minutes). I asked. The answer was: Soon." in fact.text
    (fact,) = letter_of(SIDES + WANTED + contact("c1", waited='"25 min"')).brief.facts
    assert "I called you (25 minutes of waiting)." in fact.text


def test_what_was_charged_above_a_quote_is_not_told_as_the_price() -> None:
    paid = DEARER.replace("promised = 2026-03-06", 'promised = 2026-03-06\nprice = "150.00 EUR"\npaid = 2026-03-21')
    told = letter_of(SIDES + WANTED + paid).brief.purchases[0].text
    assert "I was charged €150 (paid on 21 March 2026); €100 had been quoted." in told
    told = letter_of(SIDES + WANTED + paid.replace("100.00", "150.00")).brief.purchases[0].text
    assert "The price was €150, paid on 21 March 2026." in told


def test_what_was_asked_in_writing_and_not_granted_in_full_is_a_fact() -> None:
    asked = '[[requests]]\nwhat = "A refund"\nto = "shop"\nasked = ["c1"]\nresult = "{}"\n'
    email = contact("c1", channel='"email"', told='"I asked for a refund."', conduct="")
    answer = contact("c2", '"2026-04-03"', direction='"in"', answers='["c1"]', channel='"email"', conduct="")
    assert "I asked for a refund." in letter_of(SIDES + WANTED + email + answer + asked.format("partly")).markdown
    assert not letter_of(SIDES + WANTED + email + answer + asked.format("granted")).brief.facts


def test_a_role_in_another_script_stands_in_quotation_marks() -> None:
    boss = contact("c1", agents='[{role = "директор"}]')
    assert "I dealt with: “директор”." in letter_of(SIDES + WANTED + boss).brief.facts[0].text
    clerk = contact("c1", agents='[{name = "Ольга", role = "clerk"}]')
    assert "I dealt with: Ольга, clerk." in letter_of(SIDES + WANTED + clerk).brief.facts[0].text
    russian = letter_of(SIDES + WANTED + boss, language="ru").brief.facts[0].text
    assert "Собеседник: директор." in russian


def test_who_signed_a_letter_was_not_spoken_with() -> None:
    email = contact("c1", channel='"email"', direction='"in"', said='"Sorry."', agents='[{name = "Ann"}]')
    assert "Sorry. It was signed: Ann." in letter_of(SIDES + WANTED + email).brief.facts[0].text


def test_callbacks_that_nobody_promised_are_not_said_to_be() -> None:
    asked = contact("c1", channel='"callback-request"', times="3", conduct="")
    (told,) = letter_of(SIDES + WANTED + asked).brief.findings
    assert told.text == "Callbacks asked for: 3; received: none."


def test_one_public_holiday_is_told_in_the_singular() -> None:
    promise = '[[promises]]\nby = "shop"\ncontact = "c1"\nwhat = "Part"\ndue = "5 working days"\ndone = "never"\n'
    one = f"holidays = [2026-04-03]\n{SIDES}{WANTED}{contact('c1')}{promise}"
    assert letter_of(one).brief.working_days.endswith("less the public holiday of 3 April 2026.")
    two = one.replace("[2026-04-03]", "[2026-04-03, 2026-04-06]")
    assert letter_of(two).brief.working_days.endswith("less public holidays: 3 April 2026 and 6 April 2026.")
    spanish = letter_of(one, language="es").brief.working_days
    assert spanish.endswith("excluido el festivo del 3 de abril de 2026.")


def test_what_happened_often_tells_the_first_and_the_last_time_wherever_they_stand_in_the_file() -> None:
    calls = "".join(contact(f"c{day}", f"2026-03-{day:02}") for day in (10, 1, 2, 3, 12, 4))
    (told,) = letter_of(SIDES + WANTED + calls).brief.findings
    assert told.text == "The other side ended the call, 6 times: first on 1 March 2026, last on 12 March 2026."

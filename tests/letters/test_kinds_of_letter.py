"""What one kind of letter tells and another does not: replies, disputes of payments, thanks, notes for a call."""

from __future__ import annotations

import pytest
from lettering import RECEIPT, SIDES, WANTED, contact, headings, items, letter_of, section

ANSWER = (
    contact("asked", channel='"letter"', conduct="")
    + contact("answer", '"2026-04-10"', channel='"email"', direction='"in"', answers='["asked"]', conduct="")
    + contact("call", '"2026-04-12"', conduct="")
)
STILL_OPEN = "What is still open"
SAYS = "What your answer says"


def reply(text: str) -> str:
    return letter_of(SIDES + WANTED + ANSWER + text, kind="reply").markdown


def test_what_the_answer_granted_in_part_is_told_as_that_and_not_as_passed_over() -> None:
    partly = (
        '[[requests]]\nto = "shop"\nwhat = "the price"\nasked = ["asked"]\nresult = "partly"\nreason = "goodwill"\n'
    )
    told = reply(partly + 'answered = "answer"\n')
    assert items(section(told, SAYS)) == [
        "The price: granted only in part; the reason given: goodwill (my own account)."
    ]
    assert STILL_OPEN not in told
    assert "granted only in part" in section(reply(partly + 'answered = "call"\n'), STILL_OPEN)


def test_a_request_that_was_met_with_a_promise_is_one_point_with_it() -> None:
    promise = '[[promises]]\nby = "shop"\ncontact = "call"\nwhat = "the list"\ndue = 2026-04-20\ndone = "never"\n'
    request = '[[requests]]\nto = "shop"\nwhat = "a list"\nasked = ["call"]\nresult = "promised"\n'
    (point,) = items(section(reply(promise + request), STILL_OPEN))
    assert point.startswith("The list: promised")
    assert "A list: please say what became of this" in reply(request)
    unrelated = '[[promises]]\nby = "shop"\nwhat = "a plan"\ndue = 2026-04-20\n'
    unanswered = request.replace('asked = ["call"]\n', "")
    assert "A list: please say what became of this" in reply(unrelated + unanswered)


def test_an_offer_made_elsewhere_is_not_put_into_the_answer() -> None:
    offer = '[[offers]]\nby = "shop"\nwhat = "a voucher"\nresult = "refused"\n'
    assert "A voucher" in section(reply(offer + 'contact = "answer"\n'), SAYS)
    elsewhere = reply(offer + 'contact = "call"\n')
    assert SAYS not in elsewhere
    assert "A voucher" in section(elsewhere, STILL_OPEN)


def test_the_exhibits_of_a_reply_are_numbered_as_they_are_cited() -> None:
    letter = letter_of(
        SIDES + WANTED + ANSWER.replace('id = "answer"', 'id = "answer"\nexhibits = ["mail"]')
        + '[[statements]]\ncontact = "call"\nquote = "No."\nstance = "contradicted"\nfact = "yes"\nexhibits = ["log"]\n'
        + '[[exhibits]]\nid = "log"\ntitle = "Log"\n[[exhibits]]\nid = "mail"\ntitle = "Mail"\n',
        kind="reply",
    )  # fmt: skip
    assert [item.id for item in letter.brief.enclosures] == ["mail", "log"]


CHARGED = (
    '[[purchases]]\nid = "lamp"\nwhat = "a lamp"\nparty = "shop"\nordered = "never"\n'
    '[[costs]]\nwhen = 2026-03-02\nkind = "charge"\namount = "80.00 EUR"\nto = "shop"\nof = "lamp"\n'
)
LATE = '[[promises]]\nby = "shop"\ncontact = "call"\nwhat = "the list"\ndue = 2026-04-13\ndone = 2026-04-20\n'


@pytest.mark.parametrize(("entries", "reason"), [(CHARGED, "Charged without"), (LATE, "done on 20 April")])
def test_a_reply_says_what_money_is_asked_for(entries: str, reason: str) -> None:
    assert reason in section(reply(entries), STILL_OPEN)


@pytest.mark.parametrize("kind", ["reply", "brief"])
def test_what_proves_the_sum_goes_with_a_letter_that_has_no_annex_of_costs(kind: str) -> None:
    paid = '[[costs]]\nwhat = "a fee"\nkind = "fare"\namount = "{}"\nproof = "receipt"\nexhibits = ["{}"]\n'
    proofs = RECEIPT + '[[exhibits]]\nid = "other"\ntitle = "Other receipt"\n'
    text = SIDES + WANTED + ANSWER + proofs + paid.format("80.00 EUR", "receipt") + paid.format("7.00 EUR", "other")
    letter = letter_of(text, kind=kind)
    assert [item.id for item in letter.brief.enclosures] == ["receipt"]
    total = letter_of(text.replace('"80.00 EUR"\ndue', '"total"\ndue'), kind=kind)
    assert [item.id for item in total.brief.enclosures] == ["receipt", "other"]


GRANTED = (
    '[[requests]]\nto = "shop"\nwhat = "the end of it"\nasked = ["asked"]\nresult = "granted"\nanswered = "answer"\n'
)


@pytest.mark.parametrize(("kind", "heading"), [("reply", "What is settled"), ("complaint", "What was put right")])
def test_what_was_granted_and_then_denied_is_not_settled(kind: str, heading: str) -> None:
    text = SIDES + WANTED + ANSWER + GRANTED
    said = '[[statements]]\nby = "shop"\ncontact = "{}"\nwhat = "no"\nstance = "contradicted"\nagainst = ["answer"]\n'
    assert "The end of it" in section(letter_of(text, kind=kind).markdown, heading)
    assert "The end of it" in section(letter_of(text + said.format("asked"), kind=kind).markdown, heading)
    assert heading not in letter_of(text + said.format("call"), kind=kind).markdown


PAID = '[[costs]]\nwhen = 2026-03-02\nwhat = "a fee"\namount = "10.00 EUR"\nproof = "receipt"\nexhibits = ["receipt"]\n'
OTHER = '[[parties]]\nid = "maker"\nname = "Maker"\nrole = "manufacturer"\n'


def disputed(cost: str) -> str:
    return section(letter_of(SIDES + OTHER + WANTED + RECEIPT + cost, kind="bank").markdown, "The payment")


def test_what_came_again_is_told_by_the_payment_that_a_bank_can_find() -> None:
    told = disputed(PAID + 'kind = "charge"\nto = "shop"\nevery = "1 month"\ntimes = 3\n')
    assert "From 2 March 2026: €10 × 3 = €30" in told
    assert "I ask for the return of €30." in told
    assert "2 February 2026 to 2 April 2026: €10 × 3 = €30" in disputed(
        PAID.replace("-03-", "-02-") + 'kind = "charge"\nto = "shop"\nevery = "1 month"\ntimes = 3\n'
    )


def test_what_came_back_of_a_payment_is_told_with_its_date_and_not_asked_for_again() -> None:
    credit = '[[credits]]\nwhen = 2026-04-02\nwhat = "goodwill"\namount = "4.00 EUR"\nfor = ["paid"]\n'
    paid = PAID.replace("[[costs]]", '[[costs]]\nid = "paid"') + 'kind = "charge"\nto = "shop"\n'
    told = disputed(paid + credit)
    assert "2 April 2026: €4 – goodwill" in told
    assert "I ask for the return of €6." in told
    again = disputed(paid + credit + "reversed = 2026-04-09\n")
    assert "goodwill" not in again
    assert "I ask for the return of €10." in again


@pytest.mark.parametrize(
    ("language", "one", "several"),
    [("en", "the payment listed", "the payments listed"), ("ru", "указанную ниже", "перечисленные ниже"),
     ("lt", "nurodytą mokėjimą", "išvardytus mokėjimus"), ("es", "el cargo que", "los cargos que")],
)  # fmt: skip
def test_a_bank_is_asked_to_take_back_what_went_to_a_company_that_it_can_find(
    language: str, one: str, several: str
) -> None:
    text = SIDES + WANTED + RECEIPT + '[[parties]]\nid = "bank"\nname = "Coin Bank"\nrole = "bank"\n' + PAID
    text += 'kind = "charge"\nto = "shop"\n'
    for more, words in (("", one), ('every = "1 month"\ntimes = 2\n', several)):
        opening = letter_of(text + more, kind="bank", language=language, to="bank").brief.opening[0]
        assert words in opening
        assert "Northgate Goods Ltd" in opening


@pytest.mark.parametrize(
    ("cost", "said"),
    [('kind = "fee"\nto = "maker"\n', False), ('kind = "price-difference"\n', False),
     ('kind = "price-difference"\nto = "shop"\n', True)],
)  # fmt: skip
def test_only_what_was_paid_to_them_is_disputed(cost: str, said: bool) -> None:
    assert ("a fee" in disputed(PAID + cost)) is said


def test_a_dispute_without_payments_shows_what_is_missing_where_it_belongs() -> None:
    assert "[payments that you dispute]" in disputed("")


def test_thanks_go_to_no_department_for_complaints() -> None:
    kind = contact("c1", conduct="", merit='["kind"]')
    assert "Complaints Department" not in letter_of(SIDES + kind, kind="thanks").parts["recipient"]
    assert "Complaints Department" in letter_of(SIDES + kind, kind="complaint").parts["recipient"]


OFFICE = '[[parties]]\nid = "office"\nname = "Trade Office"\nrole = "regulator"\n'
ADVOCATE = '[advocate]\nname = "Petra Model"\naddress = "3 Help Street"\n'


@pytest.mark.parametrize("language", ["en", "ru", "lt", "es"])
@pytest.mark.parametrize("adviser", ["", ADVOCATE])
def test_an_authority_is_told_where_to_find_both_sides(language: str, adviser: str) -> None:
    reach = 'email = "help@northgate.example"\nwebsite = "https://northgate.example"\n'
    text = SIDES + reach + OFFICE + adviser + WANTED + contact("c1")
    letter = letter_of(text, kind="regulator", language=language, to="office")
    told = letter.parts["sender"] + letter.parts["body"]
    for words in ("2 Test Street", "Northgate Goods Ltd (", "1 Trade Road", "help@northgate", "https://northgate"):
        assert words in told


@pytest.mark.parametrize("language", ["en", "ru", "lt", "es"])
def test_an_authority_to_act_says_where_both_people_live(language: str) -> None:
    given = letter_of(SIDES + ADVOCATE, kind="authority", language=language)
    assert "2 Test Street" in given.parts["sender"]
    assert "3 Help Street" in given.parts["body"]


def test_an_authority_is_not_told_of_a_complaint_that_nobody_made() -> None:
    assert "settled" not in letter_of(SIDES + OFFICE + WANTED + contact("c1"), kind="regulator", to="office").markdown


@pytest.mark.parametrize("kind", ["escalation", "final"])
def test_what_goes_above_the_department_is_addressed_to_a_manager(kind: str) -> None:
    plain = letter_of(SIDES + WANTED + contact("c1"), kind=kind).parts["recipient"]
    assert "The Manager" in plain
    assert "Complaints Department" not in plain
    named = SIDES.replace('role = "trader"', 'role = "trader"\nattention = "Ms Patel"')
    told = letter_of(named + WANTED + contact("c1"), kind=kind).parts["recipient"]
    assert "Ms Patel" in told
    assert "The Manager" not in told
    assert "руководителю" in letter_of(SIDES + WANTED + contact("c1"), kind=kind, language="ru").parts["recipient"]


@pytest.mark.parametrize(
    ("language", "asked"),
    [("en", "What went wrong"), ("ru", "Что сделано не так"), ("lt", "Kas padaryta netinkamai"),
     ("es", "Lo que no se hizo bien")],
)  # fmt: skip
def test_a_manager_is_asked_to_answer_each_failing_under_the_heading_that_it_has(language: str, asked: str) -> None:
    failing = letter_of(SIDES + WANTED + contact("c1"), kind="escalation", language=language)
    assert asked in headings(failing.markdown)
    assert asked in failing.parts["body"].rsplit("\n\n", 1)[-1]
    assert asked not in letter_of(SIDES + WANTED, kind="escalation", language=language).markdown


@pytest.mark.parametrize("language", ["en", "ru", "lt", "es"])
def test_thanks_say_nothing_of_the_complaint_but_its_number(language: str) -> None:
    text = SIDES + BOUGHT + contact("c1", conduct="", merit='["kind"]')
    letter = letter_of(text, kind="thanks", language=language)
    assert "402-7713" in letter.brief.subject
    assert "A case" not in letter.markdown
    assert not headings(letter.parts["body"])


BOUGHT = '[[purchases]]\nwhat = "a lamp"\nparty = "shop"\nnumber = "402-7713"\nordered = 2026-03-01\n'


@pytest.mark.parametrize("language", ["en", "ru", "lt", "es"])
@pytest.mark.parametrize("kind", ["records", "reply"])
def test_the_reader_can_find_the_file_by_what_was_bought_and_its_number(kind: str, language: str) -> None:
    text = SIDES + WANTED + BOUGHT + ANSWER
    body = letter_of(text, kind=kind, language=language).parts["body"]
    assert "a lamp" in body
    assert "402-7713" in body


def test_a_case_without_a_purchase_is_found_by_its_title_in_quotation_marks() -> None:
    text = SIDES + contact("c1")
    assert "about the following: “A case”." in letter_of(text, kind="records").markdown
    assert "делу: «A case»." in letter_of(text, kind="records", language="ru").markdown


@pytest.mark.parametrize(
    ("channels", "asked"),
    [("phone", "the recording of the call and the entries in your call log"),
     ("phone phone", "the recordings of the calls and the entries in your call log"),
     ("callback-request", "the entries in your call log"),
     ("email visit", "the full text of what was written and the notes of the visits")],
)  # fmt: skip
def test_only_records_that_there_can_be_are_asked_for(channels: str, asked: str) -> None:
    held = "".join(contact(f"c{at}", channel=f'"{name}"') for at, name in enumerate(channels.split()))
    assert f"I ask for {asked}:" in letter_of(SIDES + held, kind="records").markdown


@pytest.mark.parametrize("language", ["en", "ru", "lt", "es"])
@pytest.mark.parametrize("party", ["shop", "maker"])
@pytest.mark.parametrize(
    "channel", ["phone", "callback-request", "chat", "email", "letter", "form", "visit", "sms", "app"]
)
def test_of_every_record_it_is_told_who_turned_to_whom(language: str, party: str, channel: str) -> None:
    maker = OTHER + 'acts_for = "shop"\n'
    held = [
        contact("c1", channel=f'"{channel}"', direction=f'"{side}"').replace('"shop"', f'"{party}"')
        for side in ("out", "in")
    ]
    first, second = (
        items(letter_of(SIDES + maker + one, kind="records", language=language, to="shop").markdown)[0] for one in held
    )
    assert first != second


def refusals(number: int) -> str:
    return "".join(
        f'[[requests]]\nto = "shop"\nwhat = "point {at}, {"and more of it " * 8}"\nasked = ["c1"]\nresult = "refused"\n'
        for at in range(number)
    )


def test_notes_for_a_call_are_short_and_speak_of_no_annex() -> None:
    notes = letter_of(SIDES + WANTED + contact("c1") + refusals(30), kind="brief")
    assert notes.words < 410
    assert "27 more of this kind" in notes.markdown
    assert "Annex" not in notes.markdown


def test_notes_for_a_call_are_cut_only_where_the_page_is_full() -> None:
    assert "more of this kind" not in letter_of(SIDES + WANTED + contact("c1") + refusals(8), kind="brief").markdown


def test_notes_for_a_call_have_a_number_or_show_that_it_is_missing() -> None:
    by_mail = SIDES.replace('role = "trader"', 'role = "trader"\nemail = "help@northgate.example"')
    assert "[the number to call]" in letter_of(by_mail, kind="brief").markdown
    called = letter_of(by_mail + 'phone = "01632 960377"\n', kind="brief").markdown
    assert "01632 960377" in called
    assert "[the number to call]" not in called


def test_notes_for_a_call_name_the_company_and_never_address_it() -> None:
    sent = '[[letters]]\nkind = "complaint"\nto = "shop"\nsent = 2026-04-03\n'
    assert "I complained to Northgate in writing" in letter_of(SIDES + WANTED + sent, kind="brief").markdown


def test_the_opening_says_by_when_also_where_not_all_is_wanted_by_one_day() -> None:
    more = '[[remedies]]\nkind = "apology"\ndue = 2026-06-01\n[[remedies]]\nkind = "explanation"\ndue = 2026-05-20\n'
    body = letter_of(SIDES + WANTED + more).parts["body"]
    assert (
        "I ask for a refund of €80 and a written explanation (by 20 May 2026) and a written apology (by 1 June 2026)."
        in body
    )


def test_working_days_are_explained_only_where_the_letter_counts_them() -> None:
    promise = '[[promises]]\nby = "{}"\ncontact = "c1"\nwhat = "a list"\ndue = "5 working days"\ndone = "never"\n'
    note = "Working days are counted"
    assert note in letter_of(SIDES + WANTED + contact("c1") + promise.format("shop")).markdown
    assert note not in letter_of(SIDES + OTHER + WANTED + contact("c1") + promise.format("maker")).markdown

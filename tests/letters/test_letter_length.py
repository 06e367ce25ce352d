"""A letter of more than two pages is shortened in steps; nothing is dropped and no sentence is cut (findings.md)."""

from __future__ import annotations

import re

from lettering import SIDES, WANTED, contact, items, letter_of, rows, section, seen

from tui_complaints.letters.brief import BODY_WORDS
from tui_complaints.letters.compose import ANNEXED, BY_WEEK, LISTED, MERGED, WHOLE


def words(number: int, mark: str) -> str:
    """A text of that many words, in which the mark stands first."""
    return f'"{" ".join([mark, *["word"] * (number - 1)])}"'


def calls(number: int, length: int = 20, **keys: str) -> str:
    return "".join(
        contact(
            f"c{index}",
            f'"2026-03-{1 + index % 28:02}T10:{index // 28:02}"',
            said=words(length, f"mark{index}"),
            **keys,
        )
        for index in range(number)
    )


def refusals(number: int) -> str:
    """Requests that were refused in one contact, so that there are more findings than facts."""
    requests = "".join(
        f'[[requests]]\nto = "shop"\nwhat = {words(30, f"what{index}")}\nasked = ["c0"]\nresult = "refused"\n'
        for index in range(number)
    )
    return calls(1, 5) + requests


def test_a_short_letter_is_told_whole() -> None:
    letter = letter_of(SIDES + WANTED + calls(3))
    assert letter.step == WHOLE
    assert letter.words <= BODY_WORDS
    assert len(letter.brief.facts) == 3
    assert len(items(section(letter.markdown, "What went wrong"))) == 1  # one kind of conduct


def test_findings_of_one_kind_are_told_together_first() -> None:
    statements = "".join(
        f'[[statements]]\ncontact = "c0"\nwhat = {words(12, f"said{index}")}\nstance = "beside-the-point"\n'
        'fact = "no"\n'
        for index in range(28)
    )
    letter = letter_of(SIDES + WANTED + calls(1, 15) + statements)
    assert letter.step == MERGED
    assert len(letter.brief.facts) == 1
    line, *_ = items(section(letter.markdown, "What went wrong"))
    assert line.count("beside the point") == 1
    assert all(f"aid{index} " in line for index in range(28))


def test_what_has_proof_is_never_told_together_with_what_has_none() -> None:
    statements = "".join(
        f'[[statements]]\ncontact = "c0"\nwhat = {words(12, f"said{index}")}\nstance = "beside-the-point"\n'
        'fact = "no"\n' + ('exhibits = ["log"]\n' if index % 2 else "")
        for index in range(28)
    )
    letter = letter_of(SIDES + WANTED + '[[exhibits]]\nid = "log"\n' + calls(1, 15) + statements)
    assert letter.step == MERGED
    proved, owned, *_ = sorted(
        items(section(letter.markdown, "What went wrong")), key=lambda line: "Exhibit" not in line
    )
    assert all((f"aid{index} " in proved) == bool(index % 2) for index in range(28))
    assert all((f"aid{index} " in owned) != bool(index % 2) for index in range(28))
    assert owned.endswith("(my own account).")


def test_contacts_are_told_by_the_week_next_and_each_is_in_annex_a() -> None:
    letter = letter_of(SIDES + WANTED + calls(40, conduct='["hung-up"]'))
    assert letter.step == BY_WEEK
    weeks = items(section(letter.markdown, "What happened"))
    assert len(weeks) == 5  # 1 March 2026 is a Sunday; 28 days from then on
    assert weeks[0].startswith("On 1 March 2026 I called you")  # what is all of one day keeps that day
    assert weeks[1].startswith("In the week beginning 2 March 2026")  # the Monday of that week
    annex = " ".join(cell for row in rows(letter.parts["annex-a"]) for cell in row)
    assert all(f"mark{index} " in annex for index in range(40))


def test_a_week_cites_what_proves_its_contacts() -> None:
    exhibit = '[[exhibits]]\nid = "log"\n'
    proved = calls(20, exhibits='["log"]') + calls(20).replace('"c', '"d')
    letter = letter_of(SIDES + WANTED + exhibit + proved)
    assert letter.step == BY_WEEK
    assert letter.brief.facts[0].cites == ("log",)


def test_a_contact_of_no_certain_week_is_not_put_into_one() -> None:
    vague = contact("v1", '"2026-03"') + contact("v2", '"2026-03-10~"') + contact("v3", '"2026-03-08/2026-03-09"')
    lost = contact("v4", "", times='">=5"', channel='"callback-request"')
    text = SIDES + WANTED + vague + lost + calls(40)
    letter = letter_of(text)
    assert letter.step == BY_WEEK
    told = items(section(letter.markdown, "What happened"))
    of_no_week = {re.split(r" I (?:called|asked)", fact)[0]: fact for fact in told if "week" not in fact}
    assert set(of_no_week) == {
        "On 1 March 2026",
        "On a date that I did not note",
        "In March 2026",
        "Between 8 March 2026 and 9 March 2026",
        "Around 10 March 2026",
    }
    assert "at least 5 times" in of_no_week["On a date that I did not note"]


def test_what_still_does_not_fit_goes_to_annex_a() -> None:
    letter = letter_of(SIDES + WANTED + calls(40, 10) + refusals(16).replace('"c0"', '"r0"'))
    assert letter.step == ANNEXED
    assert letter.brief.facts == []
    assert "Annex A" in section(letter.markdown, "What happened")
    assert len(rows(letter.parts["annex-a"])) == 41


def test_of_too_many_findings_a_few_of_each_kind_stay_and_the_others_go_to_annex_a() -> None:
    letter = letter_of(SIDES + WANTED + calls(5, 10) + refusals(40).replace('"c0"', '"r0"'))
    assert letter.step == LISTED
    assert letter.words <= BODY_WORDS
    failed = section(letter.markdown, "What went wrong").lower()
    assert [f"what{index} " in failed for index in range(40)] == [True] * 3 + [False] * 37
    assert "37 more" in failed
    assert all(f"what{index} " in letter.parts["annex-a"].lower() for index in range(3, 40))


def test_nothing_is_dropped_however_long_the_case_is() -> None:
    text = SIDES + WANTED + calls(100, 15) + refusals(50).replace('"c0"', '"r0"')
    letter = letter_of(text)
    everything = seen(letter.markdown)
    assert all(f"mark{index} " in everything for index in range(100))
    assert all(f"what{index} " in everything.lower() for index in range(50))
    failed = section(letter.markdown, "What went wrong") + letter.parts["annex-a"]
    assert seen(failed).count("refused") >= 50


def test_no_sentence_is_cut() -> None:
    letter = letter_of(SIDES + WANTED + calls(100, 30))
    for row in rows(letter.parts["annex-a"]):
        assert row[2].endswith(" word.")
        assert len(row[2].removeprefix("The answer was: ").split()) == 30


def test_annex_a_tells_all_that_the_facts_would_have_told() -> None:
    people = '[[people]]\nid = "ann"\nname = "Ann Other"\n[[people]]\nid = "bo"\nname = "Bo Other"\n'
    full = contact(
        "full", agents='[{name = "Tom", role = "clerk"}]', who='"ann"', witnesses='["bo"]', length='"40 s"',
        waited='"12 min"', times="2", reference='"T-1"', reached="false", quote='"Bye"', told='"Hello"',
    ).replace("2026-04-01", "2026-05-01")  # fmt: skip
    letter = letter_of(SIDES + WANTED + people + full + calls(100, 15))
    told = " ".join(rows(letter.parts["annex-a"])[-1])
    for words_ in (
        "Tom, clerk",
        "Ann Other",
        "Bo Other",
        "40 seconds",
        "12 minutes",
        "twice",
        "T-1",
        "“Bye”",
        "Hello",
    ):
        assert words_ in told


def test_a_case_of_500_contacts_is_written() -> None:
    letter = letter_of(SIDES + WANTED + calls(500))
    assert letter.step == BY_WEEK
    assert letter.words <= BODY_WORDS
    assert len(rows(letter.parts["annex-a"])) == 500
    assert "500 contacts" in section(letter.markdown, "What it has cost")


def test_the_words_of_annexes_and_of_the_head_do_not_count() -> None:
    address = " ".join(["Lane"] * 800)
    letter = letter_of(
        SIDES.replace("2 Test Street", address) + WANTED + calls(3) + calls(60, 30, conduct="").replace('"c', '"d')
    )
    assert letter.step == WHOLE
    assert letter.words < BODY_WORDS


def test_russian_tells_how_many_contacts_a_week_had_in_the_plural() -> None:
    asked = contact("a1", '"2026-03-10"', channel='"callback-request"', times='">=5"')
    letter = letter_of(SIDES + WANTED + asked + calls(40), language="ru")
    assert letter.step == BY_WEEK
    told = letter.markdown.replace("\xa0", " ")
    assert "С 9 по 15 марта 2026 г.: мои звонки в компанию (11) и мои заявки на обратный звонок (не менее 5;" in told

"""Every field of every table can be shown in a form, edited there and read back; what is wrong names its field."""

from __future__ import annotations

from datetime import date

import pytest
from cases import TODAY, case_of
from hypothesis import given, settings, strategies as st
from msgspec.structs import replace
from strategies import cases, entries_of
from walking import walk_of
from whole_case import WHOLE

from tui_complaints.domain.entries import Case, Contact, Entry
from tui_complaints.domain.record import TABLES
from tui_complaints.errors import UsageError
from tui_complaints.storage.converting import plain
from tui_complaints.usecases.forms.described import HEADS, FormField, form_fields
from tui_complaints.usecases.forms.reading import Desk, read_field, read_form
from tui_complaints.usecases.forms.texts import text_of, texts_of

WHOLE_CASE = case_of(WHOLE)


def desk(table: str, entry: Entry | None = None, case: Case = WHOLE_CASE, language: str = "en") -> Desk:
    return Desk(case, table, entry, TODAY, language)


def field_of(table: str, key: str) -> FormField:
    return next(field for field in form_fields(table) if field.key == key)


def shown(table: str, key: str, typed: str, language: str = "en") -> tuple[object, str]:
    read = read_field(desk(table, language=language), field_of(table, key), typed)
    assert read.fault is None, str(read.fault)
    return read.value, read.shown


def wrong(table: str, key: str, typed: str) -> str:
    fault = read_field(desk(table), field_of(table, key), typed).fault
    assert fault is not None
    assert fault.where == key
    return str(fault)


def test_there_is_a_field_for_every_key_of_the_format() -> None:
    for table in TABLES:
        kind = type(case_of(f"[[{table}]]\n").__getattribute__(table)[0])
        assert [field.key for field in form_fields(table)] == list(kind.__struct_encode_fields__)
    keys = [field.key for head in HEADS for field in form_fields(head)]
    assert {"title", "story", "holidays", "email", "organisation", "authority"} <= set(keys)
    assert not {"format", *TABLES, "complainant", "advocate"} & set(keys)
    with pytest.raises(UsageError):
        form_fields("wishes")


@given(st.sampled_from(TABLES).flatmap(lambda table: st.tuples(st.just(table), entries_of(table))))
def test_a_form_in_which_nothing_was_typed_says_what_stood_there(drawn: tuple[str, Entry]) -> None:
    table, entry = drawn
    typed = texts_of(form_fields(table), entry)
    crossed = {key: text.replace("\r\n", "\n").replace("\r", "\n") for key, text in typed.items()}
    for values in (typed, crossed, {}):
        filled = read_form(desk(table, entry), values)
        assert (filled.changed, filled.faults) == ((), {})
        assert filled.raw == plain(entry)


@given(st.sampled_from(TABLES).flatmap(lambda table: st.tuples(st.just(table), entries_of(table))))
@settings(max_examples=150, deadline=None)  # the first reads the words of a language
def test_what_is_typed_anew_as_it_was_shown_means_the_same(drawn: tuple[str, Entry]) -> None:
    table, entry = drawn
    for field in form_fields(table):
        text = text_of(getattr(entry, field.field.name))
        value = getattr(entry, field.field.name)
        twice = isinstance(value, tuple) and len(set(value)) < len(value)  # said once when it is read
        if field.tables or twice or not text.strip():  # a case without these entries has nothing to name
            continue
        read = read_field(desk(table), field, text)
        assert read.fault is None, f"{field.key}: {text!r}: {read.fault}"
        assert text_of(read.value).strip() == text.strip()


@given(cases())
def test_the_case_itself_and_its_people_go_through_their_forms(case: Case) -> None:
    for head in HEADS:
        entry = case if head == "case" else getattr(case, head)
        typed = texts_of(form_fields(head), entry)
        filled = read_form(Desk(case, head, entry, TODAY, "en"), typed)
        assert (filled.changed, filled.faults) == ((), {})
        assert all(filled.raw[key] == value for key, value in plain(entry).items() if key in typed) if entry else True


@pytest.mark.parametrize(
    ("table", "key", "typed", "value", "understood"),
    [
        ("contacts", "when", "two days later", "@c2 + 2 days", "Thu, 19 March 2026"),
        ("contacts", "when", "yesterday evening", "2026-04-30 evening", "Thu, 30 April 2026, evening"),
        ("contacts", "with", "bright", "shop", "Bright Desks"),
        ("contacts", "channel", "pho", "phone", "phone"),
        ("contacts", "reached", "no", "no", "no"),
        ("contacts", "length", "about 20 minutes", "~20 min", "about 20 minutes"),
        ("contacts", "agents", "Tania (support), Bob", "Tania (support), Bob", "Tania, support, Bob"),
        ("contacts", "conduct", "rude, sang", "rude, sang", "rude, sang"),
        ("contacts", "exhibits", "receipt#p2; mail", "receipt#p2, mail", ""),
        ("promises", "done", "never", "never", "never"),
        ("promises", "due", "within 14 days", "14 days", "14 days"),
        ("costs", "amount", "12.50", "12.50 EUR", "€12.50"),
        ("costs", "distance", "800km", "800 km", "800 km"),
        ("costs", "every", "monthly", "1 month", "1 month"),
        ("remedies", "amount", "everything", "total", "all that I claim"),
        ("rates", "nominal", "1,5", "1.5", "1.5"),
        ("exhibits", "pages", "three", "3", "3"),
        ("exhibits", "added", "today", "2026-05-01", "2026-05-01"),
        ("case", "holidays", "2026-05-01, 4 May 2026", "2026-05-01, 2026-05-04", "2026-05-01, 2026-05-04"),
    ],
)
def test_what_people_type_is_shown_back_as_it_was_understood(
    table: str, key: str, typed: str, value: str, understood: str
) -> None:
    found, told = shown(table, key, typed)
    assert text_of(found) == value
    assert understood in told


def test_russian_is_read_in_a_russian_form() -> None:
    assert text_of(shown("costs", "when", "вчера вечером", "ru")[0]) == "2026-04-30 evening"


@pytest.mark.parametrize(
    ("table", "key", "typed"),
    [
        ("contacts", "when", "some time"),
        ("contacts", "with", "Nobody & Co"),
        ("contacts", "channel", "pigeon"),
        ("contacts", "channel", "1"),
        ("contacts", "with", "1"),
        ("contacts", "exhibits", "photo"),
        ("contacts", "exhibits", "receipt#page two"),
        ("contacts", "exhibits", "#p2"),
        ("contacts", "language", "Klingon!"),
        ("contacts", "id", "3rd"),
        ("contacts", "told", "half a letter: \ud800"),
        ("costs", "amount", "a lot"),
        ("costs", "distance", "far"),
        ("costs", "distance", "20 min"),
        ("exhibits", "pages", "0"),
        ("exhibits", "pages", "at least 3"),
        ("exhibits", "sha256", "abc"),
        ("exhibits", "added", "about May"),
        ("case", "title", "   "),
        ("case", "currency", "ZZZ"),
        ("case", "holidays", "[3]"),
        ("complainant", "email", "nowhere"),
        ("penalties", "rate", "much"),
    ],
)
def test_what_is_not_understood_is_said_at_its_field(table: str, key: str, typed: str) -> None:
    assert "expected" in wrong(table, key, typed)


def test_an_entry_that_is_named_and_not_there_may_stay_but_no_new_one_can_be_named_so() -> None:
    contact = Contact(with_="gone", answers=("c8", "c1"))
    filled = read_form(desk("contacts", contact), {"answers": "c8, c2", "with": "gone"})
    assert filled.raw == {"with": "gone", "answers": ["c8", "c2"]}
    assert filled.changed == ("answers",)
    assert set(read_form(desk("contacts"), {"answers": "c8"}).faults) == {"answers"}


def test_of_two_names_that_differ_in_size_alone_the_one_that_was_typed_is_meant() -> None:
    case = case_of('[[contacts]]\nid = "C1"\n[[contacts]]\nid = "c1"\n')
    read = read_field(desk("contacts", case=case), field_of("contacts", "answers"), "C1")
    assert read.value == ("C1",)


def test_a_deadline_counts_from_the_contact_that_was_typed_into_the_same_form() -> None:
    typed = {"due": "by Friday", "contact": "c1"}  # c1 was on Monday, 16 March 2026
    assert read_form(desk("promises"), typed).raw["due"] == date(2026, 3, 20)
    other = replace(WHOLE_CASE.promises[0], contact="c2")
    assert read_form(desk("promises", other), {"when": 1}).faults.keys() == {"when"}


@pytest.mark.parametrize(
    ("typed", "raw"),
    [
        ("yesterday", date(2026, 4, 30)),
        ("2026-04-30", date(2026, 4, 30)),
        ("30 April 2026, 11:20", "2026-04-30T11:20"),  # TOML would want its seconds, which nobody said
        ("2026-04-30 11:20", "2026-04-30T11:20"),
        ("yesterday evening", "2026-04-30 evening"),
        ("about 30 April 2026", "2026-04-30~"),
        ("April 2026", "2026-04"),
    ],
)
def test_a_day_is_a_date_in_the_file_whether_it_came_by_a_form_the_walk_or_a_command(typed: str, raw: object) -> None:
    for table, key in (("contacts", "when"), ("promises", "done")):
        assert read_form(desk(table), {key: typed}).raw[key] == raw
        assert field_of(table, key).field.raw(str(raw)) == raw
    walk = walk_of(TODAY)
    while walk.question.key != "purchases.ordered":
        walk.answer("A desk") if walk.question.kind == "text" else walk.skip()
    walk.answer(typed)
    ordered = walk.case.purchases[0].ordered
    assert ordered is not None
    assert ordered.raw == raw


@pytest.mark.parametrize(
    ("stood", "shown_as"),
    [
        ("2026-02-24T10:15:00", "2026-02-24 10:15"),
        ('"2026-02-24T10:15"', "2026-02-24 10:15"),
        ("2026-02-24T10:15:30+02:00", "2026-02-24 10:15:30+02:00"),
        ('"2026-02-24T10:15/2026-02-24T12:00"', "2026-02-24 10:15/2026-02-24 12:00"),
        ('"@c1T2 + 2 days"', "@c1T2 + 2 days"),
    ],
)
def test_a_time_is_shown_as_people_write_it(stood: str, shown_as: str) -> None:
    case = case_of(f"[[contacts]]\nwhen = {stood}\n")
    assert texts_of(form_fields("contacts"), case.contacts[0])["when"] == shown_as


@pytest.mark.parametrize("stood", ['"2026-04-30"', "2026-04-30", "2026-04-30T00:00:00", '"2026-04-30T11:20"'])
def test_a_date_that_is_typed_again_in_other_words_stays_as_it_was_written(stood: str) -> None:
    case = case_of(f"[[contacts]]\nwhen = {stood}\n")
    typed = {"when": "30 April 2026" + (", 11:20" if "11:20" in stood else ""), "said": "No."}
    filled = read_form(Desk(case, "contacts", case.contacts[0], TODAY, "en"), typed)
    assert filled.changed == (("said",) if "T00" not in stood else ("when", "said"))


def test_what_is_wrong_between_two_fields_names_one_of_them() -> None:
    assert set(read_form(desk("costs"), {"amount": "12 EUR", "length": "2 h"}).faults) == {"length"}
    zoned = case_of('timezone = "Europe/Vilnius"\n')
    filled = read_form(desk("contacts", case=zoned), {"when": "2026-03-29T03:30"})
    assert set(filled.faults) == {"when"}


def test_values_as_they_stand_in_the_file_are_taken_beside_what_is_typed() -> None:
    filled = read_form(desk("contacts"), {"answers": ["c1"], "reached": False, "told": {"en": "No.", "lt": "Ne."}})
    assert filled.faults == {}
    assert filled.raw == {"answers": ["c1"], "reached": False, "told": {"en": "No.", "lt": "Ne."}}
    assert set(read_form(desk("contacts"), {"reached": 3, "answers": None}).faults) == {"reached"}


def test_words_of_one_s_own_stand_as_they_were_typed_beside_those_of_the_list() -> None:
    assert shown("costs", "kind", "M")[0] == "M"
    assert shown("costs", "kind", "1")[0] == "1"
    assert shown("costs", "kind", "Price-Difference")[0] == "price-difference"
    assert shown("contacts", "merit", "QUICK; 1, k")[0] == ("quick", "1", "k")
    assert shown("contacts", "language", "lietuvių")[0] == "lt"


def test_texts_in_several_languages_and_lists_with_commas_are_edited_as_toml() -> None:
    assert text_of(shown("contacts", "told", '{en = "No.", lt = "Ne."}')[0]) == '{en = "No.", lt = "Ne."}'
    assert text_of(shown("contacts", "told", "{not toml")[0]) == "{not toml"
    assert shown("parties", "references", '["INC 1, 2", "3"]')[0] == ("INC 1, 2", "3")
    assert text_of(("INC 1, 2", "3")) == '["INC 1, 2", "3"]'


def test_choices_are_called_by_their_names_and_never_hold_the_entry_itself() -> None:
    field = field_of("contacts", "answers")
    assert [choice.value for choice in field.choices(desk("contacts").record, "c2")] == ["c1"]
    channel = field_of("contacts", "channel")
    assert (channel.kind, channel.is_list, channel.required) == ("choice", False, False)
    assert "callback-request" in [choice.value for choice in channel.choices(desk("contacts").record)]
    assert field_of("contacts", "conduct").kind == "open-choice"
    assert field_of("contacts", "told").help == "what you said, wrote or did"
    assert "2021-04-12" in field_of("contacts", "when").expected
    assert field_of("contacts", "exhibits").tables == ("exhibits",)

"""What is wrong with a case file is told with its line, its field and what would have been right."""

from __future__ import annotations

import pytest

from tui_complaints.errors import Fault, InvalidCaseError
from tui_complaints.storage.reading import parse_case

HEAD = 'format = 1\ntitle = "Lamp"\n'


def faults(text: str | bytes) -> tuple[Fault, ...]:
    data = text.encode() if isinstance(text, str) else text
    with pytest.raises(InvalidCaseError) as caught:
        parse_case(data, "case.toml")
    assert caught.value.file == "case.toml"
    return caught.value.faults


def places(text: str | bytes) -> list[tuple[int, str]]:
    return [(fault.line, fault.where) for fault in faults(text)]


def test_an_unknown_key_names_the_nearest_known_one() -> None:
    (fault,) = faults(HEAD + '\n[[contacts]]\nid = "c1"\nchanel = "phone"\n')
    assert (fault.line, fault.where, fault.nearest) == (6, "contacts[0].chanel", "channel")


def test_an_unknown_table_names_the_nearest_known_one() -> None:
    (fault,) = faults(HEAD + '[[contact]]\nid = "c1"\n')
    assert (fault.line, fault.where, fault.nearest) == (3, "contact", "contacts")


def test_a_word_of_a_closed_list_names_them_all_and_the_nearest() -> None:
    (fault,) = faults(HEAD + '[[parties]]\nrole = "Courier"\n[[purchases]]\nkind = "good"\n')[1:]
    assert (fault.line, fault.where, fault.found, fault.nearest) == (6, "purchases[0].kind", '"good"', "goods")
    assert fault.expected == "one of goods, service, subscription"


def test_all_faults_are_reported_at_once_in_the_order_of_the_file() -> None:
    text = HEAD + (
        'status = "opened"\n'
        "[complainant]\n"
        "gender = 1\n"
        "[[contacts]]\n"
        "exhibits = [\n"
        '  "receipt#p2",\n'
        '  "no such form",\n'
        "]\n"
        'agents = [{name = "Ana"}, {nam = "Ben"}]\n'
        "reached = 1\n"
        "[[contacts]]\n"
        'when = "soon"\n'
        "[[contacts.agents]]\n"
        "role = 5\n"
        "[[exhibits]]\n"
        'file = "a"\n'
        "pages = 0\n"
        "added = 12\n"
        'sha256 = "abc"\n'
    )
    assert places(text) == [
        (3, "status"),
        (5, "complainant.gender"),
        (9, "contacts[0].exhibits[1]"),
        (11, "contacts[0].agents[1].nam"),
        (12, "contacts[0].reached"),
        (14, "contacts[1].when"),
        (16, "contacts[1].agents[0].role"),
        (19, "exhibits[0].pages"),
        (20, "exhibits[0].added"),
        (21, "exhibits[0].sha256"),
    ]


@pytest.mark.parametrize(
    ("line", "where", "expected"),
    [
        ('amount = "419.80"', "costs[0].amount", "money"),
        ('amount = "12345678901234567890123456789 EUR"', "costs[0].amount", "28 digits"),
        ('amount = "4 XXX"', "costs[0].amount", "ISO 4217"),
        ('when = "2021-02-29"', "costs[0].when", "a date"),
        ('when = "never"', "costs[0].when", "a date"),
        ("paid = 1", "costs[0].paid", "true or false"),
        ("of = 5", "costs[0].of", "the id of another entry"),
        ('id = "1st"', "costs[0].id", "starts with a letter"),
        ("exhibits = 5", "costs[0].exhibits", "a list"),
        ("what = 5", "costs[0].what", "a text"),
        ('what = {Lithuanian = "a"}', "costs[0].what", "texts by language"),
        ("times = true", "costs[0].times", "a count"),
    ],
)
def test_a_value_of_the_wrong_kind_says_what_was_expected(line: str, where: str, expected: str) -> None:
    (fault,) = faults(f"{HEAD}[[costs]]\n{line}\n")
    assert (fault.line, fault.where) == (4, where)
    assert expected in fault.expected


def test_a_list_of_tables_and_a_table_are_told_apart() -> None:
    one, other = faults(HEAD + 'complainant = "Nadia"\n[contacts]\nid = "c1"\n')
    assert (one.line, one.where, one.expected) == (3, "complainant", "a table, under [complainant]")
    assert (other.line, other.where, other.expected) == (4, "contacts", "a list of tables, each under [[contacts]]")


def test_the_lines_of_tables_written_inline_are_found() -> None:
    text = HEAD + 'contacts = [\n  {id = "c1"},\n  # mine\n  {id = "c2", channel = "fax"},\n]\n'
    assert places(text) == [(6, "contacts[1].channel")]


def test_the_lines_of_dotted_keys_are_found() -> None:
    assert places(HEAD + 'complainant.name = "Nadia"\ncomplainant.gender = "x"\n') == [(4, "complainant.gender")]


def test_a_header_in_a_text_is_not_taken_for_one() -> None:
    text = HEAD + "story = '''\n[[contacts]]\nid = \"1\"\n'''\n[[contacts]]\nid = \"2\"\n"
    assert places(text) == [(8, "contacts[0].id")]


def test_a_missing_title_and_a_missing_format_are_named() -> None:
    assert places("format = 1\n") == [(1, "title")]
    assert places('title = "Lamp"\n') == [(1, "format")]


def test_a_newer_format_asks_for_an_update_and_lists_nothing_else() -> None:
    (fault,) = faults('title = "Lamp"\nformat = 2\nnew_key = true\n')
    assert (fault.line, fault.where) == (2, "format")
    assert "update" in fault.expected


@pytest.mark.parametrize("value", ["true", '"1"', "0", "1.0"])
def test_a_format_that_is_none_is_refused(value: str) -> None:
    assert places(f'format = {value}\ntitle = "Lamp"\n') == [(1, "format")]


def test_an_id_that_is_there_twice_names_both_lines() -> None:
    (fault,) = faults(HEAD + '[[contacts]]\nid = "a"\n\n[[costs]]\nwhat = "Fuel"\nid = "a"\n')
    assert (fault.line, fault.where) == (8, "costs[0].id")
    assert "contacts[0] in line 4" in fault.found


def test_an_id_with_a_line_break_is_refused() -> None:
    assert places(HEAD + '[[costs]]\nid = "a\\n"\n') == [(4, "costs[0].id")]


def test_a_cost_that_is_said_in_two_ways_is_refused() -> None:
    text = HEAD + '[[costs]]\namount = "~40 EUR"\n[[costs]]\namount = "5 EUR"\nlength = "9 h"\nper_unit = "6 EUR/h"\n'
    (fault,) = faults(text)
    assert (fault.line, fault.where) == (7, "costs[1].length")
    assert fault.expected == "only one of amount, distance, length"


def test_an_unknown_reference_is_no_error() -> None:
    text = HEAD + '[[contacts]]\nwith = "nobody"\nwhen = "@nothing + 2 days"\nexhibits = ["none"]\n'
    assert parse_case(text.encode(), "case.toml").contacts[0].with_ == "nobody"


def test_an_unknown_time_zone_names_the_nearest() -> None:
    (fault,) = faults(HEAD + 'timezone = "Europe/Vilnus"\n')
    assert (fault.line, fault.where, fault.nearest) == (3, "timezone", "Europe/Vilnius")


@pytest.mark.parametrize("name", ["/etc/passwd", "../../etc/passwd", "", "Europe"])
def test_a_time_zone_that_is_a_path_is_refused(name: str) -> None:
    assert places(f'{HEAD}timezone = "{name}"\n') == [(3, "timezone")]


def test_a_time_that_the_clocks_went_forward_over_is_refused() -> None:
    text = HEAD + (
        'timezone = "Europe/Vilnius"\n'
        "[advocate]\n"
        'consent = "2021-03-28T03:00"\n'  # 3:00 became 4:00 that night
        "[[contacts]]\n"
        "when = 2021-03-28T03:30:00\n"
        "answer_by = 2021-03-28T03:59:00\n"
        "[[contacts]]\n"
        "when = 2021-03-28T04:00:00\n"
        "[[contacts]]\n"
        "when = 2021-03-28T03:30:00Z\n"
    )
    assert places(text) == [(5, "advocate.consent"), (7, "contacts[0].when"), (8, "contacts[0].answer_by")]


def test_times_at_the_ends_of_the_calendar_are_read() -> None:
    text = HEAD + 'timezone = "Asia/Tokyo"\n[[contacts]]\nwhen = 0001-01-01T00:00:00\n'
    text += 'answer_by = "9999-12-31T23:59:59"\n[[contacts]]\nwhen = 9999-12-31T23:59:59-23:00\n'
    assert len(parse_case(text.encode(), "case.toml").contacts) == 2


@pytest.mark.parametrize("field", ['currency = "EURO"', 'currency = "EUX"', '[[rates]]\nfrom = "AAA"\nto = "EUR"'])
def test_a_currency_that_is_not_iso_4217_is_refused(field: str) -> None:
    (fault,) = faults(f"{HEAD}{field}\n")
    assert "ISO 4217" in fault.expected


# What the TOML parser itself refuses


def test_a_date_time_without_seconds_is_told_to_stand_in_quotes() -> None:
    (fault,) = faults(HEAD + "[[contacts]]\nwhen = 2021-04-02T11:20\n")
    assert (fault.line, fault.where, fault.found) == (4, "when", "2021-04-02T11:20")
    assert '"2021-04-02T11:20"' in fault.expected
    assert "2021-04-02T11:20:00" in fault.expected


def test_a_mistake_beside_a_date_in_a_text_is_not_blamed_on_the_date() -> None:
    (fault,) = faults(HEAD + '[[contacts]]\ntold = "On 2021-04-02T11:20 I asked" and more\n')
    assert fault.line == 4
    assert "seconds" not in fault.expected


def test_a_mistake_in_the_toml_has_its_line() -> None:
    assert places(HEAD + "\n[[contacts]]\nid = c1\n") == [(5, "")]
    assert places(HEAD + 'status = "open"\nstatus = "open"\n') == [(4, "")]
    assert places(HEAD + 'story = """never ended\n') == [(3, "")]


def test_a_conflict_that_git_left_is_called_one() -> None:
    (fault,) = faults(HEAD + '<<<<<<< HEAD\nstatus = "open"\n=======\nstatus = "closed"\n>>>>>>> theirs\n')
    assert fault.line == 3
    assert "conflict" in fault.found


def test_a_message_never_repeats_a_whole_book() -> None:
    (fault,) = faults(f'{HEAD}status = "{"x" * 9999}"\n')
    assert len(fault.found) < 100
    (fault,) = faults(f'{HEAD}"{"x" * 9999}\\n" = 1\n')
    assert len(str(fault)) < 250
    assert "\n" not in str(fault)


def test_a_file_of_another_kind_does_not_report_a_thousand_faults() -> None:
    text = HEAD + "".join(f"k{number} = 1\n" for number in range(5000))
    assert len(faults(text)) == 100


def test_of_more_mistakes_than_anybody_reads_the_first_are_told() -> None:
    found = places(HEAD + '[[people]]\nid = "a"\n' * 2000)
    assert found == [(line, f"people[{at}].id") for at, line in enumerate(range(6, 206, 2), start=1)]

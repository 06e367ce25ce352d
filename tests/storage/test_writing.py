"""A change to a case touches its own lines; everything else a person wrote stays byte for byte."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tui_complaints.domain.entries import Agent, Case, Complainant, Contact, Cost, Party, Person, Promise
from tui_complaints.domain.money import Money
from tui_complaints.domain.text import Citation, Text
from tui_complaints.domain.when import When
from tui_complaints.errors import StorageError
from tui_complaints.storage.reading import parse_case
from tui_complaints.storage.writing import apply, write_case

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = """\
# The lamp, from the start
format = 1
title = 'Lamp'   # short
status="open"

# --- who ---
[[parties]]
role = "trader"
id = "shop"
name = "Shop"

# called twice
[[contacts]]
id = "c1"
  when = 2021-04-12   # a Monday
exhibits = [
  "log#p1", # first page
  "log#p2",
]

# the second
# went worse
[[contacts]]
id = "c2"
told = '''no "quotes" lost'''
[[contacts.agents]]
name = "Ana" # spoke well
[[contacts.agents]]
name = "Ben"

# --- money ---

[[costs]]
id = "fuel"
amount = "~40 EUR"
# end
"""


def parse(text: str) -> Case:
    return parse_case(text.encode(), "case.toml")


def changed(text: str, change: Callable[[Case], Case]) -> str:
    case = parse(text)
    after = change(case)
    made = apply(text, case, after)
    assert parse(made) == after
    return made


def with_contact(case: Case, index: int, **values: object) -> Case:
    contacts = list(case.contacts)
    contacts[index] = replace(contacts[index], **values)
    return replace(case, contacts=tuple(contacts))


def test_what_did_not_change_is_byte_identical() -> None:
    assert changed(TEXT, lambda case: case) == TEXT
    assert changed(TEXT, lambda case: with_contact(case, 0, id="c1")) == TEXT


def test_a_value_is_replaced_and_its_comment_stays() -> None:
    made = changed(TEXT, lambda case: with_contact(case, 0, when=When.parse("2021-04-13T09:30")))
    assert made == TEXT.replace("2021-04-12   #", '"2021-04-13T09:30"   #')


def test_a_key_of_the_head_is_replaced() -> None:
    made = changed(TEXT, lambda case: replace(case, title=Text.parse("Two lamps"), status="closed"))
    assert made == TEXT.replace("'Lamp'   #", '"Two lamps"   #').replace('"open"', '"closed"')


def test_a_new_key_stands_where_the_format_has_it() -> None:
    made = changed(TEXT, lambda case: replace(case, currency="EUR", ended=When.parse(date(2021, 5, 1))))
    assert made == TEXT.replace('status="open"\n', 'status="open"\nended = 2021-05-01\ncurrency = "EUR"\n')
    made = changed(TEXT, lambda case: with_contact(case, 0, channel="phone"))
    assert made == TEXT.replace("# a Monday\n", '# a Monday\n  channel = "phone"\n')
    made = changed(TEXT, lambda case: with_contact(case, 1, note="mine"))
    assert made == TEXT.replace("lost'''\n", "lost'''\nnote = \"mine\"\n")


def test_a_key_that_is_taken_away_takes_its_line() -> None:
    made = changed(TEXT, lambda case: with_contact(case, 0, when=None))
    assert made == TEXT.replace("  when = 2021-04-12   # a Monday\n", "")
    assert changed(TEXT, lambda case: with_contact(case, 1, agents=())).count("agents") == 0


def test_comments_in_a_list_stay_when_it_grows_or_shrinks() -> None:
    log = [Citation.parse(f"log#p{page}") for page in (1, 2, 3)]
    made = changed(TEXT, lambda case: with_contact(case, 0, exhibits=tuple(log)))
    assert made == TEXT.replace('  "log#p2",\n', '  "log#p2",\n  "log#p3",\n')
    made = changed(TEXT, lambda case: with_contact(case, 0, exhibits=(log[0],)))
    assert made == TEXT.replace('  "log#p2",\n', "")
    made = changed(TEXT, lambda case: with_contact(case, 0, exhibits=(log[0], log[2])))
    assert made == TEXT.replace("log#p2", "log#p3")


def test_a_table_below_an_entry_is_changed_where_it_stands() -> None:
    made = changed(
        TEXT, lambda case: with_contact(case, 1, agents=(Agent(name="Ana", role="support"), Agent(name="Ben")))
    )
    assert made == TEXT.replace("# spoke well\n", '# spoke well\nrole = "support"\n')
    made = changed(TEXT, lambda case: with_contact(case, 1, agents=(Agent(name="Ben"),)))
    assert made == TEXT.replace('[[contacts.agents]]\nname = "Ana" # spoke well\n', "")


DOTTED = """\
format = 1
title = "Lamp"
complainant.name = "Ann"   # as in the passport
complainant.phone = "123" # evenings

[[contacts]]
id = "c1"
told.lt = "Skambinau" # mine
told.en = "I called"
"""


def test_a_table_written_with_dotted_keys_keeps_its_lines_and_comments() -> None:
    def with_me(case: Case, **values: object) -> Case:
        assert case.complainant is not None
        return replace(case, complainant=replace(case.complainant, **values))

    assert changed(DOTTED, lambda case: with_me(case, name="Eva")) == DOTTED.replace('"Ann"', '"Eva"')
    made = changed(DOTTED, lambda case: with_me(case, phone=None, place="Vilnius"))
    line = 'complainant.phone = "123" # evenings\n'
    assert made == DOTTED.replace(line, 'complainant.place = "Vilnius"\n')
    told = Text.parse({"lt": "Skambinau", "en": "I rang", "pt-BR": "Liguei"})
    made = changed(DOTTED, lambda case: with_contact(case, 0, told=told))
    assert made == DOTTED.replace('"I called"\n', '"I rang"\ntold.pt-BR = "Liguei"\n')
    assert "told" not in changed(DOTTED, lambda case: with_contact(case, 0, told=None))
    assert changed(DOTTED, lambda case: with_contact(case, 0, told=Text.parse("Hm"))).endswith('told = "Hm"\n')


def test_an_entry_is_added_after_the_last_of_its_table() -> None:
    new = Contact(id="c3", when=When.parse("2021-05"), told=Text.parse("One\nTwo"), agents=(Agent(name="Eva"),))
    made = changed(TEXT, lambda case: replace(case, contacts=(*case.contacts, new)))
    block = '\n[[contacts]]\nid = "c3"\nwhen = "2021-05"\nagents = [{name = "Eva"}]\ntold = """\nOne\nTwo"""\n'
    assert made == TEXT.replace('name = "Ben"\n', f'name = "Ben"\n{block}')


def test_an_entry_can_be_put_between_others_and_before_them() -> None:
    new = Contact(id="c0")
    made = changed(TEXT, lambda case: replace(case, contacts=(case.contacts[0], new, case.contacts[1])))
    assert made == TEXT.replace('"log#p2",\n]\n', '"log#p2",\n]\n\n[[contacts]]\nid = "c0"\n')
    made = changed(TEXT, lambda case: replace(case, contacts=(new, *case.contacts)))
    assert made == TEXT.replace("# called twice", '[[contacts]]\nid = "c0"\n\n# called twice')


def test_a_table_that_was_not_there_stands_in_the_format_s_order() -> None:
    made = changed(TEXT, lambda case: replace(case, promises=(Promise(id="p1"),), people=(Person(name="Eva"),)))
    made_by_hand = TEXT.replace('name = "Ben"\n', 'name = "Ben"\n\n[[promises]]\nid = "p1"\n')
    made_by_hand = made_by_hand.replace('status="open"\n', 'status="open"\n\n[[people]]\nname = "Eva"\n')
    assert made == made_by_hand
    made = changed(TEXT, lambda case: replace(case, complainant=Complainant(name="Nadia", address="1 Road\nTown")))
    block = '\n[complainant]\nname = "Nadia"\naddress = """\n1 Road\nTown"""\n'
    assert made == TEXT.replace('status="open"\n', f'status="open"\n{block}')


def test_an_entry_that_goes_takes_the_comments_above_it_and_no_others() -> None:
    made = changed(TEXT, lambda case: replace(case, contacts=case.contacts[:1]))
    assert made == TEXT[: TEXT.index("# the second")] + TEXT[TEXT.index("# --- money") :]
    made = changed(TEXT, lambda case: replace(case, contacts=case.contacts[1:]))
    assert made == TEXT[: TEXT.index("# called")] + TEXT[TEXT.index("# the second") :]
    made = changed(TEXT, lambda case: replace(case, costs=()))
    assert made == TEXT[: TEXT.index("\n[[costs]]")]


@pytest.mark.parametrize("gap", ["\n\r\n", "\r\n\n", "  \n \t\r\n", "\n", "\r\n"])
def test_the_last_entry_goes_whole_whatever_line_ends_and_blanks_stand_before_it(gap: str) -> None:
    head = 'format = 1\r\ntitle = "Lamp"' + gap
    text = head + '[[contacts]]\nid = "c1"\n'
    old = parse_case(text.encode(), "case.toml")
    found = apply(text, old, replace(old, contacts=()))
    assert parse_case(found.encode(), "case.toml") == replace(old, contacts=())
    assert head.startswith(found)


def test_entries_that_change_places_keep_their_comments() -> None:
    made = changed(TEXT, lambda case: replace(case, contacts=case.contacts[::-1]))
    assert made.index("# went worse") < made.index("# called twice") < made.index("# --- money")
    made = changed(TEXT, lambda case: replace(case, contacts=(case.contacts[1], Contact(id="c9"), case.contacts[0])))
    assert made.count("# went worse") == made.count("# first page") == 1
    three = TEXT + '[[contacts]]\nid = "c3"\n'
    made = changed(three, lambda case: replace(case, contacts=(case.contacts[2], case.contacts[0])))
    assert "# went worse" not in made


def test_an_entry_that_is_renamed_keeps_its_comments() -> None:
    made = changed(TEXT, lambda case: with_contact(case, 0, id="first"))
    assert made == TEXT.replace('"c1"', '"first"')


def test_an_entry_without_an_id_is_changed_in_place() -> None:
    text = TEXT.replace('id = "c1"\n', "").replace('id = "c2"\n', "")
    made = changed(text, lambda case: with_contact(case, 0, channel="phone"))
    assert "# a Monday" in made
    assert made.endswith(text[text.index("# the second") :])


def test_windows_line_ends_and_a_byte_order_mark_stay() -> None:
    text = "\ufeff" + TEXT.replace("\n", "\r\n")
    new = Cost(id="toll", what=Text.parse("There\nand back"), amount=Money.parse("5 EUR"))
    made = changed(text, lambda case: replace(case, costs=(*case.costs, new), currency="EUR"))
    assert made.startswith("\ufeff# The lamp")
    assert made.count("\n") == made.count("\r\n") == text.count("\n") + 8
    assert made.replace("\r\n", "\n").startswith("\ufeff" + TEXT[: TEXT.index("\n# --- who")] + 'currency = "EUR"\n')


def test_a_last_line_without_an_end_gets_one_before_more_is_added() -> None:
    made = changed('format = 1\ntitle = "Lamp"', lambda case: replace(case, status="open"))
    assert made == 'format = 1\ntitle = "Lamp"\nstatus = "open"\n'
    made = changed('format = 1\ntitle = "Lamp"', lambda case: replace(case, parties=(Party(id="shop"),)))
    assert made == 'format = 1\ntitle = "Lamp"\n\n[[parties]]\nid = "shop"\n'


INLINE = 'format = 1\ntitle = "Lamp"\ncontacts = [\n  {id = "c1"}, # first\n  {id = "c2", channel = "chat"},\n]\n'


def test_entries_that_are_written_inline_stay_inline_with_their_comments() -> None:
    made = changed(INLINE, lambda case: with_contact(case, 1, channel="phone"))
    assert made == INLINE.replace("chat", "phone")
    made = changed(INLINE, lambda case: replace(case, contacts=(*case.contacts, Contact(id="c3"))))
    assert made == INLINE.replace('"chat"},\n', '"chat"},\n  {id = "c3"},\n')
    made = changed(INLINE, lambda case: replace(case, contacts=()))
    assert made == 'format = 1\ntitle = "Lamp"\n'


def test_entries_in_one_line_are_written_anew_in_it() -> None:
    text = 'format = 1\ntitle = "Lamp"\ncontacts = [{id = "c1"}] # all\n'
    made = changed(text, lambda case: replace(case, contacts=(*case.contacts, Contact(id="c2"))))
    assert made == text.replace("}]", '}, {id = "c2"}]')


def test_an_empty_list_makes_way_for_headers() -> None:
    made = changed(
        'format = 1\ncontacts = []\ntitle = "Lamp"\n', lambda case: replace(case, contacts=(Contact(id="c"),))
    )
    assert made == 'format = 1\ntitle = "Lamp"\n\n[[contacts]]\nid = "c"\n'


def test_texts_by_language_are_changed_in_every_way_of_writing_them() -> None:
    two = Text.parse({"lt": "Lempa", "en": "New"})
    for start in ('title = {lt = "Lempa", en = "Old"}\n', 'title.lt = "Lempa"\ntitle.en = "Old"\n'):
        made = changed(f"format = 1\n{start}", lambda case: replace(case, title=two))
        assert 'lt = "Lempa"' in made
        assert '"Old"' not in made
    text = 'format = 1\n[title]\nlt = "Lempa" # mine\nen = "Old"\n'
    assert changed(text, lambda case: replace(case, title=two)) == text.replace("Old", "New")
    assert changed(text, lambda case: replace(case, title=Text.parse("X"))) == 'format = 1\ntitle = "X"\n'


def test_a_table_in_two_pieces_is_drawn_together_when_it_changes() -> None:
    text = 'format = 1\ntitle = "L"\n[[contacts]]\nid = "c1"\n[[costs]]\nid = "k1" # k\n'
    text += '[[contacts.agents]]\nname = "A" # a\n'
    made = changed(text, lambda case: with_contact(case, 0, agents=(Agent(name="B"),)))
    assert made.index('name = "B" # a') < made.index("# k")


def test_whole_files_are_written_in_the_order_of_the_format() -> None:
    case = Case(
        format=1,
        title=Text.parse("Lamp"),
        currency="EUR",
        complainant=Complainant(name="Nadia"),
        contacts=(Contact(id="c1", when=When.parse("2021~"), conduct=("rude",)),),
    )
    assert write_case(case) == (
        'format = 1\ntitle = "Lamp"\ncurrency = "EUR"\n\n[complainant]\nname = "Nadia"\n\n'
        '[[contacts]]\nid = "c1"\nwhen = "2021~"\nconduct = ["rude"]\n'
    )


def test_a_long_list_stands_one_a_line() -> None:
    exhibits = tuple(Citation.parse(f"a-rather-long-name-{number}") for number in range(6))
    made = changed(TEXT, lambda case: with_contact(case, 1, exhibits=exhibits))
    assert '\nexhibits = [\n  "a-rather-long-name-0",\n' in made


def test_what_would_not_be_a_valid_case_is_refused() -> None:
    for bad in (Contact(id="1st"), Contact(note="\ud800"), Contact(channel="fax")):  # type: ignore[arg-type]
        with pytest.raises(StorageError):
            changed(TEXT, lambda case, bad=bad: replace(case, contacts=(*case.contacts, bad)))  # type: ignore[misc]


def test_a_text_that_says_something_else_than_the_case_is_refused() -> None:
    case = parse(TEXT)
    after = replace(case, contacts=(*case.contacts, Contact(id="c9")))
    with pytest.raises(StorageError, match="contacts"):
        apply(TEXT[: TEXT.index("# the second")], case, after)
    after = with_contact(case, 0, channel="phone")
    with pytest.raises(StorageError, match="read back"):
        apply(TEXT.replace("2021-04-12", "2021-04-13"), case, after)

"""Two versions of a case made from the same one: neither's words are lost."""

from __future__ import annotations

from cases import case_of

from tui_complaints.usecases.merge import merge

BASE = """
status = "open"
[complainant]
name = "Ona"
[[parties]]
id = "shop"
name = "Lamp Shop"
[[contacts]]
id = "c1"
told = "I rang."
"""


def test_changes_of_both_to_different_things_are_both_there() -> None:
    mine = (
        BASE.replace('name = "Ona"', 'name = "Ona"\naddress = "8 Lane"') + '[[contacts]]\nid = "c2"\ntold = "Mine."\n'
    )
    theirs = BASE.replace('"open"', '"waiting"').replace('"Lamp Shop"', '"Lamp Shop Ltd"')
    theirs = theirs.replace('name = "Ona"', 'name = "Ona"\nphone = "555"') + '[[contacts]]\nid = "c3"\n'
    found, lost = merge(case_of(BASE), case_of(mine), case_of(theirs))
    assert lost == ()
    assert found == case_of("""
status = "waiting"
[complainant]
name = "Ona"
address = "8 Lane"
phone = "555"
[[parties]]
id = "shop"
name = "Lamp Shop Ltd"
[[contacts]]
id = "c1"
told = "I rang."
[[contacts]]
id = "c3"
[[contacts]]
id = "c2"
told = "Mine."
""")


def test_where_both_changed_one_value_theirs_stays_and_ours_is_given_back() -> None:
    mine = BASE.replace("I rang.", "I rang twice.")
    theirs = BASE.replace("I rang.", "I rang at noon.")
    found, lost = merge(case_of(BASE), case_of(mine), case_of(theirs))
    assert found == case_of(theirs)
    assert lost == (("contacts.c1.told", "I rang twice."),)


def test_an_entry_that_one_changed_and_the_other_took_away_stays() -> None:
    without = BASE[: BASE.index("[[contacts]]")]
    changed = case_of(BASE.replace("I rang.", "I rang twice."))
    assert merge(case_of(BASE), changed, case_of(without))[0].contacts == changed.contacts
    assert merge(case_of(BASE), case_of(without), changed)[0].contacts == changed.contacts
    assert merge(case_of(BASE), case_of(without), case_of(BASE))[0].contacts == ()
    assert merge(case_of(BASE), case_of(BASE), case_of(without))[0].contacts == ()


def test_two_entries_that_were_made_under_one_name_are_both_there() -> None:
    mine = BASE + '[[contacts]]\nid = "c2"\ntold = "Mine."\n'
    theirs = BASE + '[[contacts]]\nid = "c2"\ntold = "Theirs."\n'
    found, lost = merge(case_of(BASE), case_of(mine), case_of(theirs))
    assert [(one.id, str(one.told)) for one in found.contacts] == [
        ("c1", "I rang."),
        ("c2", "Theirs."),
        ("c2-2", "Mine."),
    ]
    assert lost == ()


def test_entries_without_an_id_are_told_apart_by_what_they_say() -> None:
    base = '[[contacts]]\ntold = "First."\n[[contacts]]\ntold = "Second."\n'
    mine = base.replace('"First."', '"First."\nsaid = "Yes."')
    theirs = '[[contacts]]\ntold = "Second."\n'
    found, _lost = merge(case_of(base), case_of(mine), case_of(theirs))
    assert sorted(str((one.told, one.said)) for one in found.contacts) == sorted(
        str((one.told, one.said)) for one in case_of('[[contacts]]\ntold = "First."\nsaid = "Yes."\n' + theirs).contacts
    )


def test_an_entry_of_ours_stands_before_what_it_stood_before() -> None:
    base = "".join(f'[[contacts]]\nid = "{name}"\n' for name in ("c1", "c2", "c3"))
    mine = base.replace('[[contacts]]\nid = "c2"', '[[contacts]]\nid = "new"\n[[contacts]]\nid = "c2"')
    theirs = base.replace('id = "c3"', 'id = "c3"\ntold = "Third."') + '[[contacts]]\nid = "c4"\n'
    found, _lost = merge(case_of(base), case_of(mine), case_of(theirs))
    assert [one.id for one in found.contacts] == ["c1", "new", "c2", "c3", "c4"]

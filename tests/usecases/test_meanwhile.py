"""The same case open elsewhere: what does not collide is there at once, what does is asked, and no words are lost."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from cases import TODAY
from whole_case import WHOLE

from tui_complaints.errors import CollisionError, InvalidCaseError, NotFoundError, UsageError
from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.session.meanwhile import Collision, Conflict, Merged, Unchanged, Unreadable
from tui_complaints.usecases.session.session import Session

if TYPE_CHECKING:
    from pathlib import Path

TEXT = f'format = 1\ntitle = "A case"  # mine\n{WHOLE}'

EDITS = """
import sys
from datetime import date
from pathlib import Path
from tui_complaints.usecases.session.session import Session
session = Session.open(Path(sys.argv[1]), date(2026, 5, 1))
for number in range(int(sys.argv[4])):
    session.edit(sys.argv[2], {sys.argv[3]: f"{sys.argv[3]} {number}"})
    session.add("costs", {"what": f"{sys.argv[2]} {number}", "amount": "1 EUR"})
"""


@pytest.fixture
def file(store: Path) -> Path:
    folder = store / "desk"
    folder.mkdir()
    path = folder / "case.toml"
    path.write_text(TEXT)
    return path


@pytest.fixture
def session(file: Path) -> Session:
    return Session.open(file, TODAY)


def elsewhere(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))


def collision(session: Session, table: str, name: str, **typed: str) -> Collision:
    form = session.form(table, name)
    elsewhere(session.file, "Asked where the desk is", "Asked by post")
    news = session.refresh([(form, {**form.shown, **typed})])
    assert isinstance(news, Conflict)
    return news.collisions[0]


def test_two_programs_that_change_different_entries_at_once_keep_every_word(file: Path) -> None:
    words = [("c1", "told"), ("c2", "said"), ("r1", "what"), ("money", "what")]
    running = [subprocess.Popen([sys.executable, "-c", EDITS, str(file), *word, "5"]) for word in words]
    assert [one.wait(120) for one in running] == [0] * 4
    case = read_case(file).case
    assert (str(case.contacts[0].told), str(case.contacts[1].said)) == ("told 4", "said 4")
    assert (str(case.requests[0].what), str(case.remedies[0].what)) == ("what 4", "what 4")
    assert sorted(str(cost.what) for cost in case.costs[1:]) == sorted(
        f"{name} {n}" for name, _ in words for n in range(5)
    )
    session = Session.open(file, TODAY)
    for _step in range(40):
        assert session.undo() is not None
    assert file.read_text() == TEXT


def test_an_untouched_file_is_no_news_and_what_was_changed_elsewhere_is_named(file: Path, session: Session) -> None:
    assert session.refresh() == Unchanged()
    assert session.refresh() == Unchanged()
    os.utime(file)
    assert session.refresh() == Unchanged()
    elsewhere(file, '"It comes on 25 March"', '"Soon."')
    elsewhere(file, 'currency = "EUR"', 'currency = "GBP"')
    elsewhere(file, '[[costs]]\nid = "van"', '[[costs]]\nid = "lorry"')
    elsewhere(file, '[[remedies]]\nid = "money"\nkind = "refund"\namount = "total"\ndue = "14 days"\nto = "shop"\n', "")
    news = session.refresh()
    assert isinstance(news, Merged)
    assert sorted(news.names) == ["c2", "currency", "lorry", "money"]
    assert str(session.case.contacts[1].said) == "Soon."
    assert session.refresh() == Unchanged()


def test_a_half_edited_file_keeps_the_last_good_state_and_is_not_overwritten(file: Path, session: Session) -> None:
    good = session.state
    file.write_text(TEXT + "[[contacts]\n")
    news = session.refresh()
    assert isinstance(news, Unreadable)
    assert isinstance(news.error, InvalidCaseError)
    assert session.state is good
    for change in (lambda: session.edit("c1", {"told": "x"}), session.undo, lambda: session.delete("c1")):
        with pytest.raises(InvalidCaseError):
            change()
    assert file.read_text() == TEXT + "[[contacts]\n"
    file.write_text(TEXT)
    assert session.refresh() == Unchanged()
    file.unlink()
    gone = session.refresh()
    assert isinstance(gone, Unreadable)
    assert isinstance(gone.error, NotFoundError)
    with pytest.raises(NotFoundError):
        session.edit("c1", {"told": "x"})


def test_a_form_on_what_nobody_else_touched_is_saved_beside_their_change(file: Path, session: Session) -> None:
    form = session.form("contacts", "c1")
    elsewhere(file, 'channel = "email"', 'channel = "chat"')
    typed = {**form.shown, "told": "Asked twice."}
    assert session.refresh([(form, typed)]) == Merged(("c1",))
    assert session.save_form(form, typed) == "c1"
    contact = read_case(file).case.contacts[0]
    assert (contact.channel, str(contact.told)) == ("chat", "Asked twice.")


def test_what_both_changed_comes_with_both_versions_and_is_never_saved_unasked(file: Path, session: Session) -> None:
    form = session.form("contacts", "c1")
    typed = {**form.shown, "told": "Asked by phone", "channel": "phone"}
    elsewhere(file, "Asked where the desk is", "Asked by post")
    news = session.refresh([(form, typed)])
    assert isinstance(news, Conflict)
    found = news.collisions[0]
    assert (found.keys, found.mine["told"]) == (("told",), "Asked by phone")
    assert found.theirs is not None
    assert found.theirs["told"] == "Asked by post"
    with pytest.raises(CollisionError) as caught:
        session.save_form(form, typed)
    assert caught.value.names == ("c1.told",)
    assert "Asked by post" in file.read_text()


def test_mine_is_kept_where_i_say_so_and_what_only_they_changed_stays(file: Path, session: Session) -> None:
    elsewhere(file, "[[contacts]]", '[[contacts]]\nnote = "Theirs."')
    session.refresh()
    found = collision(session, "contacts", "c1", told="Mine.")
    elsewhere(file, "Theirs.", "Still theirs.")
    session.refresh()
    assert session.resolve(found, "mine") == "c1"
    contact = read_case(file).case.contacts[0]
    assert (str(contact.told), contact.note) == ("Mine.", "Still theirs.")
    session.undo()
    assert str(read_case(file).case.contacts[0].told) == "Asked by post"


def test_theirs_is_kept_where_i_say_so(file: Path, session: Session) -> None:
    found = collision(session, "contacts", "c1", told="Mine.")
    before = file.read_text()
    assert session.resolve(found, "theirs") == "c1"
    assert file.read_text() == before


def test_both_are_kept_mine_under_a_name_of_its_own(file: Path, session: Session) -> None:
    found = collision(session, "contacts", "c1", told="Mine.")
    name = session.resolve(found, "both")
    contacts = {contact.id: contact for contact in read_case(file).case.contacts}
    assert (str(contacts["c1"].told), str(contacts[name].told)) == ("Asked by post", "Mine.")
    assert contacts[name].exhibits == contacts["c1"].exhibits


def test_an_entry_that_was_taken_away_while_it_was_typed_in_can_be_kept(file: Path, session: Session) -> None:
    form = session.form("costs", "van")
    typed = {**form.shown, "what": "A big van"}
    other = Session.open(file, TODAY)
    other.delete("van")
    with pytest.raises(CollisionError):
        session.save_form(form, typed)
    news = session.refresh([(form, typed)])
    assert isinstance(news, Conflict)
    assert news.collisions[0].theirs is None
    assert session.resolve(news.collisions[0], "mine") == "van"
    assert str(read_case(file).case.costs[0].what) == "A big van"
    assert str(read_case(file).case.costs[0].amount) == "40 EUR"


def test_a_form_in_which_nothing_was_typed_is_no_conflict(file: Path, session: Session) -> None:
    form = session.form("contacts", "c1")
    new = session.form("contacts")
    elsewhere(file, "Asked where the desk is", "Asked by post")
    assert session.refresh([(form, form.shown), (new, {**new.shown, "told": "New."})]) == Merged(("c1",))
    assert session.save_form(new, {"told": "New."}) == "c3"
    form = session.form("costs", "van")
    Session.open(file, TODAY).delete("van")
    assert session.refresh([(form, form.shown)]) == Merged(("van",))
    assert new.key == "contacts:"


def test_the_complainant_is_asked_about_too_but_there_is_only_one(file: Path, session: Session) -> None:
    form = session.form("complainant")
    elsewhere(file, "Ana Ruiz", "Ana Ruiz Gil")
    news = session.refresh([(form, {**form.shown, "name": "Ana R."})])
    assert isinstance(news, Conflict)
    with pytest.raises(UsageError):
        session.resolve(news.collisions[0], "both")
    session.resolve(news.collisions[0], "mine")
    assert 'name = "Ana R."' in file.read_text()
    assert session.save_form(session.form("case"), {"title": "Desk"}) == ""
    assert str(session.case.title) == "Desk"


def test_what_is_not_valid_in_a_conflict_is_said_before_anything_is_kept(file: Path, session: Session) -> None:
    found = collision(session, "contacts", "c1", told="Mine.", when="some time")
    before = file.read_text()
    for choice in ("mine", "both"):
        with pytest.raises(InvalidCaseError):
            session.resolve(found, choice)
    assert file.read_text() == before


def test_a_verb_on_what_another_program_changed_or_took_away_is_refused(file: Path, session: Session) -> None:
    elsewhere(file, "Asked where the desk is", "Asked by post")
    with pytest.raises(CollisionError):
        session.delete("c1")
    session.refresh()
    session.delete("c1")
    other = Session.open(file, TODAY)
    other.delete("van")
    for change in (
        lambda: session.duplicate("van"),
        lambda: session.link("van", "mail"),
        lambda: session.move("van", 1),
    ):
        with pytest.raises(CollisionError):
            change()
    assert session.delete("van") == ()


def test_a_step_is_taken_back_beside_what_another_program_changed_since(file: Path, session: Session) -> None:
    session.delete("c1")
    session.edit("van", {"what": "A lorry"})
    elsewhere(file, '"It comes on 25 March"', '"Soon."')
    assert session.undo() is not None
    assert session.undo() is not None
    case = read_case(file).case
    assert [contact.id for contact in case.contacts] == ["c1", "c2"]
    assert (str(case.contacts[1].said), str(case.costs[0].what)) == ("Soon.", "A van")
    session.redo()
    session.redo()
    assert ([one.id for one in session.case.contacts], str(session.case.costs[0].what)) == (["c2"], "A lorry")


def test_a_step_whose_entry_another_program_changed_since_is_not_taken_back(file: Path, session: Session) -> None:
    session.edit("van", {"what": "A lorry"})
    for changed in (
        file.read_text().replace('what = "A lorry"', 'what = "A cart"'),
        file.read_text().replace('[[costs]]\nid = "van"', '[[credits]]\nid = "van"').replace('proof = "receipt"\n', ""),
    ):
        file.write_text(changed)
        with pytest.raises(CollisionError, match="another program has changed the same"):
            session.undo()
        assert file.read_text() == changed


def test_an_entry_that_another_program_cites_since_is_not_taken_from_it(file: Path, session: Session) -> None:
    session.add("exhibits", {"id": "photo", "title": "Photo"})
    Session.open(file, TODAY)
    elsewhere(file, 'proof = "receipt"\nexhibits = ["receipt"]', 'proof = "receipt"\nexhibits = ["photo"]')
    with pytest.raises(CollisionError) as caught:
        session.undo()
    assert caught.value.names == ("van.exhibits",)


def test_moved_and_nameless_entries_are_left_to_whoever_changed_them_last(file: Path, session: Session) -> None:
    file.write_text(TEXT.replace('id = "c2"\n', ""))
    session.refresh()
    session.move("c1", 1)
    elsewhere(file, '"It comes on 25 March"', '"Soon."')
    with pytest.raises(CollisionError):
        session.undo()
    session.edit("contacts[0]", {"note": "Mine."})
    elsewhere(file, '"Soon."', '"Later."')
    with pytest.raises(CollisionError):
        session.undo()
    assert [str(one.said) for one in session.case.contacts if one.said] == ["Soon."]
    assert "Later." in file.read_text()


def test_a_title_that_both_changed_is_not_taken_back_and_a_party_of_both_s_making_neither(
    file: Path, session: Session
) -> None:
    session.set_case("title", "The desk")
    elsewhere(file, '"The desk"', '"My desk"')
    with pytest.raises(CollisionError) as caught:
        session.undo()
    assert caught.value.names == ("title",)
    session.refresh()
    session.delete("van")
    elsewhere(file, "[[exhibits]]", '[[costs]]\nid = "van"\nwhat = "Another van"\n\n[[exhibits]]')
    with pytest.raises(CollisionError) as caught:
        session.undo()
    assert caught.value.names == ("van",)


def test_the_address_can_be_taken_back_beside_the_phone_that_another_program_wrote(
    file: Path, session: Session
) -> None:
    session.set_case("complainant.address", "2 New Street")
    elsewhere(file, 'name = "Ana Ruiz"', 'name = "Ana Ruiz"\nphone = "555"')
    session.undo()
    assert file.read_text() == TEXT.replace('name = "Ana Ruiz"', 'name = "Ana Ruiz"\nphone = "555"')

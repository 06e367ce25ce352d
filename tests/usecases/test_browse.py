"""A list of cases that is filtered, sorted and looked at through a window."""

from __future__ import annotations

import threading
from datetime import date
from typing import TYPE_CHECKING

import pytest
import tomli_w
from hypothesis import HealthCheck, given, settings, strategies as st
from lamp import put_lamp
from shelf import DAY, browser, found, put_case, put_some

from tui_complaints.errors import InvalidCaseError
from tui_complaints.storage.reading import read_case
from tui_complaints.storage.store import Store
from tui_complaints.usecases.browse import Wanted
from tui_complaints.usecases.derive import passages
from tui_complaints.usecases.overview import summarise, totals

if TYPE_CHECKING:
    from pathlib import Path

    from tui_complaints.usecases.browse import Browser


@pytest.fixture(autouse=True)
def _files_are_old(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that were just made count as settled: else they would be read again each time, to be sure."""
    monkeypatch.setattr("tui_complaints.storage.index.scanning._RECENT", 0)


@pytest.fixture
def shown(store: Path) -> Browser:
    put_some(store)
    made = browser(store)
    made.bring_up_to_date()
    return made


def test_a_row_says_what_reading_the_case_says(shown: Browser) -> None:
    rows = {row.id: row for row in shown.select(Wanted()).rows()}
    for summary in summarise(shown.store, DAY):
        if isinstance(summary, InvalidCaseError):
            row = rows.pop("bad")
            assert row.problem == str(summary)
            continue
        row, sums = rows.pop(summary.stored.id), totals(summary)
        assert row.title == str(summary.record.case.title)
        assert (row.parties, row.status) == (summary.parties, summary.status)
        assert row.due == (summary.next_due.isoformat() if summary.next_due else None)
        assert row.claimed == (None if sums.claimed is None else str(sums.claimed))
        assert (row.currency, row.stops, row.weakens) == (sums.currency, sums.stops, sums.weakens)
    assert rows == {}


def test_the_row_of_the_lamp_is_as_worked_out_by_hand(shown: Browser) -> None:
    (row,) = shown.select(Wanted(words="desk")).rows()
    assert row[1:] == (
        "late-lamp", False, "", "Lamp delivered four weeks late", ("Lamp Shop Ltd",), "open", "4.50", "EUR",
        "2026-03-16T10:30", "2026-04-30", "promise", "answer", 0, 1, "2026-05-01",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (Wanted(), ["bad", "done", "elka", "late-lamp"]),
        (Wanted(status="closed"), ["done"]),
        (Wanted(status="open"), ["elka", "late-lamp"]),
        (Wanted(party="shop"), ["done", "late-lamp"]),
        (Wanted(party="SHOP"), ["late-lamp"]),
        (Wanted(party="lamp shop"), ["late-lamp"]),
        (Wanted(party="shop'\""), []),
        (Wanted(overdue=True), ["late-lamp"]),
        (Wanted(words="посылку вторнику"), ["elka"]),
        (Wanted(words="receipt", status="closed"), ["done"]),
        (Wanted(words="statsu"), ["bad"]),
        (Wanted(archived=True), []),
        (Wanted(reverse=True), ["late-lamp", "elka", "done", "bad"]),
        (Wanted(sort="title"), ["late-lamp", "done", "elka", "bad"]),
        (Wanted(sort="title", reverse=True), ["elka", "done", "late-lamp", "bad"]),
        (Wanted(sort="party"), ["done", "late-lamp", "bad", "elka"]),
        (Wanted(sort="status"), ["elka", "late-lamp", "done", "bad"]),
        (Wanted(sort="due"), ["late-lamp", "bad", "done", "elka"]),
        (Wanted(sort="due", reverse=True), ["late-lamp", "bad", "done", "elka"]),
        (Wanted(sort="contact"), ["late-lamp", "bad", "done", "elka"]),
    ],
)
def test_cases_are_filtered_and_sorted(wanted: Wanted, ids: list[str], shown: Browser) -> None:
    assert [row.id for row in shown.select(wanted).rows()] == ids


def test_sums_are_sorted_by_amount_within_a_currency(store: Path) -> None:
    for name, amount in (("a", "9 EUR"), ("b", "100 EUR"), ("c", "20.50 EUR"), ("d", "3 RUB")):
        put_case(store, name, name, currency=amount[-3:], costs=[{"amount": amount, "what": "fuel"}])
    put_case(store, "e", "e")
    shown = browser(store)
    shown.bring_up_to_date()
    assert found(shown, sort="claimed") == ["a", "c", "b", "d", "e"]
    assert found(shown, sort="claimed", reverse=True) == ["d", "b", "c", "a", "e"]


def test_a_window_shows_the_rows_that_are_in_it(store: Path) -> None:
    for number in range(30):
        put_case(store, f"case-{number:02d}", f"Title {number}")
    shown = browser(store)
    shown.bring_up_to_date()
    selection = shown.select(Wanted())
    assert selection.count == 30
    assert [row.title for row in selection.rows(10, 3)] == ["Title 10", "Title 11", "Title 12"]
    assert [row.title for row in selection.rows(29, 5)] == ["Title 29"]
    assert selection.rows(30, 5) == []
    assert len(selection.rows()) == 30
    assert selection.position(selection.rows(7, 1)[0].number) == 7
    assert selection.position(-1) is None


def test_what_the_last_run_knew_is_there_before_anything_is_read(shown: Browser) -> None:
    shown.close()
    (shown.store.root / "elka" / "case.toml").unlink()
    again = browser(shown.store.root)
    assert found(again) == ["bad", "done", "elka", "late-lamp"]


def test_a_selection_stays_good_while_cases_are_read_again(shown: Browser) -> None:
    selection = shown.select(Wanted())
    put_case(shown.store.root, "elka", "Другое")
    (shown.store.root / "done" / "case.toml").unlink()
    shown.bring_up_to_date()
    assert [(row.id, row.title) for row in selection.rows(1, 2)] == [("elka", "Другое")]


def test_overdue_is_judged_by_the_day_of_the_question(shown: Browser) -> None:
    shown.close()
    early = browser(shown.store.root, date(2026, 4, 30))
    assert found(early, overdue=True) == []
    assert (early.counts().overdue, early.counts().soon) == (0, 1)
    late = browser(shown.store.root, date(2026, 5, 1))
    assert found(late, overdue=True) == ["late-lamp"]
    assert (late.counts().overdue, late.counts().soon) == (1, 0)


def test_counts_say_how_many_there_are_of_each_kind(shown: Browser) -> None:
    counts = shown.counts()
    assert (counts.total, counts.invalid, counts.archived) == (4, 1, 0)
    assert counts.by_status == {"open": 2, "closed": 1}


def test_all_that_is_owed_in_a_case_is_kept(shown: Browser) -> None:
    (row,) = shown.select(Wanted(words="desk")).rows()
    assert [(due.by, due.kind, due.entry) for due in shown.due(row)] == [("2026-04-30", "promise", "p2")]
    assert shown.file(row) == shown.store.root / "late-lamp" / "case.toml"


def test_gaps_are_brought_to_the_day_and_to_the_evidence_that_is_there(store: Path) -> None:
    put_lamp(store)
    file = store / "late-lamp" / "case.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text + '\n[[promises]]\nid = "p9"\ncontact = "c1"\nwhat = "A call"\ndue = 2026-04-20\n')
    shown = browser(store, date(2026, 4, 20))
    shown.bring_up_to_date()
    (row,) = shown.select(Wanted()).rows()
    assert (row.sums_day, row.weakens) == ("2026-04-20", 0)
    shown.close()
    later = browser(store)
    later.bring_up_to_date()
    (after,) = later.select(Wanted()).rows()
    assert (after.sums_day, after.weakens) == (
        "2026-05-01",
        2,
    )  # p9 and p2 were due, and nobody says what became of them
    (store / "late-lamp" / "exhibits" / "receipt.txt").unlink()
    later.bring_up_to_date()
    (row,) = later.select(Wanted()).rows()
    (summary,) = summarise(Store(store), DAY)
    assert not isinstance(summary, InvalidCaseError)
    assert (row.stops, row.weakens) == (totals(summary).stops, totals(summary).weakens)
    assert (row.stops, row.weakens) != (after.stops, after.weakens)


def test_who_shows_and_who_refreshes_may_be_two_threads(store: Path) -> None:
    for number in range(100):
        put_case(store, f"case-{number:02d}", f"Title {number}")
    shown = browser(store)
    worker = threading.Thread(target=shown.bring_up_to_date)
    worker.start()
    counts = []
    while worker.is_alive():
        selection = shown.select(Wanted(words="title"))
        counts.append(selection.count)
        assert len(selection.rows()) == selection.count
    worker.join()
    assert counts == sorted(counts)
    assert shown.select(Wanted(words="title")).count == 100


ODD = ['"', "a:b", "-x", "o'neil", "AND", "NEAR(", "NOT", "*", "title:", "(", "^a", "a+b", "", "\0", "a" * 10_000]
ODD += ["a " * 5_000, "a." * 5_000, " ".join(map(str, range(2_500))), "desk AND", "desk OR lamp", "{desk}", "ё\u0308"]


@pytest.mark.parametrize("typed", ODD, ids=range(len(ODD)))
def test_nothing_that_is_typed_is_an_error(typed: str, shown: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """And an SQLite without full-text search finds the same."""
    expected = found(shown, typed)
    shown.close()
    shown.index_file.unlink()
    monkeypatch.setattr("tui_complaints.storage.index.database._WORDS", "CREATE VIRTUAL TABLE w USING no_such (t)")
    plain = browser(shown.store.root)
    plain.bring_up_to_date()
    assert found(plain, typed) == expected


TYPED = st.text() | st.lists(st.sampled_from(["receipt", "елка", "lamp", '"', "NEAR(", "-", "80.00", "де"])).map(
    " ".join
)


def test_whatever_is_typed_finds_the_same_with_and_without_the_index(store: Path) -> None:
    put_some(store)
    shown = browser(store)
    shown.bring_up_to_date()
    texts = {row.id: " ".join(passage.text for passage in shown.passages(row)) for row in shown.select(Wanted()).rows()}

    @given(TYPED)
    @settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def check(typed: str) -> None:
        ids = found(shown, typed)
        for word in typed.split():
            if word.isascii() and word.isalnum():
                assert all(word.lower() in texts[name].lower() for name in ids)
        assert set(ids) <= set(texts)

    check()


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def test_every_case_is_found_by_every_word_of_it(store: Path) -> None:
    shown = browser(store)

    @given(TEXTS, TEXTS, st.dictionaries(st.sampled_from(["en", "ru", "lt"]), TEXTS, min_size=1))
    @settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def check(title: str, name: str, said: dict[str, str]) -> None:
        case = {"format": 1, "title": title, "parties": [{"name": name}], "contacts": [{"said": said}]}
        file = store / "case" / "case.toml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(tomli_w.dumps(case), encoding="utf-8", newline="")
        shown.bring_up_to_date(with_sums=False)
        for text in (title, name, *said.values()):
            for word in text.split():
                assert found(shown, word) == ["case"], word

    check()


def test_every_text_of_a_case_is_a_passage_with_its_place(store: Path) -> None:
    put_lamp(store)
    told = dict(passages(read_case(store / "late-lamp" / "case.toml").case))
    assert told["title"] == "Lamp delivered four weeks late"
    assert told["complainant.name"] == "Vera Example"
    assert told["parties.shop.name"] == "Lamp Shop Ltd"
    assert told["contacts.c1.said"] == "On Friday"
    assert told["contacts.c1.when"] == "2026-03-16T10:30"
    assert told["purchases.lamp.price"] == "80.00 EUR"
    put_case(store, "tongues", "Lamp", story={"en": "Late", "ru": "Поздно"}, people=[{"name": "Ann"}])
    told = dict(passages(read_case(store / "tongues" / "case.toml").case))
    assert (told["story.en"], told["story.ru"], told["people[0].name"]) == ("Late", "Поздно", "Ann")

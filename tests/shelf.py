"""A store with cases in it, for tests of the index and of what is asked of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import tomli_w
from lamp import put_lamp

from tui_complaints.storage.store import Store
from tui_complaints.usecases.browse import Browser, Wanted

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2026, 5, 1)
WORDS = ("receipt", "Ёлка", "elka", "посылк", "lamp shop", "where is", "80.00", "nothing-of-it", "statsu")


def put_case(store: Path, name: str, title: str, **more: object) -> Path:
    """A case of a few words; returns its file."""
    file = store / name / "case.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(tomli_w.dumps({"format": 1, "title": title, **more}), encoding="utf-8")
    return file


def put_some(store: Path) -> None:
    """A lamp with all that a case can have, a Russian one, a closed one, and one that cannot be read."""
    put_lamp(store)
    put_case(store, "elka", "Ёлка не приехала", story="Посылку обещали ко вторнику", currency="RUB")
    put_case(store, "done", "Receipt refused", status="closed", parties=[{"id": "shop", "name": "Corner Store"}])
    put_case(store, "bad", "Broken", statsu="open")


def browser(store: Path, today: date = DAY) -> Browser:
    return Browser(Store(store), today)


def found(shown: Browser, words: str = "", **more: object) -> list[str]:
    """The ids of the cases that are wanted, in their order."""
    wanted = Wanted(words=words)._replace(**more)  # type: ignore[arg-type] # the fields of Wanted
    return [row.id for row in shown.select(wanted).rows()]


def answers(store: Path, today: date = DAY) -> list[object]:
    """All that is asked of an index, without what it calls the cases; it is brought up to date first."""
    shown = browser(store, today)
    shown.bring_up_to_date()
    rows = shown.select(Wanted(archived=None)).rows()
    told: list[object] = [row._replace(number=0) for row in rows]
    told += [[each for row in rows for each in shown.due(row)], shown.counts()]
    told += [found(shown, words) for words in WORDS]
    shown.close()
    return told

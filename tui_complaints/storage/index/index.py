"""The index of a store: what is kept of each case, what is asked of all of them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui_complaints.storage.index.asking import Counts, Wanted, conditions_of, order_of
from tui_complaints.storage.index.columns import (
    columns_of,
    folded,
    has_all,
    name_of,
    packed,
    row_of,
    sorted_by,
    unpacked,
)
from tui_complaints.storage.index.database import Database
from tui_complaints.storage.index.entry import DueDay, Entry, Known, Passage, Row, Sums
from tui_complaints.storage.index.folding import wanted_words
from tui_complaints.storage.index.scanning import snapshot

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from tui_complaints.storage.index.scanning import Key, Stamp

_FEW = 500
"""Cases that are asked for by their numbers; more than that are picked out of all."""
_AT_ONCE = 30
"""Groups of words that are looked up at once; SQLite limits how long a question can be."""
_LOOSE = 1000
"""How many words' lists of cases that are no more may stay in the index before it is packed, beside one a case."""

_ROW = """number, id, archived, problem, title, parties, status, claimed, currency, last_contact, due, due_kind,
    due_what, stops, weakens, sums_day"""
_NUMBER = "(SELECT number FROM cases WHERE id = ? AND archived = ?)"
_KNOWN = """SELECT number, id, archived, valid, gone, day, evidence, changed, touched, size, inode FROM seen
    WHERE number > ? ORDER BY number LIMIT ?"""
_PART = 500
"""How many cases are compared with the disk at once."""
_SEEN = "SELECT id, archived, changed, touched, size, inode FROM seen WHERE valid AND NOT gone AND changed"
_INSERT = """INSERT INTO cases (number, id, archived, problem, title, title_key, parties, party_names, party_ids,
    party_key, status, last_contact, last_day, due, due_kind, due_what, claimed, claimed_key, currency, stops, weakens,
    sums_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_INSERT_SEEN = """INSERT INTO seen (number, id, archived, changed, touched, size, inode, valid, day, evidence)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""


class Index:
    """What is known of the cases of a store.

    Every method raises ``LostIndexError`` when the file is found damaged, and leaves an empty index to be filled.

    Args:
        root: the store's folder.
    """

    def __init__(self, root: Path) -> None:
        self._database = Database(root)

    @property
    def lasts(self) -> bool:
        """Whether it will still be there when the program has ended."""
        return self._database.lasts

    @property
    def file(self) -> Path:
        """Where it lies, if it lasts."""
        return self._database.file

    @property
    def made(self) -> int:
        """How often it was made anew since it was opened; the numbers of cases are others each time."""
        return self._database.made

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    # What is kept

    def holds(self, there: dict[Key, Stamp]) -> bool:
        """Whether exactly these cases, as they are, are what the index holds: nothing has to be read or left out."""
        seen = snapshot(there)
        with self._database.reading() as connection:
            if connection.execute("SELECT 1 FROM whole WHERE cases = ?", (seen,)).fetchone():
                return True
        with self._database.writing() as connection:  # so that what is compared is what is noted
            rows = connection.execute(_SEEN).fetchall()
            held = {(os.fsdecode(name), archived): tuple(stamp) for name, archived, *stamp in rows}
            if held != there or len(held) != connection.execute("SELECT count(*) FROM seen").fetchone()[0]:
                return False
            connection.execute("UPDATE whole SET cases = ?", (seen,))
            return True

    def known(self) -> Iterator[dict[Key, Known]]:
        """What the index holds, to be compared with what is on the disk; in parts, since there may be very many."""
        last = -1
        while True:
            with self._database.reading() as connection:
                rows = connection.execute(_KNOWN, (last, _PART)).fetchall()
            if not rows:
                return
            last = rows[-1][0]
            yield {
                (os.fsdecode(name), archived): Known(number, tuple(stamp), bool(valid), bool(gone), day, evidence)
                for number, name, archived, valid, gone, day, evidence, *stamp in rows
            }

    def put(self, entries: Iterable[Entry]) -> None:
        """Keep cases in place of what was known of them; a case that was known keeps its number."""
        prepared = [(entry, columns_of(entry), packed(entry.passages), folded(entry.passages)) for entry in entries]
        with self._database.writing() as connection:
            for entry, values, texts, words in prepared:
                before = _forget(connection, entry.key)
                number = connection.execute(_INSERT, (before, *values)).lastrowid
                sums = (entry.sums.day, entry.sums.evidence) if entry.sums else ("", 0)
                seen = (number, *name_of(entry.key), *entry.stamp, not entry.problem, *sums)
                connection.execute(_INSERT_SEEN, seen)
                due = [(number, *each) for each in entry.due]
                connection.executemany("INSERT INTO due VALUES (?, ?, ?, ?, ?, ?)", due)
                connection.execute("INSERT INTO passages VALUES (?, ?)", (number, texts))
                text = connection.execute("INSERT INTO texts (number) VALUES (?)", (number,)).lastrowid
                if self._database.has_words:
                    connection.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (text, words))

    def put_sums(self, sums: Iterable[tuple[int, Sums]]) -> None:
        """Keep what was worked out anew of cases whose text is as it was, by their numbers."""
        with self._database.writing() as connection:
            for number, (claimed, currency, stops, weakens, day, evidence) in sums:
                connection.execute(
                    "UPDATE cases SET claimed = ?, claimed_key = ?, currency = ?, stops = ?, weakens = ?, sums_day = ?"
                    " WHERE number = ?",
                    (claimed, sorted_by(claimed), currency, stops, weakens, day, number),
                )
                connection.execute("UPDATE seen SET day = ?, evidence = ? WHERE number = ?", (day, evidence, number))

    def forget(self, keys: Sequence[Key]) -> None:
        """Keep nothing of these cases."""
        if keys:
            with self._database.writing() as connection:
                for key in keys:
                    _forget(connection, key)

    def set_gone(self, numbers: Iterable[int], *, gone: bool) -> None:
        """Leave cases out of every answer while they are gone, without forgetting them."""
        pairs = [(gone, number) for number in numbers]
        if pairs:
            with self._database.writing() as connection:
                connection.executemany("UPDATE cases SET gone = ? WHERE number = ?", pairs)
                connection.executemany("UPDATE seen SET gone = ? WHERE number = ?", pairs)

    def pack(self) -> None:
        """Make the lists of words anew when most of what is in them belongs to texts that are no more."""
        if not self._database.has_words:
            return
        with self._database.reading() as connection:
            (since, kept) = connection.execute(
                "SELECT ifnull(max(texts.text), 0) - (SELECT text FROM packed), count(*) FROM texts"
            ).fetchone()
        if since <= 2 * kept + _LOOSE:
            return
        with self._database.writing() as connection:
            connection.execute("INSERT INTO words (words) VALUES ('delete-all')")
            rows = connection.execute("SELECT text, texts FROM passages JOIN texts USING (number)").fetchall()
            for text, texts in rows:
                words = folded(unpacked(texts))
                connection.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (text, words))
            connection.execute("UPDATE packed SET text = (SELECT max(text) FROM texts)")

    # What is asked

    def numbers(self, wanted: Wanted, today: date) -> list[int]:
        """The numbers of the cases that are wanted, in their order."""
        conditions, values = conditions_of(wanted, today)
        found = self._with_words(wanted_words(wanted.words))
        is_few = found is not None and len(found) <= _FEW
        if found is not None and is_few:
            conditions += f" AND number IN ({','.join('?' * len(found))})"
            values += found
        question = f"SELECT number FROM cases WHERE {conditions} ORDER BY {order_of(wanted)}"  # noqa: S608 - our own
        with self._database.reading() as connection:
            numbers = [number for (number,) in connection.execute(question, values)]
        return numbers if found is None or is_few else [number for number in numbers if number in found]

    def rows(self, numbers: Sequence[int]) -> list[Row]:
        """The rows of these cases, in this order; one that is known no more is left out."""
        marks = ",".join("?" * len(numbers))
        with self._database.reading() as connection:
            question = f"SELECT {_ROW} FROM cases WHERE number IN ({marks})"  # noqa: S608 - question marks only
            found = {values[0]: row_of(values) for values in connection.execute(question, numbers)}
        return [found[number] for number in numbers if number in found]

    def broken(self) -> list[Key]:
        """The cases outside the archive that cannot be read, by id."""
        question = "SELECT id FROM cases WHERE gone = 0 AND archived = 0 AND problem != '' ORDER BY id"
        with self._database.reading() as connection:
            return [(os.fsdecode(name), 0) for (name,) in connection.execute(question)]

    def counts(self, today: date, until: date) -> Counts:
        """How many cases there are of each kind, and how many things are due from one day until another."""
        with self._database.reading() as connection:
            kinds = connection.execute(
                "SELECT archived, status, count(*), count(CASE WHEN due < ? THEN 1 END) FROM cases"
                " WHERE gone = 0 GROUP BY archived, status",
                (today.isoformat(),),
            ).fetchall()
            (soon,) = connection.execute(  # from the days on, as few are near: SQLite keeps the order of a cross join
                "SELECT count(*) FROM due CROSS JOIN cases USING (number)"
                " WHERE gone = 0 AND archived = 0 AND by BETWEEN ? AND ?",
                (today.isoformat(), until.isoformat()),
            ).fetchone()
        by_status: dict[str, int] = {status: count for in_archive, status, count, _ in kinds if not in_archive}
        overdue = sum(late for in_archive, _, _, late in kinds if not in_archive)
        archived = sum(count for in_archive, _, count, _ in kinds if in_archive)
        invalid = by_status.pop("", 0)
        return Counts(sum(by_status.values()) + invalid, by_status, overdue, soon, invalid, archived)

    def due(self, key: Key) -> list[DueDay]:
        """All that is owed by a known day in a case, the first day first."""
        question = f"SELECT by, kind, entry, party, what FROM due WHERE number = {_NUMBER} ORDER BY rowid"  # noqa: S608
        with self._database.reading() as connection:
            return [DueDay(*row) for row in connection.execute(question, name_of(key))]

    def _with_words(self, groups: Sequence[tuple[str, ...]]) -> set[int] | None:
        """The numbers of the cases in which every group of words stands, None for all where nothing is asked for."""
        if not groups:
            return None
        if not self._database.has_words:
            return {number for number, passages in self._all_passages() if has_all(passages, groups)}
        found: set[int] | None = None
        for start in range(0, len(groups), _AT_ONCE):
            question = " AND ".join(f'"{" ".join(group)}" *' for group in groups[start : start + _AT_ONCE])
            with self._database.reading() as connection:
                rows = connection.execute(
                    "SELECT number FROM words JOIN texts ON texts.text = words.rowid WHERE words MATCH ?", (question,)
                )
                here = {number for (number,) in rows}
            found = here if found is None else found & here
            if not found:
                break
        return found

    def passages(self, key: Key) -> Iterator[Passage]:
        """All texts of a case; none when it is known no more."""
        question = f"SELECT texts FROM passages WHERE number = {_NUMBER}"  # noqa: S608 - our own
        with self._database.reading() as connection:
            row = connection.execute(question, name_of(key)).fetchone()
            return unpacked(row[0]) if row else iter(())

    def _all_passages(self) -> Iterator[tuple[int, Iterator[Passage]]]:
        with self._database.reading() as connection:
            for number, texts in connection.execute("SELECT number, texts FROM passages").fetchall():
                yield number, unpacked(texts)


def _forget(connection: sqlite3.Connection, key: Key) -> int | None:
    """Keep nothing of a case but its words, which belong to a text that is no more; returns the number that it had."""
    found = connection.execute("SELECT number FROM cases WHERE id = ? AND archived = ?", name_of(key)).fetchone()
    if found is None:
        return None
    for table in ("cases", "seen", "due", "passages", "texts"):
        connection.execute(f"DELETE FROM {table} WHERE number = ?", found)  # noqa: S608 - our own tables
    return int(found[0])

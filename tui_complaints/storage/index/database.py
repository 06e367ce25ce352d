"""The file in which the index lies: made, found damaged, made again, or done without."""

from __future__ import annotations

import os
import sqlite3
import zlib
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from tui_complaints import __version__, paths
from tui_complaints.errors import StorageError
from tui_complaints.storage.folders import make_private
from tui_complaints.storage.index.asking import INDEXES

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHAPE = 2
"""Counted up whenever the tables, or what stands in them, change."""
_VERSION = zlib.crc32(f"{_SHAPE} {__version__}".encode()) & 0x7FFF_FFFF
_PRIME = 2**127 - 1
_WAIT = 1.0
"""Seconds to wait for another program that writes the index; it writes for a few milliseconds at a time."""
_CACHE = 512
"""KiB of the file that are kept in memory; the system keeps the rest at hand."""

_TABLES = """
CREATE TABLE cases (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL, archived INTEGER NOT NULL, gone INTEGER NOT NULL DEFAULT 0, problem TEXT NOT NULL,
    title TEXT NOT NULL, title_key TEXT NOT NULL, parties TEXT NOT NULL, party_names TEXT NOT NULL,
    party_ids TEXT NOT NULL, party_key TEXT NOT NULL, status TEXT NOT NULL, last_contact TEXT NOT NULL, last_day TEXT,
    due TEXT, due_kind TEXT NOT NULL, due_what TEXT NOT NULL,
    claimed TEXT, claimed_key REAL, currency TEXT, stops INTEGER, weakens INTEGER, sums_day TEXT NOT NULL,
    UNIQUE (id, archived)
);
CREATE TABLE seen (
    number INTEGER PRIMARY KEY, id BLOB NOT NULL, archived INTEGER NOT NULL,
    changed INTEGER NOT NULL, touched INTEGER NOT NULL, size INTEGER NOT NULL, inode INTEGER NOT NULL,
    valid INTEGER NOT NULL, gone INTEGER NOT NULL DEFAULT 0, day TEXT NOT NULL, evidence INTEGER NOT NULL
);
CREATE TABLE due (
    number INTEGER NOT NULL, by TEXT NOT NULL, kind TEXT NOT NULL, entry TEXT NOT NULL, party TEXT NOT NULL,
    what TEXT NOT NULL
);
CREATE INDEX due_by_day ON due (by);
CREATE INDEX due_by_case ON due (number);
CREATE TABLE passages (number INTEGER PRIMARY KEY, texts BLOB NOT NULL);
CREATE TABLE texts (text INTEGER PRIMARY KEY AUTOINCREMENT, number INTEGER NOT NULL UNIQUE);
CREATE TABLE whole (cases BLOB NOT NULL);
INSERT INTO whole VALUES (x'');
CREATE TABLE packed (text INTEGER NOT NULL);
INSERT INTO packed VALUES (0);
"""
# Its text is not kept, only where which word is. A word comes folded: the tokenizer needs to know spaces only.
_WORDS = "CREATE VIRTUAL TABLE words USING fts5 (text, content = '', tokenize = 'ascii', prefix = '1 2 3')"


_DAMAGE = (sqlite3.Error, zlib.error, ValueError)
"""What reading or writing a damaged file raises: SQLite notices most of it, the rest is no text or no JSON."""


class LostIndexError(Exception):
    """What the index held is lost; it is empty now, ready to be filled again."""


def place_of(root: Path) -> Path:
    """Where the index of a store lies, whether there is one or not.

    Args:
        root: the store's folder.
    """
    # A hash that needs no library to be loaded: it keeps stores apart, and nobody gains by making two alike.
    number = int.from_bytes(os.path.realpath(root).encode(errors="surrogateescape"), "big") % _PRIME
    return paths.cache() / "index" / f"{number:032x}.sqlite"


class Database:
    """A database for one store: in the cache folder, or in memory where that cannot be.

    One connection serves all threads of the program, in turn.

    Args:
        root: the store's folder.

    Attributes:
        file: where it lies, or would.
        connection: to it.
        has_words: whether it finds words; where SQLite was built without FTS5, texts are gone through one by one.
        lasts: whether it is still there after the program ends.
        made: how often it was made anew since it was opened.
    """

    def __init__(self, root: Path) -> None:
        self.file = place_of(root)
        self.lasts = True
        self.made = 0
        self._lock = RLock()
        self._mended = False
        try:
            self.connection = self._opened()
        except (sqlite3.Error, StorageError, OSError) as error:
            self.connection = self._made_anew(error)
        self.has_words = self._has_words()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Ask something, and read what comes back; raises ``LostIndexError``."""
        with self._lock:
            try:
                yield self.connection
            except _DAMAGE as error:
                self._start_again(error)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Change something, all of it or nothing; raises ``LostIndexError``."""
        with self._lock:
            try:
                self.connection.execute("BEGIN IMMEDIATE")
                try:
                    self.connection.execute("UPDATE whole SET cases = x'' WHERE cases != x''")
                    yield self.connection
                except BaseException:
                    self.connection.execute("ROLLBACK")
                    raise
                self.connection.execute("COMMIT")
            except _DAMAGE as error:
                self._start_again(error)

    def close(self) -> None:
        """Let go of it."""
        with self._lock:
            self.connection.close()

    def _start_again(self, error: Exception) -> None:
        if not self.lasts:
            raise error  # memory does not break; whatever this is must be seen
        self.connection.close()
        self.connection = self._made_anew(error)
        self.has_words = self._has_words()
        raise LostIndexError from error

    def _made_anew(self, error: Exception) -> sqlite3.Connection:
        """An empty database: in place of a damaged file, else, or when that was tried before, in memory."""
        self.made += 1
        if not self._mended and _is_damage(error):
            self._mended = True
            with suppress(sqlite3.Error, StorageError, OSError):
                self._remove()
                return self._opened()
        self.lasts = False
        connection = _connected(":memory:")
        _fill(connection)
        return connection

    def _remove(self) -> None:
        for suffix in ("", "-wal", "-shm", "-journal"):
            Path(f"{self.file}{suffix}").unlink(missing_ok=True)

    def _opened(self) -> sqlite3.Connection:
        """The file's database, as this version makes it.

        Raises:
            sqlite3.Error, StorageError, OSError: it is damaged, in use, or cannot be made.
        """
        make_private(self.file.parent)
        # SQLite would ask the umask, and gives the files beside it the mode of this one.
        os.close(os.open(self.file, os.O_RDWR | os.O_CREAT, 0o600))
        connection = _connected(self.file)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute(f"PRAGMA cache_size = -{_CACHE}")
            if _version(connection) == 0:
                connection.execute("BEGIN IMMEDIATE")
                if _version(connection) == 0:  # another program may have filled it meanwhile
                    _fill(connection)
                connection.execute("COMMIT")
            _check(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _has_words(self) -> bool:
        return bool(self.connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'words'").fetchall())


def _connected(file: str | Path) -> sqlite3.Connection:
    return sqlite3.connect(file, timeout=_WAIT, isolation_level=None, check_same_thread=False)


def _version(connection: sqlite3.Connection) -> int:
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    return int(number)


def _fill(connection: sqlite3.Connection) -> None:
    for statement in (*_TABLES.split(";"), *INDEXES):  # a script would end the transaction
        connection.execute(statement)
    with suppress(sqlite3.OperationalError):  # built without FTS5
        connection.execute(_WORDS)
    connection.execute(f"PRAGMA user_version = {_VERSION}")


def _check(connection: sqlite3.Connection) -> None:
    """See that it is one that this version made; raises ``sqlite3.Error``."""
    if _version(connection) != _VERSION:
        raise sqlite3.DatabaseError
    connection.execute("SELECT text FROM packed").fetchone()


def _is_damage(error: Exception) -> bool:
    """Whether what the file holds is of no use; it may be whole where another program has it, or the disk is full."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    return not isinstance(error, StorageError | OSError) and code in {
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_FORMAT,
        sqlite3.SQLITE_ERROR,  # a table that is not there
        sqlite3.SQLITE_IOERR,
    }

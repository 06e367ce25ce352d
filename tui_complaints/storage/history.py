"""What was changed in a case, step by step, so that it can be taken back in a later run as well.

Each step keeps the whole text of the file before and after it. The texts lie compressed in the state folder, each once
however many steps share it, beside a log that names them; both are their owner's alone.
"""

from __future__ import annotations

import hashlib
import os
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from tui_complaints import paths
from tui_complaints.errors import ComplaintsError, StorageError
from tui_complaints.storage.folders import make_private
from tui_complaints.storage.limits import MAX_BYTES
from tui_complaints.storage.reading import digest_of, read_bytes
from tui_complaints.storage.replacing import replace_file
from tui_complaints.translation import _

if TYPE_CHECKING:
    from pathlib import Path

MOST_STEPS = 200
"""How many changes can be taken back."""
MOST_BYTES = 20 * 1024 * 1024
"""How much the kept texts of a case may take on the disk; the last step is kept whatever it takes."""
_LOG = "log.json"
_QUICK = 1
"""zlib's quickest level: a save waits for it."""


class Step(Struct, frozen=True):
    """One change of a case.

    Attributes:
        before: SHA-256 of the file's text before it.
        after: the same after it.
        kind: what was done (``delete``); the words for it are ``wording.session``'s.
        table: the table in which it was done, "" for the case itself.
        names: the entries, or the keys, that it concerned.
    """

    before: str
    after: str
    kind: str
    table: str = ""
    names: tuple[str, ...] = ()


class Log(Struct, frozen=True):
    """The steps of a case, oldest first.

    Attributes:
        steps: all that are kept.
        done: how many of them are done; those behind were taken back and can be done again.
    """

    steps: tuple[Step, ...] = ()
    done: int = 0

    @property
    def last_done(self) -> Step | None:
        """The step that is taken back next."""
        return self.steps[self.done - 1] if self.done else None

    @property
    def next_again(self) -> Step | None:
        """The step that is done again next."""
        return self.steps[self.done] if self.done < len(self.steps) else None

    def seen_from(self, digest: str) -> Log:
        """The log, put right where a program was killed between the log and the file.

        A step counts as done only if the file is not plainly what it was before it, and the other way round.
        """
        done = self.done
        while done and digest == self.steps[done - 1].before != self.steps[done - 1].after:
            done -= 1
        if done == self.done:
            while done < len(self.steps) and digest == self.steps[done].after != self.steps[done].before:
                done += 1
        return Log(self.steps, done)


class History:
    """The history of one case. Hold the case's lock to change it.

    Args:
        file: its ``case.toml``.
    """

    def __init__(self, file: Path) -> None:
        name = hashlib.sha256(os.path.realpath(file).encode(errors="surrogateescape")).hexdigest()
        self._file = file
        self._folder = paths.state() / "history" / name[:32]

    def load(self) -> Log:
        """The log; an empty one where there is none that can be read, as no case depends on it."""
        try:
            log = msgspec.json.decode(read_bytes(self._folder / _LOG), type=Log)
        except (ComplaintsError, msgspec.DecodeError):
            return Log()
        return Log(log.steps, min(max(log.done, 0), len(log.steps)))

    def record(self, log: Log, before: str, after: str, made: tuple[str, str, tuple[str, ...]]) -> Log:
        """Note a change that is about to be saved; what had been taken back cannot be done again then.

        Args:
            log: the log as it stands.
            before: the file's text before the change.
            after: the file's text after it.
            made: the step's kind, table and names.

        Raises:
            StorageError: it cannot be kept.
        """
        step = Step(self._keep(before), self._keep(after), *made)
        return self.save(Log((*log.steps[: log.done], step), log.done + 1))

    def save(self, log: Log) -> Log:
        """Keep a log, without the oldest steps if it grew too long; raises ``StorageError``."""
        log = self._bounded(log)
        make_private(self._folder)
        replace_file(self._folder / _LOG, msgspec.json.encode(log), lambda: True)
        self._sweep(log)
        return log

    def text(self, digest: str) -> str:
        """The text that a step names; raises ``StorageError`` where it is gone or damaged."""
        try:
            unpacked = zlib.decompressobj()
            data = unpacked.decompress(self._place(digest).read_bytes(), MAX_BYTES + 1)
            if digest_of(data) == digest:
                return data.decode()
        except (OSError, zlib.error, ValueError):
            pass
        raise StorageError(_("what {file} held before is no longer kept, or is damaged").format(file=self._file))

    def _keep(self, text: str) -> str:
        data = text.encode()
        digest = digest_of(data)
        place = self._place(digest)
        if not place.is_file():
            make_private(self._folder)
            replace_file(place, zlib.compress(data, _QUICK), lambda: True)
        return digest

    def _place(self, digest: str) -> Path:
        return self._folder / f"{digest}.z"

    def _bounded(self, log: Log) -> Log:
        """The log without its oldest steps, as far as it takes; those that can be done again go last."""
        first = max(0, len(log.steps) - MOST_STEPS)
        sizes: dict[str, int] = {}
        for at in range(len(log.steps) - 1, first - 1, -1):
            for digest in (log.steps[at].before, log.steps[at].after):
                sizes.setdefault(digest, self._size(digest))
            if sum(sizes.values()) > MOST_BYTES and at < len(log.steps) - 1:
                first = at + 1
                break
        return Log(log.steps[first:], max(0, log.done - first))

    def _size(self, digest: str) -> int:
        try:
            return self._place(digest).stat().st_size
        except OSError:
            return 0

    def _sweep(self, log: Log) -> None:
        """Remove the texts that no step names any more."""
        wanted = {f"{digest}.z" for step in log.steps for digest in (step.before, step.after)} | {_LOG}
        with suppress(OSError):
            for path in self._folder.iterdir():
                if path.name not in wanted:
                    path.unlink()

"""Note that a review was posted: freeze its text as evidence, so that the next one is not the same text twice."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from tui_complaints.domain.entries import Exhibit, Letter
from tui_complaints.domain.record import TABLES, Record
from tui_complaints.domain.text import Text, primary
from tui_complaints.domain.when import When
from tui_complaints.letters.choice import conventions
from tui_complaints.letters.phrases import speak
from tui_complaints.letters.review.platforms import DEFAULT
from tui_complaints.storage.new_file import create_new
from tui_complaints.storage.saving import change_case
from tui_complaints.usecases.evidence import removed_unless_named
from tui_complaints.usecases.review import write_review
from tui_complaints.usecases.sent import FOLDER
from tui_complaints.usecases.write import user_templates

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from tui_complaints.domain.entries import Case
    from tui_complaints.storage.reading import StoredCase
    from tui_complaints.usecases.add import Save

KIND = "review"


class Posted(Struct, frozen=True):
    """A review that was noted as posted.

    Attributes:
        letter_id: the name of its entry in ``letters``.
        file: where its text is frozen.
        warnings: what keeps it from being trusted, and the rest that the user should know.
    """

    letter_id: str
    file: Path
    warnings: tuple[str, ...]


def mark_posted(
    stored: StoredCase,
    today: date,
    *,
    platform: str | None = None,
    language: str | None = None,
    url: str | None = None,
    on: date | None = None,
    save: Save = change_case,
) -> Posted:
    """Freeze the review as it is written on the day it was posted, and enter it among the case's letters.

    The text lies under ``letters/`` in the case's folder and is an exhibit with its SHA-256, as a letter that was
    sent; no contact is logged, as a review asks the party for nothing.

    Args:
        stored: the case.
        today: the day on which it is noted.
        platform: the site, as ``write_review`` takes it.
        language: BCP 47; else the case's.
        url: where it stands on the site.
        on: the day it was posted; else today.
        save: changes the case in its file, as ``change_case`` does.

    Raises:
        LetterStoppedError: the review must not be written as the case stands.
        UsageError: there is no such site, or no words for the language.
        ChangedElsewhereError, StorageError: it could not be saved; the frozen text is removed again.
    """
    day = on or today
    reviewed = write_review(stored, day, platform=platform, language=language)
    data = (reviewed.review.text.rstrip("\n") + "\n").encode()
    site = (platform or DEFAULT).casefold()
    path = create_new(stored.folder / FOLDER, f"{day.isoformat()}-{KIND}.txt", [data])
    name = f"{FOLDER}/{path.name}"
    sent = When.parse(day)
    exhibit = Exhibit(
        kind=KIND, title=_title(stored.case, day, reviewed.review.language), file=name, made=sent, added=today,
        sha256=hashlib.sha256(data).hexdigest(), url=url or None,
    )  # fmt: skip
    entry = Letter(
        kind="review",
        platform=site,
        url=url or None,
        language=reviewed.review.language,
        made=sent,
        sent=sent,
        file=name,
    )
    ids: list[str] = []

    def log(case: Case) -> Case:
        letter_id, exhibit_id = _free_ids(case, f"{KIND}-{day.isoformat()}")
        ids[:] = [letter_id]
        return msgspec.structs.replace(
            case,
            exhibits=(*case.exhibits, msgspec.structs.replace(exhibit, id=exhibit_id)),
            letters=(*case.letters, msgspec.structs.replace(entry, id=letter_id)),
        )

    with removed_unless_named(path, stored.file, name):
        save(stored.file, log)
    return Posted(ids[0], path, (*reviewed.faults, *reviewed.warnings))


def _free_ids(case: Case, base: str) -> tuple[str, str]:
    """Ids for the letter and its exhibit that nothing in the case has."""
    taken = {entry.id for table in TABLES for entry in getattr(case, table)}
    number = 1
    while True:
        stem = base if number == 1 else f"{base}-{number}"
        if not taken & {stem, f"{stem}-text"}:
            return stem, f"{stem}-text"
        number += 1


def _title(case: Case, day: date, tag: str) -> Text:
    """What the exhibit is called, in the review's language."""
    record = Record(case, day)
    language = speak(record, conventions(record, tag), user_templates(), markup=False)
    text = language.say("sent", "title-review", date=language.day(day))
    return Text.parse(text if primary(tag) == primary(case.language or "en") else {tag: text})

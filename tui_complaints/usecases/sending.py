"""Note a letter as sent, and tell the person what that did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.domain.record import Record
from tui_complaints.domain.when import When
from tui_complaints.storage.reading import read_case
from tui_complaints.storage.saving import change_case
from tui_complaints.usecases.days import said_day
from tui_complaints.usecases.posted import mark_posted
from tui_complaints.usecases.sent import mark_sent
from tui_complaints.wording import sending as words

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from tui_complaints.usecases.add import Save
    from tui_complaints.usecases.preview.choice import Choice


class Sending(Struct, frozen=True):
    """How a letter went.

    Attributes:
        via: how, as ``letter``, ``email`` or in the user's words.
        on: the day.
    """

    via: str
    on: date


class Posting(Struct, frozen=True):
    """How a review was posted.

    Attributes:
        on: the day.
        url: where it stands on the site, "" where nobody said.
    """

    on: date
    url: str


def send(file: Path, today: date, choice: Choice, sending: Sending, save: Save = change_case) -> str:
    """Freeze the letter, log it, and say in a few sentences what was kept where and when an answer is due.

    Args:
        file: the ``case.toml``.
        today: the day on which it is noted.
        choice: which letter.
        sending: how and when it went.
        save: changes the case in its file.

    Raises:
        LetterStoppedError: the letter must not be written as the case stands.
        ChangedElsewhereError, StorageError: it could not be saved.
    """
    sent = mark_sent(
        read_case(file), today, kind=choice.kind, language=choice.language, to=choice.to, via=sending.via,
        on=sending.on, save=save,
    )  # fmt: skip
    told = [words.SENT.format(day=said_day(sending.on), file=_within(sent.file, file.parent))]
    if sent.answer_by:
        calendar = Record(read_case(file).case, today).calendar
        due = calendar.deadline(sent.answer_by, calendar.of(When.parse(sending.on))).last
        told.append(words.ANSWER_BY.format(day=said_day(due.date())) if due else words.ANSWER_OPEN)
    else:
        told.append(words.NO_ANSWER)
    return "\n".join(told)


def post(file: Path, today: date, site: str, language: str, posting: Posting, save: Save = change_case) -> str:
    """Freeze the review, and say in a sentence where; errors are those of ``mark_posted``.

    Args:
        file: the ``case.toml``.
        today: the day on which it is noted.
        site: the key of the site.
        language: the language of the review.
        posting: how and when it was posted.
        save: changes the case in its file.
    """
    posted = mark_posted(
        read_case(file), today, platform=site, language=language, url=posting.url, on=posting.on, save=save
    )
    return words.POSTED.format(day=said_day(posting.on), file=_within(posted.file, file.parent))


def _within(kept: Path, folder: Path) -> Path:
    """Where a file lies in the folder of its case: whoever looks at the case knows where that is."""
    return kept.relative_to(folder) if kept.is_relative_to(folder) else kept

"""What stands in the place of names and numbers, and how names bend: ``templates/<language>/review.toml``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.letters.forms import Forms
from tui_complaints.letters.phrasebook import TEMPLATES, Phrasebook, phrasebook

if TYPE_CHECKING:
    from pathlib import Path

    from tui_complaints.letters.review.names import Form

FILE = "review.toml"


class Words:
    """The words of reviews in every language that the texts of a case are in.

    Args:
        language: of the review: its words serve for languages that have none.
        user_folder: where a user's own files may lie.
    """

    def __init__(self, language: str, user_folder: Path | None) -> None:
        self._language = language
        self._folder = user_folder

    def _book(self, language: str) -> Phrasebook:
        book = phrasebook(language, self._folder, FILE)
        return book if book.keys("removed") else phrasebook(self._language, self._folder, FILE)

    def of(self, language: str, kind: str) -> str:
        """What stands in the place of something of that kind in a text of that language."""
        return self._book(language).say("removed", kind)

    def role(self, language: str, role: str, form: Form) -> str:
        """The role that stands in the place of a name, in the name's own case and gender."""
        book = self._book(language)
        forms = book.forms("roles", f"{role}-{form.gender}") or book.forms("roles", role)
        return forms.get(form.case) or forms["n"]

    def standing(self, language: str, role: str) -> Forms:
        """A role where a name would stand in a sentence of ours, with its prepositions: ``{party.to}``."""
        book = self._book(language)
        forms = book.forms("roles", role)
        keys = book.keys("standing")
        return Forms(forms["n"], {key: book.say("standing", key, **_padded(forms)) for key in keys})

    def endings(self, language: str) -> dict[str, dict[str, str]]:
        """How names bend in a language, by declension; nothing for one in which they do not."""
        book = phrasebook(language, self._folder, FILE)
        return {declension: book.forms("names", declension) for declension in book.keys("names")}


def _padded(forms: dict[str, str]) -> dict[str, str]:
    """The forms of a role in every case; one that the language does not tell apart is the first."""
    return {case: forms.get(case, forms["n"]) for case in ("n", "gen", "dat", "acc", "ins", "pre", "loc")}


def speakable(user_folder: Path | None) -> list[str]:
    """The languages that reviews can be written in: those that have words for them."""
    roots = (TEMPLATES, user_folder)
    return sorted({file.parent.name for root in roots if root for file in root.glob(f"*/{FILE}")})

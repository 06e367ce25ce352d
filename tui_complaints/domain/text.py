"""Texts in one language or several."""

from __future__ import annotations

import re
from typing import Self

from tui_complaints.domain.values import Value
from tui_complaints.errors import InvalidValueError
from tui_complaints.translation import marked

LANGUAGE_TAG = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$(?!\n)"
"""BCP 47, as far as a case needs it."""

_TAG = re.compile(LANGUAGE_TAG, re.ASCII)


def primary(tag: str) -> str:
    """The language of a BCP 47 tag without its region: ``en`` of ``en-GB``."""
    return tag.split("-", 1)[0].lower()


class Text(Value):
    """What a person wrote: a string in the case's language, or a table by language.

    Attributes:
        by_language: texts by BCP 47 tag; the key "" stands for the case's language.
    """

    __slots__ = ("by_language",)
    by_language: dict[str, str]

    EXPECTED = marked('a text, or texts by language as {lt = "…", es = "…"}')

    @classmethod
    def parse(cls, raw: object) -> Self:
        """Read a string or a table of strings; raises ``InvalidValueError``."""
        self = cls()
        self.raw = raw
        if isinstance(raw, str):
            self.by_language = {"": raw}
            return self
        if not isinstance(raw, dict) or not raw:
            raise InvalidValueError(raw, cls.EXPECTED)
        for tag, text in raw.items():
            if not isinstance(tag, str) or not _TAG.fullmatch(tag) or not isinstance(text, str):
                raise InvalidValueError(raw, cls.EXPECTED)
        self.by_language = dict(raw)
        return self

    def __bool__(self) -> bool:
        return any(text.strip() for text in self.by_language.values())

    def __str__(self) -> str:
        return next(iter(self.by_language.values()))

    def in_language(self, language: str, own: str) -> tuple[str, bool]:
        """The text for a letter in ``language`` when the case's own language is ``own``.

        The same region is preferred, then any other of the language, then the original. A blank text is as good as
        none; where all are blank there is nothing to translate.

        Returns:
            The text, and whether it is in that language (else it is the original, to be quoted).
        """
        written = {tag or own: text for tag, text in self.by_language.items() if text.strip()}
        for wanted, there in ((language, True), (own, False)):
            if wanted in written:
                return written[wanted], there
            for tag, text in written.items():
                if primary(tag) == primary(wanted):
                    return text, there
        return next(iter(written.values()), str(self)), not written


class Citation(Value):
    """An exhibit, and where in it: ``"receipt"``, ``"receipt#p2"``, ``"recording#3:20"``, ``"chat#120-124"``.

    Attributes:
        exhibit: the exhibit's id.
        place: what stands after ``#``, or "".
        kind: ``page``, ``time``, ``lines`` or "" when the whole exhibit is meant.
    """

    __slots__ = ("exhibit", "kind", "place")
    exhibit: str
    place: str
    kind: str

    EXPECTED = marked(
        'a citation, as "receipt", "receipt#p2" (page), "recording#3:20" (time) or "chat#120-124" (lines)'
    )

    @classmethod
    def parse(cls, raw: object) -> Self:
        """Read ``"receipt#p2"``; raises ``InvalidValueError``."""
        match = _CITATION.fullmatch(raw) if isinstance(raw, str) else None
        if match is None:
            raise InvalidValueError(raw, cls.EXPECTED)
        self = cls()
        self.raw = raw
        self.exhibit = match["id"]
        pages, time, lines = match["pages"], match["time"], match["lines"]
        if not _in_order(pages or lines):
            raise InvalidValueError(raw, cls.EXPECTED)
        self.place = pages or time or lines or ""
        self.kind = "page" if pages else "time" if time else "lines" if lines else ""
        return self


_CITATION = re.compile(
    r"(?P<id>[^\W\d_][\w-]*)"
    r"(?:#(?:p(?P<pages>\d{1,5}(?:-\d{1,5})?)|(?P<time>\d{1,3}(?::[0-5]\d){1,2}(?:-\d{1,3}(?::[0-5]\d){1,2})?)"
    r"|(?P<lines>\d{1,7}(?:-\d{1,7})?)))?"
)


def _in_order(numbers: str | None) -> bool:
    """Whether pages or lines count from 1 and upwards."""
    figures = [int(number) for number in (numbers or "1").split("-")]
    return 0 < figures[0] <= figures[-1]

"""People's names in running text, in the forms that a language bends them into.

A form is looked up, never guessed: from a name and the endings of ``[names]`` in ``review.toml`` all its forms are made
beforehand, so that an ordinary word is a name only where it is spelled as one. Letters are compared as the alphabet of
the text sounds in Latin ones, because a name that was noted as "Tatiana" is "Татьяна" in what people wrote.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

WORD = re.compile(r"[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*", re.IGNORECASE)
"""A word, with what is joined to it by an apostrophe, but for the English genitive."""

_LATIN_OF = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu",
    "я": "ia", "x": "ks", "і": "i", "ї": "i", "є": "e", "ґ": "g", "y": "i", "j": "i", "ł": "l", "ø": "o", "đ": "d",
}  # fmt: skip
_SHORTEST = 3
"""Letters of the shortest name that is bent: a shorter one would bend into too many ordinary words."""

_CONSONANTS = tuple("bcdfghklmnpqrstvwxz")

NOMINATIVE = "n"
NO_ENDING = "0"


class Form:
    """One way to write one word of a name.

    Attributes:
        case: the grammatical case that it stands in, as the endings name it.
        gender: of the name's declension: ``f``, ``m`` or "" where the language does not tell.
    """

    __slots__ = ("case", "gender")

    def __init__(self, case: str, gender: str) -> None:
        self.case = case
        self.gender = gender


def sound(word: str, *, marked: bool = False) -> str:
    """A word as it is compared: in Latin letters, small ones, without their marks unless ``marked``."""
    lower = unicodedata.normalize("NFC", word).casefold()
    lower = lower.replace("ый", "iq")  # of an adjective, not of a name that ends in й
    latin = "".join(_LATIN_OF.get(letter, letter) for letter in lower)
    bare = latin if marked else unicodedata.normalize("NFKD", latin)
    return "".join(letter for letter in bare if letter.isalnum()).replace("ii", "i")


def words_of(name: str) -> list[str]:
    """The words of a name by which somebody can be known.

    Initials are left out, and so are words in small letters beside one with a capital: "Inga from support" is Inga.
    """
    words = [word for word in WORD.findall(unicodedata.normalize("NFC", name)) if len(word) > 1]
    return [word for word in words if begins_with_capital(word)] or words


def forms(word: str, endings: Mapping[str, Mapping[str, str]]) -> dict[str, Form]:
    """Every form of one word of a name, by how it sounds.

    Args:
        word: as it was noted.
        endings: declensions by name, ``<gender>-<ending of the nominative>`` (the ending ``0`` for a consonant); each
            names endings by case, several with spaces between them, ``0`` for none.

    Returns:
        The forms; the nominative first, and of two cases that are written alike the first in the data.
    """
    found: dict[str, Form] = {}
    for marked in (True, False):  # as it is written; and by somebody who leaves out the marks
        whole = sound(word, marked=marked)
        for declension, cases in endings.items():
            gender, _, nominative = declension.partition("-")
            ending = sound(nominative.replace(NO_ENDING, ""), marked=marked)
            stem = whole.removesuffix(ending)
            if not whole.endswith(ending or _CONSONANTS) or len(whole) < _SHORTEST:
                continue
            found.setdefault(whole, Form(NOMINATIVE, gender))
            for case, listed in cases.items():
                for other in listed.split():
                    found.setdefault(sound(f"{stem}{other.replace(NO_ENDING, '')}", marked=marked), Form(case, gender))
        found.setdefault(whole, Form(NOMINATIVE, ""))
    return found


def begins_with_capital(word: str) -> bool:
    """Whether a word is written as names are."""
    return word[:1].isupper()


def adjacent(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two words follow each other as parts of one name do, with an initial between them perhaps."""
    return re.fullmatch(r"-|\s{1,3}(?:[^\W\d_]\.\s?){0,2}", text[one.end() : other.start()]) is not None

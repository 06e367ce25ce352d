"""A text in several languages, as a person sees it: a text for each language, each language by its name."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from tui_complaints.domain.text import Text, primary
from tui_complaints.errors import InvalidValueError
from tui_complaints.storage.toml_text import value_text
from tui_complaints.usecases.walk.asked_of_sides import LANGUAGES
from tui_complaints.usecases.walk.choosing import Choice

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from babel import Locale

_TWO_LETTERS = 2


def written_as_table(typed: str) -> object:
    """The table that a text is in TOML, whatever it holds; None where it is none."""
    if not typed.lstrip().startswith("{"):
        return None
    try:
        return tomllib.loads(f"value = {typed.strip()}").get("value")
    except (ValueError, RecursionError):
        return None


def texts_by_language(text: str, own: str) -> dict[str, str]:
    """The text of each language, the case's own first, which is there also where it is empty.

    Args:
        text: what stands in the field of a form (``texts.text_of``).
        own: the case's own language, BCP 47.
    """
    table = written_as_table(text)
    try:
        texts = Text.parse(table).by_language if table is not None else {}
    except InvalidValueError:  # a text that only looks like it
        texts = {}
    if not texts:
        return {own: text}
    first = own if own in texts else next((tag for tag in texts if primary(tag) == primary(own)), own)
    return {first: texts.get(first, ""), **texts}


def as_one_text(texts: Mapping[str, str], own: str, before: str) -> str:
    """What stands in the field of a form once each language has this text: the inverse of ``texts_by_language``.

    Args:
        texts: by language; one that is empty is left out.
        own: the case's own language: a text in no other needs no table.
        before: what stood in the field; a table keeps its order.
    """
    table = written_as_table(before)
    stood = list(table) if isinstance(table, dict) else []
    order = [tag for tag in stood if tag in texts] + [tag for tag in texts if tag not in stood]
    filled = {tag: texts[tag] for tag in order if texts[tag].strip()}
    if not filled:
        return ""
    if list(filled) == [own] and stood != [own]:
        return filled[own]
    return value_text(filled)


def language_name(tag: str, spoken: str) -> str:
    """A language as it is called in another: ``lt`` is "Lithuanian" in English; its tag where nobody knows a name.

    Args:
        tag: BCP 47.
        spoken: the user's language.
    """
    names = _names(spoken)
    name = names.get(tag.replace("-", "_"))
    if name is None:
        name = names.get(primary(tag))
        name = f"{name} ({tag})" if name and name != tag else name
    return f"{name[:1].upper()}{name[1:]}" if name else tag


def other_languages(there: Collection[str], spoken: str) -> tuple[Choice, ...]:
    """Every language that a text can be put into besides those that it has, the program's own first, else by name."""
    known = {tag for tag in _names(spoken) if len(tag) == _TWO_LETTERS}
    found = [Choice(tag, language_name(tag, spoken)) for tag in known.union(LANGUAGES) - set(there)]
    return tuple(sorted(found, key=lambda one: (one.value not in LANGUAGES, one.label.casefold())))


def _names(spoken: str) -> Mapping[str, str]:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - only a text in several languages pays for it

    locale: Locale
    try:
        locale = Locale.parse(spoken, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale.parse("en")
    return locale.languages

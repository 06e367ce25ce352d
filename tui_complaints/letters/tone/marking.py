"""Mark what weakens a letter in the customer's own words, and offer something calmer; the words stay as they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_complaints.domain.mark import Mark
from tui_complaints.domain.text import primary
from tui_complaints.letters.tone.loud import capitals, rows_of_marks
from tui_complaints.letters.tone.matching import WORD, find, quotations, within
from tui_complaints.letters.tone.places import DEFAULT, places
from tui_complaints.letters.tone.wordlist import fold, wordlist
from tui_complaints.turns import offer_turn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.domain.record import Record
    from tui_complaints.domain.text import Text
    from tui_complaints.letters.tone.loud import Spot
    from tui_complaints.letters.tone.matching import Found
    from tui_complaints.letters.tone.places import Place

_THEIRS = frozenset({"law", "threat", "bargaining"})
"""What is not the customer's own when they retell what the other side said."""

_NOT_LATIN = frozenset({"be", "bg", "el", "mk", "ru", "sr", "uk"})
"""Languages in whose texts a word of Latin letters is a name."""

_RULE = r"\d+(?:[.-]\d+)*"


def tone_marks(record: Record, language: str | None = None) -> tuple[Mark, ...]:
    """Everything that weakens the customer's own words, text by text, in the order in which it is read.

    Args:
        record: the case.
        language: only in what a letter in that language prints; None: in the texts of all languages.
    """
    names = _names(record)
    return tuple(mark for place in places(record, language) for mark in _marks_in(place, names, record))


def _marks_in(place: Place, names: frozenset[str], record: Record) -> Iterator[Mark]:
    offer_turn()
    text = _composed(place.text)
    found = sorted([*_phrases(text, place, record, names), *_loud(text, place, names)])
    for start, end, kind, instead in found:
        yield Mark(place.where, kind, " ".join(text[start:end].split()), instead, place.alone)


def _composed(text: str) -> str:
    """The text with each accent joined to its letter: some systems write them apart."""
    if text.isascii():
        return text
    from unicodedata import normalize  # noqa: PLC0415 - not needed for English

    return normalize("NFC", text)


def _phrases(text: str, place: Place, record: Record, names: frozenset[str]) -> Iterator[Spot]:
    """What the list of the text's language marks, names of the case excepted."""
    words = wordlist(primary(place.language))
    for match in find(text, words) if words else ():
        kind = match.entry.kind
        if kind == "allowed" or (place.retold and kind in _THEIRS) or _is_name(text[match.start : match.end], names):
            continue
        if kind != "law" or not _is_held(match.number, record):
            yield match.start, match.end, kind, _instead(match, place, record)


def _is_name(phrase: str, names: frozenset[str]) -> bool:
    """Whether it is written as a name of the case: ``Bravo`` where a party is called so."""
    return phrase[:1].isupper() and all(fold(word) in names for word in phrase.split())


def _loud(text: str, place: Place, names: frozenset[str]) -> Iterator[Spot]:
    """What is loud in any language, other people's words in quotation marks excepted."""
    language = primary(place.language)
    words = wordlist(language)
    known = names | words.acronyms if words else names
    spans = quotations(text)
    for spot in (*rows_of_marks(text), *capitals(text, known, latin=language not in _NOT_LATIN)):
        if not within(spot[0], spot[1], spans):
            yield spot


def _is_held(number: str, record: Record) -> bool:
    """Whether a rule that was picked from a pack is of that number: ``LT-21-1`` holds article 21, and 21.1."""
    if not number:
        return False
    found = (re.search(_RULE, rule.id or "") for rule in record.case.rules)
    held = [rule[0].replace("-", ".") for rule in found if rule]
    return any(rule == number or rule.startswith(f"{number}.") for rule in held)


def _instead(match: Found, place: Place, record: Record) -> str:
    """The calmer wording; with an exhibit of the case where one shows how it was."""
    entry = match.entry
    title = _proof(place, record) if entry.proved else ""
    return entry.proved.replace("{exhibit}", title) if title else entry.instead


def _proof(place: Place, record: Record) -> str:
    """The title of the first exhibit that proves what the text is about, its id where it has none; "" for none."""
    citations = record.citations(place.entry) if place.entry is not None else ()
    exhibit = record.exhibit(citations[0].exhibit) if citations else None
    if exhibit is None:
        return ""
    own = record.case.language or DEFAULT
    title = exhibit.title.in_language(place.language, own)[0] if exhibit.title else ""
    return " ".join(title.split()) or citations[0].exhibit


def _names(record: Record) -> frozenset[str]:
    """The words of all names in the case, folded: capitals in them are theirs."""
    case = record.case
    texts: list[str | None] = [person.name for person in (case.complainant, case.advocate, *case.people) if person]
    for party in case.parties:
        texts += [party.name, party.legal_name, party.department]
    texts += [agent.name for contact in case.contacts for agent in contact.agents]
    names = {fold(word) for text in texts if text for word in WORD.findall(text)}
    for purchase in case.purchases:
        names |= _makes(purchase.what)
    return frozenset(names)


def _makes(what: Text | None) -> set[str]:
    """What looks like a make or a model in the name of a thing: words in capitals among others that are not."""
    texts = [text for text in what.by_language.values() if not text.isupper()] if what else []
    return {fold(word) for text in texts for word in WORD.findall(text) if word.isupper()}

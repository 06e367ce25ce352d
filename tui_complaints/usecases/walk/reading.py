"""What a typed answer means, by the kind of its question."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from tui_complaints.domain.entries import Agent, Exhibit, Party, Person
from tui_complaints.domain.length import Length
from tui_complaints.domain.money import Distance, Factor, SumWanted, UnitPrice, currency_code
from tui_complaints.domain.record import Record
from tui_complaints.domain.text import LANGUAGE_TAG, Text
from tui_complaints.domain.when import Due, When, WhenOrNever
from tui_complaints.errors import InvalidValueError
from tui_complaints.usecases.walk.choosing import Choice, choices, chosen, fold, matching, not_among, parts
from tui_complaints.usecases.walk.labels import short
from tui_complaints.usecases.walk.naming import free_id
from tui_complaints.usecases.walk.proving import citations, held
from tui_complaints.wording import spoken
from tui_complaints.wording.walk import talk as words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from tui_complaints.domain.entries import Entry
    from tui_complaints.usecases.walk.proving import Keep
    from tui_complaints.usecases.walk.question import Question, Scene

LONGEST = 300
"""Characters; no date, sum or name of a choice is longer, and what reads them must not be given a book."""

_EMAIL = re.compile(r"[^\s@]+@[^\s@]+")
_TIMES = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:x|×|times|раза?|kart\w*|veces|vez)", re.IGNORECASE)
_DISTANCE = re.compile(
    r"(?P<mark>[~<]|>=)?\s*(?P<figure>\d[\d\s]*(?:[.,]\d+)?)\s*(?P<unit>km|км|mi|miles?)", re.IGNORECASE
)
_APPOINTMENT = re.compile(
    r"(?P<day>.+?)[\s,]+(?:\w+\s+)?(?P<start>\d{1,2}:\d\d)\s*(?:[-–—]|\w+)\s*(?P<end>\d{1,2}:\d\d)"
)
_AGENT = re.compile(r"(?P<name>[^()]*)(?:\((?P<role>[^()]*)\))?")


class Answer(Struct, frozen=True):
    """What an answer means.

    Attributes:
        value: what the field takes; for some kinds what the walk does with it.
        new: entries that were named for the first time, with their tables.
        plain: whether it is just the words that were typed, and need not be shown back.
    """

    value: object
    new: tuple[tuple[str, Entry], ...] = ()
    plain: bool = False


class Asking(Struct, frozen=True):
    """One question, with all that its answer may refer to.

    Attributes:
        question: the question.
        scene: the case and the entry that it is asked about.
        language: in which the answer is typed, BCP 47.
        after: the id of the entry from which "two days later" counts, or None.
        said_on: the day on which a deadline was named, as far as it is known; else the day of the walk.
        keep: copies a file into the case.
    """

    question: Question
    scene: Scene
    language: str
    after: str | None
    said_on: date
    keep: Keep

    @property
    def record(self) -> Record:
        """The case so far, as a record that can be asked."""
        return Record(self.scene.case, self.scene.today)


def read(asking: Asking, typed: str) -> Answer:
    """What the answer to a question means.

    Raises:
        InvalidValueError: it is not understood.
        StorageError: a file that it names cannot be copied.
    """
    kind = asking.question.kind
    if kind in _PLAIN:
        return Answer(Text.parse(typed) if kind in {"text", "story"} else typed, plain=True)
    if kind not in _LONG and len(typed) > LONGEST:
        raise InvalidValueError(short(typed), words.EXPECTED_SHORT)
    return _READERS[kind](asking, typed.strip())


# Values of the format


def _when(asking: Asking, typed: str) -> Answer:
    found = spoken.read_when(typed, asking.scene.today, asking.language, asking.after)
    return Answer(When.parse(found.raw))


def _when_or_never(asking: Asking, typed: str) -> Answer:
    if fold(typed) in {fold(word) for word in ("never", *words.NEVER)}:
        return Answer(WhenOrNever.parse("never"))
    found = spoken.read_when(typed, asking.scene.today, asking.language, asking.after)
    return Answer(WhenOrNever.parse(found.raw))


def _due(asking: Asking, typed: str) -> Answer:
    """A deadline: "by Friday" is the Friday after it was said."""
    appointment = _appointment(asking, typed)
    if appointment is not None:
        return Answer(Due.parse(appointment))
    found = spoken.read_due(typed, asking.said_on, asking.language, asking.after)
    return Answer(Due.parse(found.raw))


def _window(asking: Asking, typed: str) -> Answer:
    appointment = _appointment(asking, typed)
    return Answer(When.parse(appointment)) if appointment is not None else _when(asking, typed)


def _appointment(asking: Asking, typed: str) -> str | None:
    """A day with two times, as the case format writes it; None for anything else."""
    match = _APPOINTMENT.fullmatch(typed)
    if match is None:
        return None
    day = spoken.read_due(match["day"], asking.said_on, asking.language, asking.after).when
    if day is None or day.form != "day" or day.first is None:
        return None
    date = day.first.date().isoformat()
    return f"{date}T{match['start']:0>5}/{date}T{match['end']:0>5}"


def _money(asking: Asking, typed: str) -> Answer:
    return Answer(spoken.read_money(typed, asking.language, asking.scene.case.currency))


def _length(asking: Asking, typed: str) -> Answer:
    return Answer(spoken.read_length(typed, asking.language))


def _period(asking: Asking, typed: str) -> Answer:
    """How often something came again: "monthly", or a length."""
    known = {fold(word): length for word, length in words.LENGTHS_OF_EACH.items()}
    if fold(typed) in known:
        return Answer(Length.parse(known[fold(typed)]))
    return _length(asking, typed)


def _count(asking: Asking, typed: str) -> Answer:
    return Answer(spoken.read_count(typed, asking.language))


def _yes_no(asking: Asking, typed: str) -> Answer:
    return Answer(spoken.read_yes_no(typed, asking.language))


def _price(asking: Asking, typed: str) -> Answer:
    if match := _TIMES.fullmatch(typed):
        return Answer(Factor.parse(match[1].replace(",", ".")))
    return _money(asking, typed)


def _burden(asking: Asking, typed: str) -> Answer:
    """A distance, a length or a sum: what a cost is worth."""
    if match := _DISTANCE.fullmatch(typed):
        figure = re.sub(r"\s", "", match["figure"]).replace(",", ".")
        unit = "mi" if match["unit"].casefold().startswith("mi") else "km"
        return Answer(Distance.parse(f"{match['mark'] or ''}{figure} {unit}"))
    try:
        return _length(asking, typed)
    except InvalidValueError:
        return _money(asking, typed)


def _unit_price(asking: Asking, typed: str) -> Answer:
    try:
        return Answer(UnitPrice.parse(typed))
    except InvalidValueError:
        sum_typed, slash, _unit = typed.partition("/")
        money = spoken.read_money(sum_typed.strip() if slash else typed, asking.language, asking.scene.case.currency)
    distance = asking.scene.value("distance")
    unit = distance.unit if isinstance(distance, Distance) else "h"
    return Answer(UnitPrice.parse(f"{money.amount:f} {money.currency}/{unit}"))


def _sum(asking: Asking, typed: str) -> Answer:
    if fold(typed) in {fold(word) for word in ("total", *words.ALL_OF_IT)}:
        return Answer(SumWanted.parse("total"))
    return Answer(SumWanted.parse(str(_money(asking, typed).value)))


def _currency(asking: Asking, typed: str) -> Answer:
    try:
        return Answer(currency_code(typed.upper()))
    except InvalidValueError:
        return Answer(spoken.read_money(f"1 {typed}", asking.language, None).currency)


def _language_tag(asking: Asking, typed: str) -> Answer:
    found = matching(typed, choices(asking.question, asking.record))
    if found is None and not re.fullmatch(LANGUAGE_TAG, typed):
        raise not_among(typed, choices(asking.question, asking.record))
    return Answer(found.value if found else typed)


def _email(_: Asking, typed: str) -> Answer:
    if not _EMAIL.fullmatch(typed):
        raise InvalidValueError(short(typed), words.EXPECTED_EMAIL)
    return Answer(typed, plain=True)


def _reference(_: Asking, typed: str) -> Answer:
    if fold(typed) in {fold(word) for word in ("none", *words.NO_NUMBER)}:
        return Answer("none")
    return Answer(typed, plain=True)


# Choices


def _choice(asking: Asking, typed: str) -> Answer:
    offered = choices(asking.question, asking.record)
    if asking.question.is_open:
        return Answer(_open_word(typed, offered))
    return Answer(chosen(typed, offered))


def _list(asking: Asking, typed: str) -> Answer:
    offered = choices(asking.question, asking.record)
    found = tuple(dict.fromkeys(_open_word(part, offered) for part in parts(typed)))
    return Answer(found, plain=not offered)


def _one(asking: Asking, typed: str) -> Answer:
    offered = _offered(asking)
    found = matching(typed, offered)
    if found is None and "parties" in asking.question.tables:
        party = Party(id=free_id(asking.scene.case, "parties", typed), name=typed)
        return Answer(party.id, (("parties", party),))
    return Answer(found.value if found else chosen(typed, offered))


def _several(asking: Asking, typed: str) -> Answer:
    offered = _offered(asking)
    return Answer(tuple(dict.fromkeys(chosen(part, offered) for part in parts(typed))))


def _people(asking: Asking, typed: str) -> Answer:
    """Persons by name; one that is not known yet is entered with the role that the question gives."""
    case, several = asking.scene.case, asking.question.field == "witnesses"
    offered = [Choice(one.id, one.name or one.id) for one in case.people if one.id]
    ids: list[str] = []
    new: list[tuple[str, Entry]] = []
    for name in parts(typed) if several else [typed]:
        known = next((choice for choice in offered if fold(name) in {fold(choice.label), choice.value}), None)
        if known is None:
            person = Person(
                id=_free(free_id(case, "people", name), ids), name=name, role=_ROLES.get(asking.question.key)
            )
            new.append(("people", person))
        ids.append(known.value if known else str(new[-1][1].id))
    return Answer(tuple(dict.fromkeys(ids)) if several else ids[0], tuple(new))


def _agents(_: Asking, typed: str) -> Answer:
    found = []
    for part in parts(typed):
        match = _AGENT.fullmatch(part)
        name, role = (match["name"].strip(), (match["role"] or "").strip()) if match else (part, "")
        if name or role:
            found.append(Agent(name=name or None, role=role or None))
    return Answer(tuple(found), plain=True)


def _offered(asking: Asking) -> tuple[Choice, ...]:
    return choices(asking.question, asking.record, getattr(asking.scene.entry, "id", None))


# Proof


def _proof(asking: Asking, typed: str) -> Answer:
    found, new = citations(typed, asking.record, asking.keep)
    return Answer(found, tuple(("exhibits", entry) for entry in new))


def _held(asking: Asking, typed: str) -> Answer:
    entry = asking.scene.entry
    exhibit = entry if isinstance(entry, Exhibit) else Exhibit()
    return Answer(held(typed, exhibit, asking.keep, asking.scene.today))


def _open_word(typed: str, offered: Sequence[Choice]) -> str:
    found = matching(typed, offered)
    return found.value if found else typed


def _free(name: str, taken: list[str]) -> str:
    number = 2
    wanted = name
    while name in taken:
        name, number = f"{wanted}-{number}", number + 1
    return name


_ROLES = {"purchases.for": "recipient", "contacts.witnesses": "witness"}
_PLAIN = frozenset({"words", "text", "story"})
_LONG = frozenset({"proof", "held", "email", "reference", "list", "agents"})
"""What may hold words of any length."""
_READERS: dict[str, Callable[[Asking, str], Answer]] = {
    "when": _when,
    "when-or-never": _when_or_never,
    "due": _due,
    "window": _window,
    "money": _money,
    "length": _length,
    "period": _period,
    "count": _count,
    "yes-no": _yes_no,
    "own": _yes_no,
    "unreceived": _yes_no,
    "gate": _yes_no,
    "price": _price,
    "burden": _burden,
    "unit-price": _unit_price,
    "sum": _sum,
    "currency": _currency,
    "language": _language_tag,
    "email": _email,
    "reference": _reference,
    "choice": _choice,
    "receipt": _choice,
    "list": _list,
    "one": _one,
    "several": _several,
    "proves": _several,
    "prices": _several,
    "people": _people,
    "agents": _agents,
    "proof": _proof,
    "held": _held,
}

"""What is wanted: each remedy with its exact amount and calendar date, when to answer, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.recipient import open_remedies as still_open
from tui_complaints.letters.kinds import BODIES
from tui_complaints.letters.language import capital, followed, fragment, sentence
from tui_complaints.letters.parts import money

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from tui_complaints.domain.entries import Entry, Remedy
    from tui_complaints.domain.ledger import Line
    from tui_complaints.domain.money import SumWanted
    from tui_complaints.letters.draft import Draft


def open_remedies(draft: Draft) -> list[list[Remedy]]:
    """What is still wanted of the party complained of, or of nobody in particular.

    Each with what would do instead of it (``or``), the one that stands for itself first; whatever is asked for instead
    of something that was granted is no longer wanted.
    """
    record = draft.record
    wanted = {record.name(remedy): remedy for remedy in still_open(record) if remedy.to in {None, draft.about}}
    granted = {record.name(remedy) for remedy in record.case.remedies if remedy.result == "granted"}
    groups: dict[str, list[Remedy]] = {}
    for name, remedy in wanted.items():
        if remedy.or_ not in granted:
            groups.setdefault(stands_for(name, wanted), []).append(remedy)
    return [sorted(group, key=lambda remedy: remedy is not wanted[head]) for head, group in groups.items()]


def stands_for(name: str, wanted: Mapping[str, Remedy]) -> str:
    """The remedy that another would do instead of in the end; of a circle, the first in the file."""
    seen = [name]
    while (instead := wanted[seen[-1]].or_) in wanted and instead is not None:
        if instead in seen:
            circle = seen[seen.index(instead) :]
            return next(one for one in wanted if one in circle)
        seen.append(instead)
    return seen[-1]


def remedies(draft: Draft) -> list[str]:
    """One line a remedy; one that may be given instead of another stands behind it."""
    shared = shared_day(draft)
    lines: list[str] = []
    for first, *others in open_remedies(draft):
        text = _line(draft, first, shared)
        for other in others:
            text = draft.language.say("remedies", "or", first=text, second=_line(draft, other, shared))
        line, proof = sentence(capital(text)), draft.labels.cite(draft.citations(_proofs(draft, [first, *others])))
        lines.append(followed(line, proof) if proof else line)
    return lines or [draft.missing("remedy")]


def _proofs(draft: Draft, wanted: list[Remedy]) -> list[Entry]:
    """What a line of remedies is cited from; with sums what they are made of, where the letter has no annex of them."""
    sums = [] if draft.tells("money") else [remedy.amount for remedy in wanted if remedy.amount is not None]
    lines = [
        line
        for line in draft.ledger.lines
        if line.claimed and line.heading != "returned" and (line.converted is None or line.credited < line.converted)
    ]
    of_sums = [line for line in lines if any(_is_of(draft, line, amount) for amount in sums)]
    return [*wanted, *(draft.record.entries[line.id] for line in of_sums)]


def _is_of(draft: Draft, line: Line, wanted: SumWanted) -> bool:
    """Whether a cost is part of a sum wanted: of the total, or the very sum."""
    asked = wanted.money
    if asked is None or (asked.amount, asked.currency) == (draft.ledger.claimed, draft.ledger.currency):
        return True
    return (asked.amount, asked.currency) == (line.amount, line.currency)


def remedies_lead(draft: Draft) -> str:
    """What introduces the remedies: the date by which, where all have the same."""
    day = shared_day(draft)
    if draft.about != draft.to:
        return capital(draft.language.say("remedies", "each-other", party=draft.name(draft.about)))
    if day is None:
        return draft.language.say("remedies", "each")
    return capital(draft.language.say("remedies", "shared", by=draft.language.deadline(day)))


def shared_day(draft: Draft) -> date | None:
    """The calendar date by which all of the remedies are wanted, if it is one."""
    days = set(_days(draft))
    return days.pop() if len(days) == 1 else None


def _days(draft: Draft) -> list[date | None]:
    """By when each is wanted; one that would do instead of another is wanted with it, unless it has its own date."""
    found: list[date | None] = []
    for first, *others in open_remedies(draft):
        found += [due_day(draft, first), *(day for other in others if (day := due_day(draft, other)))]
    return found


def _line(draft: Draft, remedy: Remedy, shared: date | None) -> str:
    """Kind, exact sum, what for, and the date where it is not the same for all."""
    language = draft.language
    slots: dict[str, str] = {}
    if short := _of_sum(draft, remedy):
        slots["kind"] = short
    else:
        if remedy.kind and language.has("remedies", remedy.kind):
            slots["kind"] = language.say("remedies", remedy.kind)
        if remedy.amount is not None:
            slots["sum"] = _sum(draft, remedy)
    if what := fragment(language.text(remedy.what)):
        slots["what"] = what
    if not slots:
        return draft.missing("remedy")
    key = "-".join(["line", *slots]).replace("line-what", "line")
    if key == "line-kind-what" and _runs_on(draft, slots["what"]):
        key = "line-kind-what-joined"
    text = language.say("remedies", key, **slots)
    day = due_day(draft, remedy)
    if day is None or day == shared:
        return text
    return language.say("remedies", "by", remedy=text, by=language.deadline(day))


def _runs_on(draft: Draft, what: str) -> bool:
    """Whether a person's words go on with the sentence by themselves, as "за задержку" does after "извинения"."""
    language = draft.language
    return language.has("remedies", "joined") and what.startswith(f"{language.say('remedies', 'joined')} ")


def _sum(draft: Draft, remedy: Remedy) -> str:
    """The sum asked for, which is definite, however it was reckoned; "" where none is."""
    if remedy.amount is None:
        return ""
    asked = remedy.amount.money
    if asked is None:
        return money.claimed(draft)
    qualifier = "" if asked.qualifier == "~" else asked.qualifier
    return draft.language.money(asked.amount, asked.currency, qualifier)


def _of_sum(draft: Draft, remedy: Remedy) -> str:
    """The kind together with its sum, as in "a refund of €40"; "" for kinds that are not paid in money."""
    key = f"short-{remedy.kind}"
    if remedy.amount is None or not draft.language.has("remedies", key):
        return ""
    return draft.language.say("remedies", key, sum=_sum(draft, remedy))


def in_short(draft: Draft) -> str:
    """What is wanted in half a sentence: sums, and for the rest what kind of remedy; with the dates."""
    language, wanted = draft.language, open_remedies(draft)
    if not wanted:
        return ""
    words: dict[date | None, dict[str, None]] = {}
    for remedy, *_ in wanted:
        found = words.setdefault(due_day(draft, remedy), {})
        if remedy.amount is not None:
            found[_of_sum(draft, remedy) or _sum(draft, remedy)] = None
        elif remedy.kind and language.has("remedies", remedy.kind):
            found[language.say("remedies", remedy.kind)] = None
    named = sum(map(len, words.values()))
    day = shared_day(draft)
    remedies = _dated(draft, words, day, more=named < len(wanted)) or language.say("opening", "wanted-nothing-named")
    if draft.about != draft.to:
        return capital(language.say("opening", "wanted-other", remedies=remedies, party=draft.name(draft.about)))
    if day is None:
        return language.say("opening", "wanted", remedies=remedies)
    return capital(language.say("opening", "wanted-by", remedies=remedies, by=language.deadline(day)))


def _dated(draft: Draft, words: Mapping[date | None, Iterable[str]], shared: date | None, *, more: bool) -> str:
    """What is wanted as a list; what is wanted by the same day, if that is not the day for all, with that day.

    ``more`` tells that there is more than has a name; "" where nothing has.
    """
    language = draft.language
    texts: list[str] = []
    for day, found in words.items():
        if day is None or day == shared:
            texts += found
        elif text := language.listed(list(found)):
            texts.append(language.say("remedies", "by", remedy=text, by=language.deadline(day)))
    if texts and more:
        texts.append(language.say("opening", "wanted-more"))
    return language.listed(texts)


def due_day(draft: Draft, remedy: Remedy) -> date | None:
    """The calendar date by which it is wanted; a length counts from the day the letter is sent (case-format.md).

    None for a day that has passed, as nobody can do by then what is asked now, and where somebody else is to step in.
    """
    if draft.about != draft.to:
        return None
    moment = draft.record.calendar.deadline(remedy.due, draft.record.now)
    day = moment.last.date() if moment.last else None
    return day if day is not None and day >= draft.record.today else None


def answer_day(draft: Draft) -> date | None:
    """By when an answer is asked for: when the first of the remedies is due that can still be had in time."""
    return min((day for day in _days(draft) if day and day >= draft.record.today), default=None)


def answer(draft: Draft) -> str:
    """When to answer."""
    day = answer_day(draft)
    if day is None:
        return draft.language.say("next", "answer")
    return draft.language.say("next", "answer-by", by=draft.language.deadline(day))


def next_step(draft: Draft) -> str:
    """Whom the customer will turn to, if the case names such a body; else "": no step is made up."""
    record = draft.record
    bodies = [
        draft.name(record.name(party))
        for party in record.case.parties
        if party.role in BODIES and record.name(party) != draft.to and party.name
    ]
    if not bodies:
        return ""
    day, body = answer_day(draft), draft.language.listed(bodies)
    if day is None:
        return draft.language.say("next", "body-undated", body=body)
    return draft.language.say("next", "body", by=draft.language.deadline(day), body=body)


def working_days(draft: Draft) -> str:
    """How working days were counted, and which holidays were left out, where the letter counts them; else ""."""
    case, language = draft.record.case, draft.language
    told = [entry for finding in draft.carried for entry in draft.entries(finding)]
    wanted = [remedy for group in open_remedies(draft) for remedy in group] if draft.tells("remedies") else []
    dues = (getattr(entry, key, None) for entry in (*told, *wanted) for key in ("due", "answer_by"))
    if not any(due.length.working_days for due in dues if due is not None and due.length):
        return ""
    if not case.holidays:
        return language.say("notes", "working-days")
    days = sorted(set(case.holidays))
    dates = language.listed([language.day(day) for day in days])
    return language.counted(len(days), "working-days-holidays", "notes", dates=dates)

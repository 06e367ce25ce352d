"""Say a finding as one would tell it to a stranger: in whole sentences, people's words after a colon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.entries import Contact, Promise, Request, Statement
from tui_complaints.letters.language import capital, fragment, sentence
from tui_complaints.letters.sentences.promises import first_given
from tui_complaints.letters.sentences.requests import granted_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui_complaints.domain.entries import Entry
    from tui_complaints.domain.finding import Finding
    from tui_complaints.letters.review.telling import Telling

AS_IN_LETTERS = frozenset({"charge-disputed", "price-increase", "handed-around", "no-reference"})
"""Findings whose sentence in a letter is one that a person would say."""


def tell(telling: Telling, finding: Finding) -> str:
    """One finding in a sentence or two."""
    if finding.kind in AS_IN_LETTERS:
        return sentence(capital(telling.teller.tell(finding)))
    return _TELL[finding.kind](telling, finding)


def _promises(telling: Telling, finding: Finding) -> list[Promise]:
    """The promises of a finding, the first that was made before those that replaced it."""
    promises = [entry for entry in telling.entries(finding) if isinstance(entry, Promise)]
    replaced = {promise.replaces for promise in promises}
    last = next((promise for promise in promises if telling.record.name(promise) not in replaced), promises[-1])
    chain = [last]
    while (before := telling.record.find(chain[0].replaces)) in promises and before not in chain:
        assert isinstance(before, Promise)  # noqa: S101 - it is among the promises
        chain.insert(0, before)
    return chain


def _what(telling: Telling, chain: list[Promise]) -> str:
    return telling.fill.what(next((promise for promise in chain if promise.what), chain[-1]))


def _promise_broken(telling: Telling, finding: Finding) -> str:
    chain, fill = _promises(telling, finding), telling.fill
    due = fill.due(chain[-1])
    if not due or not fill.number(finding, "overdue_days"):
        return telling.say("promise-broken-undated", w=_what(telling, chain))
    return telling.say("promise-broken", due=due, w=_what(telling, chain), now=fill.now)


def _promise_late(telling: Telling, finding: Finding) -> str:
    chain, fill = _promises(telling, finding), telling.fill
    promise, what = chain[-1], _what(telling, chain)
    promised, took = fill.promised(finding, promise), fill.days(finding, "took_days")
    if promised and took and not telling.record.calendar.of(promise.done).known:
        return telling.say("promise-late-undated", t=promised, w=what, t2=took)
    due = fill.due(promise)
    if not fill.number(finding, "late_days"):
        on = telling.language.exactly(promise.done, telling.record.calendar.of(promise.done))
        return telling.say("promise-late-hours", due=due, w=what, on=on)
    return telling.say("promise-late", due=due, w=what, on=fill.done(promise), late=fill.days(finding, "late_days"))


def _promise_early(telling: Telling, finding: Finding) -> str:
    early = telling.fill.length(finding, "early")
    return telling.say("promise-early", early=early, w=_what(telling, _promises(telling, finding)))


def _promise_postponed(telling: Telling, finding: Finding) -> str:
    chain, fill = _promises(telling, finding), telling.fill
    times = fill.counted(finding, "times_moved", "time")
    slots = {"k": times, "due": fill.due(chain[0]), "due2": fill.due(chain[-1]), "w": _what(telling, chain)}
    texts = [telling.say("promise-postponed", **slots)]
    outcome = finding.facts.get("outcome")
    if outcome == "done" and fill.number(finding, "late_days"):
        late = fill.days(finding, "late_days")
        texts.append(telling.say("postponed-done", on=fill.done(chain[-1]), late=late))
    elif outcome == "done":
        texts.append(telling.say("postponed-kept", on=fill.done(chain[-1])))
    elif outcome == "never":
        texts.append(telling.say("postponed-never"))
    return " ".join(texts)


def _promise_repeated(telling: Telling, finding: Finding) -> str:
    chain, fill = _promises(telling, finding), telling.fill
    times, first = fill.counted(finding, "times_given", "time"), first_given(fill, finding, chain)
    texts = [telling.say("promise-repeated", k=times, on=fill.on(first), w=_what(telling, chain))]
    outcome = finding.facts.get("outcome")
    if outcome == "done":
        texts.append(telling.say("repeated-done", on=fill.done(chain[-1])))
    elif outcome == "never":
        texts.append(telling.say("repeated-never"))
    return " ".join(texts)


def _request(telling: Telling, finding: Finding) -> Request | None:
    return next((entry for entry in telling.entries(finding) if isinstance(entry, Request)), None)


def _asked(telling: Telling, finding: Finding) -> str:
    what = telling.fill.what(_request(telling, finding))
    if telling.fill.number(finding, "times_asked") > 1:
        return telling.say("asked-times", k=telling.fill.counted(finding, "times_asked", "time"), w=what)
    return telling.say("asked", w=what)


def _request_ignored(telling: Telling, finding: Finding) -> str:
    return f"{_asked(telling, finding)} {telling.say('ignored')}"


def _request_answered(telling: Telling, finding: Finding) -> str:
    """Refused, or answered beside the point."""
    kind = finding.kind.removeprefix("request-")
    request = _request(telling, finding)
    reason = fragment(telling.language.text(request.reason)) if request and request.reason else ""
    answer = sentence(telling.say(kind, r=reason)) if reason else telling.say(f"{kind}-no-reason")
    return f"{_asked(telling, finding)} {answer}"


def _request_granted(telling: Telling, finding: Finding) -> str:
    what, lag = telling.fill.what(_request(telling, finding)), granted_in(telling.fill, finding)
    return telling.say("granted-lag", w=what, t=lag) if lag else telling.say("granted", w=what)


def _no_reply(telling: Telling, finding: Finding) -> str:
    contact = telling.entries(finding)[0]
    when = contact.when if isinstance(contact, Contact) else None
    channel = telling.language.say("channels", str(finding.facts.get("channel") or "unknown"))
    date = telling.language.bare(when, telling.record.moment(contact))
    return telling.say("no-reply", ch=channel, date=date)


def _callback_missed(telling: Telling, finding: Finding) -> str:
    fill = telling.fill
    reached = fill.number(finding, "reached")
    promise = next((entry for entry in telling.entries(finding) if isinstance(entry, Promise)), None)
    if promise is not None and not reached and fill.number(finding, "requested") == 1:
        text = telling.say("callback-promise", w=fill.what(promise))
    elif reached:
        asked = fill.counted(finding, "requested", "time")
        text = telling.say("callbacks", k=asked, m=telling.language.number(reached))
    else:
        text = telling.say("callbacks-none", k=fill.counted(finding, "requested", "time"))
    attempted = fill.number(finding, "attempted") - reached
    if attempted > 0:
        text += " " + telling.language.counted(attempted, "callback-attempted", "review")
    return text


def _statements(telling: Telling, finding: Finding) -> list[Statement]:
    return [entry for entry in telling.entries(finding) if isinstance(entry, Statement)]


def _contradiction(telling: Telling, finding: Finding) -> str:
    """What was said, and what is so instead; the title of an exhibit never stands for it."""
    first, *others = _statements(telling, finding)
    fill = telling.fill
    said = fill.said(first)
    fact = fragment(telling.language.text(first.fact))
    for other in others if not fact else ():
        fact = fragment(telling.language.text(other.fact)) or telling.fill.said(other)
    fact = fact or _against(telling, first)
    if not fact:
        return sentence(telling.say("told-plain", said=said))
    so = telling.say("in-fact" if fill.disproved(finding) else "as-known", fact=fact)
    return f"{sentence(telling.say('told', said=said))} {sentence(so)}"


def _against(telling: Telling, statement: Statement) -> str:
    texts: list[str] = []
    for name in statement.against:
        entry: Entry | None = telling.record.find(name)
        words = next((text for key in ("told", "what", "said") if (text := getattr(entry, key, None))), None)
        if words and name not in telling.private:
            texts.append(fragment(telling.language.text(words)))
    return telling.language.say_raw("semicolon").join(texts)


def _admission(telling: Telling, finding: Finding) -> str:
    return sentence(telling.say("admission", said=telling.fill.said(_statements(telling, finding)[0])))


def _off_point(telling: Telling, finding: Finding) -> str:
    statement = _statements(telling, finding)[0]
    texts = [sentence(telling.say("off-point", said=telling.fill.said(statement)))]
    if fact := fragment(telling.language.text(statement.fact)):
        texts.append(sentence(telling.say("raised", fact=fact)))
    return " ".join(texts)


def _no_notice(telling: Telling, finding: Finding) -> str:
    entry = telling.entries(finding)[0]
    assert isinstance(entry, Contact)  # noqa: S101 - nothing else is noticed
    said = next((text for text in (entry.said, entry.quote, entry.told) if text), None)
    what = fragment(telling.language.text(said)) or telling.language.say("channels", entry.channel or "unknown")
    return sentence(telling.say("no-notice", w=what))


_TELL: dict[str, Callable[[Telling, Finding], str]] = {
    "promise-broken": _promise_broken,
    "promise-late": _promise_late,
    "promise-early": _promise_early,
    "promise-postponed": _promise_postponed,
    "promise-repeated": _promise_repeated,
    "request-ignored": _request_ignored,
    "request-refused": _request_answered,
    "request-deflected": _request_answered,
    "request-granted": _request_granted,
    "no-reply": _no_reply,
    "callback-missed": _callback_missed,
    "contradiction": _contradiction,
    "admission": _admission,
    "off-point": _off_point,
    "no-notice": _no_notice,
}

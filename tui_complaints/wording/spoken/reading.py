"""Reading a text by a rule, in the language asked for, then in the others; two readings are refused, never guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui_complaints.errors import InvalidValueError
from tui_complaints.wording.spoken import refusals
from tui_complaints.wording.spoken.folding import fold
from tui_complaints.wording.spoken.lexicon import languages_for, lexicon_of
from tui_complaints.wording.spoken.rules import Said

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui_complaints.wording.spoken.rules import Rule

LONGEST = 120
"""Characters; nothing that is one value is longer."""
_SHOWN = 60
"""Characters of what was not understood that are shown back."""


def read(
    kind: str, rule: Rule, typed: str, language: str, prepare: Callable[[Said], None], also: str | None = None
) -> Any:  # noqa: ANN401 - the value of any rule
    """The one value that a text means.

    Args:
        kind: what is expected (``refusals.not_understood``).
        rule: reads the whole text.
        typed: what a person typed.
        language: theirs (BCP 47); the other languages are tried when it does not understand.
        prepare: sets on what was said that which the rule needs to know.
        also: a reading that the case format itself gives, which counts as one more.

    Raises:
        InvalidValueError: it was not understood, or can be read in two ways.
    """
    text = typed.strip()
    if len(text) > LONGEST:
        raise InvalidValueError(text[:_SHOWN] + "…", refusals.too_long())
    folded = fold(text)
    every: list[Said] = []
    for each in languages_for(language):
        said = Said(text, folded, lexicon_of(each), language)
        prepare(said)
        every.append(said)
    for tried in (every[:1], every[1:]):
        found = dict.fromkeys(value for said in tried for value in _whole(said, rule))
        if also is not None and found:
            found[also] = None
        if len(found) > 1:
            raise InvalidValueError(text, refusals.two_readings(map(str, found)))
        if found:
            return next(iter(found))
    raise InvalidValueError(text, _reason(kind, rule, every))


def _whole(said: Said, rule: Rule) -> list[Any]:
    """The distinct values of the readings that leave nothing over, as the case format writes them."""
    return list(dict.fromkeys(_written(value) for value, end in said.read(rule, 0) if end == len(said.text)))


def _written(value: Any) -> Any:  # noqa: ANN401 - the value of any rule
    return value if isinstance(value, str | bool) else value.text()


def _reason(kind: str, rule: Rule, every: list[Said]) -> str:
    """The best that can be said: a word that nobody knows, what is missing, or what is left over."""
    expected = refusals.not_understood(kind, every[0].lexicon.examples[kind])
    unknown = [word for word in every[0].typed.split() if _unknown(word, every)]
    remark = next((said.remark for said in every if said.remark), "")
    if remark and not unknown:
        return remark
    over = _left_over(rule, every) or " ".join(unknown)
    return refusals.left_over(expected, over[:_SHOWN]) if over else expected


def _left_over(rule: Rule, every: list[Said]) -> str:
    """What stands after the longest beginning that makes sense, or nothing when none does."""
    furthest = [(max((end for _value, end in said.read(rule, 0)), default=0), said) for said in every]
    end, best = max(furthest, key=lambda pair: pair[0])
    return best.typed[best.origins[end] :].strip() if end else ""


def _unknown(word: str, every: list[Said]) -> bool:
    folded = fold(word)[0].strip(".,;:!?\"'()«»„“”")
    return folded.isalpha() and not any(said.lexicon.knows(folded) for said in every)

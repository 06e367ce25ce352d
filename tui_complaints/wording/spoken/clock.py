"""The time of a day: "at 11:20", "5 pm", «в 7 вечера», "17 val.", "a las cinco y media de la tarde"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui_complaints.wording.spoken.amounts import about
from tui_complaints.wording.spoken.numbers import whole
from tui_complaints.wording.spoken.rules import either, mark, maybe, pattern, seq, several, word

if TYPE_CHECKING:
    import re

    from tui_complaints.wording.spoken.rules import Found, Said


class Clock(NamedTuple):
    """A time; ``half`` tells that it may be twelve hours later as well."""

    hour: int
    minute: int
    half: bool = False
    about: bool = False
    second: str = ""

    def text(self) -> str:
        """As the case format writes it."""
        return f"{self.hour:02}:{self.minute:02}{self.second}"


_NOON = 12
_TWELVE_HOUR_LANGUAGES = ("en", "es")
"""Where "5:30" may be in the afternoon."""
_TWELVE_HOUR_SPEECH = ("en", "es", "ru")
"""Where "at 5" may be."""
_HOURS = {
    "morning": range(12),
    "afternoon": range(12, 21),
    "evening": range(16, 24),
    "night": (19, 20, 21, 22, 23, 1, 2, 3, 4, 5),
}
"""The hours that people give each part of the day. Nobody can tell on which date midnight is."""


def _with_colon(said: Said, match: re.Match[str]) -> Clock | None:
    """A time with minutes: a bare "5:30" may be in the afternoon where people count to twelve."""
    hour, minute = int(match[1]), int(match[2])
    half = len(match[1]) == 1 and hour > 0 and said.lexicon.language in _TWELVE_HOUR_LANGUAGES
    fits = hour < 24 and minute < 60  # noqa: PLR2004 - of a day, of an hour
    return Clock(hour, minute, half, second=match[3] or "") if fits else None


def _hour(said: Said, hour: int, minute: int = 0) -> Clock | None:
    fits = 0 <= hour < 24 and 0 <= minute < 60  # noqa: PLR2004 - of a day, of an hour
    half = 0 < hour <= _NOON and said.lexicon.language in _TWELVE_HOUR_SPEECH
    return Clock(hour, minute, half) if fits else None


def _half_day(_said: Said, clock: Clock, later: int) -> Clock | None:
    if not 0 < clock.hour <= _NOON:
        return None
    return clock._replace(hour=clock.hour % _NOON + later, half=False)


def _to_part(_said: Said, clock: Clock, part: str) -> Clock | None:
    """The reading of a time that falls into a part of the day."""
    hours = {clock.hour, (clock.hour + _NOON) % 24} if clock.hour <= _NOON else {clock.hour}
    fitting = [hour for hour in hours if hour in _HOURS[part]]
    return clock._replace(hour=fitting[0], half=False) if len(fitting) == 1 else None


_colon = seq(pattern(r"(?<![\d:.])(\d{1,2}):(\d\d)(:[0-5]\d)?(?![\d:])"), make=_with_colon)
_dotted = seq(pattern(r"(?<![\d:.])(\d{1,2})[.](\d\d)()(?![\d:]|[.,]\d)"), make=_with_colon)
_oclock = maybe(mark("o'clock"))
_at = mark("at")
_until = mark("until", "no later", "before")
_part = word("parts")

_minutes = seq(whole, mark("minutes"))
_bare = either(
    seq(whole, mark("o'clock"), maybe(_minutes, 0), make=_hour),
    seq(_at, whole, _oclock, maybe(_minutes, 0), make=_hour),
    seq(_at, whole, word("minutes_past"), make=_hour),
    seq(_at, mark("one o'clock"), make=lambda said: _hour(said, 1)),
    seq(_at, _dotted),
    seq(_dotted, mark("o'clock")),
    seq(maybe(_at), _colon, _oclock),
)
_said_half = either(
    seq(maybe(_at), either(_colon, _dotted, seq(whole, make=_hour)), word("half_days"), make=_half_day),
    # "5 in the evening", «7 вечера»: the part of the day settles which
    seq(either(_bare, seq(whole, make=_hour)), _part, make=_to_part),
)
_noon = seq(maybe(_at), mark("noon"), make=lambda _said: Clock(_NOON, 0))


def _about(_said: Said, clock: Clock) -> Clock:
    return clock._replace(about=True)


_any = either(_bare, _said_half, _noon)
clock = either(
    _any,
    seq(about, _any, make=lambda said, _about_sign, found: _about(said, found)),
    seq(maybe(_at), about, either(_any, seq(whole, make=_hour)), make=lambda said, _sign, found: _about(said, found)),
)
"""A time of the day; never a length ("9 часов" alone is one, and only "at" or a day makes a time of it)."""

until_clock = seq(_until, either(_colon, _dotted, _any))
"""A time as a limit: "by 18:00"."""


def readings(said: Said, at: int) -> Found:
    """Times from a place on, twice if twelve hours later is meant as well as not."""
    return several(either_clock(said, at), _both)


def _both(found: Clock) -> list[Clock]:
    if not found.half:
        return [found]
    other = found._replace(hour=(found.hour + _NOON) % 24, half=False)
    return [found._replace(half=False), other]


def either_clock(said: Said, at: int) -> Found:
    """Times, and for a deadline times as a limit too."""
    found = said.read(clock, at)
    return (*found, *said.read(until_clock, at)) if said.coming else found


limit = either(_any, seq(whole, make=_hour))
"""A time at one end of a window, where a figure alone can be one: "between 14 and 18"."""

in_part = _to_part
"""The reading of a time that falls into a part of the day that was named elsewhere ("yesterday evening at 7")."""

__all__ = ["Clock", "clock", "either_clock", "in_part", "limit", "readings", "until_clock"]

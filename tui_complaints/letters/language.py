"""How a language writes dates, sums, lengths and lists in a letter: CLDR through Babel, words from the phrasebook.

Nothing here prints more precision than was entered.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from contextlib import suppress
from datetime import datetime, time
from decimal import Decimal, localcontext
from typing import TYPE_CHECKING

from tui_complaints.domain.length import Length
from tui_complaints.domain.money import EXACT, MINOR_UNITS
from tui_complaints.domain.text import primary
from tui_complaints.domain.visible import visible
from tui_complaints.domain.when import DAY_END, PARTS
from tui_complaints.letters.forms import Forms, form, names
from tui_complaints.letters.markup import inline

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from babel import Locale

    from tui_complaints.domain.calendar import Moment
    from tui_complaints.domain.money import Money
    from tui_complaints.domain.text import Text
    from tui_complaints.domain.values import Qualifier
    from tui_complaints.domain.when import When
    from tui_complaints.letters.phrasebook import Phrasebook

_DEFAULT_REGION = {"en": "en-GB"}
"""Which region's conventions a language without a region takes."""

_CASES = ("gen", "acc", "ins")
"""Grammatical cases that a phrase for a number may have beside the nominative."""

_SPACED = frozenset({("es", None), ("es", "ES")})
"""Locales that part thousands by a space, and only those of five figures and more: 4000, 12 345 (RAE)."""

_BEFORE_I = r"(?i)[«“\"]?(?:[ií]|h[ií](?!e))"
"""Words before which Spanish says "e" for "and"; compiled where they are looked for."""

_QUALIFIED = {"~": "about", "<": "less", ">=": "least"}

_OPENING, _CLOSING = '«“„"', '»”“"'
_MARKS = frozenset(_OPENING + _CLOSING)
"""Marks of quotation that people write."""


class Language:
    """One language of letters.

    Args:
        tag: BCP 47 (``en``, ``en-US``).
        own: the language of the case's texts.
        book: the phrases.
        gender: of the customer, ``f``, ``m`` or "" for wording that fits both.
        markup: whether people's words are escaped for Markdown; else they are only made safe to show.

    Attributes:
        tag: the language as it was asked for.
        own: the language of the case's texts.
        original: whether words were told that have no translation into it.
    """

    def __init__(self, tag: str, own: str, book: Phrasebook, gender: str = "", *, markup: bool = True) -> None:
        self.tag = tag
        self.own = own
        self.original = False
        self._book = book
        self._gender = gender
        self.safe = inline if markup else _plain
        self._locale = _locale_of(tag)

    def say(self, section: str, key: str, **slots: str) -> str:
        """A phrase of the language with its slots filled."""
        return self._book.say(section, key, self._gender, **slots)

    def has(self, section: str, key: str) -> bool:
        """Whether the language has such a phrase."""
        return self._book.has(section, key)

    # Figures

    def number(self, figure: Decimal | float) -> str:
        """A plain figure, with the language's decimal mark."""
        from babel.numbers import format_decimal  # noqa: PLC0415

        with localcontext(EXACT):
            return self._grouped(format_decimal(Decimal(str(figure)), locale=self._locale))

    def decimal(self, figure: str) -> str:
        """A figure with every digit that was entered, and the language's decimal mark."""
        from babel.numbers import get_decimal_symbol  # noqa: PLC0415

        return figure.replace(".", get_decimal_symbol(self._locale))

    def _grouped(self, text: str) -> str:
        """A written figure with its thousands apart as the language has them where CLDR does otherwise."""
        if (self._locale.language, self._locale.territory) not in _SPACED:
            return text
        groups = len(re.findall(r"\d\.(?=\d{3})", text))
        text = re.sub(r"(?<=\d)\.(?=\d{3})", "\u00a0", text)
        return re.sub(r"^(\D*\d)\u00a0", r"\1", text) if groups == 1 else text

    def counted(self, number: int, unit: str, section: str = "units", **slots: str) -> str:
        """A number with its unit in the right plural: ``31 days``, ``twice``."""
        category = self._locale.plural_form(number)
        slots = {"n": self.number(number), **slots}
        cases = [case for case in _CASES if self._book.has(section, f"{unit}-{case}")]
        return Forms(
            self._book.say_number(section, unit, number, category, **slots),
            {case: self._book.say_number(section, f"{unit}-{case}", number, category, **slots) for case in cases},
        )

    def counted_decimal(self, figure: Decimal, unit: str, section: str = "units") -> str:
        """A figure that may have a fraction, with its unit: ``2.5 hours``."""
        category = self._locale.plural_form(figure)
        return self._book.say_number(section, unit, -1, category, n=self.number(figure.normalize()))

    def factor(self, times: float) -> str:
        """How many times as much: ``2.2 times``."""
        whole = times == int(times)
        number, figure = (int(times), int(times)) if whole else (-1, times)
        category = self._locale.plural_form(Decimal(str(figure)))
        return self._book.say_number("units", "factor", number, category, n=self.number(figure))

    def qualified(self, text: str, qualifier: Qualifier, unit: str = "") -> str:
        """``about``, ``at least`` or ``less than`` before a figure that is not exact, in each of its forms.

        Args:
            text: the figure with its unit.
            qualifier: how sure it is.
            unit: a unit that is qualified in words of its own (``factor``).
        """
        if not qualifier:
            return text
        key = _QUALIFIED[qualifier]
        if unit and self.has("units", f"{unit}-{key}"):
            key = f"{unit}-{key}"
        cases = {name: Forms(form(text, name), text.others) for name in names(text)} if isinstance(text, Forms) else {}
        return Forms(
            self.say("units", key, t=text), {name: self.say("units", key, t=cased) for name, cased in cases.items()}
        )

    def bounded(self, text: str, facts: Mapping[str, object], unit: str = "") -> str:
        """A figure of a finding with ``at least`` or ``about`` where its dates are not certain (findings.md)."""
        if facts.get("certain") is False:
            return self.qualified(text, ">=", unit)
        return self.qualified(text, "~" if facts.get("about") else "", unit)

    def length(self, length: Length) -> str:
        """A length in words, in the units it was given in: ``1 hour 5 minutes``."""
        minutes, seconds = divmod(length.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        weeks, days = divmod(length.days, 7) if _in_weeks(length) else (0, length.days)
        parts = (
            (length.months, "month"), (weeks, "week"), (days, "day"), (length.working_days, "working-day"),
            (hours, "hour"), (minutes, "minute"), (seconds, "second"),
        )  # fmt: skip
        said = [self.counted(number, unit) for number, unit in parts if number] or [self.counted(0, "day")]
        cases = {name: self._joined([form(part, name) for part in said]) for name in names(*said)}
        return self.qualified(Forms(self._joined(list(said)), cases), length.qualifier)

    def _joined(self, parts: list[str]) -> str:
        """The units of a length in a row: ``1 hour 5 minutes``, ``1 hora y 5 minutos``."""
        *first, last = parts
        joiner = self.say_raw("length-last") if self.has("punctuation", "length-last") else " "
        return f"{' '.join(first)}{joiner}{last}" if first else last

    def seconds(self, seconds: int) -> str:
        """A length given in seconds, in the units a person would use."""
        return self.length(Length.parse(f"{seconds} s"))

    def money(self, amount: Decimal, currency: str, qualifier: Qualifier = "", *, minor: bool = False) -> str:
        """A sum with all decimals of its currency; whole units without, unless they stand under sums that have them.

        Args:
            amount: how much.
            currency: of what.
            qualifier: how sure it is.
            minor: whether its decimals are said in any case.
        """
        from babel.numbers import format_currency, get_currency_symbol  # noqa: PLC0415

        pattern = self._locale.currency_formats["standard"].pattern
        symbol = get_currency_symbol(currency, locale=self._locale)
        if symbol[-1].isalpha() and pattern.startswith("¤") and not pattern.startswith("¤\xa0"):
            pattern = pattern.replace("¤", "¤\xa0", 1)  # a code stands apart from its figure
        whole = amount == amount.to_integral_value() and not minor
        decimals = 0 if whole else max(MINOR_UNITS[currency], _decimals(amount))
        number, dot, rest = pattern.partition(".00")
        pattern = f"{number}{'.' + '0' * decimals if decimals and dot else ''}{rest}"
        with localcontext(EXACT):  # Babel would fail on sums of more than 28 digits
            text = format_currency(amount, currency, pattern, locale=self._locale, currency_digits=False)
        return self.qualified(self._grouped(text), qualifier)

    def sum(self, money: Money) -> str:
        """A sum as it was entered, with ``about`` or ``at least`` where it was entered so."""
        return self.money(money.amount, money.currency, money.qualifier)

    # Words

    def text(self, text: Text | None) -> str:
        """A person's words, escaped; quoted as the original when they are not in the letter's language."""
        if not text:
            return ""
        words, translated = text.in_language(self.tag, self.own)
        safe = self.safe(words)
        if translated:
            return safe
        self.original = True
        return self.quoted(safe)

    def named(self, kind: str, name: str) -> str:
        """A name in the forms in which the language's sentences may need it: with a noun that bends in its stead.

        Args:
            kind: ``party``, ``body`` (an authority) or ``person``; ``short`` for the party complained of, once it was
                named in full. A party where the language has no words of its own for the kind.
            name: as it is written, escaped.
        """
        bare = Forms(name, {"q": name if set(name) & _MARKS else self.quoted(name)})
        lead = f"{kind if self.has('named', f'{kind}-nom') else 'party'}-"
        keys = [key for key in self._book.keys("named") if key.startswith(lead)]
        return Forms(name, {key.removeprefix(lead): self.say("named", key, name=bare) for key in keys})

    def foreign(self, safe: str) -> str:
        """Escaped words in quotation marks where they are in another script than the language's own."""
        own = _script(self.say("channels", "phone"))
        if _script(safe) in {own, ""}:
            return safe
        self.original = True
        return self.quoted(safe)

    def quoted(self, safe: str) -> str:
        """Escaped words in the language's quotation marks; their own outer marks are not doubled.

        A full stop of theirs is left to the sentence that they stand in.
        """
        marks = (self.say("punctuation", "open"), self.say("punctuation", "close"))
        bare = fragment(safe)
        if len(bare) > 1 and bare[0] in _OPENING and bare[-1] in _CLOSING and not set(bare[1:-1]) & _MARKS:
            bare = bare[1:-1]
        return f"{marks[0]}{bare}{marks[1]}"

    def punctuated(self, markdown: str) -> str:
        """A finished text with its stops where the language puts them: US ones inside the quotation marks."""
        if not self.has("punctuation", "stops-inside"):
            return markdown
        return re.sub(r"(?<![.,!?…])”([.,])", r"\1”", markdown)

    def listed(self, items: list[str], joiner: str = "list") -> str:
        """A list in a sentence: ``a, b and c``."""
        if len(items) < 2:  # noqa: PLR2004 - nothing to join
            return "".join(items)
        last = self.say_raw("list-last" if len(items) == 2 else "list-end")  # noqa: PLR2004 - US: "a and b", "a, b, and c"
        if self.has("punctuation", "list-before-i") and re.match(_BEFORE_I, items[-1]):
            last = self.say_raw("list-before-i")
        return self.say_raw(joiner).join(items[:-1]) + last + items[-1]

    def say_raw(self, key: str) -> str:
        """A mark of punctuation."""
        return self.say("punctuation", key)

    # Dates

    def day(self, day: date) -> str:
        """A full date: ``2 May 2021``."""
        from babel.dates import format_date  # noqa: PLC0415

        return _plain_spaces(format_date(day, "long", locale=self._locale))

    def deadline(self, day: date) -> str:
        """A deadline phrase: ``by 3 May 2021``."""
        return self.say("when", "by", date=self.day(day))

    def limit(self, when: When, moment: Moment) -> str:
        """The limit that somebody set: ``by 3 May 2021``; of a minute, or not known to the day, as it was given."""
        day = moment.day
        if not day or moment.about or moment.timed:
            return self.on(when, moment)
        to = {"to": self.say("when", "by-to", date=self.day(day))} if self.has("when", "by-to") else {}
        return Forms(self.deadline(day), to)

    def bare(self, when: When | None, moment: Moment) -> str:
        """A date that stands alone, as in a table: ``2 May 2021, 11:20``; approximate ones say so."""
        text = self._placed("bare", when, moment)
        if not (moment.about and moment.known):
            return text
        if _is_minute(moment):  # the hour is about, the day is not
            return text
        return self.say("when", "roughly", on=text) if _spans(moment) else self.say("when", "bare-about", date=text)

    def on(self, when: When | None, moment: Moment) -> str:
        """A when-phrase for a sentence: ``on 2 May 2021 at 11:20``, ``in May 2021``, ``around 2 May 2021``."""
        if not (moment.about and moment.known):
            return self._placed("on", when, moment)
        if _spans(moment):
            return self.say("when", "roughly", on=self._placed("on", when, moment))
        first, last = moment.first, moment.last
        if _is_minute(moment):
            return self._placed("on", when, moment)
        if self.has("when", "roughly-in") and first and last and _whole(first, last):
            return self.say("when", "roughly-in", on=self._placed("on", when, moment))
        return self.say("when", "around", date=self._placed("bare", when, moment))

    def _placed(self, style: str, when: When | None, moment: Moment) -> str:
        bare = style == "bare"
        first, last = moment.first, moment.last
        if first is None and last is None:
            return self.say("when", "bare-none" if bare else "no-date")
        if first is None or last is None:
            open_end = ("from", first) if first is not None else ("until", last)
            day = self.day(open_end[1].date()) if open_end[1] else ""
            if moment.about:
                day = self.say("when", "bare-about", date=day)
            return self.say("when", f"bare-{open_end[0]}" if bare else open_end[0], date=day)
        if first.date() == last.date():
            if moment.about and _is_minute(moment):
                return self.say("when", f"{style}-time-about", date=self.day(first.date()), time=self.time(first))
            return self._on_day(style, when.part if when else "", first, last)
        whole = _whole(first, last)
        if whole == "month":
            return self._month(first) if bare else self.say("when", "in", month=self._month(first))
        if whole == "year":
            year = str(first.year)
            return self._year(year) if bare else self.say("when", "in-year", year=year)
        key = "bare-between" if bare else "between"
        if _whole_months(first, last):
            months = {"date": self._month(first), "date2": self._month(last)}
            return self.say("when", f"{key}-months", **months)
        return self.span(first.date(), last.date(), key)

    def span(self, first: date, last: date, key: str = "bare-between") -> str:
        """Two days with all that is between them; what they share is said once where the language has words for it."""
        start, end = self.day(first), self.day(last)
        if (first.year, first.month) == (last.year, last.month) and self.has("when", f"{key}-days"):
            return self.say("when", f"{key}-days", n=str(first.day), date2=end)
        if first.year == last.year and self.has("when", f"{key}-year"):
            start, key = self.skeleton(datetime.combine(first, time.min), "MMMMd"), f"{key}-year"
        return self.say("when", key, date=start, date2=end)

    def _on_day(self, style: str, part: str, first: datetime, last: datetime) -> str:
        date, bare = self.day(first.date()), style == "bare"
        if part := part or _part_of(first, last):
            return self.say("when", f"{style}-part-{part}", date=date)
        if (first.time(), last.time()) == (time.min, DAY_END):
            return date if bare else self.say("when", "on", date=date)
        start, end = self.time(first), self.time(last)
        if start == end:
            return self.say("when", f"{style}-time", date=date, time=start)
        return self.say("when", f"{style}-times", date=date, time=start, time2=end)

    def time(self, moment: datetime) -> str:
        """A time of day: ``11:20``."""
        from babel.dates import format_time  # noqa: PLC0415

        pattern = self.say("when", "clock") if self.has("when", "clock") else "short"
        return _plain_spaces(format_time(moment, pattern, locale=self._locale))

    def _year(self, year: str) -> str:
        """A year that stands alone, in the forms that the language's phrases have for it."""
        cases = (case for case in ("gen", "acc") if self.has("when", f"bare-year-{case}"))
        return Forms(
            self.say("when", "bare-year", year=year),
            {case: self.say("when", f"bare-year-{case}", year=year) for case in cases},
        )

    def _month(self, moment: datetime) -> str:
        """A month of a year, in the forms that the language's phrases have for it."""
        month = self.skeleton(moment, "yMMMM")
        key, cases = f"{moment.month}", ("in", "gen", "acc")
        found = {
            case: self._book.say(f"months-{case}", key, year=str(moment.year))
            for case in cases
            if self.has(f"months-{case}", key)
        }
        return Forms(month, found)

    def short_month(self, moment: datetime) -> str:
        """A month in short, as it stands alone: ``Apr``."""
        return str(self._locale.months["stand-alone"]["abbreviated"][moment.month])

    def skeleton(self, moment: datetime, skeleton: str) -> str:
        """A part of a date, by CLDR skeleton (``yMMMM`` is month and year)."""
        from babel.dates import format_skeleton  # noqa: PLC0415

        return _plain_spaces(format_skeleton(skeleton, moment, locale=self._locale))


def _script(text: str) -> str:
    """The script of the first letter of a text, by its name in Unicode; "" for a text without letters."""
    letter = next((one for one in text if one.isalpha()), "")
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""


def _is_minute(moment: Moment) -> bool:
    """Whether it is one minute of a day."""
    return moment.timed and moment.first is not None and moment.first == moment.last


def _plain_spaces(text: str) -> str:
    """A date with the spaces that people search for: CLDR has narrow no-break ones, which few fonts have."""
    return text.replace("\u202f", " ").replace("\xa0", " ")


def _locale_of(tag: str) -> Locale:
    """The conventions of a language tag; of the language's usual region where it names none that is known."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - only letters pay for it

    with suppress(UnknownLocaleError, ValueError):
        locale = Locale.parse(tag, sep="-")
        if locale.territory in tag.upper().split("-"):
            return locale
    language = primary(tag)
    return Locale.parse(_DEFAULT_REGION.get(language, language), sep="-")


def _decimals(amount: Decimal) -> int:
    exponent = amount.normalize(EXACT).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _in_weeks(length: Length) -> bool:
    """Whether the days of a length were given as weeks."""
    return re.search(r"\d ?weeks?\b|\dW", str(length)) is not None and not length.days % 7


def _part_of(first: datetime, last: datetime) -> str:
    """The part of the day that a date counted from another took over from it, or ""."""
    bounds = (first.time(), last.time())
    return next((part for part, span in PARTS.items() if span == bounds and bounds[0] != time.min), "")


def _spans(moment: Moment) -> bool:
    """Whether a moment is told by two dates: neither one day nor one month nor one year."""
    first, last = moment.first, moment.last
    return first is not None and last is not None and first.date() != last.date() and not _whole(first, last)


def _whole_months(first: datetime, last: datetime) -> bool:
    """Whether a span is of whole months."""
    return (first.day, last.day) == (1, monthrange(last.year, last.month)[1])


def _whole(first: datetime, last: datetime) -> str:
    """Whether a span is exactly one month or one year."""
    if first.year != last.year or not _whole_months(first, last):
        return ""
    if (first.month, last.month) == (1, 12):
        return "year"
    return "month" if first.month == last.month else ""


def _plain(text: str) -> str:
    return " ".join(visible(text).split())


def capital(phrase: str) -> str:
    """The phrase with a capital first letter, for the beginning of a sentence; a name like iPhone keeps its own."""
    return phrase if phrase[1:2].isupper() else phrase[:1].upper() + phrase[1:]


def sentence(safe: str) -> str:
    """Escaped words as a sentence: a full stop at the end unless there is a mark already."""
    bare = safe.rstrip()
    closed = bare[-2:] in _ENDED or (bare.endswith(".)") and not _ABBREVIATED.search(bare[:-1]))
    return bare if not bare or bare[-1] in ".!?…" or closed else f"{bare}."


def followed(text: str, remark: str, *, emphasised: bool = False) -> str:
    """A sentence with a remark in brackets before its full stop; brackets that it ends with take the remark in.

    Args:
        text: the sentence, Markdown.
        remark: what stands in the brackets.
        emphasised: whether they are in italics, where they are the remark's own.
    """
    bare = fragment(text)
    if bare.endswith(")"):
        return f"{bare[:-1]}; {remark})."
    brackets = f"*({remark})*" if emphasised else f"({remark})"
    return f"{bare} {brackets}{'' if bare[-1:] in '!?…' else '.'}"


_ENDED = frozenset({".”", *(mark + quote for mark in "?!…" for quote in "”»“")})
"""The end of quoted words that ends the sentence around them too."""

_ABBREVIATED = re.compile(
    r"(?:^|[\s.(\xa0])(?:г|гг|в|вв|д|кв|ул|стр|п|пп|руб|коп|тыс|млн|см|м|мин|ч|сек|val|min|sek|d|m|mėn|proc|tūkst|vnt|g|"
    r"p|psl|pan|kt|etc|Ltd|Inc|Co|Corp|S\.L|S\.A|a\.m|p\.m|núm|pág)\.$"
)
"""A full stop at the end that belongs to a word."""


def fragment(safe: str) -> str:
    """Escaped words to stand inside a sentence: without a full stop of their own; that of "2021 г." is not one."""
    bare = safe.strip()
    return bare[:-1] if bare.endswith(".") and not bare.endswith("..") and not _ABBREVIATED.search(bare) else bare

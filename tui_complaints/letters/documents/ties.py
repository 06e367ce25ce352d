"""What a line of a letter keeps together, whatever it is laid out as."""

from __future__ import annotations

import re

UNBROKEN = re.compile(r"((?<![\w@.-])(?=\w+-)(?=[\w-]{0,23}\d)[\w-]{3,24}(?<=\w)(?![\w@-]|\.\w)|\d[\d:]*–\d[\d:]*)")
"""What may hold a hyphen or a dash at which no line ends: the number of an order, lines from one to another, hours."""

_NUMBER = r"(?:(?<=[\s(«„“\"—–])|^)\d[\d.,:–]*(?<=\d)"
_AND_NEXT = re.compile(rf"({_NUMBER}) (?=([^\W\d_]{{1,12}})(?![^\W_])(\.?))")
_THOUSANDS = re.compile(r"(?<=\d) (?=\d{3}(?!\d))|(?<=№) ")
_YEAR = re.compile(r"(?:19|20)\d\d")
_OF_A_YEAR = re.compile("г|год|года|году|годом|m|metai|metų|metais|metus")
_NO_UNIT = re.compile(
    "a|about|after|and|are|as|at|before|between|but|by|during|for|from|has|i|if|in|is|it|my|no|not|of|on|or|so|"
    "than|that|the|then|they|this|to|until|was|we|were|when|which|while|who|with|you|а|без|бы|был|была|было|были|"
    "в|во|для|до|его|ей|ему|за|и|из|или|к|как|когда|ко|меня|мне|на|не|ни|но|о|об|она|они|он|от|ответ|по|после|"
    "при|с|со|так|то|у|уже|хотя|через|что|я|ar|arba|bet|buvo|dėl|o|ir|iki|iš|ji|jie|jis|kad|kai|kaip|man|nei|nes|"
    "nuo|per|po|prie|prieš|su|tai|už|yra|al|ante|antes|con|cuando|desde|después|e|el|ella|en|entre|era|es|fue|"
    "hasta|la|las|lo|los|me|mi|ni|para|pero|por|porque|que|se|sin|sobre|u|un|una|y|ya"
)
"""Words that may follow a number and are not what it counts; a Spanish date goes on with ``de``."""
_AND_NUMBER = re.compile(r"(\d[ \u00a0])?((?:\b[^\W\d]{1,3}\.|[^\W\d]+|№|\bn\.º)) (?=\d)")
_HOURS = re.compile(r"(\d\d?:\d\d|\d\d?(?= \w+ \d\d?[ \u00a0]час)) (до|to|iki|and|y las|a) (?=\d)")
_HANGING = re.compile(r"(?<![^\W_])([Сс] моих|[аивкосуяАИВКОСУЯ]|[Нн][еи]) (?=[\w«])| (?=[—–] )")


def tied(text: str) -> str:
    """The text in which a number is not parted from what it belongs to: ``Exhibit 4``, ``31 days``, ``2021 г.``.

    The year of a date may be: a narrow column would hold no date else. No line ends with a Russian word of one letter
    or with its "not", none begins with a dash; an hour stays with the hour until which it was.
    """
    text = _HOURS.sub(lambda found: f"{found[1]} {found[2]} ".replace(" ", "\u00a0"), text)
    text = _HANGING.sub(lambda found: f"{found[1] or ''}\u00a0".replace(" ", "\u00a0"), text)
    text = _AND_NEXT.sub(_with_its_unit, _THOUSANDS.sub("\u00a0", text))
    return _AND_NUMBER.sub(_with_its_number, text)


def _with_its_unit(found: re.Match[str]) -> str:
    number, word, dot = found[1], found[2].lower(), found[3]
    if _YEAR.fullmatch(number):
        is_unit = _OF_A_YEAR.fullmatch(word) is not None
    else:
        is_unit = not _NO_UNIT.fullmatch(word) and (len(word) > 1 or bool(dot) or word == "h")
    return f"{number}\u00a0" if is_unit else found[0]


def _with_its_number(found: re.Match[str]) -> str:
    """A word and the number after it, unless it belongs to one before it: a month and its year are two things."""
    is_unit = found[1] and not _NO_UNIT.fullmatch(found[2].lower())
    return found[0] if is_unit else f"{found[1] or ''}{found[2]}\u00a0"

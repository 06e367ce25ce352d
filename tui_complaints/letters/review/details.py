"""What leads to a person or an order: e-mail addresses, links, postal addresses, the numbers of orders and tickets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_complaints.letters.review.numbers import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_complaints.letters.review.numbers import Kind

_EMAIL = re.compile(r"[^\s@<>()\[\]{},;:/\"'«»“”„]+@[^\s@<>()\[\]{},;:\"'«»“”„]*[^\s@<>()\[\]{},;:\"'«»“”„.!?…]")
_HANDLE = re.compile(r"(?<![\w@.])@\w{3,}")
_ENDINGS = (
    "com org net info biz eu uk us ru su рф by ua kz lt lv ee pl de fr es it pt nl be at ch io app dev shop store "
    "online site me tv co gob gov edu example test invalid"
)
_LINK = re.compile(
    rf"(?:https?|ftp)://[^\s<>«»“”„\"]+|(?<![\w@.])www\.[^\s<>«»“”„\"]+"
    rf"|(?<![\w@.])(?:[^\W_][\w-]{{0,62}}\.){{1,5}}(?:{'|'.join(_ENDINGS.split())})(?![\w.]*@)(?:/[^\s<>«»“”„\"]*)?(?!\w)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?P<sign>№|#|\bno\.|\bnr\.?|\bn\.?º|\bnum\.)\s{0,2}(?P<bare>[\w][\w/-]{0,40})"
    r"|(?P<noun>\b(?:order|ticket|case|reference|ref|tracking|booking|claim|invoice|contract|заказ|обращени|заявк|тикет"
    r"|трек|накладн|договор|квитанци|счёт|счет|užsakym|kreipim|siunt|sutart|sąskait|pedido|reclamaci|incidencia|referencia"
    r"|envío|factura|contrato)\w{0,6})"
    r"(?P<between>(?:\s{1,2}(?:number|code|id|номер|номером|под|numer\w{1,5}|número|código))?\s{0,2}[:№#]?\s{0,2})"
    r"(?P<code>[\w][\w/-]{2,40})",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_UNIT_AFTER = re.compile(r"\s{0,2}(?:[€$£₽%]|[^\W\d_]{1,12}\b)")
_STREET_BEFORE = re.compile(
    r"(?<!\w)(?:ул\.|улиц[аеуыи]\w?|пр-т|просп\.|проспект\w{0,2}|пер\.|переул\w{2,4}|бульвар\w{0,2}|б-р|шоссе|наб\.|"
    r"calle|c/|avenida|avda\.|plaza|paseo|carrer)\s{1,2}"
    r"(?:[^\W\d_][\w.-]*\s{1,2}){0,4}?[^\W\d_][\w.-]*,?\s{0,2}(?:д\.|дом|n\.?º|núm\.|№)?\s{0,2}\d{1,4}[^\W\d_]?(?!\w)"
    r"(?:,?\s{0,2}(?:кв\.|корп\.|к\.|стр\.|оф\.|офис|piso)\s{0,2}\d{1,4}){0,3}",
    re.IGNORECASE,
)
_STREET_AFTER = re.compile(
    r"(?<!\w)(?:\d{1,5}[a-zA-Z]?\s{1,2}(?:[A-Z][\w'-]*\s{1,2}){1,3}(?:Street|St\.|Road|Rd\.|Avenue|Lane|Drive|Square|Close)(?!\w)"
    r"|(?:[A-ZĄČĘĖĮŠŲŪŽ][\w.-]*\s{1,2}){1,3}(?:g\.|gatvė|gatvėje|pr\.|al\.)\s{0,2}\d{1,4}[a-zA-Z]?(?:\s?-\s?\d{1,4})?(?!\w))"
)
_LEAST_DIGITS = 3


def emails(text: str) -> Iterator[Place]:
    """E-mail addresses, and the names of accounts (``@somebody``)."""
    for pattern in (_EMAIL, _HANDLE):
        for match in pattern.finditer(text):
            yield Place(match.start(), match.end(), "email")


def links(text: str) -> Iterator[Place]:
    """Addresses of pages, with or without ``https://``; a full stop after one is the sentence's."""
    for match in _LINK.finditer(text):
        end = match.start() + len(match[0].rstrip(".,;:!?)]»”"))
        yield Place(match.start(), end, "link")


def streets(text: str) -> Iterator[Place]:
    """A street with the number of a house, where its language marks streets."""
    for pattern in (_STREET_BEFORE, _STREET_AFTER):
        for match in pattern.finditer(text):
            yield Place(match.start(), match.end(), "address")


def numbered(text: str) -> Iterator[Place]:
    """What follows "order", "ticket" or a number sign: the noun stays, the number goes."""
    for match in _NUMBERED.finditer(text):
        group = "bare" if match["sign"] else "code"
        code = match[group]
        digits = sum(map(str.isdigit, code))
        start = match.start("sign") if match["sign"] else match.end("noun")
        if digits < _LEAST_DIGITS or (code.isdigit() and _counts(text, match, code)):
            continue
        yield Place(start, match.end(group), "number", "" if match["noun"] else None)


def _counts(text: str, match: re.Match[str], code: str) -> bool:
    """Whether plain digits after a noun are a year or a sum: what they count follows them."""
    if match["sign"] or not (match["between"] or "").isspace():
        return False
    return _YEAR.fullmatch(code) is not None or _UNIT_AFTER.match(text, match.end()) is not None


def squeezed(text: str) -> str:
    """The letters and digits of a text, small: what a known number or address is looked for in first."""
    return "".join(filter(str.isalnum, text.casefold()))


def literal(text: str, words: str, kind: Kind) -> Iterator[Place]:
    """Where known words stand in a text, in any capitals, with any spaces or dashes between their parts.

    The parts of a code are its characters: ``X123456`` is found in "x-123 456".
    """
    is_code = kind in {"number", "document"} and any(map(str.isdigit, words))
    parts = re.findall(r"[^\W_]" if is_code else r"\w+", words)
    if not parts:
        return
    pattern = r"(?<!\w)" + r"[\W_]{0,3}".join(map(re.escape, parts)) + r"(?!\w)"
    for match in re.finditer(pattern, text, re.IGNORECASE):
        yield Place(match.start(), match.end(), kind)

"""Sums and days as a language writes them, where a list has to be there at once: without Babel and its tables."""

from __future__ import annotations

from decimal import Decimal

from tui_complaints.translation import language

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

_SIGNS = {"en": (",", "."), "ru": ("\u00a0", ","), "lt": ("\u00a0", ","), "es": (".", ",")}
"""What stands between thousands, and before cents."""
_DAYS = {"ru": "%d.%m.%Y", "lt": "%Y-%m-%d", "es": "%d/%m/%Y"}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def sum_of(amount: str, currency: str | None) -> str:
    """A sum, as ``4,216 RUB`` or ``34.80 EUR``: cents only where there are any."""
    figure = Decimal(amount)
    thousands, point = _SIGNS.get(language(), _SIGNS["en"])
    text = f"{figure:,.0f}" if figure == figure.to_integral_value() else f"{figure:,f}"
    shown = "".join({",": thousands, ".": point}.get(sign, sign) for sign in text)
    return f"{shown} {currency or ''}".rstrip()


def day_of(day: date) -> str:
    """A day with its year, as ``10 Jun 2009``."""
    form = _DAYS.get(language())
    return day.strftime(form) if form else f"{day.day} {_MONTHS[day.month - 1]} {day.year}"

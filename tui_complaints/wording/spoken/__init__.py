"""What people type for dates, sums, lengths and counts, in four languages, read as values of the case format."""

from __future__ import annotations

from tui_complaints.domain.length import Length
from tui_complaints.domain.money import Count, Money
from tui_complaints.domain.when import Due, When, WhenOrNever
from tui_complaints.errors import InvalidValueError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


def read_when(text: str, today: date, language: str, after: str | None = None) -> When:  # noqa: ARG001 - the interface
    """A date; raises ``InvalidValueError``."""
    return WhenOrNever.parse(str(today) if text == "today" else text)


def read_due(text: str, today: date, language: str, after: str | None = None) -> Due:  # noqa: ARG001 - the interface
    """A deadline; raises ``InvalidValueError``."""
    return Due.parse(text)


def read_money(text: str, language: str, currency: str | None) -> Money:  # noqa: ARG001 - the interface
    """A sum; raises ``InvalidValueError``."""
    return Money.parse(f"{text} {currency}" if text.isdecimal() and currency else text)


def read_length(text: str, language: str) -> Length:  # noqa: ARG001 - the interface
    """A length; raises ``InvalidValueError``."""
    return Length.parse(text)


def read_count(text: str, language: str) -> Count:  # noqa: ARG001 - the interface
    """A count; raises ``InvalidValueError``."""
    return Count.parse(int(text) if text.isdecimal() and len(text) < 9 else text)


def read_yes_no(text: str, language: str) -> bool:  # noqa: ARG001 - the interface
    """Yes or no; raises ``InvalidValueError``."""
    if text in {"yes", "y", "no", "n"}:
        return text.startswith("y")
    raise InvalidValueError(text, "yes or no")

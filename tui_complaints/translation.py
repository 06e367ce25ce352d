"""The program's own words in the user's language: gettext, for every room.

What a letter says is not here but in the templates of its language. English is the language of the source, so it needs
no catalog and costs nothing.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # typing is not imported at run time: it would cost every start of the command
if TYPE_CHECKING:
    from gettext import GNUTranslations

ENGLISH = "en"
_WORDING = "tui_complaints.wording."


class _Spoken:
    """What is spoken now; a program speaks one language at a time."""

    language = ENGLISH
    catalog: GNUTranslations | None = None


def _(text: str) -> str:
    """The text in the user's language; the text itself where there is none."""
    # What gettext has for nothing is the head of the catalog.
    return _Spoken.catalog.gettext(text) if _Spoken.catalog and text else text


def ngettext(one: str, other: str, number: int) -> str:
    """The text for that many, in the user's language and its plural form."""
    if _Spoken.catalog:
        return _Spoken.catalog.ngettext(one, other, number)
    return one if number == 1 else other


def marked(text: str) -> str:
    """The text as it is: one that is kept in a constant, and that ``_`` puts into the user's language when it is said.

    The mark is what the catalogs are collected by.
    """
    return text


def language() -> str:
    """The language that is spoken, as its catalog is called (``lt``); ``en`` without one."""
    return _Spoken.language


def use(tag: str) -> None:
    """Speak the language of a BCP 47 tag: its own, else its primary language, else English.

    Words that were put into the language before are put into it again, so that the language can change at any time.

    Args:
        tag: as ``lt`` or ``es-MX``; anything else is English.
    """
    chosen, catalog = _found(tag)
    if chosen == _Spoken.language:
        return
    _Spoken.language, _Spoken.catalog = chosen, catalog
    _say_again()


def _found(tag: str) -> tuple[str, GNUTranslations | None]:
    """The nearest language that there is a catalog of, and that catalog."""
    primary = tag.partition("-")[0].lower()
    for name in dict.fromkeys((tag, primary)):
        # A tag can come from anywhere: only letters and hyphens name a folder.
        if primary == ENGLISH or not (name.isascii() and name.replace("-", "").isalpha()):
            continue
        from gettext import GNUTranslations  # noqa: PLC0415 - English does without
        from pathlib import Path  # noqa: PLC0415

        file = Path(__file__).parent / "locales" / name / "LC_MESSAGES" / "complaints.mo"
        if file.is_file():
            with file.open("rb") as stream:
                return name, GNUTranslations(stream)
    return ENGLISH, None


def _say_again() -> None:
    """Evaluate anew the wording that is already loaded: its constants hold the language that was spoken then.

    A module stays the same object, so whoever refers to ``words.TEXT`` when it is said sees the new one.
    """
    # In the order in which their loading ended, so that what one takes from another is said anew before it.
    loaded = [name for name, module in sys.modules.items() if name.startswith(_WORDING) and _speaks(module)]
    if loaded:
        from importlib import reload  # noqa: PLC0415 - a language is mostly chosen before there are words

        for name in loaded:
            reload(sys.modules[name])


def _speaks(module: object) -> bool:
    return getattr(module, "_", None) is _

"""In which language the program speaks to this user."""

from __future__ import annotations

import os

from tui_complaints.translation import ENGLISH, use

VARIABLE = "TUI_COMPLAINTS_LANGUAGE"
"""Environment variable that names the language, BCP 47, before all that the user has settled elsewhere."""

_POSIX = ("LC_ALL", "LC_MESSAGES", "LANG")
"""The first that is set is the one that counts (POSIX, "Environment Variables")."""


def speak_to_user() -> None:
    """Speak the user's language from now on; English where we do not have it."""
    use(preferred_language())


def preferred_language() -> str:
    """The language that the user wants, BCP 47, whether we speak it or not.

    It is what ``TUI_COMPLAINTS_LANGUAGE`` says, else ``language`` in the settings, else the language of the locale.
    """
    return os.environ.get(VARIABLE) or _settled() or _of_locale()


def _settled() -> str:
    from tui_complaints.storage.settled import settled  # noqa: PLC0415 - the variable may have said it

    return settled("language")


def settled_theme() -> str:
    """The name of the theme that the user chose, "" for none."""
    from tui_complaints.storage.settled import settled  # noqa: PLC0415 - commands have no theme

    return settled("theme")


def _of_locale() -> str:
    named = next((value for name in _POSIX if (value := os.environ.get(name))), None)
    if named is None:
        import locale  # noqa: PLC0415 - Windows sets no variable, other systems do

        named = locale.getlocale()[0] or ""
    return tag_of(named)


def tag_of(locale_name: str) -> str:
    """The BCP 47 tag of a locale's name: ``lt_LT.UTF-8``, ``Lithuanian_Lithuania`` as Windows says it, ``C``."""
    name = locale_name.partition(".")[0].partition("@")[0].replace("_", "-")
    primary, _, region = name.partition("-")
    if primary in {"", "C", "POSIX"}:
        return ENGLISH
    if len(primary) > 3:  # noqa: PLR2004 - a word: no code of a language is longer
        import locale  # noqa: PLC0415

        return locale.normalize(primary.lower()).partition("_")[0]
    return f"{primary}-{region}" if region else primary

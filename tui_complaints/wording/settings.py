"""The words of the settings."""

from __future__ import annotations

from tui_complaints.translation import _

TITLE = _("Settings")
SENDER = _("Who you are: copied into each new case, and printed as the sender of its letters")
APP = _("How the app speaks and looks")
LABELS = {
    "name": _("name"),
    "address": _("address"),
    "place": _("town"),
    "email": _("e-mail"),
    "phone": _("telephone"),
    "gender": _("gender"),
    "language": _("language"),
    "currency": _("currency of new cases"),
    "theme": _("look"),
    "store": _("folder of cases"),
}
GENDERS = {"": _("not said: wording that fits both"), "f": _("female"), "m": _("male")}
LANGUAGES = {"": _("as the system"), "en": "English", "ru": "русский", "lt": "lietuvių", "es": "español"}
THEMES = {
    "": _("dark"),
    "calm-light": _("light"),
    "high-contrast": _("high contrast"),
}
SAVE = _("save")
SAVED = _("Saved.")
LATER = _("Saved. The language changes when the app is started again.")
STORE_HINT = _("left empty: the usual folder")
NOT_RIGHT = _("{label}: {expected}")
EXPECTED = {
    "currency": _("three letters are expected, such as EUR"),
    "email": _("an address is expected, such as vera@mail.example"),
}
"""What is expected of a setting that is typed, by its key."""
HELP = _("Everything here is kept in one file on this computer and is sent nowhere.")

"""The phrases of one language: every fixed word of a letter stands once, in ``templates/<language>/phrases.toml``.

A region's file (``en-US``) holds only what differs from its language's; a user's own file of the same name, in the
config folder, wins over both.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from tui_complaints.domain.text import primary
from tui_complaints.errors import TemplateError
from tui_complaints.letters.forms import form
from tui_complaints.translation import _

TEMPLATES = Path(__file__).parent.parent / "templates"
"""Where the templates and phrases that we ship lie, a folder a language."""

FILE = "phrases.toml"
_SLOT = re.compile(r"\{(\w+)(?:\.(\w+))?\}")
"""A slot, or a form of what stands in it: ``{t}``, ``{t.gen}``."""

_EXACT = {1: "single", 2: "two"}
"""Words for one number alone: "once", "twice"; the plural category "one" is that of 21 too in some languages."""

Section = dict[str, str | dict[str, str]]


class Phrasebook:
    """The phrases of a language, by section and key.

    Args:
        sections: as read from the files.
        source: the file that an error names.
    """

    def __init__(self, sections: dict[str, Section], source: str) -> None:
        self._sections = sections
        self._source = source

    def has(self, section: str, key: str) -> bool:
        """Whether there is such a phrase."""
        return key in self._sections.get(section, {})

    def keys(self, section: str) -> list[str]:
        """The keys of a section, in order."""
        return list(self._sections.get(section, {}))

    def forms(self, section: str, key: str) -> dict[str, str]:
        """The phrase in each of its forms by name; a phrase that has but one is the form ``n``; nothing for none."""
        found = self._sections.get(section, {}).get(key, {})
        return {"n": found} if isinstance(found, str) else found

    def say(self, section: str, key: str, gender: str = "", **slots: str) -> str:
        """The phrase with its slots filled, all at once: a brace in a slot stays as it is.

        Args:
            section: where the phrase stands.
            key: its name there.
            gender: ``f``, ``m`` or "": chooses where the phrase has a form for each.
            slots: what stands in the slots.

        Raises:
            TemplateError: there is no such phrase, or it names a slot that there is not.
        """
        found = self._sections.get(section, {}).get(key)
        if isinstance(found, dict):
            found = found.get(gender) or found.get("n")
        if not isinstance(found, str):
            raise TemplateError(
                self._source, 0, _("there is no phrase {key!r} in [{section}]").format(key=key, section=section)
            )
        return self._fill(found, f"{section}.{key}", slots)

    def say_number(self, section: str, key: str, number: int, category: str, **slots: str) -> str:
        """The phrase for a number: by the word for two if there is one, else by its plural category."""
        forms = self._sections.get(section, {}).get(key)
        if not isinstance(forms, dict) or "other" not in forms:
            raise TemplateError(
                self._source,
                0,
                _("there is no phrase {key!r} for numbers in [{section}]").format(key=key, section=section),
            )
        exact = _EXACT.get(number, category)
        form = forms.get(exact) or forms.get(category) or forms["other"]
        return self._fill(form, f"{section}.{key}", {"n": str(number), **slots})

    def _fill(self, phrase: str, name: str, slots: dict[str, str]) -> str:
        def slot(match: re.Match[str]) -> str:
            if match[1] not in slots:
                problem = (
                    _("{name} names {{{slot}}}; it may use {slots}")
                    if slots
                    else _("{name} names {{{slot}}}; it may use no slots")
                )
                raise TemplateError(
                    self._source, 0, problem.format(name=name, slot=match[1], slots=", ".join(sorted(slots)))
                )
            said = form(slots[match[1]], match[2]) if match[2] else slots[match[1]]
            # "2021 г." at the end of a sentence: one full stop does for both.
            stopped = phrase[match.end() : match.end() + 1] == "." and said.endswith(".") and not said.endswith("..")
            return said[:-1] if stopped else said

        return _SLOT.sub(slot, phrase)


@cache
def phrasebook(tag: str, user_folder: Path | None, more: str = "") -> Phrasebook:
    """The phrases for a language tag, a region's over its language's, a user's over ours.

    Args:
        tag: BCP 47.
        user_folder: where a user's own files may lie.
        more: a second file of phrases beside the first, for what is not a letter.

    Raises:
        TemplateError: a file that is not valid TOML, or not a table of tables of phrases.
    """
    sections: dict[str, Section] = {}
    source = str(TEMPLATES / primary(tag) / FILE)
    for folder in (TEMPLATES, user_folder):
        for name in dict.fromkeys((primary(tag), tag)):
            for file in (folder / name / part for part in (FILE, more) if folder and part):
                if not file.is_file():
                    continue
                source = str(file)
                for section, phrases in _read(file).items():
                    sections.setdefault(section, {}).update(phrases)
    return Phrasebook(sections, source)


def _read(file: Path) -> dict[str, Section]:
    try:
        sections = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, RecursionError, tomllib.TOMLDecodeError) as error:
        raise TemplateError(str(file), 0, _("it cannot be read as phrases: {error}").format(error=error)) from error
    for section, phrases in sections.items():
        if not isinstance(phrases, dict):
            raise TemplateError(
                str(file), 0, _("{section!r} stands outside a section, such as [letter]").format(section=section)
            )
        for key, phrase in phrases.items():
            forms = phrase.values() if isinstance(phrase, dict) else [phrase]
            if not all(isinstance(form, str) for form in forms):
                raise TemplateError(
                    str(file),
                    0,
                    _("{section}.{key} is not a phrase in quotes, nor phrases by number").format(
                        section=section, key=key
                    ),
                )
    return sections


def languages(user_folder: Path | None = None) -> list[str]:
    """The languages that letters can be written in: those that have phrases and letter templates."""
    found: set[str] = set()
    for folder in (TEMPLATES, user_folder):
        if folder and folder.is_dir():
            found |= {child.name for child in folder.iterdir() if (child / FILE).is_file() and "-" not in child.name}
    return sorted(found)

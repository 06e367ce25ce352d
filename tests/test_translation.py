"""The language can change while the program runs: words that were loaded before are said in the new one."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from running import environment

from tui_complaints.translation import _, language, ngettext, use
from tui_complaints.wording import commands, gaps, reports as words

if TYPE_CHECKING:
    from pathlib import Path

SAID = """
import importlib, pkgutil, sys
from tui_complaints import wording
from tui_complaints.translation import _, use

early, late = sys.argv[1:]
use(early)
names = [found.name for found in pkgutil.walk_packages(wording.__path__, "tui_complaints.wording.")]
modules = [importlib.import_module(name) for name in names]
use(late)
for module in modules:
    assert sys.modules[module.__name__] is module
    speaks = getattr(module, "_", None) is _
    print(module.__name__, sorted((k, repr(v)) for k, v in vars(module).items() if speaks and not k.startswith("__")
          and not callable(v) and type(v).__name__ != "module" and " at 0x" not in repr(v)))
"""


def said(early: str, late: str, home: Path) -> str:
    """Every constant of the wording, loaded in one language and said in another."""
    command = [sys.executable, "-c", SAID, early, late]
    return subprocess.run(
        command, env=environment(home, PYTHONHASHSEED="0"), capture_output=True, check=True, text=True
    ).stdout


def test_words_loaded_in_one_language_are_those_of_the_next(tmp_path: Path) -> None:
    assert said("en", "lt", tmp_path) == said("lt", "lt", tmp_path)
    assert said("ru", "en", tmp_path) == said("en", "en", tmp_path)
    assert said("en", "lt", tmp_path) != said("en", "en", tmp_path)


def test_whoever_refers_to_the_wording_says_the_new_language() -> None:
    summary, sentence = commands.SUMMARIES["due"], gaps.gap_sentence
    use("lt")
    assert words.NOTHING_DUE == "Terminų nėra."
    assert commands.SUMMARIES["due"] != summary
    assert gaps.gap_sentence.__doc__ == sentence.__doc__
    use("en")
    assert words.NOTHING_DUE == "Nothing is due."
    assert commands.SUMMARIES["due"] == summary


def test_a_number_takes_the_plural_form_of_its_language() -> None:
    use("lt")
    assert [words.overdue_or_left(number) for number in (1, 2, 10, 21)] == [
        "liko 1 diena",
        "liko 2 dienos",
        "liko 10 dienų",
        "liko 21 diena",
    ]
    use("ru")
    assert [words.overdue_or_left(-number) for number in (1, 3, 11, 22)] == [
        "просрочен на 1 день",
        "просрочен на 3 дня",
        "просрочен на 11 дней",
        "просрочен на 22 дня",
    ]
    use("es")
    assert [words.overdue_or_left(number) for number in (1, 2)] == ["queda 1 día", "quedan 2 días"]


def test_a_region_speaks_its_language_and_what_we_do_not_have_is_english() -> None:
    for tag, spoken in (("es-MX", "es"), ("LT", "lt"), ("en-US", "en"), ("fr", "en"), ("", "en"), ("../ru", "en")):
        use(tag)
        assert language() == spoken, tag


def test_text_without_a_translation_stays_as_it_is() -> None:
    use("ru")
    assert _("no such text") == "no such text"
    assert _("") == ""
    assert ngettext("{n} no such text", "{n} no such texts", 2) == "{n} no such texts"

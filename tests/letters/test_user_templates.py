"""A user's own templates and phrases win over ours, are told where they are wrong, and cannot do harm (safety.md)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lettering import SIDES, WANTED, contact, letter_of

from tui_complaints.errors import TemplateError
from tui_complaints.letters import confined
from tui_complaints.letters.templates import render

if TYPE_CHECKING:
    from tui_complaints.letters.letter import Letter

CASE = SIDES + WANTED + contact("c1", said='"No"')


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    folder = tmp_path / "templates"
    (folder / "en").mkdir(parents=True)
    return folder


def own(templates: Path, text: str, name: str = "en/complaint.md", language: str | None = None) -> Letter:
    """The letter of a small case through a template of the user's."""
    file = templates / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return letter_of(CASE, user_folder=templates, language=language)


def refused(templates: Path, text: str, name: str = "en/complaint.md") -> TemplateError:
    """What is said about a template that cannot be used."""
    with pytest.raises(TemplateError) as caught:
        own(templates, text, name)
    return caught.value


def test_a_template_of_the_same_name_wins(templates: Path) -> None:
    letter = own(templates, "{{ part('body') }}My own form for {{ signature }}")
    assert letter.parts == {"body": "My own form for Vera Sample"}


def test_a_template_may_build_on_ours(templates: Path) -> None:
    letter = own(templates, '{% extends "letter.md" %}{% block last %} Mind the gap.{% endblock %}')
    assert "Mind the gap." in letter.parts["body"]
    assert letter.parts["sender"].startswith("Vera Sample")


def test_the_form_of_all_letters_can_be_replaced_alone(templates: Path) -> None:
    assert own(templates, "Only {{ subject }}", "en/letter.md").markdown.startswith("Only Formal complaint")


def test_a_template_of_a_region_wins_over_one_of_the_language(templates: Path) -> None:
    own(templates, "Of the language")
    assert own(templates, "Of the region", "en-US/complaint.md", "en-US").markdown == "Of the region\n"
    assert letter_of(CASE, user_folder=templates).markdown == "Of the language\n"


def test_other_kinds_keep_our_template(templates: Path) -> None:
    own(templates, "My own form")
    assert "Vera Sample" in letter_of(CASE, user_folder=templates, kind="final").markdown


def test_a_language_of_ones_own_can_be_added(templates: Path) -> None:
    ours = Path(letter_of.__code__.co_filename).parents[1] / "tui_complaints" / "templates" / "en"
    (templates / "nl").mkdir()
    phrases = (ours / "phrases.toml").read_text(encoding="utf-8").replace("Dear Sir or Madam", "Geachte heer, mevrouw")
    (templates / "nl" / "phrases.toml").write_text(phrases, encoding="utf-8")
    letter = own(templates, "{{ salutation }} {{ date }} {{ remedies[0] }}", "nl/complaint.md", "nl")
    assert letter.markdown.replace("\xa0", " ") == "Geachte heer, mevrouw, 1 mei 2026 A refund of € 80.\n"


def test_a_missing_value_is_an_error_that_names_it_with_file_and_line(templates: Path) -> None:
    error = refused(templates, "Dear all,\n\n{{ sallutation }}\n")
    assert error.file == str(templates / "en" / "complaint.md")
    assert error.line == 3
    assert "sallutation" in error.problem


def test_a_missing_value_within_another_is_named_too(templates: Path) -> None:
    error = refused(templates, "{% for fact in facts %}\n{{ fact.textt }}{% endfor %}")
    assert (error.line, "textt" in error.problem) == (2, True)


def test_a_template_that_is_not_valid_is_told_with_file_and_line(templates: Path) -> None:
    error = refused(templates, "Dear all,\n{% for fact in %}\n")
    assert error.file == str(templates / "en" / "complaint.md")
    assert error.line == 2
    assert str(error).startswith(f"{error.file}:2: ")


def test_a_template_that_names_another_that_there_is_not(templates: Path) -> None:
    error = refused(templates, '\n{% include "footer.md" %}')
    assert error.file == str(templates / "en" / "complaint.md")
    assert "footer.md" in error.problem


@pytest.mark.parametrize("path", ["/etc/passwd", "../../../../../../etc/passwd", "../secret.md"])
def test_a_template_reads_nothing_outside_the_template_folders(templates: Path, path: str) -> None:
    (templates / "secret.md").write_text("SECRET")
    error = refused(templates, f'{{% include "{path}" %}}')
    assert path in error.problem


@pytest.mark.parametrize(
    "text",
    [
        "{{ subject.__class__ }}",
        "{{ subject.__class__.__mro__[1].__subclasses__() }}",
        "{{ ''['__class__'] }}",
        "{{ part.__globals__ }}",
        "{{ part.__code__.co_code }}",
        "{{ subject.format.__self__ }}",
        "{{ '{0.__class__}'.format(subject) }}",
        "{{ subject|attr('__class__') }}",
        "{{ self.__init__ }}",
        "{{ cycler.__init__.__globals__ }}",
        "{% set x = subject.upper.__func__ %}{{ x }}",
    ],
)
def test_a_template_cannot_reach_python(templates: Path, text: str) -> None:
    error = refused(templates, text)
    assert error.file == str(templates / "en" / "complaint.md")


@pytest.mark.parametrize(
    "text",
    [
        "{{ 'a' * 200000000 }}",
        "{{ 200000000 * 'a' }}",
        "{{ [1] * 200000000 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ 'a'|center(400000000) }}",
        "{{ '%0400000000d' % 1 }}",
    ],
)
def test_a_giant_made_by_a_small_template_is_stopped(templates: Path, text: str) -> None:
    error = refused(templates, text)
    assert error.file == str(templates / "en" / "complaint.md")


def test_a_template_that_writes_a_giant_letter_is_stopped(templates: Path) -> None:
    error = refused(templates, "{% set a = 'a' * 1000 %}{% for x in a %}{{ a }}{{ a }}{% endfor %}")
    assert "1,000,000" in error.problem
    assert error.file == str(templates / "en" / "complaint.md")


ENDLESS = "{% set a = 'a' * 1000 %}" + "".join(f"{{% for x{n} in a %}}" for n in range(6)) + "{% endfor %}" * 6


def test_a_template_that_never_ends_is_stopped_by_the_clock(templates: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert confined.SECONDS == 5
    monkeypatch.setattr(confined, "SECONDS", 0)  # the sixth second: no test needs to wait for all of them
    error = refused(templates, ENDLESS)
    assert error.file == str(templates / "en" / "complaint.md")
    assert "did not finish" in error.problem


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on processor time there")
def test_a_template_that_never_ends_is_stopped_by_its_own_limit(
    templates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(confined, "SECONDS", 60)  # here; the other process allows itself five all the same
    error = refused(templates, ENDLESS)
    assert error.file == str(templates / "en" / "complaint.md")
    assert "was stopped" in error.problem


def test_half_a_character_is_refused(templates: Path) -> None:
    assert "half a character" in refused(templates, '{{ "\\ud800" }}').problem


def test_a_python_that_does_not_start_is_told(templates: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONHOME", str(templates))
    assert "could not be rendered" in refused(templates, "Dear all").problem
    monkeypatch.setattr(sys, "executable", str(templates / "gone"))
    assert "could not be rendered" in refused(templates, "Dear all").problem


def test_a_template_that_calls_itself_is_stopped(templates: Path) -> None:
    error = refused(templates, "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}")
    assert error.file == str(templates / "en" / "complaint.md")


@pytest.mark.parametrize(
    "text", ["{{ 1 / 0 }}", "{{ facts + 1 }}", "{{ [][0] }}", "{{ 'x'|int('y')|round('z') }}", "{{ 5|join }}"]
)
def test_whatever_else_goes_wrong_is_told_with_the_file(templates: Path, text: str) -> None:
    assert refused(templates, text).file == str(templates / "en" / "complaint.md")


def test_a_template_that_is_not_utf_8_is_told_with_the_file(templates: Path) -> None:
    (templates / "en" / "complaint.md").write_bytes(b"caf\xe9")
    with pytest.raises(TemplateError, match=r"complaint\.md"):
        letter_of(CASE, user_folder=templates)


def test_a_template_runs_where_nothing_of_the_current_folder_is_run(
    templates: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "downloads"
    here.mkdir()
    for name in ("jinja2.py", "json.py", "tui_complaints.py"):
        (here / name).write_text(f"open({str(here / 'ran')!r}, 'w')")
    monkeypatch.chdir(here)
    assert own(templates, "{{ subject }}").markdown.startswith("Formal complaint")
    assert not (here / "ran").exists()


def limits(first: str) -> list[str]:
    """The memory and the seconds that the process of a template allows itself, once it has run ``first``."""
    code = (
        f"import resource, sys; sys.path.append(sys.argv[1]); {first};"
        "from tui_complaints.letters.confined import limit; limit();"
        "print(resource.getrlimit(resource.RLIMIT_AS)[0], resource.getrlimit(resource.RLIMIT_CPU)[0])"
    )
    root = str(Path(__file__).parents[2])
    done = subprocess.run([sys.executable, "-c", code, root], capture_output=True, check=True, text=True)
    return done.stdout.split()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems bound less")
def test_the_process_of_a_template_bounds_its_memory_and_time() -> None:
    assert limits("pass") == [str(256 << 20), "5"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems bound less")
def test_a_lower_limit_that_is_there_already_is_kept() -> None:
    assert limits("resource.setrlimit(resource.RLIMIT_CPU, (3, 3))") == [str(256 << 20), "3"]


def phrases(templates: Path, text: str) -> None:
    (templates / "en" / "phrases.toml").write_text(text, encoding="utf-8")


def test_phrases_win_key_by_key(templates: Path) -> None:
    phrases(
        templates, '[letter]\nclosing = "Kind regards,"\n[units]\nday = { one = "one day", other = "{n} long days" }\n'
    )
    letter = letter_of(CASE, user_folder=templates)
    assert letter.brief.closing == "Kind regards,"
    assert letter.brief.salutation == "Dear Sir or Madam,"
    american = letter_of(CASE, user_folder=templates, language="en-US")
    assert american.brief.closing == "Kind regards,"
    assert american.brief.salutation == "To Whom It May Concern:"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('[letter]\nclosing = "Yours, {nmae}"\n', "nmae"),
        ('[letter]\nsubject-complaint = "{titel}"\n', "titel"),
        ("[letter]\nclosing = 5\n", "closing"),
        ('[did]\nout-phone = { other = "I called" }\n', "out-phone"),
        ('[units]\nday = "{n} days"\n', "day"),
        ('[units]\nday = { one = "a day" }\n', "day"),
        ("[units]\nday = { one = 5, other = 5 }\n", "day"),
        ("[letter\n", "line 1"),
        ('letter = "Dear"\n', "letter"),
        ("\x00", "phrases.toml"),
    ],
)
def test_phrases_that_cannot_be_used_are_told_with_the_file(templates: Path, text: str, named: str) -> None:
    phrases(templates, text)
    effort = CASE + contact("c2", '"2026-04-03"')
    with pytest.raises(TemplateError) as caught:
        letter_of(effort, user_folder=templates)
    assert caught.value.file == str(templates / "en" / "phrases.toml")
    assert named in str(caught.value)


def test_phrases_that_are_not_utf_8_are_told_with_the_file(templates: Path) -> None:
    (templates / "en" / "phrases.toml").write_bytes(b'[letter]\nclosing = "\xe9"')
    with pytest.raises(TemplateError, match=r"phrases\.toml"):
        letter_of(CASE, user_folder=templates)


def test_our_own_templates_are_rendered_without_another_process(
    templates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    phrases(templates, '[letter]\nclosing = "Kind regards,"\n')
    monkeypatch.setattr(sys, "executable", os.devnull)
    assert "Kind regards," in letter_of(CASE, user_folder=templates).markdown


@pytest.mark.skipif(sys.platform == "win32", reason="no modes there")
def test_compiled_templates_are_kept_only_where_nobody_else_can_put_any(tmp_path: Path) -> None:
    data = letter_of(CASE).brief.as_data()
    (tmp_path / "file").write_text("")
    private, shared, impossible = tmp_path / "private", tmp_path / "shared", tmp_path / "file" / "x"
    shared.mkdir()
    shared.chmod(0o777)
    written = [render("complaint", "en", data, None, cache) for cache in (None, private, private, shared, impossible)]
    assert all(parts == written[0] for parts in written)
    assert list(private.iterdir())
    assert private.stat().st_mode & 0o777 == 0o700
    assert not list(shared.iterdir())

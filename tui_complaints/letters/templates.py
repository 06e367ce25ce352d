"""Render a brief through a letter's template: ours, or the user's own in its place.

Ours are rendered here. A user's is rendered in a process of its own, with limits on time and memory
(``tui_complaints.letters.confined``), because a sandbox bounds neither loops nor the size of a string.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.text import primary
from tui_complaints.errors import TemplateError
from tui_complaints.letters.marks import split
from tui_complaints.letters.phrasebook import TEMPLATES
from tui_complaints.translation import _

if TYPE_CHECKING:
    from pathlib import Path


def folders(language: str, user_folder: Path | None) -> list[Path]:
    """Where a language's templates are looked for, the user's first, a region's before its language's."""
    names = dict.fromkeys((language, primary(language)))
    return [root / name for root in (user_folder, TEMPLATES) if root for name in names]


def render(
    kind: str, language: str, data: dict[str, object], user_folder: Path | None, cache: Path | None = None
) -> dict[str, str]:
    """The parts of a letter by name, in order, each Markdown.

    Args:
        kind: the letter's kind: its template is ``<kind>.md``.
        language: BCP 47.
        data: a brief as plain data.
        user_folder: where a user's own templates lie, if there are any.
        cache: where our templates may be kept compiled.

    Raises:
        TemplateError: the template is not valid, or names something that there is not.
    """
    places = folders(language, user_folder)
    own = user_folder is not None and any(
        (place / name).is_file() for place in places if place.is_relative_to(user_folder) for name in _files(kind)
    )
    if own:
        from tui_complaints.letters.confined import render_confined  # noqa: PLC0415 - only users' templates need it

        text = render_confined(f"{kind}.md", places, data)
    else:
        text = render_here(places, f"{kind}.md", data, cache)
    return split(text)


def _files(kind: str) -> tuple[str, str]:
    return f"{kind}.md", "letter.md"


def render_here(places: list[Path], name: str, data: dict[str, object], cache: Path | None = None) -> str:
    """Render a template in this process; raises ``TemplateError`` with the file and line of what is wrong."""
    # Only letters pay for Jinja.
    from jinja2 import TemplateError as JinjaError, TemplateNotFound, TemplateSyntaxError  # noqa: PLC0415

    from tui_complaints.letters.environment import LetterEnvironment  # noqa: PLC0415

    try:
        return LetterEnvironment(places, cache).get_template(name).render(data)
    except TemplateSyntaxError as error:
        raise TemplateError(error.filename or name, error.lineno, error.message or _("it is not valid")) from error
    except TemplateNotFound as error:
        raise TemplateError(
            *_place_of(error, places, name), _("there is no template {name!r}").format(name=error.name)
        ) from error
    except (JinjaError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError, RecursionError) as error:
        raise TemplateError(*_place_of(error, places, name), str(error) or type(error).__name__) from error


def file_of(places: list[Path], name: str) -> str:
    """The file of a template, as the user can open it; its name where there is none."""
    return next((str(place / name) for place in places if (place / name).is_file()), name)


def _place_of(error: BaseException, places: list[Path], name: str) -> tuple[str, int]:
    """The template's file and line in which an error rose: Jinja rewrites the traceback to say so."""
    place, trace = (file_of(places, name), 0), error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith(".md"):
            place = (file, trace.tb_lineno)
        trace = trace.tb_next
    return place

"""``complaints search WORDS...``: find words across all cases."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from tui_complaints import output, paths
from tui_complaints.cli.layout import GAP, flat
from tui_complaints.output import ExitCode
from tui_complaints.usecases.search import Hit, search
from tui_complaints.wording import commands, reports, search as words

if TYPE_CHECKING:
    from argparse import Namespace

    from tui_complaints.cli.parser import Parser
    from tui_complaints.usecases.browse import Progress

_WORTH_SAYING = 500
"""Cases whose reading takes so long that one wonders what happens."""


def declare(parser: Parser, _: list[str]) -> None:
    """Say what the command takes."""
    parser.add_argument("words", metavar="WORDS", nargs="+", help=commands.OPTIONS["search.words"])
    parser.json()


def run(arguments: Namespace) -> ExitCode:
    """Print the cases that have all the words, by id, and where in them."""
    store = paths.store(arguments.store)
    found = search(store, arguments.today, " ".join(arguments.words), _say)
    if found.vanished:
        output.warn(words.vanished(found.vanished, store))
    if arguments.json:
        output.result_json([_as_data(hit) for hit in found.hits])
    elif found.hits:
        output.result("\n".join(line for hit in found.hits for line in _lines(hit)))
        output.talk(reports.NEXT.format(what=words.NEXT.format(case=shlex.quote(found.hits[0].id))))
    else:
        output.talk(words.NOT_FOUND)
    return ExitCode.DONE


def _say(progress: Progress) -> None:
    if progress.done == 0 and progress.total >= _WORTH_SAYING:
        output.talk(words.reading(progress.total))


def _lines(hit: Hit) -> list[str]:
    case = words.ARCHIVED.format(case=hit.id) if hit.archived else hit.id
    heading = flat(case) + GAP + flat(hit.title or hit.problem)
    return [heading, *(f"{GAP}{flat(place.where)}: {flat(place.text)}" for place in hit.places)]


def _as_data(hit: Hit) -> dict[str, object]:
    data: dict[str, object] = {"id": hit.id, "title": hit.title, "archived": hit.archived}
    if hit.problem:
        data["error"] = hit.problem
    return {**data, "found": [{"where": place.where, "text": place.text} for place in hit.places]}

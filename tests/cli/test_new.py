"""``complaints new``: a case entered line by line, from a pipe."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from running import complaints
from walking import transcript, typed

from tui_complaints.storage.reading import read_case

if TYPE_CHECKING:
    from tui_complaints.domain.entries import Case

DESK = Path(__file__).parents[1] / "walk" / "desk.txt"
ON = date(2026, 10, 18)
TODAY = ("--today", "2026-10-18")

SHORT = """\
Parcel held for weeks
delivery

en
euros

Ona Petraitis
8 Orchard Lane, Northport




"""


def walked(home: Path, text: str | bytes, *words: str) -> dict[str, Any]:
    """What ``new`` says of the case that was made of these lines."""
    stdin = text if isinstance(text, bytes) else text.encode()
    done = complaints(home, "new", "--plain", *TODAY, "--json", *words, stdin=stdin)
    assert done.returncode == 0, done.stderr
    assert b"Traceback" not in done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def case_of(found: dict[str, Any]) -> Case:
    return read_case(Path(found["file"])).case


def test_what_is_piped_in_becomes_a_case_that_only_its_owner_can_read(tmp_path: Path) -> None:
    found = walked(tmp_path, SHORT + "Northgate\n")
    assert (found["case"], found["complete"], found["not_understood"]) == ("parcel-held-for-weeks", False, [])
    case = case_of(found)
    assert str(case.title) == "Parcel held for weeks"
    assert (case.category, case.currency, case.language) == ("delivery", "EUR", "en")
    assert case.complainant is not None
    assert case.complainant.address == "8 Orchard Lane, Northport"
    assert [(party.id, party.name) for party in case.parties] == [("northgate", "Northgate")]
    if sys.platform != "win32":
        made = [path for path in tmp_path.rglob("*") if path.name != "__pycache__"]
        assert {path.stat().st_mode & 0o777 for path in made if path.is_file()} == {0o600}
        assert {path.stat().st_mode & 0o777 for path in made if path.is_dir()} == {0o700}


def test_a_whole_case_comes_out_of_a_transcript(tmp_path: Path) -> None:
    found = walked(tmp_path, "\n".join(typed(transcript(DESK), ON)) + "\n")
    assert found["complete"]
    assert found["not_understood"] == []
    case = case_of(found)
    told = [(str(one.when), one.with_, one.channel, one.side) for one in case.contacts]
    assert told == [
        ("2026-09-30 evening", "mercado-ancho", "tracking", "none"),
        ("@c1 + 4 days~", "rapido-envios", "tracking", "none"),
        ("@c2 evening", "rapido-envios", "phone", "out"),
        ("@c3 + 1 week", "rapido-envios", "phone", "out"),
        ("@c4 + 0 days", "mercado-ancho", "phone", "out"),
        ("@c5 + <30 min", "mercado-ancho", "email", "in"),
    ]
    (desk,) = case.purchases
    assert (str(desk.price), str(desk.ordered), str(desk.delivered)) == ("129 EUR", "2026-09~", "never")
    assert (desk.party, desk.through, desk.carrier) == ("casa-y-oficina", "mercado-ancho", "rapido-envios")
    (promise,) = case.promises
    assert (promise.by, promise.contact, promise.kind, str(promise.done)) == (
        "rapido-envios",
        "c3",
        "callback",
        "never",
    )
    assert [(cost.kind, str(cost.amount), cost.proof) for cost in case.costs] == [
        ("charge", "129 EUR", "receipt"),
        ("price-difference", "30 EUR", "receipt"),
    ]
    assert [(credit.from_, credit.for_) for credit in case.credits] == [("mercado-ancho", (case.costs[0].id,))]
    assert [(one.kind, str(one.amount), one.to) for one in case.remedies] == [
        ("compensation", "total", "rapido-envios"),
        ("explanation", "None", "rapido-envios"),
    ]

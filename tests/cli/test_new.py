"""``complaints new``: a case entered line by line, from a pipe."""

from __future__ import annotations

import hashlib
import io
import json
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from printing import data
from running import complaints
from walking import Line, transcript, typed

from tui_complaints.domain.findings import find
from tui_complaints.domain.record import TABLES, Record
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


class Pipe(io.TextIOWrapper):
    """Standard input with nobody at it."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__(io.BytesIO("".join(f"{line}\n" for line in lines).encode()), encoding="utf-8")


def test_a_pipe_that_ends_at_any_line_leaves_a_valid_case(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = typed(transcript(DESK), ON)
    last_seen = 0
    for end in range(1, len(lines) + 1, 8):
        monkeypatch.setattr(sys, "stdin", Pipe(lines[:end]))
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / f"{end}" / "config"))  # nobody is known yet
        found = data(capsys, "new", *TODAY, "--store", str(tmp_path / f"{end}"))
        case = case_of(found)
        assert (found["complete"], found["not_understood"]) == (end == len(lines), [])
        kept = sum(len(getattr(case, table)) for table in TABLES)
        assert kept >= last_seen
        last_seen = kept
    assert last_seen > 20


def test_from_a_pipe_nothing_is_asked_twice_and_what_is_not_understood_is_kept(tmp_path: Path) -> None:
    text = (
        SHORT.replace("delivery\n", "something odd\n").replace("euros", "pebbles")
        + "Northgate\nsomebody\n3 Dock Street\n"
    )
    done = complaints(tmp_path, "new", "--json", *TODAY, stdin=text.encode())
    said = done.stderr.decode()
    asked = said.partition("Not understood, and kept")[0]
    for question in ("What kind of matter is it?", "In which money", "What are they in this?", "their postal address?"):
        assert asked.count(question) == 1
    found = json.loads(done.stdout)
    assert [left["typed"] for left in found["not_understood"]] == ["something odd", "pebbles", "somebody"]
    case = case_of(found)
    assert (case.category, case.currency) == (None, None)
    assert [(party.name, party.role, party.address) for party in case.parties] == [("Northgate", None, "3 Dock Street")]
    for words in ("something odd", "pebbles", "somebody"):
        assert words in str(case.story)
        assert words in said


def test_the_language_that_the_program_speaks_is_the_one_of_the_case_unless_another_is_named(tmp_path: Path) -> None:
    done = complaints(
        tmp_path, "new", "--json", stdin="Посылка\n\n\n\n".encode(), env={"TUI_COMPLAINTS_LANGUAGE": "ru"}
    )
    assert case_of(json.loads(done.stdout)).language == "ru"


def test_a_story_that_the_pipe_breaks_off_is_kept(tmp_path: Path) -> None:
    case = case_of(walked(tmp_path, "Parcel\ndelivery\nIt never came.\n\nNobody knows.\n"))
    assert str(case.story) == "It never came.\n\nNobody knows."


def test_two_cases_of_one_title_are_two_cases(tmp_path: Path) -> None:
    names = [walked(tmp_path, SHORT)["case"] for _ in range(3)]
    assert names == ["parcel-held-for-weeks", "parcel-held-for-weeks-2", "parcel-held-for-weeks-3"]


@pytest.mark.parametrize(
    ("title", "name"),
    [("Посылка в пути", "posylka-v-puti"), ("Lūžęs stalas", "luzes-stalas"), ("¿Dónde está?", "donde-esta"),
     ("机", "case"), ("CON", "case-con"), ("26 days", "case-26-days"), ("../../etc/passwd", "etc-passwd")],
)  # fmt: skip
def test_a_case_is_named_by_its_title_in_letters_that_every_disk_takes(tmp_path: Path, title: str, name: str) -> None:
    assert walked(tmp_path, f"{title}\n")["case"] == name


def test_nothing_entered_makes_no_case(tmp_path: Path) -> None:
    for lines in ("", "\n" * 200):
        found = walked(tmp_path, lines)
        assert (found["case"], found["file"]) == (None, None)
    assert found["complete"]
    assert not (tmp_path / "store").exists()


def test_who_you_are_is_asked_once(tmp_path: Path) -> None:
    walked(tmp_path, SHORT + "Northgate\n")
    done = complaints(tmp_path, "new", "--json", *TODAY, stdin=b"Desk broken\ndelivery\n\nen\nEUR\n\nRapido\n")
    assert b"You are Ona Petraitis, as in your settings." in done.stderr
    case = case_of(json.loads(done.stdout))
    assert case.complainant is not None
    assert (case.complainant.name, case.complainant.address) == ("Ona Petraitis", "8 Orchard Lane, Northport")
    assert [party.name for party in case.parties] == ["Rapido"]


def test_an_advocate_enters_the_case_of_somebody_else(tmp_path: Path) -> None:
    walked(tmp_path, SHORT + "Northgate\n")
    head = b"Desk broken\ndelivery\n\nen\nEUR\nno\n"
    first = case_of(walked(tmp_path, head + b"Ieva Kalnina\nAdvice Centre\n\n\n\nRasa\n1 Hill\n\n\n\n\nRapido\n"))
    assert first.advocate is not None
    assert first.complainant is not None
    assert (first.advocate.name, first.advocate.organisation) == ("Ieva Kalnina", "Advice Centre")
    assert (first.complainant.name, first.complainant.address) == ("Rasa", "1 Hill")
    second = case_of(walked(tmp_path, head + b"Marta\n2 Hill\n\n\n\n\nRapido\n"))
    assert second.advocate == first.advocate
    assert second.complainant is not None
    assert second.complainant.name == "Marta"


HOSTILE = "\x1b]52;c;ZXZpbA==\x07 \u202egnp.exe \x00 \x9b31m [/] {{ x }}"


def test_hostile_answers_are_kept_as_text_and_shown_safe(tmp_path: Path) -> None:
    text = f"{HOSTILE}\n{HOSTILE}\n{HOSTILE}\n.\nen\nEUR\n{HOSTILE}\n{HOSTILE}\n{HOSTILE}\n"
    done = complaints(tmp_path, "new", "--json", *TODAY, stdin=text.encode() + b"\xff\xfe raw\n" + b"?\n")
    assert done.returncode == 0, done.stderr
    for stream in (done.stdout.decode(), done.stderr.decode()):
        assert not set(stream) & {"\x1b", "\x07", "\x9b", "\u202e", "\x00"}
    case = case_of(json.loads(done.stdout))
    assert str(case.title) == HOSTILE
    assert str(case.story).startswith(HOSTILE)
    assert case.complainant is not None
    assert case.complainant.name == HOSTILE
    assert case.complainant.place == "\\xff\\xfe raw"


def test_a_line_of_a_megabyte_is_kept(tmp_path: Path) -> None:
    long = "x" * 1_000_000
    found = walked(tmp_path, f"Parcel\n{long}\n{long}\n.\n")
    story = str(case_of(found).story)
    assert story.count("x" * 1_000_000) == 2
    assert [len(left["typed"]) for left in found["not_understood"]] == [1_000_000]


def test_what_another_program_adds_meanwhile_stays(tmp_path: Path) -> None:
    name = walked(tmp_path, SHORT + "Northgate\ncarrier\n")["case"]
    for words in (["add", "contact", name, "--id", "mine", "--told", "I rang."], ["set", name, "status", "waiting"]):
        assert complaints(tmp_path, *words).returncode == 0
    case = case_of(walked(tmp_path, "3 Dock Street\n", name))
    assert [(party.role, party.address) for party in case.parties] == [("carrier", "3 Dock Street")]
    assert [contact.id for contact in case.contacts] == ["mine"]
    assert case.status == "waiting"


def test_a_file_is_copied_into_the_case_with_its_hash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "order.txt").write_bytes(b"an order")
    lines = [
        Line("case.title", "Parcel"),
        Line("case.language", "en"),
        Line("purchases.what", "a desk"),
        Line("purchases.proof", "./order.txt; the receipt#p2"),
        Line("mentioned.held", "paper"),
    ]
    answers = "\n".join(typed(lines, ON)).replace("\npaper\n", "\n./nowhere.txt\n")
    found = walked(tmp_path, answers + "\n")
    assert [left["typed"] for left in found["not_understood"]] == ["./nowhere.txt"]
    case = case_of(found)
    assert [str(one) for one in case.purchases[0].exhibits] == ["order", "the-receipt#p2"]
    file, paper = case.exhibits
    assert file.file == "exhibits/order.txt"
    assert file.sha256 == hashlib.sha256(b"an order").hexdigest()
    assert (Path(found["file"]).parent / "exhibits" / "order.txt").read_bytes() == b"an order"
    assert (str(paper.title), paper.file, paper.obtain) == ("the receipt", None, None)


@pytest.mark.parametrize(
    ("name", "day", "kinds"),
    [
        (
            "desk",
            "2026-10-18",
            {
                "request-granted": 1,  # the marketplace returned the money
                "callback-missed": 1,  # one call promised by the courier, none came
                "admission": 1,
                "delay": 1,  # promised for 28 September, never came
                "no-reference": 1,
                "no-notice": 2,  # that it would be late, and that it was damaged or lost, were seen on pages
                "merit": 2,  # quick, put-it-right
                "effort": 1,
            },
        ),
        (
            "subscriptions",
            "2026-05-05",
            {
                "request-refused": 3,  # money, apology, number
                "admission": 1,
                "charge-disputed": 1,
                "no-reference": 1,
                "conduct": 1,
                "effort": 1,
            },
        ),
    ],
)
def test_the_findings_of_a_story_follow_from_what_was_entered(
    tmp_path: Path, name: str, day: str, kinds: dict[str, int]
) -> None:
    lines = typed(transcript(DESK.with_name(f"{name}.txt")), date.fromisoformat(day))
    done = complaints(tmp_path, "new", "--today", day, stdin="".join(f"{line}\n" for line in lines).encode())
    assert done.returncode == 0, done.stderr
    findings = find(
        Record(read_case(next((tmp_path / "store").glob("*/case.toml"))).case, date.fromisoformat(day))
    ).findings
    assert Counter(finding.kind for finding in findings) == kinds

"""How fast a letter becomes a PDF, and what a bundle of a hundred exhibits takes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from datetime import date
from typing import TYPE_CHECKING

from made_cases import write_case
from measuring import TODAY, Row, environment, in_milliseconds, paired, timed
from PIL import Image

from tui_complaints.letters.documents.pdf import STANDARDS, fitted, pdf, typeset
from tui_complaints.storage.reading import read_case
from tui_complaints.usecases.documents import laid_out, whole_document
from tui_complaints.usecases.write import write_letter

if TYPE_CHECKING:
    from pathlib import Path

CONTACTS = 30
EXHIBITS = 100
_PIXELS = (1500, 1100)
"""Of noise, which no packing makes smaller: about two megabytes a picture."""


def documents(folder: Path) -> list[Row]:
    """A letter with annexes as PDF; a bundle."""
    return [_letter(folder), *_bundle(folder)]


def _letter(folder: Path) -> Row:
    """From the letter to its PDF, against Typst alone on the finished source."""
    stored = read_case(write_case(folder / "documents", CONTACTS))
    day = date.fromisoformat(TODAY)
    letter = write_letter(stored, day).letter
    finished = fitted(whole_document(stored, letter, day))
    standards = (STANDARDS,)
    assert typeset(finished, day, folder, standards) == pdf(whole_document(stored, letter, day))  # noqa: S101
    ratio, ours, baseline = paired(
        timed(lambda: laid_out(stored, letter, day, "pdf")),
        timed(lambda: typeset(finished, day, folder, standards)),
        15,
    )
    return Row(f"letter of {CONTACTS} contacts as PDF", "typst", ratio, 1.5, in_milliseconds(ours, baseline))


_CITED = re.compile(r'exhibits = \["log#p\d+"\]')
_PEAK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
"""Runs a command and tells the most memory that it had, in KiB; Windows has no such call."""


def _bundle(folder: Path) -> list[Row]:
    """Seconds for a hundred exhibits, and the peak of memory against their size together; the same in parts."""
    case, size = _with_pictures(folder / "bundle")
    rows: list[Row] = []
    for name, options in (("bundle", []), ("bundle in parts", ["--max-size", "20MB"])):
        made = folder / f"{name} of {EXHIBITS}"
        made.mkdir()
        command = ["letter", str(case), "--today", TODAY, "--bundle", str(made / "b.pdf"), *options]
        start = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", _PEAK, sys.executable, "-m", "tui_complaints", *command],
            env=environment(folder), capture_output=True, check=True, text=True,
        )  # fmt: skip
        seconds = time.perf_counter() - start
        written = [file.stat().st_size for file in made.iterdir()]
        told = f"{sum(written) / 1e6:.0f} MB written, {len(written)} files"
        rows.append(Row(f"{name} of {EXHIBITS} exhibits", "1 s", seconds, None, told))
        peak = int(done.stdout) * 1024
        told = f"{peak / 1e6:.0f} MB, {size / 1e6:.0f} MB"
        rows.append(Row(f"{name}: peak memory", "size of the exhibits", peak / size, 1.5, told))
    return rows


def _with_pictures(folder: Path) -> tuple[Path, int]:
    """A case whose contacts each cite a photograph or a scan as PDF; and the bytes of these together."""
    file = write_case(folder, EXHIBITS)
    text, size = file.read_text(encoding="utf-8"), 0
    (folder / "exhibits").mkdir(exist_ok=True)
    for number in range(EXHIBITS):
        ending = ("jpeg", "pdf")[number % 2]
        made = folder / "exhibits" / f"scan-{number}.{ending}"
        noise = os.urandom(_PIXELS[0] * _PIXELS[1])
        Image.frombytes("L", _PIXELS, noise).save(made, ending, quality=90)
        size += made.stat().st_size
        text = _CITED.sub(f'exhibits = ["scan{number}"]', text, count=1)
        text += f'\n[[exhibits]]\nid = "scan{number}"\ntitle = "Scan {number}"\nfile = "exhibits/{made.name}"\n'
    file.write_text(text, encoding="utf-8")
    return file, size

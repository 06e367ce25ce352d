"""Cases for tests of bundles: real PDFs, pictures and texts as exhibits, each cited by a contact of its own."""

from __future__ import annotations

import hashlib
import io
from datetime import date
from typing import TYPE_CHECKING, Any

from documented import EXAMPLES
from PIL import Image

from tui_complaints.letters.documents.pdf import typeset

if TYPE_CHECKING:
    from pathlib import Path

    from pypdf import PdfReader

DAY = date(2026, 10, 20)
HEAD = """\
format = 1
title = "Lamp broken"
language = "en"
currency = "EUR"

[complainant]
name = "Vera Example"
address = "2 Test Street"

[[parties]]
id = "shop"
name = "Lamp Shop Ltd"
role = "trader"

[[remedies]]
id = "money"
kind = "refund"
amount = "80.00 EUR"
due = 2026-11-20
"""


def case_with(folder: Path, files: dict[str, bytes], *, title: str = "About {name}") -> Path:
    """A case in which each contact cites one exhibit, in the order of the files; "" as bytes is one on paper."""
    (folder / "exhibits").mkdir(parents=True)
    text = HEAD
    for number, (name, data) in enumerate(files.items(), 1):
        text += f'[[contacts]]\nid = "c{number}"\nwhen = 2026-09-{number:02}\nwith = "shop"\nchannel = "phone"\n'
        text += f'direction = "out"\nconduct = ["hung-up"]\ntold = "Call {number}"\nexhibits = ["x{number}"]\n'
        said = title.format(name=name).replace("\\", "\\\\").replace('"', '\\"')
        said = "".join(char if char.isprintable() else f"\\u{ord(char):04X}" for char in said)
        text += f'[[exhibits]]\nid = "x{number}"\ntitle = "{said}"\nmade = 2026-09-01\n'
        if data:
            (folder / "exhibits" / name).write_bytes(data)
            text += f'file = "exhibits/{name}"\nsha256 = "{hashlib.sha256(data).hexdigest()}"\n'
    file = folder / "case.toml"
    file.write_text(text, encoding="utf-8")
    return file


def pdf_of(*pages: str) -> bytes:
    return typeset("\n".join(f'#page("{text}")' for text in pages), DAY, EXAMPLES)


def picture(size: tuple[int, int], form: str = "JPEG", **more: Any) -> bytes:  # noqa: ANN401 - what Pillow takes
    stream = io.BytesIO()
    Image.effect_noise(size, 90).convert("RGB").save(stream, form, **more)
    return stream.getvalue()


def spoken(reader: PdfReader, page: int) -> str:
    """The text of a page, numbered from 1, on one line."""
    return " ".join(reader.pages[page - 1].extract_text().split())

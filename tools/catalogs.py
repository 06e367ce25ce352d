"""Collects the program's words into ``complaints.pot`` and brings the catalog of each language up to date.

Run it as ``make words``. What the source no longer says is dropped; what it says anew is left empty for a translator.
No line numbers and no dates are noted, so that a change of a catalog is a change of words.
"""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).parent.parent / "tui_complaints"
LOCALES = PACKAGE / "locales"
TEMPLATE = LOCALES / "complaints.pot"
HEADER = "# The words of the program; `make words` keeps this file in step with the source."
_KEYWORDS = {**DEFAULT_KEYWORDS, "marked": None}
_NOISE = re.compile(
    rb'^"(?:Project-Id-Version|Report-Msgid-Bugs-To|POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team'
    rb"|Generated-By):.*\n",
    re.MULTILINE,
)
"""What would change without a change of words, or says nothing."""


def collected() -> Catalog:
    """Every text of the package that is to be translated."""
    catalog = Catalog(charset="utf-8", header_comment=HEADER, fuzzy=False)
    for _, _, message, comments, _ in extract_from_dir(PACKAGE, keywords=_KEYWORDS, comment_tags=("Translators:",)):
        catalog.add(message, auto_comments=comments)
    return catalog


def as_text(catalog: Catalog) -> bytes:
    """A catalog as its file holds it."""
    stream = BytesIO()
    write_po(stream, catalog, no_location=True, sort_output=True, ignore_obsolete=True, width=120)
    return _NOISE.sub(b"", stream.getvalue())


def read(file: Path) -> Catalog:
    """The catalog of a language."""
    with file.open("rb") as stream:
        return read_po(stream, locale=file.parts[-3])


def read_template() -> Catalog:
    """What the catalogs are made of."""
    with TEMPLATE.open("rb") as stream:
        return read_po(stream)


def catalog_files() -> list[Path]:
    """The catalog of each language."""
    return sorted(LOCALES.glob("*/LC_MESSAGES/complaints.po"))


def main() -> None:
    """Write the template, and each catalog with what is new and without what is gone."""
    template = collected()
    TEMPLATE.write_bytes(as_text(template))
    for file in catalog_files():
        catalog = read(file)
        catalog.update(template, no_fuzzy_matching=True, update_header_comment=False)
        file.write_bytes(as_text(catalog))


if __name__ == "__main__":
    main()

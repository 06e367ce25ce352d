"""What is done to the pages of a bundle that is put together: stamps, and links that know their page."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from tui_complaints.letters.documents.typeset import EXHIBIT

if TYPE_CHECKING:
    from pathlib import Path

    from pikepdf import Name, Object, Page, Pdf


def pages_of(file: Path) -> int:
    """How many pages a PDF has."""
    import pikepdf  # noqa: PLC0415

    with pikepdf.open(file, access_mode=pikepdf.AccessMode.stream) as pdf:
        return len(pdf.pages)


def size_of(page: Page) -> tuple[float, float]:
    """Width and height as the page is shown, in points."""
    left, bottom, right, top = (float(side) for side in page.cropbox)
    width, height = abs(right - left), abs(top - bottom)
    return (height, width) if int(page.obj.get("/Rotate", 0)) % 180 else (width, height)


def print_onto(page: Page, stamp: Object) -> None:
    """Lay a stamp over a page, upright however the page is turned.

    pikepdf's own ``add_overlay`` gives it another name each time, and the same bundle would be another file.
    """
    import pikepdf  # noqa: PLC0415

    name = page.add_resource(stamp, pikepdf.Name.XObject, _free_name(page))
    shown = pikepdf.Rectangle(page.cropbox)
    place = page.calc_form_xobject_placement(
        stamp, name, shown, invert_transformations=True, allow_shrink=True, allow_expand=False
    )
    page.contents_add(b"q\n", prepend=True)  # what the page does to the ink must not reach the stamp
    page.contents_add(b"\nQ\n" + place)


def link(whole: Pdf, begins: dict[str, int]) -> None:
    """Let what was to lead to an exhibit lead to the page of its cover."""
    import pikepdf  # noqa: PLC0415

    for page in whole.pages:
        for annotation in page.obj.get("/Annots", ()):
            action = annotation.get("/A")
            address = str(action.get("/URI", "")) if action is not None else ""
            if not address.startswith(EXHIBIT):
                continue
            at = begins.get(address.removeprefix(EXHIBIT), 1)
            del annotation["/A"]
            annotation["/Dest"] = pikepdf.Array([whole.pages[at - 1].obj, pikepdf.Name.Fit])


def _free_name(page: Page) -> Name:
    """A name for a stamp that nothing on the page has: pages may share what they use, or have been stamped before."""
    import pikepdf  # noqa: PLC0415

    used = page.resources.get("/XObject", pikepdf.Dictionary())
    return next(name for number in count(1) if (name := pikepdf.Name(f"/ComplaintsStamp{number}")) not in used)

"""What is done to the pages of a bundle: taken from their files, put together, stamped, and given links that lead."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from tui_complaints.letters.documents.sheets import LISTED
from tui_complaints.letters.documents.typeset import EXHIBIT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from pikepdf import Array, Name, Object, Page, Pdf

_ABOVE = 6
"""Points that are shown above a line to which a link leads."""


def pages_of(file: Path) -> int:
    """How many pages a PDF has."""
    import pikepdf  # noqa: PLC0415

    with pikepdf.open(file, access_mode=pikepdf.AccessMode.stream) as pdf:
        return len(pdf.pages)


def join(pages: Iterable[tuple[Path, str]], target: Path) -> None:
    """Put pages into one file: qpdf takes them from file to file, pages put into an open PDF fill the memory.

    Args:
        pages: the files, and which pages of each as qpdf says it: ``1-z``, ``4-7``.
        target: the file, which is made anew.
    """
    import pikepdf  # noqa: PLC0415

    named = [word for file, which in pages for word in (str(file), which)]
    options = ["--empty", "--warning-exit-0", "--no-warn", "--deterministic-id", "--object-streams=generate"]
    pikepdf.Job(["qpdf", *options, "--pages", *named, "--", str(target)]).run()


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


def link(whole: Pdf, begins: Mapping[str, int]) -> None:
    """Let what was to lead to an exhibit lead to where it begins, or to the line of the contents that says where it is.

    What leads to a page that is not in the file, as in an exhibit of which only some pages are, is no link any more.

    Args:
        whole: the file.
        begins: by the exhibit's name, the page of the file on which it begins, from 1; by "", that of the letter.
    """
    import pikepdf  # noqa: PLC0415

    places = {name: pikepdf.Array([whole.pages[at - 1].obj, pikepdf.Name.Fit]) for name, at in begins.items()}
    for page in whole.pages:
        for one in _annotations(page):
            if (address := _address(one)).startswith(LISTED):
                places.setdefault(address.removeprefix(LISTED), _line(page, one))
    known = {page.obj.objgen for page in whole.pages}
    for page in whole.pages:
        before = list(_annotations(page))
        kept = [one for one in before if _leads(one, places, known)]
        if len(kept) < len(before):
            page.obj["/Annots"] = pikepdf.Array(kept)


def _annotations(page: Page) -> Iterator[Object]:
    import pikepdf  # noqa: PLC0415

    found = page.obj.get("/Annots", ())
    return (
        (one for one in found if isinstance(one, pikepdf.Dictionary)) if isinstance(found, pikepdf.Array) else iter(())
    )


def _address(annotation: Object) -> str:
    """Where a link leads that leads out of the file; "" for any other."""
    action = _action(annotation)
    return str(action.get("/URI", "")) if action is not None else ""


def _action(annotation: Object) -> Object | None:
    import pikepdf  # noqa: PLC0415

    action = annotation.get("/A")
    return action if isinstance(action, pikepdf.Dictionary) else None


def _line(page: Page, annotation: Object) -> Array:
    """A place in the file: the line on which an annotation lies, at the top of what is shown."""
    import pikepdf  # noqa: PLC0415

    top = round(max(float(annotation.Rect[1]), float(annotation.Rect[3]))) + _ABOVE
    return pikepdf.Array([page.obj, pikepdf.Name.XYZ, None, top, None])


def _leads(annotation: Object, places: Mapping[str, Array], known: set[tuple[int, int]]) -> bool:
    """Whether it stays: it is no link into the file, or one that leads to a page of it; ours are given theirs."""
    import pikepdf  # noqa: PLC0415

    address = _address(annotation)
    if address.startswith(LISTED):
        return False
    if address.startswith(EXHIBIT):
        place = places.get(address.removeprefix(EXHIBIT))
        if place is not None:
            del annotation["/A"]
            annotation["/Dest"] = place
        return place is not None
    if annotation.get("/Subtype") != pikepdf.Name.Link:
        return True
    action, target = _action(annotation), annotation.get("/Dest")
    if action is not None and action.get("/S") == pikepdf.Name.GoTo:
        target = action.get("/D")
    if target is None:
        return True
    page = target[0] if isinstance(target, pikepdf.Array) and len(target) else None  # a name was known to its own file
    return isinstance(page, pikepdf.Dictionary) and page.objgen in known


def _free_name(page: Page) -> Name:
    """A name for a stamp that nothing on the page has: pages may share what they use, or have been stamped before."""
    import pikepdf  # noqa: PLC0415

    used = page.resources.get("/XObject", pikepdf.Dictionary())
    return next(name for number in count(1) if (name := pikepdf.Name(f"/ComplaintsStamp{number}")) not in used)

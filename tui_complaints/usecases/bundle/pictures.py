"""Make pages of a picture that people sent or photographed: upright, and no larger than print needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from pikepdf import Array, Name, Pdf, Stream
    from PIL.Image import Image

_WIDEST, _HIGHEST = 1860, 2700
"""Pixels: an A4 page without its margins at 250 dots an inch."""
_PAPER = {"a4": (595.28, 841.89), "us-letter": (612.0, 792.0)}
_MARGIN = 34.0
"""Points: 12 mm."""
_COLOURS = {"RGB": 3, "L": 1}
_QUALITY = 85
_UPRIGHT = 1
_ORIENTATION = 0x0112
"""The EXIF tag that says how a camera was held."""


def fit_for_page(file: Path, folder: Path, name: str, *, scale: float = 1) -> Iterator[str]:
    """Write a picture for each page of it; most have one.

    A JPEG that is upright and small enough is taken as it is.

    Args:
        file: the picture.
        folder: where they are written.
        name: what they are called, without number and ending.
        scale: how much smaller than print needs, from 0 to 1.

    Yields:
        The name of each in the folder.
    """
    from PIL import Image as Images, ImageOps, ImageSequence  # noqa: PLC0415 - only a bundle pays for it

    most = round(_WIDEST * scale), round(_HIGHEST * scale)
    with Images.open(file) as image:
        upright = image.getexif().get(_ORIENTATION, _UPRIGHT) == _UPRIGHT
        small = image.width <= most[0] and image.height <= most[1]
        if image.format == "JPEG" and upright and small and image.mode in _COLOURS:
            made = f"{name}.jpg"
            (folder / made).write_bytes(file.read_bytes())
            yield made
            return
        several = image.format == "TIFF"  # of a picture that moves, the first is enough
        for number, frame in enumerate(ImageSequence.Iterator(image)):
            if number and not several:
                break
            page = _on_white(ImageOps.exif_transpose(frame.copy()))
            page.thumbnail(most)
            made = f"{name}-{number}.jpg"
            page.save(folder / made, "JPEG", quality=_QUALITY, optimize=True)
            yield made


def picture_pages(files: Iterable[Path], paper: str, target: Path) -> None:
    """Make a PDF with a page for each picture, in its middle: as large as it can be, but no pixel above a point.

    The typesetter would keep what it has seen in memory, and a bundle may have hundreds of pictures.

    Args:
        files: JPEGs of red, green and blue, or of grey.
        paper: what the pages are: ``a4``, ``us-letter``.
        target: the file, which is made anew.
    """
    import pikepdf  # noqa: PLC0415 - only a bundle pays for it

    width, height = _PAPER[paper]
    with pikepdf.new() as pdf:
        for file in files:
            image, across, down = _embedded(pdf, file)
            scale = min((width - 2 * _MARGIN) / across, (height - 2 * _MARGIN) / down, 1)
            shown = across * scale, down * scale
            at = (width - shown[0]) / 2, (height - shown[1]) / 2
            place = f"q {shown[0]:.2f} 0 0 {shown[1]:.2f} {at[0]:.2f} {at[1]:.2f} cm /Picture Do Q"
            page = pdf.add_blank_page(page_size=(width, height))
            page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Picture=image))
            page.obj.Contents = pdf.make_stream(place.encode())
        pdf.save(target, deterministic_id=True)


def _embedded(pdf: Pdf, file: Path) -> tuple[Stream, int, int]:
    """A JPEG as a PDF holds it, byte for byte; its width and height in pixels."""
    import pikepdf  # noqa: PLC0415
    from PIL import Image as Images  # noqa: PLC0415

    with Images.open(file) as image:
        (across, down), colours, profile = image.size, _COLOURS[image.mode], image.info.get("icc_profile")
    plain = pikepdf.Name.DeviceRGB if colours > 1 else pikepdf.Name.DeviceGray
    space: Name | Array = plain
    if profile:
        stream = pdf.make_stream(profile, N=colours, Alternate=plain)
        space = pikepdf.Array([pikepdf.Name.ICCBased, stream])
    picture = pdf.make_stream(
        file.read_bytes(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=across, Height=down,
        ColorSpace=space, BitsPerComponent=8, Filter=pikepdf.Name.DCTDecode,
    )  # fmt: skip
    return picture, across, down


def _on_white(image: Image) -> Image:
    """The picture as paper shows it: what is transparent is white."""
    from PIL import Image as Images  # noqa: PLC0415

    if image.mode not in {"RGBA", "LA", "PA"} and "transparency" not in image.info:
        return image.convert("RGB")
    seen = image.convert("RGBA")
    paper = Images.new("RGBA", seen.size, "white")
    paper.alpha_composite(seen)
    return paper.convert("RGB")

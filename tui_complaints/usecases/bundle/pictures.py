"""Make a picture that people sent or photographed fit for a page: upright, and no larger than print needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PIL.Image import Image

_WIDEST, _HIGHEST = 1860, 2700
"""Pixels: an A4 page without its margins at 250 dots an inch."""
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
        if image.format == "JPEG" and upright and small and image.mode in {"RGB", "L"}:
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


def _on_white(image: Image) -> Image:
    """The picture as paper shows it: what is transparent is white."""
    from PIL import Image as Images  # noqa: PLC0415

    if image.mode not in {"RGBA", "LA", "PA"} and "transparency" not in image.info:
        return image.convert("RGB")
    seen = image.convert("RGBA")
    paper = Images.new("RGBA", seen.size, "white")
    paper.alpha_composite(seen)
    return paper.convert("RGB")

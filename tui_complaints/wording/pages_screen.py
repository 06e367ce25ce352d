"""The words of the screen on which a letter is seen page by page, as it would be printed."""

from __future__ import annotations

from tui_complaints.translation import _

HELP = _(
    "The letter in pages, as the PDF has them that you would save: what stands here on a page stands there on it. Page "
    "Up and Page Down turn a screen, and stop where a page begins. Lines that are longer than the sheet is wide here "
    "are broken anew."
)
TITLE = _("Pages: {title}")
MAKING = _("Laying out the pages…")
READING = _("Reading the pages: {done} of {count}…")
PAGE_OF = _("Page {page} of {count}")
PAGES_OF = _("Pages {first}–{last} of {count}")
PAGE_BEFORE = _("page before")
NEXT_PAGE = _("next page")
PAPER = {"a4": _("A4"), "us-letter": _("US Letter")}
"""The sizes of paper."""
ANNEXES = _("the annexes begin on page {page}")
PICTURE = _("A picture of what happened when. The words under it say the same.")

"""The time of a case as a picture in a letter, and the same in words beside it.

``scene`` says what is drawn (from ``domain.chronology``), ``said`` says it in the letter's language, ``drawing`` lays
it out with ``axis``, ``dots``, ``bars`` and ``legend``, and ``ink`` writes it as SVG. It reads in black and white:
shapes, fillings and hatching carry what it means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_complaints.domain.chronology import chronology
from tui_complaints.letters.documents.ties import tied
from tui_complaints.letters.documents.tree import Items, Paragraph, Picture, Span
from tui_complaints.letters.language import capital, sentence
from tui_complaints.letters.picture.drawing import drawn
from tui_complaints.letters.picture.said import Said
from tui_complaints.letters.picture.scene import scene_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui_complaints.domain.finding import Finding
    from tui_complaints.domain.record import Record
    from tui_complaints.letters.documents.tree import Block
    from tui_complaints.letters.language import Language


def pictured(record: Record, findings: Iterable[Finding], language: Language) -> tuple[Block, ...]:
    """The picture of a case with its caption, and what it shows as a list; nothing where there is nothing to draw.

    Args:
        record: the case on the letter's day.
        findings: what follows from it.
        language: the letter's, which leaves people's words unescaped.
    """
    scene = scene_of(chronology(record, findings))
    if not scene.lanes:
        return ()
    said = Said(record, language, findings)
    end = record.end.last.date() if record.end.last else record.today
    ink, height = drawn(scene, said, end, record.today)
    caption, sentences = said.caption(scene), said.sentences(scene)
    described = " ".join((*sentences, sentence(capital(said.letter))))
    picture = Picture(ink.svg(height, caption, described), f"{caption} {described}", (Span(tied(caption)),))
    return picture, Items(tuple((Paragraph((Span(tied(text)),)),) for text in sentences))

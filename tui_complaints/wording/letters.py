"""What is said about a letter while it is written; the letter's own words are in ``templates/``."""

from __future__ import annotations

from tui_complaints.translation import _

STRICT = _("nothing was written: with --strict a letter must have nothing missing")
STOPPED = _("nothing was written: `complaints check` tells how to put this right")
STOPPED_HERE = _("Nothing can be written before this is put right: “{tab}” in the case leads to each of these.")

SHORTENED = {
    1: _("The letter would have been longer than two pages: findings of one kind are told in one line."),
    2: _(
        "The letter would have been longer than two pages: findings of one kind are told in one line, contacts by the "
        "week; each contact is in Annex A."
    ),
    3: _(
        "The letter would have been longer than two pages: findings of one kind are told in one line; what happened is "
        "told in Annex A."
    ),
    4: _(
        "The letter would have been longer than two pages: the first few findings of each kind are told, "
        "the others and what happened in Annex A."
    ),
    5: _(
        "The letter would have been longer than two pages: one finding of each kind is told, "
        "the others and what happened in Annex A."
    ),
}
"""By step of shortening, what was merged."""

STILL_LONG = _("The letter has {words} words; a manager reads about {limit}. Think of leaving out a smaller matter.")
BLANK = _("The case does not say what stands in brackets: {blanks}.")
OWN_ACCOUNT = _("Told as your own account, as no exhibit proves it: number {numbers}.")
UNTRANSLATED = _("These have no text in the letter's language and stand in the original: {places}.")
CITATION_LEFT_OUT = _("Your template leaves out the citation of number {number}.")
SAME_DAY = _(
    "{letter} was noted as sent to them on the same day already. If this is the same letter, take this one out again: "
    "complaints edit CASE"
)

"""What is said about a public review while it is written; the review's own words are in ``templates/``."""

from __future__ import annotations

from tui_complaints.translation import _, ngettext

STRICT = _("nothing was written: with --strict a review must be proved and as long as the site allows")
DRAFT = _(
    "This is a draft for {name}: an advocate never posts as the client. Hand it over; they decide what is published."
)
DRAFT_UNNAMED = _(
    "This is a draft for your client: an advocate never posts as the client. Hand it over; they decide what is "
    "published."
)
NO_LANGUAGE = _("reviews cannot be written in {language!r} yet; choose one with --language: {known}")

UNPROVED = _("No exhibit proves {where}; the site may ask for proof: {text}")
UNPROVED_HERE = _("No exhibit proves this; the site may ask for proof: {text}")
"""Where no name of an entry is of use: its sentence says which is meant."""
TAKEN_OUT = _("Taken out of {where}: {text!r} – {reason}. In its place: {instead!r}.")
TAKEN_OUT_WHOLE = _("Taken out of {where}: {text!r} – {reason}. Nothing stands in its place.")
NOT_TOLD = _("Not told: {where} – {reason}.")

REASONS = {
    "name": _("a review names no people"),
    "phone": _("a review gives no phone numbers"),
    "email": _("a review gives no e-mail addresses or account names"),
    "link": _("the site allows no links"),
    "address": _("a review gives no postal addresses"),
    "number": _("the number of an order, ticket or contract leads to you"),
    "card": _("a card number must never be published"),
    "account": _("an account number must never be published"),
    "document": _("the number of a document must never be published"),
    "insult": _("a review holds no insults"),
    "threat": _("a review holds no threats"),
    "bargaining": _("a review is not bargained with"),
    "law": _("a review argues with facts, not with law"),
    "private": _("all that proves it is marked private"),
}
"""Why something is taken out, by its kind."""

TOO_LONG = _("It is too long for {site}: {number} characters, and the site takes {limit}.")
TOO_SHORT = _("It is too short for {site}: {number} characters, and the site wants {limit} at least.")
TOO_FEW_WORDS = _("It is too short for {site}: {number} words, and the site wants {limit} at least.")
FEW_WORDS = _("It has {number} words; readers and sites trust a review of 100 or more.")
TOO_OLD = _("{site} takes experiences of the last {months} months; this one ended on {day}.")
SHORTENED = {
    1: _("Told contact by contact it would have been too long to be read: only what went wrong and right is told."),
    2: _("It would have been too long: of each kind of failing the first few are told, and how many more there were."),
}
"""By step of shortening, what is left out."""

POSTED = _("{letter} says much the same already: {same} of {all} sentences. Sites take down a text that stands twice.")
POSTED_UNREADABLE = _("{letter} could not be compared with this review: {problem}.")
TONE = _("{where}: {phrase!r} weakens a review; rather: {instead!r}.")
ORIGINAL = _("These have no text in the review's language and stand in the original: {places}.")
READ_IT = _("Read it through before you post it: only names that the case holds are known to be names.")
SOURCE = _("On {site}: {note} (checked {day}).")


def length(characters: int, words: int, limit: int | None, site: str) -> str:
    """How long a review is, as sites count."""
    counted = ngettext(
        "{characters} characters (Unicode code points, spaces and line breaks among them), {words} word.",
        "{characters} characters (Unicode code points, spaces and line breaks among them), {words} words.",
        words,
    ).format(characters=characters, words=words)
    if limit is None:
        return counted
    return LIMITED.format(counted=counted, site=site, limit=limit)


LIMITED = _("{counted} {site} takes {limit}.")

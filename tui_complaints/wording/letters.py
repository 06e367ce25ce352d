"""What is said about a letter while it is written; the letter's own words are in ``templates/``."""

from __future__ import annotations

STOPPED = {
    "exhibit-missing": "exhibit {about} is cited, but its file is gone ({where}); restore the file, or take the citation out",
    "exhibit-changed": "exhibit {about} is cited, but its file is not what it was when it was added ({where}); restore the "
    "file, or add the new one as another exhibit",
    "unknown-id": "{where} names {about!r}, which the case does not have",
    "no-rate": "{where} has no exchange rate, so the total is not known; add one: complaints add rate",
    "no-sender": "who writes is missing; it stands in brackets. Fill in: complaints set CASE complainant.name NAME",
    "no-recipient": "whom the letter goes to is missing; it stands in brackets. Fill in: complaints add party CASE --name NAME",
    "no-remedy": "what you want is missing; it stands in brackets. Fill in: complaints add remedy CASE --kind refund ...",
}
"""By kind of gap, what keeps a letter from being written or what it prints in brackets."""

STRICT = "nothing was written: with --strict a letter must have nothing missing"

SHORTENED = {
    1: "The letter would have been longer than two pages: findings of one kind are told in one line.",
    2: "The letter would have been longer than two pages: findings of one kind are told in one line, contacts by the week; "
    "each contact is in Annex A.",
    3: "The letter would have been longer than two pages: findings of one kind are told in one line; what happened is told "
    "in Annex A.",
}
"""By step of shortening, what was merged."""

STILL_LONG = "The letter has {words} words; a manager reads about {limit}. Think of leaving out a smaller matter."
OWN_ACCOUNT = "Told as your own account, because nothing proves them: number {numbers}."
CITATION_LEFT_OUT = "Your template leaves out the citation of number {number}."
UNTRANSLATED = "Some words stand in the language they were entered in; complaints check CASE names them."

ESCALATION_TITLE = "Letter sent {date}: {kind}"
"""The title of the exhibit that a sent letter becomes."""

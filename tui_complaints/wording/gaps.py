"""What is missing from a case, one sentence for each kind of gap, and the command that closes it (findings.md)."""

from __future__ import annotations

import shlex

from tui_complaints.translation import _

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from tui_complaints.domain.finding import Gap, GapKind

_SPECIAL: dict[tuple[GapKind, str], tuple[str, str]] = {
    ("no-recipient", "name"): (
        _("The party {entry}, to which the letter goes, has no name."),
        _('complaints set {case} {where} "Name of the company"'),
    ),
    ("no-rate", "currency"): (
        _("The costs are in several currencies ({about}), and you have not said in which one to add them up."),
        "complaints set {case} currency EUR",
    ),
    ("no-rate", "amount"): (
        _("There is no exchange rate for {entry} ({about})."),
        "complaints add rate {case} --from {about} --to EUR --nominal 1 --rate 0.9 --on 2026-04-12 --provider NAME",
    ),
    ("no-amount", "times"): (
        _("You have not said how often {entry} was charged, so it counts once."),
        "complaints set {case} {where} 3",
    ),
    ("remedy-mismatch", "kind"): (
        _("{entry} asks for a delivery that came ({about})."),
        "complaints set {case} {where} compensation",
    ),
    ("no-date", "contact"): (
        _("You have not said in which contact {entry} was said, so it has no date."),
        "complaints set {case} {where} CONTACT",
    ),
    ("no-date", "asked"): (
        _("You have not said in which contacts {entry} was asked, so it has no date."),
        "complaints set {case} {where} CONTACT",
    ),
    ("date-order", "replaces"): (
        _("{entry} replaces {about}, which was promised later."),
        "complaints set {case} {where} ID",
    ),
    ("date-order", "answers"): (
        _("{entry} answers {about}, which came later."),
        "complaints set {case} {where} ID",
    ),
}
"""By the kind and the last key of the place: what is said otherwise there."""

_GAPS: dict[GapKind, tuple[str, str]] = {
    "no-sender": (
        _("Your name is missing: the letter must say who complains."),
        _('complaints set {case} complainant.name "Your Name"'),
    ),
    "no-recipient": (
        _("You have not said who the letter goes to."),
        _('complaints add party {case} --id shop --name "Name of the company" --role trader'),
    ),
    "no-remedy": (
        _("You have not said what you want."),
        'complaints add remedy {case} --kind refund --amount total --due "14 days"',
    ),
    "exhibit-missing": (
        _("The file of the exhibit {entry} is gone: {about}."),
        _("put the file back, then: complaints verify {case}"),
    ),
    "exhibit-changed": (
        _("The file of the exhibit {entry} is not the one that was added: {about}."),
        _("put the first file back, or add the new one too: complaints add exhibit {case} --file FILE"),
    ),
    "unknown-id": (
        _("{where} names {about!r}, which is nowhere in the case."),
        _("complaints set {case} {where} ID   (`complaints show {case}` tells the ids)"),
    ),
    "no-rate": (
        _("There is no exchange rate for {entry} ({about}), so it is in no sum."),
        _('complaints set {case} {where} "12.34 EUR"   (what the bank really took)'),
    ),
    "no-date": (
        _("{entry} has no date."),
        _('complaints set {case} {where} 2026-03-18   ("2026-03~": about March)'),
    ),
    "date-unclear": (
        _("{where} ({about}) is too vague to say what follows from it."),
        "complaints set {case} {where} 2026-03-18",
    ),
    "date-order": (
        _("{where} ({about}) contradicts the other dates."),
        "complaints set {case} {where} 2026-03-18",
    ),
    "no-amount": (
        _('{entry} has no amount, so the total is only "at least".'),
        'complaints set {case} {where} "12.34 EUR"',
    ),
    "no-exhibit": (
        _("Nothing proves {entry}."),
        _("complaints add exhibit {case} --id NAME --file FILE; then: complaints set {case} {where} NAME"),
    ),
    "exhibit-unused": (
        _("The exhibit {entry} is not used yet: no entry says that it proves it."),
        _(
            "complaints set {case} ENTRY.exhibits {entry}   "
            "(ENTRY: what it proves, as `complaints show {case}` names it)"
        ),
    ),
    "to-obtain": (
        _("The exhibit {entry} is still to be obtained{about_after}."),
        _(
            "once you have it: complaints set {case} {where} exhibits/FILE; "
            "then: complaints set {case} {entry}.obtain ''"
        ),
    ),
    "outcome-unknown": (
        _("{entry} was due, and you have not noted what became of it."),
        "complaints set {case} {where} {outcome}",
    ),
    "no-deadline": (
        _("{entry} has no deadline."),
        'complaints set {case} {where} "14 days"',
    ),
    "no-address": (
        _("The address of {entry} is missing."),
        _('complaints set {case} {where} "1 Example Street, Example Town"'),
    ),
    "remedy-mismatch": (
        _("What {entry} asks for does not agree with what the costs come to{about_after}."),
        "complaints set {case} {where} total",
    ),
    "price-unclaimed": (
        _("{entry} was paid for and never delivered, but its price is not among the costs{about_after}."),
        _('complaints add cost {case} --kind charge --of {entry} --amount "{sum}" --what "Paid, never delivered"'),
    ),
    "authority-missing": (
        _("An advocate writes, but nothing shows that they may."),
        _("add the signed authority as an exhibit, then: complaints set {case} advocate.authority NAME"),
    ),
    "untranslated": (
        _("{where} has no text in the letter's language{about_after}; it will stand in the original."),
        "complaints set {case} {where} '{{en = \"...\"}}'",
    ),
    "rule-expired": (
        _("The rule {entry} was not verified in the last 12 months{about_after}."),
        _("check its source, then: complaints set {case} {where} 2026-04-12"),
    ),
}


_ENTRIES = {"complainant": _("the complainant"), "advocate": _("the advocate")}
"""Tables that are no list, as they are told in a sentence."""


QUOTED = _("“{words}”")
"""An entry that is told by its own words."""


def gap_sentence(gap: Gap, called: Callable[[str], str] = str) -> str:
    """What is missing, in one sentence.

    Args:
        gap: what is missing.
        called: says an entry, given its name in the case; without it, the name is said.
    """
    return _texts(gap)[0].format(**_words(gap, called=called))


def gap_closing(gap: Gap, case: str) -> str:
    """What to do to close it, for the case as the user named it."""
    return _texts(gap)[1].format(**_words(gap, shlex.quote(case)))


def _texts(gap: Gap) -> tuple[str, str]:
    return _SPECIAL.get((gap.kind, gap.where.rpartition(".")[2]), _GAPS[gap.kind])


def _words(gap: Gap, case: str = "", called: Callable[[str], str] = str) -> dict[str, str]:
    entry, _, field = gap.where.rpartition(".")
    named = called(entry)
    about = called(gap.about) if gap.kind == "date-order" else gap.about
    return {
        "case": case,
        "where": gap.where if named == entry else named,
        "entry": _ENTRIES.get(entry, named) or gap.where,
        "about": about,
        "about_after": f" ({gap.about})" if gap.about else "",
        "outcome": "ignored" if field == "result" else "never",
        "sum": gap.about or "12.34 EUR",
    }

"""What is said of changes to an open case: what was done, what was taken back, what another program changed."""

from __future__ import annotations

from tui_complaints.translation import _

# What was expected in a form

FORM = _("what was entered")
NOTHING = _("nothing")
EXPECTED_SOMETHING = _("a value: this key cannot be taken away")
EXPECTED_KEY = _("a field of this table")
EXPECTED_EXHIBIT = _("the name of an exhibit of this case")
EXPECTED_FREE_ID = _("a name that is not taken yet")
EXPECTED_ID = _("a name: other entries cite it by that")


def one_of(labels: list[str]) -> str:
    """What was expected where one of these could be chosen."""
    if not labels:
        return _("an empty answer: there is none to choose yet")
    return _("one of these: {choices}").format(choices="; ".join(labels))


# What an entry is, by table

_ENTRIES = {
    "people": _("person {name}"),
    "parties": _("party {name}"),
    "purchases": _("purchase {name}"),
    "prices": _("price {name}"),
    "contacts": _("contact {name}"),
    "promises": _("promise {name}"),
    "requests": _("request {name}"),
    "statements": _("statement {name}"),
    "offers": _("offer {name}"),
    "costs": _("cost {name}"),
    "credits": _("credit {name}"),
    "rates": _("exchange rate {name}"),
    "penalties": _("penalty {name}"),
    "rules": _("rule {name}"),
    "exhibits": _("exhibit {name}"),
    "remedies": _("remedy {name}"),
    "letters": _("letter {name}"),
    "": _("the case: {name}"),
    "complainant": _("the complainant: {name}"),
    "advocate": _("the advocate: {name}"),
}

# What was done

_DONE = {
    "add": _("Added: {what}"),
    "edit": _("Changed: {what}"),
    "delete": _("Deleted: {what}"),
    "duplicate": _("Duplicated: {what}"),
    "rename": _("Renamed: {what}"),
    "link": _("Linked to an exhibit: {what}"),
    "unlink": _("Unlinked from an exhibit: {what}"),
    "add-file": _("File taken in as evidence: {what}"),
    "move": _("Moved: {what}"),
    "sent": _("Letter noted as sent: {what}"),
    "answer": _("Their answer was added: {what}"),
    "verdict": _("Noted what their answer does"),
    "walk": _("Answered in the walk"),
    "editor": _("Changed in an editor"),
}

UNDONE = _("Taken back: {step}")
REDONE = _("Done again: {step}")
NOTHING_TO_UNDO = _("There is nothing to take back.")
NOTHING_TO_REDO = _("There is nothing to do again.")
FILE_STAYS = _("The file {file} stays in the folder of the case.")
ONE_ONLY = _("There is one of these in a case, so that both cannot be kept.")
RENAMED = _("{old}, now {new}")


def entry(table: str, name: str) -> str:
    """What an entry is called in a sentence: its kind and its name."""
    return _ENTRIES.get(table, "{name}").format(name=name)


def step(kind: str, table: str, names: tuple[str, ...]) -> str:
    """What was done, in one line.

    Args:
        kind: as the history keeps it (``delete``).
        table: the table of the entries; "" for the case itself.
        names: their names; for ``rename`` the old and the new one.
    """
    told = _DONE.get(kind, _DONE["edit"])
    if kind == "rename" and len(names) == len(("old", "new")):
        names = (RENAMED.format(old=names[0], new=names[1]),)
    return told.format(what=entry(table, ", ".join(names)))


# What another program changed


def collides(names: tuple[str, ...]) -> str:
    """Why a change cannot be made: somebody changed the same entries meanwhile."""
    return _("Another program has changed this meanwhile: {names}. Nothing was written over it.").format(
        names=", ".join(names)
    )


def cannot_undo(names: tuple[str, ...]) -> str:
    """Why a step cannot be taken back or done again."""
    return _(
        "This cannot be done any more: another program has changed the same since then ({names}). Nothing was written."
    ).format(names=", ".join(names))

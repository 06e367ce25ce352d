"""What each command does, with its options and examples, as ``--help`` tells it."""

from __future__ import annotations

INTRODUCTION = "Build a case as a wronged customer and get it answered: every fact in the letter cites its exhibit."

SUMMARIES = {
    "list": "your cases: what each is about, and what is due next",
    "show": "a case in full: who, what happened, what was promised, what proves it",
    "check": "what follows from the case, and what is still missing before a letter can stand",
    "costs": "what it cost, what came back, and what is claimed",
    "letter": "write the letter; every fact cites its exhibit",
    "sent": "note that you sent a letter: an exact copy is kept, and you are reminded of the answer",
    "add": "add a contact, a promise, a cost, an exhibit ... to a case",
    "set": "change one value of a case",
    "edit": "open case.toml in your editor; it is checked when you come back",
    "due": "what is due, across all cases",
    "verify": "check that no evidence was changed or lost, and that nothing in the files is wrong",
    "paths": "where the cases, settings and examples are on this computer",
    "schema": "the JSON Schema of case.toml, for editors",
    "completion": "make the shell complete commands, options and cases",
}

LATER = frozenset({
    "answer", "capture", "demo", "import", "new", "pack", "rates", "review", "rules", "search", "stamp", "unpack",
})  # fmt: skip
"""Commands of the contract that this version does not have: they are refused in words, not taken for a case."""

OPTIONS = {
    "case": "the name of one of your cases, a case folder, or a case.toml anywhere",
    "cases": "cases to look at (default: all of yours)",
    "json": "print JSON",
    "today": "the day to take for today, as 2026-04-12 (default: today)",
    "store": "the folder of cases (default: $TUI_COMPLAINTS_STORE, else the user's data folder)",
    "help": "show this help and stop",
    "list.party": "only cases with this party (its id, or a part of its name)",
    "list.status": "only cases of this status",
    "list.overdue": "only cases in which something is overdue",
    "costs.csv": "print the lines as CSV, for a spreadsheet",
    "letter.kind": "which letter (default: a complaint, then an escalation once one was sent)",
    "letter.language": "language of the letter, as en or en-US (default: the case's, else English)",
    "letter.to": "the party it goes to (default: whom the remedy is asked of, else the first trader)",
    "letter.format": "md (Markdown, default) or txt (plain text)",
    "letter.strict": "write nothing while a sender, a recipient or a remedy is missing",
    "letter.output": "write to this file instead of stdout; - is stdout",
    "letter.force": "write over an existing file",
    "sent.kind": "which letter was sent (default: as `letter` chooses)",
    "sent.language": "language of the letter that was sent (default: as `letter` chooses)",
    "sent.to": "the party it went to (default: as `letter` chooses)",
    "sent.via": "how it was sent: email, registered post, form ...",
    "sent.on": "the day it was sent, as 2026-04-12 (default: today)",
    "add.table": "what to add",
    "add.source": "- reads the new entry as TOML from stdin: its keys, or whole [[tables]]",
    "add.field": "{expected}",
    "add.field.list": "{expected}; several with commas, or the option again",
    "add.exhibit.file": "a file to copy into the case's exhibits folder; its SHA-256 is noted",
    "set.key": "title, complainant.name, promises.p1.done, p1.done, contacts[0].when ...",
    "set.value": 'the new value; "" takes an optional key away; lists with commas',
    "due.days": "only what is due within so many days (what is overdue is always shown)",
    "completion.shell": "the shell you use",
}


EXAMPLES: dict[str, tuple[str, ...]] = {
    "list": ("complaints list", "complaints list --overdue", "complaints list --party quickbox --status open --json"),
    "show": ("complaints show late-parcel", "complaints show ./late-parcel/case.toml --json"),
    "check": ("complaints check late-parcel", "complaints check late-parcel --today 2026-05-01 --json"),
    "costs": ("complaints costs late-parcel", "complaints costs late-parcel --csv > costs.csv"),
    "letter": (
        "complaints letter late-parcel",
        "complaints letter late-parcel --kind escalation --language en-US -o letter.md",
        "complaints letter late-parcel --format txt --strict | lpr",
    ),
    "sent": (
        "complaints sent late-parcel --via email",
        "complaints sent late-parcel --kind complaint --to shop --on 2026-04-12",
    ),
    "add": (
        'complaints add contact late-parcel --when 2026-04-02T11:20 --with shop --channel phone --said "In a week"',
        'complaints add promise late-parcel --id p1 --by shop --contact c3 --due "14 days" --exhibits chat#12-20,photo',
        "complaints add exhibit late-parcel --file ~/Downloads/receipt.pdf --kind receipt",
        "complaints add contact late-parcel - < contact.toml",
        "complaints add cost --help        (the fields of a cost)",
    ),
    "set": (
        'complaints set late-parcel complainant.name "Anna Example"',
        "complaints set late-parcel promises.p1.done 2026-04-12",
        "complaints set late-parcel p1.done never",
        'complaints set late-parcel contacts[0].note ""',
    ),
    "edit": ("complaints edit late-parcel", "EDITOR=nano complaints edit late-parcel"),
    "due": ("complaints due", "complaints due --days 7 --json"),
    "verify": ("complaints verify", "complaints verify late-parcel --json"),
    "paths": ("complaints paths", "complaints paths --json"),
    "schema": ("complaints schema > case.schema.json",),
    "completion": (
        "complaints completion bash > ~/.local/share/bash-completion/completions/complaints",
        "complaints completion zsh > ~/.zfunc/_complaints",
        "complaints completion fish > ~/.config/fish/completions/complaints.fish",
    ),
}

NOTES = {
    "add": 'Values are written as in case.toml: dates as 2026-04-12 or "2026-04~", money as "419.80 USD".',
    "set": "A value is written as in case.toml; it is checked before anything is saved.",
    "check": "Exit status 1 while something is missing. `stops`: no letter can go out; `weakens`: it can, but weaker.",
    "verify": "Exit status 1 when an exhibit changed or is gone, a reference leads nowhere, or a file is not valid.",
    "edit": "$VISUAL, else $EDITOR. What is not valid is kept in a file that is named, and the case stays as it was.",
}

FIRST_STEPS = """What to do first:
  complaints paths                      where your cases are, and the examples
  complaints letter {example}
                                        the letter of an example case
  {create}
                                        your first case; then: complaints check my-case
"""

CREATE_FIRST_CASE = "mkdir -p {folder} && printf 'format = 1\\ntitle = \"What went wrong\"\\n' > {file}"

EXIT_STATUS = """Exit status: 0 done, 1 something is missing or at fault, 2 bad usage, 3 the case file is not valid,
             4 not found, 5 changed by another program or not written."""


def common_options() -> str:
    """The options that every command takes, for the short help."""
    return "Every command takes --json, --today DATE, --store DIR and --help, which has examples."


def bad_usage(problem: str, command: str, nearest: str) -> str:
    """What to say to arguments that a command does not take."""
    hint = f"; did you mean {nearest}?" if nearest else ""
    return f"{problem}{hint} (see: {command} --help)"


def perhaps_a_command(problem: Exception, nearest: str) -> str:
    """What to say where the first word was taken for a case and may be a command spelled otherwise."""
    return f"{problem}; or did you mean the command {nearest!r}?"


def not_built(command: str) -> str:
    """What to say to a command that comes later."""
    return f"this version has no command {command!r} yet; `complaints --help` lists those there are"


def unknown_command(word: str, nearest: str) -> str:
    """What to say to a first word that is neither a command nor a case."""
    hint = f"did you mean {nearest!r}? " if nearest else ""
    return f"{word!r} is neither a command nor a case; {hint}`complaints --help` lists the commands"

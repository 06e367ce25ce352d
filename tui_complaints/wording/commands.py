"""What each command does, with its options and examples, as ``--help`` tells it."""

from __future__ import annotations

from tui_complaints.translation import _

INTRODUCTION = _("Build a case as a wronged customer and get it answered: every fact in the letter cites its exhibit.")

USAGE = _("usage: {program} COMMAND ...   or   {program} CASE   (`{program} -- list` for a case named as a command)")
COMMANDS = _("Commands:")
EXAMPLES_HEADING = _("Examples:")

SUMMARIES = {
    "new": _("a new case, one question at a time; stop when you like, nothing is lost"),
    "demo": _("look around: the full-screen app on example cases that are thrown away afterwards"),
    "list": _("your cases: what each is about, and what is due next"),
    "search": _("find words in all your cases, and where they stand"),
    "show": _("a case in full: who, what happened, what was promised, what proves it"),
    "check": _("what follows from the case, and what is still missing before a letter can stand"),
    "costs": _("what it cost, what came back, and what is claimed"),
    "letter": _("write the letter; every fact cites its exhibit"),
    "review": _("write a public review, without names and numbers of people"),
    "sent": _("note that you sent a letter: an exact copy is kept, and you are reminded of the answer"),
    "answer": _("take in the company's answer: it is kept as evidence and gone through point by point"),
    "add": _("add a contact, a promise, a cost, an exhibit ... to a case"),
    "set": _("change one value of a case"),
    "edit": _("open case.toml in your editor; it is checked when you come back"),
    "due": _("what is due, across all cases"),
    "verify": _("check that no evidence was changed or lost, and that nothing in the files is wrong"),
    "paths": _("where the cases, settings and examples are on this computer"),
    "schema": _("the JSON Schema of case.toml, for editors"),
    "completion": _("make the shell complete commands, options and cases"),
}

LATER = frozenset({
    "capture", "import", "pack", "rates", "rules", "stamp", "unpack",
})  # fmt: skip
"""Commands of the contract that this version does not have: they are refused in words, not taken for a case."""

OPTIONS = {
    "case": _("the name of one of your cases, a case folder, or a case.toml anywhere"),
    "cases": _("cases to look at (default: all of yours)"),
    "json": _("print JSON"),
    "today": _("the day to take for today, as 2026-04-12 (default: today)"),
    "store": _("the folder of cases (default: $TUI_COMPLAINTS_STORE, else the user's data folder)"),
    "help": _("show this help and stop"),
    "new.case": _("a case to go on with where you stopped (default: a new one)"),
    "new.plain": _(
        "line by line, for screen readers and pipes (what `new` does in any case until there is a full screen)"
    ),
    "list.party": _("only cases with this party (its id, or a part of its name)"),
    "list.status": _("only cases of this status"),
    "list.overdue": _("only cases in which something is overdue"),
    "search.words": _("what to look for: every word must begin a word of the case"),
    "costs.csv": _("print the lines as CSV, for a spreadsheet"),
    "letter.kind": _("which letter (default: a complaint, then an escalation once one was sent)"),
    "letter.language": _("language of the letter, as en or en-US (default: the case's, else English)"),
    "letter.to": _("the party it goes to (default: whom the remedy is asked of, else the first trader)"),
    "letter.format": _("md (Markdown), txt, html, pdf, docx or eml (a draft e-mail); default: as FILE ends, else md"),
    "letter.strict": _("write nothing while a sender, a recipient or a remedy is missing"),
    "letter.bundle": _(
        "write one PDF of the letter and every exhibit that it cites, with continuous page numbers, to FILE"
    ),
    "letter.zip": _("write the same as files, with a list of their SHA-256, to FILE"),
    "letter.max-size": _(
        "make the pictures of a bundle smaller until it has at most SIZE, as 20MB, else write it in parts"
    ),
    "letter.output": _("write to this file instead of stdout; - is stdout"),
    "letter.force": _("write over an existing file"),
    "review.platform": _("the site it is for: google, trustpilot, consumeraffairs or one of yours (default: any)"),
    "review.language": _("language of the review, as en or en-US (default: the case's, else English)"),
    "review.strict": _(
        "write nothing while something has no proof, or while the site would not take it for its length"
    ),
    "review.output": _("write to this file instead of stdout; - is stdout"),
    "review.force": _("write over an existing file"),
    "sent.kind": _("which letter was sent (default: as `letter` chooses)"),
    "sent.language": _("language of the letter that was sent (default: as `letter` chooses)"),
    "sent.to": _("the party it went to (default: as `letter` chooses)"),
    "sent.via": _("how it was sent: email, registered post, form ...; of a review, the site"),
    "sent.on": _("the day it was sent, as 2026-04-12 (default: today)"),
    "answer.source": _("the answer as a file (text, .eml, PDF ...), or - to read it from stdin"),
    "answer.from": _("the party that answered (default: the one that a letter would go to)"),
    "answer.on": _("the day it came, as 2026-04-12 (default: today)"),
    "answer.channel": _("how it came (default: email for an .eml file, else letter)"),
    "answer.answers": _("the contact that it answers; several with commas (default: your last letter with no answer)"),
    "answer.result": _("what the answer does with a request, or when a promise was kept; may be given again"),
    "answer.reason": _("the reason that they give for a result, in your words; may be given again"),
    "answer.ask": _("ask about each open point on the terminal"),
    "add.table": _("what to add"),
    "add.source": _("- reads the new entry as TOML from stdin: its keys, or whole [[tables]]"),
    "add.field": "{expected}",
    "add.field.list": _("{expected}; several with commas, or the option again"),
    "add.exhibit.file": _("a file to copy into the case's exhibits folder; its SHA-256 is noted"),
    "set.key": _("title, complainant.name, promises.p1.done, p1.done, contacts[0].when ..."),
    "set.value": _('the new value; "" takes an optional key away; lists with commas'),
    "due.days": _("only what is due within so many days (what is overdue is always shown)"),
    "completion.shell": _("the shell you use"),
}


DEMO_GONE = _("The examples were copies, and they are gone. Your own cases: complaints")
NO_TERMINAL = _("the app needs a terminal to be shown on; `complaints --help` lists the commands that work without one")

EXAMPLES: dict[str, tuple[str, ...]] = {
    "new": ("complaints new", "complaints new --plain late-parcel", "complaints new --plain --json < answers.txt"),
    "demo": ("complaints demo",),
    "list": ("complaints list", "complaints list --overdue", "complaints list --party quickbox --status open --json"),
    "search": (
        "complaints search receipt refund",
        "complaints search Северная посылка --json",
        "complaints search -- -40",
    ),
    "show": ("complaints show late-parcel", "complaints show ./late-parcel/case.toml --json"),
    "check": ("complaints check late-parcel", "complaints check late-parcel --today 2026-05-01 --json"),
    "costs": ("complaints costs late-parcel", "complaints costs late-parcel --csv > costs.csv"),
    "letter": (
        "complaints letter late-parcel",
        "complaints letter late-parcel --kind escalation --language en-US -o letter.md",
        "complaints letter late-parcel --format txt --strict | lpr",
    ),
    "review": (
        "complaints review late-parcel",
        "complaints review late-parcel --platform google --language en -o review.txt",
        "complaints review late-parcel --platform trustpilot --strict --json",
    ),
    "sent": (
        "complaints sent late-parcel --via email",
        "complaints sent late-parcel --kind complaint --to shop --on 2026-04-12",
        "complaints sent late-parcel --kind review --via google",
    ),
    "answer": (
        "complaints answer late-parcel ~/Downloads/their-answer.eml",
        "complaints answer late-parcel letter.txt --on 2026-04-20 --ask",
        'complaints answer late-parcel letter.txt --result names=refused --reason names="a trade secret"',
        "complaints answer late-parcel letter.txt --result p1=2026-04-12 --result p2=never",
        "complaints answer late-parcel - < answer.txt",
    ),
    "add": (
        'complaints add contact late-parcel --when 2026-04-02T11:20 --with shop --channel phone --said "In a week"',
        'complaints add promise late-parcel --id p1 --by shop --contact c3 --due "14 days" --exhibits chat#12-20,photo',
        "complaints add exhibit late-parcel --file ~/Downloads/receipt.pdf --kind receipt",
        "complaints add contact late-parcel - < contact.toml",
        _("complaints add cost --help        (the fields of a cost)"),
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
    "add": _('Values are written as in case.toml: dates as 2026-04-12 or "2026-04~", money as "419.80 USD".'),
    "set": _("A value is written as in case.toml; it is checked before anything is saved."),
    "search": _(
        "Capitals and accents make no difference. Words together without a space, as 61.20, must stand together in the "
        "case. Archived cases are found too."
    ),
    "check": _(
        "Exit status 1 while something is missing. `stops`: no letter can go out; `weakens`: it can, but weaker."
    ),
    "review": _(
        "What was taken out and why is said on stderr. Sites of your own: platforms.toml in the folder of your "
        "templates (`complaints paths`)."
    ),
    "verify": _("Exit status 1 when an exhibit changed or is gone, a reference leads nowhere, or a file is not valid."),
    "edit": _(
        "$VISUAL, else $EDITOR. What is not valid is kept in a file that is named, and the case stays as it was."
    ),
}

FIRST_STEPS = _("""What to do first:
  complaints new                        your first case, one question at a time
  complaints paths                      where your cases are, and the examples
  complaints letter {example}
                                        the letter of an example case
""")

EXIT_STATUS = _("""Exit status: 0 done, 1 something is missing or at fault, 2 bad usage, 3 the case file is not valid,
             4 not found, 5 changed by another program or not written.""")


def common_options() -> str:
    """The options that every command takes, for the short help."""
    return _("Every command takes --json, --today DATE, --store DIR and --help, which has examples.")


def bad_usage(problem: str, command: str, nearest: str) -> str:
    """What to say to arguments that a command does not take."""
    if nearest:
        text = _("{problem}; did you mean {nearest}? (see: {command} --help)")
    else:
        text = _("{problem} (see: {command} --help)")
    return text.format(problem=problem, nearest=nearest, command=command)


def perhaps_a_command(problem: Exception, nearest: str) -> str:
    """What to say where the first word was taken for a case and may be a command spelled otherwise."""
    return _("{problem}; or did you mean the command {nearest!r}?").format(problem=problem, nearest=nearest)


def not_built(command: str) -> str:
    """What to say to a command that comes later."""
    text = _("this version has no command {command!r} yet; `complaints --help` lists those there are")
    return text.format(command=command)


def unknown_command(word: str, nearest: str) -> str:
    """What to say to a first word that is neither a command nor a case."""
    if nearest:
        text = _(
            "{word!r} is neither a command nor a case; did you mean {nearest!r}? `complaints --help` lists the commands"
        )
    else:
        text = _("{word!r} is neither a command nor a case; `complaints --help` lists the commands")
    return text.format(word=word, nearest=nearest)

"""Scripts that make a shell complete commands, options and cases.

The shell does the work by itself: completing does not start Python, and reads no case, only the names of folders.
"""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from tui_complaints.cli.main import command_module
from tui_complaints.cli.parser import Parser
from tui_complaints.paths import STORE_VARIABLE
from tui_complaints.usecases.fields import entry_tables
from tui_complaints.wording import commands as words

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui_complaints.cli.parser import Option

_WITH_CASE = ("show", "check", "costs", "letter", "sent", "set", "edit", "verify")


def command_options() -> dict[str, list[Option]]:
    """The options of every command; of ``add``, those of a contact, which has the most."""
    found = {}
    for command in words.SUMMARIES:
        parser = Parser(command)
        command_module(command).declare(parser, ["contact"] if command == "add" else [])
        found[command] = parser.options()
    return found


def _tables() -> list[str]:
    return [singular for singular, _, _ in entry_tables()]


def bash(store: str) -> str:
    """The script for bash."""
    cases = []
    for command, options in command_options().items():
        values = "\n".join(
            f"            {option.name}) words='{' '.join(option.choices)}' ;;" for option in options if option.choices
        )
        names = " ".join(option.name for option in options)
        cases.append(f"    {command})\n        options='{names}'")
        if values:
            cases.append(f'        case "$previous" in\n{values}\n        esac')
        cases.append("        ;;")
    return _BASH.format(
        commands=" ".join(words.SUMMARIES),
        cases="\n".join(cases),
        tables=" ".join(_tables()),
        shells=" ".join(SHELLS),
        variable=STORE_VARIABLE,
        store=shlex.quote(store),
    )


_BASH = """# bash completion for complaints
_complaints() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}} command=${{COMP_WORDS[1]}}
    local store=${{{variable}:-{store}}} options='' words='' name
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W '{commands} --help --version' -- "$current"))
        return
    fi
    case "$command" in
{cases}
    esac
    if [ -n "$words" ]; then
        COMPREPLY=($(compgen -W "$words" -- "$current"))
    elif [[ "$current" == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$current"))
    elif [ "$command" = add ] && [ "$COMP_CWORD" -eq 2 ]; then
        COMPREPLY=($(compgen -W '{tables}' -- "$current"))
    elif [ "$command" = completion ]; then
        COMPREPLY=($(compgen -W '{shells}' -- "$current"))
    else
        # Not compgen -W: it would run what a folder is called.
        for name in "$store"/*/case.toml; do
            [ -e "$name" ] || continue
            name=${{name%/case.toml}}
            name=${{name##*/}}
            [[ "$name" != "$current"* ]] || COMPREPLY+=("$name")
        done
        while IFS= read -r name; do
            COMPREPLY+=("$name")
        done < <(compgen -f -- "$current")
    fi
}}
complete -o filenames -F _complaints complaints
"""


def zsh(store: str) -> str:
    """The script for zsh."""
    commands = "\n".join(f"    {_quote(f'{name}:{summary}')}" for name, summary in words.SUMMARIES.items())
    cases = []
    for command, options in command_options().items():
        arguments = [_zsh_option(option) for option in options]
        if command == "add":
            arguments += [f"'1:table:({' '.join(_tables())})'", "'2:case:_complaints_cases'"]
        elif command == "completion":
            arguments.append(f"'1:shell:({' '.join(SHELLS)})'")
        elif command in _WITH_CASE:
            arguments.append(f"'{'*' if command == 'verify' else '1'}:case:_complaints_cases'")
        joined = " \\\n            ".join(arguments)
        cases.append(f"    {command})\n        _arguments \\\n            {joined}\n        ;;")
    return _ZSH.format(commands=commands, cases="\n".join(cases), variable=STORE_VARIABLE, store=shlex.quote(store))


def _zsh_option(option: Option) -> str:
    told = option.help.replace("[", "(").replace("]", ")").replace(":", " -")
    choices = f"({' '.join(option.choices)})" if option.choices else ""
    return _quote(f"{option.name}[{told}]" + (f":value:{choices or '_files'}" if option.takes_value else ""))


_ZSH = """#compdef complaints
_complaints_cases() {{
    local store=${{{variable}:-{store}}}
    local -a cases
    cases=("$store"/*/case.toml(N:h:t))
    _describe 'case' cases || _files
}}
_complaints() {{
    local -a commands
    commands=(
{commands}
    )
    if (( CURRENT == 2 )); then
        _describe 'command' commands
        return
    fi
    local command=$words[2]
    shift words
    (( CURRENT-- ))
    case "$command" in
{cases}
    esac
}}
compdef _complaints complaints
# Put into a folder of $fpath, the file itself is the first call of the function.
if [ "$funcstack[1]" = "_complaints" ]; then
    _complaints "$@"
fi
"""


def fish(store: str) -> str:
    """The script for fish."""
    lines = [_FISH.format(variable=STORE_VARIABLE, store=_quote_fish(store), commands=" ".join(words.SUMMARIES))]
    for name, summary in words.SUMMARIES.items():
        lines.append(f"complete -c complaints -f -n __complaints_first -a {name} -d {_quote_fish(summary)}")
    for command, options in command_options().items():
        for option in options:
            line = f"complete -c complaints -n '__fish_seen_subcommand_from {command}' -l {option.name[2:]}"
            line += f" -d {_quote_fish(option.help)}" + (" -r" if option.takes_value else "")
            lines.append(line + (f" -f -a '{' '.join(option.choices)}'" if option.choices else ""))
    seen = "complete -c complaints -n '__fish_seen_subcommand_from"
    lines.append(f"{seen} {' '.join((*_WITH_CASE, 'add'))}' -a '(__complaints_cases)'")
    lines.append(f"{seen} add' -f -a '{' '.join(_tables())}'")
    lines.append(f"{seen} completion' -f -a '{' '.join(SHELLS)}'")
    return "\n".join(lines)


_FISH = """# fish completion for complaints
function __complaints_cases
    set -l store {store}
    set -q {variable}; and set store ${variable}
    for file in $store/*/case.toml
        basename (dirname $file)
    end
end
function __complaints_first
    not __fish_seen_subcommand_from {commands}
end"""


def _quote(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def _quote_fish(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


SHELLS: dict[str, Callable[[str], str]] = {"bash": bash, "zsh": zsh, "fish": fish}
"""The script for each shell, given the folder of cases."""

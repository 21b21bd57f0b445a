"""The command line: arguments in, exit code out. Only this package prints; a command is a module of its name.

Exit status: 0 clean, 1 findings that fail the run, 2 the command couldn't do its work.
"""

import sys
from collections import UserDict
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from hrctimeline import __version__
from hrctimeline.cli.completion import wanted
from hrctimeline.cli.options import Unusable
from hrctimeline.cli.terminal import Refused, complain, discard, ready, reason
from hrctimeline.logfile.folder import LogUnreadable

COMMANDS = (
    "show",
    "verify",
    "explain",
    "scan",
    "find",
    "diff",
    "review",
    "repair",
    "fmt",
    "lsp",
    "serve",
    "mutants",
    "rule",
    "schema",
    "init",
    "add",
    "source",
)


class _Loaded(UserDict[str, Any]):
    """The commands by name; each is loaded when it is looked up, so that a run loads the one it calls."""

    def __getitem__(self, name: str) -> Any:
        if self.data[name] is None:
            self.data[name] = _load(name)
        return self.data[name]


def _load(name: str) -> Any:
    """A command, or a group of them, of the module of its name."""
    found = getattr(import_module(f"hrctimeline.cli.{name}"), name)
    if not isinstance(found, typer.Typer):
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        alone.command(name)(found)
        found = alone
    command = get_command(found)
    command.name = name
    return command


class _Commands(TyperGroup):
    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands = _Loaded(dict.fromkeys(COMMANDS))


app = typer.Typer(
    cls=_Commands,
    help="A timeline whose every line is checked, word for word, against its texts.",
    no_args_is_help=True,
    add_completion=wanted(),
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def _root(
    version: Annotated[bool, typer.Option("--version", help="Show the version and exit.")] = False,
) -> None:
    if version:
        typer.echo(f"hrctimeline {__version__}")
        raise typer.Exit


def run() -> None:
    """Run the command line; whatever keeps a command from its work ends in a sentence and status 2."""
    ready()
    try:
        app()
    except LogUnreadable as error:
        sys.exit(complain(f"{error}."))
    except (Unusable, Refused) as error:
        sys.exit(complain(str(error)))
    except OSError as error:
        discard(sys.stdout)
        sys.exit(complain(reason(error)))

"""The command line as typer reads it: help, completion, what is wrong with it, and groups of commands."""

from collections import UserDict
from collections.abc import Callable
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from hrctimeline import __version__
from hrctimeline.cli.commands import COMMANDS
from hrctimeline.cli.completion import wanted
from hrctimeline.cli.parameters import Option, Parameter


class _Loaded(UserDict[str, Any]):
    """The commands by name; each is loaded when it is looked up, so that a run loads the one it calls."""

    def __getitem__(self, name: str) -> Any:
        if self.data[name] is None:
            self.data[name] = load(name)
        return self.data[name]


def load(name: str) -> Any:
    """A command, or a group of them, of the module of its name."""
    found = getattr(import_module(f"hrctimeline.cli.{name}"), name)
    if not isinstance(found, typer.Typer):
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        alone.command(name)(found)
        found = alone
    for each in (found.registered_callback, *found.registered_commands):
        if each and each.callback:
            give_parameters(each.callback)
    command = get_command(found)
    command.name = name
    return command


def give_parameters(function: Callable[..., Any]) -> None:
    """Put typer's own parameters beside those that a command has written down."""
    for name, hint in function.__annotations__.items():
        match getattr(hint, "__metadata__", ()):
            case (Parameter() as parameter,):
                function.__annotations__[name] = Annotated[hint, _of_typer(parameter)]


def _of_typer(parameter: Parameter) -> Any:
    settings = dict(parameter.settings)
    if completing := settings.get("autocompletion"):
        settings["autocompletion"] = getattr(import_module("hrctimeline.cli.completion"), completing)
    make = typer.Option if isinstance(parameter, Option) else typer.Argument
    return make(*parameter.names, **settings)


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

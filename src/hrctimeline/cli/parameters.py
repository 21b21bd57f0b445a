"""What commands take, written down without typer, which costs as much to load as a small log to check.

`plain` reads command lines by it; for help, completion and mistakes `app` makes typer's parameters of it.
"""

from typing import Any


class Parameter:
    """In the `Annotated` of a command's parameter: how an option is written, and typer's settings for it.

    `autocompletion` is the name of a function in `hrctimeline.cli.completion`.
    """

    def __init__(self, *names: str, **settings: Any) -> None:
        self.names, self.settings = names, settings


class Option(Parameter):
    """An option; without a name it has that of the command's parameter."""


class Argument(Parameter):
    """An argument, known by its place."""

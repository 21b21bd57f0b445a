"""Command lines that need no help: parameters that are known, with values that fit.

Typer is left to say what is wrong with any other: a run that is right needs nothing of it.
"""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from importlib import import_module
from types import FunctionType, UnionType
from typing import Any, get_args, get_origin

from hrctimeline.cli.parameters import Option, Parameter

_EXPANDED = frozenset("*?[~$%")  # what typer expands on Windows
# what a parameter may be set to that changes nothing here, or is heeded
_SETTINGS = frozenset(("help", "metavar", "show_default", "autocompletion", "envvar", "min", "max"))


def plain(
    commands: Sequence[str], line: Sequence[str], environment: Mapping[str, str]
) -> Callable[[], None] | None:
    """The call that a command line asks for; None where it is for typer to read it."""
    if not line or line[0] not in commands or "_HRCTIMELINE_COMPLETE" in environment:
        return None
    if os.name == "nt" and any(not _EXPANDED.isdisjoint(word) for word in line):
        return None
    command = getattr(import_module(f"hrctimeline.cli.{line[0]}"), line[0])
    try:
        return partial(command, **values(command, line[1:], environment))
    except ValueError:
        return None


def values(command: Any, words: Iterable[str], environment: Mapping[str, str]) -> dict[str, Any]:
    """What the parameters of a command are given, by name; raises ValueError where that is doubtful."""
    if not isinstance(command, FunctionType):
        raise ValueError("a group of commands")
    takers = [_Taker(name, hint) for name, hint in command.__annotations__.items() if name != "return"]
    options = {spelling: taker for taker in takers for spelling in taker.spellings}
    arguments = [taker for taker in takers if not taker.spellings]
    left = iter(words)
    for word in left:
        if option := options.get(word):
            option.take("given" if option.kind is bool else _value(next(left, "--")))
        else:
            _next_of(arguments).take(_value(word))
    for taker in takers:
        taker.look(environment)
    needed = takers[: len(takers) - len(command.__defaults__ or ())]
    if not all(taker.given for taker in needed):
        raise ValueError("something is missing")
    return {taker.name: taker.given if taker.several else taker.given[-1] for taker in takers if taker.given}


class _Taker:
    """A parameter as a command has it, and what it is given."""

    def __init__(self, name: str, hint: Any) -> None:
        self.name, self.given = name, list[Any]()
        parameter = getattr(hint, "__metadata__", (None,))[0]
        if not isinstance(parameter, Parameter) or not _SETTINGS.issuperset(parameter.settings):
            raise ValueError(name)
        self._parameter = parameter
        kind = hint.__origin__
        kind = get_args(kind)[0] if isinstance(kind, UnionType) else kind  # X | None
        self.several = get_origin(kind) is list
        self.kind = get_args(kind)[0] if self.several else kind

    @property
    def spellings(self) -> tuple[str, ...]:
        """How an option is written; nothing for an argument."""
        if not isinstance(self._parameter, Option):
            return ()
        return self._parameter.names or (f"--{self.name.replace('_', '-')}",)

    def take(self, word: str) -> None:
        """Take a word as a value; raises ValueError where it is none."""
        value = self.kind(word)
        settings = self._parameter.settings
        if self.kind is int and not settings.get("min", value) <= value <= settings.get("max", value):
            raise ValueError(word)
        self.given.append(value)

    def look(self, environment: Mapping[str, str]) -> None:
        """Take what the environment says, if nothing else does."""
        word = environment.get(self._parameter.settings.get("envvar", ""))
        if word and not self.given:
            self.take(word)


def _value(word: str) -> str:
    if word.startswith("-") and word != "-":
        raise ValueError(word)
    return word


def _next_of(arguments: Iterable[_Taker]) -> _Taker:
    for argument in arguments:
        if argument.several or not argument.given:
            return argument
    raise ValueError("a word too many")

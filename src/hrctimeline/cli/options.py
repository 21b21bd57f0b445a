"""The options that commands share, and how their values are read: logs, names, dates, lists."""

from collections.abc import Collection, Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from hrctimeline.cli.parameters import Argument, Option

LogOption = Annotated[
    Path | None,
    Option(
        "--log",
        envvar="HRCTIMELINE_LOG",
        metavar="FILE",
        show_default=False,
        help="The log; without it the nearest events.toml, in this folder or above.",
    ),
]
TextsOption = Annotated[
    Path | None,
    Option(
        "--texts",
        envvar="HRCTIMELINE_TEXTS",
        metavar="DIR",
        show_default=False,
        help="Where the texts are that no commit has; they are known by checksum, whatever their names.",
    ),
]
EventArguments = Annotated[
    list[str] | None,
    Argument(metavar="[EVENT]...", help="Ids of events.", show_default=False, autocompletion="event_ids"),
]


SelectOption = Annotated[
    list[str] | None,
    Option(
        metavar="RULE", help="Only this rule; may be repeated.", show_default=False, autocompletion="rules"
    ),
]
JobsOption = Annotated[
    int | None,
    Option(
        metavar="N",
        min=1,
        show_default=False,
        help="How many processes share the work; of a large log without it as many as the machine has.",
    ),
]
IgnoreOption = Annotated[
    list[str] | None,
    Option(
        metavar="RULE", help="Not this rule; may be repeated.", show_default=False, autocompletion="rules"
    ),
]


class Unusable(Exception):
    """A command can't do its work with what it was given; the message, in sentences, says why."""


def known(what: str, names: Iterable[str], those: Collection[str]) -> None:
    """Raise Unusable at a name that isn't one of `those`, with the nearest one that is."""
    for name in names:
        if name not in those:
            from hrctimeline.findings import hint

            raise Unusable(f"there is no {what} “{name}”. {hint(name, sorted(those))}")


def interval(option: str, text: str) -> tuple[int | None, int | None] | None:
    """The days of a date in EDTF, from the first to the one after the last; None for no text."""
    if not text:
        return None
    from hrctimeline.dates import edtf

    try:
        date = edtf.parse(text)
    except ValueError as error:
        raise Unusable(f"{option} {text}: {error}") from error
    return date.start, date.end


def listed(names: list[str] | None) -> list[str]:
    """The names of an option that may be repeated, or hold several with commas between them."""
    return [name.strip() for given in names or () for name in given.split(",") if name.strip()]


class Format(StrEnum):
    """How to tell a result."""

    text = "text"
    json = "json"


FormatOption = Annotated[Format, Option("--format", help="How to tell it.")]

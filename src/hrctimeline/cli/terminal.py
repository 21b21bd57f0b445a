"""What commands print to, and how: standard output and error, widths, colour, progress."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

import typer

from hrctimeline.cli.options import find_log, shipped_log

if TYPE_CHECKING:
    from hrctimeline.results import Report
    from hrctimeline.tell.terminal import Style


def log_of(given: Path | None, *, shipped: bool = False) -> Path:
    """The log to work on: the one given, the nearest, or for readers the one shipped with the package."""
    if found := find_log(given):
        return found
    if not shipped:
        stop("no events.toml in this folder or above. Name a log with --log FILE.")
    typer.echo("No events.toml here or above: this is the timeline shipped with hrctimeline.", err=True)
    return shipped_log()


def findings_to_stderr(report: "Report") -> None:
    """Say on standard error what is wrong with a log that can't be read."""
    from hrctimeline.tell.report import terminal as as_text

    typer.echo(as_text.render(report, width(), style(sys.stderr)), err=True, nl=False, color=True)


def width() -> int:
    """The columns that a result may take, from 40 to 160."""
    return min(160, max(40, shutil.get_terminal_size((80, 24)).columns))


def style(stream: TextIO) -> "Style":
    """Colour where the stream is a terminal or colour is forced; `NO_COLOR` turns it off."""
    from hrctimeline.tell.terminal import colour, plain

    if os.environ.get("NO_COLOR"):
        return plain
    return colour if os.environ.get("FORCE_COLOR") or stream.isatty() else plain


def progress() -> Callable[[int, int], None] | None:
    """Counts on one line of stderr; nothing where that isn't a terminal."""
    if not sys.stderr.isatty():
        return None
    return lambda done, of: typer.echo(f"\r{done} of {of} " * (done < of) or "\r\033[K", err=True, nl=False)


def out(text: str) -> None:
    """Write a result to standard output."""
    sys.stdout.write(text)
    sys.stdout.flush()


def stop(message: str) -> NoReturn:
    """End the command with a message: it couldn't do its work."""
    raise typer.Exit(complain(message))


def complain(message: str) -> int:
    """Say on standard error why a command ends; gives its exit status, 2."""
    from hrctimeline.tell.terminal import safe

    typer.echo(f"hrctimeline: {safe(message)}", err=True)
    return 2

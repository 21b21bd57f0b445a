"""The command line: arguments in, exit code out. The only module that prints.

Exit status: 0 clean, 1 findings that fail the run, 2 the command couldn't do its work.
"""

import gc
import os
import shutil
import sys
import time
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn, TextIO

import typer

from hrctimeline import __version__
from hrctimeline.files import LogUnreadable
from hrctimeline.options import (
    EventArguments,
    Format,
    FormatOption,
    FormatOptions,
    IgnoreOption,
    LogOption,
    OutputOptions,
    SchemaArgument,
    SchemaOf,
    SelectOption,
    SummaryOption,
    Unusable,
    find_log,
    interval,
    known,
    listed,
    shipped_log,
)
from hrctimeline.output import Refused, destinations, write

if TYPE_CHECKING:
    from hrctimeline.output import ReportFormat
    from hrctimeline.report.layout import Style
    from hrctimeline.results import Report

app = typer.Typer(
    help="A timeline whose every line is checked, word for word, against its texts.",
    no_args_is_help=True,
    add_completion=False,
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


@app.command()
def show(
    events: EventArguments = None,
    log: LogOption = None,
    full: Annotated[bool, typer.Option("--full", help="Add summaries and all quotes.")] = False,
    evidence: Annotated[
        bool, typer.Option("--evidence", help="Show each quote in its whole sentence.")
    ] = False,
    sources: Annotated[bool, typer.Option("--sources", help="Add the texts: titles, dates, links.")] = False,
    since: Annotated[
        str, typer.Option(metavar="DATE", help="Only events that end on or after this date.")
    ] = "",
    until: Annotated[
        str, typer.Option(metavar="DATE", help="Only events that begin by the end of this date.")
    ] = "",
    source: Annotated[str, typer.Option(metavar="ID", help="Only events that cite this source.")] = "",
    tag: Annotated[str, typer.Option(metavar="TAG", help="Only events with this tag.")] = "",
) -> None:
    """Print the timeline, each line with the words that back it."""
    from hrctimeline.render import text as render
    from hrctimeline.render.choice import Choice
    from hrctimeline.verify import verify as run

    path = _log(log, shipped=True)
    report = run(path)
    if not report.material.loaded.readable:
        _findings_to_stderr(report)
        raise typer.Exit(1)
    known("event", events or (), report.material.by_id)
    known("source", [source] if source else (), report.timeline.sources)
    known("tag", [tag] if tag else (), {t for e in report.timeline.events for t in e.tags})
    choice = Choice(tuple(events or ()), interval("--since", since), interval("--until", until), source, tag)
    detail = render.Detail(full=full, evidence=evidence, sources=sources)
    _out(render.render(report, choice, detail, _width(), _style(sys.stdout)))
    failing = sum(event.verdict == "unsupported" for event in report.events)
    if failing:
        events_ = "event does" if failing == 1 else "events do"
        typer.echo(f"{failing} {events_} not hold; `hrctimeline verify` says why.", err=True)


@app.command()
def verify(
    events: EventArguments = None,
    log: LogOption = None,
    format: FormatOptions = None,
    output: OutputOptions = None,
    summary: SummaryOption = None,
    strict: Annotated[bool, typer.Option("--strict", help="Let warnings fail the run, too.")] = False,
    select: SelectOption = None,
    ignore: IgnoreOption = None,
) -> None:
    """Check every line of the log against its texts; exit 1 where something doesn't hold."""
    from hrctimeline.rules import BY_NAME
    from hrctimeline.verify import verify as run

    known("rule", listed(select) + listed(ignore), BY_NAME)
    files = destinations(format or (), output or ())
    report = run(_log(log), events=events or (), select=listed(select), ignore=listed(ignore))
    if report.material.loaded.readable:
        known("event", events or (), report.material.by_id)
    _tell(report, files, summary)
    raise typer.Exit(1 if report.fails(strict=strict) else 0)


@app.command()
def explain(
    event: Annotated[str, typer.Argument(metavar="EVENT", help="The id of an event.")],
    log: LogOption = None,
    format: FormatOption = Format.text,
) -> None:
    """Say why an event holds, or doesn't: each step from the words to the verdict."""
    from hrctimeline.explain import explain as explained
    from hrctimeline.render import explain as render
    from hrctimeline.verify import verify as run

    path = _log(log, shipped=True)
    report = run(path)
    if not report.material.loaded.readable:
        _findings_to_stderr(report)
        raise typer.Exit(1)
    known("event", [event], report.material.by_id)
    explanation = explained(report, next(e for e in report.events if e.id == event))
    as_json = format is Format.json
    _out(render.as_json(explanation) if as_json else render.text(explanation, _width(), _style(sys.stdout)))


@app.command()
def scan(
    source: Annotated[
        str, typer.Argument(metavar="[SOURCE]", help="The id of a text.", show_default=False)
    ] = "",
    log: LogOption = None,
    uncovered: Annotated[
        bool, typer.Option("--uncovered", help="Only statements that no event has.")
    ] = False,
    format: FormatOption = Format.text,
) -> None:
    """List the dated statements of the texts, and the events whose quotes hold them."""
    from hrctimeline.load import load
    from hrctimeline.material import Material
    from hrctimeline.render import scan as render
    from hrctimeline.scan import scan as scanned

    path = _log(log)
    material = Material(load(path))
    if not material.loaded.indexed:
        _stop("the index of the sources can't be read; `hrctimeline verify` says why.")
    known("source", [source] if source else (), material.texts)
    found = [dated for dated in scanned(material, source) if not (uncovered and dated.covered)]
    as_json = format is Format.json
    _out(
        render.as_json(material, found)
        if as_json
        else render.text(material, found, _width(), _style(sys.stdout))
    )


class DiffFormat(StrEnum):
    """How to tell what changed."""

    text = "text"
    markdown = "markdown"
    json = "json"


@app.command()
def diff(
    base: Annotated[
        str | None, typer.Argument(metavar="[BASE]", help="A git revision.", show_default=False)
    ] = None,
    head: Annotated[
        str | None, typer.Argument(metavar="[HEAD]", help="Another one.", show_default=False)
    ] = None,
    log: LogOption = None,
    format: Annotated[DiffFormat, typer.Option("--format", help="How to tell it.")] = DiffFormat.text,
) -> None:
    """Tell event by event what changed from BASE to HEAD, and what it rests on.

    Without HEAD it is the working tree; without BASE what HEAD and the main branch have in common.
    """
    from hrctimeline.diff.revisions import compared
    from hrctimeline.git import GitFailed
    from hrctimeline.render import diff_json, diff_markdown, diff_text

    try:
        found = compared(str(_log(log)), base, head)
    except GitFailed as error:
        _stop(str(error))
    if format is DiffFormat.text:
        _out(diff_text.render(found, _width(), _style(sys.stdout)))
    else:
        _out((diff_json if format is DiffFormat.json else diff_markdown).render(found))


@app.command()
def mutants(
    log: LogOption = None,
    format: FormatOption = Format.text,
    seed: Annotated[int, typer.Option(metavar="N", help="Which of the possible faults are planted.")] = 0,
    most: Annotated[int, typer.Option(metavar="N", min=1, help="How many are planted at the most.")] = 1000,
) -> None:
    """Plant faults in a copy of the log and its texts, and list those that `verify` misses."""
    from hrctimeline.files import Disk
    from hrctimeline.mutants.trial import NotClean, run
    from hrctimeline.render import mutants as render

    path = _log(log)
    began = time.perf_counter()
    try:
        trial = run(Disk(str(path)), seed=seed, most=most, progress=_progress())
    except NotClean:
        _stop("the log has errors as it is; mend what `hrctimeline verify` reports first.")
    as_json = format is Format.json
    _out(render.as_json(trial) if as_json else render.text(trial, _width(), _style(sys.stdout)))
    typer.echo(f"{len(trial.outcomes)} mutants in {time.perf_counter() - began:.1f} s", err=True)
    raise typer.Exit(1 if trial.survivors or trial.alarms else 0)


@app.command()
def rule(
    name: Annotated[str, typer.Argument(metavar="[NAME]", help="A rule.", show_default=False)] = "",
) -> None:
    """Say what a rule asks, with a bad and a good example; without a name, list all rules."""
    from hrctimeline.render import rules as render
    from hrctimeline.rules import BY_NAME

    known("rule", [name] if name else (), BY_NAME)
    _out(render.page(BY_NAME[name]) if name else render.listing(_width()))


@app.command("schema")
def schema_(which: SchemaArgument = SchemaOf.EVENTS) -> None:
    """Print the JSON Schema of the log, or of the index of its texts, for editors to check against."""
    from hrctimeline.schema import dumps

    _out(dumps(which))


def main() -> None:
    """Run the command line; the entry point of the package."""
    gc.set_threshold(100_000, 50, 50)  # a run makes much and drops little: a tenth of its time
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except LogUnreadable as error:
        sys.exit(_complain(f"{error}."))
    except (Unusable, Refused) as error:
        sys.exit(_complain(str(error)))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _log(given: Path | None, *, shipped: bool = False) -> Path:
    """The log to work on: the one given, the nearest, or for readers the one shipped with the package."""
    if found := find_log(given):
        return found
    if not shipped:
        _stop("no events.toml in this folder or above. Name a log with --log FILE.")
    typer.echo("No events.toml here or above: this is the timeline shipped with hrctimeline.", err=True)
    return shipped_log()


def _tell(report: "Report", files: "dict[ReportFormat, Path | None]", summary: Path | None) -> None:
    """Write a report in each format to its file or to standard output, and add the summary to its file."""
    from hrctimeline.report.formats import FORMATS, View, root_of
    from hrctimeline.report.formats import summary as summarized
    from hrctimeline.report.layout import plain

    root = root_of(report.log)
    terminal, file = View(_width(), _style(sys.stdout), root), View(80, plain, root)
    written = {path: FORMATS[name](report, file) for name, path in files.items() if path}
    shown = [FORMATS[name](report, terminal) for name, path in files.items() if not path]
    kept = [document.file for document in report.material.loaded.documents.values()]
    write(written, summary=summary, text=summarized(report, file) if summary else "", kept=kept)
    for text in shown:
        _out(text)


def _findings_to_stderr(report: "Report") -> None:
    from hrctimeline.report import text as as_text

    typer.echo(as_text.render(report, _width(), _style(sys.stderr)), err=True, nl=False, color=True)


def _width() -> int:
    return min(160, max(40, shutil.get_terminal_size((80, 24)).columns))


def _style(stream: TextIO) -> "Style":
    from hrctimeline.report.layout import colour, plain

    if os.environ.get("NO_COLOR"):
        return plain
    return colour if os.environ.get("FORCE_COLOR") or stream.isatty() else plain


def _progress() -> Callable[[int, int], None] | None:
    """Counts on one line of stderr; nothing where that isn't a terminal."""
    if not sys.stderr.isatty():
        return None
    return lambda done, of: typer.echo(f"\r{done} of {of} " * (done < of) or "\r\033[K", err=True, nl=False)


def _out(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


def _stop(message: str) -> NoReturn:
    raise typer.Exit(_complain(message))


def _complain(message: str) -> int:
    from hrctimeline.report.layout import safe

    typer.echo(f"hrctimeline: {safe(message)}", err=True)
    return 2

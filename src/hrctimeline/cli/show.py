"""The timeline, for readers."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hrctimeline.cli.choosing import (
    ChangedOption,
    DatesOption,
    KeyOption,
    KindOption,
    PublisherOption,
    SinceOption,
    SourceOption,
    TagOption,
    UntilOption,
    VerdictOption,
    WordsOption,
    choice,
    touched,
)
from hrctimeline.cli.options import EventArguments, LogOption, TextsOption, Unusable
from hrctimeline.cli.pager import paged
from hrctimeline.cli.terminal import findings_to_stderr, folder_of, out, progress, style, width
from hrctimeline.record import replace

if TYPE_CHECKING:
    from hrctimeline.logfile.folder import Folder
    from hrctimeline.results import EventReport, Report
    from hrctimeline.tell.timeline.terminal import Detail


class TimelineFormat(StrEnum):
    """How `show` tells the timeline."""

    text = "text"
    html = "html"
    site = "site"
    markdown = "markdown"
    json = "json"
    csv = "csv"
    timelinejs = "timelinejs"
    ics = "ics"
    jsonld = "jsonld"
    annotations = "annotations"
    svg = "svg"
    bibtex = "bibtex"
    csl = "csl-json"


def show(
    events: EventArguments = None,
    log: LogOption = None,
    texts: TextsOption = None,
    full: Annotated[bool, typer.Option("--full", help="Add summaries and all quotes.")] = False,
    evidence: Annotated[
        bool, typer.Option("--evidence", help="Show each quote in its whole sentence.")
    ] = False,
    ids: Annotated[
        bool, typer.Option("--ids", help="Name events and texts by their ids, as the log does.")
    ] = False,
    sources: Annotated[bool, typer.Option("--sources", help="Add the texts: titles, dates, links.")] = False,
    dates: DatesOption = "",
    since: SinceOption = "",
    until: UntilOption = "",
    source: SourceOption = "",
    publisher: PublisherOption = "",
    tag: TagOption = None,
    kind: KindOption = "",
    words: WordsOption = None,
    verdict: VerdictOption = None,
    changed: ChangedOption = "",
    key: KeyOption = False,
    no_pager: Annotated[
        bool, typer.Option("--no-pager", help="Print it even where it is longer than the screen.")
    ] = False,
    format: Annotated[
        TimelineFormat,
        typer.Option(
            "--format",
            help="As text, as a page for a browser, as a folder to publish, or for other programs.",
        ),
    ] = TimelineFormat.text,
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write it to a file (a site: a folder), not to standard output.",
        ),
    ] = "-",
    split: Annotated[
        str,
        typer.Option(
            metavar="DIR", help="Put the texts of a page, and many events, into files of their own."
        ),
    ] = "",
    pyodide: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER", help="A Pyodide (npm install pyodide): lets readers of a site check it there."
        ),
    ] = None,
) -> None:
    """Print the timeline, each line with the words that back it."""
    from hrctimeline.logfile.load import load
    from hrctimeline.tell.timeline.terminal import Detail
    from hrctimeline.verifier import verify as run

    if split and (format is not TimelineFormat.html or output == "-"):
        raise Unusable("--split goes with --format html and --output FILE: the texts lie beside that file.")
    if pyodide and format is not TimelineFormat.site:
        raise Unusable("--pyodide goes with --format site: it lets readers check the site in their browsers.")
    path = folder_of(log, texts, shipped=True)
    loaded = load(path)
    if not loaded.readable:
        findings_to_stderr(run(loaded))
        raise typer.Exit(1)
    timeline = loaded.timeline
    wanted = choice(
        timeline,
        events=events or (),
        dates=dates,
        since=since,
        until=until,
        source=source,
        publisher=publisher,
        tags=tag or (),
        kind=kind,
        words=words or (),
        verdicts=verdict or (),
        key=key,
    )
    if changed:
        wanted = replace(wanted, changed=touched(path, changed))
    chosen = [event.id for event in timeline.events if wanted.lets(event)]
    every = len(chosen) == len(timeline.events) or not all(chosen)
    plain = format is TimelineFormat.text and not (evidence or events)
    among = None if every else chosen
    report = run(loaded, events=among, alone=False, verdicts=plain, jobs=None, progress=progress())
    shown = wanted.of(report)
    if format is TimelineFormat.site:
        if len(shown) < len(timeline.events):
            raise Unusable("a site has the whole timeline: leave out what chooses events.")
        _publish(report, path, output, pyodide)
    else:
        case = bool(events) and not (full or evidence)
        detail = Detail(full, evidence, sources, ids, case)
        _tell(report, shown, detail, format, output, split, no_pager)
        if format is not TimelineFormat.text and len(shown) < len(timeline.events):
            typer.echo(f"{len(shown)} of {len(timeline.events)} events are shown.", err=True)
    failing = sum(event.verdict == "unsupported" for event in shown)
    if failing:
        events_ = "event does" if failing == 1 else "events do"
        typer.echo(f"{failing} {events_} not hold; `hrctimeline verify` says why.", err=True)
    if unchecked := sum(event.verdict == "unchecked" for event in shown):
        events_ = "event is" if unchecked == 1 else "events are"
        typer.echo(f"{unchecked} {events_} not checked, as texts aren't here; see --texts.", err=True)


def _publish(report: "Report", folder: "Folder", output: str, pyodide: Path | None) -> None:
    """Write the site into its folder."""
    from hrctimeline.tell.page.site import Unfit, site

    if output == "-":
        raise Unusable("--format site makes a folder: name it with --output DIR.")
    try:
        files = site(report, folder, pyodide)
    except Unfit as unfit:
        raise Unusable(str(unfit)) from unfit
    _write(report, {Path(output, name): data for name, data in files.items()})


def _tell(
    report: "Report",
    shown: "list[EventReport]",
    detail: "Detail",
    format: TimelineFormat,
    output: str,
    split: str,
    no_pager: bool,
) -> None:
    """Write the chosen events in a format to where they are wanted."""
    from hrctimeline.tell.terminal import plain

    if split:
        _write(report, _pages(report, shown, output, split))
        return
    if format is TimelineFormat.text:
        from hrctimeline.tell.timeline.terminal import render

        wide, drawn = (width(), style(sys.stdout)) if output == "-" else (80, plain)
        text = render(report, shown, detail, wide, drawn)
    else:
        text = _exported(report, shown, format)
    if output != "-":
        _write(report, {Path(output): text})
    elif format is not TimelineFormat.text:
        out(text, commands=True)
    elif no_pager or not paged(text):
        out(text)


def _write(
    report: "Report", files: "Mapping[Path, str | bytes] | Iterable[tuple[Path, str | bytes]]"
) -> None:
    from hrctimeline.cli.output import write  # most runs print

    write(files, kept=list(report.dossier.loaded.files()), folders=True)


def _pages(
    report: "Report", shown: "list[EventReport]", front: str, folder: str
) -> "Iterator[tuple[Path, str | bytes]]":
    """The page and the files beside it, one by one."""
    from hrctimeline.tell.page.split import Pages

    pages, tell = Pages(report, shown, front, folder), progress()
    for number, (name, data) in enumerate(pages, 1):
        yield Path(name), data
        if tell:
            tell(number, len(pages))


def _exported(report: "Report", shown: "list[EventReport]", format: TimelineFormat) -> str:
    """The chosen events in a format for other programs; what it can't hold is told on standard error."""
    from hrctimeline.edition.build import edition
    from hrctimeline.tell.export.losses import losses
    from hrctimeline.tell.terminal import safe
    from hrctimeline.tell.timeline.formats import FORMATS

    made = edition(report, shown, progress())
    for sentence in losses(format, FORMATS[format].holds, made):
        typer.echo(safe(sentence), err=True)
    return FORMATS[format].render(made)

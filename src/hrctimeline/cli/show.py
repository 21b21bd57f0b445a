"""The timeline, for readers."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hrctimeline.cli.completion import source_ids, tags
from hrctimeline.cli.options import EventArguments, LogOption, TextsOption, Unusable, interval, known
from hrctimeline.cli.output import write
from hrctimeline.cli.terminal import findings_to_stderr, folder_of, out, style, width

if TYPE_CHECKING:
    from hrctimeline.logfile.folder import Folder
    from hrctimeline.results import Report
    from hrctimeline.tell.timeline.choice import Choice
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
    sources: Annotated[bool, typer.Option("--sources", help="Add the texts: titles, dates, links.")] = False,
    since: Annotated[
        str, typer.Option(metavar="DATE", help="Only events that end on or after this date.")
    ] = "",
    until: Annotated[
        str, typer.Option(metavar="DATE", help="Only events that begin by the end of this date.")
    ] = "",
    source: Annotated[
        str, typer.Option(metavar="ID", help="Only events that cite this source.", autocompletion=source_ids)
    ] = "",
    tag: Annotated[
        str, typer.Option(metavar="TAG", help="Only events with this tag.", autocompletion=tags)
    ] = "",
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
    from hrctimeline.tell.timeline.choice import Choice
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
    known("event", events or (), {event.id for event in timeline.events if event.id})
    known("source", [source] if source else (), timeline.sources)
    known("tag", [tag] if tag else (), {t for e in timeline.events for t in e.tags})
    choice = Choice(tuple(events or ()), interval("--since", since), interval("--until", until), source, tag)
    chosen = [event.id for event in timeline.events if choice.lets(event)]
    every = len(chosen) == len(timeline.events) or not all(chosen)
    plain = format is TimelineFormat.text and not evidence
    report = run(loaded, events=None if every else chosen, alone=False, verdicts=plain, jobs=None)
    if format is TimelineFormat.site:
        if len(chosen) < len(timeline.events):
            raise Unusable("a site has the whole timeline: leave out what chooses events.")
        _publish(report, path, output, pyodide)
    else:
        detail = Detail(full=full, evidence=evidence, sources=sources)
        _tell(report, choice, detail, format, output, split)
    failing = sum(event.verdict == "unsupported" for event in report.events)
    if failing:
        events_ = "event does" if failing == 1 else "events do"
        typer.echo(f"{failing} {events_} not hold; `hrctimeline verify` says why.", err=True)
    if unchecked := sum(event.verdict == "unchecked" for event in report.events):
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
    write(
        {Path(output, name): data for name, data in files.items()},
        kept=list(report.dossier.loaded.files()),
        folders=True,
    )


def _tell(
    report: "Report", choice: "Choice", detail: "Detail", format: TimelineFormat, output: str, split: str
) -> None:
    """Write the chosen events in a format to where they are wanted."""
    from hrctimeline.tell.terminal import plain

    if format is TimelineFormat.text:
        from hrctimeline.tell.timeline.terminal import render

        wide, drawn = (width(), style(sys.stdout)) if output == "-" else (80, plain)
        files = {output: render(report, choice, detail, wide, drawn)}
    elif split:
        from hrctimeline.tell.page.split import pages

        files = pages(report, choice.of(report), output, split)
    else:
        files = {output: _exported(report, choice, format)}
    if output == "-":
        out(files["-"], commands=format is not TimelineFormat.text)
        return
    write(
        {Path(name): text for name, text in files.items()},
        kept=list(report.dossier.loaded.files()),
        folders=True,
    )


def _exported(report: "Report", choice: "Choice", format: TimelineFormat) -> str:
    """The chosen events in a format for other programs; what it can't hold is told on standard error."""
    from hrctimeline.edition.build import edition
    from hrctimeline.tell.export.losses import losses
    from hrctimeline.tell.terminal import safe
    from hrctimeline.tell.timeline.formats import FORMATS

    made = edition(report, choice.of(report))
    for sentence in losses(format, FORMATS[format].holds, made):
        typer.echo(safe(sentence), err=True)
    return FORMATS[format].render(made)

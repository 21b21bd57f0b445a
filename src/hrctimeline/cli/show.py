"""The timeline, for readers."""

import sys
from typing import Annotated

import typer

from hrctimeline.cli.options import EventArguments, LogOption, TextsOption, interval, known
from hrctimeline.cli.terminal import findings_to_stderr, folder_of, out, style, width


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
    source: Annotated[str, typer.Option(metavar="ID", help="Only events that cite this source.")] = "",
    tag: Annotated[str, typer.Option(metavar="TAG", help="Only events with this tag.")] = "",
) -> None:
    """Print the timeline, each line with the words that back it."""
    from hrctimeline.logfile.load import load
    from hrctimeline.tell.timeline import terminal as render
    from hrctimeline.tell.timeline.choice import Choice
    from hrctimeline.verifier import verify as run

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
    report = run(loaded, events=None if every else chosen, alone=False)
    detail = render.Detail(full=full, evidence=evidence, sources=sources)
    out(render.render(report, choice, detail, width(), style(sys.stdout)))
    failing = sum(event.verdict == "unsupported" for event in report.events)
    if failing:
        events_ = "event does" if failing == 1 else "events do"
        typer.echo(f"{failing} {events_} not hold; `hrctimeline verify` says why.", err=True)
    if unchecked := sum(event.verdict == "unchecked" for event in report.events):
        events_ = "event is" if unchecked == 1 else "events are"
        typer.echo(f"{unchecked} {events_} not checked, as texts aren't here; see --texts.", err=True)

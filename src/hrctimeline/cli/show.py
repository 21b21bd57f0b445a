"""The timeline, for readers."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hrctimeline.cli.choosing import (
    ChangedOption,
    DatesOption,
    EvidenceOption,
    FormatOption,
    FullOption,
    IdsOption,
    KeyOption,
    KindOption,
    NoPagerOption,
    OutputOption,
    PublisherOption,
    PyodideOption,
    SinceOption,
    SourceOption,
    SourcesOption,
    SplitOption,
    TagOption,
    TimelineFormat,
    UntilOption,
    VerdictOption,
    WordsOption,
    choice,
    touched,
    want_fitting,
)
from hrctimeline.cli.logs import folder_of
from hrctimeline.cli.options import EventArguments, LogOption, TextsOption, Unusable
from hrctimeline.cli.pager import paged
from hrctimeline.cli.terminal import findings_to_stderr, out, progress, say, style, width
from hrctimeline.record import replace

if TYPE_CHECKING:
    from hrctimeline.logfile.model import Timeline
    from hrctimeline.results import EventReport, Report
    from hrctimeline.tell.timeline.choice import Choice
    from hrctimeline.tell.timeline.terminal import Detail


def show(
    events: EventArguments = None,
    log: LogOption = None,
    texts: TextsOption = None,
    full: FullOption = False,
    evidence: EvidenceOption = False,
    ids: IdsOption = False,
    sources: SourcesOption = False,
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
    no_pager: NoPagerOption = False,
    format: FormatOption = TimelineFormat.text,
    output: OutputOption = "-",
    split: SplitOption = "",
    pyodide: PyodideOption = None,
) -> None:
    """Print the timeline, each line with the words that back it."""
    from hrctimeline.logfile.load import load
    from hrctimeline.tell.timeline.terminal import Detail
    from hrctimeline.verifier import verify as run

    want_fitting(format, output, split, pyodide)
    path = folder_of(log, texts, shipped=True)
    loaded = load(path)
    if not loaded.readable:
        findings_to_stderr(run(loaded))
        sys.exit(1)
    wanted = choice(
        loaded.timeline,
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
        wanted = replace(wanted, changed={*touched(path, changed)})
    as_text = format is TimelineFormat.text
    plain = as_text and not (evidence or events)
    bar = None if as_text else progress()
    among = _among(loaded.timeline, wanted)
    report = run(loaded, events=among, alone=False, verdicts=plain, jobs=None, progress=bar)
    shown = wanted.of(report)
    if as_text:
        case = bool(events) and not (full or evidence)
        _print(report, shown, Detail(full, evidence, sources, ids, case), output, no_pager)
    else:
        _publish(report, shown, format, output, split, pyodide)
    _remark(shown)


def _among(timeline: "Timeline", wanted: "Choice") -> list[str] | None:
    """The ids of the events to judge; None for all, which an event without an id makes of any choice."""
    chosen = [event.id for event in timeline.events if wanted.lets(event)]
    return None if len(chosen) == len(timeline.events) or not all(chosen) else chosen


def _publish(
    report: "Report",
    shown: "list[EventReport]",
    format: TimelineFormat,
    output: str,
    split: str,
    pyodide: Path | None,
) -> None:
    """The chosen events in a format for others."""
    from hrctimeline.cli import publishing

    left = len(shown) < len(report.timeline.events)
    if format is TimelineFormat.site:
        if left:
            raise Unusable("a site has the whole timeline: leave out what chooses events.")
        publishing.site(report, output, pyodide)
    elif split:
        publishing.split(report, shown, output, split)
    else:
        publishing.export(report, shown, format, output)
    if left:
        say(f"{len(shown)} of {len(report.timeline.events)} events are shown.")


def _remark(shown: "list[EventReport]") -> None:
    """Say how many of the events don't hold, or couldn't be checked."""
    if failing := sum(event.verdict == "unsupported" for event in shown):
        events = "event does" if failing == 1 else "events do"
        say(f"{failing} {events} not hold; `hrctimeline verify` says why.")
    if unchecked := sum(event.verdict == "unchecked" for event in shown):
        events = "event is" if unchecked == 1 else "events are"
        say(f"{unchecked} {events} not checked, as texts aren't here; see --texts.")


def _print(
    report: "Report", shown: "list[EventReport]", detail: "Detail", output: str, no_pager: bool
) -> None:
    """The chosen events as text, on the terminal or in a file."""
    from hrctimeline.tell.terminal import plain
    from hrctimeline.tell.timeline.terminal import render

    if output != "-":
        from hrctimeline.cli.output import write  # most runs print

        text = render(report, shown, detail, 80, plain)
        write({Path(output): text}, kept=list(report.dossier.loaded.files()))
        return
    text = render(report, shown, detail, width(), style(sys.stdout))
    if no_pager or not paged(text):
        out(text)

"""The options of `show`: which events, for every format, and how they are told.

An event has to pass all that choose events.
"""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from hrctimeline.cli.options import Unusable, interval, known
from hrctimeline.cli.parameters import Option
from hrctimeline.cli.terminal import stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hrctimeline.logfile.folder import Disk
    from hrctimeline.logfile.model import Timeline
    from hrctimeline.tell.timeline.choice import Choice


class Verdict(StrEnum):
    """How an event may stand."""

    supported = "supported"
    disputed = "disputed"
    unsupported = "unsupported"
    unchecked = "unchecked"


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


DatesOption = Annotated[
    str,
    Option(metavar="DATE", help="Only events within these days, in EDTF: 2018, 2018-05/2018-06, 2017/.."),
]
SinceOption = Annotated[str, Option(metavar="DATE", help="Only events that end on or after this date.")]
UntilOption = Annotated[str, Option(metavar="DATE", help="Only events that begin by the end of this date.")]
SourceOption = Annotated[
    str, Option(metavar="ID", help="Only events that cite this source.", autocompletion="source_ids")
]
PublisherOption = Annotated[
    str,
    Option(
        metavar="NAME", help="Only events that cite this publisher or author.", autocompletion="publishers"
    ),
]
TagOption = Annotated[
    list[str] | None,
    Option(
        metavar="TAG",
        help="Only events with this tag; may be repeated.",
        show_default=False,
        autocompletion="tags",
    ),
]
KindOption = Annotated[str, Option(metavar="KIND", help="Only events of this kind.", autocompletion="kinds")]
WordsOption = Annotated[
    list[str] | None,
    Option(
        metavar="TEXT",
        help="Only events that say this, in their words or their quotes; may be repeated.",
        show_default=False,
    ),
]
VerdictOption = Annotated[
    list[Verdict] | None,
    Option(help="Only events that stand so; may be repeated.", show_default=False),
]
ChangedOption = Annotated[
    str, Option(metavar="BASE", help="Only events that aren't as they were in a revision.")
]
KeyOption = Annotated[bool, Option("--key", help="Only the events that a short version keeps.")]
FullOption = Annotated[bool, Option("--full", help="Add summaries and all quotes.")]
EvidenceOption = Annotated[bool, Option("--evidence", help="Show each quote in its whole sentence.")]
IdsOption = Annotated[bool, Option("--ids", help="Name events and texts by their ids, as the log does.")]
SourcesOption = Annotated[bool, Option("--sources", help="Add the texts: titles, dates, links.")]
NoPagerOption = Annotated[
    bool, Option("--no-pager", help="Print it even where it is longer than the screen.")
]
FormatOption = Annotated[
    TimelineFormat,
    Option(
        "--format", help="As text, as a page for a browser, as a folder to publish, or for other programs."
    ),
]
OutputOption = Annotated[
    str,
    Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write it to a file (a site: a folder), not to standard output.",
    ),
]
SplitOption = Annotated[
    str, Option(metavar="DIR", help="Put the texts of a page, and many events, into files of their own.")
]
PyodideOption = Annotated[
    Path | None,
    Option(metavar="FOLDER", help="A Pyodide (npm install pyodide): lets readers of a site check it there."),
]


def want_fitting(format: TimelineFormat, output: str, split: str, pyodide: Path | None) -> None:
    """Raise Unusable where an option goes with another format than the one that is asked for."""
    if split and (format is not TimelineFormat.html or output == "-"):
        raise Unusable("--split goes with --format html and --output FILE: the texts lie beside that file.")
    if pyodide and format is not TimelineFormat.site:
        raise Unusable("--pyodide goes with --format site: it lets readers check the site in their browsers.")


def choice(
    timeline: "Timeline",
    *,
    events: "Sequence[str]",
    dates: str,
    since: str,
    until: str,
    source: str,
    publisher: str,
    tags: "Sequence[str]",
    kind: str,
    words: "Sequence[str]",
    verdicts: "Sequence[Verdict]",
    key: bool,
) -> "Choice":
    """The filters of a command line; raises Unusable for a name that the timeline doesn't have."""
    from hrctimeline.tell.timeline.choice import Choice

    every = timeline.sources.values()
    known("event", events, {event.id for event in timeline.events if event.id})
    known("source", [source] if source else (), timeline.sources)
    names = {name for s in every for name in (s.publisher, s.author) if name}
    publisher = next((name for name in names if name.casefold() == publisher.casefold()), publisher)
    known("publisher", [publisher] if publisher else (), names)
    known("tag", tags, {*timeline.tags, *(tag for event in timeline.events for tag in event.tags)})
    known("kind", [kind] if kind else (), {*timeline.kinds, *(e.kind for e in timeline.events if e.kind)})
    if blank := [each for each in words if not each.strip()]:
        raise Unusable(f"--words “{blank[0]}”: which words?")
    theirs = {s.id for s in every if publisher in (s.publisher, s.author)}
    return Choice(
        ids=tuple(events),
        dates=interval("--dates", dates),
        since=interval("--since", since),
        until=interval("--until", until),
        sources=tuple(sources for sources in ({source} - {""}, theirs if publisher else set()) if sources),
        tags=tuple(tags),
        kind=kind,
        words=tuple(words),
        verdicts=tuple(verdicts),
        key=key,
    )


def touched(folder: "Disk", base: str) -> dict[str, list[str]]:
    """The events that aren't as they were in a revision, or rest on what isn't; what their wording turns."""
    from hrctimeline.diff.git import GitFailed
    from hrctimeline.diff.revisions import compared
    from hrctimeline.tell.diff.phrases import turned

    try:
        found = compared(folder.log, base, texts=folder.texts)
    except GitFailed as error:
        stop(str(error))
    return {
        event.id: [f"turned: {said}" for said in turned(event)]
        for event in found.events
        if event.kind != "removed"
    }

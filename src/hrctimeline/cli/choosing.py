"""The options that choose events of the timeline, for every format; an event has to pass all of them."""

from enum import StrEnum
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

"""An edition of a report."""

import base64
from collections.abc import Iterator

from hrctimeline.dates.edtf import Edtf, in_words, parse
from hrctimeline.edition.events import Anchors, events
from hrctimeline.edition.model import Edition, File
from hrctimeline.edition.texts import texts
from hrctimeline.findings import INDEX, LOG, REVIEWS
from hrctimeline.logfile.joined import by_name
from hrctimeline.results import EventReport, Report

_YEARS = 3 * 365  # days beyond which a timeline's extent is told in years


def edition(report: Report, chosen: list[EventReport]) -> Edition:
    """All that there is to publish of the chosen events of a report."""
    anchors = Anchors(report.timeline)
    return Edition(
        title=report.timeline.title or "A timeline without a title",
        about=report.timeline.about,
        extent=extent([event.event.date for event in chosen if event.event.date]),
        events=tuple(events(report, chosen, anchors)),
        texts=texts(report, [event.event for event in chosen], anchors),
        files=tuple(_files(report)),
        rules_off=report.off,
        kinds=report.timeline.kinds,
        tags=report.timeline.tags,
    )


def extent(dates: list[Edtf]) -> str:
    """The time from the first to the last of some dates, in words of one precision."""
    starts = [date.start for date in dates if date.start is not None]
    ends = [date.end for date in dates if date.end is not None]
    if not starts or not ends:
        return ""
    first = min((d for d in dates if d.start is not None), key=lambda d: d.start or 0)
    last = max((d for d in dates if d.end is not None), key=lambda d: d.end or 0)
    return _span(first.text.split("/")[0], last.text.split("/")[-1], max(ends) - min(starts))


def _span(first: str, last: str, days: int) -> str:
    plain = [text.rstrip("?~%") for text in (first, last)]
    size = min(4 if days > _YEARS else 7, *map(len, plain)) if all(t[:4].isdigit() for t in plain) else 99
    words = [in_words(parse(text[:size]), short=True) for text in plain]
    gap = " " if any(" " in each for each in words) else ""
    return words[0] if words[0] == words[1] else f"{words[0]}{gap}–{gap}{words[1]}"


def _files(report: Report) -> Iterator[File]:
    """The files of the log as they were verified."""
    for name, path in ((LOG, LOG), (INDEX, "sources/index.toml"), (REVIEWS, REVIEWS)):
        document = report.dossier.loaded.documents.get(name)
        if document and document.fault is None and document.text:
            parts = by_name(document.text) if name == LOG else [(path, document.text)]
            yield from (File(each, base64.b64encode(text.encode()).decode()) for each, text in parts)

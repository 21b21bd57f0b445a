"""An edition of a report."""

import base64
from collections.abc import Iterator, Sequence

from hrctimeline.dates.edtf.extent import extent
from hrctimeline.edition.events import listed
from hrctimeline.edition.model import Edition, Event, File, Text
from hrctimeline.edition.parts import Parts, bare_texts, every_event, every_text
from hrctimeline.findings import INDEX, LOG, REVIEWS
from hrctimeline.judging.judge import Progress
from hrctimeline.logfile.joined import by_name
from hrctimeline.results import EventReport, Report
from hrctimeline.review.standing import standings


def edition(report: Report, chosen: Sequence[EventReport], progress: Progress | None = None) -> Edition:
    """All that there is to publish of the chosen events of a report."""
    parts = Parts.of(report, chosen)
    return _edition(parts, tuple(every_event(parts, progress)), every_text(parts))


def listing(parts: Parts) -> Edition:
    """The same without what only the parts have: events as a list of them needs them, texts without words."""
    read = standings(parts.report.dossier)
    brief = (listed(event, parts.anchors, read[event.event.index]) for event in parts.chosen)
    return _edition(parts, tuple(brief), bare_texts(parts))


def _edition(parts: Parts, events: tuple[Event, ...], texts: dict[str, Text]) -> Edition:
    report = parts.report
    return Edition(
        title=report.timeline.title or "A timeline without a title",
        about=report.timeline.about,
        extent=extent([event.event.date for event in parts.chosen if event.event.date]),
        events=events,
        texts=texts,
        files=tuple(_files(report)),
        rules_off=report.off,
        kinds=report.timeline.kinds,
        tags=report.timeline.tags,
    )


def _files(report: Report) -> Iterator[File]:
    """The files of the log as they were verified."""
    for name, path in ((LOG, LOG), (INDEX, "sources/index.toml"), (REVIEWS, REVIEWS)):
        document = report.dossier.loaded.documents.get(name)
        if document and document.fault is None and document.text:
            parts = by_name(document.text) if name == LOG else [(path, document.text)]
            yield from (File(each, base64.b64encode(text.encode()).decode()) for each, text in parts)

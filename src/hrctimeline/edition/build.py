"""An edition of a report."""

import base64
from collections.abc import Iterator

from hrctimeline.dates.edtf.extent import extent
from hrctimeline.edition.events import Anchors, events
from hrctimeline.edition.model import Edition, File
from hrctimeline.edition.texts import texts
from hrctimeline.findings import INDEX, LOG, REVIEWS
from hrctimeline.logfile.joined import by_name
from hrctimeline.results import EventReport, Report


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


def _files(report: Report) -> Iterator[File]:
    """The files of the log as they were verified."""
    for name, path in ((LOG, LOG), (INDEX, "sources/index.toml"), (REVIEWS, REVIEWS)):
        document = report.dossier.loaded.documents.get(name)
        if document and document.fault is None and document.text:
            parts = by_name(document.text) if name == LOG else [(path, document.text)]
            yield from (File(each, base64.b64encode(text.encode()).decode()) for each, text in parts)

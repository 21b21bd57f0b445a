"""The events as CSV (RFC 4180) in UTF-8, a line an event: a spreadsheet opens it and computes nothing."""

import csv
import io
from collections.abc import Iterator

from hrctimeline.edition.model import Edition, Event
from hrctimeline.tell.export.told import address, quoted, standing, when
from hrctimeline.tell.terminal import safe, safe_lines
from hrctimeline.writing.foreign.cells import guarded

_EVENT = ("id", "date", "when", "title", "summary", "kind", "place", "people", "tags", "key")
_BESIDE = ("image", "alt", "credit", "verdict", "standing", "answers", "evidence", "notes")
COLUMNS = (*_EVENT, *_BESIDE)


def render(edition: Edition) -> str:
    """A line with the names of the columns, then one for each event."""
    written = io.StringIO(newline="")
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(COLUMNS)
    table.writerows([guarded(safe_lines(text)) for text in _row(event, edition)] for event in edition.events)
    return written.getvalue()


def _row(event: Event, edition: Edition) -> Iterator[str]:
    yield event.id
    yield event.date.edtf if event.date else ""
    yield when(event)
    yield event.title
    yield event.summary
    yield event.kind
    yield event.place
    yield "; ".join(event.people)
    yield ", ".join(event.tags)
    yield "yes" if event.key else ""
    image = event.image
    yield from (address(image), image.alt, image.credit) if image else ("", "", "")
    yield event.verdict
    yield "; ".join(standing(event, edition))
    yield ", ".join(link.anchor for link in event.answers)
    yield "\n".join(quoted(quote, edition) for quote in event.quotes)
    yield "\n".join(safe(f"{each.rule} is set aside: {each.reason}") for each in event.waived)

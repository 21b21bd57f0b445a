"""What the rules of this family share: the events that have a date, with what is stated of it."""

from collections.abc import Iterator

from hrctimeline.dates.edtf import in_words
from hrctimeline.evidence.date_verdict import date_verdict
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.evidence.statements import DateVerdict
from hrctimeline.findings import LOG, Where
from hrctimeline.logfile.model import Event


def dated_events(dossier: Dossier) -> Iterator[tuple[Event, DateVerdict]]:
    """The events with a date and evidence, and what their quotes state of it."""
    for event in dossier.timeline.events:
        if event.date is not None and event.evidence:
            yield event, date_verdict(dossier, event)


def date_of(event: Event) -> Where:
    """The place of an event's date in the log."""
    return Where(LOG, event.path("date"))


def said(event: Event) -> str:
    """An event's date in words."""
    return in_words(event.date) if event.date else "no date"

"""What the rules of this family share: the events that have a date, with what is stated of it."""

from collections.abc import Iterator

from hrctimeline.dates.edtf import in_words
from hrctimeline.evidence.date_verdict import DateVerdict
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.evidence.statements import Statement
from hrctimeline.findings import LOG, Excerpt, Where
from hrctimeline.logfile.model import Event

# kinds of dates that are written out: no weekday alone, no "last week", no feast
WRITTEN = ("day", "numeric date", "month", "year", "range", "place in a month", "weekday and number")


def dated_events(dossier: Dossier) -> Iterator[tuple[Event, DateVerdict]]:
    """The events with a date and evidence, and what their quotes state of it."""
    for event in dossier.events:
        if event.index in dossier.date_verdicts:
            yield event, dossier.date_verdicts[event.index]


def date_of(event: Event) -> Where:
    """The place of an event's date in the log."""
    return Where(LOG, event.path("date"))


def said(event: Event) -> str:
    """An event's date in words."""
    return in_words(event.date) if event.date else "no date"


def statement_excerpt(dossier: Dossier, statement: Statement) -> Excerpt:
    """The sentence of a dated expression, with what it says."""
    says = " or ".join(in_words(reading) for reading in statement.readings)
    label = f"{statement.why}: {says}" if statement.anchor else says
    return dossier.excerpt(statement.source, statement.start, statement.end, label)

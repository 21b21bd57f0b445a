"""What the rules of this family share: the events that have a date, with what is stated of it."""

from collections.abc import Iterator

from hrctimeline.dates.edtf import in_words
from hrctimeline.findings import LOG, Where
from hrctimeline.judging import judged
from hrctimeline.material import Material
from hrctimeline.model import Event
from hrctimeline.statements import Judged


def dated_events(material: Material) -> Iterator[tuple[Event, Judged]]:
    """The events with a date and evidence, and what their quotes state of it."""
    for event in material.timeline.events:
        if event.date is not None and event.evidence:
            yield event, judged(material, event)


def date_of(event: Event) -> Where:
    """The place of an event's date in the log."""
    return Where(LOG, event.path("date"))


def said(event: Event) -> str:
    """An event's date in words."""
    return in_words(event.date) if event.date else "no date"

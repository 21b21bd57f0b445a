"""The days of a timeline as an iCalendar (RFC 5545): an all-day event each, of dates that are days for sure.

There is no clock here: a calendar's time stamp is that of its newest text.
"""

from collections.abc import Iterator

from hrctimeline.dates.calendar_days import civil
from hrctimeline.edition.model import Day, Edition, Event
from hrctimeline.logfile.web import web
from hrctimeline.tell.export.ends import whole_days
from hrctimeline.tell.export.names import urn
from hrctimeline.tell.export.told import remarks
from hrctimeline.tell.terminal import safe

_OCTETS = 75  # of a line


def render(edition: Edition) -> str:
    """The calendar, with the line ends and the folding that it wants."""
    return "".join(f"{part}\r\n" for line in _lines(edition) for part in _folded(line))


def _lines(edition: Edition) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//hrctimeline//timeline//EN"
    yield f"NAME:{_text(edition.title)}"
    yield f"X-WR-CALNAME:{_text(edition.title)}"
    if edition.about:
        yield f"DESCRIPTION:{_text(edition.about)}"
    stamp = _stamp(edition)
    for event in edition.events:
        if event.date and event.date.start and event.date.end and whole_days(event.date):
            yield from _event(edition, event, event.date.start, event.date.end, stamp)
    yield "END:VCALENDAR"


def _event(edition: Edition, event: Event, start: int, end: int, stamp: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{urn(edition, event.anchor)}"
    yield f"DTSTAMP:{stamp}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(start)}"
    yield f"DTEND;VALUE=DATE:{_day(end)}"
    yield f"SUMMARY:{_text(event.title)}"
    yield f"DESCRIPTION:{_text([*filter(None, [event.summary]), *remarks(event, edition)])}"
    if event.place:
        yield f"LOCATION:{_text(event.place)}"
    if named := [*filter(None, [event.kind]), *event.tags]:
        yield f"CATEGORIES:{','.join(map(_text, named))}"
    if event.image and web(event.image.url):
        yield f"ATTACH:{event.image.url}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _stamp(edition: Edition) -> str:
    last = [_last(text.published) for text in edition.texts.values() if text.published]
    return max((day for day in last if day), default="19700101")


def _last(date: Day) -> str:
    return _day(date.end - 1) if date.end and 1 < date.end <= 3652060 else ""


def _day(number: int) -> str:
    year, month, day = civil(number)
    return f"{year:04}{month:02}{day:02}"


def _text(value: str | list[str]) -> str:
    r"""A text, or several lines, as a value: commas, semicolons and backslashes escaped, line ends as \n."""
    lines = [value] if isinstance(value, str) else value
    plain = (safe(line).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,") for line in lines)
    return "\\n".join(plain)


def _folded(line: str) -> Iterator[str]:
    """A line in pieces of at most 75 octets, no character cut; all but the first begin with a space."""
    start, room = 0, _OCTETS
    octets = 0
    for at, char in enumerate(line):
        size = len(char.encode("utf-8"))
        if octets + size > room:
            yield (" " if start else "") + line[start:at]
            start, octets, room = at, 0, _OCTETS - 1
        octets += size
    yield (" " if start else "") + line[start:]

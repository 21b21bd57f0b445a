"""What stands beside an event: when it was, how far from the one before, and how it stands; all in words."""

from collections.abc import Iterator
from typing import NamedTuple

from hrctimeline.dates.calendar_days import weekday_name
from hrctimeline.dates.edtf import Edtf, in_words
from hrctimeline.logfile.model import Timeline
from hrctimeline.results import EventReport
from hrctimeline.rules import BY_NAME
from hrctimeline.tell.distance import apart


class Mark(NamedTuple):
    """A sign for a verdict, which is told in words as well, and its role of style."""

    sign: str
    role: str


_MARKS = {
    "supported": Mark("•", "strong"),
    "disputed": Mark("±", "warning"),
    "unsupported": Mark("✗", "error"),
    "unchecked": Mark("?", "error"),
}


def mark(event: EventReport) -> Mark:
    """The sign of an event's verdict."""
    return _MARKS[event.verdict]


def when(date: Edtf | None, year: str) -> str:
    """A date in words below the heading of its year: "19 June", "in May", "5–9 May", "about 14 December"."""
    if date is None:
        return "no date"
    words = in_words(date, short=True)
    within = words.removesuffix(f" {year}") if year else words
    if words == year or (date.precision == "month" and not date.qualifier and within[:1].isupper()):
        return f"in {within}"
    tells = date.precision == "season" or any(char.isupper() or char.isdigit() for char in within)
    return within if tells else words


def gap(before: Edtf | None, here: Edtf | None) -> str:
    """How far an event lies from the one before it, no finer than both dates are; "" where none knows."""
    if before and here and before.precision == here.precision == "day" and before.start == here.start:
        return "the same day"
    return apart(before, here)[1]


def beside(event: EventReport, timeline: Timeline, *, unread: bool) -> Iterator[tuple[str, str]]:
    """How an event stands, each thing in words with its role of style, the gravest first.

    `unread`: nobody has read its wording.
    """
    yield from _verdict(event)
    if event.by_publication:
        yield "dated by its text", "dim"
    elif event.inferred:
        yield "date inferred", "dim"
    if _date_unread(event, timeline):
        yield "date not machine-read", "warning"
    if unread:
        yield "wording unread", "dim"
    if event.holds and not _date_set_aside(event):
        yield from ((words, "dim") for words in _exactness(event.event.date))


def _verdict(event: EventReport) -> Iterator[tuple[str, str]]:
    if event.verdict == "unsupported":
        yield "DOES NOT HOLD", "error"
    elif event.verdict == "unchecked":
        yield "NOT CHECKED", "error"
    elif event.verdict == "disputed":
        yield "DISPUTED", "warning"
    if _date_set_aside(event):
        yield "DATE", "warning"
        yield ("WAIVED" if event.waived else "SET ASIDE"), "warning"
    elif event.leans:
        yield "SET ASIDE", "warning"


def _date_set_aside(event: EventReport) -> bool:
    """Whether what is found against its date counts for nothing, by a waiver or the log's own severities."""
    findings = [*(waived.finding for waived in event.waived), *event.lowered]
    return any(BY_NAME[finding.rule].family == "dates" for finding in findings)


def _date_unread(event: EventReport, timeline: Timeline) -> bool:
    """Whether what dates an event is in a language of which no dates are read."""
    quotes = [e for e in event.evidence if e.stance == "supports" and e.start is not None]
    foreign = [e for e in quotes if e.source in timeline.sources and not timeline.sources[e.source].english]
    return bool(foreign) and not any(e.dates for e in quotes)


def _exactness(date: Edtf | None) -> Iterator[str]:
    if date is None or date.start is None:
        return
    if date.precision == "day" and date.text[-1:].isdigit():  # neither about that day, nor a day unknown
        yield from filter(None, [weekday_name(date.start)])
    elif date.precision in ("month", "year"):
        yield "day not given"

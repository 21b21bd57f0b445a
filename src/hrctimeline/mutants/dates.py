"""Dates of events moved, sharpened, coarsened and stretched."""

import calendar
import datetime
import re
from collections.abc import Iterator
from random import Random

from hrctimeline.findings import LOG
from hrctimeline.logfile.model import Event
from hrctimeline.mutants.fault import Expect, Fault
from hrctimeline.mutants.original import Original

_DATE = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_LARGER = {"day": ("week", "month", "year"), "month": ("year",)}


def faults(original: Original, random: Random) -> Iterator[Fault]:
    """The faults in the dates of events. A date only written otherwise (2018-06-XX for 2018-06) is none.

    Nothing guards one where `verify` notes that the event's texts are in a language it doesn't read.
    """
    for event in original.report.timeline.events:
        if event.date is not None:
            text = event.date.text
            yield from _each(original, event, "date moved by its unit", moved(text, unit(text)))
            for larger in _LARGER.get(unit(text), ()):
                yield from _each(original, event, "date moved by a larger unit", moved(text, larger))
            yield from _each(original, event, "date sharpened", sharpened(text, random))
            yield from _each(original, event, "date coarsened", coarsened(text))
            yield from _each(original, event, "date stretched", stretched(text))


def _each(original: Original, event: Event, kind: str, dates: list[str]) -> Iterator[Fault]:
    path, old = event.path("date"), event.date.text if event.date else ""
    expect = Expect.UNGUARDED if original.noted("not-machine-read", event.id) else Expect.CAUGHT
    return (original.valued(kind, LOG, path, old, date, expect) for date in dates)


def unit(text: str) -> str:
    """The unit of a date: that of its first side, where it is an interval; "" for an unspecified year."""
    match = _DATE.match(text)
    if not match:
        return ""
    return "day" if match[3] else "month" if match[2] and int(match[2]) <= 12 else "year"


def moved(text: str, by: str) -> list[str]:
    """The date one unit earlier and one later, on both its sides; its season, qualifier and `X` stay."""
    earlier = _DATE.sub(lambda match: _shifted(match, by, -1), text)
    later = _DATE.sub(lambda match: _shifted(match, by, 1), text)
    return [date for date in (earlier, later) if date != text]


def sharpened(text: str, random: Random) -> list[str]:
    """Dates within the date, one step more precise; none for an interval: its two sides are stated, too."""
    match = _DATE.fullmatch(text.rstrip("?~%"))
    if not match or match[3]:
        return []
    if not match[2]:
        return [f"{match[1]}-{month:02}" for month in sorted(random.sample(range(1, 13), 2))]
    if int(match[2]) > 12:
        return [f"{match[1]}-{3 * int(match[2]) - 59:02}"] if int(match[2]) < 24 else []
    last = calendar.monthrange(abs(int(match[1])) or 4, int(match[2]))[1]
    return [f"{text}-{day:02}" for day in sorted(random.sample(range(1, last + 1), 2))]


def coarsened(text: str) -> list[str]:
    """The date with one step less: its month, its year, its decade."""
    match = _DATE.fullmatch(text.rstrip("?~%"))
    if not match:
        return []
    year, month, day = match.groups()
    return [f"{year}-{month}" if day else year if month else f"{year[:-1]}X"]


def stretched(text: str) -> list[str]:
    """The interval from the date to the next of its unit."""
    later = moved(text, unit(text))
    return [f"{text}/{later[-1]}"] if "/" not in text and len(later) == 2 else []


def _shifted(match: re.Match[str], by: str, step: int) -> str:
    year, month, day = int(match[1]), match[2], match[3]
    if by in ("day", "week") and day and 0 < year < 9999:
        days = datetime.timedelta(step * (7 if by == "week" else 1))
        return (datetime.date(year, int(month), int(day)) + days).isoformat()
    if by == "month" and month and int(month) <= 12:
        year, number = year + (int(month) - 1 + step) // 12, (int(month) - 1 + step) % 12 + 1
        return _written(year, f"{number:02}", day)
    return _written(year + step, month, day) if by == "year" else match[0]


def _written(year: int, month: str | None, day: str | None) -> str:
    if day and month:
        day = f"{min(int(day), calendar.monthrange(abs(year) or 4, int(month))[1]):02}"
    return "-".join(part for part in (f"{year:05}" if year < 0 else f"{year:04}", month, day) if part)

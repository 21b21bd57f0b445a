"""A weekday and the date beside it are one day: "Tuesday (16 May 2017)", "last Tuesday, 12 June"."""

import re
from functools import cache
from itertools import pairwise

from hrctimeline.dates.calendar_days import WEEKDAYS, weekday
from hrctimeline.dates.find.scan import Found
from hrctimeline.dates.meaning.periods import Period
from hrctimeline.dates.meaning.senses import Fixed, Recurring, Sense
from hrctimeline.dates.text.page import Page
from hrctimeline.record import replace

WIDEST = 8  # characters between them


def with_weekdays(found: list[Found], page: Page) -> list[Found]:
    """The expressions, each weekday and the date that stands beside it as the same day."""
    result = found[:]
    for at, (first, last) in enumerate(pairwise(found)):
        if last.start - first.end <= WIDEST and (day := _one_day(first, last, page)):
            result[at] = result[at]._replace(sense=day)
            result[at + 1] = last._replace(sense=day, bound=first.bound or last.bound)
    return result


def _one_day(first: Found, last: Found, page: Page) -> Sense | None:
    if not _between().fullmatch(page.folded, first.end, last.start):
        return None
    on, day = _weekday(first), last
    if on is None:
        on, day = _weekday(last), first
    return None if on is None else _on(on, day.sense)


@cache
def _between() -> re.Pattern[str]:
    return re.compile(r"(?:,| ?\(| ?(?:-|--|—) ?| )(?: ?(?:the|on|on the|a))? ?")


def _weekday(found: Found) -> int | None:
    sense = found.sense
    if not isinstance(sense, Recurring) or sense.cycle != "week" or sense.told:
        return None
    return WEEKDAYS.index(sense.name) if sense.name in WEEKDAYS else None


def _on(on: int, sense: Sense) -> Sense | None:
    """The day where it falls on the weekday; without a year the nearest such."""
    if isinstance(sense, Fixed):
        start = sense.period.start
        return sense if sense.period.unit == "day" and start is not None and weekday(start) == on else None
    if not isinstance(sense, Recurring) or sense.cycle != "year" or sense.side or not _is_day(sense):
        return None
    return replace(sense, find=lambda year: _falling(sense.find(year), on), cycle="dated")


def _is_day(sense: Recurring) -> bool:
    period = sense.find(2000)
    return period is not None and period.unit == "day"


def _falling(period: Period | None, on: int) -> Period | None:
    return period if period and period.start is not None and weekday(period.start) == on else None

"""The period of an expression as the words in front of it limit it, or name a part of it.

The parts of a month or year that words name before it: "the first week of June", "the last half of June".
Nobody agrees where such a part ends: a month's first week may be its first seven days, the week of its first
day or its first whole one. So the month stays the first reading, and the parts are further ones.
"""

import re
from collections.abc import Iterator
from functools import cache

from hrctimeline.dates.calendar_days import civil, months_on, week_days, weekday
from hrctimeline.dates.edtf import Edtf, from_days, month_text, year_text
from hrctimeline.dates.find.scan import Found
from hrctimeline.dates.meaning.periods import Period, around, shift
from hrctimeline.dates.meaning.senses import Fixed, Recurring, Several, Shifted, Vague
from hrctimeline.dates.vocabulary import number, ordinal
from hrctimeline.words.lists import lazy_pattern

Run = tuple[int, int]
_LAST = ("last", "final", "closing")
SATURDAY = 5
DASHES = 4  # of a range of days
_FIRST = {"opening": 1, "latter": 2}


def parts_of(lead: str, period: Period) -> tuple[str, ...]:
    """The readings, in EDTF, of the part of a month or year that the words `lead` name; or none."""
    if lead and period.unit == "year" and period.start is not None and (edge := _edge_of().search(lead)):
        year = civil(period.start)[0]
        return (month_text(year, 12 if edge["last"] else 1),)
    match = _part().search(lead) if lead else None
    if match is None or period.unit not in ("month", "year") or period.start is None or period.end is None:
        return ()
    place = 0 if match["place"] in _LAST else _FIRST.get(match["place"]) or ordinal(match["place"])
    runs = _runs(match["unit"], place, number(match["count"] or "one"), (period.start, period.end))
    return tuple(dict.fromkeys(from_days(*run).text for run in runs if run[0] < run[1]))


def _runs(unit: str, place: int, count: int, whole: Run) -> Iterator[Run]:
    """The runs of days of the `place`-th part (0: the last), or of that many units at one end."""
    start, end = whole
    if unit == "half":
        middle = _middle(whole)
        yield (start, middle) if place == 1 else (middle, end)
    elif unit in ("week", "weekend"):
        yield from _weeks(unit, place, whole) if count == 1 else _edge(place, 7 * count, whole)
    elif unit == "fortnight" or (unit == "day" and count > 1):
        yield from _edge(place, count if unit == "day" else 14, whole)
    elif unit == "month" and count > 1:
        year, month, _ = civil(start)
        yield (
            (months_on(year, month, 12 - count), end) if not place else (start, months_on(year, month, count))
        )


def _middle(whole: Run) -> int:
    """The day at which the second half begins: the 16th, or the first of July."""
    year, month, _ = civil(whole[0])
    return whole[0] + 15 if whole[1] - whole[0] < 32 else months_on(year, month, 6)


def _edge(place: int, days: int, whole: Run) -> Iterator[Run]:
    if place < 2:
        yield (whole[0], whole[0] + days) if place else (whole[1] - days, whole[1])


def _weeks(unit: str, place: int, whole: Run) -> Iterator[Run]:
    """Seven days counted from the end of the period, and the calendar's weeks that begin or lie in it."""
    start, end = whole
    if unit == "week":
        yield (start + 7 * (place - 1), min(start + 7 * place, end)) if place else (end - 7, end)
    first = week_days(start)[0]
    mondays = range(first, end, 7)
    weeks = [(day, day + 7) if unit == "week" else (day + 5, day + 7) for day in mondays]
    inside = [week for week in weeks if week[0] >= start and week[1] <= end]
    for among in (inside, [week for week in weeks if week[1] > start and week[0] < end]):
        if among and place <= len(among):
            yield among[place - 1]


_edge_of = lazy_pattern(r"(?:(?P<last>end|close)|beginning|start|opening) of (?:the )?\Z")


@cache
def _part() -> re.Pattern[str]:
    count = "[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    place = "first|second|third|fourth|fifth|last|final|opening|closing|latter"
    unit = "half|weekend|week|fortnight|day|month"
    return re.compile(
        rf"(?P<place>{place}) {{1,9}}(?:(?P<count>{count})[ -]+)?(?P<unit>{unit})s? {{1,9}}(?:of|in) "
    )


def to_the_day(found: Found, published: Edtf | None) -> tuple[str, ...]:
    """The day of "a week ago", the year of "a decade ago", which may be meant by it.

    So may the week that ends with it by "last week" of a Saturday or Sunday.
    """
    sense, day = found.sense, published.start if published and published.precision == "day" else None
    if day is None or not isinstance(sense, Shifted) or found.bound:
        return ()
    if sense == Shifted("week", -1) and found.kind != "units ago":
        return (around("week", day).edtf,) if weekday(day) >= SATURDAY else ()
    if found.kind != "units ago":
        return ()
    if sense.unit == "decade":
        return (around("year", months_on(*civil(day)[:2], 120 * sense.steps)).edtf,)
    return (around("day", day + 7 * sense.steps).edtf,) if sense.unit == "week" else ()


def with_ends(period: Period, lasts: bool) -> tuple[str, ...]:
    """The last four days with the day of publication as one of them; what `lasts` for a time began then."""
    if period.start is None or period.end is None:
        return ()
    first = (period.written.split("/")[0],) if lasts else ()
    days = period.written.count("-") >= DASHES
    return (*first, from_days(period.start + 1, period.end).text) if days else first


def limited_period(period: Period, found: Found) -> Period:
    """The period as the words limit it: open to one side, or the week around a day."""
    if found.week_of and period.unit == "day" and period.start is not None:
        period = _week_of(found.week_of, period.start)
    if not found.bound or period.start is None or period.end is None:
        return period
    timex = period.timex
    match found.bound:
        case "since" | "from" | "not until":
            return Period("interval", period.start, None, f"{_first(period)}/..", timex)
        case "since the start":
            return Period("interval", period.start, None, f"{around('day', period.start).edtf}/..", timex)
        case "after":
            return Period("interval", period.end, None, f"{_neighbour(period, 1)}/..", timex)
        case "before":
            return Period("interval", None, period.start, f"../{_neighbour(period, -1)}", timex)
    return Period("interval", None, period.end, f"../{_last(period)}", timex)


def _week_of(said: str, day: int) -> Period:
    """The week around a day, the one that ends with it ("week ending") or begins ("week beginning")."""
    unit, _, way = said.partition(" ")
    calendar = around(unit, day)
    if unit != "week" or way not in ("to", "from"):
        return calendar
    first = day - 6 if way == "to" else day
    return Period("interval", first, first + 7, from_days(first, first + 7).text, calendar.timex)


def _first(period: Period) -> str:
    first = period.edtf.split("/")[0]
    return year_text(civil(period.start or 0)[0]) if first.endswith("X") else first


def _last(period: Period) -> str:
    last = period.edtf.split("/")[-1]
    return year_text(civil((period.end or 0) - 1)[0]) if last.endswith("X") else last


def _neighbour(period: Period, step: int) -> str:
    if period.unit == "interval" or period.written:
        day = period.end if step > 0 else (period.start or 0) - 1
        return around("day", day or 0).edtf
    beside = shift(period, step)
    return _first(beside) if step > 0 else _last(beside)


def written(period: Period, found: Found) -> str:
    """The period in EDTF: approximate where the words say or mean "about", uncertain where they doubt it."""
    about = found.about or (isinstance(found.sense, Fixed) and found.sense.about)
    if not (about or found.doubt):
        return period.edtf
    mark = "%" if about and found.doubt else "~" if about else "?"
    return "/".join(side + mark if side not in ("", "..") else side for side in period.edtf.split("/"))


def timex(found: Found, periods: list[Period]) -> str:
    """The TIMEX3 value of an expression, by its readings."""
    if isinstance(found.sense, Vague):
        return found.sense.timex
    if len(periods) == 1 or (periods and not isinstance(found.sense, Several)):
        return periods[0].timex
    if isinstance(found.sense, Recurring):
        return found.sense.unresolved
    if isinstance(found.sense, Shifted) and found.kind == "units ago":
        return "PAST_REF"
    return ""

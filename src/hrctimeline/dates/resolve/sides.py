"""Where a weekday, or words without a year, lie beside a point of a story, or before a book.

An anchor is such a point: a narrative goes on from it, or looks back, and nothing but a verb of the future
says which. So the nearest on either side is meant. A text of which only the year is known tells of what was.
"""

from hrctimeline.dates.meaning.periods import Period, span
from hrctimeline.dates.meaning.senses import Counted, Range, Recurring, Sense
from hrctimeline.dates.resolve.counting import (
    Days,
    before_and_after,
    counted_from,
    cycle_of,
    distance,
    resolve,
    resolve_over,
)

_REACH = {"week": 7, "month": 31, "year": 274}  # days from the anchor; in another year, that would be told
_FEW = 3  # years that a weekday fits, back from publication
_YEAR = 366
_BY_YEAR = 184  # days of an interval of publication of which no more than the year is known


def beside(sense: Sense, days: Days, direction: str, told: Period | None) -> list[Period]:
    """The periods that may be meant beside a point of a story, whose days are given: the nearest first.

    Where the point is a month or year, only those within it, if there are any. What would be more than nine
    months off in another year is none, if there is one nearer.
    """
    own = inside(sense, days)
    if own and days[0] < days[1]:
        return own
    ways = ("future",) if direction == "future" else ("future", "past")
    found = [period for way in ways for period in resolve_over(sense, days, way, told)]
    named = named_in(sense)
    reach = _REACH.get(named.cycle) if named else None
    near = own + [p for p in found if reach is None or _away(p, days) <= reach]
    return sorted(dict.fromkeys(near or found), key=lambda period: _away(period, days))


def of_a_book(sense: Sense, days: Days, direction: str, told: Period | None) -> list[Period]:
    """The periods counted from publication: of what was, where no more than its year is known.

    A weekday with a day of a month may then be of each of the few years before that it fits, and so it may
    where none of a year around is among these.
    """
    by_year = days[1] - days[0] >= _BY_YEAR
    named = named_in(sense)
    if direction == "future" or named is None or named.side:
        return resolve_over(sense, days, direction, told)
    if named.cycle == "dated":
        if not by_year and any(_away(p, days) <= _YEAR for p in resolve_over(named, days, direction, told)):
            return resolve_over(sense, days, direction, told)
        every = _back(named, days[1], _FEW)
        return [found for each in every for found in resolve(sense, each.start or 0, "since", told)]
    way = "since" if by_year and named is sense and direction in ("past", "open") else direction
    return resolve_over(sense, days, way, told)


def _back(sense: Recurring, day: int, count: int) -> list[Period]:
    """The last occurrences that began on a day or earlier, the latest first."""
    found: list[Period] = []
    while len(found) < count and (period := before_and_after(sense, day)[0]):
        found += period
        day = (period[0].start or 0) - 1
    return found


def named_in(sense: Sense | None) -> Recurring | None:
    """What comes back in words that may count from it, or lead up to it."""
    if isinstance(sense, Range):
        return named_in(sense.last)
    if isinstance(sense, Counted):
        return named_in(sense.base)
    return sense if isinstance(sense, Recurring) else None


def _away(period: Period, days: Days) -> int:
    """How many days lie between; none where they overlap."""
    return min(distance(period, day) for day in days)


def inside(sense: Sense, days: Days) -> list[Period]:
    """The occurrence within the year that the days lie in, or within their month for "the 9th"."""
    if isinstance(sense, Range):
        ends = [*inside(sense.first, days), *inside(sense.last, days)]
        return [span(*ends)] if len(ends) == 2 and (ends[0].start or 0) < (ends[1].start or 0) else []
    if isinstance(sense, Counted) and sense.base:
        return [found for base in inside(sense.base, days) for found in counted_from(base, sense)]
    if not isinstance(sense, Recurring) or sense.side:
        return []
    first, last = (cycle_of(sense.cycle, day) for day in days)
    period = sense.find(first) if first == last and sense.cycle in ("year", "month") else None
    return [period] if period else []

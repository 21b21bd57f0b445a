"""The time that a text tells of: in a memoir of 1904 whose dates are of 1894, "the 2d of July" is of 1894.

A day or month without a year counts from publication. Where its day is known, the year is open only in a
story of an earlier time, which the order of dates shows. Where less is known, and the full dates nearest to
it, before it or behind, are of an earlier time, its year is open: it may be theirs. Where all that is known
of publication is a month or a year, as of a book, and nearly all full dates of the text are long past then,
it is theirs; and what else counts from a day, "Tuesday" or "yesterday", may count from the one told of
before it. A story goes on into the next year where nothing more is dated; in a book without full dates a
year alone tells its time.

An anchor is a point of a story: a narrative goes on from it, or looks back, and nothing but a verb of the
future says which. So the nearest on either side is meant. A text of which only the year is known tells of
what was.
"""

import re
from bisect import bisect_left
from functools import cache

from hrctimeline.dates.calendar_days import civil, day_number
from hrctimeline.dates.meaning.periods import Period, span
from hrctimeline.dates.meaning.senses import Counted, Range, Recurring, Sense, Shifted
from hrctimeline.dates.resolve.counting import (
    Days,
    before_and_after,
    counted_from,
    cycle_of,
    distance,
    resolve,
    resolve_over,
)
from hrctimeline.dates.resolve.full_dates import Told, full_dates, is_aside
from hrctimeline.dates.text.page import without_emphasis
from hrctimeline.dates.vocabulary import MONTH_WORDS
from hrctimeline.record import cached_property
from hrctimeline.words.lists import lazy_pattern

_LONG_AGO = 2  # years
_MOST = 0.75
_FEWEST = 2  # full dates that show a text to be a history
_DAY_KNOWN = 8  # days: publication is known better than by its month
_MONTH_KNOWN = 31
_STEP = 184  # days: a story may go on into the next year, or have begun in the one before
_REACH = {"week": 7, "month": 31, "year": 274}  # days from the anchor; in another year, that would be told
_FEW = 3  # years that a weekday fits, back from publication
_YEAR = 366
_PARAGRAPHS = 2  # over which a story goes on
_JOINING = frozenset(("and", "or", "to", "of", "the", "st", "nd", "rd", "th"))


class Story:
    """The full dates of one text, given by its prose; looked for once an expression may be of their time."""

    def __init__(self, prose: str) -> None:
        self._given = prose

    @cached_property
    def _prose(self) -> str:
        return without_emphasis(self._given)

    @cached_property
    def _told(self) -> list[Told]:
        return full_dates(self._prose)

    @cached_property
    def _places(self) -> list[int]:
        return [told.at for told in self._told]

    def periods(self, sense: Sense, at: int, published: Days, by_publication: list[Period]) -> list[Period]:
        """The periods of an expression at an offset, the preferred one first."""
        known = published[1] - published[0] < _DAY_KNOWN
        if not by_publication or not (lacks_year(sense) or (counts_from_a_day(sense) and not known)):
            return by_publication
        if known:
            return self._of_news(sense, at, civil(published[0])[0] - _LONG_AGO, by_publication)
        here = bisect_left(self._places, at)
        near = self._told[max(0, here - 1) : here + 1] or self._year_before(at, published)
        of_a_year = published[1] - published[0] > _STEP and _is_of_years(sense)
        year = civil(published[0])[0]
        past = [t for t in near if t.year <= year - (0 if of_a_year and not t.by_month else _LONG_AGO)]
        historical = len(past) == len(near) and self._is_history(published)
        if lacks_year(sense):
            goes_on = len(near) == 1 and near[0].at < at
            found = [period for each in past for period in _in_years(sense, each, goes_on)]
        else:
            found = [p for each in near if historical and each.at < at for p in _from_day(sense, each)]
        own = [period for period in dict.fromkeys(found) if period not in by_publication]
        if own and historical and lacks_year(sense):
            return [*own, *by_publication] if published[1] - published[0] < _MONTH_KNOWN else own
        return [*by_publication, *own]

    def _of_news(self, sense: Sense, at: int, last: int, by_publication: list[Period]) -> list[Period]:
        """The periods of an expression in a text whose own day is known: of the year nearest to that.

        So it is but in a list, which ends with its year, and in a story of a year up to the `last`.
        """
        before, behind = self._beside(at)
        if behind and behind.year <= last and _is_list(self._prose[at : behind.at]):
            return _in_years(sense, behind, goes_on=False)
        told = self._narrated(sense, at, before, behind) if before and before.year <= last else []
        return list(dict.fromkeys([*by_publication, *told]))

    def _narrated(self, sense: Sense, at: int, before: Told, behind: Told | None) -> list[Period]:
        """What an expression means in a story that its order shows.

        The full date before it is of its paragraph or of the one before, or one behind it is later still.
        """
        found = [p for p in _in_years(sense, before, goes_on=False) if (p.end or 0) > before.day]
        if self._prose.count("\n\n", before.at, at) < _PARAGRAPHS:
            return found
        return [p for p in found if behind and (p.start or 0) <= behind.day]

    def _beside(self, at: int) -> tuple[Told | None, Told | None]:
        """The full dates before an offset and behind it that are of no aside."""
        here = bisect_left(self._places, at)
        sides = (reversed(self._told[:here]), iter(self._told[here:]))
        before, behind = (next((t for t in side if not is_aside(self._prose, t.at)), None) for side in sides)
        return before, behind

    def _year_before(self, at: int, published: Days) -> list[Told]:
        """The last year told of before an offset in a book without full dates, of which no more is known."""
        of_a_year = published[1] - published[0] > _STEP
        return [told for told in self._years if told.at < at][-1:] if of_a_year and not self._told else []

    @cached_property
    def _years(self) -> list[Told]:
        years = ((match.start("year"), int(match["year"])) for match in _in_year().finditer(self._prose))
        return [Told(at, year, day_number(year, 1, 1), True, True) for at, year in years]

    def _is_history(self, published: Days) -> bool:
        """Whether nearly all that the text dates is long past."""
        last = civil(published[0])[0] - _LONG_AGO
        told = self._told or self._years
        past = sum(each.year <= last for each in told)
        return past >= (_FEWEST if self._told else 1) and past >= _MOST * len(told)


def lacks_year(sense: Sense) -> bool:
    """Whether words name a part of some year or month, or count from one: "2 May", "from 2 to 5 May"."""
    if isinstance(sense, Range):
        return lacks_year(sense.first) and lacks_year(sense.last)
    if isinstance(sense, Counted):
        return sense.base is not None and lacks_year(sense.base)
    return isinstance(sense, Recurring) and sense.cycle != "week" and _is_plain(sense)


def _is_of_years(sense: Sense) -> bool:
    named = named_in(sense)
    return named is not None and named.cycle in ("year", "dated")


def counts_from_a_day(sense: Sense) -> bool:
    """Whether words count from the day on which they are said: "yesterday", "on Tuesday"."""
    return (isinstance(sense, Recurring) and sense.cycle == "week" and _is_plain(sense)) or (
        isinstance(sense, Shifted) and not sense.told
    )


def _is_plain(sense: Recurring) -> bool:
    return not sense.side and not sense.told


def _in_years(sense: Sense, told: Told, goes_on: bool) -> list[Period]:
    """What an expression means in the year of a full date, and in one beside it that is half a year off.

    Where the story `goes_on` from there and nothing more is dated, it may be in the next year, too.
    """
    if isinstance(sense, Recurring) and sense.cycle != "year":
        return [] if told.by_year and sense.cycle == "month" else resolve(sense, told.day, "open")
    before = () if told.by_year else (told.year - 1,)
    found = [(year, p) for year in (told.year, told.year + 1, *before) for p in inside(sense, _days(year))]
    sure = (told.year, told.year + 1) if goes_on else (told.year,)
    return [p for year, p in found if year in sure or abs((p.start or 0) - told.day) <= _STEP]


def _from_day(sense: Sense, told: Told) -> list[Period]:
    return [] if told.by_month else resolve(sense, told.day, "open")


def _days(year: int) -> Days:
    return day_number(year, 1, 1), day_number(year, 12, 31)


def _is_list(between: str) -> bool:
    """Whether nothing stands between a date and the year of another but what a list of dates has."""
    return all(word.lower() in MONTH_WORDS or word in _JOINING for word in _words().findall(between))


_words = lazy_pattern(r"[^\W\d_]+|[;:]")


@cache
def _in_year() -> re.Pattern[str]:
    lead = r"(?<![^\W\d_])(?:[Ii]n|[Dd]uring|[Bb]y|[Ss]ince|[Oo]f)(?: the year)? "
    return re.compile(rf"{lead}(?P<year>(?:1\d|20)\d\d)(?![,.]\d|\w)")


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

    A weekday with a day of a month, or with its number alone, may then be each of the few such before, and so
    it may where none of a year around is among these.
    """
    by_year = days[1] - days[0] > _STEP
    named = named_in(sense)
    if own := _of_that_month(sense, named, days):
        return own
    if direction == "future" or named is None or named.side:
        return resolve_over(sense, days, direction, told)
    if named.cycle == "dated" or (named.cycle == "months" and by_year):
        if not by_year and any(_away(p, days) <= _YEAR for p in resolve_over(named, days, direction, told)):
            return resolve_over(sense, days, direction, told)
        every = _back(named, days[1], _FEW)
        return [found for each in every for found in resolve(sense, each.start or 0, "since", told)]
    way = "since" if by_year and named is sense and direction in ("past", "over", "open") else direction
    return resolve_over(sense, days, way, told)


def _of_that_month(sense: Sense, named: Recurring | None, days: Days) -> list[Period]:
    """A day of the month that is all that is known of publication: that of another year would be told."""
    if named is None or named.cycle != "year" or not 0 < days[1] - days[0] < _MONTH_KNOWN:
        return []
    found = inside(sense, days)
    return [p for p in found if p.unit in ("day", "interval") and _lies_in(p, days)]


def _lies_in(period: Period, days: Days) -> bool:
    return (period.start or 0) >= days[0] and (period.end or 0) - 1 <= days[1]


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
        if len(ends) == 2 and (ends[0].start or 0) > (ends[1].start or 0):
            ends[1:] = (
                before_and_after(sense.last, ends[0].start or 0)[1]
                if isinstance(sense.last, Recurring)
                else []
            )
        return [span(*ends)] if len(ends) == 2 and (ends[0].start or 0) < (ends[1].start or 0) else []
    if isinstance(sense, Counted) and sense.base:
        return [found for base in inside(sense.base, days) for found in counted_from(base, sense)]
    if not isinstance(sense, Recurring) or sense.side:
        return []
    first, last = (cycle_of(sense.cycle, day) for day in days)
    period = sense.find(first) if first == last and sense.cycle in ("year", "month") else None
    return [period] if period else []

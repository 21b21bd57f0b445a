"""Dates in digits alone. One that can be read in two ways is read only in the order of its source."""

from hrctimeline.dates.calendar_days import month_length
from hrctimeline.dates.meaning.periods import day_period, month_period, span
from hrctimeline.dates.meaning.senses import Fixed, Range, Sense, Several
from hrctimeline.dates.patterns.groups import Match
from hrctimeline.dates.patterns.pattern import Pattern
from hrctimeline.dates.text.guards import stands_free
from hrctimeline.dates.text.page import Page

LONGEST_RANGE = 60  # years


def read_iso(match: Match, page: Page) -> Sense | None:
    """2018-06-19, 2018/06/19, also with a time after it."""
    if not stands_free(page, match.start()):
        return None
    return _one_of([(int(match["y"]), int(match["m"]), int(match["d"]))])


def read_iso_month(match: Match, page: Page) -> Sense | None:
    """2018-06; "2001-02" might as well be two years, and "1998-99" can only be two."""
    year, month = int(match["y"]), int(match["m"])
    if not stands_free(page, match.start()) or not 1000 <= year <= 2199:
        return None
    later = year // 100 * 100 + month
    first, last = month_period("year", year), month_period("year", later)
    if not 1 <= month <= 12:
        return Range(Fixed(first), Fixed(last)) if year < later <= year + LONGEST_RANGE else None
    if later > year:
        return Several((month_period("month", year, month), span(first, last)))
    return Fixed(month_period("month", year, month))


def read_numeric(match: Match, page: Page) -> Sense | None:
    """22.06.2018, 6/22/2018, 01/06/94."""
    if not stands_free(page, match.start()):
        return None
    one, two = int(match["a"]), int(match["b"])
    year = int(match["y"]) if len(match["y"]) == 4 else page.full_year(match["y"])
    if year is None:
        return Several(()) if 1 <= min(one, two) <= 12 and max(one, two) <= 31 else None
    day_first, month_first = (year, two, one), (year, one, two)
    orders = {"dmy": [day_first], "mdy": [month_first]}
    return _one_of(orders.get(page.date_order or "", [day_first, month_first]))


def _one_of(readings: list[tuple[int, int, int]]) -> Sense | None:
    days = [day_period(y, m, d) for y, m, d in dict.fromkeys(readings) if _is_day(y, m, d)]
    if not days:
        return None
    return Fixed(days[0]) if len(days) == 1 else Several(tuple(days))


def _is_day(year: int, month: int, day: int) -> bool:
    return 1000 <= year <= 2199 and 1 <= month <= 12 and 1 <= day <= month_length(year, month)


TIME = r"(?:t[0-9]{2}:?[0-9]{2}(?::?[0-9]{2}(?:\.[0-9]{1,6})?)?(?:z|[+-][0-9]{2}:?[0-9]{2})?)?"
SEPARATED = r"(?P<a>[0-9]{1,2})(?P<sep>[-/.])(?P<b>[0-9]{1,2})(?P=sep)(?P<y>[12][0-9]{3})"
SHORT = r"(?P<a>[0-9]{1,2})(?P<sep>[-/])(?P<b>[0-9]{1,2})(?P=sep)(?P<y>[0-9]{2})"
ISO = r"(?P<y>[12][0-9]{3})(?P<sep>[-/.])(?P<m>[0-9]{1,2})(?P=sep)(?P<d>[0-9]{1,2})(?![0-9])" + TIME

PATTERNS = (
    Pattern("numeric date", "#year", ISO, read_iso, "- / . + #day"),
    Pattern("numeric date", "#year", r"(?P<y>[12][0-9]{3})-(?P<m>[0-9]{2})(?!-)", read_iso_month, "- + #day"),
    Pattern("numeric date", "#day", SEPARATED, read_numeric, "#year + - / ."),
    Pattern("numeric date", "#day", SHORT, read_numeric, "- / + #day"),
)

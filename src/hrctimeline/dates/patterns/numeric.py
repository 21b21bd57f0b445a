"""Dates in digits alone. One that can be read in two ways is read only in the order of its source."""

from hrctimeline.dates.calendar_days import month_length
from hrctimeline.dates.meaning.periods import day_period, month_period, span
from hrctimeline.dates.meaning.senses import Fixed, Range, Sense, Several
from hrctimeline.dates.patterns.groups import Match
from hrctimeline.dates.patterns.pattern import Pattern
from hrctimeline.dates.patterns.years import names_two_years
from hrctimeline.dates.text.guards import stands_free, word_before
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.text.years import NUMBER_LEADS, stands_as_year

LONGEST_RANGE = 60  # years


def read_iso(match: Match, page: Page) -> Sense | None:
    """2018-06-19, 2018/06/19, also with a time after it."""
    return _iso(match) if stands_free(page, match.start()) else None


def read_iso_range(match: Match, page: Page) -> Sense | None:
    """2018-06-19/2018-06-25, and with a dash."""
    if not stands_free(page, match.start()):
        return None
    return _range(_iso(match), _one_of([(int(match["y2"]), int(match["m2"]), int(match["d2"]))]))


def _iso(match: Match) -> Sense | None:
    return _one_of([(int(match["y"]), int(match["m"]), int(match["d"]))])


def _range(first: Sense | None, last: Sense | None) -> Sense | None:
    """From one day to the other; where one of them has two readings nothing is stated."""
    if isinstance(first, Fixed) and isinstance(last, Fixed):
        begins, ends = first.period.start or 0, last.period.start or 0
        return Range(first, last) if begins < ends else None
    return Several(()) if first and last else None


def read_iso_month(match: Match, page: Page) -> Sense | None:
    """2018-06; "2001-02" might as well be two years, and "1998-99" can only be two."""
    year, month = int(match["y"]), int(match["m"])
    if not stands_as_year(page, match.start()) or not 1000 <= year <= 2199:
        return None
    later = year // 100 * 100 + month
    first, last = month_period("year", year), month_period("year", later)
    if later == year + 1 and names_two_years(match, page):
        return Range(Fixed(first), Fixed(last))
    if not 1 <= month <= 12:
        return Range(Fixed(first), Fixed(last)) if year < later <= year + LONGEST_RANGE else None
    if later > year:
        return Several((month_period("month", year, month), span(first, last)))
    return Fixed(month_period("month", year, month))


def read_numeric(match: Match, page: Page) -> Sense | None:
    """22.06.2018, 6/22/2018, 01/06/94."""
    return _numeric(match["a"], match["b"], match["y"], page) if stands_free(page, match.start()) else None


def read_numeric_range(match: Match, page: Page) -> Sense | None:
    """13/07/2015-30/07/2015."""
    if not stands_free(page, match.start()):
        return None
    first, last = (_orders(match["a" + n], match["b" + n], int(match["y" + n]), page) for n in ("", "2"))
    both = [(a, b) for a, b in zip(first, last, strict=True) if _is_day(*a) and _is_day(*b)]
    if len(both) != 1:
        return Several(()) if both else None
    return _range(*(_one_of([day]) for day in both[0]))


def read_short_numeric(match: Match, page: Page) -> Sense | None:
    """31.12.99 and 17-11-05; with full stops only where the source is said to write its dates so."""
    numbered = page.date_order is None or word_before(page, match.start()) in NUMBER_LEADS
    if match["sep"] == "." and numbered:
        return None
    sense = read_numeric(match, page)
    if sense and page.date_order is None and match["sep"] == "-" and _is_year_first(match, page):
        return Several(())
    return sense


def _is_year_first(match: Match, page: Page) -> bool:
    year = page.full_year(match["a"])
    return year is not None and _is_day(year, int(match["b"]), int(match["y"]))


def _numeric(a: str, b: str, y: str, page: Page) -> Sense | None:
    """Three numbers as a day, in the order of the source."""
    if page.date_order == "ymd" and len(y) == 2:
        a, y = y, a
    one, two = int(a), int(b)
    year = int(y) if len(y) == 4 else page.full_year(y)
    if year is None:
        return Several(()) if 1 <= min(one, two) <= 12 and max(one, two) <= 31 else None
    if page.date_order == "ymd" and len(y) == 2:
        return _one_of([(year, two, one)])
    return _one_of(_orders(a, b, year, page))


def _orders(a: str, b: str, year: int, page: Page) -> list[tuple[int, int, int]]:
    """The days that two numbers before a year may mean, in the orders that the source may write in."""
    day_first, month_first = (year, int(b), int(a)), (year, int(a), int(b))
    orders = {"dmy": [day_first], "mdy": [month_first]}
    return orders.get(page.date_order or "", [day_first, month_first])


def _one_of(readings: list[tuple[int, int, int]]) -> Sense | None:
    days = [day_period(y, m, d) for y, m, d in dict.fromkeys(readings) if _is_day(y, m, d)]
    if not days:
        return None
    return Fixed(days[0]) if len(days) == 1 else Several(tuple(days))


def _is_day(year: int, month: int, day: int) -> bool:
    return 1000 <= year <= 2199 and 1 <= month <= 12 and 1 <= day <= month_length(year, month)


TIME = r"(?:t[0-9]{2}:?[0-9]{2}(?::?[0-9]{2}(?:\.[0-9]{1,6})?)?(?:z|[+-][0-9]{2}:?[0-9]{2})?)?"
SEPARATED = r"(?P<a>[0-9]{1,2})(?P<sep>[-/.])(?P<b>[0-9]{1,2})(?P=sep)(?P<y>[12][0-9]{3})"
SHORT = r"(?P<a>[0-9]{1,2})(?P<sep>[-/.])(?P<b>[0-9]{1,2})(?P=sep)(?P<y>[0-9]{2})"
ISO = r"(?P<y>[12][0-9]{3})(?P<sep>[-/.])(?P<m>[0-9]{1,2})(?P=sep)(?P<d>[0-9]{1,2})(?![0-9])" + TIME
DASH = r" ?(?:-|--|—|to) ?"
ISO_RANGE = (
    r"(?P<y>[12][0-9]{3})(?P<sep>[-/.])(?P<m>[0-9]{1,2})(?P=sep)(?P<d>[0-9]{1,2})(?:"
    + DASH
    + r"|/)(?P<y2>[12][0-9]{3})(?P=sep)(?P<m2>[0-9]{1,2})(?P=sep)(?P<d2>[0-9]{1,2})"
)
SEPARATED_RANGE = (
    SEPARATED + DASH + r"(?P<a2>[0-9]{1,2})(?P=sep)(?P<b2>[0-9]{1,2})(?P=sep)(?P<y2>[12][0-9]{3})"
)

PATTERNS = (
    Pattern("numeric date", "#year", ISO, read_iso, "- / . + #day"),
    Pattern("numeric date", "#year", r"(?P<y>[12][0-9]{3})-(?P<m>[0-9]{2})(?!-)", read_iso_month, "- + #day"),
    Pattern("numeric date", "#day", SEPARATED, read_numeric, "#year + - / ."),
    Pattern("numeric date", "#day", SHORT, read_short_numeric, "- / . + #day"),
    Pattern("range", "#year", ISO_RANGE, read_iso_range, "- / . + #year"),
    Pattern("range", "#day", SEPARATED_RANGE, read_numeric_range, "#year + - / ."),
)

"""Dates in digits, with a Roman month or the year first. One of two readings is read as its source writes."""

from hrctimeline.dates.calendar_days import month_length
from hrctimeline.dates.meaning.builders import day_of, month_of
from hrctimeline.dates.meaning.periods import day_period, month_period, span
from hrctimeline.dates.meaning.senses import Fixed, Range, Sense, Several
from hrctimeline.dates.patterns.pattern import TAIL, Match, Pattern, month_in, year_in
from hrctimeline.dates.patterns.years import names_two_years
from hrctimeline.dates.text.guards import is_month, lead_of, stands_free, word_before
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.text.years import NUMBER_LEADS, stands_as_year
from hrctimeline.dates.vocabulary import in_roman, ordinal, words

LONGEST_RANGE = 60  # years
LONGEST_ADDRESS = 120  # characters before a day in it
TIME = r"(?:t[0-9]{2}:?[0-9]{2}(?::?[0-9]{2}(?:\.[0-9]{1,6})?)?(?:z|[+-][0-9]{2}:?[0-9]{2})?)?"
SEPARATED = r"(?P<a>[0-9]{1,2})(?P<sep>[-/.])(?P<b>[0-9]{1,2})(?P=sep)(?P<y>[12][0-9]{3})"
SHORT = r"(?P<a>[0-9]{1,2})(?P<sep>[-/.])(?P<b>[0-9]{1,2})(?P=sep)(?P<y>[0-9]{2})"
ADDRESSED = r"(?P<y>[12][0-9]{3})(?P<sep>[-/])(?P<m>[0-9]{2})(?P=sep)(?P<d>[0-9]{2})(?![0-9])"
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
DAYS_OF_A_MONTH = (
    r"(?P<first>[0-9]{1,2})(?P<stop>\.)?"
    + DASH
    + r"(?P<a>[0-9]{1,2})(?P<sep>[/.])(?P<b>[0-9]{1,2})(?P=sep)(?P<y>[12][0-9]{3})"
)
_MONTHS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
NUMBERED = words(
    "section sec rule chapter chap ch version article art no nos number part clause paragraph para figure fig"
    " table item appendix annex schedule title book volume vol verse act scene page p pp v"
)
LEADS = words("in since by until till before after from during of to and early late")
_NUMERALS = {in_roman(number): number for number in range(2, 32)}
DAYS = _NUMERALS | {each.replace("iv", "iiii").replace("ix", "viiii"): n for each, n in _NUMERALS.items()}
_WRITTEN = " ".join((*DAYS, *(f"{day[:-1]}j" for day in DAYS if day.endswith("i"))))
JOINT = r"(?:,? ?|-|/|\.)"
NO_YEAR = r"(?!,? [12][0-9]{3}(?![0-9])| ?:[0-9])"
MONTH_FIRST = rf"{{year}}{JOINT}{{month}}(?: |-|/|\.)(?:the )?{{day}}{NO_YEAR}"
DAY_FIRST = rf"{{year}},?(?: |-|/){{day}}(?: of)?(?: |-|/|\.){{month}}{NO_YEAR}"
_OLD = r"(?P<old>[0-9]{1,2}(?:st|nd|rd|th)?|[xvij]{1,7})(?: day)? of (?:the month of )?{month}" + TAIL


def read_iso(match: Match, page: Page) -> Sense | None:
    """2018-06-19, 2018/06/19, also with a time after it."""
    return _iso(match) if stands_free(page, match.start()) else None


def read_iso_range(match: Match, page: Page) -> Sense | None:
    """2018-06-19/2018-06-25, and with a dash."""
    if not stands_free(page, match.start()):
        return None
    return _range(_iso(match), _one_of([(int(match["y2"]), int(match["m2"]), int(match["d2"]))]))


def read_address(match: Match, page: Page) -> Sense | None:
    """The day in the address of a page: https://linn.example/news/2021/05/03/mill."""
    address = page.before(match.start(), LONGEST_ADDRESS).rpartition(" ")[2]
    return _iso(match) if "://" in address and address.endswith("/") else None


def _iso(match: Match) -> Sense | None:
    return _one_of([(int(match["y"]), int(match["m"]), int(match["d"]))])


def _range(first: Sense | None, last: Sense | None) -> Sense | None:
    """From one day to the other; where one of them has two readings nothing is stated."""
    if isinstance(first, Fixed) and isinstance(last, Fixed):
        begins, ends = first.period.start or 0, last.period.start or 0
        return Range(first, last) if begins < ends else None
    return Several(()) if first and last else None


def read_iso_month(match: Match, page: Page) -> Sense | None:
    """2018-06; "2001-02" might as well be two years; "1998-99" can only be two, and "the years 2001-02"."""
    year, month = int(match["y"]), int(match["m"])
    if not stands_as_year(page, match.start()) or not 1000 <= year <= 2199:
        return None
    later = year // 100 * 100 + month
    first, last = month_period("year", year), month_period("year", later)
    if (later == year + 1 and names_two_years(match, page)) or (
        later > year and word_before(page, match.start()) == "years"
    ):
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


def read_numeric_days(match: Match, page: Page) -> Sense | None:
    """12.–30.04.2015, 12-30/04/2015: days of one month, as a stop behind the first tells of itself."""
    if not stands_free(page, match.start()):
        return None
    orders = _orders(match["a"], match["b"], int(match["y"]), page)
    first = int(match["first"])
    last = [each for each in orders[: 1 if match["stop"] else 2] if _is_day(*each) and first < each[2]]
    if len(last) != 1:
        return Several(()) if last else None
    return _range(_one_of([(*last[0][:2], first)]), _one_of(last))


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


PATTERNS = (
    Pattern("numeric date", "#year", ISO, read_iso, "#day", "- / ."),
    Pattern(
        "numeric date", "#year", r"(?P<y>[12][0-9]{3})-(?P<m>[0-9]{2})(?!-)", read_iso_month, "#day", "-"
    ),
    Pattern("date in an address", "#year", ADDRESSED, read_address, "#day", "- /"),
    Pattern("numeric date", "#day", SEPARATED, read_numeric, "#year", "- / ."),
    Pattern("numeric date", "#day", SHORT, read_short_numeric, "#day", "- / ."),
    Pattern("range", "#day", DAYS_OF_A_MONTH, read_numeric_days, "#year + - — to", "- — . to"),
    Pattern("range", "#year", ISO_RANGE, read_iso_range, "#year", "- / ."),
    Pattern("range", "#day", SEPARATED_RANGE, read_numeric_range, "#year + - — to", "- / ."),
)


def read_roman(match: Match, page: Page) -> Sense | None:
    """A day, its month in capitals where only spaces stand beside it or its year has two digits."""
    if not stands_free(page, match.start()) or _is_numbering(page, match.start()):
        return None
    if (match["sep"] == " " or match["yy"]) and not page.capital(match.start("roman")):
        return None
    year = year_in(match, page)
    if year is None:
        return None
    return day_of(_MONTHS.index(match["roman"]) + 1, int(match["a"]), year) or Several(())


def _is_numbering(page: Page, at: int) -> bool:
    """A part of a text or a version is numbered: "Rule 3.II.14", "§ 4.I.12"."""
    return lead_of(page, at)[0] in NUMBERED or page.before(at, 2).strip() in ("§", "§§")


ROMAN_MONTHS = (
    Pattern(
        "numeric date",
        "#day",
        r"(?P<a>[0-9]{1,2})(?P<sep>[. /-]) ?(?P<roman>i{1,3}|iv|vi{0,3}|ix|xi{0,2})(?P=sep) ?"
        r"(?:{year}|{yy})",
        read_roman,
        " ".join(_MONTHS),
        "- / . " + " ".join(_MONTHS),
    ),
)


def read_day(match: Match, page: Page) -> Sense | None:
    """A day of the year before it; after a comma no day where a bound leads: "since 2016, May 5 has been"."""
    lead = word_before(page, match.start())
    if _refused(match, page) or ("," in match[0] and lead in LEADS and lead != "in"):
        return None
    return day_of(month_in(match), ordinal(match["day"]), int(match["year"]))


def read_month(match: Match, page: Page) -> Sense | None:
    """A month of the year before it, at the end of what is said: "Nature. 2022 Mar;"."""
    if _refused(match, page) or word_before(page, match.start()) in LEADS:
        return None
    after = page.after(match.end(), 2)
    if after[:1].isalnum() or after[:1] in ("'", "-") or (after[:1] == " " and after[1:] not in "(["):
        return None
    return month_of(month_in(match), int(match["year"]))


def read_months(match: Match, page: Page) -> Sense | None:
    """Months from one to another in the year before them."""
    if _refused(match, page):
        return None
    first, last = month_in(match), month_in(match, "month2")
    year = int(match["year"])
    return Range(month_of(first, year), month_of(last, year)) if first < last else None


def _refused(match: Match, page: Page) -> bool:
    return not (
        stands_free(page, match.start()) and is_month(page, *match.span("month"), match["month"], True)
    )


def read_days(match: Match, page: Page) -> Sense | None:
    """Days from one to another in the year before them."""
    if _refused(match, page):
        return None
    first, last = (
        day_of(month_in(match), ordinal(match[day]), int(match["year"])) for day in ("day", "day2")
    )
    return Range(first, last) if first and last and ordinal(match["day"]) < ordinal(match["day2"]) else None


def read_old_day(match: Match, page: Page) -> Sense | None:
    """The xi of December, the xiiij day of May, the 30th day of the month of April."""
    written = match["old"].replace("j", "i")
    day = ordinal(written) if written[0].isdigit() else DAYS.get(written)
    if day is None or not is_month(page, *match.span("month"), match["month"], True):
        return None
    return day_of(month_in(match), day, year_in(match, page))


OLD_DAYS = (
    Pattern("day", _WRITTEN, _OLD, read_old_day, "MONTH", "of day"),
    Pattern("day", "#day #nth", _OLD, read_old_day, "month + MONTH", "of day"),
)
YEAR_FIRST = (
    Pattern("day", "#year", MONTH_FIRST, read_day, "MONTH"),
    Pattern("day", "#year", DAY_FIRST, read_day, "MONTH"),
    Pattern("month", "#year", rf"{{year}}{JOINT}{{month}}{NO_YEAR}", read_month, "MONTH"),
    Pattern("range", "#year", r"{year},? {month} ?(?:-|--|—|/) ?{month2}", read_months, "MONTH + - — /"),
    Pattern("range", "#year", r"{year},? {month} {day} ?(?:-|--|—) ?{day2}", read_days, "MONTH + - —"),
)

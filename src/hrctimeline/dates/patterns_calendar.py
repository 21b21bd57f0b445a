"""Dates of the calendar: days and months, with a year or without, weekdays, holidays, numeric dates."""

import re

from hrctimeline.dates.builders import day_of, month_of, weekday_of, yearly_day
from hrctimeline.dates.calendar_days import month_length
from hrctimeline.dates.folding import Page
from hrctimeline.dates.guards import is_month, is_weekday, stands_free, word_after, word_before
from hrctimeline.dates.holidays import holiday, nth_weekday
from hrctimeline.dates.pattern import Part, Pattern
from hrctimeline.dates.periods import Period, day_period, month_period
from hrctimeline.dates.senses import Fixed, Range, Recurring, Sense, Several, Shifted
from hrctimeline.dates.vocabulary import MONTH_WORDS, WEEKDAY_WORDS, ordinal, spoken_year

Match = re.Match[str]


def _month(match: Match, group: str = "month") -> int:
    return MONTH_WORDS[match[group].rstrip(".")]


def _year(match: Match, page: Page) -> int | None:
    groups = match.groupdict()
    if written := groups.get("year") or groups.get("only_year"):
        return int(written)
    if groups.get("spoken"):
        return spoken_year(groups["spoken"])
    if groups.get("yy"):
        return page.full_year(groups["yy"])
    return None


def _lost_year(match: Match, page: Page) -> bool:
    """A two-digit year is written that can't be filled in."""
    return bool(match.groupdict().get("yy")) and page.last_year is None


def _day(match: Match, group: str = "day") -> int:
    return ordinal(match[group])


def read_day(match: Match, page: Page) -> Sense | None:
    """A day of a month, in either order, perhaps with its weekday and year."""
    if match[0][0].isdigit() and not stands_free(page, match.start()):
        return None
    if not is_month(page, match.start("month"), match.end("month"), match["month"], True) or _lost_year(match, page):
        return None
    named = match.groupdict().get("weekday")
    on = WEEKDAY_WORDS[named.rstrip(".")] if named else None
    inside = match.groupdict().get("told_year")
    sense = day_of(_month(match), _day(match), _year(match, page), on)
    return in_told_year(sense, inside)


def in_told_year(sense: Sense | None, words: str | None) -> Sense | None:
    """The sense within "last year", "this year" or "next year"."""
    if words is None or not isinstance(sense, Recurring):
        return sense
    return Shifted("year", {"last": -1, "this": 0, "next": 1, "that": 0}[words], words == "that", sense)


def read_days(match: Match, page: Page) -> Sense | list[Part] | None:
    """Two days of one month: a range with a dash or "to", two dates with "and" or "or"."""
    if match[0][0].isdigit() and not stands_free(page, match.start()):
        return None
    if not is_month(page, match.start("month"), match.end("month"), match["month"], True) or _lost_year(match, page):
        return None
    year = _year(match, page)
    first, last = (day_of(_month(match), _day(match, g), year) for g in ("day", "day2"))
    if first is None or last is None:
        return None
    if match["link"].strip() not in ("and", "or", "&", ","):
        return Range(first, last) if _day(match) < _day(match, "day2") else None
    middle = min(match.end("day"), match.end("day2")) if match.start("month") > match.start("day") else match.end("day")
    return [(match.start(), middle, first), (match.start("day2"), match.end(), last)]


def read_day_range(match: Match, page: Page) -> Sense | None:
    """18 June-6 July 2018."""
    if not stands_free(page, match.start()) or not page.capital(match.start("month")):
        return None
    year = _year(match, page)
    last = day_of(MONTH_WORDS[match["month2"].rstrip(".")], _day(match, "day2"), year)
    first = day_of(_month(match), _day(match), None)
    return Range(first, last) if first and last else None


def read_september_11(match: Match, page: Page) -> Sense | None:
    """The attacks of 2001, named by their day alone."""
    if page.last_year is not None and page.last_year < 2001:
        return None
    return Fixed(day_period(2001, 9, 11))


def read_month(match: Match, page: Page) -> Sense | None:
    """A month, perhaps with its year."""
    year = _year(match, page)
    if _lost_year(match, page):
        return None
    inside = match.groupdict().get("told_year")
    if not is_month(page, match.start("month"), match.end("month"), match["month"], bool(year or inside)):
        return None
    return in_told_year(month_of(_month(match), year), inside)


def read_weekday(match: Match, page: Page) -> Sense | None:
    """A weekday; with "last week" and the like the one of that week."""
    if not is_weekday(page, match.start("weekday"), match.end("weekday"), match["weekday"]):
        return None
    day = weekday_of(WEEKDAY_WORDS[match["weekday"].rstrip(".")])
    week = match.groupdict().get("week")
    if week:
        return Shifted("week", {"last": -1, "this": 0, "next": 1}[week], False, day)
    return day


def read_friday_13th(match: Match, page: Page) -> Sense | None:
    """A weekday with the number of its day: "Friday the 13th"."""
    on, day = WEEKDAY_WORDS[match["weekday"].rstrip(".")], _day(match)

    def find(month: int) -> Period | None:
        year, index = divmod(month, 12)
        if day > month_length(year, index + 1):
            return None
        period = day_period(year, index + 1, day)
        return period if ((period.start or 0) - 1) % 7 == on else None

    return Recurring(find, f"{match['weekday'].capitalize()} the {match['day']}", "months")


def read_day_of_month(match: Match, page: Page) -> Sense | None:
    """"on the 19th", where no noun follows ("the 19th century", "the 25th anniversary")."""
    follow = word_after(page, match.end())
    if follow and follow not in "and at in when that the a an he she they it with by after before to but".split():
        return None
    day = _day(match)

    def find(month: int) -> Period | None:
        year, index = divmod(month, 12)
        return day_period(year, index + 1, day) if day <= month_length(year, index + 1) else None

    return Recurring(find, f"the {match['day']}", "month", unresolved=f"XXXX-XX-{day:02}")


def read_holiday(match: Match, page: Page) -> Sense | None:
    """A holiday, perhaps with its year; not the season, party or week named after it."""
    name = match["holiday"].replace("\n", " ")
    if not page.capital(match.start("holiday")) and name not in ("fourth of july",):
        return None
    if word_before(page, match.start()) in ("every", "each", "a", "any"):
        return None
    if not match["year"] and word_after(page, match.end()) in _NOT_THE_DAY:
        return None
    inside = match.groupdict().get("told_year")
    side = match.groupdict().get("side") or ""
    side = {"past": "last", "coming": "next"}.get(side, side)
    year = int(match["year"]) if match["year"] else None
    return in_told_year(yearly_day(name.title().replace("'S", "'s"), holiday(name), year, side), inside)


_NOT_THE_DAY = words("""season seasons tree trees party parties card cards shopping holiday holidays break present presents gift
    gifts bonus carol carols sales decorations week weekend island islands sunday monday egg eggs bunny resolution
    resolutions parade truce offensive rising story movie uprising island's time celebrations dinner dinners
    honours honors message address resolution""")


def read_nth_weekday(match: Match, page: Page) -> Sense | None:
    """"the first Monday of May 2018", "the last Friday in June"."""
    count = -1 if match["which"] == "last" else ordinal(match["which"])
    month, on = _month(match), WEEKDAY_WORDS[match["weekday"]]
    if not 1 <= abs(count) <= 4:
        return None
    return yearly_day(match[0], lambda year: nth_weekday(year, month, on, count), _year(match, page))


def read_edge_day(match: Match, page: Page) -> Sense | None:
    """"the first day of June 2018", "the last day of 2018"."""
    first = match["which"] == "first"
    year = _year(match, page)
    if match["month"] is None:
        return day_of(1, 1, year) if first else day_of(12, 31, year)
    month = _month(match)
    if not first and month == 2 and year is None:
        return None
    return day_of(month, 1 if first else month_length(year or 1, month), year)


def read_iso(match: Match, page: Page) -> Sense | None:
    """2018-06-19, 2018/06/19, also with a time after it."""
    if not stands_free(page, match.start()):
        return None
    return _numeric([(int(match["y"]), int(match["m"]), int(match["d"]))])


def read_iso_month(match: Match, page: Page) -> Sense | None:
    """2018-06; "2001-02" might as well be two years."""
    year, month = int(match["y"]), int(match["m"])
    if not stands_free(page, match.start()) or not 1000 <= year <= 2199:
        return None
    if not 1 <= month <= 12:
        later = year // 100 * 100 + month
        return _years(year, later) if year < later <= year + 60 else None
    if month > year % 100:
        return Several((month_period("month", year, month), _years_period(year, year // 100 * 100 + month)))
    return Fixed(month_period("month", year, month))


def _years_period(first: int, last: int) -> Period:
    return Period(
        "interval",
        month_period("year", first).start,
        month_period("year", last).end,
        f"{first:04}/{last:04}",
        f"{first:04}/{last:04}",
    )


def _years(first: int, last: int) -> Sense:
    return Range(Fixed(month_period("year", first)), Fixed(month_period("year", last)))


def read_numeric(match: Match, page: Page) -> Sense | None:
    """22.06.2018, 6/22/2018, 01/06/94: read where only one order is possible, else by the source's own order."""
    if not stands_free(page, match.start()):
        return None
    one, two = int(match["a"]), int(match["b"])
    year = int(match["y"]) if len(match["y"]) == 4 else page.full_year(match["y"])
    if year is None:
        return Several(()) if 1 <= one <= 31 and 1 <= two <= 31 else None
    orders = {"dmy": [(year, two, one)], "mdy": [(year, one, two)]}
    return _numeric(orders.get(page.date_order or "", [(year, two, one), (year, one, two)]))


def _numeric(readings: list[tuple[int, int, int]]) -> Sense | None:
    real = [
        day_period(y, m, d)
        for y, m, d in dict.fromkeys(readings)
        if 1 <= m <= 12 and 1000 <= y <= 2199 and 1 <= d <= month_length(y, m)
    ]
    if not real:
        return None
    return Fixed(real[0]) if len(real) == 1 else Several(tuple(real))


TAIL = r"(?:(?:,? ?| of |, of |,? in ){year}|,? {spoken}|,? ?'{yy}|,? (?:of )?(?P<told_year>last|this|next|that) year)?"
NIGHT = r"(?:(?: |-){part})?"
WEEKDAY = r"(?:{weekday}(?:'s)?(?:(?: |-){part})?(?:,|\.)? ?(?:the |on )?)?"
LINK = r"(?P<link> ?(?:-|--|—|/) ?| to | through | thru | until | till | and | or | ?& ?)"

PATTERNS = (
    Pattern("day", "MONTH WEEKDAY", WEEKDAY + r"{month} (?:the )?{day}" + TAIL, read_day),
    Pattern("day", "MONTH WEEKDAY", WEEKDAY + r"{month} (?:the )?{nth_word}" + TAIL, read_day),
    Pattern("day", "# WEEKDAY", WEEKDAY + r"{day}(?: of)?(?: |-|/)(?:the )?{month}(?:(?:,? |-|/){year}|,? ?'{yy}"
            r"|,? (?:of )?(?P<told_year>last|this|next|that) year)?", read_day),
    Pattern("day", "ORDINAL WEEKDAY", WEEKDAY + r"{nth_word} (?:of |day of )(?:the )?{month}" + TAIL, read_day),
    Pattern("range of days", "MONTH", r"{month} (?:the )?{day}" + LINK + r"(?:the )?{day2}" + TAIL, read_days),
    Pattern("range of days", "#", r"{day}" + LINK + r"(?:the )?{day2}(?: of)? {month}" + TAIL, read_days),
    Pattern("range of days", "#", r"{day} {month} ?(?:-|--|—) ?{day2} {month2}(?:,? {year})?", read_day_range),
    Pattern("named day", "september sept #", r"(?:(?:september|sept\.?) 11(?:th)?|9/11)"
            r"(?= (?:terrorist |terror )?(?:attack|hijack|commission|bombing))|9/11", read_september_11),
    Pattern("month", "MONTH", r"{month}" + TAIL, read_month),
    Pattern("month", "MONTH", r"{month}[-/]{year}", read_month),
    Pattern("weekday", "WEEKDAY", r"{weekday}" + NIGHT + r"(?:,? (?:of )?(?P<week>last|this|next) week)?",
            read_weekday),
    Pattern("weekday and day", "WEEKDAY", r"{weekday},? the {day}", read_friday_13th),
    Pattern("day of the month", "the", r"the {day}(?<=[a-z])", read_day_of_month),
    Pattern("holiday", "HOLIDAY last this next past coming", r"(?:(?P<side>last|this|next|past|coming) )?{holiday}"
            + NIGHT + r"(?:,? (?:of |in )?{year}|(?:,? (?:of )?(?P<told_year>last|this|next|that) year))?",
            read_holiday),
    Pattern("day in its month", "ORDINAL last", r"(?P<which>first|second|third|fourth|last) {weekday} (?:of|in) {month}"
            + TAIL, read_nth_weekday),
    Pattern("day in its month", "first last", r"(?P<which>first|last) day of (?:{month}" + TAIL
            + r"|(?:the year )?(?P<only_year>[12][0-9]{3}))", read_edge_day),
    Pattern("numeric date", "#", r"(?P<y>[12][0-9]{3})(?P<sep>[-/.])(?P<m>[0-9]{1,2})(?P=sep)(?P<d>[0-9]{1,2})"
            r"(?![0-9])(?:t[0-9]{2}:?[0-9]{2}(?::?[0-9]{2}(?:\.[0-9]{1,6})?)?(?:z|[+-][0-9]{2}:?[0-9]{2})?)?", read_iso),
    Pattern("numeric date", "#", r"(?P<y>[12][0-9]{3})-(?P<m>[0-9]{2})(?!-)", read_iso_month),
    Pattern("numeric date", "#", r"(?P<a>[0-9]{1,2})(?P<sep>[-/.])(?P<b>[0-9]{1,2})(?P=sep)(?P<y>[12][0-9]{3})",
            read_numeric),
    Pattern("numeric date", "#", r"(?P<a>[0-9]{1,2})(?P<sep>[-/])(?P<b>[0-9]{1,2})(?P=sep)(?P<y>[0-9]{2})",
            read_numeric),
)  # fmt: skip

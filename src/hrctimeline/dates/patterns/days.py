"""Days and months of the calendar, with a year or without, and weekdays."""

import re
from functools import cache

from hrctimeline.dates.calendar_days import month_length, weekday
from hrctimeline.dates.meaning.builders import day_of, month_of, weekday_of, yearly_day
from hrctimeline.dates.meaning.holidays import nth_weekday
from hrctimeline.dates.meaning.periods import Period, day_period
from hrctimeline.dates.meaning.senses import Fixed, Range, Recurring, Sense, Several, Shifted, Vague
from hrctimeline.dates.patterns.groups import NIGHT, TAIL, Match, in_told_year, month_in, year_in, year_lost
from hrctimeline.dates.patterns.pattern import Part, Pattern
from hrctimeline.dates.text.guards import REPEATED, is_month, is_weekday, stands_free, word_after, word_before
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.vocabulary import WEEKDAY_WORDS, ordinal, words


def _refused(match: Match, page: Page) -> bool:
    """No month is meant, the number belongs to something else, or the year can't be filled in."""
    if match[0][0].isdigit() and not stands_free(page, match.start()):
        return True
    return not is_month(page, *match.span("month"), match["month"], True) or year_lost(match, page)


def read_day(match: Match, page: Page) -> Sense | None:
    """A day of a month, in either order, perhaps with its weekday and year; 31 April can't be read."""
    if _refused(match, page):
        return None
    if year_in(match, page) is None and _comes_back(match, page):
        return Vague(f"XXXX-{month_in(match):02}-{ordinal(match['day']):02}")
    named = match.groupdict().get("weekday")
    on = WEEKDAY_WORDS[named.rstrip(".")] if named else None
    sense = day_of(month_in(match), ordinal(match["day"]), year_in(match, page), on)
    return in_told_year(sense or Several(()), match)


def _comes_back(match: Match, page: Page) -> bool:
    """Every 19 June, each year on 19 June, an annual 19 June meeting."""
    if word_before(page, match.start()) in REPEATED | YEARLY or _each_year().search(
        page.before(match.start())
    ):
        return True
    return bool(_each_year_behind().match(page.folded, match.end()))


@cache
def _each_year() -> re.Pattern[str]:
    return re.compile(r"(?:(?:every|each) years?,?|annually,?|always)(?: on)?(?: the)? \Z")


@cache
def _each_year_behind() -> re.Pattern[str]:
    return re.compile(r",? (?:(?:of |in )?(?:every|each|any) year|annually|yearly)(?![a-z])")


def read_days(match: Match, page: Page) -> Sense | list[Part] | None:
    """Two days of one month: a range with a dash or "to", two dates with "and" or "or"."""
    if _refused(match, page):
        return None
    month, year = month_in(match), year_in(match, page)
    first, last = (day_of(month, ordinal(match[group]), year) for group in ("day", "day2"))
    if first is None or last is None:
        return None
    if match["link"].strip() in ("and", "or", "&"):
        return [(match.start(), match.end("day"), first), (match.start("day2"), match.end(), last)]
    return Range(first, last) if ordinal(match["day"]) < ordinal(match["day2"]) else None


def read_day_range(match: Match, page: Page) -> Sense | None:
    """A range without spaces: 18 June-6 July 2018."""
    if _refused(match, page):
        return None
    first = day_of(month_in(match), ordinal(match["day"]), None)
    last = day_of(month_in(match, "month2"), ordinal(match["day2"]), year_in(match, page))
    return Range(first, last) if first and last else None


def read_month(match: Match, page: Page) -> Sense | None:
    """A month, perhaps with its year."""
    year = year_in(match, page)
    dated = year is not None or bool(match.groupdict().get("told_year"))
    if year_lost(match, page) or not is_month(page, *match.span("month"), match["month"], dated):
        return None
    return in_told_year(month_of(month_in(match), year), match)


def read_weekday(match: Match, page: Page) -> Sense | None:
    """A weekday; with "last week" and the like the one of that week."""
    if not is_weekday(page, *match.span("weekday"), match["weekday"]):
        return None
    day = weekday_of(WEEKDAY_WORDS[match["weekday"].rstrip(".")])
    week = match["week"]
    return Shifted("week", {"last": -1, "this": 0, "next": 1}[week], False, day) if week else day


def read_weekday_and_number(match: Match, page: Page) -> Sense | None:
    """A weekday with the number of its day: "Friday the 13th"."""
    on, day = WEEKDAY_WORDS[match["weekday"].rstrip(".")], ordinal(match["day"])

    def find(month: int) -> Period | None:
        period = _day_in(month, day)
        return period if period and period.start and weekday(period.start) == on else None

    return Recurring(find, f"{match['weekday'].capitalize()} the {match['day']}", "months")


def read_day_of_month(match: Match, page: Page) -> Sense | None:
    """A day by its number ("on the 19th"), where no noun follows as in "the 19th century"."""
    if word_after(page, match.end()) not in AFTER_NUMBER:
        return None
    day = ordinal(match["day"])
    return Recurring(
        lambda month: _day_in(month, day), f"the {match['day']}", "month", unresolved=f"XXXX-XX-{day:02}"
    )


def _day_in(month: int, day: int) -> Period | None:
    year, index = divmod(month, 12)
    return day_period(year, index + 1, day) if day <= month_length(year, index + 1) else None


def read_nth_weekday(match: Match, page: Page) -> Sense | None:
    """A weekday by its place in a month: "the first Monday of May 2018", "the last Friday in June"."""
    count = -1 if match["which"] == "last" else ordinal(match["which"])
    month, on = month_in(match), WEEKDAY_WORDS[match["weekday"].rstrip(".")]
    return yearly_day(match[0], lambda year: nth_weekday(year, month, on, count), year_in(match, page))


def read_edge_day(match: Match, page: Page) -> Sense | None:
    """The first or the last day of a month or a year: "the last day of June 2018"."""
    first, year = match["which"] == "first", year_in(match, page)
    if match["month"] is None:
        return day_of(1, 1, year) if first else day_of(12, 31, year)
    month = month_in(match)
    if not first and month == 2 and year is None:
        return None
    return in_told_year(day_of(month, 1 if first else month_length(year or 1, month), year), match)


def read_september_11(match: Match, page: Page) -> Sense | None:
    """The attacks of 2001, which are named by their day alone."""
    before = page.last_year is not None and page.last_year < 2001
    return None if before else Fixed(day_period(2001, 9, 11))


AFTER_NUMBER = words("and at in when that the a an he she they it with by after before to but") | {""}
WEEKDAY = r"(?:{weekday}(?:'s)?" + NIGHT + r"(?:,|\.)? ?(?:the |on )?)?"
LINK = r"(?P<link> ?(?:-|--|—|/) ?| to | through | thru | until | till | and | or | ?& ?)"
MONTH_YEAR = r"(?:(?:,? |-|/){year}|,? ?'{yy}|-{yy2}|,? (?:of )?(?P<told_year>last|this|next|that) year)?"
YEARLY = words("annual yearly perennial")
ATTACKS = r"(?= (?:terrorist |terror )?(?:attack|hijack|commission|bombing))"

PATTERNS = (
    Pattern(
        "named day",
        "september sept",
        r"(?:september|sept\.?) 11(?:th)?" + ATTACKS,
        read_september_11,
        "terror terrorist attack attacks hijacking hijackings hijacker hijackers commission bombing bombings",
    ),
    Pattern("named day", "#day", "9/11", read_september_11, "/"),
    Pattern("day", "MONTH WEEKDAY", WEEKDAY + r"{month} (?:the )?{day}" + TAIL, read_day, "#day #nth"),
    Pattern("day", "MONTH WEEKDAY", WEEKDAY + r"{month} (?:the )?{nth_word}" + TAIL, read_day, "ORDINAL"),
    Pattern(
        "day",
        "#day #nth WEEKDAY",
        WEEKDAY + r"{day}(?: of)?(?: |-|/)(?:the )?{month}" + MONTH_YEAR,
        read_day,
        "MONTH",
    ),
    Pattern(
        "day", "ORDINAL WEEKDAY", WEEKDAY + r"{nth_word} (?:day )?of {month}" + TAIL, read_day, "MONTH + of"
    ),
    Pattern(
        "range",
        "MONTH",
        r"{month} (?:the )?{day}" + LINK + r"(?:the )?{day2}" + TAIL,
        read_days,
        "#day #nth + LINK",
    ),
    Pattern(
        "range",
        "#day #nth",
        r"{day}" + LINK + r"(?:the )?{day2}(?: of)? {month}" + TAIL,
        read_days,
        "MONTH + #day #nth + LINK",
    ),
    Pattern(
        "range",
        "#day #nth",
        r"{day} {month} ?(?:-|--|—) ?{day2} {month2}(?:,? {year})?",
        read_day_range,
        "MONTH + #day #nth + - —",
    ),
    Pattern("month", "MONTH", r"{month}" + TAIL, read_month),
    Pattern("month", "MONTH", r"{month}[-/]{year}", read_month, "#year + - /"),
    Pattern(
        "weekday",
        "WEEKDAY",
        r"{weekday}" + NIGHT + r"(?:,? (?:of )?(?P<week>last|this|next) week)?",
        read_weekday,
    ),
    Pattern(
        "weekday and number", "WEEKDAY", r"{weekday},? the {day}", read_weekday_and_number, "#day #nth + the"
    ),
    Pattern("day of the month", "the", r"the {day}(?<=[a-z])", read_day_of_month, "#nth"),
    Pattern(
        "place in a month",
        "first second third fourth last",
        r"(?P<which>first|second|third|fourth|last) {weekday} (?:of|in) {month}" + TAIL,
        read_nth_weekday,
        "WEEKDAY + MONTH",
    ),
    Pattern(
        "place in a month",
        "first last",
        r"(?P<which>first|last) day of (?:{month}" + TAIL + r"|(?:the year )?{year2})",
        read_edge_day,
        "day + MONTH #year",
    ),
)

"""A year before its month and day: "2014 Feb 17", "2016, May 3", "2016/May/03", "1975 Nov-Dec"."""

from hrctimeline.dates.meaning.builders import day_of, month_of
from hrctimeline.dates.meaning.senses import Range, Sense
from hrctimeline.dates.patterns.groups import Match, month_in
from hrctimeline.dates.patterns.pattern import Pattern
from hrctimeline.dates.text.guards import is_month, stands_free, word_before
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.vocabulary import ordinal, words

LEADS = words("in since by until till before after from during of to and early late")


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


JOINT = r"(?:,? ?|-|/|\.)"
NO_YEAR = r"(?!,? [12][0-9]{3}(?![0-9])| ?:[0-9])"
MONTH_FIRST = rf"{{year}}{JOINT}{{month}}(?: |-|/|\.)(?:the )?{{day}}{NO_YEAR}"
DAY_FIRST = rf"{{year}},?(?: |-|/){{day}}(?: of)?(?: |-|/|\.){{month}}{NO_YEAR}"

PATTERNS = (
    Pattern("day", "#year", MONTH_FIRST, read_day, "MONTH"),
    Pattern("day", "#year", DAY_FIRST, read_day, "MONTH"),
    Pattern("month", "#year", rf"{{year}}{JOINT}{{month}}{NO_YEAR}", read_month, "MONTH"),
    Pattern("range", "#year", r"{year},? {month} ?(?:-|--|—|/) ?{month2}", read_months, "MONTH + - — /"),
    Pattern("range", "#year", r"{year},? {month} {day} ?(?:-|--|—) ?{day2}", read_days, "MONTH + - —"),
)

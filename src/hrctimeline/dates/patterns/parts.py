"""Parts of a year: seasons, quarters, halves; and business years, which begin in any month."""

from hrctimeline.dates.meaning.builders import months_of, season_of
from hrctimeline.dates.meaning.periods import day_period
from hrctimeline.dates.meaning.senses import Fixed, Sense
from hrctimeline.dates.patterns.groups import TOLD, Match, in_told_year, year_in, year_lost
from hrctimeline.dates.patterns.pattern import Pattern
from hrctimeline.dates.patterns.years import year_of
from hrctimeline.dates.text.guards import word_after
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.vocabulary import ORDINALS, SEASON_WORDS, words


def read_season(match: Match, page: Page) -> Sense | None:
    """A season with its year; "winter 1944-45" names both that it lies in."""
    month, year = SEASON_WORDS[match["season"]], year_in(match, page)
    if year is None and not match["told_year"]:
        return None
    if match["next_year"] and (month != 12 or int(match["next_year"]) % 100 != ((year or 0) + 1) % 100):
        return None
    return in_told_year(season_of(month, year), match)


def read_bare_season(match: Match, page: Page) -> Sense | None:
    """A season without a year, where it can be no verb and no place: "the spring", "in autumn"."""
    follow = word_after(page, match.end())
    if follow in AFTER_SEASON or (match["lead"] == "the" and follow in ("in", "by", "to")):
        return None
    if page.capital(match.start("season")) and match["season"] == "spring":
        return None
    return season_of(SEASON_WORDS[match["season"]], None)


def read_quarter(match: Match, page: Page) -> Sense | None:
    """A quarter ("the third quarter of 2018", "Q3 2018"); of a business year it is a guess."""
    which, year = match["which"], year_in(match, page)
    if which in ("last", "final") and year is None and not match.groupdict().get("told_year"):
        return None
    count = int(which) if which.isdigit() else ORDINALS.get(which, 4)
    sense = months_of("quarter", 3 * count - 2, year, f"quarter {count}", f"XXXX-Q{count}")
    if match.groupdict().get("fiscal"):
        return sense._replace(about=True) if isinstance(sense, Fixed) else sense
    return in_told_year(sense, match)


def read_half(match: Match, page: Page) -> Sense | None:
    """A half: "the first half of 2018", "H1 2018"."""
    count = 1 if match["which"] in ("1", "first") else 2
    sense = months_of("half", 6 * count - 5, year_in(match, page), f"half {count}", f"XXXX-H{count}")
    return in_told_year(sense, match)


def read_business_year(match: Match, page: Page) -> Sense | None:
    """FY 2018, fiscal 2018: each country and company begins it elsewhere, so it is about that year."""
    year = None if year_lost(match, page) else year_in(match, page)
    return year_of(year, about=True) if year is not None and 1900 <= year <= 2199 else None


def read_year_end(match: Match, page: Page) -> Sense | None:
    """The last day of a year: "year-end 1989"."""
    return Fixed(day_period(int(match["year"]), 12, 31))


AFTER_SEASON = words("of camp house games school olympics season line lines from time")
WHICH = r"(?P<which>first|second|third|fourth|final|last)"
HALF = r"(?P<which>first|second|last)(?: |-)half of (?:{year}|" + TOLD + " year)"
OF_YEAR = r"(?:,? (?:of )?(?:{year}|" + TOLD + r" year))?"
SEASON_YEAR = (
    r"(?:,? (?:of )?(?:{year}(?:(?:-|/)(?P<next_year>(?:[0-9]{2})?[0-9]{2}))?|{spoken}|'{yy}|"
    + TOLD
    + r" year))"
)
SHORT_QUARTER = r"q(?P<which>[1-4])(?:,? (?:of )?{year}|,? '{yy}|,? (?P<fiscal>fy) ?'?(?:{year2}|{yy2}))?"

PATTERNS = (
    Pattern("season", "SEASON", r"{season}" + SEASON_YEAR, read_season, "#year #day year CENTURY two"),
    Pattern(
        "season",
        "the in",
        r"(?:the|in) {season}" + SEASON_YEAR,
        read_season,
        "SEASON + #year #day year CENTURY two",
    ),
    Pattern("season", "the in", r"(?P<lead>the|in) {season}", read_bare_season, "SEASON"),
    Pattern(
        "quarter",
        "ORDINAL final last",
        WHICH + r"(?: |-)(?P<fiscal>fiscal(?: |-))?quarter" + OF_YEAR,
        read_quarter,
        "quarter",
    ),
    Pattern(
        "quarter",
        "fiscal",
        r"(?P<fiscal>fiscal)(?: |-)" + WHICH + r"(?: |-)quarter" + OF_YEAR,
        read_quarter,
        "quarter",
    ),
    Pattern("quarter", "#year", r"{year}(?:'s)? " + WHICH + r"(?: |-)quarter", read_quarter, "quarter"),
    Pattern(
        "quarter", "last this next", TOLD + r" year's " + WHICH + r"(?: |-)quarter", read_quarter, "quarter"
    ),
    Pattern("quarter", "q1 q2 q3 q4", SHORT_QUARTER, read_quarter),
    Pattern("half", "first second last", HALF, read_half, "half"),
    Pattern("half", "h1 h2", r"h(?P<which>[12]) {year}", read_half, "#year"),
    Pattern(
        "business year",
        "fiscal fy",
        r"(?:fiscal(?: year)?|fy) ?'?(?:{year}|{yy})(?:(?:-|/)[0-9]{2,4})?",
        read_business_year,
        "#year #day",
    ),
    Pattern("year end", "year", r"year(?:-| )end,? {year}", read_year_end, "end + #year"),
)

"""Parts of a year: seasons, quarters, halves; and business years, which begin in any month."""

import re
from functools import cache

from hrctimeline.dates.meaning.builders import months_of, roughly, season_of
from hrctimeline.dates.meaning.periods import Period, day_period, month_period, span
from hrctimeline.dates.meaning.senses import Fixed, Sense, Several
from hrctimeline.dates.patterns.pattern import TOLD, Match, Pattern, in_told_year, year_in, year_lost
from hrctimeline.dates.patterns.years import year_of
from hrctimeline.dates.text.guards import word_after, word_before
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.text.verbs import tells_of_past
from hrctimeline.dates.text.years import FOLLOWING, FUNCTION_WORDS
from hrctimeline.dates.vocabulary import ORDINALS, SEASON_WORDS, words


def read_season(match: Match, page: Page) -> Sense | None:
    """A season with its year; "winter 1944-45" names both that it lies in."""
    month, year = SEASON_WORDS[match["season"]], year_in(match, page)
    if year is None and not match["told_year"]:
        return None
    lead = word_before(page, match.start("season"))
    if match["season"] == match[0].split()[-1] and word_after(page, match.end()) in ("season", "term"):
        return None  # "the 2006-07 winter season"
    if _other_season(match, page, lead):
        return None
    if _is_southern(match, page, lead):
        return _southern(month, year, match["next_year"])
    if match["next_year"] and (month != 12 or not str((year or 0) + 1).endswith(match["next_year"])):
        return None
    return in_told_year(season_of(month, year), match)


def _other_season(match: Match, page: Page, lead: str) -> bool:
    """No season but what is called so: the Arab Spring, an Indian summer."""
    at = match.start("season")
    named = page.capital(at) and page.capital(at - 1 - len(lead)) and lead not in SOUTHERN | NO_NAMES
    return bool(lead) and (named or (lead == "indian" and match["season"] == "summer"))


def _is_southern(match: Match, page: Page, lead: str) -> bool:
    if lead in SOUTHERN or _southern_land().match(page.text, match.end()):
        return True
    begins = page.sentence(match.start(), match.end())[0]
    return bool(_southern_land().search(page.text, max(0, begins - 1), match.start()))


@cache
def _southern_land() -> re.Pattern[str]:
    """The lands that lie south of the tropics for the most part."""
    lands = "Australia|New Zealand|South Africa|Argentina|Chile|Uruguay|Antarctica|Tasmania|Lesotho|Patagonia"
    return re.compile(rf"(?<![^\W\d_])\s{{0,3}}(?:[Ii]n|of) (?:the )?(?:\w+ern )?(?:{lands})\b")


def _southern(month: int, year: int | None, next_year: str | None) -> Sense | None:
    """A season of the southern half: the winter of 2017 was June to August; a summer lies in two years."""
    if year is None:
        return None
    begins = (month + 5) % 12 + 1
    if begins != 12 or next_year:
        return Fixed(_months(year, begins))
    return Several((_months(year - 1, begins), _months(year, begins)))


def _months(year: int, begins: int) -> Period:
    period = month_period("quarter", year, begins)
    return period._replace(unit="interval", written=period.edtf, mark=period.edtf)


def read_bare_season(match: Match, page: Page) -> Sense | None:
    """A season without a year, where it can be no verb and no place: "the spring", "in autumn"."""
    follow = word_after(page, match.end())
    if _southern_land().match(page.text, match.end()):
        return None
    led = word_before(page, match.start()) in ("in", "during", "since")  # no "spring in his step"
    if follow in AFTER_SEASON or (match["lead"] == "the" and follow in ("in", "by", "to") and not led):
        return None
    if match["lead"] == "the" and _tells_what_kind(follow, page, match.end()):
        return None
    if page.capital(match.start("season")) and match["season"] == "spring":
        return None
    return season_of(SEASON_WORDS[match["season"]], None)


def _tells_what_kind(follow: str, page: Page, end: int) -> bool:
    """ "The winter timetable", "the spring offensive": a noun follows, and no verb."""
    if not follow.isalpha() or page.capital(end + 1) or follow in NO_NOUNS or tells_of_past(follow):
        return False
    return not follow.endswith(("s", "ed", "ing", "ly"))


def read_quarter(match: Match, page: Page) -> Sense | None:
    """A quarter ("the third quarter of 2018", "Q3 2018"); of a business year it is a guess."""
    which, year = match["which"], _year_of(match, page)
    if which in WITH_YEAR and year is None and not match.groupdict().get("told_year"):
        return None
    count = int(which[0]) if which[0].isdigit() else ORDINALS.get(which, 4)
    sense = months_of("quarter", 3 * count - 2, year, f"quarter {count}", f"XXXX-Q{count}")
    if _of_business_year(match, page):
        return roughly(sense)
    return in_told_year(sense, match)


def _of_business_year(match: Match, page: Page) -> bool:
    known = match.groupdict().get("fiscal") or _business_year(match)
    return bool(known or _business_follows().match(page.folded, match.end()))


def _business_year(match: Match) -> str:
    groups = match.groupdict()
    return groups.get("business") or groups.get("business2") or ""


def _year_of(match: Match, page: Page) -> int | None:
    """The year of a part of one, that of a business year too."""
    business = _business_year(match)
    if len(business) == 2:
        return _planned(page.full_year(business), page)
    return int(business) if business else year_in(match, page)


@cache
def _business_follows() -> re.Pattern[str]:
    return re.compile(rf" {{1,3}}(?:of|in) {{1,3}}(?:[a-z]+(?:'s)? ){{0,3}}{BUSINESS}(?: year|$|[^a-z])")


def read_half(match: Match, page: Page) -> Sense | None:
    """A half: "the first half of 2018", "H1 2018"."""
    count = 1 if match["which"] in ("1", "1st", "first") else 2
    sense = months_of("half", 6 * count - 5, _year_of(match, page), f"half {count}", f"XXXX-H{count}")
    if _of_business_year(match, page):
        return roughly(sense)
    return in_told_year(sense, match)


def read_business_year(match: Match, page: Page) -> Sense | None:
    """FY 2018, fiscal 2018: each country and company begins it elsewhere, so it is about that year."""
    year = None if year_lost(match, page) else year_in(match, page)
    if match.groupdict().get("yy"):
        year = _planned(year, page)
    if (
        year is not None
        and match.groupdict().get("next_year")
        and int(match["next_year"][-2:]) == (year + 1) % 100
    ):
        return Fixed(span(month_period("year", year), month_period("year", year + 1)))
    return year_of(year, about=True) if year is not None and 1900 <= year <= 2199 else None


def _planned(year: int | None, page: Page) -> int | None:
    """A business year of two digits, which may be one to come: "FY08" in 2004."""
    later = year + 100 if year is not None else None
    return later if later and page.last_year and later - page.last_year <= AHEAD else year


def read_year_end(match: Match, page: Page) -> Sense | None:
    """The last day of a year: "year-end 1989"."""
    return Fixed(day_period(int(match["year"]), 12, 31))


WITH_YEAR = words("last final 1st 2nd 3rd 4th")  # "the 1st quarter" alone is one of a game
AHEAD = 10  # years that are planned for
SOUTHERN = words(
    "australian zealand antipodean argentine argentinian chilean uruguayan african southern austral antarctic"
    " tasmanian patagonian"
)
NO_NAMES = words(
    "the in of that this last next late early mid since by during from and or until before after"
)
# what follows a season that is no noun: closed classes, and what places it among others
NO_NOUNS = (
    FOLLOWING
    | FUNCTION_WORDS
    | words("following next past last then thereafter prior onward through after before")
)
AFTER_SEASON = words("term semester session of camp house games school olympics season line lines from time")
BUSINESS = "(?:fiscal|financial|business|tax|trading|accounting|budget)"
BUSINESS_YEAR = (
    rf"(?: of| in)?(?: the| its| their| our)? (?:(?:{BUSINESS}(?: year)?(?: of| ended| ending)?|fy) ?'?"
    rf"(?P<business>[12][0-9]{{3}}|[0-9]{{2}})|(?P<business2>[12][0-9]{{3}}) {BUSINESS} year)"
)
NEXT_YEAR = r"(?:(?:-|/)(?P<next_year>[0-9]{4}|[0-9]{2}))?"
WHICH = r"(?P<which>first|second|third|fourth|final|last|1st|2nd|3rd|4th)"
HALF = (
    r"(?P<which>first|second|last|1st|2nd)(?: |-)half(?: of (?:{year}|"
    + TOLD
    + " year|the year(?! [a-z0-9]{0,5}[0-9]))|"
    + BUSINESS_YEAR
    + ")"
)
OF_YEAR = r"(?:" + BUSINESS_YEAR + r"|,? (?:of )?(?:{year}|" + TOLD + r" year))?"
SEASON_YEAR = (
    r"(?:(?: months)?,? (?:of )?(?:{year}(?:(?:-|/)(?P<next_year>(?:[0-9]{2})?[0-9]{1,2}))?|{spoken}|'{yy}|"
    + TOLD
    + r" year))"
)
SHORT_QUARTER = r"q(?P<which>[1-4])(?:" + BUSINESS_YEAR + r"|,? (?:of )?{year}|,? '{yy})?"

PATTERNS = (
    Pattern("season", "SEASON", r"{season}" + SEASON_YEAR, read_season, "#year #day year CENTURY two"),
    Pattern(
        "season",
        "the in",
        r"(?:the|in) {season}" + SEASON_YEAR,
        read_season,
        "SEASON + #year #day year CENTURY two",
    ),
    Pattern(
        "season",
        "#year",
        r"{year}(?:-|/)(?P<next_year>(?:[0-9]{2})?[0-9]{1,2}) {season}",
        read_season,
        "SEASON",
    ),
    Pattern("season", "the in", r"(?P<lead>the|in) {season}", read_bare_season, "SEASON"),
    Pattern(
        "quarter",
        "ORDINAL #nth final last",
        WHICH + r"(?: |-)(?:calendar )?(?P<fiscal>(?:fiscal|financial)(?: |-))?quarter" + OF_YEAR,
        read_quarter,
        "quarter",
    ),
    Pattern(
        "quarter",
        "fiscal financial",
        r"(?P<fiscal>fiscal|financial)(?: |-)" + WHICH + r"(?: |-)quarter" + OF_YEAR,
        read_quarter,
        "quarter",
    ),
    Pattern("quarter", "#year", r"{year}(?:'s)? " + WHICH + r"(?: |-)quarter", read_quarter, "quarter"),
    Pattern(
        "quarter", "last this next", TOLD + r" year's " + WHICH + r"(?: |-)quarter", read_quarter, "quarter"
    ),
    Pattern("quarter", "q1 q2 q3 q4", SHORT_QUARTER, read_quarter),
    Pattern("quarter", "fiscal", r"(?P<fiscal>fiscal) q(?P<which>[1-4])(?:,? (?:of )?{year})?", read_quarter),
    Pattern("half", "first second last #nth", HALF, read_half, "half"),
    Pattern("half", "h1 h2", r"h(?P<which>[12]) {year}", read_half, "#year"),
    Pattern(
        "business year",
        "fiscal fy financial business tax trading accounting budget",
        rf"(?:fiscal|{BUSINESS} year|fy) ?'?(?:{{year}}|{{yy}})" + NEXT_YEAR,
        read_business_year,
        "#year #day",
    ),
    Pattern("business year", "#year", rf"{{year}} {BUSINESS} year", read_business_year, "year"),
    Pattern("year end", "year", r"year(?:-| )end,? {year}", read_year_end, "end + #year"),
)

"""Years and longer, and the parts of a year: decades, centuries, seasons, quarters, halves, business years."""

import re

from hrctimeline.dates.builders import months_of, season_of
from hrctimeline.dates.calendar_days import month_length
from hrctimeline.dates.folding import Page
from hrctimeline.dates.guards import plausible_year, stands_free, word_after, word_before
from hrctimeline.dates.pattern import Pattern
from hrctimeline.dates.patterns_calendar import in_told_year
from hrctimeline.dates.periods import Period, day_period, month_period
from hrctimeline.dates.senses import Fixed, Range, Sense
from hrctimeline.dates.vocabulary import DECADE_WORDS, ORDINALS, SEASON_WORDS, ordinal, spoken_year

Match = re.Match[str]


def year_of(year: int, about: bool = False) -> Fixed:
    """A calendar year."""
    return Fixed(month_period("year", year), about)


def read_year(match: Match, page: Page) -> Sense | None:
    """Four digits that name a year."""
    year = int(match["year"])
    if page.after(match.end(), 2) == "'s" and word_before(page, match.start()) in ("the", ""):
        return year_of(year) if 1600 <= year <= 2099 and stands_free(page, match.start()) else None
    return year_of(year) if plausible_year(page, match.start(), match.end(), year) else None


def read_named_year(match: Match, page: Page) -> Sense | None:
    """"the year 987"."""
    return year_of(int(match["number"])) if 1 <= int(match["number"]) <= 2999 else None


def read_short_year(match: Match, page: Page) -> Sense | None:
    """'98, after a word that leads to a year."""
    leads = ("in", "since", "of", "by", "until", "before", "after", "from", "to", "early", "late", "and", "during")
    year = page.full_year(match["yy"])
    quote = match.start() - 1
    if page.before(match.start(), 1) != "'" or word_before(page, quote) not in (*leads, *SEASON_WORDS):
        return None
    if year is None or page.after(match.end(), 1) in ("'", '"') or page.before(quote, 1).isalnum():
        return None
    return year_of(year)


def read_years(match: Match, page: Page) -> Sense | None:
    """2012-2016, 1998-99, 1998/99."""
    first = int(match["year"])
    last = int(match["year2"] or f"{first // 100}{match['yy']}")
    if match["yy"] and last < first and match["yy"] < "10" and first % 100 >= 90:
        last += 100
    if not first < last or not 1000 <= first <= 2199 or not stands_free(page, match.start()):
        return None
    if match["link"] == "/" and last != first + 1:
        return None
    return Range(year_of(first), year_of(last))


def read_era_year(match: Match, page: Page) -> Sense | None:
    """44 BC, AD 79, 79 CE."""
    if not match["number"] or not stands_free(page, match.start()):
        return None
    year = int(match["number"])
    early = match["era"].startswith("b")
    if year == 0 or not page.capital(match.start("era")):
        return None
    return year_of(1 - year if early else year)


def read_spoken_year(match: Match, page: Page) -> Sense | None:
    """"nineteen ninety-six"; "two thousand" only after a word that leads to a year."""
    year = spoken_year(match["spoken"])
    if year is None or word_after(page, match.end()) in ("people", "thousand"):
        return None
    leads = ("in", "since", "by", "of", "before", "after", "until", "year")
    if match[0].startswith("two") and word_before(page, match.start()) not in leads:
        return None
    return year_of(year)


def read_decade(match: Match, page: Page) -> Sense | None:
    """1990s, the 1800s (a century), the '90s."""
    year = int(match["decade"])
    if not stands_free(page, match.start()) and page.before(match.start(), 1) not in "-'":
        return None
    if year % 100 == 0 and year != 2000:
        return Fixed(month_period("century", year)) if year < 1900 else None
    return Fixed(month_period("decade", year))


def read_short_decade(match: Match, page: Page) -> Sense | None:
    """'90s, 90s after "the", "early" and the like."""
    lead = word_before(page, match.start() - (page.before(match.start(), 1) == "'"))
    if page.before(match.start(), 1) != "'" and not (lead in ("the", "early", "late", "mid") and stands_free(page, match.start())):
        return None
    return _decade_before(int(match["decade"]), page)


def read_decade_word(match: Match, page: Page) -> Sense | None:
    """"the nineties", "the nineteen-eighties"; not a person "in his fifties"."""
    if word_before(page, match.start()) in ("his", "her", "their", "my", "your", "our"):
        return None
    decade = DECADE_WORDS[match["decade"]]
    if match["hundreds"]:
        return Fixed(month_period("decade", {"eighteen": 1800, "nineteen": 1900}[match["hundreds"]] + decade))
    return _decade_before(decade, page)


def _decade_before(decade: int, page: Page) -> Sense | None:
    year = page.full_year(f"{decade:02}")
    return Fixed(month_period("decade", year)) if year is not None else None


def read_century(match: Match, page: Page) -> Sense | None:
    """"the 19th century", "the fifth century BC"."""
    count = ordinal(match["ordinal"])
    if match["era"] and match["era"].startswith("b"):
        return Fixed(month_period("century", -100 * count + 1)) if count > 20 else _early_century(count)
    return Fixed(month_period("century", 100 * (count - 1))) if 1 < count <= 30 else None


def _early_century(count: int) -> Sense:
    first, last = month_period("year", 1 - 100 * count), month_period("year", -100 * (count - 1))
    written = f"-{100 * count - 1:04}"[:-2] + "XX" if count > 1 else f"{first.edtf}/{last.edtf}"
    return Fixed(Period("century", first.start, last.end, written, f"BC{count:02}"))


def read_season(match: Match, page: Page) -> Sense | None:
    """A season; without a year only where it can't be a verb or a place to swim ("the spring", "in summer")."""
    month, inside = SEASON_WORDS[match["season"]], match["told_year"]
    year = _season_year(match, page)
    if year is None and not inside:
        return None
    if match["yy_end"] and (month != 12 or int(match["yy_end"]) != ((year or 0) + 1) % 100):
        return None
    return in_told_year(season_of(month, year), inside)


def _season_year(match: Match, page: Page) -> int | None:
    if match["year"]:
        return int(match["year"])
    if match["spoken"]:
        return spoken_year(match["spoken"])
    return page.full_year(match["yy"]) if match["yy"] else None


def read_bare_season(match: Match, page: Page) -> Sense | None:
    """"the summer", "in autumn"."""
    follow = word_after(page, match.end())
    if follow in ("of", "camp", "house", "games", "school", "olympics", "season", "line", "lines", "from", "time"):
        return None
    if match["lead"] == "the" and follow in ("in", "by", "to") and match["season"] in ("fall", "spring"):
        return None
    if page.capital(match.start("season")) and match["season"] in ("spring",):
        return None
    return season_of(SEASON_WORDS[match["season"]], None)


def read_quarter(match: Match, page: Page) -> Sense | None:
    """"the third quarter of 2018", "Q3 2018", "2018's third quarter"; a business year's quarter is a guess."""
    which = match["which"]
    count = int(which) if which.isdigit() else ORDINALS.get(which, 4)
    year, inside = _optional_year(match, page), match.groupdict().get("told_year")
    if which in ("last", "final") and year is None and inside is None:
        return None
    sense = months_of("quarter", 3 * count - 2, year, f"quarter {count}", f"XXXX-Q{count}")
    if match.groupdict().get("fiscal"):
        return _unsure(sense)
    return in_told_year(sense, inside)


def read_half(match: Match, page: Page) -> Sense | None:
    """"the first half of 2018", "H1 2018"."""
    first = match["which"] in ("1", "first")
    year = _optional_year(match, page)
    sense = months_of("half", 1 if first else 7, year, f"half {1 if first else 2}", f"XXXX-H{1 if first else 2}")
    return in_told_year(sense, match.groupdict().get("told_year"))


def _optional_year(match: Match, page: Page) -> int | None:
    groups = match.groupdict()
    written = groups.get("year") or groups.get("year2")
    if written:
        return int(written)
    short = groups.get("yy") or groups.get("fy")
    return page.full_year(short) if short else None


def _unsure(sense: Sense) -> Sense:
    return Fixed(sense.period, True) if isinstance(sense, Fixed) else sense


def read_fiscal_year(match: Match, page: Page) -> Sense | None:
    """FY 2018, fiscal 2018, fiscal year 2017-18: each country and company begins it elsewhere, so about that year."""
    year = _optional_year(match, page)
    return year_of(year, True) if year is not None and 1900 <= year <= 2199 else None


def read_year_end(match: Match, page: Page) -> Sense | None:
    """"year-end 1989", "the year ended March 31, 1989" is no date."""
    return Fixed(day_period(int(match["year"]), 12, month_length(int(match["year"]), 12)))


ERA = r"(?P<era>b\.? ?c\.?(?: ?e\.?)?|a\.? ?d\.?|c\.? ?e\.?)"
TOLD = r"(?P<told_year>last|this|next|that)"
WHICH = r"(?P<which>first|second|third|fourth|final|last)"
OF_YEAR = r"(?:,? (?:of )?(?:{year}|" + TOLD + r" year))?"

PATTERNS = (
    Pattern("year", "#", r"{year}", read_year),
    Pattern("year", "#", r"{yy}", read_short_year),
    Pattern("year", "year", r"year (?P<number>[0-9]{3,4})", read_named_year),
    Pattern("year", "SPOKEN", r"{spoken}", read_spoken_year),
    Pattern("year of an era", "#", r"(?P<number>[0-9]{1,4}) ?" + ERA, read_era_year),
    Pattern("year of an era", "ad a", r"(?P<era>a\.? ?d\.?) ?(?P<number>[0-9]{1,4})", read_era_year),
    Pattern("range of years", "#", r"{year}(?P<link> ?(?:-|--|—) ?|/)(?:{year2}|{yy})(?!-)", read_years),
    Pattern("decade", "#", r"(?P<decade>[12][0-9]{2}0)'?s", read_decade),
    Pattern("decade", "#", r"(?P<decade>[2-9]0)'?s", read_short_decade),
    Pattern("decade", "DECADE eighteen nineteen",
            r"(?:(?P<hundreds>eighteen|nineteen)(?: |-))?(?P<decade>" + "|".join(DECADE_WORDS) + ")", read_decade_word),
    Pattern("century", "ORDINAL", r"{ordinal}(?: |-)century(?: " + ERA + ")?", read_century),
    Pattern("season", "SEASON the in", r"(?:(?:the|in) )?{season}(?:,? (?:of )?(?:{year}(?:(?:-|/)(?P<yy_end>[0-9]{2}))?|{spoken}|'{yy}|" + TOLD + r" year))",
            read_season),
    Pattern("season", "the in", r"(?P<lead>the|in) {season}", read_bare_season),
    Pattern("quarter", "ORDINAL final last", WHICH + r"(?: |-)(?P<fiscal>fiscal(?: |-))?quarter" + OF_YEAR, read_quarter),
    Pattern("quarter", "fiscal", r"(?P<fiscal>fiscal)(?: |-)" + WHICH + r"(?: |-)quarter" + OF_YEAR, read_quarter),
    Pattern("quarter", "#", r"{year}(?:'s)? " + WHICH + r"(?: |-)quarter", read_quarter),
    Pattern("quarter", "q1 q2 q3 q4", r"q(?P<which>[1-4])(?:,? (?:of )?{year}|,? '{yy}|,? (?P<fiscal>fy) ?'?(?:{year2}|(?P<fy>[0-9]{2})))?", read_quarter),
    Pattern("quarter", "last this next", r"(?P<told_year>last|this|next) year's " + WHICH + r"(?: |-)quarter", read_quarter),
    Pattern("half", "first second last", r"(?P<which>first|second|last)(?: |-)half of (?:{year}|" + TOLD + " year)", read_half),
    Pattern("half", "h1 h2", r"h(?P<which>[12]) {year}", read_half),
    Pattern("business year", "fiscal", r"fiscal(?: year)? (?:'{yy}|{year})(?:(?:-|/)[0-9]{2,4})?", read_fiscal_year),
    Pattern("business year", "fy", r"fy ?'?(?:{year}|{yy})(?:(?:-|/)[0-9]{2,4})?", read_fiscal_year),
    Pattern("day", "year", r"year-?(?: )?end,? {year}", read_year_end),
)  # fmt: skip

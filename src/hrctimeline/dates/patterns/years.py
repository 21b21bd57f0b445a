"""Years and longer: eras, ranges of years, decades, centuries."""

from hrctimeline.dates.meaning.periods import Period, month_period
from hrctimeline.dates.meaning.senses import Fixed, Range, Sense
from hrctimeline.dates.patterns.groups import Match
from hrctimeline.dates.patterns.pattern import Pattern
from hrctimeline.dates.text.guards import stands_free, word_after, word_before
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.text.years import plausible_year
from hrctimeline.dates.vocabulary import DECADE_WORDS, SEASON_WORDS, ordinal, spoken_year, words

LEADS = words("in since of by until before after from to early late and during year")


def year_of(year: int, about: bool = False) -> Fixed:
    """A calendar year."""
    return Fixed(month_period("year", year), about)


def read_year(match: Match, page: Page) -> Sense | None:
    """Four digits that name a year."""
    year = int(match["year"])
    return year_of(year) if plausible_year(page, match.start(), match.end(), year) else None


def read_named_year(match: Match, page: Page) -> Sense | None:
    """A year said to be one: "the year 987"."""
    return year_of(int(match["number"])) if int(match["number"]) else None


def read_short_year(match: Match, page: Page) -> Sense | None:
    """'98, after a word that leads to a year."""
    year, quote = page.full_year(match["yy"]), match.start() - 1
    if year is None or page.before(match.start(), 1) != "'" or page.after(match.end(), 1) == "'":
        return None
    lead = word_before(page, quote)
    return year_of(year) if lead in LEADS or lead in SEASON_WORDS else None


def read_spoken_year(match: Match, page: Page) -> Sense | None:
    """A year in words: "nineteen ninety-six"; "two thousand" only after a word that leads to a year."""
    year = spoken_year(match["spoken"])
    if year is None or word_after(page, match.end()) in ("people", "thousand"):
        return None
    if match[0].startswith("two") and word_before(page, match.start()) not in LEADS:
        return None
    return year_of(year)


def read_years(match: Match, page: Page) -> Sense | None:
    """2012-2016, 1998-99, 1999-01, 1998/99."""
    first = int(match["year"])
    last = int(match["year2"] or f"{first // 100}{match['yy']}")
    if match["yy"] and last < first and first % 100 >= 90 and last % 100 < 10:
        last += 100
    if not 1000 <= first < last or last > 2199 or not stands_free(page, match.start()):
        return None
    if match["link"] == "/" and last != first + 1:
        return None
    return Range(year_of(first), year_of(last))


def read_era_year(match: Match, page: Page) -> Sense | None:
    """44 BC, AD 79, 79 CE."""
    year = int(match["number"])
    if year == 0 or not stands_free(page, match.start()) or not page.capital(match.start("era")):
        return None
    return year_of(1 - year if match["era"].startswith("b") else year)


def read_decade(match: Match, page: Page) -> Sense | None:
    """1990s; "the 1800s" are a century, and "the 1900s" may be either."""
    year = int(match["decade"])
    if not (stands_free(page, match.start()) or page.before(match.start(), 1) == "-"):
        return None
    if year % 100 or year == 2000:
        return Fixed(month_period("decade", year))
    return Fixed(month_period("century", year)) if year < 1900 else None


def read_short_decade(match: Match, page: Page) -> Sense | None:
    """'90s; without the sign only after "the", "early" and the like."""
    signed = page.before(match.start(), 1) == "'"
    lead = word_before(page, match.start() - signed)
    if not signed and not (lead in ("the", "early", "late", "mid") and stands_free(page, match.start())):
        return None
    return _last_decade(int(match["decade"]), page)


def read_decade_word(match: Match, page: Page) -> Sense | None:
    """A decade in words ("the nineteen-eighties"), not the age of a person "in his fifties"."""
    if word_before(page, match.start()) in ("his", "her", "their", "my", "your", "our"):
        return None
    decade = DECADE_WORDS[match["decade"]]
    if match["hundreds"]:
        return Fixed(month_period("decade", {"eighteen": 1800, "nineteen": 1900}[match["hundreds"]] + decade))
    return _last_decade(decade, page)


def _last_decade(decade: int, page: Page) -> Sense | None:
    year = page.full_year(f"{decade:02}")
    return None if year is None else Fixed(month_period("decade", year))


def read_century(match: Match, page: Page) -> Sense | None:
    """A century, as EDTF writes it: the 19th is 18XX; "the fifth century BC" is -04XX."""
    count = ordinal(match["ordinal"])
    if not (match["era"] and match["era"].startswith("b")):
        return Fixed(month_period("century", 100 * (count - 1))) if 1 < count <= 30 else None
    if not 1 < count <= 99:
        return None
    first, last = month_period("year", 1 - 100 * count), month_period("year", -100 * (count - 1))
    return Fixed(Period("century", first.start, last.end, f"-{count - 1:02}XX", f"BC{count:02}"))


ERA = r"(?P<era>b\.? ?c\.?(?: ?e\.?)?|a\.? ?d\.?|c\.? ?e\.?)"
AFTER_ERA = r"(?P<number>[0-9]{1,4}) ?" + ERA
BEFORE_ERA = r"(?P<era>a\.? ?d\.?) ?(?P<number>[0-9]{1,4})"
DECADE = r"(?:(?P<hundreds>eighteen|nineteen)(?: |-))?(?P<decade>" + "|".join(DECADE_WORDS) + ")"

PATTERNS = (
    Pattern("year", "#year", r"{year}", read_year),
    Pattern("year", "#day", r"{yy}", read_short_year),
    Pattern("year", "year", r"year (?P<number>[0-9]{3,4})", read_named_year, "#year #number"),
    Pattern("year", "CENTURY", "{spoken_year}", read_spoken_year, "CARDINAL"),
    Pattern("year", "the two", "{spoken_year}", read_spoken_year, "thousand"),
    Pattern("year of an era", "#year #day #number #other", AFTER_ERA, read_era_year, "ad bc bce ce b c d"),
    Pattern("year of an era", "#other", AFTER_ERA, read_era_year),
    Pattern("year of an era", "ad", BEFORE_ERA, read_era_year, "#year #day #number"),
    Pattern("year of an era", "a", BEFORE_ERA, read_era_year, "d + #year #day #number"),
    Pattern(
        "range",
        "#year",
        r"{year}(?P<link> ?(?:-|--|—) ?|/)(?:{year2}|{yy})(?!-)",
        read_years,
        "- — / + #year #day",
    ),
    Pattern("decade", "#decade", r"(?P<decade>[12][0-9]{2}0)'?s", read_decade),
    Pattern("decade", "#year", r"(?P<decade>[12][0-9]{2}0)'s", read_decade, "s"),
    Pattern("decade", "#decade", r"(?P<decade>[2-9]0)'?s", read_short_decade),
    Pattern("decade", "#day", r"(?P<decade>[2-9]0)'s", read_short_decade, "s"),
    Pattern("decade", "DECADE eighteen nineteen", DECADE, read_decade_word),
    Pattern("century", "#nth ORDINAL", r"{ordinal}(?: |-)century(?: " + ERA + ")?", read_century, "century"),
)

"""Years of our own era, ranges of them, and decades."""

import re

from hrctimeline.dates.meaning.periods import month_period
from hrctimeline.dates.meaning.senses import Fixed, Range, Sense
from hrctimeline.dates.patterns.pattern import Match, Part, Pattern
from hrctimeline.dates.text.counts import is_clock
from hrctimeline.dates.text.guards import stands_free, word_after, word_before
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.text.years import is_decade, plausible_year, stands_as_year
from hrctimeline.dates.vocabulary import (
    CENTURY_WORDS,
    DECADE_WORDS,
    MONTH_WORDS,
    SEASON_WORDS,
    roman,
    spoken_year,
    words,
)
from hrctimeline.words.lists import lazy_pattern

TWO_YEARS = words(
    """
    season session seasons sessions school academic university college parliamentary legislative budget
    fiscal financial tax league championship campaign term winter
    """
)
CLOSING = words("the a and but he she it they we when his her its their by at on to there")
LEADS = words("in since of by until before after from to early late and during year lord grace domini")


EDGES = words("end close start beginning")  # "2020's end" is a year's


def year_of(year: int, about: bool = False) -> Fixed:
    """A calendar year."""
    return Fixed(month_period("year", year), about)


def read_year(match: Match, page: Page) -> Sense | None:
    """Four digits that name a year."""
    year = int(match["year"])
    return year_of(year) if plausible_year(page, match.start(), match.end(), year) else None


def read_named_year(match: Match, page: Page) -> Sense | None:
    """A year said to be one: "the year 987"."""
    if _era().match(page.folded, match.end()):
        return None
    goes_on = page.after(match.end(), 1) in ("-", "/", "—") and page.after(match.end() + 1, 1).isdigit()
    return year_of(int(match["number"])) if int(match["number"]) and not goes_on else None


_era = lazy_pattern(r" ?(?:b\.? ?c|a\.? ?d|c\.? ?e|before (?:christ|the common era|our era))(?![a-z])")


def read_year_of_the_lord(match: Match, page: Page) -> list[Part] | None:
    """The year of our Lord 688, anno Domini 688."""
    year = read_named_year(match, page)
    return [(match.start("number"), match.end(), year)] if year else None


def read_school_year(match: Match, page: Page) -> Sense | None:
    """The academic year 2004-5."""
    year = int(match["year"])
    follows = int(match["one"]) == (year + 1) % 10 and stands_as_year(page, match.start())
    return Range(year_of(year), year_of(year + 1)) if follows and names_two_years(match, page) else None


def names_two_years(match: Match, page: Page) -> bool:
    """ "The 2009-10 season", "session 2009-10": a year that begins in one and ends in the next."""
    lead = word_before(page, match.start())
    beside = {lead, word_after(page, match.end())}
    return lead == "year" or not beside.isdisjoint(TWO_YEARS)


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
    if year is None and "hundred" in match[0] and word_before(page, match.start()) == "in":
        year = _full_hundred(match, page)
    if year is None or word_after(page, match.end()) in ("people", "thousand"):
        return None
    in_full = "thousand" in match[0] or "hundred" in match[0]
    if (
        (in_full or year < 1700)
        and word_before(page, match.start()) not in LEADS
        and not _after_day(match, page)
    ):
        return None
    return year_of(year)


def _full_hundred(match: Match, page: Page) -> int | None:
    """ "In nineteen hundred", where nothing is counted."""
    counts = (
        page.after(match.end(), 2).strip(" \n").isalnum() and word_after(page, match.end()) not in CLOSING
    )
    return None if counts else CENTURY_WORDS.get(match["spoken"].split()[0])


def _after_day(match: Match, page: Page) -> bool:
    """A month stands before it, or a day of one: "25 March nineteen hundred and five"."""
    before = re.findall(r"[^\W_]+", page.before(match.start(), 26))[-3:]
    return not MONTH_WORDS.keys().isdisjoint(before)


def read_roman_year(match: Match, page: Page) -> Sense | None:
    """MCMXC in capitals; short ones only where a year is looked for."""
    letters, year = match["roman"], roman(match["roman"])
    if year is None or not page.text[match.start() : match.end()].isupper():
        return None
    lead = word_before(page, match.start())
    led = (
        len(letters) > 5
        or lead in LEADS
        or lead.rstrip(".") in MONTH_WORDS
        or page.before(match.start(), 1) == "("
    )
    return year_of(year) if led and 1000 <= year <= 2199 else None


def read_years(match: Match, page: Page) -> Sense | None:
    """2012-2016, 1998-99, 1999-01, 1998/99."""
    first = int(match["year"])
    last = int(match["year2"] or f"{first // 100}{match['yy']}")
    if match["yy"] and last < first and first % 100 >= 90 and last % 100 < 10:
        last += 100
    if not 1000 <= first < last or last > 2199 or not stands_as_year(page, match.start()):
        return None
    if (match["link"] == "/" and last != first + 1) or is_clock(page, match.end()):
        return None
    return Range(year_of(first), year_of(last))


def read_decade(match: Match, page: Page) -> Sense | None:
    """1990s; "the 1800s" are a century, and "the 1900s" may be either."""
    year = int(match["decade"])
    if not (stands_free(page, match.start()) or page.before(match.start(), 1) == "-"):
        return None
    if "'" in match[0] and word_after(page, match.end()) in EDGES:
        return None
    if year % 100 or year == 2000:
        return Fixed(month_period("decade", year))
    return Fixed(month_period("century", year)) if year < 1900 else None


def read_short_decade(match: Match, page: Page) -> Sense | None:
    """'90s; without the sign only after "the", "early" and the like."""
    signed = page.before(match.start(), 1) == "'"
    lead = word_before(page, match.start() - signed).rstrip("-")
    led = lead in ("the", "early", "late", "mid", "middle") or _second().search(
        page.before(match.start(), 16)
    )
    if not signed and not (led and _unsigned(match, page)):
        return None
    if not is_decade(page, match.start() - signed, match.end()):
        return None
    return _last_decade(int(match["decade"]), page)


_second = lazy_pattern(r"[2-9]0'?s (?:and|or|to) (?:the )?\Z")


def _unsigned(match: Match, page: Page) -> bool:
    return stands_free(page, match.start()) or page.before(match.start(), 1) == "-"


def read_decade_word(match: Match, page: Page) -> Sense | None:
    """A decade in words ("the nineteen-eighties"), not the age of a person "in his fifties"."""
    hundreds = match.groupdict().get("hundreds")
    if not hundreds and not is_decade(page, match.start(), match.end()):
        return None
    decade = DECADE_WORDS[match["decade"]]
    if hundreds:
        return Fixed(month_period("decade", {"eighteen": 1800, "nineteen": 1900}[hundreds] + decade))
    return _last_decade(decade, page)


def _last_decade(decade: int, page: Page) -> Sense | None:
    year = page.full_year(f"{decade:02}")
    return None if year is None else Fixed(month_period("decade", year))


DECADE = f"(?P<decade>{'|'.join(DECADE_WORDS)})"

PATTERNS = (
    Pattern("year", "#year", r"{year}", read_year),
    Pattern("year", "#day", r"{yy}", read_short_year),
    Pattern("year", "year", r"year (?P<number>[0-9]{3,4})", read_named_year, "#year #number"),
    Pattern(
        "year", "lord domini grace anno", r"[a-z]{4,6} (?P<number>[0-9]{3})", read_year_of_the_lord, "#number"
    ),
    Pattern("range", "#year", r"{year}(?:-|/)(?P<one>[0-9])(?![-/0-9])", read_school_year, "#day", "- /"),
    Pattern("year", "CENTURY", "{spoken_year}", read_spoken_year, "CARDINAL"),
    Pattern("year", "HUNDREDS", "{spoken_year}", read_spoken_year, "hundred"),
    Pattern("year", "#roman", r"(?P<roman>m[mdclxvi]{3,14})", read_roman_year),
    Pattern("year", "the one two", "{spoken_year}", read_spoken_year, "thousand"),
    Pattern(
        "range",
        "#year",
        r"{year}(?P<link> ?(?:-|--|—) ?|/)(?:{year2}|{yy})(?!-)",
        read_years,
        "#year #day",
        "- — /",
    ),
    Pattern("decade", "#decade", r"(?P<decade>[12][0-9]{2}0)'?s", read_decade),
    Pattern("decade", "#year", r"(?P<decade>[12][0-9]{2}0)'s", read_decade, "s", "s"),
    Pattern("decade", "#decade", r"(?P<decade>[2-9]0)'?s", read_short_decade),
    Pattern("decade", "#day", r"(?P<decade>[2-9]0)'s", read_short_decade, "s", "s"),
    Pattern("decade", "DECADE", DECADE, read_decade_word),
    Pattern(
        "decade",
        "eighteen nineteen",
        rf"(?P<hundreds>eighteen|nineteen)(?: |-){DECADE}",
        read_decade_word,
        "DECADE",
    ),
)

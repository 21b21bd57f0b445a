"""Years of an era, and centuries: 44 BC, AD 14-37, the 40s BC, the 17th and 18th centuries.

EDTF counts a year 0, so 44 BC is -0043.
"""

import re
from functools import cache

from hrctimeline.dates.calendar_days import year_days
from hrctimeline.dates.edtf import year_text
from hrctimeline.dates.meaning.periods import Period, month_period
from hrctimeline.dates.meaning.senses import Fixed, Range, Sense
from hrctimeline.dates.patterns.pattern import Match, Part, Pattern, spaced
from hrctimeline.dates.text.guards import stands_free, word_before
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.vocabulary import ORDINALS, SEASON_WORDS, number, ordinal

LAST_CENTURY = 30  # the 31st and later ones are none that a text speaks of
RANGE_LINKS = ("-", "--", "—", "to")


def read_era_year(match: Match, page: Page) -> Sense | None:
    """44 BC, AD 79, 79 CE, 12,000 BC."""
    year = number(match["number"])
    if year == 0 or not _names_an_era(match, page):
        return None
    return _year(_counted(year, match["era"]))


def read_era_years(match: Match, page: Page) -> Sense | list[Part] | None:
    """Two years with one era: 58-50 BC, AD 14-37, "between 58 and 50 BC"; "58 and 50 BC" are two."""
    if not _names_an_era(match, page):
        return None
    era, link = match["era"], match["link"].strip()
    first, last = (_counted(number(match[group]), era) for group in ("number", "number2"))
    if link == "and" and word_before(page, match.start()) != "between":
        parts = [(match.start(), match.end("number")), (match.start("number2"), match.end())]
        return [(*place, _year(year)) for place, year in zip(parts, (first, last), strict=True)]
    return Range(_year(first), _year(last)) if first < last else None


def read_across(match: Match, page: Page) -> Sense | None:
    """From the one era into the other: 27 BC-AD 14."""
    if not _names_an_era(match, page):
        return None
    return Range(_year(1 - number(match["number"])), _year(number(match["number2"] or match["number3"])))


def _names_an_era(match: Match, page: Page) -> bool:
    era = match.start("era")
    written = page.capital(era) or match["era"].startswith(("b.", "a.", "c.", "before"))  # no "1200 ce qui"
    return stands_free(page, match.start()) and written


def _counted(year: int, era: str) -> int:
    return 1 - year if era.startswith("b") else year


def _year(year: int) -> Fixed:
    return Fixed(month_period("year", year))


def read_era_season(match: Match, page: Page) -> Sense | None:
    """A season of a year of an era: the spring of 415 BC."""
    if not _names_an_era(match, page):
        return None
    return Fixed(
        month_period("season", _counted(number(match["number"]), match["era"]), SEASON_WORDS[match["season"]])
    )


def read_era_decade(match: Match, page: Page) -> Sense | None:
    """The 40s BC: from 49 BC to 40 BC; the 60s AD."""
    if not _names_an_era(match, page):
        return None
    begins = int(match["decade"])
    years = [_counted(begins + step, match["era"]) for step in (0, 9)]
    start, end = year_days(min(years))[0], year_days(max(years))[1]
    written = "" if min(years) >= 0 else f"{year_text(min(years))}/{year_text(max(years))}"
    return Fixed(Period("decade", start, end, written))


def read_centuries(match: Match, page: Page) -> list[Part] | None:
    """Centuries with one noun: "the 17th and 18th centuries", "16th-18th century", "fifth century BC"."""
    era = match["era"] or ""
    if era and not page.capital(match.start("era")):
        return None
    parts: list[Part] = []
    base, ranged = match.start("items"), False
    for item in _item().finditer(match["items"]):
        sense = _century(item["number"], era)
        if sense is None:
            return None
        begin, end = base + item.start(), base + item.end("number")
        if ranged:
            begin, _, first = parts.pop()
            sense = Range(first, sense)
        parts.append((begin, end, sense))
        ranged = (item["link"] or "").strip() in RANGE_LINKS
    return [*parts[:-1], (parts[-1][0], match.end(), parts[-1][2])] if parts else None


def _century(said: str, era: str) -> Sense | None:
    """A century, as EDTF writes it: the 19th is 18XX; "the fifth century BC" is -04XX."""
    if not (said[0].isdigit() or said in ORDINALS):
        return None
    count = ordinal(said)
    if not era.startswith("b"):
        known = (1 if era or said[0].isdigit() else 2) <= count <= LAST_CENTURY
        return Fixed(month_period("century", 100 * (count - 1))) if known else None
    if not 1 <= count <= 99:
        return None
    start, end = year_days(1 - 100 * count)[0], year_days(-100 * (count - 1))[1]
    return Fixed(Period("century", start, end, f"-{count - 1:02}XX", f"BC{count:02}"))


IN_FULL = "before christ|before (?:the common|our) era"
ERA = rf"(?P<era>b\.? ?c\.?(?: ?e\.?)?|a\.? ?d\.?|c\.? ?e\.?|{IN_FULL})"
COUNT = r"[0-9]{1,3},[0-9]{3}|[0-9]{1,5}"
NUMBER, NUMBER2 = rf"(?P<number>{COUNT})", rf"(?P<number2>{COUNT})"
LINK = r"(?P<link> ?(?:--?|—) ?| (?:to|and) )"
OURS = r"(?:a\.? ?d\.?|c\.? ?e\.?)"
ACROSS = rf"{NUMBER} ?{ERA} ?(?:--?|—) ?(?:{OURS} ?{NUMBER2}|(?P<number3>{COUNT}) ?{OURS})"
BEFORE = r"(?P<era>a\.? ?d\.?) ?"
NTH = r"(?:[0-9]{1,2}(?:st|nd|rd|th)|(?:[a-z]{6,7}-)?[a-z]{5,11}(?![a-z]))"
PART_OF = r"(?:(?:very )?(?:early|mid|late|middle)(?: |-))?"
LISTED = r"(?:,? (?:and|or|to) | ?(?:--?|—|&) ?|, ?)(?:the )?"
CENTURIES = (
    rf"(?P<items>{NTH}(?:(?:-(?= ))?{LISTED}{PART_OF}{NTH}){{0,4}})(?: |-)centur(?:y|ies)(?:,? {ERA})?"
)
ERA_WORDS = "ad bc bce ce b c d before"


@cache
def _item() -> re.Pattern[str]:
    link = r"(?P<link>,? (?:and|or|to) (?:the )?| ?(?:--?|—|&) ?(?:the )?|, ?)"
    return re.compile(spaced(rf"{PART_OF}(?P<number>{NTH})(?:-(?= ))?{link}?"))


PATTERNS = (
    Pattern("season", "SEASON", rf"{{season}} (?:of )?{NUMBER} ?{ERA}", read_era_season, ERA_WORDS),
    Pattern("season", "SEASON", rf"{{season}} (?:of )?{BEFORE}{NUMBER}", read_era_season, "ad a"),
    Pattern("year of an era", "#year #day #number #other", rf"{NUMBER} ?{ERA}", read_era_year, ERA_WORDS),
    Pattern("year of an era", "#other", rf"{NUMBER} ?{ERA}", read_era_year),
    Pattern("year of an era", "ad", rf"{BEFORE}{NUMBER}", read_era_year, "#year #day #number"),
    Pattern("year of an era", "a", rf"{BEFORE}{NUMBER}", read_era_year, "d + #year #day #number"),
    Pattern(
        "range",
        "#year #day #number",
        rf"{NUMBER}{LINK}{NUMBER2} ?{ERA}",
        read_era_years,
        f"{ERA_WORDS} + - — to and",
    ),
    Pattern("range", "#day #number", ACROSS, read_across, "bc bce b + ad ce a d c + -"),
    Pattern("range", "ad", rf"{BEFORE}{NUMBER}{LINK}{NUMBER2}", read_era_years, "- — to and"),
    Pattern("range", "a", rf"{BEFORE}{NUMBER}{LINK}{NUMBER2}", read_era_years, "d + - — to and"),
    Pattern("decade", "#decade", rf"(?P<decade>[0-9]{{1,3}}0)'?s {ERA}", read_era_decade, ERA_WORDS),
    Pattern("century", "#nth ORDINAL", CENTURIES, read_centuries, "century centuries"),
)

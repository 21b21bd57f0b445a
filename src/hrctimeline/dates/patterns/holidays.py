"""Holidays by name, with a year or without."""

from hrctimeline.dates.meaning.builders import yearly_day
from hrctimeline.dates.meaning.holidays import holiday
from hrctimeline.dates.meaning.senses import Sense
from hrctimeline.dates.patterns.groups import NIGHT, Match, in_told_year
from hrctimeline.dates.patterns.pattern import Pattern
from hrctimeline.dates.text.guards import word_after, word_before
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.vocabulary import words

SIDES = {"past": "last", "coming": "next"}
NOT_THE_DAY = words(
    """
    season seasons tree trees party parties card cards shopping holiday holidays break present presents
    gift gifts bonus carol carols sales decorations week weekend island islands sunday monday egg eggs
    bunny resolution resolutions parade truce offensive rising story movie uprising island's time
    celebrations dinner dinners honours honors message address
    """
)


def read_holiday(match: Match, page: Page) -> Sense | None:
    """A holiday, but not the season, party or week named after it, and not every one."""
    if not page.capital(match.start("holiday")) or word_before(page, match.start()) in (
        "every",
        "each",
        "a",
        "any",
    ):
        return None
    if not match["year"] and word_after(page, match.end()) in NOT_THE_DAY:
        return None
    name = " ".join(match["holiday"].split())
    side, year = match["side"] or "", int(match["year"]) if match["year"] else None
    sense = yearly_day(name.title().replace("'S", "'s"), holiday(name), year, SIDES.get(side, side))
    return in_told_year(sense, match)


HOLIDAY = (
    r"(?:(?P<side>last|this|next|past|coming) )?{holiday}"
    + NIGHT
    + r"(?:,? (?:of |in )?{year}|(?:,? (?:of )?(?P<told_year>last|this|next|that) year))?"
)

PATTERNS = (
    Pattern("holiday", "HOLIDAY_WORD", HOLIDAY, read_holiday),
    Pattern("holiday", "HOLIDAY", HOLIDAY, read_holiday, "HOLIDAY_END"),
    Pattern(
        "holiday",
        "last this next past coming",
        HOLIDAY,
        read_holiday,
        "HOLIDAY HOLIDAY_WORD + HOLIDAY_END",
    ),
)

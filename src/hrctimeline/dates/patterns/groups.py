"""The parts of a match that several readers share: its month, its day, its year."""

import re

from hrctimeline.dates.meaning.senses import Recurring, Sense, Shifted
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.vocabulary import MONTH_WORDS, spoken_year

Match = re.Match[str]
TOLD = r"(?P<told_year>last|this|next|that)"
TAIL = r"(?:(?:,? ?| of |, of |,? in ){year}|,? {spoken}|,? ?'{yy}|,? (?:of )?" + TOLD + r" year)?"
NIGHT = r"(?:(?: |-){part})?"


def month_in(match: Match, group: str = "month") -> int:
    """The month that a group names, 1 to 12."""
    return MONTH_WORDS[match[group].rstrip(".")]


def year_in(match: Match, page: Page) -> int | None:
    """The year written with the expression, in four digits, two digits or words; None where there is none."""
    groups = match.groupdict()
    if written := groups.get("year") or groups.get("year2"):
        return int(written)
    if spoken := groups.get("spoken"):
        return spoken_year(spoken)
    short = groups.get("yy") or groups.get("yy2")
    return page.full_year(short) if short else None


def year_lost(match: Match, page: Page) -> bool:
    """A two-digit year is written, and no day of publication tells its century."""
    return bool(match.groupdict().get("yy")) and page.last_year is None


def in_told_year(sense: Sense | None, match: Match) -> Sense | None:
    """The sense within "last year", "this year", "next year" or "that year", where that is said."""
    told = match.groupdict().get("told_year")
    if told is None or not isinstance(sense, Recurring):
        return sense
    return Shifted("year", {"last": -1, "this": 0, "next": 1, "that": 0}[told], told == "that", sense)

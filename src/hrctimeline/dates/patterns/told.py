"""Expressions that count from a date told of just before: two days later, the following year, that month."""

import re
from functools import cache

from hrctimeline.dates.meaning.builders import month_of, season_of, weekday_of
from hrctimeline.dates.meaning.senses import Recurring, Sense, Shifted, Vague
from hrctimeline.dates.patterns.groups import Match
from hrctimeline.dates.patterns.pattern import Pattern
from hrctimeline.dates.patterns.relative import SIDES
from hrctimeline.dates.text.guards import counts_alone, is_weekday, word_after, word_before
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.vocabulary import (
    MONTH_WORDS,
    SEASON_WORDS,
    UNIT_WORDS,
    WEEKDAY_WORDS,
    counted,
    number,
    words,
)
from hrctimeline.record import replace

STEPS = {
    "previous": -1, "preceding": -1, "prior": -1, "same": 0, "that": 0,
    "following": 1, "next": 1, "subsequent": 1, "ensuing": 1,
}  # fmt: skip
COMPARING = words("from than with to over against versus vs on")
BACKWARDS = ("earlier", "before", "previously")


def read_shift(match: Match, page: Page) -> Sense | None:
    """Two days later, "a year on,"; "two days after the vote" counts from what isn't known here."""
    way = match["way"]
    if way in ("before", "after", "afterwards") and word_after(page, match.end()) not in (
        "",
        "and",
        "but",
        "when",
    ):
        return None
    if way in ("later", "earlier") and word_after(page, match.end()) == "than":
        return Vague("PAST_REF")  # than planned: it compares, and counts no day
    if not counts_alone(page, match.start()):
        return None
    unit, size = counted(match["unit"])
    compared = way in BACKWARDS and _is_compared(page, match.start())
    steps = number(match["count"]) * (-size if way in BACKWARDS else size)
    return Shifted(unit, steps, told=True, compared=compared)


def _is_compared(page: Page, at: int) -> bool:
    """ "From a year earlier", "compared with 4% a year earlier"."""
    return word_before(page, at) in COMPARING or bool(_amount_compared().search(page.before(at, 40)))


@cache
def _amount_compared() -> re.Pattern[str]:
    scale = "(?:thousand|million|billion|trillion|percent|per cent|[a-z]{2,11}s)"
    return re.compile(
        rf"(?:from|than|with|against|versus) [^ ;]{{0,3}}[0-9][^ ;]{{0,12}}(?: {scale}){{0,2}} \Z"
    )


def read_unit(match: Match, page: Page) -> Sense | None:
    """The following day, that year, the same month, the next morning."""
    return Shifted(UNIT_WORDS.get(match["unit"], "day"), STEPS[match["side"]], told=True)


def read_neighbour(match: Match, page: Page) -> Sense | None:
    """The day before, the year after, with nothing after it that it could be before or after."""
    if word_after(page, match.end()) not in ("", "and", "but"):
        return None
    return Shifted(match["unit"], -1 if match["way"] == "before" else 1, told=True)


def read_name(match: Match, page: Page) -> Sense | None:
    """The following Tuesday, that June."""
    name, step = match["dated"].rstrip("."), STEPS[match["side"]]
    if name in SEASON_WORDS or not page.capital(match.start("dated")):
        return None
    if name in WEEKDAY_WORDS:
        known = is_weekday(page, *match.span("dated"), name)
        return weekday_of(WEEKDAY_WORDS[name], SIDES[step], told=True) if known else None
    month = month_of(MONTH_WORDS[name], None)
    return Shifted("year", 0, True, month) if step == 0 and isinstance(month, Recurring) else None


def read_season(match: Match, page: Page) -> Sense | None:
    """The following spring, that summer; "that winter" may be either of its year's."""
    begins, step = SEASON_WORDS[match["season"]], STEPS[match["side"]]
    if match["season"] == "fall" or (step == 0 and begins == WINTER):
        return None
    season = season_of(begins, None)
    if not isinstance(season, Recurring):
        return None
    return replace(season, side=SIDES[step], told=True) if step else Shifted("year", 0, True, season)


WINTER = 12  # the month it begins in
SIDES_SAID = "following next previous preceding same subsequent ensuing"
SIDE = "(?P<side>" + SIDES_SAID.replace(" ", "|") + ")"
TOLD_UNITS = "UNIT morning night evening afternoon"
UNIT = r"(?P<unit>day|week|weekend|month|quarter|year|decade|century|morning|night|evening|afternoon)"
WAY = r"(?P<way>later|earlier|before|after|afterwards|previously|on(?= ?[,;.]))"

PATTERNS = (
    Pattern(
        "units later",
        "COUNT",
        "{count} {units} " + WAY,
        read_shift,
        "UNITS + later earlier before after afterwards previously on",
    ),
    Pattern("following, same", "the", "the " + SIDE + " " + UNIT, read_unit, SIDES_SAID + " + " + TOLD_UNITS),
    Pattern("following, same", "that same", r"(?P<side>that|same)(?: same)? " + UNIT, read_unit, TOLD_UNITS),
    Pattern(
        "following, same",
        "the",
        r"the (?P<unit>day|week|month|year) (?P<way>before|after)",
        read_neighbour,
        "before after + day week month year",
    ),
    Pattern("following, same", "the", "the " + SIDE + " {dated}", read_name, SIDES_SAID + " + MONTH WEEKDAY"),
    Pattern("following, same", "that", r"(?P<side>that) {dated}", read_name, "MONTH WEEKDAY"),
    Pattern("following, same", "the", "the " + SIDE + " {season}", read_season, SIDES_SAID + " + SEASON"),
    Pattern("following, same", "that", r"(?P<side>that) {season}", read_season, "SEASON"),
)

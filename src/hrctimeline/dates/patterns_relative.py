"""Expressions that count from the day of publication, or from the date that the text has just told of."""

import re
from collections.abc import Iterable
from dataclasses import replace

from hrctimeline.dates.builders import day_of, month_of, season_of, weekday_of, weekend
from hrctimeline.dates.folding import Page
from hrctimeline.dates.guards import is_weekday, word_after, word_before
from hrctimeline.dates.pattern import Pattern
from hrctimeline.dates.senses import Recurring, Sense, Shifted, Vague
from hrctimeline.dates.vocabulary import MONTH_WORDS, SEASON_WORDS, UNIT_WORDS, WEEKDAY_WORDS, number, ordinal

Match = re.Match[str]

DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
SIDES = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1,
    "this": 0, "current": 0, "same": 0, "that": 0,
    "next": 1, "coming": 1, "following": 1, "subsequent": 1, "ensuing": 1,
}  # fmt: skip


def read_named_day(match: Match, page: Page) -> Sense | None:
    """today, tonight, yesterday, tomorrow."""
    if page.after(match.end(), 4) in ("'s to", "-"):
        return None
    return Shifted("day", DAYS[match["name"]])


def read_day_next_to(match: Match, page: Page) -> Sense | None:
    """the day before yesterday, the day after tomorrow."""
    return Shifted("day", -2 if match["name"] == "yesterday" else 2)


def read_part_of_day(match: Match, page: Page) -> Sense | None:
    """this morning, last night."""
    return Shifted("day", -1 if match["side"] == "last" else 0)


def read_side_unit(match: Match, page: Page) -> Sense | None:
    """last year, this week, next month: of the calendar, counted from publication. "the last year" is a duration."""
    unit, side = UNIT_WORDS[match["unit"]], match["side"]
    if page.capital(match.start("unit")) and page.capital(match.start("side")):
        return None  # "This Week", a title
    if side in ("last", "past") and word_before(page, match.start()) in ("the", "his", "her", "its", "their", "a"):
        return None
    if side == "past" and match["this"] is None:
        return None
    if unit == "weekend":
        return weekend({-1: "last", 0: "this", 1: "next"}[SIDES[side]])
    return Shifted(unit, SIDES[side])


def read_current_unit(match: Match, page: Page) -> Sense | None:
    """the current year."""
    return Shifted(UNIT_WORDS[match["unit"]], 0)


def read_weekend(match: Match, page: Page) -> Sense | None:
    """the weekend, over the weekend."""
    return weekend()


def read_side_name(match: Match, page: Page) -> Sense | None:
    """last Tuesday, next June, this summer."""
    side = {-1: "last", 0: "this", 1: "next"}[SIDES[match["side"]]]
    name = match["name"].rstrip(".")
    if name in SEASON_WORDS:
        return season_of(SEASON_WORDS[name], None, side)
    if not page.capital(match.start("name")):
        return None
    if name in WEEKDAY_WORDS:
        return weekday_of(WEEKDAY_WORDS[name], side) if is_weekday(page, *match.span("name"), name) else None
    return month_of(MONTH_WORDS[name], None, side)


def read_side_day(match: Match, page: Page) -> Sense | None:
    """last Oct. 23."""
    sense = day_of(MONTH_WORDS[match["month"].rstrip(".")], ordinal(match["day"]), None)
    if not isinstance(sense, Recurring) or not page.capital(match.start("month")):
        return None
    return replace(sense, side={-1: "last", 0: "this", 1: "next"}[SIDES[match["side"]]])


def read_ago(match: Match, page: Page) -> Sense | None:
    """a year ago, two weeks ago, three days from now."""
    unit, count = UNIT_WORDS[match["unit"]], number(match["count"])
    if word_before(page, match.start()) in ("half", "and"):
        return Vague("PAST_REF")
    sign = -1 if match["way"] == "ago" else 1
    if match["today"] and unit == "week":
        return Shifted("day", 7 * sign * count)
    return Shifted(unit, sign * count)


def read_told_shift(match: Match, page: Page) -> Sense | None:
    """two days later, a year earlier; with a noun after ("two days after the vote") it counts from that."""
    way = match["way"]
    if way in ("before", "after", "afterwards") and word_after(page, match.end()) not in ("", "and", "but", "when"):
        return None
    sign = -1 if way in ("earlier", "before", "previously") else 1
    return Shifted(UNIT_WORDS[match["unit"]], sign * number(match["count"]), told=True)


def read_told_unit(match: Match, page: Page) -> Sense | None:
    """the following day, that year, the same month, the previous week."""
    unit, side = match["unit"], match["side"]
    if unit in UNIT_WORDS:
        return Shifted(UNIT_WORDS[unit], SIDES[side], told=True)
    if unit in ("morning", "night", "evening", "afternoon"):
        return Shifted("day", SIDES[side], told=True)
    return None


def read_told_day(match: Match, page: Page) -> Sense | None:
    """the day before, the year after: with nothing after that it could refer to."""
    if word_after(page, match.end()) not in ("", "and", "but"):
        return None
    return Shifted(match["unit"], -1 if match["way"] == "before" else 1, told=True)


def read_told_name(match: Match, page: Page) -> Sense | None:
    """the following Tuesday, that June."""
    name = match["name"].rstrip(".")
    if not page.capital(match.start("name")):
        return None
    side = SIDES[match["side"]]
    if name in WEEKDAY_WORDS:
        if not is_weekday(page, *match.span("name"), name):
            return None
        return weekday_of(WEEKDAY_WORDS[name], {-1: "last", 0: "this", 1: "next"}[side], told=True)
    month = month_of(MONTH_WORDS[name], None)
    if side == 0 and isinstance(month, Recurring):
        return Shifted("year", 0, True, month)
    return None


def read_edge(match: Match, page: Page) -> Sense | None:
    """the end of the year, early in the month: the current one."""
    return Shifted(UNIT_WORDS[match["unit"]], 0)


def read_year_end(match: Match, page: Page) -> Sense | None:
    """year-end, year's end, mid-year: in the current year."""
    return Shifted(match["unit"] or "year", 0)


SIDE = r"(?P<side>last|past|this|next|coming)"
FOLLOW = "following|next|previous|preceding|same|subsequent|ensuing"


def _names(full: Iterable[str], short: Iterable[str]) -> str:
    """The words in full, and the abbreviations with their full stop if they have one."""
    longest_first = ("|".join(sorted(words, key=lambda word: (-len(word), word))) for words in (full, short))
    return "(?P<name>{}|(?:{})\\.?)".format(*longest_first)


DATED_WORDS = {*MONTH_WORDS, *WEEKDAY_WORDS}
SHORT = {word for word in DATED_WORDS if len(word) <= 5 and word not in ("may", "june", "july", "march", "april")}
DATED = _names(DATED_WORDS - SHORT, SHORT)
NAMES = _names((DATED_WORDS - SHORT) | set(SEASON_WORDS), SHORT)

PATTERNS = (
    Pattern("named day", "today tonight yesterday tomorrow",
            r"(?P<name>today|tonight|yesterday|tomorrow)(?: {part})?", read_named_day),
    Pattern("named day", "day", r"day (?:before (?P<name>yesterday)|after tomorrow)", read_day_next_to),
    Pattern("part of a day", "this last", r"(?P<side>this|last) (?:morning|afternoon|evening|night)", read_part_of_day),
    Pattern("last, this, next", "last this next past coming",
            r"(?P<this>this )?" + SIDE + r" (?:calendar |fiscal |financial |business |academic )?"
            r"(?P<unit>week|weekend|month|quarter|year|decade|century)", read_side_unit),
    Pattern("last, this, next", "current", r"current (?:fiscal |calendar )?(?P<unit>week|month|quarter|year|decade|century)",
            read_current_unit),
    Pattern("weekend", "the", r"the weekend", read_weekend),
    Pattern("last, this, next", "last this next past coming", r"(?:this )?" + SIDE + rf" {NAMES}", read_side_name),
    Pattern("last, this, next", "last this next past coming", r"(?:this )?" + SIDE + r" {month} {day}", read_side_day),
    Pattern("units ago", "COUNT", r"{count} {units} (?:(?P<way>ago|from now|from today|hence)(?P<today> today)?)", read_ago),
    Pattern("units later", "COUNT", r"{count} {units} (?P<way>later|earlier|before|after|afterwards|previously)",
            read_told_shift),
    Pattern("following, same", "the", rf"the (?P<side>{FOLLOW}) (?P<unit>day|week|weekend|month|quarter|year|decade|century"
            r"|morning|night|evening|afternoon)", read_told_unit),
    Pattern("following, same", "that same", r"(?P<side>that|same)(?: same)? (?P<unit>day|week|weekend|month|quarter|year|decade"
            r"|century|morning|night|evening|afternoon)", read_told_unit),
    Pattern("following, same", "the", r"the (?P<unit>day|week|month|year) (?P<way>before|after)", read_told_day),
    Pattern("following, same", "the that", rf"(?:the )?(?P<side>{FOLLOW}|that) {DATED}", read_told_name),
    Pattern("edge of a unit", "end beginning start middle close rest late early later earlier",
            r"(?:(?:end|beginning|start|middle|close|rest) of|(?:late|early|later|earlier) in) the"
            r" (?P<unit>week|month|quarter|year|decade|century)", read_edge),
    Pattern("edge of a unit", "year month mid", r"(?:mid-?)?(?P<unit>year|month)(?:'s|-)? ?end|mid-?(?P<mid>year)", read_year_end),
)  # fmt: skip

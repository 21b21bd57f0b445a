"""Expressions that count from the day of publication: yesterday, last year, two weeks ago, next Tuesday."""

import re
from functools import cache

from hrctimeline.dates.meaning.builders import day_of, month_of, season_of, weekday_of, weekend
from hrctimeline.dates.meaning.senses import Counted, Recurring, Sense, Shifted, Vague
from hrctimeline.dates.patterns.pattern import Match, Pattern, month_in
from hrctimeline.dates.patterns.today import DAYS, read_named_day
from hrctimeline.dates.text.guards import counts_alone, is_weekday, word_before
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.vocabulary import (
    MONTH_WORDS,
    ORDINALS,
    SEASON_WORDS,
    UNIT_WORDS,
    WEEKDAY_WORDS,
    counted,
    number,
    ordinal,
    words,
)
from hrctimeline.record import replace
from hrctimeline.words.lists import lazy_pattern

STEPS = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}
SIDES = {-1: "last", 0: "this", 1: "next"}
ROUGH = 1000  # so many months or years are never counted to the one
OWNED = words("the his her its their a")


def read_day_beside(match: Match, page: Page) -> Sense | None:
    """The day before yesterday, the day after tomorrow; “The Day after Tomorrow” is a title."""
    if page.capital(match.start()) and page.capital(match.end() - (9 if match["name"] else 8)):
        return None
    return Shifted("day", -2 if match["name"] == "yesterday" else 2)


def read_part_of_day(match: Match, page: Page) -> Sense | None:
    """This morning, last night."""
    return Shifted("day", STEPS[match["side"]])


def read_unit(match: Match, page: Page) -> Sense | None:
    """Last year, this week, next month; "the last year" is a duration, "This Week" a title."""
    side, unit = match["side"], UNIT_WORDS[match["unit"]]
    if page.capital(match.start("unit")) and page.capital(match.start("side")):
        return None
    if side in ("last", "past") and word_before(page, match.start()) in OWNED:
        return None
    if side in ("past", "coming") and match["this"] is None:
        return None
    return weekend(SIDES[STEPS[side]]) if unit == "weekend" else Shifted(unit, STEPS[side])


def read_current(match: Match, page: Page) -> Sense | None:
    """The unit of the day of publication: "the current year", "the end of the month", "year's end"."""
    if match["unit"] == "year" and _number().match(page.folded, match.end()):
        return None  # "the end of the year 1664"
    return Shifted(UNIT_WORDS[match["unit"] or "year"], 0)


_number = lazy_pattern(r" {1,9}[12][0-9]{3}(?![0-9])")


def read_ending(match: Match, page: Page) -> Sense | None:
    """The unit of the day of publication where its end is what bounds: "before the year is out"."""
    return Shifted(UNIT_WORDS[match["unit"]], 0) if word_before(page, match.start()) in UNTIL else None


@cache
def _dated() -> re.Pattern[str]:
    return re.compile(rf" {{1,9}}of {{1,9}}(?:the {{1,9}})?(?:[0-9]|(?:{'|'.join(MONTH_WORDS)})(?![a-z]))")


def read_weekend(match: Match, page: Page) -> Sense | None:
    """The weekend, without a word that says which; "the weekend of June 1" is told by its date."""
    return None if _dated().match(page.folded, match.end()) else weekend()


def read_name(match: Match, page: Page) -> Sense | None:
    """Last Tuesday, next June, this summer."""
    side, name = SIDES[STEPS[match["side"]]], match["dated"].rstrip(".")
    if name in SEASON_WORDS:
        return season_of(SEASON_WORDS[name], None, side)
    if not page.capital(match.start("dated")):
        return None
    if name in MONTH_WORDS:
        return month_of(MONTH_WORDS[name], None, side)
    return weekday_of(WEEKDAY_WORDS[name], side) if is_weekday(page, *match.span("dated"), name) else None


def read_before_last(match: Match, page: Page) -> Sense | None:
    """The Friday before last, the year before last."""
    if match["weekday"]:
        return weekday_of(WEEKDAY_WORDS[match["weekday"].rstrip(".")], "before last")
    unit = UNIT_WORDS.get(match["unit"], "day")  # the night is that of a day
    return weekend("before last") if match["unit"] == "weekend" else Shifted(unit, -2)


def read_after_next(match: Match, page: Page) -> Sense | None:
    """The week after next; "the Friday after next" may be the second one, or that of the week after next."""
    if match["weekday"] or match["unit"] == "weekend":
        return Vague("FUTURE_REF")
    return Shifted(UNIT_WORDS[match["unit"]], 2)


def read_to_the_day(match: Match, page: Page) -> Sense | None:
    """A year to the day after the flood of 8 June; the tenth anniversary of it."""
    if nth := match["nth"]:
        known = nth[0].isdigit() or nth in ORDINALS
        return Counted("year", ordinal(nth), to_the_day=True) if known else None
    steps = number(match["count"])
    if match["way"] == "since":  # that it counts to is the day of the text
        return Counted(match["unit"].rstrip("s"), -steps, Shifted("day", 0), to_the_day=True)
    back = match["way"] == "before"
    return Counted(match["unit"].rstrip("s"), -steps if back else steps, to_the_day=True)


def read_week_after(match: Match, page: Page) -> Sense | None:
    """Thursday week: a week after the Thursday to come; "yesterday week": a week before yesterday."""
    if match["name"]:
        return Shifted("day", DAYS[match["name"]] + (-7 if match["name"] == "yesterday" else 7))
    if not is_weekday(page, *match.span("weekday"), match["weekday"]):
        return None
    day = weekday_of(WEEKDAY_WORDS[match["weekday"].rstrip(".")], "" if match["two"] else "week after")
    return Counted("week", 2, day, ahead=True) if match["two"] else day


def read_side_day(match: Match, page: Page) -> Sense | None:
    """Last Oct. 23."""
    sense = day_of(month_in(match), ordinal(match["day"]), None)
    if not isinstance(sense, Recurring) or not page.capital(match.start("month")):
        return None
    return replace(sense, side=SIDES[STEPS[match["side"]]])


def read_ago(match: Match, page: Page) -> Sense | None:
    """A year ago, two weeks ago, three days from now; "half a century ago" and "1-2 years ago" are vague.

    "Ten years ago today", "ten years ago to the day" are a day, "ten years ago this month" is a month.
    """
    if match["way"] is None and not _is_to_be().search(page.folded, *_clause_before(match, page)):
        return None  # "built in two days"
    unit, size = counted(match["unit"])
    count = number(match["count"]) * (-size if match["way"] == "ago" else size)
    if match["today"] and unit in ("month", "year"):
        near = match["today"].split()[-1]
        return Counted(unit, count, Shifted(near if near in ("week", "month") else "day", 0), to_the_day=True)
    if not counts_alone(page, match.start()) or (unit not in ("day", "week") and abs(count) >= ROUGH):
        return Vague("PAST_REF" if count < 0 else "FUTURE_REF")
    to_the_day = match["today"] or match["way"] == "from today"
    return Shifted("day", 7 * count) if to_the_day and unit == "week" else Shifted(unit, count)


def _clause_before(match: Match, page: Page) -> tuple[int, int]:
    return page.sentence(match.start(), match.end())[0], match.start()


# "Will resume in two days", "is due in a week"
_is_to_be = lazy_pattern(
    r"(?:(?<![a-z])(?:will|shall|(?:is|are) (?:due|to|going to))(?![a-z])|'ll )[^,;:]{0,60}\Z"
)


SIDE = r"(?P<side>last|past|this|next|coming)"
ENDED = r"(?= ?(?:[.,;:!?)]|\Z|\n)| (?:at|for|and|the|he|she|it|they|when|with) )"  # "Tuesday last"
SIDE_WORDS = "last this next past coming"
YEARS = "(?:calendar |fiscal |financial |business |academic )?"
UNITS = "(?P<unit>week|weekend|month|quarter|year|decade|century)"
EDGE = r"(?:(?:end|beginning|start|middle|close|rest) of|(?:late|early|later|earlier) in) the "
UNTIL = words("before until till by")
OUT = "(?:(?:is|has) )?(?:out|over|up|ends|ended|closes|closed)"
ENDING = "the (?:current )?" + UNITS + f"(?= {OUT}(?![a-z]))"
IN_TIME = r"{count} {units}(?:'s?)?(?: (?P<way>time))?(?P<today>)(?! (?:of|from|after|before|since|for))"
YEAR_END = r"(?:mid-?)?(?P<unit>year|month)(?:'s|-)? ?end|mid-?(?:year)"

PATTERNS = (
    Pattern("named day", " ".join(DAYS), r"(?P<name>" + "|".join(DAYS) + r")(?: {part})?", read_named_day),
    Pattern(
        "named day",
        "to",
        "(?P<name>to-(?:day|night|morrow))(?: {part})?",
        read_named_day,
        "day night morrow",
        "-",
    ),
    Pattern(
        "named day",
        "day",
        r"day (?:before (?P<name>yesterday)|after tomorrow)",
        read_day_beside,
        "yesterday tomorrow",
    ),
    Pattern(
        "part of a day",
        "this last",
        r"(?P<side>this|last) (?:morning|forenoon|noon|lunchtime|afternoon|evening|night)",
        read_part_of_day,
        "morning forenoon noon lunchtime afternoon evening night",
    ),
    Pattern(
        "last, this, next", SIDE_WORDS, r"(?P<this>this )?" + SIDE + " " + YEARS + UNITS, read_unit, "UNIT"
    ),
    Pattern(
        "last, this, next", SIDE_WORDS, r"(?:this )?" + SIDE + " {dated}", read_name, "MONTH WEEKDAY SEASON"
    ),
    Pattern(
        "last, this, next",
        "MONTH WEEKDAY",
        "{dated} (?P<side>next|last)" + ENDED,
        read_name,
        "next last",
    ),
    Pattern(
        "last, this, next",
        SIDE_WORDS,
        r"(?:this )?" + SIDE + " {month} {day}",
        read_side_day,
        "MONTH + #day #nth",
    ),
    Pattern(
        "last, this, next",
        "the",
        r"the (?:(?P<unit>night|week|weekend|month|year)|{weekday}) before last",
        read_before_last,
        "last + before",
    ),
    Pattern(
        "last, this, next",
        "the",
        r"the (?:(?P<unit>week|weekend|month|year)|{weekday}) after next",
        read_after_next,
        "next + after",
    ),
    Pattern(
        "weekday",
        "WEEKDAY today tomorrow yesterday",
        r"(?:(?P<name>today|tomorrow|yesterday) week(?![a-z'-])|{weekday} (?:week|(?P<two>fortnight)))",
        read_week_after,
        "week fortnight",
    ),
    Pattern("current unit", "current", "current " + YEARS + UNITS, read_current, "UNIT"),
    Pattern(
        "current unit",
        "end beginning start middle close rest late early later earlier",
        EDGE + UNITS,
        read_current,
        "UNIT + the",
    ),
    Pattern("current unit", "the", ENDING, read_ending, "out over up ends ended closes closed + UNIT"),
    Pattern("current unit", "year month mid", YEAR_END, read_current, "end year month"),
    Pattern("weekend", "the", "the weekend", read_weekend, "weekend"),
    Pattern(
        "distance",
        "COUNT the",
        r"(?:{count} (?P<unit>months?|years?) to the day (?P<way>before|after|since)"
        r"|the (?P<nth>[a-z]{5,11}|[0-9]{1,3}(?:st|nd|rd|th)) anniversary of)",
        read_to_the_day,
        "anniversary day",
        "month months year years ORDINAL #nth",
    ),
    Pattern(
        "units ago",
        "COUNT",
        r"{count} {units}(?:'s?)? (?P<way>ago|from now|from today|hence)"
        r"(?P<today> (?:to-?day|this (?:day|week|month)|to the day))?",
        read_ago,
        "ago from hence + UNITS",
    ),
    Pattern(
        "units ago",
        "in",
        "in (?:just |exactly )?" + IN_TIME,
        read_ago,
        "UNITS + COUNT",
    ),
)

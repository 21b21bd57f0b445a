"""Distances from another date or event: a day after the vote, the eve of 5 May, a week last Tuesday.

A pattern reads the words of the distance; the date that it leads from is joined to it by `find/distances`.
"""

from hrctimeline.dates.meaning.senses import Counted, Sense, Vague
from hrctimeline.dates.patterns.groups import Match
from hrctimeline.dates.patterns.pattern import Pattern
from hrctimeline.dates.text.guards import stands_free, word_after, word_before
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.vocabulary import UNIT_WORDS, counted, number, words

BACKWARDS = words("before prior ahead")
INEXACT = words("half and than least most over under nearly almost about around some roughly only to within")
OWN_DAYS = words("tomorrow yesterday today")
LENGTHS = words("for spent lasting lasted took takes take every each")


def read_distance(match: Match, page: Page) -> Sense | None:
    """A day before, two weeks after, a week from; "more than a week after" is vague."""
    way = match["way"].split()[0]
    if word_after(page, match.end()) in ("", "that", "this") and way != "from":
        return None
    if word_before(page, match.start()) in LENGTHS or not stands_free(page, match.start()):
        return None
    unit, size = counted(match["unit"])
    if unit == "weekend" or (unit in ("decade", "century") and way == "from"):
        return None
    if word_before(page, match.start()) in INEXACT:
        return Vague("PAST_REF")
    steps = number(match["count"]) * size
    return Counted(unit, -steps if way in BACKWARDS else steps, ahead=way == "from")


def read_neighbour(match: Match, page: Page) -> Sense | None:
    """The day before, the week after, the night before, with something after it."""
    if word_after(page, match.end()) in OWN_DAYS | {"", "and", "but", "that"}:
        return None
    back = match["way"].split()[0] in BACKWARDS
    return Counted(UNIT_WORDS.get(match["unit"], "day"), -1 if back else 1, whole=True)


def read_eve(match: Match, page: Page) -> Sense | None:
    """The eve of: the day before."""
    return Counted("day", -1)


def read_idiom(match: Match, page: Page) -> Sense | None:
    """A week last Tuesday, a fortnight yesterday, two weeks on Friday, a week tomorrow."""
    if word_before(page, match.start()) in LENGTHS:
        return None
    unit, size = counted(match["unit"])
    back = word_after(page, match.end()) in ("last", "yesterday")
    return Counted(unit, number(match["count"]) * (-size if back else size), ahead=not back)


def read_some(match: Match, page: Page) -> Sense | None:
    """Days after, several weeks before: nobody knows how many."""
    if word_before(page, match.start())[-1:].isdigit():
        return None
    return Vague("PAST_REF")


WAY = r"(?P<way>before|after|prior to|ahead of|following|from)"
NEIGHBOUR = (
    r"the (?P<unit>day|week|weekend|month|year|night|morning|evening) "
    r"(?P<way>before|after|prior to|following)"
)
IDIOM = (
    r"{count} (?P<unit>weeks?|fortnights?)(?= (?:(?:last|next|on) [a-z]{3,5}day|tomorrow|yesterday|today))"
)
SOME = (
    r"(?:(?:several|many|a few|some|a couple of) )?(?:days|weeks|months|years|decades) "
    r"(?:before|after|prior to)"
)
WITHIN = r"within (?:(?:just |only |a few )?{count} |a few )?{units} of(?! (?:each other|one another))"

PATTERNS = (
    Pattern(
        "distance",
        "COUNT",
        "{count} {units} " + WAY,
        read_distance,
        "UNITS + before after prior ahead following from",
    ),
    Pattern(
        "distance",
        "the",
        NEIGHBOUR,
        read_neighbour,
        "before after prior following + day week weekend month year night morning evening",
    ),
    Pattern("distance", "eve", "eve of", read_eve, "of"),
    Pattern(
        "distance",
        "COUNT",
        IDIOM,
        read_idiom,
        "week weeks fortnight fortnights + last next on tomorrow yesterday today",
    ),
    Pattern(
        "distance",
        "several many a some days weeks months years decades",
        SOME,
        read_some,
        "before after prior",
    ),
    Pattern("distance", "within", WITHIN, read_some, "of"),
)

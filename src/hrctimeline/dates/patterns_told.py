"""Expressions that count from a date told of just before: two days later, the following year, that month."""

from hrctimeline.dates.builders import month_of, weekday_of
from hrctimeline.dates.folding import Page
from hrctimeline.dates.groups import Match
from hrctimeline.dates.guards import is_weekday, word_after
from hrctimeline.dates.pattern import Pattern
from hrctimeline.dates.patterns_relative import DATED, SIDES
from hrctimeline.dates.senses import Recurring, Sense, Shifted
from hrctimeline.dates.vocabulary import MONTH_WORDS, UNIT_WORDS, WEEKDAY_WORDS, number

STEPS = {
    "previous": -1, "preceding": -1, "prior": -1, "same": 0, "that": 0,
    "following": 1, "next": 1, "subsequent": 1, "ensuing": 1,
}  # fmt: skip
BACKWARDS = ("earlier", "before", "previously")


def read_shift(match: Match, page: Page) -> Sense | None:
    """Two days later, a year earlier; "two days after the vote" counts from what isn't known here."""
    way = match["way"]
    if way in ("before", "after", "afterwards") and word_after(page, match.end()) not in (
        "",
        "and",
        "but",
        "when",
    ):
        return None
    count = number(match["count"]) * (-1 if way in BACKWARDS else 1)
    return Shifted(UNIT_WORDS[match["unit"]], count, told=True)


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
    name, step = match["name"].rstrip("."), STEPS[match["side"]]
    if not page.capital(match.start("name")):
        return None
    if name in WEEKDAY_WORDS:
        known = is_weekday(page, *match.span("name"), name)
        return weekday_of(WEEKDAY_WORDS[name], SIDES[step], told=True) if known else None
    month = month_of(MONTH_WORDS[name], None)
    return Shifted("year", 0, True, month) if step == 0 and isinstance(month, Recurring) else None


SIDE = r"(?P<side>following|next|previous|preceding|same|subsequent|ensuing)"
UNIT = r"(?P<unit>day|week|weekend|month|quarter|year|decade|century|morning|night|evening|afternoon)"
WAY = r"(?P<way>later|earlier|before|after|afterwards|previously)"

PATTERNS = (
    Pattern("units later", "COUNT", "{count} {units} " + WAY, read_shift),
    Pattern("following, same", "the", "the " + SIDE + " " + UNIT, read_unit),
    Pattern("following, same", "that same", r"(?P<side>that|same)(?: same)? " + UNIT, read_unit),
    Pattern(
        "following, same", "the", r"the (?P<unit>day|week|month|year) (?P<way>before|after)", read_neighbour
    ),
    Pattern("following, same", "the", "the " + SIDE + " " + DATED, read_name),
    Pattern("following, same", "that", r"(?P<side>that) " + DATED, read_name),
)

"""Words for some time that has no place in the calendar: found so that nobody takes them for a date."""

from hrctimeline.dates.meaning.senses import Sense, Vague
from hrctimeline.dates.patterns.groups import Match
from hrctimeline.dates.patterns.pattern import Pattern
from hrctimeline.dates.text.page import Page


def read_present(match: Match, page: Page) -> Sense | None:
    """Now, currently, at present."""
    return Vague("PRESENT_REF")


def read_past(match: Match, page: Page) -> Sense | None:
    """Recently, in the past, several years ago, over a year ago."""
    return Vague("PAST_REF")


def read_future(match: Match, page: Page) -> Sense | None:
    """Soon, in the future, in the coming months."""
    return Vague("FUTURE_REF")


UNITS = r"(?:days|weeks|months|quarters|years|decades|centuries)"
UNIT = r"(?:days?|weeks?|months?|quarters?|years?|decades?|century|centuries)"
FEW, A_FEW = "(?:several|many|some|countless)", "a (?:few|couple of|number of)"
AGO = " " + UNITS + " (?:ago|earlier|before)"
BOUND = r"(?:over|more than|at least|less than|up to)"
COUNT = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,3})"
PAST_NOUN = r"the (?:recent )?past(?= ?[.,;:!?)'\"\n]|$)"

PATTERNS = (
    Pattern("vague", "now currently nowadays presently", "now|currently|nowadays|presently", read_present),
    Pattern("vague", "these at", "these days|at (?:present|the moment)", read_present, "days present moment"),
    Pattern("vague", "recently previously formerly lately", "recently|previously|formerly|lately", read_past),
    Pattern("vague", "recent past", "(?:recent|past) " + UNITS, read_past, "UNITS"),
    Pattern("vague", "the", PAST_NOUN, read_past, "past"),
    Pattern(
        "vague",
        "several many some countless",
        FEW + AGO,
        read_past,
        "UNITS + ago earlier before",
    ),
    Pattern("vague", "a", A_FEW + AGO, read_past, "few couple number + UNITS + ago earlier before"),
    Pattern("vague", "long", "long ago", read_past, "ago"),
    Pattern("vague", "a one", "(?:a|one) " + UNIT + " or (?:two|so|more) ago", read_past, "ago + or"),
    Pattern(
        "vague",
        "over more at less up",
        BOUND + " " + COUNT + " " + UNIT + " (?:ago|earlier|before|later)",
        read_past,
        "UNITS + ago earlier before later",
    ),
    Pattern("vague", "soon", "soon", read_future),
    Pattern("vague", "the", "the (?:near |foreseeable |immediate |distant )?future", read_future, "future"),
    Pattern("vague", "coming", "coming " + UNITS, read_future, "UNITS"),
)

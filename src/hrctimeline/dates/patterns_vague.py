"""Words for some time that has no place in the calendar: found so that nobody takes them for a date."""

import re

from hrctimeline.dates.folding import Page
from hrctimeline.dates.pattern import Pattern
from hrctimeline.dates.senses import Sense, Vague

Match = re.Match[str]


def read_present(match: Match, page: Page) -> Sense | None:
    """now, currently, at present."""
    return Vague("PRESENT_REF")


def read_past(match: Match, page: Page) -> Sense | None:
    """recently, in the past, several years ago."""
    return Vague("PAST_REF")


def read_future(match: Match, page: Page) -> Sense | None:
    """soon, in the future, in the coming months."""
    return Vague("FUTURE_REF")


UNITS = r"(?:days|weeks|months|quarters|years|decades|centuries)"
FEW = r"(?:several|many|a few|a couple of|some|countless|a number of)"

PATTERNS = (
    Pattern("vague", "now currently nowadays presently", r"now|currently|nowadays|presently", read_present),
    Pattern("vague", "these at", r"these days|at (?:present|the moment)", read_present),
    Pattern("vague", "recently previously formerly lately", r"recently|previously|formerly|lately", read_past),
    Pattern("vague", "recent past", r"(?:recent|past) " + UNITS, read_past),
    Pattern("vague", "the", r"the (?:recent )?past(?= ?[.,;:!?)'\"\n]|$)", read_past),
    Pattern("vague", "several many a some countless", FEW + " " + UNITS + r" (?:ago|earlier|before)", read_past),
    Pattern("vague", "long a", r"long ago|(?:a|one) (?:year|week|month|day|decade) or (?:two|so|more) ago", read_past),
    Pattern("vague", "over more at less up",
            r"(?:over|more than|at least|less than|up to) (?:a|an|one|two|three|four|five|six|ten|[0-9]{1,3}) "
            r"(?:days?|weeks?|months?|quarters?|years?|decades?|century|centuries) (?:ago|earlier|before|later)", read_past),
    Pattern("vague", "soon", r"soon", read_future),
    Pattern("vague", "the", r"the (?:near |foreseeable |immediate |distant )?future", read_future),
    Pattern("vague", "coming", r"coming " + UNITS, read_future),
)  # fmt: skip

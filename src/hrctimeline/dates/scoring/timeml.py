"""What TimeML corpora mark and an editor's tagger leaves out: business quarters told by "a year earlier",
"the latest quarter", "the year-ago period", and the words for present, past and future.

Used for measuring only. The quarter meant is the one told of last, else the last that was over.
"""

import re

from hrctimeline.dates.meaning.periods import Period, around, month_period, shift
from hrctimeline.record import Record
from hrctimeline.words.lists import lazy_pattern

QUARTER = r"(?:quarter|period)(?![a-z])"
AGO = r"(?:year-ago|year-earlier|year-before|year ago|year earlier)"


class Told(Record):
    """An expression that takes its quarter or year from the text; offsets are code points."""

    start: int
    end: int
    shape: str
    year: str = ""


_expressions = lazy_pattern(
    rf"(?P<ago>the (?:(?:comparable|corresponding|same) )?{AGO}(?: {QUARTER})?"
    rf"|year-(?:ago|earlier|before)(?: {QUARTER})?"
    rf"|the (?:comparable|corresponding|same) {QUARTER} (?:last year|a year (?:ago|earlier))"
    rf"|the quarter a year (?:ago|earlier)|a year (?:ago|earlier))(?![a-z])"
    rf"|(?P<now>the (?:latest |most recent )?{QUARTER})"
    rf"|the (?P<year>[12][0-9]{{3}}) {QUARTER}"
    r"|(?P<this_year>the (?:full |whole )?year)(?![a-z])"
    r"|(?P<present>current)(?![a-z])|(?P<past>recent) (?=[a-z]{3})"
)


def told_of(folded: str) -> list[Told]:
    """The expressions of this kind in a folded text."""
    return [
        Told(*match.span(), match.lastgroup or "", match["year"] or "")
        for match in _expressions().finditer(folded)
        if not folded[match.start() - 1 : match.start()].isalnum()
        and (match.lastgroup != "this_year" or folded[match.start() - 4 : match.start()] == "for ")
        and folded[match.start() : match.end()] != "the period"
    ]


def value_of(told: Told, quarter: Period | None, day: int) -> str:
    """The TIMEX3 value, by the quarter that the text told of last, if any, and the day of writing."""
    over = shift(around("quarter", day), -1)
    match told.shape:
        case "ago":
            return (shift(quarter, -4) if quarter else shift(around("year", day), -1)).timex
        case "now":
            return (quarter or over).timex
        case "year":
            return _same_quarter(int(told.year), quarter or over).timex
        case "this_year":
            return around("year", day).timex
    return "PRESENT_REF" if told.shape == "present" else "PAST_REF"


MARKED = re.compile(
    r"now|currently|recently|the (?:near )?future|the past|these days|(?:recent|coming|past) [a-z]+"
    r"|(?:several|many|a few) [a-z]+ ago"
)


def _same_quarter(year: int, quarter: Period) -> Period:
    from hrctimeline.dates.calendar_days import civil

    return month_period("quarter", year, civil(quarter.start or 1)[1])

"""What a sentence says of a date further back in it: whose day "today" is, which year a second date has."""

from hrctimeline.dates.calendar_days import civil
from hrctimeline.dates.meaning.periods import Period
from hrctimeline.dates.meaning.senses import Recurring
from hrctimeline.dates.resolve.counting import before_and_after
from hrctimeline.dates.text.page import Page

REACH = 200  # characters
TURN_OF_YEAR = 92  # days that a story may step over into the next year
JOINING = (" and ", " until ", " to ", " but ", " then ", " or ")


def in_speech_of(page: Page, told: Period, end: int, start: int) -> bool:
    """The day told of, whose words end at `end`, is that of the speech in whose marks `start` lies."""
    between = page.folded[end:start]
    if len(between) > REACH or between.count('"') != 1 or "\n" in between or told.unit != "day":
        return False
    leading = between.split('"')[0]
    return not any(mark in leading for mark in (". ", "! ", "? ", ";"))


def with_years_of(dated: Period, between: str, sense: Recurring, periods: list[Period]) -> list[Period]:
    """The readings of a day or month without a year after a date with one in its sentence, that year's first.

    The year is that of the date, or the next one where the date is past in it. Where no "and" or the like
    joins the two, the readings by publication stay, too.
    """
    first = dated.start or 0
    own = sense.find(civil(first)[0])
    if own is None or own.start is None:
        return periods
    years = [own]
    if own.start < first:
        years = before_and_after(sense, first)[1] + years
        if (years[0].start or 0) - first <= TURN_OF_YEAR:
            years = years[:1]
    known = [period for period in periods if period in years]
    if known:
        return known
    return years if any(joint in between for joint in JOINING) else [*years, *periods]

"""What an expression means before a day of publication is known: the forms that the readers of patterns give.

`Fixed` says it all; the others need a day to count from (`resolve.py`).
"""

from collections.abc import Callable

from hrctimeline.dates.meaning.periods import Period
from hrctimeline.record import Record


class Fixed(Record):
    """A period of the calendar, written out in full; `about` where the words say so."""

    period: Period
    about: bool = False


class Recurring(Record):
    """A period that comes back every year, month or week ("June 19", "the 19th", "Tuesday").

    `find` gives the period of one year, of one month (counted from the year 0) or of one week (counted from
    day 1), or None where that has none. The cycle "dated" is a year in which the weekday named with a day of
    the month is right, so the nearest such is meant; "months" are months of which few have one. `side` is
    "last", "next", "this", for weekdays also "before last" and "week after", or "" where the words don't say;
    `told`: counted from the date told of just before
    ("the following Tuesday"); `unresolved`: its TIMEX3 value without a day to count from.
    """

    find: Callable[[int], Period | None]
    name: str
    cycle: str = "year"
    side: str = ""
    unresolved: str = ""
    told: bool = False


class Shifted(Record):
    """`steps` units away from the day of publication, or, where `told`, from the date told of just before.

    `part` is a period inside it: "the third quarter of last year". `about` where the words say "nearly".
    `compared`: nothing happened then, another thing is measured by it ("up from a year earlier").
    """

    unit: str
    steps: int
    told: bool = False
    part: Recurring | None = None
    about: bool = False
    compared: bool = False


class Counted(Record):
    """`steps` units away from another date: "two days before 5 May", "a week from Tuesday".

    `base` is None where the words name an event and no date: only an anchor tells its day. `ahead`: a weekday
    that it counts from is the next one. `whole`: "the week before" is that week, "a week before" a day.
    `to_the_day`: it is the day of that number, however long the units are: an anniversary.
    """

    unit: str
    steps: int
    base: "Sense | None" = None
    ahead: bool = False
    whole: bool = False
    to_the_day: bool = False


class Several(Record):
    """A date that can be read in two ways, or in none (31 April): nothing is chosen."""

    periods: tuple[Period, ...]


class Range(Record):
    """From one sense to another: one statement."""

    first: "Sense"
    last: "Sense"


class Vague(Record):
    """Some time that has no place in the calendar: a TIMEX3 reference such as PAST_REF."""

    timex: str


Sense = Fixed | Recurring | Shifted | Counted | Several | Range | Vague

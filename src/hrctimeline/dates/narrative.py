"""The years of a story: in a text about the past, "in June" after "1942" is June 1942.

Only the scoring adapter uses this. A text tells of the past where most of the years that it names lie well
before the day of writing; then a month or day without a year is the one nearest to the date told of last.
"""

from hrctimeline.dates.calendar_days import civil
from hrctimeline.dates.periods import Period, around
from hrctimeline.dates.resolve import before_and_after
from hrctimeline.dates.scan import Found
from hrctimeline.dates.senses import Fixed, Recurring, Shifted

LONG_AGO = 2  # years
MOST = 0.75
FEWEST = 6


class Narrative:
    """What a text has told of so far."""

    def __init__(self, found: list[Found], day: int) -> None:
        """`found` are all expressions of the text, `day` the day it was written."""
        years = [civil(f.sense.period.start)[0] for f in found if _dated(f) and isinstance(f.sense, Fixed)
                 and f.sense.period.start is not None]  # fmt: skip
        past = [year for year in years if year <= civil(day)[0] - LONG_AGO]
        self.historical = len(past) >= FEWEST and len(past) >= MOST * len(years)
        self.last: Period | None = None

    def tell(self, found: Found, period: Period) -> None:
        """Take note of a resolved expression."""
        if period.unit in ("day", "month", "season", "year") and isinstance(found.sense, Fixed | Recurring):
            self.last = period

    def place(self, found: Found) -> Period | None:
        """Where the story puts an expression without a year; None where it doesn't."""
        sense, last = found.sense, self.last
        if not self.historical or last is None or last.start is None:
            return None
        if found.kind == "current unit" and isinstance(sense, Shifted):
            return around(sense.unit, last.start)
        if (
            not isinstance(sense, Recurring)
            or sense.cycle not in ("year", "month")
            or sense.side
            or sense.told
        ):
            return None
        if last.unit == "year":
            inside = sense.find(civil(last.start)[0]) if sense.cycle == "year" else None
            return inside
        start = last.start
        begun, ending = before_and_after(sense, start)
        near = [p for p in (*begun[:1], *ending[:1]) if p.start is not None]
        return min(
            near,
            key=lambda p: abs((p.start or 0) - start) - FORWARD * ((p.start or 0) >= start),
            default=None,
        )


FORWARD = 60  # days that a step forward is nearer than a step back: stories go on


def _dated(found: Found) -> bool:
    return isinstance(found.sense, Fixed) and found.sense.period.unit in ("day", "month", "season", "year")

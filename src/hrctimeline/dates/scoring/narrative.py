"""The years of a story: in a text about the past, "in June" after "1942" is June 1942.

Only the scoring adapter uses this. A text tells of the past where most of the years that it names lie well
before the day of writing, and where it has many of these or nothing that counts from that day; then a month
or day without a year is the one nearest to the date told of last.
"""

from hrctimeline.dates.calendar_days import civil
from hrctimeline.dates.find.scan import Found
from hrctimeline.dates.meaning.periods import Period, around
from hrctimeline.dates.meaning.senses import Fixed, Recurring, Shifted
from hrctimeline.dates.resolve.counting import before_and_after
from hrctimeline.dates.text.guards import word_before
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.vocabulary import words

LONG_AGO = 2  # years
MOST = 0.75
FEWEST = 2
FEWEST_IN_NEWS = 6
FORWARD = 60  # days that a step forward is nearer than a step back: stories go on
STEPS = words("in by during early late mid the year")  # a year after these is the next of the story


class Narrative:
    """What a text has told of so far."""

    def __init__(self, page: Page, found: list[Found], day: int) -> None:
        """`found` are all expressions of the text, `day` the day it was written."""
        self.page = page
        years = [civil(each.sense.period.start)[0] for each in found if isinstance(each.sense, Fixed)
                 and each.sense.period.start is not None and _is_dated(each.sense.period)]  # fmt: skip
        past = [year for year in years if year <= civil(day)[0] - LONG_AGO]
        fewest = FEWEST_IN_NEWS if any(map(_is_news, found)) else FEWEST
        self.historical = len(past) >= fewest and len(past) >= MOST * len(years)
        self.last: Period | None = None

    def tell(self, found: Found, period: Period) -> None:
        """Take note of a resolved expression; a year aside ("the law of 1961") is no step of the story."""
        aside = period.unit == "year" and self.last and word_before(self.page, found.start) not in STEPS
        if _is_dated(period) and isinstance(found.sense, Fixed | Recurring | Shifted) and not aside:
            self.last = period

    def place(self, found: Found) -> Period | None:
        """Where the story puts an expression without a year; None where it doesn't."""
        sense, last = found.sense, self.last
        if not self.historical or last is None or last.start is None:
            return None
        if found.kind == "current unit" and isinstance(sense, Shifted):
            return around(sense.unit, last.start)
        if not isinstance(sense, Recurring) or sense.side or sense.told:
            return None
        if last.unit == "year":
            return sense.find(civil(last.start)[0]) if sense.cycle == "year" else None
        if sense.cycle == "week":
            return next(iter(before_and_after(sense, last.start)[1]), None) if last.unit == "day" else None
        return self._nearest(sense, last.start)

    def _nearest(self, sense: Recurring, start: int) -> Period | None:
        begun, ending = before_and_after(sense, start)
        near = [(p.start, p) for p in (*begun[:1], *ending[:1]) if p.start is not None]
        distances = [(abs(first - start) - FORWARD * (first >= start), period) for first, period in near]
        return min(distances, key=lambda each: each[0])[1] if distances else None


def _is_dated(period: Period) -> bool:
    return period.unit in ("day", "month", "season", "year")


def _is_news(found: Found) -> bool:
    """It counts from the day of writing: "Tuesday", "last year"."""
    sense = found.sense
    if isinstance(sense, Shifted):
        return not sense.told and found.kind != "current unit"
    return isinstance(sense, Recurring) and not sense.told and (sense.cycle == "week" or bool(sense.side))

"""The dates that a text told of, and the one among them that "the next day" counts from."""

from hrctimeline.dates.edtf import Edtf
from hrctimeline.dates.meaning.periods import Period, around, finer
from hrctimeline.dates.meaning.senses import Counted, Recurring, Sense, Shifted
from hrctimeline.dates.text.page import Page
from hrctimeline.record import Record

_REACH = 400  # characters


class Told(Record):
    """A date that the text told of: where its words end, and whether it was `counted` from another such.

    `named` are the readings of what its words name, whatever bounds it: the day of "until Sunday". `a_day`:
    they name one day, which may be any of a run where more isn't known.
    """

    end: int
    period: Period
    counted: bool
    named: tuple[Period, ...]
    a_day: bool


def told_before(
    every: list[Told], sense: Sense, start: int, page: Page, anchor: Period | None
) -> list[Period]:
    """The readings of the date told of just before an offset that is as precise as the sense needs.

    Where there is none near by, the `anchor`.

    A date of which nothing so precise was told since must lie in what was, or time has gone on.
    """
    unit = _needed(sense)
    coarser: list[Period] = []
    for told in reversed(every):
        if start - told.end > _REACH or "\n" in page.folded[told.end : start]:
            break
        if all(finer("day" if told.a_day else period.unit, unit) for period in told.named):
            return [each for each in told.named if all(_within(each, wider) for wider in coarser)]
        coarser += [] if told.counted or len(told.named) > 1 else [told.period]
    return [anchor] if anchor and finer(anchor.unit, unit) else []


def is_told(sense: Sense) -> bool:
    """Whether words count from a date that the text told of."""
    if isinstance(sense, Counted):
        return sense.base is None
    return isinstance(sense, Shifted | Recurring) and sense.told


def as_period(date: Edtf) -> Period:
    """A date of the log as a period."""
    unit = (
        date.precision
        if date.precision in ("day", "month", "year", "season", "decade", "century")
        else "interval"
    )
    if unit == "interval" or date.start is None:
        return Period("interval", date.start, date.end, date.text)
    return around(unit, date.start)


def _needed(sense: Sense) -> str:
    """The unit that a date must be no wider than, so that words count from it."""
    if isinstance(sense, Shifted):
        return sense.unit
    return "day" if isinstance(sense, Recurring) and sense.cycle == "week" else "month"


def _within(period: Period, other: Period) -> bool:
    """A day that lies in the year told of since is still the one meant; another year has left it behind."""
    if None in (period.start, period.end, other.start, other.end):
        return False
    return (other.start or 0) <= (period.start or 0) and (period.end or 0) <= (other.end or 0)

"""Senses to periods: counting from one day, in one direction, or from an interval of days.

Every function here gives later answers for later days, so the answers for an interval of publication days
all lie between those for its first and its last day.
"""

from collections.abc import Callable

from hrctimeline.dates.calendar_days import civil, week_days
from hrctimeline.dates.edtf import from_days
from hrctimeline.dates.meaning.builders import run_of
from hrctimeline.dates.meaning.periods import Period, around, finer, or_a_week_later, same_day, shift, span
from hrctimeline.dates.meaning.senses import Counted, Fixed, Range, Recurring, Sense, Shifted
from hrctimeline.record import Record

REACH = {"year": 9, "dated": 9, "month": 3, "months": 60, "week": 2}
Days = tuple[int, int]  # the first and the last
NEAR, FAR = 60, 300  # days
FEW = {"day": 14, "week": 2}  # so many from a day of a month may end in it


class Run(Record):
    """The days of an occurrence: its first, and the one after its last."""

    start: int
    end: int


def resolve(sense: Sense, day: int, direction: str, told: Period | None = None) -> list[Period]:
    """The periods that a sense may mean, the preferred first; [] where it can't be said.

    `day` is the day number to count from, `direction` "past", "future", "open", "since" (past, without a
    doubt), "over" (past, save for tomorrow), "ahead" or "past or ahead" (the near future, if there is one),
    `told` the period that the text spoke of just before.
    """
    match sense:
        case Fixed(period):
            return [period]
        case Recurring():
            return _recurring(sense, day, direction)
        case Shifted():
            return _shifted(sense, day, told)
        case Counted(base=base):
            direction = "future" if sense.ahead and direction != "past" else direction
            bases = resolve(base, day, direction, told) if base else [told] if told else []
            return [found for each in bases for found in counted_from(each, sense)]
        case Range(first, last):
            return _range(first, last, day, direction, told)
    return []


def counted_from(base: Period, sense: Counted) -> list[Period]:
    """The period so many units from another; weeks from a day lead to a day.

    A few days or weeks from some day of a month lead to that month, or to the one beside it. None from a
    period that is wider still.
    """
    if base.start is None or base.end is None:
        return []
    if base.unit == "month" and abs(sense.steps) <= FEW.get(sense.unit, 0):
        return [base, shift(base, 1 if sense.steps > 0 else -1)]
    found = _counted_from(base, base.start, base.end, sense)
    return [found] if found else []


def _counted_from(base: Period, start: int, end: int, sense: Counted) -> Period | None:
    if run := run_of(sense.unit):
        if sense.steps < 0:
            found, more = _latest(run, start, lambda p: p.end <= start), sense.steps + 1
        else:
            found, more = _earliest(run, end, lambda p: p.start >= end), sense.steps - 1
        return shift(found[0], more if sense.unit == "weekend" else 7 * more) if found else None
    if sense.to_the_day and base.unit in ("day", "week", "month"):
        return same_day(base, sense.unit, sense.steps)
    if sense.unit == "week" and base.unit == "day" and not sense.whole:
        return shift(base, 7 * sense.steps)
    return shift(around(sense.unit, start), sense.steps) if finer(base.unit, sense.unit) else None


def before_and_after(sense: Recurring, day: int) -> tuple[list[Period], list[Period]]:
    """The latest occurrence that began on the day or earlier, and the earliest that ends after it."""
    return _latest(sense, day, lambda p: p.start <= day), _earliest(sense, day, lambda p: p.end > day)


def _latest(sense: Recurring, day: int, fits: Callable[[Run], bool]) -> list[Period]:
    now, reach = cycle_of(sense.cycle, day), REACH[sense.cycle]
    return _first_fitting(sense, range(now + 1, now - reach, -1), fits)


def _earliest(sense: Recurring, day: int, fits: Callable[[Run], bool]) -> list[Period]:
    now, reach = cycle_of(sense.cycle, day), REACH[sense.cycle]
    return _first_fitting(sense, range(now - 1, now + reach), fits)


def _first_fitting(sense: Recurring, cycles: range, fits: Callable[[Run], bool]) -> list[Period]:
    for cycle in cycles:
        period = sense.find(cycle)
        if (
            period
            and period.start is not None
            and period.end is not None
            and fits(Run(period.start, period.end))
        ):
            return [period]
    return []


def _recurring(sense: Recurring, day: int, direction: str) -> list[Period]:
    match sense.side:
        case "last":
            return _latest(sense, day, lambda run: run.end <= day)
        case "next":
            found = _earliest(sense, day, lambda run: run.start > day)
            return or_a_week_later(found, day) if sense.cycle == "week" and not sense.told else found
        case "before last":
            return _latest(sense, day - 7, lambda run: run.end <= day - 7)
        case "week after":
            return _earliest(sense, day + 7, lambda run: run.start > day + 6)
        case "this":
            return _this(sense, day, direction)
    begun, ending = before_and_after(sense, day)
    return _by_direction(sense, begun, ending, day, direction)


def _by_direction(
    sense: Recurring, before: list[Period], after: list[Period], day: int, direction: str
) -> list[Period]:
    both = _nearest_first(before + [p for p in after if p not in before], day)
    if sense.cycle == "dated" or (sense.cycle == "year" and _is_of_these_days(both, day)):
        return both[:1]
    if direction == "since" or (direction == "over" and after and after[0].start != day + 1):
        return before  # what was tomorrow was so farther east
    if direction.endswith("ahead"):
        near = after and both[:1] == after and distance(after[0], day) <= 2 * NEAR
        return after if near else both if direction == "ahead" else before
    if direction in ("open", "over") or (
        sense.cycle == "year" and _against_the_verb(both, before, after, direction, day)
    ):
        return both
    return before if direction == "past" else after


def _is_of_these_days(both: list[Period], day: int) -> bool:
    """Whether a day of the year is that of publication or its eve: of another year it would be told."""
    days = len(both) > 1 and both[0].unit == "day" and (both[0].start or 0) in (day - 1, day)
    return days and distance(both[1], day) >= FAR


def _against_the_verb(
    both: list[Period], before: list[Period], after: list[Period], direction: str, day: int
) -> bool:
    """The verb says one way, and the other way is very much nearer: writers would have named the year.

    Quarters are always so: a company "expects to report" the one that is over.
    """
    told = before if direction == "past" else after
    if len(both) < 2 or not told or both[0] == told[0]:
        return False
    far = distance(both[0], day) <= NEAR and distance(both[1], day) >= FAR
    return both[0].unit == "quarter" or (far and direction == "past")


def _this(sense: Recurring, day: int, direction: str) -> list[Period]:
    """The one of this year; for a weekday the nearest on the side that the tense tells."""
    if sense.cycle in ("year", "dated"):
        period = sense.find(civil(day)[0])
        if period and _crosses_years(period):
            return _this_winter(sense, day, direction)
        return [period] if period else []
    if sense.told:
        return _that(*before_and_after(sense, day), day, direction)
    return _recurring(Recurring(sense.find, sense.name, sense.cycle), day, direction)


def _that(before: list[Period], after: list[Period], day: int, direction: str) -> list[Period]:
    """ "That Friday" of a day told of: the next one, or that of the same week if it is over then."""
    same_week = [p for p in before if week_days(p.start or 0) == week_days(day) and direction != "future"]
    return _nearest_first([*after, *(p for p in same_week if p not in after)], day)


def _crosses_years(period: Period) -> bool:
    unit, start, end = period[:3]
    return unit == "season" and start is not None and end is not None and civil(start)[0] != civil(end - 1)[0]


def _this_winter(sense: Recurring, day: int, direction: str) -> list[Period]:
    """The winter around the day; outside of one that just over or that to come, as the tense tells."""
    begun, ending = before_and_after(sense, day)
    if begun == ending or direction in ("past", "since"):
        return begun
    return ending if direction == "future" else _nearest_first(begun + ending, day)


def _nearest_first(periods: list[Period], day: int) -> list[Period]:
    return sorted(periods, key=lambda period: distance(period, day))


def distance(period: Period, day: int) -> int:
    """How many days lie between; a period around the day is nearest."""
    return max((period.start or 0) - day, day - (period.end or 0) + 1, 0)


def _shifted(sense: Shifted, day: int, told: Period | None) -> list[Period]:
    if sense.told:
        if told is None or told.start is None:
            return []
        day = told.start
    period = shift(around(sense.unit, day), sense.steps)
    if sense.part is None or period.start is None:
        return [period]
    inner = sense.part.find(cycle_of(sense.part.cycle, period.start))
    return [inner] if inner else []


def cycle_of(cycle: str, day: int) -> int:
    """The number of the year, month or week that a day lies in, as `Recurring.find` takes it."""
    year, month, _ = civil(day)
    if cycle == "week":
        return (week_days(day)[0] - 1) // 7
    return year if cycle in ("year", "dated") else year * 12 + month - 1


def _range(first: Sense, last: Sense, day: int, direction: str, told: Period | None) -> list[Period]:
    """Each end takes from the other what it lacks: the year of "May 1 to May 5, 2018"."""
    if isinstance(first, Fixed) and isinstance(last, Recurring) and first.period.start is not None:
        later = before_and_after(last, first.period.start)[1]
        return [span(first.period, end) for end in later[:1]]
    if isinstance(first, Recurring) and isinstance(last, Recurring) and first.cycle == "week":
        return _weekdays(first, last, day, direction)
    found = []
    for end in resolve(last, day, direction, told):
        found += [span(begin, end) for begin in _beginning(first, end, day, told)]
    return found


def _weekdays(first: Recurring, last: Recurring, day: int, direction: str) -> list[Period]:
    """A range of weekdays, whole on the one side of the day that the tense tells, else on either."""
    if first.side:
        begins = _recurring(first, day, direction)
        ends = (
            _earliest(last, begins[0].start or 0, lambda p: p.start > (begins[0].start or 0))
            if begins
            else []
        )
        if ends and direction in ("past", "since") and (ends[0].start or 0) > day:
            begins, ends = [shift(begins[0], -7)], [shift(ends[0], -7)]  # what is over was a week before
        return [span(begins[0], ends[0])] if ends else []
    coming = _earliest(first, day, lambda p: p.end > day)
    closing = _earliest(last, day, lambda p: p.start > (coming[0].start or 0)) if coming else []
    over = _latest(last, day, lambda p: p.start <= day)
    opening = _latest(first, day, lambda p: p.start < (over[0].start or 0)) if over else []
    after = [span(coming[0], closing[0])] if closing else []
    before = [span(opening[0], over[0])] if opening else []
    if direction == "future":
        return after
    return before if direction in ("past", "since") else _nearest_first(before + after, day)


def _beginning(first: Sense, end: Period, day: int, told: Period | None) -> list[Period]:
    if isinstance(first, Recurring) and end.start is not None:
        return [p for p in before_and_after(first, end.start)[0] if p.start != end.start][:1]
    periods = resolve(first, day, "past", told)
    return [p for p in periods[:1] if p.start is not None and end.end is not None and p.start < end.end]


def resolve_over(sense: Sense, days: tuple[int, int], direction: str, told: Period | None) -> list[Period]:
    """The periods for an interval of days to count from: where they differ, the run that holds them all."""
    first = resolve(sense, days[0], direction, told)
    if days[0] == days[1]:
        return first
    last = resolve(sense, days[1], direction, told)
    if first == last or not first or not last:
        return first if first == last else []
    if len(first) == len(last) == 1:
        return [_hull(first[0], last[0])]
    earliest, latest = [sorted(found, key=lambda p: p.start or 0) for found in (first, last)]
    if len(earliest) != len(latest):
        return [_hull(earliest[0], latest[-1])]
    return [a if a == b else _hull(a, b) for a, b in zip(earliest, latest, strict=True)]


def resolve_from(told: Period, sense: Sense, direction: str) -> list[Period]:
    """The periods counted from a date told of; from a run, that from the first day to that from the last."""
    if told.start is None or told.end is None:
        return []
    if told.unit != "interval":
        return resolve(sense, told.start, direction, told)
    ends = (around("day", told.start), around("day", told.end - 1))
    first, last = (resolve(sense, day.start or 0, direction, day) for day in ends)
    return [_hull(*each) for each in zip(first, last, strict=True)]


def _hull(first: Period, last: Period) -> Period:
    starts = [p.start for p in (first, last) if p.start is not None]
    ends = [p.end for p in (first, last) if p.end is not None]
    run = from_days(min(starts), max(ends))
    return Period("interval", run.start, run.end, run.text, run.text)

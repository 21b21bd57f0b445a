"""The step from the words to the date, in words: "Tuesday before 21–24 June 2018", "the year before 2018"."""

from functools import lru_cache

from hrctimeline.dates.edtf import Edtf, from_days, in_words, parse
from hrctimeline.dates.find.baselines import UP_TO_NOW
from hrctimeline.dates.find.scan import Found
from hrctimeline.dates.meaning.periods import UNIT_MONTHS, Period, around
from hrctimeline.dates.meaning.senses import Counted, Fixed, Range, Recurring, Sense, Several, Shifted, Vague
from hrctimeline.dates.resolve.story import named_in

Days = tuple[int, int]
_LONG = 700  # days before publication: words without a year don't reach so far but by the story told


def why(found: Found, periods: list[Period], published: Edtf | None, told: Period | None) -> str:
    """One phrase; `periods` are the readings, `told` the date of the text that it counts from."""
    sense = found.sense
    if isinstance(sense, Vague):
        return "names no date"
    if isinstance(sense, Several):
        return "can be read in more than one way" if sense.periods else "no day of the calendar"
    if isinstance(sense, Counted) and periods:
        return _led(sense, told)
    if is_written_out(sense):
        return "written out"
    if not periods:
        return _unresolved(found, published)
    days = _days(told or published)
    if days is None:
        return "the year stands beside it"
    if isinstance(sense, Shifted):
        told_of = [_by_story(period) for period in periods if _is_long_before(period, days)]
        return " or ".join([_counted(sense, days), *told_of])
    if found.kind == UP_TO_NOW:
        return f"up to {_said(days)}"
    named = named_in(sense)
    fits = named is not None and named.cycle == "dated"
    return " or ".join(dict.fromkeys(_beside(_name(sense), period, days, fits) for period in periods))


def is_written_out(sense: Sense) -> bool:
    """The expression needs no day to count from."""
    if isinstance(sense, Range):
        return is_written_out(sense.first) and is_written_out(sense.last)
    if isinstance(sense, Counted):
        return sense.base is not None and is_written_out(sense.base)
    return isinstance(sense, Fixed)


def _unresolved(found: Found, published: Edtf | None) -> str:
    if found.about:
        return "not exact"
    if isinstance(found.sense, Counted | Shifted | Recurring) and _counts_from_told(found.sense):
        return "counts from a date that isn't clear"
    return "the day of publication isn't known" if published is None else "names no one date"


def _counts_from_told(sense: Counted | Shifted | Recurring) -> bool:
    return sense.base is None if isinstance(sense, Counted) else sense.told


def _days(base: Period | Edtf | None) -> Days | None:
    return (base.start, base.end) if base and base.start is not None and base.end is not None else None


def _counted(sense: Shifted, days: Days) -> str:
    base = _base(sense.unit, days)
    way = "before" if sense.steps < 0 else "after"
    match abs(sense.steps):
        case 0:
            place = f"the {sense.unit} of {_said(days)}"
        case 1:
            place = f"the {sense.unit} {way} {base}"
        case count:
            place = f"{count} {sense.unit}s {way} {base}"
    return f"{sense.part.name} in {place}" if sense.part else place


def _base(unit: str, days: Days) -> str:
    """The day to count from, as coarse as the unit: "last year" counts from 2018."""
    first, last = (around(unit, day) for day in (days[0], days[1] - 1))
    return in_words(parse(first.edtf)) if unit in UNIT_MONTHS and first == last else _said(days)


def _led(sense: Counted, told: Period | None) -> str:
    count = "the" if abs(sense.steps) == 1 else str(abs(sense.steps))
    unit = sense.unit if abs(sense.steps) == 1 else f"{sense.unit}s"
    base = _name(sense.base) if sense.base else in_words(parse(told.edtf)) if told else "another day"
    return f"{count} {unit} {'before' if sense.steps < 0 else 'after'} {base}"


def _beside(name: str, period: Period, days: Days, fits: bool) -> str:
    """Where a period lies; `fits`: its weekday tells the years that it may be of."""
    base = _said(days)
    if _is_long_before(period, days) and not fits:
        return _by_story(period)
    if period.end is not None and period.end <= days[0]:
        return f"{name} before {base}"
    if period.start is not None and period.start >= days[1]:
        return f"{name} after {base}"
    return f"{name} of {base}" if period.start == days[0] else f"{name} around {base}"


def _is_long_before(period: Period, days: Days) -> bool:
    return period.end is not None and days[0] - period.end > _LONG


def _by_story(period: Period) -> str:
    return f"{in_words(parse(period.edtf))}, by the full dates around it"


@lru_cache(maxsize=16)  # most expressions of a text count from one day
def _said(days: Days) -> str:
    return in_words(from_days(*days), short=True)


def _name(sense: Sense) -> str:
    match sense:
        case Recurring(name=name):
            return name
        case Fixed(period):
            return in_words(parse(period.edtf))
        case Shifted(unit, steps, part=None) if abs(steps) <= 1:
            return f"{('this', 'next', 'last')[steps]} {unit}"
        case Range(first, last):
            return f"{_name(first)} to {_name(last)}"
    return "date"

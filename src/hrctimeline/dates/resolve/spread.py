"""An interval of days to count from: the answers for its first and its last day, and all between."""

from hrctimeline.dates.edtf import from_days
from hrctimeline.dates.meaning.periods import Period
from hrctimeline.dates.meaning.senses import Sense
from hrctimeline.dates.resolve.counting import resolve


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


def _hull(first: Period, last: Period) -> Period:
    starts = [p.start for p in (first, last) if p.start is not None]
    ends = [p.end for p in (first, last) if p.end is not None]
    run = from_days(min(starts), max(ends))
    return Period("interval", run.start, run.end, run.text, run.text)

"""The expressions of one text, resolved in their order against the day of publication."""

import re
from bisect import bisect_left

from hrctimeline.dates.calendar_days import civil
from hrctimeline.dates.direction import direction_of, future_cues, points_ahead
from hrctimeline.dates.edtf import Edtf, from_days, year_text
from hrctimeline.dates.folding import Page
from hrctimeline.dates.mention import DateMention
from hrctimeline.dates.periods import Period, around, finer, shift
from hrctimeline.dates.resolve import cycle_of, resolve
from hrctimeline.dates.scan import Found
from hrctimeline.dates.senses import Fixed, Range, Recurring, Sense, Several, Shifted, Vague
from hrctimeline.dates.why import is_written_out, why

TOLD_REACH = 400
NEW_PARAGRAPH = re.compile(r"\n *\n")


class Resolver:
    """Resolves the expressions of one text in their order, remembering the dates told of."""

    def __init__(self, page: Page, published: Edtf | None, anchored: bool = False) -> None:
        self.page = page
        self.published = published if published and published.start is not None and published.end else None
        self.anchored = anchored
        self.told: list[tuple[int, Period]] = []
        self.last: Period | None = None
        self.cues = future_cues(page.folded)

    def mention(self, found: Found) -> DateMention:
        """The expression as a mention."""
        periods, told = self.periods(found)
        self.last = periods[0] if periods else None
        readings = tuple(dict.fromkeys(_written(p, found) for p in periods))
        if len(periods) == 1 and len(readings) == 1 and not isinstance(found.sense, Range):
            self.told.append((found.end, periods[0]))
        value = (
            ""
            if isinstance(found.sense, Several) and len(readings) != 1
            else (readings[0] if readings else "")
        )
        return DateMention(
            found.start,
            found.end,
            self.page.text[found.start : found.end],
            value,
            _timex(found, periods),
            found.kind,
            readings if value else (),
            not (isinstance(found.sense, Several) or is_written_out(found.sense)),
            why(found, periods, self.published, told),
            self._speaks_of_future(found),
            isinstance(found.sense, Range),
        )

    def periods(self, found: Found) -> tuple[list[Period], Period | None]:
        """The periods it may mean, preferred first, and the date told of that it counts from."""
        sense = found.sense
        if isinstance(sense, Fixed):
            return [_limited(sense.period, found)], None
        if isinstance(sense, Several):
            return list(sense.periods), None
        if isinstance(sense, Vague) or _unsure(found):
            return [], None
        told = self._told_before(found) if _is_told(sense) else None
        if _is_told(sense) and told is None:
            return [], None
        if self.published is None or self.published.start is None or self.published.end is None:
            if told is None and not is_written_out(sense):
                return [], None
            days = (0, 0) if told is None else (told.start or 0, told.start or 0)
        else:
            days = (self.published.start, self.published.end - 1)
        direction = self._direction(found) if not is_written_out(sense) else "past"
        periods = _over(sense, days, direction, told)
        if self.anchored and isinstance(sense, Recurring) and not sense.side:
            periods = self._inside(sense, days) or periods
        return [_limited(p, found) for p in periods], told

    def _inside(self, sense: Recurring, days: tuple[int, int]) -> list[Period]:
        """The occurrence within the year of the anchor, or within its month for "the 9th"."""
        first, last = (cycle_of(sense.cycle, day) for day in days)
        period = sense.find(first) if first == last and sense.cycle in ("year", "month") else None
        return [period] if period else []

    def _direction(self, found: Found) -> str:
        """Past, future or open; "ahead" where the word beside it points to a near future, if there is one."""
        if found.bound == "since":
            return "since"
        direction = direction_of(self.page, found.core, found.end)
        if isinstance(found.sense, Recurring) and found.sense.cycle == "year" and direction != "future":
            ahead = found.bound == "until" or points_ahead(self.page, found.core, found.end)
            return "ahead" if ahead else direction
        return direction

    def _speaks_of_future(self, found: Found) -> bool:
        begins, ends = self.page.sentence(found.start, found.end)
        at = bisect_left(self.cues, begins)
        return at < len(self.cues) and self.cues[at] < ends

    def _told_before(self, found: Found) -> Period | None:
        unit = _needed(found.sense)
        for end, period in reversed(self.told):
            between = self.page.folded[end : found.start]
            if found.start - end > TOLD_REACH or NEW_PARAGRAPH.search(between):
                break
            if finer(period.unit, unit):
                return period
        if self.anchored and self.published and self.published.start is not None:
            anchor = _as_period(self.published)
            return anchor if finer(anchor.unit, unit) else None
        return None


def _over(sense: Sense, days: tuple[int, int], direction: str, told: Period | None) -> list[Period]:
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


def _as_period(date: Edtf) -> Period:
    unit = (
        date.precision
        if date.precision in ("day", "month", "year", "season", "decade", "century")
        else "interval"
    )
    if unit == "interval" or date.start is None:
        return Period("interval", date.start, date.end, date.text)
    return around(unit, date.start)


def _is_told(sense: Sense) -> bool:
    return isinstance(sense, Shifted | Recurring) and sense.told


def _needed(sense: Sense) -> str:
    if isinstance(sense, Shifted):
        return sense.unit
    return "day" if isinstance(sense, Recurring) and sense.cycle == "week" else "month"


def _unsure(found: Found) -> bool:
    return isinstance(found.sense, Shifted) and found.about


def _limited(period: Period, found: Found) -> Period:
    """The period as the words in front limit it."""
    if found.week_of and period.unit == "day" and period.start is not None:
        period = around("week", period.start)
    if not found.bound or period.start is None or period.end is None:
        return period
    timex = period.timex
    match found.bound:
        case "since":
            return Period("interval", period.start, None, f"{_first(period)}/..", timex)
        case "after":
            return Period("interval", period.end, None, f"{_neighbour(period, 1)}/..", timex)
        case "before":
            return Period("interval", None, period.start, f"../{_neighbour(period, -1)}", timex)
    return Period("interval", None, period.end, f"../{_last(period)}", timex)


def _first(period: Period) -> str:
    first = period.edtf.split("/")[0]
    return year_text(civil(period.start or 0)[0]) if first.endswith("X") else first


def _last(period: Period) -> str:
    last = period.edtf.split("/")[-1]
    return year_text(civil((period.end or 0) - 1)[0]) if last.endswith("X") else last


def _neighbour(period: Period, step: int) -> str:
    if period.unit == "interval" or period.written:
        day = period.end if step > 0 else (period.start or 0) - 1
        return around("day", day or 0).edtf
    beside = shift(period, step)
    return _first(beside) if step > 0 else _last(beside)


def _written(period: Period, found: Found) -> str:
    about = found.about or (isinstance(found.sense, Fixed) and found.sense.about)
    if not about:
        return period.edtf
    return "/".join(side + "~" if side not in ("", "..") else side for side in period.edtf.split("/"))


def _timex(found: Found, periods: list[Period]) -> str:
    if isinstance(found.sense, Vague):
        return found.sense.timex
    if len(periods) == 1 or (periods and not isinstance(found.sense, Several)):
        return periods[0].timex
    if isinstance(found.sense, Recurring):
        return found.sense.unresolved
    if isinstance(found.sense, Shifted) and found.kind == "units ago":
        return "PAST_REF"
    return ""

"""The axis above a timeline: where its events lie in time, at true distances, as shares of a line's length.

Where most of them lie close together, a second line shows that part larger.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from hrctimeline.dates.calendar_days import MONTHS, civil, day_number, months_on
from hrctimeline.edition.model import Day, Event
from hrctimeline.tell.distance import year_name

_TICKS = 7  # at most
_TELEPHONE, _LETTER, _BETWEEN = 300, 6.5, 14  # pixels: a narrow line, a letter of a label, room between two
_SINGLE = 60  # events that have a mark each; more are counted in columns
_COLUMNS = 120
_EDGE = 0.06  # of the line
_NEAR = 0.014  # of the line: days closer than this look like one
_TARGET = 24  # pixels: what a finger needs (WCAG 2.2, 2.5.8), and so the distance of rows
_TOUCHING = _TARGET / _TELEPHONE  # of the line: marks closer than this would be one target on a telephone
_ROWS = 4
_YEAR = 366
_DAYS, _MONTHS, _YEARS = (1, 2, 7), (1, 2, 3, 6), (1, 2, 5)  # steps; years also tenfold


class Tick(NamedTuple):
    """A place on the line, a share from 0 to 1, with its label. `wide`: that stands where there is room."""

    at: float
    label: str
    wide: bool = False

    @property
    def first(self) -> bool:
        """Whether its label begins at its place, as half of it would stick out."""
        return self.at < _EDGE

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where its label goes on the line of a telephone, in pixels."""
        width = _LETTER * len(self.label)
        start = _TELEPHONE * self.at - (0 if self.first else width / 2)
        return start, start + width


class Mark(NamedTuple):
    """An event on the line, or several in one column of `height` (a share) with the first one's anchor."""

    start: float
    end: float
    row: int
    anchor: str
    label: str
    verdict: str
    point: bool
    height: float = 0.0

    @property
    def middle(self) -> float:
        """Where its middle is on the line."""
        return (self.start + self.end) / 2

    @property
    def above(self) -> int:
        """How far its middle is above the line, in pixels."""
        return _TARGET * self.row + _TARGET // 2 + 1


class Line(NamedTuple):
    """A stretch of time drawn as a line. `part`: where on the line above it lies, if it is a part of that."""

    ticks: tuple[Tick, ...]
    marks: tuple[Mark, ...]
    part: tuple[float, float] | None = None

    @property
    def height(self) -> int:
        """The room above the line for its rows of marks, in pixels."""
        columns = any(mark.height for mark in self.marks)
        return 64 if columns else _TARGET * (1 + max((mark.row for mark in self.marks), default=0)) + 2


class _Extent(NamedTuple):
    start: int
    end: int

    def share(self, day: int) -> float:
        """Where a day begins, as a share of the line."""
        return (min(max(day, self.start), self.end) - self.start) / (self.end - self.start)


def axis(events: Sequence[Event]) -> list[Line]:
    """One line with all events that have a date; below it one of the densest part, where that is narrow."""
    dated = [(event, event.date) for event in events if event.date]
    days = [day for _, date in dated for day in (date.start, date.end) if day is not None]
    if len(dated) < 2:
        return []
    whole = _widened(min(days), max(days))
    lines = [_line(dated, whole)]
    if (close := _densest([date for _, date in dated], whole)) and len(dated) <= _SINGLE:
        inside = [
            (e, d) for e, d in dated if d.start is not None and close[0] <= d.start and _end(d) <= close[1]
        ]
        part = _widened(*close)
        lines.append(_line(inside, part)._replace(part=(whole.share(close[0]), whole.share(close[1]))))
    return lines


def _widened(start: int, end: int) -> _Extent:
    """Some days with room at both ends."""
    room = max(1, (end - start) // 40)
    return _Extent(start - room, end + room)


def _end(date: Day) -> int:
    return date.end if date.end is not None else (date.start or 0) + 1


def _line(dated: Sequence[tuple[Event, Day]], extent: _Extent) -> Line:
    marks = _single(dated, extent) if len(dated) <= _SINGLE else _columns(dated, extent)
    return Line(tuple(_thinned(list(_ticks(extent)))), tuple(marks))


def _single(dated: Iterable[tuple[Event, Day]], extent: _Extent) -> Iterator[Mark]:
    """A mark for each event, in the lowest row where it has room."""
    taken = [-1.0] * _ROWS
    for event, date in dated:
        start = extent.share(date.start) if date.start is not None else 0.0
        end = extent.share(date.end) if date.end is not None else 1.0
        point = date.precision == "day" or end - start < _NEAR / 2
        row = next((r for r, last in enumerate(taken) if start - last > _TOUCHING), taken.index(min(taken)))
        taken[row] = max(taken[row], start if point else end)
        label = f"{date.words}: {event.title}"
        middle = (start + end) / 2
        yield Mark(
            middle if point else start,
            middle if point else end,
            row,
            event.anchor,
            label,
            event.verdict,
            point,
        )


def _columns(dated: Iterable[tuple[Event, Day]], extent: _Extent) -> Iterator[Mark]:
    """Columns of equal width with the number of events that begin in each."""
    held: dict[int, list[tuple[Event, Day]]] = {}
    for event, date in dated:
        share = extent.share(date.start) if date.start is not None else 0.0
        held.setdefault(min(_COLUMNS - 1, int(share * _COLUMNS)), []).append((event, date))
    most = max(map(len, held.values()))
    for column, inside in sorted(held.items()):
        (first, date), number = inside[0], len(inside)
        label = f"{number} event{'s' * (number > 1)} from {date.words}"
        yield Mark(
            column / _COLUMNS, (column + 1) / _COLUMNS, 0, first.anchor, label, "", False, number / most
        )


def _densest(dates: Sequence[Day], whole: _Extent) -> tuple[int, int] | None:
    """The days of the narrowest crowd of three events or more, if that is a small part of the whole."""
    inside = sorted((d.start, _end(d)) for d in dates if d.start is not None)
    found, extent = None, (whole.start, whole.end)
    while len(inside) > 2:
        groups = [[inside[0]]]
        for before, here in pairwise(inside):
            if here[0] - before[1] > (extent[1] - extent[0]) / 12:
                groups.append([])
            groups[-1].append(here)
        inside = max(groups, key=len)
        close = inside[0][0], max(end for _, end in inside)
        if len(inside) < 3 or close[1] - close[0] > (extent[1] - extent[0]) / 5:
            break
        found = extent = close
        if _apart(inside, close):
            break
    return found


def _apart(spans: list[tuple[int, int]], extent: tuple[int, int]) -> bool:
    """Whether all that begin on different days stand apart on a line of this extent."""
    room = (extent[1] - extent[0]) * _NEAR
    return all(not 0 < here[0] - before[0] < room for before, here in pairwise(spans))


def _ticks(extent: _Extent) -> Iterator[Tick]:
    """The finest round steps of the calendar of which few enough fall on the line."""
    for days in _candidates(extent):
        if len(days) <= _TICKS:
            first = next((day for day, _ in days), 0)
            yield from (Tick(extent.share(day), _with_year(day, label, day == first)) for day, label in days)
            return


def _thinned(ticks: list[Tick]) -> Iterator[Tick]:
    """The ticks, of which every second, third … one has no label where the line is short: all stand apart."""
    step = next(
        step
        for step in range(1, len(ticks) + 2)
        if all(after.reach[0] - before.reach[1] >= _BETWEEN for before, after in pairwise(ticks[::step]))
    )
    yield from (tick._replace(wide=number % step > 0) for number, tick in enumerate(ticks))


def _candidates(extent: _Extent) -> Iterator[list[tuple[int, str]]]:
    length = extent.end - extent.start
    first, last = civil(extent.start), civil(extent.end - 1)
    if length <= 30 * _TICKS:
        for step in _DAYS:
            days = range(extent.start + (1 - extent.start) % step, extent.end, step)
            yield [(day, _day(day)) for day in days]
        halves = [day for day in range(extent.start, extent.end) if civil(day)[2] in (1, 15)]
        yield [(day, _day(day)) for day in halves]
    for step in _MONTHS if length <= 2 * _YEAR * _TICKS else ():
        count = (last[0] - first[0]) * 12 + 12
        months = (months_on(first[0], 1, number) for number in range(0, count, step))
        yield [(day, _month(day)) for day in months if extent.start <= day < extent.end]
    for power in range(7):
        for step in (each * 10**power for each in _YEARS):
            if (last[0] - first[0]) // step <= _TICKS:
                years = range(first[0] - first[0] % step, last[0] + 1, step)
                every = [(day_number(year, 1, 1), year_name(year)) for year in years]
                yield [(day, label) for day, label in every if extent.start <= day < extent.end]


def _with_year(day: int, label: str, first: bool) -> str:
    """The label of a tick; the first one of a line of months or days has its year, too."""
    year = year_name(civil(day)[0])
    return f"{label} {year}" if first and not label.endswith(year) else label


def _day(number: int) -> str:
    _, month, day = civil(number)
    return f"{day} {MONTHS[month - 1][:3]}"


def _month(number: int) -> str:
    year, month, _ = civil(number)
    return MONTHS[month - 1][:3] if month > 1 else str(year)

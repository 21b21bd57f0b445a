"""Numbers that no quote states and its own numbers give: sums, differences, changes, shares, other units.

That is no proof: eight soldiers and seven civilians are fifteen people, or fifteen of something else.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise, product
from typing import NamedTuple

from hrctimeline.claims.numbers.number import Number, Reading
from hrctimeline.claims.numbers.proof import NOT_NEAR, doubt, proves
from hrctimeline.claims.numbers.units import CLOCK, COUNT, NAMED, ORDINAL, SHARE, dimension, size

_MOST = 6  # numbers of one sum
_MOST_ROUNDED = 3  # of one that a hedged or rounded number may be
_NEXT = 2  # numbers on, up to which one may be a share of another
_NO_AMOUNTS = (CLOCK, NAMED, ORDINAL)
_DAY = 24 * 60 * 60  # seconds
_MONTH = Fraction(146097, 4800)  # days: 400 Gregorian years have 146,097
_NOTHING = 1000  # times a part that is lost in a whole
_OFF = 2  # days that months of 28 to 31 days may differ from their mean


class Result(NamedTuple):
    """A number that comes of others, and how, in words. `plain`: it counts when it is rounded, too."""

    number: Number
    how: str
    plain: bool = False


class _Told(NamedTuple):
    """An exact value in the base unit, what it measures, its unit and words."""

    value: Fraction
    kind: str
    unit: str
    text: str


def computed(claimed: Number, quotes: Iterable[Sequence[Number]]) -> str:
    """How a number comes of those of the quotes, in order: "8 + 7"; "" where it doesn't."""
    if (claimed.vague and SHARE not in claimed.units) or claimed.units <= {*_NO_AMOUNTS}:
        return ""
    exact = claimed.hedges == {""}
    rows = [
        [told for number in _apart(numbers) if exact or "" in number.hedges for told in _amounts(number)]
        for numbers in quotes
    ]
    if score := _score(claimed, rows):
        return score
    if any(each.low != each.high for each in claimed.readings):
        return ""
    parts = that_holds(claimed, _shares([told for row in rows for told in row]))
    totals = (that_holds(claimed, _totals(claimed, row)) for row in rows)
    if parts or claimed.vague:
        return parts
    return next(filter(None, totals), "") or (that_holds(claimed, _across(rows)) if exact else "")


def that_holds(claimed: Number, results: Iterable[Result]) -> str:
    """How the first of some results comes about that bears a claimed number out; "" where none does."""
    low, high = _bounds(claimed)
    for number, how, plain in results:
        values = [v * size(each.unit) for each in number.readings if isinstance(v := each.low, Fraction)]
        if not any(low <= abs(value) <= high for value in values):
            continue  # far off: a look at the value is quicker
        made = number._replace(rate=claimed.rate)
        unsure = doubt(claimed, (made,)) if plain else None
        if proves(claimed, made) or (unsure and (unsure.rounded or unsure.why == NOT_NEAR)):
            return how
    return ""


def amount(value: Fraction, unit: str) -> Number:
    """A number that no text has, by its value and unit."""
    return Number(0, 0, frozenset((Reading(value, value, unit),)))


def converted(days: Fraction, words: str) -> Iterator[Result]:
    """A stretch of days in months; as many days as some months may have are those months."""
    months = days / _MONTH
    whole = Fraction(round(months))
    if whole and abs(whole * _MONTH - days) <= _OFF:
        months = whole
    yield Result(amount(months, "month"), words, plain=True)


def _bounds(claimed: Number) -> tuple[Fraction, Fraction]:
    """Half and twice a claimed number, in base units: what bears it out lies between."""
    values = [abs(each.low) * size(each.unit) for each in claimed.readings if isinstance(each.low, Fraction)]
    return min(values, default=Fraction(0)) / 2, max(values, default=Fraction(0)) * 2


def _apart(numbers: Iterable[Number]) -> Iterator[Number]:
    """The numbers without the parts of one in two units, and without scores whose parts follow."""
    whole: Number | None = None
    for each in sorted(numbers, key=lambda number: (number.start, -number.end)):
        if each.weak and each.is_score:
            continue
        of_one = {*map(dimension, each.units)} & {*map(dimension, whole.units)} if whole else set()
        if not (whole and of_one and whole.start <= each.start and each.end <= whole.end):
            whole = each
            yield each


def _amounts(number: Number) -> Iterator[_Told]:
    """The exact values of a number; both ends of a score."""
    for reading in sorted(number.readings, key=lambda each: each.unit != COUNT):
        if reading.unit in _NO_AMOUNTS or number.vague:
            continue
        for end in dict.fromkeys((reading.low, reading.high)):
            if isinstance(end, Fraction):
                kind = dimension(reading.unit)
                yield _Told(end * size(reading.unit), kind, reading.unit, number.text)


def _score(claimed: Number, rows: Sequence[Sequence[_Told]]) -> str:
    """The two neighbours that a score is of: "seven in favour and four against" for 7–4."""
    wanted = {(each.low, each.high) for each in claimed.readings if each.unit == COUNT}
    if not claimed.is_score:
        return ""
    for first, second in (pair for row in rows for pair in pairwise(_of(row, COUNT))):
        if (first.value, second.value) in wanted:
            return f"{first.text} to {second.text}"
    return ""


def _of(row: Iterable[_Told], kind: str) -> list[_Told]:
    return [told for told in row if told.kind == kind]


def _totals(claimed: Number, row: Sequence[_Told]) -> Iterator[Result]:
    """Differences and changes of neighbours, sums of numbers that follow one another, and other units."""
    most = _MOST if claimed.hedges == {""} else _MOST_ROUNDED
    for kind in dict.fromkeys(told.kind for told in row):
        same = _of(row, kind)
        for first, second in pairwise(same):
            yield from _between(first, second)
        for begin, first in enumerate(same):
            total = first.value
            for end in range(begin + 1, min(len(same), begin + most)):
                total += same[end].value
                if any(_vanishes(told, total) for told in same[begin : end + 1]):
                    break
                how = " + ".join(told.text for told in same[begin : end + 1])
                yield Result(amount(total / size(first.unit), first.unit), how)
        if kind in ("time", "months"):
            for told in same:
                yield from _in_months(claimed, told)


def _across(rows: Sequence[Sequence[_Told]]) -> Iterator[Result]:
    """Sums and differences of a number of one quote and one of another."""
    for one, other in combinations(rows, 2):
        for first, second in product(one[:_MOST], other[:_MOST]):
            if first.kind == second.kind and first.value != second.value:
                yield from (each for each in _totals_of(first, second) if not each.plain)


def _totals_of(first: _Told, second: _Told) -> Iterator[Result]:
    """The sum of two numbers, and what the one is more than the other."""
    total = first.value + second.value
    if not (_vanishes(first, total) or _vanishes(second, total)):
        yield Result(amount(total / size(first.unit), first.unit), f"{first.text} + {second.text}")
    yield from _between(first, second)


def _vanishes(part: _Told, whole: Fraction) -> bool:
    """Whether a part is too small to tell a whole from the rest: two feet of seven miles."""
    return abs(part.value) * _NOTHING < abs(whole)


def _between(first: _Told, second: _Told) -> Iterator[Result]:
    """What one number is more than another: the difference, and in parts of the one that comes first."""
    more, less = sorted((first, second), reverse=True)
    apart = more.value - less.value
    if _vanishes(less, more.value):
        return
    how = f"{more.text} − {less.text}" if more.text != less.text else f"the difference of {more.text}"
    yield Result(amount(apart / size(first.unit), first.unit), how)
    if first.value > 0 and first.kind not in (dimension(SHARE), "points"):
        yield Result(
            amount(apart / first.value, SHARE),
            f"{how} is {_percent(apart / first.value)} of {first.text}",
            plain=True,
        )


def _shares(row: Sequence[_Told]) -> Iterator[Result]:
    """What part one number is of another near it: "nine of fourteen is 64.3 %"."""
    for kind in dict.fromkeys(told.kind for told in row if told.kind != dimension(SHARE)):
        same = _of(row, kind)
        for at, first in enumerate(same):
            for second in same[at + 1 : at + 1 + _NEXT]:
                less, more = sorted((first, second))
                if 0 < less.value < more.value:
                    part = less.value / more.value
                    how = f"{less.text} of {more.text} is {_percent(part)}"
                    yield Result(amount(part, SHARE), how, plain=True)


def _percent(part: Fraction) -> str:
    return f"{float(part * 100):.1f}".removesuffix(".0") + " %"


def _in_months(claimed: Number, told: _Told) -> Iterator[Result]:
    """Days in months, and months in as many days as a claim has, where they may be as many."""
    if told.kind == "time":
        yield from converted(told.value / _DAY, told.text)
        return
    for each in claimed.readings:
        if isinstance(each.low, Fraction) and dimension(each.unit) == "time":
            days = told.value * _MONTH
            near = abs(each.low * size(each.unit) / _DAY - days) <= _OFF
            yield Result(amount(each.low if near else days * _DAY / size(each.unit), each.unit), told.text)

"""Numbers that no quote states and its own numbers give: a sum of some that follow one another, a difference.

That is no proof: eight soldiers and seven civilians are fifteen people, or fifteen of something else.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.units import CLOCK, COUNT, NAMED, ORDINAL, dimension, size

_MOST = 6  # numbers of one sum
_NO_AMOUNTS = (CLOCK, NAMED, ORDINAL)


def computed(claimed: Number, quotes: Iterable[Sequence[Number]]) -> str:
    """How a number comes of those of one quote, in order: "8 + 7"; "" where it doesn't."""
    wanted = {(value, kind) for value, kind, _ in _amounts(claimed)}
    if not wanted or claimed.vague or claimed.hedges != {""}:
        return ""
    for numbers in quotes:
        for kind in {kind for _, kind in wanted}:
            row = [(v, told) for number in numbers for v, k, told in _amounts(number) if k == kind]
            found = (how for value, how in _results(row) if (value, kind) in wanted)
            if how := next(found, ""):
                return how
    return ""


def _amounts(number: Number) -> Iterator[tuple[Fraction, str, str]]:
    """The exact values of a number in the base unit, with what they measure; both ends of a score."""
    for reading in sorted(number.readings, key=lambda each: each.unit != COUNT):
        if reading.unit in _NO_AMOUNTS or number.vague:
            continue
        for end in dict.fromkeys((reading.low, reading.high)):
            if isinstance(end, Fraction):
                yield end * size(reading.unit), dimension(reading.unit), number.text


def _results(row: list[tuple[Fraction, str]]) -> Iterator[tuple[Fraction, str]]:
    """Sums of numbers that follow one another, and differences of neighbours."""
    for (one, first), (two, second) in pairwise(row):
        (more, longer), (less, shorter) = sorted(((one, first), (two, second)), reverse=True)
        yield more - less, (f"{longer} − {shorter}" if first != second else f"the difference of {first}")
    for begin in range(len(row)):
        total = Fraction(0)
        for end in range(begin, min(len(row), begin + _MOST)):
            total += row[end][0]
            if end > begin:
                yield total, " + ".join(told for _, told in row[begin : end + 1])

"""The exact amounts of numbers, one by one, from which others are worked out."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.placed import Placed
from hrctimeline.claims.numbers.units import CLOCK, COUNT, NAMED, ORDINAL, SHARE, dimension, size
from hrctimeline.record import Record

NO_AMOUNTS = (CLOCK, NAMED, ORDINAL)


class Told(Record):
    """An exact value in the base unit, what it measures, its unit and words; and the number it is of."""

    value: Fraction
    kind: str
    unit: str
    text: str
    of: Placed

    @property
    def is_base(self) -> bool:
        """Whether a change begins with it: "to 80 pence from £1.20"."""
        return self.of.number.direction == "from"


def apart(row: Iterable[Placed]) -> Iterator[Placed]:
    """The numbers without the parts of one in two units, and without scores whose parts follow."""
    whole: Number | None = None
    for placed in sorted(row, key=lambda each: (each.number.start, -each.number.end)):
        each = placed.number
        if each.weak and each.is_score:
            continue
        of_one = {*map(dimension, each.units)} & {*map(dimension, whole.units)} if whole else set()
        of_one |= {SHARE} if whole and whole.units == {SHARE} and not whole.weak else set()  # "one in four"
        if not (whole and of_one and whole.start <= each.start and each.end <= whole.end):
            whole = each
            yield placed


def exact_amounts(placed: Placed) -> Iterator[Told]:
    """The exact values of a number; both ends of a score."""
    number = placed.number
    for reading in sorted(number.readings, key=lambda each: each.unit != COUNT):
        if reading.unit in NO_AMOUNTS or number.vague:
            continue
        for end in dict.fromkeys((reading.low, reading.high)):
            if isinstance(end, Fraction):
                kind = dimension(reading.unit)
                yield Told(end * size(reading.unit), kind, reading.unit, number.text, placed)


def of_kind(row: Iterable[Told], kind: str) -> list[Told]:
    """Those of some amounts that measure the same."""
    return [told for told in row if told.kind == kind]

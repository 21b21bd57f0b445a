"""Numbers that no text has, worked out of others, and whether one bears out a claimed number."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from hrctimeline.claims.numbers.number import Number, Reading
from hrctimeline.claims.numbers.proof import TRUE, doubt, proves
from hrctimeline.claims.numbers.units import GARBLED, size

MONTH = Fraction(146097, 4800)  # days: 400 Gregorian years have 146,097
OFF = Fraction(5, 2)  # days that months of 28 to 31 days may differ from their mean


class Result(NamedTuple):
    """A number that comes of others, and how, in words. `plain`: it counts when it is rounded, too."""

    number: Number
    how: str
    plain: bool = False


def that_holds(claimed: Number, results: Iterable[Result]) -> str:
    """How the first of some results comes about that bears a claimed number out; "" where none does."""
    low, high = _bounds(claimed)
    for number, how, plain in results:
        values = [v * size(each.unit) for each in number.readings if isinstance(v := each.low, Fraction)]
        if not any(low <= abs(value) <= high for value in values):
            continue  # far off: a look at the value is quicker
        made = number._replace(rate=claimed.rate)
        unsure = doubt(claimed, (made,)) if plain or GARBLED in made.units else None
        if proves(claimed, made) or (unsure and (unsure.rounded or unsure.why in TRUE)):
            return how
    return ""


def amount(value: Fraction, unit: str) -> Number:
    """A number that no text has, by its value and unit."""
    return Number(0, 0, frozenset((Reading(value, value, unit),)))


def converted(days: Fraction, words: str) -> Iterator[Result]:
    """A stretch of days in months; as many days as some months may have are those months."""
    months = days / MONTH
    whole = Fraction(round(months))
    if whole and abs(whole * MONTH - days) <= OFF:
        months = whole
    yield Result(amount(months, "month"), words, plain=True)


def _bounds(claimed: Number) -> tuple[Fraction, Fraction]:
    """Half and twice a claimed number, in base units: what bears it out lies between."""
    values = [abs(each.low) * size(each.unit) for each in claimed.readings if isinstance(each.low, Fraction)]
    return min(values, default=Fraction(0)) / 2, max(values, default=Fraction(0)) * 2

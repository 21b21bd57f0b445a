"""Numbers as journalists round them: 344.65 is "345", "almost 345", "over 340" and "about 340".

A hedged number follows from an exact one where it is true of it and is that number cut or raised to a rounder
one nearby. A plain one that is the exact number rounded or cut is told, since the two aren't equal. Values
count in the claimed number's unit, without their signs.
"""

from collections.abc import Iterator
from enum import Enum
from fractions import Fraction

_NEAR = Fraction(1, 20)  # of the claimed number: "almost 20" from 19, "about 100" from 96
_BOUND = Fraction(1, 2)  # how far digits are cut off after "more than": "more than 2 %" from 2.9 %
_FAR = Fraction(1, 10)  # how far any other bound lies off: "over 25" from 27; and "5" from 5.4
_CUT = Fraction(1, 50)  # how far digits are cut off without a word: 73 from 73.85
_WHOLE = Fraction(1, 100)  # how far a whole number is rounded without a word: 15,000 from 14,987
_BELOW, _ABOVE = ("nearly", "under", "most"), ("over", "least")  # where the exact number lies


class Rounding(Enum):
    """How a claimed number is made of an exact one. `FAR`: a bound that is true, and no rounder number."""

    PROOF = "proof"
    ROUNDED = "rounded"
    WHOLE = "a whole number rounded"
    FAR = "far"


def rounding(hedge: str, claimed: Fraction, stated: Fraction, whole: Fraction) -> Rounding | None:
    """What makes a claimed number out of an exact one; None where it doesn't follow.

    `whole`: what counts as one in the claimed number's words: a million in "2 million", a third in "2/3".
    """
    if claimed * stated <= 0 or claimed == stated:
        return None
    one, other = abs(claimed), abs(stated)
    off = abs(one - other) / one
    if hedge == "":
        return _plain(one, other, off, whole)
    if hedge == "about":
        return Rounding.PROOF if off <= _NEAR and one in _rounder(one, other) else None
    if (hedge in _BELOW and other < one) or (hedge in _ABOVE and other > one):
        return _bound(hedge, one, other, off)
    return None


def _bound(hedge: str, one: Fraction, other: Fraction, off: Fraction) -> Rounding | None:
    """A bound is the next rounder number, or lies near; what is "nearly" so is both."""
    rounder = one in _rounder(one, other)
    if hedge == "nearly":
        near = Rounding.PROOF if off <= _NEAR else Rounding.FAR
        return near if rounder and off <= _FAR else None
    if off > _FAR:
        if off > _BOUND or one not in _rounder(one, other):
            return None
        return Rounding.PROOF if one in _beside(other, _place(one)) else Rounding.FAR
    return Rounding.PROOF if rounder or _place(one) > _place(other) else Rounding.FAR


def _plain(one: Fraction, other: Fraction, off: Fraction, whole: Fraction) -> Rounding | None:
    place = whole if whole < 1 else min(_place(one), whole)
    nearest = one == _nearest(other, place)
    if one in _beside(other, place) and off <= (_FAR if nearest else _CUT):
        return Rounding.ROUNDED
    if one.denominator == other.denominator == 1 and off <= _WHOLE and one == _nearest(other, _place(one)):
        return Rounding.WHOLE
    return None


def _rounder(one: Fraction, other: Fraction) -> Iterator[Fraction]:
    """The numbers below and above an exact one that are as round as the claimed one, or end in a five."""
    place = _place(one)
    for step in (place, place * 5):
        yield from _beside(other, step)


def _beside(value: Fraction, step: Fraction) -> tuple[Fraction, ...]:
    """The multiples of a step below and above a value that is none itself."""
    below = value // step * step
    return () if below == value else (below, below + step)


def _nearest(value: Fraction, step: Fraction) -> Fraction:
    return (value / step + Fraction(1, 2)) // 1 * step


def _place(value: Fraction) -> Fraction:
    """The place of the last digit that isn't zero: 1,000 for 15,000, a tenth for 7.2, a third for 2/3."""
    place = Fraction(1)
    while value % (place * 10) == 0:
        place *= 10
    while value % place:
        place /= 10
        if place < Fraction(1, 10**9):
            return Fraction(1, value.denominator)
    return place

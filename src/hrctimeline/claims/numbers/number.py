"""What a number in a text is: its readings, what the words around it make of it, and how it is rounded.

Numbers as journalists round them: 344.65 is "345", "almost 345", "over 340" and "about 340". A hedged number
follows from an exact one where it is true of it and is that number cut or raised to a rounder one nearby. A
plain one that is the exact number rounded or cut is told, since the two aren't equal. Values count in the
claimed number's unit, without their signs.
"""

from collections.abc import Iterator
from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from hrctimeline.claims.numbers.amounts import Value
from hrctimeline.claims.numbers.units import COUNT, TIMES, dimension
from hrctimeline.record import Record

_NEAR = Fraction(1, 20)  # of the claimed number: "almost 20" from 19, "about 100" from 96
_BOUND = Fraction(1, 2)  # how far digits are cut off after "more than": "more than 2 %" from 2.9 %
_FAR = Fraction(1, 10)  # how far any other bound lies off: "over 25" from 27; and "5" from 5.4
_SIXTH = Fraction(1, 6)  # how far "about a dozen" lies off
_CUT = Fraction(1, 50)  # how far digits are cut off without a word: 73 from 73.85
_WHOLE = Fraction(1, 100)  # how far a whole number is rounded without a word: 15,000 from 14,987
_NATURAL = {"dozen": 12, "score": 20, "h": 24, "day": 7, "month": 12, "min": 60, "s": 60}  # rounds of them
_QUARTERS = (2, 4)  # parts of an hour or year that are told as halves and quarters
_DOZENS = (12, 20)
_BELOW, _ABOVE = ("nearly", "under", "most"), ("over", "least")  # where the exact number lies


class Reading(Record):
    """One reading of a number: the ends of a range, or twice the one value, and the unit."""

    low: Value
    high: Value
    unit: str


class Number(NamedTuple):
    """A number: its span (with hedge and unit), readings and words.

    `hedges`: those that it may have. `tone`: its words call it "few" or "many". `rate`: what it is counted
    per; `rates_near`: what its sentence counts anything per. `direction`: what it says of a change, as
    `direction` tells it. `weak`: it proves but claims nothing ("one"). `marks`: a list's marker. `vague`: its
    words are no number ("hundreds"). `joined`: a range written with a hyphen. `size`: the magnitude in its
    words. `bare`: thousands or more with no unit and nothing counted behind them ("fined half a million").
    `noun`: what it counts, where that stands directly after it. `whole`: the nouns of what it is a share of.
    """

    start: int
    end: int
    readings: frozenset[Reading]
    hedges: frozenset[str] = frozenset(("",))
    tone: str = ""
    rate: str = ""
    rates_near: frozenset[str] = frozenset()
    direction: str = ""
    weak: bool = False
    marks: bool = False
    vague: bool = False
    joined: bool = False
    size: int = 1
    bare: bool = False
    text: str = ""
    noun: str = ""
    whole: frozenset[str] = frozenset()

    @property
    def units(self) -> frozenset[str]:
        """The units of all readings."""
        return frozenset(reading.unit for reading in self.readings)

    @property
    def in_order(self) -> list[Reading]:
        """The readings in an order that every process has, so that every run tells the same."""
        return sorted(self.readings, key=_order) if len(self.readings) > 1 else list(self.readings)

    @property
    def told(self) -> str:
        """The number as it is written, with what it counts."""
        return f"{self.text} {self.noun}".rstrip()

    @property
    def is_score(self) -> bool:
        """Whether it is two numbers of which the second isn't larger: "4–1", "2–2", "four votes to one"."""
        return all(
            not isinstance(each.low, str)
            and not isinstance(each.high, str)
            and (each.low > each.high or (self.joined and each.low == each.high))
            for each in self.readings
        )

    @property
    def exact(self) -> bool:
        """Whether no word makes it inexact."""
        return self.hedges == {""} and all(reading.low == reading.high for reading in self.readings)

    @property
    def is_limit(self) -> bool:
        """Whether it limits a span of time without a number: "more than a decade"."""
        spans = any(dimension(unit) in TIMES for unit in self.units)
        return self.weak and spans and self.hedges.isdisjoint(("", "about", "not"))

    @property
    def is_whole(self) -> bool:
        """Whether it says of a thing that it is whole: true unless a quote tells of a part alone."""
        return self.text.casefold() in ("whole", "entire", "both")

    def counting(self) -> "Number":
        """The same number without unit and hedge."""
        readings = frozenset(Reading(each.low, each.high, COUNT) for each in self.readings)
        return self._replace(readings=readings).unhedged()

    def unhedged(self) -> "Number":
        """The same number without its hedge."""
        return self._replace(hedges=frozenset(("",)))


def _order(reading: Reading) -> tuple[str, str, str]:
    return reading.unit, str(reading.low), str(reading.high)


class Rounding(Enum):
    """How a claimed number is made of an exact one. `FAR`: a bound that is true, and no rounder number."""

    PROOF = "proof"
    ROUNDED = "rounded"
    WHOLE = "a whole number rounded"
    FAR = "far"


def rounding(
    hedge: str, claimed: Fraction, stated: Fraction, whole: Fraction, natural: Fraction | None = None
) -> Rounding | None:
    """What makes a claimed number out of an exact one; None where it doesn't follow.

    `whole`: what counts as one in the claimed number's words: a million in "2 million", a third in "2/3".
    `natural`: what numbers of its kind are round by besides tens: 12 for dozens, 24 for hours.
    """
    if claimed * stated <= 0 or claimed == stated:
        return None
    one, other = abs(claimed), abs(stated)
    off = abs(one - other) / one
    if hedge == "":
        return _plain(one, other, off, whole, natural)
    if natural and one in _beside(other, natural) and (made := _by_nature(hedge, one, other, off)):
        return made
    if hedge == "about":
        if off <= _NEAR:
            return Rounding.PROOF if one in _rounder(one, other) else None
        nearest = (_nearest(other, _place(one) * step) for step in (1, 5))
        return Rounding.ROUNDED if off <= _FAR and one in nearest else None
    if (hedge in _BELOW and other < one) or (hedge in _ABOVE and other > one):
        return _bound(hedge, one, other, off)
    return None


def natural_step(claimed: Number, unit: str, value: Fraction) -> Fraction | None:
    """What a number is rounded by besides tens: a dozen, a week's days, the quarters of an hour or year."""
    if dimension(unit) in TIMES and value.denominator in _QUARTERS:
        return Fraction(1, 4)
    natural = claimed.size if claimed.size in _NATURAL.values() else _NATURAL.get(unit)
    return Fraction(natural) if natural else None


def _by_nature(hedge: str, one: Fraction, other: Fraction, off: Fraction) -> Rounding | None:
    """What "about a dozen" makes of 13, and "less than 24 hours" of 20."""
    if hedge in ("about", "nearly"):
        near = off <= _SIXTH and (hedge == "about" or other < one)
        return Rounding.PROOF if near else None
    true = other < one if hedge in _BELOW else other > one
    return Rounding.PROOF if true and off <= _BOUND else None


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


def _plain(
    one: Fraction, other: Fraction, off: Fraction, whole: Fraction, natural: Fraction | None
) -> Rounding | None:
    if natural and natural in _DOZENS and one == _nearest(other, natural) and off <= _NEAR:
        return Rounding.ROUNDED
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


def roundness(value: Fraction) -> int:
    """The place of a whole number's last digit that isn't zero: 100 for 1,500."""
    whole, step = abs(value.numerator), 1
    while value.denominator == 1 and whole and whole % 10 == 0:
        whole, step = whole // 10, step * 10
    return step

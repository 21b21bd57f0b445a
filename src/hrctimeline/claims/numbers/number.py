"""What a number in a text is: its readings, and what the words around it make of it."""

from typing import NamedTuple

from hrctimeline.claims.numbers.amounts import Value
from hrctimeline.claims.numbers.units import COUNT, TIMES, dimension
from hrctimeline.record import Record


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
        return any(
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

    def counting(self) -> "Number":
        """The same number without unit and hedge."""
        readings = frozenset(Reading(each.low, each.high, COUNT) for each in self.readings)
        return self._replace(readings=readings, hedges=frozenset(("",)))


def _order(reading: Reading) -> tuple[str, str, str]:
    return reading.unit, str(reading.low), str(reading.high)

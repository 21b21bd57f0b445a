"""Whether the quotes say otherwise of what a number is told of, and don't merely lack it.

A sentence of theirs that has nearly all words about the number, and another number of its noun, says
otherwise. How long something took or what part it is of another is of one sort in all its units.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from hrctimeline.claims.numbers.number import Number, Reading
from hrctimeline.claims.numbers.placed import Placed
from hrctimeline.claims.numbers.proof import proves
from hrctimeline.claims.numbers.units import (
    CLOCK,
    COUNT,
    ORDINAL,
    TIMES,
    dimension,
    is_money,
)
from hrctimeline.words.lists import has_any, listed

_READ = 2  # words about a number that are found again for each that isn't
_SPAN, _SHARE, _MONEY, _HEAT = "span", "share", "money", "heat"
_SORTS = {
    **dict.fromkeys(TIMES, _SPAN),
    **dict.fromkeys(("share", "points"), _SHARE),
    **dict.fromkeys(("celsius", "fahrenheit", "degrees"), _HEAT),
}


def near_rival(claimed: Placed, things: Iterable[Placed]) -> Placed | None:
    """The number of another value or bound that a near sentence of the quotes has of the same noun."""
    near = (each for each in _rivals(claimed, things) if is_near(claimed, each))
    return next((each for each in near if not each.tie.noun or are_of_one(claimed, each)), None)


def third_for_second(
    claimed: Iterable[Placed], stated: Iterable[Number], things: Iterable[Placed], quotes: Iterable[str]
) -> Iterator[tuple[Number, str]]:
    """The seconds for which a near sentence of the quotes has a third or later one, with how it tells that.

    By itself "second" claims nothing ("a second boat"), and so it does where the quotes have two of anything.
    """
    if any(proves(two, each) for two in _TWO for each in stated) or any(has_any(q, _AGAIN) for q in quotes):
        return
    later = [each for each in things if each.number.units == {ORDINAL} and not each.number.weak]
    for mine in claimed:
        rival = near_rival(mine, later) if proves(mine.number, _TWO[0]) else None
        if rival and len(mine.around) > 1:
            yield mine.number, f"“{rival.number.told}”"


_TWO = [Number(0, 0, frozenset((Reading(Fraction(2), Fraction(2), unit),))) for unit in (ORDINAL, COUNT)]
_AGAIN = listed("again another other twice both")


def are_of_one(claimed: Placed, other: Placed) -> bool:
    """Whether two numbers count by one noun, or have none to count by: a unit, an age, “hundreds”."""
    ages = "age" in claimed.number.units & other.number.units
    apart = COUNT not in claimed.number.units or claimed.number.vague
    return apart or ages or not claimed.tie.noun.isdisjoint(other.tie.noun)


def is_near(claimed: Placed, other: Placed) -> bool:
    """Whether most words about a number stand about another; what counts something is none that doesn’t."""
    found = len(claimed.around & other.around)
    missed = len(claimed.around) - found
    if found == 0 or (claimed.tie.noun and not other.tie.noun):
        return False
    if found == 1:
        return missed == 0 and (not claimed.tie.noun or bool(claimed.tie.noun & other.tie.noun))
    return missed <= found // _READ


def _rivals(claimed: Placed, things: Iterable[Placed]) -> Iterator[Placed]:
    """The numbers of one sort with a claimed one; what comes so often is none with what comes at all."""
    sorts = set(map(_sort, claimed.number.units))
    for each in things:
        rates = bool(each.number.rate) == bool(claimed.number.rate)
        hour = CLOCK in each.number.units and CLOCK not in claimed.number.units  # "at nine"
        if (
            rates
            and not hour
            and not _is_measured_otherwise(claimed.number, each.number)
            and not sorts.isdisjoint(map(_sort, each.number.units))
        ):
            yield each


def _is_measured_otherwise(claimed: Number, stated: Number) -> bool:
    """Whether two numbers share neither unit nor figure: six weeks and a month and a half may be alike."""
    figures, others = ({each.low for each in number.readings} for number in (claimed, stated))
    alike = _SHARE in map(_sort, claimed.units) or not claimed.units.isdisjoint(stated.units)
    return not alike and figures.isdisjoint(others)


def _sort(unit: str) -> str:
    """What a unit is of: a span of time, a share, money, heat, or as `dimension` has it."""
    return _MONEY if is_money(unit) else _SORTS.get(dimension(unit), dimension(unit))

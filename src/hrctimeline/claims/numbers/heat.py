"""Temperatures whose sign is said in words: "22 degrees below zero", "forty below"."""

import re
from collections.abc import Iterable, Iterator

from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.units import COUNT, DEGREES
from hrctimeline.record import replace
from hrctimeline.words.lists import lazy_pattern


def with_signs(text: str, found: Iterable[Number]) -> Iterator[Number]:
    """The numbers of a text, in order, those below zero as such; they count degrees where no unit is told."""
    for number in found:
        match = _below().match(text, number.end)
        yield _below_zero(number, match.end()) if match and _may_be_heat(number) else number


def _may_be_heat(number: Number) -> bool:
    return number.units <= {COUNT, *DEGREES} and not any(isinstance(r.low, str) for r in number.readings)


def _below_zero(number: Number, end: int) -> Number:
    readings = frozenset(
        replace(each, low=-abs(each.high), high=-abs(each.low), unit=each.unit or DEGREES[0])
        for each in number.readings
        if not isinstance(each.low, str) and not isinstance(each.high, str)
    )
    return number._replace(end=end, readings=readings)


# "forty below" ends its clause, or tells where or when it was so
_below = lazy_pattern(
    r"\s+below(?:\s+zero(?!\w)|(?=\s*(?:[.,;:!?)]|\Z)|\s+(?:and|at|in|on|that|when|with)\s))", re.IGNORECASE
)

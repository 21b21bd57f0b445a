"""Amounts in two units, the larger first: "one dollar and 50 cents", "5 feet 10 inches"."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest

from hrctimeline.claims.numbers.number import Number, Reading
from hrctimeline.claims.numbers.units import dimension, size


def compounded(text: str, found: list[Number]) -> Iterator[Number]:
    """The numbers of a text, in order, and each amount that two make; its parts prove, and claim nothing."""
    in_one = False
    for first, second in zip_longest(found, found[1:]):
        whole = _whole(text, first, second) if second else None
        if whole:
            yield whole
        yield first._replace(weak=first.weak or in_one or whole is not None)
        in_one = whole is not None


def _whole(text: str, first: Number, second: Number) -> Number | None:
    if second.hedges != {""} or not _link().fullmatch(text, first.end, second.start):
        return None
    readings = frozenset(
        made for one in first.readings for two in second.readings if (made := _sum(one, two))
    )
    return second._replace(start=first.start, hedges=first.hedges, readings=readings) if readings else None


def _sum(one: Reading, two: Reading) -> Reading | None:
    """Both in the smaller unit, where the second is less than one of the larger."""
    if isinstance(one.high, str) or isinstance(two.high, str) or dimension(one.unit) != dimension(two.unit):
        return None
    large, small = size(one.unit), size(two.unit)
    if one.low != one.high or two.low != two.high or not 0 < two.high * small < large:
        return None
    value = one.high * large / small + two.high
    return Reading(value, value, two.unit)


@cache
def _link() -> re.Pattern[str]:
    return re.compile(r"\s+(?:and\s+)?|,\s+", re.IGNORECASE)

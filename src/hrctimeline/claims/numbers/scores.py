"""Scores, and what one gives: four, six and a lead of two, of "4 to 2"."""

from collections.abc import Iterable

from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.units import COUNT


def of_a_score(claimed: Number, scores: Iterable[Number]) -> str:
    """The score of which a number is one side, all, or the lead: four, six and two of "4 to 2"."""
    wanted = {each.low for each in claimed.readings if each.unit == COUNT and each.low == each.high}
    for each in scores if claimed.exact else ():
        for low, high in ((one.low, one.high) for one in each.readings if one.unit == COUNT):
            if isinstance(low, str) or isinstance(high, str):
                continue
            if wanted & {low, high, low + high, abs(high - low)}:
                return each.text
    return ""

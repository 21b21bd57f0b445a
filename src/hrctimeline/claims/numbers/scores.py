"""Scores: those that the quotes' numbers make, "seven for it, four against" for 7–4, and what one gives."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import pairwise

from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.told import Told, of_kind
from hrctimeline.claims.numbers.units import COUNT


def score(claimed: Number, rows: Sequence[Sequence[Told]]) -> str:
    """The two neighbours that a score is of: "seven in favour and four against" for 7–4."""
    wanted = {(each.low, each.high) for each in claimed.readings if each.unit == COUNT}
    if not claimed.is_score:
        return ""
    for first, second in (pair for row in rows for pair in pairwise(of_kind(row, COUNT))):
        if (first.value, second.value) in wanted:
            return f"{first.text} to {second.text}"
    return ""


def of_a_score(claimed: Number, scores: Iterable[Number]) -> str:
    """The score of which a number is one side, or all: four and six of "4 to 2"."""
    wanted = {each.low for each in claimed.readings if each.unit == COUNT and each.low == each.high}
    for each in scores if claimed.exact else ():
        for low, high in ((one.low, one.high) for one in each.readings if one.unit == COUNT):
            if isinstance(low, Fraction) and isinstance(high, Fraction) and wanted & {low, high, low + high}:
                return each.text
    return ""

"""Numbers that come of one and of what is named beside it: "Amitol, Benzex and four further drugs" for six.

So does the number of the others: "Lowe and three other drivers" for four. That is no proof: who is named may
be one of those counted, or none. What stands before the number in its sentence counts: the names of a list,
or else one ("faces another 11 trials").
"""

import re
from collections.abc import Sequence
from fractions import Fraction

from hrctimeline.claims.enumerated import chains
from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.units import COUNT
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.sentences import sentences

Rows = Sequence[tuple[str, list[Number]]]  # the prose of each quote with its numbers
_BEFORE = 160  # characters of a sentence looked at before a number


def with_those_named(claimed: Number, told: str, rows: Rows) -> str:
    """How a number comes of one of the quotes and those named beside it: "2 named + four further".

    Or how the number of others does: "four − 1 named", for Lowe and three others in `told`. "" where neither
    does. `rows`: the prose of each quote with its numbers.
    """
    wanted = {each.high for each in claimed.readings if each.unit == COUNT}
    for prose, numbers in rows if wanted else ():
        for number in (each for each in numbers if COUNT in each.units and each.exact):
            named = _named(prose, number)
            if named and wanted & {value + named for value in _values(number)}:
                return f"{named} named + {number.told}"
    return _less_those_named(claimed, told, rows) if wanted and claimed.exact else ""


def _less_those_named(claimed: Number, told: str, rows: Rows) -> str:
    before = told[max(0, claimed.start - _BEFORE) : claimed.start]
    if not (_of_others().match(told, claimed.end) or _the_other().search(before)):
        return ""
    named = _counted(told, claimed)
    wanted = {value + named for value in _values(claimed)}
    every = (each for _, numbers in rows for each in numbers if COUNT in each.units and each.exact)
    return next((f"{each.told} − {named} named" for each in every if wanted & _values(each)), "")


def _values(number: Number) -> set[Fraction]:
    return {each.high for each in number.readings if isinstance(each.high, Fraction)}


def _named(prose: str, number: Number) -> int:
    """How many are named before a number that counts others; 0 where it doesn't count others."""
    others = _others().match(prose, number.end) or _another().search(prose[: number.start][-_BEFORE:])
    return _counted(prose, number) if others else 0


def _counted(prose: str, number: Number) -> int:
    """How many are named before a number in its sentence: those of a list, or else one."""
    begin = max(start for start, _ in sentences(prose) if start <= number.start)
    before = prose[max(begin, number.start - _BEFORE) : number.start]
    return next((len(chain) for chain in reversed([*chains(before)])), 1)


_others = lazy_pattern(r"\s+(?:further|more|others?|additional|extra)(?!\w)(?!\s+than\b)", re.IGNORECASE)
_of_others = lazy_pattern(r"\s+(?:others?|fellow|rivals?|competitors?)(?!\w)(?!\s+than\b)", re.IGNORECASE)
_the_other = lazy_pattern(r"\bthe\s+other\s+\Z", re.IGNORECASE)
_another = lazy_pattern(r"\b(?:another|further|additional|other)\s+\Z", re.IGNORECASE)

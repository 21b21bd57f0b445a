"""Numbers that come of one and of what is named beside it: "Amitol, Benzex and four further drugs" for six.

So does the number of the others: "Lowe and three other drivers" for four. That is no proof: who is named may
be one of those counted, or none. What stands before the number in its sentence
counts: the names of a list, or else one ("the mayor and seven officials", "faces another 11 trials").
"""

import re
from collections.abc import Sequence
from fractions import Fraction

from hrctimeline.claims.enumerated import chains
from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.units import COUNT, NAMED, ORDINAL
from hrctimeline.claims.wording.stems import stems
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.sentences import sentences
from hrctimeline.words.tokens import word_behind

Rows = Sequence[tuple[str, list[Number]]]  # the prose of each quote with its numbers
_NEAR = 40  # characters about a number in which a comparison may stand
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
    named = _named(told, claimed)
    wanted = {value + named for value in _values(claimed)} if named else set()
    every = (each for _, numbers in rows for each in numbers if COUNT in each.units and each.exact)
    return next((f"{each.told} − {named} named" for each in every if wanted & _values(each)), "")


def compares(prose: str, number: Number) -> bool:
    """Whether the words around a number say by how much one thing is more than another."""
    around = (prose[max(0, number.start - _NEAR) : number.start], prose[number.end :][:_NEAR])
    return any(map(_comparison().search, around))


def by_ordinal(claimed: Number, prose: str, rows: Rows) -> str:
    """The ordinal that tells of so many things: "the 20th round" of "20 rounds"; "" where none does.

    So does a rank of a place in a list: No. 83 for 83rd.
    """
    wanted = _values(claimed)
    every = [(quote, each) for quote, numbers in rows for each in numbers if wanted & _values(each)]
    if claimed.units == {ORDINAL} or claimed.units == {NAMED}:
        return next((each.text for _, each in every if _is_rank(each) and _is_rank(claimed)), "")
    noun = _next_stems(prose, claimed.end)
    if claimed.units != {COUNT} or not claimed.exact or not noun:
        return ""
    told = (each for quote, each in every if (noun | {"time"}) & _next_stems(quote, each.end))
    return next((each.text for each in told if ORDINAL in each.units), "")


def _is_rank(number: Number) -> bool:
    """Whether a number tells a place in a list: 83rd, No. 83, number 83."""
    named = NAMED in number.units and _number_of_a_list().match(number.text) is not None
    return bool(_values(number)) and (number.units == {ORDINAL} or named)


def _next_stems(prose: str, end: int) -> frozenset[str]:
    """The stems of the word behind a number."""
    following = word_behind().match(prose, end)
    return frozenset(stems(following[1].casefold())) if following else frozenset()


def _values(number: Number) -> set[Fraction]:
    return {each.high for each in number.readings if isinstance(each.high, Fraction)}


def _named(prose: str, number: Number) -> int:
    """How many are named before a number that counts others; 0 where it doesn't count others."""
    begin = max(start for start, _ in sentences(prose) if start <= number.start)
    before = prose[max(begin, number.start - _BEFORE) : number.start]
    if not (_others().match(prose, number.end) or _another().search(before)):
        return 0
    return next((len(chain) for chain in reversed([*chains(before)])), 1)


_number_of_a_list = lazy_pattern(r"(?:no\.?|number|#|№)\s*\d", re.IGNORECASE)


_comparison = lazy_pattern(
    r"(?<!\w)(?:ahead|behind|more|fewer|less|above|below|higher|lower|larger|smaller|older|younger|apart"
    r"|gap|leads?|margin|difference|tops|exceeds|beats|outnumbers)(?!\w)",
    re.IGNORECASE,
)


_others = lazy_pattern(r"\s+(?:further|more|others?|additional|extra)(?!\w)(?!\s+than\b)", re.IGNORECASE)
_of_others = lazy_pattern(r"\s+(?:others?|fellow)(?!\w)(?!\s+than\b)", re.IGNORECASE)
_the_other = lazy_pattern(r"\bthe\s+other\s+\Z", re.IGNORECASE)
_another = lazy_pattern(r"\b(?:another|further|additional|other)\s+\Z", re.IGNORECASE)

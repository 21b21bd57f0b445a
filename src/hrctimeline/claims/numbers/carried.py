"""What a number takes from its neighbour: "from 79 pence to about 74", "at least 12 dead, 30 hurt".

The two ends of a change have one unit and are counted per the same thing, and so do a part and its whole:
"40 of its 90 acres". What limits the first number of a
list may limit the second: that stays open.
"""

import re
from functools import cache
from itertools import pairwise

from hrctimeline.claims.numbers.direction import changes
from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.units import CLOCK, COUNT, NAMED, ORDINAL
from hrctimeline.claims.vocabulary import small
from hrctimeline.record import replace
from hrctimeline.words.lists import Cued, cued

_REACH = 60  # characters between a number and one that has its unit
_FROM = 12  # characters before a number that "from" may stand in


def carried(text: str, found: list[Number]) -> list[Number]:
    """The numbers of a text, in order, each with what it shares with its neighbour."""
    made = list(found)
    for at, (first, second) in enumerate(pairwise(found)):
        if (first.units | second.units) & {ORDINAL, NAMED, CLOCK} or first.vague or second.vague:
            continue
        first = made[at]
        if _are_ends(text, first, second):
            made[at], made[at + 1] = _like(first, second), _like(second, first)
        elif _part_of().fullmatch(text, first.end, second.start):
            made[at] = _like(first, second)
        elif second.units == {COUNT} and _goes_back(text, first.end, second):
            made[at + 1] = _like(second, first)
        elif _is_limited(first, second) and _listed().fullmatch(text, first.end, second.start):
            made[at + 1] = second._replace(hedges=second.hedges | first.hedges)
    return made


def _are_ends(text: str, first: Number, second: Number) -> bool:
    """Whether two numbers are the ends of a change: "from 3 miles to 5", "to $98 a barrel from $101"."""
    link = _link().fullmatch(text, first.end, second.start)
    if not link:
        return False
    if link[1].casefold() == "from":
        return True
    before = text[max(0, first.start - _FROM) : first.start].casefold().split()
    return "from" in before[-1:] or changes(text[first.end : second.start].rsplit(" to ", 1)[0])


def _like(number: Number, other: Number) -> Number:
    """A number that may have the unit of another one, and its rate, where it has none of its own."""
    readings = number.readings
    if number.units == {COUNT}:
        shared = (replace(each, unit=unit) for each in readings for unit in other.units)
        readings = readings | frozenset(shared)
    alike = bool({each.unit for each in readings} & other.units)
    near = frozenset((other.rate,)) if alike and other.rate else frozenset[str]()
    return number._replace(readings=readings, rates_near=number.rates_near | near)


def _goes_back(text: str, last: int, number: Number) -> bool:
    """Whether a number is of what one before it is of: "for 30 years, the last | three", "two of them"."""
    if number.start < last:  # it is a part of that one: "one in three"
        return False
    if _of_them().match(text, number.end):
        return True
    following = _word_after().match(text, number.end)
    between = text[last : number.start]
    near = len(between) <= _REACH and _sentence_end().search(between) is None
    return near and (following is None or (small(following[1]) and following[1].casefold() != "of"))


def _is_limited(first: Number, second: Number) -> bool:
    return second.hedges == {""} and first.hedges != {""} and second.units == first.units and not second.weak


@cache
def _link() -> Cued:
    word = r"(?:\s+[^\W\d_][\w’'-]*)"
    lead = rf"(?:{word}{{0,2}}?\s+|,\s+(?:up|down)\s+)"
    return cued("to from", rf"{lead}(to|from)(?:\s+(?:a|an|the))?\s+", re.IGNORECASE)


@cache
def _part_of() -> Cued:
    return cued(
        "of",
        r"(?:\s+out)?\s+of\s+(?:(?:a|an|the|its|their|his|her|these|those|all)\s+)?(?:total\s+of\s+)?",
        re.IGNORECASE,
    )


@cache
def _word_after() -> re.Pattern[str]:
    return re.compile(r"[\s-]+([^\W_]+)")


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"[.!?;:]\s")


@cache
def _of_them() -> re.Pattern[str]:
    """What makes a part of what is told before: "five years, two | of them suspended"."""
    return re.compile(r"\s+of\s+(?:them|these|those|which)(?!\w)", re.IGNORECASE)


@cache
def _listed() -> re.Pattern[str]:
    """A few words with one comma or "and" among them."""
    word = r"(?:\s+(?!and\b|but\b|while\b)[^\W\d_][\w’'-]*)"
    return re.compile(rf"{word}{{0,4}}(?:,|,?\s+and){word}{{0,2}}\s+", re.IGNORECASE)

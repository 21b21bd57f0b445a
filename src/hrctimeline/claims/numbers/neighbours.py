"""What numbers beside each other make of one another: a shared unit, one amount, a row of names.

What a number takes from its neighbour: "from 79 pence to about 74", "at least 12 dead, 30 hurt". The two ends
of a change have one unit and are counted per the same thing, and so do a part and its whole: "40 of its 90
acres". What limits the first number of a list may limit the second: that stays open. So does what limits an
amount, of a share that is as much: "as many as 40 rather than 20, or 5 %".
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise, zip_longest

from hrctimeline.claims.numbers.changes import changes
from hrctimeline.claims.numbers.number import Number, Reading
from hrctimeline.claims.numbers.units import CLOCK, COUNT, NAMED, ORDINAL, SHARE, dimension, size
from hrctimeline.claims.vocabulary import small
from hrctimeline.record import replace
from hrctimeline.words.lists import DETERMINERS, is_word, lazy_pattern

_REACH = 60  # characters between a number and one that has its unit
_FROM = 12  # characters before a number that "from" may stand in
_ARTICLES = ("a", "an", "the")
_OR = ", or "  # before another measure of the same
_DETERMINERS = DETERMINERS | {"all"}
_TOTALS: tuple[list[str], ...] = ([], ["total", "of"])


def carried(text: str, found: list[Number]) -> list[Number]:
    """The numbers of a text, in order, each with what it shares with its neighbour."""
    made = list(found)
    for at, (first, second) in enumerate(pairwise(found)):
        if (first.units | second.units) & {ORDINAL, NAMED, CLOCK} or first.vague or second.vague:
            continue
        first = made[at]
        if _are_ends(text, first, second):
            made[at], made[at + 1] = _like(first, second), _like(second, first)
        elif _is_part_of(text[first.end : second.start]):
            made[at] = _like(first, second)
        elif second.units == {COUNT} and _goes_back(text, first.end, second):
            made[at + 1] = _like(second, first)
        elif second.units == {SHARE} and text[first.end : second.start].endswith(_OR):
            limits = (each.hedges for each in found[max(0, at - 1) : at + 1])
            made[at + 1] = second._replace(hedges=second.hedges.union(*limits))
        elif _is_limited(first, second) and _row().fullmatch(text, first.end, second.start):
            made[at + 1] = second._replace(hedges=second.hedges | first.hedges)
    return made


def _are_ends(text: str, first: Number, second: Number) -> bool:
    """Whether two numbers are the ends of a change: "from 3 miles to 5", "to $98 a barrel from $101"."""
    link = _link(text[first.end : second.start])
    if link != "to":
        return link == "from"
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
    if text[number.end : number.end + 8].casefold().split()[:1] == ["of"] and _of_them().match(
        text, number.end
    ):
        return True
    following = _word_after().match(text, number.end)
    between = text[last : number.start]
    near = len(between) <= _REACH and _sentence_end().search(between) is None
    return near and (following is None or (small(following[1]) and following[1].casefold() != "of"))


def _is_limited(first: Number, second: Number) -> bool:
    return second.hedges == {""} and first.hedges != {""} and second.units == first.units and not second.weak


def _link(between: str) -> str:
    """The "to" or "from" between two numbers, at most two words behind the first; "" where none is."""
    *words, last = between.casefold().split() or [""]
    if last in _ARTICLES:
        *words, last = words or [""]
    if last not in ("to", "from") or not between[-1].isspace():
        return ""
    if between[0].isspace():
        return last if len(words) < 3 and all(map(is_word, words)) else ""
    return last if words in ([",", "up"], [",", "down"]) else ""


def _is_part_of(between: str) -> bool:
    """Whether what stands between two numbers makes the first a part of the second: "out of the", "of"."""
    words = between.casefold().split()
    if "of" not in words or not (between[0].isspace() and between[-1].isspace()):
        return False
    led = words[1:] if words[0] == "out" else words
    rest = led[2:] if led[1:2] and led[1] in _DETERMINERS else led[1:]
    return led[0] == "of" and rest in _TOTALS


_word_after = lazy_pattern(r"[\s-]+([^\W_]+)")
_sentence_end = lazy_pattern(r"[.!?;:]\s")
# what makes a part of what is told before: "five years, two | of them suspended"
_of_them = lazy_pattern(r"\s+of\s+(?:them|these|those|which)(?!\w)", re.IGNORECASE)


@cache
def _row() -> re.Pattern[str]:
    """A few words with one comma or "and" among them."""
    word = r"(?:\s+(?!and\b|but\b|while\b)[^\W\d_][\w’'-]*)"
    return re.compile(rf"{word}{{0,4}}(?:,|,?\s+and){word}{{0,2}}\s+", re.IGNORECASE)


def compounded(text: str, found: list[Number]) -> Iterator[Number]:
    """The numbers of a text, in order, and each amount that two make; its parts prove, and claim nothing."""
    in_one = False
    for first, second in zip_longest(found, found[1:]):
        whole = _whole_of(text, first, second) if second else None
        if whole:
            yield whole
        yield first._replace(weak=first.weak or in_one or whole is not None)
        in_one = whole is not None


def _whole_of(text: str, first: Number, second: Number) -> Number | None:
    if second.hedges != {""} or not _are_joined(text[first.end : second.start]):
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


def _are_joined(between: str) -> bool:
    """Whether nothing stands between two numbers but "and" or a comma."""
    if between.startswith(","):
        return between[1:].isspace()
    spaced = between[:1].isspace() and between[-1:].isspace()
    return spaced and between.strip().casefold() in ("", "and")


def with_rows(text: str, every: Iterable[Number]) -> Iterator[Number]:
    """Numbers in order, each that goes on with a row of such names as one of them; "12 and 13 men" count."""
    last: Number | None = None
    for number in every:
        alike = last is not None and last.units == {NAMED} and number.units == {COUNT} and _is_plain(number)
        if last and alike and _between().fullmatch(text, last.end, number.start):
            readings = frozenset(Reading(each.low, each.high, NAMED) for each in number.readings)
            number = number._replace(readings=readings)
        last = number
        yield number


def _is_plain(number: Number) -> bool:
    return number.text.isdigit() and not number.noun and number.exact


_between = lazy_pattern(r",?\s+(?:(?:and|or)\s+)?|\s*&\s*")

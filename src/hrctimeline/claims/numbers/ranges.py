"""Two numbers that make one: ranges ("60 to 90 days"), and shares ("one in ten", "9 out of 10")."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest

from hrctimeline.claims.numbers.amounts import Value
from hrctimeline.claims.numbers.changes import LOSING, changes, verbs
from hrctimeline.claims.numbers.hedges import hedge
from hrctimeline.claims.numbers.number import Number, Reading
from hrctimeline.claims.numbers.units import CLOCK, COUNT, NAMED, ORDINAL, SHARE, is_money
from hrctimeline.claims.vocabulary import counts
from hrctimeline.record import replace
from hrctimeline.words.lists import Cued, cued, is_word, lazy_pattern, listed
from hrctimeline.words.tokens import word_behind

_DASHES = ("-", "–", "—")
_BY, _FELL = "by", "fell"
_BEFORE = 120  # characters looked at before a number
_THOUSAND = 1000
_WIDE = 2  # times the first end of a range that its second is at most
_IN_EVERY = (3, 4, 5, 8, 10, 100)  # "four in five"
_GOING = listed("go goes went gone going move moves moved moving")  # "from $500 to $1,000": a change, too
_FAR = 14  # words up to "from" that a change's object may have


def joined(text: str, found: list[Number]) -> list[Number]:
    """The numbers, two that are the ends of a range made one."""
    made: list[Number] = []
    for number in found:
        link = _link(text, made[-1], number) if made else ""
        if link == "from":
            made[-1] = _with_unit_of(made[-1], number)
        elif link == _FELL:
            made.append(_range(made[-1], number, False)._replace(weak=True))  # it may be one, for all that
        elif link and link != _BY:
            made[-1] = _range(made[-1], number, link in _DASHES)
            continue
        made.append(number)
    return made


def _link(text: str, first: Number, second: Number) -> str:
    """What joins two numbers to a range: "60 to 90", "60-90", "two or three", "between 60 and 90".

    "from" where they are the two ends of a change, which are no range: "rose from 60 to 90"; "by" and
    "fell" where they are a change and its end, each with a unit: "cut by $20 to $60", "fell $20 to $60".
    """
    counting = not (first.units | second.units) & {ORDINAL, NAMED, CLOCK}
    if not counting or any(each.low != each.high for each in first.readings):
        return ""
    found = _range_link().fullmatch(text, first.end, second.start)
    if not found or (COUNT not in first.units and not first.units & second.units):
        return ""
    link, before = found[1].casefold(), text[max(0, first.start - _BEFORE) : first.start]
    if link == "and":
        return link if between(text, first.start) else ""
    return _change(text, first, second, before) or link if link == "to" else link


def _change(text: str, first: Number, second: Number, before: str) -> str:
    """What stands before two numbers with "to" between that are the ends of a change; "" where none does."""
    verb, last = ["", "", *before.casefold().split()][-2:]
    if last == "from" and (verb in _GOING or changes(before, _FAR) or _goes_down(first, second)):
        return "from"
    start = hedge(text, first.start, first.end).start
    before = text[max(0, start - _BEFORE) : start]
    by = _by().search(before)
    counting = COUNT in first.units | second.units
    if by and changes(before[: by.start()]) and (not counting or _too_wide(first, second)):
        return _BY
    if counting:
        return ""
    return _FELL if not (verbs() | LOSING).isdisjoint(before.casefold().split()[-1:]) else ""


def _goes_down(first: Number, second: Number) -> bool:
    """Whether the second of two numbers is less, as no end of a range is: "from 33 to 32"."""
    pairs = ((one.high, other.high) for one in first.readings for other in second.readings)
    return first.size == second.size and all(
        not isinstance(one, str) and not isinstance(other, str) and one > other for one, other in pairs
    )


def _too_wide(first: Number, second: Number) -> bool:
    """Whether two counts lie too far apart for the ends of a range: "jumps by 95 to 289"."""
    ends = [reading.high for number in (first, second) for reading in number.readings]
    values = [each for each in ends if not isinstance(each, str)]
    return len(values) == 2 and not first.size < second.size and values[0] * _WIDE < values[1]


def between(text: str, start: int) -> str:
    """The word "between" before a number, with the space after it; else nothing."""
    before = text[max(0, start - len(" between  ")) : start]
    ends = before.casefold().split()[-1:] == ["between"]
    return before[before.casefold().rindex("between") :] if ends else ""


def _with_unit_of(first: Number, second: Number) -> Number:
    """The first of two numbers with the unit of the second, where it has none: "from 3 to 5 per cent"."""
    if first.units != {COUNT}:
        return first
    return first._replace(
        readings=frozenset(replace(each, unit=unit) for each in first.readings for unit in second.units)
    )


def _range(first: Number, second: Number, hyphened: bool) -> Number:
    """The range between two numbers; "5 to 10 million" begins at five million."""
    readings = {
        Reading(_scaled(first, one.low, other.high, _size(second, other, hyphened)), other.high, other.unit)
        for one in first.readings
        for other in second.readings
        if one.unit in (COUNT, other.unit)
    }
    return second._replace(start=first.start, readings=frozenset(readings), joined=hyphened, weak=False)


def _size(last: Number, reading: Reading, hyphened: bool) -> int:
    """The magnitude of a range's last number, which its first one has, too; of "45-50,000" a thousand."""
    value = reading.high
    thousands = hyphened and last.size == 1 and not isinstance(value, str) and value % _THOUSAND == 0
    return _THOUSAND if thousands else last.size


def _scaled(first: Number, low: Value, high: Value, size: int) -> Value:
    if isinstance(low, str) or isinstance(high, str) or first.size > 1:
        return low
    return low * size if low * size <= high else low


_AMONG = ("of", "among")  # before a whole of which a part is told
_WHOLES = listed("every the its his her their our these those all")
_LINKS = ("in", "of", "out of")  # between a part and its whole
_MOST_WORDS = 5  # between a whole and its part
_JOINING = frozenset(("and", "or", "but"))


def with_shares(text: str, found: list[Number]) -> Iterator[Number]:
    """The numbers with the shares that two of them make: "one in ten", "9 out of 10", "18 of the 20".

    In the first two it is the share that is claimed; the last tells of two numbers.
    """
    in_a_share = False
    for first, second in zip_longest(found, found[1:]):
        share = _share(text, first, second) if second else None
        if share:
            yield share
        claimed = share is not None and not share.weak
        yield first._replace(weak=first.weak or claimed or in_a_share)
        in_a_share = claimed


def _share(text: str, first: Number, second: Number) -> Number | None:
    counting = first.units == {COUNT} == second.units
    money = _is_money_in_money(text, first, second)
    link = _part_link(text[first.end : second.start].replace("-", " ")) if counting or money else ""
    if counting and not link and _of_whole(text, first, second):
        first, second, link = second, first, "of"
    parted = counting and not link and not _counts_on(text, second.end)
    if parted:
        link = "in" if _is_one_in(text[first.end : second.start]) else ""
    one, every = (next(iter(each.readings)).high for each in (first, second))
    if not link or isinstance(one, str) or isinstance(every, str) or not 0 < one <= every:
        return None
    if (money and link == "of") or (every not in _IN_EVERY and (money or (parted and one != 1))):
        return None
    weak = link == "of" or (link == "in" and one != 1 and every not in _IN_EVERY)
    return Number(
        min(first.start, second.start),
        max(first.end, second.end),
        frozenset((Reading(one / every, one / every, SHARE),)),
        weak=weak,
    )


def _is_money_in_money(text: str, first: Number, second: Number) -> bool:
    """Whether a sum may be a part of so much: "four dollars in ten", "£3 in every £10"."""
    alike = any(map(is_money, first.units)) and second.units in ({COUNT}, first.units)
    return alike and not _counts_on(text, second.end)


def _of_whole(text: str, whole: Number, part: Number) -> bool:
    """What stands between a whole and its part behind it: "of the thirty | mills only | nine"."""
    before = text[max(0, whole.start - _FAR) : whole.start].casefold().split()[-2:]
    led = bool(before) and (before[-1] in _AMONG or (before[-1] == "the" and before[0] in _AMONG))
    return led and _is_to_part(text[whole.end : part.start])


def with_scores(text: str, found: list[Number]) -> Iterator[Number]:
    """The numbers with the scores that two of them make, which prove alone: "four votes to one"."""
    for first, second in zip_longest(found, found[1:]):
        counting = second and first.units == {COUNT} == second.units
        link = _score_link().fullmatch(text, first.end, second.start) if counting else None
        before = text[max(0, first.start - _FAR) : first.start].casefold().split()[-1:]
        if link and counts(link[1]) and before != ["from"]:
            yield _range(first, second, hyphened=True)._replace(weak=True)
        yield first


@cache
def _score_link() -> Cued:
    return cued("to", r"\s+([^\W\d_]+)\s+to\s+", re.IGNORECASE)


_range_link = lazy_pattern(r"-?\s*(to|or|and|[-–—])\s*", re.IGNORECASE)  # "nine- or ten-month"
# "by" before a number, with what adds it to others
_by = lazy_pattern(
    r"(?<!\w)by(?:\s+an?)?(?:\s+(?:further|additional|extra|another|total\s+of))?\s*\Z", re.IGNORECASE
)


def _counts_on(text: str, end: int) -> bool:
    """Whether a number counts what stands behind it."""
    following = word_behind().match(text[end : end + _FAR * 2])
    return following is not None and counts(following[1])


def _is_one_in(between: str) -> bool:
    """ "one | job in | eight"."""
    words = between.casefold().split()
    led = words[1:] in (["in"], ["in", "every"]) and words[0].isalpha()
    return led and between[0].isspace() and between[-1].isspace()


def _is_to_part(between: str) -> bool:
    """Whether at most five words stand between two numbers, and none of them begins another clause."""
    if not between[-1:].isspace() or not (between[0] == "," or between[0].isspace()):
        return False
    words = between.removeprefix(",").casefold().split()
    plain = [word.removesuffix(",") for word in words]
    return len(words) <= _MOST_WORDS and all(map(is_word, plain)) and _JOINING.isdisjoint(plain)


def _part_link(between: str) -> str:
    """What makes a number a part of the next: "in", "of", "out of"; "" where something else is between."""
    words = between.casefold().split()
    if not words or not (between[0].isspace() and between[-1].isspace()):
        return ""
    if words[1:2] == ["out"] and words[0].isalpha():
        del words[0]
    link = "out of" if words[:2] == ["out", "of"] else words[0]
    rest = words[len(link.split()) :]
    if rest and rest[0] in _WHOLES:
        del rest[0]
    return link if link in _LINKS and rest in ([], ["all"]) else ""

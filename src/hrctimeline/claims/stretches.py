"""How long things last, where quotes give no number but their ends, or each day.

"From 9 a.m. to 5 p.m." is eight hours, "on 6 and 7 May" two days, "from 6 to 10 May" five.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise, product

from hrctimeline.claims.case import Passage
from hrctimeline.claims.date_proof import Stated
from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.results import Result, amount, converted
from hrctimeline.claims.numbers.units import CLOCK
from hrctimeline.dates import DateMention, tag_prose
from hrctimeline.dates.edtf import Edtf
from hrctimeline.words.lists import lazy_pattern

_DAY = 24 * 60  # minutes
_YEAR = 365  # days
_UNITS = {"day": "day", "weekday": "day", "month": "month", "year": "year"}
_ISO_DAY = r"-?\d{4,}-\d\d-\d\d"
_FEW = 6  # times of day of a quote
_MOST = 40  # dates of a quote that are held together


def stretches(passage: Passage, own: Edtf | None, published: Iterable[Edtf] = ()) -> Iterator[Result]:
    """The lengths and counts of time that a quote gives without a number; `own`: its event's date.

    `published`: when its event's texts were: "two and a half years on, he told the court".
    """
    days = [*_days(passage.stated[:_MOST])]
    yield from _between_clocks(passage.numbers, days)
    yield from _counts(passage.words, tag_prose(passage.words, own, anchored=True))
    own_days = [(own.start, own.end - 1, "the event's date")] if own and own.start and own.end else []
    every = [*days, *(each for each in own_days if each[:2] not in {day[:2] for day in days})]
    for first, second in ((one, two) for at, one in enumerate(every) for two in every[at + 1 :]):
        early, late = sorted((first, second))
        yield from _lengths(early[0], late[0], f"the time from {early[2]} to {late[2]}")
    yield from _until(own_days, published)
    for start, end, words in days:
        if end > start:
            yield from _lengths(start, end, f"what “{words}” spans")


def between_quotes(passages: Sequence[Passage]) -> Iterator[Result]:
    """From a time of day of one quote to one of another, within a day."""
    clocks = [[each for each in passage.numbers if CLOCK in each.units][:_FEW] for passage in passages]
    for one, other in combinations(clocks, 2):
        for first, second in product(one, other):
            for early, late in ((first, second), (second, first)):
                yield from _between_clocks((early, late), ())


def _until(own_days: Iterable["_Days"], published: Iterable[Edtf]) -> Iterator[Result]:
    """The years from an event to its texts."""
    ends = [each.start for each in published if each.start is not None]
    for first, last, _ in own_days:
        for begin in dict.fromkeys((first, last)):
            for end in (each for each in ends if each - begin >= _YEAR):
                yield from _lengths(begin, end, "the time from the event's date to the text's")


_Days = tuple[int, int, str]


def _days(dates: Iterable[Stated]) -> Iterator[_Days]:
    """The first and last day of each date, and its words."""
    for each in dates:
        for reading in each.readings:
            if reading.start is not None and reading.end is not None:
                yield reading.start, reading.end - 1, each.text


def _between_clocks(numbers: Iterable[Number], days: Sequence[_Days]) -> Iterator[Result]:
    """From each time of day to the next, within a day or as many days on as two dates lie apart.

    Or to the next but one: "12:38 EDT (16:38 UTC) … 12:54 EDT" tells a time twice.
    """
    apart = {0} | {late[0] - early[0] for early, late in pairwise(sorted(days))}
    clocks = [each for each in numbers if CLOCK in each.units]
    for first, second in (*pairwise(clocks), *zip(clocks, clocks[2:], strict=False)):
        for one in first.readings:
            for two in second.readings:
                if not isinstance(one.low, str) and not isinstance(two.low, str):
                    later = two.low - one.low
                    lengths = {later % _DAY, *(day * _DAY + later for day in apart)}
                    lengths |= {-later} if _are_sure(first, second) else set()  # the later one is told first
                    for length in lengths:
                        yield Result(amount(length, "min"), f"the time from {first.text} to {second.text}")


def _are_sure(*clocks: Number) -> bool:
    """Whether each time of day is in one half of the day: "9.40 p.m."."""
    return all(len(each.readings) == 1 for each in clocks)


def _lengths(first: int, last: int, words: str) -> Iterator[Result]:
    """The days from one to another, with the last one or without, in days and months."""
    for days in (last - first, last - first + 1):
        yield Result(amount(Fraction(days), "day"), words, plain=True)
        yield from converted(Fraction(days), words)


def _counts(text: str, mentions: Sequence[DateMention]) -> Iterator[Result]:
    """How many days, months or years stand in one list: "in 2011, 2012 and 2014"."""
    row: list[DateMention] = []
    for each in (*mentions, None):
        if row and not (each and _joint().fullmatch(text, row[-1].end, each.start)):
            units = {unit for unit in map(_unit, row) if unit}
            if len(row) > 1 and len(units) == 1:
                words = " ".join(text[row[0].start : row[-1].end].split())
                yield Result(amount(Fraction(len(row)), units.pop()), f"what “{words}” lists")
            row = []
        row += [each] if each else []


def _unit(mention: DateMention) -> str:
    """What a date of a list is one of."""
    if mention.kind == "range":
        return "day" if re.fullmatch(_ISO_DAY, mention.value) else ""
    return _UNITS.get(mention.kind, "")


_joint = lazy_pattern(r"\s*(?:,|,?\s+and|,?\s+or|&)\s+(?:(?:on|in|the)\s+)*", re.IGNORECASE)

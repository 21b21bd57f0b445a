"""The weekdays that a title or summary names outside its dates: "on a Monday", "on Thurs", "on Fridays".

A weekday that is dated ("on Tuesday, 2 May") is part of a date. "Black Friday" is a name.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from hrctimeline.dates.edtf import Edtf
from hrctimeline.dates.vocabulary import WEEKDAY_WORDS
from hrctimeline.record import Record
from hrctimeline.words.cued import Cued, cued

_WEEK = 7


class Weekday(Record):
    """A weekday in words: its span, and its number from Monday, 0."""

    start: int
    end: int
    day: int


def weekdays(text: str) -> Iterator[Weekday]:
    """The weekdays that a text names by themselves; short forms only after "on"."""
    for match in _weekday().finditer(text):
        word = (match["full"] or match["short"]).casefold().removesuffix(".")
        span = match.span("full" if match["full"] else "short")
        if not _is_name(text, *span):
            yield Weekday(*span, WEEKDAY_WORDS[word.removesuffix("s") if word not in WEEKDAY_WORDS else word])


def is_of(weekday: Weekday, dates: Iterable[Edtf]) -> bool:
    """Whether one of some dates is, or has, such a day."""
    return any(weekday.day in _days(date) for date in dates)


def _days(date: Edtf) -> frozenset[int]:
    """The weekdays of a date of less than a week; of a longer one none is told."""
    if date.start is None or date.end is None or date.end - date.start >= _WEEK:
        return frozenset()
    # day 1, 1 January of the year 1, is a Monday
    return frozenset((day - 1) % _WEEK for day in range(date.start, date.end))


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a capital word stands beside it."""
    before, after = _word_before().search(text[max(0, start - 24) : start]), _word_after().match(text, end)
    inside = before is not None and before[1][0].isupper() and before.start() > 0
    return inside or (after is not None and after[1][0].isupper())


@cache
def _weekday() -> Cued:
    full = [word for word in WEEKDAY_WORDS if word.endswith("day")]
    short = sorted((word for word in WEEKDAY_WORDS if not word.endswith("day")), key=len, reverse=True)
    return cued(
        (*WEEKDAY_WORDS, *(f"{word}s" for word in full)),
        rf"(?<![\w-])(?:(?P<full>(?:{'|'.join(full)})s?)(?![\w-])"
        rf"|(?<=\bon\s)(?P<short>(?:{'|'.join(short)}))(?![\w-]))",
        re.IGNORECASE,
    )


@cache
def _word_before() -> re.Pattern[str]:
    return re.compile(r"([^\W\d_]+)\s+\Z")


@cache
def _word_after() -> re.Pattern[str]:
    return re.compile(r"\s+([^\W\d_]+)")

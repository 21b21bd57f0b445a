"""The title and summary of an event, taken apart: where their quotations, dates, names and numbers stand.

A weekday by itself ("on a Monday", "on Thurs", "on Fridays") is told apart from one that is dated ("on
Tuesday, 2 May") and from a name ("Black Friday").
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from hrctimeline.claims.numbers.reading import Number, numbers
from hrctimeline.claims.numbers.units import unit_before
from hrctimeline.claims.vocabulary import counts, word_list
from hrctimeline.claims.words import Word, every_word
from hrctimeline.dates import DateMention, may_be_dated, tag_prose
from hrctimeline.dates.calendar_days import falls_on
from hrctimeline.dates.edtf import Edtf, parse
from hrctimeline.dates.resolve.mood import only_planned
from hrctimeline.dates.vocabulary import WEEKDAY_WORDS
from hrctimeline.dates.vocabulary import words as listed
from hrctimeline.record import Record, cached_property, replace
from hrctimeline.words.lists import Cued, cued, lazy_pattern
from hrctimeline.words.quotations import LoneMark, Quotation, lone_marks, masked, quotations
from hrctimeline.words.text import Span
from hrctimeline.words.tokens import word_behind

if TYPE_CHECKING:
    from hrctimeline.claims.numbers.placed import Placed


_WEEK = 7
_BEFORE_A_YEAR = listed(
    """
    the its their his her our your this that these those s a an in since by until till before after during
    from to and or of for late early mid year around circa about
    """
)


class Weekday(Record):
    """A weekday in words: its span, and its number from Monday, 0.

    `planned`: a thing was set for it, or put off from it, and needn't have been on it. `of_a_thing`: it tells
    which thing is meant ("Sunday's march is off").
    """

    start: int
    end: int
    day: int
    planned: bool = False
    of_a_thing: bool = False


def weekdays(text: str) -> Iterator[Weekday]:
    """The weekdays that a text names by themselves; short forms only after "on", with a capital."""
    for match in _weekday().finditer(text):
        word = (match["full"] or match["short"]).casefold().removesuffix(".")
        span = match.span("full" if match["full"] else "short")
        if not _is_name(text, *span):
            day = WEEKDAY_WORDS[word.removesuffix("s") if word not in WEEKDAY_WORDS else word]
            of_a_thing = text[span[1] :].startswith(("'s ", "’s "))
            yield Weekday(*span, day, only_planned(text[: span[0]]), of_a_thing)


def is_weekday(text: str) -> bool:
    """Whether a weekday is all that some words say of a date."""
    return text.casefold().rstrip(".") in WEEKDAY_WORDS


def is_of(weekday: Weekday, dates: Iterable[Edtf]) -> bool:
    """Whether one of some dates is, or has, such a day."""
    return any(weekday.day in _days(date) for date in dates)


def _days(date: Edtf) -> frozenset[int]:
    """The weekdays of a date of less than a week; of a longer one none is told."""
    if date.start is None or date.end is None or date.end - date.start >= _WEEK:
        return frozenset()
    days = range(date.start, date.end)
    return frozenset(on for on in range(_WEEK) if any(falls_on(day, on) for day in days))


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a capital word stands beside it."""
    before, after = _word_before().search(text[max(0, start - 24) : start]), word_behind().match(text, end)
    inside = before is not None and before[1][0].isupper() and before.start() > 0
    return inside or (after is not None and after[1][0].isupper())


@cache
def _weekday() -> Cued:
    full = [word for word in WEEKDAY_WORDS if word.endswith("day")]
    short = sorted((word for word in WEEKDAY_WORDS if not word.endswith("day")), key=len, reverse=True)
    return cued(
        (*WEEKDAY_WORDS, *(f"{word}s" for word in full)),
        rf"(?<![\w-])(?:(?P<full>(?:{'|'.join(full)})s?)(?![\w-])"
        rf"|(?<=\bon\s)(?-i:(?=[A-Z]))(?P<short>(?:{'|'.join(short)}))(?![\w-]))",
        re.IGNORECASE,
    )


_word_before = lazy_pattern(r"([^\W\d_]+)\s+\Z")


class Prose(Record):
    """The text of one key of an event with the date `own`. Offsets count in `text`.

    `key` is "title", "summary", "place" or "people"; of a list `item` says which of its texts it is.
    """

    key: str
    text: str
    own: Edtf | None
    item: int | None = None

    @property
    def path(self) -> tuple[str | int, ...]:
        """The way to it from its event's table."""
        return (self.key,) if self.item is None else (self.key, self.item)

    @cached_property
    def quotations(self) -> list[Quotation]:
        """Its quotations. What stands in one is no atom of its own."""
        return [q for q in quotations(self.text) if any(map(str.isalnum, self.text[q.start : q.end]))]

    @cached_property
    def lone_marks(self) -> list[LoneMark]:
        """Its quotation marks that lack their other half."""
        return lone_marks(self.text)

    @cached_property
    def outside(self) -> str:
        """The text with its quotations masked, but for a full stop at the end of one."""
        return masked(self.text, [self._mask(quotation) for quotation in self.quotations])

    @cached_property
    def dates(self) -> list[DateMention]:
        """Its dates; one without a year takes the event's, and 5/4/1987 may be read either way."""
        if not may_be_dated(self.outside):
            return []
        found = tag_prose(self.outside, self.own, anchored=True)
        return [_either_way(date) for date in found if not self._counts(date)]

    def _counts(self, date: DateMention) -> bool:
        """Whether what could be a year is a number: "it has 2018 signatories"."""
        following = word_behind().match(self.outside, date.end)
        if not (len(date.text) == 4 and date.text.isdigit() and following and counts(following[1])):
            return False
        before = _last_word().search(self.outside[max(0, date.start - 20) : date.start])
        return before is not None and before[1].casefold() not in _BEFORE_A_YEAR

    @cached_property
    def weekdays(self) -> list[Weekday]:
        """The weekdays that it names outside its dates, or that are all of one."""
        dated = (date for date in self.dates if date.value and not is_weekday(date.text))
        named = weekdays(masked(self.outside, [(date.start, date.end) for date in dated]))
        return [replace(each, planned=each.planned or each.start in self._ahead) for each in named]

    @cached_property
    def _ahead(self) -> frozenset[int]:
        """Where its dates begin that are told as still to come: "speeches due on Monday"."""
        dated = (date for date in self.dates if date.readings)
        return frozenset(each.start for each in dated if _is_after(each.readings, self.own))

    @cached_property
    def outside_words(self) -> list[Word]:
        """Its words outside quotations."""
        return every_word(self.outside)

    @cached_property
    def words(self) -> list[Word]:
        """Its words outside quotations, dates and the letters of currencies, which are no names."""
        dated = [(date.start, date.end) for date in self.dates if date.value]
        return every_word(masked(self.outside, [*dated, *self._currencies()]))

    def _currencies(self) -> Iterator[Span]:
        """The letters of a currency before a figure, as numbers are read: Rs 50,000, HK$5m."""
        for match in _before_a_figure().finditer(self.outside):
            if unit_before(self.outside, match.end())[0] == match.start():
                yield match.span("letters")

    def numbers(self, names: Iterable[Span]) -> list[Number]:
        """Its numbers outside quotations, dates and the names given."""
        named = _inside(names)
        return [n for n in self._numbers if n.end not in named]

    @cached_property
    def _numbers(self) -> list[Number]:
        """Its numbers outside quotations and dates."""
        return [n for n in self.every_number if not n.weak or n.is_limit or n.is_whole]

    @cached_property
    def every_number(self) -> list[Number]:
        """The same with those that claim nothing: "one"."""
        dated = _inside((date.start, date.end) for date in self.dates)
        text = _with_small_words(self.outside) if self.key == "title" else self.outside
        return [number for number in numbers(text) if number.end not in dated]

    @cached_property
    def placed(self) -> "list[Placed]":
        """The same with what they are told of."""
        from hrctimeline.claims.numbers.placed import placed  # few are doubted

        return [*placed(self.outside, self.every_number)]

    def _mask(self, quotation: Quotation) -> Span:
        closed = self.text[quotation.end - 2] in ".!?" and quotation.end - quotation.start > 2
        return quotation.start, quotation.end - 2 * closed


def _is_after(readings: Iterable[str], own: Edtf | None) -> bool:
    return own is not None and all(own.before(parse(reading)) for reading in readings)


def _with_small_words(title: str) -> str:
    """A title of capitals with its small words in small letters, by which no number goes: "MORE THAN 900"."""
    words = title.split()
    if sum(word[0].isupper() for word in words) * 2 <= len(words):
        return title
    small = word_list("small")
    return _capital_word().sub(
        lambda each: each[0].lower() if each[0].casefold() in small else each[0], title
    )


def _inside(spans: Iterable[Span]) -> set[int]:
    """The offsets at which something ends within one of some spans."""
    return {offset for start, end in spans for offset in range(start + 1, end + 1)}


def _either_way(date: DateMention) -> DateMention:
    """A date in figures that has two readings, with both."""
    if date.value or not date.text[:1].isdigit():
        return date
    read = [each for order in ("dmy", "mdy") for each in tag_prose(date.text, None, date_order=order)]
    readings = tuple(dict.fromkeys(reading for each in read for reading in each.readings))
    return date._replace(value=readings[0], readings=readings) if readings else date


_before_a_figure = lazy_pattern(r"(?<!\w)(?P<letters>[A-Z][A-Za-z]{0,2})(?:[$] ?|[.] ?| )(?=\d)")
_capital_word = lazy_pattern(r"(?<!\S)[A-Z][A-Za-z]*(?!\w)")
_last_word = lazy_pattern(r"([^\W\d_]+)\s+\Z")

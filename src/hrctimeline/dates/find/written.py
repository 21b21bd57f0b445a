"""What stands written of dates, whatever the tagger makes of it: numbers of days, names of months, years.

A second look, for where the tool read a date otherwise or not at all: "on the 29th" has a day and leaves the
month and year open. It never says what a date is, only what its words could be of.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

from hrctimeline.dates.patterns.day_lists import AFTER_LED
from hrctimeline.dates.text.guards import names_a_person
from hrctimeline.dates.text.page import Page, fold, without_emphasis
from hrctimeline.dates.text.verbs import tells_of_past
from hrctimeline.dates.vocabulary import (
    CARDINALS,
    MONTH_WORDS,
    OLD_ORDINALS,
    ORDINALS,
    TENS,
    WEEKDAY_WORDS,
    ordinal,
)
from hrctimeline.words.lists import lazy_pattern

_RANKS = 3  # "the first", "the second" and "the third" rank things, and are no days by themselves
Parts = tuple[int | None, int | None, int | None]  # year, month and day; None where it isn't written


class Written(NamedTuple):
    """What one expression has written: its span of the words, and the dates that it may be of.

    Several in a list of days, or of digits that may be read in two orders.
    """

    start: int
    end: int
    parts: tuple[Parts, ...]


def written(words: str, *, named: bool = False) -> list[Written]:
    """What some words have written of dates; `named`: they are given as words of a date.

    Otherwise a number by itself is one of a day only where it ranks nothing: no "29th session".
    """
    words = without_emphasis(words)
    tokens = list(_token().finditer(words))
    found = []
    for run in _runs(words, tokens, _joined()):
        several = any(sum(bool(each[name]) for each in run) > 1 for name in ("month", "year", "digits"))
        for part in _runs(words, run, _together()) if several else [run]:
            if parts := _parts(words, part, named):
                found.append(Written(part[0].start(), part[-1].end(), parts))
    return found


def tells_of_time(words: str) -> bool:
    """Whether some words may be of a date at all: they have a number, or a word for a time."""
    return _of_time().search(words) is not None


def _runs(words: str, tokens: list[re.Match[str]], link: re.Pattern[str]) -> Iterator[list[re.Match[str]]]:
    """The tokens of one expression together: nothing stands between them but what links them."""
    run: list[re.Match[str]] = []
    for token in tokens:
        if run and not link.fullmatch(words, run[-1].end(), token.start()):
            yield run
            run = []
        run.append(token)
    if run:
        yield run


def _parts(words: str, run: list[re.Match[str]], named: bool) -> tuple[Parts, ...]:
    if digits := next((each["digits"] for each in run if each["digits"]), ""):
        return tuple(_orders([int(each) for each in re.split(r"\D", digits)]))
    years = [int(each["year"]) for each in run if each["year"]]
    months = [MONTH_WORDS[each["month"].lower()] for each in run if each["month"]]
    days = [_day(each) for each in run if each["nth"] or each["day"]]
    if days and not months and not named and not _is_a_day(words, run):
        return ()
    if months and not (days or years or named) and _is_a_person(words, run[0]):
        return ()
    return tuple(product(_or_none(years), _or_none(months), _or_none(days)))


def _is_a_person(words: str, token: re.Match[str]) -> bool:
    return names_a_person(Page(words, fold(words)), *token.span())


def _or_none(numbers: list[int]) -> list[int] | list[None]:
    return [*dict.fromkeys(numbers)] or [None]  # one that recurs is read once


def _orders(numbers: list[int]) -> Iterator[Parts]:
    """Days in digits in each order that they may be written in; of "4/10/12" the year is of any century."""
    a, b, c = numbers
    for year, month, day in ((a, b, c), (c, b, a), (c, a, b)):
        if 1 <= month <= 12 and 1 <= day <= 31:
            yield year, month, day


def _day(token: re.Match[str]) -> int:
    return int(token["day"]) if token["day"] else ordinal(re.sub(r"(?<=\d)\W", "", token["nth"].lower()))


def _is_a_day(words: str, run: list[re.Match[str]]) -> bool:
    """Whether a number without a month is a day's: "on the 29th", "Saturday 17"; no "29th session".

    So is one that heads a diary's entry: "3rd (Sunday). Up at six".
    """
    if _weekday_before().search(words, 0, run[0].start()) or _heads_an_entry(words, run):
        return True
    lead = _the().search(words, 0, run[0].start())
    if lead is None or not all(
        each["nth"] and (each["nth"][0].isdigit() or _day(each) > _RANKS) for each in run
    ):
        return False
    follows = _next_word().match(words, run[-1].end())
    word = follows[1] if follows else ""
    small = not word or word.lower() in AFTER_LED or (word.islower() and tells_of_past(word))
    opens = lead["on"] and _opens_a_clause().search(words, 0, lead.start())  # "On the 29th heavy rain fell"
    return small or (bool(opens) and word.islower() and run[-1]["nth"][0].isdigit())


def _heads_an_entry(words: str, run: list[re.Match[str]]) -> bool:
    first = run[0]["nth"]
    return (
        bool(first)
        and first[0].isdigit()
        and _paragraph().search(words, 0, run[0].start()) is not None
        and _end_of_head().match(words, run[-1].end()) is not None
    )


_paragraph = lazy_pattern(r"(?:\A|\n\s*\n)\W*\Z")
_end_of_head = lazy_pattern(r"\s?[.,:;(\[—–]")


@cache
def _token() -> re.Pattern[str]:
    months = "|".join(sorted((form for m in MONTH_WORDS for form in (m.title(), m.upper())), key=len)[::-1])
    nth = "|".join(sorted((*ORDINALS, *OLD_ORDINALS), key=len, reverse=True)).replace("-", r"[-\s]")
    return re.compile(
        r"(?<![\w.,/-])(?P<digits>\d{1,4}(?P<sep>[-./])\d{1,2}(?P=sep)\d{1,4})(?![\w/-]|[.,]\d)"
        rf"|(?<![\w-])(?:(?P<nth>\d{{1,2}}[ .'’]?(?:st|n?d|rd|th)|(?i:{nth}))|(?P<month>{months}))(?!\w|-\w)"
        r"|(?<![\w.,:$£€/-])(?:(?P<year>1\d{3}|20\d\d)|(?P<day>\d{1,2}))(?![\w%:/]|[.,]\d|-\w)"
    )


@cache
def _together() -> re.Pattern[str]:
    weekdays = "|".join(WEEKDAY_WORDS)
    return re.compile(rf"(?i:[\s,.()\[\]_*]|\b(?:of|the|in|day|year|our|lord|a\.d|{weekdays})\b)*")


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(rf"(?:{_together().pattern}(?i:[-–—&/]|\b(?:and|or|to)\b)?)*")


_the = lazy_pattern(r"(?i:\b(?P<on>(?:on|till|until|by|since)\s)?(?:the|ye|this)\s)\Z")
_opens_a_clause = lazy_pattern(
    r"(?:\A|[^\w\s]|\b(?i:and|but|then|early|late|dawn|noon|dusk|night|morning|afternoon|evening))\s*\Z"
)
_next_word = lazy_pattern(r"\s+([^\W\d_][\w'’-]*)")


@cache
def _weekday_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{'|'.join(WEEKDAY_WORDS)})\b[.,]?\s(?:the\s)?\Z")


@cache
def _of_time() -> re.Pattern[str]:
    units = "day week fortnight month quarter year decade century hour minute season"
    times = (
        "to-?day yesterday to-?morrow to-?night morrow morning forenoon noon midday afternoon evening eve"
        " night overnight midnight dawn dusk midweek weekend spring summer autumn fall winter instant inst"
        " ult ultimo prox proximo birthday anniversary feast"
    )
    named = [*MONTH_WORDS, *WEEKDAY_WORDS, *ORDINALS, *({*CARDINALS, *TENS} - {"a", "an"})]
    every = "|".join([*(f"{each}s?" for each in f"{units} {times}".split()), *named])
    return re.compile(rf"\d|\b(?:{every})\b", re.IGNORECASE)

"""How patterns of date expressions are written and compiled.

A pattern is a regular expression over folded text in which a space stands for white space within a
paragraph and ``{name}`` for a word list or number of the table below. Every repetition is bounded, so the
work at any one place of a text is bounded too. `opens` names the words that a pattern can begin with: only
there is it tried.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from hrctimeline.dates import vocabulary as words
from hrctimeline.dates.folding import Page
from hrctimeline.dates.holidays import NAMES
from hrctimeline.dates.senses import Sense

GAP = r"(?: {1,4}(?:\n {0,4})?|\n {0,8})"
Part = tuple[int, int, Sense]
Reader = Callable[[re.Match[str], Page], Sense | list[Part] | None]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way of writing a kind of expression, and the reader that tells what it means."""

    kind: str
    opens: str
    regex: str
    read: Reader


def _any(listed: Iterable[str], dots: bool = False) -> str:
    longest_first = sorted(listed, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", " ") + (r"\.?" if dots else "") for word in longest_first)


@cache
def _macros() -> dict[str, str]:
    abbreviated = {
        name for name in words.MONTH_WORDS if len(name) <= 4 and name not in ("may", "june", "july")
    }
    months = f"(?:{_any(set(words.MONTH_WORDS) - abbreviated)}|(?:{_any(abbreviated)})\\.?)"
    short_days = {name for name in words.WEEKDAY_WORDS if not name.endswith("day")}
    ordinals = _any(words.ORDINALS)
    count = f"(?:{_any(words.TENS)})(?:-(?:{_any(words.CARDINALS)}))?|{_any(words.CARDINALS)}|[0-9]{{1,3}}"
    ones, tens = _any(words.CARDINALS), _any(words.TENS)
    spoken = (
        rf"(?:(?:seven|eigh|nine)teen|twenty)[- ](?:oh[- ])?(?:(?:{tens})(?:[- ](?:{ones}))?|{ones}|hundred)"
    )
    millennium = rf"(?:the year )?two thousand(?: and)?(?: (?:{ones}))?"
    return {
        "month": f"(?P<month>{months})",
        "month2": f"(?P<month2>{months})",
        "weekday": f"(?P<weekday>{_any(set(words.WEEKDAY_WORDS) - short_days)}|(?:{_any(short_days)})\\.?)",
        "season": f"(?P<season>{_any(words.SEASON_WORDS)})",
        "day": r"(?P<day>(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?)(?![0-9a-z])",
        "day2": r"(?P<day2>(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?)(?![0-9a-z])",
        "nth_word": f"(?P<day>{ordinals})",
        "ordinal": f"(?P<ordinal>[0-9]{{1,2}}(?:st|nd|rd|th)|{ordinals})",
        "year": r"(?P<year>[12][0-9]{3})(?![0-9a-z])",
        "year2": r"(?P<year2>[12][0-9]{3})(?![0-9a-z])",
        "yy": r"(?P<yy>[0-9]{2})(?![0-9a-z])",
        "yy2": r"(?P<yy2>[0-9]{2})(?![0-9a-z])",
        "count": f"(?P<count>{count})",
        "units": "(?P<unit>days?|weeks?|months?|quarters?|years?|decades?|century|centuries)",
        "part": f"(?P<part>{_any(words.DAY_PARTS)})",
        "holiday": f"(?P<holiday>{_any(NAMES)})",
        "spoken": f"(?P<spoken>{spoken}|{millennium})",
    }


@cache
def written_out(pattern: Pattern) -> str:
    """The pattern as a regular expression that ends at the end of a word."""
    regex = re.sub(r"\{([a-z_]+[0-9]?)\}", lambda m: _macros()[m[1]], pattern.regex)
    return regex.replace(" ", GAP) + r"(?![a-z0-9]|[.,:/][0-9])"


def gate(regexes: Iterable[str]) -> re.Pattern[str]:
    """One regular expression that matches wherever one of several might: a quick no for most places."""
    anonymous = (re.sub(r"\(\?P<\w+>", "(?:", regex).replace("(?P=sep)", "[-/.]") for regex in regexes)
    return re.compile("|".join(f"(?:{regex})" for regex in anonymous))


def openers() -> dict[str, tuple[str, ...]]:
    """The words that each name used in `opens` stands for; ``#`` is any token that begins with a digit."""
    return {
        "MONTH": tuple(words.MONTH_WORDS),
        "WEEKDAY": tuple(words.WEEKDAY_WORDS),
        "SEASON": tuple(words.SEASON_WORDS),
        "DECADE": tuple(words.DECADE_WORDS),
        "COUNT": ("#", *words.CARDINALS, *words.TENS),
        "ORDINAL": ("#", *{word.split("-")[0] for word in words.ORDINALS}),
        "HOLIDAY": tuple({name.replace("'", " ").replace(".", " ").split()[0] for name in NAMES}),
        "SPOKEN": ("seventeen", "eighteen", "nineteen", "twenty", "two", "the"),
    }

"""How patterns of date expressions are written and compiled.

A pattern is a regular expression over folded text in which a space stands for white space within a
paragraph and ``{name}`` for a word or number of the table below. Every repetition is bounded, so the work at
any one place of a text is bounded too. Compiling is dear: a pattern is compiled when a text first has the
words that it needs, and a month is any word that the table of months then knows.
"""

import re
from collections.abc import Callable, Collection, Iterable
from functools import cache, cached_property
from typing import NamedTuple

from hrctimeline.dates import vocabulary as words
from hrctimeline.dates.meaning.holidays import NAMES
from hrctimeline.dates.meaning.senses import Sense
from hrctimeline.dates.text.page import Page

Part = tuple[int, int, Sense]
Reader = Callable[[re.Match[str], Page], Sense | list[Part] | None]


class Pattern(NamedTuple):
    """One way of writing a kind of expression, and the reader that tells what it means.

    `opens`: the words that it can begin with; only there is it tried. `needs`: groups of words, joined by
    ``+``; of each group one must be among the words that follow. Names of word lists stand in capitals, and
    numbers by their shape (`shape`).
    """

    kind: str
    opens: str
    regex: str
    read: Reader
    needs: str = ""


class Rule:
    """A pattern ready for use."""

    def __init__(self, pattern: Pattern) -> None:
        self.kind, self.read, self.pattern = pattern.kind, pattern.read, pattern
        self._dated = "{spoken}" in pattern.regex
        groups = pattern.needs.split("+") if pattern.needs else []
        self.needs = [frozenset(listed(group)) for group in groups]

    def matches(self, text: str, start: int, near: list[str]) -> re.Match[str] | None:
        """Where the pattern fits at an offset; `near` are the words that follow the one there."""
        for needed in self.needs:
            if needed.isdisjoint(near):
                return None
        in_words = self._dated and not CENTURIES.isdisjoint(near)
        match = (self._spoken if in_words else self._plain).match(text, start)
        return match if match and _known(match) else None

    @cached_property
    def _plain(self) -> re.Pattern[str]:
        return re.compile(written_out(self.pattern))

    @cached_property
    def _spoken(self) -> re.Pattern[str]:
        return re.compile(written_out(self.pattern, spoken=True))


def shape(number: str) -> str:
    """The kind of a word that begins with a digit: #year, #day, #number, #nth, #decade or #other."""
    if number.isdigit():
        return (
            "#year" if len(number) == 4 and number[0] in "12" else "#day" if len(number) <= 2 else "#number"
        )
    if number[-2:] in ("st", "nd", "rd", "th") and len(number) <= 4:
        return "#nth"
    return "#decade" if number[-1] == "s" else "#other"


@cache
def _lists() -> dict[str, Collection[str]]:
    holidays = [name.replace("'", " ").replace(".", " ").split() for name in NAMES]
    return {
        "MONTH": words.MONTH_WORDS,
        "WEEKDAY": words.WEEKDAY_WORDS,
        "SEASON": words.SEASON_WORDS,
        "DECADE": words.DECADE_WORDS,
        "COUNT": ("#day", "#number", *words.CARDINALS, *words.TENS),
        "ORDINAL": {word.split("-")[0] for word in words.ORDINALS},
        "CARDINAL": (*words.CARDINALS, *words.TENS, "hundred", "oh"),
        "CENTURY": CENTURIES,
        "HOLIDAY": {name[0] for name in holidays if len(name) > 1},
        "HOLIDAY_END": {name[-1] for name in holidays},
        "HOLIDAY_WORD": {name[0] for name in holidays if len(name) == 1},
        "UNIT": ("day", "week", "weekend", "month", "quarter", "year", "decade", "century"),
        "UNITS": (*words.UNIT_WORDS, "fortnight", "fortnights"),
        "LINK": ("and", "or", "to", "through", "thru", "until", "till", "-", "/", "—", "&"),
    }


def listed(named: str) -> list[str]:
    """The words that a list of words and names of word lists stands for."""
    return [word for name in named.split() for word in _lists().get(name, (name,))]


def _any(listed: Iterable[str]) -> str:
    return "|".join(
        re.escape(word).replace(r"\ ", " ") for word in sorted(listed, key=lambda w: (-len(w), w))
    )


WORD_END = r"(?![a-z0-9]|[.,:/][0-9])"
CENTURIES = frozenset(("seventeen", "eighteen", "nineteen", "twenty", "thousand"))
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?)(?![0-9a-z])"
MONTH = r"[a-z]{3,9}(?![a-z])(?:(?<!ry|ch|il|ay|ne|ly|st|er)\.)?)"  # no full stop after a name in full
WEEKDAY = r"[a-z]{3,9}(?![a-z])(?:(?<!ay)\.)?)"
NAME = r"[a-z]{3,10}(?![a-z])(?:(?<!ry|ch|il|ay|ne|ly|st|er|ng|mn|ll|me)\.)?)"
MACROS = {
    "month": "(?P<month>" + MONTH,
    "month2": "(?P<month2>" + MONTH,
    "weekday": "(?P<weekday>" + WEEKDAY,
    "dated": "(?P<dated>" + NAME,
    "season": "(?P<season>[a-z]{4,10}(?![a-z]))",
    "day": "(?P<day>" + DAY,
    "day2": "(?P<day2>" + DAY,
    "nth_word": r"(?P<day>(?:[a-z]{6,7}-)?[a-z]{5,11}(?![a-z]))",
    "ordinal": r"(?P<ordinal>[0-9]{1,2}(?:st|nd|rd|th)|(?:[a-z]{6,7}-)?[a-z]{5,11}(?![a-z]))",
    "year": r"(?P<year>[12][0-9]{3})(?![0-9a-z])",
    "year2": r"(?P<year2>[12][0-9]{3})(?![0-9a-z])",
    "yy": r"(?P<yy>[0-9]{2})(?![0-9a-z])",
    "yy2": r"(?P<yy2>[0-9]{2})(?![0-9a-z])",
    "count": r"(?P<count>[0-9]{1,3}|[a-z]{1,9}(?:-[a-z]{3,9})?)",
    "units": "(?P<unit>days?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)",
    "part": "(?P<part>morning|afternoon|evening|nightfall|night|noon|midnight|midday|dawn)",
    "spoken": "(?P<spoken>(?!))",
}


def _dotted_too(names: Collection[str]) -> frozenset[str]:
    return frozenset((*names, *(name + "." for name in names)))


MONTHS, WEEKDAYS = _dotted_too(words.MONTH_WORDS), _dotted_too(words.WEEKDAY_WORDS)
KNOWN: dict[str, Collection[str]] = {
    "month": MONTHS,
    "month2": MONTHS,
    "weekday": WEEKDAYS,
    "season": words.SEASON_WORDS,
    "dated": MONTHS | WEEKDAYS | {*words.SEASON_WORDS},
}


def _known(match: re.Match[str]) -> bool:
    """The words that stand for months, weekdays and the like are such."""
    for name, word in match.groupdict().items():
        if word is None:
            continue
        if name in KNOWN:
            if word not in KNOWN[name]:
                return False
        elif (name in ("day", "ordinal") and not _is_ordinal(word)) or (
            name == "count" and not _is_count(word)
        ):
            return False
    return True


def _is_ordinal(word: str) -> bool:
    return word[0].isdigit() or word in words.ORDINALS


def _is_count(word: str) -> bool:
    tens, _, ones = word.partition("-")
    return (
        word[0].isdigit()
        or word in words.CARDINALS
        or (tens in words.TENS and (not ones or ones in words.CARDINALS))
    )


DEAR = ("spoken", "spoken_year", "holiday")


@cache
def _dear() -> dict[str, str]:
    """The names that are long to write out; few patterns have them, and few texts need those."""
    ones, tens = _any(words.CARDINALS), _any(words.TENS)
    spoken = (
        r"(?:(?:seven|eigh|nine)teen|twenty)(?:-| )(?:oh(?:-| ))?"
        rf"(?:(?:{tens})(?:(?:-| )(?:{ones}))?|{ones}|hundred)"
    )
    millennium = rf"(?:the year )?two thousand(?: and)?(?: (?:{ones}))?"
    said = f"(?P<spoken>{spoken}|{millennium})"
    return {"spoken": said, "spoken_year": said, "holiday": f"(?P<holiday>{_any(NAMES)})"}


def written_out(pattern: Pattern, spoken: bool = False) -> str:
    """The pattern as a regular expression that ends at the end of a word; `spoken` with years in words."""

    regex = pattern.regex
    for name in DEAR:
        if f"{{{name}}}" in regex and (spoken or name != "spoken"):
            regex = regex.replace(f"{{{name}}}", _dear()[name])
    for name, meaning in MACROS.items():
        regex = regex.replace(f"{{{name}}}", meaning)
    regex = regex.replace(" ?", "\0").replace(" ", " {1,9}").replace("\0", " {0,9}")
    return f"(?:{regex}){WORD_END}"

"""How patterns of date expressions are written and compiled, and the parts of a match that readers share.

A pattern is a regular expression over folded text in which a space stands for white space within a
paragraph and ``{name}`` for a word or number of the table below. Every repetition is bounded, so the work at
any one place of a text is bounded too. Compiling is dear: a pattern is compiled when a text first has the
words that it needs, and a month is any word that the table of months then knows.
"""

import re
from collections.abc import Callable, Collection, Iterable
from functools import cache

from hrctimeline.dates import vocabulary as words
from hrctimeline.dates.meaning.holidays import NAMES
from hrctimeline.dates.meaning.senses import Recurring, Sense, Shifted
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.vocabulary import MONTH_WORDS, of_two_years, spoken_year
from hrctimeline.record import Record, cached_property

_LONGEST_NAME = 400  # characters of a holiday's name with all the white space that it may have
Part = tuple[int, int, Sense]
Reader = Callable[[re.Match[str], Page], Sense | list[Part] | None]
WORD_END = r"(?![a-z0-9]|[.,:/][0-9])"
CENTURIES = frozenset(("seventeen", "eighteen", "nineteen", "twenty", "hundred", "thousand"))
A_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th|(?<=[23])d)?(?![0-9a-z])"
# a name begins like one, and what it is in full the table knows; no full stop after a name in full
A_MONTH = (
    r"(?:[jfmasond](?:an|eb|ar|pr|ay|u[nlg]|ep|ct|ov|ec)[a-z]{0,6})(?![a-z])"
    r"(?:(?<!ry|ch|il|ay|ne|ly|st|er)\.)?"
)
A_WEEKDAY = r"(?:[mtwfs](?:on|ue|ed|hu|ri|at|un)[a-z]{0,6})(?![a-z])(?:(?<!ay)\.)?"
NAME = r"[a-z]{3,10}(?![a-z])(?:(?<!ry|ch|il|ay|ne|ly|st|er|ng|mn|ll|me)\.)?)"
MACROS = {
    "month": f"(?P<month>{A_MONTH})",
    "month2": f"(?P<month2>{A_MONTH})",
    "weekday": f"(?P<weekday>{A_WEEKDAY})",
    "dated": "(?P<dated>" + NAME,
    "season": "(?P<season>[a-z]{4,10}(?![a-z]))",
    "day": f"(?P<day>{A_DAY})",
    "day2": f"(?P<day2>{A_DAY})",
    "of": "(?: of(?: the month of)?)?",
    "nth_word": r"(?P<day>(?:(?:twenty|thirty|[a-z]{3,5}(?: |-)and)(?: |-))?[a-z]{5,11}(?![a-z]))",
    "ordinal": r"(?P<ordinal>[0-9]{1,2}(?:st|nd|rd|th|(?<=[23])d)|(?:[a-z]{6,7}-)?[a-z]{5,11}(?![a-z]))",
    # no month's that ends a headline, above a day in digits: "on the table for June | 2016-05-18"
    "year": r"(?P<year>[12][0-9]{3})(?![0-9a-z]|-..-)",
    "year2": r"(?P<year2>[12][0-9]{3})(?![0-9a-z])",
    "yy": r"(?P<yy>[0-9]{2})(?![0-9a-z])",
    "yy2": r"(?P<yy2>[0-9]{2})(?![0-9a-z])",
    "count": r"(?P<count>[0-9]{1,3},[0-9]{3}|[0-9]{1,4}|[a-z]{1,9}(?:(?: |-)[a-z]{3,9}){0,4})",
    "card": r"(?P<card>[a-z]{3,9}(?:(?: |-)(?:one|two|three|four|five|six|seven|eight|nine))?(?![a-z]))",
    "units": "(?P<unit>days?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)",
    "part": "(?P<part>morning|afternoon|evening|nightfall|night|noon|midnight|midday|dawn)",
    "spoken": "(?P<spoken>(?!))",
}
COUNTING = {*words.CARDINALS, *words.TENS, "hundred"}
DEAR = ("spoken", "spoken_year", "holiday")
TOLD = r"(?P<told_year>last|this|next|that)"
# "4 February 1664-5": the year began in March where that was written, and begins in January since
DUAL = r"(?:(?<=1[1-7]..)[-/](?P<dual>[0-9]{1,4})\b)?"
TAIL = (
    r"(?:(?:,? ?| of |, of |,? in ){year}" + DUAL + r"|,? {spoken}|,? ?'{yy}|,? (?:of )?" + TOLD + r" year)?"
)
NIGHT = r"(?:(?: |-){part})?"


class Pattern(Record):
    """One way of writing a kind of expression, and the reader that tells what it means.

    `opens`: the words that it can begin with; only there is it tried. `needs`: groups of words, joined by
    ``+``; of each group one must be among the words that follow. `then`: words of which one must be the very
    next. Names of word lists stand in capitals, and numbers by their shape (`shape`).
    """

    kind: str
    opens: str
    regex: str
    read: Reader
    needs: str = ""
    then: str = ""


class Rule:
    """A pattern ready for use."""

    def __init__(self, pattern: Pattern) -> None:
        self.kind, self.read, self.pattern = pattern.kind, pattern.read, pattern
        self._dated = "{spoken}" in pattern.regex
        self._named = "{holiday}" in pattern.regex

    @cached_property
    def needs(self) -> list[frozenset[str]]:
        """Groups of words: of each one must follow."""
        groups = self.pattern.needs.split("+") if self.pattern.needs else []
        return [*map(listed, groups)]

    @cached_property
    def then(self) -> frozenset[str]:
        """Words of which one must be the very next."""
        return listed(self.pattern.then)

    def matches(self, text: str, start: int, near: list[str]) -> re.Match[str] | None:
        """Where the pattern fits at an offset; `near` are the words that follow the one there."""
        if self.then and self.then.isdisjoint(near[:1]):
            return None
        for needed in self.needs:
            if needed.isdisjoint(near):
                return None
        if self._named and not _names_a_holiday(text, start):
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


def _names_a_holiday(text: str, start: int) -> bool:
    """Whether a holiday's name begins at an offset, perhaps behind a word like "last"."""
    said = text[start : start + _LONGEST_NAME].split()
    return any(" ".join(each).startswith(_names()) for each in (said, said[1:]))


@cache
def _names() -> tuple[str, ...]:
    return tuple(NAMES)


def shape(number: str) -> str:
    """The kind of a number: #year, #day, #number, #nth, #decade, #other, #roman; other words as they are."""
    if number[0] == "m":
        return number if len(number) < 4 or number.strip("mdclxvi") else "#roman"
    if number.isdigit():
        return (
            "#year" if len(number) == 4 and number[0] in "12" else "#day" if len(number) <= 2 else "#number"
        )
    if number.endswith(("st", "nd", "rd", "th", "2d", "3d")) and len(number) <= 4:
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
        "COUNT": ("#day", "#number", "#year", *words.CARDINALS, *words.TENS),
        "ORDINAL": _first_words(words.ORDINALS),
        "OLD_ORDINAL": _first_words(words.OLD_ORDINALS),
        "CARDINAL": (*words.CARDINALS, *words.TENS, "hundred", "oh"),
        "CENTURY": CENTURIES - words.MAGNITUDES.keys(),
        "HUNDREDS": words.CENTURY_WORDS,
        "HOLIDAY": {name[0] for name in holidays if len(name) > 1},
        "HOLIDAY_END": {name[-1] for name in holidays},
        "HOLIDAY_WORD": {name[0] for name in holidays if len(name) == 1},
        "UNIT": ("day", "week", "weekend", "month", "quarter", "year", "decade", "century"),
        "UNITS": (*words.UNIT_WORDS, "fortnight", "fortnights"),
        "LINKED": ("#day", "#nth", "and", "or", "-", "—", "&", *_first_words(words.ORDINALS)),
        "LISTED": words.words("#day #nth and or - — & the to through until till") | {*words.WEEKDAY_WORDS},
        "LINK": ("and", "or", "to", "through", "thru", "until", "till", "-", "/", "—", "&"),
    }


def _first_words(names: Iterable[str]) -> set[str]:
    return {name.split("-")[0] for name in names}


@cache  # many patterns begin with the same words, or need them
def listed(named: str) -> frozenset[str]:
    """The words that a list of words and names of word lists stands for."""
    return frozenset(word for name in named.split() for word in _lists().get(name, (name,)))


def _any(listed: Iterable[str]) -> str:
    return "|".join(
        re.escape(word).replace(r"\ ", " ") for word in sorted(listed, key=lambda w: (-len(w), w))
    )


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
            name in ("count", "card") and not _is_count(word)
        ):
            return False
    return True


def _is_ordinal(word: str) -> bool:
    said = word.replace(" ", "-")
    return word[0].isdigit() or said in words.ORDINALS or said in words.OLD_ORDINALS


def _is_count(word: str) -> bool:
    if word[0].isdigit():
        return True
    said = word.replace("-", " ").split()
    if said[1:2] == ["and"] and len(said) == 3 and said[2] in words.TENS:
        return words.CARDINALS.get(said[0], 10) < 10  # "four-and-twenty"
    return (
        said[-1] != "and"
        and all(each == "and" or each in COUNTING for each in said)
        and len(said) <= (2 if said[0] in words.TENS else 1 if "hundred" not in said else 5)
    )


@cache
def _dear() -> dict[str, str]:
    """The names that are long to write out; few patterns have them, and few texts need those."""
    ones, tens = _any(words.CARDINALS), _any(words.TENS)
    small = rf"(?:(?:{tens})(?:(?:-| )(?:{ones}))?|{ones})"
    hundreds = rf"hundred(?:(?: and)? {small})?"
    century = rf"(?:{_any(words.CENTURY_WORDS)})(?:-| )(?:{hundreds}|(?:oh(?:-| ))?{small})"
    millennium = rf"(?:the year )?(?:one|two) thousand(?:(?:,| and)? (?:(?:{ones}) {hundreds}|{small}))?"
    said = f"(?P<spoken>{century}|{millennium})"
    return {"spoken": said, "spoken_year": said, "holiday": f"(?P<holiday>{_any(NAMES)})"}


def written_out(pattern: Pattern, spoken: bool = False) -> str:
    """The pattern as a regular expression that ends at the end of a word; `spoken` with years in words."""

    regex = pattern.regex
    for name in DEAR:
        if f"{{{name}}}" in regex and (spoken or name != "spoken"):
            regex = regex.replace(f"{{{name}}}", _dear()[name])
    for name, meaning in MACROS.items():
        regex = regex.replace(f"{{{name}}}", meaning)
    return f"(?:{spaced(regex)}){WORD_END}"


def spaced(regex: str) -> str:
    """A regular expression in which a space stands for some white space within a paragraph."""
    return regex.replace(" ?", "\0").replace(" ", " {1,9}").replace("\0", " {0,9}")


Match = re.Match[str]


def month_in(match: Match, group: str = "month") -> int:
    """The month that a group names, 1 to 12."""
    return MONTH_WORDS[match[group].rstrip(".")]


def year_in(match: Match, page: Page) -> int | None:
    """The year written with the expression, in four digits, two digits or words; None where there is none."""
    groups = match.groupdict()
    if written := groups.get("year") or groups.get("year2"):
        dual = groups.get("dual")
        return of_two_years(int(written), dual, month_in(match)) if dual else int(written)
    if spoken := groups.get("spoken"):
        return spoken_year(spoken)
    short = groups.get("yy") or groups.get("yy2")
    return page.full_year(short) if short else None


def year_lost(match: Match, page: Page) -> bool:
    """A two-digit year is written, and no day of publication tells its century."""
    return bool(match.groupdict().get("yy")) and page.last_year is None


def in_told_year(sense: Sense | None, match: Match) -> Sense | None:
    """The sense within "last year", "this year", "next year" or "that year", where that is said."""
    told = match.groupdict().get("told_year")
    if told is None or not isinstance(sense, Recurring):
        return sense
    return Shifted("year", {"last": -1, "this": 0, "next": 1, "that": 0}[told], told == "that", sense)

"""The full dates of a text, each with its year, found by their years: the time that the text tells of.

Those of an aside tell none: captions, the lines of a credit, lists of links.
"""

import re
from functools import cache

from hrctimeline.dates.calendar_days import day_number, month_length
from hrctimeline.dates.vocabulary import MONTH_WORDS, WEEKDAY_WORDS
from hrctimeline.record import Record
from hrctimeline.words.lists import has_any, lazy_pattern

_LEAD = 24  # characters before a year in which its month stands
_NAMES = frozenset(MONTH_WORDS)


class Told(Record):
    """A full date: where its year stands, the year, and its day, the first of the month where `by_month`.

    With `by_year` there is nothing but the year, whose first day stands for it.
    """

    at: int
    year: int
    day: int
    by_month: bool
    by_year: bool = False


def full_dates(prose: str) -> list[Told]:
    """The full dates of a prose, in order."""
    found = []
    for year in _year().finditer(prose):
        lead = max(0, year.start() - _LEAD), year.start()
        named = has_any(prose[slice(*lead)], _NAMES)
        if match := _month().search(prose, *lead) if named else None:
            number, month = int(year[0]), MONTH_WORDS[match["month"].casefold()]
            day = int(match["before"] or match["behind"] or 0)
            stated = 0 < day <= month_length(number, month)
            first = day_number(number, month, day if stated else 1)
            found.append(Told(year.start(), number, first, not stated))
    return found


_year = lazy_pattern(r"(?<![\d.,])(?:1\d|20)\d\d(?!\d)")


@cache
def _month() -> re.Pattern[str]:
    """A month's name that a year ends: "July 2, 1894", "2d of July, 1894", "July 1894"."""
    day, gap = r"\d{1,2})(?:st|n?d|rd|th)?", r"[ \n]{1,2}"
    before = rf"(?:(?<!\d)(?P<before>{day}{gap}(?:of{gap})?)?"
    behind = rf"(?:(?:the{gap})?(?P<behind>{day},?{gap}|(?-i:in){gap})?"
    months = "|".join(MONTH_WORDS)
    return re.compile(rf"{before}\b(?P<month>{months})\b\.?,?{gap}{behind}\Z", re.IGNORECASE)


def is_aside(prose: str, at: int) -> bool:
    """Whether the paragraph of a date's year is an aside: it has a credit's marks, or is no sentence.

    What begins with its date is a heading, or an entry of a chronicle.
    """
    begins, ends = prose.rfind("\n\n", 0, at) + 1, prose.find("\n\n", at)
    words = prose[begins : ends if ends >= 0 else len(prose)].rstrip()
    if _credit().search(words):
        return True
    return not _ends().search(words) and _has_words(prose[begins:at])


def _has_words(lead: str) -> bool:
    said = (word.lower() for word in _word().findall(lead))
    return any(word not in MONTH_WORDS and word not in WEEKDAY_WORDS for word in said)


_credit = lazy_pattern(
    r"(?i:[©®]|\b(?:photo(?:graph)?|picture|image|credit|copyright|caption)s?\b ?[:/©(0-9])"
)
_ends = lazy_pattern(r"""[.!?…:;]["'”’)]*\Z""")
_word = lazy_pattern(r"[^\W\d_]{4,}")

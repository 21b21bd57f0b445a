"""A number that a quote cuts in two, where its parts stand apart: "five | million", "2 to | 1", "about | 40".

Where they touch, no quote begins or ends between them at all (`borders`). Spans are of the prose.
"""

import re
from functools import cache

from hrctimeline.words.fold import Span

_UNITS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_SCALES = "hundred|thousand|million|billion|trillion|dozen"
_WORD = rf"(?:{_UNITS}|{_SCALES})"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_FEW = r"(?<![\w.,:/£$€-])\d{1,3}"  # one to three digits: no year, no part of more
_NUMBER = rf"(?:\b{_WORD}|{_FEW})"
_FRACTION = r"(?:[½¼¾⅓⅔⅛]|\d/\d)"
_ABOUT = (
    r"about|around|roughly|approximately|some|over|under|nearly|almost|above|below|(?:no\s+)?more\s+than"
    r"|(?<!no )(?:less|fewer)\s+than|at\s+(?:least|most)|up\s+to|close\s+to|upwards?\s+of|in\s+excess\s+of"
)
_REACH = 40  # characters looked at on each side


def severed_before(prose: str, begin: int, first: int) -> Span | None:
    """What stands before an offset, and not before `begin`, and belongs to the number behind it."""
    begin = max(begin, first - _REACH)
    for lead, follows in _ahead() if prose[first : first + 1].isalnum() else ():
        if follows.match(prose, first) and (found := lead.search(prose[begin:first])):
            return begin + found.start("it"), begin + found.end("it")
    return None


def severed_after(prose: str, last: int, until: int) -> Span | None:
    """What stands behind an offset, and not behind `until`, and belongs to the number before it."""
    before = prose[max(0, last - _REACH) : last]
    for ends, pattern in _behind() if before[-1:].isalnum() else ():
        if ends.search(before) and (found := pattern.match(prose, last, until)):
            return found.span("it")
    return None


@cache
def _ahead() -> list[tuple[re.Pattern[str], re.Pattern[str]]]:
    """What stands before a quote, as `it`, and how the quote begins."""
    number = rf"(?:{_WORD}\b(?!-)|\d[\d.,]*(?!\s+(?:of\s+)?{_MONTH})(?!\d))"
    pairs = (
        (r"\b(?P<it>minus|plus|circa|ca?\.)\s*\Z", number),
        (r"\b(?P<it>[Nn]os?\.)\s*\Z", r"\d"),
        (rf"\b(?P<it>(?:{_UNITS}|{_SCALES}|\d)(?:\s+and)?)[\s-]+\Z", rf"(?:{_SCALES})\b"),
        (rf"\b(?P<it>(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)|(?:{_SCALES})(?:\s+and)?)[\s-]+\Z",
         rf"(?:{_UNITS})\b(?!-)"),
        (r"(?P<it>\d)\s+\Z", _FRACTION),
        (r"(?P<it>\d\s*[×x÷])\s*\Z", r"\d"),
        (rf"(?P<it>{_NUMBER}\s+(?:to|out\s+of)|\bbetween\s+{_NUMBER}\s+and)\s+\Z", number),
        (rf"(?<!{_MONTH} )(?P<it>{_FEW}) \Z", r"\d{3}(?![\d.,:/-]?\d)"),
        (rf"\b(?P<it>{_ABOUT})\s+\Z", number),
    )  # fmt: skip
    return [(re.compile(lead, re.IGNORECASE), re.compile(follows)) for lead, follows in pairs]


@cache
def _behind() -> list[tuple[re.Pattern[str], re.Pattern[str]]]:
    """How a quote ends, and what stands behind it, as `it`."""
    number = rf"(?:{_NUMBER})\Z"
    scales = rf"(?:{_SCALES})s?\b|odd\b|and\s+a\s+half\b|per\s?cent\b|%|or\s+(?:so|more|less|fewer)\b"
    pairs = (
        (rf"(?:{_WORD}|\d)\Z", rf"[\s-]+(?P<it>{scales})"),
        (r"\d\Z", rf"\s+(?P<it>{_FRACTION})(?!\d)"),
        (r"\d\Z", r"(?P<it>/-)"),
        (r"£\d+\Z", r"\s+(?P<it>\d+\s?s\b)"),
        (number, rf"\s+(?P<it>(?:to|out\s+of)\s+(?:{_WORD}|\d{{1,3}})\b)"),
        (rf"(?<!{_MONTH} ){_FEW}\Z", r" (?P<it>\d{3})(?![\d.,:/-]?\d)"),
    )  # fmt: skip
    return [(re.compile(ends, re.IGNORECASE), re.compile(pattern)) for ends, pattern in pairs]

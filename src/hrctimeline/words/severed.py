"""A number that a quote cuts in two, where its parts stand apart: "five | million", "2 to | 1", "about | 40".

Where they touch, no quote begins or ends between them at all (`tokens`). Spans are of the prose.
"""

import re
from functools import cache

from hrctimeline.words.fold import Span
from hrctimeline.words.lists import BEING, compiled, listed, runs_of
from hrctimeline.words.speakers import SAYING

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
# the first or last word of all that stands beside a number of which it is, as the pairs below have it
_BESIDE = frozenset(
    (*_UNITS.split("|"), *_SCALES.split("|"), *(f"{scale}s" for scale in _SCALES.split("|")))
) | listed(
    """
    minus plus circa c ca no nos x and to out of about around roughly approximately some over under nearly
    almost above below than least most odd per percent or
    """
)
_DENYING = SAYING | BEING | listed("vote votes voted yes or no")  # behind these "no" is an answer
_SIGNS = ("%", "/", "×", "÷")
_REACH = 40  # characters looked at on each side


def severed_before(prose: str, begin: int, first: int) -> Span | None:
    """What stands before an offset, and not before `begin`, and belongs to the number behind it."""
    begin = max(begin, first - _REACH)
    likely = _begins_with_a_number(prose, first) and _may_be_of_one(prose[begin:first], -1)
    for lead, follows in _ahead() if likely else ():
        if not compiled(follows).match(prose, first):
            continue
        found = compiled(lead, re.IGNORECASE).search(prose[begin:first])
        if found and not _denies(found["it"], prose[begin : begin + found.start("it")]):
            return begin + found.start("it"), begin + found.end("it")
    return None


def severed_after(prose: str, last: int, until: int) -> Span | None:
    """What stands behind an offset, and not behind `until`, and belongs to the number before it."""
    before = prose[max(0, last - _REACH) : last]
    after = prose[last : min(until, last + _REACH)]
    likely = _ends_in_a_number(before) and _may_be_of_one(after, 0)
    for ends, first, pattern in _behind() if likely else ():
        if first and not after.lstrip(" \n-").startswith(first):
            continue
        found = compiled(pattern).match(prose, last, until)
        if found and compiled(ends, re.IGNORECASE).search(before):
            return found.span("it")
    return None


def _denies(it: str, before: str) -> bool:
    """Whether a small "no." is somebody's word, and no number's: he said no. 5 men left."""
    return it == "no." and not _DENYING.isdisjoint(runs_of(before.casefold())[-1:])


def _may_be_of_one(words: str, at: int) -> bool:
    """A quick look: whether the first word or sign, or the last (`at` -1), may be of a number beside it."""
    found = runs_of(words.casefold())[at : (at + 1) or None]
    sign = words.strip(" \n-")[at : (at + 1) or None]
    return sign in _SIGNS or not _BESIDE.isdisjoint(found) or any(each[0].isnumeric() for each in found)


def _begins_with_a_number(prose: str, first: int) -> bool:
    """A quick look: of the pairs below only those are compiled that come so far."""
    return prose[first : first + 1].isnumeric() or prose.startswith(_words(), first)


def _ends_in_a_number(before: str) -> bool:
    return before[-1:].isnumeric() or before.casefold().endswith(_words())


@cache
def _words() -> tuple[str, ...]:
    return (*_UNITS.split("|"), *_SCALES.split("|"))


@cache
def _ahead() -> tuple[tuple[str, str], ...]:
    """What stands before a quote, as `it`, and how the quote begins."""
    number = rf"(?:{_WORD}\b(?!-)|\d[\d.,]*(?!\s+(?:of\s+)?{_MONTH})(?!\d))"
    return (
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


@cache
def _behind() -> tuple[tuple[str, tuple[str, ...], str], ...]:
    """How a quote ends, how what stands behind it begins (if that is looked at), and that as `it`."""
    number = rf"(?:{_NUMBER})\Z"
    more = (*_SCALES.split("|"), "odd", "and", "per", "%", "or")
    scales = rf"(?:{_SCALES})s?\b|odd\b|and\s+a\s+half\b|per\s?cent\b|%|or\s+(?:so|more|less|fewer)\b"
    return (
        (rf"(?:{_WORD}|\d)\Z", more, rf"[\s-]+(?P<it>{scales})"),
        (r"\d\Z", (*"½¼¾⅓⅔⅛0123456789",), rf"\s+(?P<it>{_FRACTION})(?!\d)"),
        (r"\d\Z", ("/",), r"(?P<it>/-)"),
        (r"£\d+\Z", (), r"\s+(?P<it>\d+\s?s\b)"),
        (number, ("to", "out"), rf"\s+(?P<it>(?:to|out\s+of)\s+(?:{_WORD}|\d{{1,3}})\b)"),
        (rf"(?<!{_MONTH} ){_FEW}\Z", (), r" (?P<it>\d{3})(?![\d.,:/-]?\d)"),
    )  # fmt: skip

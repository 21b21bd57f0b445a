"""Fractions in words: "a third", "three quarters", "half"; and those that go on a number, "and a half".

A third of something is a share; half a million and three quarters of a mile are amounts. "A third man",
"the second quarter" and "the first half" are none of these.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from hrctimeline.claims.numbers.units import units
from hrctimeline.claims.numbers.worded import MAGNITUDES
from hrctimeline.dates.vocabulary import CARDINALS, TENS, words
from hrctimeline.words.lists import Cued, cued, has_any

_BELOW = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "sixteenth": 16, "twentieth": 20, "hundredth": 100,
    "thousandth": 1000,
}  # fmt: skip
PARTS = frozenset((*_BELOW, *(f"{word}s" for word in _BELOW)))
_ABOVE = {word: value for word, value in CARDINALS.items() if value < 10}
# before "half" or "quarter": then it is a stretch of time, or one of two
_ORDERED = words(
    "first second third fourth last latter former other this that next each better every early late"
)
# after "a third": what follows is no noun, so it is a share
_FOLLOWING = words(
    """
    of in to from since and or on over at as after before by than more less fewer the its their his her our
    these those all is are was were have has had will would that who which were when while with for last this
    during if but under between off out away down up into through within among against per so not
    lower higher larger smaller bigger greater cheaper dearer shorter longer faster slower heavier lighter
    """
)
Fractional = tuple[int, int, Fraction, bool]


def written_fractions(text: str) -> Iterator[Fractional]:
    """The fractions of a text in words: span, value, and whether it is a share of something."""
    for match in _fraction().finditer(text) if has_any(text, PARTS) else ():
        if _goes_on_a_number(text, match.start()):
            continue
        value = _value(match)
        if larger := _magnitude().match(text, match.end()):
            yield match.start(), larger.end(), value * MAGNITUDES[larger[1].casefold()], False
        elif measured := _of_a_unit().match(text, match.end()):
            yield match.start(), measured.end(), value, False
        elif _is_share(text, match):
            yield match.start(), match.end(), value, True


def is_of_a_year(text: str, start: int) -> bool:
    """Whether quarters may be those of a year: "no dividend for three quarters"."""
    return _quarters().match(text, start) is not None


def tail_fraction(text: str, end: int) -> tuple[int, Fraction]:
    """The fraction that goes on a number ending at `end` ("and a half"), and where it ends."""
    match = _tail().match(text, end)
    return (match.end(), _value(match)) if match else (end, Fraction(0))


def _value(match: re.Match[str]) -> Fraction:
    below = match["below"].casefold()
    return Fraction(
        _ABOVE[(match["above"] or "a").casefold()],
        _BELOW[below.removesuffix("s") if below != "halves" else "half"],
    )


def _goes_on_a_number(text: str, start: int) -> bool:
    match = _number_and().search(text[max(0, start - 24) : start])
    return match is not None and bool(match[1] or match[2].isdigit() or match[2].casefold() in _counted())


def _is_share(text: str, match: re.Match[str]) -> bool:
    above = (match["above"] or "").casefold()
    if above and _ABOVE[above] > 1:
        return True
    before = _word_before().search(text[max(0, match.start() - 12) : match.start()])
    if before and before[1].casefold() in _ORDERED:
        return False
    if above == "one" and "-" in match[0]:
        return True
    if not above and match["below"].casefold() != "half":
        return False
    following = _word_after().match(text, match.end())
    return following is None or following[1].casefold() in _FOLLOWING


@cache
def _counted() -> frozenset[str]:
    return frozenset((*CARDINALS, *TENS, *MAGNITUDES))


@cache
def _fraction() -> re.Pattern[str]:
    below = "|".join(f"{word}s?" for word in _BELOW)
    above = "|".join(sorted(_ABOVE, key=len, reverse=True))
    return re.compile(
        rf"(?<![\w-])(?:(?P<above>{above})(?:\s+|-))?(?P<below>{below})(?![\w’'])(?!-(?!{_units()}))",
        re.IGNORECASE,
    )


def _units() -> str:
    """What a fraction may measure: magnitudes, and units that have a word."""
    measures = (form.lstrip("=") for unit in units().values() for form in unit.spellings)
    named = sorted({form for form in measures if form.isalpha() and form.islower() and len(form) > 2})
    return "|".join((*MAGNITUDES, *named))


@cache
def _quarters() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+[\s-]quarters(?!-|\s+of\b)", re.IGNORECASE)


@cache
def _magnitude() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+(?:of\s+)?an?)?[\s-]({'|'.join(MAGNITUDES)})(?!\w)", re.IGNORECASE)


@cache
def _of_a_unit() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+(?:of\s+)?an?)?(?=[\s-](?:{_units()})s?(?!\w))", re.IGNORECASE)


@cache
def _tail() -> Cued:
    below = "|".join(f"{word}s?" for word in _BELOW)
    return cued(
        PARTS,
        rf"\s+and[\s-]+(?:(?P<above>{'|'.join(_ABOVE)})[\s-]+|(?=half(?!\s+(?:of|the|an?)\b)))(?P<below>{below})(?!\w)",
        re.IGNORECASE,
    )


@cache
def _number_and() -> re.Pattern[str]:
    span = "hour|day|week|month|year|decade|century"  # "a year and a half"
    return re.compile(rf"(?:(?<!\w)an?\s+({span})|([^\W_]+))\s+and[\s-]+\Z", re.IGNORECASE)


@cache
def _word_before() -> re.Pattern[str]:
    return re.compile(r"([^\W\d_]+)[\s-]+\Z")


@cache
def _word_after() -> re.Pattern[str]:
    return re.compile(r"\s+([^\W_]+)")

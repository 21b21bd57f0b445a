"""Numbers and fractions in words, as values. Vague amounts ("dozens", "several hundred") have none.

Fractions in words: "a third", "three quarters", "half"; and those that go on a number, "and a half". A third
of something is a share; half a million and three quarters of a mile are amounts. "A third man", "the second
quarter" and "the first half" are none of these.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from hrctimeline.claims.numbers.units import SEVERAL, units
from hrctimeline.dates.vocabulary import CARDINALS, ORDINALS, TENS, words
from hrctimeline.record import Record
from hrctimeline.words.lists import Cued, cued, has_any, lazy_pattern, lowered
from hrctimeline.words.shorthand import SIGN, in_shorthand, shorthand

MAGNITUDES = {
    "dozen": 12,
    "score": 20,
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
_SEVERAL = {word: MAGNITUDES[word[:-1]] for word in SEVERAL}
INDIAN = {word: size for word, size in _SEVERAL.items() if word in ("lakhs", "crores")}  # behind digits, too
_COUNTS = {**CARDINALS, **TENS, "zero": 0, "nil": 0, "both": 2, "couple": 2, "pair": 2, "trio": 3}
_COUNTS |= {"twice": 2, "thrice": 3, "threescore": 60, "fourscore": 80}
_PLAIN = {word: value for word, value in _COUNTS.items() if len(word) > 2}
_ORDINAL = {word: value for word, value in ORDINALS.items() if "-" not in word}
_ORDINAL |= {f"{word[:-1]}ieth": value for word, value in TENS.items()}
_ORDINAL_MAGNITUDES = {f"{word}th": size for word, size in MAGNITUDES.items() if size >= 100}
# these prove, and never claim: "one of them", "both sides", "met twice", "zero tolerance"
_WEAK = words("one first second both couple pair trio twice thrice zero nil")
_ARTICLES = words("a an the those these another")
_Words = list[tuple[str, int, int]]
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
    these those all is are was were have has had will would that who which when while with for last this
    during if but under between off out away down up into through within among against per so not
    lower higher larger smaller bigger greater cheaper dearer shorter longer faster slower heavier lighter too
    """
)


class Worded(Record):
    """A number in words: its span, its value, whether it is an ordinal or weak, and its magnitude."""

    start: int
    end: int
    value: int
    ordinal: bool = False
    weak: bool = False
    size: int = 1


def worded(text: str) -> Iterator[Worded]:
    """The numbers that a text has in words, in order."""
    marked = shorthand(lowered(text), _marked()) if has_any(text, cues()) else ""
    for run in _run().finditer(marked) if SIGN in marked else ():
        found = [(m[0].casefold(), *m.span()) for m in _word().finditer(text, *run.span())]
        at = 0
        while at < len(found):
            made, at = _one(found, at)
            if made:
                yield made


class _Sum:
    """A number as its words come in: whole thousands and the like, and the part below them (-1: none yet)."""

    def __init__(self) -> None:
        self.whole, self.part, self.floor, self.ordinal = 0, -1, 10**15, False

    @property
    def value(self) -> int:
        return self.whole + max(self.part, 0)

    @property
    def begun(self) -> bool:
        return self.part >= 0 or self.whole > 0

    def takes(self, word: str) -> bool:
        """Take the next word, if it goes on this number."""
        if self.ordinal:
            return False
        size = MAGNITUDES.get(word) or _ORDINAL_MAGNITUDES.get(word) or _SEVERAL.get(word)
        if size:
            return self._times(size, word)
        if not self.fits(word):
            return False
        self.ordinal = word in _ORDINAL
        self.part = max(self.part, 0) + (_ORDINAL[word] if self.ordinal else _PLAIN[word])
        return True

    def fits(self, word: str) -> bool:
        """Whether a small number can go on: "two hundred" + "three", "twenty" + "one", no "two" + "three"."""
        value = _PLAIN.get(word, _ORDINAL.get(word))
        if value is None or self.part < 0:
            return value is not None
        last = self.part % 100
        return value > 0 and ((last == 0 and self.part > 0) or (last >= 20 and last % 10 == 0 and value < 10))

    def _times(self, size: int, word: str) -> bool:
        if self.part < 0 or size >= self.floor:
            return False
        self.ordinal = word in _ORDINAL_MAGNITUDES
        if size > 100:
            self.whole, self.part, self.floor = self.whole + self.part * size, -1, size
        else:
            self.part *= size
        return True


def _one(found: _Words, at: int) -> tuple[Worded | None, int]:
    """The number that begins at a word, if one does, and the word after it."""
    first, number = at, _Sum()
    opening = [word for word, _, _ in found[at : at + 2]]
    if opening[0] in _ARTICLES:
        if len(opening) == 1 or opening[1] not in MAGNITUDES:
            return None, at + 1
        number.part, at = 1, at + 1
    while at < len(found):
        if (
            found[at][0] == "and"
            and number.value >= 100
            and number.fits("".join(w for w, _, _ in found[at + 1 : at + 2]))
        ):
            at += 1
        if not number.takes(found[at][0]):
            break
        at += 1
    if not number.begun:
        return None, max(at, first + 1)
    size = MAGNITUDES.get(found[at - 1][0].removesuffix("s"), 1)
    weak = at == first + 1 and opening[0] in _WEAK
    return Worded(found[first][1], found[at - 1][2], number.value, number.ordinal, weak, size), at


_word = lazy_pattern(r"[A-Za-z]+")


@cache
def cues() -> frozenset[str]:
    """The words of which a text has one wherever it has a number in words: ten, tenfold."""
    return frozenset(_marked())


@cache
def _run() -> re.Pattern[str]:
    article = rf"(?:(?:{'|'.join(sorted(_ARTICLES))})\s)?"
    link = r"[\s-]{1,3}(?:(?:and|an?)\s)?"  # behind the last one, too
    return in_shorthand(rf"(?<![\w'’]){article}(?:{SIGN}+[a-z](?:{link}|(?!(?!fold\b)\w)))+")


@cache
def _marked() -> dict[str, str]:
    """How shorthand writes the words of numbers: ten, tenfold."""
    names = (*_PLAIN, *_ORDINAL, *MAGNITUDES, *_ORDINAL_MAGNITUDES, *_SEVERAL)
    return {form: SIGN * (len(n) - 1) + form[len(n) - 1 :] for n in names for form in (n, f"{n}fold")}


Fractional = tuple[int, int, Fraction, bool]


def written_fractions(text: str) -> Iterator[Fractional]:
    """The fractions of a text in words: span, value, and whether it is a share of something."""
    for match in _fraction().finditer(text) if has_any(text, PARTS) else ():
        if _goes_on_a_number(text, match.start()):
            continue
        value = _value(match)
        if larger := _magnitude().match(text, match.end()):
            yield match.start(), larger.end(), value * MAGNITUDES[larger[1].casefold()], False
        elif _is_part(match) and (measured := _of_a_unit().match(text, match.end())):
            yield match.start(), measured.end(), value, False
        elif _is_share(text, match):
            yield match.start(), match.end(), value, True


def _is_part(match: re.Match[str]) -> bool:
    """Whether it is a part of a unit: "a third of a day", not "the third day"."""
    parts = match["below"].casefold().endswith(("half", "quarter", "s"))
    return parts or match["above"] is not None or match.string.startswith(" of", match.end())


def is_of_a_year(text: str, start: int) -> bool:
    """Whether quarters may be those of a year: "no dividend for three quarters"."""
    return _quarters().match(text, start) is not None


def tail_fraction(text: str, end: int) -> tuple[int, Fraction]:
    """The fraction that goes on a number ending at `end` ("and a half"), and where it ends."""
    match = _tail().match(text, end)
    return (match.end(), _value(match)) if match else (end, Fraction(0))


def _value(match: re.Match[str]) -> Fraction:
    below = match["below"].casefold()
    below = below.removesuffix("s") if below != "halves" else "half"
    return Fraction(_ABOVE[(match["above"] or "a").casefold()], _BELOW[below])


def _goes_on_a_number(text: str, start: int) -> bool:
    found = _number_and().search(text[max(0, start - 24) : start])
    return found is not None and bool(found[1] or found[2].isdigit() or found[2].casefold() in _counted())


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


_quarters = lazy_pattern(r"[^\W\d_]+[\s-]quarters(?!-|\s+of\b)", re.IGNORECASE)


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


_word_before = lazy_pattern(r"([^\W\d_]+)[\s-]+\Z")
_word_after = lazy_pattern(r"\s+([^\W_]+)")

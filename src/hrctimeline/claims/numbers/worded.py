"""Numbers written in words, as values. Vague amounts ("dozens", "several hundred") have none."""

import re
from collections.abc import Iterator
from functools import cache

from hrctimeline.dates.vocabulary import CARDINALS, ORDINALS, TENS, words
from hrctimeline.record import Record
from hrctimeline.words.lists import has_any

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
_COUNTS = {**CARDINALS, **TENS, "zero": 0, "nil": 0, "both": 2, "couple": 2, "pair": 2, "trio": 3}
_COUNTS |= {"twice": 2, "thrice": 3}
_COUNTS |= {"threescore": 60, "fourscore": 80}
_PLAIN = {word: value for word, value in _COUNTS.items() if len(word) > 2}
_ORDINAL = {word: value for word, value in ORDINALS.items() if "-" not in word}
_ORDINAL |= {f"{word[:-1]}ieth": value for word, value in TENS.items()}
_ORDINAL_MAGNITUDES = {f"{word}th": size for word, size in MAGNITUDES.items() if size >= 100}
# these prove, and never claim: "one of them", "both sides", "met twice", "zero tolerance"
_WEAK = words("one first second both couple pair trio twice thrice zero nil")
_ARTICLES = words("a an the those these another")
_Words = list[tuple[str, int, int]]


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
    for run in _run().finditer(text) if has_any(text, cues()) else ():
        first = run.start()
        found = [(m[0].casefold(), first + m.start(), first + m.end()) for m in _word().finditer(run[0])]
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
        size = MAGNITUDES.get(word) or _ORDINAL_MAGNITUDES.get(word)
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
    size = MAGNITUDES.get(found[at - 1][0], 1)
    weak = at == first + 1 and opening[0] in _WEAK
    return Worded(found[first][1], found[at - 1][2], number.value, number.ordinal, weak, size), at


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z]+")


def _names() -> set[str]:
    return {*_PLAIN, *_ORDINAL, *MAGNITUDES, *_ORDINAL_MAGNITUDES}


@cache
def cues() -> frozenset[str]:
    """The words of which a text has one wherever it has a number in words: ten, tenfold."""
    return frozenset(form for name in _names() for form in (name, f"{name}fold"))


@cache
def _run() -> re.Pattern[str]:
    article = rf"(?:(?:{'|'.join(sorted(_ARTICLES))})\s)?"
    one = "|".join(sorted(_names(), key=lambda name: (-len(name), name)))
    link = (
        r"[\s-]{1,3}(?:(?:and|an?)\s)?"  # behind the last one, too: the words stand in the pattern only once
    )
    return re.compile(rf"(?<![\w'’]){article}(?:(?:{one})(?:{link}|(?!(?!fold\b)\w)))+", re.IGNORECASE)

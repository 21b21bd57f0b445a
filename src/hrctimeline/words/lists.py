"""Lists of words as they stand in the code, and patterns of many words that cost little.

Whether a text has a word that a pattern needs: words are looked up cheaply, a pattern is dear to compile. A
pattern of many words takes as long to compile as a short log takes to be checked; one is compiled when a text
first has a word without which it can't fit.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache, partial

from hrctimeline.record import Record

_LONG = 4000  # characters: of so many, every pattern's words are likely to be some
_TYPOGRAPHIC = "’“”—–…‘"  # most texts have nothing else beyond ASCII
# blanks for what parts the runs of a text of ASCII, in which they are found so in a third of the time
_PARTING = {at: " " for at in range(128) if not (chr(at).isalnum() or chr(at) == "_")}
# a piece of a word with apostrophes and hyphens, to be repeated; the curly one is dear in a set with others
RUN = r"(?:[\w'-]++|’)"


def listed(words: str) -> frozenset[str]:
    """The words of a list, which stand parted by white space."""
    return frozenset(words.split())


# articles, possessives and demonstratives, but for "that", which may open a clause
DETERMINERS = listed("the a an its his her their our my your this these those")
BEING = listed("is are was were be been being")


@cache
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern of a table of patterns, compiled where it is first asked for."""
    return re.compile(pattern, flags)


def lazy_pattern(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """What gives a pattern, compiled when it is first asked for: a run needs few of those that it loads."""
    return partial(compiled, pattern, flags) if flags else partial(compiled, pattern)


class Cued(Record):
    """A pattern with the words of which one must be there for it to fit, as they are folded for case.

    Of each group of `further` words one must be there as well. It is asked as a compiled pattern is, and
    compiled when a text has its words.
    """

    cues: frozenset[str]
    pattern: str
    flags: int = 0
    further: tuple[frozenset[str], ...] = ()

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Where it first fits."""
        return self.at_hand.search(text, start, end) if self.may_fit(text) else None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Whether it fits at a place."""
        return self.at_hand.match(text, start, end) if self.may_fit(text) else None

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Whether it fits from a place to another one: there the words must be, too."""
        return self.at_hand.fullmatch(text, start, end) if self.may_fit(text[start:end]) else None

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """All places where it fits."""
        return self.at_hand.finditer(text) if self.may_fit(text) else ()

    def may_fit(self, text: str) -> bool:
        """Whether a text, unless it is long, has the words that it needs."""
        if len(text) > _LONG:
            return True
        words = words_of(text)
        return not words.isdisjoint(self.cues) and not any(map(words.isdisjoint, self.further))

    @property
    def at_hand(self) -> re.Pattern[str]:
        """The pattern, compiled."""
        return compiled(self.pattern, self.flags)


def cued(cues: str | Iterable[str], pattern: str, flags: int = 0) -> Cued:
    """A pattern with its words, as they stand in a list or by themselves; parted by +, groups."""
    if not isinstance(cues, str):
        return Cued(frozenset(cues), pattern, flags)
    first, *further = map(listed, cues.split("+"))
    return Cued(first, pattern, flags, tuple(further))


def fitting(patterns: Sequence[Cued], text: str) -> Iterator[re.Pattern[str]]:
    """The patterns, in order, that the words of a text let fit."""
    words = words_of(text)
    return (each.at_hand for each in patterns if not words.isdisjoint(each.cues) and each.may_fit(text))


def lowered(text: str) -> str:
    """A text of the same length in small letters, but for letters that become two."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def is_word(written: str) -> bool:
    """Whether what stands between two spaces is a word: it begins with a letter, and has no other marks."""
    return written[:1].isalpha() and all(char.isalnum() or char in "_’'-" for char in written)


def has_any(text: str, words: frozenset[str]) -> bool:
    """Whether a text has any of some words, whatever their case."""
    return not words.isdisjoint(words_of(text))


def has_digit(text: str) -> bool:
    """Whether a text has a digit of ASCII: `re` takes ten times as long to find one of a set."""
    data = text.encode("utf-8", "surrogatepass")
    return len(data.translate(None, b"0123456789")) < len(data)


def leads(text: str, words: frozenset[str], others: frozenset[str], reach: int = 1) -> bool:
    """Whether one of some words stands at most so many words before one of others, whatever their case."""
    every = runs_of(text.casefold()) if has_any(text, words) and has_any(text, others) else ()
    return any(
        word in words and not others.isdisjoint(every[at + 1 : at + 1 + reach])
        for at, word in enumerate(every)
    )


@lru_cache(maxsize=1024)  # of some events all that is read
def words_of(text: str) -> frozenset[str]:
    """The words of a text, folded for case."""
    return frozenset(runs_of(text.casefold()))


def runs_of(text: str) -> list[str]:
    """The runs of letters, digits and underscores of a text, in order."""
    if not text.isascii():
        for mark in _TYPOGRAPHIC:
            text = text.replace(mark, " ")
    return text.translate(_PARTING).split() if text.isascii() else run().findall(text)


run = lazy_pattern(r"\w+")

"""Whether a text has a word that a pattern needs: words are looked up cheaply, a pattern is dear to compile.

A pattern of many words takes as long to compile as a short log takes to be checked; one is compiled when a
text first has a word without which it can't fit.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from hrctimeline.words.lists import listed


class Cued(NamedTuple):
    """A pattern with the words of which one must be there for it to fit, as they are folded for case."""

    cues: frozenset[str]
    pattern: str
    flags: int = 0


def cued(cues: str, pattern: str, flags: int = 0) -> Cued:
    """A pattern with its words as they stand in a list."""
    return Cued(listed(cues), pattern, flags)


def fitting(patterns: Sequence[Cued], text: str) -> Iterator[re.Pattern[str]]:
    """The patterns, in order, that the words of a text let fit."""
    return (_compiled(each.pattern, each.flags) for each in patterns if has_any(text, each.cues))


def has_any(text: str, words: frozenset[str]) -> bool:
    """Whether a text has any of some words, whatever their case."""
    return not words.isdisjoint(words_of(text))


@lru_cache(maxsize=64)
def words_of(text: str) -> frozenset[str]:
    """The words of a text, folded for case."""
    return frozenset(runs_of(text.casefold()))


def runs_of(text: str) -> list[str]:
    """The runs of letters, digits and underscores of a text, in order."""
    return _run().findall(text)


@cache
def _run() -> re.Pattern[str]:
    return re.compile(r"\w+")


@cache
def _compiled(pattern: str, flags: int) -> re.Pattern[str]:
    return re.compile(pattern, flags)

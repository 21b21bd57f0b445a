"""Numbers that a title or summary bears out by itself: "in two wordings: “a” and “b”", "the two articles"."""

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import cache

from hrctimeline.claims.numbers.reading import Number
from hrctimeline.claims.numbers.units import COUNT
from hrctimeline.words.lists import Cued, cued
from hrctimeline.words.text import fold

_SHORTEST = 3  # characters of an item that is looked for in a quote


def counted(text: str, number: Number, sources: int, quotes: Iterable[str]) -> bool:
    """Whether a number counts what the text lists after a colon, or the sources that the event cites.

    What is listed are quotations, or words of one quote: a list that the texts don't have counts nothing.
    `text` has its quotations masked, so that a comma in one parts nothing; `quotes` are folded.
    """
    if number.units != {COUNT} or not number.exact:
        return False
    rest = _sentence_end().split(text[number.end :], maxsplit=1)[0]
    _, colon, listed = rest.partition(":")
    items = [item.strip() for item in _between().split(listed.strip())] if colon and listed.strip() else []
    value = {reading.low for reading in number.readings}
    if items and value == {Fraction(len(items))} and _are_quoted(items, quotes):
        return True
    return _texts().match(rest) is not None and value == {Fraction(sources)}


def _are_quoted(items: list[str], quotes: Iterable[str]) -> bool:
    """Whether each item begins with a quotation, or all stand in one quote."""
    if all(item.startswith("·") for item in items):
        return True
    words = [fold(item).casefold() for item in items]
    long = all(len(word) >= _SHORTEST for word in words)
    return long and any(all(word in quote.casefold() for word in words) for quote in quotes)


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"[.!?](?=\s|\Z)")


@cache
def _between() -> re.Pattern[str]:
    return re.compile(r"\s*[,;]\s*(?:and\s+|or\s+)?|\s+(?:and|or|&)\s+")


@cache
def _texts() -> Cued:
    nouns = (
        "accounts articles documents newspapers papers publications reports sources texts versions wordings"
    )
    return cued(nouns, rf"(?:\s+[^\W\d_][\w’'-]*){{0,3}}?\s+(?:{nouns.replace(' ', '|')})\b")

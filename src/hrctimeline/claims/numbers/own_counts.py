"""Numbers that a title or summary bears out by itself: "in two wordings: “a” and “b”", "the two articles"."""

from collections.abc import Iterable
from fractions import Fraction
from functools import cache

from hrctimeline.claims.numbers.reading import Number
from hrctimeline.claims.numbers.units import COUNT
from hrctimeline.words.lists import Cued, cued, lazy_pattern
from hrctimeline.words.text import fold

_FEW = 12  # quotations that a text lists at the most
_LONGEST = 1_000  # characters of a sentence behind a number
_SHORTEST = 3  # characters of an item that is looked for in a quote


def counted(text: str, number: Number, sources: int, quotes: Iterable[str]) -> bool:
    """Whether a number counts what the text lists after a colon, or the sources that the event cites.

    What is listed are quotations, or words of one quote: a list that the texts don't have counts nothing.
    `text` has its quotations masked, so that a comma in one parts nothing; `quotes` are folded.
    """
    if number.units != {COUNT} or not number.exact:
        return False
    rest = _rest(text, number)
    items = _items(rest)
    value = {reading.low for reading in number.readings}
    if items and value == {Fraction(len(items))} and (_are_quotations(items) or _are_quoted(items, quotes)):
        return True
    return _texts().match(rest) is not None and value == {Fraction(sources)}


def listed_otherwise(text: str, number: Number) -> int:
    """How many quotations a text lists behind a small number of them; 0 where it lists none, or as many."""
    items = _items(_rest(text, number)) if number.units == {COUNT} else []
    few = all(not isinstance(each.high, str) and each.high <= _FEW for each in number.readings)
    return len(items) if few and len(items) > 1 and _are_quotations(items) else 0


def _rest(text: str, number: Number) -> str:
    """What stands behind a number in its sentence."""
    return _sentence_end().split(text[number.end : number.end + _LONGEST], maxsplit=1)[0]


def _items(rest: str) -> list[str]:
    """What is listed after a colon."""
    _, _, listed = rest.partition(":")
    return [item.strip() for item in _between().split(listed.strip())] if listed.strip() else []


def _are_quotations(items: list[str]) -> bool:
    return all(item.startswith("·") for item in items)


def _are_quoted(items: list[str], quotes: Iterable[str]) -> bool:
    """Whether all items stand in one quote."""
    words = [fold(item).casefold() for item in items]
    long = all(len(word) >= _SHORTEST for word in words)
    return long and any(all(word in quote.casefold() for word in words) for quote in quotes)


_sentence_end = lazy_pattern(r"[.!?](?=\s|\Z)")
_between = lazy_pattern(r"\s*[,;]\s*(?:and\s+|or\s+)?|\s+(?:and|or|&)\s+")


@cache
def _texts() -> Cued:
    nouns = (
        "accounts articles documents newspapers papers publications reports sources texts versions wordings"
    )
    return cued(nouns, rf"(?:\s+[^\W\d_][\w’'-]*){{0,3}}?\s+(?:{nouns.replace(' ', '|')})\b")

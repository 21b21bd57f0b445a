"""Numbers of quotations that a title or summary lists itself: "in two wordings: “a” and “b”"."""

from fractions import Fraction

from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.units import COUNT
from hrctimeline.words.lists import lazy_pattern

_LONGEST = 1_000  # characters of a sentence behind a number


def counts_quotations(text: str, number: Number) -> bool:
    """Whether a number counts the quotations after a colon, which are masked in the text."""
    rest = _sentence_end().split(text[number.end : number.end + _LONGEST], maxsplit=1)[0]
    listed = rest.partition(":")[2].strip()
    items = _between().split(listed) if listed else []
    value = {reading.low for reading in number.readings}
    quoted = bool(items) and all(item.startswith("·") for item in items)
    return number.units == {COUNT} and number.exact and quoted and value == {Fraction(len(items))}


_sentence_end = lazy_pattern(r"[.!?](?=\s|\Z)")
_between = lazy_pattern(r"\s*[,;]\s*(?:and\s+|or\s+)?|\s+(?:and|or|&)\s+")

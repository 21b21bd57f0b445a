"""Numbers of quotations that a title or summary lists itself: "in two wordings: “a” and “b”"."""

from fractions import Fraction

from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.units import COUNT
from hrctimeline.words.lists import lazy_pattern

_LONGEST = 1_000  # characters of a sentence behind a number


def listed_quotations(text: str, number: Number) -> int:
    """How many quotations, masked in the text, it lists after a colon behind a number; 0 for none."""
    if number.units != {COUNT}:
        return 0
    rest = _sentence_end().split(text[number.end : number.end + _LONGEST], maxsplit=1)[0]
    listed = rest.partition(":")[2].strip()
    items = _between().split(listed) if listed else []
    return len(items) if all(item.startswith("·") for item in items) else 0


def counts_quotations(text: str, number: Number) -> bool:
    """Whether a number is that of the quotations that the text lists behind it."""
    value = {reading.low for reading in number.readings}
    return number.exact and value == {Fraction(listed_quotations(text, number) or -1)}


_sentence_end = lazy_pattern(r"[.!?](?=\s|\Z)")
_between = lazy_pattern(r"\s*[,;]\s*(?:and\s+|or\s+)?|\s+(?:and|or|&)\s+")

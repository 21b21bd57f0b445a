"""Verbs that multiply: what doubled is twice as much. They claim a number only where a quote has another one.

Base forms are adjectives as often ("a double murder"), so that they count only where no noun follows.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from hrctimeline.words.cued import has_any
from hrctimeline.words.fold import Span

UNIT = "times"
_BASES = {"double": 2, "treble": 3, "triple": 3, "quadruple": 4, "quintuple": 5, "sextuple": 6}
CUES = frozenset(form for base in _BASES for form in (base, f"{base}s", f"{base}d", f"{base[:-1]}ing"))


def multiples(text: str) -> Iterator[tuple[Span, Fraction]]:
    """The verbs of a text that multiply, each with its span and by how much."""
    for match in _multiple().finditer(text) if has_any(text, CUES) else ():
        yield match.span(), Fraction(_BASES[f"{match['stem'].casefold()}e"])


def is_multiple(words: str) -> bool:
    """Whether some words are a verb that multiplies."""
    return words.casefold() in CUES


@cache
def _multiple() -> re.Pattern[str]:
    stems = "|".join(base.removesuffix("e") for base in _BASES)
    alone = r"(?=\s*(?:[.,;:!?]|\Z|(?:to|in|by|for|from|since|over|within|its|their|his|her|the)\b))"
    return re.compile(rf"(?<![\w-])(?P<stem>{stems})(?:ed|ing|es?{alone})(?![\w-])", re.IGNORECASE)

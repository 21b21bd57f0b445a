"""Numbers that a word implies: by how much something "doubled", how old one "in her twenties" is."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from hrctimeline.claims.numbers.number import Number, Reading
from hrctimeline.claims.numbers.units import SHARE
from hrctimeline.dates.vocabulary import DECADE_WORDS, TENS
from hrctimeline.words.lists import has_any

# Verbs that multiply: what doubled is twice as much. They claim a number only where a quote has another
# one.
#
# Base forms are adjectives as often ("a double murder"), so that they count only where no noun follows. What
# was halved proves a half, and claims nothing.

_TIMES = "times"
_BASES = {"double": 2, "treble": 3, "triple": 3, "quadruple": 4, "quintuple": 5, "sextuple": 6}
_MULTIPLY = frozenset(form for base in _BASES for form in (base, f"{base}s", f"{base}d", f"{base[:-1]}ing"))
CUES = _MULTIPLY | {"halved", "halving"}


def multiples(text: str) -> Iterator[Number]:
    """The verbs of a text that multiply or halve, each as the number by which they do."""
    for match in _multiple().finditer(text) if has_any(text, CUES) else ():
        halves = match["half"] is not None
        by = Fraction(1, 2) if halves else Fraction(_BASES[f"{match['stem'].casefold()}e"])
        yield Number(*match.span(), frozenset((Reading(by, by, SHARE if halves else _TIMES),)), weak=halves)


def is_multiple(words: str) -> bool:
    """Whether some words are a verb that multiplies."""
    return words.casefold() in _MULTIPLY


@cache
def _multiple() -> re.Pattern[str]:
    stems = "|".join(base.removesuffix("e") for base in _BASES)
    alone = r"(?=\s*(?:[.,;:!?]|\Z|(?:to|in|by|for|from|since|over|within|its|their|his|her|the)\b))"
    verb = rf"(?P<half>halv)(?:ed|ing)|(?P<stem>{stems})(?:ed|ing|es?{alone})"
    return re.compile(rf"(?<![\w-])(?:{verb})(?![\w-])", re.IGNORECASE)


# Ages that are told by their decade: "in their twenties", "thirty-somethings"

DECADES = frozenset(form for word in DECADE_WORDS for form in (word, f"mid{word}")) | {
    "something",
    "somethings",
}


def ages_by_decade(text: str) -> Iterator[Number]:
    """The ages that are told by their decade."""
    for match in _decades().finditer(text) if has_any(text, DECADES) else ():
        tens = "tens" if match["tens"] else "tens2"
        value = Fraction(TENS[f"{match[tens].casefold()}y"])
        yield Number(match.start(tens), match.end(), frozenset((Reading(value, value, "decades"),)))


@cache
def _decades() -> re.Pattern[str]:
    """An age by its decade: "in their twenties", "thirty-somethings"."""
    tens = "|".join(sorted(each[:-1] for each in TENS))
    whose = r"(?<=\sin\s)(?:his|her|their)\s+(?:early\s+|late\s+|mid-?\s*)?"
    something = r"y-something|y-(?=\s+(?:and|or)\s+\w+y-something)"  # "thirty- and forty-somethings"
    return re.compile(
        rf"(?:{whose}(?P<tens>{tens})ies|(?<!\w)(?P<tens2>{tens})(?:{something})s?)(?!\w)", re.IGNORECASE
    )

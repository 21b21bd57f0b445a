"""Ages that are told by their decade: "in their twenties", "thirty-somethings"."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from hrctimeline.claims.numbers.glance import DECADES
from hrctimeline.claims.numbers.number import Number, Reading
from hrctimeline.dates.vocabulary import TENS
from hrctimeline.words.lists import has_any


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

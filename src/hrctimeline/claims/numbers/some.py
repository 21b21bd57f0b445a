"""Whether quotes tell of less than all: of a share, or of "many" where a title has "every house"."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.rates import of_what
from hrctimeline.claims.numbers.units import SHARE, dimension

_SOME = r"many|some|several|few|a\s+(?:number|handful|couple)\s+of|(?:dozen|score|hundred|thousand)s\s+of"


def is_less(share: Number, text: str, told: Sequence[Number], quotes: Iterable[str]) -> bool:
    """Whether a share of a text that no quote has is more than they tell: they have another, or "some" of it.

    `told`: the numbers of the quotes. What is more than a share ("most") needs one.
    """
    if "over" in share.hedges or any(
        dimension(unit) == dimension(SHARE) for each in told for unit in each.units
    ):
        return True
    wanted = of_what(text, share.end) if share.exact else frozenset[str]()
    return bool(wanted) and any(
        not wanted.isdisjoint(of_what(quote, match.end()))
        for quote in quotes
        for match in _some().finditer(quote)
    )


@cache
def _some() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{_SOME})(?!\w)(?:\s+of(?=\s))?", re.IGNORECASE)

"""What a share is a share of: "half of the mills" proves nothing about the dams, where those have a share."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import dropwhile, takewhile

from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.proof import proves
from hrctimeline.claims.vocabulary import small


def of_what(text: str, end: int) -> frozenset[str]:
    """What a share that ends at `end` may be of, in the singular: "half of the old | mills"."""
    match = _phrase().match(text, end)
    words = match[0].casefold().split() if match else []
    phrase = [*takewhile(lambda word: not small(word), dropwhile(small, words))]
    return frozenset(word.removesuffix("s") for word in phrase)


def of_another(claimed: Number, every: Sequence[Number], prose: Sequence[Number]) -> bool:
    """Whether a share that the quotes have is of something else there, and they give another of its own.

    `every`: the numbers of the quotes; `prose`: those of the title or summary, which may tell of both.
    """
    proofs = [each for each in every if proves(claimed, each)]
    if not claimed.whole or any(not each.whole or each.whole & claimed.whole for each in proofs):
        return False
    passing = all(each.weak for each in proofs)  # "the whole country", "each year"
    return any(
        (each.whole & claimed.whole or passing) and not any(proves(told, each) for told in prose)
        for each in every
        if each.whole and not each.weak and each not in proofs
    )


@cache
def _phrase() -> re.Pattern[str]:
    return re.compile(r"(?:\s+[^\W\d_][\w’'-]*){1,5}")

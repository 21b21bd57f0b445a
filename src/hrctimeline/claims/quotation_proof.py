"""Whether a quotation stands in the words of a quote.

Beyond the folding that quotes have, three things of the typesetter's are no difference: a full stop or comma that
American style draws inside the marks, a capital or small letter in brackets ("[t]he"), and the quote's own
quotation marks.
"""

import re
from collections.abc import Iterator
from functools import cache

from hrctimeline.claims.backing import Passage, without_marks
from hrctimeline.locate import Located, Locator


def proved(quotation: str, passage: Passage) -> bool:
    """Whether a passage has the words."""
    return any(
        passage.locator.places(words) or passage.unmarked.places(without_marks(words))
        for words in variants(quotation)
    )


def places(quotation: str, locator: Locator) -> list[Located]:
    """Where a whole source has the words."""
    return next((found for words in variants(quotation) if (found := locator.places(words))), [])


def variants(quotation: str) -> Iterator[str]:
    """The ways in which a source may write the words of a quotation."""
    yield quotation
    bare = quotation.rstrip(".,")
    if bare != quotation and bare.strip():
        yield bare
    if _bracketed().search(bare):
        yield _bracketed().sub(lambda m: m[1].lower(), bare)
        yield _bracketed().sub(lambda m: m[1].upper(), bare)


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"\[([^\W\d_])\](?=\w)")

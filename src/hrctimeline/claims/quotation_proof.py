"""Whether a quotation stands in the words of a quote.

Beyond the folding that quotes have, three things of the typesetter's are no difference: a full stop or
comma that American style draws inside the marks, a capital or small letter in brackets ("[t]he"), and the
quote's own quotation marks.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from hrctimeline.claims.passages import Passage
from hrctimeline.words.locate import Located, Locator
from hrctimeline.words.text import Text, fold


def proved(words: str, passages: Iterable[Passage]) -> bool:
    """Whether one of some passages has the words of a quotation."""
    written = list(variants(words))
    plain = [fold(each) for each in written]
    return any(passage.has(each) for passage in passages for each in plain) or any(
        passage.locator.places(each) for passage in passages for each in written
    )


def proved_unmarked(words: str, passage: Passage) -> bool:
    """The same, once the passage's own quotation marks are gone."""
    locator = Locator(Text(_without_marks(passage.words)))
    return any(locator.places(_without_marks(each)) for each in variants(words))


def places(words: str, locator: Locator) -> list[Located]:
    """Where a whole source has the words of a quotation."""
    return next((found for each in variants(words) if (found := locator.places(each))), [])


def variants(words: str) -> Iterator[str]:
    """The ways in which a source may write the words of a quotation."""
    yield words
    bare = words.rstrip(".,")
    if bare != words and bare.strip():
        yield bare
    if _bracketed().search(bare):
        yield _bracketed().sub(lambda m: m[1].lower(), bare)
        yield _bracketed().sub(lambda m: m[1].upper(), bare)


def _without_marks(text: str) -> str:
    return _mark().sub("", fold(text))


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"\[([^\W\d_])\](?=\w)")


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(r"\"|[«»‹›]|(?<!\w)'|'(?!\w)")

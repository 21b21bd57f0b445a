"""Ordinary English words, as a published list has them: evidence that a sentence's first word is no name.

The list is large and read only where no text of the timeline tells.
"""

import re
from collections.abc import Iterator
from functools import cache

from hrctimeline.claims.vocabulary import common
from hrctimeline.claims.word_lists import entry

_LONGEST = 40  # letters of a word
# the list leaves regular inflections out: an ending, and what stands in its place in the word itself
_ENDINGS = (
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ed", ""),
    ("d", ""),
    ("ied", "y"),
    ("ing", ""),
    ("ing", "e"),
    ("ly", ""),
    ("er", ""),
    ("r", ""),
)


@cache
def ordinary(word: str) -> bool:
    """Whether the list has a word, or one that it is an inflection of."""
    plain = word.casefold()
    if len(plain) > _LONGEST:
        return False
    return bool(entry("english", plain)) or any(ordinary(stem) for stem in stems(plain))


def also_a_name(word: str) -> bool:
    """Whether an ordinary word is a name as well: Brown, Rice."""
    return entry("english", word) == word.capitalize() != ""


def noun(word: str) -> bool:
    """Whether a word with a capital letter may be a common noun: Council, Ministry, but not Brown."""
    return common(word) or (ordinary(word) and not also_a_name(word))


def stems(plain: str) -> Iterator[str]:
    """What a word may be an inflection of; none is shorter than three letters."""
    for ending, other in _ENDINGS:
        if plain.endswith(ending) and len(stem := plain.removesuffix(ending) + other) >= 3:
            yield stem
    if doubled := _doubled().fullmatch(plain):
        yield doubled[1]


@cache
def _doubled() -> re.Pattern[str]:
    return re.compile(r"(\w{1,30}([b-df-hj-np-tv-z]))\2(?:ed|ing|er)")

"""A text in which some words, verbs of saying for one, are written so that a short pattern knows them all.

`re` compiles a pattern in Python, letter by letter, and a set of characters beyond Latin-1 as slowly as
fifty letters: a pattern with many verbs and a name's apostrophes takes longer to compile than a page to
read.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from hrctimeline.words.lists import run

SIGN, BARRED, OPENER = "ªºÐ"  # letters that are rare, and of Latin-1
_CLEARED = tuple(zip(SIGN + BARRED + OPENER, "xxD", strict=True))
WRITTEN = rf"\b{SIGN}+[a-z]\b"  # one of the words: its last letter stays, for what asks how a word ends
# marks beyond Latin-1, and control characters of it, which no text has: neither letters nor spaces
_MARKS = tuple(zip("“”‘’…", "\x93\x94\x91\x92\x8f", strict=True))


@cache
def signs(words: frozenset[str]) -> Mapping[str, str]:
    """How shorthand writes words: of each the last letter stays."""
    return {word: SIGN * (len(word) - 1) + word[-1] for word in words}


def shorthand(text: str, written: Mapping[str, str]) -> str:
    """A text of the same length, for patterns `in_shorthand`, with some words as they are `written` there."""
    for letter, other in _CLEARED:
        text = text.replace(letter, other)
    return narrow(run().sub(lambda word: written.get(word[0], word[0]), text))


def in_shorthand(pattern: str) -> re.Pattern[str]:
    """A pattern for texts in shorthand, written with the marks that a text has."""
    return re.compile(narrow(pattern))


@lru_cache(maxsize=8)  # paragraph by paragraph, the same text is asked for
def narrow(text: str) -> str:
    """A text of the same length with typographic marks in Latin-1."""
    for mark, other in _MARKS:
        text = text.replace(mark, other)
    return text

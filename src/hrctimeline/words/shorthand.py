"""A text in which some words, verbs of saying for one, are written so that a short pattern knows them all.

`re` compiles a pattern in Python, letter by letter, and a set of characters beyond Latin-1 as slowly as fifty
letters: a pattern with many verbs and a name's apostrophes takes longer to compile than a page to read.
"""

import re
from collections.abc import Collection
from functools import cache

SIGN = "ª"  # a letter that is rare, and of Latin-1
WRITTEN = rf"\b{SIGN}+[a-z]\b"  # one of the words: its last letter stays, for what asks how a word ends
# marks beyond Latin-1, and control characters of it, which no text has: neither letters nor spaces
_MARKS = tuple(zip("“”‘’…", "\x93\x94\x91\x92\x8f", strict=True))


def shorthand(text: str, words: Collection[str]) -> str:
    """A text of the same length, for patterns `in_shorthand`: of each of `words` the last letter stays."""
    text = text.replace(SIGN, "x")
    text = _run().sub(lambda run: SIGN * (len(run[0]) - 1) + run[0][-1] if run[0] in words else run[0], text)
    return narrow(text)


def in_shorthand(pattern: str) -> re.Pattern[str]:
    """A pattern for texts in shorthand, written with the marks that a text has."""
    return re.compile(narrow(pattern))


def narrow(text: str) -> str:
    """A text of the same length with typographic marks in Latin-1."""
    for mark, other in _MARKS:
        text = text.replace(mark, other)
    return text


@cache
def _run() -> re.Pattern[str]:
    return re.compile(r"\w+")

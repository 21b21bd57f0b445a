"""Characters that need care: those that a reader doesn't see, and letters with accents apart."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

# DerivedCoreProperties of Unicode 16, U+FFF9 to U+FFFB, and U+FDD0, a noncharacter that folding uses
INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufdd0\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""As a pattern's set has them, in order."""


@cache
def is_invisible(char: str) -> bool:
    """Whether a character is one of them."""
    at = bisect_right(_ranges(), char, key=lambda each: each[0])
    return bool(at) and char <= _ranges()[at - 1][-1]


@cache
def _ranges() -> list[str]:
    """The first character of each range, with the last where that is another."""
    return re.findall(".(?:-.)?", INVISIBLE)


def composing(text: str) -> Iterator[tuple[int, int, str]]:
    """What NFC changes, cluster by cluster, so that every letter keeps its place."""
    for run in re.finditer(r"[^\s\x00-\x7f][^\s]*|[A-Za-z][^\s\x00-\x7f]+", text):
        if not unicodedata.is_normalized("NFC", run[0]):
            yield from _clusters(text, *run.span())


def _clusters(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    first = start
    for index in range(start + 1, end + 1):
        if index < end and _composes(text[first:index], text[index]):
            continue
        new = unicodedata.normalize("NFC", text[first:index])
        if new != text[first:index]:
            yield first, index, new
        first = index


def _composes(cluster: str, char: str) -> bool:
    nfc = unicodedata.normalize
    apart = nfc("NFC", cluster[-8:]) + nfc("NFC", char)
    return unicodedata.combining(char) != 0 or nfc("NFC", cluster[-8:] + char) != apart

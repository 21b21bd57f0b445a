"""Numbers that stand in a quote in the title's own words, whatever the reader of numbers makes of these.

The words around it must be the same, too: "20 groups met" isn't in "nearly 20 groups met", nor "90 days" in
"60 to 90 days", but "the 20 groups met" is in "so the 20 groups met". No reading can make the one false then.
"""

import re
from collections.abc import Iterable

_BEFORE, _AFTER = 2, 1  # words that are compared on each side


def in_a_row(prose: str, start: int, end: int, quotes: Iterable[str]) -> bool:
    """Whether a number at a span of some prose stands in a quote with the words around it."""
    before = prose[max(0, start - 80) : start].split()[-_BEFORE:]
    after = prose[end : end + 80].split()[:_AFTER]
    if len(before) < _BEFORE or not after:
        return False  # "a fine of $5" is in "a fine of $5 million"
    row = [_plain(word) for word in (*before, *prose[start:end].split(), *after)]
    wanted = f" {' '.join(row)} "
    return all(row) and any(wanted in f" {' '.join(map(_plain, quote.split()))} " for quote in quotes)


def _plain(word: str) -> str:
    return re.sub(r"[,.;:!?]+\Z", "", word.casefold())

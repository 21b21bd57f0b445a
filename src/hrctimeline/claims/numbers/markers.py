"""The markers of numbered lists: "18." at a line's start.

The last marker of a list says how many items it has; the others say nothing.
"""

import re
from collections.abc import Iterator
from functools import cache

_MARKS = r"[*_>#(\\]{0,4}"  # what may stand between a line's start and its number


def markers(text: str) -> dict[int, bool]:
    """Where a text has list markers (the offset of the digits), and whether each is the last of its list.

    A number at a line's start that continues no list is none.
    """
    found = list(_numbers(text))
    made = {}
    for index, (offset, number) in enumerate(found):
        before = found[index - 1][1] if index else 0
        after = found[index + 1][1] if index + 1 < len(found) else 0
        if number == before + 1 or after == number + 1:
            made[offset] = after != number + 1
    return made


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    """The numbers at the starts of lines, with their offsets."""
    for match in _marker().finditer(f"\n{text}"):
        yield match.start(1) - 1, int(match[1])


@cache
def _marker() -> re.Pattern[str]:
    blank = r"[^\S\n\r]"
    return re.compile(rf"[\n\r]{blank}*+{_MARKS}{blank}?(\d{{1,4}})[*_\\]{{0,3}}[.)](?=[\s*_])")

"""The markers of numbered lists: "18." at a line's start.

The last marker of a list says how many items it has; the others say nothing.
"""

import re
from collections.abc import Iterator
from functools import cache

_MARKS, _MOST_MARKS = "*_>#(\\", 4  # what may stand between a line's start and its number


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
    for match in _marker().finditer(text):
        if _begins_line(text, match.start()):
            yield match.start(), int(match[1])


def _begins_line(text: str, at: int) -> bool:
    """Whether only marks and white space stand before a place in its line."""
    at -= _blank(text, at - 1)
    marks = 0
    while marks < _MOST_MARKS and at and text[at - 1] in _MARKS:
        at, marks = at - 1, marks + 1
    while _blank(text, at - 1):
        at -= 1
    return not at or text[at - 1] in "\n\r"


def _blank(text: str, at: int) -> bool:
    """Whether white space that ends no line stands at a place."""
    return at >= 0 and text[at].isspace() and text[at] not in "\n\r"


@cache
def _marker() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)(\d{1,4})[*_\\]{0,3}[.)](?=[\s*_])")

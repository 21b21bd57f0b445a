"""The markers of numbered lists in a source: "18." at a line's start.

The last marker of a list says how many items it has; the others say nothing. Offsets are code points of the source.
"""

import re
from dataclasses import dataclass
from functools import cache

from hrctimeline.text import Text


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker: where its digits stand, the number, and whether it is the last of its list."""

    offset: int
    number: int
    last: bool


def markers(text: Text) -> list[Marker]:
    """The list markers of a text; a number at a line's start that continues no list is none."""
    found = [(m.start(1), int(m[1])) for m in _marker().finditer(text.source, text.first, text.last)]
    made = []
    for index, (offset, number) in enumerate(found):
        before = found[index - 1][1] if index else 0
        after = found[index + 1][1] if index + 1 < len(found) else 0
        if number == before + 1 or after == number + 1:
            made.append(Marker(offset, number, after != number + 1))
    return made


@cache
def _marker() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|(?<=[\n\r]))[^\S\n\r]*[*_>#(\\]{0,4}[^\S\n\r]?(\d{1,4})[*_\\]{0,3}[.)](?=[\s*_])"
    )

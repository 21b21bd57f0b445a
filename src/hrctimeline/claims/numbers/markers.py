"""The markers of numbered lists: "18." at a line's start.

The last marker of a list says how many items it has; the others say nothing.
"""

import re
from functools import cache


def markers(text: str) -> dict[int, bool]:
    """Where a text has list markers (the offset of the digits), and whether each is the last of its list.

    A number at a line's start that continues no list is none.
    """
    found = [(m.start(1), int(m[1])) for m in _marker().finditer(text)]
    made = {}
    for index, (offset, number) in enumerate(found):
        before = found[index - 1][1] if index else 0
        after = found[index + 1][1] if index + 1 < len(found) else 0
        if number == before + 1 or after == number + 1:
            made[offset] = after != number + 1
    return made


@cache
def _marker() -> re.Pattern[str]:
    line = r"(?:^|(?<=[\n\r]))[^\S\n\r]*[*_>#(\\]{0,4}[^\S\n\r]?"
    return re.compile(line + r"(\d{1,4})[*_\\]{0,3}[.)](?=[\s*_])")

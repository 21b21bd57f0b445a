"""A TOML text parsed, and what it has in common with one that was parsed before looked at once.

A log is cut at its `[[event]]` lines. The cut is proved, not guessed: each piece must be TOML by itself and
hold one event and nothing else, the piece before them no event. Then the pieces are the file (a header
`[[event]]` opens a new table whatever stood before it). A text of any other shape is parsed in one piece.
"""

import re
import tomllib
from typing import Any

from hrctimeline.logfile.memo import Memo

HEADER = re.compile(r"^(?=[ \t]*\[\[[ \t]*event[ \t]*\]\][ \t]*(?:#[^\n]*)?\r?$)", re.MULTILINE)


def parsed(text: str, memo: Memo | None) -> dict[str, Any]:
    """The values of a TOML text, which nobody may change; raises ValueError or RecursionError as `tomllib`.

    With `memo` its pieces are kept for another text that has some of them.
    """
    if memo is None:
        return tomllib.loads(text)
    head, *blocks = HEADER.split(text)
    try:
        before = memo.get(tomllib.loads, head)
        tables = [memo.get(tomllib.loads, block) for block in blocks]
    except (ValueError, RecursionError):
        return tomllib.loads(text)
    if not blocks:
        return before
    if "event" in before or not all(
        list(table) == ["event"] and len(table["event"]) == 1 for table in tables
    ):
        return tomllib.loads(text)
    return {**before, "event": [table["event"][0] for table in tables]}

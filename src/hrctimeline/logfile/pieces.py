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
    pieces = _pieces(text, memo) if memo else None
    if pieces is None:
        return tomllib.loads(text)
    before, tables = pieces
    return {**before, "event": [table["event"][0] for table in tables]} if tables else before


def starts(text: str, memo: Memo) -> tuple[int, ...]:
    """Where the pieces with the events of a text begin; nothing where the cut isn't proved."""
    return tuple(match.start() for match in HEADER.finditer(text)) if _pieces(text, memo) else ()


def _pieces(text: str, memo: Memo) -> tuple[dict[str, Any], list[dict[str, Any]]] | None:
    """The values of what stands before the events, and of each event's piece; None for another shape."""
    head, *blocks = HEADER.split(text)
    try:
        before = memo.get(tomllib.loads, head)
        tables = [memo.get(tomllib.loads, block) for block in blocks]
    except (ValueError, RecursionError):
        return None
    whole = all(list(table) == ["event"] and len(table["event"]) == 1 for table in tables)
    return (before, tables) if whole and not (blocks and "event" in before) else None

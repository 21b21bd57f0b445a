"""A log cut into its events, so that what two revisions have in common is parsed once and judged not at all.

A log is cut at its `[[event]]` lines. The cut is proved, not guessed: each piece must be TOML by itself and
hold one event and nothing else, the piece before them no event. Then the pieces are the file (a header
`[[event]]` opens a new table whatever stood before it). A log of any other shape is parsed in one piece.
"""

import re
import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

Raw = dict[str, Any]
_HEADER = re.compile(r"^(?=[ \t]*\[\[[ \t]*event[ \t]*\]\][ \t]*(?:#[^\n]*)?\r?$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Log:
    """The tables of a log: those before the events, the events, and their texts (`blocks`) if it was cut."""

    text: str
    head: Raw
    events: tuple[Raw, ...]
    blocks: tuple[str, ...] = ()

    def only(self, kept: Collection[int]) -> str:
        """The text with these events alone; every line stays on its line. The whole, where it wasn't cut."""
        if not self.blocks:
            return self.text
        before = len(self.text) - sum(map(len, self.blocks))
        parts = (b if i in kept else "\n" * b.count("\n") for i, b in enumerate(self.blocks))
        return self.text[:before] + "".join(parts)


def cut(text: str, parsed: dict[str, Raw]) -> Log | None:
    """The log in its parts, or None where it isn't TOML. `parsed` keeps the pieces for the other revision."""
    head, *blocks = _HEADER.split(text)
    try:
        tables = [_parsed(block, parsed) for block in blocks]
        before = _parsed(head, parsed)
    except (ValueError, RecursionError):
        return _whole(text)
    if "event" in before or not all(_is_one_event(table) for table in tables):
        return _whole(text)
    return Log(text, before, tuple(table["event"][0] for table in tables), tuple(blocks))


def _parsed(block: str, parsed: dict[str, Raw]) -> Raw:
    if block not in parsed:
        parsed[block] = tomllib.loads(block)
    return parsed[block]


def _is_one_event(table: Raw) -> bool:
    return list(table) == ["event"] and len(table["event"]) == 1


def _whole(text: str) -> Log | None:
    try:
        raw = tomllib.loads(text)
    except (ValueError, RecursionError):
        return None
    events = raw.pop("event", [])
    listed = events if isinstance(events, list) else []
    return Log(text, raw, tuple(event if isinstance(event, dict) else {} for event in listed))

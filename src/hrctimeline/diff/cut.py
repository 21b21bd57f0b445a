"""A log cut into its events, so that what two revisions have in common is looked at once and not judged.

It is cut, and the cut proved, as `logfile/memo.py` tells. Events that are plainly TOML are told by one
expression, at a fraction of the cost of parsing them. Plain is an event's table, its id first, with evidence
and waivers, whose values are strings without an escape (save for a line's end) and lists of such strings. All
that is plain is TOML, by construction; what isn't may well be TOML, too, and is parsed.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from hrctimeline.logfile.joined import emptied
from hrctimeline.logfile.memo import HEADER, read_toml
from hrctimeline.words.lists import lazy_pattern

Raw = dict[str, Any]
_CHAR = r"\x20\x21\x23-\x5b\x5d-\x7e\x80-\U0010ffff"  # without " and \
_LINE = rf'"[\t{_CHAR}]*+"(?!")'
# No line of a long string begins with a bracket, so that one at a line's start is a header's.
_LONG = rf'"""(?:[\t{_CHAR}]|"{{1,2}}+(?!")|(?:\\[ \t]*)?\n(?![ \t]*\[))*+"""(?!")'
_LIST = rf"\[[ \t]*(?:{_LINE}[ \t]*(?:,[ \t]*{_LINE}[ \t]*)*+)?\]"
_END = rf'[ \t]*(?:\#[\t"\\{_CHAR}]*+)?(?:\n|\Z)'
_BLANK = rf'[ \t]*(?:\#[\t"\\{_CHAR}]*+)?\n'
_KEY = rf"[ \t]*(?!(?:evidence|waiver)[ \t]*=)[A-Za-z0-9_-]+[ \t]*=[ \t]*(?:{_LONG}|{_LINE}|{_LIST}){_END}"
_HEADER = rf"[ \t]*\[\[event\.(?:evidence|waiver)\]\]{_END}"
_ID = rf'[ \t]*id[ \t]*=[ \t]*"([a-z0-9-]+)"{_END}'
_NAME = r"^[ \t]*(\[\[|[A-Za-z0-9_-]+(?=[ \t]*=))"


@dataclass(slots=True)
class Pieces:
    """Pieces of TOML, each parsed once for both revisions, and plain events only when they are asked for."""

    _parsed: dict[str, Raw] = field(default_factory=dict)
    _ids: dict[str, str] = field(default_factory=dict)

    def parsed(self, piece: str) -> Raw:
        """The tables of a piece; raises ValueError or RecursionError where it is no TOML."""
        if piece not in self._parsed:
            self._parsed[piece] = read_toml(piece)
        return self._parsed[piece]

    def is_event(self, piece: str) -> bool:
        """Whether a piece is one event and nothing else; raises as `parsed` does."""
        if piece not in self._ids:
            self._ids[piece] = plain_id(piece)
        if self._ids[piece]:
            return True
        table = self.parsed(piece)
        return list(table) == ["event"] and len(table["event"]) == 1

    def id(self, piece: str) -> str:
        """The id of a piece that is an event, "" where it has none that is a text."""
        return self._ids[piece] or text(self.parsed(piece)["event"][0].get("id"))

    def mentions(self, piece: str, words: Collection[str]) -> bool:
        """Whether a piece may hold one of these words: plain strings are what they look like."""
        return not self._ids[piece] or any(word in piece for word in words)


@dataclass(frozen=True, slots=True)
class Log:
    """The tables before the events, and these as `blocks` of text, or as `tables` where it wasn't cut."""

    text: str
    head: Raw
    pieces: Pieces
    blocks: tuple[str, ...] = ()
    tables: tuple[Raw, ...] = ()

    def __len__(self) -> int:
        """How many events there are."""
        return len(self.blocks or self.tables)

    def raw(self, index: int) -> Raw:
        """The keys and values of an event."""
        return self.pieces.parsed(self.blocks[index])["event"][0] if self.blocks else self.tables[index]

    def id(self, index: int) -> str:
        """An event's id as it stands there."""
        return self.pieces.id(self.blocks[index]) if self.blocks else text(self.tables[index].get("id"))

    def mentions(self, index: int, words: Collection[str]) -> bool:
        """Whether an event may hold one of these words."""
        return bool(words) and (not self.blocks or self.pieces.mentions(self.blocks[index], words))

    def same(self, index: int, other: "Log", there: int) -> bool:
        """Whether an event has the same keys and values as one of another log."""
        alike = bool(self.blocks and other.blocks) and self.blocks[index] == other.blocks[there]
        return alike or self.raw(index) == other.raw(there)

    def only(self, kept: Collection[int]) -> str:
        """The text with these events alone; every line stays on its line. The whole, where it wasn't cut."""
        before = len(self.text) - sum(map(len, self.blocks))
        parts = (b if i in kept else emptied(b) for i, b in enumerate(self.blocks))
        return self.text[:before] + "".join(parts) if self.blocks else self.text


def cut(log: str, pieces: Pieces) -> Log | None:
    """The log in its parts, or None where it isn't TOML."""
    head, *blocks = HEADER.split(log)
    try:
        before = pieces.parsed(head)
        if "event" not in before and all(pieces.is_event(block) for block in blocks):
            return Log(log, before, pieces, tuple(blocks))
    except (ValueError, RecursionError):
        pass
    try:
        raw = dict(pieces.parsed(log))
    except (ValueError, RecursionError):
        return None
    events = raw.pop("event", [])
    tables = (e if isinstance(e, dict) else {} for e in (events if isinstance(events, list) else ()))
    return Log(log, raw, pieces, tables=tuple(tables))


def text(value: object) -> str:
    """A value that is a text; "" for any other."""
    return value if isinstance(value, str) else ""


def plain_id(block: str) -> str:
    """The id of a plain event; "" where the event isn't plain."""
    found = _plain().fullmatch(block)
    return found[1] if found and not _repeats(block) else ""


_plain = lazy_pattern(rf"[ \t]*\[\[event\]\]{_END}{_ID}(?:{_KEY}|{_HEADER}|{_BLANK})*+")
_name = lazy_pattern(_NAME, re.MULTILINE)


def _repeats(block: str) -> bool:
    """Whether a key may stand twice in one table."""
    seen: set[str] = set()
    for name in _name().findall(block):
        if name == "[[":
            seen.clear()
        elif name in seen:
            return True
        seen.add(name)
    return False

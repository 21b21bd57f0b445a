"""What is worked out of the texts, once: in one run, or over many that verify variants of one timeline.

A TOML text parsed, and what it has in common with one that was parsed before looked at once. A log is cut at
its `[[event]]` lines. The cut is proved, not guessed: each piece must be TOML by itself and hold one event
and nothing else, the piece before them no event. Then the pieces are the file (a header `[[event]]` opens a
new table whatever stood before it). A text of any other shape is parsed in one piece.
"""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any, NamedTuple, ParamSpec, TypeVar

import tomli

from hrctimeline.words.lists import lazy_pattern

P = ParamSpec("P")
T = TypeVar("T")
_UNKNOWN: Any = object()  # a result may be None
_LARGE = 1_000_000  # characters of a text that is parsed in pieces even where none of them is kept
_DIGITS = 3500  # of a hexadecimal number: Python takes a longer one, and won't write it in decimal digits
_huge_number = lazy_pattern(rf"(?:^|[=\[,])[ \t]*0[box][\da-fA-F_]{{{_DIGITS}}}", re.MULTILINE)
MERGED = "A merge left both its sides here"
HEADER = re.compile(r"^(?=[ \t]*\[\[[ \t]*event[ \t]*\]\][ \t]*(?:#[^\n]*)?\r?$)", re.MULTILINE)


class Memo:
    """Results of pure functions by their arguments, which must be hashable.

    What `base` holds is given out as well, and nothing is added to it: one run's memo on top of another's
    takes what has stayed the same and goes with its run.
    """

    def __init__(self, base: "Memo | None" = None) -> None:
        self._base: dict[tuple[Any, ...], Any] = base._kept if base else {}
        self._kept: dict[tuple[Any, ...], Any] = {}

    def keep(self, value: T, make: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> None:
        """Take a result that was worked out elsewhere."""
        self._kept[(make, args, *kwargs.items())] = value

    def take(self, other: "Memo") -> None:
        """Take all that another one has worked out by itself."""
        self._kept.update(other._kept)

    def forget(self, *kinds: type) -> None:
        """Let go of the results for arguments of some kinds, or of all."""
        if not kinds:
            self._kept.clear()
        for key in [key for key in self._kept if isinstance(key[1][0], kinds)]:
            del self._kept[key]

    def get(self, make: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """`make(...)`, worked out at most once for equal arguments."""
        key = (make, args, *kwargs.items()) if kwargs else (make, args)
        found: T = self._kept.get(key, _UNKNOWN)
        if found is _UNKNOWN and self._base:
            found = self._base.get(key, _UNKNOWN)
        if found is _UNKNOWN:
            found = self._kept[key] = make(*args, **kwargs)
        return found


class Parsed(NamedTuple):
    """The values of a TOML text, which nobody may change, and where its events begin, if it was cut there."""

    values: dict[str, Any]
    starts: tuple[int, ...] = ()


def parsed(text: str, memo: Memo | None) -> Parsed:
    """A TOML text parsed; raises ValueError or RecursionError as `tomli`.

    It is cut with `memo`, which keeps its pieces for another text that has some of them, or if it is large.
    """
    large = len(unmerged(text)) > _LARGE
    return (_in_pieces(text, memo) if memo or large else None) or Parsed(read_toml(text))


def read_toml(text: str) -> dict[str, Any]:
    """The values of a TOML text; raises what `tomli` does, and ValueError for a number that can't be told."""
    if any(len(line) > _DIGITS for line in text.split("\n")) and _huge_number().search(text):
        raise ValueError("Exceeds the limit of digits")
    return tomli.loads(text)


def unmerged(text: str) -> str:
    """The text; raises ValueError where a merge left both its sides, which may be words of a long string."""
    if "\n>>>>>>> " in text and (mark := re.search("^<{7} ", text, re.MULTILINE)):
        line = text.count("\n", 0, mark.start()) + 1
        raise ValueError(f"{MERGED} (at line {line}, column 1)")
    return text


def _in_pieces(text: str, memo: Memo | None) -> Parsed | None:
    """What stands before the events and each event parsed by itself; None for another shape."""
    starts = tuple(match.start() for match in HEADER.finditer(text))
    pieces = (text[start:end] for start, end in pairwise((0, *starts, len(text))))
    try:  # one by one: of a large text they aren't in memory twice
        before, *tables = [memo.get(read_toml, piece) if memo else read_toml(piece) for piece in pieces]
    except (ValueError, RecursionError):
        return None
    if not tables:
        return Parsed(before)
    whole = all(list(table) == ["event"] and len(table["event"]) == 1 for table in tables)
    events = [event for table in tables for event in table["event"]]
    return Parsed({**before, "event": events}, starts) if whole and "event" not in before else None

"""Where keys and values stand in a TOML text that `tomli` has accepted.

Spans are half-open and count code points of the text as it stands in the file (so decode its bytes: reading
in text mode would turn CRLF into LF and shift everything). Lines and columns (characters) are 1-based.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hrctimeline.logfile.toml_text import Characters, Node, Tree
from hrctimeline.record import Record

_MOST = 6_000  # trees that are kept, of a log that is looked at again and again: of a larger one not all
_FEW = 100  # of one that is read once, from its beginning to its end

Path = tuple[str | int, ...]
"""A key path such as ("event", 3, "evidence", 0, "quote"); arrays of both kinds count from 0."""


class Span(NamedTuple):
    """Code points of the text, `start` included and `end` not."""

    start: int
    end: int


class Entry(Record):
    """Where one key path stands.

    `key` is the last part of the key as written, with its quotes; None for an element of an array. `value` is
    the value as written. A table (or an element of an array of tables) made by a header has the whole header,
    brackets included, as its value; an array of tables has its first header. A table that is only implied, as
    `a` is by `a.b = 1` or `[a.b]`, has its first mention both as key and as value.
    """

    key: Span | None
    value: Span


class Places:
    """An index, key path -> span, over a TOML text."""

    def __init__(
        self, text: str, starts: Sequence[int] = (), before: "Places | None" = None, *, once: bool = False
    ) -> None:
        """Index `text` in time proportional to its length.

        `starts`: where each event begins, of a log that was cut (`pieces`): it is indexed when it is asked
        for, if it wasn't `before`. `once`: events are asked for in their order, and hardly again.
        """
        self._text, self._most = text, _FEW if once else _MOST
        self._bounds = [0, *starts, len(text)]
        known = before._trees if before else dict[str, Tree]()
        pieces = map(self._piece, range(len(self._bounds) - 1)) if known else ()
        self._trees: dict[str, Tree] = {piece: known[piece] for piece in pieces if piece in known}
        self._last: tuple[tuple[int, int], Characters] | None = None  # the string that was asked for
        self._lines = array("Q", [0])  # where they begin
        self._lines.extend(end.end() for end in re.finditer("\n", text))

    def find(self, path: Path) -> Entry | None:
        """Give the place of `path`; None if it isn't there, and for the document itself, `()`."""
        piece, node = self._node(path)
        return self._entry(piece, node) if node else None

    def nearest(self, path: Path) -> Entry | None:
        """Give the place of the longest known prefix of `path`, so that a missing key has a place too."""
        piece, nodes = self._walk(path)
        return self._entry(piece, nodes[-1]) if nodes else None

    def block(self, path: Path) -> Span | None:
        """Give the block of a table made by a header; None for anything else.

        It starts at the header's first bracket and takes in the sub-tables that follow without another header
        between. It ends with the line of its last key, value or header: a comment in this line belongs to it,
        the line's end doesn't, nor do the comments and blank lines below.
        """
        piece, node = self._node(path)
        return None if node is None or node.block < 0 else self._block(piece, node)

    def blocks(self) -> Iterator[Span]:
        """Give the block of every table made by a header, outer ones first."""
        for piece in range(len(self._bounds) - 1):
            waiting = [self._tree(piece).root]
            while waiting:
                node = waiting.pop()
                if node.block >= 0:
                    yield self._block(piece, node)
                waiting += [
                    child for child in (node.children or {}).values() if child.children or child.block >= 0
                ]

    def _block(self, piece: int, node: Node) -> Span:
        base, end = self._bounds[piece], self._tree(piece).ends[node.block]
        return Span(base + node.start, base + end + len(self._rest(base + end)))

    def at(self, offset: int) -> Path:
        """Give the path of what stands at a character: a key with its value, or the table around; or ()."""
        path: Path = ()
        piece = bisect_right(self._bounds, offset, 1, len(self._bounds) - 1) - 1
        node = self._tree(piece).root
        while found := next(
            (each for each in (node.children or {}).items() if self._holds(piece, each[1], offset)), None
        ):
            path, node = (*path, found[0]), found[1]
        return (*path[:1], piece - 1, *path[2:]) if piece and len(path) > 1 else path

    def _holds(self, piece: int, node: Node, offset: int) -> bool:
        """Whether a character is in the block of a table, or in a key and its value, or in what they hold."""
        if node.block >= 0:
            start, end = self._block(piece, node)
            return start <= offset <= end
        base = self._bounds[piece]
        first = node.key[0] if node.key else node.start
        if not node.tables and base + first <= offset <= base + node.end:
            return True
        return any(self._holds(piece, child, offset) for child in (node.children or {}).values())

    def position(self, offset: int) -> tuple[int, int]:
        """Give the line and the column of a character of the text."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """Give the character at a line and column."""
        return self._lines[min(line, len(self._lines)) - 1] + column - 1

    def line(self, number: int) -> str:
        """Give the text of a line without its end; "" if there is no such line."""
        return self._rest(self._lines[number - 1]) if 1 <= number <= len(self._lines) else ""

    def inside(self, path: Path, offset: int) -> int | None:
        """Give where character `offset` of the string at `path` starts in the text; None if there isn't one.

        `offset` counts in the string as parsed. An escape stands at its backslash, a CRLF at its LF. The
        length of the string gives its closing quotes, so that a span of the string becomes one of the text.
        """
        piece, node = self._node(path)
        if node is None or node.children:
            return None
        span = self._bounds[piece] + node.start, self._bounds[piece] + node.end
        if self._last is None or self._last[0] != span:
            self._last = span, Characters(self._text, *span)
        return self._last[1].at(offset)

    def _walk(self, path: Path) -> tuple[int, list[Node]]:
        """Give the nodes down the path, as far as they are there, and the number of the piece they are in."""
        piece, path = self._within(path)
        nodes: list[Node] = []
        node = self._tree(piece).root
        for part in path:
            child = node.get(part)
            if child is None:
                break
            nodes.append(child)
            node = child
        return piece, nodes

    def _within(self, path: Path) -> tuple[int, Path]:
        """Give the number of the piece that a path is in, and the path there: each has its event alone."""
        events = len(self._bounds) - 2
        if not events or path[:1] != ("event",):
            return 0, path
        number = path[1] if len(path) > 1 else None
        if isinstance(number, int) and 0 <= number < events:
            return number + 1, ("event", 0, *path[2:])
        return 1, path

    def _piece(self, number: int) -> str:
        """Give what was cut: before the first event, then each event."""
        return self._text[self._bounds[number] : self._bounds[number + 1]]

    def _tree(self, piece: int) -> Tree:
        written = self._piece(piece)
        if written not in self._trees:
            if len(self._trees) >= self._most:
                self._trees.clear()
            self._trees[written] = Tree(written)
        return self._trees[written]

    def _node(self, path: Path) -> tuple[int, Node | None]:
        piece, nodes = self._walk(path)
        return piece, nodes[-1] if path and len(nodes) == len(path) else None

    def _entry(self, piece: int, node: Node) -> Entry:
        base = self._bounds[piece]
        key = Span(base + node.key[0], base + node.key[1]) if node.key else None
        return Entry(key, Span(base + node.start, base + node.end))

    def _rest(self, start: int) -> str:
        """Give the text from `start` to the end of its line."""
        end = self._text.find("\n", start)
        return self._text[start : len(self._text) if end < 0 else end].removesuffix("\r")

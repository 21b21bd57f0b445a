"""Where keys and values stand in a TOML text that `tomllib` has accepted.

Spans are half-open and count code points of the text as it stands in the file (so decode its bytes: reading
in text mode would turn CRLF into LF and shift everything). Lines and columns (characters) are 1-based.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from hrctimeline.logfile.toml_tree import Node, Tree, character

Path = tuple[str | int, ...]
"""A key path such as ("event", 3, "evidence", 0, "quote"); arrays of both kinds count from 0."""


class Span(NamedTuple):
    """Code points of the text, `start` included and `end` not."""

    start: int
    end: int


class Entry(NamedTuple):
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

    def __init__(self, text: str) -> None:
        """Index `text` at once, in time proportional to its length."""
        self._text = text
        self._tree = Tree(text)
        self._lines = [0, *(end.end() for end in re.finditer("\n", text))]

    def find(self, path: Path) -> Entry | None:
        """Give the place of `path`; None if it isn't there, and for the document itself, `()`."""
        node = self._node(path)
        return _entry(node) if node else None

    def nearest(self, path: Path) -> Entry | None:
        """Give the place of the longest known prefix of `path`, so that a missing key has a place too."""
        nodes = self._walk(path)
        return _entry(nodes[-1]) if nodes else None

    def block(self, path: Path) -> Span | None:
        """Give the block of a table made by a header; None for anything else.

        It starts at the header's first bracket and takes in the sub-tables that follow without another header
        between. It ends with the line of its last key, value or header: a comment in this line belongs to it,
        the line's end doesn't, nor do the comments and blank lines below.
        """
        node = self._node(path)
        if node is None or node.block < 0:
            return None
        end = self._tree.ends[node.block]
        return Span(node.start, end + len(self._rest(end)))

    def blocks(self) -> Iterator[Span]:
        """Give the block of every table made by a header, outer ones first."""
        waiting = [self._tree.root]
        while waiting:
            node = waiting.pop()
            if node.block >= 0:
                end = self._tree.ends[node.block]
                yield Span(node.start, end + len(self._rest(end)))
            waiting += [
                child for child in (node.children or {}).values() if child.children or child.block >= 0
            ]

    def at(self, offset: int) -> Path:
        """Give the path of what stands at a character: a key with its value, or the table around; or ()."""
        path: Path = ()
        node = self._tree.root
        while found := next(
            (each for each in (node.children or {}).items() if self._holds(each[1], offset)), None
        ):
            path, node = (*path, found[0]), found[1]
        return path

    def _holds(self, node: Node, offset: int) -> bool:
        """Whether a character is in the block of a table, or in a key and its value, or in what they hold."""
        if node.block >= 0:
            end = self._tree.ends[node.block]
            return node.start <= offset <= end + len(self._rest(end))
        first = node.key[0] if node.key else node.start
        if not node.tables and first <= offset <= node.end:
            return True
        return any(self._holds(child, offset) for child in (node.children or {}).values())

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
        node = self._node(path)
        if node is None or node.children:
            return None
        return character(self._text, node.start, node.end, offset)

    def _walk(self, path: Path) -> list[Node]:
        """Give the nodes down the path, as far as they are there."""
        nodes: list[Node] = []
        node = self._tree.root
        for part in path:
            child = node.get(part)
            if child is None:
                break
            nodes.append(child)
            node = child
        return nodes

    def _node(self, path: Path) -> Node | None:
        nodes = self._walk(path)
        return nodes[-1] if path and len(nodes) == len(path) else None

    def _rest(self, start: int) -> str:
        """Give the text from `start` to the end of its line."""
        end = self._text.find("\n", start)
        return self._text[start : len(self._text) if end < 0 else end].removesuffix("\r")


def _entry(node: Node) -> Entry:
    return Entry(Span(*node.key) if node.key else None, Span(node.start, node.end))

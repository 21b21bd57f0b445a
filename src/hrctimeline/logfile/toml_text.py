"""TOML as text: its keys and values as a tree of spans, and values as an editor writes them.

`tomli_w` writes the values. Lists stand on one line; a text of several lines stands between triple quotes,
save where it has a carriage return, which those would lose.

The tree is made for `places`, of a text that `tomli` has accepted: it reads only as much TOML as tells keys
and values apart. Nothing is rejected: at the first thing that isn't TOML the tree simply ends. What TOML 1.1
adds (newlines in inline tables, \\e and \\xHH) is read as well. Spans are half-open and count code points.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

Table = Mapping[str, Any]


def written(value: Any) -> str:
    r"""One value as TOML, with "\n" at its line ends."""
    if isinstance(value, Mapping):
        return (
            "{ " + ", ".join(f"{key(k)} = {written(v)}" for k, v in value.items()) + " }" if value else "{}"
        )
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(written, value)) + "]"
    lines = isinstance(value, str) and "\r" not in value
    import tomli_w  # what only reads a log does without it

    return tomli_w.dumps({"k": value}, multiline_strings=lines).removeprefix("k = ").removesuffix("\n")


def key(name: str) -> str:
    """One key, quoted where it has to be."""
    import tomli_w

    return tomli_w.dumps({name: 0}).removesuffix(" = 0\n")


def block(header: str, table: Table) -> str:
    """A table below its header, such as `[[event]]` or `[source.letter]`; its tables in arrays follow it.

    Mappings and other lists stand inline.
    """
    lines, below = [header], []
    for name, value in table.items():
        if _tables(value):
            inner = f"[[{header.strip('[]')}.{key(name)}]]"
            below += [block(inner, each) for each in value]
        else:
            lines.append(f"{key(name)} = {written(value)}")
    return "\n".join(["\n".join(lines) + "\n", *below])


def _tables(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(each, Mapping) for each in value)


_BASIC = r'"[^"\\\n]*(?:\\.[^"\\\n]*)*"'
_LITERAL = r"'[^'\n]*'"
_LONG_BASIC = r'"""[^"\\]*(?:(?:\\[\s\S]|"{1,2}(?!"))[^"\\]*)*"{3,5}'
_LONG_LITERAL = r"'''[^']*(?:'{1,2}(?!')[^']*)*'{3,5}"
_BARE_VALUE = r"[^\s,\]}#]+(?: \d\d:[^\s,\]}#]+)?"  # a date and its time may stand apart
_GAP = r"[ \t\r\n]*(?:#[^\n]*[ \t\r\n]*)*"
_HEX = "[0-9A-Fa-f]"
_CHARACTER = rf"\\(?:x{_HEX}{{2}}|u{_HEX}{{4}}|U00(?:0{_HEX}|10){_HEX}{{4}}|.)"

_STATEMENT = re.compile(r"^[ \t]*([^\s#])", re.MULTILINE)
_KEY_PART = re.compile(rf"[ \t]*({_BASIC}|{_LITERAL}|[A-Za-z0-9_-]+)[ \t]*([.=]?)[ \t]*")
_VALUE = re.compile(rf"{_LONG_BASIC}|{_LONG_LITERAL}|{_BASIC}|{_LITERAL}|{_BARE_VALUE}")
_SEPARATOR = re.compile(rf"{_GAP}(?:,{_GAP})?")
_ESCAPE = re.compile(_CHARACTER)
_ESCAPED = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b"}

# Pieces of a string's body: group 1 stands for itself, group 2 for nothing, group 3 for one character.
# tomli reads CRLF as LF, so the CR stands for nothing.
_BASIC_PIECE = re.compile(rf"([^\\\r]+)|(\r|\\[ \t]*\r?\n[ \t\r\n]*)|({_CHARACTER})")
_LITERAL_PIECE = re.compile(r"([^\r]+)|(\r)")


class _NotTomlError(Exception):
    pass


class Node:
    """A table, an array or a value: the span of its key, its own span, and what it contains."""

    __slots__ = ("block", "children", "end", "key", "start", "tables")

    def __init__(
        self, key: tuple[int, int] | None = None, start: int = 0, end: int = 0, tables: bool = False
    ) -> None:
        self.key, self.start, self.end = key, start, end
        self.children: dict[str | int, Node] | None = None  # most nodes are plain values: a dict costs time
        self.tables = tables  # an array of tables, which headers extend
        self.block = -1  # for a table made by a header: the number of the last header in its block

    def add(self, name: str | int | None, child: "Node") -> "Node":
        """Put `child` below `name`, or at the end of an array for None."""
        if self.children is None:
            self.children = {}
        self.children[len(self.children) if name is None else name] = child
        return child

    def get(self, name: str | int) -> "Node | None":
        """Give the child called `name`."""
        return self.children.get(name) if self.children else None

    def enter(self, name: str, key: tuple[int, int]) -> "Node":
        """Give the table `name`, made if it is new; of an array of tables the last one."""
        child = self.get(name) or self.add(name, Node(key, *key))
        return (child.tables and child.get(len(child.children or ()) - 1)) or child


class Tree:
    """The tree under `root`, and by number of header (0: before the first) where what stands below it `ends`.

    For a header with nothing below it that is its own start, which is in its last line as well. The tree is
    read in one pass and with its own stack, so that depth is no limit. `statements` are headers and pairs in
    their order: where each starts and ends, and where a pair's value starts (-1 for a header).
    """

    def __init__(self, text: str) -> None:
        self.root = Node()
        self.ends = [0]
        self.statements: list[tuple[int, int, int]] = []
        self._text = text
        with suppress(_NotTomlError):
            self._read()

    def _read(self) -> None:
        table, pos = self.root, 0
        while statement := _STATEMENT.search(self._text, pos):
            start, value = statement.start(1), -1
            if statement[1] == "[":
                table, pos = self._header(start)
            else:
                node, value = self._pair(table, start)
                pos = self.ends[-1] = self._value(node, value)
            self.statements.append((start, value, pos))

    def _header(self, start: int) -> tuple[Node, int]:
        brackets = "[[" if self._text.startswith("[[", start) else "["
        number = len(self.ends)
        self.ends.append(start)
        table, name, key, pos = self._key(self.root, start + len(brackets), number)
        if not self._text.startswith("]" * len(brackets), pos):
            raise _NotTomlError
        pos += len(brackets)
        if brackets == "[[":
            array = table.get(name) or table.add(name, Node(key, start, pos, tables=True))
            node = array.add(None, Node())
        else:
            node = table.enter(name, key)
        node.key, node.start, node.end, node.block = key, start, pos, number
        return node, pos

    def _key(self, table: Node, pos: int, header: int = 0) -> tuple[Node, str, tuple[int, int], int]:
        """Read a dotted key: the table of its last part, that part, its span, and where to go on.

        On the way the key of a header extends the blocks that reach to the header before it.
        """
        while part := _KEY_PART.match(self._text, pos):
            name, pos = _name(part[1]), part.end()
            if part[2] != ".":
                return table, name, part.span(1), pos
            table = table.enter(name, part.span(1))
            if header and table.block == header - 1:
                table.block = header
        raise _NotTomlError

    def _pair(self, table: Node, pos: int) -> tuple[Node, int]:
        """Read a key; give the node for its value, and where that starts."""
        table, name, key, pos = self._key(table, pos)
        return table.add(name, Node(key)), pos

    def _value(self, node: Node, pos: int) -> int:
        """Read the value of `node` with all that it contains; give its end."""
        within: list[Node] = []
        while True:
            node.start = node.end = pos
            if self._text.startswith(("[", "{"), pos):
                within.append(node)
                node.end = pos = pos + 1
            elif plain := _VALUE.match(self._text, pos):
                node.end = pos = plain.end()
            else:
                raise _NotTomlError
            if within:
                pos = self._close(within, pos)
            if not within:
                return pos
            if self._text[within[-1].start] == "[":
                node = within[-1].add(None, Node())
            else:
                node, pos = self._pair(within[-1], pos)

    def _close(self, within: list[Node], pos: int) -> int:
        """Leave the arrays and inline tables that end here; give the start of the next element, if any."""
        while within:
            separator = _SEPARATOR.match(self._text, pos)
            pos = separator.end() if separator else pos
            if not self._text.startswith(("]", "}"), pos):
                break
            pos += 1
            within.pop().end = pos
        return pos


def key_names(text: str, pos: int) -> tuple[list[str], int]:
    """The parts of a dotted key that starts at `pos`, and where what follows it starts."""
    names = []
    while part := _KEY_PART.match(text, pos):
        names.append(_name(part[1]))
        pos = part.end()
        if part[2] != ".":
            break
    return names, pos


def one_line(text: str, pos: int) -> tuple[str, int]:
    """A value that stands on one line with its spaces as an editor would write them, and its end."""
    if not text.startswith(("[", "{"), pos):
        plain = _VALUE.match(text, pos)
        return (plain[0], plain.end()) if plain else ("", len(text))
    closing, inner = ("]", []) if text[pos] == "[" else ("}", [])
    pos = _space(text, pos + 1)
    while not text.startswith(closing, pos) and pos < len(text):
        lead = ""
        if closing == "}":
            names, pos = key_names(text, pos)
            lead = f"{'.'.join(map(key, names))} = "
        value, pos = one_line(text, pos)
        inner.append(lead + value)
        pos = _space(text, pos)
        pos = _space(text, pos + text.startswith(",", pos))
    joined = ", ".join(inner)
    return f"[{joined}]" if closing == "]" else f"{{ {joined} }}" if inner else "{}", pos + 1


def _space(text: str, pos: int) -> int:
    while text.startswith((" ", "\t"), pos):
        pos += 1
    return pos


def _name(part: str) -> str:
    if part[0] == '"':
        return _ESCAPE.sub(_unescape, part[1:-1])
    return part[1:-1] if part[0] == "'" else part


def _unescape(escape: re.Match[str]) -> str:
    letter, code = escape[0][1], escape[0][2:]
    return chr(int(code, 16)) if code else _ESCAPED.get(letter, letter)


class Characters:
    """Where the characters of the string that is written in text[start:end] stand, by their number.

    The string's length gives the place of the closing quotes; what lies beyond, or is no string, has None.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        self._counts, self._pieces = [0], list[tuple[int, int]]()  # a piece's place, and its last character's
        quote = text[start : start + 1]
        if quote not in ("'", '"'):
            return
        if text.startswith(quote * 3, start):
            start, end = start + 3, end - 3
            start += 2 if text.startswith("\r\n", start) else text.startswith("\n", start)
        else:
            start, end = start + 1, end - 1
        for piece in (_BASIC_PIECE if quote == '"' else _LITERAL_PIECE).finditer(text, start, end):
            if length := (len(piece[0]), 0, 1)[(piece.lastindex or 1) - 1]:
                self._pieces.append((self._counts[-1], piece.start()))
                self._counts.append(self._counts[-1] + length)
        self._pieces.append((self._counts[-1], end))
        self._counts.append(self._counts[-1] + 1)

    def at(self, offset: int) -> int | None:
        """Where a character stands."""
        if not 0 <= offset < self._counts[-1]:
            return None
        first, place = self._pieces[bisect_right(self._counts, offset) - 1]
        return place + offset - first

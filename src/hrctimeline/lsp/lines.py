"""A text as an editor counts it: lines from 0, and in a line the units that client and server agreed on.

A line ends with a line feed, a carriage return or both, and nothing else ends one. Offsets are code points.
What lies outside of the text is its nearest place inside.
"""

import re
from bisect import bisect_right

from lsprotocol.types import Position, Range

from hrctimeline.findings import Place
from hrctimeline.record import cached_property

_WIDTHS = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}
_UNIT = {"utf-8": 1, "utf-16": 2, "utf-32": 4}  # bytes
LINE_END = re.compile(r"\r\n|\n|\r")


class Lines:
    """A text with its lines. `unit` is utf-8, utf-16 or utf-32."""

    def __init__(self, text: str, unit: str = "utf-16") -> None:
        self.text, self.unit = text, unit

    @cached_property
    def starts(self) -> list[int]:
        """Where each line begins."""
        return [0, *(end.end() for end in LINE_END.finditer(self.text))]

    def line(self, number: int) -> str:
        """A line, counted from 0, without its end; "" where there is none."""
        if not 0 <= number < len(self.starts):
            return ""
        return self.text[self.starts[number] : self._end(number)].rstrip("\r\n")

    def _end(self, number: int) -> int:
        return self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)

    def offset(self, position: Position) -> int:
        """Where a position of the editor's is."""
        if position.line >= len(self.starts):
            return len(self.text)
        line = self.line(position.line)
        return self.starts[position.line] + self._characters(line, position.character)

    def position(self, offset: int) -> Position:
        """Where an offset is, for the editor."""
        offset = max(0, min(offset, len(self.text)))
        number = bisect_right(self.starts, offset) - 1
        return Position(number, self._units(self.text[self.starts[number] : offset]))

    def range(self, start: int, end: int) -> Range:
        """A span, for the editor."""
        return Range(self.position(start), self.position(end))

    def span(self, range: Range) -> tuple[int, int]:
        """A range of the editor's."""
        return self.offset(range.start), self.offset(range.end)

    def at(self, line: int, column: int) -> int:
        """The offset of a line and column as findings have them, from 1 and in characters."""
        if line > len(self.starts):
            return len(self.text)
        return min(self.starts[line - 1] + column - 1, self._end(line - 1))

    def of(self, place: Place) -> tuple[int, int]:
        """The span of a finding's place."""
        start = self.at(place.line, place.column)
        return start, max(start, self.at(place.end_line, place.end_column))

    def _characters(self, line: str, units: int) -> int:
        """How many characters of a line some units are."""
        if self.unit == "utf-32" or line.isascii():
            return min(units, len(line))
        width = _UNIT[self.unit]
        encoded = line.encode(_WIDTHS[self.unit], "surrogatepass")[: units * width]
        return len(encoded.decode(_WIDTHS[self.unit], "ignore"))

    def _units(self, text: str) -> int:
        if self.unit == "utf-32" or text.isascii():
            return len(text)
        return len(text.encode(_WIDTHS[self.unit], "surrogatepass")) // _UNIT[self.unit]

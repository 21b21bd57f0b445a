"""How a timeline lies on a terminal: a margin with dates, the events beside it; where it is narrow, below."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import NamedTuple

from hrctimeline.tell.terminal import Style, cells, wrap

_STACKED = 60  # columns below which there is no margin
_MARGIN, _SIGN = 14, 2  # columns of dates, and of an event's sign
_LONGEST = 100  # columns of a line that is easily read
Lines = Iterable[str]


class Frame(NamedTuple):
    """The columns of a terminal, and its style."""

    width: int
    style: Style

    @property
    def stacked(self) -> bool:
        """Whether dates stand above their events."""
        return self.width < _STACKED

    @property
    def column(self) -> int:
        """Where events begin."""
        return _SIGN if self.stacked else _MARGIN + _SIGN

    @property
    def room(self) -> int:
        """How many columns an event's lines have."""
        return min(self.width - self.column, _LONGEST)

    def ends(self, lines: list[str], words: str, role: str) -> list[str]:
        """Lines with `words` at the right end of the last one, or of one more line."""
        if not words:
            return lines
        gap = self.room - cells(lines[-1]) - cells(words) if lines else 0
        if lines and gap >= 2:
            return [*lines[:-1], lines[-1] + " " * gap + self.style(words, role)]
        each = wrap(words, self.room)
        return [*lines, *(" " * (self.room - cells(line)) + self.style(line, role) for line in each)]

    def beside(self, margin: list[tuple[str, str]], sign: tuple[str, str], lines: Lines) -> Iterator[str]:
        """An event's lines beside (or below) what stands in the margin; both have their roles of style."""
        if self.stacked:
            told = "  ".join(words for words, _ in margin)
            yield from (self.style(line, "dim") for line in wrap(told, self.width))
            head = self.style(sign[0], sign[1]) + " "
            for number, line in enumerate(lines):
                yield ((head if number == 0 else " " * _SIGN) + line).rstrip()
            return
        left = [(line, role) for words, role in margin for line in wrap_in(words, _MARGIN - 1)]
        for number, (word, line) in enumerate(zip_longest(left, lines)):
            text, role = word or ("", "dim")
            shown = self.style(text, role) + " " * (_MARGIN - cells(text))
            mark = self.style(sign[0], sign[1]) + " " if number == 0 else " " * _SIGN
            yield (shown + mark + (line or "")).rstrip()


def wrap_in(words: str, room: int) -> list[str]:
    """A few words in lines of `room` columns at most, where each fits."""
    lines = [""]
    for word in words.split():
        if lines[-1] and cells(lines[-1]) + 1 + cells(word) > room:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines

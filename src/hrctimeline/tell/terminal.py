"""Text on a terminal: widths, wrapping, windows around what matters, and nothing that controls the terminal.

Widths are columns of a terminal: wide (East Asian) characters take two, combining marks none.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import zip_longest

from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.text import Span

GAP = 3  # columns between two columns

Style = Callable[[str, str], str]  # (text, name of a role) -> text, with colour or without


def plain(text: str, role: str) -> str:
    """The style without colour."""
    return text


_CODES = {
    "error": "1;31",
    "warning": "33",
    "note": "36",
    "dim": "2",
    "strong": "1",
    "mark": "1;4",
    "own": "4",
    "backing": "1",
}


def colour(text: str, role: str) -> str:
    """The style of a terminal with colour: ANSI SGR codes by role."""
    code = _CODES.get(role)
    return f"\033[{code}m{text}\033[0m" if code and text else text


@cache
def _control(first: str = "\x00-\x1f") -> re.Pattern[str]:
    return re.compile(
        f"[{first}\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufdd0\ufffe\uffff\ud800-\udfff]"
    )


def safe(text: str) -> str:
    """`text` with every control, bidi or unpaired character written out, so that it can do nothing."""
    return _control().sub(lambda m: " " if m[0] in "\t\n\r" else _written(m[0]), text)


def safe_lines(text: str) -> str:
    """`text` made safe line by line."""
    return "\n".join(map(safe, text.split("\n")))


def escaped(text: str) -> str:
    """The same for a JSON document, whose own line ends stay."""
    return _control("\x00-\x09\x0b-\x1f").sub(lambda m: _written(m[0]), text)


_command = lazy_pattern(r"^([^\S\n]*):(?=:)|#(?=#\[)", re.MULTILINE)


def inert(text: str) -> str:
    """`text` without a line that GitHub's runner would take for a command in the log of a job."""
    if "::" not in text and "##[" not in text:
        return text
    return _command().sub(lambda m: f"{m[1]}\\u003a" if m[1] is not None else "\\u0023", text)


def _written(char: str) -> str:
    return f"\\u{ord(char):04x}"


def cells(text: str) -> int:
    """How many columns `text` takes."""
    return len(text) if text.isascii() else sum(map(_cells, text))


@cache
def _cells(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _has_wide(text: str) -> bool:
    """Whether a character takes two columns; one that takes none may make up for it in the sum."""
    return not text.isascii() and any(_cells(char) > 1 for char in text)


def pad(text: str, width: int) -> str:
    """`text` filled up with spaces to `width` columns."""
    return text + " " * max(0, width - cells(text))


def beside(left: Iterable[str], right: Iterable[str], room: int) -> Iterator[str]:
    """Lines of two columns, styled or not; the left one is `room` wide."""
    for one, other in zip_longest(left, right, fillvalue=""):
        seen = cells(_style().sub("", one))
        yield f"{one}{' ' * (room + GAP - seen)}{other}" if other else one


_style = lazy_pattern("\033\\[[0-9;]*m")


def wrap(text: str, width: int, indent: str = "") -> list[str]:
    """`text` in lines of at most `width` columns, each with `indent`."""
    lines: list[str] = []
    for part in text.split("\n"):
        inner = indent + part[: len(part) - len(part.lstrip())]
        said, room = part.strip(), max(1, max(20, width) - len(inner))
        words = _whole().findall(said) if "`hrctimeline " in said else said.split(" ")
        if _has_wide(said):
            lines += (inner + line for line in _wrapped(said.split(), room))
        elif "\t" not in said and all(0 < len(word) <= room for word in words):
            lines += (inner + line for line in _wrapped(words, room))
        elif said:
            from textwrap import wrap as wrapped  # keeps runs of spaces, and fills lines with parts of words

            lines += (inner + line for line in wrapped(said, room, break_on_hyphens=False))
    return lines


_whole = lazy_pattern(r"(?:`hrctimeline [^`]*`|\S)+")  # a command to copy stays on one line


def _wrapped(words: Iterable[str], room: int) -> Iterator[str]:
    """Words in lines of at most so many columns; where letters are wide, no space need part them."""
    line = ""
    for word in words:
        rest = word
        while rest:
            lead = f"{line} " if line else ""
            left = room - cells(lead)
            if cells(rest) <= left:
                line, rest = lead + rest, ""
                continue
            head, tail = cut(rest, left) if not line or cells(word) > len(word) else ("", rest)
            if head or not line:
                head, tail = (head, tail) if head else (rest[:1], rest[1:])
            yield (lead + head).rstrip()
            line, rest = "", tail
    if line:
        yield line


def cut(text: str, width: int) -> tuple[str, str]:
    """As many characters of `text` as take `width` columns, with their combining marks; and the rest."""
    taken = 0
    for at, char in enumerate(text):
        taken += _cells(char)
        if taken > width:
            return text[:at], text[at:]
    return text, ""


def hanging(text: str, width: int, indent: str = "    ") -> list[str]:
    """`text`, one paragraph, in lines of at most `width` columns, all but the first with `indent`."""
    first = next(iter(wrap(text, width)), "")
    return [first, *wrap(text[len(first) :].strip(), width, indent)]


def ends(left: str, right: str, width: int) -> str | None:
    """`left` and `right` at the two ends of one line, or None where they don't fit."""
    gap = width - cells(left) - cells(right)
    return f"{left}{' ' * gap}{right}" if gap >= 2 or not right else None


def headed(left: str, right: str, width: int, draw: Callable[[str], str] = str) -> Iterator[str]:
    """`left` and `right`, which `draw` styles, at the two ends of one line, or each on lines of its own."""
    if line := ends(left, right, width):
        yield line[: len(line) - len(right)] + draw(right)
        return
    yield from hanging(left, width)
    yield from map(draw, wrap(right, width, "    "))


def window(text: str, mark: Span, width: int) -> tuple[str, Span]:
    """`text` cut to `width` around `mark`, with … where something is left out; and the mark in it."""
    if cells(text) <= width:
        return text, mark
    room = max(10, width - 2)
    end = min(mark[1], mark[0] + room)
    spare = room - (end - mark[0])
    first = max(0, mark[0] - spare // 2)
    last = min(len(text), first + room)
    first = _word_start(text, max(0, last - room), mark[0])
    lead, tail = "…" if first else "", "…" if last < len(text) else ""
    return lead + text[first:last] + tail, (mark[0] - first + len(lead), end - first + len(lead))


def _word_start(text: str, first: int, mark: int) -> int:
    """The first beginning of a word from `first` on, if one is near and before the mark."""
    space = text.find(" ", first, min(first + 12, mark))
    return space + 1 if first and space >= 0 else first


def underline(mark: Span, text: str) -> str:
    """A line of carets that stands under `mark` of `text`."""
    return " " * cells(text[: mark[0]]) + "^" * max(1, cells(text[mark[0] : mark[1]]))

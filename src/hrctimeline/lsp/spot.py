"""Where the cursor is in a log that is being written: in which table, at which key, in which string.

Nothing here wants the text to be TOML: it is read from the header above the cursor, line by line.
"""

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from hrctimeline.words.text import Span

_LONGEST = 100_000  # characters of a table that are looked at


@dataclass(frozen=True)
class Spot:
    """`names` are those of the table's header. Without `key` a key or a header is being written.

    `typed` is what stands before the cursor, of a string as it reads; `content` is the span to replace, of a
    string without its quotation marks. `closed`: a string ends with the marks behind it.
    """

    names: tuple[str, ...]
    key: str
    typed: str
    content: Span
    marks: str = ""
    closed: bool = False
    listed: bool = False
    start: int = 0  # of the line of the key
    table: dict[str, Any] = field(default_factory=dict)
    event: dict[str, Any] = field(default_factory=dict)  # what can be read of the event around
    head: int = 0  # where the table's header begins


def spot(text: str, at: int) -> Spot:
    """What is being written at an offset."""
    head = next((m for m in reversed(list(_headers(text, at))) if m.start() < at), None)
    names = tuple(part.strip(" \t\"'") for part in head[1].split(".")) if head else ()
    if head and at <= head.end() and not head[0].rstrip().endswith("]"):
        return Spot((), "", text[head.start() : at].strip(), (head.start(), at), head=head.start())
    start = head.end() if head else max(0, at - _LONGEST)
    made = _within(text, start, at)
    end = _next_header(text, at)
    table = _values(text[start:end])
    event = _event(text, head.start() if head else 0, end) if names[:1] == ("event",) else {}
    return Spot(names, *made, table, event, head.start() if head else 0)


def _headers(text: str, at: int) -> list[re.Match[str]]:
    return list(_header().finditer(text, max(0, at - _LONGEST), at + 200))


def _next_header(text: str, at: int) -> int:
    found = _header().search(text, at)
    return found.start() if found else len(text)


def _within(text: str, pos: int, at: int) -> tuple[str, str, Span, str, bool, bool, int]:
    """The key whose value the cursor is in, and what of it stands before; read statement by statement."""
    while pos <= at:
        end = _line_end(text, pos)
        pair = _pair().match(text, pos, end)
        if pair is None:
            if at <= end:
                begin = pos + len(text[pos:at]) - len(text[pos:at].lstrip())
                return "", text[begin:at], (begin, at), "", False, False, pos
            pos = end + 1
            continue
        value = pair.end()
        if at < value:
            return "", text[pos:at].strip(), (pair.start(1), at), "", False, False, pos
        behind = _behind(text, value)
        if at <= behind:
            return (pair[1].strip("\"'"), *_in_value(text, value, at), pos)
        pos = _line_end(text, behind) + 1
    return "", "", (at, at), "", False, False, at


def _behind(text: str, value: int) -> int:
    """Where a value that is perhaps not finished ends."""
    for marks in ('"""', "'''"):
        if text.startswith(marks, value):
            close = text.find(marks, value + 3)
            return close + 3 if close >= 0 else len(text)
    line = _line_end(text, value)
    if text.startswith("[", value):
        whole = _list().match(text, value)
        return whole.end() if whole else line
    return line


def _in_value(text: str, value: int, at: int) -> tuple[str, Span, str, bool, bool]:
    """What is typed of a value, its span without marks, the marks, and whether it is closed and in a list."""
    marks = next((m for m in ('"""', "'''", '"', "'") if text.startswith(m, value)), "")
    listed = text.startswith("[", value)
    begin = value
    if listed:
        inside = [m.start() for m in re.finditer('"', text[value:at])]
        begin, marks = (value + inside[-1], '"') if len(inside) % 2 else (at, "")
    if not marks:
        typed = text[begin:at]
        return typed, (begin, at), "", False, listed
    begin += len(marks)
    if at < begin:
        return "", (at, at), "", False, listed
    rest = _rest().match(text, at, _line_end(text, at))
    end = rest.end() if rest else at
    closed = text.startswith(marks, end)
    return _read(text[begin:at]), (begin, end if closed else at), marks, closed, listed


def _read(content: str) -> str:
    """A string's content as it reads; a backslash at its end is left out."""
    try:
        return str(tomllib.loads(f'v = """{content.rstrip(chr(92))}"""')["v"])
    except tomllib.TOMLDecodeError:
        return content


def _values(lines: str) -> dict[str, Any]:
    """The values of a table that can be read, whatever else stands in it."""
    try:
        return tomllib.loads(lines)
    except (tomllib.TOMLDecodeError, RecursionError):
        pass
    found: dict[str, Any] = {}
    pos = 0
    while pair := _pair().search(lines, pos):
        pos = _line_end(lines, max(_behind(lines, pair.end()), pair.end()))
        try:
            found |= tomllib.loads(lines[pair.start() : pos].strip("\r\n"))
        except (tomllib.TOMLDecodeError, RecursionError):
            continue
    return found


def _event(text: str, at: int, end: int) -> dict[str, Any]:
    """What can be read of the event around an offset: its own keys, and its evidence."""
    begin = next(
        (m.start() for m in reversed(_headers(text, at)) if m[1].strip() == "event" and m.start() <= at), at
    )
    until = next((m.start() for m in _header().finditer(text, end) if m[1].strip() == "event"), len(text))
    heads = list(_header().finditer(text, begin, until))
    event: dict[str, Any] = {"evidence": []}
    for number, head in enumerate(heads):
        behind = heads[number + 1].start() if number + 1 < len(heads) else until
        values = _values(text[head.end() : behind])
        if head[1].strip() == "event":
            event |= values
        elif head[1].split(".")[-1].strip() == "evidence":
            event["evidence"].append(values)
    return event


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    return end - text[at:end].endswith("\r")


@cache
def _header() -> re.Pattern[str]:
    return re.compile(
        r"^[ \t]*\[\[?([^\[\]\n\"'=]*(?:\"[^\"\n]*\"|'[^'\n]*')?[^\[\]\n\"'=]*)(?:\]\]?|$)[^\n\"'=\]]*$",
        re.MULTILINE,
    )


@cache
def _pair() -> re.Pattern[str]:
    return re.compile(r"^[ \t]*([\w.-]+|\"[^\"\n]*\"|'[^'\n]*')[ \t]*=[ \t]*", re.MULTILINE)


@cache
def _list() -> re.Pattern[str]:
    """A list of strings with its end; what isn't finished is none."""
    return re.compile(r"\[(?:[^\[\]\"'\n]|\n(?!\s*[\w\"'-]+\s*=|\s*\[)|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*')*\]")


@cache
def _rest() -> re.Pattern[str]:
    return re.compile(r"(?:[^\"\\\n\r]|\\.)*")

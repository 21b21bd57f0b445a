"""Where the cursor is in a log that is being written: in which table, at which key, in which string.

Nothing here wants the text to be TOML: it is read from the header above the cursor, line by line.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Any

import tomli

from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.text import Span

_LONGEST = 100_000  # characters of a table that are looked at


@dataclass(frozen=True)
class Spot:
    """`names` are those of the table's header. Without `key` a key or a header is being written.

    `typed` is what stands before the cursor, of a string as it reads; `content` is the span to replace, of a
    string without its quotation marks. `closed`: a string ends with the marks behind it. `done`: the value is
    written already.
    """

    key: str
    typed: str
    content: Span
    start: int  # of the line of the key
    marks: str = ""
    closed: bool = False
    done: bool = False
    value: int = 0  # where the value begins
    names: tuple[str, ...] = ()
    table: dict[str, Any] = field(default_factory=dict)
    event: dict[str, Any] = field(default_factory=dict)  # what can be read of the event around


def spot(text: str, at: int) -> Spot:
    """What is being written at an offset."""
    above = [m for m in _headers(text, at) if m.start() < at]
    head = above.pop() if above else None
    if head and at <= head.end() and not head[0].rstrip().endswith("]"):
        names = _names(above[-1]) if above else ()
        return Spot("", text[head.start() : at].strip(), (head.start(), at), head.start(), names=names)
    start = head.end() if head else max(0, at - _LONGEST)
    end = _next_header(text, at)
    names = _names(head) if head else ()
    event = _event(text, head.start() if head else 0, end) if names[:1] == ("event",) else {}
    return replace(_within(text, start, at), names=names, table=_values(text[start:end]), event=event)


def _names(head: re.Match[str]) -> tuple[str, ...]:
    return tuple(part.strip(" \t\"'") for part in head[1].split("."))


def _headers(text: str, at: int) -> list[re.Match[str]]:
    return list(_header().finditer(text, max(0, at - _LONGEST), at + 200))


def _next_header(text: str, at: int) -> int:
    found = _header().search(text, at)
    return found.start() if found else len(text)


def _within(text: str, pos: int, at: int) -> Spot:
    """The key whose value the cursor is in, and what of it stands before; read statement by statement."""
    while pos <= at:
        end = _line_end(text, pos)
        pair = _pair().match(text, pos, end)
        if (pair is None and at <= end) or (pair and at < pair.end()):
            begin = pos + len(text[pos:at]) - len(text[pos:at].lstrip())
            return Spot("", text[begin:at], (begin, at), pos)
        if pair is None:
            pos = end + 1
            continue
        behind = _behind(text, pair.end())
        if at <= behind:
            made = _in_value(text, pair.end(), at)
            return replace(made, key=pair[1].strip("\"'"), start=pos, value=pair.end())
        pos = _line_end(text, behind) + 1
    return Spot("", "", (at, at), at)


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


def _in_value(text: str, value: int, at: int) -> Spot:
    """What is written of a value that begins at `value`."""
    begin, marks = value, next((m for m in ('"""', "'''", '"', "'") if text.startswith(m, value)), "")
    if text.startswith("[", value):
        inside = [mark.start() for mark in re.finditer('"', text[value:at])]
        begin, marks = (value + inside[-1], '"') if len(inside) % 2 else (at, "")
    whole = _string().match(text, begin) if len(marks) == 1 else None
    if whole and whole.end() <= at:
        return Spot("", "", (at, at), begin, done=True)
    if not marks:
        return Spot("", text[begin:at], (begin, at), begin)
    begin += len(marks)
    rest = _rest().match(text, at, _line_end(text, at))
    end = rest.end() if rest else at
    closed = text.startswith(marks, end)
    return Spot("", _read(text[begin:at]), (min(begin, at), end if closed else at), begin, marks, closed)


def _read(content: str) -> str:
    """A string's content as it reads; a backslash at its end is left out."""
    try:
        return str(tomli.loads(f'v = """{content.rstrip(chr(92))}"""')["v"])
    except tomli.TOMLDecodeError:
        return content


def _values(lines: str) -> dict[str, Any]:
    """The values of a table that can be read, whatever else stands in it."""
    try:
        return tomli.loads(lines)
    except (tomli.TOMLDecodeError, RecursionError):
        pass
    found: dict[str, Any] = {}
    pos = 0
    while pair := _pair().search(lines, pos):
        pos = _line_end(lines, max(_behind(lines, pair.end()), pair.end()))
        try:
            found |= tomli.loads(lines[pair.start() : pos].strip("\r\n"))
        except (tomli.TOMLDecodeError, RecursionError):
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


_header = lazy_pattern(
    r"^[ \t]*\[\[?([^\[\]\n\"'=]*(?:\"[^\"\n]*\"|'[^'\n]*')?[^\[\]\n\"'=]*)(?:\]\]?|$)[^\n\"'=\]]*$",
    re.MULTILINE,
)
_pair = lazy_pattern(r"^[ \t]*([\w.-]+|\"[^\"\n]*\"|'[^'\n]*')[ \t]*=[ \t]*", re.MULTILINE)
# a list of strings with its end; what isn't finished is none
_list = lazy_pattern(r"\[(?:[^\[\]\"'\n]|\n(?!\s*[\w\"'-]+\s*=|\s*\[)|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*')*\]")
_string = lazy_pattern(r"\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'")
_rest = lazy_pattern(r"(?:[^\"\\\n\r]|\\.)*")

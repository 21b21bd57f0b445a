"""Events from the tables of a Markdown file (GitHub's: a header, a line of dashes, rows)."""

import re
from collections.abc import Iterator
from functools import cache

from hrctimeline.writing.foreign.columns import Columns
from hrctimeline.writing.foreign.model import Row, Taken, Unreadable

_RULE = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?")
_CELL = re.compile(r"((?:\\.|[^\\|])*)(?:\||$)")


def read(text: str) -> Taken:
    """The events of all tables that have dates and titles; raises Unreadable where there is none."""
    lines = text.splitlines()
    rows, faults = [], []
    for number, line in enumerate(lines[1:], 1):
        if "-" in line and "|" in lines[number - 1] and _RULE.fullmatch(line.strip()):
            try:
                rows += list(_rows(lines, number))
            except Unreadable as fault:
                faults.append(fault)
    if not rows:
        raise faults[0] if faults else Unreadable("line 1: there is no table with dates and titles")
    heading = next((line for line in lines if line.startswith("# ")), "")
    return Taken(tuple(rows), _words(heading.removeprefix("# ")))


def _rows(lines: list[str], rule: int) -> Iterator[Row]:
    columns = Columns(f"line {rule}", _cells(lines[rule - 1]))
    for number, line in enumerate(lines[rule + 1 :], rule + 2):
        if "|" not in line:
            return
        if row := columns.row(f"line {number}", _cells(line), _addresses(line)):
            yield row


def _cells(line: str) -> list[str]:
    inner = line.strip().removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    cells = [match[1] for match in _CELL.finditer(inner)]
    return [
        _words(cell)
        for cell in (cells[:-1] if not inner.endswith("|") and len(cells) > 1 and not cells[-1] else cells)
    ]


@cache
def _link() -> re.Pattern[str]:
    """A link or picture: its words, its address, perhaps with brackets in it, and perhaps a title."""
    address = r"[^()\s<>]*(?:\([^()\s<>]*\)[^()\s<>]*)*"
    return re.compile(rf"""!?\[([^\[\]]*)\]\(<?({address})>?(?:\s+(?:"[^"]*"|'[^']*'))?\)""")


def _addresses(line: str) -> list[str]:
    """The addresses of the links in a line."""
    return [match[2].replace("\\|", "|") for match in _link().finditer(line)]


def _words(cell: str) -> str:
    """The words of a cell without Markdown's signs: links, emphasis, code, escapes."""
    text = _link().sub(r"\1", cell.strip())
    text = re.sub(r"<br\s*/?>", " ", text, flags=re.IGNORECASE)
    text = re.sub(r"(?<![\\\w])(\*\*|__|\*|_|`)(?=\S)(.{1,300}?)(?<=\S)\1(?!\w)", r"\2", text)
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)

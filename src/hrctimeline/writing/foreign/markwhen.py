"""Events from a markwhen document: a date, a colon, the event; what stands below it tells more.

Dates with slashes are American there, unless its header says `dateFormat: d/M/y`.
"""

import re
from collections.abc import Iterator

from hrctimeline.words.text import one_line
from hrctimeline.writing.foreign.dated import dated
from hrctimeline.writing.foreign.model import Row, Taken, Unreadable

_LONGEST = 100  # characters of a date
_STRUCTURE = re.compile(
    r"\s*(?:(?:section|group|endSection|endGroup)\b.*|#+\s.*|//.*|[-=]{3,})", re.IGNORECASE
)
_HEADER = re.compile(r"\s*(?P<key>title|description|dateFormat|timezone|tags|#\w+)\s*:\s*(?P<value>.*)")
_COUNTED = re.compile(
    r"now|(?:after|before|by)\b.*|\d+ *(?:day|week|month|quarter|year|decade)s?\b.*", re.IGNORECASE
)
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_TAG = re.compile(r"(?<!\S)#([\w-]+)")


def read(text: str) -> Taken:
    """The events; raises Unreadable where there is none."""
    lines = text.splitlines()
    header = _header(lines)
    order = "dmy" if header.get("dateFormat", "").replace(" ", "").startswith("d/") else "mdy"
    rows = tuple(_rows(lines, order))
    if not rows:
        raise Unreadable("line 1: there is no event: a line with a date, a colon and a title")
    return Taken(rows, header.get("title", ""), header.get("description", ""))


def _header(lines: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines:
        match = _HEADER.fullmatch(line)
        if match:
            found[match["key"]] = match["value"].strip().strip("\"'")
        elif line.strip() and not _STRUCTURE.fullmatch(line):
            break
    return found


def _rows(lines: list[str], order: str) -> Iterator[Row]:
    event: Row | None = None
    below: list[str] = []
    for number, line in enumerate(lines, 1):
        found = _event(line, number, order)
        if found is None and not _STRUCTURE.fullmatch(line):
            below.append(line.strip())
            continue
        if event:
            yield _with(event, below)
        event, below = found, []
    if event:
        yield _with(event, below)


def _event(line: str, number: int, order: str) -> Row | None:
    date, title = _apart(line)
    if not date or _STRUCTURE.fullmatch(line):
        return None
    ranges = re.sub(r"(\S)\s+-\s+(\S)", r"\1/\2", date)  # as it writes them: 2018 - 2019
    for words in dict.fromkeys((ranges, date)):
        row = Row(f"line {number}", words, title, order=order)
        given = dated(row)
        if given.value or given.readings:
            return row
    return row if re.search(r"\d{4}", date) or _COUNTED.fullmatch(date) else None


def _apart(line: str) -> tuple[str, str]:
    """What may be a date, and the title after the colon; two empty texts where there is no such thing."""
    date, colon, title = f"{line.strip()} ".partition(": ")
    date = date.lstrip("-* ").strip()
    may = colon and "#" not in date and len(date) <= _LONGEST and re.search(r"\d|\bnow\b", date)
    return (date, title.strip()) if may else ("", "")


def _with(event: Row, below: list[str]) -> Row:
    """An event with the lines below it, its tags apart."""
    told = " ".join([event.title, *below])
    title = _TAG.sub("", event.title)
    summary = _TAG.sub("", " ".join(below))
    links = re.findall(r"https?://[^\s)>\]]+", told)
    return Row(
        event.place,
        event.date,
        one_line(_LINK.sub(r"\1", title)),
        one_line(_LINK.sub(r"\1", summary)),
        tuple(dict.fromkeys(_TAG.findall(told))),
        links=tuple(dict.fromkeys(links)),
        order=event.order,
    )

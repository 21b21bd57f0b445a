"""Events from a markwhen document: a date, a colon, the event; what stands below it tells more.

Dates with slashes are American there, unless its header says `dateFormat: d/M/y`.
"""

import re
from collections.abc import Iterator

from hrctimeline.writing.foreign.dated import dated
from hrctimeline.writing.foreign.model import Row, Taken, Unreadable

_EVENT = re.compile(r"\s*(?:[-*]\s+)?(?P<date>[^:#]*(?:\d|\bnow\b)[^#]*?)\s*:(?:\s+(?P<title>.*))?")
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
    match = _EVENT.fullmatch(line)
    if not match or _STRUCTURE.fullmatch(line):
        return None
    words = re.sub(r"(\S)\s+-\s+(\S)", r"\1/\2", match["date"])  # its ranges: 2018 - 2019
    row = Row(f"line {number}", words, (match["title"] or "").strip(), order=order)
    given = dated(row)
    if not given.value and not given.readings:
        row = Row(row.place, match["date"], row.title, order=order)
        given = dated(row)
    told = given.value or given.readings or re.search(r"\d{4}", match["date"])
    return row if told or _COUNTED.fullmatch(match["date"]) else None


def _with(event: Row, below: list[str]) -> Row:
    """An event with the lines below it, its tags apart."""
    told = " ".join([event.title, *below])
    title = _TAG.sub("", event.title)
    summary = _TAG.sub("", " ".join(below))
    links = re.findall(r"https?://[^\s)>\]]+", told)
    return Row(
        event.place,
        event.date,
        " ".join(_LINK.sub(r"\1", title).split()),
        " ".join(_LINK.sub(r"\1", summary).split()),
        tuple(dict.fromkeys(_TAG.findall(told))),
        link=links[0] if links else "",
        order=event.order,
    )

"""A log, or an index, in its canonical form: keys and events in their order, spaces and blank lines alike.

What it says stays the same, and so does how values are written, save for the spaces of lists on one line. A
comment keeps its place: at the end of its line, above its key, above its table, or at the end of its block.
The form of what has it already is itself.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from hrctimeline.dates.edtf import parse
from hrctimeline.logfile.edit import EditRefused, line_end, says_the_same
from hrctimeline.logfile.fields import Field, fields_of
from hrctimeline.logfile.memo import read_toml
from hrctimeline.logfile.toml_text import Tree, key, key_names, one_line

Fields = tuple[Field, ...]
Names = tuple[str, ...]
_STRINGS = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'')
_HEADERS = {"[": "[{}]", "[[": "[[{}]]"}


@dataclass
class Entry:
    """A key with its value, the lines above it, and what follows it on its line."""

    names: Names
    value: str
    lead: list[str]
    trail: str = ""


@dataclass
class Block:
    """A table: its header (none for what stands before the first), its keys, its tables."""

    names: Names = ()
    brackets: str = ""
    lead: list[str] = field(default_factory=list)
    trail: str = ""
    entries: list[Entry] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)
    tables: list["Block"] = field(default_factory=list)


def formed(text: str, fields: Fields) -> str:
    """The canonical form of a TOML text that has these fields; raises EditRefused where it has none."""
    lines = text.replace("\r\n", "\n")
    try:
        values = read_toml(lines)
        head, blocks, foot = _blocks(lines)
        order = _order(values.get("event"))
        root = _nested(blocks, order)
        _sort(root, fields)
        after = _written(head, root, foot, fields)
        made = read_toml(after)
    except (ValueError, RecursionError) as error:
        raise EditRefused("it is not TOML; `hrctimeline verify` says where") from error
    if isinstance(values.get("event"), list):
        values["event"] = [values["event"][n] for n in sorted(range(len(order)), key=order.__getitem__)]
    if not says_the_same(made, values):
        raise EditRefused("it can't be brought into form without changing what it says")
    return after.replace("\n", line_end(text))


def _blocks(text: str) -> tuple[list[str], list[Block], list[str]]:
    """What stands above all, the tables in the order of the file, and what stands below all."""
    blocks, end = [Block()], 0
    head: list[str] = []
    last: Block | Entry | None = None
    for start, value, stop in Tree(text).statements:
        rest, lines = _gap(text[end:start], first=last is None)
        if last:
            last.trail = rest
        if value < 0:
            head, lead = _above(lines, head, blocks[-1], first=last is None)
            last = _table(text, start, lead)
            blocks.append(last)
        else:
            if last is None:
                head, lines = _split_head(lines)
            names, _ = key_names(text, start)
            last = Entry(tuple(names), _value(text[value:stop]), lines)
            blocks[-1].entries.append(last)
        end = stop
    rest, lines = _gap(text[end:] + "\n", first=last is None)
    if last is None:
        return _tidy(lines), blocks, []
    last.trail = rest
    blocks[-1].tail, foot = _tail(lines)
    return head, blocks, foot


def _gap(gap: str, *, first: bool) -> tuple[str, list[str]]:
    """What follows a statement on its line, and the lines below it: comments, and "" for blank ones."""
    rest, *lines = gap.split("\n")
    lines = ([rest] if first else []) + lines
    comment = rest if rest[:1].isspace() or not rest else f" {rest}"
    return "" if first else comment.rstrip(), [line.strip() for line in lines[:-1]]


def _above(lines: list[str], head: list[str], before: Block, *, first: bool) -> tuple[list[str], list[str]]:
    """The file's head, and the lines above a header; what belongs to the block before goes there."""
    if first:
        return _split_head(lines)
    before.tail, lead = _tail(lines) if "" in lines else ([], lines)
    return head, lead


def _split_head(lines: list[str]) -> tuple[list[str], list[str]]:
    """What stands above all, directives first, and the comment above the first statement."""
    at, first = len(lines), _directives(lines)
    while at > first and lines[at - 1]:
        at -= 1
    return _tidy(lines[:at]), lines[at:]


def _directives(lines: list[str]) -> int:
    """How many lines at the top are for programs: `#:schema`."""
    return next((n for n, line in enumerate(lines) if not line.startswith("#:")), len(lines))


def _tail(lines: list[str]) -> tuple[list[str], list[str]]:
    """The comment directly below a block, and the rest."""
    at = lines.index("") if "" in lines else len(lines)
    return lines[:at], lines[at:]


def _tidy(lines: list[str]) -> list[str]:
    """Lines without blank ones at the start, or two together, or at the end."""
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return kept[:-1] if kept and not kept[-1] else kept


def _table(text: str, start: int, lead: list[str]) -> Block:
    brackets = "[[" if text.startswith("[[", start) else "["
    names, _ = key_names(text, start + len(brackets))
    return Block(tuple(names), brackets, lead)


def _value(value: str) -> str:
    if value[0] not in "[{" or "\n" in value or "#" in _STRINGS.sub("", value):
        return value
    return one_line(value, 0)[0]


def _order(events: Any) -> list[tuple[float, int]]:
    """Where each event goes: by its first day; one without a date stays behind the one before it."""
    order: list[tuple[float, int]] = []
    for number, event in enumerate(events if isinstance(events, list) else ()):
        begins = _begins(event.get("date")) if isinstance(event, dict) else None
        order.append(((order[-1][0] if order else float("-inf")) if begins is None else begins, number))
    return order


def _begins(date: Any) -> float | None:
    if isinstance(date, int) and not isinstance(date, bool):
        date = f"{date:04d}"
    if isinstance(date, datetime.date) and not isinstance(date, datetime.datetime):
        date = date.isoformat()
    try:
        start = parse(date).start if isinstance(date, str) else None
    except ValueError:
        return None
    if not isinstance(date, str):
        return None
    return float("-inf") if start is None else start


def _nested(blocks: list[Block], order: list[tuple[float, int]]) -> Block:
    """The tables within each other; the events in the order of dates."""
    root, *rest = blocks
    current: dict[Names, Block] = {}
    places: dict[int, tuple[float, int]] = {}
    for block in rest:
        current = {names: each for names, each in current.items() if names[: len(block.names)] != block.names}
        within = max((n for n in current if n == block.names[: len(n)]), key=len, default=())
        (current[within] if within else root).tables.append(block)
        current[block.names] = block
        if block.names == ("event",) and block.brackets == "[[":
            places[id(block)] = order[len(places)]
    root.tables.sort(key=lambda block: places.get(id(block), (float("-inf"), -1)))
    return root


def _sort(block: Block, fields: Fields) -> None:
    """Keys and tables in the order of their fields, at every depth."""
    depth = len(block.names)
    block.entries.sort(key=lambda entry: _ranks((*block.names, *entry.names), fields)[depth:])
    block.tables.sort(key=lambda table: _ranks(table.names, fields)[depth:])
    for table in block.tables:
        _sort(table, fields)


def _ranks(names: Names, fields: Fields) -> list[int]:
    """The place of each part of a key path among its fields; of what has none, the same for all."""
    known: Fields | None = fields
    ranks, keyed = [], False
    for name in names:
        if keyed or known is None:
            ranks.append(0)
            keyed = False
            continue
        at = next((n for n, each in enumerate(known) if each.key == name), len(known))
        ranks.append(at)
        keyed = at < len(known) and known[at].kind == "keyed"
        known = (known[at].table or None) if at < len(known) else None
    return ranks


def _written(head: list[str], root: Block, foot: list[str], fields: Fields) -> str:
    first, *rest = [*_parts(root, fields), _tidy(foot)]
    directives = 0 if head else _directives(first)
    parts = [head, first[:directives], first[directives:], *rest]
    return "".join(f"{line}\n" for line in _between([part for part in parts if part]))


def _between(parts: list[list[str]]) -> Iterator[str]:
    """The lines of all parts, a blank one between two."""
    for number, part in enumerate(parts):
        yield from [""] * bool(number)
        yield from part


def _parts(block: Block, fields: Fields) -> Iterator[list[str]]:
    """The lines of each table, which stand apart by a blank one."""
    lines = _lead(block.lead)
    if block.brackets:
        lines.append(_HEADERS[block.brackets].format(".".join(map(key, block.names))) + block.trail)
    free = not fields_of(block.names, fields)  # its blank lines are its author's
    for number, entry in enumerate(block.entries):
        lines += _above_key(entry.lead, free=free, first=number == 0)
        lines.append(f"{'.'.join(map(key, entry.names))} = {entry.value}{entry.trail}")
    lines += block.tail
    if lines:
        yield lines
    for table in block.tables:
        yield from _parts(table, fields)


def _above_key(lines: list[str], *, free: bool, first: bool) -> list[str]:
    """Comments above a key; blank lines, one at a time, only where the keys are their author's own."""
    kept: list[str] = []
    for line in lines:
        if line or (free and (kept[-1] if kept else not first)):
            kept.append(line)
    return kept


def _lead(lines: list[str]) -> list[str]:
    """Lines above something: no blank ones first, nor two together; one where they stand apart from it."""
    kept = _tidy(lines)
    return [*kept, ""] if kept and lines and not lines[-1] else kept

"""A log in several files as one text, so that whatever reads, cuts or changes a log sees one, and back again.

The files stand in the order of their names: events.toml, if there is one, then events/*.toml. Between two of
them stands a line that names the next, `#> events/2018.toml`, between two line ends. Places are told, and
changes are written, in the files: the text is parted again, to the byte. That it says what the files say is
proved by `fault`: each is TOML by itself, and none goes on with a table of the one before.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from hrctimeline.findings import LOG, Document, Place
from hrctimeline.record import Record
from hrctimeline.words.lists import lazy_pattern

FOLDER = "events/"
_MARK = "\n#> {}\n\n"
_MARK_BEGINS = f"\n#> {FOLDER}"
HINT = (
    "The files of a log are read one after another: each has whole [[event]] tables, one of them [timeline]."
)
Tables = Mapping[str, Any]


class File(Record):
    """One of the files: its name beside the log ("" for the log itself), its text, and the line before it.

    `start` is where its text begins in the joined one.
    """

    name: str
    text: str
    above: int
    start: int


def join(first: bytes, others: Iterable[tuple[str, bytes]]) -> bytes:
    """The files as one text; raises ValueError for one that has such a line itself, or no fit name."""
    out = [first]
    for name, data in others:
        if "\n" in name or not _name().fullmatch(name):
            raise ValueError(f"{name!r} is no name for a file of a log")
        out += [_MARK.format(name).encode(), data]
    for data in out[::2]:
        if _MARK_BEGINS.encode() in b"\n" + data:
            raise ValueError(
                f"a line begins with “#> {FOLDER}”: this is how the files of a log are told apart"
            )
    return b"".join(out)


def files(text: str) -> list[File]:
    """The files of a joined text, in their order."""
    out, name, start, above = [], "", 0, 0
    for match in _marks(text):
        out.append(File(name, text[start : match.start()], above, start))
        above += text.count("\n", start, match.end())
        name, start = match["name"], match.end()
    return [*out, File(name, text[start:], above, start)]


def by_name(text: str) -> Iterator[tuple[str, str]]:
    """The files that there are, by their names beside the log."""
    return ((each.name or LOG, each.text) for each in files(text) if each.name or each.text)


def document(file: str, text: str, fault: Place | None = None) -> Document:
    """A log's text with the paths of its files, which stand beside `file`."""
    parts = tuple((each.above, _path(file, each.name)) for each in files(text)[1:])
    if text.startswith(_MARK.partition("{")[0]):  # there is no first one: what is missing, is missing there
        parts = ((0, parts[0][1]), *parts)
    return Document(file, text, fault, parts)


def _path(log: str, name: str) -> str:
    return str(Path(log).parent / name) if name else log


def is_part(name: str) -> bool:
    """Whether a path from the log's folder is a file of events.toml."""
    return bool(_name().fullmatch(name))


def fault(file: File, values: Tables, before: Iterable[str]) -> str:
    """Why a file can't stand behind those before it, which have some tables besides events; or ""."""
    if not file.name:
        return ""
    if not _beginning().match(file.text):
        return "a file of a log begins with [[event]] or [timeline]"
    if not isinstance(values.get("event", []), list):
        return "an event begins with [[event]]: its table may not go on from another file"
    twice = next((name for name in values if name != "event" and name in before), "")
    return f"[{twice}] stands in another file of the log already" if twice else ""


def merged(parts: Iterable[Tables]) -> dict[str, Any]:
    """The tables of all files: events in their order, all others as they are."""
    out: dict[str, Any] = {}
    for values in parts:
        known, events = out.get("event"), values.get("event")
        out |= values
        if isinstance(known, list) and isinstance(events, list):
            out["event"] = known + events
        elif known is not None:
            out["event"] = known
    return out


def emptied(text: str) -> str:
    """The text without a word, each line still a line; those that name a file stay."""
    kept = [match.span() for match in _marks(text)]
    starts, ends = [0, *(end for _, end in kept)], [*(start for start, _ in kept), len(text)]
    empty = ["\n" * text.count("\n", *span) for span in zip(starts, ends, strict=True)]
    return "".join(lines + text[slice(*mark)] for lines, mark in zip(empty, [*kept, (0, 0)], strict=True))


def changed(before: str, after: str) -> Iterator[tuple[str, str, str]]:
    """The files that two joined texts of the same log have otherwise: name, text before, text after."""
    for old, new in zip(files(before), files(after), strict=True):
        if old.text != new.text:
            yield new.name, old.text, new.text


_name = lazy_pattern(rf"{FOLDER}[^/.][^/]*\.toml")


def _marks(text: str) -> Iterable[re.Match[str]]:
    return _mark().finditer(text) if _MARK_BEGINS in text else ()


_mark = lazy_pattern(rf"\n#> (?P<name>{FOLDER}[^/\n]*)\n\n")


@cache
def _beginning() -> re.Pattern[str]:
    """Blank lines and comments, then one of the two headers, or nothing at all."""
    header = r"\[\[[ \t]*event[ \t]*\]\]|\[[ \t]*timeline[ \t]*\]"
    return re.compile(rf"(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*(?:{header}|(?:#[^\n]*)?\Z)")

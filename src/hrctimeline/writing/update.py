"""A text replaced by another of the same document: its file, its checksum, its lines and its dateline."""

import hashlib
import re
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from hrctimeline.findings import Refusal
from hrctimeline.logfile import edit
from hrctimeline.logfile.model import Source
from hrctimeline.words.locate import Locator
from hrctimeline.words.text import Text, one_line
from hrctimeline.writing.dateline import dateline
from hrctimeline.writing.formats.opened import Opened
from hrctimeline.writing.private import ignored
from hrctimeline.writing.register import Index


class Unfit(Refusal):
    """The new text doesn't go with what the index says, and nobody may guess."""


@dataclass(frozen=True)
class Update:
    """A source's files as they will be, below `sources/`, and the keys of its table that change."""

    source: Source
    files: Mapping[str, bytes]
    values: Mapping[str, Any]
    remarks: tuple[str, ...] = field(default=())

    def indexed(self, index: Index) -> str:
        """The index with the keys."""
        text = index.text
        for key, value in self.values.items():
            path = ("source", self.source.id, key)
            try:
                text = edit.spliced(text, path, value)
            except edit.EditRefused:
                text = edit.with_key(text, path, value, "sha256")
        return text

    def write(self, index: Index) -> list[str]:
        """Write the files and the index; gives the files. At any fault all is as it was."""
        names = {f"sources/{name}": data for name, data in self.files.items()}
        there = {
            name: (index.folder / name).read_bytes() for name in names if (index.folder / name).is_file()
        }
        with ExitStack() as stack:
            if self.source.kept:
                stack.enter_context(ignored(index.folder, names))
            new = {name: data for name, data in names.items() if name not in there}
            stack.enter_context(edit.created(index.folder, new))
            for name, data in there.items():
                stack.enter_context(edit.changed(index.folder, name, data, names[name]))
            index.write(self.indexed(index))
        return [name for name, data in names.items() if there.get(name) != data]


def updated(source: Source, before: Text, data: bytes, file: Opened, given: Mapping[str, str]) -> Update:
    """A source with the text of a file in place of its own; raises Unfit.

    `given` are keys of its table; what isn't given stays where it holds for the new text.
    """
    stored = file.text.encode("utf-8") if file.original else data
    values: dict[str, Any] = {"sha256": hashlib.sha256(stored).hexdigest(), **given}
    if source.lines and "lines" not in given:
        values |= _lines(source.lines, before, file.text)
    words = Text(file.text, _range(values.get("lines", ""), source.lines), source.markup == "markdown")
    dated, remarks = _dated(source, words, given)
    values |= dated
    if "retrieved" in values:
        values["retrieved"] = date.fromisoformat(values["retrieved"])
    files = {source.file: stored}
    files |= {f"original/{source.id}.{file.original}": data} if file.original else {}
    return Update(source, files, values, (*file.remarks, *remarks))


def _range(lines: str, former: tuple[int, int] | None) -> tuple[int, int] | None:
    first, _, last = lines.partition("-")
    return (int(first), int(last)) if first.isdigit() and last.isdigit() else former


def _lines(lines: tuple[int, int], before: Text, after: str) -> dict[str, str]:
    """Where the first and the last line with words of the former text stand now."""
    old, new = _split(before.source), _split(after)
    if lines == (1, len(old)):
        return {"lines": f"1-{len(new)}"}
    kept = [words for words in old[lines[0] - 1 : lines[1]] if words]
    first, last = (_places(new, words) for words in (kept[:1], kept[-1:]))
    if len(first) == len(last) == 1 and first[0] <= last[0]:
        return {"lines": f"{first[0]}-{last[0]}"}
    raise Unfit(f"which lines of it are the text? They were {lines[0]}-{lines[1]}: --lines FIRST-LAST")


def _places(lines: list[str], wanted: list[str]) -> list[int]:
    return [number for number, words in enumerate(lines, 1) if words in wanted]


def _split(text: str) -> list[str]:
    return [one_line(line) for line in re.split(r"\r\n|\n|\r", text)]


def _dated(source: Source, words: Text, given: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """The dateline where it is another now, and what to say of it; raises Unfit."""
    if "dateline" in given or "published-note" in given:
        note = {"dateline": ""} if source.dateline and "dateline" not in given else {}
        return note, []
    found = dateline(words, source.date_order)
    same = found and source.published and found.published == source.published.text
    other = f"line {found.line} of it states {found.published}: “{found.words}”" if found else ""
    if not source.dateline or Locator(words).places(source.dateline):
        differs = found is not None and found.sure and not same
        return {}, [f"{other}; what the index says stays"] * differs
    if found and found.sure and same:
        return {"dateline": found.words}, []
    ways = "--published DATE --dateline WORDS, or --published-note"
    raise Unfit(f"it doesn't have its dateline, “{source.dateline}”{f'; {other}' if other else ''}: {ways}")

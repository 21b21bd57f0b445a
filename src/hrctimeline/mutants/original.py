"""The timeline under trial, copied into memory, and the ways to change one thing of it, all else kept.

Offsets are code points of a TOML string as parsed, or of a text as decoded; spans are half-open.
"""

import hashlib
import re
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any

import tomli

from hrctimeline.findings import INDEX, KeyPath, Where
from hrctimeline.logfile.folder import Folder, Memory, Outside
from hrctimeline.logfile.images import LARGEST
from hrctimeline.logfile.model import Timeline
from hrctimeline.logfile.places import Places
from hrctimeline.logfile.sources import bytes_of
from hrctimeline.mutants.fault import Expect, Fault
from hrctimeline.record import cached_property, replace
from hrctimeline.results import Report
from hrctimeline.words.text import Span

_CAUGHT = Expect.CAUGHT


class Page:
    """One of the two TOML files: its text, its values as parsed, and their places."""

    def __init__(self, data: bytes) -> None:
        self.text = data.decode()
        self.values = tomli.loads(self.text)
        self.places = Places(self.text)

    def get(self, path: KeyPath) -> Any:
        """The value at a key path; None where there is none."""
        value: Any = self.values
        for part in path:
            known = part in value if isinstance(value, dict) else isinstance(part, int) and part < len(value)
            if not known:
                return None
            value = value[part]
        return value

    def span(self, path: KeyPath) -> Span:
        """Where a value that is there stands, as written."""
        entry = self.places.find(path)
        assert entry is not None, path
        return entry.value.start, entry.value.end

    def line(self, path: KeyPath) -> Span:
        """The lines of a key and its value, with the end of the last."""
        entry = self.places.find(path)
        assert entry is not None and entry.key is not None, path
        first = self.text.rfind("\n", 0, entry.key.start) + 1
        last = self.text.find("\n", entry.value.end)
        return first, len(self.text) if last < 0 else last + 1

    def alone(self, path: KeyPath) -> bool:
        """Whether a key stands alone with its value, so that lines can be put in and taken out there."""
        entry = self.places.find(path)
        if entry is None or entry.key is None:
            return False
        first, last = self.line(path)
        tail = self.text[entry.value.end : last].strip()
        return self.text[first : entry.key.start].strip() == "" and (not tail or tail.startswith("#"))

    def block(self, path: KeyPath) -> Span | None:
        """The block of a table that has a header, with the tables below it; None for any other."""
        return self.places.block(path)

    def spliced(self, start: int, end: int, new: str) -> str:
        """The whole text with one span replaced."""
        return self.text[:start] + new + self.text[end:]

    def with_value(self, path: KeyPath, written: str) -> str:
        """The whole text with a value written otherwise."""
        return self.spliced(*self.span(path), written)

    def with_words(self, path: KeyPath, start: int, end: int, new: str) -> str:
        """The whole text with a span of a string replaced, in the string's own spelling where it can be."""
        value = str(self.get(path))
        wanted = value[:start] + new + value[end:]
        first, last = self.span(path)
        begin, close = self.places.inside(path, start), self.places.inside(path, end)
        if begin is not None and close is not None and self.text[first] == '"':
            written = self.text[first:begin] + escaped(new) + self.text[close:last]
            if _parsed(written) == wanted:
                return self.spliced(first, last, written)
        return self.spliced(first, last, basic(wanted))


def escaped(text: str) -> str:
    """A text as it stands inside a basic string of TOML."""
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return re.sub(r"[\x00-\x1f\x7f]", lambda m: f"\\u{ord(m[0]):04x}", text)


def basic(text: str) -> str:
    """A text as a basic string of TOML, on one line."""
    return f'"{escaped(text)}"'


def _parsed(written: str) -> object:
    try:
        return tomli.loads(f"value = {written}")["value"]
    except tomli.TOMLDecodeError:
        return None


@dataclass(frozen=True)
class Original:
    """The timeline as it is: its files, and what `verify` says of them."""

    folder: Memory
    report: Report

    @cached_property
    def log(self) -> Page:
        """The log."""
        return Page(self.folder.log_bytes)

    @cached_property
    def index(self) -> Page:
        """The index of the sources."""
        return Page(self.folder.files["index.toml"])

    def noted(self, rule: str, event: str) -> bool:
        """Whether a note of `verify` says of an event, as it is, that something isn't checked."""
        return any(f.rule == rule and f.event == event for f in self.report.findings)

    def page(self, file: str) -> Page:
        """The TOML file that a `Where` names."""
        return self.index if file == INDEX else self.log

    def with_page(self, file: str, text: str) -> Memory:
        """The folder with another log or index."""
        if file == INDEX:
            return replace(self.folder, files={**self.folder.files, "index.toml": text.encode()})
        return replace(self.folder, log_bytes=text.encode())

    def with_value(self, file: str, path: KeyPath, written: str) -> Memory:
        """The folder with a value of the log or index written otherwise."""
        return self.with_page(file, self.page(file).with_value(path, written))

    def with_words(self, file: str, path: KeyPath, span: Span, new: str) -> Memory:
        """The folder with some characters of a string of the log or index replaced."""
        return self.with_page(file, self.page(file).with_words(path, *span, new))

    def valued(
        self, kind: str, file: str, path: KeyPath, old: str, new: str, expect: Expect = _CAUGHT
    ) -> Fault:
        """A fault: another text for a value of the log or index."""
        plant = partial(self.with_value, file, path, basic(new))
        return Fault(kind, Where(file, path), old, new, plant, expect)

    def worded(
        self,
        kind: str,
        file: str,
        path: KeyPath,
        span: Span,
        old: str,
        new: str,
        expect: Expect = Expect.CAUGHT,
    ) -> Fault:
        """A fault: other characters in a string of the log or index."""
        plant = partial(self.with_words, file, path, span, new)
        return Fault(kind, Where(file, path, span), old, new, plant, expect)

    def with_line(self, file: str, path: KeyPath, line: str) -> Memory:
        """The folder with one more line below a key."""
        page = self.page(file)
        _, end = page.line(path)
        lead = "" if page.text[end - 1 : end] == "\n" else "\n"
        return self.with_page(file, page.spliced(end, end, f"{lead}{line}\n"))

    def without(self, file: str, path: KeyPath) -> Memory:
        """The folder without a key and its value."""
        page = self.page(file)
        return self.with_page(file, page.spliced(*page.line(path), ""))

    def with_text(self, source: str, text: str, *, checksum: bool) -> Memory:
        """The folder with a source's file changed, and with its new checksum in the index or the old one."""
        file = self.report.timeline.sources[source].file
        data = text.encode()
        index = self.index
        for id, known in self.report.timeline.sources.items():
            if checksum and known.file == file:
                digest = basic(hashlib.sha256(data).hexdigest())
                index = Page(index.with_value(("source", id, "sha256"), digest).encode())
        return replace(
            self.folder, files={**self.folder.files, file: data, "index.toml": index.text.encode()}
        )


def copied(folder: Folder, timeline: Timeline) -> Memory:
    """A folder in memory, all that verify reads of it; all but the log may be missing from the disk."""
    kept, beside, reviews = {}, dict[str, bytes](), None
    with suppress(OSError):
        reviews = folder.read_reviews()
    for name in ("index.toml", *folder.names()):
        with suppress(OSError):
            kept[name] = folder.read(name)
    for source in timeline.sources.values():
        with suppress(OSError):
            kept[source.file] = bytes_of(folder, source)
    for image in (event.image for event in timeline.events if event.image and event.image.file):
        with suppress(OSError, ValueError, Outside):
            beside[image.file] = folder.read_beside(image.file, LARGEST + 1)
    return Memory(folder.read_log(), kept, folder.log, reviews, beside)

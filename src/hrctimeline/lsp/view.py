"""What is known of a log at one time: what was judged last, and how its files stand to that now."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lsprotocol.types import Location, Range

from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import INDEX, LOG, REVIEWS, Excerpt, Finding
from hrctimeline.logfile.model import Timeline
from hrctimeline.lsp.lines import Lines
from hrctimeline.lsp.overlay import Overlay
from hrctimeline.lsp.shift import Shift, between
from hrctimeline.results import Report
from hrctimeline.words.text import Span


@dataclass(frozen=True)
class Page:
    """A file of the log. `judged` is the text that was judged, `lines` the one in the editor.

    They are the same, unless log or index can't be read just now. `shift` leads from the one to the other.
    """

    path: str
    judged: Lines
    lines: Lines

    @cached_property
    def shift(self) -> Shift:
        """The way from the judged text to the one in the editor."""
        return between(self.judged.text, self.lines.text)

    def back(self, offset: int) -> int | None:
        """Where a place in the editor was when it was judged; None where it is new."""
        return self.shift.back(offset)

    def range(self, span: Span) -> Range | None:
        """Where a span that was judged is in the editor; None where it was changed."""
        start, end = self.shift.forward(span[0]), self.shift.forward(span[1])
        return None if start is None or end is None else self.lines.range(start, max(start, end))

    @property
    def uri(self) -> str:
        """The file's address, for the editor."""
        return uri_of(self.path)


@dataclass(frozen=True)
class View:
    """A log at one time. `report` is None as long as nothing could be judged.

    `faults` are what keeps it from being judged now. `texts` are those of open files, by their whole paths.
    """

    folder: Overlay
    unit: str
    report: Report | None = None
    faults: Sequence[Finding] = ()
    texts: Mapping[str, str] | None = None

    @property
    def log(self) -> str:
        """The log's path."""
        return self.folder.log

    @cached_property
    def known(self) -> "Known | None":
        """The log as it was judged; None where it never could be."""
        return Known(self.report) if self.report else None

    @cached_property
    def _pages(self) -> dict[str, Page]:
        return {}

    def page(self, path: str) -> Page | None:
        """A file of the log by its path; None where there is none such, or it can't be read."""
        if path not in self._pages:
            if (made := self._page(path)) is None:
                return None
            self._pages[path] = made
        return self._pages[path]

    def _page(self, path: str) -> Page | None:
        here = (self.texts or {}).get(path)
        judged = self.known.text(path) if self.known else None
        if (known := here if judged is None else judged) is None:
            return None
        lines = Lines(known, self.unit)
        return Page(path, lines, lines if here is None or here == known else Lines(here, self.unit))

    def location(self, path: str, span: Span) -> Location | None:
        """A span of a file, for the editor."""
        page = self.page(path)
        range = page.range(span) if page else None
        return Location(uri_of(path), range) if range else None


class Known:
    """A log as it was judged, and the files that it is in."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.dossier: Dossier = report.dossier
        self.timeline: Timeline = report.timeline
        self.loaded = report.dossier.loaded
        self.places = self.loaded.places

    @cached_property
    def names(self) -> dict[str, list[str]]:
        """The names that a `Where` has for files, by their paths: of a text the ids of its sources."""
        found: dict[str, list[str]] = {}
        for name, document in self.loaded.documents.items():
            found.setdefault(_path(document.file), []).append(name)
        for source in self.timeline.sources.values():
            if source.file:
                path = _path(self.folder_of(LOG) / "sources" / source.file)
                found.setdefault(path, []).append(source.id)
        return found

    def folder_of(self, name: str) -> Path:
        """The folder of a TOML file."""
        return Path(self.loaded.documents[name].file).parent

    def name(self, path: str) -> str:
        """What a file is: LOG, INDEX, REVIEWS, or the id of its first source; "" for none of them."""
        return self.names.get(path, [""])[0]

    def text(self, path: str) -> str | None:
        """What a file held when it was judged."""
        document = self.loaded.document(name) if (name := self.name(path)) else None
        return document.text if document else None

    def path(self, name: str) -> str:
        """The path of a file that a `Where` names."""
        document = self.loaded.document(name)
        return _path(document.file) if document else ""

    def sources_of(self, path: str) -> list[str]:
        """The sources whose text a file is."""
        return [name for name in self.names.get(path, ()) if name not in (LOG, INDEX, REVIEWS)]

    def excerpt_span(self, excerpt: Excerpt) -> tuple[str, Span]:
        """Where the words that an excerpt marks stand: the text's path, and their span."""
        text = self.dossier.texts[excerpt.file]
        start = text.line_starts[excerpt.line - 1] + excerpt.column - 1
        mark = excerpt.mark or (0, len(excerpt.text))
        return self.path(excerpt.file), (start, min(start + mark[1] - mark[0], len(text.source)))


def _path(file: str | Path) -> str:
    return os.path.normpath(file)


def uri_of(path: str) -> str:
    """A file's address."""
    return Path(path).as_uri()

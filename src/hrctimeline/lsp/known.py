"""A log as it was judged, and what is asked of it: which file is which, what stands where."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from hrctimeline.evidence.dossier import Dossier, Part
from hrctimeline.findings import INDEX, LOG, REVIEWS, Excerpt, Finding, KeyPath
from hrctimeline.logfile.folder import Folder, Outside, WithLog
from hrctimeline.logfile.joined import File, files
from hrctimeline.logfile.model import Source
from hrctimeline.record import cached_property, replace
from hrctimeline.results import EventReport, EvidenceReport, Report
from hrctimeline.verifier import verify
from hrctimeline.words.text import Span, Text

_TOML = (LOG, INDEX, REVIEWS)


class Quoting(NamedTuple):
    """An event, and its quote that stands at some place of a text."""

    event: EventReport
    quote: EvidenceReport


class Known:
    """A log as it was judged, and the files that it is in."""

    def __init__(self, report: Report, folder: Folder) -> None:
        self.report, self._folder = report, folder
        self.dossier = report.dossier
        self.timeline = report.timeline
        self.loaded = report.dossier.loaded
        self.places = self.loaded.places
        self._judged: dict[tuple[str, str], Report] = {}

    @cached_property
    def names(self) -> dict[str, list[str]]:
        """The names that a `Where` has for files, by their paths: of a text the ids of its sources."""
        found: dict[str, list[str]] = {}
        for name, document in self.loaded.documents.items():
            for file in document.files:
                found.setdefault(os.path.normpath(file), []).append(name)
        folder = Path(self.loaded.documents[LOG].file).parent / "sources"
        for source in self.timeline.sources.values():
            if source.file:
                found.setdefault(os.path.normpath(folder / source.file), []).append(source.id)
        return found

    def name(self, path: str) -> str:
        """What a file is: LOG, INDEX, REVIEWS, or the id of its first source; "" for none of them."""
        return self.names.get(path, [""])[0]

    def sources_of(self, path: str) -> list[Source]:
        """The sources whose text a file is."""
        return [self.timeline.sources[name] for name in self.names.get(path, ()) if name not in _TOML]

    def text(self, path: str) -> str | None:
        """What a file held when it was judged."""
        if path in self._parts:
            return self._parts[path].text
        document = self.loaded.document(name) if (name := self.name(path)) else None
        return document.text if document else None

    @cached_property
    def _parts(self) -> dict[str, File]:
        """The files of a log that stands in several, by their paths, in their order."""
        document = self.loaded.documents[LOG]
        beside = Path(document.file).parent
        parts = files(document.text) if document.parts else ()
        return {os.path.normpath(beside / each.name if each.name else document.file): each for each in parts}

    def base(self, path: str) -> int:
        """Where a file begins in the text that it was judged in: a log in several files is one text."""
        return self.places(LOG).offset(self._parts[path].above + 1, 1) if path in self._parts else 0

    def path(self, name: str, offset: int = 0) -> str:
        """The path of a file that a `Where` names, of several that which has an offset; "" for none."""
        if name == LOG and self._parts:
            return next(path for path in reversed(self._parts) if self.base(path) <= offset)
        document = self.loaded.document(name)
        return os.path.normpath(document.file) if document else ""

    def key_at(self, name: str, offset: int) -> KeyPath:
        """The key path at a place of the log, the index or the reviews; () in any other file."""
        return self.places(name).at(offset) if name in _TOML else ()

    def span(self, finding: Finding) -> Span:
        """Where a finding is in the text of its TOML file, or of all files of its log."""
        places, path = self.places(self.name(finding.file)), os.path.normpath(finding.file)
        above = self._parts[path].above if path in self._parts else 0
        return (
            places.offset(finding.line + above, finding.column),
            places.offset(finding.end_line + above, finding.end_column),
        )

    def key(self, name: str, path: KeyPath) -> Span | None:
        """Where a key stands, as written."""
        entry = self.places(name).find(path)
        return entry.key if entry else None

    def value(self, name: str, path: KeyPath) -> Span | None:
        """Where a value stands, as written."""
        entry = self.places(name).find(path)
        return entry.value if entry else None

    def count(self, path: KeyPath) -> int:
        """How many items an array of the log has, whatever is in them."""
        found = 0
        while self.places(LOG).find((*path, found)):
            found += 1
        return found

    def evidence(self, path: KeyPath) -> EvidenceReport | None:
        """The piece of evidence that a key path of the log is in."""
        if len(path) < 4 or path[0] != "event" or path[2] != "evidence":
            return None
        event = self.event(path)
        return next((e for e in event.evidence if e.evidence.index == path[3]), None) if event else None

    def event(self, path: KeyPath) -> EventReport | None:
        """The event that a key path of the log is in."""
        at = path[1] if len(path) > 1 and path[0] == "event" else None
        return self.report.events[at] if isinstance(at, int) and at < len(self.report.events) else None

    def alone(self, event: EventReport) -> Report:
        """The report on one event: what it is asked is worked out for that event and no other."""
        part = Dossier(self.loaded, self.dossier.memo, Part({event.event.index}), self.dossier.library)
        return replace(self.report, events=(event,), dossier=part)

    def judged(self, text: str, event: str) -> Report:
        """What verify would say of one event, were the log another text. An editor asks at each move."""
        if (text, event) not in self._judged:
            folder = WithLog(self._folder, text.encode("utf-8", "replace"))
            self._judged[text, event] = verify(folder, events=[event], memo=self.dossier.memo)
        return self._judged[text, event]

    def quoting(self, path: str, span: Span | None = None) -> Iterator[Quoting]:
        """The events that quote a file, or a span of it, in the order of the log."""
        ids = {source.id for source in self.sources_of(path)}
        for event in self.report.events if ids else ():
            for quote in event.evidence:
                if quote.source not in ids or quote.start is None or quote.end is None:
                    continue
                if span is None or (quote.start <= span[1] and span[0] <= quote.end):
                    yield Quoting(event, quote)

    def text_at(self, path: str) -> tuple[Source, Text] | None:
        """The text that a file is, with its first source."""
        for source in self.sources_of(path):
            if text := self.dossier.texts.get(source.id):
                return source, text
        return None

    def excerpt_span(self, excerpt: Excerpt) -> tuple[str, Span]:
        """Where the words that an excerpt marks stand: the text's path, and their span."""
        text = self.dossier.texts[excerpt.file]
        start = text.line_starts[excerpt.line - 1] + excerpt.column - 1
        mark = excerpt.mark or (0, len(excerpt.text))
        return self.path(excerpt.file), (start, min(start + mark[1] - mark[0], len(text.source)))

    def bytes_of(self, name: str) -> bytes | None:
        """What a file of `sources/` holds; None where it can't be read."""
        try:
            return self._folder.read(name)
        except (OSError, ValueError, Outside):
            return None

    def words_at(self, path: KeyPath, offset: int, spans: tuple[Span, ...]) -> Span | None:
        """Which of some spans of a string of the log has a character of the file."""
        places = self.places(LOG)
        for start, end in spans:
            first, last = places.inside(path, start), places.inside(path, end)
            if first is not None and last is not None and first <= offset <= last:
                return start, end
        return None

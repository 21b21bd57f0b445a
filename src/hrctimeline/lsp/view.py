"""What is known of a log at one time: what was judged last, and how its files stand to that now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from lsprotocol.types import Location, Position, Range

from hrctimeline.findings import Finding
from hrctimeline.lsp.known import Known
from hrctimeline.lsp.lines import Lines
from hrctimeline.lsp.overlay import Overlay
from hrctimeline.lsp.shift import Shift, between
from hrctimeline.record import cached_property
from hrctimeline.results import Report
from hrctimeline.words.text import Span


class Editor(NamedTuple):
    """What an editor counts characters in, and whether it takes text with places to fill in."""

    unit: str = "utf-16"
    snippets: bool = False


@dataclass(frozen=True)
class Page:
    """A file of the log. `judged` is the text that was judged, `lines` the one in the editor.

    They are the same, unless log or index can't be read just now. `shift` leads from the one to the other.
    Of a log in several files `base` is where this one begins in their joined text, in which places are told.
    """

    path: str
    judged: Lines
    lines: Lines
    base: int = 0

    @cached_property
    def shift(self) -> Shift:
        """The way from the judged text to the one in the editor."""
        return between(self.judged.text, self.lines.text)

    def back(self, offset: int) -> int | None:
        """Where a place in the editor was when it was judged; None where it is new."""
        found = self.shift.back(offset)
        return None if found is None else found + self.base

    def range(self, span: Span) -> Range | None:
        """Where a span that was judged is in the editor; None where it was changed, or is in another file."""
        first, last = span[0] - self.base, span[1] - self.base
        if not 0 <= first <= last <= len(self.judged.text):
            return None
        start, end = self.shift.forward(first), self.shift.forward(last)
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
    editor: Editor
    report: Report | None = None
    faults: Sequence[Finding] = ()
    texts: Mapping[str, str] | None = None

    @cached_property
    def known(self) -> Known | None:
        """The log as it was judged; None where it never could be."""
        return Known(self.report, self.folder) if self.report else None

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
        lines = Lines(known, self.editor.unit)
        base = self.known.base(path) if self.known else 0
        now = lines if here is None or here == known else Lines(here, self.editor.unit)
        return Page(path, lines, now, base)

    def judged(self, path: str, position: Position) -> tuple[Known, Page, int] | None:
        """What was judged, a file of it, and where a place in the editor was; None where it is new."""
        page = self.page(path)
        at = page.back(page.lines.offset(position)) if page else None
        return (self.known, page, at) if self.known and page and at is not None else None

    def location(self, path: str, span: Span) -> Location | None:
        """A span of a file, for the editor."""
        page = self.page(path)
        range = page.range(span) if page else None
        return Location(uri_of(path), range) if range else None


def uri_of(path: str) -> str:
    """A file's address."""
    return Path(path).as_uri()

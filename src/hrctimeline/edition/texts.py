"""The texts of an edition: where each is from, and as much of its words as its `publish` allows."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hrctimeline.ask.explain import publication
from hrctimeline.edition.anchors import Anchors
from hrctimeline.edition.events import day
from hrctimeline.edition.model import Link, Paragraph, Start, Text, Words
from hrctimeline.logfile.model import Event, Source
from hrctimeline.logfile.sources import NOT_AS_INDEXED
from hrctimeline.results import Report
from hrctimeline.words.markup import unmarked
from hrctimeline.words.text import Span
from hrctimeline.words.text import Text as Read


class Cited(NamedTuple):
    """A quote in its text: the span of its words, of each visible part; its anchor and event."""

    spans: tuple[Span, ...]
    anchor: str
    event: Event

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.spans[0][0]


def text(report: Report, id: str, citing: Iterable[Event], anchors: Anchors, copies: tuple[str, ...]) -> Text:
    """The text of a source with the places that events cite; `copies` are the other ones of its document."""
    source, cited = report.timeline.sources[id], list(_cited(report, id, citing, anchors))
    read, level = report.dossier.texts.get(source.id), source.published_as
    shown = list(_paragraphs(read, cited, anchors, level == "full")) if read and level != "none" else []
    return Text(
        id=source.id,
        anchor=anchors.texts[source.id],
        file=source.file,
        title=source.title or source.id,
        publisher=source.publisher,
        author=source.author,
        kind=source.kind,
        published=day(source.published),
        publication=publication(report.dossier, source),
        language=source.language,
        sha256=source.sha256,
        intact=_intact(report, source),
        publish=level,
        license=source.license,
        url=source.url,
        archived=source.archived,
        retrieved=source.retrieved,
        copies=copies,
        events=len({each.event.index for each in cited}),
        quotes=len(cited),
        paragraphs=tuple(shown),
    )


def _cited(report: Report, source: str, citing: Iterable[Event], anchors: Anchors) -> Iterator[Cited]:
    for event in citing:
        for evidence, anchor in zip(event.evidence, anchors.quotes(event), strict=True):
            if evidence.source == source and (place := report.dossier.place_of(evidence)):
                yield Cited(tuple(place.visible), anchor, event)


def _intact(report: Report, source: Source) -> bool:
    """Whether the text is there as the index has it."""
    texts = report.dossier.texts
    faults = {rule for rule, _ in texts.read(source.id).problems}
    return bool(source.sha256) and source.id in texts and not faults & NOT_AS_INDEXED


def _paragraphs(read: Read, cited: list[Cited], anchors: Anchors, whole: bool) -> Iterator[Paragraph]:
    """The paragraphs that may be shown, in order: all, or those that are quoted."""
    words = _Words(read, cited)
    shown = (
        [(0, len(read.source))]
        if whole
        else _merged(read.around(each.spans[0][0], each.spans[-1][1]) for each in cited)
    )
    end = 0
    for start, last in shown:
        for block in _blocks(read.source, start, last):
            gap = bool(read.source[end : block[0]].strip())
            yield Paragraph(
                read.position(block[0])[0],
                tuple(words.between(block)),
                gap,
                tuple(words.events(block, anchors)),
            )
            end = block[1]


def _merged(spans: Iterable[Span]) -> list[Span]:
    out: list[Span] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _blocks(text: str, start: int, end: int) -> Iterator[Span]:
    """The paragraphs of a part of a text: what stands between empty lines."""
    at = start
    for gap in [*re.finditer(r"\s*?(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)\s*", text[start:end]), None]:
        last = start + gap.start() if gap else end
        if text[at:last].strip():
            yield at, last
        at = start + gap.end() if gap else end


class _Words:
    """The words of one text between the edges of its quotes and of what is no word."""

    def __init__(self, read: Read, cited: list[Cited]) -> None:
        self.source, self.first, self.last = read.source, read.first, read.last
        self.markup = [
            (read.first + start, read.first + end)
            for start, end, _ in (unmarked(read.source[read.first : read.last]) if read.markdown else ())
        ]
        self.cited = sorted(cited, key=lambda each: each.start)
        opened: dict[int, list[Start]] = defaultdict(list)
        depth: dict[int, int] = defaultdict(int)
        for each in self.cited:
            opened[each.start].append(Start(each.anchor, each.spans[-1][1]))
            for start, end in each.spans:
                depth[start] += 1
                depth[end] -= 1
        self.opened = opened
        self.edges = sorted(
            {0, read.first, read.last, *depth, *(edge for span in self.markup for edge in span)}
        )
        total, self.depths = 0, []
        for edge in self.edges:
            total += depth.get(edge, 0)
            self.depths.append(total)
        self.skipped = {start for start, _ in self.markup}

    def between(self, block: Span) -> Iterator[Words]:
        """The words of a span of the text."""
        at, index = block[0], bisect_right(self.edges, block[0]) - 1
        while at < block[1]:
            following = self.edges[index + 1] if index + 1 < len(self.edges) else block[1]
            end = min(following, block[1])
            if end > at:
                begins = self.opened.get(at, ()) if self.edges[index] == at else ()
                yield Words(self.source[at:end], at, self.depths[index], tuple(begins), self._kind(at))
            at, index = end, index + 1

    def _kind(self, at: int) -> str:
        if not self.first <= at < self.last:
            return "outside"
        index = bisect_right(self.markup, (at, len(self.source) + 1)) - 1
        return "markup" if index >= 0 and at < self.markup[index][1] else ""

    def events(self, block: Span, anchors: Anchors) -> Iterator[Link]:
        """The events whose quotes begin in a span of the text, each once."""
        first = bisect_right(self.cited, block[0] - 1, key=lambda each: each.start)
        last = bisect_right(self.cited, block[1] - 1, key=lambda each: each.start)
        for event in {each.event.index: each.event for each in self.cited[first:last]}.values():
            yield anchors.link(event)

"""The order in which a comparison is told, and what is told of each part; how it looks is a format's own."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator

from hrctimeline.diff.model import (
    Change,
    Diff,
    EventChange,
    Passage,
    QuoteChange,
    Reading,
    Revision,
    SourceChange,
)
from hrctimeline.diff.words import Piece
from hrctimeline.findings import Finding, count
from hrctimeline.tell.diff import phrases as words
from hrctimeline.words.text import Span

Lines = Iterator[str]


class Walk(ABC):
    """A comparison in blocks of lines, the gravest first."""

    text: Callable[[str], str]  # any text so that it stays text
    code: Callable[[str], str]  # a name of the log
    pieces: Callable[[Iterable[Piece]], str]  # wordings before and after
    to_read: str  # leads over from new prose to the quotes that it rests on

    def blocks(self, diff: Diff) -> Iterator[str]:
        """The whole of it."""
        parts = [self.head(diff), *map(self._fault, (diff.base, diff.head))]
        parts += [self._source(source) for source in diff.texts]
        parts += [self._timeline(diff.timeline)]
        parts += [self._event(event) for event in diff.events]
        parts += [self._readings(diff.readings)]
        parts += [self._source(source) for source in diff.sources if not source.text]
        return filter(None, map("\n".join, parts))

    @abstractmethod
    def head(self, diff: Diff) -> Lines:
        """What was compared, and the summary."""

    @abstractmethod
    def source_head(self, source: SourceChange) -> Lines:
        """A source by its id, title and file, and what became of its text."""

    @abstractmethod
    def heading(self, told: str, role: str = "strong", lead: str = "") -> Lines:
        """What a block is about, and what leads to its items."""

    @abstractmethod
    def item(self, label: str, told: str, role: str = "") -> Lines:
        """A label and what it says; nothing where it says nothing."""

    @abstractmethod
    def warning(self, label: str, told: str, role: str = "warning") -> Lines:
        """An item that should be seen."""

    @abstractmethod
    def quote(self, kind: str, passage: Passage) -> Lines:
        """A quote and what happened to it, "" for nothing; a changed one without its sentence."""

    @abstractmethod
    def below(self, lines: Lines) -> Lines:
        """Items that belong to the one before."""

    @abstractmethod
    def own(self, written: str, spans: Iterable[Span]) -> str:
        """A text with marks around the editor's own words."""

    @abstractmethod
    def sentence(self, passage: Passage) -> str:
        """The sentence, the quote in it marked; the quote alone where the text doesn't have it."""

    def place(self, passage: Passage) -> str:
        """Where a quote stands, and what it does there."""
        return f"{self.code(words.place(passage))}, {self.text(words.role(passage))}"

    def _fault(self, revision: Revision) -> Lines:
        """What is wrong with a revision's files as files."""
        for finding in revision.faults:
            yield from self.heading(f"{self.text(words.named(revision))} can't be read", "error")
            yield from self._findings([finding])
            if shown := finding.shown.strip():
                yield from self.item("there", self.code(shown))
            yield from self.item("hint", self.text(finding.hint))

    def _source(self, source: SourceChange) -> Lines:
        yield from self.source_head(source)
        if source.text:
            for line in source.text.lines:
                yield from self.item(f"line {line.number}", self.pieces(line.pieces))
            if source.text.more:
                yield from self.item("", f"and {count(source.text.more, 'more changed line')}")
        yield from self._changes(source.changes)
        yield from self.item("cited by", ", ".join(map(self.code, source.cited_by)) or "no event")
        yield from self._findings(source.findings)

    def _timeline(self, changes: tuple[Change, ...]) -> Lines:
        if changes:
            yield from self.heading("The timeline itself")
            yield from self._changes(changes)

    def _event(self, event: EventChange) -> Lines:
        named = f"{self.code(event.id or '(no id)')}: {self.text(words.headed(event))}"
        title = self.own(event.title, event.own.get("title", ()))
        yield from self.heading(named, lead=f"{words.dated(event)} · {title}")
        bad = "error" if event.verdict[1] in ("unsupported", "unchecked") else ""
        yield from self.item("verdict", words.verdict(event), bad)
        for sentence in event.weaker:
            yield from self.warning("WEAKER", self.text(sentence))
        if event.kind == "renamed":
            yield from self.item("", self.text(words.ends_of_ids(event)))
        yield from self._changes(event.changes)
        for sentence in words.turned(event):
            yield from self.warning("turned", self.text(sentence))
        for quote in event.quotes:
            yield from self._quote(quote)
        yield from self._findings(event.findings)
        for waived in event.waived:
            rule = self.code(waived.finding.rule)
            yield from self.warning("waived", f"{self.text(words.waived(waived))} ({rule})")
        yield from self._evidence(event)

    def _evidence(self, event: EventChange) -> Lines:
        """Prose as it is now, and each quote in its sentence to read it against."""
        if not event.evidence:
            return
        own = event.own.get("summary", ())
        quotes = (line for passage in event.evidence for line in self.quote("", passage))
        if event.kind in ("added", "removed"):
            yield from self.item("summary", self.own(event.summary, own))
            yield from quotes
            return
        alone = (event.summary[slice(*span)] for span in own)
        yield from self.item("own words", " ".join(self.own(each, [(0, len(each))]) for each in alone))
        yield from self.item("", self.to_read)
        yield from self.below(quotes)

    def _readings(self, told: tuple[Reading, ...]) -> Lines:
        """Who has read which events, and whose readings are stale."""
        if told:
            yield from self.heading("The readings")
        for each in told:
            role = "" if each.kind == "added" else "warning"
            yield from self.item(self.code(each.event), self.text(words.reading(each)), role)

    def _quote(self, quote: QuoteChange) -> Lines:
        passage = quote.new or quote.old
        assert passage
        yield from self.quote(quote.kind, passage)
        yield from self.below(self._changes(quote.changes))
        if any(change.key == "quote" for change in quote.changes):
            yield from self.below(self.item("in full", self.sentence(passage)))

    def _changes(self, changes: Iterable[Change]) -> Lines:
        for change in changes:
            short = f"{self.text(change.old) or '(none)'} → {self.text(change.new) or '(none)'}"
            told = self.pieces(change.pieces) if change.prose else short
            yield from self.item(self.text(words.label(change)), told)

    def _findings(self, findings: Iterable[Finding]) -> Lines:
        for finding in findings:
            rule, where = self.code(finding.rule), self.code(words.finding_place(finding))
            severity = str(finding.severity)
            yield from self.warning(severity, f"{self.text(finding.message)} ({rule}, {where})", severity)

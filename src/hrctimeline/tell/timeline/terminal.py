"""The timeline on a terminal: date, title and id, then the telling words with their places."""

from collections.abc import Iterator

from hrctimeline.dates.edtf import in_words
from hrctimeline.evidence.dossier import marked as in_sentence
from hrctimeline.findings import Severity
from hrctimeline.record import Record
from hrctimeline.results import EventReport, EvidenceReport, Report
from hrctimeline.review.standing import standings
from hrctimeline.tell.marks import drawn, legend, marked
from hrctimeline.tell.readings import readers, readings
from hrctimeline.tell.report.closing import waived_in_words
from hrctimeline.tell.terminal import Style, cells, ends, pad, safe, wrap
from hrctimeline.tell.timeline.choice import Choice
from hrctimeline.tell.timeline.labels import labels
from hrctimeline.tell.timeline.lead import DIFFERS, extent_of, focus, lead_of, marks, telling
from hrctimeline.tell.timeline.snippet import quoted, snippet
from hrctimeline.words.plural import count

_COLUMN = 13  # the dates' column
MARKS = ("▸", "◂")  # around a quote in its sentence
_INDENT = " " * _COLUMN


class Detail(Record):
    """How much to show beside each event's telling words."""

    full: bool = False
    evidence: bool = False
    sources: bool = False


def render(report: Report, choice: Choice, detail: Detail, width: int, style: Style) -> str:
    """The timeline as text of at most `width` columns, where words allow."""
    page = _Page(report, detail, width, style)
    events = choice.of(report)
    blocks = ["\n".join(page.head(events)), *("\n".join(page.event(event)) for event in events)]
    if not events:
        blocks.append("No event fits.")
    blocks.append("\n".join(page.foot(events)))
    return "\n\n".join(block for block in blocks if block) + "\n"


class _Page:
    def __init__(self, report: Report, detail: Detail, width: int, style: Style) -> None:
        self.report, self.detail, self.width, self.style = report, detail, width, style
        self.labels = labels(report.timeline)

    def head(self, events: list[EventReport]) -> Iterator[str]:
        title = safe(self.report.timeline.title or "A timeline without a title")
        extent = extent_of(events)
        if line := ends(title, extent, self.width):
            yield self.style(title, "strong") + line[len(title) :]
        else:
            yield from (self.style(line, "strong") for line in wrap(title, self.width))
            yield " " * max(0, self.width - cells(extent)) + extent
        yield from wrap(self._counts(events), self.width)

    def _counts(self, events: list[EventReport]) -> str:
        timeline = self.report.timeline
        texts = {e.source for event in events for e in event.evidence if e.source in timeline.sources}
        copies = len(texts) - len({timeline.document(source) for source in texts})
        same = f" ({copies + 1} are one document)" if copies else ""
        if copies and all(timeline.sources[s].kind == "letter" for s in texts if timeline.sources[s].copy_of):
            same = f" ({copies + 1} are one letter)"
        missed = [e for event in events for e in event.evidence if e.start is None]
        unchecked = sum(not e.checked for e in missed)
        told = [f"{count(len(missed) - unchecked, 'quote')} not found"] if len(missed) > unchecked else []
        told += [f"{count(unchecked, 'quote')} not checked"] if unchecked else []
        quotes = ", ".join(told) or "every quote found"
        counted = f"{count(len(events), 'event')}, {count(len(texts), 'text')}{same}"
        off = f" · rules turned off: {', '.join(self.report.off)}" if self.report.off else ""
        return f"{counted} · {quotes} · wording by editors{off}"

    def event(self, event: EventReport) -> Iterator[str]:
        date = in_words(event.event.date, short=True) if event.event.date else "no date"
        own = self.report.own.get(event.event.index, {}) if self.detail.evidence else {}
        title = marked(event.event.title or "(no title)", own.get("title", ()))
        if cells(date) >= _COLUMN:
            yield self.style(date, "strong")
            date = ""
        lines = wrap(title, self.width - _COLUMN)
        right = self.style(event.id, "dim")
        for index, line in enumerate(lines):
            left = self.style(pad(date if index == 0 else "", _COLUMN), "strong") + drawn(line, self.style)
            gap = self.width - _COLUMN - cells(line) - cells(event.id)
            if index == len(lines) - 1 and gap >= 2:
                yield left + " " * gap + right
            else:
                yield left
        if self.width - _COLUMN - cells(lines[-1]) - cells(event.id) < 2:
            yield " " * max(0, self.width - cells(event.id)) + right
        yield from self._body(event)

    def _body(self, event: EventReport) -> Iterator[str]:
        margin = _Margin(marks(event), self.style)
        if self.detail.full or self.detail.evidence:
            for line in self._summary(event):
                yield margin.next() + line
        chosen = (
            list(event.evidence)
            if self.detail.full or self.detail.evidence
            else telling(event, self.report.timeline)
        )
        for evidence in chosen:
            lead = lead_of(event, evidence, short=not (self.detail.full or self.detail.evidence))
            lines = self._sentence(lead, evidence) if self.detail.evidence else self._quote(lead, evidence)
            for line in lines:
                yield margin.next() + line
        if event.event.responds_to:
            for line in wrap(f"answers: {', '.join(event.event.responds_to)}", self.width - _COLUMN):
                yield margin.next() + self.style(line, "dim")
        yield from self._findings(event, margin)
        yield from margin.rest()

    def _summary(self, event: EventReport) -> Iterator[str]:
        """The summary, with --evidence its own words marked, and who has read it all."""
        own = self.report.own.get(event.event.index, {}) if self.detail.evidence else {}
        summary = marked(event.event.summary, own.get("summary", ()))
        for line in wrap(summary, self.width - _COLUMN):
            yield drawn(line, self.style)
        for said in readings(standings(self.report.dossier)[event.event.index]):
            yield from (self.style(line, "dim") for line in wrap(said, self.width - _COLUMN))

    def _quote(self, lead: str, evidence: EvidenceReport) -> Iterator[str]:
        """A quote on one line (with --full: all of it) and its place at the right."""
        place = self._place(evidence)
        quote = safe(" ".join(self._words(evidence).split()))
        room = self.width - _COLUMN - cells(place) - 2
        if self.detail.full:
            lines = wrap(lead + quoted(quote), room)
        else:
            lines = [lead + quoted(snippet(quote, max(16, room - len(lead) - 2), focus(evidence, quote)))]
        yield from self._placed(lines, place)
        if self.detail.full:
            yield from self._remarks(evidence, room)

    def _placed(self, lines: list[str], place: str, dated: list[str] | None = None) -> Iterator[str]:
        """Lines with the place at the right of the first, and the words that date underlined."""
        for index, line in enumerate(lines):
            gap = self.width - _COLUMN - cells(line) - cells(place)
            for words in dated or ():
                line = line.replace(words, self.style(words, "mark"), 1)
            if index == 0 and gap >= 1:
                yield line + " " * gap + self.style(place, "dim")
            else:
                yield line

    def _sentence(self, lead: str, evidence: EvidenceReport) -> Iterator[str]:
        """The whole sentence (or sentences) around a quote, the quote between ▸ and ◂."""
        place = self._place(evidence)
        room = self.width - _COLUMN - cells(place) - 2
        if evidence.start is None or evidence.end is None:
            yield from self._quote(lead, evidence)
            return
        text = self.report.dossier.texts[evidence.source]
        around = text.sentence(evidence.start, evidence.end)
        excerpt = in_sentence(text, evidence.source, around, (evidence.start, evidence.end))
        start, end = excerpt.mark or (0, 0)
        inner = MARKS[0] + excerpt.text[start:end] + MARKS[1]
        shown = excerpt.text[:start] + inner + excerpt.text[end:]
        lines = wrap(f"{lead}{safe(shown)}", room)
        dated = [safe(" ".join(s.text.split())) for s in evidence.dates if evidence.stance == "supports"]
        yield from self._placed(lines, place, dated)
        for statement in evidence.dates if dated else ():
            inferred = ", inferred" if statement.inferred else ""
            said = f"“{' '.join(statement.text.split())}”: {in_words(statement.date)}{inferred}"
            yield from (self.style(line, "dim") for line in wrap(safe(said), room))
        yield from self._remarks(evidence, room)

    def _remarks(self, evidence: EvidenceReport, room: int) -> Iterator[str]:
        said_by, note, translation = (
            getattr(evidence.evidence, key) for key in ("said_by", "note", "translation")
        )
        remarks = (
            f"said by {said_by}" if said_by else "",
            f"in translation: {translation}" if translation else "",
            note if note.startswith(DIFFERS) or not note else f"note: {note}",
        )
        for remark in filter(None, remarks):
            yield from (self.style(line, "dim") for line in wrap(safe(remark), room))

    def _words(self, evidence: EvidenceReport) -> str:
        """The source's own words of a quote, … for what an elision hides; the log's where it isn't found."""
        if evidence.start is None:
            return evidence.evidence.quote
        text = self.report.dossier.texts[evidence.source]
        place = self.report.dossier.located[evidence.evidence.path()]
        return " […] ".join(text.words(*span) for span in place.visible)

    def _place(self, evidence: EvidenceReport) -> str:
        label = safe(self.labels.get(evidence.source, evidence.source))
        if evidence.page is not None:
            return f"{label} p. {evidence.page}"
        if evidence.line is not None:
            return f"{label} :{evidence.line}"
        return f"{label} ?" if evidence.checked else f"{label}, not here"

    def _findings(self, event: EventReport, margin: "_Margin") -> Iterator[str]:
        """What doesn't hold, and what would not but for a waiver or the log's own severities."""
        errors = (f for f in self.report.findings if f.event == event.id and f.severity is Severity.ERROR)
        told = [(f"✗ {safe(f.message)} ({f.rule})", "error") for f in errors]
        told += [(f"waived: {waived_in_words(each)}", "warning") for each in event.waived]
        told += [
            (f"only a {f.severity} here: {safe(f.message)} ({f.rule})", "warning") for f in event.lowered
        ]
        for text, role in dict.fromkeys(told):
            for line in wrap(text, self.width - _COLUMN):
                yield margin.next() + self.style(line, role)

    def foot(self, events: list[EventReport]) -> Iterator[str]:
        cited = {e.source for event in events for e in event.evidence}
        sources = [s for s in self.report.timeline.sources.values() if s.id in cited]
        if not self.detail.sources:
            named = ", ".join(f"{self.labels[s.id]} = {s.id}" for s in sources if self.labels[s.id] != s.id)
            told = [f"Texts: {named}"] if named else []
            told += [legend(self.style)] if self.detail.evidence and self.report.own else []
            told += readers(self.report, events) if not (self.detail.full or self.detail.evidence) else []
            for each in told:
                yield from (self.style(line, "dim") for line in wrap(each, self.width))
            return
        for source in sources:
            date = in_words(source.published, short=True) if source.published else "no date"
            by = source.publisher or source.author
            head = f"{self.labels[source.id]}  {safe(source.title)}. {safe(by)}, {date}"
            first, *rest = wrap(head, self.width - 2)
            yield first
            yield from (f"  {line}" for line in rest)
            copy = f"a copy of {source.copy_of}" if source.copy_of else ""
            more = [f"sources/{source.file}", copy, source.url, source.archived]
            yield from (self.style(f"  {safe(line)}", "dim") for line in more if line)


class _Margin:
    """The column at the left, below a date: an event's marks, in words, line by line."""

    def __init__(self, marks: list[tuple[str, str]], style: Style) -> None:
        self._lines = [style(pad(f"  {text}", _COLUMN), role) for text, role in marks]

    def next(self) -> str:
        return self._lines.pop(0) if self._lines else _INDENT

    def rest(self) -> Iterator[str]:
        while self._lines:
            yield self._lines.pop(0).rstrip()

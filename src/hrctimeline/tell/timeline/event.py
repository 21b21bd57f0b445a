"""An event on a terminal: its title and telling words in short; all that it says, or its whole case."""

from collections.abc import Iterator

from hrctimeline.dates.edtf import in_words
from hrctimeline.findings import Severity
from hrctimeline.findings import marked as in_text
from hrctimeline.record import Record
from hrctimeline.results import EventReport, EvidenceReport, Report, Waived
from hrctimeline.review.standing import standings
from hrctimeline.tell.marks import drawn, marked, shown
from hrctimeline.tell.particulars import particulars, readings
from hrctimeline.tell.terminal import cells, safe, wrap
from hrctimeline.tell.timeline.frame import Frame
from hrctimeline.tell.timeline.labels import short
from hrctimeline.tell.timeline.lead import DIFFERS, focus, lead_of, telling
from hrctimeline.tell.timeline.snippet import quoted, snippet
from hrctimeline.words.text import Span, Text, one_line

_LINES = 2  # of a quote in short
_LOST = (0, 4, 8, 12, 16)  # columns that may be lost at the ends of its lines


class Detail(Record):
    """How much to show beside each event's telling words.

    `full`: summaries and all quotes. `evidence`: each quote in its sentence. `case`: in its paragraph, with
    all else that bears on the event. `sources`: the texts at the end. `ids`: what events and texts are called
    in the log.
    """

    full: bool = False
    evidence: bool = False
    sources: bool = False
    ids: bool = False
    case: bool = False

    @property
    def short(self) -> bool:
        """Whether an event is told by its telling words alone."""
        return not (self.full or self.evidence or self.case)


class Body:
    """The lines of one event, beside its date."""

    def __init__(
        self, report: Report, event: EventReport, labels: dict[str, str], detail: Detail, frame: Frame
    ) -> None:
        self.report, self.event, self.labels = report, event, labels
        self.detail, self.frame, self.style = detail, frame, frame.style
        marks_own = detail.evidence or detail.case
        self.own = report.own.get(event.event.index, {}) if marks_own else {}

    def lines(self) -> Iterator[str]:
        """All of them."""
        yield from self._title()
        if not self.detail.short:
            yield from self._around()
        every = telling(self.event, self.report.timeline) if self.detail.short else self.event.evidence
        for number, evidence in enumerate(every):
            if number and not self.detail.short:
                yield ""
            yield from self._quote(evidence, lead=number == 0)
        yield from self._answers()
        yield from self._findings()

    def _title(self) -> Iterator[str]:
        title = marked(self.event.event.title or "(no title)", self.own.get("title", ()))
        lines = [drawn(line, self.style) for line in self._wrap(title)]
        if not self.own.get("title"):
            lines = [self.style(line, "strong") for line in lines]
        plain = self._wrap(title)
        id = safe(self.event.id) if self.detail.ids or self.detail.case else ""
        gap = self.frame.room - cells(plain[-1]) - cells(id)
        if id and gap >= 2:
            lines[-1] += " " * gap + self.style(id, "dim")
        elif id:
            lines += self.frame.ends([], id, "dim")
        yield from lines

    def _around(self) -> Iterator[str]:
        """The summary, its own words marked where they are asked for; particulars; who has read it all."""
        summary = marked(self.event.event.summary, self.own.get("summary", ()))
        yield from (drawn(line, self.style) for line in self._wrap(summary))
        for said in particulars(self.event.event):
            yield from self._dim(safe(said))
        for said in readings(standings(self.report.dossier)[self.event.event.index]):
            yield from self._dim(said[:1].upper() + said[1:])
        yield ""

    def _quote(self, evidence: EvidenceReport, *, lead: bool) -> Iterator[str]:
        """A quote with whose it is, and on which line."""
        said = lead_of(self.event, evidence, short=self.detail.short)
        place = self._place(evidence)
        around = self._surroundings(evidence)
        if self.detail.short:
            yield from self.frame.ends(self._cut(evidence, said, lead=lead), place, "dim")
        elif around:
            yield from self._in_text(evidence, said, around, place)
        else:
            yield from self.frame.ends(self._wrap(said + quoted(self._words(evidence))), place, "dim")
        if not self.detail.short:
            yield from self._remarks(evidence)

    def _cut(self, evidence: EvidenceReport, said: str, *, lead: bool) -> list[str]:
        """A quote in a line or two, as much of it as they hold."""
        words, most = self._words(evidence), _LINES + self.frame.stacked if lead or said else 1
        kept, lines = focus(evidence, words), list[str]()
        for lost in _LOST[: 1 if most == 1 else None]:
            room = self.frame.room * most - cells(said) - 2 - lost
            lines = self._wrap(said + quoted(snippet(words, max(16, room), kept)))
            if len(lines) <= most:
                break
        return lines

    def _surroundings(self, evidence: EvidenceReport) -> tuple[Text, Span] | None:
        """The text of a quote and what is shown of it around that: its paragraph or sentence, if anything."""
        if evidence.start is None or evidence.end is None or not (self.detail.evidence or self.detail.case):
            return None
        text, place = self.report.dossier.texts[evidence.source], (evidence.start, evidence.end)
        return text, text.around(*place) if self.detail.case else text.sentence(*place)

    def _in_text(
        self, evidence: EvidenceReport, said: str, around: tuple[Text, Span], place: str
    ) -> Iterator[str]:
        """The words around a quote, the quote between ▸ and ◂, and the dates that it states."""
        excerpt = in_text(around[0], evidence.source, around[1], (evidence.start or 0, evidence.end or 0))
        lines = self._wrap(said + safe(shown(excerpt)))
        lines = self.frame.ends(lines, place, "dim")
        stated = [(safe(one_line(s.text)), s) for s in evidence.dates]
        if evidence.stance == "supports":
            for words, _ in stated:
                at = next((n for n, line in enumerate(lines) if words in line), None)
                if at is not None:
                    lines[at] = lines[at].replace(words, self.style(words, "mark"), 1)
        yield from lines
        for words, statement in stated if evidence.stance == "supports" else ():
            if words == in_words(statement.date):
                continue
            inferred = ", inferred" if statement.inferred else ""
            yield from self._dim(f"“{words}”: {in_words(statement.date)}{inferred}")

    def _remarks(self, evidence: EvidenceReport) -> Iterator[str]:
        logged = evidence.evidence
        remarks = (
            f"said by {logged.said_by}" if logged.said_by else "",
            f"in translation: {logged.translation}" if logged.translation else "",
            logged.note if logged.note.startswith(DIFFERS) or not logged.note else f"note: {logged.note}",
            self._repeats(evidence),
        )
        for remark in filter(None, remarks):
            yield from self._dim(safe(remark))

    def _repeats(self, evidence: EvidenceReport) -> str:
        """That a quote is of a document which the event has quoted above, in another text."""
        timeline = self.report.timeline
        above = self.event.evidence[: self.event.evidence.index(evidence)]
        same = timeline.document(evidence.source)
        copies = (e for e in above if e.source != evidence.source and timeline.document(e.source) == same)
        copy = next(copies, None)
        return f"the same document as {self.labels[copy.source]}: they count as one" if copy else ""

    def _words(self, evidence: EvidenceReport) -> str:
        """The source's own words of a quote, […] for what it leaves out; the log's where it isn't found."""
        words = evidence.evidence.quote
        if evidence.start is not None:
            text = self.report.dossier.texts[evidence.source]
            place = self.report.dossier.located[evidence.evidence.path()]
            words = " […] ".join(text.words(*span) for span in place.visible)
        return safe(one_line(words))

    def _place(self, evidence: EvidenceReport) -> str:
        label = self.labels.get(evidence.source, safe(evidence.source))
        if self.detail.ids:
            label = safe(evidence.source)
        elif self.detail.case and evidence.source in self.report.timeline.sources:
            source = self.report.timeline.sources[evidence.source]
            by = safe(source.by)
            label = f"{by}, “{safe(source.title)}”" if by else label
        if evidence.page is not None:
            return f"{label}, p. {evidence.page}"
        if evidence.line is not None:
            return f"{label}, line {evidence.line}"
        return label if evidence.checked else f"{label}, not here"

    def _answers(self) -> Iterator[str]:
        """What the event answers, by the titles of those events."""
        known = self.report.timeline.by_id
        for id in self.event.event.responds_to:
            named = id if self.detail.ids or id not in known else known[id].title
            said = f"in answer to: {safe(named)}"
            yield from self._dim(short(said, self.frame.room) if self.detail.short else said)

    def _findings(self) -> Iterator[str]:
        """What doesn't hold, and what would not but for a waiver or the log's own severities."""
        found = self.report.by_event.get(self.event.id, ())
        errors = [f for f in found if f.severity is Severity.ERROR]
        told = [(f"does not hold: {safe(f.message)} ({f.rule})", "error") for f in errors]
        told += [(f"waived: {_waived(each)}", "warning") for each in self.event.waived]
        told += [
            (f"only a {f.severity} here: {safe(f.message)} ({f.rule})", "warning") for f in self.event.lowered
        ]
        if self.detail.case:
            rest = (f for f in found if f not in errors and f not in self.event.lowered)
            told += [(f"{f.severity}: {safe(f.message)} ({f.rule})", "dim") for f in rest]
        for text, role in dict.fromkeys(told):
            yield from (self.style(line, role) for line in self._wrap(text))

    def _wrap(self, text: str) -> list[str]:
        return wrap(text, self.frame.room)

    def _dim(self, text: str) -> Iterator[str]:
        return (self.style(line, "dim") for line in self._wrap(text))


def _waived(waived: Waived) -> str:
    from hrctimeline.tell.report.terminal import waived_in_words  # few logs have waivers

    return waived_in_words(waived)

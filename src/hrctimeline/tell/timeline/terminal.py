"""The timeline on a terminal: a heading for each year, dates beside events, and the words that back them."""

from collections import Counter
from collections.abc import Iterator

from hrctimeline.dates.edtf import Edtf, in_words
from hrctimeline.dates.edtf.extent import extent
from hrctimeline.findings import count
from hrctimeline.logfile.model import Source
from hrctimeline.results import EventReport, Report
from hrctimeline.review.standing import standings
from hrctimeline.tell.distance import by_year
from hrctimeline.tell.marks import legend
from hrctimeline.tell.particulars import readers
from hrctimeline.tell.terminal import Style, cells, ends, safe, wrap
from hrctimeline.tell.timeline.event import Body, Detail
from hrctimeline.tell.timeline.frame import Frame
from hrctimeline.tell.timeline.labels import labels
from hrctimeline.tell.timeline.margin import beside, gap, mark, when

__all__ = ["Detail", "render"]

_VERDICTS = {
    "disputed": ("disputed", "disputed"),
    "unsupported": ("that doesn't hold", "that don't hold"),
    "unchecked": ("not checked", "not checked"),
}
_LABEL = 36  # columns of a source's short title at least


def render(report: Report, events: list[EventReport], detail: Detail, width: int, style: Style) -> str:
    """Some events of a report as text of at most `width` columns, where words allow."""
    page = _Page(report, events, detail, Frame(width, style))
    blocks = ["\n".join(page.head()), *map("\n".join, page.years())]
    if not events:
        some = report.timeline.events
        blocks.append("No event fits." if some else "No event yet: `hrctimeline add` writes one.")
    blocks.append("\n".join(page.foot()))
    return "\n\n".join(block for block in blocks if block) + "\n"


class _Page:
    def __init__(self, report: Report, events: list[EventReport], detail: Detail, frame: Frame) -> None:
        self.report, self.events, self.detail, self.frame = report, events, detail, frame
        self.style, self.width = frame.style, frame.column + frame.room
        self.labels = labels(report.timeline, max(_LABEL, frame.room * 2 // 3))
        known = standings(report.dossier)
        self.unread = {e.event.index for e in events if not known[e.event.index].read}

    def head(self) -> Iterator[str]:
        """Title, extent, and what the timeline is made of."""
        title = safe(self.report.timeline.title or "A timeline without a title")
        dates = extent([event.event.date for event in self.events if event.event.date])
        if line := ends(title, dates, self.width):
            yield (self.style(title, "strong") + line[len(title) :]).rstrip()
        else:
            yield from (self.style(line, "strong") for line in wrap(title, self.width))
            yield dates
        yield from wrap(self._counts(), self.width)

    def _counts(self) -> str:
        every = len(self.report.timeline.events)
        some = f"{len(self.events)} of " if len(self.events) < every else ""
        verdicts = Counter(event.verdict for event in self.events)
        told = [count(verdicts[each], *words) for each, words in _VERDICTS.items() if verdicts[each]]
        events = ", ".join([some + count(every, "event"), *told])
        off = f"rules turned off: {', '.join(self.report.off)}" if self.report.off else ""
        parts = (events, self._texts(), self._quotes(), self._wording(), off)
        return " · ".join(filter(None, parts))

    def _texts(self) -> str:
        timeline = self.report.timeline
        texts = {e.source for event in self.events for e in event.evidence if e.source in timeline.sources}
        copies = len(texts) - len({timeline.document(source) for source in texts})
        letters = all(timeline.sources[s].kind == "letter" for s in texts if timeline.sources[s].copy_of)
        same = f" ({copies + 1} are one {'letter' if letters else 'document'})" if copies else ""
        return f"{count(len(texts), 'text')}{same}"

    def _quotes(self) -> str:
        every = [e for event in self.events for e in event.evidence]
        missed = [e for e in every if e.start is None]
        unchecked = sum(not e.checked for e in missed)
        told = [f"{count(len(missed) - unchecked, 'quote')} not found"] if len(missed) > unchecked else []
        told += [f"{count(unchecked, 'quote')} not checked"] if unchecked else []
        return ", ".join(told) or ("every quote found" if every else "")

    def _wording(self) -> str:
        if not self.unread:
            return "wording by editors, all of it read" if self.events else ""
        if len(self.unread) == len(self.events):
            return "wording by editors, not read yet"
        return f"wording by editors, unread in {count(len(self.unread), 'event')}"

    def years(self) -> Iterator[list[str]]:
        """The events of each year below its heading, a blank line between two."""
        before: Edtf | None = None
        for year, group in by_year(self.events, lambda event: event.event.date):
            lines: list[str] = []
            for event in group:
                date = event.event.date
                apart = gap(before, date)
                if not lines:
                    lines += self._heading(year, apart if before else "")
                    apart = ""
                else:
                    lines.append("")
                lines += self._event(event, year, apart)
                before = date or before
            yield lines

    def _heading(self, year: str, apart: str) -> Iterator[str]:
        if year:
            yield self.style(year, "strong") + (self.style(f"  {apart}", "dim") if apart else "")
            yield ""

    def _event(self, event: EventReport, year: str, apart: str) -> Iterator[str]:
        some = 0 < len(self.unread) < len(self.events)
        unread = event.event.index in self.unread and (some or self.detail.case)
        margin = [(when(event.event.date, year), "strong")]
        margin += beside(event, self.report.timeline, unread=unread)
        margin += [(apart, "dim")] if apart else []
        body = Body(self.report, event, self.labels, self.detail, self.frame)
        yield from self.frame.beside(margin, mark(event), body.lines())

    def foot(self) -> Iterator[str]:
        """Who has read it, and the texts where they are asked for."""
        told = [legend(self.style)] if self.detail.evidence and self.report.own else []
        told += readers(self.report, self.events) if self.detail.short else []
        for each in told:
            yield from (self.style(line, "dim") for line in wrap(each, self.width))
        if not self.detail.sources:
            return
        cited = {e.source for event in self.events for e in event.evidence}
        for source in self.report.timeline.sources.values():
            if source.id in cited:
                yield from self._source(source)

    def _source(self, source: Source) -> Iterator[str]:
        date = in_words(source.published, short=True) if source.published else "no date"
        head = f"{safe(source.id)}  {safe(source.title)}. {safe(source.by)}, {date}"
        first, *rest = wrap(head, self.width - 2)
        yield first
        yield from (f"  {line}" for line in rest)
        copy = f"a copy of {source.copy_of}" if source.copy_of else ""
        more = [f"sources/{source.file}", copy, source.url, source.archived]
        yield from (self.style(f"  {safe(line)}", "dim") for line in more if cells(line))

"""What a file of the log is made of: symbols, folds, the dates that quotes state, who quotes a text."""

from collections.abc import Iterator
from typing import Any

from lsprotocol import types

from hrctimeline.ask.explain import inference
from hrctimeline.evidence.date_verdict import absorbed
from hrctimeline.findings import INDEX, LOG, count
from hrctimeline.lsp.known import Known
from hrctimeline.lsp.view import Page, View
from hrctimeline.review.standing import standings
from hrctimeline.words.text import Span, one_line


def symbols(view: View, path: str) -> list[types.DocumentSymbol]:
    """The events with their quotes, or the sources."""
    page, known = view.page(path), view.known
    if page is None or known is None:
        return []
    if known.name(path) == LOG:
        return [made for made in (_event(known, page, n) for n in range(len(known.report.events))) if made]
    if known.name(path) != INDEX:
        return []
    made = (
        _symbol(known, page, INDEX, source.path(), source.id, source.title, types.SymbolKind.File)
        for source in known.timeline.sources.values()
    )
    return [each for each in made if each]


def _event(known: Known, page: Page, number: int) -> types.DocumentSymbol | None:
    event = known.report.events[number].event
    made = _symbol(known, page, LOG, event.path(), event.id or "?", event.title, types.SymbolKind.Event)
    if made:
        quotes = (
            _symbol(known, page, LOG, e.path(), e.source, one_line(e.quote), types.SymbolKind.String)
            for e in event.evidence
        )
        made.children = [each for each in quotes if each]
    return made


def _symbol(
    known: Known, page: Page, name: str, key: tuple[Any, ...], title: str, detail: str, kind: types.SymbolKind
) -> types.DocumentSymbol | None:
    head = known.value(name, key)
    span = known.places(name).block(key) or head
    whole, selected = page.range(span) if span else None, page.range(head) if head else None
    if whole is None or selected is None:
        return None
    return types.DocumentSymbol(title, kind, whole, selected, detail=detail[:120])


def folds(view: View, path: str) -> list[types.FoldingRange]:
    """Each event, its pieces of evidence and waivers, and each source."""
    page, known = view.page(path), view.known
    name = known.name(path) if known else ""
    if page is None or known is None or name not in (LOG, INDEX):
        return []
    ranges = map(page.range, known.places(name).blocks())
    return [
        types.FoldingRange(range.start.line, range.end.line)
        for range in ranges
        if range and range.end.line > range.start.line
    ]


def hints(view: View, path: str, within: types.Range) -> list[types.InlayHint]:
    """The dates that the quotes of some lines state, each behind its quote."""
    page, known = view.page(path), view.known
    if page is None or known is None or known.name(path) != LOG:
        return []
    found = []
    for event in known.report.events:
        for quote in event.evidence if any(each.dates for each in event.evidence) else ():
            span = known.value(LOG, quote.evidence.path("quote")) if quote.dates else None
            range = page.range(span) if span else None
            if range and within.start.line <= range.end.line <= within.end.line:
                stated = absorbed(list(quote.dates))
                dates = dict.fromkeys(reading.text for s in stated for reading in s.readings)
                why = "\n".join(f"“{one_line(s.text)}”: {inference(s)}" for s in stated)
                label = f"→ {', '.join(dates)}"
                found.append(types.InlayHint(range.end, label, tooltip=why, padding_left=True))
    return found


def lenses(view: View, path: str) -> list[types.CodeLens]:
    """Where a lens is: at each event, or at each line of a text at which a quote begins."""
    page, known = view.page(path), view.known
    if page is None or known is None:
        return []
    if known.name(path) == LOG:
        heads = ((e.event.index, known.value(LOG, e.event.path())) for e in known.report.events)
        return [
            types.CodeLens(range, data={"path": path, "event": number})
            for number, span in heads
            if span and (range := page.range(span))
        ]
    lines: dict[int, types.CodeLens] = {}
    for quoting in known.quoting(path):
        range = page.range(_span(quoting.quote.start, quoting.quote.end))
        if range and range.start.line not in lines:
            lines[range.start.line] = types.CodeLens(range, data={"path": path, "span": _line(page, range)})
    return list(lines.values())


def _line(page: Page, range: types.Range) -> list[int]:
    """The span of the judged text that a line of it is."""
    start = page.lines.starts[range.start.line]
    return [page.back(start) or 0, page.back(start + len(page.lines.line(range.start.line))) or 0]


def _span(start: int | None, end: int | None) -> Span:
    return start or 0, end or 0


def lens(view: View, wanted: types.CodeLens) -> types.CodeLens:
    """A lens with its words."""
    data, known = wanted.data, view.known
    title = "".join(_told(known, data)) if known and isinstance(data, dict) else ""
    wanted.command = types.Command(title or "…", "")
    return wanted


def _told(known: Known, data: dict[str, Any]) -> Iterator[str]:
    if "span" in data:
        start, end = data["span"]
        every = known.quoting(data["path"], (start, end))
        here = {
            q.event.id: None for q in every if q.quote.start is not None and start <= q.quote.start <= end
        }
        yield f"quoted by {count(len(here), 'event')}: {', '.join(here)}"
    elif data["event"] < len(known.report.events):
        event = known.report.events[data["event"]]
        backing = {known.timeline.document(q.source) for q in event.evidence if q.start is not None}
        standing = standings(known.alone(event).dossier)[event.event.index]
        yield f"{event.verdict} · {count(len(backing), 'document')}, "
        readers = [sign_off.by for sign_off in standing.current]
        yield f"read by {', '.join(readers)}" if readers else "read by nobody yet"
        yield "; changed since it was read" if standing.changed else ""

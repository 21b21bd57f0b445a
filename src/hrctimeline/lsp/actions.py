"""Code actions: what mends the findings at a place, and in a text what quotes the words selected there."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from lsprotocol.types import CodeAction, CodeActionKind, Diagnostic, Range

from hrctimeline.ask.paste import Pasted, pasted
from hrctimeline.findings import INDEX, LOG
from hrctimeline.logfile.edit import EditRefused
from hrctimeline.logfile.fields import EVIDENCE
from hrctimeline.lsp.changes import Change, edited, event, item
from hrctimeline.lsp.diagnostics import range_of
from hrctimeline.lsp.known import Known
from hrctimeline.lsp.mends import mends
from hrctimeline.lsp.view import Page, View
from hrctimeline.results import EventReport
from hrctimeline.words.text import Span
from hrctimeline.writing.intake import fresh
from hrctimeline.writing.log import begins, ordered

_EVENTS = 5  # events that a selection may be quoted in
_TITLE = "…"


def actions(view: View, path: str, range: Range, told: list[Diagnostic]) -> list[CodeAction]:
    """What can be done at a range of a file."""
    known, page = view.known, view.page(path)
    if known is None or page is None or view.faults:
        return []
    if known.name(path) in (LOG, INDEX) or not known.text_at(path):
        return list(_mending(view, known, path, range, told))
    return list(_quoting(view, known, page, range))


def _mending(
    view: View, known: Known, path: str, range: Range, told: list[Diagnostic]
) -> Iterator[CodeAction]:
    seen = set()
    for finding in known.report.findings:
        place = range_of(view, finding) if finding.file == path else None
        if place is None or not _meet(place, range):
            continue
        diagnostics = [each for each in told if each.code == finding.rule and each.range == place]
        with suppress(EditRefused):
            for mend in mends(known, finding):
                made = edited(view, known, mend.changes)
                if made and mend.title not in seen:
                    seen.add(mend.title)
                    first = mend.first or None
                    yield CodeAction(
                        mend.title, CodeActionKind.QuickFix, diagnostics or None, first, edit=made
                    )


def _meet(one: Range, other: Range) -> bool:
    """Whether two ranges have a line in common: a quote is long, and the cursor anywhere in it."""
    return one.start.line <= other.end.line and other.start.line <= one.end.line


def _quoting(view: View, known: Known, page: Page, range: Range) -> Iterator[CodeAction]:
    """The sentence around a selection as a new event, or as evidence of one there is."""
    span = _judged(page, page.lines.span(range))
    found = known.text_at(page.path)
    if span is None or found is None:
        return
    source, text = found
    if not text.first <= span[0] <= span[1] <= text.last or not text.words(*text.sentence(*span)):
        return
    if evidence := pasted(known.dossier, source.id, text.sentence(*span), span):
        yield from _actions(view, known, evidence)


def _judged(page: Page, span: Span) -> Span | None:
    start, end = page.back(span[0]), page.back(span[1])
    return None if start is None or end is None else (start, end)


def _actions(view: View, known: Known, evidence: Pasted) -> Iterator[CodeAction]:
    changes = [("Quote the sentence in a new event", _new_event(known, evidence))]
    for each in _likely(known, evidence):
        path = each.event.path("evidence", known.count(each.event.path("evidence")))
        with suppress(EditRefused):
            table = ordered(evidence.keys, EVIDENCE)
            changes.append((f"Quote the sentence as evidence of {each.id}", item(known, path, table)))
    for title, change in changes:
        if made := edited(view, known, [change]):
            yield CodeAction(title, CodeActionKind.Refactor, edit=made)


def _new_event(known: Known, evidence: Pasted) -> Change:
    source = known.timeline.sources[evidence.keys["source"]]
    date = evidence.date or source.published
    table: dict[str, Any] = {
        "id": fresh("new event", known.timeline.by_id),
        "date": date.text if date else "",
        "title": _TITLE,
        "evidence": [ordered(evidence.keys, EVIDENCE)],
    }
    events = known.timeline.events
    later = (each.index for each in events if date and each.date and begins(each.date) > begins(date))
    return event(known, next(later, len(events)), table)


def _likely(known: Known, evidence: Pasted) -> list[EventReport]:
    """The events that the sentence may tell of: of its dates, then those that quote its text."""
    dates = [reading for statement in evidence.stated for reading in statement.readings]
    source, quote = evidence.keys["source"], evidence.keys["quote"]

    def rank(each: EventReport) -> tuple[bool, bool]:
        date = each.event.date
        same = bool(date) and any(date and date.overlaps(other) for other in dates)
        return not same, all(e.source != source for e in each.evidence)

    free = [
        each
        for each in known.report.events
        if each.id and all(e.evidence.quote != quote for e in each.evidence)
    ]
    near = [each for each in free if rank(each) != (True, True)]
    return sorted(near, key=rank)[:_EVENTS]

"""The readings of a log: one event as it is laid before a reader, and the list of who has read which."""

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from hrctimeline.ask.desk import Desk, Sheet
from hrctimeline.dates.edtf import in_words
from hrctimeline.findings import Severity
from hrctimeline.results import EvidenceReport
from hrctimeline.review.standing import Standing
from hrctimeline.tell.marks import BACKING, MARKS, drawn, legend, marked, safe_around
from hrctimeline.tell.particulars import readings
from hrctimeline.tell.terminal import GAP, Style, beside, cells, hanging, headed, pad, safe, wrap
from hrctimeline.words.fold import Span

_ROLES = {"disputes": "DISPUTES it", "context": "is only context", "supports": "supports it"}
_WIDE = 100  # columns from which the quotes stand beside the prose
_BACKED = "_…_ words of a quote that title or summary have, too."
_KEYS = {
    "y": "yes: title, summary and date say what the quotes say; your name is put to it",
    "y NOTE": "the same, with a remark for those who read it next",
    "n NOTE": "no, they say what the quotes don't; nothing is signed, and it is told at the end",
    "s": "skip this event",
    "q": "stop here; what was signed is kept",
    "?": "this help",
}


def keys(width: int) -> str:
    """The answers that a reader may give."""
    lines = (line for key, does in _KEYS.items() for line in hanging(f"  {key:<8} {does}", width, " " * 11))
    return "\n".join(lines) + "\n"


def sheet(sheet: Sheet, place: str, width: int, style: Style) -> str:
    """One event to be read; `place` is which of how many it is."""
    return "\n".join(_sheet(sheet, place, width, style)) + "\n"


def _sheet(sheet: Sheet, place: str, width: int, style: Style) -> Iterator[str]:
    """Title and summary with what is said of them, and the quotes: side by side where there is room."""
    event = sheet.event.event
    date = in_words(event.date) if event.date else "no usable date"
    head = f"{safe(event.id)}  {date}"
    yield from (style(line, "strong") for line in headed(head, place, width))
    if width >= _WIDE:
        room = width * 2 // 5
        yield ""
        left = [*_prose(sheet, room, style), "", *_remarks(sheet, room, style)]
        yield from beside(left, _quotes(sheet, width - room - GAP, style), room)
    else:
        parts = (_prose, _quotes, _remarks)
        yield from (line for part in parts for line in ("", *part(sheet, width, style)))
    yield from ("", *_legends(sheet, width, style))


def _prose(sheet: Sheet, width: int, style: Style) -> Iterator[str]:
    event = sheet.event.event
    own = sheet.report.own.get(event.index, {})
    for line in wrap(marked(event.title, own.get("title", ())), width):
        yield drawn(line, style)
    yield from [""] * bool(event.summary)
    for line in wrap(marked(event.summary, own.get("summary", ())), width):
        yield drawn(line, style)


def _legends(sheet: Sheet, width: int, style: Style) -> Iterator[str]:
    told = [legend(style)] if sheet.report.own.get(sheet.event.event.index) else []
    told += [_BACKED] if any(sheet.backing) and style("x", "backing") == "x" else []
    yield from (style(line, "dim") for each in told for line in wrap(each, width))


def _quotes(sheet: Sheet, width: int, style: Style) -> Iterator[str]:
    for number, (evidence, words) in enumerate(zip(sheet.event.evidence, sheet.backing, strict=True), 1):
        yield from [""] * (number > 1)
        yield from _quote(sheet, number, evidence, words, width, style)


def _quote(
    sheet: Sheet, number: int, evidence: EvidenceReport, words: tuple[Span, ...], width: int, style: Style
) -> Iterator[str]:
    """A quote in its sentence between ▸ and ◂, the words in it that back the prose marked."""
    place = PurePath(evidence.file).name or evidence.source
    place += f":{evidence.line}" if evidence.line is not None else ""
    by = evidence.evidence.said_by
    said = f", said by {by}" if by else ""
    lines = hanging(f"{number}  {safe(place)} {_ROLES[evidence.stance]}{safe(said)}", width, "   ")
    yield from (style(line, "strong" if evidence.stance == "supports" else "warning") for line in lines)
    if evidence.start is None or evidence.end is None:
        yield from (
            style(line, "error") for line in wrap(f"not found: {safe(evidence.evidence.quote)}", width, "   ")
        )
        return
    excerpt = sheet.report.dossier.excerpt(evidence.source, evidence.start, evidence.end)
    start, end = excerpt.mark or (0, 0)
    inner = marked(excerpt.text[start:end], words, BACKING)
    before, behind = safe_around(excerpt.text[:start], excerpt.text[end:])
    for line in wrap(f"{before}{MARKS[0]}{inner}{MARKS[1]}{behind}", width, "   "):
        yield drawn(line, style)
    if evidence.evidence.translation:
        yield from wrap(safe(f"in translation: {evidence.evidence.translation}"), width, "   ")
    if evidence.evidence.note:
        yield from (
            style(line, "dim") for line in wrap(safe(f"note: {evidence.evidence.note}"), width, "   ")
        )


def _remarks(sheet: Sheet, width: int, style: Style) -> Iterator[str]:
    """What its wording turns, what the rules find in the event, and who has read it."""
    for sentence in sheet.turned:
        yield from (style(line, "warning") for line in wrap(safe(sentence), width))
    for finding in sheet.report.findings:
        if finding.event == sheet.event.id and finding.severity is not Severity.NOTE:
            said = f"{finding.severity}: {safe(finding.message)} ({finding.rule})"
            yield from (style(line, str(finding.severity)) for line in wrap(said, width))
    for said in readings(sheet.standing):
        role = "warning" if sheet.standing.stale else ""
        yield from (style(line, role) for line in wrap(said, width))


def listing(desk: Desk, events: Iterable[str], width: int, style: Style) -> str:
    """A line or two for each of these events: who has read it, or what has changed since."""
    chosen = list(events)
    room = min(24, max(0, width - 26), max((cells(event) for event in chosen), default=0)) + 2
    lines = [line for event in chosen for line in _listed(event, desk.standings[event], room, width, style)]
    return "\n".join(lines or ["There is no event to read."]) + "\n"


def _listed(event: str, standing: Standing, room: int, width: int, style: Style) -> Iterator[str]:
    beside = cells(event) < room
    if not beside:
        yield safe(event)
    said = [line for sentence in readings(standing) for line in wrap(sentence, width - room)]
    for number, line in enumerate(said):
        left = pad(safe(event) if beside and number == 0 else "", room)
        yield left + (line if standing.read else style(line, "warning"))

"""An explanation, for a terminal and as JSON."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from hrctimeline.ask.explain import Explanation, Piece, Step
from hrctimeline.dates.edtf import in_words
from hrctimeline.record import as_dict
from hrctimeline.tell.marks import drawn, legend, marked, shown
from hrctimeline.tell.particulars import particulars, readings
from hrctimeline.tell.report.terminal import waived_in_words
from hrctimeline.tell.terminal import Style, hanging, safe, wrap
from hrctimeline.words.text import one_line


def text(explanation: Explanation, width: int, style: Style) -> str:
    """One event explained, step by step."""
    return "\n".join(_lines(explanation, width, style)) + "\n"


def _lines(explanation: Explanation, width: int, style: Style) -> Iterator[str]:
    event = explanation.event
    date = in_words(event.event.date) if event.event.date else "no usable date"
    own = explanation.own
    head = f"{safe(event.id)}: {marked(event.event.title, own.get('title', ()))}"
    yield from (
        drawn(line, style) if own.get("title") else style(line, "strong") for line in wrap(head, width)
    )
    yield from wrap(f"The log says: {event.date or '?'}, {date}.", width)
    summary = marked(event.event.summary, own.get("summary", ()))
    yield from (drawn(line, style) for line in wrap(summary, width))
    for said in particulars(event.event):
        yield from wrap(safe(said), width)
    yield from (style(line, "dim") for line in wrap(legend(style), width) if own)
    for said in readings(explanation.standing) if explanation.standing.read else ():  # else a rule tells it
        yield from wrap(said[:1].upper() + said[1:].removesuffix(".") + ".", width)
    for number, piece in enumerate(explanation.pieces, 1):
        yield ""
        yield from _piece(number, piece, width, style)
    yield ""
    role = "strong" if event.holds else "error"
    yield from (style(line, role) for line in wrap(f"Verdict: {safe(explanation.verdict)}.", width))
    for finding in explanation.findings:
        yield from wrap(f"{finding.severity}: {safe(finding.message)} ({finding.rule})", width, "  ")
    for each in explanation.waived:
        yield from wrap(f"waived: {waived_in_words(each)}", width, "  ")


def _piece(number: int, piece: Piece, width: int, style: Style) -> Iterator[str]:
    evidence = piece.evidence
    place = f"{PurePath(evidence.file).name or evidence.source}"
    if evidence.line is not None:
        place += f":{evidence.line}:{evidence.column}" + (f", p. {evidence.page}" if evidence.page else "")
    head = f"{number}  {safe(place)}  {evidence.stance}"
    yield from (style(line, "strong") for line in hanging(head, width, "   "))
    if piece.excerpt is None:
        lost = (
            "not found" if evidence.checked else "not checked, as its text is kept elsewhere and isn't here"
        )
        yield from wrap(f"{lost}: {safe(evidence.evidence.quote)}", width, "   ")
        return
    yield from wrap(safe(shown(piece.excerpt)), width, "   ")
    if evidence.evidence.said_by:
        yield from wrap(f"said by {safe(evidence.evidence.said_by)}", width, "   ")
    yield from (style(line, "dim") for line in wrap(safe(piece.publication), width, "   "))
    for step in piece.steps:
        yield from _step(step, width)
    if not piece.steps:
        yield from wrap("states no date", width, "   · ")


def _step(step: Step, width: int) -> Iterator[str]:
    expression = safe(one_line(step.statement.text))
    head = f"“{expression}” (line {step.line}, column {step.column}): "
    first, *rest = wrap(head + safe(step.inference), width - 5)
    yield f"   · {first}"
    yield from (f"     {line}" for line in rest)
    yield from wrap(f"= {safe(step.bearing)}", width, "     ")


def as_json(explanation: Explanation) -> str:
    """The same as a JSON document, version 1."""
    from hrctimeline.tell.report.json import dumps, found, own, waived
    from hrctimeline.tell.report.json import readings as signed

    event = explanation.event
    document = {
        "version": 1,
        "event": {
            "id": event.id,
            "date": event.date,
            "title": event.event.title,
            "kind": event.event.kind,
            "place": event.event.place,
            "people": list(event.event.people),
            "image": as_dict(event.event.image) if event.event.image else None,
            "key": event.event.key,
            "verdict": event.verdict,
            "by_publication": event.by_publication,
        },
        "verdict": explanation.verdict,
        "evidence": [_piece_json(piece) for piece in explanation.pieces],
        "findings": [found(finding) for finding in explanation.findings],
        "waived": [waived(each) for each in explanation.waived],
        "own": own(event.event, explanation.own),
        "readings": signed(explanation.standing),
    }
    return dumps(document)


def _piece_json(piece: Piece) -> dict[str, Any]:
    keys = ("source", "file", "stance", "start", "end", "line", "column", "page", "text", "checked")
    return {
        **{key: getattr(piece.evidence, key) for key in keys},
        "sentence": piece.excerpt.text if piece.excerpt else None,
        "publication": piece.publication,
        "dates": [
            {
                "text": step.statement.text,
                "start": step.statement.start,
                "end": step.statement.end,
                "line": step.line,
                "column": step.column,
                "value": step.statement.date.text,
                "anchor": step.statement.anchor,
                "inferred": step.statement.inferred,
                "publication": step.statement.publication,
                "aside": step.statement.aside,
                "inference": step.inference,
                "bearing": step.bearing,
            }
            for step in piece.steps
        ],
    }

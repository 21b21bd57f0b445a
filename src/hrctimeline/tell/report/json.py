"""A report as JSON, version 1: keys are only ever added.

Offsets are code points; lines and columns are 1-based. That of a large log is never whole in memory.
"""

import json
from collections.abc import Iterator
from json.encoder import encode_basestring
from typing import Any

from hrctimeline.claims.wording.own import Own
from hrctimeline.evidence.statements import Statement
from hrctimeline.findings import Excerpt, Finding
from hrctimeline.logfile.model import Event
from hrctimeline.record import as_dict
from hrctimeline.results import EventReport, EvidenceReport, Report, Waived
from hrctimeline.review.standing import Standing, standings
from hrctimeline.tell.terminal import escaped, inert


def render(report: Report) -> str:
    """The whole report as one JSON document."""
    return "".join(pieces(report))


def dumps(values: dict[str, Any] | list[Any]) -> str:
    """A JSON document in which what controls a terminal or a CI's runner is escaped, too."""
    return f"{_written(values)}\n"


def pieces(report: Report) -> Iterator[str]:
    """The same document piece by piece: an event, a finding at a time."""
    opening = "{"
    for key, value in _document(report).items():
        yield f'{opening}\n  "{key}": '
        yield from _items(value) if isinstance(value, Iterator) else (_written(value, "\n  "),)
        opening = ","
    yield "\n}\n"


def _items(values: Iterator[Any]) -> Iterator[str]:
    """A list within the document, an item at a time."""
    line, opening = "\n    ", "["
    for value in values:
        yield f"{opening}{line}{_written(value, line)}"
        opening = ","
    yield "[]" if opening == "[" else "\n  ]"


def _written(value: object, line: str = "\n") -> str:
    return inert(escaped(_indented(value, line)))


def _indented(value: object, line: str) -> str:
    """A value as `json` writes it with two spaces a level, which takes that three times as long."""
    if isinstance(value, str):
        return encode_basestring(value)
    if type(value) is int:
        return str(value)
    inner = f"{line}  "
    if isinstance(value, dict):
        items = [f"{encode_basestring(key)}: {_indented(each, inner)}" for key, each in value.items()]
        return f"{{{inner}{f',{inner}'.join(items)}{line}}}" if items else "{}"
    if isinstance(value, list | tuple):
        items = [_indented(each, inner) for each in value]
        return f"[{inner}{f',{inner}'.join(items)}{line}]" if items else "[]"
    return _NAMES[value] if value is None or isinstance(value, bool) else json.dumps(value)


_NAMES = {None: "null", True: "true", False: "false"}


def _document(report: Report) -> dict[str, Any]:
    """The report as plain values, its long lists as iterators."""
    return {
        "version": 1,
        "log": report.log,
        "summary": {**as_dict(report.summary), "own_words": report.own_words},
        "events": (_event(report, event) for event in report.events),
        "findings": (_finding(report, finding) for finding in report.findings),
        "rules_off": list(report.off),
        "rules_left_out": list(report.left_out),
        "rules_lowered": {rule: str(severity) for rule, severity in report.lowered.items()},
    }


def _event(report: Report, event: EventReport) -> dict[str, Any]:
    standing = standings(report.dossier)[event.event.index]
    return {
        "id": event.id,
        "date": event.date,
        "verdict": event.verdict,
        "by_publication": event.by_publication,
        "evidence": [_evidence(evidence) for evidence in event.evidence],
        "waived": [waived(each) for each in event.waived],
        "lowered": [
            {"rule": f.rule, "severity": str(f.severity), "message": f.message} for f in event.lowered
        ],
        "own": own(event.event, report.own.get(event.event.index, {})),
        "readings": readings(standing),
    }


def own(event: Event, words: Own) -> list[dict[str, Any]]:
    """The editor's own words of an event; code points of the value of the key."""
    return [
        {"key": key, "start": start, "end": end, "text": getattr(event, key)[start:end]}
        for key, spans in words.items()
        for start, end in spans
    ]


def readings(standing: Standing) -> list[dict[str, Any]]:
    """Who has read an event, and what has changed since; nothing has where they read it as it is."""
    signed = [(each, ()) for each in standing.current] + [(e.sign_off, e.changed) for e in standing.stale]
    return [{"by": s.by, "on": s.on, "note": s.note, "changed": list(changed)} for s, changed in signed]


def found(finding: Finding) -> dict[str, Any]:
    """A finding by itself, and its place."""
    said = {"rule": finding.rule, "severity": str(finding.severity), "message": finding.message}
    return {**said, "hint": finding.hint, **as_dict(finding.place)}


def waived(each: Waived) -> dict[str, Any]:
    """A finding that a waiver sets aside, and why."""
    finding = each.finding
    told = {"rule": finding.rule, "of": each.waiver.of, "reason": each.waiver.reason}
    said = {"message": finding.message, "hint": finding.hint, "severity": str(finding.severity)}
    return {**told, **said, **as_dict(finding.place)}


def _evidence(evidence: EvidenceReport) -> dict[str, Any]:
    keys = ("source", "file", "stance", "start", "end", "line", "column", "page", "text")
    return {
        **{key: getattr(evidence, key) for key in keys},
        "checked": evidence.checked,
        "hidden": list(evidence.hidden),
        "dates": [_date(statement) for statement in evidence.dates],
    }


def _date(statement: Statement) -> dict[str, Any]:
    return {
        "text": statement.text,
        "start": statement.start,
        "end": statement.end,
        "value": statement.date.text,
        "readings": [reading.text for reading in statement.readings],
        "anchor": statement.anchor,
        "inferred": statement.inferred,
        "publication": statement.publication,
        "why": statement.why,
    }


def _finding(report: Report, finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "message": finding.message,
        "hint": finding.hint,
        "event": finding.event,
        **as_dict(finding.place),
        "excerpts": [_excerpt(report, excerpt) for excerpt in finding.excerpts],
    }


def _excerpt(report: Report, excerpt: Excerpt) -> dict[str, Any]:
    file = report.dossier.loaded.path(excerpt.file)
    return {
        "file": file,
        "line": excerpt.line,
        "column": excerpt.column,
        "text": excerpt.text,
        "label": excerpt.label,
    }

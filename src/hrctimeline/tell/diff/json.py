"""A comparison as JSON, version 1: keys are only ever added."""

from dataclasses import asdict
from typing import Any

from hrctimeline.diff.model import Diff, EventChange, Passage, QuoteChange, Revision, SourceChange
from hrctimeline.record import as_dict
from hrctimeline.tell.report.json import dumps, found, waived


def render(diff: Diff) -> str:
    """The whole comparison as one JSON document."""
    kinds = ("added", "changed", "renamed", "removed", "affected")
    return dumps(
        {
            "version": 1,
            "log": diff.log,
            "base": _revision(diff.base),
            "head": _revision(diff.head),
            "comparable": diff.comparable,
            "summary": {
                "events": diff.total,
                **{kind: len(diff.of(kind)) for kind in kinds},
                "weaker": sum(bool(event.weaker) for event in diff.events),
                "turned": diff.turned,
                "texts_changed": len(diff.texts),
                "unjudged": diff.unjudged,
            },
            "timeline": [asdict(change) for change in diff.timeline],
            "sources": [_source(source) for source in diff.sources],
            "events": [_event(event) for event in diff.events],
            "readings": [asdict(reading) for reading in diff.readings],
        }
    )


def _revision(revision: Revision) -> dict[str, Any]:
    return {**asdict(revision), "faults": [found(finding) for finding in revision.faults]}


def _source(source: SourceChange) -> dict[str, Any]:
    return {**asdict(source), "findings": [found(finding) for finding in source.findings]}


def _event(event: EventChange) -> dict[str, Any]:
    return {
        **asdict(event),
        "verdict": {"old": event.verdict[0], "new": event.verdict[1]},
        "changes": [{**asdict(c), "words": [asdict(p) for p in c.pieces]} for c in event.changes],
        "quotes": [_quote(quote) for quote in event.quotes],
        "evidence": [_passage(passage) for passage in event.evidence],
        "findings": [found(finding) for finding in event.findings],
        "waived": [waived(each) for each in event.waived],
        "turned": [
            {"key": each.key, **as_dict(turn), **as_dict(each.place)}
            for each in event.turned
            for turn in each.turns
        ],
        "own": [
            {"key": key, "start": start, "end": end, "text": getattr(event, key)[start:end]}
            for key, spans in event.own.items()
            for start, end in spans
        ],
        "leans": {"old": event.leans[0], "new": event.leans[1]},
    }


def _quote(quote: QuoteChange) -> dict[str, Any]:
    return {
        "kind": quote.kind,
        "old": _passage(quote.old) if quote.old else None,
        "new": _passage(quote.new) if quote.new else None,
        "changes": [{**asdict(c), "words": [asdict(p) for p in c.pieces]} for c in quote.changes],
    }


def _passage(passage: Passage) -> dict[str, Any]:
    return {**asdict(passage), "sentence": passage.before + passage.quote + passage.after}

"""What tells most about an event in few words: which of its evidence, which words, which marks."""

import datetime

from hrctimeline.dates import tag
from hrctimeline.dates.edtf import in_words, parse
from hrctimeline.logfile.model import Timeline
from hrctimeline.results import EventReport, EvidenceReport
from hrctimeline.rules import BY_NAME
from hrctimeline.tell.timeline.snippet import shared
from hrctimeline.words.text import Span

DIFFERS = "differs:"  # a note that begins so is shown in short, too


def telling(event: EventReport, timeline: Timeline) -> list[EvidenceReport]:
    """The evidence to show in short: what dates the event, from two documents; what disputes or differs."""
    supporting = [e for e in event.evidence if e.stance == "supports"]
    dating = [e for e in supporting if focus(e, e.evidence.quote)]
    first = next(iter(dating or supporting), None)
    if first is None:
        return list(event.evidence[:1])
    document = timeline.document(first.source)
    second = next((e for e in dating if timeline.document(e.source) != document), None)
    disputing = {e.source for e in event.evidence if e.stance == "disputes"}
    rest = (e for e in event.evidence if e is not first)
    return [
        first,
        *(e for e in rest if e is second or e.source in disputing or e.evidence.note.startswith(DIFFERS)),
    ]


def lead_of(event: EventReport, evidence: EvidenceReport, *, short: bool) -> str:
    """The word before a quote that says what it does; in short, that it differs, too."""
    if not evidence.checked:
        return "not checked: "
    if evidence.stance == "disputes":
        return "but: "
    if any(e.stance == "disputes" and e.source == evidence.source for e in event.evidence):
        return "though also: "
    if evidence.stance == "context":
        return "context: "
    return "differs: " if short and evidence.evidence.note.startswith(DIFFERS) else ""


def focus(evidence: EvidenceReport, quote: str) -> Span | None:
    """The words of a quote to keep in view: what its note is about, else what dates it."""
    if evidence.evidence.note and (span := shared(evidence.evidence.note, quote)):
        return span
    dated = [(m.start, m.end) for m in tag(quote, None)]
    return dated[0] if dated else None


def marks(event: EventReport) -> list[tuple[str, str]]:
    """What stands below an event's date, in words, each with its role of style."""
    if event.verdict == "unsupported":
        return [("DOES NOT", "error"), ("HOLD", "error")]
    if event.verdict == "unchecked":
        return [("NOT", "error"), ("CHECKED", "error")]
    disputed = [("DISPUTED", "warning")] if event.verdict == "disputed" else []
    if graver := disputed + _set_aside(event):
        return graver
    if event.by_publication:
        return [("dated by", "dim"), ("its text", "dim")]
    date = event.event.date
    if date is None or date.start is None:
        return []
    if date.precision == "day" and 0 < date.start < 3652060:
        weekdays = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
        return [(weekdays[datetime.date.fromordinal(date.start).weekday()], "dim")]
    if date.precision in ("month", "year"):
        return [("day not", "dim"), ("given", "dim")]
    return []


def _set_aside(event: EventReport) -> list[tuple[str, str]]:
    """The mark of an event that holds by a waiver or the log's own severities, or whose date does."""
    findings = [*(waived.finding for waived in event.waived), *event.lowered]
    if any(BY_NAME[finding.rule].family == "dates" for finding in findings):
        return [("DATE", "warning"), ("WAIVED" if event.waived else "SET ASIDE", "warning")]
    return [("SET ASIDE", "warning")] if event.leans else []


def extent_of(events: list[EventReport]) -> str:
    """The time that some events span, in words."""
    dates = [event.event.date for event in events if event.event.date]
    if not dates:
        return ""
    first = in_words(dates[0], short=True)
    if len(dates) == 1:
        return first
    last = _month(dates[-1].text) if dates[-1].precision == "day" else in_words(dates[-1], short=True)
    return first if first == last else f"{first} – {last}"


def _month(day: str) -> str:
    return in_words(parse(day[: day.rindex("-")]), short=True)

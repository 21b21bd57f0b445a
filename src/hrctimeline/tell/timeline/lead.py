"""What tells most about an event in few words: which of its evidence, and which of their words."""

import re

from hrctimeline.claims.vocabulary import small
from hrctimeline.logfile.model import Timeline
from hrctimeline.results import EventReport, EvidenceReport
from hrctimeline.tell.timeline.snippet import shared
from hrctimeline.words.text import Span, fold, one_line

DIFFERS = "differs:"  # a note that begins so is shown in short, too
_STEM = 5  # letters by which two forms of a word are one: announce, announced


def telling(event: EventReport, timeline: Timeline) -> list[EvidenceReport]:
    """The evidence to show in short, the lead first: then another document that dates it, and what differs.

    The lead is the supporting quote that shares most with the title; of several one that dates the event.
    """
    supporting = [e for e in event.evidence if e.stance == "supports"]
    if not supporting:
        return list(event.evidence[:1])
    title = _telling(event.event.title)
    lead = max(supporting, key=lambda e: (len(title & _telling(e.evidence.quote)), bool(_dating(e))))
    documents = {timeline.document(lead.source)}
    dates = next((e for e in supporting if _dating(e) and timeline.document(e.source) not in documents), None)
    if dates is None and not _dating(lead):
        dates = next((e for e in supporting if _dating(e)), None)
    disputing = {e.source for e in event.evidence if e.stance == "disputes"}
    rest = (e for e in event.evidence if e is not lead)
    return [
        lead,
        *(e for e in rest if e is dates or e.source in disputing or e.evidence.note.startswith(DIFFERS)),
    ]


def _telling(text: str) -> set[str]:
    """The words of a text that tell something, by their first letters."""
    words = re.findall(r"\w+", fold(text))
    kept = (w for w in words if (len(w) > 3 or w.isdigit() or w.isupper()) and not small(w))
    return {word.casefold()[:_STEM] for word in kept}


def _dating(evidence: EvidenceReport) -> tuple[str, ...]:
    """The words of a supporting quote that state a date."""
    return tuple(one_line(s.text) for s in evidence.dates) if evidence.stance == "supports" else ()


def lead_of(event: EventReport, evidence: EvidenceReport, *, short: bool) -> str:
    """The word before a quote that says what it does; in short, that it differs, too."""
    if not evidence.checked:
        return "not checked: "
    if evidence.start is None:
        return "not found: "
    if evidence.stance == "disputes":
        return "but: "
    if any(e.stance == "disputes" and e.source == evidence.source for e in event.evidence):
        return "though also: "
    if evidence.stance == "context":
        return "context: "
    return "differs: " if short and evidence.evidence.note.startswith(DIFFERS) else ""


def focus(evidence: EvidenceReport, quote: str) -> Span | None:
    """The words of a quote to keep in view: what its note is about, else what dates the event."""
    if evidence.evidence.note and (span := shared(evidence.evidence.note, quote)):
        return span
    stated = (one_line(statement.text) for statement in evidence.dates)
    return next(((at, at + len(words)) for words in stated if (at := quote.find(words)) >= 0), None)

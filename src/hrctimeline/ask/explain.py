"""Why an event holds, or doesn't: each step from the words of the texts to the verdict, as data."""

from dataclasses import dataclass

from hrctimeline.claims.wording.own import Own
from hrctimeline.dates.edtf import Edtf, in_words
from hrctimeline.evidence.date_verdict import is_of_another, sees_date
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.evidence.statements import Statement
from hrctimeline.findings import Excerpt, Finding, count, marked
from hrctimeline.logfile.model import Event, Source
from hrctimeline.results import EventReport, EvidenceReport, Report, Waived
from hrctimeline.review.standing import Standing, standings


@dataclass(frozen=True, slots=True)
class Step:
    """One dated expression of a quote: what it means, and what that does for the event's date."""

    statement: Statement
    line: int
    column: int
    inference: str
    bearing: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A quote in its sentence, how its text is dated, and its steps."""

    evidence: EvidenceReport
    excerpt: Excerpt | None
    publication: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that bears on one event."""

    event: EventReport
    pieces: tuple[Piece, ...]
    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...]
    verdict: str
    own: Own
    standing: Standing


def explain(report: Report, event: EventReport) -> Explanation:
    """Explain one event of a report."""
    findings = tuple(report.by_event.get(event.id, ()))
    pieces = tuple(_piece(report, event.event, evidence) for evidence in event.evidence)
    own = report.own.get(event.event.index, {})
    standing = standings(report.dossier)[event.event.index]
    return Explanation(event, pieces, findings, event.waived, _verdict(report, event), own, standing)


def publication(dossier: Dossier, source: Source) -> str:
    """When a text was published, and what says so."""
    if source.published is None:
        return "no usable date of publication"
    when = in_words(source.published, short=True)
    if not source.dateline:
        return f"published {when}, by the index's note: {source.published_note or 'none'}"
    text = dossier.texts.get(source.id)
    found = dossier.locator(source.id).places(source.dateline) if text else []
    lines = " and ".join(str(text.position(place.start)[0]) for place in found) if text else ""
    return f"published {when}: “{source.dateline}”, line{'s' * (len(found) > 1)} {lines or '?'}"


def _piece(report: Report, event: Event, evidence: EvidenceReport) -> Piece:
    dossier = report.dossier
    source = report.timeline.sources.get(evidence.source)
    published = publication(dossier, source) if source else "not in the index"
    if evidence.start is None or evidence.end is None:
        return Piece(evidence, None, published, ())
    text = dossier.texts[evidence.source]
    around = text.sentence(evidence.start, evidence.end)
    excerpt = marked(text, evidence.source, around, (evidence.start, evidence.end))
    expressed = dossier.expressed[evidence.evidence.path()]
    steps = (_step(dossier, event, evidence, s) for s in expressed)
    return Piece(evidence, excerpt, published, tuple(steps))


def _step(dossier: Dossier, event: Event, evidence: EvidenceReport, statement: Statement) -> Step:
    line, column = dossier.texts[statement.source].position(statement.start)
    bearing = _bearing(dossier, event, evidence, statement)
    return Step(statement, line, column, inference(statement), bearing)


def inference(statement: Statement) -> str:
    """The step from an expression to its date, in words."""
    dates = " or ".join(f"{reading.text} ({in_words(reading)})" for reading in statement.readings)
    if not statement.anchor:
        return f"{statement.why} → {dates}" if statement.why else dates
    inferred = ", inferred: no dateline states the day it is counted from" if statement.inferred else ""
    return f"{statement.why} → {dates}{inferred}"


def _bearing(dossier: Dossier, event: Event, evidence: EvidenceReport, statement: Statement) -> str:
    if evidence.stance != "supports":
        return f"backs no date: the quote's stance is {evidence.stance}"
    if event.date is None:
        return "the event has no usable date"
    if statement.aside:
        return "of something else, by the log's word (dated-by = false): left aside"
    if statement.baseline and statement not in dossier.date_verdicts[event.index].about:
        return "what another time is only compared with: left aside"
    if statement not in dossier.date_verdicts[event.index].about:
        return _left_aside(dossier, event, event.date, statement)
    claimed = in_words(event.date)
    if not sees_date(event.date, statement):
        return f"another date than the event's ({claimed}){_beside(dossier, event, evidence)}"
    fitting = next((r for r in statement.readings if r.within(event.date)), None) or next(
        r for r in statement.readings if r.overlaps(event.date)
    )
    choice = f"read as {in_words(fitting)}, " if len(statement.readings) > 1 else ""
    if fitting.equals(event.date):
        own = ", by the date of the text itself" if statement.publication else ""
        return f"{choice}the event's date: backs it{own}"
    if fitting.within(event.date):
        return f"{choice}within the event's date ({claimed}): backs it"
    return f"{choice}wider than the event's date ({claimed}): doesn't reach it"


def _left_aside(dossier: Dossier, event: Event, date: Edtf, statement: Statement) -> str:
    if is_of_another(date, statement, dossier.answered(event)):
        return f"the date of {' or '.join(event.responds_to)}, which the event answers: left aside"
    if statement.publication:
        return "the date of the text itself: left aside, since the quote states another"
    return "wider than another date of the quote: left aside"


def _beside(dossier: Dossier, event: Event, evidence: EvidenceReport) -> str:
    """What another date is to an event that other quotes date."""
    verdict = dossier.date_verdicts[event.index]
    if not verdict.within:
        return ""
    competing = {quote.evidence.index for quote in verdict.competing}
    return ": the texts disagree" if evidence.evidence.index in competing else ": background"


def _dates(event: Event, evidence: EvidenceReport) -> bool:
    """Whether a supporting quote states a date within the event's."""
    if evidence.stance != "supports" or event.date is None:
        return False
    return any(reading.within(event.date) for s in evidence.dates for reading in s.readings)


def _verdict(report: Report, event: EventReport) -> str:
    timeline = report.timeline
    backing = {
        timeline.document(e.source) for e in event.evidence if e.stance == "supports" and e.start is not None
    }
    dating = {timeline.document(e.source) for e in event.evidence if _dates(event.event, e)}
    counted = (
        f"{count(len(backing), 'document')}, {len(dating)} of which state{'s' * (len(dating) == 1)} the date"
    )
    disputing = sorted({e.source for e in event.evidence if e.stance == "disputes"})
    if event.leans:
        return f"holds only by what is set aside, told below; beside it words of {counted}"
    match event.verdict:
        case "supported":
            own = ", only by the text's own date" if event.by_publication else ""
            return f"backed by the texts: by words of {counted}{own}"
        case "disputed":
            return f"backed by words of {counted}; words of {', '.join(disputing)} are set against it"
        case "unchecked":
            unchecked = sum(not e.checked for e in event.evidence)
            of = f"{len(event.evidence)} quotes {'is' if unchecked == 1 else 'are'}"
            return f"not checked: {unchecked} of {of} of texts that aren't here"
        case _:
            return (
                "does not hold: see what is found below" if event.event.supporting else "nothing supports it"
            )

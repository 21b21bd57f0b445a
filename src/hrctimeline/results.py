"""What a run of the rules gives: a report on the log, its events and their evidence."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from hrctimeline.evidence.dossier import Dossier
from hrctimeline.evidence.statements import Statement
from hrctimeline.findings import Finding, Severity
from hrctimeline.logfile.model import Event, Evidence, Timeline, Waiver
from hrctimeline.record import Record, cached_property

if TYPE_CHECKING:
    from hrctimeline.claims.wording.own import Own
    from hrctimeline.review.standing import Standing


class EvidenceReport(Record):
    """A piece of evidence and where it stands: code points of the source, 1-based line and column.

    Where the quote isn't in one place, `start`, `end`, `line` and `column` are None and `text` is "".
    """

    evidence: Evidence
    source: str
    file: str
    stance: str
    start: int | None = None
    end: int | None = None
    line: int | None = None
    column: int | None = None
    text: str = ""
    hidden: tuple[str, ...] = ()
    dates: tuple[Statement, ...] = ()
    page: int | None = None  # where the text has pages
    checked: bool = True  # False: its text is kept elsewhere, and isn't here


class Waived(Record):
    """A finding that a waiver sets aside."""

    waiver: Waiver
    finding: Finding


class EventReport(Record):
    """An event and its verdict.

    `supported`, `disputed` (it holds, though evidence disputes it), `unsupported`, or `unchecked`: the text
    of a quote isn't here, and nothing else is wrong. `waived` findings and
    those that the log itself has `lowered` from errors count for no verdict, and are told with it.
    `by_publication`: only the date of a text itself dates it.
    """

    event: Event
    id: str
    date: str
    verdict: str
    evidence: tuple[EvidenceReport, ...]
    waived: tuple[Waived, ...] = ()
    lowered: tuple[Finding, ...] = ()
    by_publication: bool = False

    @property
    def holds(self) -> bool:
        """Whether every line of it was checked, and none found wrong."""
        return self.verdict in ("supported", "disputed")

    @property
    def leans(self) -> bool:
        """Whether it holds only because an error is waived, or weighs less in this log."""
        errors = any(waived.finding.severity is Severity.ERROR for waived in self.waived)
        return self.holds and (errors or bool(self.lowered))

    @property
    def inferred(self) -> bool:
        """Whether it holds, but only by dates that are counted from an inferred day, or may be another."""
        date = self.event.date
        dating = [
            statement.inferred or not (statement.date.overlaps(date) or statement.by_its_ends)
            for evidence in self.evidence
            if evidence.stance == "supports"
            for statement in evidence.dates
            if date is not None and any(reading.within(date) for reading in statement.readings)
        ]
        return self.holds and bool(dating) and all(dating)


class Summary(Record):
    """The counts of a report."""

    events: int
    evidence: int
    sources: int
    errors: int
    warnings: int
    notes: int
    waived: int = 0  # findings
    leaning: int = 0  # events that hold only because of a waiver, or of a rule's severity in this log
    inferred: int = 0  # events that hold and whose date rests on inferred dates alone
    unread: int = 0  # events whose date is not machine-read
    by_publication: int = 0  # events that hold and that only their texts' own dates date
    unchecked: int = 0  # quotes whose text is kept elsewhere and isn't here
    absent: int = 0  # such texts


class Report(Record):
    """All that a run found.

    `off` are the rules turned off, `left_out` those that need the whole log; `lowered` are those to which the
    log gives less weight than they have of themselves, with that weight. `noted`: the notes that are only
    counted, by rule.
    """

    log: str
    timeline: Timeline
    events: tuple[EventReport, ...]
    findings: tuple[Finding, ...]
    summary: Summary
    dossier: Dossier
    lowered: dict[str, Severity]
    off: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    noted: Mapping[str, int] = MappingProxyType({})

    @cached_property
    def by_event(self) -> dict[str, list[Finding]]:
        """The findings of each event that has any, by its id."""
        found: dict[str, list[Finding]] = {}
        for finding in self.findings:
            found.setdefault(finding.event, []).append(finding)
        return found

    @cached_property
    def own(self) -> "dict[int, Own]":
        """The editor's own words of the events, by their positions in the log."""
        from hrctimeline.claims.wording.own import own_words  # stems: only where somebody asks for them

        chosen = {event.event.index for event in self.events}
        return {index: own for index, own in own_words(self.dossier).items() if index in chosen}

    @property
    def own_words(self) -> int:
        """How many words are the editor's own."""
        return sum(len(spans) for own in self.own.values() for spans in own.values())

    @cached_property
    def standings(self) -> "list[Standing]":
        """Who has read each event."""
        from hrctimeline.review.standing import standings

        known = standings(self.dossier)
        return [known[event.event.index] for event in self.events]

    def fails(self, *, strict: bool = False) -> bool:
        """Whether the run fails: on errors, and with `strict` on warnings."""
        return self.summary.errors > 0 or (strict and self.summary.warnings > 0)

"""What came of the parts of a log put together: findings with their places, waivers, verdicts, counts."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from hrctimeline.claims.wording.own import keep_own
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import INDEX, LOG, REVIEWS, Finding, Place, Problem, Severity, Where
from hrctimeline.judging.judge import Judged, Seen, Told, concluded
from hrctimeline.logfile.model import Event, Evidence, Timeline, Waiver
from hrctimeline.record import Record, cached_property, replace
from hrctimeline.results import EventReport, EvidenceReport, Report, Summary, Waived
from hrctimeline.review.standing import keep_standings
from hrctimeline.rules import ALL_RULES, BY_NAME
from hrctimeline.rules.base import Rule
from hrctimeline.rules.dates.events import said
from hrctimeline.words.locate import Locator
from hrctimeline.words.text import Text


class Weighed(Record):
    """What is told, with the event that it is about, its severity in this log, and the waiver for it."""

    told: Told
    event: Event | None
    severity: Severity
    waiver: Waiver | None = None

    @property
    def own_severity(self) -> Severity:
        """What it would be if the log had no say."""
        return self.told.problem.severity or BY_NAME[self.told.rule].severity

    @property
    def decides(self) -> bool:
        """Whether it bears on what holds: it is an error, or would be if the log had no say."""
        return self.waiver is not None or Severity.ERROR in (self.severity, self.own_severity)


class Scales:
    """One log's own weights. `weights` are its severities of rules."""

    def __init__(self, timeline: Timeline, weights: Mapping[str, Severity]) -> None:
        self._timeline, self.weights = timeline, weights

    def weigh(self, told: Told) -> Weighed:
        """What is told, weighed by itself."""
        rule, problem = BY_NAME[told.rule], told.problem
        event = self.event(problem.where)
        severity = self.weights.get(rule.name) or problem.severity or rule.severity
        waivers = event.waivers if event and not rule.after_all else ()
        fitting = (w for w in waivers if w.rule == rule.name and _is_of(w, problem, event))
        return Weighed(told, event, severity, next(fitting, None))

    def event(self, where: Where) -> Event | None:
        """The event that a place of the log belongs to."""
        if where.file != LOG or len(where.path) < 2 or where.path[0] != "event":
            return None
        return self._timeline.by_index.get(where.path[1])


class Assembly:
    """One run's findings and waivers as they come. `weights` are the log's own severities of rules."""

    def __init__(
        self,
        dossier: Dossier,
        weights: Mapping[str, Severity],
        *,
        verdicts: bool = False,
        notes: bool = True,
    ) -> None:
        self._dossier, self._scales = dossier, Scales(dossier.timeline, weights)
        self._verdicts = verdicts  # what decides none is no finding
        self._notes = notes  # else they are only counted
        self._noted: Counter[str] = Counter()
        self._findings: list[Finding] = []
        self._seen: dict[int, Seen] = {}
        self._absent: set[str] = set()
        self._waived: dict[int, list[Waived]] = {}
        self._lowered: dict[int, list[Finding]] = {}  # of themselves errors
        self._failed: set[int] = set()  # events with an error
        self._unsound: set[str] = set()  # sources with one
        self._used: set[tuple[int, int]] = set()  # waivers, by event and index

    def take(self, judged: Judged) -> None:
        """Take in what came of one part."""
        for told in sorted(judged.told, key=_position):  # in which the log is looked through but once
            self._take(told)
        self._seen.update((seen.event, self._with_own(seen)) for seen in judged.seen)
        self._absent.update(judged.absent)

    def _with_own(self, seen: Seen) -> Seen:
        """The same with the log's own event and evidence: what came from another process has copies."""
        event, standing = self._dossier.by_index[seen.event], seen.standing
        pairs = zip(event.evidence, seen.evidence, strict=True)
        own = (e if e.evidence is one else _with(one, e) for one, e in pairs)
        if standing and standing.event is not event:
            standing = replace(standing, event=event)
        return replace(seen, evidence=tuple(own), standing=standing)

    def conclude(self, rules: Sequence[Rule]) -> None:
        """Run those of the rules that ask what the others have found."""
        lost = frozenset(
            event for event, seen in self._seen.items() if any(each.start is None for each in seen.evidence)
        )
        for told in concluded(self._dossier, rules, frozenset(self._used), lost):
            self._take(told)

    def report(self, off: tuple[str, ...], left_out: tuple[str, ...]) -> Report:
        """The report on all that was taken in."""
        events = tuple(map(self._event_report, self._dossier.events))
        known = self._dossier.loaded.documents
        ranks = {file: rank for rank, name in self._documents for file in known[name].files}
        findings = tuple(
            sorted(
                self._findings, key=lambda f: (ranks.get(f.place.file, len(ranks)), *f.place.order, f.rule)
            )
        )
        lowered = {
            rule.name: self._scales.weights[rule.name]
            for rule in ALL_RULES
            if rule.severity.outweighs(self._scales.weights.get(rule.name, rule.severity))
        }
        dossier = self._dossier
        log, summary = dossier.loaded.documents[LOG].file, self._summary(events, findings)
        run = (lowered, off, left_out, self._noted)
        return Report(log, dossier.timeline, events, findings, summary, dossier, *run)

    def keep(self) -> None:
        """Let the dossier know what the parts have told of own words and readings."""
        keep_own(self._dossier, {event: seen.own for event, seen in self._seen.items() if seen.own})
        known = {event: seen.standing for event, seen in self._seen.items() if seen.standing}
        keep_standings(self._dossier, known)

    @property
    def _documents(self) -> Iterable[tuple[int, str]]:
        """The log's findings come first, then the index's, the reviews', the texts'."""
        known = self._dossier.loaded.documents
        return enumerate(name for name in (LOG, INDEX, REVIEWS) if name in known)

    def _summary(self, events: Sequence[EventReport], findings: Sequence[Finding]) -> Summary:
        count = {s: sum(f.severity == s for f in findings) for s in Severity}
        return Summary(
            events=len(events),
            evidence=sum(len(event.evidence) for event in events),
            sources=len(self._dossier.sources),
            errors=count[Severity.ERROR],
            warnings=count[Severity.WARNING],
            notes=count[Severity.NOTE] + self._noted.total(),
            waived=sum(map(len, self._waived.values())),
            leaning=sum(event.leans for event in events),
            inferred=sum(event.inferred for event in events),
            unread=sum(f.rule == "not-machine-read" for f in findings) + self._noted["not-machine-read"],
            by_publication=sum(e.by_publication for e in events if e.holds),
            unchecked=sum(not evidence.checked for event in events for evidence in event.evidence),
            absent=len(self._absent),
        )

    def _take(self, told: Told) -> None:
        weighed = self._scales.weigh(told)
        if self._verdicts and not weighed.decides:
            return
        if self._wanted(weighed.event, told.problem.where):
            if not self._notes and weighed.severity is Severity.NOTE and not weighed.decides:
                self._noted[told.rule] += 1
                return
            finding = self._finding(weighed)
            if weighed.event and weighed.waiver:
                self._used.add((weighed.event.index, weighed.waiver.index))
                self._waived.setdefault(weighed.event.index, []).append(Waived(weighed.waiver, finding))
            else:
                self._count(weighed, finding)

    def _count(self, weighed: Weighed, finding: Finding) -> None:
        self._findings.append(finding)
        event = weighed.event
        if finding.severity is Severity.ERROR:
            self._fail(event, finding.source)
        elif event is not None and weighed.own_severity is Severity.ERROR:
            self._lowered.setdefault(event.index, []).append(finding)

    def _fail(self, event: Event | None, source: str) -> None:
        if event is not None:
            self._failed.add(event.index)
        elif source:
            self._unsound.add(source)

    def _wanted(self, event: Event | None, where: Where) -> bool:
        """Whether a problem concerns the events that were asked for."""
        chosen = self._dossier.part.events
        if chosen is None:
            return True
        if event is not None:
            return event.index in chosen
        if where.file == REVIEWS and where.path:
            return where.path[0] in self._ids
        return (where.source or where.file) in self._cited or not where.path

    @cached_property
    def _ids(self) -> Collection[str]:
        return {event.id for event in self._dossier.events}

    @cached_property
    def _cited(self) -> Collection[str]:
        return {evidence.source for evidence in self._dossier.evidence()}

    def _finding(self, weighed: Weighed) -> Finding:
        told, problem, where = weighed.told, weighed.told.problem, weighed.told.problem.where
        place, shown = (told.place, told.shown) if told.place else self._written(where)
        return Finding(
            place,
            told.rule,
            weighed.severity,
            problem.message,
            problem.hint,
            weighed.event.id if weighed.event else "",
            where.source,
            problem.excerpts,
            shown,
            problem.about,
        )

    def _written(self, where: Where) -> tuple[Place, str]:
        from hrctimeline.judging.written import written  # reads where all stands in the files

        return written(self._dossier.loaded, where)

    def _event_report(self, event: Event) -> EventReport:
        seen = self._seen[event.index]
        return EventReport(
            event,
            event.id,
            event.date.text if event.date else "",
            self._verdict(seen),
            seen.evidence,
            tuple(self._waived.get(event.index, ())),
            tuple(self._lowered.get(event.index, ())),
            seen.by_publication,
        )

    def _verdict(self, seen: Seen) -> str:
        if seen.event in self._failed:
            return "unsupported"
        if not all(evidence.checked for evidence in seen.evidence):
            return "unchecked"
        if all(source in self._unsound for source in seen.backing):
            return "unsupported"
        return "disputed" if seen.disputed else "supported"


def _position(told: Told) -> int:
    """The position of the event that is told of; before all others, of none."""
    where = told.problem.where
    at = where.path[1] if where.file == LOG and where.path[:1] == ("event",) and len(where.path) > 1 else -1
    return at if isinstance(at, int) else -1


def _is_of(waiver: Waiver, problem: Problem, event: Event | None) -> bool:
    """Whether a problem is of the words that a waiver names, if any: whole words, or the date as written."""
    if event and event.date and waiver.of == event.date.text:
        return problem.about == said(event)
    named = (problem.about, problem.cut)
    return not waiver.of or any(Locator(Text(words)).places(waiver.of) for words in named if words)


def _with(evidence: Evidence, report: EvidenceReport) -> EvidenceReport:
    """The same with the log's own evidence, and the words of its quote where the text has the very same."""
    text = evidence.quote if report.text == evidence.quote else report.text
    return replace(report, evidence=evidence, source=evidence.source, text=text)

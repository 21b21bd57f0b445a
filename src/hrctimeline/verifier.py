"""Runs the rules over a timeline and says what holds: log in, `Report` out."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from hrctimeline.evidence.dossier import Dossier, Outcome
from hrctimeline.findings import INDEX, LOG, REVIEWS, Document, Finding, Place, Problem, Severity, Where
from hrctimeline.logfile.folder import Folder
from hrctimeline.logfile.load import Loaded, load
from hrctimeline.logfile.memo import Memo
from hrctimeline.logfile.model import Event, Evidence, Waiver
from hrctimeline.logfile.places import Places
from hrctimeline.results import EventReport, EvidenceReport, Report, Summary, Waived
from hrctimeline.rules import ALL_RULES, BY_NAME
from hrctimeline.rules.base import Rule
from hrctimeline.words.locate import Located, Locator
from hrctimeline.words.text import Span, Text


def verify(
    path: str | Path | Folder | Loaded,
    *,
    events: Collection[str] | None = None,
    alone: bool = True,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    memo: Memo | None = None,
) -> Report:
    """Check the log at `path`, or one that was loaded, against its texts.

    `events`: only these, by id, and their sources: no other text is read without need. `alone`: the rules
    that compare events are left out then. `select` and `ignore`: names of rules. A rule that the log
    turns off runs only where `select` names it. Raises LogUnreadable where the log can't be opened; whatever
    is wrong in it is in the report's findings.
    """
    memo = memo or Memo()
    loaded = path if isinstance(path, Loaded) else load(path, memo)
    dossier = Dossier(loaded, memo, None if events is None else (lambda event: event.id in events))
    run = _Run(dossier, events, _weights(dossier.timeline.rules))
    turned_off = {name for name, weight in dossier.timeline.rules.items() if weight == "off"}
    rules = [rule for rule in ALL_RULES if _chosen(rule, select, {*ignore, *(turned_off - {*select})})]
    for rule in sorted(rules, key=lambda rule: rule.after_all):
        if not (alone and rule.whole_log and events is not None):
            run.rule(rule)
    off = tuple(sorted({rule.name for rule in ALL_RULES} - {rule.name for rule in rules}))
    left_out = tuple(rule.name for rule in rules if rule.whole_log) if alone and events is not None else ()
    return run.report(off, left_out)


def _chosen(rule: Rule, select: Collection[str], ignore: Collection[str]) -> bool:
    return (not select or rule.name in select) and rule.name not in ignore


def _weights(settings: Mapping[str, str]) -> dict[str, Severity]:
    """The severities that a log gives to rules."""
    return {rule: Severity(weight) for rule, weight in settings.items() if weight != "off"}


@dataclass
class _Run:
    """One run's findings and waivers as they come. `weights` are the log's own severities of rules."""

    dossier: Dossier
    events: Collection[str] | None
    weights: Mapping[str, Severity]
    findings: list[Finding] = field(default_factory=list)
    waived: dict[int, list[Waived]] = field(default_factory=dict)
    lowered: dict[int, list[Finding]] = field(default_factory=dict)  # of themselves errors
    _places: dict[str, Places] = field(default_factory=dict)
    failed: set[int] = field(default_factory=set)  # events with an error
    unsound: set[str] = field(default_factory=set)  # sources with one
    ran: set[str] = field(default_factory=set)
    used: set[tuple[int, int]] = field(default_factory=set)  # waivers, by event and index

    @property
    def outcome(self) -> Outcome:
        """What the rules about waivers are told of the others."""
        return Outcome(tuple(BY_NAME), frozenset(self.ran), frozenset(self.used))

    def rule(self, rule: Rule) -> None:
        dossier = self.dossier.after(self.outcome) if rule.after_all else self.dossier
        for problem in rule.check(dossier):
            event = self._event(problem.where)
            if self._wanted(event, problem.where):
                finding = self._finding(rule, problem, event)
                if not self._waives(event, finding, rule):
                    self._count(event, finding, problem.severity or rule.severity)
        self.ran.add(rule.name)

    def _count(self, event: Event | None, finding: Finding, own: Severity) -> None:
        self.findings.append(finding)
        if finding.severity is Severity.ERROR:
            self._fail(event, finding.source)
        elif own is Severity.ERROR and event is not None:
            self.lowered.setdefault(event.index, []).append(finding)

    def _fail(self, event: Event | None, source: str) -> None:
        if event is not None:
            self.failed.add(event.index)
        elif source:
            self.unsound.add(source)

    def report(self, off: tuple[str, ...], left_out: tuple[str, ...]) -> Report:
        timeline = self.dossier.timeline
        events = tuple(map(self._event_report, self.dossier.events))
        findings = tuple(sorted(self.findings, key=lambda f: (self._rank(f), f.place, f.rule)))
        count = {s: sum(f.severity == s for f in findings) for s in Severity}
        summary = Summary(
            events=len(events),
            evidence=sum(len(event.evidence) for event in events),
            sources=len(self.dossier.sources),
            errors=count[Severity.ERROR],
            warnings=count[Severity.WARNING],
            notes=count[Severity.NOTE],
            waived=sum(map(len, self.waived.values())),
            leaning=sum(event.leans for event in events),
            inferred=sum(event.inferred for event in events),
            unread=sum(finding.rule == "not-machine-read" for finding in findings),
            by_publication=sum(e.by_publication for e in events if e.holds),
            unchecked=sum(not evidence.checked for event in events for evidence in event.evidence),
            absent=sum(self.dossier.texts.absent(source.id) for source in self.dossier.sources),
        )
        log = self.dossier.loaded.documents[LOG].file
        lowered = {
            rule.name: self.weights[rule.name]
            for rule in ALL_RULES
            if rule.severity.outweighs(self.weights.get(rule.name, rule.severity))
        }
        return Report(log, timeline, events, findings, summary, self.dossier, off, left_out, lowered)

    def _rank(self, finding: Finding) -> int:
        """The log's findings come first, then the index's, the reviews', the texts'."""
        documents = self.dossier.loaded.documents
        order = [documents[name].file for name in (LOG, INDEX, REVIEWS) if name in documents]
        return order.index(finding.place.file) if finding.place.file in order else len(order)

    def _event(self, where: Where) -> Event | None:
        if where.file != LOG or len(where.path) < 2 or where.path[0] != "event":
            return None
        return self.dossier.by_index.get(where.path[1])

    def _wanted(self, event: Event | None, where: Where) -> bool:
        """Whether a problem concerns the events that were asked for."""
        if self.events is None:
            return True
        if event is not None:
            return event.id in self.events
        if where.file == REVIEWS and where.path:
            return where.path[0] in self.events
        cited = {e.source for e in self.dossier.evidence()}
        source = where.path[1] if where.file == INDEX and len(where.path) > 1 else where.file
        return source in cited or not where.path

    def _waives(self, event: Event | None, finding: Finding, rule: Rule) -> bool:
        for waiver in event.waivers if event else ():
            if waiver.rule == rule.name and not rule.after_all and _is_of(waiver, finding):
                assert event
                self.used.add((event.index, waiver.index))
                self.waived.setdefault(event.index, []).append(Waived(waiver, finding))
                return True
        return False

    def _finding(self, rule: Rule, problem: Problem, event: Event | None) -> Finding:
        document = self.dossier.loaded.document(problem.where.file)
        assert document is not None, problem.where
        place = self._place(document, problem.where)
        source = problem.where.path[1] if problem.where.file == INDEX and len(problem.where.path) > 1 else ""
        return Finding(
            place,
            rule.name,
            self.weights.get(rule.name) or problem.severity or rule.severity,
            problem.message,
            problem.hint,
            event.id if event else "",
            str(source),
            problem.excerpts,
            self._line(problem.where.file, document, place.line),
            problem.about,
        )

    def _line(self, name: str, document: Document, number: int) -> str:
        if name in self._places:
            return self._places[name].line(number)
        lines = document.text.split("\n", number)
        return lines[number - 1].rstrip("\r") if number <= len(lines) else ""

    def _place(self, document: Document, where: Where) -> Place:
        if document.fault is not None:
            return document.fault
        if text := self.dossier.texts.get(where.file):
            start, end = where.part or (0, 0)
            return Place(document.file, *text.position(start), *text.position(end))
        if where.file not in self._places:
            self._places[where.file] = Places(document.text)
        places = self._places[where.file]
        start, end = _span(places, where)
        return Place(document.file, *places.position(start), *places.position(end))

    def _event_report(self, event: Event) -> EventReport:
        evidence = tuple(self._evidence_report(e) for e in event.evidence)
        waived = tuple(self.waived.get(event.index, ()))
        lowered = tuple(self.lowered.get(event.index, ()))
        date = event.date.text if event.date else ""
        dated = self.dossier.date_verdicts.get(event.index)
        by_publication = dated is not None and dated.by_publication
        return EventReport(
            event, event.id, date, self._verdict(event), evidence, waived, lowered, by_publication
        )

    def _verdict(self, event: Event) -> str:
        backed = any(e.source not in self.unsound for e, _ in self.dossier.found(event, "supports"))
        if event.index in self.failed:
            return "unsupported"
        if any(self.dossier.texts.absent(evidence.source) for evidence in event.evidence):
            return "unchecked"
        if not backed:
            return "unsupported"
        return "disputed" if self.dossier.found(event, "disputes") else "supported"

    def _evidence_report(self, evidence: Evidence) -> EvidenceReport:
        file = self.dossier.file_of(evidence.source)
        place = self.dossier.located.get(evidence.path())
        if place is None:
            checked = not self.dossier.texts.absent(evidence.source)
            return EvidenceReport(evidence, evidence.source, file, evidence.stance, checked=checked)
        return self._located_report(evidence, file, place)

    def _located_report(self, evidence: Evidence, file: str, place: Located) -> EvidenceReport:
        text = self.dossier.texts[evidence.source]
        return EvidenceReport(
            evidence,
            evidence.source,
            file,
            evidence.stance,
            place.start,
            place.end,
            *text.position(place.start),
            text.source[place.start : place.end],
            tuple(text.source[start:end] for start, end in place.hidden),
            tuple(self.dossier.stated[evidence.path()]),
            text.page(place.start),
        )


def _is_of(waiver: Waiver, finding: Finding) -> bool:
    """Whether a finding is about the words that a waiver names: whole words, if it names any."""
    return not waiver.of or bool(Locator(Text(finding.about)).places(waiver.of))


def _span(places: Places, where: Where) -> Span:
    """The span of the TOML text that a problem points at."""
    entry = places.find(where.path)
    if entry is None:
        entry = places.nearest(where.path)
    elif where.part is not None:
        start = places.inside(where.path, where.part[0])
        end = places.inside(where.path, where.part[1])
        if start is not None and end is not None:
            return start, end
    if entry is None:
        return 0, 0
    span = entry.key if where.at_key and entry.key else entry.value
    return span.start, span.end

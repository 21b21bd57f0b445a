"""Runs the rules over a timeline and says what holds: log in, `Report` out."""

import os
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hrctimeline.claims.wording.own import keep_own
from hrctimeline.evidence.dossier import Dossier, Part
from hrctimeline.evidence.library import Library
from hrctimeline.findings import Severity
from hrctimeline.judging.assembly import Assembly
from hrctimeline.judging.judge import Progress, Wanted, judge
from hrctimeline.logfile.folder import Folder
from hrctimeline.logfile.load import Loaded, load
from hrctimeline.logfile.memo import Memo
from hrctimeline.logfile.model import Timeline
from hrctimeline.record import replace
from hrctimeline.results import Report
from hrctimeline.rules import ALL_RULES
from hrctimeline.rules.base import Rule

if TYPE_CHECKING:
    from hrctimeline.evidence.checked import Checked
    from hrctimeline.judging.again import Before

_LARGE = 4_000_000  # bytes of texts from which a log is judged share by share
_MANY = 2_000  # or quotes
_DATING = ("dates", "claims", "wording")  # families of rules that read dates


def verify(
    path: str | Path | Folder | Loaded,
    *,
    events: Collection[str] | None = None,
    alone: bool = True,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    verdicts: bool = False,
    notes: bool = True,
    memo: Memo | None = None,
    before: "Before | None" = None,
    checked: "Iterable[Checked]" = (),
    jobs: int | None = 1,
    progress: Progress | None = None,
) -> Report:
    """Check the log at `path`, or one that was loaded, against its texts.

    `events`: only these, by id, and their sources: no other text is read without need. `alone`: the rules
    that compare events are left out then. `select` and `ignore`: names of rules. A rule that the log
    turns off runs only where `select` names it. `verdicts`: only what can decide whether an event holds.
    Without `notes` these are counted, and no findings.

    `memo` keeps what was worked out for another run; `before`: what all rules said of the same log before it
    was changed; `checked`: what `check` gave for its texts, in this process or another. A large log is judged
    by `jobs` processes, None for as many as there are processors; `progress` is told how much of it is done,
    and of how much. Raises LogUnreadable where the log can't be opened; whatever is wrong in it is in the
    report's findings.
    """
    loaded = path if isinstance(path, Loaded) else load(path, memo)
    chosen = in_force(loaded.timeline, select, ignore)
    left_out = [rule for rule in chosen if rule.whole_log and alone and events is not None]
    rules = [
        rule for rule in chosen if rule not in left_out and (not verdicts or _decides(rule, loaded.timeline))
    ]
    known = {result.evidence.path(): result for result in checked}
    told = notes and not verdicts
    dossier = Dossier(loaded, memo, replace(_part(loaded, events), notes=told), checked=known)
    assembly = Assembly(dossier, weights(loaded.timeline), verdicts=verdicts, notes=notes)
    wanted = replace(_wanted(rules), notes=told)
    if memo is None and events is None and ((jobs or 1) > 1 or is_large(loaded)):
        from hrctimeline.judging.whole import Large  # brings processes

        large = Large(loaded, rules, wanted, known, jobs or os.cpu_count() or 1, progress)
        for part in large.judged():
            assembly.take(part)
        assembly.keep()
        if large.answers:
            dossier.library = Library(loaded.texts, dossier.memo, large.answers, final=True)
    else:
        first = [rule for rule in rules if not rule.after_all]
        if before:
            assembly.take(before.again(dossier, first, wanted))
        else:
            assembly.take(judge(dossier, first, wanted, progress))
        if not wanted.own:
            keep_own(dossier, {})
    assembly.conclude(rules)
    off = tuple(sorted({rule.name for rule in ALL_RULES} - {rule.name for rule in chosen}))
    return assembly.report(off, tuple(rule.name for rule in left_out))


def is_large(loaded: Loaded) -> bool:
    """Whether a log is more than is held in memory as it is."""
    quotes = sum(len(event.evidence) for event in loaded.timeline.events)
    sizes = map(loaded.texts.size, loaded.timeline.sources) if loaded.indexed else ()
    return quotes > _MANY or sum(sizes) > _LARGE


def _part(loaded: Loaded, events: Collection[str] | None) -> Part:
    if events is None:
        return Part()
    return Part({event.index for event in loaded.timeline.events if event.id in events})


def in_force(timeline: Timeline, select: Collection[str] = (), ignore: Collection[str] = ()) -> list[Rule]:
    """The rules that run on a log, in order: not those that it turns off, but for those that are selected."""
    turned_off = {name for name, weight in timeline.rules.items() if weight == "off"}
    left_out = {*ignore, *(turned_off - {*select})}
    return [r for r in ALL_RULES if (not select or r.name in select) and r.name not in left_out]


def _decides(rule: Rule, timeline: Timeline) -> bool:
    """Whether a rule's findings can be errors, or a waiver has to do with it."""
    grave = Severity.ERROR in (rule.severity, timeline.rules.get(rule.name))
    return grave or any(rule.name == waiver.rule for event in timeline.events for waiver in event.waivers)


def _wanted(rules: Sequence[Rule]) -> Wanted:
    families = {rule.family for rule in rules}
    return Wanted(dates=not families.isdisjoint(_DATING), own="wording" in families)


def weights(timeline: Timeline) -> dict[str, Severity]:
    """The severities that a log gives to rules."""
    return {rule: Severity(weight) for rule, weight in timeline.rules.items() if weight != "off"}

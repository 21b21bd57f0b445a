"""What `verify` sees of a fault: rule after rule in running order, until one finds something new."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hrctimeline.claims.case import cases
from hrctimeline.claims.wording.reading import wordings
from hrctimeline.diff.turned.turns import REWORDED, quoted, turned
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import Severity
from hrctimeline.judging.again import Before
from hrctimeline.judging.assembly import Scales, Weighed
from hrctimeline.judging.judge import concluded
from hrctimeline.logfile.folder import Memory
from hrctimeline.logfile.load import load
from hrctimeline.logfile.memo import Memo
from hrctimeline.mutants.fault import Expect, Fault
from hrctimeline.review.standing import standings
from hrctimeline.verifier import in_force, weights

_READINGS = (
    "wording-unread",
    "wording-changed",
)  # whoever reads tells; a rule that is told of it sees nothing
Seen = Counter[tuple[str, str]]  # (rule, event, source or file)


class Sight(NamedTuple):
    """What shows a fault: the rule that finds an error or warning first, in running order.

    Where none does, `notes` are rules with new notes, `waived` those of which more is waived. Of a fault that
    is a person's to read, `turned`: whether `diff` tells that the wording turns what it was; `own`: whether
    a new word of the editor's own shows it. `stale`: whether somebody's sign-off of an event doesn't hold any
    more.
    """

    rules: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    waived: tuple[str, ...] = ()
    turned: bool = False
    own: bool = False
    stale: bool = False


class Round:
    """The rules over a log, one after the other; what is as it was before isn't judged again."""

    def __init__(self, folder: Memory, memo: Memo, before: Before) -> None:
        self.dossier = Dossier(load(folder, memo), memo)
        self.part, self._told = before.rule_by_rule(self.dossier)
        timeline = self.dossier.timeline
        self._rules, self._scales = in_force(timeline), Scales(timeline, weights(timeline))

    def __iter__(self) -> Iterator[list[Weighed]]:
        used = set[tuple[int, int]]()
        for rule in self._rules:
            if not rule.after_all:
                found = [self._scales.weigh(told) for told in self._told(rule)]
                used |= {
                    (each.event.index, each.waiver.index) for each in found if each.event and each.waiver
                }
                yield found
        dossier = self.dossier
        lost = frozenset(event.index for event in dossier.events if dossier.lost(event))
        yield [self._scales.weigh(told) for told in concluded(dossier, self._rules, frozenset(used), lost)]


class Watch:
    """A timeline as it was, for what is new of a changed one to stand out."""

    def __init__(self, folder: Memory, memo: Memo, before: Before) -> None:
        self._memo, self._before = memo, before
        was = Round(folder, memo, before)
        found = [weighed for each in was for weighed in each]
        self._weighty, self._notes, self._waived = _weighty(found), _notes(found), _waived(found)
        self._dossier = was.dossier
        self._signed = _signed(was.dossier)

    def look(self, fault: Fault) -> Sight:
        """What shows a fault, and no more than it takes to know."""
        now = Round(fault.plant(), Memo(self._memo), self._before)
        found = list[Weighed]()
        for weighed in now:
            if new := _new(_weighty(weighed), self._weighty):
                return self._read(Sight(new[:1]), fault, now)
            found += weighed
        told = Sight((), _new(_notes(found), self._notes), _new(_waived(found), self._waived))
        return self._read(told, fault, now)

    def _read(self, told: Sight, fault: Fault, now: Round) -> Sight:
        """The same with what whoever reads sees, where that is asked for."""
        turned = own = stale = False
        if fault.expect is Expect.READ:
            turned = _turns(self._dossier, now.dossier, fault)
            own = bool(_own(now.dossier, fault) - _own(self._dossier, fault))
        if fault.expect in (Expect.READ, Expect.QUIET):
            stale = any(number < self._signed[event] for event, number in _signed(now.part).items())
        return told._replace(turned=turned, own=own, stale=stale)


def _signed(dossier: Dossier) -> Counter[str]:
    """How many sign-offs of each event to judge hold."""
    return Counter({each.event.id: len(each.current) for each in standings(dossier).values()})


def _turns(was: Dossier, now: Dossier, fault: Fault) -> bool:
    """Whether the title or summary that a fault is in turns what it was."""
    _, index, key, *_ = fault.where.path
    old, new = was.by_index[index], now.by_index[index]
    return key in REWORDED and bool(turned(getattr(old, key), getattr(new, key), quoted(new)))


def _own(dossier: Dossier, fault: Fault) -> Counter[str]:
    """The editor's own words of the event that a fault is in."""
    _, index, *_ = fault.where.path
    event = dossier.by_index[index]
    case = next(case for case in cases(dossier) if case.event.index == event.index)
    written = {"title": event.title, "summary": event.summary}
    found = dossier.memo.get(wordings, case)
    return Counter(written[each.key][slice(*span)] for each in found for span in each.own)


def _new(seen: Seen, before: Seen) -> tuple[str, ...]:
    """The rules with more findings about an event or source than there were."""
    return tuple(sorted({rule for rule, _ in seen - before}))


def _weighty(found: Sequence[Weighed]) -> Seen:
    return _seen(found, (Severity.ERROR, Severity.WARNING))


def _notes(found: Sequence[Weighed]) -> Seen:
    return _seen(found, (Severity.NOTE,))


def _seen(found: Sequence[Weighed], severities: Sequence[Severity]) -> Seen:
    counted = (w for w in found if w.waiver is None and w.severity in severities)
    return Counter((w.told.rule, _about(w)) for w in counted if w.told.rule not in _READINGS)


def _waived(found: Sequence[Weighed]) -> Seen:
    """Waived findings by rule, event and the words that they are about."""
    return Counter((w.told.rule, f"{_about(w)} {w.told.problem.about}") for w in found if w.waiver)


def _about(weighed: Weighed) -> str:
    where = weighed.told.problem.where
    return (weighed.event.id if weighed.event else "") or where.source or where.file

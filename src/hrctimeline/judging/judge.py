"""One part of a log judged: what its rules say and what its quotes show, as values that need no text.

A part can be judged in another process; whoever asks puts the parts together.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from types import MappingProxyType

from hrctimeline.claims.wording.own import Own, own_words
from hrctimeline.evidence.dossier import Dossier, Outcome
from hrctimeline.findings import Document, Place, Problem
from hrctimeline.logfile.model import Event, Evidence
from hrctimeline.record import Record
from hrctimeline.results import EvidenceReport
from hrctimeline.review.standing import Standing, standings
from hrctimeline.rules import BY_NAME
from hrctimeline.rules.base import Rule
from hrctimeline.words.locate import Located

Progress = Callable[[int, int], None]  # how much of the work is done, and of how much


class Told(Record):
    """What a rule says; of a place in a text also where that is, and the line that stands there."""

    rule: str
    problem: Problem
    place: Place | None = None
    shown: str = ""


class Seen(Record):
    """An event by its position, with its quotes. `backing`: the sources of found quotes that support it.

    `disputed`: a found quote disputes it. `own` and `standing` only where they were asked for.
    """

    event: int
    evidence: tuple[EvidenceReport, ...]
    backing: tuple[str, ...] = ()
    disputed: bool = False
    by_publication: bool = False
    own: Own | None = None
    standing: Standing | None = None


class Judged(Record):
    """What came of a part. `asked`: words that events want all texts to be asked for, by their positions."""

    told: list[Told]
    seen: list[Seen]
    absent: tuple[str, ...] = ()  # sources that are kept elsewhere, and aren't here
    asked: Mapping[int, Collection[str]] = MappingProxyType({})


class Wanted(Record):
    """What is wanted of a part beside what its rules say; without `events` no text is read for that.

    Without `notes` these are only counted.
    """

    events: bool = True
    dates: bool = True
    own: bool = False
    standing: bool = False
    notes: bool = True


def judge(
    dossier: Dossier, rules: Sequence[Rule], wanted: Wanted, progress: Progress | None = None
) -> Judged:
    """Run rules over what a dossier is to judge."""
    told = []
    for number, rule in enumerate(rules, 1):
        told += [_told(dossier, rule, problem) for problem in rule.check(dossier)]
        if progress:
            progress(number, len(rules))
    return Judged(
        told,
        list(_seen(dossier, wanted)) if wanted.events else [],
        tuple(s.id for s in dossier.sources if dossier.texts.absent(s.id)) if wanted.events else (),
        dossier.library.asked,
    )


def concluded(
    dossier: Dossier, rules: Sequence[Rule], used: frozenset[tuple[int, int]], lost: frozenset[int]
) -> Iterator[Told]:
    """What those of the rules say that ask what the others have found; `used` and `lost` as in an outcome."""
    ran = frozenset(rule.name for rule in rules if not rule.after_all)
    for rule in (rule for rule in rules if rule.after_all):
        outcome = Outcome(tuple(BY_NAME), ran, used, lost)
        yield from judge(dossier.after(outcome), [rule], Wanted(events=False)).told
        ran |= {rule.name}


def _told(dossier: Dossier, rule: Rule, problem: Problem) -> Told:
    where = problem.where
    document = dossier.loaded.document(where.file)
    assert document is not None, where
    if where.file in dossier.loaded.documents and document.fault is None:
        return Told(rule.name, problem)  # whoever has the TOML at hand says where
    place = document.fault or _place(dossier, document, where.file, where.part or (0, 0))
    return Told(rule.name, problem, place, document.line(place))


def _place(dossier: Dossier, document: Document, source: str, span: tuple[int, int]) -> Place:
    text = dossier.texts[source]
    return Place(document.file, *text.position(span[0]), *text.position(span[1]))


def _seen(dossier: Dossier, wanted: Wanted) -> Iterator[Seen]:
    own = own_words(dossier) if wanted.own and wanted.standing else {}
    standing = standings(dossier) if wanted.standing else {}
    for event in dossier.events:
        yield Seen(
            event.index,
            tuple(_evidence(dossier, evidence, wanted) for evidence in event.evidence),
            tuple(evidence.source for evidence, _ in dossier.found(event, "supports")),
            bool(dossier.found(event, "disputes")),
            wanted.dates and _by_publication(dossier, event),
            own.get(event.index),
            standing.get(event.index),
        )


def _by_publication(dossier: Dossier, event: Event) -> bool:
    dated = dossier.date_verdicts.get(event.index)
    return dated is not None and dated.by_publication


def _evidence(dossier: Dossier, evidence: Evidence, wanted: Wanted) -> EvidenceReport:
    file = dossier.file_of(evidence.source)
    place = dossier.located.get(evidence.path())
    if place is None:
        checked = not dossier.texts.absent(evidence.source)
        return EvidenceReport(evidence, evidence.source, file, evidence.stance, checked=checked)
    return _located(dossier, evidence, file, place, wanted)


def _located(
    dossier: Dossier, evidence: Evidence, file: str, place: Located, wanted: Wanted
) -> EvidenceReport:
    text = dossier.texts[evidence.source]
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
        tuple(dossier.stated[evidence.path()]) if wanted.dates else (),
        text.page(place.start),
    )

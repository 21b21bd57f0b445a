"""What the supporting quotes of an event say of its date, statement by statement."""

from hrctimeline.dates.edtf import Edtf
from hrctimeline.dates.relation import absorb, relation
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.evidence.statements import DateVerdict, Statement
from hrctimeline.logfile.model import Event, Evidence
from hrctimeline.words.locate import Located


def date_verdict(dossier: Dossier, event: Event) -> DateVerdict:
    """Judge the date of an event that has one; what was judged once is kept."""
    if event.index not in dossier.judgements:
        dossier.judgements[event.index] = _judge(dossier, event)
    return dossier.judgements[event.index]


def _judge(dossier: Dossier, event: Event) -> DateVerdict:
    assert event.date is not None
    verdict = DateVerdict()
    found = dossier.found(event, "supports")
    verdict.lost = len(found) < len(event.supporting) or any(_misled(dossier, e, p) for e, p in found)
    read = [e for e, _ in found if dossier.source_of(e).english]
    verdict.unread = len(read) < len(found) and not any(dossier.stated[e.path()] for e in read)
    _weigh(verdict, dossier, event, answered(dossier, event))
    if not verdict.overlapping and not verdict.contradicting:
        _weigh(verdict, dossier, event, [])  # an answer on the day of what it answers
    return verdict


def _weigh(verdict: DateVerdict, dossier: Dossier, event: Event, others: list[Edtf]) -> None:
    """Sort what the supporting quotes state, leaving aside the dates of the events that this one answers."""
    assert event.date is not None
    for evidence, _ in dossier.found(event, "supports"):
        stated = absorbed(dossier.stated[evidence.path()])
        about = [s for s in stated if not is_of_another(event, s, others)]
        seen = [s for s in about if sees_date(event.date, s)]
        if about and not seen:
            verdict.contradicting.append((evidence, about))
        elif len(seen) < len(about) and not evidence.dated_by:
            verdict.ambiguous.append((evidence, about))
        for statement in seen:
            _count(verdict, event.date, statement)


def _misled(dossier: Dossier, evidence: Evidence, place: Located) -> bool:
    """Whether a quote states no date because its `dated-by` or `anchor` is wrong: found elsewhere."""
    if evidence.anchor and dossier.calendar(evidence.source).anchor(evidence, place) is None:
        return True
    return bool(evidence.dated_by) and not dossier.stated[evidence.path()]


def absorbed(stated: list[Statement]) -> list[Statement]:
    """The statements of one quote without those that are only wider than another."""
    kept = absorb(s.date for s in stated)
    return [s for s in stated if s.date in kept]


def sees_date(date: Edtf, statement: Statement) -> bool:
    """Whether some reading of a statement has a day in common with a date."""
    return any(reading.overlaps(date) for reading in statement.readings)


def _count(verdict: DateVerdict, date: Edtf, statement: Statement) -> None:
    verdict.overlapping.append(statement)
    relations = {relation(date, r, by_its_ends=statement.by_its_ends) for r in statement.readings}
    if relations & {"supported", "too-coarse"}:
        verdict.within.append(statement)
    if "supported" in relations:
        verdict.exact.append(statement)


def answered(dossier: Dossier, event: Event) -> list[Edtf]:
    """The dates of the events that this one answers; where one's own quotes say otherwise, what they say."""
    dates = []
    for target in (dossier.by_id[id] for id in event.responds_to if id in dossier.by_id and id != event.id):
        stated = [s.date for e, _ in dossier.found(target, "supports") for s in dossier.stated[e.path()]]
        dates += [target.date] if target.date else []
        if target.date and not any(date.overlaps(target.date) for date in stated):
            dates += stated
    return dates


def is_of_another(event: Event, statement: Statement, others: list[Edtf]) -> bool:
    """Whether a statement speaks of an event that this one answers, and not of this one."""
    own = event.date is not None and statement.date.within(event.date)
    return any(
        statement.date.within(date) and not (own and event.date and date.wider(event.date)) for date in others
    )

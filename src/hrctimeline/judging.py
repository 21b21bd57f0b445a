"""What the supporting quotes of an event say of its date, statement by statement."""

from hrctimeline.dates.edtf import Edtf
from hrctimeline.dates.judge import absorb, relation
from hrctimeline.locate import Located
from hrctimeline.material import Material
from hrctimeline.model import Event, Evidence
from hrctimeline.statements import Judged, Statement


def judged(material: Material, event: Event) -> Judged:
    """Judge the date of an event that has one; what was judged once is kept."""
    if event.index not in material.judgements:
        material.judgements[event.index] = _judge(material, event)
    return material.judgements[event.index]


def _judge(material: Material, event: Event) -> Judged:
    assert event.date is not None
    verdict = Judged()
    found = material.found(event, "supports")
    verdict.lost = len(found) < len(event.supporting) or any(_misled(material, e, p) for e, p in found)
    read = [e for e, _ in found if material.source_of(e).english]
    verdict.unread = len(read) < len(found) and not any(material.stated[e.path()] for e in read)
    _weigh(verdict, material, event, answered(material, event))
    if not verdict.overlapping and not verdict.contradicting:
        _weigh(verdict, material, event, [])  # an answer on the day of what it answers
    return verdict


def _weigh(verdict: Judged, material: Material, event: Event, others: list[Edtf]) -> None:
    """Sort what the supporting quotes state, leaving aside the dates of the events that this one answers."""
    assert event.date is not None
    for evidence, _ in material.found(event, "supports"):
        stated = absorbed(material.stated[evidence.path()])
        about = [s for s in stated if not is_of_another(event, s, others)]
        seen = [s for s in about if sees_date(event.date, s)]
        if about and not seen:
            verdict.contradicting.append((evidence, about))
        elif len(seen) < len(about) and not evidence.dated_by:
            verdict.ambiguous.append((evidence, about))
        for statement in seen:
            _count(verdict, event.date, statement)


def _misled(material: Material, evidence: Evidence, place: Located) -> bool:
    """Whether a quote states no date because its `dated-by` or `anchor` is wrong: found elsewhere."""
    if evidence.anchor and material.calendar(evidence.source).anchor(evidence, place) is None:
        return True
    return bool(evidence.dated_by) and not material.stated[evidence.path()]


def absorbed(stated: list[Statement]) -> list[Statement]:
    """The statements of one quote without those that are only wider than another."""
    kept = absorb(s.date for s in stated)
    return [s for s in stated if s.date in kept]


def sees_date(date: Edtf, statement: Statement) -> bool:
    """Whether some reading of a statement has a day in common with a date."""
    return any(reading.overlaps(date) for reading in statement.readings)


def _count(verdict: Judged, date: Edtf, statement: Statement) -> None:
    verdict.overlapping.append(statement)
    relations = {relation(date, r, by_its_ends=statement.by_its_ends) for r in statement.readings}
    if relations & {"supported", "too-coarse"}:
        verdict.within.append(statement)
    if "supported" in relations:
        verdict.exact.append(statement)


def answered(material: Material, event: Event) -> list[Edtf]:
    """The dates of the events that this one answers; where one's own quotes say otherwise, what they say."""
    dates = []
    for target in (material.by_id[id] for id in event.responds_to if id in material.by_id and id != event.id):
        stated = [s.date for e, _ in material.found(target, "supports") for s in material.stated[e.path()]]
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

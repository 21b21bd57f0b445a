"""Do the log's entries go together: ids, sources, relations, order?"""

import math
from collections.abc import Iterator

from hrctimeline.dates.edtf import Edtf
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import INDEX, LOG, REVIEWS, Problem, Severity, Where, hint
from hrctimeline.logfile.model import Event
from hrctimeline.review.standing import gone
from hrctimeline.rules.base import error, rule


@rule(Severity.ERROR, whole_log=True)
def duplicate_id(dossier: Dossier) -> Iterator[Problem]:
    """No two events have one id.

    Mend: Rename one of the two, the newer one: others may link to an id that has been there for long.

    Bad::

        [[event]]
        id = "session"
        [[event]]
        id = "session"

    Good::

        [[event]]
        id = "session"
        [[event]]
        id = "second-session"
    """
    first: dict[str, int] = {}
    for event in dossier.timeline.events:
        if event.id and first.setdefault(event.id, event.index) != event.index:
            message = f"“{event.id}” is the id of event {first[event.id] + 1} already"
            yield Problem(Where(LOG, event.path("id")), message, "Give this event an id of its own.")


@error
def unknown_source(dossier: Dossier) -> Iterator[Problem]:
    """Evidence names a source that the index has.

    Mend: Correct the id, or list the text in `sources/index.toml`.

    Bad::

        [[event.evidence]]
        source = "leter"

    Good::

        [[event.evidence]]
        source = "letter"
    """
    known = dossier.timeline.sources
    if not dossier.loaded.indexed:
        return
    for evidence in dossier.evidence():
        if evidence.source not in known:
            where = Where(LOG, evidence.path("source"))
            yield Problem(where, f"the index has no source “{evidence.source}”", hint(evidence.source, known))
    for source in dossier.sources:
        if source.copy_of and source.copy_of not in known:
            where = Where(INDEX, source.path("copy-of"))
            yield Problem(where, f"the index has no source “{source.copy_of}”", hint(source.copy_of, known))


@error
def unknown_event(dossier: Dossier) -> Iterator[Problem]:
    """`responds-to` and `reviews.toml` name events that the log has.

    A sign-off whose event is gone is a warning: its reading is lost with the event, or with its id.

    Mend: Correct the id, or drop it.

    Bad::

        [[event]]
        responds-to = ["the-other-session"]

    Good::

        [[event]]
        id = "session"
        [[event]]
        id = "answer"
        responds-to = ["session"]
    """
    for event in dossier.events:
        for index, target in enumerate(event.responds_to):
            if target not in dossier.by_id:
                known = list(dict.fromkeys(event.id for event in dossier.timeline.events if event.id))
                where = Where(LOG, event.path("responds-to", index))
                yield Problem(where, f"the log has no event “{target}”", hint(target, known))
    for sign_off in gone(dossier) if dossier.part.leads and dossier.loaded.readable else ():
        message = f"“{sign_off.event}”, which {sign_off.by} has read, is no event of the log"
        where = Where(REVIEWS, (sign_off.event,))
        yield Problem(where, message, "Take the sign-off away, or restore the id.", severity=Severity.WARNING)


@rule(Severity.ERROR, whole_log=True)
def response_circle(dossier: Dossier) -> Iterator[Problem]:
    """No event answers itself, not even by way of others.

    Mend: Drop the link that leads back to an earlier event.

    Bad::

        [[event]]
        id = "session"
        responds-to = ["session"]

    Good::

        [[event]]
        id = "session"
        [[event]]
        id = "answer"
        responds-to = ["session"]
    """
    told: set[str] = set()
    for event in dossier.timeline.events:
        if event.id in told or dossier.by_id.get(event.id) is not event:
            continue
        if circle := _circle(dossier, event.id):
            told.update(circle)
            way = " → ".join([*circle, event.id])
            where = Where(LOG, event.path("responds-to"))
            yield Problem(
                where, f"the event answers itself: {way}", "Keep the relations that the texts state."
            )


def _circle(dossier: Dossier, start: str) -> list[str]:
    """The ids on the way from an event back to itself, or none."""
    came_from: dict[str, str] = {}
    waiting = [start]
    while waiting:
        current = waiting.pop()
        for target in dossier.by_id[current].responds_to:
            if target == start:
                way = [current]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return way[::-1]
            if target in dossier.by_id and target not in came_from:
                came_from[target] = current
                waiting.append(target)
    return []


@rule(Severity.WARNING, whole_log=True)
def out_of_order(dossier: Dossier) -> Iterator[Problem]:
    """Events stand in the order of their first days.

    An event known by its month may stand among the days of that month, and one known by its year in the year.

    Mend: Move the event to where its date belongs.

    Bad::

        [[event]]
        date = "2019-05-02"
        [[event]]
        id = "earlier"
        date = "2019-04"

    Good::

        [[event]]
        date = "2019-04"
        [[event]]
        id = "later"
        date = "2019-05-02"
    """
    before: Event | None = None
    for event in dossier.timeline.events:
        if event.date is None or (before and before.date and event.date.wider(before.date)):
            continue
        if before and before.date and _first_day(event.date) < _first_day(before.date):
            message = f"{event.date.text} stands after {before.date.text}"
            mend = f"Move this event up, before “{before.id}”."
            yield Problem(Where(LOG, event.path("date")), message, mend)
        before = event


def _first_day(date: Edtf) -> float:
    return -math.inf if date.start is None else date.start


@rule(Severity.WARNING, whole_log=True)
def unused_source(dossier: Dossier) -> Iterator[Problem]:
    """Every source of the index is cited by an event.

    Mend: Quote the text where it speaks of an event, or drop it.

    Bad::

        [source.minutes]
        file = "letter.txt"

    Good::

        [source.letter]
        file = "letter.txt"
    """
    cited = {evidence.source for event in dossier.timeline.events for evidence in event.evidence}
    for source in dossier.timeline.sources.values():
        if source.id not in cited and dossier.loaded.readable:
            where = Where(INDEX, source.path(), at_key=True)
            yield Problem(
                where, f"no event cites {source.id}", "Quote it where it speaks of an event, or drop it."
            )

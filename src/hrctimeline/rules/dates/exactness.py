"""Whether words that are wider than an event's date may be of no more than that."""

from hrctimeline.dates.edtf import Edtf
from hrctimeline.dates.relation import ends, length
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.evidence.statements import Statement
from hrctimeline.logfile.model import Event
from hrctimeline.rules.dates.width import said_behind
from hrctimeline.words.lists import lazy_pattern


def may_be_so_exact(dossier: Dossier, event: Event, statement: Statement) -> bool:
    """Whether what is wider may be of no more than a date: "by Saturday", "Tuesday" in a month's paper."""
    if event.date is None:
        return False
    return (
        _is_by_then(event.date, statement)
        or _is_counted_within(dossier, event.date, statement)
        or _is_told_of_again(dossier, event, event.date, statement)
    )


def _is_told_of_again(dossier: Dossier, event: Event, date: Edtf, statement: Statement) -> bool:
    """Whether a sentence goes on at the last day of what it tells of: "until 5 May …, but on that day"."""
    if not statement.is_until or not any(end.within(date) for r in statement.readings for end in ends(r)):
        return False
    _, last = dossier.texts[statement.source].sentence(statement.start, statement.end)
    behind = said_behind(dossier, event, statement)[: last - statement.end]
    again = _that_day().search(behind)
    return again is not None and (again["about"] is None or length(date) > 1)


_that_day = lazy_pattern(
    r"\b(?i:(?:(?P<about>about|around)|at|on) (?:this|that|the same)|the same) (?:very )?(?:date|day|time)\b"
)


def _is_by_then(date: Edtf, statement: Statement) -> bool:
    """Whether a date has the last day of words like "by Saturday"."""
    by = statement.has_a_last_day and not statement.is_until
    return by and any(end.within(date) for reading in statement.readings for end in ends(reading))


def _is_counted_within(dossier: Dossier, date: Edtf, statement: Statement) -> bool:
    """Whether words count from some day of a date, which is all that is known of their text's publication."""
    published = dossier.timeline.sources[statement.source].published
    if published is None or statement.anchor != published.text or not published.within(date):
        return False
    return length(published) > 1 and length(statement.date) <= length(date)

"""Days in digits that may be read in two ways, of which one is the event's: its source's order isn't said."""

from hrctimeline.dates import tag_prose
from hrctimeline.dates.edtf import parse
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import Problem, Severity, Where
from hrctimeline.logfile.model import Event, Evidence
from hrctimeline.words.lists import lazy_pattern

_ORDERS = {"dmy": "day first", "mdy": "month first"}


def in_one_order(dossier: Dossier, event: Event, evidence: Evidence, where: Where) -> Problem | None:
    """The note where the words of a quote give an event's date in one of the two orders."""
    source = dossier.source_of(evidence)
    words = evidence.dated_by or evidence.quote
    if event.date is None or source.date_order or not _in_digits().search(words):
        return None
    for order, said in _ORDERS.items():
        found = tag_prose(words, source.published, date_order=order, future=False)
        if any(parse(reading).within(event.date) for mention in found for reading in mention.readings):
            message = f"a day in digits may be read in two ways: it is the event's with the {said}"
            hint = f'Where the text writes its days so, say it in sources/index.toml: date-order = "{order}".'
            return Problem(where, message, hint, (), words, Severity.NOTE)
    return None


_in_digits = lazy_pattern(r"\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b")

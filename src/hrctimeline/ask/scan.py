"""Every dated statement of the sources, and the event that covers it: what the log leaves out."""

from dataclasses import dataclass

from hrctimeline.evidence.dossier import Dossier
from hrctimeline.evidence.statements import Statement
from hrctimeline.findings import Excerpt
from hrctimeline.words.locate import Locator
from hrctimeline.words.text import Span


@dataclass(frozen=True, slots=True)
class Dated:
    """A statement in its sentence. `events`: whose quotes hold it; `dateline`: it dates the text itself."""

    statement: Statement
    excerpt: Excerpt
    events: tuple[str, ...]
    dateline: bool

    @property
    def covered(self) -> bool:
        """Whether the log, or the index, has it."""
        return bool(self.events) or self.dateline


def scan(dossier: Dossier, source: str = "") -> list[Dated]:
    """The dated statements of one source or of all, in the order of their dates."""
    quotes = quoted(dossier)
    found = [
        _dated(dossier, statement, quotes.get(name, []))
        for name in dossier.texts
        if not source or name == source
        for statement in dossier.calendar(name).statements()
    ]
    return sorted(found, key=lambda d: (_first(d.statement), d.statement.source, d.statement.start))


def _dated(dossier: Dossier, statement: Statement, quotes: list[tuple[Span, str]]) -> Dated:
    span = (statement.start, statement.end)
    events = tuple(dict.fromkeys(event for quote, event in quotes if overlap(quote, span)))
    excerpt = dossier.excerpt(statement.source, *span)
    return Dated(statement, excerpt, events, any(overlap(s, span) for s in _datelines(dossier, statement)))


def quoted(dossier: Dossier) -> dict[str, list[tuple[Span, str]]]:
    """What the events quote of each source: spans of the text, with the event's id."""
    quotes: dict[str, list[tuple[Span, str]]] = {}
    for event in dossier.timeline.events:
        for evidence, place in dossier.found(event):
            quotes.setdefault(evidence.source, []).append(((place.start, place.end), event.id))
    return quotes


def _datelines(dossier: Dossier, statement: Statement) -> list[Span]:
    source = dossier.timeline.sources[statement.source]
    places = Locator(dossier.texts[source.id]).places(source.dateline) if source.dateline else []
    return [(place.start, place.end) for place in places]


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans have a character in common."""
    return one[0] < other[1] and other[0] < one[1]


def _first(statement: Statement) -> tuple[float, float]:
    start, end = statement.date.start, statement.date.end
    return (start if start is not None else float("-inf"), end if end is not None else float("inf"))

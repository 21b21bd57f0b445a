"""Every dated statement of the sources, and the event that covers it: what the log leaves out."""

from dataclasses import dataclass

from hrctimeline.findings import Excerpt
from hrctimeline.locate import Locator
from hrctimeline.material import Material
from hrctimeline.statements import Statement
from hrctimeline.text import Span


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


def scan(material: Material, source: str = "") -> list[Dated]:
    """The dated statements of one source or of all, in the order of their dates."""
    quotes = _quotes(material)
    found = [
        _dated(material, statement, quotes.get(name, []))
        for name in material.texts
        if not source or name == source
        for statement in material.calendar(name).statements()
    ]
    return sorted(found, key=lambda d: (_first(d.statement), d.statement.source, d.statement.start))


def _dated(material: Material, statement: Statement, quotes: list[tuple[Span, str]]) -> Dated:
    span = (statement.start, statement.end)
    events = tuple(dict.fromkeys(event for quote, event in quotes if _overlap(quote, span)))
    excerpt = material.excerpt(statement.source, *span)
    return Dated(statement, excerpt, events, any(_overlap(s, span) for s in _datelines(material, statement)))


def _quotes(material: Material) -> dict[str, list[tuple[Span, str]]]:
    quotes: dict[str, list[tuple[Span, str]]] = {}
    for event in material.timeline.events:
        for evidence, place in material.found(event):
            quotes.setdefault(evidence.source, []).append(((place.start, place.end), event.id))
    return quotes


def _datelines(material: Material, statement: Statement) -> list[Span]:
    source = material.timeline.sources[statement.source]
    places = Locator(material.texts[source.id]).places(source.dateline) if source.dateline else []
    return [(place.start, place.end) for place in places]


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _first(statement: Statement) -> tuple[float, float]:
    start, end = statement.date.start, statement.date.end
    return (start if start is not None else float("-inf"), end if end is not None else float("inf"))

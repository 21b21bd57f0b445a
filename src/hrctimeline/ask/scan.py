"""Every dated statement of the sources, and the event that covers it: what the log leaves out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from hrctimeline.dates.edtf import Edtf
from hrctimeline.evidence.acts import content, content_of
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.evidence.statements import Statement
from hrctimeline.findings import Excerpt
from hrctimeline.logfile.model import Dismissal, Event, Evidence
from hrctimeline.record import cached_property
from hrctimeline.words.text import Span

_SHARED = 2  # words of content that a sentence and an event of one day have in common, if it tells of it
_LENGTHS = (1, 31, 366)  # days: of a day, a month, a year


@dataclass(frozen=True, slots=True)
class Dated:
    """A statement in its sentence.

    `events`: whose quotes hold it; `told`: that tell of it by a copy of its text, or on the same day in words
    that it shares; `same_date`: others of its date. `dateline`: it dates the text itself. `dismissed`: why no
    event needs it.
    """

    statement: Statement
    excerpt: Excerpt
    events: tuple[str, ...]
    dateline: bool
    told: tuple[str, ...] = ()
    same_date: tuple[str, ...] = ()
    dismissed: str = ""

    @property
    def covered(self) -> bool:
        """Whether the log, or the index, has it."""
        return bool(self.events or self.told or self.dismissed) or self.dateline


def scan(
    dossier: Dossier, source: str = "", progress: Callable[[int, int], None] | None = None
) -> list[Dated]:
    """The dated statements of one source or of all: days first, then months, years and what is longer.

    Of each, those within the time of the log's events come first; then they go by date.
    """
    scanner = _Scanner(dossier)
    names = [name for name in dossier.texts if not source or name == source]
    found: list[Dated] = []
    for number, name in enumerate(names, 1):
        found += [scanner.dated(statement) for statement in dossier.calendar(name).statements]
        if progress:
            progress(number, len(names))
    return sorted(found, key=lambda dated: (scanner.rank(dated.statement), dated.statement.source))


def by_date(found: list[Dated]) -> Iterator[tuple[Edtf, list[Dated]]]:
    """Statements, as `scan` gives them, under their dates."""
    for _, group in groupby(found, key=lambda dated: _extent(dated.statement.date)):
        several = list(group)
        yield several[0].statement.date, several


class _Scanner:
    """What is looked up once for all statements of a log."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self._quotes = quoted(dossier)

    def dated(self, statement: Statement) -> Dated:
        dossier, span = self.dossier, (statement.start, statement.end)
        events = tuple(dict.fromkeys(self._holding(statement.source, span)))
        dateline = any(overlap(each, span) for each in self._datelines(statement.source))
        excerpt = dossier.excerpt(statement.source, *span)
        reason = self._dismissed.get((statement.source, span), "")
        if events or dateline or reason:
            return Dated(statement, excerpt, events, dateline, dismissed=reason)
        told = dict.fromkeys([*self._in_copies(statement), *self._telling(statement)])
        beside = dict.fromkeys(event for event, _ in self._by_date.get(_extent(statement.date), ()))
        return Dated(statement, excerpt, (), False, tuple(told), tuple(beside))

    def rank(self, statement: Statement) -> tuple[float, ...]:
        first, last = _extent(statement.date)
        length = next((n for n, most in enumerate(_LENGTHS) if last - first <= most), len(_LENGTHS))
        begin, end = self._span
        return length, not (first < end and begin < last), first, last, statement.start

    @cached_property
    def _span(self) -> tuple[float, float]:
        """The time of the log's events."""
        extents = [_extent(event.date) for event in self.dossier.timeline.events if event.date]
        return min((e[0] for e in extents), default=0), max((e[1] for e in extents), default=0)

    def _holding(self, source: str, span: Span) -> Iterator[str]:
        return (event for quote, event in self._quotes.get(source, ()) if overlap(quote, span))

    def _datelines(self, source: str) -> list[Span]:
        entry = self.dossier.timeline.sources[source]
        if not entry.dateline:
            return []
        places = self.dossier.memo.get(self.dossier.locator(source).places, entry.dateline)
        return [place.span for place in places]

    def _in_copies(self, statement: Statement) -> Iterator[str]:
        """The events that quote the same sentence from a copy of the text."""
        document = self.dossier.timeline.document
        for copy in self.dossier.texts:
            if copy != statement.source and document(copy) == document(statement.source):
                text = self.dossier.texts[statement.source]
                words = text.words(*text.sentence(statement.start, statement.end))
                for place in self.dossier.locator(copy).places(words):
                    yield from self._holding(copy, place.span)

    def _telling(self, statement: Statement) -> Iterator[str]:
        """The events of a statement's day whose words tell of the same."""
        first, last = _extent(statement.date)
        those = self._by_date.get((first, last), ()) if last - first == 1 else ()
        words = content_of(self.dossier.texts[statement.source], statement) if those else set()
        return (event for event, told in those if len(words & told) >= _SHARED)

    @cached_property
    def _by_date(self) -> dict[tuple[float, float], list[tuple[str, set[str]]]]:
        """The events, with the words that they tell in, by their dates and those that their quotes state."""
        found: dict[tuple[float, float], list[tuple[str, set[str]]]] = {}
        for event in self.dossier.timeline.events:
            stated = [
                s.date
                for e, _ in self.dossier.found(event, "supports")
                for s in self.dossier.stated[e.path()]
            ]
            dates = {_extent(date) for date in (event.date, *stated) if date}
            for date in dates:
                found.setdefault(date, []).append((event.id, self._words(event)))
        return found

    def _words(self, event: Event) -> set[str]:
        texts = self.dossier.texts
        quotes = (
            texts[evidence.source].words(*texts[evidence.source].sentence(place.start, place.end))
            for evidence, place in self.dossier.found(event)
        )
        return content(" ".join([event.title, event.summary, *quotes]))

    @cached_property
    def _dismissed(self) -> dict[tuple[str, Span], str]:
        """The statements that the index sets aside, with the reason."""
        return {
            (statement.source, (statement.start, statement.end)): dismissal.reason
            for source in self.dossier.texts
            for dismissal in self.dossier.timeline.sources[source].dismissed
            for statement in dismissed(self.dossier, source, dismissal)
        }


def dismissed(dossier: Dossier, source: str, dismissal: Dismissal) -> list[Statement]:
    """The statements that a table of the index sets aside; none where its words aren't in one place."""
    places = dossier.locator(source).places(dismissal.quote, dismissal.prefix, dismissal.suffix)
    if len(places) != 1 or places[0].edited:
        return []
    evidence = Evidence(0, 0, source, dismissal.quote, dated_by=dismissal.dated_by)
    return dossier.calendar(source).stated(evidence, places[0])


def quoted(dossier: Dossier) -> dict[str, list[tuple[Span, str]]]:
    """What the events quote of each source: spans of the text, with the event's id."""
    quotes: dict[str, list[tuple[Span, str]]] = {}
    for event in dossier.timeline.events:
        for evidence, place in dossier.found(event):
            quotes.setdefault(evidence.source, []).append((place.span, event.id))
    return quotes


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans have a character in common."""
    return one[0] < other[1] and other[0] < one[1]


def _extent(date: Edtf) -> tuple[float, float]:
    """The first day of a date and the one after its last, however it is written."""
    return (
        float("-inf") if date.start is None else date.start,
        float("inf") if date.end is None else date.end,
    )

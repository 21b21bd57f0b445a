"""Which events a reader asked for."""

import unicodedata
from collections.abc import Collection

from hrctimeline.dates.edtf import Edtf
from hrctimeline.logfile.model import Event
from hrctimeline.record import Record
from hrctimeline.results import EventReport, Report
from hrctimeline.words.fold import fold
from hrctimeline.words.text import one_line

Days = tuple[int | None, int | None]  # half-open; None: open


class Choice(Record):
    """Filters over events; an empty one lets all through, and an event has to pass every one.

    `dates`: events with a day in common with these; `since` and `until`: that end no earlier, begin no later.
    `sources`: that cite one of these. `words`: each stands in what the event says, or in its quotes.
    `changed`: only these ids. `key`: only those that a short version keeps.
    """

    ids: tuple[str, ...] = ()
    dates: Days | None = None
    since: Days | None = None
    until: Days | None = None
    sources: tuple[Collection[str], ...] = ()
    tags: tuple[str, ...] = ()
    kind: str = ""
    words: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ()
    changed: Collection[str] | None = None
    key: bool = False

    def of(self, report: Report) -> list[EventReport]:
        """The chosen events, in the order of the log."""
        return [event for event in report.events if self.lets(event.event) and self._stands_so(event)]

    def lets(self, event: Event) -> bool:
        """Whether an event may be chosen, whatever its verdict is."""
        cited = {evidence.source for evidence in event.evidence}
        return (
            (not self.ids or event.id in self.ids)
            and (self.changed is None or event.id in self.changed)
            and (not self.key or event.key)
            and all(tag in event.tags for tag in self.tags)
            and (not self.kind or event.kind == self.kind)
            and all(not cited.isdisjoint(these) for these in self.sources)
            and self._in_time(event.date)
            and self._says(event)
        )

    def _stands_so(self, event: EventReport) -> bool:
        return not self.verdicts or event.verdict in self.verdicts

    def _in_time(self, date: Edtf | None) -> bool:
        start, end = (date.start, date.end) if date else (None, None)
        earliest = [days[0] for days in (self.dates, self.since) if days and days[0] is not None]
        latest = [days[1] for days in (self.dates, self.until) if days and days[1] is not None]
        late = end is None or all(end > day for day in earliest)
        return late and (start is None or all(start < day for day in latest))

    def _says(self, event: Event) -> bool:
        if not self.words:
            return True
        quotes = (evidence.quote for evidence in event.evidence)
        said = _plain(" ".join((event.id, *event.claimed, event.kind, *event.tags, *quotes)))
        return all(_plain(words) in said for words in self.words)


def _plain(text: str) -> str:
    """A text as it is searched: folded, on one line, in small letters without accents."""
    plain = unicodedata.normalize("NFKD", fold(text)).casefold()
    return one_line("".join(char for char in plain if not unicodedata.combining(char)))

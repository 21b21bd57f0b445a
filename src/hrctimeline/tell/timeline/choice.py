"""Which events a reader asked for."""

from hrctimeline.logfile.model import Event
from hrctimeline.record import Record
from hrctimeline.results import EventReport, Report

Days = tuple[int | None, int | None]  # half-open; None: open


class Choice(Record):
    """Filters over events; an empty one lets all through. `since` and `until` are runs of days."""

    ids: tuple[str, ...] = ()
    since: Days | None = None
    until: Days | None = None
    source: str = ""
    tag: str = ""

    def of(self, report: Report) -> list[EventReport]:
        """The chosen events, in the order of the log."""
        return [event for event in report.events if self.lets(event.event)]

    def lets(self, event: Event) -> bool:
        """Whether an event is chosen."""
        return (
            (not self.ids or event.id in self.ids)
            and (not self.tag or self.tag in event.tags)
            and (not self.source or any(e.source == self.source for e in event.evidence))
            and self._in_time(
                event.date.start if event.date else None, event.date.end if event.date else None
            )
        )

    def _in_time(self, start: int | None, end: int | None) -> bool:
        late = self.since is None or self.since[0] is None or end is None or end > self.since[0]
        early = self.until is None or self.until[1] is None or start is None or start < self.until[1]
        return late and early

"""What of a log is another than it was: which events moved on as they were, and which sources changed."""

from collections.abc import Iterator

from hrctimeline.findings import LOG
from hrctimeline.logfile.load import Loaded
from hrctimeline.logfile.model import Event, Timeline
from hrctimeline.record import cached_property, replace


class Changes:
    """Two readings of a log whose own tables are the same.

    `moved`: where the events that are as they were stand now, by where they stood.
    """

    def __init__(self, old: Loaded, now: Loaded) -> None:
        self.old, self.now = old, now
        self.moved = dict(_moved(old.timeline.events, now.timeline.events))

    @cached_property
    def sources(self) -> set[str]:
        """The sources whose entry or text isn't the same, that came or went, and their copies."""
        one, other = self.old.timeline, self.now.timeline
        common = one.sources.keys() & other.sources.keys()
        changed = one.sources.keys() ^ other.sources.keys()
        changed |= {id for id in common if self._differs(id) or one.document(id) != other.document(id)}
        documents = {timeline.document(id) for id in changed for timeline in (one, other)}
        return changed | {id for id in common if documents & {one.document(id), other.document(id)}}

    def _differs(self, id: str) -> bool:
        one, other = self.old.texts.read(id), self.now.texts.read(id)
        return (self.old.timeline.sources[id], one.document, one.problems) != (
            self.now.timeline.sources[id],
            other.document,
            other.problems,
        )

    @cached_property
    def shifts(self) -> dict[int, tuple[str, int]]:
        """Of events that are written as they were: the file, and how many lines further they stand now.

        By where they stood.
        """
        one, other = self.old, self.now
        old, new = one.beginnings, other.beginnings
        return {
            was: (new[now][0], new[now][1] - old[was][1])
            for was, now in self.moved.items()
            if was < len(old) and now < len(new) and one.pieces[was] == other.pieces[now]
        }

    @cached_property
    def events(self) -> set[int]:
        """The events that this may touch, by where they stand now; what they ask of other texts is apart."""
        here = set(self.moved.values())
        fresh = {event.index for event in self.now.timeline.events if event.index not in here}
        found = fresh | {self.moved[n] for n in self._touched if n in self.moved}
        ids = {event.id for event in self.now.timeline.events if event.index in found}
        ids |= {event.id for event in self.old.timeline.events if event.index not in self.moved}
        answering = {e.index for e in self.now.timeline.events if not ids.isdisjoint(e.responds_to)}
        return found | answering | self._astray

    @property
    def _touched(self) -> Iterator[int]:
        """The events that may have changed, though their keys say the same, by where they stood."""
        old, new = self.old.timeline.reviews, self.now.timeline.reviews
        signed = {id for id in old.keys() | new.keys() if old.get(id) != new.get(id)}
        was, broken = _broken(self.old), _broken(self.now)
        for event in self.old.timeline.events:
            differs = (event.index in was) != (self.moved.get(event.index) in broken)
            cites = any(evidence.source in self.sources for evidence in event.evidence)
            if differs or cites or event.id in signed:
                yield event.index

    @property
    def _astray(self) -> set[int]:
        """The events that name what there isn't, where it may now be told which name is nearest."""
        one, other = self.old.timeline, self.now.timeline
        events = [event.id for event in one.events] != [event.id for event in other.events]
        sources = [*one.sources] != [*other.sources]
        return {
            event.index
            for event in other.events
            if (events and any(id not in other.by_id for id in event.responds_to))
            or (sources and any(evidence.source not in other.sources for evidence in event.evidence))
        }


def own_tables(timeline: Timeline) -> Timeline:
    """A timeline without its events and sources, and without what no rule asks for."""
    return replace(timeline, title="", about="", events=(), sources={}, reviews={})


def _at(event: Event, index: int) -> Event:
    """An event as it would be in another place of the log."""
    return replace(event, index=index, evidence=tuple(replace(each, event=index) for each in event.evidence))


def _moved(old: tuple[Event, ...], now: tuple[Event, ...]) -> Iterator[tuple[int, int]]:
    """The positions of events that are the same: from both ends, and what lies between by its id."""
    first, most = 0, min(len(old), len(now))
    while first < most and old[first] == now[first]:
        yield first, first
        first += 1
    last, shift = 0, len(now) - len(old)
    while last < most - first and _same(old[-1 - last], now[-1 - last]):
        yield len(old) - 1 - last, len(old) - 1 - last + shift
        last += 1
    between = {event.id: event for event in old[first : len(old) - last]}
    for event in now[first : len(now) - last]:
        if (was := between.get(event.id)) and _same(was, event):
            yield between.pop(event.id).index, event.index


def _same(one: Event, other: Event) -> bool:
    return one == other if one.index == other.index else _at(one, other.index) == other


def _broken(loaded: Loaded) -> set[int | str]:
    """The events of which something couldn't be read."""
    paths = (problem.where.path for _, problem in loaded.problems if problem.where.file == LOG)
    return {path[1] for path in paths if len(path) > 1 and path[0] == "event"}

"""The names of events, quotes and texts, and the links between events by them."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from hrctimeline.dates.edtf import in_words
from hrctimeline.edition.model import Link
from hrctimeline.logfile.model import Event, Evidence, Timeline
from hrctimeline.logfile.read import ID
from hrctimeline.results import EventReport
from hrctimeline.words.text import fold

_DIGITS = 6  # of a quote's digest


class Anchors:
    """The names of events, quotes and texts, which stay what they are while the words do."""

    def __init__(self, timeline: Timeline) -> None:
        self.texts = {
            id: f"text.{id}" if ID.fullmatch(id) else f"text.{number}.unnamed"
            for number, id in enumerate(timeline.sources, 1)
        }
        self.events: dict[int, str] = {}
        taken: set[str] = set()
        for event in timeline.events:
            name = (
                event.id if ID.fullmatch(event.id) and event.id not in taken else f"event.{event.index + 1}"
            )
            taken.add(name)
            self.events[event.index] = name

    def quotes(self, event: Event) -> list[str]:
        """The names of an event's quotes, in their order."""
        return list(_quoted(self.events[event.index], event.evidence))

    def link(self, event: Event) -> Link:
        """What another event is linked by."""
        date = in_words(event.date, short=True) if event.date else ""
        return Link(self.events[event.index], date, event.title)


def _quoted(event: str, evidence: Iterable[Evidence]) -> Iterator[str]:
    """For each quote the event's name with a digest of source and words."""
    count: Counter[str] = Counter()
    for each in evidence:
        words = f"{each.source}\n{fold(each.quote)}".encode("utf-8", "replace")
        digest = hashlib.sha256(words).hexdigest()[:_DIGITS]
        count[digest] += 1
        again = f"-{count[digest]}" if count[digest] > 1 else ""
        yield f"{event}.{digest}{again}"


class Links:
    """Which of some events answer each other; what leads to an event that isn't among them is left out."""

    def __init__(self, chosen: Sequence[EventReport], anchors: Anchors) -> None:
        self._anchors = anchors
        self._by_id = {event.id: event.event for event in reversed(chosen)}
        self._answering: dict[str, list[Event]] = defaultdict(list)
        for event in chosen:
            for id in event.event.responds_to:
                self._answering[id].append(event.event)

    def answers(self, event: Event) -> tuple[Link, ...]:
        """The events that an event answers."""
        ids = (id for id in event.responds_to if id in self._by_id)
        return tuple(self._anchors.link(self._by_id[id]) for id in ids)

    def answered_by(self, event: Event) -> tuple[Link, ...]:
        """The events that answer an event."""
        return tuple(map(self._anchors.link, self._answering.get(event.id, ())))

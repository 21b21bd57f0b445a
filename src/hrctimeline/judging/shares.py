"""A large log cut into shares: texts that are read together, let go together, and the events that cite them.

An event belongs to the share of the first text that it cites; others that it cites are read for it again.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from hrctimeline.logfile.load import Loaded
from hrctimeline.record import Record

_SHARE, _EVENTS = 150_000, 1_000  # bytes of texts in a share, about, and events
_EVENLY = 8  # shares are as many as so many processes, or fewer, can part among them


class Share(Record):
    """Sources by their ids, and events by their positions, all that first cite one of these sources."""

    sources: tuple[str, ...]
    events: tuple[int, ...]


def shares(loaded: Loaded) -> list[Share]:
    """The shares of a log, in the order of the index; the first has the events that cite no known source."""
    known = loaded.timeline.sources
    citing = defaultdict[str, list[int]](list)
    for event in loaded.timeline.events:
        citing[next((e.source for e in event.evidence if e.source in known), "")].append(event.index)
    groups = [*_groups(loaded)] or [([], 0)]
    groups[0][0].append("")
    return [share for group, size in groups for share in _split(group, size, citing)]


def _groups(loaded: Loaded) -> Iterator[tuple[list[str], int]]:
    """The sources in groups of about one size, with that size."""
    sizes = {id: loaded.texts.size(id) for id in loaded.timeline.sources} if loaded.indexed else {}
    whole = sum(sizes.values())
    count = -(-whole // _SHARE)
    count += -count % _EVENLY if count > 1 else 0
    group, begun, done, reached = list[str](), 0, 0, 0
    for source, size in sizes.items():
        group.append(source)
        done += size
        if whole and done * count // whole > reached:
            yield group, done - begun
            group, begun, reached = [], done, done * count // whole
    if group:
        yield group, done - begun


def _split(group: list[str], size: int, citing: Mapping[str, list[int]]) -> Iterator[Share]:
    """The share of some sources; several where so many events cite them that to read them again is little."""
    events = sorted(event for source in group for event in citing.get(source, ()))
    most = max(_EVENTS, size // 1_000)
    yield Share(tuple(filter(None, group)), tuple(events[:most]))
    yield from (Share((), tuple(events[at : at + most])) for at in range(most, len(events), most))

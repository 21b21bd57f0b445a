"""Which event of the base goes on under another id: two of date, title and evidence are the same."""

from hrctimeline.diff.events import Seen
from hrctimeline.diff.side import Key


def renamed(gone: dict[Key, Seen], came: dict[Key, Seen]) -> dict[Key, Key]:
    """For the new key of each event that only changed its id (and one thing at most), its former key."""
    known: dict[tuple[object, ...], list[Key]] = {}
    for key, seen in gone.items():
        for mark in _marks(seen):
            known.setdefault(mark, []).append(key)
    former: dict[Key, Key] = {}
    taken: set[Key] = set()
    for key, seen in came.items():
        candidates = (old for mark in _marks(seen) for old in known.get(mark, ()) if old not in taken)
        if (old := next(candidates, None)) is not None:
            former[key] = old
            taken.add(old)
    return former


def _marks(seen: Seen) -> list[tuple[object, ...]]:
    """The pairs of traits by which an event is known again."""
    event = seen.event.event
    date = event.date.text if event.date else ""
    quotes = frozenset((e.source, " ".join(e.quote.split())) for e in event.evidence)
    pairs = (("date", date, "title", event.title), ("date", date, quotes), ("title", event.title, quotes))
    return [pair for pair in pairs if all(pair)]

"""Short names of sources for a narrow column: the publisher, with a letter where it has several texts."""

from collections import Counter

from hrctimeline.logfile.model import Source, Timeline

_LONGEST = 12


def labels(timeline: Timeline) -> dict[str, str]:
    """For each source id a short name: "CNN-a", "HRNK", or the id where the publisher's name is long."""
    names = {source.id: _name(source) for source in timeline.sources.values()}
    count = Counter(names.values())
    seen: Counter[str] = Counter()
    out = {}
    for id, name in names.items():
        seen[name] += 1
        out[id] = name if count[name] == 1 else f"{name}-{_letter(seen[name])}"
    return out


def _name(source: Source) -> str:
    name = source.publisher or source.author
    return name if 0 < len(name) <= _LONGEST else source.id


def _letter(number: int) -> str:
    return chr(96 + number) if number <= 26 else str(number)

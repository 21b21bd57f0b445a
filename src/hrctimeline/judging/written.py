"""Where what rules say of the TOML files stands in them."""

from hrctimeline.findings import Place, Where
from hrctimeline.logfile.load import Loaded
from hrctimeline.logfile.places import Places
from hrctimeline.words.text import Span


def written(loaded: Loaded, where: Where) -> tuple[Place, str]:
    """The place of a problem in one of the TOML files, and the line there."""
    places = loaded.places(where.file)
    first, last = map(places.position, _span(places, where))
    return loaded.documents[where.file].place(first, last), places.line(first[0])


def _span(places: Places, where: Where) -> Span:
    """The span of the TOML text that a problem points at."""
    entry = places.find(where.path)
    if entry is None:
        entry = places.nearest(where.path)
    elif where.part is not None:
        start = places.inside(where.path, where.part[0])
        end = places.inside(where.path, where.part[1])
        if start is not None and end is not None:
            return start, end
    if entry is None:
        return 0, 0
    span = entry.key if where.at_key and entry.key else entry.value
    return span.start, span.end

"""Short titles of sources that one knows again: the publisher, and of one with several texts their titles."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from hrctimeline.dates.edtf import in_words
from hrctimeline.logfile.model import Source, Timeline
from hrctimeline.tell.terminal import cells, cut, safe

_NAME = 28  # columns of a name
_HOUSES = ("article", "page", "report")  # what is known by who published it


def labels(timeline: Timeline, room: int) -> dict[str, str]:
    """For each source id a name in about `room` columns, safe to show; no two sources have one."""
    of: dict[str, list[Source]] = defaultdict(list)
    for source in timeline.sources.values():
        of[_name(source)].append(source)
    made: dict[str, str] = {}
    for name, sources in of.items():
        titles = _titles(sources, max(16, room - cells(name) - 4)) if len(sources) > 1 else {}
        for source in sources:
            title = titles.get(source.id, "")
            made[source.id] = f"{name}, “{title}”" if title and name else name or f"“{title}”"
    return _apart(made, timeline.sources)


def _name(source: Source) -> str:
    """Who wrote and published it; where that is long the paper alone, or the author; else its title."""
    house = source.publisher if source.kind in _HOUSES else source.author
    long = cells(safe(source.by)) > _NAME
    return short(safe((long and house) or source.by or source.title or source.id), _NAME)


def _titles(sources: list[Source], room: int) -> dict[str, str]:
    """The beginnings of titles, long enough to differ where the titles do."""
    titles = {source.id: safe(source.title or source.id) for source in sources}
    for longer in (room, room * 2, room * 4):
        cuts = {id: short(title, longer) for id, title in titles.items()}
        if len(set(cuts.values())) == len(set(titles.values())):
            return cuts
    return titles


def short(text: str, room: int) -> str:
    """A text cut to `room` columns at whole words, … for the rest."""
    if cells(text) <= room:
        return text
    taken, _ = cut(text, room - 2)
    return f"{taken[: taken.rindex(' ')] if ' ' in taken else taken}".rstrip(",;:—–- ") + " …"


def _apart(made: dict[str, str], sources: Mapping[str, Source]) -> dict[str, str]:
    """The same, with their days where names are equal, and with their ids where these are, too."""
    for more in (_day, lambda source: safe(source.id)):
        twice = {name for name, number in Counter(made.values()).items() if number > 1}
        made = {
            id: f"{name}, {said}" if name in twice and (said := more(sources[id])) else name
            for id, name in made.items()
        }
    return made


def _day(source: Source) -> str:
    return in_words(source.published, short=True) if source.published else ""

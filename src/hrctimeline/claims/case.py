"""One event with all that its claims are held against, as a value: equal cases have equal faults."""

from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from hrctimeline.claims.corpus import Corpus
from hrctimeline.claims.names import Tokens, spellings
from hrctimeline.claims.passages import Lost, Passage, Quoted, quoted
from hrctimeline.locate import Located
from hrctimeline.material import Material
from hrctimeline.model import Event, Source
from hrctimeline.text import Text

T = TypeVar("T")


@dataclass(frozen=True)
class Names:
    """The names of the log, each with its spellings."""

    entries: tuple[tuple[str, tuple[str, ...]], ...]

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash(self.entries)

    @cached_property
    def spelled(self) -> dict[Tokens, int]:
        """Which name a spelling belongs to, by the spelling's words."""
        return spellings(self.entries)[0]

    @cached_property
    def spellings(self) -> list[tuple[Tokens, ...]]:
        """All spellings of each name."""
        return spellings(self.entries)[1]


@dataclass(frozen=True)
class Case:
    """An event, the places of its quotes (None where one isn't found), its sources and their texts."""

    event: Event
    places: tuple[Located | None, ...]
    sources: tuple[Source | None, ...]
    texts: tuple[Text | None, ...]
    names: Names
    corpus: Corpus

    @cached_property
    def quoted(self) -> list[Quoted]:
        """The quotes that were found."""
        every = zip(self.event.evidence, self.sources, self.texts, self.places, strict=True)
        return [quoted(e, s, t, p, self.corpus) for e, s, t, p in every if s and t and p]

    @cached_property
    def lost(self) -> list[Lost]:
        """The quotes that were not."""
        every = zip(self.event.evidence, self.sources, self.places, strict=True)
        return [Lost(e.quote, s) for e, s, p in every if not (s and p)]

    @cached_property
    def labels(self) -> list[Passage]:
        """What else may be named: publisher, author and title of cited sources, and speakers."""
        words = [w for s, _ in self.cited for w in (s.publisher, s.author, s.title)]
        return [Passage(w) for w in dict.fromkeys((*words, *(e.said_by for e in self.event.evidence))) if w]

    @cached_property
    def cited(self) -> list[tuple[Source, Text]]:
        """The sources that the event cites and whose texts can be read."""
        every = ((s.id, (s, t)) for s, t in zip(self.sources, self.texts, strict=True) if s and t)
        return list(dict(every).values())


def cases(material: Material) -> list[Case]:
    """The events of a log, each with what its claims are held against."""
    sources, texts = material.timeline.sources, material.texts
    # one object each for all events, so that to compare two cases doesn't compare all texts
    read = tuple((sources[id], text) for id, text in texts.items())
    corpus = material.cache.get(_same, Corpus(read, material.cache))
    names = material.cache.get(_same, Names(tuple(material.timeline.names.items())))
    return [
        Case(
            event,
            tuple(material.located.get(e.path()) for e in event.evidence),
            tuple(sources.get(e.source) for e in event.evidence),
            tuple(texts.get(e.source) for e in event.evidence),
            names,
            corpus,
        )
        for event in material.timeline.events
    ]


def _same(value: T) -> T:
    return value

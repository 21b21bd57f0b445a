"""One event with all that its claims are held against, as a value: equal cases have equal faults."""

from collections.abc import Iterator
from functools import cached_property
from typing import TypeVar

from hrctimeline.claims.corpus import Corpus, written
from hrctimeline.claims.names.runs import Tokens, spellings
from hrctimeline.claims.passages import Lost, Passage, Quoted, quoted
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.logfile.model import Event, Source
from hrctimeline.record import Record, replace
from hrctimeline.words.locate import Located
from hrctimeline.words.speakers import same
from hrctimeline.words.text import Text

T = TypeVar("T")
_FEW = 20  # of so many events one is judged, where not all texts are read for it


class Names(Record):
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

    def one(self, name: str, other: str) -> bool:
        """Whether two ways to name a speaker may be one, by their words or by the log's list."""
        listed = [(entry, *spelled) for entry, spelled in self.entries]
        return same(name, other) or any(
            any(same(name, each) for each in every) and any(same(other, each) for each in every)
            for every in listed
        )


class Case(Record):
    """An event without what bears on no claim, the places of its quotes, its sources and their texts.

    A place is None where a quote isn't found.
    """

    event: Event
    places: tuple[Located | None, ...]
    sources: tuple[Source | None, ...]
    texts: tuple[Text | None, ...]
    names: Names
    corpus: Corpus
    incomplete: bool = False  # a piece of evidence couldn't be read from the log

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash((self.event, self.places, self.sources))

    @cached_property
    def quoted(self) -> list[Quoted]:
        """The quotes that were found."""
        every = zip(self.event.evidence, self.sources, self.texts, self.places, strict=True)
        return [quoted(e, s, t, p, self.corpus) for e, s, t, p in every if s and t and p]

    @cached_property
    def lost(self) -> list[Lost]:
        """The quotes that were not, and the passages that they were perhaps meant to be."""
        every = zip(self.event.evidence, self.sources, self.texts, self.places, strict=True)
        missed = [(e, s, t) for e, s, t, p in every if not p]
        meant = [(self._nearest(t, e.quote), s) for e, s, t in missed if s and t]
        return [Lost(e.quote, s) for e, s, _ in missed] + [Lost(words, s) for words, s in meant if words]

    def _nearest(self, text: Text, quote: str) -> str:
        """The words of a source that are nearest to a quote that isn't found."""
        from hrctimeline.words.nearest import nearest  # brings difflib: only for a quote that is missed

        passage = self.corpus.memo.get(nearest, text, quote, None)
        return text.words(passage.start, passage.end) if passage else ""

    @cached_property
    def labels(self) -> list[Passage]:
        """What else may be named: publisher, author and title of cited sources, and speakers."""
        sources = [s for s in (*self.sources, *self._meant) if s]
        words = [w for s in sources for w in (s.publisher, s.author, s.title)]
        words += [e.said_by for e in self.event.evidence]
        return [self.corpus.memo.get(Passage, w) for w in dict.fromkeys(words) if w]

    @property
    def _meant(self) -> Iterator[Source]:
        """The sources that have a quote of an event which names another one."""
        for lost in self.lost:
            yield from self.corpus.holding(lost.words, self.event.index)

    @cached_property
    def cited(self) -> list[tuple[Source, Text]]:
        """The sources that the event cites and whose texts can be read."""
        every = ((s.id, (s, t)) for s, t in zip(self.sources, self.texts, strict=True) if s and t)
        return list(dict(every).values())


def cases(dossier: Dossier) -> list[Case]:
    """The events of a log, each with what its claims are held against."""
    return dossier.memo.get(_cases, dossier)


def _cases(dossier: Dossier) -> list[Case]:
    sources, texts = dossier.timeline.sources, dossier.texts
    few = dossier.part.events is not None and len(dossier.events) * _FEW <= len(dossier.timeline.events)
    # one object each for all events, so that to compare two cases doesn't compare all texts
    asked = frozenset[str]() if few or dossier.library.answers else written(dossier.timeline.events)
    corpus = dossier.memo.get(_same, Corpus(sources, dossier.library, dossier.memo, asked))
    names = dossier.memo.get(_same, Names(tuple(dossier.timeline.names.items())))
    return [
        Case(
            replace(event, id="", tags=(), kind="", image=None, key=False, responds_to=(), waivers=()),
            tuple(dossier.located.get(e.path()) for e in event.evidence),
            tuple(sources.get(e.source) for e in event.evidence),
            tuple(texts.get(e.source) for e in event.evidence),
            names,
            corpus,
            event.index in dossier.loaded.incomplete,
        )
        for event in dossier.events
    ]


def _same(value: T) -> T:
    return value

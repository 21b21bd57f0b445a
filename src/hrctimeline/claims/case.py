"""One event with all that its claims are held against, as a value: equal cases have equal faults.

What may prove its claims are the words of its quotes, and what else may be named; words that an elision hides
are no evidence. Numbers and dates are read in the whole source and must lie within the
quote: the "20" quoted out of "Nearly 20 groups" proves nothing.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import TypeVar

from hrctimeline.claims.corpus import Corpus, written
from hrctimeline.claims.date_proof import Stated, stated
from hrctimeline.claims.names.runs import Tokens, spellings
from hrctimeline.claims.numbers.reading import Number, may_count, numbers
from hrctimeline.claims.numbers.units import NAMED, TIMES, dimension
from hrctimeline.claims.words import Index
from hrctimeline.dates import tag, tag_prose
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.logfile.model import Event, Evidence, Source
from hrctimeline.record import Record, cached_property, replace
from hrctimeline.words.locate import Located, Locator
from hrctimeline.words.naming import same
from hrctimeline.words.text import Span, Text, fold

T = TypeVar("T")
_FEW = 20  # events for which not all texts are read: so many, or one of so many


class Passage(Record):
    """Some words on which a claim may rest."""

    words: str

    @cached_property
    def folded(self) -> str:
        """The words as they are compared."""
        return fold(self.words)

    @cached_property
    def index(self) -> Index:
        """The words, one by one."""
        return Index(self.words)

    @cached_property
    def locator(self) -> Locator:
        """Finds quotations in the words."""
        return Locator(Text(self.words))

    def has(self, folded: str) -> bool:
        """Whether a paragraph has folded words with no letter, digit or mark beside them: a quick look."""
        at, end = (found := self._paragraphs.find(folded)), found + len(folded)
        beside = self._paragraphs[max(0, at - 1) : max(0, at)] + self._paragraphs[end : end + 1]
        return at >= 0 and all(char in ' ,;:"\n' for char in beside)

    @cached_property
    def _paragraphs(self) -> str:
        """The words as they are compared, a line for each paragraph: no name goes on in the next one."""
        parted = (fold(each).strip() for each in self.words.split("\n\n")) if "\n\n" in self.words else ()
        return "\n".join(parted) or self.folded

    @property
    def unread(self) -> bool:
        """Whether the words are in a language of which only the quotes are read."""
        return False

    @property
    def numbers(self) -> list[Number]:
        """The numbers that the words give."""
        return []

    @cached_property
    def durations(self) -> list[Number]:
        """The lengths of time of the words, those by which dates are told, too: "five months later"."""
        found = numbers(self.words, not self.unread)
        return [each for each in found if any(dimension(unit) in TIMES for unit in each.units)]

    @property
    def numbered(self) -> list[tuple[str, list[Number]]]:
        """The numbers with the prose that they stand in."""
        return [(self.words, self.numbers)]

    @property
    def stated(self) -> list[Stated]:
        """The dates that the words state."""
        return []


class Quoted(Passage):
    """The visible words of a quote that stands in its source."""

    evidence: Evidence
    source: Source
    text: Text
    place: Located
    corpus: Corpus

    @property
    def unread(self) -> bool:
        """Whether the source is in a language of which only the quotes are read."""
        return not self.source.english

    @cached_property
    def numbers(self) -> list[Number]:
        """The numbers of the source within the quote; where it isn't read, those of its translation, too."""
        return [number for _, found in self.numbered for number in found]

    @cached_property
    def numbered(self) -> list[tuple[str, list[Number]]]:
        """The numbers of the source within the quote, and those of a translation, each with their prose."""
        translation = self.evidence.translation if self.unread else ""
        own = [number for _, number in self.placed_numbers]
        return [(self.text.prose, own), (translation, numbers(translation))]

    @cached_property
    def placed_numbers(self) -> list[tuple[Span, Number]]:
        """The numbers of the source within the quote, with their spans of the source."""
        if not may_count(self.words):
            return []
        every = self.corpus.numbers(self.source, self.text, (self.place.start, self.place.end))
        first = bisect_left(every, self.place.start, key=lambda each: each[0][0])
        last = bisect_left(every, self.place.end, key=lambda each: each[0][0])
        return [each for each in every[first:last] if self.shows(each[0])]

    @cached_property
    def stated(self) -> list[Stated]:
        """The dates that the quote states, those beside its `dated-by` words too."""
        own = [each for _, each in self.dated]
        return own + (
            stated(tag_prose(self.evidence.translation, self.source.published)) if self.unread else []
        )

    @cached_property
    def dated(self) -> list[tuple[Span, Stated]]:
        """The dates that the quote states, with their spans of the source."""
        calendar = self.corpus.calendar(self.source, self.text)
        found = calendar.stated(self.evidence, self.place, every=True)
        return [((s.start, s.end), Stated(s.text, s.readings, bool(s.anchor), s.by_its_ends)) for s in found]

    def shows(self, span: Span) -> bool:
        """Whether a span of the source lies within the quote, and no elision hides it."""
        return any(start <= span[0] and span[1] <= end for start, end in self.place.visible)


class Lost(Passage):
    """The words of a quote that isn't found: what they would have proved follows from that one fault."""

    source: Source | None

    @property
    def unread(self) -> bool:
        """Whether the source is in a language of which only the quotes are read."""
        return self.source is not None and not self.source.english

    @cached_property
    def numbers(self) -> list[Number]:
        """The numbers of the quote as the log has it; one after a name may be a list's marker."""
        found = numbers(self.words, not self.unread)
        return [number.counting() if NAMED in number.units else number for number in found]

    @cached_property
    def stated(self) -> list[Stated]:
        """The dates of the quote as the log has it."""
        return stated(tag(self.words, self.source.published if self.source else None))


def quoted(evidence: Evidence, source: Source, text: Text, place: Located, corpus: Corpus) -> Quoted:
    """The passage of a quote that is located."""
    words = " […] ".join(text.paragraphs(*span) for span in place.visible)
    return Quoted(words, evidence, source, text, place, corpus)


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
    subject: str = ""  # what the log says that all of it is of: its title and `about`

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
    few = len(dossier.events) <= max(_FEW, len(dossier.timeline.events) // _FEW)
    # one object each for all events, so that to compare two cases doesn't compare all texts
    asked = frozenset[str]() if few or dossier.library.answers else written(dossier.timeline.events)
    corpus = dossier.memo.get(_same, Corpus(sources, dossier.library, dossier.memo, asked))
    names = dossier.memo.get(_same, Names(tuple(dossier.timeline.names.items())))
    subject = f"{dossier.timeline.title}. {dossier.timeline.about}"
    return [
        Case(
            replace(event, id="", tags=(), kind="", image=None, key=False, responds_to=(), waivers=()),
            tuple(dossier.located.get(e.path()) for e in event.evidence),
            tuple(sources.get(e.source) for e in event.evidence),
            tuple(texts.get(e.source) for e in event.evidence),
            names,
            corpus,
            event.index in dossier.loaded.incomplete,
            subject,
        )
        for event in dossier.events
    ]


def _same(value: T) -> T:
    return value

"""The words that may prove the claims of an event: those of its quotes, and what else may be named.

Words that an elision hides are no evidence. Numbers and dates are read in the whole source and must lie
within the quote: the "20" quoted out of "Nearly 20 groups" proves nothing.
"""

from bisect import bisect_left
from functools import cached_property

from hrctimeline.claims.corpus import Corpus
from hrctimeline.claims.date_proof import Stated, stated
from hrctimeline.claims.numbers.glance import may_count
from hrctimeline.claims.numbers.reading import Number, numbers
from hrctimeline.claims.numbers.units import NAMED, TIMES, dimension
from hrctimeline.claims.words import Index
from hrctimeline.dates import tag, tag_prose
from hrctimeline.logfile.model import Evidence, Source
from hrctimeline.record import Record
from hrctimeline.words.locate import Located, Locator
from hrctimeline.words.text import Span, Text, fold


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

"""The texts of a timeline as claims are held against them; what is worked out of them is cached.

Spans are code points of the sources, half-open.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property

from hrctimeline.claims.numbers.markers import markers
from hrctimeline.claims.numbers.reading import Number, numbers
from hrctimeline.claims.sightings import Vocabulary, forms, has_name, has_small, vocabulary
from hrctimeline.claims.words import Word
from hrctimeline.dates import DateMention
from hrctimeline.evidence.library import Library
from hrctimeline.evidence.statements import Calendar
from hrctimeline.logfile.memo import Memo
from hrctimeline.logfile.model import Source
from hrctimeline.words.locate import Locator
from hrctimeline.words.text import Span, Text

_BESIDE = 120  # characters on each side of a paragraph that are read with it


class Corpus:
    """The sources and their texts. Two corpora of the same texts are equal, whichever run they belong to.

    `asked`: the words that all texts are read for together; others are looked for in the texts one by one,
    and most texts not read for them.
    """

    def __init__(
        self, sources: Mapping[str, Source], library: Library, memo: Memo, asked: frozenset[str]
    ) -> None:
        self.memo, self.library = memo, library
        self._sources, self._asked = sources, asked

    def __eq__(self, other: object) -> bool:
        if self is other or not isinstance(other, Corpus):
            return self is other
        return self.library is other.library or self._read == other._read

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash(tuple(self._sources))

    @cached_property
    def _read(self) -> list[tuple[Source, Text]]:
        return [(self._sources[id], text) for id, text in self.library.texts.items()]

    def locator(self, text: Text) -> Locator:
        """Finds words in a whole source."""
        return self.memo.get(Locator, text)

    def calendar(self, source: Source, text: Text) -> Calendar:
        """The dated statements of a source."""
        return self.memo.get(Calendar, source, text)

    def numbers(self, source: Source, text: Text, place: Span | None = None) -> list[tuple[Span, Number]]:
        """The numbers of a source with their spans: none in a date, and of a list's markers the last.

        Of a place of the source at the least those in it and directly beside it, in its paragraphs.
        """
        start, end = text.stretch(*place) if place else (0, len(text.prose))
        if place:
            start = max(start, text.to_prose(place[0]) - _BESIDE)
            end = min(end, text.to_prose(place[1]) + _BESIDE)
        counted = self.memo.get(_Counted, self.calendar(source, text))
        return self.memo.get(counted.within, start, end)

    def names_it(self, word: Word) -> bool:
        """Whether some text has the word as a name in mid-sentence, and none has it in small letters."""
        return self._named(word.plain) and not self._small(word.plain.casefold())

    def has_small(self, plain: str) -> bool:
        """Whether some text has a word in small letters, in the singular or plural."""
        return any(map(self._small, forms(plain)))

    def holding(self, words: str, event: int) -> list[Source]:
        """The sources whose texts have some words of an event's."""
        return [self._sources[held.source] for held in self.library.holding(words, event)]

    def _named(self, plain: str) -> bool:
        if answers := self.library.answers:
            return plain in answers.names
        if plain.casefold() in self._asked:
            return plain in self._vocabulary.names
        return self.memo.get(_any_names, plain, self)

    def _small(self, plain: str) -> bool:
        if answers := self.library.answers:
            return plain in answers.small
        if plain in self._asked:
            return plain in self._vocabulary.small
        return self.memo.get(_any_has_small, plain, self)

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return vocabulary(self.library.texts.values(), self._asked)


def _any_names(plain: str, corpus: Corpus) -> bool:
    return any(has_name(text, plain) for _, text in corpus.library.likely(plain))


def _any_has_small(plain: str, corpus: Corpus) -> bool:
    return any(has_small(text, plain) for _, text in corpus.library.likely(plain))


def _is_distance(mention: DateMention) -> bool:
    """Whether a mention is a length of time from what has no date here: "five months before it is ready"."""
    return mention.kind == "distance" and not mention.value


class _Counted:
    """The numbers of a source, and the markers of its lists, which are looked for in all of it once."""

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar
        self._last_of_list = markers(calendar.text.prose)

    def within(self, start: int, end: int) -> list[tuple[Span, Number]]:
        """The numbers in a span of whole paragraphs of the prose."""
        text = self._calendar.text
        dated = ((m.start, m.end) for m in self._calendar.mentions(start, end) if not _is_distance(m))
        dates = iter([*dated, (len(text.prose) + 1,) * 2])
        date, found = next(dates), []
        for number in numbers_within(text.prose, start, end, self._calendar.source.english):
            while date[1] <= number.start:
                date = next(dates)
            written = number.text.split()[-1]
            digits = number.end - len(written)
            if (last := self._last_of_list.get(digits)) is not None:
                if last:
                    marker = number.counting()._replace(start=digits, marks=True, text=written)
                    found.append((text.from_prose(digits, number.end), marker))
            elif date[0] >= number.end:
                found.append((text.from_prose(number.start, number.end), number))
        return found


def numbers_within(prose: str, start: int, end: int, english: bool = True) -> Iterator[Number]:
    """The numbers that begin in a span of whole paragraphs, read with some words before and behind it."""
    first = max(0, prose.find(" ", start - _BESIDE, start)) if start > _BESIDE else 0
    last = prose.rfind(" ", end, end + _BESIDE) if end + _BESIDE < len(prose) else len(prose)
    for number in numbers(prose[first : max(last, end)], english):
        if start <= number.start + first < end:
            yield number._replace(start=number.start + first, end=number.end + first)

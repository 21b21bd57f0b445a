"""The texts of a timeline as claims are held against them; what is worked out of them is cached.

Spans are code points of the sources, half-open.

Which words texts have as names in mid-sentence, or in small letters: looked for where they stand. A text is
taken apart piece by piece, a piece being what stands between two spaces: each once, in however many texts it
stands. What comes of it is what `named_words` and `small_words` give of a whole text.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from hrctimeline.claims.numbered import BESIDE, Numbered
from hrctimeline.claims.numbers.reading import Number
from hrctimeline.claims.vocabulary import small
from hrctimeline.claims.words import (
    Word,
    ends_sentence,
    is_capital,
    named_words,
    plain_forms,
    plain_words,
    words,
)
from hrctimeline.evidence.library import Library
from hrctimeline.evidence.statements import Calendar
from hrctimeline.logfile.memo import Memo
from hrctimeline.logfile.model import Event, Source
from hrctimeline.record import Record, cached_property
from hrctimeline.words.locate import Locator
from hrctimeline.words.text import Span, Text

_KNOWN = 100_000  # pieces that are known before all are forgotten, and taken apart again
_MOST = 50  # places of one piece that are looked at before the whole text is read
_NEAR = 40  # characters in which the word before another one is looked for
_MARKS = ".,;:!?()\"'“”‘’"  # what may stand on both sides of a word
_LEADING = "\"'“‘(["  # what may stand before one
_TELLING = frozenset(".:…!?•▪")  # marks that may end a sentence

Part = tuple[int, str]  # where a word begins in its piece, and its plain form


class Vocabulary(Record):
    """Words of the log that texts have in small letters, and of the others those that are names there."""

    names: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()


def written(events: Iterable[Event]) -> frozenset[str]:
    """The capital words of all that is claimed, in small letters, in the singular and plural."""
    prose = (words for event in events for words in event.claimed)
    found = plain_words(Text("\n\n".join(prose)).prose)
    return frozenset(form for word in found if is_capital(word) for form in forms(word.casefold()))


def forms(word: str) -> set[str]:
    """A word in the singular and plural."""
    return {word, f"{word}s", word.removesuffix("s")}


class Heard:
    """What texts have of the wanted words, which are in small letters: read one after another."""

    def __init__(self, wanted: frozenset[str]) -> None:
        self._wanted = wanted
        self._names, self._small = set[str](), set[str]()
        self._told = Vocabulary()
        self._known, self._telling = set[str](), dict[str, list[Part]]()  # pieces that were taken apart

    def read(self, text: Text) -> None:
        """Take in what one more text has."""
        new = text.pieces.difference(self._known)
        for piece, parts in _having_any(new, self._wanted):
            self._small.update(plain for _, plain in parts if plain.islower())
            if named := [part for part in parts if _is_name(part[1])]:
                self._telling[piece] = named
        self._known |= new
        for piece in text.pieces.intersection(self._telling):
            for start, plain in self._telling[piece]:
                asked = plain not in self._names and plain.casefold() not in self._small
                if asked and _is_named(text, piece, start, plain):
                    self._names.add(plain)
        if len(self._known) > _KNOWN:
            self._known.clear()

    def news(self) -> Vocabulary:
        """What was heard since this was asked for last."""
        names, small = self._names - self._told.names, self._small - self._told.small
        self._told = Vocabulary(frozenset(self._names), frozenset(self._small))
        return Vocabulary(frozenset(names), frozenset(small))


def vocabulary(texts: Iterable[Text], wanted: frozenset[str]) -> Vocabulary:
    """What some texts have of the wanted words, which are in small letters."""
    heard = Heard(wanted)
    for text in texts:
        heard.read(text)
    return heard.news()


def _having_any(pieces: Iterable[str], wanted: frozenset[str]) -> Iterator[tuple[str, list[Part]]]:
    """The pieces that have wanted words, with these; most are a plain word, and taken apart at a glance."""
    for piece in pieces:
        word = piece.strip(_MARKS)
        if not (word.isalpha() and word.isascii()):
            if parts := [part for part in _apart(piece) if part[1].casefold() in wanted]:
                yield piece, parts
        elif word.lower() in wanted:
            yield piece, [(piece.index(word), word)]


def has_small(text: Text, word: str) -> bool:
    """Whether a text has a word in small letters."""
    return word.islower() and any(
        plain == word for piece in _having(text, word) for _, plain in _apart(piece)
    )


def has_name(text: Text, word: str) -> bool:
    """Whether a text has a word as a name in mid-sentence."""
    return _is_name(word) and any(
        plain == word and _is_named(text, piece, start, plain)
        for piece in _having(text, word)
        for start, plain in _apart(piece)
    )


def _is_name(plain: str) -> bool:
    return is_capital(plain) and not small(plain)


def _having(text: Text, word: str) -> Iterator[str]:
    """The pieces of a text that may have a word, each once."""
    if not word.isalnum():  # its marks may be drawn otherwise
        yield from text.pieces
        return
    seen = set[str]()
    for written in dict.fromkeys((word, ".".join(word))):
        at = text.wording.find(written)
        while at >= 0:
            piece, end = _around(text.wording, at)
            if piece not in seen:
                seen.add(piece)
                yield piece
            at = text.wording.find(written, end)


def _around(prose: str, at: int) -> tuple[str, int]:
    """The piece that a place belongs to, and where it ends."""
    start = end = at
    while start and not prose[start - 1].isspace():
        start -= 1
    while end < len(prose) and not prose[end].isspace():
        end += 1
    return prose[start:end], end


@lru_cache(maxsize=8192)
def _apart(piece: str) -> list[Part]:
    return list(plain_forms(piece))


def _is_named(text: Text, piece: str, start: int, plain: str) -> bool:
    """Whether a piece stands in a text where its word begins no sentence."""
    prose = text.wording
    for number, at in enumerate(_places(prose, piece)):
        if number == _MOST:
            return plain in named_words(prose)
        if not _begins(prose, at + start, at + len(piece)):
            return True
    return False


def _places(prose: str, piece: str) -> Iterator[int]:
    """Where a piece stands between spaces."""
    at = prose.find(piece)
    while at >= 0:
        end = at + len(piece)
        if not (prose[at - 1 : at].strip() or prose[end : end + 1].strip()):
            yield at
        at = prose.find(piece, end)


def _begins(prose: str, at: int, until: int) -> bool:
    """Whether a word of a piece that ends at `until` begins a sentence, as `words` tells it."""
    end = at
    while end and not prose[end - 1].isalnum():
        end -= 1
    between = prose[end:at]
    if end and _TELLING.isdisjoint(between) and between.count("\n") < 2:
        return False
    near = prose[max(0, end - _NEAR) : end]
    last = near[max(near.rfind(" "), near.rfind("\n")) + 1 :]
    word = last.lstrip(_LEADING)
    if len(word) > 1 and len(last) < len(near) and word.isascii() and word.isalnum():
        return ends_sentence(word, between)
    first = prose.rfind(" ", 0, max(0, end - _NEAR)) + 1
    return next(word.begins for word in words(prose[first:until]) if word.start + first == at)


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

        Of a place of the source at the least those in it, if there are any, and directly beside it, in its
        paragraphs.
        """
        counted = self.memo.get(Numbered, self.calendar(source, text))
        start, end = text.stretch(*place) if place else (0, len(text.prose))
        if place:
            first, last = map(text.to_prose, place)
            if not counted.may_count(first, last):
                return []
            start, end = max(start, first - BESIDE), min(end, last + BESIDE)
        return self.memo.get(counted.within, start, end)

    def numbers_alike(self, source: Source, text: Text) -> dict[Number, list[tuple[Span, Number]]]:
        """The numbers of a source by what they are, wherever they stand."""
        return self.memo.get(Numbered, self.calendar(source, text)).alike

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

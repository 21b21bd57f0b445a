"""A text read once: its words in the form they are matched in and the form they are read in.

`folded` is where quotes are looked for, `prose` what dates, names, numbers, negations and sentences are read
in; both come of the table in `fold`, and every place in them leads back to the file's own text. Nothing else
reads that text but what shows it: what is matched is what is read.

Offsets are code points, spans are half-open, lines and columns are 1-based.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from hrctimeline.record import cached_property
from hrctimeline.words import sentences
from hrctimeline.words.characters import composing
from hrctimeline.words.fold import (
    BREAK,
    Mapped,
    Span,
    Special,
    fold,
    folded,
    never_composes,
    read,
    reads_as_written,
    special,
)
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.markup import unmarked
from hrctimeline.words.tokens import inside_word

if TYPE_CHECKING:
    from hrctimeline.words.seeds import Seeds

__all__ = ["BREAK", "Span", "Text", "fold"]

_LONG = 2500  # characters of a paragraph, beside a span of it, beyond which its sentences stand for it
_REACH = 4000  # characters of a sentence on each side of a span: hostile texts have no sentence ends


def one_line(text: str) -> str:
    """A text with its white space made even."""
    return " ".join(text.split())


class Text:
    """A source's text and its two forms.

    `source` is the file as decoded, line ends untouched. `lines` (1-based, both included) restricts what
    counts as its words; with `markdown`, markup is not part of them.
    """

    def __init__(self, source: str, lines: tuple[int, int] | None = None, markdown: bool = False) -> None:
        self.source, self.lines, self.markdown = source, lines, markdown
        self.first, self.last = self._extent(lines) if lines else (0, len(source))
        self._sentences: dict[int, list[int]] = {}  # where they end, by the number of their paragraph
        self._around_spans: dict[Span, Span] = {}  # the sentences that spans belong to

    def _extent(self, lines: tuple[int, int]) -> Span:
        starts = [*self.line_starts, len(self.source)]
        last = min(lines[1], len(starts) - 1)
        return starts[min(lines[0] - 1, last)], starts[last]

    @cached_property
    def _unmarked(self) -> Mapped:
        """The words without markup."""
        words = self.source[self.first : self.last]
        return Mapped.replacing(words, unmarked(words) if self.markdown else ())

    def without_markup(self, words: str) -> str:
        """Words that may be copied from the source as that is read: without its markup, if it has some."""
        return Mapped.replacing(words, unmarked(words, self.source)).text if self.markdown else words

    @cached_property
    def _composed(self) -> list[Mapped]:
        """The way from the source to words whose letters and accents are composed, the last step first."""
        words = self._unmarked
        return _composed([words] if len(words.here) > 2 else [], words.text)

    @cached_property
    def _words(self) -> tuple[str, list[Special]]:
        """The composed words, and what of them changes its length."""
        words = self._composed[0].text if self._composed else self._unmarked.text
        return words, special(words)

    @cached_property
    def _folded(self) -> list[Mapped]:
        return self._stages(folded(*self._words))

    @cached_property
    def _prose(self) -> list[Mapped]:
        return self._stages(read(*self._words))

    def _stages(self, made: Mapped) -> list[Mapped]:
        """The way from the source to a form of its words."""
        stages = [made, *self._composed]
        return stages if never_composes(self._words[0]) else _composed(stages, made.text)

    @property
    def folded(self) -> str:
        """The words as they are compared."""
        return self._folded[0].text

    @cached_property
    def bare(self) -> Mapped:
        """The folded text without its hyphens, for quotes across line ends that have some."""
        return without_hyphens(self.folded)

    @property
    def prose(self) -> str:
        r"""The words as they are read: nothing invisible, "\n" at a line's end, "\n\n" at a paragraph's."""
        return self._prose[0].text

    @cached_property
    def as_written(self) -> bool:
        """Whether the source has the words of the prose, with the same marks and line ends between them."""
        plain = not self.markdown and self.lines is None
        return plain and reads_as_written(self.source)

    @property
    def is_read(self) -> bool:
        """Whether the prose was asked for."""
        return "_prose" in self.__dict__

    @property
    def wording(self) -> str:
        """The source where it is `as_written`, else the prose: for who looks at words, and not at places."""
        return self.prose if self.is_read or not self.as_written else self.source

    @cached_property
    def pieces(self) -> frozenset[str]:
        """What stands between the spaces of the prose."""
        return frozenset(self.wording.split())

    @cached_property
    def runs(self) -> frozenset[str]:
        """The runs of three and more letters A to Z in the source."""
        return frozenset(_letters().findall(self.source))

    @cached_property
    def seeds(self) -> "Seeds":
        """The words of the prose by where they stand, for what is looked for and not there."""
        from hrctimeline.words.seeds import Seeds  # only where a quote is missed

        return Seeds(self.prose)

    @cached_property
    def line_starts(self) -> list[int]:
        r"""Offsets at which lines begin; \n, \r\n and a lone \r end a line."""
        if "\r" in self.source:
            return [0, *(m.end() for m in re.finditer(r"\r\n|\n|\r", self.source))]
        *lines, _ = map(len, self.source.split("\n"))
        return [number + at for number, at in enumerate(accumulate(lines, initial=0))]

    def position(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column (in characters) of an offset of the source."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    @cached_property
    def _page_ends(self) -> list[int]:
        *pages, _ = map(len, self.source.split("\x0c"))
        return list(accumulate(length + 1 for length in pages))

    def page(self, offset: int) -> int | None:
        """The page of an offset of the source, from 1, where form feeds part its pages."""
        return bisect_right(self._page_ends, offset) + 1 if self._page_ends else None

    def span(self, start: int, end: int) -> Span:
        """The source's span of a non-empty span of the folded text."""
        return self._back(self._folded, start, end)

    def from_prose(self, start: int, end: int) -> Span:
        """The source's span of a non-empty span of `prose`."""
        return self._back(self._prose, start, end)

    def to_prose(self, offset: int) -> int:
        """Where an offset of the source stands in `prose`."""
        offset -= self.first
        for stage in self._prose[::-1]:
            offset = stage.forward(offset)
        return offset

    def _back(self, stages: list[Mapped], start: int, end: int) -> Span:
        for stage in stages:
            start, end = stage.span(start, end)
        return self.first + start, self.first + end

    def words(self, start: int, end: int) -> str:
        """The words of a span of the source as a reader sees them: no markup, one line."""
        return " ".join(self.prose[self.to_prose(start) : self.to_prose(end)].split())

    def paragraphs(self, start: int, end: int) -> str:
        """The words of a span of the source as `words` gives them, with a blank line between paragraphs."""
        first, last = self.to_prose(start), self.to_prose(end)
        ends = self.paragraph_ends
        within = ends[bisect_right(ends, first) : bisect_left(ends, last)]
        pieces = (self.prose[one:other].split() for one, other in pairwise((first, *within, last)))
        return "\n\n".join(" ".join(piece) for piece in pieces)

    def sentence(self, start: int, end: int) -> Span:
        """The sentence (or sentences) that a span of the source belongs to, as a span of the source."""
        if (start, end) not in self._around_spans:  # several rules ask for the sentence of a quote
            ends = self._sentence_ends(self.to_prose(start), self.to_prose(end))
            self._around_spans[start, end] = self._around(ends, start, end)
        return self._around_spans[start, end]

    def paragraph(self, start: int, end: int) -> Span:
        """The paragraph (or paragraphs) that a span of the source belongs to, as a span of the source."""
        return self._around(self.paragraph_ends, start, end)

    def around(self, start: int, end: int) -> Span:
        """What is shown around a span of the source: its paragraph, or of a very long one its sentences."""
        first, last = self.paragraph(start, end)
        return (first, last) if last - first - (end - start) <= _LONG else self.sentence(start, end)

    def stretch(self, start: int, end: int) -> Span:
        """The paragraphs that a span of the source touches, all of them, as a span of the prose."""
        offsets = self.to_prose(start), self.to_prose(max(start, end - 1))
        first, last = (bisect_right(self._paragraph_starts, offset) - 1 for offset in offsets)
        return self._paragraph_starts[first], self.paragraph_ends[last]

    def _sentence_ends(self, first: int, last: int) -> list[int]:
        """Where sentences end in the paragraphs that a span of the prose touches, and where these begin."""
        begin = bisect_right(self._paragraph_starts, first) - 1
        until = bisect_left(self.paragraph_ends, max(last, first + 1)) + 1
        touched = range(begin, max(begin, min(until, len(self.paragraph_ends))))
        return [end for number in touched for end in self._ends_of(number)]

    def _ends_of(self, paragraph: int) -> list[int]:
        """Where the sentences of a paragraph end, by its number."""
        if paragraph not in self._sentences:
            span = self._paragraph_starts[paragraph], self.paragraph_ends[paragraph]
            self._sentences[paragraph] = sentences.sentence_ends(self.prose, *span)
        return self._sentences[paragraph]

    def sentence_end(self, offset: int) -> int:
        """Where the sentence ends that an offset of the prose ends or stands in: an offset of it, too."""
        paragraph = min(bisect_left(self.paragraph_ends, offset), len(self.paragraph_ends) - 1)
        ends = self._ends_of(paragraph)
        return ends[min(bisect_left(ends, offset), len(ends) - 1)]

    @cached_property
    def paragraph_ends(self) -> list[int]:
        """Where the paragraphs of the prose end, in order."""
        return sentences.paragraph_ends(self.prose)

    def paragraphs_before(self, offset: int) -> Iterator[tuple[int, str]]:
        """The paragraphs that end up to an offset of the prose, the nearest first: where, and their words."""
        for number in reversed(range(bisect_right(self.paragraph_ends, offset))):
            end = self.paragraph_ends[number]
            if words := self.prose[self._paragraph_starts[number] : end].strip():
                yield end, words

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [0, *self.paragraph_ends[:-1]]

    def _around(self, ends: list[int], start: int, end: int) -> Span:
        """What lies between the last end before a span and the first one behind it."""
        prose, first, last = self.prose, self.to_prose(start), self.to_prose(end)
        before = bisect_right(ends, first)
        begin = max(ends[before - 1] if before else 0, first - _REACH)
        while begin < first and prose[begin].isspace():
            begin += 1
        behind = ends[min(bisect_left(ends, max(last, begin + 1)), len(ends) - 1)]
        until = max(min(behind, last + _REACH), begin)
        while until > last and prose[until - 1].isspace():
            until -= 1
        return self.from_prose(begin, until) if until > begin else (start, end)

    def inside_word(self, index: int) -> bool:
        """Whether the folded text is in the middle of a word, or number, just before `index`."""
        return inside_word(self.folded, index, self._written)

    def _written(self, index: int) -> str:
        """How the source writes one character of the folded text."""
        return self.source[slice(*self.span(index, index + 1))]


def _composed(stages: list[Mapped], text: str) -> list[Mapped]:
    """The way with a step more where letters are to be composed: what vanished may have parted some."""
    if never_composes(text) or unicodedata.is_normalized("NFC", text):
        return stages
    return [Mapped.replacing(text, composing(text)), *stages]


def without_hyphens(folded: str) -> Mapped:
    """A folded text without its hyphens and `BREAK`s: alike, whatever a hyphen at a line's end is."""
    return Mapped.replacing(folded, ((*m.span(), "") for m in _hyphen().finditer(folded)))


_hyphen = lazy_pattern(f"- ?|{BREAK}")
_letters = lazy_pattern("[A-Za-z]{3,}")

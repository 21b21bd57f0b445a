"""What the evidence of an event gives to prove its claims with: the visible words of its quotes.

Words that an elision hides are no evidence. A number or date that a quote cuts in two ("[20 groups]" out of
"Nearly 20 groups") is none either: it is read with the words around the quote and must lie within it.
"""

import re
from dataclasses import dataclass, replace
from functools import cache, cached_property

from hrctimeline.claims.markers import Marker
from hrctimeline.claims.numbers import Number, numbers
from hrctimeline.claims.words import Index
from hrctimeline.dates import DateMention, tag
from hrctimeline.dates.edtf import Edtf, parse
from hrctimeline.locate import Located, Locator
from hrctimeline.model import Evidence, Source
from hrctimeline.text import Span, Text, fold

_AROUND = 80  # characters read on each side of a quote


@dataclass(frozen=True)
class Passage:
    """Words that may prove a claim; `before` and `after` stand around them in the source.

    `source` is None where the words are no text's: a quote that isn't found, a publisher's name.
    """

    words: str
    source: Source | None = None
    before: str = ""
    after: str = ""
    anchor: str = ""
    spans: tuple[Span, ...] = ()
    markers: tuple[Marker, ...] = ()

    @cached_property
    def index(self) -> Index:
        """The words, one by one."""
        return Index(self.words)

    @cached_property
    def dates(self) -> list[DateMention]:
        """The dates that the words state; offsets count from the beginning of `before`."""
        published, order = self._published, self.source.date_order if self.source else ""
        return tag(self._around, published, date_order=order or None, anchored=bool(self.anchor))

    @cached_property
    def stated(self) -> list[DateMention]:
        """The dates that lie within the words."""
        return [date for date in self.dates if self._inside(date.start, date.end)]

    @cached_property
    def numbers(self) -> list[Number]:
        """The numbers within the words that are no part of a date; of a list's markers only the last."""
        found = numbers(self._around, self.source is None or self.source.english)
        return [kept for number in found if (kept := self._kept(number))]

    @cached_property
    def locator(self) -> Locator:
        """Finds quotations in the words."""
        return Locator(Text(self.words))

    @cached_property
    def unmarked(self) -> Locator:
        """Finds quotations in the words without their own quotation marks."""
        return Locator(Text(without_marks(self.words)))

    def slice(self, start: int, end: int) -> str:
        """What stands at offsets of a number or date."""
        return self._around[start:end]

    @property
    def _around(self) -> str:
        return self.before + self.words + self.after

    @property
    def _published(self) -> Edtf | None:
        published = self.source.published if self.source else None
        if self.anchor:
            values = [mention.value for mention in tag(self.anchor, published) if mention.value]
            return parse(values[0]) if values else published
        return published

    def _inside(self, start: int, end: int) -> bool:
        return start >= len(self.before) and end <= len(self.before) + len(self.words)

    def _kept(self, number: Number) -> Number | None:
        if marker := self._marker(number):
            start = number.end - len(str(marker.number))
            return replace(number, start=start, unit="", marks=True) if marker.last else None
        if not self._inside(number.start, number.end):
            return None
        in_date = any(date.start < number.end and number.start < date.end for date in self.dates)
        return None if in_date else number

    def _marker(self, number: Number) -> Marker | None:
        """The list marker that a number is, if it is one."""
        if not self.markers or self._around[number.end : number.end + 1] not in (".", ")"):
            return None
        return next((m for m in self.markers if str(m.number) in number.values), None)


def without_marks(text: str) -> str:
    """The folded text without quotation marks; apostrophes inside words stay."""
    return _mark().sub("", fold(text))


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(r"\"|[«»‹›]|(?<!\w)'|'(?!\w)")


def passage(evidence: Evidence, source: Source, text: Text, place: Located, markers: list[Marker]) -> Passage:
    """The words of a located quote."""
    spans = visible(place)
    words = " […] ".join(text.words(*span) for span in spans)
    inside = tuple(m for m in markers if any(start <= m.offset < end for start, end in spans))
    return Passage(
        words, source, _before(text, place.start), _after(text, place.end), evidence.anchor, spans, inside
    )


def visible(place: Located) -> tuple[Span, ...]:
    """The spans of a quote without what its elisions hide."""
    edges = [place.start, *(edge for span in place.hidden for edge in span), place.end]
    return tuple(zip(edges[::2], edges[1::2], strict=True))


def _before(text: Text, start: int) -> str:
    first = max(text.first, start - _AROUND)
    words = text.words(first, start)
    if first > text.first:
        words = words.partition(" ")[2]
    return words + " " if words and text.source[start - 1].isspace() else words


def _after(text: Text, end: int) -> str:
    last = min(text.last, end + _AROUND)
    words = text.words(end, last)
    if last < text.last:
        words = words.rpartition(" ")[0]
    return " " + words if words and text.source[end].isspace() else words

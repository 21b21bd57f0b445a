"""What the cited words say of dates: each expression in a quote, resolved against its source.

A source is tagged as a whole, so that an expression is read in its sentence; a quote states those that lie
within its visible words. Words hidden by an elision state nothing. An expression that a quote cuts off
counts only where what is left is wider than the whole ("June 2018" of "19 June 2018").
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from hrctimeline.dates import DateMention, tag_prose
from hrctimeline.dates.edtf import Edtf, parse
from hrctimeline.logfile.model import Evidence, Source
from hrctimeline.words.locate import Located, Locator
from hrctimeline.words.text import Span, Text


class Statement(NamedTuple):
    """A date that a text states: where (a span of the source), and every reading that stays open.

    `anchor` is the day it is counted from, "" where it needs none; `inferred`: no dateline states that day.
    """

    source: str
    start: int
    end: int
    text: str
    readings: tuple[Edtf, ...]
    why: str
    kind: str
    anchor: str = ""
    inferred: bool = False
    by_its_ends: bool = False
    future: bool = False

    @property
    def date(self) -> Edtf:
        """The preferred reading."""
        return self.readings[0]


Stated = tuple[Evidence, list[Statement]]


class DateVerdict:
    """The statements by what they do for the event's date.

    `overlapping` have a day in common with it, `within` lie in it, `exact` equal it (or have it as an end).
    `contradicting` and `ambiguous` are quotes: all that they state is disjoint from it, or some of it is.
    `lost`: a supporting quote isn't found; `unread`: none that supports is in a language that is read.
    """

    def __init__(self) -> None:
        self.overlapping: list[Statement] = []
        self.within: list[Statement] = []
        self.exact: list[Statement] = []
        self.contradicting: list[Stated] = []
        self.ambiguous: list[Stated] = []
        self.lost = False
        self.unread = False


class Calendar:
    """The dated statements of one source. `mentions` has spans of the text's `plain` words."""

    def __init__(self, source: Source, text: Text) -> None:
        self.source, self.text = source, text
        self._order = source.date_order or None
        self.mentions = (
            tag_prose(text.prose, source.published, date_order=self._order) if source.english else []
        )
        spans = (text.from_prose(mention.start, mention.end) for mention in self.mentions)
        self._by_anchor: dict[str, list[tuple[Span, DateMention]]] = {}
        self._placed = list(zip(spans, self.mentions, strict=True))

    def statements(self) -> list[Statement]:
        """Every statement of the source that has a date."""
        return [
            self._statement(span, mention)
            for span, mention in self._placed
            if mention.readings and not mention.aside
        ]

    def stated(self, evidence: Evidence, place: Located, *, every: bool = False) -> list[Statement]:
        """The statements of a quote: of its `dated-by` words alone, where it has some, unless `every`.

        Also unless `every`, no date that only another is counted from ("a day after the 3 June election").
        """
        visible = place.visible
        if evidence.dated_by and not every:
            visible = [span for part in visible for span in _within(self.text, part, evidence.dated_by)]
        placed = self._anchored(evidence, place) if evidence.anchor else self._placed
        first = bisect_left(placed, place.start, key=lambda each: each[0][1])
        last = bisect_left(placed, place.end, key=lambda each: each[0][0])
        near = [(span, mention) for span, mention in placed[first:last] if every or not mention.aside]
        found = [self._in_quote(span, mention, visible) for span, mention in near]
        return [self._with_anchor(each, evidence) for each in found if each is not None]

    def anchor(self, evidence: Evidence, place: Located) -> Statement | None:
        """The dated statement in the anchor's words: in the last place before the quote that has one."""
        for words in reversed(Locator(self.text).places(evidence.anchor)):
            first = bisect_left(self._placed, words.start, key=lambda each: each[0][0])
            for span, mention in self._placed[first:] if words.end <= place.start else ():
                if span[1] > words.end:
                    break
                if mention.readings:
                    return self._statement(span, mention)
        return None

    def _anchored(self, evidence: Evidence, place: Located) -> list[tuple[Span, DateMention]]:
        anchor = self.anchor(evidence, place)
        if anchor is None:
            return []
        if anchor.date.text not in self._by_anchor:
            mentions = tag_prose(self.text.prose, anchor.date, date_order=self._order, anchored=True)
            placed = [(self.text.from_prose(m.start, m.end), m) for m in mentions]
            self._by_anchor[anchor.date.text] = placed
        return self._by_anchor[anchor.date.text]

    def _with_anchor(self, statement: Statement, evidence: Evidence) -> Statement:
        if not evidence.anchor or not statement.anchor:
            return statement
        return statement._replace(anchor=evidence.anchor, inferred=False)

    def _in_quote(self, span: Span, mention: DateMention, visible: list[Span]) -> Statement | None:
        if not mention.readings:
            return None
        for part in visible:
            if _inside(span, part):
                return self._statement(span, mention)
            if span[0] < part[1] and part[0] < span[1]:
                return self._clipped((max(span[0], part[0]), min(span[1], part[1])), mention)
        return None

    def _clipped(self, span: Span, mention: DateMention) -> Statement | None:
        """What is left of an expression that a quote cuts off, if it is wider than the whole."""
        left = tag_prose(self.text.words(*span), self.source.published, date_order=self._order)
        if len(left) != 1 or len(left[0].readings) != 1:
            return None
        whole, rest = parse(mention.readings[0]), parse(left[0].readings[0])
        return self._statement(span, left[0]) if rest.wider(whole) else None

    def _statement(self, span: Span, mention: DateMention) -> Statement:
        published = self.source.published
        anchor = published.text if mention.relative and published else ""
        return Statement(
            self.source.id,
            *span,
            self.text.source[slice(*span)],
            tuple(map(parse, mention.readings)),
            mention.why,
            mention.kind,
            anchor,
            bool(anchor) and not self.source.dateline,
            mention.by_its_ends,
            mention.future,
        )


def _within(text: Text, part: Span, words: str) -> Iterator[Span]:
    """Where `words` stand in a visible part of a quote."""
    for found in Locator(Text(text.source[slice(*part)])).places(words):
        yield part[0] + found.start, part[0] + found.end


def _inside(span: Span, outer: Span) -> bool:
    return outer[0] <= span[0] and span[1] <= outer[1]

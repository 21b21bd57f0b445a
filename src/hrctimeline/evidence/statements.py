"""What the cited words say of dates: each expression in a quote, resolved against its source.

A source is tagged as a whole, so that an expression is read in its sentence; a quote states those that lie
within its visible words. Words hidden by an elision state nothing. An expression that a quote cuts off
counts only where what is left says the same as the whole ("19 June 2018" of "Tuesday, 19 June 2018"), or
less ("June 2018").
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from hrctimeline.dates import DateMention, may_be_dated
from hrctimeline.dates.edtf import Edtf, parse
from hrctimeline.dates.find.baselines import BY_THE_WAY
from hrctimeline.dates.relation import ends, is_a_day_of_some_year
from hrctimeline.dates.tagger import Nearby
from hrctimeline.evidence.dateline import headings, is_place
from hrctimeline.logfile.model import Evidence, Source
from hrctimeline.record import cached_property
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.locate import Located, Locator
from hrctimeline.words.text import Span, Text

Placed = tuple[Span, DateMention]  # an expression with its span of the source


class Statement(NamedTuple):
    """A date that a text states: where (a span of the source), and every reading that stays open.

    `anchor` is the day it is counted from, "" where it needs none; `inferred`: no dateline states that day.
    `publication`: the words are the text's dateline. `aside`: by the log's word it doesn't
    date the event. `baseline`: another time is only measured by it ("up from May"). `onward`: the
    time from it on is stated, too ("from 12 April").
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
    publication: bool = False
    aside: bool = False
    baseline: bool = False
    onward: bool = False

    @property
    def date(self) -> Edtf:
        """The preferred reading."""
        return self.readings[0]

    @property
    def is_until(self) -> bool:
        """ "Until 5 May", which has a last day; what is so "by 5 May" may have been so before."""
        return self.text.lower().startswith(
            ("until ", "till ", "up to ", "up until ", "up till ", "through ")
        )

    @property
    def has_a_last_day(self) -> bool:
        """ "Until 5 May", "by 5 May"."""
        return self.is_until or self.text.lower().startswith("by ")

    def states_by_the_way(self, date: Edtf) -> bool:
        """Whether a baseline states a date after all: all the time "since then", "in the last four days"."""
        return (self.by_its_ends or self.kind in BY_THE_WAY) and any(r.equals(date) for r in self.readings)


class Calendar:
    """The dated statements of one source, read where they are asked for."""

    def __init__(self, source: Source, text: Text) -> None:
        self.source, self.text = source, text
        self._order = source.date_order or None
        self._dates = self._read(source.published)
        self._by_anchor: dict[str, Nearby] = {}
        self._anchors: dict[str, list[Located]] = {}  # where the words of each stand

    def _read(self, published: Edtf | None, *, anchored: bool = False) -> Nearby:
        if not self.source.english:
            return Nearby("", published, self._order, anchored)
        text = self.text
        return Nearby(text.prose, published, self._order, anchored, text.paragraph_ends, text.sentence_end)

    def mentions(self, start: int, end: int) -> list[DateMention]:
        """The expressions of the paragraphs that a span of the prose touches; so are their spans."""
        return self._dates.at(start, end)

    @cached_property
    def statements(self) -> list[Statement]:
        """Every statement of the source that has a date."""
        return self._dated(self._placed(self._dates.every))

    def stated(self, evidence: Evidence, place: Located, *, every: bool = False) -> list[Statement]:
        """The statements of a quote: of its `dated-by` words alone, where it has some, unless `every`.

        With `dated-by = false` all are `aside`. Unless `every`, a date that only another is counted from
        ("a day after the 3 June election") is none.
        """
        if not any(may_be_dated(self.text.words(*part)) for part in place.visible):
            return []
        near = self._beside(self._anchored(evidence, place), (place.start, place.end))
        shown = [(span, mention) for span, mention in near if every or not mention.aside]
        found = [self._in_quote(span, mention, place.visible) for span, mention in shown]
        stated = [self._with_anchor(each, evidence) for each in found if each is not None]
        if evidence.dated_by and not every:
            return list(self._named(evidence.dated_by, place, stated))
        return [each._replace(aside=evidence.dated_by is False) for each in stated]

    def anchor(self, evidence: Evidence, place: Located) -> Statement | None:
        """The dated statement in the anchor's words: in the last place before the quote that has one."""
        if evidence.anchor not in self._anchors:
            self._anchors[evidence.anchor] = Locator(self.text).places(evidence.anchor)
        places = self._anchors[evidence.anchor]
        for at in reversed(range(bisect_left(places, place.start, key=lambda each: each.start))):
            span = places[at].start, places[at].end
            for found, mention in self._beside(self._dates, span) if span[1] <= place.start else ():
                if mention.readings and (dated := self._as_anchor(found, mention, span)):
                    return dated
        before = [(each.start, each.end) for each in places if each.end <= place.start]
        return self._by_itself(before[-1]) if before else None

    def _by_itself(self, span: Span) -> Statement | None:
        """What an anchor's words name where no date is read: the year of "CHAPTER IV. 1854."."""
        if self._beside(self._dates, span):
            return None
        alone = self._dates.alone(self.text.words(*span), self.text.to_prose(span[0]))
        full = len(alone) == 1 and alone[0].readings and not alone[0].relative
        return self._statement(span, alone[0]) if full else None

    def _as_anchor(self, found: Span, mention: DateMention, span: Span) -> Statement | None:
        """What an expression states within the anchor's words; the day alone, of "until 5 May"."""
        whole = self._statement(found, mention)
        shown = max(found[0], span[0]), min(found[1], span[1])
        part = self._part(whole, shown)
        days = ends(part.date) if part.is_until else []
        if len(days) == 1:
            return part._replace(readings=(days[0],))
        if _inside(found, span) or part is not whole:
            return part
        left = self._clipped(shown, mention)
        if left and left.kind == "day" and whole.date.precision == "day":
            return whole._replace(start=left.start, end=left.end, text=left.text)
        known = left and (left.date in whole.readings or whole.date.within(left.date))
        return left if known else None

    def kinds(self, words: str) -> list[str]:
        """The kinds of the expressions that some words are by themselves, whatever stands around them."""
        return [mention.kind for mention in self._dates.alone(words, 0)]

    def at(self, place: Span) -> list[Statement]:
        """The statements that share words with a span of the source."""
        return self._dated(self._beside(self._dates, place))

    def _beside(self, dates: Nearby | None, span: Span) -> list[Placed]:
        """The expressions that share words with a span of the source."""
        near = dates.at(self.text.to_prose(span[0]), self.text.to_prose(span[1])) if dates else []
        return [each for each in self._placed(near) if each[0][0] < span[1] and span[0] < each[0][1]]

    def _placed(self, mentions: list[DateMention]) -> list[Placed]:
        """Expressions with their spans of the source."""
        return [(self.text.from_prose(mention.start, mention.end), mention) for mention in mentions]

    def _dated(self, placed: list[Placed]) -> list[Statement]:
        return [self._statement(*each) for each in placed if each[1].readings and not _is_aside(each[1])]

    @cached_property
    def _headings(self) -> list[Span]:
        """Where the dateline stands as one."""
        return headings(self.text, self.source.dateline) if self.source.dateline else []

    def _heading(self, span: Span) -> Span | None:
        """The dateline that a span shares words with."""
        at = bisect_left(self._headings, span[0] + 1, key=lambda each: each[1])
        return next((heading for heading in self._headings[at : at + 1] if heading[0] < span[1]), None)

    def _opens_report(self, span: Span) -> bool:
        """Whether it stands as an agency's dateline: "LINN, 14 March (Crier) – Two ferries collided"."""
        line = self.text.source.rfind("\n", 0, span[0]) + 1
        place = span[0] - line <= _LEAD and is_place(self.text.source[line : span[0]])
        return place and _dash().match(self.text.source, span[1]) is not None

    def _named(self, words: str, place: Located, stated: list[Statement]) -> Iterator[Statement]:
        """The statements that `dated-by` names, by their words or a part of them."""
        named = [span for part in place.visible for span in _within(self.text, part, words)]
        for statement in stated:
            for start, end in named:
                if start < statement.end and statement.start < end:
                    yield self._part(statement, (max(start, statement.start), min(end, statement.end)))
                    break

    def _part(self, statement: Statement, span: Span) -> Statement:
        """One end that words name alone ("5 May" of "from 2 to 5 May", "until 5 May"), else the whole."""
        if not (statement.by_its_ends or statement.is_until) or span == (statement.start, statement.end):
            return statement
        left = self._dates.alone(self.text.words(*span), self.text.to_prose(span[0]))
        dates = [parse(reading) for mention in left for reading in mention.readings]
        known = [end for end in ends(statement.date) if any(end.equals(date) for date in dates)]
        if len(known) != 1:
            return statement
        words = self.text.source[slice(*span)]
        return statement._replace(start=span[0], end=span[1], text=words, readings=(known[0],))

    def _anchored(self, evidence: Evidence, place: Located) -> Nearby | None:
        """The text's dates, counted from the anchor's where there is one; None where that isn't found."""
        if not evidence.anchor:
            return self._dates
        anchor = self.anchor(evidence, place)
        if anchor is None:
            return None
        if anchor.date.text not in self._by_anchor:
            self._by_anchor[anchor.date.text] = self._read(anchor.date, anchored=True)
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
        """What is left of an expression that a quote cuts off, if it says the same as the whole or less."""
        left = self._dates.alone(self.text.words(*span), self.text.to_prose(span[0]))
        if len(left) != 1:
            return None
        whole, rest = ([parse(reading) for reading in each.readings] for each in (mention, left[0]))
        same = tuple(r.text for r in rest if any(r == each or r.wider(each) for each in whole))
        return self._statement(span, left[0]._replace(readings=same)) if same else None

    def _statement(self, span: Span, mention: DateMention) -> Statement:
        published = self.source.published
        anchor = published.text if mention.relative and published else ""
        readings = tuple(map(parse, mention.readings))
        return Statement(
            self.source.id,
            *span,
            self.text.source[slice(*span)],
            readings,
            mention.why,
            mention.kind,
            anchor,
            bool(anchor) and (not self.source.dateline or any(map(is_a_day_of_some_year, readings))),
            mention.by_its_ends,
            published in readings and (self._heading(span) is not None or self._opens_report(span)),
            baseline=mention.baseline,
            onward=mention.onward,
        )


_LEAD = 60  # characters of a dateline's place
_dash = lazy_pattern(r",?(?:\s+(?:19|20)\d\d)?\s*(?:[(/][^()\n/]{2,30}[)/])?\s*(?:--|[–—-])\s*(?=[\w“\"'‘])")


def _is_aside(mention: DateMention) -> bool:
    return mention.aside or mention.baseline


def _within(text: Text, part: Span, words: str) -> Iterator[Span]:
    """Where `words` stand in a visible part of a quote."""
    for found in Locator(Text(text.source[slice(*part)])).places(words):
        yield part[0] + found.start, part[0] + found.end


def _inside(span: Span, outer: Span) -> bool:
    return outer[0] <= span[0] and span[1] <= outer[1]


_PERIOD = 80  # days of a period that figures are given for: a quarter, a year


def is_reported_on(text: Text, statement: Statement) -> bool:
    """Whether a period is only what figures cover, and not when they came: "a loss for the third quarter"."""
    first, last = statement.date.start, statement.date.end
    long = first is not None and last is not None and last - first >= _PERIOD
    before = text.source[max(0, statement.start - 80) : statement.start]
    return long and _figures_for().search(before) is not None


@cache
def _figures_for() -> re.Pattern[str]:
    figures = "loss|losses|profits?|earnings|income|revenues?|sales|turnover|results?|figures|deficit|surplus"
    return re.compile(rf"\b(?:{figures})\b[^.;]{{0,40}}?\bfor\s+(?:(?:the|its|their|all\s+of)\s+)?\Z")

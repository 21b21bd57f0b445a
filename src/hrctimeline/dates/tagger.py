"""Every expression of a text that names a calendar date, with its value: the tagger.

The steps: fold the text, scan for patterns, take in the words that limit an expression, join distances and
ranges, then resolve each against the day of publication. Nothing is guessed: what stays open has two
readings, and what can't be said has no value.

The date expressions of a text, read a paragraph at a time as they are asked for. No expression, and nothing
that a paragraph tells of its dates, reaches beyond its ends, save for the few words before and behind that a
pattern looks at; nor does a sentence bear on the dates of those before it, but for a year right behind them,
in case a full stop or a line's end there is no sentence's. Only a day or month without a year may be decided
by the whole text (`settled`): then that is read. Spans are of the prose, half-open.
"""

import datetime
from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache

from hrctimeline.dates.calendar_days import civil
from hrctimeline.dates.edtf import Edtf, parse
from hrctimeline.dates.find.approximate import hedged
from hrctimeline.dates.find.baselines import with_baselines
from hrctimeline.dates.find.joined import counted, joined
from hrctimeline.dates.find.modifiers import with_modifiers
from hrctimeline.dates.find.pieces import REACH, with_weekdays, with_years
from hrctimeline.dates.find.roles import with_speeches
from hrctimeline.dates.find.scan import BESIDE, Found, has_openers, is_dated, scan
from hrctimeline.dates.mention import DateMention, is_open, settled
from hrctimeline.dates.resolve.mood import speaks_of_future as speaks_ahead
from hrctimeline.dates.resolve.resolver import Resolver
from hrctimeline.dates.resolve.story import Story
from hrctimeline.dates.text.page import Page, fold
from hrctimeline.dates.text.verbs import tells_of_past
from hrctimeline.record import cached_property
from hrctimeline.words.sentences import paragraph_ends
from hrctimeline.words.text import Span, Text

__all__ = [
    "DateMention",
    "expressions",
    "limited",
    "may_be_dated",
    "speaks_of_future",
    "speaks_of_past",
    "tag",
    "tag_prose",
]


def tag(
    text: str,
    published: str | Edtf | datetime.date | None,
    *,
    date_order: str | None = None,
    anchored: bool = False,
) -> list[DateMention]:
    """The date expressions of a text, in order.

    `published` is the day of publication, or an interval that it lies in; without it relative expressions
    have no value. `date_order` is "dmy", "mdy" or "ymd". `anchored`: `published` is in truth a date that the
    text itself gives just before ("May 2004" over a chronicle), so "on May 9th" lies in that year and "the
    next day" counts from it. Raises ValueError where `published` is no EDTF date.
    """
    read = Text(text)
    found = tag_prose(read.prose, published, date_order=date_order, anchored=anchored)
    if read.prose == text:
        return found
    spans = (read.from_prose(mention.start, mention.end) for mention in found)
    return [m._replace(start=s, end=e, text=text[s:e]) for m, (s, e) in zip(found, spans, strict=True)]


def tag_prose(
    prose: str,
    given: str | Edtf | datetime.date | None,
    *,
    date_order: str | None = None,
    anchored: bool = False,
    future: bool = True,
    story: Story | None = None,
    offset: int = 0,
) -> list[DateMention]:
    """What `tag` gives, for the `prose` of a text that was read before; places count in it.

    Not `future`: that of the mentions isn't asked for, and is False. `story` has the full dates of the text
    that the prose is a part of, from an `offset` on.
    """
    published = _published(given)
    page = _page(prose, published, date_order, anchored)
    resolver = Resolver(page, published, anchored, story or Story(prose), offset, future=future)
    return settled([resolver.mention(found) for found in expressions(page)])


def tag_paragraph(
    prose: str,
    span: Span,
    published: Edtf | None,
    *,
    date_order: str | None = None,
    anchored: bool = False,
    story: Story | None = None,
) -> list[DateMention]:
    """What `tag_prose` gives of some paragraphs, but for `future` and what the rest of the text settles."""
    start, end = span
    first = max(0, prose.find(" ", start - BESIDE, start)) if start > BESIDE else 0
    last = prose.rfind(" ", end, end + BESIDE) if end + BESIDE < len(prose) else len(prose)
    page = _page(prose[first : max(last, end)], published, date_order, anchored)
    resolver = Resolver(page, published, anchored, story or Story(prose), first, future=False)
    inside = (start - first, end - first)
    mentions = [resolver.mention(each) for each in expressions(page, inside) if inside[0] <= each.start]
    return [m._replace(start=m.start + first, end=m.end + first) for m in mentions]


def _page(prose: str, published: Edtf | None, date_order: str | None, anchored: bool = False) -> Page:
    """Prose as it is read for dates."""
    last_year = civil(published.end - 1)[0] if published and published.end is not None else None
    return Page(prose, fold(prose), last_year, date_order, anchored)


def expressions(page: Page, span: Span | None = None) -> list[Found]:
    """The expressions of a text with the words that limit them, ranges joined, baselines marked.

    Of a `span` of whole paragraphs those that begin in it.
    """
    found = joined(counted(with_weekdays(limited(page, span), page), page), page)
    return with_speeches(with_baselines(found, page), page)


def limited(page: Page, span: Span | None = None) -> list[Found]:
    """The expressions of a text with the words that limit them."""
    floor, result = 0, []
    for found in scan(page, span):
        result.append(with_modifiers(hedged(found, page, floor), page, floor))
        floor = result[-1].end
    return with_years(result, page)


@lru_cache(maxsize=1024)  # of the words of a quote it is asked for the event's date, and for what it claims
def may_be_dated(words: str) -> bool:
    """Whether some words may state a date: where not, `tag` gives nothing of them."""
    return has_openers(words) and is_dated(fold(words))


def speaks_of_future(text: str) -> bool:
    """The words speak of the future: will, shall, is to, plans to, scheduled, tomorrow, next …"""
    return speaks_ahead(fold(text))


def speaks_of_past(text: str) -> bool:
    """Some verb of the words is in the past tense: was, met, announced, has opened."""
    return tells_of_past(fold(text))


def _published(given: str | Edtf | datetime.date | None) -> Edtf | None:
    if given is None or isinstance(given, Edtf):
        return given
    if isinstance(given, datetime.date):
        return parse(f"{given:%Y-%m-%d}" if given.year > 999 else f"{given.year:04}-{given:%m-%d}")
    return parse(given)


class Nearby:
    """The expressions of `prose`, but for their `future`; the other arguments are those of `tag`.

    `ends` is where the paragraphs end, for who knows it already, `sentence_end` where the sentence of an
    offset does: without it a paragraph is read to its end.
    """

    def __init__(
        self,
        prose: str,
        published: Edtf | None,
        date_order: str | None = None,
        anchored: bool = False,
        ends: list[int] | None = None,
        sentence_end: Callable[[int], int] | None = None,
    ) -> None:
        self._prose, self._published, self._order, self._anchored = prose, published, date_order, anchored
        self._known, self._sentence_end = ends, sentence_end
        self._story = Story(prose)
        self._read: dict[int, tuple[int, list[DateMention]]] = {}  # paragraphs, up to where they were read
        self._length = 0  # of what was read

    @cached_property
    def every(self) -> list[DateMention]:
        """All expressions of the text."""
        return self.alone(self._prose, 0)

    def alone(self, words: str, at: int) -> list[DateMention]:
        """The expressions of some words of the text, which stand at an offset, read by themselves."""
        return tag_prose(
            words,
            self._published,
            date_order=self._order,
            anchored=self._anchored,
            future=False,
            story=self._story,
            offset=at,
        )

    def at(self, start: int, end: int) -> list[DateMention]:
        """The expressions of the paragraphs that a span touches, up to its last sentence's end.

        They are as they are among all of the text.
        """
        first, last = (bisect_right(self._starts, offset) - 1 for offset in (start, max(start, end - 1)))
        until = self._ends[last]
        if self._sentence_end:
            until = min(until, self._sentence_end(max(start + 1, end)))
        spans = [(number, min(until, self._ends[number])) for number in range(first, last + 1)]
        missing = [(number, end) for number, end in spans if self._read.get(number, (-1, []))[0] < end]
        if "every" not in self.__dict__ and self._is_worth_it(missing):
            for number, end in missing:
                self._read[number] = self._paragraph(number, end)
            found = [mention for number, _ in spans for mention in self._read[number][1]]
            found = [mention for mention in found if mention.start < until]
            if not any(map(is_open, found)):
                return found
        begin = self._starts[first]
        return [mention for mention in self.every if begin <= mention.start < until]

    def _is_worth_it(self, missing: list[tuple[int, int]]) -> bool:
        """Whether to read paragraphs costs less than the whole text, with what was read before."""
        self._length += sum(end - self._starts[number] + 2 * BESIDE for number, end in missing)
        return self._length < len(self._prose)

    def _paragraph(self, number: int, end: int) -> tuple[int, list[DateMention]]:
        """The expressions of a paragraph up to some end; of one that was read before, to its own."""
        last = self._ends[number]
        end = last if number in self._read else end
        found = tag_paragraph(
            self._prose,
            (self._starts[number], min(end + REACH, last)),
            self._published,
            date_order=self._order,
            anchored=self._anchored,
            story=self._story,
        )
        return end, found

    @cached_property
    def _ends(self) -> list[int]:
        return self._known or paragraph_ends(self._prose)

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *self._ends[:-1]]

"""Every expression of a text that names a calendar date, with its value: the tagger.

The steps: fold the text, scan for patterns, take in the words that limit an expression, join distances and
ranges, then resolve each against the day of publication. Nothing is guessed: what stays open has two
readings, and what can't be said has no value.
"""

import datetime
from functools import lru_cache

from hrctimeline.dates.calendar_days import civil
from hrctimeline.dates.edtf import Edtf, parse
from hrctimeline.dates.find.apart import with_years
from hrctimeline.dates.find.approximate import hedged
from hrctimeline.dates.find.baselines import with_baselines
from hrctimeline.dates.find.beside import with_weekdays
from hrctimeline.dates.find.distances import counted
from hrctimeline.dates.find.modifiers import with_modifiers
from hrctimeline.dates.find.ranges import joined
from hrctimeline.dates.find.scan import BESIDE, Found, is_dated, scan
from hrctimeline.dates.find.speech import with_speeches
from hrctimeline.dates.mention import DateMention
from hrctimeline.dates.resolve.future import speaks_of_future as speaks_ahead
from hrctimeline.dates.resolve.resolver import Resolver
from hrctimeline.dates.resolve.settled import settled
from hrctimeline.dates.text.page import Page, fold
from hrctimeline.dates.text.verbs import tells_of_past
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
    published: str | Edtf | datetime.date | None,
    *,
    date_order: str | None = None,
    anchored: bool = False,
    future: bool = True,
) -> list[DateMention]:
    """What `tag` gives, for the `prose` of a text that was read before; places count in it.

    Not `future`: that of the mentions isn't asked for, and is False.
    """
    page, resolver = _reading(prose, published, date_order, anchored, future=future)
    return settled([resolver.mention(found) for found in expressions(page)])


def tag_paragraph(
    prose: str,
    span: Span,
    published: str | Edtf | datetime.date | None,
    *,
    date_order: str | None = None,
    anchored: bool = False,
) -> list[DateMention]:
    """What `tag_prose` gives of some paragraphs, but for `future` and what the rest of the text settles."""
    start, end = span
    first = max(0, prose.find(" ", start - BESIDE, start)) if start > BESIDE else 0
    last = prose.rfind(" ", end, end + BESIDE) if end + BESIDE < len(prose) else len(prose)
    page, resolver = _reading(prose[first : max(last, end)], published, date_order, anchored, future=False)
    inside = (start - first, end - first)
    mentions = [resolver.mention(each) for each in expressions(page, inside) if inside[0] <= each.start]
    return [m._replace(start=m.start + first, end=m.end + first) for m in mentions]


def _reading(
    prose: str,
    published: str | Edtf | datetime.date | None,
    date_order: str | None,
    anchored: bool,
    *,
    future: bool,
) -> tuple[Page, Resolver]:
    """Prose as it is read for dates, and what resolves them."""
    day = _published(published)
    last_year = civil(day.end - 1)[0] if day and day.end is not None else None
    page = Page(prose, fold(prose), last_year, date_order)
    return page, Resolver(page, day, anchored, future=future)


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


@lru_cache(maxsize=256)  # of the words of a quote it is asked for the event's date, and for what it claims
def may_be_dated(words: str) -> bool:
    """Whether some words may state a date: where not, `tag` gives nothing of them."""
    return is_dated(fold(words))


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

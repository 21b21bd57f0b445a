"""Whether the dates of a title or summary are the event's own, or stated by its quotes.

A date without a year takes the event's, and "the next day" counts from the event. A period of the calendar
("June", "the 1990s") holds where the event, or a stated date, lies in it; a finer date than any stated
doesn't.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from hrctimeline.claims.numbers import numbers
from hrctimeline.dates import DateMention, tag_prose
from hrctimeline.dates.edtf import Edtf, parse
from hrctimeline.dates.relation import ends
from hrctimeline.words.text import fold


class Stated(NamedTuple):
    """A date that a text states: its words and every reading.

    `relative`: it is counted from another day. `by_its_ends`: its first and last date are stated too.
    """

    text: str
    readings: tuple[Edtf, ...]
    relative: bool
    by_its_ends: bool = False


def stated(mentions: Iterable[DateMention]) -> list[Stated]:
    """The mentions that have a date."""
    return [
        Stated(m.text, tuple(map(parse, m.readings)), m.relative, m.by_its_ends)
        for m in mentions
        if m.readings
    ]


def proved(mention: DateMention, own: Edtf, dates: Iterable[Stated]) -> bool:
    """Whether the event's own date or one of the stated ones is the claimed one, or lies in it."""
    claims = [parse(reading) for reading in mention.readings]
    claims += _core(mention.text)
    if any(_is_own(claim, own) for claim in claims):
        return True
    words = _plain(mention.text)
    for each in dates:
        if each.relative and _plain(each.text) == words:
            return True
        if any(_holds(claim, value) for claim in claims for value in _values(each)):
            return True
    return False


def in_the_same_words(mention: DateMention, words: str) -> bool:
    """Whether a quote has a date that counts from another day in the same words, or the time that it counts.

    "Five years earlier" rests on "five years later", which no quote can resolve.
    """
    if not mention.relative:
        return False
    return _plain(mention.text) in _plain(words) or bool(_lengths(mention.text) & _lengths(words))


def digits_stand(mention: DateMention, words: str) -> bool:
    """Whether a text that isn't read has each number of a date: "22 juin 2018" has those of 22 June 2018."""
    digits = re.findall(r"\d+", mention.text)
    return bool(digits) and set(digits) <= set(re.findall(r"\d+", words))


def _core(text: str) -> list[Edtf]:
    """The date that an open one counts from: 2009 in "since 2009"."""
    inner = _bound().sub("", text)
    return [parse(m.value) for m in tag_prose(inner, None) if m.value] if inner != text else []


def _lengths(text: str) -> set[tuple[str, str]]:
    """The stretches of time in a text: their numbers with their units."""
    found = set()
    for number in numbers(text):
        unit = _unit().match(text, number.end)
        if unit and number.unit in ("", "no"):
            found |= {(value, unit[1].casefold()) for value in number.values}
    return found


def _is_own(claim: Edtf, own: Edtf) -> bool:
    if claim.precision == "interval":
        return claim.equals(own)
    return own.within(claim) or any(end.within(claim) for end in ends(own))


def _values(date: Stated) -> Iterator[Edtf]:
    for value in date.readings:
        yield value
        yield from ends(value) if date.by_its_ends else ()
    yield from _core(date.text)


def _holds(claim: Edtf, value: Edtf) -> bool:
    """Whether a stated date proves a claimed one: the same, or within a calendar period that is claimed."""
    if value.qualifier and not claim.qualifier:
        return False
    return claim.equals(value) or (claim.precision != "interval" and value.within(claim))


def _plain(text: str) -> str:
    return _lead().sub("", " ".join(fold(text).casefold().split()))


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(r"^(?:on |in )?(?:the )?")


@cache
def _unit() -> re.Pattern[str]:
    units = "day|night|week|month|year|decade|hour|minute|centur"
    return re.compile(rf"[\s-]+({units})(?:s|y|ies)?\b", re.IGNORECASE)


@cache
def _bound() -> re.Pattern[str]:
    words = "since|from|after|until|till|before|by|(?:up|prior) to|(?:not|no) later than|as of|not until"
    return re.compile(rf"^(?:{words})\s+(?:the\s+)?", re.IGNORECASE)

"""Whether the dates of a title or summary are the event's own, or stated by its quotes.

A date without a year takes the event's, and "the next day" counts from the event. A period of the calendar ("June",
"the 1990s") holds where the event, or a stated date, lies in it; a finer date than any that is stated doesn't.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from hrctimeline.claims.numbers import numbers
from hrctimeline.dates import DateMention, tag
from hrctimeline.dates.edtf import Edtf, parse
from hrctimeline.dates.judge import ends
from hrctimeline.text import fold


def claimed(mention: DateMention) -> list[Edtf]:
    """What a date of the claims may mean; an open one ("since 2009") also as the date that it opens from."""
    inner = _bound().sub("", mention.text, count=1)
    bare = [m.value for m in tag(inner, None)] if inner != mention.text else []
    return [parse(value) for value in (*mention.readings, *bare) if value]


def proved(mention: DateMention, own: Edtf, stated: Iterable[DateMention]) -> bool:
    """Whether the event's own date or one of the stated ones is the claimed one, or lies in it."""
    claims = claimed(mention)
    if any(_is_own(claim, own) for claim in claims):
        return True
    words = _plain(mention.text)
    for each in stated:
        if (each.relative or not each.value) and _plain(each.text) == words:
            return True
        if any(_holds(claim, value) for claim in claims for value in _values(each)):
            return True
    return False


def length_stands(mention: DateMention, words: str) -> bool:
    """Whether the words have the stretch of time that a relative date counts: "five years" for "five years earlier"."""
    return mention.relative and bool(_lengths(mention.text) & _lengths(words))


def _lengths(text: str) -> set[tuple[str, str]]:
    found = set()
    for number in numbers(text):
        unit = _unit().match(text, number.end)
        if unit and number.unit in ("", "no"):
            found |= {(value, unit[1].casefold()) for value in number.values}
    return found


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(
        r"[\s-]+(day|night|week|month|year|decade|hour|minute|century|centurie)s?\b", re.IGNORECASE
    )


def digits_stand(mention: DateMention, words: str) -> bool:
    """Whether a text in a language that isn't read has each number of a date: "22 juin 2018" for "22 June 2018"."""
    numbers = re.findall(r"\d+", mention.text)
    return bool(numbers) and set(numbers) <= set(re.findall(r"\d+", words))


def _is_own(claim: Edtf, own: Edtf) -> bool:
    if claim.precision == "interval":
        return claim.equals(own)
    return own.within(claim) or any(_bounded(end) and end.within(claim) for end in ends(own))


def _values(stated: DateMention) -> Iterator[Edtf]:
    for reading in stated.readings:
        value = parse(reading)
        yield value
        yield from ends(value)
    yield from claimed(stated)


def _holds(claim: Edtf, stated: Edtf) -> bool:
    """Whether a stated date proves a claimed one: the same, or within a calendar period that is claimed."""
    if stated.qualifier and not claim.qualifier:
        return False
    if claim.equals(stated):
        return True
    return claim.precision != "interval" and _bounded(stated) and stated.within(claim)


def _bounded(date: Edtf) -> bool:
    return date.start is not None and date.end is not None


def _plain(text: str) -> str:
    return (
        " ".join(fold(text).casefold().split()).removeprefix("the ").removeprefix("on ").removeprefix("in ")
    )


@cache
def _bound() -> re.Pattern[str]:
    return re.compile(
        r"^(?:since|from|after|until|till|before|by|(?:up|prior) to|(?:not|no) later than|as of|not until)\s+(?:the\s+)?",
        re.IGNORECASE,
    )

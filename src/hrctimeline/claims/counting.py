"""Numbers of things that no quote counts, and the quotes list or tell of one by one."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from hrctimeline.claims.enumerated import Listed, chains, counted_noun, listed
from hrctimeline.claims.numbers.mentions import mentioned
from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.units import COUNT
from hrctimeline.claims.vocabulary import counts, small
from hrctimeline.claims.wording.stems import deed, stems

_SHOWN = 3  # things that a message names
_LEAD = 60  # characters before a number or list that are looked at


def told_of(number: Number, prose: str, quotes: Sequence[str], told: Sequence[Number]) -> str:
    """What the quotes list or name of the things that a number counts, as many as it says; "" for nothing."""
    values = {each.high for each in number.readings}
    items = listed(number, prose, quotes)
    if items and items.length in values:
        return f"what a quote lists, “{items.words}”"
    mentions = _mentions(number, prose, quotes, told)
    if mentions and len(mentions) in values:
        return f"what the quotes name, {_shown(mentions)}"
    further = next(_further_than_the_first(number, prose, quotes), None)
    if further and {further.length + 1} == values:
        return f"the first, and further what a quote lists, “{further.words}”"
    if items and items.alike:
        names = items.words.split()
        beside = [each for each in mentions if not any(map(names.__contains__, _names(each)))]
        if items.length + len(beside) in values:
            return f"what the quotes name, “{items.words}” and {_shown(beside)}"
    return ""


def _mentions(number: Number, prose: str, quotes: Sequence[str], told: Sequence[Number]) -> list[str]:
    """The words of the quotes for each thing that a number may count, where no number of theirs does."""
    noun = counted_noun(prose, number.end)
    nouns = deed(noun) if counts(noun) and not small(noun) else frozenset[str]()
    numbered = any(each.noun and nouns & stems(each.noun.casefold()) for each in told)
    return [] if numbered else mentioned(number, nouns, quotes)


def _further_than_the_first(number: Number, prose: str, quotes: Sequence[str]) -> Iterator[Listed]:
    """The lists of those that came later than "the first of | six", where the quotes tell of a first one."""
    led = number.exact and COUNT in number.units and _the_first_of().search(prose[: number.start][-_LEAD:])
    if led and any(map(_the_first().search, quotes)):
        for quote in quotes:
            for chain in chains(quote):
                if _later().search(quote[max(0, chain[0].start - _LEAD) : chain[0].start]):
                    yield Listed(len(chain), quote[chain[0].start : chain[-1].end], False)


def _names(words: str) -> list[str]:
    return [word for word in words.split() if word[:1].isupper()]


def _shown(found: Sequence[str]) -> str:
    """The first of some words."""
    shown = ", ".join(f"“{each}”" for each in found[:_SHOWN])
    return f"{shown} and {len(found) - _SHOWN} more" if len(found) > _SHOWN else shown


@cache
def _the_first_of() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)first\s+of\s+(?:the\s+|its\s+)?\Z", re.IGNORECASE)


@cache
def _the_first() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)the\s+first(?!\w)", re.IGNORECASE)


@cache
def _later() -> re.Pattern[str]:
    """What opens a list of those that came behind the first."""
    return re.compile(
        r"(?<!\w)(?:subsequently|later|afterwards|then|followed\s+by),?\s+(?:by\s+)?\Z", re.IGNORECASE
    )

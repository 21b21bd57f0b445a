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
from hrctimeline.findings import Severity

_FEW = range(2, 13)  # of so many a reader counts for himself what the texts tell
_SHOWN = 3  # things that a message names
_LEAD = 60  # characters before a number or list that are looked at


class Counting:
    """What the quotes list or name of the things that a number of a title or summary counts."""

    def __init__(self, number: Number, prose: str, quotes: Sequence[str], told: Sequence[Number]) -> None:
        self.values = {each.high for each in number.readings}
        self.few = number.exact and all(value in _FEW for value in self.values)
        self.items = listed(number, prose, quotes)
        self.further = next(_further_than_the_first(number, prose, quotes), None)
        noun = counted_noun(prose, number.end)
        nouns = deed(noun) if counts(noun) and not small(noun) else frozenset[str]()
        self.noun = noun if nouns else ""
        self.numbered = any(each.noun and nouns & stems(each.noun.casefold()) for each in told)
        self.mentions = [] if self.numbered else mentioned(number, nouns, quotes)

    def found(self) -> tuple[Severity, str] | None:
        """The note on a number as large as what is listed or named."""
        if self.items and self.items.length in self.values:
            return Severity.NOTE, f"what a quote lists, “{self.items.words}”"
        if self.mentions and len(self.mentions) in self.values:
            return Severity.NOTE, f"what the quotes name, {_shown(self.mentions)}"
        if self.further and {self.further.length + 1} == self.values:
            return Severity.NOTE, f"the first, and further what a quote lists, “{self.further.words}”"
        if self.items and self.items.alike:
            names = self.items.words.split()
            further = [each for each in self.mentions if not any(map(names.__contains__, _names(each)))]
            if self.items.length + len(further) in self.values:
                return Severity.NOTE, f"what the quotes name, “{self.items.words}” and {_shown(further)}"
        return None

    def otherwise(self) -> tuple[Severity | None, str]:
        """What they have instead: a list of another length, another number of things, or nothing."""
        if self.items:
            return Severity.WARNING, f"a list of {self.items.length}, “{self.items.words}”"
        if self.mentions:
            return Severity.WARNING, f"{_shown(self.mentions)}, and no number of them"
        if self.noun and not self.numbered and self.few:
            return Severity.WARNING, f"no number of “{self.noun}”, which may be counted"
        return None, ""


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

"""Numbers of things that no quote counts, and the quotes list or tell of one by one."""

from collections.abc import Sequence

from hrctimeline.claims.enumerated import counted_noun, listed
from hrctimeline.claims.numbers.mentions import mentioned
from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.vocabulary import counts, small
from hrctimeline.claims.wording.stems import deed, stems
from hrctimeline.findings import Severity

_FEW = range(2, 13)  # of so many a reader counts for himself what the texts tell
_SHOWN = 3  # things that a message names


class Counting:
    """What the quotes list or name of the things that a number of a title or summary counts."""

    def __init__(self, number: Number, prose: str, quotes: Sequence[str], told: Sequence[Number]) -> None:
        self.values = {each.high for each in number.readings}
        self.few = number.exact and all(value in _FEW for value in self.values)
        self.items = listed(number, prose, quotes)
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


def _names(words: str) -> list[str]:
    return [word for word in words.split() if word[:1].isupper()]


def _shown(found: Sequence[str]) -> str:
    """The first of some words."""
    shown = ", ".join(f"“{each}”" for each in found[:_SHOWN])
    return f"{shown} and {len(found) - _SHOWN} more" if len(found) > _SHOWN else shown

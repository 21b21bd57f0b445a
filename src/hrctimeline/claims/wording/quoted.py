"""The content words of an event's quotes, read once, and what stands beside a word."""

import re
from collections.abc import Iterable
from functools import cache, cached_property

from hrctimeline.claims.names.runs import Run, runs
from hrctimeline.claims.wording.content import Content, contents
from hrctimeline.claims.wording.opposites import Pole, saying_no
from hrctimeline.claims.words import words
from hrctimeline.words.tokens import tokens

COMPANY = 3  # content words on each side of one
_CLOSE = 1
_NOUNS = ("ment", "tion", "sion", "ance", "ence", "ness", "ity", "er", "or", "al", "ure")


class Evidence:
    """The prose of an event's quotes, read once."""

    def __init__(self, quotes: list[str]) -> None:
        self.quotes = quotes
        self.words = [(number, word) for number, quote in enumerate(quotes) for word in contents(quote)]

    @cached_property
    def by_stem(self) -> dict[str, list[tuple[int, Content]]]:
        """The content words under each of their stems."""
        table: dict[str, list[tuple[int, Content]]] = {}
        for number, word in self.words:
            for stem in word.stems:
                table.setdefault(stem, []).append((number, word))
        return table

    @cached_property
    def plain(self) -> frozenset[str]:
        """All words of the quotes, in small letters, as they stand."""
        return frozenset(token.plain for quote in self.quotes for token in tokens(quote))

    @cached_property
    def names(self) -> list[list[Run]]:
        """The names of each quote."""
        return [runs(words(quote)) for quote in self.quotes]

    def says_no_to(self, near: frozenset[str]) -> bool:
        """Whether a quote denies, refuses or prevents something beside a word with one of some stems."""
        for number, word in self.words:
            if word.cues & {"deny", "against"} or not word.stems.isdisjoint(saying_no()):
                near_it = beside(word, [each for n, each in self.words if n == number], _CLOSE)
                if any(not each.stems.isdisjoint(near) for each in (word, *near_it) if not each.named):
                    return True
        return False

    def says_no_with(self, objects: frozenset[str]) -> bool:
        """Whether a quote that has a word with one of some stems has a negation or an exception anywhere."""
        told = {
            number for number, word in self.words if not word.named and not word.stems.isdisjoint(objects)
        }
        return any(_excepting().search(self.quotes[number]) for number in told)

    def same(self, wanted: Iterable[str]) -> list[tuple[int, Content]]:
        """The content words that have one of some stems."""
        return [each for stem in sorted(wanted) for each in self.by_stem.get(stem, ())]

    def acting(self, word: Content) -> list[tuple[int, Content]]:
        """The content words that are one with another; a noun of a verb (containment) only if that is one."""
        found = self.same(word.stems)
        return found if is_nominal(word) else [each for each in found if not is_nominal(each[1])]

    def opposed(self, pole: Pole) -> list[tuple[int, Content]]:
        """The content words on the other side of a line; none that is denied, or of a name."""
        found = ((n, e) for n, e in self.same(pole.against) if not e.denied and not e.named)
        return [(n, e) for n, e in found if e.text.casefold() in pole.written or not is_nominal(e)]


@cache
def _excepting() -> re.Pattern[str]:
    """Ways to deny without a denial: than any other, only, hardly, too late to."""
    return re.compile(
        r"\b(?:than\s+any\w*|only|hardly|too\s+\w+\s+to|not|cannot|no|never|nor|\w+n['’]t|without)\b",
        re.IGNORECASE,
    )


def beside(word: Content, words: list[Content], reach: int = COMPANY) -> list[Content]:
    """The content words near one, in its sentence."""
    at = words.index(word)
    near = words[max(0, at - reach) : at] + words[at + 1 : at + 1 + reach]
    return [each for each in near if each.sentence == word.sentence]


def is_nominal(word: Content) -> bool:
    """Whether a word is a noun by its ending: containment, appearance, preventer."""
    return word.text.casefold().removesuffix("s").endswith(_NOUNS)

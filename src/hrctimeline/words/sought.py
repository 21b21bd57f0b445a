"""Many quotes that may stand in any of many texts: which of them a text has, by one pass over its words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import compress, pairwise
from typing import NamedTuple

from hrctimeline.words.fold import BREAK
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.locate import Located, Locator
from hrctimeline.words.readings import readings
from hrctimeline.words.text import Text

_FEW = 500  # quotes: of so many one is held against a text wherever that has its longest word
Pair = tuple[str, str]  # words side by side


class Telling(NamedTuple):
    """What tells of a quote that a text doesn't have it."""

    words: frozenset[str]
    pairs: frozenset[Pair]


class Sought:
    """Quotes that are looked for in one text after another.

    Each is known by its plain words that stand between two spaces, however it is read: a text without one of
    them doesn't have the quote. Those are held against it of which the longest word is there; of many those
    of which two words stand side by side. Of one or two words none stands between spaces, so that the longest
    has to be there, as a word.
    """

    def __init__(self, quotes: Iterable[str]) -> None:
        self._telling = {quote: _telling(quote) for quote in quotes}
        self._longest = {quote: longest(quote) for quote in self._telling}
        few = sum(bool(words) for words, _ in self._telling.values()) <= _FEW
        self._by_pair = defaultdict[Pair, list[str]](list)
        self._by_word = defaultdict[str, list[str]](list)
        self._short = defaultdict[str, list[str]](list)
        for quote, (words, pairs) in self._telling.items():
            if pairs and not few:
                self._by_pair[max(pairs, key=lambda pair: (sum(map(len, pair)), pair))].append(quote)
            elif words:
                self._by_word[max(words, key=len)].append(quote)
            else:
                self._short[self._longest[quote]].append(quote)
        self._firsts = {first for first, _ in self._by_pair}

    def found(self, locator: Locator) -> dict[str, list[Located]]:
        """Those that stand in a text, each with its places."""
        likely = self.likely(locator.text)
        return {quote: places for quote in likely if (places := locator.places(quote))}

    def likely(self, text: Text) -> list[str]:
        """Those that may stand in a text; it surely doesn't have the others."""
        words = text.pieces if text.as_written else frozenset(_pieces(text))
        quotes = [quote for word in words.intersection(self._by_word) for quote in self._by_word[word]]
        quotes += self._side_by_side(text) if self._by_pair else ()
        likely = [quote for quote in quotes if self._telling[quote].words <= words]
        asked = self._short.keys()
        short = {"", *text.runs} & asked if asked and text.as_written else asked
        likely += (quote for word in short for quote in self._short[word])
        return sorted(q for q in likely if not text.as_written or self._longest[q] in text.source)

    def _side_by_side(self, text: Text) -> Iterator[str]:
        """Those of which a text has two words side by side."""
        pieces = text.wording.split() if text.as_written else _pieces(text)
        pairs = {*compress(pairwise(pieces), map(self._firsts.__contains__, pieces))}
        yield from (quote for pair in self._by_pair.keys() & pairs for quote in self._by_pair[pair])


def longest(quote: str) -> str:
    """The longest word of a quote that stands in its text however the quote is read; "" for none."""
    return max(_plain_word().findall(_bracketed().sub(" ", quote)), key=len, default="")


def _pieces(text: Text) -> list[str]:
    """What stands between the spaces of a text that isn't as it is written."""
    return (text.bare.text if BREAK in text.folded else text.folded).split(" ")


def _telling(quote: str) -> Telling:
    """The words between two spaces in every reading of a quote, and which of them stand side by side.

    Hyphens are none of their letters, nor of those of the word before: a line's end may have them or not.
    """
    every = [_apart(reading.parts) for reading in readings(quote)] or [Telling(frozenset(), frozenset())]
    return Telling(every[-1].words, frozenset[Pair].intersection(*(each.pairs for each in every)))


def _apart(parts: list[str]) -> Telling:
    words, pairs = set[str](), set[Pair]()
    for part in parts:
        last = ""
        for before, word in pairwise(part.split(" ")[:-1]):
            tells = not before.endswith("-") and word.isalnum() and word.isascii()
            if tells:
                words.add(word)
                pairs |= {(last, word)} if last else set()
            last = word if tells else ""
    return Telling(frozenset(words), frozenset(pairs))


_plain_word = lazy_pattern(r"(?<!\w)[A-Za-z]{3,}(?!\w)")
# brackets with the letters that they are tied to, which are looked for from a word's beginning alone
_bracketed = lazy_pattern(r"(?:(?<!\w)\w*)?\[[^\[\]]*\]\w*")

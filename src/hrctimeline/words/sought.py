"""Many quotes that may stand in any of many texts: which of them a text has, by one pass over its words."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from hrctimeline.words.fold import BREAK
from hrctimeline.words.locate import Located, Locator
from hrctimeline.words.readings import readings
from hrctimeline.words.text import Text


class Sought:
    """Quotes that are looked for in one text after another.

    Each is known by its plain words that stand between two spaces, however it is read: a text without one of
    them doesn't have the quote. Quotes of one or two words have none: their longest word has to be there.
    """

    def __init__(self, quotes: Iterable[str]) -> None:
        self._telling = {quote: _telling(quote) for quote in quotes}
        self._longest = {quote: longest(quote) for quote in self._telling}
        self._by_longest = defaultdict[str, list[str]](list)
        for quote, words in self._telling.items():
            self._by_longest[max(words, key=len, default="")].append(quote)

    def found(self, locator: Locator) -> dict[str, list[Located]]:
        """Those that stand in a text, each with its places."""
        likely = self.likely(locator.text)
        return {quote: places for quote in likely if (places := locator.places(quote))}

    def likely(self, text: Text) -> list[str]:
        """Those that may stand in a text; it surely doesn't have the others."""
        words = {"", *(text.pieces if text.as_written else _pieces(text))}
        quotes = (quote for word in self._by_longest.keys() & words for quote in self._by_longest[word])
        likely = (quote for quote in quotes if self._telling[quote] <= words)
        return sorted(q for q in likely if not text.as_written or self._longest[q] in text.source)


def longest(quote: str) -> str:
    """The longest word of a quote that stands in its text however the quote is read; "" for none."""
    return max(_plain_word().findall(_bracketed().sub(" ", quote)), key=len, default="")


def _pieces(text: Text) -> list[str]:
    """What stands between the spaces of a text that isn't as it is written."""
    return (text.bare.text if BREAK in text.folded else text.folded).split(" ")


def _telling(quote: str) -> frozenset[str]:
    """The words between two spaces in every reading of a quote.

    Hyphens are none of their letters, nor of those of the word before: a line's end may have them or not.
    """
    *_, fewest = ([], *(reading.parts for reading in readings(quote)))
    pairs = (pair for part in fewest for pair in pairwise(part.split(" ")[:-1]))
    return frozenset(
        word for before, word in pairs if not before.endswith("-") and word.isalnum() and word.isascii()
    )


@cache
def _plain_word() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)[A-Za-z]{3,}(?!\w)")


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"\w*\[[^\[\]]*\]\w*")

"""All texts of a log together: which of them have some words. Most are ruled out by a look at their bytes."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from hrctimeline.logfile.memo import Memo
from hrctimeline.words.fold import HYPHENS, INVISIBLE
from hrctimeline.words.locate import Located, Locator
from hrctimeline.words.text import Text


class Library:
    """The texts by the ids of their sources. Which have words is asked of each at most once."""

    def __init__(self, texts: Mapping[str, Text], memo: Memo) -> None:
        self.texts, self._memo = texts, memo
        self._holding: dict[str, list[tuple[str, Located]]] = {}

    def holding(self, quote: str) -> list[tuple[str, Located]]:
        """The sources that have a quote, each with its first place there."""
        if quote not in self._holding:
            self._holding[quote] = list(self._held(quote))
        return self._holding[quote]

    def _held(self, quote: str) -> Iterator[tuple[str, Located]]:
        for source, text in self.likely(_telling(quote)):
            if places := self._memo.get(Locator, text).places(quote):
                yield source, places[0]

    def likely(self, word: str) -> Iterator[tuple[str, Text]]:
        """The texts that may have a word; those left out surely don't."""
        return ((source, text) for source, text in self.texts.items() if self._may_have(text, word))

    def _may_have(self, text: Text, word: str) -> bool:
        """Whether a word may stand in a text: as it is, as U.S., or where markup or typography hides it."""
        if word in text.source or ".".join(word) in text.source or not word.isascii():
            return True
        return text.markdown or self._memo.get(_parts_words, text)


def _telling(quote: str) -> str:
    """The longest word of a quote that stands in its text however the quote is read; "" for none."""
    return max(_plain_word().findall(_bracketed().sub(" ", quote)), key=len, default="")


def _parts_words(text: Text) -> bool:
    return _parting().search(text.source) is not None


@cache
def _plain_word() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)[A-Za-z]{3,}(?!\w)")


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"\w*\[[^\[\]]*\]\w*")


@cache
def _parting() -> re.Pattern[str]:
    """What may stand within a word that is read as one: a hyphen at a line's end, ligatures, the unseen."""
    return re.compile(rf"\w[{HYPHENS}][ \t]*[\n\r\x0b\x0c\x85\u2028\u2029]|[\ufb00-\ufb06{INVISIBLE}]")

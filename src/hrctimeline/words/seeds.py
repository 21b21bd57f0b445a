"""The words of a text by where they stand, and the place where a quote that is not there would begin.

Runs of three words that a quote shares with the text, or of two, or one, vote for the place where the quote
would begin: a diagonal of the dot plot of both, as in Gibbs and McIntyre 1970. Spans are of prose.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain, compress, pairwise
from typing import NamedTuple

from hrctimeline.words.fold import fold
from hrctimeline.words.lists import lazy_pattern

_STRETCH = 500  # characters
_COMMON = 60  # places beyond which a run of words says nothing
_FREQUENT = 1000  # places of its rarest word beyond which a run is taken for a common one


class Word(NamedTuple):
    """A word with its span: as it is compared, and in small letters besides; [T]he is a word."""

    text: str
    plain: str
    start: int
    end: int


def words(prose: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words in a span of prose."""
    found = _word().finditer(prose, start, len(prose) if end is None else end)
    return [Word(text, text.casefold(), *match.span()) for match in found for text in (_text(match[0]),)]


class Seeds:
    """The words of prose; made once, for all that is looked for in it.

    They are kept without their places but for the first of each stretch: to read a stretch anew is cheap.
    """

    def __init__(self, prose: str) -> None:
        self._prose = prose
        self._edges = list(_edges(prose))
        self.plain, self._first = list[str](), list[int]()
        for start, end in pairwise(self._edges):
            self._first.append(len(self.plain))
            self.plain += chain.from_iterable(map(_plain, prose[start:end].split()))
        self._by_word = dict[str, list[int]]()
        self._sought: frozenset[str] | None = frozenset()  # the words that are looked up; None for all

    def words(self, first: int, last: int) -> list[Word]:
        """The words of a span of their numbers."""
        low, high = bisect_right(self._first, first) - 1, bisect_left(self._first, last)
        found = words(self._prose, self._edges[low], self._edges[high])
        return found[first - self._first[low] : last - self._first[low]]

    def number(self, offset: int) -> int:
        """How many words begin before an offset of the prose."""
        stretch = max(0, bisect_left(self._edges, offset) - 1)
        return self._first[stretch] + len(_word().findall(self._prose, self._edges[stretch], offset))

    def diagonal(self, wanted: list[str], low: int, high: int) -> int | None:
        """The number, in a span of them, of the word where the wanted ones most likely begin."""
        self._look_up(frozenset(wanted))
        for size in (3, 2, 1):
            votes, known = Counter[int](), dict[tuple[str, ...], list[int]]()
            for index in range(len(wanted) - size + 1):
                run = tuple(wanted[index : index + size])
                if run not in known:
                    known[run] = self._places(run, low, high)
                votes.update(place - index for place in known[run])
            if votes:
                return max(votes, key=lambda d: (votes[d] + 0.6 * (votes[d - 1] + votes[d + 1]), -d))
        return None

    def _places(self, run: tuple[str, ...], low: int, high: int) -> list[int]:
        """Where a run of words begins, unless it is a common one."""
        counts = [len(self._by_word.get(word, ())) for word in run]
        rarest, *others = sorted(range(len(run)), key=counts.__getitem__)
        if counts[rarest] > _FREQUENT:
            return []
        found = self._by_word.get(run[rarest], [])
        found = found[bisect_left(found, low + rarest) : bisect_right(found, high - len(run) + rarest)]
        for other in others:
            step, word = other - rarest, run[other]
            found = [at for at in found if self.plain[at + step] == word]
        return [at - rarest for at in found] if len(found) <= _COMMON else []

    def _look_up(self, wanted: frozenset[str]) -> None:
        """See to it that some words are known by their places: the first only, then all that there are."""
        if self._sought is None or wanted <= self._sought:
            return
        self._sought = None if self._sought else wanted
        every = enumerate(self.plain)
        chosen = every if self._sought is None else compress(every, map(wanted.__contains__, self.plain))
        places = defaultdict[str, list[int]](list)
        for number, word in chosen:
            places[word].append(number)
        self._by_word = places


def _edges(prose: str) -> Iterator[int]:
    """Where the stretches of prose begin and end: at spaces, which are in no word."""
    at = 0
    while at >= 0:
        yield at
        at = prose.find(" ", at + _STRETCH)
    yield len(prose)


@lru_cache(maxsize=16_384)  # what stands between two spaces stands in many places, of many texts
def _plain(piece: str) -> list[str]:
    """The words of what stands between two spaces, in small letters."""
    if piece.isalnum():
        return [piece.casefold()]
    word = _word() if "[" in piece else _unbracketed()
    return [_text(each).casefold() for each in word.findall(piece)]


def _text(word: str) -> str:
    """A word as it is compared."""
    return word if word.isalnum() else fold(word).replace("[", "").replace("]", "")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(rf"(?:\[[^\W\d_]\](?=\w))?{_unbracketed().pattern}")


_unbracketed = lazy_pattern(r"[^\W_]+(?:['’‘.,-][^\W_]+)*")

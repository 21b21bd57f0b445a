"""A string in which others are looked for: by plain search, or by an index of its words once that pays."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

_INDEX_FROM = 200  # searches from which the index costs less than they do, in a text of any size
_RARE = 50  # places of a word up to which each is tried; a search is quicker than more of them


class Haystack:
    """`text`, which is asked for strings. `asked`: how many at the least."""

    def __init__(self, text: str, asked: int = 0) -> None:
        self.text, self._asked = text, asked

    def places(self, wanted: str) -> list[int]:
        """Every index at which a string that isn't empty stands, in order; they may overlap."""
        self._asked += 1
        if self._asked > _INDEX_FROM:
            inner = wanted.split(" ")[1:-1]  # only these stand between spaces wherever `wanted` does
            rarest = min(inner, key=self._count, default=None)
            if rarest is not None and self._count(rarest) <= _RARE:
                lead = wanted.index(f" {rarest} ") + 1
                starts = (at - lead for at in self._words.get(rarest, ()))
                return [at for at in starts if at >= 0 and self.text.startswith(wanted, at)]
        return list(self._searched(wanted))

    def _searched(self, wanted: str) -> Iterator[int]:
        at, period = self.text.find(wanted), 0
        while at >= 0:
            yield at
            following = self.text.find(wanted, at + 1)
            if 0 <= following < at + len(wanted):
                period = period or _period(wanted)
                # what repeats itself goes on as long as its last round does: no need to read it all anew
                while self.text.startswith(wanted[-period:], at + len(wanted)):
                    at += period
                    yield at
                following = self.text.find(wanted, at + 1)
            at = following

    def _count(self, word: str) -> int:
        return len(self._words.get(word, ()))

    @cached_property
    def _words(self) -> dict[str, list[int]]:
        """Where each word between spaces begins."""
        found, at = defaultdict[str, list[int]](list), 0
        for word in self.text.split(" "):
            found[word].append(at)
            at += len(word) + 1
        return found


def _period(word: str) -> int:
    """The shortest distance at which a string may overlap itself, by the table of Knuth, Morris and Pratt."""
    borders, length = [0], 0
    for char in word[1:]:
        while length and word[length] != char:
            length = borders[length - 1]
        length += word[length] == char
        borders.append(length)
    return len(word) - length

"""Two things of which one is told to be before or after the other, and in every quote the other way round."""

from collections.abc import Iterator, Sequence
from itertools import islice

from hrctimeline.claims.wording.clauses import calendar
from hrctimeline.claims.wording.content import Content, all_stems
from hrctimeline.claims.wording.quoted import Evidence, Placed, Turned
from hrctimeline.claims.wording.rare import ORDERING
from hrctimeline.record import Record

_REACH = 4  # content words on each side
_MOST = 50  # places on one side: more say nothing of an order


class _Order(Record):
    """A word led by "before" or "after", with its quote, and the stems of what stands on both sides."""

    led: Content
    quote: int
    first: frozenset[str]
    second: frozenset[str]

    def contradicts(self, other: "_Order") -> bool:
        """Whether the other tells the same two things in the same words, but exchanged."""
        exchanged = self.first & other.second and self.second & other.first
        return bool(exchanged) and self.led.leads == other.led.leads and not self.second & other.second

    def agrees(self, other: "_Order") -> bool:
        """Whether the other has the same things on the same sides."""
        return bool(self.first & other.first and self.second & other.second)


def reordered(here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The things of a title or summary that every quote puts on the other side of "before" or "after"."""
    there = _orders(evidence.words)
    for mine in _orders([(-1, word) for word in here]):
        other = next((each for each in there if mine.contradicts(each)), None)
        if other and not any(map(mine.agrees, there)):
            said = f"in the quote the two stand the other way round “{other.led.leads}”"
            yield Turned("turned", mine.led.span, said, other.quote, other.led.span)


def _orders(words: Sequence[Placed]) -> list[_Order]:
    led = (at for at, (_, word) in enumerate(words) if word.leads in ORDERING)
    return [
        _Order(
            words[at][1],
            words[at][0],
            _near(words, at, range(at - _REACH, at)),
            _near(words, at, range(at, at + _REACH)),
        )
        for at in islice(led, _MOST)
    ]


def _near(words: Sequence[Placed], at: int, places: range) -> frozenset[str]:
    """The stems at some places of the sentence that has the word at one."""
    number, word = words[at]
    near = (words[each] for each in places if 0 <= each < len(words))
    return all_stems(w for n, w in near if (n, w.sentence) == (number, word.sentence) and not calendar(w))

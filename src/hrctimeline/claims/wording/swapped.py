"""Two opposites told of each other's parties: "exports shrink while imports grow", of imports that shrank.

Each of the two is told of what stands before it in its part of the sentence or, where one has nothing there,
of what stands behind it; what both parts have in common tells nothing.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from hrctimeline.claims.wording.content import Content, all_stems, at_place, contents
from hrctimeline.claims.wording.opposites import Pole, poles_of
from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.words.lists import listed
from hrctimeline.words.tokens import every_token

_JOINTS = listed("and but while whilst whereas as or though although yet when") | frozenset(",;:()—–")
_MOST = 50  # words on each side of one, or behind it
_Owners = tuple[frozenset[str], frozenset[str]]


def swapped(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The words of a title or summary that a quote tells of the party of their opposites."""
    for one, other in _near_pairs([word for word in here if not word.named and poles_of(word)]):
        for pole in _lines(one, other):
            mine = _owners(prose, here, (one, other))
            for number, first, second in _pairs(pole, evidence):
                words = contents(evidence.quotes[number])
                if _exchanged(mine, _owners(evidence.quotes[number], words, (first, second))):
                    said = f"in the quote it is “{first.text}”"
                    yield Turned("opposite", other.span, said, number, first.span)
                    return


def _near_pairs(words: Sequence[Content]) -> Iterator[tuple[Content, Content]]:
    """Each of some words with each of the next ones, in order."""
    return ((one, other) for at, one in enumerate(words, 1) for other in words[at : at + _MOST])


def _lines(one: Content, other: Content) -> Iterator[Pole]:
    """The sides of lines of opposites on which one of two words of a sentence stands against the other."""
    for pole in poles_of(one) if one.sentence == other.sentence else ():
        if not other.stems.isdisjoint(pole.against) and pole.faces(other):
            yield pole


def _pairs(pole: Pole, evidence: Evidence) -> Iterator[tuple[int, Content, Content]]:
    """The words of the quotes on a side, each with those against it in its sentence."""
    against = evidence.opposed(pole)
    for number, each in evidence.same(pole.own) if against else ():
        for n, other in against:
            if n == number and other.sentence == each.sentence and not (each.named or each.denied):
                yield number, each, other


def _exchanged(mine: _Owners, theirs: _Owners) -> bool:
    """Whether what each of two words is told of is told of the other one there."""
    crossing = mine[0] & theirs[1] and mine[1] & theirs[0]
    return bool(crossing) and not (mine[0] & theirs[0] or mine[1] & theirs[1])


def _owners(prose: str, words: list[Content], pair: tuple[Content, Content]) -> _Owners:
    """What each of two words of a text is told of."""
    parts = [_part(words, word, _joints(prose)) for word in pair]
    ahead = [
        all_stems(each for each in part if each.end <= w.start) for part, w in zip(parts, pair, strict=True)
    ]
    if not all(ahead):
        ahead = [
            all_stems(each for each in part if each.start >= w.end)
            for part, w in zip(parts, pair, strict=True)
        ]
    first, second = ahead
    return first - second, second - first


@lru_cache(maxsize=64)
def _joints(prose: str) -> list[int]:
    return [token.start for token in every_token(prose) if token.plain in _JOINTS]


def _part(words: list[Content], word: Content, joints: list[int]) -> list[Content]:
    """The content words that no joint parts from one of a sentence."""
    joint, at = bisect_right(joints, word.start), at_place(word, words)
    near = (*words[max(0, at - _MOST) : at], *words[at + 1 : at + 1 + _MOST])
    same = (each for each in near if each.sentence == word.sentence)
    return [each for each in same if bisect_right(joints, each.start) == joint]

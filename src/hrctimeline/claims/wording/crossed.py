"""Two parties that stand round a deed in one order, and in every quote of that deed in the other.

"Three of them told the miller" for "the miller told three of them". The deed is one word on both sides, or
two of a table: who replaces whom, and who precedes whom, with the parties exchanged. What two do to one
another (meet, marry) has no order.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from hrctimeline.claims.names.runs import Run
from hrctimeline.claims.wording.clauses import Sides, is_finite, sides
from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.doers import in_a_name, mutual
from hrctimeline.claims.wording.quoted import Evidence, Placed
from hrctimeline.claims.wording.stems import lines, stems
from hrctimeline.claims.wording.turned import Turned


def crossed(prose: str, here: list[Content], evidence: Evidence, names: Sequence[Run]) -> Iterator[Turned]:
    """The deeds of a title or summary whose parties every quote has the other way round."""
    for word in here:
        if word.denied or mutual(word) or not is_finite(prose, word) or in_a_name(word, names):
            continue
        deeds = [*_deeds(word, evidence)]
        mine = sides(prose, word) if deeds else Sides(frozenset(), frozenset())
        if not (mine.before and mine.after):
            continue
        found = [(placed, _sides(evidence, placed, turned=turned)) for placed, turned in deeds]
        if any(mine.shares(theirs) and not mine.crosses(theirs) for _, theirs in found):
            continue
        if each := next((placed for placed, theirs in found if mine.crosses(theirs)), None):
            said = "in the quote the two stand the other way round"
            yield Turned("turned", word.span, said, each[0], each[1].span)


def _deeds(word: Content, evidence: Evidence) -> Iterator[tuple[Placed, bool]]:
    """The words of the quotes that tell of a word's deed; and whether with the parties exchanged."""
    same, other = word.stems, frozenset[str]()
    for one, converse in () if word.stems.isdisjoint(_all_roles()) else _roles():
        if not (word.stems.isdisjoint(one) and word.stems.isdisjoint(converse)):
            same, other = (one, converse) if not word.stems.isdisjoint(one) else (converse, one)
    yield from (
        (placed, False) for placed in evidence.same(same) if not placed[1].determined or same != word.stems
    )
    yield from ((placed, True) for placed in evidence.same(other))


def _sides(evidence: Evidence, placed: Placed, *, turned: bool) -> Sides:
    found = sides(evidence.quotes[placed[0]], placed[1])
    return Sides(found.after, found.before) if turned else found


@cache
def _roles() -> list[tuple[frozenset[str], frozenset[str]]]:
    return [(_all(head.split()), _all(tail)) for head, tail in lines("roles.txt")]


@cache
def _all_roles() -> frozenset[str]:
    return frozenset[str]().union(*(one | converse for one, converse in _roles()))


def _all(words: list[str]) -> frozenset[str]:
    return frozenset(stem for word in words if word != "." for stem in stems(word))

"""The numbers of some prose with what they are told of, and whether those that are equal are of one thing."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.proof import proves
from hrctimeline.claims.numbers.ties import FAR, NEAR, Tie, is_whole, of_other_things, stems_of, tie
from hrctimeline.claims.numbers.units import is_money, of_a_kind
from hrctimeline.claims.vocabulary import ordinary
from hrctimeline.claims.wording.cues import is_content
from hrctimeline.record import Record, replace
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.sentences import begins, full_stop
from hrctimeline.words.tokens import tokens


class Placed(Record):
    """A number with its tie, where its sentence begins in its prose, and all stems of its clause.

    `whole`: another number is a part of it: "200 of the 6,000", "of 6,000, 200". `with_one`: one more is told
    with it: "two clerks and a judge".
    """

    number: Number
    tie: Tie
    sentence: int
    around: frozenset[str]
    whole: bool
    with_one: bool = False


def placed(prose: str, found: Sequence[Number]) -> Iterator[Placed]:
    """The numbers of some prose, in order, each with where it stands and what it is told of."""
    starts = [each.start for each in found]
    for number, sentence in zip(found, begins(prose, starts), strict=True):
        first, end = (bisect_left(starts, number.start + way * 2 * FAR) for way in (-1, 1))
        near = found[first:end]
        taken = [(each.start, each.end) for each in near]
        around, whole = _around(prose, number, sentence, near), is_whole(prose, number.start, taken)
        before = max(0, number.start - NEAR), number.start
        of_some = any(word.endswith(("of", "among")) for word in prose[slice(*before)].casefold().split())
        part_of = _of_before().search(prose, *before) if of_some else None
        money = any(map(is_money, number.units))  # "a sum of £3,000", which is all of it
        whole = whole or bool(part_of and (part_of["which"] or not money))
        more = " and " in prose[number.end : number.end + 2 * NEAR]
        one = more and _and_one().match(prose, number.end) is not None
        yield Placed(number, tie(prose, number, near), sentence, around, whole, one)


def are_of_other_things(
    mine: Placed, things: Sequence[Placed], rows: Iterable[Sequence[Placed]], told: Sequence[Placed]
) -> bool:
    """Whether the quotes tell a claimed number of something else, and have another for its own thing.

    `things`: their numbers, of which those in one row stand in one text; `told`: those of title and summary.
    The quick look has shown that it may be so.
    """
    number = mine.number
    proofs = [each for each in things if proves(number, each.number)]
    alike = [each for each in things if not each.number.weak and of_a_kind(each.number.units, number.units)]
    others = [each for each in alike if not proves(number, each.number)]
    beside = {each for row in rows for each in _in_their_sentences(row, proofs)}
    known = mine.tie.loose.intersection(*(each.around for each in proofs))  # whom the proof tells of, too
    known |= _who_pays(mine, proofs)
    rivals = [
        each.tie if each in beside else replace(each.tie, near=each.tie.near - known)
        for each in others
        if not (_is_with_one_more(each, mine) or any(_has_its_own(each, one, mine) for one in told))
    ]
    return of_other_things(mine.tie, [each.tie for each in proofs], rivals)


def _who_pays(mine: Placed, proofs: Sequence[Placed]) -> frozenset[str]:
    """The names about a sum with no noun, where what proves it names nobody: "the council gives $3m"."""
    if mine.tie.noun or not any(map(is_money, mine.number.units)):
        return frozenset()
    named = any(_is_a_name(stem) for each in proofs for stem in each.tie.loose & each.around)
    return frozenset() if named else frozenset(filter(_is_a_name, mine.tie.near))


def _is_a_name(stem: str) -> bool:
    """Whether no ordinary word has a stem: "provid" is that of one, and "norway" of none."""
    return not any(map(ordinary, (stem, f"{stem}e", f"{stem.removesuffix('i')}y")))


def _is_with_one_more(other: Placed, mine: Placed) -> bool:
    """Whether another number is a claimed one with the one that is told with it: "two clerks and a judge"."""
    values = {each.high + 1 for each in mine.number.readings if not isinstance(each.high, str)}
    return mine.with_one and any(each.high in values for each in other.number.readings)


def _has_its_own(other: Placed, told: Placed, mine: Placed) -> bool:
    """Whether another number is told of its own thing in the title or summary, too.

    So is the other end of a change: "from 77 to | 62".
    """
    ends = {told.number.direction, mine.number.direction} == {"from", "to"}
    own = told.tie.noun & other.tie.noun or other.tie.is_rather(told.tie, mine.tie) or ends
    return bool(own) and proves(told.number, other.number)


def _in_their_sentences(row: Sequence[Placed], some: Sequence[Placed]) -> Iterator[Placed]:
    """The numbers of some prose in whose sentence one of some stands."""
    said = {each.sentence for each in row if each in some}
    return (each for each in row if each.sentence in said)


def _around(prose: str, number: Number, sentence: int, found: Sequence[Number]) -> frozenset[str]:
    """The stems of all words about a number, up to the next numbers and the ends of its sentence."""
    before = [each.end for each in found if each.end <= number.start]
    after = [each.start for each in found if each.start >= number.end]
    first = max([number.start - FAR, sentence, *before])
    last = min([number.end + FAR, len(prose), *after])
    left = prose[first : number.start]
    right = full_stop().split(prose[number.end : last])[0]
    words = (token.plain for side in (left, right) for token in tokens(side) if token.kind == "word")
    return stems_of([word for word in words if is_content(word)])


_and_one = lazy_pattern(r"(?:\s+[^\W\d_][\w’'-]*){1,3}?\s+and\s+(?:an?|one)\s", re.IGNORECASE)
_of_before = lazy_pattern(
    r"(?i)(?<!\w)(?:of|among)\s+(?P<which>(?:the|a|all|its|their)\s+)?(?:total\s+(?:(?:amount|cost|sum)\s+)?of\s+)?\Z"
)

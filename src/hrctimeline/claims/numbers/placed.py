"""The numbers of some prose with what they are told of and where they stand."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.ties import FAR, NEAR, Tie, is_whole, stems_of, tie
from hrctimeline.claims.numbers.units import is_money
from hrctimeline.claims.wording.cues import is_content
from hrctimeline.record import Record
from hrctimeline.words.sentences import begins, full_stop
from hrctimeline.words.tokens import tokens


class Placed(Record):
    """A number with its tie, where its sentence begins in its prose, and all stems of its clause.

    `whole`: another number is a part of it: "200 of the 6,000", "of 6,000, 200".
    """

    number: Number
    tie: Tie
    sentence: int
    around: frozenset[str]
    whole: bool


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
        yield Placed(number, tie(prose, number, near), sentence, around, whole)


def in_their_sentences(row: Sequence[Placed], some: Sequence[Placed]) -> Iterator[Placed]:
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


@cache
def _of_before() -> re.Pattern[str]:
    return re.compile(r"(?i)(?<!\w)(?:of|among)\s+(?P<which>(?:the|a|all|its|their)\s+)?(?:total\s+of\s+)?\Z")

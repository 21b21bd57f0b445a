"""Scores, and what one gives: four, six and a lead of two, of "4 to 2"; and those that are turned round."""

from collections.abc import Iterable, Iterator, Sequence

from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.proof import SWAPPED, doubt, proves
from hrctimeline.claims.numbers.units import COUNT
from hrctimeline.words.lists import has_any, listed


def of_a_score(claimed: Number, scores: Iterable[Number]) -> str:
    """The score of which a number is one side, all, or the lead: four, six and two of "4 to 2"."""
    wanted = {each.low for each in claimed.readings if each.unit == COUNT and each.low == each.high}
    for each in scores if claimed.exact else ():
        for low, high in ((one.low, one.high) for one in each.readings if one.unit == COUNT):
            if isinstance(low, str) or isinstance(high, str):
                continue
            if wanted & {low, high, low + high, abs(high - low)}:
                return each.text
    return ""


def turned(text: str, claimed: Iterable[Number], stated: Sequence[Number]) -> Iterator[tuple[Number, str]]:
    """The scores of a text of which the quotes have the sides the other way round: "won by 7 votes to 31".

    Who loses has the smaller side, which he may have first.
    """
    for score in () if has_any(text, _BEATEN) else claimed:
        other = None if any(proves(score, each) for each in stated) else doubt(score, stated)
        if other and other.why == SWAPPED:
            yield score, other.words


_BEATEN = listed("lose loses lost losing loss beaten defeated defeat trails trailed trailing down against")

"""A range whose two ends the quotes tell apart: "30 to 35 lb" of "thirty pounds" and "35 lb"."""

from collections.abc import Iterator, Sequence

from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.proof import proves
from hrctimeline.record import replace


def ends_apart(claimed: Number, every: Sequence[Number]) -> str:
    """The two numbers that the ends of a range are, in words; "" where one of them isn't there."""
    for ends in _ends(claimed):
        low, high = (next((each for each in every if _is(end, each)), None) for end in ends)
        if low and high:
            return f"“{low.told}” and “{high.told}”, told apart"
    return ""


def _ends(claimed: Number) -> Iterator[tuple[Number, Number]]:
    """The ends of a range, each as a number of its own, in each unit that they may have."""
    plain = claimed.unhedged()
    for each in claimed.in_order if not claimed.is_score else ():
        if each.low != each.high:
            low, high = (frozenset((replace(each, low=end, high=end),)) for end in (each.low, each.high))
            yield plain._replace(readings=low), plain._replace(readings=high)


def _is(end: Number, stated: Number) -> bool:
    """Whether a number, whatever limits it, is one end of a range."""
    return proves(end, stated.unhedged())

"""Numbers that a translation has otherwise than its quote: 84 cows for “48 Kühe”."""

from collections.abc import Iterable, Sequence

from hrctimeline.claims.case import Quoted
from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.proof import proves
from hrctimeline.claims.numbers.units import CLOCK, ORDINAL


def in_the_quote(claimed: Number, quoted: Iterable[Quoted]) -> str:
    """The number in digits that quotes have where their translations have a claimed one; "" where none has.

    As many digits are miswritten; fewer or more are told otherwise, "3 Dutzend". What a quote has in words of
    its language is nobody's business here: its translation tells.
    """
    found = ""
    for each in quoted:
        own, *theirs = (numbers for _, numbers in each.numbered)
        told = [number for numbers in theirs for number in numbers if proves(claimed, number)]
        if any(proves(claimed, number) for number in own):
            return ""
        unlike = _unlike(own, [number for numbers in theirs for number in numbers]) if told else []
        others = [each for each in unlike if len(_digits(each)) == len(_digits(told[0]))]
        if others and not {*map(_digits, own)} & {*map(_digits, told)}:
            found = found or others[0].told
        elif told:
            return ""
    return found


def _unlike(own: Sequence[Number], translated: Sequence[Number]) -> list[Number]:
    """The numbers in digits of a quote whose digits its translation hasn't."""
    there = {*map(_digits, translated)}
    return [each for each in own if _digits(each) and _digits(each) not in there]


def _digits(number: Number) -> str:
    """The digits of a number without marks and zeros at its ends: "25" of 2.5, "2,5" and 2,500."""
    told = number.units.isdisjoint((CLOCK, ORDINAL))
    return "".join(filter(str.isdecimal, number.text)).strip("0") if told else ""

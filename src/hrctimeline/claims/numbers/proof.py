"""Whether a number that a quote states proves a claimed one: value, unit, rate, hedge and direction.

Three answers: it does; it doesn't; or the machine can't tell, since a unit isn't in the table, or one of
the two leaves out what the other says ("a year"). That is a doubt, in words.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from hrctimeline.claims.numbers.hedges import NO_INTERVALS, End, follows, interval, lies_within
from hrctimeline.claims.numbers.number import Number, Reading, Rounding, natural_step, rounding, roundness
from hrctimeline.claims.numbers.units import (
    CLOCK,
    COUNT,
    GARBLED,
    NAMED,
    ORDINAL,
    SHARE,
    comparable,
    dimension,
    is_money,
    size,
)
from hrctimeline.claims.numbers.worded import PARTS
from hrctimeline.record import Record, replace
from hrctimeline.words.lists import listed

Ends = tuple[Fraction, Fraction]
_NARROW = 10  # a range this many times narrower than its numbers is about one of them
_NOT_ROUNDED = (CLOCK, NAMED, ORDINAL)
NOT_NEAR = "that is true of it, and not near"
FAR_MORE = "that is far more"
_CHANGED = "there something changes"
ONE_END = "it is one end of a range"
SWAPPED = "there its sides stand the other way round"
MAYBE_END = "it is perhaps one end of a range"
NO_UNIT = "whether it is of the same unit can’t be told"
LOST_SIGN = "its sign is no currency’s there, and may stand for £"
UPPER_END = "the upper end, which is rough there"
ROUGHLY = "roughly as much"
IN_WORDS = "as much in words, which is rough there"
_SAID = {
    "over": "more", "least": "at least so much", "under": "less", "most": "at most so much",
    "nearly": "nearly so much",
}  # fmt: skip
_SIDES = (frozenset(("over", "least")), frozenset(("under", "most", "nearly")))
_BOUNDS_TOLD = frozenset(("over", "least", "most"))
ONE_PIECE = "there it is the price of one"
TRUE = frozenset(
    (MAYBE_END, NOT_NEAR, LOST_SIGN, UPPER_END, IN_WORDS, ROUGHLY, ONE_PIECE)
)  # no more than notes
# what is sold by the piece or measure, so that a price is of one: "oil tops $80"
_GOODS = listed("share barrel ounce gallon litre liter tonne ton bushel pound piece unit")
_BY = {"off": "by"}
_COINS = ("coins", "pieces")
_WEAK_BOUNDS = frozenset(("most", "least"))  # "up to 21" is made of "up to 21.1" as 21 of 21.1
_BOUNDS = frozenset(("over", "least", "nearly"))  # what is more than 8,000 is perhaps about as much
_VAGUE = 250  # times the least number that a vague amount may be, which it is no longer said of
_MADE = {
    Rounding.PROOF: "",
    Rounding.ROUNDED: "it is rounded here",
    Rounding.WHOLE: "it is rounded here",
    Rounding.FAR: NOT_NEAR,
}


class Doubt(Record):
    """A number that perhaps proves a claimed one, and why it may not. `rounded`: it does, when rounded."""

    stated: Number
    why: str
    rounded: bool = False

    @property
    def words(self) -> str:
        """What a message says of it."""
        return f"“{self.stated.told}”" + (", rounded" if self.rounded else f": {self.why}")


def is_grave(doubt: Doubt) -> bool:
    """Whether a doubt tells of what is no shortening, wherever it stands: an end of a range, by for to."""
    return doubt.why in (ONE_END, FAR_MORE) or doubt.why.startswith(_CHANGED)


def proves(claimed: Number, stated: Number) -> bool:
    """Whether a stated number proves a claimed one for certain."""
    return any(verdict.why == "" for verdict in _verdicts(claimed, stated))


def doubt(claimed: Number, every: Iterable[Number]) -> Doubt | None:
    """The number that may be the claimed one, where none surely is: one that is rounded, or the first."""
    found = [verdict for stated in every for verdict in _verdicts(claimed, stated) if verdict.why]
    return min(found, key=lambda verdict: not verdict.rounded, default=None)


def _verdicts(claimed: Number, stated: Number) -> Iterator[Doubt]:
    """What each pair of readings comes to: no words for a proof; pairs that prove nothing are left out."""
    if claimed.is_score and not stated.is_score:
        return
    for one in claimed.in_order:
        for other in stated.in_order:
            same = _comparable(claimed, one, other)
            if same is None and one.unit == SHARE:
                continue
            if same and one.low != one.high and (one.low, one.high) == (other.high, other.low):
                yield Doubt(stated, SWAPPED)
                continue
            if same and claimed.vague and _is_far_more(one, other):
                yield Doubt(stated, FAR_MORE)
            elif same is not False and _follows(claimed, one, stated, other, in_base=same is True):
                yield Doubt(stated, _difference(claimed, stated, known=same is True))
            elif same and _is_roughly(claimed, one, stated, other):
                yield Doubt(stated, NOT_NEAR)
            elif same and _is_rough_end(claimed, one, stated, other):
                yield Doubt(stated, UPPER_END)
            elif same and _is_told_in_words(claimed, one, stated, other):
                yield Doubt(stated, IN_WORDS)
            elif same and _loses_about(claimed, one, stated, other):
                yield Doubt(stated, "it is rough there")
            elif same and _is_roughly_as_much(claimed, one, stated, other):
                yield Doubt(stated, ROUGHLY)
            elif same and (lost := _lost_bound(claimed, one, stated, other)):
                yield Doubt(stated, lost)
            elif same and (made := _rounding(claimed, one, stated, other)):
                differs = _difference(claimed, stated, known=True)
                rounded = not differs and made in (Rounding.ROUNDED, Rounding.WHOLE)
                yield Doubt(stated, differs or _MADE[made], rounded)


def _is_far_more(one: Reading, other: Reading) -> bool:
    """Whether nobody would call a number by a vague amount that is true of it: 80,000 dozens."""
    mine, theirs = _base(one, in_base=True), _base(other, in_base=True)
    return bool(mine and theirs and one.unit != SHARE and mine[0] * _VAGUE < min(theirs))


def _comparable(claimed: Number, one: Reading, other: Reading) -> bool | None:
    """Whether two readings measure the same; "a million" of nothing may be money, and coins are."""
    unsaid = claimed.vague and not claimed.noun  # "billions in fines"
    money = (claimed.bare or unsaid or claimed.noun in _COINS) and one.unit == COUNT and is_money(other.unit)
    return money or comparable(one.unit, other.unit)


def _rounding(claimed: Number, one: Reading, stated: Number, other: Reading) -> Rounding | None:
    """How a claimed number is made of an exact one that has another value."""
    mine, theirs = _base(one, in_base=True), _base(other, in_base=True)
    if not mine or not theirs or mine[0] != mine[1] or theirs[0] != theirs[1] or one.unit in _NOT_ROUNDED:
        return None
    if one.low == other.low and mine != theirs:
        return None  # 18 tons are no 18 tonnes, however near
    rough = "about" in stated.hedges and not claimed.hedges.isdisjoint(("about", "nearly"))
    bound = _WEAK_BOUNDS & claimed.hedges & stated.hedges
    if (
        ("" not in stated.hedges and not rough and not bound)
        or claimed.vague
        or stated.vague
        or stated.marks
        or not _one_rate(claimed, stated)
    ):
        return None
    unit = size(one.unit)
    value, exact = mine[0] / unit, theirs[0] / unit
    whole = Fraction(1, value.denominator) if one.unit == SHARE else Fraction(claimed.size)
    step = natural_step(claimed, one.unit, value)
    if claimed.exact and one.unit != other.unit and rounding("about", value, exact, whole, step):
        return Rounding.ROUNDED  # 160 feet are 50 metres
    hedges = ("",) if bound else sorted(claimed.hedges)
    made = (rounding(hedge, value, exact, whole, step) for hedge in hedges)
    return next((each for each in made if each), None)


def _is_roughly_as_much(claimed: Number, one: Reading, stated: Number, other: Reading) -> bool:
    """Whether "tens of thousands" are "some 20,000", "nearly 600" "at least 578"."""
    if stated.hedges <= _BOUNDS_TOLD and not claimed.hedges.isdisjoint(("about", "nearly")):
        return _rounding(claimed, one, stated.unhedged(), other) is not None
    rough = claimed.vague and stated.hedges == {"about"}
    return rough and _follows(claimed, one, stated.unhedged(), other, in_base=True)


def _loses_about(claimed: Number, one: Reading, stated: Number, other: Reading) -> bool:
    """Whether "126 million" is made of "about 126.3 million"."""
    mine = _base(one, in_base=True)
    if not claimed.exact or "about" not in stated.hedges or mine is None:
        return False
    same = mine == _base(other, in_base=True)
    return same or _rounding(claimed, one, stated.unhedged(), other) is not None


def _lost_bound(claimed: Number, one: Reading, stated: Number, other: Reading) -> str:
    """What is lost where an exact number is told as a bound, one bound as another, or an end of a range."""
    mine, theirs = _base(one, in_base=True), _base(other, in_base=True)
    one_side = mine == theirs and any(side >= claimed.hedges | stated.hedges for side in _SIDES)
    exact = claimed.exact and mine and theirs and mine[0] == mine[1] and mine[0] in theirs
    if not (exact or one_side) or not theirs or stated.vague:
        return ""
    if theirs[0] != theirs[1]:
        spaced = any(f" {dash} " in stated.text for dash in "-–—")  # "5 - 21 abstained": a table's
        return "" if stated.is_score or one.unit in _NOT_ROUNDED else MAYBE_END if spaced else ONE_END
    return f"there it is {_SAID[min(stated.hedges)]}" if stated.hedges <= _SAID.keys() else ""


def _one_rate(claimed: Number, stated: Number) -> bool:
    return not (claimed.rate and stated.rate) or claimed.rate == stated.rate


def _difference(claimed: Number, stated: Number, *, known: bool) -> str:
    """What differs between two numbers of one value, "" for nothing."""
    if not known:
        return NO_UNIT
    if GARBLED in stated.units and claimed.units != stated.units:
        pounds = any(dimension(unit) == dimension("£") for unit in claimed.units)
        return LOST_SIGN if pounds else "of which currency can’t be told"
    if claimed.rate != stated.rate and not (
        claimed.rate in stated.rates_near or stated.rate in claimed.rates_near
    ):
        if not claimed.rate and stated.rate in _GOODS and any(map(is_money, stated.units)):
            return ONE_PIECE
        return f"there it is per {stated.rate}" if stated.rate else f"there it isn’t per {claimed.rate}"
    if _turned(claimed.direction, stated.direction):
        return f"{_CHANGED} {_BY.get(stated.direction, stated.direction)} it"
    if {claimed.tone, stated.tone} == {"few", "many"}:
        return f"there it is called {stated.tone}"
    return ""


def _turned(claimed: str, stated: str) -> bool:
    """Whether one number says by how much something changes, and the other to or from how much."""
    if "off" in (claimed, stated):  # what is lost may be no change
        return "to" in (claimed, stated)
    return bool(claimed and stated) and claimed != stated


def _follows(claimed: Number, one: Reading, stated: Number, other: Reading, *, in_base: bool) -> bool:
    if not _one_rate(claimed, stated):
        return False
    in_base = in_base and one.unit != other.unit  # 230 is round in miles, not in metres
    mine, theirs = _base(one, in_base), _base(other, in_base)
    if mine is None or theirs is None:
        return (one.low, one.high) == (other.low, other.high) and bool(claimed.hedges & stated.hedges)
    return any(
        _proved(kind, mine, told, theirs, vague=claimed.vague)
        for kind in claimed.hedges
        for told in stated.hedges
    )


def _proved(kind: str, mine: Ends, told: str, theirs: Ends, *, vague: bool) -> bool:
    """Whether the set of a stated number lies in that of a claimed one, and both are about the same value."""
    if mine == theirs and follows(kind, told):
        return True
    if {kind, told} & {*NO_INTERVALS}:
        return False
    narrow = mine[0] in theirs and abs(theirs[1] - theirs[0]) * _NARROW <= mine[0]
    if kind == "about" and told in ("", "about") and narrow:
        return True  # about 125 is what 125 to 126 are
    outer, inner = interval(kind, *mine), interval(told, min(theirs), max(theirs))
    return lies_within(inner, outer) and (vague or all(_near(end, kind, theirs) for end in outer if end))


def _near(end: End, kind: str, values: Ends) -> bool:
    """Whether an end of a claimed set is a stated value, or a round number just below or above one."""
    if end is None or end[0] in values:
        return True
    step = roundness(end[0])
    way = {"over": 1, "least": 1, "under": -1, "most": -1}.get(kind, 0)
    return step > 1 and any(0 <= way * (value - end[0]) < step for value in values if way)


def _base(reading: Reading, in_base: bool) -> Ends | None:
    """The ends of a reading in the base unit of its dimension, if they are numbers."""
    if isinstance(reading.low, str) or isinstance(reading.high, str):
        return None
    factor = size(reading.unit) if in_base else Fraction(1)
    return reading.low * factor, reading.high * factor


def _is_roughly(claimed: Number, one: Reading, stated: Number, other: Reading) -> bool:
    """Whether "some seven weeks" lies within six to eight that are stated, or is told as a bound."""
    mine, theirs = _base(one, in_base=True), _base(other, in_base=True)
    if not mine or not theirs or "about" not in claimed.hedges or stated.is_score:
        return False
    return theirs[0] < mine[0] == mine[1] < theirs[1] or (mine == theirs and bool(stated.hedges & _BOUNDS))


def _is_rough_end(claimed: Number, one: Reading, stated: Number, other: Reading) -> bool:
    """Whether "up to 50,000" is the upper end of "about 45,000 to 50,000"."""
    rough = claimed.hedges == {"most"} and stated.hedges == {"about"}
    upper = replace(other, low=other.high)
    return rough and other.low != other.high and _base(one, True) == _base(upper, True)


def _is_told_in_words(claimed: Number, one: Reading, stated: Number, other: Reading) -> bool:
    """Whether "two in five" tells of "about 40 %", "a quarter of a million" of "some 250,000"."""
    in_parts = one.unit == SHARE or not PARTS.isdisjoint(claimed.text.casefold().replace("-", " ").split())
    worded = in_parts and not any(map(str.isdigit, claimed.text))
    return worded and stated.hedges == {"about"} and _loses_about(claimed, one, stated, other)

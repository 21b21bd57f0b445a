"""Numbers that no quote states and its own numbers give: sums, differences, changes, shares, other units.

That is no proof: eight soldiers and seven civilians are fifteen people, or fifteen of something else. Where
one sentence tells them of different things, eight killed and seven hurt, nothing comes of them together.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise, product

from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.placed import Placed
from hrctimeline.claims.numbers.results import MONTH, OFF, Result, amount, converted, that_holds
from hrctimeline.claims.numbers.scores import of_a_score
from hrctimeline.claims.numbers.told import NO_AMOUNTS, Told, apart, exact_amounts, of_kind
from hrctimeline.claims.numbers.units import COUNT, SHARE, dimension, is_money, size

_MOST = 6  # numbers of one sum
_MOST_ROUNDED = 3  # of one that a hedged or rounded number may be
_NEXT = 2  # numbers on, up to which one may be a share of another
_ROUGH = frozenset(("", "about", "nearly"))
_CHANGES = ("by", "off")  # what a number says that is one of a change itself
_DEGREES = {"celsius": "F", "fahrenheit": "C"}  # the other scale
_DAY = 24 * 60 * 60  # seconds
_NOTHING = 1000  # times a part that is lost in a whole


def computed(claimed: Placed, quotes: Iterable[Sequence[Placed]], *, compares: bool = False) -> str:
    """How a number comes of those of the quotes, in order: "8 + 7"; "" where it doesn't.

    `compares`: the words around it say by how much one thing is more than another.
    """
    number = claimed.number
    if (number.vague and SHARE not in number.units) or number.units <= {*NO_AMOUNTS}:
        return ""
    exact = number.hedges == {""}
    rough = exact or number.vague or number.hedges == {"about"}
    scores = [each.number for row in quotes for each in row if each.number.is_score and not each.number.weak]
    rows = [
        [
            told
            for each in apart(row)
            if not each.number.is_score and (rough or each.number.hedges & _ROUGH)
            for told in exact_amounts(each)
        ]
        for row in quotes
    ]
    if found := of_a_score(number, scores):
        return found
    if any(each.low != each.high for each in number.readings):
        return ""
    if parts := that_holds(number, _shares(claimed, rows)):
        return parts
    if number.vague:
        return ""
    single = (way(claimed, row) for row in rows for way in (_changes, _products))
    ways = (_totals(claimed, rows), *single)
    found = next(filter(None, (that_holds(number, way) for way in ways)), "")
    rounded = compares or COUNT not in number.units
    across = exact or (rounded and not number.hedges.isdisjoint(_ROUGH))
    return found or (that_holds(number, _across(_addable(claimed, rows))) if across else "")


def _totals(claimed: Placed, rows: Sequence[Sequence[Told]]) -> Iterator[Result]:
    """Sums of numbers that follow one another or count one noun, and of the claim's own thing."""
    most = _MOST if claimed.number.hedges == {""} else _MOST_ROUNDED
    ours = _once([told for told in row if _is_ours(claimed, told)] for row in rows)
    wholes = _once([told for told in row if told.of.whole] for row in rows)
    for row in (ours, wholes, *_addable(claimed, rows)):
        for kind in dict.fromkeys(told.kind for told in row):
            same = of_kind(row, kind)
            for begin in range(len(same)):
                yield from _sums(claimed, same[begin : begin + most])
            for noun in dict.fromkeys(told.of.number.noun for told in same if told.of.number.noun):
                yield from _sums(claimed, [told for told in same if told.of.number.noun == noun][:most])


def _is_ours(claimed: Placed, told: Told) -> bool:
    """Whether a number is told of the claim's own thing."""
    return not told.of.tie.firm.isdisjoint(claimed.tie.firm)


def _addable(claimed: Placed, rows: Sequence[Sequence[Told]]) -> list[list[Told]]:
    """The numbers of the quotes without those of other things, where several are of the claim's own."""
    several = len({told.of for row in rows for told in row if _is_ours(claimed, told)}) > 1
    return [[t for t in row if not several or not t.of.tie.firm or _is_ours(claimed, t)] for row in rows]


def _once(rows: Iterable[Sequence[Told]]) -> list[Told]:
    """The numbers of several quotes without those that another quote has given: they are told again."""
    found: list[Told] = []
    for row in rows:
        known = {(told.value, told.kind) for told in found}
        found += [told for told in row if (told.value, told.kind) not in known]
    return found


def _changes(claimed: Placed, row: Sequence[Told]) -> Iterator[Result]:
    """Differences and changes of numbers near each other, and the same amounts in other units."""
    for kind in dict.fromkeys(told.kind for told in row):
        same = of_kind(row, kind)
        for at, first in enumerate(same):
            for further, second in enumerate(same[at + 1 : at + 1 + _MOST]):
                alike = bool(first.of.tie.firm & second.of.tie.firm)
                changed = claimed.number.direction in _CHANGES and (alike or _as_large(first, second))
                if alike or further < _NEXT:
                    between = _between(first, second)
                    yield from (each for each in between if further == 0 or changed or not each.plain)
        for told in same:
            if kind in ("time", "months"):
                yield from _in_months(claimed.number, told)
            if kind in _DEGREES:
                yield from _in_degrees(told)
            if kind == "age":  # "in her sixties"
                yield Result(amount(Fraction(told.value // 10 * 10), "decades"), told.text)


def _sums(claimed: Placed, same: Sequence[Told]) -> Iterator[Result]:
    """What some numbers come to, as far as they are told of one thing, or each of the claim's own."""
    total = same[0].value
    for end in range(1, len(same)):
        total += same[end].value
        parts = same[: end + 1]
        if any(_vanishes(told, total) for told in parts) or _unlike(claimed, parts):
            return
        how = " + ".join(told.text for told in parts)
        yield Result(amount(total / size(parts[0].unit), parts[0].unit), how)


def _unlike(claimed: Placed, parts: Sequence[Told]) -> bool:
    """Whether one sentence tells some numbers of the claim's own thing, and others of another."""
    ours = [told for told in parts if _is_ours(claimed, told)]
    return any(
        told.of.tie.firm
        and told.of.number.direction not in _CHANGES
        and all(
            told.of.sentence == other.of.sentence and not told.of.tie.firm & other.of.tie.firm
            for other in ours
        )
        for told in (parts if ours else ())
        if told not in ours
    )


def _across(rows: Sequence[Sequence[Told]]) -> Iterator[Result]:
    """Sums and differences of a number of one quote and one of another."""
    for one, other in combinations(rows, 2):
        for first, second in product(one[:_MOST], other[:_MOST]):
            if first.kind == second.kind and first.value != second.value:
                yield from (each for each in _totals_of(first, second) if not each.plain)


def _totals_of(first: Told, second: Told) -> Iterator[Result]:
    """The sum of two numbers, and what the one is more than the other."""
    total = first.value + second.value
    if not (_vanishes(first, total) or _vanishes(second, total)):
        yield Result(amount(total / size(first.unit), first.unit), f"{first.text} + {second.text}")
    yield from _between(first, second)


def _vanishes(part: Told, whole: Fraction) -> bool:
    """Whether a part is nothing, or too small to tell a whole from the rest: two feet of seven miles."""
    return not part.value or abs(part.value) * _NOTHING < abs(whole)


def _between(first: Told, second: Told) -> Iterator[Result]:
    """What one number is more than another: the difference, and in parts of the one that comes first."""
    less, more = sorted((first, second), key=lambda told: told.value)
    more_by = more.value - less.value
    if _vanishes(less, more.value):
        return
    how = f"{more.text} − {less.text}" if more.text != less.text else f"the difference of {more.text}"
    if first.kind == dimension(SHARE):
        yield from (Result(amount(more_by * 100, unit), how) for unit in ("pp", COUNT))
        return
    difference = amount(more_by / size(first.unit), first.unit)
    yield Result(difference, how)
    if not more.of.number.exact and less.of.number.exact:  # what is left of nearly 19 is nearly so much
        yield Result(difference._replace(hedges=more.of.number.hedges), how)
    times = more.value / less.value
    yield Result(amount(times, "times"), f"{more.text} by {less.text}", plain=True)
    base = second if second.is_base and not first.is_base else first
    if base.value > 0 and first.kind != "points":
        yield Result(
            amount(more_by / base.value, SHARE),
            f"{how} is {_percent(more_by / base.value)} of {base.text}",
            plain=True,
        )


def _as_large(first: Told, second: Told) -> bool:
    """Whether two numbers are told in millions, or in none: not $10 million and $1.05."""
    return first.of.number.size == second.of.number.size


def _products(claimed: Placed, row: Sequence[Told]) -> Iterator[Result]:
    """A share of a number near it ("half of the 612"); for a claim with a rate, what each of a number has."""
    for at, first in enumerate(row):
        for second in row[max(0, at - _NEXT) : at + 1 + _NEXT]:
            if first.kind == second.kind or second.value <= 0:
                continue
            if first.kind == dimension(SHARE) and second.kind == COUNT:
                part = amount(first.value * second.value, COUNT)
                yield Result(part, f"{first.text} of {second.text}", plain=True)
            elif claimed.number.rate:
                each = first.value / size(first.unit) / (second.value / size(second.unit))
                yield Result(amount(each, first.unit), f"{first.text} by {second.text}", plain=True)


def _shares(claimed: Placed, rows: Sequence[Sequence[Told]]) -> Iterator[Result]:
    """What part one number is of another near it, or of both: "nine of fourteen is 64.3 %"."""
    row = [told for each in rows for told in each]
    parted = [told for each in rows for told in _in_shares(each)]
    for kind in dict.fromkeys(told.kind for told in row if told.kind != dimension(SHARE)):
        same = of_kind(row, kind)
        for at, first in enumerate(same):
            for second in same[at + 1 : at + 1 + _NEXT]:
                less, more = sorted((first, second), key=lambda told: told.value)
                told = claimed.number.direction not in _CHANGES or less.of.number.direction in _CHANGES
                if told and 0 < less.value < more.value:
                    yield _share(less, more.value, more.text)
        if claimed.number.direction not in _CHANGES and (kind == COUNT or is_money(same[0].unit)):
            yield from _parts_of_all(claimed, [each for each in same if each not in parted], rows)


def _parts_of_all(claimed: Placed, same: Sequence[Told], rows: Sequence[Sequence[Told]]) -> Iterator[Result]:
    """What part one number is of two neighbours together, or of all that one quote tells."""
    alike = [[told for told in row if told in same] for row in rows]
    for parts in (*map(list, pairwise(same)), *(each for each in alike if 2 < len(each) <= _MOST)):
        total = sum((told.value for told in parts), start=Fraction(0))
        if total > 0 and not any(told.of.whole for told in parts):
            words = " + ".join(told.text for told in parts)
            yield from (_share(told, total, words) for told in _told_of(claimed, parts))


def _in_shares(row: Sequence[Told]) -> Iterator[Told]:
    """The amounts that a share is written with: one, and four, in "one in four"."""
    spans = [(each.of.number.start, each.of.number.end) for each in row if each.unit == SHARE]
    for told in row:
        number = told.of.number
        if any(start <= number.start and number.end <= end for start, end in spans):
            yield told


def _told_of(claimed: Placed, parts: Sequence[Told]) -> Sequence[Told]:
    """Which of some numbers a share of all may be: the one that has words of the claim alone, if one has."""
    ours = [
        told
        for told in parts
        if claimed.around
        & told.of.around.difference(*(one.of.around | one.of.tie.near for one in parts if one is not told))
    ]
    return ours if len(ours) == 1 else parts


def _share(part: Told, whole: Fraction, words: str) -> Result:
    of = part.value / whole
    return Result(amount(of, SHARE), f"{part.text} of {words} is {_percent(of)}", plain=True)


def _percent(part: Fraction) -> str:
    return f"{float(part * 100):.1f}".removesuffix(".0") + " %"


def _in_months(claimed: Number, told: Told) -> Iterator[Result]:
    """Days in months, and months in as many days as a claim has, where they may be as many."""
    if told.kind == "time":
        yield from converted(told.value / _DAY, told.text)
        return
    for each in claimed.in_order:
        if isinstance(each.low, Fraction) and dimension(each.unit) == "time":
            days = told.value * MONTH
            near = abs(each.low * size(each.unit) / _DAY - days) <= OFF
            yield Result(amount(each.low if near else days * _DAY / size(each.unit), each.unit), told.text)


def _in_degrees(told: Told) -> Iterator[Result]:
    """A temperature on the other scale, which needn't be named."""
    other = _DEGREES[told.kind]
    value = told.value * Fraction(9, 5) + 32 if other == "F" else (told.value - 32) * Fraction(5, 9)
    yield from (Result(amount(value, unit), told.text, plain=True) for unit in (other, "deg"))

"""Other readings of a number that no quote simply has: "a third" as a share, "within an hour" as a bound."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from hrctimeline.claims.numbers.clock import told_hour
from hrctimeline.claims.numbers.number import Number, Reading
from hrctimeline.claims.numbers.units import CLOCK, COUNT, ORDINAL, SHARE, TIMES, dimension
from hrctimeline.words.lists import lazy_pattern

_PARTS = 3, 10  # "a third" to "a tenth"
_BEFORE = 80  # characters before a number that are looked at
# nouns and participles that make a bound of a number, each with the hedge that it stands for
_BOUNDS = {
    "cap": "most", "caps": "most", "capped": "most", "ceiling": "most", "limit": "most", "limits": "most",
    "limited": "most", "restricted": "most", "maximum": "most", "floor": "least", "minimum": "least",
}  # fmt: skip

# what passes a number is more: "passes 16,000"
_PASSING = frozenset(f"{verb}{end}" for verb in ("pass", "surpass") for end in ("", "es", "ed", "ing"))

_TURNED = {"over": "most", "under": "least"}  # what isn't more than a number is as much at most


def rereadings(number: Number, text: str) -> Iterator[Number]:
    """What else a number of a title or summary may be."""
    before = text[max(0, number.start - _BEFORE) : number.start]
    parts = {Fraction(1, int(each.low)) for each in number.readings if _is_part(each)}
    if number.units == {ORDINAL} and parts and before.casefold().split()[-1:] in (["a"], []):
        yield number._replace(readings=frozenset(Reading(part, part, SHARE) for part in parts))
    bound = _bound_behind().match(text, number.end) or _bound_before().search(before)
    if number.exact and bound:
        yield number._replace(hedges=frozenset((_BOUNDS[bound[1].casefold()],)))
    if number.hedges <= _TURNED.keys() and _not_before().search(before):
        yield number._replace(hedges=frozenset(_TURNED[hedge] for hedge in number.hedges))
    if number.exact and not _PASSING.isdisjoint(before.casefold().split()[-1:]):
        yield number._replace(hedges=frozenset(("over",)))
    if COUNT in number.units and (minutes := told_hour(text, number.end)):
        clock = frozenset(Reading(Fraction(each), Fraction(each), CLOCK) for each in minutes)
        hour = number.end - len(number.text.split()[-1])
        yield number._replace(start=hour, readings=clock, hedges=frozenset(("",)))
    spans = any(dimension(unit) in TIMES for unit in number.units)
    if number.exact and spans and before.casefold().split()[-1:] in (["within"], ["inside"]):
        yield number._replace(hedges=frozenset(("most",)))


def may_be(text: str, start: int) -> bool:
    """Whether what is told of a number is no more than possible: "may burn for | two years"."""
    return _possible().search(text[max(0, start - _BEFORE) : start]) is not None


def _is_part(reading: Reading) -> bool:
    """Whether an ordinal names a part of a whole: third to tenth."""
    return not isinstance(reading.low, str) and _PARTS[0] <= reading.low <= _PARTS[1]


@cache
def _bound_behind() -> re.Pattern[str]:
    """ "$75m | cap", "30 mph | speed limit"."""
    nouns = "cap|ceiling|limit|maximum|floor|minimum"
    return re.compile(rf"(?:[\s-]+[^\W\d_]+){{0,2}}?[\s-]+({nouns})(?![\w-])", re.IGNORECASE)


@cache
def _bound_before() -> re.Pattern[str]:
    """ "a cap of | $75m", "capped at | $75m", "a limit on fees of | $75m"."""
    bound = "|".join(sorted(_BOUNDS))
    linked = r"(?:of|at|to|is|was|stays\s+at|remains)"
    return re.compile(rf"(?<![\w-])({bound})(?:\s+[^\W\d_]+){{0,3}}?\s+{linked}\s+\Z", re.IGNORECASE)


_possible = lazy_pattern(r"(?<!\w)(?:may|might|could|can)(?!\w)[^.;:!?]*\Z", re.IGNORECASE)
_not_before = lazy_pattern(
    r"(?:(?<!\w)(?:not|never|cannot)|\wn['’]t)\s+[^\W\d_]+(?:\s+[^\W\d_]+)?\s+\Z", re.IGNORECASE
)  # "would not go | above £70"

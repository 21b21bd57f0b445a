"""Whether the very figure of a number stands in a quote, and whether it is surely told otherwise there.

Where it stands, a claim is shown to be wrong by what stands with the figure alone: another bound of it, or
another figure of the same noun. What else the machine can't tie to it, an editor has read.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from hrctimeline.claims.numbers.amounts import Value
from hrctimeline.claims.numbers.hedges import follows
from hrctimeline.claims.numbers.number import Number, Reading
from hrctimeline.claims.numbers.placed import Placed
from hrctimeline.claims.numbers.units import COUNT, NAMED, comparable, size
from hrctimeline.claims.vocabulary import calendar, small
from hrctimeline.claims.wording.stems import stems_of
from hrctimeline.words.lists import BEING, lazy_pattern, listed

_BOUNDS = frozenset(("over", "under", "least", "most", "nearly"))
# hedges that are prepositions, too: "a row over three letters", "a tunnel under two roads"
_PLACING = listed("over under above below beyond about around")
_LED = listed(
    "a an the its their his her our of for by with than and or to at in from on"
)  # by these, hedges
_NOT = listed("no not nor never neither cannot without")
_NEAR = 40  # characters beside a figure in which its verb stands


def of_one_figure(claimed: Number, stated: Number) -> bool:
    """Whether two numbers have one figure, whatever limits it; a claimed one may be an end of a range."""
    known = not (claimed.vague or stated.vague or (claimed.rate and stated.rate not in ("", claimed.rate)))
    return known and any(
        comparable(one.unit, other.unit) is not False and _ends(one) <= _ends(other)
        for one in claimed.readings
        for other in stated.readings
    )


def _ends(reading: Reading) -> frozenset[Value]:
    """The ends of a reading in the base unit."""
    factor = size(reading.unit)
    return frozenset(end if isinstance(end, str) else end * factor for end in (reading.low, reading.high))


def is_written(claimed: Number, quotes: Iterable[str]) -> bool:
    """Whether the digits of a plain number stand in a quote, be it in a name or a table: "Yeas 61"."""
    digits = _digits().findall(claimed.text)
    if len(digits) != 1 or not claimed.exact or claimed.size > 1 or not claimed.units <= {COUNT, NAMED}:
        return False
    alone = re.compile(
        rf"(?<![\d$£€−])(?<!\d[.,:/–-])(?<!\s-){re.escape(digits[0])}(?!\d|[.,:/]\d|\s?(?:%|per\b|\w*illion))"
    )
    return any(_is_figure(quote, *match.span()) for quote in quotes for match in alone.finditer(quote))


def _is_figure(quote: str, start: int, end: int) -> bool:
    """Whether digits in a quote are of no date, and no first end of a range: "737-800" is a name."""
    before, behind = quote[:start].split()[-1:], quote[end:].split()[:1]
    ranged = quote[end : end + 1] in ("-", "–") and quote[end + 1 : end + 2].isdigit()
    named = before and before[0][0].isupper() and not small(before[0])
    dated = any(calendar(word.strip(".,;:").casefold()) for word in (*before, *behind))
    return not dated and bool(named or not ranged)


def bounded_otherwise(prose: str, claimed: Placed, rows: Iterable[tuple[str, Sequence[Placed]]]) -> str:
    """The number of the quotes that gives a claimed one's figure surely another bound; "" for none."""
    for quote, numbers in rows:
        for each in numbers:
            alike = of_one_figure(claimed.number, each.number) and _disagree(claimed, each)
            if alike and _is_bound(prose, claimed, quote, each) and _is_bound(quote, each, prose, claimed):
                return each.number.told
    return ""


def _disagree(claimed: Placed, stated: Placed) -> bool:
    """Whether no reading of the bounds of two numbers makes one follow from the other.

    "All but five" is so many of what five do, and the same of what five don't.
    """
    mine, theirs = claimed.number.hedges, stated.number.hedges
    if "all but" in mine ^ theirs:
        return claimed.around <= stated.around or len(claimed.around & stated.around) > 1
    if claimed.number.exact or not mine <= _BOUNDS:
        return False
    return not any(follows(one, other) for one in mine for other in theirs)


def _is_bound(text: str, one: Placed, other_text: str, other: Placed) -> bool:
    """Whether the word before a number is surely its bound, and no preposition: "fined | over 40".

    So it is where nothing or a small word leads it, or where the other text has the number behind the same
    word, without a bound.
    """
    before = text[max(one.sentence, one.number.start - _NEAR) : one.number.start].casefold().split()
    led = before[-1:]
    if any(word in _NOT or word.endswith(("n't", "n’t")) for word in before):
        return False  # "did not stay | more than an hour"
    if not _is_placing(one.number) or not led or not led[0].isalpha() or led[0] in _LED:
        return True
    if _is_placing(other.number):
        return False
    start, end = other.number.start, other.number.end
    frame = other_text[max(0, start - _NEAR) : start].casefold().split()[-1:]
    behind = other_text[end : end + _NEAR].casefold().split()
    frame += [word for be, word in pairwise(behind) if be in BEING]  # "40 were fined"
    return not stems_of(tuple(led)).isdisjoint(stems_of(tuple(frame)))


def _is_placing(number: Number) -> bool:
    return number.text.casefold().split()[0] in _PLACING


_digits = lazy_pattern(r"\d(?:[\d.,]*\d)?")

"""Numbers that come of one and of what is named beside it: "Amitol, Benzex and four further drugs" for six.

So does the number of the others: "Lowe and three other drivers" for four. That is no proof: who is named may
be one of those counted, or none. What stands before the number in its sentence
counts: the names of a list, or else one ("the mayor and seven officials", "faces another 11 trials").
"""

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import cache
from itertools import combinations

from hrctimeline.claims.enumerated import chains
from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.placed import Placed
from hrctimeline.claims.numbers.units import COUNT, NAMED, ORDINAL, TIMES, dimension, unit_of
from hrctimeline.claims.wording.stems import stems
from hrctimeline.claims.words import words
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.sentences import sentences
from hrctimeline.words.tokens import word_behind

Rows = Sequence[tuple[str, list[Number]]]  # the prose of each quote with its numbers
_NEAR = 40  # characters about a number in which a comparison may stand
_MOST = 20  # ranks that are held together
_BEFORE = 160  # characters of a sentence looked at before a number


def with_those_named(claimed: Number, told: str, rows: Rows) -> str:
    """How a number comes of one of the quotes and those named beside it: "2 named + four further".

    Or how the number of others does: "four − 1 named", for Lowe and three others in `told`. "" where neither
    does. `rows`: the prose of each quote with its numbers.
    """
    wanted = {each.high for each in claimed.readings if each.unit == COUNT}
    for prose, numbers in rows if wanted else ():
        for number in (each for each in numbers if COUNT in each.units and each.exact):
            named = _named(prose, number)
            besides = _besides_those_told(claimed, told, prose, number) if named else 0
            if named and wanted & {
                value + named - less for value in _values(number) for less in (0, besides)
            }:
                return f"{named} named + {number.told}" + (f" − {besides}" if besides else "")
    return _less_those_named(claimed, told, rows) if wanted and claimed.exact else ""


def _besides_those_told(claimed: Number, told: str, prose: str, number: Number) -> int:
    """How many of those named before a number are told with others: "Lowe goes with | three men"."""
    if not _with().search(told[max(0, claimed.start - _BEFORE) : claimed.start]):
        return 0
    before = prose[max(0, number.start - _BEFORE) : number.start]
    said = {word.plain for word in words(told[: claimed.start])}
    return sum(run.tokens[-1] in said for run in ([*chains(before)] or [[]])[-1])


def _less_those_named(claimed: Number, told: str, rows: Rows) -> str:
    if claimed.exact and _others().match(told, claimed.end):
        firsts = (
            (number, value)
            for prose, numbers in rows
            for number in numbers
            if COUNT in number.units and _one_of().search(prose[max(0, number.start - _NEAR) : number.start])
            for value in _values(number)
        )
        if first := next((one for one, value in firsts if value - 1 in _values(claimed)), None):
            return f"{first.told} − the one"
    before = told[max(0, claimed.start - _BEFORE) : claimed.start]
    if not (_of_others().match(told, claimed.end) or _the_other().search(before)):
        return ""
    named = _named(told, claimed)
    wanted = {value + named for value in _values(claimed)} if named else set()
    every = (each for _, numbers in rows for each in numbers if COUNT in each.units and each.exact)
    return next((f"{each.told} − {named} named" for each in every if wanted & _values(each)), "")


def compares(prose: str, number: Number) -> bool:
    """Whether the words around a number say by how much one thing is more than another."""
    around = (prose[max(0, number.start - _NEAR) : number.start], prose[number.end :][:_NEAR])
    return any(map(_comparison().search, around))


def by_ordinal(claimed: Number, prose: str, rows: Rows, durations: Iterable[Number]) -> str:
    """The ordinal that tells of so many things: "the 20th round" of "20 rounds"; "" where none does.

    So does "the third death" of "deaths rise to three", and a rank of a place in a list.
    """
    if claimed.units == {ORDINAL} and (counted := _counted_by(claimed, prose, rows, durations)):
        return counted
    if claimed.units == {ORDINAL} or claimed.units == {NAMED} or _top_before(prose, claimed):
        return _as_rank(claimed, prose, rows)
    noun = _next_stems(prose, claimed.end)
    if risen := _risen().search(prose[max(0, claimed.start - _BEFORE) : claimed.start]):
        noun = noun.union(*(stems(word) for word in risen[0].casefold().split()))
    if claimed.units != {COUNT} or not claimed.exact or not noun:
        return ""
    wanted = {each.high for each in claimed.readings}
    found = (
        each.text
        for quote, numbers in rows
        for each in numbers
        if ORDINAL in each.units
        and wanted & _values(each)
        and (noun | {"time"}) & _next_stems(quote, each.end)
    )
    return next(found, "")


def _counted_by(claimed: Number, prose: str, rows: Rows, durations: Iterable[Number]) -> str:
    """What makes an ordinal's thing the last of so many: "three cases" for the third.

    What begins on one day is two days later in its third.
    """
    noun, mine = _next_stems(prose, claimed.end), _values(claimed)
    spans = {unit for word in noun for unit in unit_of(word) if dimension(unit) in TIMES}
    for quote, numbers in rows if noun else ():
        for each in numbers:
            if (
                COUNT in each.units
                and not each.weak
                and mine & _values(each)
                and _tells_of(quote, each, noun)
            ):
                return each.told
    later = (each for each in durations if spans & each.units and mine & {v + 1 for v in _values(each)})
    return next((each.text for each in later), "")


def _tells_of(quote: str, number: Number, noun: frozenset[str]) -> bool:
    """Whether the clause of a number has a noun."""
    around = quote[max(0, number.start - _BEFORE) : number.end + _NEAR].casefold()
    words = re.findall(r"[^\W\d_]+", around)
    return any(noun & stems(word) for word in words)


def _as_rank(claimed: Number, prose: str, rows: Rows) -> str:
    """The rank of the quotes that a place in a list is: No. 83 for 83rd, "out of the top 80"."""
    top = _top_before(prose, claimed)
    mine = _values(claimed)
    for each in (each for _, numbers in rows for each in numbers if _is_rank(each)):
        if top and mine:
            beyond = min(_values(each)) > max(mine)
            if beyond == (top["out"] is not None):
                return each.text
        elif not top and mine & _values(each) and _is_rank(claimed):
            return each.text
    return ""


def _top_before(prose: str, number: Number) -> re.Match[str] | None:
    return _top().search(prose, max(0, number.start - _BEFORE), number.start)


def _is_rank(number: Number) -> bool:
    """Whether a number tells a place in a list: 83rd, No. 83, number 83."""
    named = NAMED in number.units and _number_of_a_list().match(number.text) is not None
    return bool(_values(number)) and (number.units == {ORDINAL} or named)


def _next_stems(prose: str, end: int) -> frozenset[str]:
    """The stems of the word behind a number."""
    following = word_behind().match(prose, end)
    return frozenset(stems(following[1].casefold())) if following else frozenset()


def ranks_apart(claimed: Placed, rows: Iterable[Iterable[Placed]]) -> str:
    """The two ranks that lie as far apart as a number says: "two places above" for 83rd and 81st."""
    if claimed.number.units != {COUNT} or (claimed.tie.noun | claimed.tie.near).isdisjoint(_rungs()):
        return ""
    wanted = {each.high for each in claimed.number.readings}
    every = [each.number for row in rows for each in row if ORDINAL in each.number.units][:_MOST]
    for first, second in combinations(every, 2):
        if any(abs(one - other) in wanted for one in _values(first) for other in _values(second)):
            return f"{first.text} and {second.text}"
    return ""


def _values(number: Number) -> set[Fraction]:
    return {each.high for each in number.readings if isinstance(each.high, Fraction)}


def _named(prose: str, number: Number) -> int:
    """How many are named before a number that counts others; 0 where it doesn't count others."""
    begin = max(start for start, _ in sentences(prose) if start <= number.start)
    before = prose[max(begin, number.start - _BEFORE) : number.start]
    listed = [len(chain) for chain in chains(before)]
    if _others().match(prose, number.end) or _another().search(before):
        return listed[-1] if listed else 1
    if _and_one().match(prose, number.end):
        return 1
    if not (_beside().search(before) or _along_with().search(before)):
        return 0
    return next((len(chain) for chain in chains(before) if _ends(before, chain[-1].end)), 1)


def _ends(before: str, end: int) -> bool:
    """Whether a list goes on with "and" and the number."""
    return before[end:].strip(" ,") == "and"


_top = lazy_pattern(
    r"(?:(?P<out>out\s+of|from|off|outside|beyond)\s+)?(?:the\s+)?(?:list\s+of\s+(?:the\s+)?)?top\s+\Z",
    re.IGNORECASE,
)
_number_of_a_list = lazy_pattern(r"(?:no\.?|number|#|№)\s*\d", re.IGNORECASE)


@cache
def _risen() -> re.Pattern[str]:
    """What has come to a number: "deaths rise to | three"."""
    come = (
        "rises?|rose|climbs?|climbed|goes|went|grows?|grew|mount(?:s|ed)|stands?|stood|reach(?:es|ed)?|hits?"
    )
    return re.compile(rf"(?:[^\W\d_]+\s+){{1,4}}(?:{come})\s+(?:up\s+)?(?:to\s+|at\s+)?\Z", re.IGNORECASE)


_comparison = lazy_pattern(
    r"(?<!\w)(?:ahead|behind|more|fewer|less|above|below|higher|lower|larger|smaller|older|younger|apart"
    r"|gap|leads?|margin|difference|tops|exceeds|beats|outnumbers)(?!\w)",
    re.IGNORECASE,
)
_with = lazy_pattern(r"(?<!\w)(?:with|accompanied\s+by)\s+\Z", re.IGNORECASE)


@cache
def _along_with() -> re.Pattern[str]:
    joined = "accompanied|aided|assisted|backed|escorted|flanked|followed|helped|joined|supported"
    return re.compile(rf"(?<!\w)(?:(?:along|together)\s+with|(?:{joined})\s+by)\s+\Z", re.IGNORECASE)


_one_of = lazy_pattern(r"(?<!\w)(?:the\s+(?:first|last)|one)\s+of\s+(?:the\s+|its\s+)?\Z", re.IGNORECASE)


@cache
def _rungs() -> frozenset[str]:
    """What ranks are counted in."""
    return frozenset(
        stem for word in ("rank", "place", "spot", "position", "notch", "rung") for stem in stems(word)
    )


_others = lazy_pattern(r"\s+(?:further|more|others?|additional|extra)(?!\w)(?!\s+than\b)", re.IGNORECASE)
_of_others = lazy_pattern(r"\s+(?:others?|fellow)(?!\w)(?!\s+than\b)", re.IGNORECASE)
_the_other = lazy_pattern(r"\bthe\s+other\s+\Z", re.IGNORECASE)
_another = lazy_pattern(r"\b(?:another|further|additional|other)\s+\Z", re.IGNORECASE)
# what is counted, and one that is named: "thirteen | nations and the UN have"
_and_one = lazy_pattern(
    r"\s+[a-z]+s\s+and\s+(?:the\s+)?[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*)*\s+(?!and\b)[a-z]"
)
# somebody, by name or office, and a number: "the former mayor and | seven", "Lowe and | four"
_beside = lazy_pattern(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s+(?:[a-z][\w’'-]*\s+){0,2}[a-z][\w’'-]*|[A-Z][\w’'-]*),?\s+and\s+(?:the\s+other\s+)?\Z"
)

"""Whether quotes tell of less than all, or of more than a few.

A share is less where they say the same of another, or of "many" where a title has "every house". What is
whole needs no word of theirs, unless they say it of a part: "the entire crew" beside "three of her crew". A
few are too few where all that they count of it is in hundreds: "a handful of pilgrims" for four thousand.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cache

from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.placed import Placed
from hrctimeline.claims.numbers.rates import of_what
from hrctimeline.claims.numbers.ties import stems_of
from hrctimeline.claims.numbers.units import COUNT, SHARE, dimension
from hrctimeline.claims.wording.stems import stems
from hrctimeline.words.lists import lazy_pattern

Row = tuple[str, Sequence[Placed]]  # some prose with its numbers

_IT = frozenset(("it", "them"))
_SOME = (
    r"many|some(?!\s+\d)|several|few|a\s+(?:number|handful|couple)\s+of"
    r"|(?:dozen|score|hundred|thousand)s\s+of"
)
_OWNED = frozenset(("the", "its", "their", "his", "her", "our"))
FEW = {"couple": 4, "handful": 20, "few": 50, "several": 50}  # and the most that each is said of
_REACH = 60  # characters behind a number in which what it is a part of stands


def is_less(share: Placed, text: str, rows: Iterable[Row], quotes: Iterable[str]) -> bool:
    """Whether quotes say of another share of a thing, or of some of it, what a text says of a share of it.

    `rows`: their numbers. Where they say another thing, "none survived" for "all die", it may be the same.
    """
    nouns = of_what(text, share.number.end)
    parts = [
        _clause(prose, each.number.start, each.number.end, _end() if _is_excepted(each) else None)
        for prose, numbers in rows
        for each in numbers
        if _is_part(prose, each, nouns)
    ]
    parts += [_clause(quote, *match.span()) for quote in quotes for match in _some().finditer(quote)]
    wanted = stems_of([*nouns])
    told = share.around | wanted
    return any(wanted & part and len(told & part) > 1 for part in parts)


def _is_part(prose: str, each: Placed, nouns: frozenset[str]) -> bool:
    """Whether a number of some prose is a share, or counts some of a thing."""
    number = each.number
    share = any(dimension(unit) == dimension(SHARE) for unit in number.units)
    return share or (COUNT in number.units and _is_of(prose, number, nouns))


def _is_excepted(share: Placed) -> bool:
    """Whether some are left out of all, perhaps between commas: "all the guns, save six, were sold"."""
    return share.number.vague and share.number.hedges == {"least"} and SHARE in share.number.units


def _clause(prose: str, start: int, end: int, mark: re.Pattern[str] | None = None) -> frozenset[str]:
    """The stems of the words about a span, up to the next marks."""
    mark = mark or _mark()
    before = mark.split(prose[max(0, start - _REACH) : start])[-1]
    behind = mark.split(prose[end : end + _REACH])[0]
    return stems_of(f"{before}{prose[start:end]}{behind}".casefold().replace(",", " ").split())


def told_of_everyone(*prose: str) -> bool:
    """Whether some prose tells of all by an idiom: "they stood to a man"."""
    return any(_everyone().search(each) for each in prose)


def is_in_part(share: Placed, text: str, rows: Sequence[Row], quotes: Iterable[str]) -> bool:
    """Whether quotes tell of a part alone of what a text has whole."""
    before = text[: share.number.start].casefold().split()[-1:]
    pair = share.number.text.casefold() == "both"
    if before and before[0] not in _OWNED and not pair:
        return False
    wanted = of_what(text, share.number.end) | _IT
    every = [(quote, each.number) for quote, numbers in rows for each in numbers]
    whole = any(
        _is_all(each) and _goes_on(quote, each.end, wanted) for quote, each in every if SHARE in each.units
    )
    both = any(each.is_whole or _is_the_pair(quote, each) for quote, each in every if COUNT in each.units)
    if whole or both:
        return False
    quotes = [*quotes]
    if pair and any(_is_of_one(share, each) for each in quotes):
        return True
    return (not before or before[0] in _OWNED) and is_less(share, text, rows, quotes)


def _is_of_one(pair: Placed, quote: str) -> bool:
    """Whether a quote says of one of them what is said of both: "two of them fled, one of whom died"."""
    parts = (_clause(quote, *match.span()) for match in _one_of_them().finditer(quote))
    return any(pair.around & part for part in parts)


def _is_the_pair(quote: str, number: Number) -> bool:
    """Whether a number stands for both of some who were told of: "the pair", but no pair of boots."""
    after = quote[number.end :].split(maxsplit=1)[:1]
    return number.text.casefold() == "pair" and after != ["of"]


def too_few(text: str, rows: Sequence[tuple[str, Sequence[Number]]]) -> Iterator[tuple[Number, str]]:
    """A text's words for a few of something, each with how many of it the quotes tell of: many."""
    for match in _few().finditer(text):
        nouns, told = stems(match["noun"].casefold()), [each for _, numbers in rows for each in numbers]
        alike = [each for each in told if COUNT in each.units and nouns & stems(each.noun)]
        most = next(FEW[word] for word in match["few"].casefold().split() if word in FEW)
        many = alike and all(_is_more(each, most) for each in alike)
        if many and not any(_some().search(quote) for quote, _ in rows):
            words = match["few"]
            yield Number(*match.span("few"), frozenset(), vague=True, text=words), alike[0].told


def told_few(amount: Number, text: str, quotes: Iterable[str]) -> str:
    """The words by which quotes tell of a few of what a text has dozens or more of; "" where none does."""
    wanted = {stem for word in of_what(text, amount.end) for stem in stems(word)}
    every = (match for quote in quotes for match in _few().finditer(quote))
    return next((each["few"] for each in every if wanted & stems(each["noun"].casefold())), "")


def _is_more(number: Number, most: int) -> bool:
    return all(isinstance(each.low, Fraction) and each.low > most for each in number.readings)


def _is_all(share: Number) -> bool:
    return all(reading.high == 1 for reading in share.readings)


def _goes_on(quote: str, end: int, wanted: frozenset[str]) -> bool:
    """Whether a thing is named behind a share, up to the next mark: "all | nineteen of her crew"."""
    there = _mark().split(quote[end : end + _REACH])[0].casefold().split()
    return not wanted.isdisjoint(word.removesuffix("s") for word in there)


def _is_of(quote: str, number: Number, wanted: frozenset[str]) -> bool:
    """Whether what is counted is some of a thing: "three | of her crew", "two | ships of the fleet"."""
    match = _of_its().match(quote[number.end : number.end + _REACH])
    before = quote[: number.start].casefold().split()[-1:]
    if match is None or (match["what"] and before and before[0] in _OWNED):
        return False  # "the nine members of the board" are all
    words = (word.replace("’", "'").removesuffix("'s") for word in match["its"].casefold().split())
    return not wanted.isdisjoint(word.removesuffix("s") for word in words)


_some = lazy_pattern(rf"(?<![\w-])(?:{_SOME})(?!\w)(?:\s+of(?=\s))?", re.IGNORECASE)


_everyone = lazy_pattern(
    r"\b(?:to (?:a|the last) man|one and all|without exception)(?=\s*(?:[.,;:!?)]|\Z))", re.IGNORECASE
)
_mark, _end = lazy_pattern(r"[.,;:!?]"), lazy_pattern(r"[.;:!?]")
_one_of_them = lazy_pattern(
    r"(?<!\w)one\s+of\s+(?:whom|them|which|these|those|the\s+two)(?!\w)", re.IGNORECASE
)


@cache
def _of_its() -> re.Pattern[str]:
    own = "the|her|his|its|their|those|these"
    return re.compile(
        rf"(?P<what>\s+[\w’'-]+)?\s+of\s+(?:{own})(?P<its>(?:\s+[\w’'-]+){{1,6}})", re.IGNORECASE
    )


@cache
def _few() -> re.Pattern[str]:
    few = r"a\s+(?:small\s+)?handful\s+of|a\s+few|few|several|a\s+couple\s+of"
    return re.compile(
        rf"(?<![\w-])(?P<few>{few})\s+(?:(?!hundred|thousand|dozen)[a-z-]+\s+)?(?P<noun>[a-z]+s|people|men|women)(?!\w)",
        re.IGNORECASE,
    )

"""What an amount is counted per, and what a share is a share of."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import dropwhile, takewhile

from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.proof import proves
from hrctimeline.claims.numbers.units import units
from hrctimeline.claims.vocabulary import small
from hrctimeline.record import cached_property
from hrctimeline.words.lists import Cued, cued, has_any, lazy_pattern, leads

_YEARLY = {
    "annually": "year", "yearly": "year", "annum": "year", "p.a.": "year", "annual": "year",
    "monthly": "month", "weekly": "week", "daily": "day", "hourly": "h", "nightly": "night",
}  # fmt: skip
_TIMES = "second|minute|hour|day|night|week|fortnight|month|quarter|season|year|decade|century"
_NEAR = 150  # characters looked at on each side of a number
_FEW = 20
_LEADS = frozenset(("/", "per", "a", "an", "each", "every", "p", *_YEARLY))
_PER, _UNITS = frozenset(("per", "a", "an", "each", "every")), frozenset(_TIMES.split("|"))
_YEARLY_WORDS = frozenset((*_YEARLY, "p"))
_NAMES = {"second": "s", "minute": "min", "hour": "h", "head": "person", "capita": "person"}


def rate(text: str, end: int) -> tuple[int, str]:
    """Where the rate of an amount that ends at `end` ends, and what it is counted per ("" for nothing)."""
    following = _next().match(text, end)
    beside = following is not None and following[1].casefold() in _LEADS
    if beside and (match := _beside().match(text, end)):
        return match.end(), _name(match)
    if has_any(text[end : end + _NEAR], _further().cues) and (match := _further().match(text, end)):
        return end, _name(match)  # words between are no part of the number
    return end, ""


class Rates:
    """All that a text counts anything per, and where: "are leaking, he said, each day"."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _found(self) -> tuple[list[int], list[str]]:
        """Where they stand, and what they are: looked for once there is a number."""
        told = has_any(self._text, _YEARLY_WORDS) or leads(self._text, _PER, _UNITS)
        every = _anywhere().finditer(self._text) if told else ()
        found = [(match.start(), _name(match)) for match in every]
        return [at for at, _ in found], [name for _, name in found]

    def near(self, start: int, end: int) -> frozenset[str]:
        """What is counted per near a number."""
        places, names = self._found
        first, last = bisect_left(places, start - _NEAR), bisect_left(places, end + _NEAR)
        return frozenset(names[first:last][:_FEW])


def _name(match: re.Match[str]) -> str:
    word = next(group for group in match.groups() if group).casefold()
    return _NAMES.get(word) or _YEARLY.get(word, word)


def _yearly() -> str:
    return "|".join(map(re.escape, _YEARLY))


def _counted_per(*others: str) -> list[str]:
    """The words of which a rate has one."""
    return [*_TIMES.split("|"), *others, *_YEARLY, "p"]


_next = lazy_pattern(r"[\s-]*(/|\w+)")


@cache
def _anywhere() -> Cued:
    return cued(
        _counted_per(),
        rf"(?<!\w)(?:(?:per|an?|each|every)\s+({_TIMES})|({_yearly()}|annual))(?![\w'’])",
        re.IGNORECASE,
    )


@cache
def _beside() -> re.Pattern[str]:
    measures = sorted(
        (
            s.lstrip("=")
            for u in units().values()
            for s in u.spellings
            if s.lstrip("=").isalpha() and len(s) > 2
        ),
        key=len,
        reverse=True,
    )
    one = f"{_TIMES}|{'|'.join(measures)}|head|person|capita|share|piece|unit|ticket|vote|family|household"
    return re.compile(
        rf"(?:(?:\s*/|[\s-]+(?:per|an?|each|every)[\s-]+)({one})|\s+per\s+([^\W\d_]+)|\s+({_yearly()})|\s+(p\.a\.))(?!\w)"
        r"(?!\s+(?:ago|later|earlier|before|after|long|old|apart|from(?!\s+\W?\d))\b)",
        re.IGNORECASE,
    )


@cache
def _further() -> Cued:
    return cued(
        _counted_per("head", "person", "capita"),
        rf"(?:\s+(?!an?\s|per\s|each\s|every\s|in\s|on\s|to\s|by\s|for\s|at\s|and\s)[^\W\d_][\w’'-]*(?:\s+of(?=\s))?){{1,3}}?"
        rf"\s+(?:(?:per|an?|each|every)\s+({_TIMES}|head|person|capita)|({_yearly()}))(?![\w'’])"
        r"(?!\s+(?:ago|later|earlier|before|after|long|old|apart|from)\b)",
        re.IGNORECASE,
    )


def of_what(text: str, end: int) -> frozenset[str]:
    """What a share that ends at `end` may be of, in the singular: "half of the old | mills"."""
    match = _phrase().match(text, end)
    words = match[0].casefold().split() if match else []
    phrase = [*takewhile(lambda word: not small(word), dropwhile(small, words))]
    return frozenset(word.removesuffix("s") for word in phrase)


def of_another(claimed: Number, every: Sequence[Number], prose: Sequence[Number]) -> bool:
    """Whether a share that the quotes have is of something else there, and they give another of its own.

    `every`: the numbers of the quotes; `prose`: those of the title or summary, which may tell of both.
    """
    proofs = [each for each in every if proves(claimed, each)]
    if not claimed.whole or any(not each.whole or each.whole & claimed.whole for each in proofs):
        return False
    passing = all(each.weak for each in proofs)  # "the whole country", "each year"
    return any(
        (each.whole & claimed.whole or passing) and not any(proves(told, each) for told in prose)
        for each in every
        if each.whole and not each.weak and each not in proofs
    )


_phrase = lazy_pattern(r"(?:\s+[^\W\d_][\w’'-]*){1,5}")

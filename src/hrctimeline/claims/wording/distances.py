"""What came first, and how long before: "hours earlier" for "hours after", "within hours" for days."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from hrctimeline.claims.wording.content import all_stems, contents
from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.claims.wording.rare import UNITS
from hrctimeline.words.fold import Span
from hrctimeline.words.sentences import sentences

_MOST = 50  # distances of a text that are looked at
_LATER = frozenset(("later", "after", "afterwards", "afterward"))


class _Distance(NamedTuple):
    """A unit of time, whether what is told comes after it, and the stems of that and of the other."""

    unit: str
    after: bool
    told: frozenset[str]
    other: frozenset[str]
    span: Span


def distant(prose: str, evidence: Evidence) -> Iterator[Turned]:
    """Where a title or summary puts before what every quote puts after, or into hours what took days."""
    theirs = [(n, each) for n, quote in enumerate(evidence.quotes) for each in _distances(quote)]
    for mine in _distances(prose) if theirs else ():
        same = [(n, each) for n, each in theirs if each.unit == mine.unit and _tell_the_same(mine, each)]
        if same and all(each.after != mine.after for _, each in same):
            number, each = same[0]
            words = evidence.quotes[number][slice(*each.span)]
            yield Turned("opposite", mine.span, f"the quote has “{words}”", number, each.span)
    for match in _within().finditer(prose):
        at = UNITS.index(match["unit"].casefold())
        longer = [(n, each) for n, each in theirs if UNITS.index(each.unit) > at]
        if longer and not any(_counts(evidence, unit) for unit in UNITS[: at + 1]):
            number, each = longer[0]
            words = evidence.quotes[number][slice(*each.span)]
            yield Turned("opposite", match.span(), f"the quote has “{words}”", number, each.span)


def _counts(evidence: Evidence, unit: str) -> bool:
    return unit in evidence.plain or f"{unit}s" in evidence.plain


def _tell_the_same(one: _Distance, other: _Distance) -> bool:
    return bool(one.told & other.told) and not one.told & other.other


def _distances(prose: str) -> Iterator[_Distance]:
    words = contents(prose)
    for match in islice(_distance().finditer(prose), _MOST):
        span = match.span()
        start, end = next((first, last) for first, last in sentences(prose) if first <= span[0] < last)
        ahead = all_stems(w for w in words if start <= w.start and w.end <= span[0])
        behind = all_stems(w for w in words if span[1] <= w.start and w.end <= end)
        joins = match["way"].casefold() in ("after", "before")  # it is counted from what follows
        told, other = (ahead, behind) if joins else (ahead | behind, frozenset[str]())
        if told:
            after = match["way"].casefold() in _LATER
            yield _Distance(match["unit"].casefold(), after, told - other, other, span)


@cache
def _distance() -> re.Pattern[str]:
    count = r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|few|\d+)\s+)?"
    return re.compile(
        rf"\b{count}(?P<unit>{'|'.join(UNITS)})s?\s+(?P<way>later|earlier|after(?:wards?)?|before|previously)\b",
        re.IGNORECASE,
    )


@cache
def _within() -> re.Pattern[str]:
    return re.compile(rf"\bwithin\s+(?:the\s+)?(?P<unit>{'|'.join(UNITS)})s\b", re.IGNORECASE)

"""Spans of time told by their unit alone: "in the past decade", "for a fortnight", "a week-long strike".

They prove what is the same in other units ("ten years", "14 days") and claim nothing themselves. "Twice a
day" and "$3 a year" are rates, so an article makes a span only after a preposition, a hedge or a verb of
lasting, or before "ago" and the like.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from itertools import pairwise

from hrctimeline.claims.numbers.hedges import hedge
from hrctimeline.claims.numbers.units import unit_of
from hrctimeline.claims.numbers.worded import tail_fraction
from hrctimeline.dates.vocabulary import words
from hrctimeline.record import Record
from hrctimeline.words.lists import has_any, runs_of

_UNITS = words("hour day week fortnight month year decade century millennium")
_LONG = frozenset(f"{unit}long" for unit in _UNITS)
_LEADING = words("a an full whole past last previous preceding next coming following")
SPAN_CUES = _UNITS | _LONG


class TimeSpan(Record):
    """A span of time of one unit, or of one and a part: where it stands, its length, and in which units."""

    start: int
    end: int
    length: Fraction
    units: tuple[str, ...]


def time_spans(text: str) -> Iterator[TimeSpan]:
    """The spans of time that a text tells by a unit with no number."""
    for match in _span().finditer(text) if has_any(text, SPAN_CUES) and _may_span(text) else ():
        if match["bare"] or match["past"] or _lasts(text, match):
            end, part = tail_fraction(text, match.end())
            yield TimeSpan(match.start(), end, 1 + part, unit_of(match["unit"] or match["bare"]))


def _may_span(text: str) -> bool:
    """A quick look: whether a unit stands as it does in a span, behind an article or before "long"."""
    said = runs_of(text.casefold())
    if any(word in _LONG for word in said):
        return True
    return any(
        (two in _UNITS and one in _LEADING) or (one in _UNITS and two == "long")
        for one, two in pairwise(said)
    )


def _lasts(text: str, match: re.Match[str]) -> bool:
    """Whether what stands around an article and a unit makes them a span."""
    if _after().match(text, match.end()):
        return True
    if hedge(text, *match.span(), duration=True).start < match.start():
        return True
    return _before().search(text[max(0, match.start() - 16) : match.start()]) is not None


@cache
def _span() -> re.Pattern[str]:
    unit = "|".join(sorted(_UNITS))
    past = "(?:past|last|previous|preceding|next|coming|following)"
    return re.compile(
        rf"(?<![\w-])(?:(?P<past>(?:the|his|her|its|their|our)\s+{past})\s+|an?\s+(?:full\s+|whole\s+)?)"
        rf"(?P<unit>{unit})(?![\w-])|(?<![\w-])(?P<bare>{unit})-?long(?!\w)",
        re.IGNORECASE,
    )


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:in|for|over|within|after|during|than|by|to|(?:course|end|period|space|span|stretch|part)\s+of|lasts?|lasted|lasting|takes?|took|taken|taking"
        r"|spends?|spent|waited)\s+\Z",
        re.IGNORECASE,
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        r"\s+(?:ago|later|earlier|long|and\s+a\s+half|pass(?:es|ed)?|elapse[sd]?|go(?:es)?\s+by|went\s+by)(?!\w)|['’]s\s",
        re.IGNORECASE,
    )

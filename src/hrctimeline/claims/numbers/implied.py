"""Numbers that a word implies: what "doubled", how old one "in her twenties" is, how long "a decade".

Verbs that multiply: what doubled is twice as much. They claim a number only where a quote has another one.
Base forms are adjectives as often ("a double murder"), so that they count only where no noun follows. What
was halved proves a half, and claims nothing.

Spans of time told by their unit alone: "in the past decade", "for a fortnight", "a week-long strike". They
prove what is the same in other units ("ten years", "14 days") and claim nothing themselves. "Twice a day" and
"$3 a year" are rates, so an article makes a span only after a preposition, a hedge or a verb of lasting, or
before "ago" and the like.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from itertools import pairwise

from hrctimeline.claims.numbers.hedges import hedge
from hrctimeline.claims.numbers.number import Number, Reading
from hrctimeline.claims.numbers.units import SHARE, unit_of
from hrctimeline.claims.numbers.worded import tail_fraction
from hrctimeline.dates.vocabulary import DECADE_WORDS, TENS, words
from hrctimeline.record import Record
from hrctimeline.words.lists import has_any, lazy_pattern, runs_of

_TIMES = "times"
_BASES = {"double": 2, "treble": 3, "triple": 3, "quadruple": 4, "quintuple": 5, "sextuple": 6}
_MULTIPLY = frozenset(form for base in _BASES for form in (base, f"{base}s", f"{base}d", f"{base[:-1]}ing"))
CUES = _MULTIPLY | {"halved", "halving"}
DECADES = frozenset(form for word in DECADE_WORDS for form in (word, f"mid{word}")) | {
    "something",
    "somethings",
}
_UNITS = words("hour day week fortnight month year decade century millennium")
_LONG = frozenset(f"{unit}long" for unit in _UNITS)
_LEADING = words("a an full whole past last previous preceding next coming following")
SPAN_CUES = _UNITS | _LONG


def multiples(text: str) -> Iterator[Number]:
    """The verbs of a text that multiply or halve, each as the number by which they do."""
    for match in _multiple().finditer(text) if has_any(text, CUES) else ():
        halves = match["half"] is not None
        by = Fraction(1, 2) if halves else Fraction(_BASES[f"{match['stem'].casefold()}e"])
        around = hedge(text, *match.span())
        readings = frozenset((Reading(by, by, SHARE if halves else _TIMES),))
        yield Number(around.start, around.end, readings, around.hedges, weak=halves)


def is_multiple(words: str) -> bool:
    """Whether some words are a verb that multiplies."""
    return words.casefold() in _MULTIPLY


@cache
def _multiple() -> re.Pattern[str]:
    stems = "|".join(base.removesuffix("e") for base in _BASES)
    alone = r"(?=\s*(?:[.,;:!?]|\Z|(?:to|in|by|for|from|since|over|within|its|their|his|her|the)\b))"
    verb = rf"(?P<half>halv)(?:ed|ing)|(?P<stem>{stems})(?:ed|ing|es?{alone})"
    return re.compile(rf"(?<![\w-])(?:{verb})(?![\w-])", re.IGNORECASE)


def ages_by_decade(text: str) -> Iterator[Number]:
    """The ages that are told by their decade."""
    for match in _decades().finditer(text) if has_any(text, DECADES) else ():
        tens = "tens" if match["tens"] else "tens2"
        value = Fraction(TENS[f"{match[tens].casefold()}y"])
        yield Number(match.start(tens), match.end(), frozenset((Reading(value, value, "decades"),)))


@cache
def _decades() -> re.Pattern[str]:
    """An age by its decade: "in their twenties", "thirty-somethings"."""
    tens = "|".join(sorted(each[:-1] for each in TENS))
    whose = r"(?<=\sin\s)(?:his|her|their)\s+(?:early\s+|late\s+|mid-?\s*)?"
    something = r"y-something|y-(?=\s+(?:and|or)\s+\w+y-something)"  # "thirty- and forty-somethings"
    return re.compile(
        rf"(?:{whose}(?P<tens>{tens})ies|(?<!\w)(?P<tens2>{tens})(?:{something})s?)(?!\w)", re.IGNORECASE
    )


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


_before = lazy_pattern(
    r"(?<!\w)(?:in|for|over|within|after|during|than|by|to|(?:course|end|period|space|span|stretch|part)\s+of|lasts?|lasted|lasting|takes?|took|taken|taking"
    r"|spends?|spent|waited)\s+\Z",
    re.IGNORECASE,
)
_after = lazy_pattern(
    r"\s+(?:ago|later|earlier|long|and\s+a\s+half|pass(?:es|ed)?|elapse[sd]?|go(?:es)?\s+by|went\s+by)(?!\w)|['’]s\s",
    re.IGNORECASE,
)

"""One pass over a text: every place where a pattern fits, from left to right, none overlapping."""

import re
from dataclasses import dataclass, replace
from functools import cache

from hrctimeline.dates import (
    patterns_days,
    patterns_holidays,
    patterns_numeric,
    patterns_parts,
    patterns_relative,
    patterns_told,
    patterns_vague,
    patterns_years,
)
from hrctimeline.dates.folding import Page
from hrctimeline.dates.pattern import Pattern, Reader, gate, openers, written_out
from hrctimeline.dates.senses import Sense

ALL_PATTERNS: tuple[Pattern, ...] = (
    *patterns_days.PATTERNS,
    *patterns_holidays.PATTERNS,
    *patterns_numeric.PATTERNS,
    *patterns_years.PATTERNS,
    *patterns_parts.PATTERNS,
    *patterns_relative.PATTERNS,
    *patterns_told.PATTERNS,
    *patterns_vague.PATTERNS,
)
# in a text so long (characters) that compiling it pays, these words are tried behind a gate
LONG = 50_000
COMMON = frozenset(("the", "a", "an", "in", "at", "one", "that", "this", "#"))
Rule = tuple[str, re.Pattern[str], Reader]


@dataclass(frozen=True, slots=True)
class Found:
    """An expression in its place (offsets in code points): its kind and what it means.

    `core` is where the expression begins without the words that limit it ("after 2009", "early May").
    `bound` is "since", "after", "until" or "before" where such a word does, `about` where the words say so,
    `week_of` where the week around the date is meant.
    """

    start: int
    end: int
    kind: str
    sense: Sense
    core: int
    bound: str = ""
    about: bool = False
    week_of: bool = False

    def moved(self, start: int) -> "Found":
        """The same, beginning further left."""
        return replace(self, start=start)


def scan(page: Page, prepared: bool = False) -> list[Found]:
    """All expressions of a text; of those that begin at one word the longest, else the one listed first.

    `prepared`: all patterns are compiled already, so that short texts are read the way long ones are.
    """
    gated = COMMON if prepared or len(page.folded) > LONG else ()
    openers, found, done = _by_opener(), list[Found](), 0
    for token in _token().finditer(page.folded):
        word = token[0]
        if word not in openers:
            if word[0] > "9":
                continue
            word = "#"
        start = token.start()
        if start >= done and (best := _longest(page, start, word, word in gated)):
            found += best
            done = best[-1].end
    return found


@cache
def _token() -> re.Pattern[str]:
    return re.compile(r"fy(?=[0-9])|[^\W_]+")


@cache
def prepare() -> None:
    """Compile every pattern now; otherwise each is compiled when a text first needs it."""
    for word in _by_opener():
        _rules(word)
    for word in COMMON:
        _gate(word)


@cache
def _by_opener() -> dict[str, tuple[Pattern, ...]]:
    named, listed = openers(), dict[str, list[Pattern]]()
    for pattern in ALL_PATTERNS:
        words = [word for name in pattern.opens.split() for word in named.get(name, (name,))]
        for word in dict.fromkeys(words):
            listed.setdefault(word, []).append(pattern)
    return {word: tuple(patterns) for word, patterns in listed.items()}


@cache
def _gate(word: str) -> re.Pattern[str]:
    return gate(written_out(pattern) for pattern in _by_opener()[word])


@cache
def _rules(word: str) -> list[Rule]:
    return [(p.kind, _compiled(written_out(p)), p.read) for p in _by_opener()[word]]


@cache
def _compiled(regex: str) -> re.Pattern[str]:
    return re.compile(regex)


def _longest(page: Page, start: int, word: str, gated: bool) -> list[Found]:
    if gated and not _gate(word).match(page.folded, start):
        return []
    matches = [
        (match, kind, read)
        for kind, regex, read in _rules(word)
        if (match := regex.match(page.folded, start))
    ]
    matches.sort(key=lambda item: -item[0].end())
    for match, kind, read in matches:
        sense = read(match, page)
        if isinstance(sense, list):
            return [Found(begin, end, kind, part, begin) for begin, end, part in sense]
        if sense is not None:
            return [Found(start, match.end(), kind, sense, start)]
    return []

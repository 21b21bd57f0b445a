"""Quotes cut so that their words stand, but not their sense: behind a denial or report, before a condition.

Elisions do the same inside a quote: one hides a denial, another gives one sentence's subject what the next
sentence says of another.
"""

import re
from collections.abc import Iterator
from functools import cache

from hrctimeline.mutants.fault import Change
from hrctimeline.mutants.reading import negations, words
from hrctimeline.words.text import Span

_ELISION = "[…]"
_LONGEST = 400  # characters that an elision leaves out
_LEFT = 3  # words that a cut leaves at the least


def cuts(quote: str) -> Iterator[Change]:
    """The ways to lose a quote's sense and keep its words."""
    for start, end in negations(quote):
        if quote[end : end + 1].isspace():
            yield "negation hidden by an elision", (start, end), _ELISION
            yield "negation cut off", (0, end + 1), ""
    for match in _pattern("report").finditer(quote):
        if len(words(quote[match.end() :])) >= _LEFT:
            yield "rumour or claim cut off", (0, match.end()), ""
    for match in _pattern("condition").finditer(quote):
        if len(words(quote[: match.start()])) >= _LEFT:
            yield "condition cut off", (match.start(), len(quote)), ""
    yield from _joined(quote)


def _joined(quote: str) -> Iterator[Change]:
    """From behind a sentence's subject to behind the next one's."""
    edges = [match.end() for match in _pattern("edge").finditer(quote)]
    for start, end in zip((0, *edges), edges, strict=False):
        one, other = _subject(quote, start), _subject(quote, end)
        if (
            one
            and other
            and one[1] < end
            and other[1] - one[1] < _LONGEST
            and _ELISION not in quote[start:end]
        ):
            yield "sentences joined by an elision", (one[1], other[1]), f" {_ELISION}"


def _subject(quote: str, start: int) -> Span | None:
    """The name, pronoun or noun with its article that a sentence begins with."""
    found = _pattern("subject").match(quote, start)
    return found.span() if found else None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(
        {
            "report": r"\b(?:rumou?rs?|claims?|claimed|allegations?|alleged|suggest(?:s|ed)?|speculation"
            r"|fears?|feared) that\s+",
            "condition": r",?\s+(?<!\bas )(?<!\beven )(?:unless|if|provided that|but only|except)\b",
            "edge": r"(?<=[a-z]{3})[.!?]\s+(?=[A-Z])",
            "subject": r"(?:[A-Z]\w+(?: [A-Z]\w+)+|(?:The|A|An|His|Her|Its|Their) [a-z]\w+|[A-Z]\w+)"
            r"(?= [a-z])",
        }[name]
    )

"""Quotes cut so that their words stand, but not their sense: behind a denial or report, before a condition.

Elisions do the same inside a quote: one hides a denial, another gives one sentence's subject what the next
sentence says of another.
"""

from collections.abc import Iterator

from hrctimeline.mutants.fault import Change
from hrctimeline.mutants.reading import negations, words
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.text import Span

_ELISION = "[…]"
_LONGEST = 400  # characters that an elision leaves out
_LEFT = 3  # words that a cut leaves at the least

_report = lazy_pattern(
    r"\b(?:rumou?rs?|claims?|claimed|allegations?|alleged|suggest(?:s|ed)?|speculation"
    r"|fears?|feared) that\s+"
)
_condition = lazy_pattern(r",?\s+(?<!\bas )(?<!\beven )(?:unless|if|provided that|but only|except)\b")
_edge = lazy_pattern(r"(?<=[a-z]{3})[.!?]\s+(?=[A-Z])")
_opening = lazy_pattern(
    r"(?:[A-Z]\w+(?: [A-Z]\w+)+|(?:The|A|An|His|Her|Its|Their) [a-z]\w+|[A-Z]\w+)(?= [a-z])"
)


def cuts(quote: str) -> Iterator[Change]:
    """The ways to lose a quote's sense and keep its words."""
    for start, end in negations(quote):
        if quote[end : end + 1].isspace():
            yield "negation hidden by an elision", (start, end), _ELISION
            yield "negation cut off", (0, end + 1), ""
    for match in _report().finditer(quote):
        if len(words(quote[match.end() :])) >= _LEFT:
            yield "rumour or claim cut off", (0, match.end()), ""
    for match in _condition().finditer(quote):
        if len(words(quote[: match.start()])) >= _LEFT:
            yield "condition cut off", (match.start(), len(quote)), ""
    yield from _joined(quote)


def _joined(quote: str) -> Iterator[Change]:
    """From behind a sentence's subject to behind the next one's."""
    edges = [match.end() for match in _edge().finditer(quote)]
    for start, end in zip((0, *edges), edges, strict=False):
        one, other = _subject(quote, start), _subject(quote, end)
        elided = _ELISION in quote[start:end]
        if one and other and one[1] < end and other[1] - one[1] < _LONGEST and not elided:
            yield "sentences joined by an elision", (one[1], other[1]), f" {_ELISION}"


def _subject(quote: str, start: int) -> Span | None:
    """The name, pronoun or noun with its article that a sentence begins with."""
    found = _opening().match(quote, start)
    return found.span() if found else None

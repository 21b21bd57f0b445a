"""What is more than another, where the quotes have both level: "more often than" for "similar rates"."""

import re
from collections.abc import Iterator
from functools import cache

from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.claims.wording.rare import LEVEL
from hrctimeline.words.sentences import sentences

_LEAST = 2  # words that two sentences have in common


def compared(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The comparatives of a title or summary whose sentence is most like one that tells of a level."""
    for match in _more().finditer(prose):
        at = next(n for n, (_, end) in enumerate(sentences(prose)) if match.start() < end)
        near = evidence.closest([word for word in here if word.sentence == at], _LEAST)
        levels = [(n, _level(evidence, n, sentence)) for n, sentence in near]
        if levels and all(level for _, level in levels):
            number, level = levels[0]
            assert level is not None
            said = f"the quote has “{evidence.quotes[number][slice(*level)]}”"
            yield Turned("opposite", match.span("how"), said, number, level, closely=False)


def _level(evidence: Evidence, number: int, sentence: int) -> tuple[int, int] | None:
    """The word of a sentence that tells of a level, where none there compares otherwise."""
    start, end = evidence.span_of(number, sentence)
    words = evidence.quotes[number][start:end]
    match = _levelling().search(words)
    if match is None or _comparing().search(words):
        return None
    return start + match.start(), start + match.end()


@cache
def _more() -> re.Pattern[str]:
    """A comparative and its "than"; "more than 40" counts."""
    none = r"(?!other\b|rather\b|never\b|under\b|over\b|after\b|ever\b)"
    how = r"(?:more|less|fewer|worse|\w{2,}er)"
    return re.compile(rf"\b{none}(?P<how>{how})\s+(?:\w+\s+){{0,2}}?than\b(?!\s+\d)", re.IGNORECASE)


@cache
def _levelling() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(LEVEL))})\b", re.IGNORECASE)


@cache
def _comparing() -> re.Pattern[str]:
    return re.compile(r"\b(?:than|more|less|fewer|not|never)\b", re.IGNORECASE)

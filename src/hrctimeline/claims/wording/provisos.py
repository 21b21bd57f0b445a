"""What every quote tells with a proviso that the log leaves out: "as far as I know", "if any"."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.words.lists import Cued, cued, listed, words_of
from hrctimeline.words.sentences import sentences

_LEAST = 2  # words that two sentences have in common


class _Proviso(NamedTuple):
    pattern: Cued
    kept: frozenset[str]  # words by which the log keeps it


def provided(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The sentences of a title or summary that leave out the proviso of all sentences most like them."""
    for proviso in _provisos():
        if not any(proviso.pattern.search(quote) for quote in evidence.quotes):
            continue
        for number, (start, end) in enumerate(sentences(prose)):
            said = [word for word in here if word.sentence == number]
            if words_of(prose[start:end]) & proviso.kept:
                continue
            near = evidence.closest(said, _LEAST)
            found = [(n, _within(proviso, evidence, n, at)) for n, at in near]
            if found and all(span for _, span in found):
                n, span = found[0]
                word = next(word for word in said if any(m == n for m, _ in evidence.same(word.stems)))
                assert span is not None
                words = evidence.quotes[n][slice(*span)]
                yield Turned("firmer", word.span, f"the quote adds “{words}”", n, span)


def _within(proviso: _Proviso, evidence: Evidence, number: int, at: int) -> tuple[int, int] | None:
    """Where a proviso stands in a sentence of a quote."""
    start, end = evidence.span_of(number, at)
    found = proviso.pattern.finditer(evidence.quotes[number])
    return next((match.span() for match in found if start <= match.start() < end), None)


@cache
def _provisos() -> tuple[_Proviso, ...]:
    """Limits of knowledge and conditions in passing: Quirk et al. 1985, sections 15.21 and 15.38."""
    who = r"(?:I|we|he|she|they|it|anyone|anybody|\w+)"
    far = rf"as\s+far\s+as\s+{who}\s+(?:\w+\s+)?(?:knows?|knew|aware|remembers?|tell)"
    best = r"to\s+(?:the\s+best\s+of\s+)?(?:my|our|his|her|their)\s+knowledge"
    known = listed("know knows knew known aware unaware knowledge far seems apparently heard remember")
    none = r"if\s+(?:any(?:thing|one|body)?|at\s+all|ever)\b(?!\s+\w+\s+(?:is|are|was|were|has|have|will)\b)"
    some = listed("if any whether perhaps maybe may might could should anything ever unless")
    return (
        _Proviso(cued("far knowledge", rf"\b(?:{far}|{best})\b"), known),
        _Proviso(
            cued("if", rf"(?<=,)\s+{none}(?=\s*[,.;])|\b(?:what|how\s+much|how\s+many|which),?\s+{none}"),
            some,
        ),
    )

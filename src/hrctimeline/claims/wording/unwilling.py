"""Who backs what, of which the quotes say that it was done against his will: "against the wishes of Lowe"."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from hrctimeline.claims.wording.clauses import sides
from hrctimeline.claims.wording.content import Content, all_stems
from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.claims.wording.rare import BACKING
from hrctimeline.claims.wording.stems import stems

_MOST = 50  # places of a quote that are looked at
_WHOM = 6  # content words behind "of"


def unwilling(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The verbs of consent in a title or summary whose subject the quotes say was against it."""
    against = [
        (number, match.span(), all_stems(_whom(evidence, number, match)))
        for number, quote in enumerate(evidence.quotes)
        for match in islice(_against().finditer(quote), _MOST)
    ]
    for word in here if against else ():
        if word.denied or word.stems.isdisjoint(_backing()) or evidence.same(word.stems):
            continue
        subject = sides(prose, word).before
        for number, span, whom in against:
            if subject & whom:
                words = evidence.quotes[number][slice(*span)]
                yield Turned("opposite", word.span, f"the quote has “{words}”", number, span)
                break


def _whom(evidence: Evidence, number: int, match: re.Match[str]) -> list[Content]:
    if match["whose"]:
        start, end = match.span("whose")
        return [w for n, w in evidence.words if n == number and start <= w.start < end]
    behind = [w for n, w in evidence.words if n == number and w.start >= match.end()][:_WHOM]
    return [word for word in behind if word.sentence == behind[0].sentence]


@cache
def _backing() -> frozenset[str]:
    return frozenset(stem for verb in BACKING for stem in stems(verb))


@cache
def _against() -> re.Pattern[str]:
    will = "wishes|wish|will|objections?|advice|opposition|protests?|veto|resistance|misgivings|reservations"
    return re.compile(
        rf"\b(?:against|despite|over|contrary\s+to|in\s+spite\s+of)\s+(?:the\s+)?(?:\w+\s+)?"
        rf"(?:(?:{will})\s+(?:of|from|by)|(?P<whose>\w[\w.’'-]*(?:\s+\w[\w.’'-]*){{0,2}})['’]s?\s+(?:\w+\s+)?(?:{will}))\b",
        re.IGNORECASE,
    )

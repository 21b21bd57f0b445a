"""Denials that a title or summary makes wider than the quotes: "no link" for "not directly linked".

And decisions turned by one small word: "decided not to sell" where the quotes have "decided to".
"""

import re
from collections.abc import Iterator
from functools import cache

from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.negated import clause_of
from hrctimeline.claims.wording.opposites import poles_of
from hrctimeline.claims.wording.quoted import Evidence, Turned, negating
from hrctimeline.claims.wording.rare import LIMITS
from hrctimeline.words.lists import Cued, cued, words_of

_REACH = 40  # characters before a word in which its denial stands


def limited(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The words that the log denies outright, and every quote only in part; decisions "not to"."""
    if not any(word.denied or "against" in word.cues for word in here):
        return
    for at, word in enumerate(here):
        if word.denied or "against" in word.cues:  # "no link"
            yield from _outright(prose, word, evidence)
        following = here[at + 1] if at + 1 < len(here) else None
        if following and following.denied and _not_to().match(prose, word.end):
            yield from _decided(word, evidence)


def _outright(prose: str, word: Content, evidence: Evidence) -> Iterator[Turned]:
    there = evidence.same(word.stems.union(*(pole.own for pole in poles_of(word))))
    found = [(n, each, _limit(evidence.quotes[n], each)) for n, each in there]
    if found and all(limit for _, _, limit in found) and LIMITS.isdisjoint(words_of(clause_of(prose, word))):
        number, each, limit = found[0]
        yield Turned("wider", word.span, f"the quote denies it only “{limit}”", number, each.span)


def _limit(prose: str, word: Content) -> str:
    """The word that limits a denial of another: "directly" of "not directly linked"; or ""."""
    match = _limited().search(prose[max(0, word.start - _REACH) : word.start])
    return match["how"] if match else ""


def _decided(word: Content, evidence: Evidence) -> Iterator[Turned]:
    there = [(n, each) for n, each in evidence.same(word.stems) if _to().match(evidence.quotes[n], each.end)]
    if there and not any(negating(evidence.sentence(n, each)) for n, each in there):
        number, each = there[0]
        yield Turned("negation", word.span, "the quote doesn't deny it", number, each.span)


@cache
def _limited() -> Cued:
    denied = rf"\b(?:not|no|never|n['’]t)\s+(?:\w+\s+)?(?P<how>{'|'.join(LIMITS)})\s+\Z"
    return cued(LIMITS, denied, re.IGNORECASE)


@cache
def _not_to() -> re.Pattern[str]:
    return re.compile(r"\s+not\s+to\b")


@cache
def _to() -> re.Pattern[str]:
    return re.compile(r"\s+to\b")

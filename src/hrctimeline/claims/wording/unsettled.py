"""What the quotes only ask, or tell under a condition, told as a fact: it worked, for whether it did."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from hrctimeline.claims.wording.clauses import is_finite
from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.firmness import hedges
from hrctimeline.claims.wording.negated import clause_of, has_company, sentence_of
from hrctimeline.claims.wording.quoted import COMPANY, Evidence, negating
from hrctimeline.claims.wording.stems import past
from hrctimeline.claims.wording.turned import Turned
from hrctimeline.words.fold import Span
from hrctimeline.words.lists import Cued, cued
from hrctimeline.words.tokens import Token, every_token

_OPENING = {"if": "a condition", "unless": "a condition", "whether": "an open question"}
_WAS = ("was", "were", "been")
_CLOSING = frozenset(",;:.?!()—–") | {"but", "then"}
_BEFORE_IF = frozenset(("as", "even", "ask", "asked"))
_BEHIND_IF = frozenset(
    ("not", "any", "so", "anything", "only", "ever", "necessary", "possible")
)  # "dozens, if not hundreds"


def settled(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The verbs of a title or summary that every quote has only behind "if", "unless" or "whether"."""
    open_there = [[*_open(quote)] for quote in evidence.quotes]
    hedged = hedges(here)
    for word in here:
        stated = is_finite(prose, word) or word.auxiliary in _WAS
        if not stated or hedged.get(word.sentence, len(prose)) <= word.start:
            continue
        there = [(n, each) for n, each in evidence.acting(word) if not each.determined]
        opened = [_within(each, open_there[number]) for number, each in there]
        if not there or not all(opened) or negating(clause_of(prose, word)):
            continue
        if next(_open(sentence_of(prose, word)), None):
            continue  # it asks, or makes a condition, too
        if has_company(word, here, there[0], evidence, 2 * COMPANY, names=True):
            number, each = there[0]
            kind = _OPENING.get(opened[0], "not proved")
            said = f"in the quote it is {kind}, “{opened[0]}”"
            yield Turned("firmer", word.span, said, number, each.span)


def _open(prose: str) -> Iterator[tuple[Span, str]]:
    """The clauses of prose that only ask or make a condition, and the words that open them."""
    every = every_token(prose)
    for at, token in enumerate(every):
        if token.plain not in _OPENING:
            continue
        before = every[at - 1].plain if at else ""
        behind = every[at + 1].plain if at + 1 < len(every) else ""
        if token.plain == "if" and (before in _BEFORE_IF or behind in _BEHIND_IF or past(behind)):
            continue  # "if convicted" says nothing of who convicts
        yield (token.end, _end(every, at, prose)), token.plain
    for match in _unproved().finditer(prose):
        at = next((i for i, token in enumerate(every) if token.start >= match.end()), len(every))
        yield (match.end(), _end(every, at - 1, prose)), match["what"]


def _end(every: Sequence[Token], at: int, prose: str) -> int:
    """Where a clause ends that begins behind a token."""
    return next((each.start for each in every[at + 1 :] if each.plain in _CLOSING), len(prose))


@cache
def _unproved() -> Cued:
    """What has no proof, or isn't sure: "no evidence that it failed", "was not certain that"."""
    nouns = "evidence|proof|sign|indication|suggestion|guarantee|confirmation"
    sure = "certain|sure|clear|known|proved|proven|confirmed|convinced"
    pattern = (
        rf"\b(?P<what>no\s+(?:\w+\s+)?(?:{nouns})|not\s+(?:yet\s+)?(?:{sure}))\b[^.;:!?]{{0,40}}?\bthat\b"
    )
    return cued(f"{nouns}|{sure}".split("|"), pattern, re.IGNORECASE)


def _within(word: Content, spans: list[tuple[Span, str]]) -> str:
    """The word that opens the clause in which a word stands; or ""."""
    return next((opening for (start, end), opening in spans if start <= word.start < end), "")

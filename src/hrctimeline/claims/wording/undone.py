"""Deeds that every quote denies by a noun: "predicts" for "gave no prediction", "no evidence" for a proof."""

import re
from collections.abc import Iterator
from functools import cache

from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.firmness import hedges
from hrctimeline.claims.wording.negated import clause_of, has_company
from hrctimeline.claims.wording.quoted import COMPANY, Evidence, Placed, negating
from hrctimeline.claims.wording.stems import deed
from hrctimeline.claims.wording.turned import Turned

_REACH = 40  # characters before a noun in which its "no" stands
_AWAITED = re.compile(
    r"\b(?:yet|still|until|await|waits?|pending|before|only|first|questions?)\b", re.IGNORECASE
)


def undone(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The words of a title or summary for a deed of which every quote says that there is none."""
    if evidence.plain.isdisjoint(("no", "without", "zero")):
        return
    hedged = hedges(here)
    for word in here:
        if word.named or word.denied or hedged.get(word.sentence, len(prose)) <= word.start:
            continue
        there = evidence.same(deed(word.text.casefold()))
        if not there or not all(map(_there_is_none, there, [evidence] * len(there))):
            continue
        clause = clause_of(prose, word)
        if negating(clause) or "?" in clause or _awaited().search(clause):
            continue
        if has_company(word, here, there[0], evidence, 2 * COMPANY, names=True):
            number, each = there[0]
            yield Turned("negation", word.span, f"the quote has “no {each.text}”", number, each.span)


def _there_is_none(placed: Placed, evidence: Evidence) -> bool:
    number, each = placed
    return _none().search(evidence.quotes[number][max(0, each.start - _REACH) : each.start]) is not None


@cache
def _awaited() -> re.Pattern[str]:
    words = "yet|still|until|awaits?|waits?|pending|before|only|first|questions?"
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@cache
def _none() -> re.Pattern[str]:
    """ "No" before a noun, with one more word between at most; "no further details" denies no details."""
    limits = "longer|more|further|new|other|immediate|such|fewer|less|doubt"
    return re.compile(rf"\b(?:no|without(?:\s+any)?)\s+(?!(?:{limits})\b)(?:[^\W\d_]+\s+)?\Z", re.IGNORECASE)

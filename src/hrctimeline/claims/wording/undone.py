"""What one side denies by "no" before a noun: "predicts" for "gave no prediction", "no cracks" for cracks.

Or by a verb behind it: "sells" for "the sale fell through".
"""

import re
from collections.abc import Iterator
from functools import cache

from hrctimeline.claims.vocabulary import PREPOSITIONS
from hrctimeline.claims.wording.clauses import is_finite, modifies
from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.firmness import hedges
from hrctimeline.claims.wording.negated import clause_of, has_company
from hrctimeline.claims.wording.quoted import COMPANY, Evidence, Placed, Turned, negating
from hrctimeline.claims.wording.rare import PUT_OFF, UNDONE
from hrctimeline.claims.wording.stems import deed, stems
from hrctimeline.words.lists import Cued, cued, listed
from hrctimeline.words.tokens import Token, tokens_within

_REACH = 40  # characters before a noun in which its "no" stands
_LEADS = 3  # words before a noun that its verb is among
_HAVING = listed("is are was were be been has have had having")


def undone(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The words of a title or summary for a deed of which every quote says that there is none."""
    hedged = hedges(here)
    for word in here:
        if word.named or word.denied or hedged.get(word.sentence, len(prose)) <= word.start:
            continue
        there = evidence.same(deed(word.text.casefold()))
        finite = bool(there) and is_finite(prose, word)
        said = [_there_is_none(each, evidence) or (finite and undone_by(each, evidence)) for each in there]
        if not said or not all(said):
            continue
        clause = clause_of(prose, word)
        if negating(clause) or "?" in clause or _awaited().search(clause):
            continue
        if has_company(word, here, there[0], evidence, 2 * COMPANY, names=True):
            number, each = there[0]
            yield Turned("negation", word.span, f"the quote has “{said[0]}”", number, each.span)


def unfound(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The nouns that a title or summary has none of, and every quote has behind the same verb."""
    for word in here:
        none = None if word.named else _none().search(prose, max(0, word.start - _REACH), word.start)
        lead = tokens_within(prose, none.start() - _REACH, none.start())[-1:] if none else ()
        there = evidence.nearest(word, here, evidence.same(word.stems)) if lead else ()
        if there and all(_stated(placed, lead[0], evidence) for placed in there):
            number, each = there[0]
            if has_company(word, here, there[0], evidence, 2 * COMPANY, names=True):
                yield Turned("negation", word.span, f"the quote has “{each.text}”", number, each.span)


def _stated(placed: Placed, lead: Token, evidence: Evidence) -> bool:
    """Whether a quote has a noun, not denied, shortly behind the verb `lead` in any form."""
    number, each = placed
    if each.under or negating(evidence.sentence(number, each)):
        return False
    before = tokens_within(evidence.quotes[number], each.start - _REACH, each.start)[-_LEADS:]
    if any(token.plain in PREPOSITIONS for token in before):
        return False  # "had asked for money"
    having = lead.plain in _HAVING and any(token.plain in _HAVING for token in before)
    return having or any(not stems(lead.plain).isdisjoint(stems(token.plain)) for token in before)


def _there_is_none(placed: Placed, evidence: Evidence) -> str:
    """The "no" and its noun, where a quote has a deed so."""
    number, each = placed
    quote = evidence.quotes[number]
    if modifies(quote, each):
        return ""  # "no bread deal" leaves the bread
    return f"no {each.text}" if _none().search(quote, max(0, each.start - _REACH), each.start) else ""


def undone_by(placed: Placed, evidence: Evidence) -> str:
    """A deed's noun and the verb beside it that undoes it: the sale of the mill fell through."""
    number, each = placed
    quote = evidence.quotes[number]
    if found := _put_off().search(quote, max(0, each.start - _REACH), each.start):
        return found[0] + each.text
    found = _undoing().match(quote, each.end)
    return each.text + found[0] if found else ""


@cache
def _undoing() -> Cued:
    """What is said of a deed that wasn't done."""
    word = r"\s+(?!(?:and|but|after|before|when|that|which|who|as|until)\b)[\w’'-]+"
    undoing = rf"{'|'.join(sorted((UNDONE | PUT_OFF) - {'off'}))}|(?:put|called)\s+off"
    passive = rf"(?:was|were|is|are|been|being)\s+(?:\w+ly\s+)?(?:{undoing})"
    return cued(UNDONE | PUT_OFF, rf"(?:{word}){{0,8}}?\s+(?:fell\s+through|{passive})\b", re.IGNORECASE)


@cache
def _put_off() -> Cued:
    """What puts off or gives up a deed before its noun: "postponed its first | vote"."""
    verb = rf"(?:{'|'.join(sorted(PUT_OFF - {'off'}))}|(?:put|puts|called|calls)\s+off)"
    owner = "the|its|his|her|their|a|an"
    return cued(PUT_OFF, rf"\b{verb}\s+(?:{owner})\s+(?:[^\W\d_]+\s+)?\Z", re.IGNORECASE)


@cache
def _awaited() -> re.Pattern[str]:
    words = "yet|still|until|awaits?|waits?|pending|before|only|first|questions?"
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@cache
def _none() -> Cued:
    """ "No" before a noun, with one more word between at most; "no further details" denies no details."""
    limits = "longer|more|further|new|other|immediate|such|fewer|less|doubt"
    none = rf"\b(?:no|without(?:\s+any)?)\s+(?!(?:{limits})\b)(?:[^\W\d_]+\s+)?\Z"
    return cued("no without", none, re.IGNORECASE)

"""Conditions of which every quote has the contrary: "should a flood come" for "if the flood doesn't come"."""

import re
from collections.abc import Iterator
from functools import cache

from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.words.lists import Cued, cued

_CONCEDING = frozenset(("even", "although", "though", "despite", "regardless", "whether", "anyway"))
_REACH = 30  # characters from "should" or "if" to the noun


def conditioned(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The nouns of a title's or summary's conditions that each quote denies in a condition of its own."""
    yield from _even_if(prose, evidence)
    for match in _condition().finditer(prose):
        after = [word for word in here if match.end() <= word.start < match.end() + _REACH][:2]
        if len(after) < 2 or _denied(prose, match.end(), *after):
            continue
        noun = after[0]
        there = [(number, each, _verb(evidence, number, each)) for number, each in evidence.same(noun.stems)]
        if there and all(verb and _denies(evidence.quotes[n], each, verb) for n, each, verb in there):
            number, each, verb = there[0]
            end = verb.end if verb else each.end
            yield Turned("negation", noun.span, "the quote denies it", number, (each.start, end))


def _even_if(prose: str, evidence: Evidence) -> Iterator[Turned]:
    """The "even if" of what the quotes tell under a condition: unless, only if."""
    match = re.search(r"\beven\s+if\b", prose, re.IGNORECASE)
    if match is None or evidence.plain & _CONCEDING:
        return
    for number, quote in enumerate(evidence.quotes):
        if there := re.search(r"\b(?:unless|only\s+if|provided\s+that)\b", quote, re.IGNORECASE):
            said = f"the quote has “{there[0]}”"
            yield Turned("opposite", match.span(), said, number, there.span(), closely=False)
            return


def _verb(evidence: Evidence, number: int, noun: Content) -> Content | None:
    """The content word behind a noun, in its sentence."""
    behind = (w for n, w in evidence.words if n == number and w.start > noun.start)
    found = next(behind, None)
    return found if found and found.sentence == noun.sentence else None


def _denies(quote: str, noun: Content, verb: Content) -> bool:
    """Whether a quote has the noun under a condition, and denied."""
    before = re.split(r"[.;!?]", quote[max(0, noun.start - 120) : noun.start])[-1]
    return _condition().search(before) is not None and _denied(before, 0, noun, verb)


def _denied(prose: str, start: int, noun: Content, verb: Content) -> bool:
    return (
        noun.denied
        or verb.denied
        or re.search(r"\b(?:no|not|never)\b", prose[start : noun.start]) is not None
    )


@cache
def _condition() -> Cued:
    return cued("should if case", r"(?:(?:\A|[.:;,]\s+)Should|\b(?:if|in\s+case))\b", re.IGNORECASE)

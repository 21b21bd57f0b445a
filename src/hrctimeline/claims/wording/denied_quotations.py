"""Quotations that a title or summary denies and the quotes don't, or they alone: were not “proud”."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from hrctimeline.claims.case import Passage
from hrctimeline.claims.prose import Prose
from hrctimeline.claims.wording.content import contents
from hrctimeline.claims.wording.cues import may_deny
from hrctimeline.claims.wording.opposites import saying_no
from hrctimeline.claims.wording.quoted import Turned
from hrctimeline.claims.wording.stems import stems
from hrctimeline.words.fold import Span, fold
from hrctimeline.words.sentences import sentence_ends
from hrctimeline.words.tokens import every_token, tokens_within

_NEAR = 40  # characters before a quotation
_REACH = 400  # characters of a sentence on each side that may deny: hostile texts have no sentence ends


def denied_quotations(field: Prose, passages: list[Passage], *, denying: bool) -> Iterator[Turned]:
    """The quotations whose denial differs from that of every quote which has their words.

    `denying`: whether a passage denies anything; else only the log's own denials are held against them.
    """
    for quotation in field.quotations:
        here = _denied(field.text, (quotation.start, quotation.end))
        if not here and (not denying or _says_no(field.text, quotation.start)):
            continue
        words = field.text[slice(*quotation.inner[0])]
        folded = fold(words)
        there = [
            (number, (place.start, place.end))
            for number, passage in enumerate(passages)
            if folded in passage.folded
            for place in passage.locator.places(words)
        ]
        if there and all(_denied(passages[number].words, span) != here for number, span in there):
            said = "the quote doesn't deny it" if here else "the quote denies it"
            yield Turned("negation", quotation.inner[0], said, *there[0], closely=False)


def _says_no(text: str, start: int) -> bool:
    """Whether a word shortly before a quotation says no in its own way: drops the name “swine flu”."""
    before = tokens_within(text, start - _NEAR, start)
    return any(not stems(token.plain).isdisjoint(saying_no()) for token in before)


def _denied(text: str, span: Span) -> bool:
    """Whether a denial bears on some words of a text: on one word in their place, in its sentence."""
    (start, end), denials = span, _denied_places(text)
    if not denials or denials[0] >= start:
        return False
    ends = sentence_ends(text)
    first = max(0, start - _REACH, *(each for each in ends if each <= start))
    if bisect_left(denials, first) == bisect_left(denials, start):
        return False
    last = min(end + _REACH, *(each for each in ends if each >= end))
    clause = f"{text[first:start]}quoted{text[end:last]}"
    return any(word.start == start - first and word.denied for word in contents(clause))


@lru_cache(maxsize=64)
def _denied_places(text: str) -> list[int]:
    """Where the words of a text stand that may deny what follows them."""
    return [token.start for token in every_token(text) if may_deny(token.plain)]

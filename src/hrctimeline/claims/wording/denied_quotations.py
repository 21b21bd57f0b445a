"""Quotations that a title or summary denies and the quotes don't, or they alone: were not “proud”."""

from collections.abc import Iterator

from hrctimeline.claims.passages import Passage
from hrctimeline.claims.prose import Prose
from hrctimeline.claims.wording.content import contents
from hrctimeline.claims.wording.turned import Turned
from hrctimeline.words.fold import Span, fold
from hrctimeline.words.sentences import sentence_ends

_REACH = 400  # characters of a sentence on each side that may deny: hostile texts have no sentence ends


def denied_quotations(field: Prose, passages: list[Passage], *, denying: bool) -> Iterator[Turned]:
    """The quotations whose denial differs from that of every quote which has their words.

    `denying`: whether a passage denies anything; else only the log's own denials are held against them.
    """
    for quotation in field.quotations:
        here = _denied(field.text, (quotation.start, quotation.end))
        if not here and not denying:
            continue
        words = field.text[slice(*quotation.inner[0])]
        folded = fold(words)
        there = [
            (number, (place.start, place.end), _denied(passage.words, (place.start, place.end)))
            for number, passage in enumerate(passages)
            if folded in passage.folded
            for place in passage.locator.places(words)
        ]
        if there and all(denied != here for _, _, denied in there):
            number, span, denied = there[0]
            said = "the quote denies it" if denied else "the quote doesn't deny it"
            yield Turned("negation", quotation.inner[0], said, number, span)


def _denied(text: str, span: Span) -> bool:
    """Whether a denial bears on some words of a text: on one word in their place, in its sentence."""
    start, end = span
    ends = sentence_ends(text)
    first = max((each for each in ends if each <= start), default=0)
    first = max(first, start - _REACH)
    last = min(min(each for each in ends if each >= end), end + _REACH)
    clause = f"{text[first:start]}quoted{text[end:last]}"
    return any(word.start == start - first and word.denied for word in contents(clause))

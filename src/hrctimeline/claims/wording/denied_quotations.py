"""Quotations that a title or summary denies and the quotes don't, or they alone: were not “proud”."""

from collections.abc import Iterator

from hrctimeline.claims.passages import Passage
from hrctimeline.claims.prose import Prose
from hrctimeline.claims.wording.content import contents
from hrctimeline.claims.wording.turned import Turned
from hrctimeline.words.fold import Span


def denied_quotations(field: Prose, passages: list[Passage]) -> Iterator[Turned]:
    """The quotations whose denial differs from that of every quote which has their words."""
    for quotation in field.quotations:
        here = _denied(field.text, (quotation.start, quotation.end))
        words = field.text[slice(*quotation.inner[0])]
        there = [
            (number, (place.start, place.end), _denied(passage.words, (place.start, place.end)))
            for number, passage in enumerate(passages)
            for place in passage.locator.places(words)
        ]
        if there and all(denied != here for _, _, denied in there):
            number, span, denied = there[0]
            said = "the quote denies it" if denied else "the quote doesn't deny it"
            yield Turned("negation", quotation.inner[0], said, number, span)


def _denied(text: str, span: Span) -> bool:
    """Whether a denial bears on some words: on one word in their place."""
    start, end = span
    clause = f"{text[:start]}quoted{text[end:]}"
    return any(word.start == start and word.denied for word in contents(clause))

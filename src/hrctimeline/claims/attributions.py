"""Whether a title or summary gives each quotation to the one who says it.

A quote's `said-by` tells who that is, or else the name that its text has directly beside the words. Whom the
log names by an office or a pronoun may be anybody.
"""

from collections.abc import Iterator
from typing import NamedTuple

from hrctimeline.claims.case import Case
from hrctimeline.claims.passages import Quoted
from hrctimeline.claims.prose import Prose
from hrctimeline.claims.quotation_proof import QuotationProof
from hrctimeline.evidence.speaking import lets_speak
from hrctimeline.words.quotations import Quotation
from hrctimeline.words.speakers import Speaker, gapped, is_name, same, speaker, speakers
from hrctimeline.words.text import Span


class Misattributed(NamedTuple):
    """A quotation that the log gives to one speaker, and its quote to others.

    `sure`: the quote's `said-by` tells it, and both are names or speakers of the event.
    """

    given: str
    said: tuple[str, ...]
    sure: bool


def misattributed(field: Prose, case: Case, proof: QuotationProof) -> Iterator[tuple[Span, Misattributed]]:
    """The quotations that are given to somebody else, with their spans."""
    for quotation in field.quotations:
        span = quotation.start, quotation.end
        named = speaker(field.text, *span) or gapped(field.text, quotation.start)
        if named and (fault := _fault(field, quotation, named.name, case, proof)):
            yield quotation.inner[0], fault


def _fault(
    field: Prose, quotation: Quotation, given: str, case: Case, proof: QuotationProof
) -> Misattributed | None:
    quoted = proof.quoting([field.text[slice(*span)] for span in quotation.inner])
    said = [_said(each, field.text[slice(*quotation.inner[0])], case) for each in quoted]
    found = [each for speakers_of_one in said for each in speakers_of_one]
    beside = [words for each in found for words in (each.name, each.around) if words]
    if not beside or not all(said) or any(case.names.one(given, words) for words in beside):
        return None
    every = tuple(dict.fromkeys(each.name for each in found))
    known = any(same(given, each.said_by) for each in case.event.evidence if each.said_by)
    by_the_log = all(each.evidence.said_by for each in quoted)
    if not (known or is_name(given)):
        return None
    return Misattributed(given, every, by_the_log and (known or any(map(is_name, every))))


def _said(quoted: Quoted, words: str, case: Case) -> list[Speaker]:
    if said_by := quoted.evidence.said_by:
        known = lets_speak(quoted.source, quoted.text, quoted.evidence, quoted.place)
        return [Speaker(said_by, "")] if known else []
    places = [p for p in case.corpus.locator(quoted.text).places(words) if quoted.shows((p.start, p.end))]
    return [each for place in places for each in speakers(quoted.text, place.start, place.end)]

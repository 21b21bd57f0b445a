"""Whether a title or summary gives each quotation to the one who says it.

A quote's `said-by` tells who that is, or else the name that its text has directly beside the words. Whom the
log names by an office or a pronoun may be anybody, but for those whom the quote has in another part.
"""

from collections.abc import Iterator

from hrctimeline.claims.case import Case
from hrctimeline.claims.passages import Quoted
from hrctimeline.claims.prose import Prose
from hrctimeline.claims.quotation_proof import QuotationProof
from hrctimeline.claims.unnamed import crowds, unnamed
from hrctimeline.claims.vocabulary import role
from hrctimeline.evidence.speaking import lets_speak
from hrctimeline.record import Record
from hrctimeline.words.quotations import Quotation
from hrctimeline.words.speakers import Speaker, gapped, is_name, same, speaker, speakers, telling
from hrctimeline.words.text import Span, Text


class Misattributed(Record):
    """A quotation that the log gives to one speaker, and its quote to others.

    `sure`: the quote's `said-by` tells it, and both are names or speakers of the event.
    """

    given: str
    said: tuple[str, ...]
    sure: bool


def misattributed(field: Prose, case: Case, proof: QuotationProof) -> Iterator[tuple[Span, Misattributed]]:
    """The quotations that are given to somebody else, with their spans."""
    if any(True for _ in unnamed(field.text)):
        return  # who has no name may be anybody
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
    by_the_log = all(each.evidence.said_by for each in quoted)
    if by_the_log and any(case.names.one(given, name) for each in quoted for name in telling(each.words)):
        return None  # who is quoted has the words from another: AP, "according to the Courier"
    every = tuple(dict.fromkeys(each.name for each in found))
    known = any(same(given, each.said_by) for each in case.event.evidence if each.said_by)
    if not (known or is_name(given) or _is_another_party(given, quoted)):
        return None
    return Misattributed(given, every, by_the_log and (known or any(map(is_name, every))))


def _said(quoted: Quoted, words: str, case: Case) -> list[Speaker]:
    if said_by := quoted.evidence.said_by:
        known = lets_speak(quoted.source, quoted.text, quoted.evidence, quoted.place)
        return [Speaker(said_by, "")] if known else []
    places = [p for p in case.corpus.locator(quoted.text).places(words) if quoted.shows((p.start, p.end))]
    return [each for place in places for each in _speaking(quoted.text, place.start, place.end)]


def _speaking(text: Text, start: int, end: int) -> list[Speaker]:
    """Who is told as speaking: somebody without a name, somebody named, or else a group."""
    sentence = text.words(*text.sentence(start, end))
    if found := [Speaker(name, "") for name in unnamed(sentence)]:
        return found
    return speakers(text, start, end) or [Speaker(name, "") for name in crowds(sentence)]


def _is_another_party(given: str, quoted: list[Quoted]) -> bool:
    """Whether a group or office that the log lets speak has another part in quotes without a `said-by`."""
    noun = given.split()[-1].casefold()
    told = any(noun in quote.index.places for quote in quoted)
    other = noun.endswith("s") or role(noun)
    return told and other and not any(quote.evidence.said_by for quote in quoted)

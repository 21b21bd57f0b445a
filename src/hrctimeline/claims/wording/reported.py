"""What the quotes only report, told as a fact: "according to a newspaper", "officials say", "is thought to".

A title often tells it plainly, and rightly: it is a note. What a named person says is left to
`claim-speaker`.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from hrctimeline.claims.attributions import ASSERTED, asserting
from hrctimeline.claims.names.runs import Run
from hrctimeline.claims.vocabulary import word_list
from hrctimeline.claims.wording.clauses import is_finite
from hrctimeline.claims.wording.content import Content, of_sentence
from hrctimeline.claims.wording.doers import in_a_name
from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.dates.vocabulary import words
from hrctimeline.words.fold import Span
from hrctimeline.words.lists import has_any, listed, words_of
from hrctimeline.words.sentences import sentences
from hrctimeline.words.tokens import Token, tokens, tokens_within

_AHEAD = 40  # characters behind a report among which a name of who reports it stands
_CLAIMS = listed("claim claims claimed allege alleges alleged")
_ENDS, _SUBJECT = (".", ";"), 4  # "…, the ministry claims.", but no "with its claims."
_THOUGHT = listed("believed thought said alleged reported understood rumored rumoured suspected")
_BE = listed("is are was were been")
_REPORTING = ASSERTED | _CLAIMS | _THOUGHT | {"according"}  # one of them stands wherever anything is reported
_LEAST = 2  # words that a sentence of the log and the reporting one have in common
_HEDGES = words("whether say tell according may might could believed thought")
_DOUBT = ("alleg", "apparent", "claim", "suspect", "rumor", "rumour", "report", "accus", "charg")


def reported(prose: str, near: list[Content], evidence: Evidence, names: Sequence[Run]) -> Iterator[Turned]:
    """The sentences of a title or summary that every quote which tells the same only reports."""
    if not any(has_any(quote, _REPORTING) for quote in evidence.quotes):
        return
    for number, span in enumerate(sentences(prose)):
        said = [word for word in of_sentence(number, near) if not in_a_name(word, names)]
        if not said or _is_hedged(prose[slice(*span)]):
            continue
        telling = evidence.closest(said, min(_LEAST, len(said)))
        reports = [(n, _report(evidence.quotes[n], at)) for n, at in telling]
        if reports and all(report and not _is_told(evidence, n, report) for n, report in reports):
            (n, report), *_ = reports
            told = evidence.quotes[n][slice(*report)] if report else ""
            shared = [word for word in said if any(m == n for m, _ in evidence.same(word.stems))]
            word = next((word for word in shared if is_finite(prose, word)), shared[0])
            words = f"in the quote it is a report, “{told}”"
            yield Turned("firmer", word.span, words, n, report or (0, 0), sure=False)


def _is_told(evidence: Evidence, number: int, report: Span) -> bool:
    """Whether title or summary name somewhere who reports it: the firm of "figures released by the firm"."""
    after = evidence.quotes[number][report[0] : report[1] + _AHEAD]
    named = [t for t in tokens(after) if t.text[0].isupper() and len(t.text) > 1]
    last = [*tokens(after[: report[1] - report[0]])][-1:]
    told = [token.plain for token in (*named, *last) if token.kind == "word"]
    return any(each in evidence.told for each in told)


def _report(quote: str, number: int) -> Span | None:
    """The words by which a sentence of a quote says that it only reports."""
    start, end = sentences(quote)[number]
    if found := _attribution(tokens_within(quote, start, end)):
        return found
    sentence = quote[start:end]
    name = next(asserting(sentence), "")
    at = sentence.find(name)
    return (start + at, start + at + len(name)) if name else None


def _attribution(every: Sequence[Token]) -> Span | None:
    """What tells that a thing is only said: "according to", "is thought to", "claimed that"."""
    comma = -_SUBJECT
    for at, (one, other, third) in enumerate(zip(every, every[1:], (*every[2:], *every[-1:]), strict=False)):
        thought = one.plain in _BE and other.plain in _THOUGHT and third.plain == "to"
        if thought or (one.plain, other.plain) == ("according", "to"):
            return one.start, third.end
        if one.plain in _CLAIMS and (
            other.plain == "that" or (other.plain in _ENDS and comma + _SUBJECT >= at)
        ):
            return one.start, one.end
        comma = at if one.plain == "," else comma
    return None


def _is_hedged(sentence: str) -> bool:
    """Whether a sentence tells that somebody says it."""
    return ":" in sentence or "?" in sentence or any(map(_hedges, words_of(sentence)))


@lru_cache(maxsize=8192)  # the words of a language come again in every text
def _hedges(word: str) -> bool:
    return word in word_list("saying") or word in _HEDGES or word.startswith(_DOUBT)

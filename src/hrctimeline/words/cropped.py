"""What was cut off at a quote's edges, in its sentence, and turns or conditions what is left.

“There were rumours that [it closed]” says something else once it is cut; so do “if”, “may” and “hoped to”
before a quote, and “unless” behind it. What stands in another clause, in brackets, between commas or in a
quotation of its own doesn't bear on the quote. Words are told by what they govern: one before “that” or
directly before the quote counts, one anywhere else doesn't. Spans are of the prose.
"""

import re
from collections.abc import Iterator
from functools import cache

from hrctimeline.record import Record
from hrctimeline.words.bearing import SUBJECT, TIMES, bearing, is_apart
from hrctimeline.words.denials import negating
from hrctimeline.words.joined import is_finite
from hrctimeline.words.lists import fitting, lazy_pattern, runs_of, words_of
from hrctimeline.words.sentences import begun_anew
from hrctimeline.words.severed import severed_after, severed_before
from hrctimeline.words.text import Span, Text, one_line
from hrctimeline.words.tokens import tokens
from hrctimeline.words.turning import conditioning, governing, limiting, shunning, supposing, telling

_LONGEST_TIME = 10  # characters, one more at least than the words have
_HEAD = 80  # characters of a quote, among which its first verb stands
_SPARED = TIMES | {"whether"}


class Crop(Record):
    """The word that turns or conditions a quote, all words cut off with it, and on which side."""

    turning: str
    span: Span
    words: str
    before: bool


def crop(text: Text, start: int, end: int) -> Crop | None:
    """What was cut off a quote at a span of the source, if it turns or conditions the quote."""
    prose = text.prose
    begin, until = (text.to_prose(offset) for offset in text.sentence(start, end))
    first, last = text.to_prose(start), text.to_prose(end)
    begin = begun_anew(prose, begin, first)
    for found in _before(prose, begin, first) if not _only_names(prose, begin, first, last) else ():
        return Crop(prose[slice(*found)], found, one_line(prose[begin:first]), before=True)
    if cut := severed_before(prose, begin, first):
        return Crop(prose[slice(*cut)], cut, one_line(prose[begin:first]), before=True)
    for found in _after(prose, last, until):
        return Crop(prose[slice(*found)], found, one_line(prose[last:until]), before=False)
    return None


def hidden_turn(text: Text, start: int, end: int) -> str:
    """The word of an elision that turns or conditions the words on one of its sides; "" where none does.

    `start` and `end` are offsets of the source.
    """
    prose, first, last = text.prose, text.to_prose(start), text.to_prose(end)
    begin = text.to_prose(text.sentence(end, end + 1)[0])
    before = (span for span in _before(prose, begin, last) if span[0] >= first) if begin < last else ()
    for found in (*before, *_after(prose, first, last)):
        return prose[slice(*found)]
    limit = limiting().search(prose[first:last])
    return limit["it"] if limit else ""


def is_whole(text: Text, start: int, end: int) -> bool:
    """Whether a span of the source is one or more whole sentences."""
    prose, first, last = text.prose, text.to_prose(start), text.to_prose(end)
    begins = text.to_prose(text.sentence(end, end + 1)[0])
    closed = prose[:first].rstrip("\"'”’») \n")[-1:] in tuple(".!?…")
    return closed and begins >= first and not any(map(str.isalnum, prose[begins:last]))


def _only_names(prose: str, begin: int, first: int, last: int) -> bool:
    """Whether a quote only names a thing to which something has no relation, or which nobody speaks of.

    So "not linked with | the fire", "did not refer to | the fire"; not "did not refer to | a fire".
    """
    before = prose[begin:first]
    if not any(each in before for each in ("not", "n't", "n’t")):
        return False
    named = _unrelated().search(before) or (_definite().match(prose, first) and _unspoken_of().search(before))
    return bool(named) and not any(is_finite(token) for token in tokens(prose, first, last))


@cache
def _unrelated() -> re.Pattern[str]:
    be = r"(?:is|are|was|were|be|been)(?:\s+not|n['’]t)"
    prepositions = "with|to|in|by|for|from|of|between|among"
    return re.compile(rf"\b{be}\s+(?:\w+ly\s+)?(?:\w+ed|part|responsible|due)\s+(?:{prepositions})\s+$")


# "did not refer to", "hasn't commented on"
_unspoken_of = lazy_pattern(
    r"\b(?:do|does|did|has|have|had)(?:\s+not|n['’]t)\s+(?:\w+ly\s+)?(?:referr?|allude?|respond|repl[yi]|answer"
    r"|comment|mention|discuss|speak|spoken)(?:ed)?\s+(?:(?:to|on|of|about)\s+)?\Z"
)
_DEFINITE = r"(?:the|this|that|these|those|his|her|its|our|their|my|your)\b|[A-Z0-9]"
_definite = lazy_pattern(_DEFINITE)


@cache
def _either_way() -> re.Pattern[str]:
    """Idioms whose "no" or "not" denies nothing: rain or no rain, no sooner had he come than, no doubt."""
    idioms = (
        r"(\w+)\s+or\s+no\s+\1",
        r"(?:whether\s+)?or\s+not",
        r"no\s+(?:matter|doubt|wonder|surprise)",
        r"not\s+to\s+be\s+wondered\s+at(?:,?\s+if\b)?|(?:not|hardly|scarcely)\s+surprising(?:\s+if\b)?",
        r"no\s+sooner\b[^,;]*?\bthan",
        r"no\s+(?:less|fewer|later|earlier)\s+than",
        r"nothing\s+(?:daunted|loath)",
        r"not\s+(?:surprisingly|unexpectedly|without|long\s+(?:after|before)|for\s+the\s+first)",
    )
    return re.compile(rf"\b(?:{'|'.join(idioms)})\b", re.IGNORECASE)


def _before(prose: str, begin: int, first: int) -> Iterator[Span]:
    """The words before a quote that govern it, the surest first."""
    if not prose[begin:first].strip():
        return
    for pattern in fitting([telling()], prose[begin:first]):
        if match := pattern.search(prose, begin, first):
            yield match.span(match.lastgroup or 0)
    if not _may_turn(prose[begin:first], prose[first : first + 5]):
        return
    clause = bearing(prose[begin:first], prose[first : first + 40])
    if any(word in clause.casefold() for word in ("no", "hardly", "scarcely")):
        clause = _either_way().sub(lambda match: " " * len(match[0]), clause)
    if not clause.strip():
        return
    apart = is_apart(clause, prose[first : first + _HEAD])
    if prose[first : first + 2] in ("th", "wh") and (that := _that().match(prose, first)):
        clause, first = clause + that[0], that.end()  # the quote begins with it
    if not apart and not _is_beside_a_time(clause, prose[first : first + _HEAD]):
        turned = [each for each in negating(clause) if not _explained(clause[each.start :])]
        yield from ((begin + each.start, begin + each.end) for each in turned[-1:])
    for pattern in fitting(governing(), clause):
        match = pattern.search(clause)
        span = match.span(match.lastgroup or "it") if match else None
        if span and not (
            _lays_down(clause, *span) or _is_towards(clause, span[1], prose[first : first + 40])
        ):
            yield begin + span[0], begin + span[1]
    for pattern in fitting(shunning(), clause) if re.match(r"\w+ing\b", prose[first : first + 40]) else ():
        if match := pattern.search(clause):
            yield begin + match.start("it"), begin + match.end("it")
    clausal = re.match(rf"\W*{SUBJECT}", prose[first : first + 40])
    for pattern in fitting(supposing(), clause) if clausal else ():
        if match := pattern.search(clause):
            yield begin + match.start("it"), begin + match.end("it")


def _is_beside_a_time(clause: str, quote: str) -> bool:
    """Whether the words before a quote end with "when" or the like, or it begins with one.

    What nobody knew "until it sank" is so; and "whether it sank" is open, denied or not.
    """
    begins = quote[:1].isalpha() and not _SPARED.isdisjoint(runs_of(quote[:_LONGEST_TIME])[:1])
    last = runs_of(clause)[-1:]
    if last in (["until"], ["till"]):
        return any(map(is_finite, tokens(quote)))
    return begins or any(word.endswith(tuple(TIMES)) for word in last)


def _may_turn(before: str, quote: str) -> bool:
    """A quick look: whether any word before a quote, or the "that" it begins with, can turn it."""
    words = words_of(before) | words_of(quote)
    return not words.isdisjoint(_turning()) or next(negating(before), None) is not None


@cache
def _turning() -> frozenset[str]:
    return frozenset().union(*(each.cues for each in (*governing(), *shunning(), *supposing())))


def _explained(denial: str) -> bool:
    """Whether a colon parts off what only tells more: "There was no wind: the race was rowed"."""
    return ":" in denial and _colon().match(denial) is not None


@cache
def _colon() -> re.Pattern[str]:
    untrue = r"(?:true|so|right|correct|case|den(?:y|ies|ied)|say|said|agree|claims?|refuse[sd]?|reject\w*)\b"
    return re.compile(rf"(?:(?!\b{untrue})[^:;.!?])*:\s*\Z", re.IGNORECASE)


def _after(prose: str, last: int, until: int) -> Iterator[Span]:
    """The words behind a quote that condition or disown it, or belong to its last number."""
    if cut := severed_after(prose, last, until):
        yield cut
    for pattern in fitting(conditioning(), prose[last:until]):
        if match := pattern.match(prose, last, until):
            yield match.span(match.lastgroup or "it")
    if prose[last : last + 1] == "?" or (
        prose[until - 1 : until] == "?" and prose[last:until].strip("”\"'’") == "?"
    ):
        yield until - 1, until


def _lays_down(clause: str, start: int, end: int) -> bool:
    """Whether a word only says that something is said: "wish to stress that", "the article provided that"."""
    if clause[start:end] == "provided":
        before = clause[:start].rstrip()
        return before[-1:].isalnum() and not any(is_finite(token) for token in tokens(before))
    return _to_say().match(clause, end) is not None


def _is_towards(clause: str, end: int, quote: str) -> bool:
    """Whether "to" behind a word leads to a thing, not to a deed: "going to | the mill"."""
    return clause[end:].rstrip(' “"‘').endswith(" to") and _thing().match(quote) is not None


# what begins a noun phrase, and no infinitive
_thing = lazy_pattern(rf"[“\"‘]?(?:{_DEFINITE}|(?:an?|all|some|every|each)\b)")


@cache
def _to_say() -> re.Pattern[str]:
    """Verbs that state what follows them, however politely they are led to."""
    verbs = (
        "stress|emphasi[sz]e|underline|underscore|say|state|add|note|remark|observe|record|recall|repeat|reiterate"
        "|confirm|declare|announce|report|acknowledge|mention|inform|assure|remind|tell|point|make|draw|place"
    )
    return re.compile(rf"\s+(?:here\s+|also\s+|again\s+)?to\s+(?:\w+ly\s+)?(?:{verbs})\b")


_that = lazy_pattern(r"(?:that|which|who|whose|what)\s+")

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
from hrctimeline.words.bearing import (
    SUBJECT,
    TIMES,
    bearing,
    begins_with_a_thing,
    denying,
    is_apart,
    only_names,
    without_idioms,
)
from hrctimeline.words.denials import negating
from hrctimeline.words.joined import IRREGULAR_PAST, is_finite
from hrctimeline.words.lists import fitting, has_any, lazy_pattern, listed, runs_of, words_of
from hrctimeline.words.sentences import begun_anew
from hrctimeline.words.severed import severed_after, severed_before
from hrctimeline.words.text import Span, Text, one_line
from hrctimeline.words.tokens import tokens
from hrctimeline.words.turning import conditioning, governing, limiting, shunning, supposing, telling

_LONGEST_TIME = 10  # characters, one more at least than the words have
_HEAD = 80  # characters of a quote, among which its first verb stands
_WHY, _WHO = (["why"], ["how"], ["when"], ["where"]), (["who"], ["whom"], ["whose"], ["what"], ["which"])
_BESIDE = ("as", "which", "who", "when", "where", "because", "since", "though", "although", "while")
_FACTS = (" fact that", " truth that", " news that", " discovery that", " reality that", " knowledge that")
_WAS = listed("was were had did")
_SO = listed("so such")
_NEAR = 5  # words between a word and a quote
_CONDITIONS = listed("if unless lest provided had were should whether")
_PLEAS = listed(
    "motion request requests petition appeal application bail leave plea asked applied moved petitioned"
)
_ASKING = ("ask", "inquir", "enquir", "wonder", "see", "know", "check", "learn", "tell", "discover")
_REASONS = listed("how why")
_SPARED = TIMES | {"whether"}


class Crop(Record):
    """The word that turns or conditions a quote, all words cut off with it, and on which side.

    `near`: it stands a few words before the quote, or conditions it, so that it surely bears on it.
    """

    turning: str
    span: Span
    words: str
    before: bool
    near: bool = True


def crop(text: Text, start: int, end: int) -> Crop | None:
    """What was cut off a quote at a span of the source, if it turns or conditions the quote."""
    prose = text.prose
    begin, until = (text.to_prose(offset) for offset in text.sentence(start, end))
    first, last = text.to_prose(start), text.to_prose(end)
    begin = begun_anew(prose, begin, first)
    for found in _before(prose, begin, first) if not only_names(prose, begin, first, last) else ():
        turning = prose[slice(*found)]
        near = turning.casefold() in _CONDITIONS or len(runs_of(prose[found[1] : first])) <= _NEAR
        return Crop(turning, found, one_line(prose[begin:first]), before=True, near=near)
    if cut := severed_before(prose, begin, first):
        return Crop(prose[slice(*cut)], cut, one_line(prose[begin:first]), before=True)
    for found in _after(prose, last, until):
        turning = prose[slice(*found)]
        if turning != "?" or not _takes_for_granted(prose[begin:first], prose[first:last]):
            return Crop(turning, found, one_line(prose[last:until]), before=False)
    return None


def _takes_for_granted(before: str, quote: str) -> bool:
    """Whether a question asks for something else than whether a quote is so: why it is, who pays for it."""
    asking = runs_of(before.casefold())[:1]
    return asking in _WHY or (asking in _WHO and not any(map(is_finite, tokens(quote))))


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
    closed = prose[:first].rstrip("\"'”’»)] \n")[-1:] in tuple(".!?…")
    return closed and begins >= first and not any(map(str.isalnum, prose[begins:last]))


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
    clause = without_idioms(clause)
    if not clause.strip():
        return
    apart = is_apart(clause, prose[first : first + _HEAD])
    if prose[first : first + 2] in ("th", "wh") and (that := _that().match(prose, first)):
        clause, first = clause + that[0], that.end()  # the quote begins with it
    if not apart and not _is_beside_a_time(clause, prose[first : first + _HEAD]):
        turned = [*denying(clause, prose[first : first + _HEAD])]
        yield from ((begin + each.start, begin + each.end) for each in turned[-1:])
    for pattern in fitting(governing(), clause):
        match = pattern.search(clause)
        span = match.span(match.lastgroup or "it") if match else None
        if span and not (
            _lays_down(clause, *span) or _is_over(clause, span[1], prose[first : first + _HEAD])
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

    What nobody knew "until it sank" is so, as is "why it sank"; "whether it sank" is open, denied or not.
    """
    begins = quote[:1].isalpha() and not _SPARED.isdisjoint(runs_of(quote[:_LONGEST_TIME])[:1])
    last = runs_of(clause)[-1:]
    if last in (["until"], ["till"]):
        return any(map(is_finite, tokens(quote)))
    return begins or any(word in _REASONS or word.endswith(tuple(TIMES)) for word in last)


def _may_turn(before: str, quote: str) -> bool:
    """A quick look: whether any word before a quote, or the "that" it begins with, can turn it."""
    words = words_of(before) | words_of(quote)
    return not words.isdisjoint(_turning()) or next(negating(before), None) is not None


@cache
def _turning() -> frozenset[str]:
    return frozenset().union(*(each.cues for each in (*governing(), *shunning(), *supposing())))


def _after(prose: str, last: int, until: int) -> Iterator[Span]:
    """The words behind a quote that condition or disown it, or belong to its last number."""
    if cut := severed_after(prose, last, until):
        yield cut
    for pattern in fitting(conditioning(), prose[last:until]):
        match = pattern.match(prose, last, until)
        span = match.span(match.lastgroup or "it") if match else None
        if span and not _conditions_nothing(prose, last, span, until):
            yield span
    if prose[last : last + 1] == "?" or (
        prose[until - 1 : until] == "?" and prose[last:until].strip("”\"'’") == "?"
    ):
        yield until - 1, until


def _conditions_nothing(prose: str, last: int, span: Span, until: int) -> bool:
    """Whether a word behind a quote asks, begins another sentence, tells how long it was, denies a thing."""
    before, it, behind = prose[last : span[0]], prose[slice(*span)], prose[span[1] : until]
    if it.endswith("long as"):
        verb = next((token.plain for token in tokens(behind) if is_finite(token)), "")
        return verb in IRREGULAR_PAST or verb.endswith("ed") or verb in _WAS
    which = before.partition(", which ")[2][:1].isupper()  # ", which Orne is rumored to own"
    other = it == "rejected" and _object().match(behind) is not None  # "but the court rejected the deal"
    return which or other or (it == "if" and _asks(before)) or _is_a_plea(prose[: span[1]], last)


_object = lazy_pattern(
    r"\s+(?:the|a|an|his|her|its|their)\s+(?!claim|report|account|allegation|accusation|charge)"
)


def _is_a_plea(prose: str, last: int) -> bool:
    """Whether what is denied behind a quote is a plea that it tells of, and not what it says."""
    return prose.endswith("denied") and has_any(prose[max(0, last - _HEAD) : last], _PLEAS)


def _asks(words: str) -> bool:
    """Whether "if" is "whether" behind some words, or begins another clause behind their "and"."""
    before = runs_of(words.casefold())[-1:]
    return any(word.startswith(_ASKING) for word in before) or before == ["and"]


def _lays_down(clause: str, start: int, end: int) -> bool:
    """Whether a word only says that something is said: "wish to stress that", "the article provided that"."""
    if clause[start:end] == "provided":
        before = clause[:start].rstrip()
        return before[-1:].isalnum() and not any(is_finite(token) for token in tokens(before))
    return _to_say().match(clause, end) is not None


def _is_over(clause: str, end: int, quote: str) -> bool:
    """Whether a word leads to no deed of the quote: "going to | the mill", "disputed that, | saying so"."""
    behind = clause[end:].rstrip(' “"‘')
    if behind.endswith(" that") and any(map(is_finite, [*tokens(quote)][:1])):
        return True  # "the claims that | were sold"
    if behind.endswith(_FACTS):
        return True  # "seemed troubled by the fact that | …"
    if behind.endswith(" that") and has_any(clause[max(0, end - _HEAD) :], _SO):
        return True  # "made such an impression that | the town paid"
    if behind.endswith(",") and quote.startswith(_BESIDE) and clause[end - 2 : end].casefold() == "if":
        return True  # "if he had it the mill would stand, | as it did"
    if clause[end - 2 : end] == "if" and "," in behind:
        return _asks(clause[: end - 2])  # "to see if there was a ford, and | rowed"
    if behind.endswith(" to"):
        return begins_with_a_thing(quote)
    return behind.endswith("that,") and _gerund().match(quote) is not None


_gerund = lazy_pattern(r"\w+ing\b")


@cache
def _to_say() -> re.Pattern[str]:
    """Verbs that state what follows them, however politely they are led to."""
    verbs = (
        "stress|emphasi[sz]e|underline|underscore|say|state|add|note|remark|observe|record|recall|repeat|reiterate"
        "|confirm|declare|announce|report|acknowledge|mention|inform|assure|remind|tell|point|make|draw|place"
    )
    return re.compile(rf"\s+(?:here\s+|also\s+|again\s+)?to\s+(?:\w+ly\s+)?(?:{verbs})\b")


_that = lazy_pattern(r"(?:that|which|who|whose|what)\s+")

"""Which of the sentences with a name, number or date that no quote of an event has is to be cited for it.

Any has the name. Best is one that may be pasted, tells of no other day, has the words that the claim has
beside the name, and stands near the quotes. A number or date may be of anything: only one that is told of the
claim's own thing is proposed.
"""

from collections.abc import Callable, Iterable, Iterator
from heapq import nsmallest
from itertools import takewhile

from hrctimeline.claims.case import Case
from hrctimeline.claims.check import Fault
from hrctimeline.claims.date_proof import stated
from hrctimeline.claims.prose import Prose
from hrctimeline.claims.vocabulary import small
from hrctimeline.claims.wording.stems import stems
from hrctimeline.claims.words import Word, words
from hrctimeline.dates import tag_prose
from hrctimeline.logfile.model import Source
from hrctimeline.words.text import Span, Text

LONGEST = 400  # characters of a sentence that a hint repeats
_BESIDE = 60  # characters on each side of a number or date that tell what it is of
_COMMON = 2  # content words of the claim that stand there, where its noun doesn't
_TRIED = 20  # places of a name in one text that are compared: those nearest to the quotes

Place = tuple[Source, Text, Span]


def best_first(fault: Fault, case: Case, spans: Callable[[Source, Text], Iterable[Span]]) -> list[Place]:
    """The places of a fault's name in the cited texts, best first; of equal ones the nearest to quotes."""
    beside = _stems(_sentence(fault))
    found: list[tuple[tuple[bool, bool, int], Place]] = []
    for source, text in case.cited:
        quotes = [each.place.start for each in case.quoted if each.source is source]
        every = [(min((abs(span[0] - at) for at in quotes), default=0), span) for span in spans(source, text)]
        for _, span in nsmallest(_TRIED, every):
            start, end = text.sentence(*span)
            told = text.words(start, end) if end - start <= LONGEST else ""  # a longer one is not pasted
            shared = len(beside & _stems(words(told)))
            key = (_is_of_another_day(told, source, case), not told, -shared)
            found.append((key, (source, text, span)))
    return [place for _, place in sorted(found, key=lambda each: each[0])]


def is_beside_it(fault: Fault, told: str) -> bool:
    """Whether a text has a word of the claim's sentence beside its name: else it may be of anybody."""
    return not _stems(_sentence(fault)).isdisjoint(_stems(words(told)))


def tells_of_it(fault: Fault, told: Iterable[Prose], text: Text, span: Span) -> bool:
    """Whether a number or date of a text is of the claim's noun, or beside two words of what is `told`."""
    start, end = text.sentence(*span)
    before = text.words(max(start, span[0] - _BESIDE), span[0])
    behind = text.words(span[1], min(end, span[1] + _BESIDE))
    noun = next((each.tie.noun for each in fault.field.placed if each.number.end == fault.span[1]), ())
    if not _stems(words(behind)).isdisjoint(noun):
        return True
    there = _stems(words(f"{before} {behind}"))
    every = {word.plain.casefold() for prose in told for word in prose.words if not small(word.plain)}
    return sum(not stems(word).isdisjoint(there) for word in every) >= _COMMON


def _is_of_another_day(told: str, source: Source, case: Case) -> bool:
    """Whether words tell of a day that isn't the event's: cited, they would speak against its date."""
    own = case.event.date
    dates = stated(tag_prose(told, source.published)) if own and source.english else ()
    return any(own and not any(reading.overlaps(own) for reading in date.readings) for date in dates)


def _sentence(fault: Fault) -> Iterator[Word]:
    """The words of the sentence of a claim that a fault is in, but for its own."""
    every, (start, end) = fault.field.words, fault.span
    first = max((at for at, word in enumerate(every) if word.begins and word.start <= start), default=0)
    rest = takewhile(lambda word: not (word.begins and word.start >= end), every[first:])
    yield from (word for word in rest if not start <= word.start < end)


def _stems(found: Iterable[Word]) -> frozenset[str]:
    return frozenset[str]().union(*(stems(word.plain.casefold()) for word in found if not small(word.plain)))

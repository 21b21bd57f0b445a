"""A `place` of which the quotes only say that it is somewhere else: "in Orne, nine miles east of Vail".

Told where each quote that names the place has it behind words of distance or of the way there and back alone,
and another place behind "in" or "at".
"""

from collections.abc import Iterator, Sequence

from hrctimeline.claims.names.runs import Run, runs
from hrctimeline.claims.vocabulary import word_list
from hrctimeline.claims.words import Index, Word
from hrctimeline.record import Record
from hrctimeline.words.fold import Span

_PLACING = frozenset(("in", "at"))
_ON_THE_WAY = frozenset(("from", "to", "towards", "toward", "via"))
_DISTANT = frozenset(
    ("miles", "mile", "kilometers", "kilometres", "km", "yards", "metres", "meters", "hours")
)
_BEFORE = 3  # words before a name that say how far off it is


class Elsewhere(Record):
    """A name that an event has as its place, and the place that the quotes tell of."""

    span: Span
    said: str


def elsewhere(places: Sequence[Run], quotes: Sequence[Index], told: frozenset[str]) -> Iterator[Elsewhere]:
    """The places of a field that are elsewhere in the quotes; `told`: the words of title and summary."""
    for place in places:
        mine = frozenset(token.casefold() for token in place.tokens)
        naming = [index for index in quotes if not mine.isdisjoint(w.plain.casefold() for w in index.words)]
        others = [_other(index.words, mine) for index in naming]
        if others and all(others) and mine.isdisjoint(told):
            yield Elsewhere((place.start, place.end), others[0])


def _other(words: list[Word], mine: frozenset[str]) -> str:
    """The place that a quote tells of in place of another, which is elsewhere in it; or ""."""
    starts = {word.start: at for at, word in enumerate(words)}
    here = ""
    for run in runs(words):
        at = starts[run.start]
        before = [word.plain.casefold() for word in words[max(0, at - _BEFORE) : at]]
        if not mine.isdisjoint(token.casefold() for token in run.tokens):
            if not _is_away(before):
                return ""
        elif before and before[-1] in _PLACING:
            here = here or " ".join(run.tokens)
    return here


def _is_away(before: list[str]) -> bool:
    """Whether words say that what follows is a way off: "taken to", "miles east of"."""
    if before and before[-1] in _ON_THE_WAY:
        return True
    far = any(word in _DISTANT or word in word_list("compass") for word in before[:-1])
    return before[-1:] == ["of"] and far

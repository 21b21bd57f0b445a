"""How near a sentence of the log is to the quote that it seems to turn.

Where nearly all of its other words stand in one sentence of a quote, what differs is what was changed. A
freer sentence may say the same in other words, and a look that goes by words is wrong there about as often
as it is right.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from hrctimeline.claims.wording.content import Content, all_stems
from hrctimeline.claims.wording.quoted import Evidence, Turned

_FEW = Fraction(1, 3)  # of the words: measured on the first logs and the titles of seven strangers

_SHORT = 3  # words of a short sentence
_FEWER = Fraction(1, 4)  # where something is denied: a free sentence often says the same by a denial


def is_close(turned: Turned, here: Sequence[Content], evidence: Evidence) -> bool:
    """Whether most words about a turned one stand in the sentence of a quote that it turns, or in any."""
    own = next((word.sentence for word in here if _meets(turned, word)), None)
    others = [word for word in here if own in (None, word.sentence) and not _meets(turned, word)]
    backed = (
        sum(not word.stems.isdisjoint(there) for word in others) for there in _sentences(turned, evidence)
    )
    missing = len(others) - max(backed, default=0)
    if turned.kind == "negation" and turned.quote < 0:
        return missing == 0  # what no quote denies may be told in words of one's own
    if turned.kind == "negation" and len(others) > _SHORT:
        return missing <= _FEWER * len(others)
    return missing <= 1 or missing <= _FEW * len(others)


def _sentences(turned: Turned, evidence: Evidence) -> Iterator[frozenset[str]]:
    """The stems of the sentence that is turned; of each sentence of all quotes where none is."""
    sentences: dict[tuple[int, int], list[Content]] = {}
    for number, word in evidence.words:
        if turned.quote in (-1, number):
            sentences.setdefault((number, word.sentence), []).append(word)
    start, end = turned.words
    meant = [
        each
        for each in sentences.values()
        if turned.quote >= 0 and any(start < w.end and w.start < end for w in each)
    ]
    yield from map(all_stems, meant or sentences.values())


def _meets(turned: Turned, word: Content) -> bool:
    return word.start < turned.span[1] and turned.span[0] < word.end

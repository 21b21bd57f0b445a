"""The passage of a text that is nearest to a quote which does not stand there, and what differs.

It only ever feeds a message: no similarity decides whether a quote holds. Runs of three words that the
quote shares with the text vote for the place where the quote would begin (a diagonal of the dot plot of
both, as in Gibbs and McIntyre 1970); the words that differ come from an alignment at that place.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from hrctimeline.words.text import Span, Text

_WORD = re.compile(r"[^\W_]+(?:['.,-][^\W_]+)*")
_COMMON = 60  # places beyond which a run of words says nothing


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the quote (a span of it) and what the source has there ("" for nothing)."""

    quote: Span
    quoted: str
    sourced: str


@dataclass(frozen=True, slots=True)
class Nearest:
    """A passage of the source, and how the quote differs from it."""

    start: int
    end: int
    differences: tuple[Difference, ...]


def nearest(text: Text, quote: str) -> Nearest | None:
    """The passage nearest to `quote`, or None where the text has nothing like it."""
    page = Text(quote)
    wanted = [(m[0], page.span(*m.span())) for m in _WORD.finditer(page.folded)]
    folded = list(_WORD.finditer(text.folded))
    there = [m[0].casefold() for m in folded]
    here = [word.casefold() for word, _ in wanted]
    begin = _diagonal(here, there)
    if begin is None:
        return None
    slack = 4 + len(here) // 3
    low = max(0, begin - slack)
    blocks = SequenceMatcher(None, here, there[low : begin + len(here) + slack], autojunk=False)
    matching = [block for block in blocks.get_matching_blocks() if block.size]
    if sum(block.size for block in matching) * 2 < len(here):
        return None
    lead, tail = matching[0].a, len(here) - matching[-1].a - matching[-1].size
    first = max(low, low + matching[0].b - lead)
    last = min(len(folded), low + matching[-1].b + matching[-1].size + tail)
    start, end = _with_marks(text.folded, folded[first].start(), folded[last - 1].end(), page.folded.strip())
    found = [(m[0], m.span()) for m in folded[first:last]]
    return Nearest(*text.span(start, end), tuple(_differences(wanted, found)))


def _with_marks(folded: str, start: int, end: int, quote: str) -> Span:
    """The span with the punctuation at its edges that the quote has, too."""
    lead = re.match(r"[\W_]*", quote)
    tail = re.search(r"[\W_]*\Z", quote)
    before, after = lead[0] if lead else "", tail[0] if tail else ""
    while before and start > 0 and folded[start - 1] == before[-1]:
        start, before = start - 1, before[:-1]
    while after and folded[end : end + 1] == after[0]:
        end, after = end + 1, after[1:]
    return start, end


def _diagonal(here: list[str], there: list[str]) -> int | None:
    """Where in `there` the words `here` most likely begin."""
    for size in (3, 2, 1):
        places: dict[tuple[str, ...], list[int]] = defaultdict(list)
        wanted = {tuple(here[i : i + size]) for i in range(len(here) - size + 1)}
        for index in range(len(there) - size + 1):
            run = tuple(there[index : index + size])
            if run in wanted:
                places[run].append(index)
        votes: Counter[int] = Counter()
        for index in range(len(here) - size + 1):
            found = places.get(tuple(here[index : index + size]), ())
            if len(found) <= _COMMON:
                votes.update(place - index for place in found)
        if votes:
            return max(votes, key=lambda d: (votes[d] + 0.6 * (votes[d - 1] + votes[d + 1]), -d))
    return None


def _differences(wanted: list[tuple[str, Span]], found: list[tuple[str, Span]]) -> Iterator[Difference]:
    here = [word for word, _ in wanted]
    there = [word for word, _ in found]
    matcher = SequenceMatcher(None, here, there, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            continue
        first, last = wanted[min(a, len(wanted) - 1)], wanted[max(b - 1, 0)]
        span = (first[1][0], last[1][1] if b > a else first[1][1])
        yield Difference(span, " ".join(here[a:b]), " ".join(there[c:d]))

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
from functools import cache

from hrctimeline.words.text import Span, Text, fold

_COMMON = 60  # places beyond which a run of words says nothing
Words = list[tuple[str, Span]]


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the quote (a span of it) and what the source has there ("" for nothing)."""

    quote: Span
    quoted: str
    sourced: str


@dataclass(frozen=True, slots=True)
class MarkDifference:
    """Marks of the quote (a span of it), what the source has there, and the word that they stand beside."""

    quote: Span
    quoted: str
    sourced: str
    side: str  # "before" or "after"
    word: str


@dataclass(frozen=True, slots=True)
class Nearest:
    """A passage of the source, and how the quote differs from it: in words, or else in one mark."""

    start: int
    end: int
    differences: tuple[Difference, ...]
    mark: MarkDifference | None = None


def nearest(text: Text, quote: str, within: Span | None = None) -> Nearest | None:
    """The passage nearest to `quote`, in a span of the source or all of it; None where none is like it."""
    page = Text(quote)
    wanted = _words(page.prose, 0, len(page.prose))
    first, last = (text.to_prose(offset) for offset in within) if within else (0, len(text.prose))
    found = _aligned(wanted, _words(text.prose, first, last))
    if found is None:
        return None
    start, end = _with_marks(text.prose, found[0][1][0], found[-1][1][1], fold(quote).strip())
    differences = tuple(_differences(page, wanted, found))
    mark = None if differences else _mark(page, text.prose, start, end)
    return Nearest(*text.from_prose(start, end), differences, mark)


def _words(prose: str, first: int, last: int) -> Words:
    """The words of prose as they are compared, with their spans; [T]he is a word."""
    found = [(match[0], match.span()) for match in _word().finditer(prose, first, last)]
    return [(word if word.isalnum() else _WITHOUT.sub("", fold(word)), span) for word, span in found]


_WITHOUT = re.compile(r"[\[\]]")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"(?:\[[^\W\d_]\](?=\w))?[^\W_]+(?:['’‘.,-][^\W_]+)*")


def _aligned(wanted: Words, every: Words) -> Words | None:
    """The words of the source that stand where the wanted ones best fit."""
    here, there = ([word.casefold() for word, _ in words] for words in (wanted, every))
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
    return every[first : low + matching[-1].b + matching[-1].size + tail]


def _with_marks(prose: str, start: int, end: int, quote: str) -> Span:
    """The span with the marks at its edges that the quote has, too."""
    lead = re.match(r"[\W_]*", quote)
    tail = re.search(r"[\W_]*\Z", quote)
    before, after = lead[0] if lead else "", tail[0] if tail else ""
    while before and start > 0 and fold(prose[start - 1]) == before[-1]:
        start, before = start - 1, before[:-1]
    while after and fold(prose[end : end + 1]) == after[0]:
        end, after = end + 1, after[1:]
    return start, end


def _mark(page: Text, prose: str, start: int, end: int) -> MarkDifference | None:
    """The first mark in which a quote of the same words differs from the source."""
    while start > 0 and not prose[start - 1].isalnum() and not prose[start - 1].isspace():
        start -= 1
    while end < len(prose) and not prose[end].isalnum() and not prose[end].isspace():
        end += 1
    here = [(fold(m[0]), m.span()) for m in _piece().finditer(page.prose)]
    here = [each for each in here if each[0] != " " or 0 < each[1][0] < each[1][1] < len(page.prose)]
    there = [fold(m[0]) for m in _piece().finditer(prose, start, end)]
    codes = SequenceMatcher(None, [piece for piece, _ in here], there, autojunk=False).get_opcodes()
    for kind, a, b, c, d in codes:
        if kind == "equal" or (kind == "insert" and a in (0, len(here))):
            continue
        quoted, sourced = "".join(piece for piece, _ in here[a:b]), "".join(there[c:d])
        before = next((piece for piece, _ in reversed(here[:a]) if piece.isalnum()), "")
        after = next((piece for piece, _ in here[b:] if piece.isalnum()), "")
        span = (here[min(a, len(here) - 1)][1][0], here[max(b - 1, min(a, len(here) - 1))][1][1])
        opens = here[b : b + 1] and here[b][0] == after and a > 0 and here[a - 1][0].isspace()
        side, word = ("before", after) if opens or not before else ("after", before)
        return MarkDifference(page.from_prose(*span), quoted, sourced, side, word)
    return None


@cache
def _piece() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+|\s+|[\W_]")


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


def _with_the_source_s_case(page: Text, wanted: tuple[str, Span], there: set[str]) -> str:
    """A word; with an editor's capital, in the source's case."""
    word, (start, _) = wanted
    swapped = word[0].swapcase() + word[1:]
    return swapped if page.prose[start] == "[" and swapped in there else word


def _differences(page: Text, wanted: Words, found: Words) -> Iterator[Difference]:
    there = [word for word, _ in found]
    here = [_with_the_source_s_case(page, each, set(there)) for each in wanted]
    matcher = SequenceMatcher(None, here, there, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            continue
        first, last = wanted[min(a, len(wanted) - 1)][1], wanted[max(b - 1, 0)][1]
        span = page.from_prose(first[0], last[1] if b > a else first[1])
        yield Difference(span, " ".join(here[a:b]), " ".join(there[c:d]))

"""The passage of a text that is nearest to a quote which does not stand there, and what differs.

It only ever feeds a message: no similarity decides whether a quote holds. Where the quote would begin comes
of the words that it shares with the text (`seeds`), the words that differ from an alignment at that place.
"""

import re
from collections.abc import Iterator

from hrctimeline.record import Record
from hrctimeline.words.alignment import Block, changes, common
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.seeds import Seeds, Word, words
from hrctimeline.words.text import Span, Text, fold


class Difference(Record):
    """Words of the quote (a span of it) and what the source has there ("" for nothing), with its place.

    `place` is a span of the source; an empty one stands before the word where the source has nothing.
    """

    quote: Span
    quoted: str
    sourced: str
    place: Span


class MarkDifference(Record):
    """Marks of the quote (a span of it), what the source has there, and the word that they stand beside."""

    quote: Span
    quoted: str
    sourced: str
    side: str  # "before" or "after"
    word: str


class Nearest(Record):
    """A passage of the source, and how the quote differs from it: in words, or else in one mark."""

    start: int
    end: int
    differences: tuple[Difference, ...]
    mark: MarkDifference | None = None


def nearest(text: Text, quote: str, within: Span | None = None) -> Nearest | None:
    """The passage nearest to `quote`, in a span of the source or all of it; None where none is like it."""
    page = Text(quote)
    wanted = words(page.prose)
    first, last = (text.to_prose(offset) for offset in within) if within else (0, len(text.prose))
    found = _aligned(wanted, text.seeds, first, last)
    if found is None:
        return None
    start, end = _with_marks(text.prose, found[0].start, found[-1].end, fold(quote).strip())
    differences = tuple(_differences(page, wanted, text, found))
    mark = None if differences else _mark(page, text.prose, start, end)
    return Nearest(*text.from_prose(start, end), differences, mark)


def _aligned(wanted: list[Word], seeds: Seeds, first: int, last: int) -> list[Word] | None:
    """The words of the source, in a span of its prose, that stand where the wanted ones best fit."""
    here = [word.plain for word in wanted]
    lowest, highest = seeds.number(first), seeds.number(last)
    begin = seeds.diagonal(here, lowest, highest)
    if begin is None:
        return None
    slack = 4 + len(here) // 3
    low = max(lowest, begin - slack)
    there = seeds.plain[low : min(begin + len(here) + slack, highest)]
    matching = common(here, there, max(0, begin - low))
    if sum(block.size for block in matching) * 2 < len(here):
        return None
    matching = _near_to_each_other(matching)
    lead, tail = matching[0].one, len(here) - matching[-1].one - matching[-1].size
    start = max(low, low + matching[0].other - lead)
    return seeds.words(start, min(low + matching[-1].other + matching[-1].size + tail, highest))


def _near_to_each_other(blocks: list[Block]) -> list[Block]:
    """The blocks without those at the edges that bring in more foreign words than they have in common.

    "The first time" is "The last time", and not "the G7 … The last time" with six words left out.
    """
    while len(blocks) > 1 and _apart(blocks[0], blocks[1]) > blocks[0].size:
        blocks = blocks[1:]
    while len(blocks) > 1 and _apart(blocks[-2], blocks[-1]) > blocks[-1].size:
        blocks = blocks[:-1]
    return blocks


def _apart(block: Block, following: Block) -> int:
    """How many more words stand between two blocks in the text than in the quote."""
    return (following.other - block.other) - (following.one - block.one)


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
    for (a, b), (c, d) in changes([piece for piece, _ in here], there):
        if a == b and a in (0, len(here)):
            continue
        quoted, sourced = "".join(piece for piece, _ in here[a:b]), "".join(there[c:d])
        before = next((piece for piece, _ in reversed(here[:a]) if piece.isalnum()), "")
        after = next((piece for piece, _ in here[b:] if piece.isalnum()), "")
        span = (here[min(a, len(here) - 1)][1][0], here[max(b - 1, min(a, len(here) - 1))][1][1])
        opens = here[b : b + 1] and here[b][0] == after and a > 0 and here[a - 1][0].isspace()
        side, word = ("before", after) if opens or not before else ("after", before)
        return MarkDifference(page.from_prose(*span), quoted, sourced, side, word)
    return None


_piece = lazy_pattern(r"[^\W_]+|\s+|[\W_]")


def _with_the_source_s_case(page: Text, wanted: Word, there: set[str]) -> str:
    """A word; with an editor's capital, in the source's case."""
    swapped = wanted.text[0].swapcase() + wanted.text[1:]
    return swapped if page.prose[wanted.start] == "[" and swapped in there else wanted.text


def _differences(page: Text, wanted: list[Word], text: Text, found: list[Word]) -> Iterator[Difference]:
    there = [word.text for word in found]
    known = set(there)
    here = [_with_the_source_s_case(page, each, known) for each in wanted]
    for (a, b), (c, d) in changes(here, there):
        first, last = wanted[min(a, len(wanted) - 1)], wanted[max(b - 1, 0)]
        span = page.from_prose(first.start, last.end if b > a else first.end)
        yield Difference(span, " ".join(here[a:b]), " ".join(there[c:d]), _place(text, found, c, d))


def _place(text: Text, found: list[Word], first: int, last: int) -> Span:
    """The span of the source of some words in a row; an empty one where they are none."""
    if first < last:
        return text.from_prose(found[first].start, found[last - 1].end)
    beside = found[min(first, len(found) - 1)]
    offset = text.from_prose(beside.start, beside.end)[first == len(found)]
    return offset, offset

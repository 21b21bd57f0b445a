"""What two runs of words have in common, in order, in time that grows with their length.

Short runs go to `difflib`, whose blocks are what a reader would see, but whose time grows with the cube of
what repeats itself. Long ones are first cut at the words that each has just once, as in Bram Cohen's patience
diff; a long stretch without such words is compared in step.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_SHORT = 10_000  # pairs of words that difflib may look at


class Block(NamedTuple):
    """A run of words that stands at `one` and at `other`."""

    one: int
    other: int
    size: int


class Change(NamedTuple):
    """Spans of two runs of words that differ, one of them perhaps empty."""

    one: tuple[int, int]
    other: tuple[int, int]


def common(one: Sequence[str], other: Sequence[str], step: int = 0) -> list[Block]:
    """The blocks that two runs have in common; `step`: where in `other` the one most likely begins."""
    blocks: list[Block] = []
    for block in _blocks(one, other, (0, len(one)), (0, len(other)), step):
        last = blocks[-1] if blocks else Block(-1, -1, 0)
        if (last.one + last.size, last.other + last.size) == block[:2]:
            blocks[-1] = last._replace(size=last.size + block.size)
        else:
            blocks.append(block)
    return blocks


def changes(one: Sequence[str], other: Sequence[str]) -> Iterator[Change]:
    """What stands between the blocks."""
    here = there = 0
    for block in (*common(one, other), Block(len(one), len(other), 0)):
        if here < block.one or there < block.other:
            yield Change((here, block.one), (there, block.other))
        here, there = block.one + block.size, block.other + block.size


def _blocks(
    one: Sequence[str], other: Sequence[str], here: tuple[int, int], there: tuple[int, int], step: int
) -> Iterator[Block]:
    left, right = one[slice(*here)], other[slice(*there)]
    if len(left) * len(right) <= _SHORT:
        from difflib import SequenceMatcher  # only for words that differ

        found = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
        yield from (Block(here[0] + a, there[0] + b, size) for a, b, size in found if size)
    elif anchors := _anchors(left, right):
        a, b = here[0], there[0]
        for x, y in (*anchors, (len(left), len(right))):
            x, y = here[0] + x, there[0] + y
            yield from _blocks(one, other, (a, x), (b, y), 0)
            if x < here[1]:
                yield Block(x, y, 1)
            a, b = x + 1, y + 1
    else:
        yield from _in_step(left, right, here[0], there[0], step)


def _in_step(left: Sequence[str], right: Sequence[str], here: int, there: int, step: int) -> Iterator[Block]:
    for index, (a, b) in enumerate(zip(left, right[step:], strict=False)):
        if a == b:
            yield Block(here + index, there + step + index, 1)


def _anchors(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """The longest row of words, in the order of both, that each has just once."""
    once = [{word for word, count in Counter(words).items() if count == 1} for words in (left, right)]
    where = {word: at for at, word in enumerate(right) if word in once[1]}
    pairs = [(at, where[word]) for at, word in enumerate(left) if word in once[0] and word in where]
    ends, rows, before = list[int](), list[int](), list[int]()
    for number, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        before.append(rows[length - 1] if length else -1)
        ends[length : length + 1] = [place]
        rows[length : length + 1] = [number]
    row, number = list[tuple[int, int]](), rows[-1] if rows else -1
    while number >= 0:
        row.append(pairs[number])
        number = before[number]
    return row[::-1]

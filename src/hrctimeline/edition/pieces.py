"""A text cut at the edges of spans that may overlap: each piece with all the spans that it lies in."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from hrctimeline.words.text import Span


class Cut(NamedTuple):
    """A piece: its span, and which of the labelled spans cover it, by their positions in the list given."""

    start: int
    end: int
    inside: frozenset[int]


def cut(whole: Span, spans: Iterable[Span]) -> Iterator[Cut]:
    """The pieces of `whole` between the edges of `spans`, in order; what lies outside of it is left out."""
    edges: dict[int, list[tuple[bool, int]]] = {whole[0]: [], whole[1]: []}
    for index, (start, end) in enumerate(spans):
        first, last = max(start, whole[0]), min(end, whole[1])
        if first < last:
            edges.setdefault(first, []).append((True, index))
            edges.setdefault(last, []).append((False, index))
    inside: set[int] = set()
    places = sorted(edges)
    for at, following in pairwise(places):
        for opens, index in edges[at]:
            (inside.add if opens else inside.discard)(index)
        yield Cut(at, following, frozenset(inside))

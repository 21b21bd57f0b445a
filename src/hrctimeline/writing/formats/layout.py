"""Pages of placed words put into the order in which they are read: columns, paragraphs, running heads.

A PDF file draws pieces of lines at places; most files draw them in the order of reading, and that is kept.
Only columns that are drawn line by line across the page are put one below the other. Lengths are in points,
heights count from the bottom of a page.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import dropwhile, pairwise, takewhile
from statistics import median
from typing import NamedTuple

from hrctimeline.record import Record
from hrctimeline.words.text import one_line

_COLUMNS = 6  # at the most
_TRIED = 8  # places that are tried as a gap between columns, or as a running head's height
_SLACK = 6  # points by which gaps in one place differ
_GUTTER_ROWS = 8  # rows that two columns have at least beside each other
_PROSE = 20  # letters of a column's line in the middle: a table's cells are shorter
_FULL = 0.6  # of the widest line: so wide is prose in the middle
_GOES_ON = 2.5  # times the distance between its lines: so near a column's next line begins
_LARGER = 1.15  # times the usual size: a title is set so large
_CLOSE = 1.7  # times the letters' size: lines of a paragraph, but for those that are set wide
_ENOUGH = 0.2  # of the lines
_APART = 1.35  # times the usual distance between lines: more of it parts paragraphs
_EDGE = 2  # rows at a page's top and foot among which running heads are looked for
_REPEATED = 0.4  # of the pages have one
_SAME_HEIGHT = 4  # points


class Piece(NamedTuple):
    """Words drawn in one go: where they stand, and how large."""

    words: str
    left: float
    right: float
    base: float
    size: float


Row = list[Piece]  # pieces drawn beside each other, with wide gaps between


class Read(Record):
    """The pages' lines as they are read, "" between paragraphs; and the running heads that there were.

    `title`: what is set largest on the first page, else its first line that is no running head.
    """

    pages: list[list[str]]
    heads: tuple[str, ...]
    title: str = ""


def read(pages: list[list[Row]]) -> Read:
    """The lines of pages; a running head stands once, a page's number nowhere."""
    edges = [_edges(page) for page in pages]
    heads = _running_heads(edges)
    seen: set[str] = set()
    lines = [
        list(_paragraphs(_kept(_ordered(page), heads & near.keys(), seen)))
        for page, near in zip(pages, edges, strict=True)
    ]
    return Read(lines, tuple(sorted(heads)), _title(pages[0], heads) if pages else "")


def _title(rows: list[Row], heads: set[str]) -> str:
    shown = [row for row in rows if _head(row) not in heads]
    if not shown:
        return ""
    largest = max(row[0].size for row in shown)
    if largest < _LARGER * median(row[0].size for row in shown):
        return _words(shown[0])
    large = dropwhile(lambda row: row[0].size < largest, shown)
    return " ".join(_words(row) for row in takewhile(lambda row: row[0].size >= largest * 0.98, large))


def _kept(rows: list[Row], heads: set[str], seen: set[str]) -> Iterator[Row]:
    """The rows of a page but for its number, and for running heads that stood on a page before."""
    for row in rows:
        head = _head(row)
        if head not in heads or not (head in seen or _is_number(head)):
            yield row
    seen |= heads


def _ordered(rows: list[Row], columns: int = _COLUMNS) -> list[Row]:
    """Rows in the order of reading: columns that are drawn across one after the other."""
    found = _gutter(rows) if columns > 1 else None
    if found is None:
        return rows
    first, last, middle = found
    within = rows[first : last + 1]
    left = [side for row in within if (side := [piece for piece in row if piece.left < middle])]
    right = [side for row in within if (side := [piece for piece in row if piece.left >= middle])]
    columns -= 1
    return [*rows[:first], *_ordered(left, columns), *_ordered(right, columns), *rows[last + 1 :]]


def _gutter(rows: list[Row]) -> tuple[int, int, float] | None:
    """The first and last row of two columns drawn across, and the middle of the gap between them."""
    gaps = [(number, one, other) for number, row in enumerate(rows) for one, other in pairwise(row)]
    middles = Counter(round((one.right + other.left) / 2 / _SLACK) * _SLACK for _, one, other in gaps)
    for middle, _ in middles.most_common(_TRIED):
        beside = [(number, a, b) for number, a, b in gaps if a.right < middle < b.left]
        if len(beside) < _GUTTER_ROWS or not (
            _is_prose([a for _, a, _ in beside]) and _is_prose([b for _, _, b in beside])
        ):
            continue
        first, last = _extent(rows, beside[0][0], beside[-1][0], middle)
        if not any(piece.left < middle < piece.right for row in rows[first : last + 1] for piece in row):
            return first, last, middle
    return None


def _extent(rows: list[Row], first: int, last: int, middle: float) -> tuple[int, int]:
    """The rows of two columns with those above and below in which only one of the two goes on."""
    steps = [abs(one[0].base - other[0].base) for one, other in pairwise(rows[first : last + 1])]
    near = _GOES_ON * median(steps)

    def goes_on(number: int, beside: int) -> bool:
        one_sided = all(p.right < middle or p.left > middle for p in rows[number])
        return one_sided and abs(rows[number][0].base - rows[beside][0].base) <= near

    while first and goes_on(first - 1, first):
        first -= 1
    while last + 1 < len(rows) and goes_on(last + 1, last):
        last += 1
    return first, last


def _is_prose(pieces: list[Piece]) -> bool:
    """Whether pieces below each other are lines of prose, not a table's cells."""
    widths = [piece.right - piece.left for piece in pieces]
    return median(len(p.words) for p in pieces) >= _PROSE and median(widths) >= _FULL * max(widths)


def _paragraphs(kept: Iterable[Row]) -> Iterator[str]:
    """The lines of a page, an empty one where there is more space than usual between two."""
    rows = list(kept)
    usual = _leading(rows)
    before = 0.0
    for number, row in enumerate(rows):
        if number and before - row[0].base > _APART * usual:
            yield ""
        yield _words(row)
        before = row[0].base


def _leading(rows: list[Row]) -> float:
    """The usual distance between the lines of a page: that of lines set close, where there are enough."""
    steps = sorted(a[0].base - b[0].base for a, b in pairwise(rows) if a[0].base > b[0].base)
    sizes = [row[0].size for row in rows]
    close = [step for step in steps if step <= _CLOSE * median(sizes)]
    if not steps or len(close) >= _ENOUGH * len(steps):
        return median(close) if close else 0
    return steps[len(steps) // 4]


def _running_heads(edges: list[dict[str, float]]) -> set[str]:
    """What stands at one height of a page's top or foot on many pages, its digits apart."""
    places: dict[str, list[float]] = defaultdict(list)
    for near in edges:
        for head, base in near.items():
            places[head].append(base)
    least = max(2, _REPEATED * len(edges))
    return {head for head, bases in places.items() if _at_one_height(bases) >= least}


def _edges(page: list[Row]) -> dict[str, float]:
    """The rows at the top and the foot of a page, as heads are compared, with their heights."""
    by_height = sorted((row[0].base, number) for number, row in enumerate(page))
    near = by_height[:_EDGE] + by_height[-_EDGE:]
    return {_head(page[number]): base for base, number in near}


def _at_one_height(bases: list[float]) -> int:
    """How many of some heights are the same, or nearly."""
    return max(sum(abs(base - other) <= _SAME_HEIGHT for other in bases) for base in bases[:_TRIED])


def _head(row: Row) -> str:
    """A row as running heads are compared: whatever number stands in it."""
    return one_line(re.sub(r"\d+", "#", _words(row)))


def _words(row: Row) -> str:
    return " ".join(piece.words for piece in row)


def _is_number(head: str) -> bool:
    """Whether a head is nothing but a page's number: "Page 3 of 10", "- 3 -"."""
    return "#" in head and not re.sub(r"page|of|pg?\.|[\W_]", "", head, flags=re.IGNORECASE)

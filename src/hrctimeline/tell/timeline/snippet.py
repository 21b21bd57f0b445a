"""A quote cut to a number of columns: its first words and the words that matter, … for the rest."""

import re

from hrctimeline.tell.terminal import cells, cut
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.text import Span


def snippet(quote: str, width: int, focus: Span | None = None) -> str:
    """At most `width` columns of `quote` in whole words; `focus` stays in view where it fits."""
    if cells(quote) <= width:
        return quote
    if focus is None or cells(quote[: focus[1]]) <= width - 2:
        return f"{_head(quote, width - 2)} …"
    tail = _tail(quote, focus, width * 3 // 5)
    if cells(tail) > width - 6:
        return f"… {_head(tail, width - 4)} …"
    more = " …" if quote[focus[1] :].strip(' .,;:”"') else ""
    head = _head(quote[: focus[0]], width - cells(tail) - 3 - len(more))
    return f"{head} … {tail}{more}" if cells(head) > 8 else f"… {tail}{more}"


def quoted(words: str) -> str:
    """`words` in quotation marks, unless they begin with one; one that was cut off is closed."""
    if words[:1] == "“" and "”" not in words:
        return f"{words}”"
    return words if words[:1] in '“"' else f"“{words}”"


def _head(text: str, width: int) -> str:
    """The first whole words; of a script without spaces between words, the first characters."""
    taken, rest = cut(text, width)
    if rest and not rest[0].isspace() and " " in taken.strip():
        taken = taken[: taken.rindex(" ")]
    return taken.rstrip(",;:—–- ")


def _tail(quote: str, focus: Span, width: int) -> str:
    """The words that end with the focus, as many as fit."""
    starts = [m.start() for m in _word().finditer(quote, 0, focus[1])]
    inside = [s for s in starts if s <= focus[0] and cells(quote[s : focus[1]]) <= width]
    return quote[min(inside, default=focus[0]) : focus[1]]


_word = lazy_pattern(r"\S+")


def shared(note: str, quote: str) -> Span | None:
    """The longest run of words of `note` that stands in `quote`: what the note is about."""
    words = re.findall(r"[\w'’-]+", note)
    stands = [word in quote for word in words]
    for size in range(len(words), 1, -1):
        for first in range(len(words) - size + 1):
            if not all(stands[first : first + size]):
                continue  # no pattern for what can't be there
            run = r"\W+".join(map(re.escape, words[first : first + size]))
            if match := re.search(rf"\b{run}\b", quote):
                return match.span()
    return None

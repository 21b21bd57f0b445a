"""A quote cut to a line: its first words and the words that matter, … for the rest."""

import re

from hrctimeline.words.text import Span

_WORD = re.compile(r"\S+")


def snippet(quote: str, width: int, focus: Span | None = None) -> str:
    """At most `width` characters of `quote` in whole words; `focus` stays in view where it fits."""
    if len(quote) <= width:
        return quote
    if focus is None or focus[1] <= width - 2:
        return f"{_head(quote, width - 2)} …"
    tail = _tail(quote, focus, width * 3 // 5)
    if len(tail) > width - 4:
        return f"… {_head(tail, width - 4)} …"
    head = _head(quote[: focus[0]], width - len(tail) - 3)
    return f"{head} … {tail}" if len(head) > 8 else f"… {tail}"


def quoted(words: str) -> str:
    """`words` in quotation marks, unless they bring their own at an edge."""
    return words if words[:1] in '“"' or words[-1:] in '”"' else f"“{words}”"


def _head(text: str, width: int) -> str:
    end = max((m.end() for m in _WORD.finditer(text) if m.end() <= width), default=0)
    return text[:end].rstrip(",;:—–- ")


def _tail(quote: str, focus: Span, width: int) -> str:
    """The words that end with the focus, as many as fit."""
    starts = [m.start() for m in _WORD.finditer(quote, 0, focus[1])]
    inside = [s for s in starts if s <= focus[0] and focus[1] - s <= width]
    return quote[min(inside, default=focus[0]) : focus[1]]


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

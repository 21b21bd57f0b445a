"""The tokens of prose: words, numbers and marks, with their spans (code points, half-open)."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

Kind = Literal["word", "number", "mark"]


class Token(NamedTuple):
    """A word ("didn't", "well-known" is three), a number ("1,500", "3.5") or a single mark."""

    kind: Kind
    start: int
    end: int
    text: str
    plain: str  # in small letters, with a straight apostrophe


def tokens(prose: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of a piece of prose, in order; emphasis (`_not_`) is no part of a word."""
    for match in _token().finditer(prose, start, len(prose) if end is None else end):
        text = match[0]
        plain = text.casefold()
        plain = plain if plain.isascii() else plain.replace("’", "'").replace("‘", "'")
        yield Token(match.lastgroup, *match.span(), text, plain)  # type: ignore[arg-type]  # the groups are the kinds


@lru_cache(maxsize=1024)  # all that reads a title, summary or quote reads the same
def every_token(prose: str) -> tuple[Token, ...]:
    """All tokens of a title, summary or quote, read once."""
    return tuple(tokens(prose))


def tokens_within(prose: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens that begin in a span of a title, summary or quote, which is read once as a whole."""
    starts = _starts(prose)
    return every_token(prose)[bisect_left(starts, start) : bisect_left(starts, end)]


@lru_cache(maxsize=1024)
def _starts(prose: str) -> list[int]:
    return [token.start for token in every_token(prose)]


@cache
def _token() -> re.Pattern[str]:
    word = r"[^\W\d_](?:[^\W\d_]|['’‘](?=[^\W\d_])|[\u0300-\u036f])*"
    return re.compile(rf"(?P<word>{word})|(?P<number>\d++(?:[.,:/·]\d++)*)|(?P<mark>[^\w\s]|_)")

"""The tokens of prose: words, numbers and marks, with their spans (code points, half-open)."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

Kind = Literal["word", "number", "mark"]


class Token(NamedTuple):
    """A word ("didn't", "well-known" is three), a number ("1,500", "3.5") or a single mark."""

    kind: Kind
    start: int
    end: int
    text: str

    @property
    def plain(self) -> str:
        """The token in small letters, with a straight apostrophe."""
        return self.text.casefold().replace("’", "'").replace("‘", "'")


def tokens(prose: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of a piece of prose, in order; emphasis (`_not_`) is no part of a word."""
    for match in _token().finditer(prose, start, len(prose) if end is None else end):
        yield Token(match.lastgroup, *match.span(), match[0])  # type: ignore[arg-type]  # the groups are the kinds


@cache
def _token() -> re.Pattern[str]:
    word = r"[^\W\d_](?:[^\W\d_]|['’‘](?=[^\W\d_])|[\u0300-\u036f])*+"
    return re.compile(rf"(?P<word>{word})|(?P<number>\d++(?:[.,:/·]\d++)*+)|(?P<mark>[^\w\s]|_)")

"""What befell how many: "eleven hurt" for "eleven killed".

A number stands directly beside a word of harm; every quote that has the number so must have another harm
there, and none the log's own.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.claims.wording.rare import HARMS
from hrctimeline.claims.wording.stems import stems
from hrctimeline.dates.vocabulary import CARDINALS
from hrctimeline.record import Record
from hrctimeline.words.fold import Span
from hrctimeline.words.tokens import Token, every_token

_NEAR = 4  # words between a number and its harm
_ENDS = frozenset(",;:.()—–") | {"and", "but", "while"}


class _Toll(Record):
    """A number as a figure, the kind of its harm, and the word of that."""

    figure: str
    kind: int
    span: Span


def harmed(prose: str, evidence: Evidence) -> Iterator[Turned]:
    """The words of harm beside a number in a title or summary, where the quotes have another there."""
    mine = [*_tolls(every_token(prose))]
    theirs = [
        (n, toll) for n, q in enumerate(evidence.quotes if mine else ()) for toll in _tolls(every_token(q))
    ]
    for toll in mine:
        same = [(n, each) for n, each in theirs if each.figure == toll.figure]
        if same and all(each.kind != toll.kind for _, each in same):
            number, each = same[0]
            words = evidence.quotes[number][slice(*each.span)]
            yield Turned("turned", toll.span, f"the quote has “{words}”", number, each.span, noted=True)


def _tolls(every: Sequence[Token]) -> Iterator[_Toll]:
    for at, token in enumerate(every):
        kind = _kind(token.plain)
        if kind < 0:
            continue
        number = _number(every[max(0, at - _NEAR) : at][::-1]) or _number(every[at + 1 : at + 1 + _NEAR])
        if number:
            yield _Toll(number, kind, (token.start, token.end))


def _number(every: Sequence[Token]) -> str:
    """The first number of some words, up to the end of a clause, as a figure."""
    for token in every:
        if token.plain in _ENDS:
            return ""
        if token.kind == "number":
            return token.plain.replace(",", "")
        if token.plain in CARDINALS and token.plain not in ("a", "an", "one"):
            return str(CARDINALS[token.plain])
    return ""


@cache
def _kind(plain: str) -> int:
    own = stems(plain)
    return next((n for n, words in enumerate(HARMS) if any(own & stems(word) for word in words)), -1)

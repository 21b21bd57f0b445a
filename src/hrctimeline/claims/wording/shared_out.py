"""A number given to each of several, where the quotes have it for all: "12 at each of three mills"."""

from collections import Counter
from collections.abc import Iterator, Sequence

from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.dates.vocabulary import CARDINALS
from hrctimeline.words.tokens import Token, every_token

_EACH = frozenset(("each", "apiece", "every"))
_BACKING = _EACH | frozenset(
    ("per", "both", "respectively", "individual", "individually", "separate", "another")
)
_REACH = 6  # words from a number to "each"


def shared_out(prose: str, evidence: Evidence) -> Iterator[Turned]:
    """The "each" of a title or summary that no quote has, beside a number that stands once there."""
    if evidence.plain & _BACKING:
        return
    every = every_token(prose)
    for at, token in enumerate(every):
        if token.plain not in _EACH or (token.plain == "every" and not _followed(every, at)):
            continue
        before = [
            each.plain
            for each in every[max(0, at - _REACH) : at]
            if _is_number(each) and not _is_price(prose, each)
        ]
        counts = [Counter(each.plain for each in every_token(quote)) for quote in evidence.quotes]
        if before and max(counted[before[-1]] for counted in counts) == 1:
            said = f"no quote gives {before[-1]} to each"
            yield Turned("wider", (token.start, token.end), said, -1, (0, 0), closely=False)


def _followed(every: Sequence[Token], at: int) -> bool:
    """Whether "every" stands before one of several places or people, and no time: "at every school"."""
    before = every[at - 1].plain if at else ""
    return before in ("at", "in", "from", "for", "to")


def _is_price(prose: str, number: Token) -> bool:
    """Whether a number is what something costs, which is told of each anyway."""
    return prose[number.start - 1 : number.start] in ("$", "£", "€", "¥")


def _is_number(token: Token) -> bool:
    return token.kind == "number" or token.plain in CARDINALS

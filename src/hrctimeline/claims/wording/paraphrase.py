"""One thing said with a denial and without: no longer bishop, the former bishop; never so high, a record."""

import re
from collections.abc import Sequence
from functools import cache

from hrctimeline.claims.wording.content import Content, at_place
from hrctimeline.claims.wording.quoted import Evidence
from hrctimeline.claims.wording.stems import stems

_AROUND = 100  # characters on each side of a word in which what makes it extreme stands
_OBJECT = 2  # content words behind "left" among which is what was left as it is
_NEVER = r"\b(?:never|no(?:body|thing)?\b[^.;]*\bever|not\b[^.;]*\b(?:before|since))\b"
_MOST = r"\b(?:\w{2,}est|most|least|first|record|ever|unprecedented|all-time)\b"
# "nowhere is it dearer", "no other mill is larger"; "dearer than anywhere else", "the fastest-growing"
_NO_OTHER = r"\b(?:nowhere|nobody|no\s+one|none|nothing|no\s+\w+)\b[^.;]*\b(?:\w+er|more|less|as)\b"
_THAN_ANY = r"\bthan\s+(?:any|all|every)\w*\b|\b(?:\w{2,}est|most|least)\b"
_WAS = ("was", "were", "been", "be")


def ended(word: Content, there: Sequence[tuple[int, Content]]) -> bool:
    """Whether one side says "former" and the other "no longer"."""
    return any(("past" in word.cues and e.denied) or ("past" in e.cues and word.denied) for _, e in there)


def extreme(prose: str, word: Content, quote: str, each: Content) -> bool:
    """Whether one side says that something never was so before, and the other that it is first or most."""
    mine, theirs = _near(prose, word), _near(quote, each)
    return any(
        (_has(_NEVER, one) and _has(_MOST, other)) or (_has(_NO_OTHER, one) and _has(_THAN_ANY, other))
        for one, other in ((mine, theirs), (theirs, mine))
    )


def kept(word: Content, here: list[Content], number: int, each: Content, evidence: Evidence) -> bool:
    """Whether "left" keeps something as it is: "left Lowe in charge", "was left open"."""
    if each.stems.isdisjoint(stems("leave")):
        return False
    if each.auxiliary in _WAS:
        return True
    subject = here[max(0, at_place(word, here) - 1) : at_place(word, here)]
    behind = evidence.behind(number, each, _OBJECT, beyond=True)
    return any(not subject[0].stems.isdisjoint(other.stems) for other in behind) if subject else False


def _near(prose: str, word: Content) -> str:
    return prose[max(0, word.start - _AROUND) : word.end + _AROUND]


def _has(pattern: str, prose: str) -> bool:
    return _compiled(pattern).search(prose) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)

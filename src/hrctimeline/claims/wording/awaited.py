"""What the quotes only wait for, agree on or order, told as given: "has merged" for "agreed to merge"."""

import re
from collections.abc import Iterator
from functools import cache

from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.claims.wording.rare import SETTLING
from hrctimeline.claims.wording.stems import past
from hrctimeline.words.lists import Cued, cued
from hrctimeline.words.tokens import tokens_within

_REACH = 70  # characters from the verb to the noun: "awaits final approval from"
_FAR = 90  # characters from the verb to what is agreed: "ordered that Ann Lowe be"
_HELPERS = 3  # words before a verb among which its "has" is: has now been
_HAVE = frozenset(("has", "have", "had"))


def agreed(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The verbs in the perfect of a title or summary for what every quote only agrees on or orders."""
    for word in here:
        before = [token.plain for token in tokens_within(prose, word.start - _REACH, word.start)][-_HELPERS:]
        if word.denied or word.cues or _HAVE.isdisjoint(before) or not past(word.text.casefold()):
            continue
        there = evidence.acting(word)
        found = [_settled().search(evidence.quotes[n][max(0, e.start - _FAR) : e.start]) for n, e in there]
        if found and all(found):
            (number, each), match = there[0], found[0]
            said = f"the quote has “{match['how'] if match else ''} … {each.text}”"
            yield Turned("firmer", word.span, said, number, each.span)


@cache
def _settled() -> Cued:
    """What stands before a deed that is agreed on or ordered: agreed to, ordered that he be."""
    verbs = "|".join(sorted(SETTLING))
    return cued(
        SETTLING,
        rf"\b(?P<how>{verbs})\s+(?:to\s+(?:be\s+)?|that\b[^.,;:!?]{{1,60}}\bbe\s+)\Z",
        re.IGNORECASE,
    )

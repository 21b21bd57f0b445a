"""By how much something is early or late: "a week late" for "seven days ahead of schedule"."""

import re
from collections.abc import Iterator
from functools import cache

from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.words.lists import Cued, cued

_UNITS = "minutes? hours? days? weeks? months? years? decades?".replace(" ", "|")


def untimely(prose: str, evidence: Evidence) -> Iterator[Turned]:
    """What a title or summary has early and all quotes late, or the other way round."""
    mine = [*_timely().finditer(prose)]
    theirs = [
        (n, each)
        for n, quote in enumerate(evidence.quotes if mine else ())
        for each in _timely().finditer(quote)
    ]
    ways = {_is_early(each) for _, each in theirs}
    for match in mine if len(ways) == 1 else ():
        if _is_early(match) not in ways:
            number, other = theirs[0]
            said = f"the quote has “{other[0]}”"
            yield Turned("opposite", match.span(), said, number, other.span(), "warning")


def _is_early(match: re.Match[str]) -> bool:
    return match["early"] is not None


@cache
def _timely() -> Cued:
    """A length of time by which something is early or late."""
    return cued(
        "early late ahead behind overdue",
        rf"\b(?:{_UNITS})\s+(?:(?P<early>early|ahead\s+of\s+(?:schedule|plan|time))"
        r"|(?:late|overdue|behind\s+(?:schedule|plan|time)))\b(?!\s+(?:on|in)\b)",
        re.IGNORECASE,
    )

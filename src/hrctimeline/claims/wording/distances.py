"""How soon something was: "within hours", where the quotes count it in days."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.claims.wording.rare import UNITS

_MOST = 50  # distances of a text that are looked at


def hastened(prose: str, evidence: Evidence) -> Iterator[Turned]:
    """The "within hours" of a title or summary whose quotes count from one thing to another in days."""
    theirs = [(n, m) for n, q in enumerate(evidence.quotes) for m in islice(_distance().finditer(q), _MOST)]
    for match in _within().finditer(prose):
        at = UNITS.index(match["unit"].casefold())
        longer = [(n, each) for n, each in theirs if UNITS.index(each["unit"].casefold()) > at]
        if longer and not any(_counts(evidence, unit) for unit in UNITS[: at + 1]):
            number, each = longer[0]
            yield Turned(
                "opposite", match.span(), f"the quote has “{each[0]}”", number, each.span(), closely=False
            )


def _counts(evidence: Evidence, unit: str) -> bool:
    return unit in evidence.plain or f"{unit}s" in evidence.plain


@cache
def _distance() -> re.Pattern[str]:
    count = r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|few|\d+)\s+)?"
    way = r"later|earlier|after(?:wards?)?|before|previously"
    return re.compile(rf"\b{count}(?P<unit>{'|'.join(UNITS)})s?\s+(?:{way})\b", re.IGNORECASE)


@cache
def _within() -> re.Pattern[str]:
    return re.compile(rf"\bwithin\s+(?:the\s+)?(?P<unit>{'|'.join(UNITS)})s\b", re.IGNORECASE)

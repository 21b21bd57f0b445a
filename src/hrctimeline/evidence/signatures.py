"""Lines that are signatures, and those that announce a letter or order, or head it: "J. LOWE, Clerk."."""

import re
from functools import cache

from hrctimeline.evidence.signed import is_no_signer, is_title
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.shorthand import in_shorthand, narrow

_LONGEST = 120  # characters of a line that is a signature, or the head of a letter
_SMALL = frozenset(
    ("of", "the", "and", "for", "in", "to", "at", "de", "la", "von", "van", "o'clock", "o’clock")
)


def leads(line: str) -> bool:
    """Whether a line announces what stands below it, or is the head of a letter."""
    said = line.strip()
    if said.endswith((":", ":--", ":—", ":-")) or (
        "following" in said and said.endswith(".") and _announces().search(said)
    ):
        return True
    return len(said) <= _LONGEST and _dated().search(said) is not None and is_capital(said)


def signer(line: str) -> str:
    """A line that is a name, alone or before an office or a place; "" where it is no signature."""
    said = line.strip(" \t—–-").lstrip('"“‘')
    said = said.removeprefix("(Signed)").removeprefix("Signed,").lstrip(" ,:")
    if not 3 < len(said) <= _LONGEST or not "A" <= said[0] <= "Z" or is_no_signer(said) or is_title(said):
        return ""
    return said if _signature().match(narrow(said)) and is_capital(said) else ""


def is_capital(said: str) -> bool:
    """Whether all words but the small ones of an office or place begin with a capital."""
    words = (word.strip('"”’,.;:}{()[]') for word in said.split())
    return all(not word[:1].islower() or word in _SMALL for word in words)


_announces = lazy_pattern(r"\b(?:the|this|a)\s+following\b[^.!?]{0,200}\.\Z", re.IGNORECASE)
_dated = lazy_pattern(r",[^,]*\d{1,2},?[ ]+(?:1\d|20)\d\d\b")


@cache
def _signature() -> re.Pattern[str]:
    """Initials or forenames and a name, alone or before a comma or full stop and an office."""
    return in_shorthand(
        r"(?P<who>[A-Z](?:[\w’'-]+|\.)(?:[ ]?[A-Z](?:[\w’'-]+|\.)){0,3}[ ][A-Z][\w’'-]{2,})"
        r"(?:[.,]?[\"”’]{0,2}\Z|[,.][ ])"
    )

"""The words that make a number inexact: "nearly 20" is not 20.

A hedge is one of `nearly`, `under`, `most`, `over`, `least`, `about`, or "" for the number itself.
"""

import re
from functools import cache

_BEFORE = {
    "nearly": "nearly|almost|close to|approaching|not quite|virtually|just short of|just shy of",
    "under": "(?:just |well |slightly )?(?:under|below)|less than|fewer than",
    "most": "up to|at most|no more than|not more than|as many as|as much as|a maximum of",
    "over": "(?:just |well |slightly )?(?:over|above)|more than|greater than|upwards of|in excess of",
    "least": "at least|no fewer than|no less than|not less than|a minimum of",
    "about": "(?:just )?about|around|roughly|approximately|approx\\.?|some|circa|ca?\\.|(?:an )?estimated",
}
_AFTER = {
    "about": "-odd|odd| or so| or thereabouts",
    "least": " or more|-plus| plus",
    "over": "\\+",
    "most": " or less| or fewer",
}
# which words of a quote prove which of a claim: a weaker claim follows from a stronger one
_FOLLOWS = {
    "": ("",),
    "nearly": ("nearly",),
    "under": ("under", "nearly"),
    "most": ("most", "under", "nearly", ""),
    "over": ("over",),
    "least": ("least", "over", ""),
    "about": ("about", "nearly", ""),
}


def hedge(text: str, start: int, end: int) -> tuple[str, int, int]:
    """The hedge of the number at a span, and the span with the hedge's words."""
    if match := _before().search(text[max(0, start - 24) : start]):
        return str(match.lastgroup), start - len(match[0]), end
    if match := _after().match(text[end : end + 18]):
        return str(match.lastgroup), start, end + match.end()
    return "", start, end


def follows(claimed: str, stated: str) -> bool:
    """Whether a number with the hedge `stated` proves the same number with the hedge `claimed`."""
    return stated in _FOLLOWS[claimed]


@cache
def _before() -> re.Pattern[str]:
    kinds = "|".join(f"(?P<{kind}>{words})" for kind, words in _BEFORE.items()).replace(" ", r"\s+")
    return re.compile(
        rf"(?<![\w-])(?:{kinds})(?:\s+(?:the|those|these|his|her|its|their))?\s+\Z", re.IGNORECASE
    )


@cache
def _after() -> re.Pattern[str]:
    kinds = "|".join(f"(?P<{kind}>{words})" for kind, words in _AFTER.items()).replace(" ", r"\s+")
    return re.compile(rf"(?:{kinds})(?!\w)", re.IGNORECASE)

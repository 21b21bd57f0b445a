"""Numbers that a title or summary bears out by itself: "in two wordings: “a” and “b”", "the two articles"."""

import re
from functools import cache

from hrctimeline.claims.numbers import Number


def counted(text: str, number: Number, sources: int) -> bool:
    """Whether a number counts what the text lists after a colon, or the sources that the event cites.

    `text` has its quotations masked, so that a comma in one parts nothing.
    """
    if number.unit or number.hedge:
        return False
    rest = _sentence_end().split(text[number.end :], maxsplit=1)[0]
    _, colon, listed = rest.partition(":")
    items = len(_between().split(listed.strip())) if colon and listed.strip() else 0
    return {str(items)} == number.values or (
        _texts().match(rest) is not None and {str(sources)} == number.values
    )


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"[.!?](?=\s|\Z)")


@cache
def _between() -> re.Pattern[str]:
    return re.compile(r"\s*[,;]\s*(?:and\s+|or\s+)?|\s+(?:and|or|&)\s+")


@cache
def _texts() -> re.Pattern[str]:
    nouns = (
        "accounts|articles|documents|newspapers|papers|publications|reports|sources|texts|versions|wordings"
    )
    return re.compile(rf"(?:\s+[^\W\d_][\w’'-]*){{0,3}}?\s+(?:{nouns})\b")

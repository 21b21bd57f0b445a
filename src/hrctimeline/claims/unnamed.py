"""Speakers that have no name: "a person familiar with the firm", "two sources", "officials of the town".

A text that gives words to one of them gives them to nobody whom it names in the same breath.
"""

import re
from collections.abc import Iterator
from functools import cache

from hrctimeline.claims.word_lists import listed

_PEOPLE = "person|people|sources?|insiders?"
_COUNTED = "an?|one|two|three|four|five|several|some|many|other"
_WORD = r"[a-z][a-z-]*"
_NO_CROWDS = r"(?!(?:always|sometimes|perhaps|besides|towards|afterwards|nevertheless|nonetheless|others)\b)"


def unnamed(sentence: str) -> Iterator[str]:
    """The speakers without a name that stand beside a verb of saying in a sentence."""
    for match in _someone().finditer(sentence):
        yield next(group for group in match.groups() if group)


def crowds(sentence: str) -> Iterator[str]:
    """The groups that stand before a verb of saying in a sentence: "US officials", "the miners"."""
    yield from (match[1] for match in _crowd().finditer(sentence))


@cache
def _someone() -> re.Pattern[str]:
    who = rf"(?:{_COUNTED})\s+(?:{_WORD}\s+){{0,2}}?(?:{_PEOPLE})|[Ss]ources"
    what = r"(?:\s+(?:familiar|close|briefed|with|at|in|near|inside)\b[^,;:.“”\"]{0,60}?)?"
    said = rf"\s+(?:(?:had|has|have)\s+)?(?:{_saying()})\b"
    return re.compile(rf"(?<![\w’'-])(?:({who}){what}{said}|according\s+to\s+({who})\b)", re.IGNORECASE)


@cache
def _crowd() -> re.Pattern[str]:
    who = rf"(?:[A-Z][\w’'-]*|[Tt]he|[Ss]ome|[Ss]everal)\s+(?:{_WORD}\s+)?{_NO_CROWDS}[a-z-]{{3,}}s"
    return re.compile(rf"(?<![\w’'-])({who})\s+(?:(?:had|has|have)\s+)?(?:{_saying()}|tell)\b")


@cache
def _saying() -> str:
    return "|".join(sorted(listed("saying")))

"""A quick look at words: whether there can be a number in them at all."""

import re
from functools import cache

from hrctimeline.claims.numbers import clock, implied, spans, vague, worded
from hrctimeline.claims.numbers.amounts import VULGAR
from hrctimeline.claims.numbers.implied import DECADES
from hrctimeline.words.lists import has_any


def may_count(text: str) -> bool:
    """Whether a text may have a number: in what has no figure and none of these words there is none."""
    return _figure().search(text) is not None or has_any(text, _words())


@cache
def _words() -> frozenset[str]:
    """The words without which no number is told in words, a time of day and a vague amount among them."""
    return worded.cues() | clock.CUES | spans.CUES | worded.PARTS | implied.CUES | vague.CUES | DECADES


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(rf"[\d{VULGAR}]")

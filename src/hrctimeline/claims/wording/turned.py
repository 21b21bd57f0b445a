"""What a finding on wording is: which words of the log turn a quote, and which of the quote's they turn."""

from typing import Literal

from hrctimeline.record import Record
from hrctimeline.words.fold import Span

Turn = Literal["negation", "opposite", "firmer", "turned", "wider"]


class Turned(Record):
    """A word of the log's prose (its span) that turns what a quote says, and in which words.

    `quote` is the number of the quote, `words` the span of its prose that stands against the log's; -1 where
    no quote has any. `sure`: the look that found it is right more often than wrong.
    """

    kind: Turn
    span: Span
    said: str
    quote: int
    words: Span
    sure: bool = True

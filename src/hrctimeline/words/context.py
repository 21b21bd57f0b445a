"""The words beside a quote that pick one of the places where it stands."""

import re

from hrctimeline.words.locate import Locator
from hrctimeline.words.text import Span

_REACH = 300  # characters on each side that are looked through
_MOST = 12  # words


def settling(locator: Locator, quote: str, span: Span) -> tuple[str, str] | None:
    """The shortest prefix or suffix that leaves of a quote only the place at `span`: its key and words."""
    text = locator.text
    before = re.findall(r"\S+", text.source[max(text.first, span[0] - _REACH) : span[0]])
    after = re.findall(r"\S+", text.source[span[1] : min(text.last, span[1] + _REACH)])
    for count in range(1, _MOST + 1):
        for key, words in (("prefix", before[-count:]), ("suffix", after[:count])):
            context = " ".join(words)
            if words and [p.span for p in locator.places(quote, **{key: context})] == [span]:
                return key, context
    return None

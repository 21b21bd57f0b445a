"""Where a text's dateline stands as one: at the head of a letter or page, not in a sentence of the text.

"TOWN, May 3, 2018 - The council met" and "Published on 3 May 2018" date the text; the same words in "The
council met on 3 May 2018" date what is told.
"""

import re
from functools import cache

from hrctimeline.dates.vocabulary import words
from hrctimeline.words.locate import Locator
from hrctimeline.words.text import Span, Text

_REACH = 200  # characters looked at on each side of the words, in their line
_OPENING = words(
    "published posted updated dated date written issued released filed sent signed printed created modified "
    "last first"
)
_IN_NAMES = words("by of and for the at in to de la van von")
_UPDATED = words("last updated published posted modified")  # "Page last updated at 08:14 GMT"
_OFFICE = 2  # words in small letters that say what an author is
_BEFORE_DATES = words(
    "on in of at by since from until till to before after between and during through around about"
)
_FOLLOWING = words("at by in updated last edited a p am pm")


def headings(text: Text, dateline: str) -> list[Span]:
    """The places of a dateline's words, in the source, where they head a text or a paragraph of it."""
    places = ((place.start, place.end) for place in Locator(text).places(dateline))
    return [span for span in places if _opens(_before(text, span[0])) and _ends(_after(text, span[1]))]


def _before(text: Text, start: int) -> str:
    return re.split(r"[\r\n]", text.source[max(0, start - _REACH) : start])[-1]


def _after(text: Text, end: int) -> str:
    return re.split(r"[\r\n]", text.source[end : end + _REACH])[0]


def _opens(before: str) -> bool:
    """Whether words before a date on its line are a place, a byline or "published on": no sentence."""
    lead = _words().findall(before)
    if not lead or lead[0].lower() in _OPENING:
        return True
    if lead[-1].lower() in _BEFORE_DATES:
        return False
    return all(not word[0].islower() or word in _IN_NAMES | _UPDATED for word in lead) or _byline(lead)


def _byline(lead: list[str]) -> bool:
    """Whether words are a byline, with what its author is: "By Ann Lowe, staff reporter"."""
    small = sum(word[0].islower() for word in lead)
    return lead[0].lower() == "by" and len(lead) > 2 and not lead[1][0].islower() and small <= _OFFICE


def _ends(after: str) -> bool:
    """Whether a date isn't followed by more of a sentence that it belongs to."""
    following = _next().match(after)
    return following is None or following[1] in _FOLLOWING


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_][\w’'-]*")


@cache
def _next() -> re.Pattern[str]:
    return re.compile(r"[\s,;]*([a-z][\w’'-]*)")

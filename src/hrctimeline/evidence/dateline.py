"""Where a text's dateline stands as one: at the head of a letter or page, not in a sentence of the text.

"TOWN, May 3, 2018 - The council met" and "Published on 3 May 2018" date the text; the same words in "The
council met on 3 May 2018" date what is told.
"""

import re

from hrctimeline.dates.vocabulary import words
from hrctimeline.words.lists import RUN, lazy_pattern
from hrctimeline.words.locate import Locator
from hrctimeline.words.text import Span, Text

_REACH = 200  # characters looked at on each side of the words, in their line
_OPENING = words(
    "published posted updated dated date written issued released filed sent signed printed created modified "
    "last first"
)
_IN_NAMES = words(
    "by of and for the at in to de la van von this from our own special correspondent correspondents"
)
_UPDATED = words("last updated published posted modified")  # "Page last updated at 08:14 GMT"
_OFFICE = 2  # words in small letters that say what an author is
_BEFORE_DATES = words(
    "on in of at by since from until till to before after between and during through around about"
)
_FOLLOWING = words("at by in updated last edited a p am pm")


def headings(text: Text, dateline: str) -> list[Span]:
    """The places of a dateline's words, in the source, where they head a text or a paragraph of it."""
    places = ((place.start, place.end) for place in Locator(text).places(dateline))
    return [span for span in places if _heads(_before(text, span[0]), _after(text, span[1]))]


def _heads(before: str, after: str) -> bool:
    """Whether a date with these words before and after it on its line dates the text, at its head or foot."""
    if _opens(before) and _ends(after):
        return True
    foot = _foot_begins().split(before)[-1]
    lead = _words().findall(foot)
    led = bool(lead) and lead[0].lower() in _BEFORE_DATES
    return foot != before and _is_last().fullmatch(after) is not None and not led and _opens(foot)


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
    """Whether words are a byline, perhaps with what its author is: "By Ann Lowe, staff reporter"."""
    small = sum(word[0].islower() for word in lead[1:] if word not in _IN_NAMES)
    named = len(lead) > 2 and (not lead[1][0].islower() or lead[1] in _IN_NAMES)
    return lead[0].lower() == "by" and named and small <= _OFFICE


def _ends(after: str) -> bool:
    """Whether a date isn't followed by more of a sentence that it belongs to."""
    following = _words().match(after.replace(",", " ").replace(";", " ").lstrip())
    return following is None or not "a" <= following[0][0] <= "z" or following[0] in _FOLLOWING


# where a sentence ends, or a dash or bracket stands, behind which a paper and its day may be named
_foot_begins = lazy_pattern(r"(?<=[.!?…][”\"’)])\s+|(?<=[.!?…])\s+|\s+(?:--|[—–|])\s*|[(\[]|[—–]")
# what may follow a date at the foot of a text: marks, and the page
_is_last = lazy_pattern(r"[\s.,;)\]”\"]*(?:pp?\.?\s*\d+(?:[–-]\d+)?)?[\s.,;)\]”\"]*")


_words = lazy_pattern(rf"[^\W\d_]{RUN}*")


def is_place(lead: str) -> bool:
    """Whether words before a date may be the place of a report: all capital, the first one loud."""
    first, *more = _word().findall(lead) or [""]
    return _loud().fullmatch(first) is not None and all("A" <= each[0] <= "Z" for each in more)


_word = lazy_pattern(r"[^\W_][\w.’'-]*")
_loud = lazy_pattern(r"[A-Z][A-Z.’'-]+")

"""Whose words a paragraph goes on with that names nobody: “…,” he said, under the paragraph that named him.

The last one who comes forward in the paragraphs before it is he: who is named beside a verb of saying, or
else begins a sentence. Offsets are of the prose.
"""

import re
from functools import cache
from itertools import islice, pairwise

from hrctimeline.evidence.signatures import is_capital
from hrctimeline.evidence.speaking import PRONOUNS
from hrctimeline.evidence.unspoken import tellers_of
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.locate import Located
from hrctimeline.words.naming import PERSON, is_name
from hrctimeline.words.sentences import sentence_ends
from hrctimeline.words.text import Text

_PARAGRAPHS = 3  # looked through backwards
_LONGEST = 2000  # characters of each
_OPENING, _CLOSING = ('"', "“", "«", "‘", "'"), ('"', "”", "»", "’", "'")


def who_goes_on(text: Text, place: Located, said_by: list[str]) -> str:
    """Who speaks on in the paragraph of a place, by the paragraphs before it; "" where that isn't clear.

    `said_by` has the ways to name one who may begin a sentence without saying a thing.
    """
    begin, until = (text.to_prose(each) for each in text.paragraph(place.start, place.end))
    own = text.prose[begin : min(until, begin + _LONGEST)].strip()
    for _, paragraph in islice(text.paragraphs_before(begin), _PARAGRAPHS):
        words = paragraph[-_LONGEST:]
        if not (_names_nobody(own) or _announces(words)):
            return ""
        if _is_bare(own) and _is_bare(words) and words.endswith(_CLOSING):
            return ""  # another may answer
        if found := _last_forward(words, said_by):
            return found
        own = words
    return ""


def comes_forward(paragraph: str, ways: list[str]) -> bool:
    """Whether one who may be named in several ways says something in a paragraph, or begins a sentence."""
    every = _sentences(paragraph)
    told = {name for each in every for name in tellers_of(each)}
    return any(way in told or any(_leads(each, way) for each in every) for way in ways)


def _names_nobody(words: str) -> bool:
    """Whether a paragraph gives words to "he" or "she" alone, or is or announces nothing but somebody's."""
    told = _told(words)
    return all(name.casefold() in PRONOUNS for name in told) if told else _is_bare(words) or _announces(words)


def _announces(words: str) -> bool:
    """Whether a paragraph ends with a colon, and is no address at the head of a letter."""
    said = words.rstrip("—–- ")
    return said.endswith(":") and not is_capital(said)


def _is_bare(words: str) -> bool:
    """Whether a paragraph has somebody's words and nobody beside them."""
    return words.startswith(_OPENING) and not _told(words)


def _told(words: str) -> list[str]:
    return [name for each in _sentences(words) for name in tellers_of(each)]


def _last_forward(words: str, said_by: list[str]) -> str:
    """Who comes forward last in a paragraph: as one who says something, or at the head of a sentence."""
    for sentence in reversed(_sentences(words)):
        told = [name for name in tellers_of(sentence) if is_name(name) and name.casefold() not in PRONOUNS]
        if told:
            return told[-1]
        if his := next((name for name in said_by if _leads(sentence, name)), ""):
            return his
        if other := _person().match(sentence):
            return other[1]
    return ""


def _sentences(words: str) -> list[str]:
    return [words[first:last].strip() for first, last in pairwise([0, *sentence_ends(words), len(words)])]


def _leads(sentence: str, name: str) -> bool:
    """Whether a name stands at a sentence's head; "Hale's notes" are his words where a colon follows."""
    match = _head(name).match(sentence)
    return match is not None and (match["of"] is None or _announces(sentence))


@cache
def _head(name: str) -> re.Pattern[str]:
    """A name at the head of a sentence, perhaps behind a title or office."""
    return re.compile(
        rf"(?:[Tt]he\s+)?(?:[\w.’'-]+\s+){{0,3}}?{re.escape(name)}\b(?P<of>['’])?", re.IGNORECASE
    )


_person = lazy_pattern(rf"({PERSON})\s+[a-z]")

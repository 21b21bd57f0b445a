"""Who may have written words by what stands around them: a name signed below, or a heading that has it above.

Neither is sure enough to take the words from anybody else; but whom it fits isn't doubted. Offsets are of the
prose.
"""

import re
from collections import deque
from functools import cache

from hrctimeline.evidence.signatures import is_capital, leads, signer
from hrctimeline.evidence.signed import fits, is_no_signer, is_title
from hrctimeline.record import Record
from hrctimeline.words.lists import lazy_pattern, listed
from hrctimeline.words.locate import Located
from hrctimeline.words.naming import words_of_name
from hrctimeline.words.text import Text

_FAR = 20000  # characters below a quote in which it may be signed, and above it in which it has a heading
_LINE = 120  # characters of a line that is a signature or heading
_WORDS = 5  # of a name by itself
# what somebody writes or tells, in a heading that has his name
_PAPERS = listed(
    "letter statement testimony deposition affidavit diary journal speech address remarks narrative account"
    " story report evidence message interview memoir memoirs recollections confession declaration"
)
_ENDS = tuple(".!?,”\"’')")


def may_have_written(text: Text, place: Located, name: str) -> bool:
    """Whether a name is the first that is signed in a quote or below it, or stands in the heading over it."""
    first, end = text.to_prose(place.start), text.to_prose(place.end)
    last = words_of_name(name)[-1:]
    below, above = text.prose[first : first + _FAR], text.prose[max(0, first - _FAR) : first]
    if not last or last[0] not in f"{above}\n{below}".casefold():
        return False
    return _signs(below, end - first, name) or _heads(_heading(above), name)


class Letter(Record):
    """To whom a letter or mail goes, and who signs it, as far as it tells."""

    to: str
    by: str


def letter(text: Text, place: Located) -> Letter:
    """The letter in which words stand: below a salutation or "To:", with no signature between."""
    first, last = (text.to_prose(each) for each in (place.start, place.end))
    above, below = text.prose[max(0, first - _FAR) : last], text.prose[last : last + _FAR]
    heads = deque(_head().finditer(above), maxlen=1)
    if not heads or _closing().search(above, heads[0].end()):
        return Letter("", "")
    closing, another = _closing().search(below), _head().search(below)
    signed = closing and not (another and another.start() < closing.start())
    return Letter(heads[0]["to"] or "", closing["who"] if closing and signed else "")


def _signs(words: str, quoted: int, name: str) -> bool:
    """Whether the first signature in a quote's words, so many, and those behind it is that of a name."""
    closing, another = _closing().search(words), _head().search(words, quoted)
    words = words[: another.start()] if another else words
    closing = closing if closing and closing.end() <= len(words) else None
    before = words[: closing.start()] if closing else words
    body = ""
    for line in filter(None, map(str.strip, before.split("\n"))):
        if (body.endswith(_ENDS) and _is_name(line, name)) or _ends_signed(line, name):
            return True
        if leads(line) or (body.endswith(_ENDS) and signer(line)):
            return False
        body = line
    return closing is not None and fits(name, closing["who"])


def _ends_signed(line: str, name: str) -> bool:
    """Whether a line ends in a name behind a dash, or in capitals behind a sentence: "… no more. LOWE."."""
    match = _tail().search(line[-_LINE:])
    return match is not None and fits(name, match["dashed"] or match["loud"])


def _is_name(line: str, name: str) -> bool:
    """Whether a line is a name by itself, or before an office or place."""
    who = line.strip(" \t—–-.").split(",")[0]
    if is_no_signer(line) or is_title(who):
        return False
    return len(line) <= _LINE and len(who.split()) <= _WORDS and is_capital(who) and fits(name, who)


def _heads(heading: list[str], name: str) -> bool:
    """Whether a heading gives what is below it to a name: alone, or as somebody's letter or story."""
    every = words_of_name(" ".join(heading))
    told = words_of_name(name)[-1] in every and not _PAPERS.isdisjoint(every)
    return told or any(_is_name(line, name) for line in heading)


def _heading(words: str) -> list[str]:
    """The last heading of some words, with what stands directly over it."""
    found: list[str] = []
    for line in reversed(words.split("\n")[:-1]):
        if _is_heading(line.strip()):
            found.append(line.strip(" \t.,"))
        elif found and line.strip():
            break
    return found


def _is_heading(line: str) -> bool:
    """Whether a line is all in capitals, or in headline case without an end."""
    if not 3 < len(line) <= _LINE or not line[0].isalpha():
        return False
    return line.isupper() or (is_capital(line) and not line.endswith(_ENDS) and ":" not in line)


_head = lazy_pattern(
    r"(?:^[ \t\"“]*|(?<=[.!?_)\]]\s))"
    r"(?:(?:(?:My[ \t]+)?(?:[Dd]ear|DEAR)|(?:To|TO):)[ \t]+(?P<to>[A-Z][^\n,:;<(]{1,60})"
    r"|(?:Sirs?|SIRS?|Madam|MADAM|Gentlemen|GENTLEMEN)[ \t]*[:,.—–-])",
    re.MULTILINE,
)


_tail = lazy_pattern(
    r"(?:(?:--|[—–])[ \t]*(?P<dashed>[A-Z][\w.’'-]*(?:[ \t][A-Z][\w.’'-]*){0,3})"
    r"|[.!?,][\"”’']?[ \t]+(?P<loud>(?:[A-Z]\.[ \t]?)*[A-Z][A-Z.’'-]{2,}(?:[ \t][A-Z][A-Z.’'-]+){0,3}))"
    r"[.\"”’']*(?:[ \t]*\(@\w+\)(?:[ \t]+[A-Z][a-z]+[ \t]\d{1,2},[ \t]\d{4})?)?\Z"  # of a tweet
)


@cache
def _closing() -> re.Pattern[str]:
    """The words with which a letter closes, in a line of their own or amid one, and who signs behind them."""
    ways = "truly|sincerely|faithfully|respectfully|cordially|fraternally|affectionately|obediently"
    ends = rf"(?i:yours|{ways}|servants?|regards|wishes|signed)"
    return re.compile(
        rf"\b{ends}(?:\s+(?:ever|{ways}|&c\.?))?(?:[,.:!)\]—–-]+\s*|\s*\n\s*)"
        r"(?P<who>(?!I\b)[A-Z][\w.’'-]*(?:[ \t]+[A-Z][\w.’'-]*){0,4})"
    )

"""Where in its sentence a date stands: in the main clause, or in one about something else.

A date behind "which", "after" or an opened bracket, or with a verb in the pluperfect ("had been fired on 20
May"), is mostly background: no advice is built on it.
"""

import re

from hrctimeline.dates.resolve.mood import only_planned
from hrctimeline.dates.text.verbs import (
    BE,
    MOVES,
    PERFECT,
    PLAIN_PAST,
    WILL,
    is_done,
)
from hrctimeline.dates.vocabulary import words
from hrctimeline.evidence.statements import Statement
from hrctimeline.words.joined import IRREGULAR_PAST
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.quotations import quotations
from hrctimeline.words.text import Text

_SHORT = 4  # letters of a word like "need"
_AUXILIARIES = BE | PERFECT | PLAIN_PAST | WILL | words("would hadn’t does do")


def stands_in_main_clause(text: Text, statement: Statement) -> bool:
    """Whether no relative, subordinate or bracketed clause around a date is seen, and no pluperfect."""
    before = _before(text, statement)
    if before.rfind("(") > before.rfind(")") or before.rfind("[") > before.rfind("]"):
        return False
    of_another = _subordinating().search(_clause(before)) or _dashed(before)
    return not (of_another or stands_in_pluperfect(text, statement))


def _clause(before: str) -> str:
    """The words before a date from the last comma on."""
    return re.split(r"[,;:]|\s[–—-]+\s|—", before)[-1]


def stands_in_pluperfect(text: Text, statement: Statement) -> bool:
    """Whether the last verb before a date says what had been before: "had been fired on 20 May".

    A relative clause ends at its comma: "who had been fired, sang on 20 May".
    """
    before = _before(text, statement)
    closed = _relative().search(before)
    if closed and any(_is_past(word) for word in _words().findall(closed["behind"])):
        return False
    said = _words().findall(before)
    at = next((at for at in range(len(said) - 1, -1, -1) if said[at] in _AUXILIARIES), None)
    return at is not None and said[at].startswith("had") and any(map(is_done, said[at + 1 : at + 4]))


def is_background(text: Text, statement: Statement) -> bool:
    """Whether a date tells what had been before, or what a thing was set for at first: put off from it.

    So does one in brackets or behind "which", "who" or "after": it is of something else than the sentence.
    """
    begins, ends = text.sentence(statement.start, statement.end)
    before, behind = text.words(begins, statement.start), text.words(statement.end, ends)
    aside = not stands_in_main_clause(text, statement) and not _that().search(_clause(before))
    had_been = stands_in_pluperfect(text, statement)
    moved = _moved().search(behind) is not None
    return had_been or aside or only_planned(f"{before} ", at_first=not moved)


# of what was set for another day before: "the vote, planned for 2 May, was put off to 9 May"
_moved = lazy_pattern(
    rf"\A(?:[^,;:]*,)?\s*(?:was|were|is|are|has|have|had)\b[^,;:]*?\b(?:{MOVES})\b[^,;:]*\b(?:to|until|till)\b"
)


def is_of_saying(text: Text, statement: Statement) -> bool:
    """Whether a day is that on which somebody said what is told: "the board said on Tuesday that …"."""
    begins, ends = text.sentence(statement.start, statement.end)
    before = text.words(begins, statement.start)
    if _says().search(f"{before} "):
        return True
    opens = not before.strip(" \"“'‘").lower().removesuffix("on")
    return opens and _said_then().match(f" {text.words(statement.end, ends)}") is not None


# "She said on", "told reporters late on", "said in a statement on"; “… ,” said the mayor on
_says = lazy_pattern(
    r"(?:\b(?:said|says|added|stated|declared|announced|confirmed)"
    r"(?:\s+in\s+an?\s+(?:statement|interview|letter|speech|report|broadcast|filing|email|e-mail))?"
    r"|\btold\s+(?:(?:the|a|an)\s+)?(?!(?:he|she|they|we|it|I)\b)[\w’'-]+(?:\s+of\s+[\w’'-]+)?"
    r"|[,!?]?[”\"’']\s+(?:said|says|added)(?:\s+[\w.’'-]+){1,4}?)"
    r"\s+(?:(?:late|early)\s+)?(?:on\s+(?:the\s+)?)?\Z"
)
_said_then = lazy_pattern(
    r"\s*,?(?:\s+(?!(?:and|who|which|that|when)\b)[\w.’'-]+){1,5}\s+(?:said|announced|declared|stated|told)\b"
)


def is_of_speech(text: Text, statement: Statement) -> bool:
    """Whether somebody only speaks of a feast, or of a day of his own: he said, “We announce today …”."""
    if statement.kind not in ("holiday", "named day"):
        return False
    begins, ends = text.sentence(statement.start, statement.end)
    at = len(text.words(begins, statement.start))
    return any(each.start <= at < each.end for each in quotations(text.words(begins, ends)))


def _before(text: Text, statement: Statement) -> str:
    begins, _ = text.sentence(statement.start, statement.end)
    return text.words(begins, statement.start).lower()


def _dashed(before: str) -> bool:
    """Whether one dash of a pair stands before it: "the mill — sold in May — "."""
    return len(re.findall(r"\s[–—-]\s|—", before)) % 2 == 1


_subordinating = lazy_pattern(
    r"\b(?:which|who|whom|whose|that|where|when|while|after|before|until|since|because|although|though|if|as)\b"
)
# what is said or decided is told by the sentence itself: "he said that it burned on 3 May"
_that = lazy_pattern(r"\bthat\b")
# a relative clause in the pluperfect, and what stands behind it
_relative = lazy_pattern(r",\s+(?:who|which)\s+had(?:n['’]t)?\s[^,;:]*,(?P<behind>[^,;:]*)\Z")


def _is_past(word: str) -> bool:
    """Whether a word may be a verb in the past tense."""
    return word in IRREGULAR_PAST or (word.endswith("ed") and len(word) > _SHORT)


_words = lazy_pattern(r"[a-z]+(?:['’]t)?")

"""Who stands before the date in a line that says where a text is from.

"Port Herald, 4 June 2021", "Ada Holm, 1987", or a book's imprint: "Lyne: Talbot, 1987", "(Lyne, 1987)".
Such a line looks as one does that tells of something else ("Harbour Fair, 4 June 2021"): it is believed
where a person has said that this is the publisher, or the author.
"""

import re
from collections.abc import Collection

from hrctimeline.words.lists import lazy_pattern

_MOST = 8  # words of a name
_MARKS = r"[,;:/|(–—]"


def named(before: str) -> str:
    """The name before a date, as a person may give it: "Talbot" of "Lyne: Talbot, "; or ""."""
    plain, bracket, within = unremarked(before).partition("(")
    _, colon, last = plain.strip(" ,:;|/[–—-_*").rpartition(": ")
    pieces = last.split(",")
    name = (last if colon else pieces[0]).strip(" _*")
    a_place = bracket and within.strip()  # "(Lyne, 1987)"
    ended = plain.rstrip()[-1:]
    a_label = ended == "." or (ended == ":" and len(name.split()) == 1)  # "Time: "
    told = len(pieces) <= 2 and len(last.split()) <= _MOST and name[:1].isalnum()
    return name if told and not a_place and not a_label else ""


def names(before: str, given: Collection[str]) -> bool:
    """Whether one of the given names stands there between marks, at the beginning or the end."""
    return any(_whole(name).search(before) for name in given if _letter().search(name))


def opens(before: str, given: Collection[str]) -> bool:
    """Whether the words begin with one of the given names, and a mark."""
    return any(_whole(name).match(before) for name in given if _letter().search(name))


def unremarked(before: str) -> str:
    """The words without what a bracket adds to a name: "Port Herald (blog)"."""
    return re.sub(r"\([^()]*\)", "", before)


def _whole(name: str) -> re.Pattern[str]:
    words = re.findall(r"\w+", name)
    words = words[1:] if len(words) > 1 and words[0].casefold() == "the" else words
    whole = r"\W+".join(map(re.escape, words))
    start = rf"(?:^\W*|{_MARKS}\s*|[.]\s+|\s[-]\s|\b(?:by|and)\s+)(?:the\s+)?"
    return re.compile(rf"{start}{whole}(?:[.]?\s*{_MARKS}|[.]\s|\s-\s|\W*$|\s+and\b)", re.IGNORECASE)


_letter = lazy_pattern(r"[^\W\d_]")

"""A motive, or a charge, that a title or summary tells and no quote: "to punish", "in protest", "a sham".

Each is a line of a table, with what else backs it in any quote.
"""

import re
from collections.abc import Iterator
from functools import cache

from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.quoted import Evidence
from hrctimeline.claims.wording.stems import lines, stems
from hrctimeline.claims.wording.turned import Turned
from hrctimeline.record import Record

_BEFORE = 12  # characters before a word that say how it stands
_SAID = {
    "to": "no quote tells of this aim",
    "in": "no quote tells of this motive",
    "as": "no quote calls anything so",
}


class _Motive(Record):
    kind: str
    written: frozenset[str]  # of a charge, its words as they stand
    words: frozenset[str]
    backing: frozenset[str]


def imputed(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The words of a title or summary that give a motive or a charge which no quote gives."""
    for word in here:
        for motive in () if word.stems.isdisjoint(_words()) else _motives(word.stems):
            if (
                _stands(motive, prose, word)
                and not evidence.has_any(motive.words | motive.backing)
                and not _plain(motive, evidence)
            ):
                yield Turned("wider", word.span, _SAID[motive.kind], -1, (0, 0))
                break


def _stands(motive: _Motive, prose: str, word: Content) -> bool:
    """Whether a word tells a motive by its place, or a charge by its form: a rigged vote, no rig."""
    if motive.kind == "as":
        return word.text.casefold() in motive.written
    return _purpose(motive.kind).search(prose, word.start - _BEFORE, word.start) is not None


def _plain(motive: _Motive, evidence: Evidence) -> bool:
    """Whether a small word of the quotes backs it: against, over, after."""
    return not evidence.plain.isdisjoint(motive.backing)


@cache
def _purpose(kind: str) -> re.Pattern[str]:
    """What stands directly before a word that tells a purpose or a state of mind."""
    lead = r"to" if kind == "to" else r"(?:in|out\s+of)"
    return re.compile(rf"(?:\A|(?<=\W)){lead}\s+\Z", re.IGNORECASE)


def _motives(found: frozenset[str]) -> list[_Motive]:
    return [motive for motive in _table() if not motive.words.isdisjoint(found)]


@cache
def _words() -> frozenset[str]:
    """The words of all motives."""
    return frozenset[str]().union(*(motive.words for motive in _table()))


@cache
def _table() -> list[_Motive]:
    made = []
    for kind, words in lines("motives.txt"):
        at = words.index("|")
        backing = frozenset(words[at + 1 :])
        written = frozenset(words[:at] if kind == "as" else ())
        made.append(_Motive(kind, written, _all(words[:at]), _all(words[at + 1 :]) | backing))
    return made


def _all(words: list[str]) -> frozenset[str]:
    return frozenset(stem for word in words for stem in stems(word))

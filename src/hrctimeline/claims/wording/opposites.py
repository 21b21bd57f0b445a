"""The tables of what stands against what: opposites on two sides of a line, and the words that say no."""

from collections.abc import Iterator
from functools import cache, lru_cache

from hrctimeline.claims.wording.content import LEADS, Content
from hrctimeline.claims.wording.cues import said_by_phrases
from hrctimeline.claims.wording.stems import bases, lines, stems, stems_of
from hrctimeline.record import Record


class Pole(Record):
    """One side of a line of opposites: its stems, those of the other side, and this as it is written."""

    own: frozenset[str]
    against: frozenset[str]
    opposites: frozenset[str]

    def faces(self, word: Content) -> bool:
        """Whether a word is on the other side."""
        return not word.stems.isdisjoint(self.against) and _is_of(word, self.opposites)


def _is_of(word: Content, side: frozenset[str]) -> bool:
    plain = word.text.casefold()
    return word.stems != stems(plain) or not side.isdisjoint(bases(plain))  # it goes on: "gave in"


_Side = tuple[int, bool]  # where a line of the table begins, and whether it is the side behind its colon


def written() -> list[list[str]]:
    """The words of each side of the table of opposites."""
    starts = [at + 1 for at, char in enumerate(_table()) if char == "\n"][:-1]
    return [_written((start, behind))[0] for start in starts for behind in (False, True)]


@cache
def _pole(side: _Side) -> Pole:
    own, other = map(frozenset, _written(side))
    return Pole(stems_of(own), stems_of(other), other)


def _written(side: _Side) -> tuple[list[str], list[str]]:
    start, behind = side
    head, _, tail = _table()[start : _table().index("\n", start)].partition(":")
    return (tail.split(), head.split()) if behind else (head.split(), tail.split())


def poles_of(word: Content) -> list[Pole]:
    """The sides that have a word, in any inflection; of a phrasal verb, those that have what it says."""
    return _poles_of(word.text.casefold(), word.stems)


@lru_cache(maxsize=8192)  # the words of a language come again in every text
def _poles_of(plain: str, own: frozenset[str]) -> list[Pole]:
    said = bases(plain) if own == stems(plain) else said_by_phrases(own)
    found = {side for word in said for side in _sides(word)}
    return [pole for pole in map(_pole, sorted(found)) if not own.isdisjoint(pole.own)]


def _sides(base: str) -> Iterator[_Side]:
    """The sides that have a word as it is written: the text is searched, which is quicker than to read it."""
    table, at = _table(), -1
    while base in _words() and (at := table.find(f" {base} ", at + 1)) >= 0:
        start = table.rindex("\n", 0, at) + 1
        yield start, table.find(":", start, at) >= 0


@cache
def _table() -> str:
    """The table's text, each of its words between two spaces."""
    return "\n" + "".join(f" {head} : {' '.join(tail)} \n" for head, tail in lines("opposites.txt"))


@cache
def _words() -> frozenset[str]:
    return frozenset(_table().split())


@cache
def led_pairs() -> frozenset[frozenset[str]]:
    """The opposites that lead another word: before and after, above and below."""
    table = (
        (LEADS.intersection(head.split()), LEADS.intersection(tail)) for head, tail in lines("opposites.txt")
    )
    return frozenset(frozenset((a, b)) for own, other in table for a in own for b in other)


@cache
def saying_no() -> frozenset[str]:
    """The words that say no in some way, and their stems."""
    words = [word for kind, words in lines("cues.txt") if kind in ("deny", "against") for word in words]
    return stems_of(tuple(words)) | frozenset(words)

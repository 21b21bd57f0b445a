"""Lands and their peoples: a name of the one stands for a name of the other, both ways.

The tables are closed: likeness of spelling relates nothing.
"""

from functools import cache, lru_cache

from hrctimeline.claims.vocabulary import lines
from hrctimeline.claims.words import words
from hrctimeline.record import Record
from hrctimeline.words.lists import listed

Tokens = tuple[str, ...]
_DIRECTIONS = listed(
    """
    north south east west central northern southern eastern western northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern
    """
)
_APART = str.maketrans(",:-’", "   '")  # how the words of a line stand apart
_NO_PLURAL = ("s", "sh", "ch", "se", "men", "ux")


def related(tokens: Tokens) -> frozenset[Tokens]:
    """The names, in small letters, that belong to the same land: Russian, Russians and Russia."""
    plain = _plain(tokens)
    return _kin(plain) or _kin_of_a_part(plain)


def _kin_of_a_part(plain: Tokens) -> frozenset[Tokens]:
    """The same of a part of a land: West Africans and West Africa, where that is no land of its own."""
    if plain[0] not in _DIRECTIONS or len(plain) == 1:
        return frozenset()
    kin = ((plain[0], *form) for form in _kin(plain[1:]))
    return frozenset(form for form in kin if not _kin(form))


def adjective(tokens: Tokens) -> bool:
    """Whether a word says whose or whence: "German", "New Zealanders"."""
    plain = _plain(tokens)
    return any(plain in _row(line).peoples for line in _lines_with(plain))


class _Row(Record):
    """The names of a land, and its adjectives and people, in the plural, too."""

    lands: frozenset[Tokens]
    peoples: frozenset[Tokens]


@lru_cache(maxsize=4096)
def _kin(plain: Tokens) -> frozenset[Tokens]:
    rows = [row.lands | row.peoples for row in map(_row, _lines_with(plain))]
    return frozenset().union(*(row for row in rows if plain in row))


@cache
def _row(line: str) -> _Row:
    lands, peoples = (half.split(", ") for half in line.split(": "))
    plurals = [f"{people}s" for people in peoples if not people.endswith(_NO_PLURAL)]
    return _Row(frozenset(map(as_tokens, lands)), frozenset(map(as_tokens, (*peoples, *plurals))))


def _lines_with(plain: Tokens) -> list[str]:
    """The lines of the tables that may have a name: only these are read."""
    return _by_word().get(plain[0].rstrip("s"), [])


@cache
def _by_word() -> dict[str, list[str]]:
    """The lines of the tables by each of their words, in small letters and without a plural's ending."""
    found: dict[str, list[str]] = {}
    for line in (*lines("lands"), *lines("places")):
        for word in dict.fromkeys(line.casefold().translate(_APART).split()):
            found.setdefault(word.rstrip("s"), []).append(line)
    return found


def as_tokens(name: str) -> Tokens:
    """A name of a list as its words, in small letters."""
    return _plain(tuple(word.plain for word in words(name)))


def _plain(tokens: Tokens) -> Tokens:
    return tuple(token.casefold() for token in tokens)

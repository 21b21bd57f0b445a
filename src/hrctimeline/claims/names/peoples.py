"""Lands and their peoples: a name of the one stands for a name of the other, both ways.

The tables are closed: likeness of spelling relates nothing.
"""

from functools import cache

from hrctimeline.claims.word_lists import lines
from hrctimeline.claims.words import words
from hrctimeline.words.lists import listed

Tokens = tuple[str, ...]
_DIRECTIONS = listed(
    """
    north south east west central northern southern eastern western northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern
    """
)
_NO_PLURAL = ("s", "sh", "ch", "se", "men", "ux")


def related(tokens: Tokens) -> frozenset[Tokens]:
    """The names, in small letters, that belong to the same land: Russian, Russians and Russia."""
    plain = _plain(tokens)
    return _kin().get(plain) or _kin_of_a_part(plain)


def _kin_of_a_part(plain: Tokens) -> frozenset[Tokens]:
    """The same of a part of a land: West Africans and West Africa, where that is no land of its own."""
    if plain[0] not in _DIRECTIONS:
        return frozenset()
    kin = {(plain[0], *form) for form in _kin().get(plain[1:], ())}
    return frozenset(kin) - _kin().keys()


def adjective(tokens: Tokens) -> bool:
    """Whether a word says whose or whence: "German", "New Zealanders"."""
    return _plain(tokens) in _adjectives()


@cache
def _kin() -> dict[Tokens, frozenset[Tokens]]:
    kin: dict[Tokens, frozenset[Tokens]] = {}
    for lands, peoples in _table():
        every = frozenset(map(as_tokens, (*lands, *peoples)))
        for form in every:
            kin[form] = kin.get(form, frozenset()) | every
    return kin


@cache
def _adjectives() -> frozenset[Tokens]:
    return frozenset(as_tokens(form) for _, peoples in _table() for form in peoples)


@cache
def _table() -> list[tuple[list[str], list[str]]]:
    """The names of each land, and its adjectives and people, in the plural, too."""
    table = []
    for line in (*lines("lands"), *lines("places")):
        lands, peoples = (half.split(", ") for half in line.split(": "))
        plurals = [f"{people}s" for people in peoples if not people.endswith(_NO_PLURAL)]
        table.append((lands, [*peoples, *plurals]))
    return table


def as_tokens(name: str) -> Tokens:
    """A name of a list as its words, in small letters."""
    return _plain(tuple(word.plain for word in words(name)))


def _plain(tokens: Tokens) -> Tokens:
    return tuple(token.casefold() for token in tokens)

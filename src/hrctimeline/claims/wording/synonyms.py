"""Whether two words may say the same: forms of one, of one deed, synonyms, or on one side of opposites."""

from collections.abc import Iterable
from functools import cache

from hrctimeline.claims.wording.cues import phrase
from hrctimeline.claims.wording.opposites import written
from hrctimeline.claims.wording.stems import bases, lines

_GAP = "_"  # between verb and particle in the table


def alike(word: str, particle: str, other: str, its: str) -> bool:
    """Whether two words in small letters may say the same, each with the word behind it: "came", "back"."""
    one, two = _said(word, particle), _said(other, its)
    return not _senses(one).isdisjoint(_senses(two)) or not _sides(one).isdisjoint(_sides(two))


def _said(word: str, particle: str) -> frozenset[str]:
    """A word's base forms, alone and with its particle, and what they say together."""
    every = bases(word)
    return every | {base + _GAP + particle for base in every} | {*phrase(word, particle)}


def _senses(words: Iterable[str]) -> set[int]:
    table = _synonyms()
    return {number for word in words for number in table.get(word, ())}


def _sides(words: frozenset[str]) -> set[int]:
    return {number for number, side in enumerate(written()) if not words.isdisjoint(side)}


@cache
def _synonyms() -> dict[str, list[int]]:
    """The senses of each word of the table, by the number of their line."""
    table: dict[str, list[int]] = {}
    for number, (head, _) in enumerate(lines("synonyms.txt")):
        for word in head.split():
            table.setdefault(word, []).append(number)
    return table

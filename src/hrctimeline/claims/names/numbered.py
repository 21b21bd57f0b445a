"""Things that have a number for a name: Article 19, chapter vii."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from hrctimeline.claims.vocabulary import DESIGNATORS, roman
from hrctimeline.claims.words import Index, Word

_REACH = 6  # words after "Articles" in which one of its numbers may stand
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}


def misnumbered(claim: list[Word], quotes: Sequence[Index]) -> Iterator[tuple[Word, Word]]:
    """A noun and its number, where the quotes have the noun with other numbers only."""
    for noun, number in pairwise(claim):
        plain = noun.plain.casefold()
        if plain in DESIGNATORS and plain not in ("no", "nos") and number.joined and _value(number.plain):
            found = [each for index in quotes for each in _numbers(index, plain)]
            if found and _value(number.plain) not in found:
                yield noun, number


def _numbers(index: Index, noun: str) -> Iterator[int]:
    """The numbers that a text gives a noun."""
    single = noun.removesuffix("s")
    for key in (single, single + "s"):
        for at in index.places.get(key, ()):
            after = index.words[at + 1 : at + 2] if key == single else index.words[at + 1 : at + 1 + _REACH]
            yield from (value for word in after if (value := _value(word.plain)))


def _value(written: str) -> int:
    """The value of a whole number in digits or Roman numerals; 0 where it is none."""
    if written.isascii() and written.isdigit() and len(written) < 9:
        return int(written)
    if not roman(written):
        return 0
    values = [_VALUES[letter] for letter in written.casefold()]
    return sum(-one if one < other else one for one, other in pairwise([*values, 0]))

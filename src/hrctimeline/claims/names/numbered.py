"""Things that have a number for a name or in it: Article 19, chapter vii, Apollo 11."""

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


def numbered_alike(claim: list[Word], start: int, quotes: Sequence[Index]) -> bool:
    """Whether the number at an offset follows a name that it follows in the quotes, too: Apollo 11."""
    at = next((at for at, word in enumerate(claim) if word.start == start), 0)
    if not at or not claim[at].joined or not claim[at - 1].capital:
        return False
    name, value = claim[at - 1].plain, _value(claim[at].plain)
    return value > 0 and any(
        index.words[there].capital and value in map(_value, _joined_after(index, there))
        for index in quotes
        for there in index.places.get(name.casefold(), ())
    )


def _joined_after(index: Index, at: int) -> Iterator[str]:
    yield from (word.plain for word in index.words[at + 1 : at + 2] if word.joined)


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

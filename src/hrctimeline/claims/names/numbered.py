"""Things that have a number for a name or in it: Article 19, chapter vii, Apollo 11, Symphony No. 5."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from hrctimeline.claims import words
from hrctimeline.claims.vocabulary import DESIGNATORS, PREPOSITIONS, calendar, counts, small
from hrctimeline.claims.words import Index, Word
from hrctimeline.dates.vocabulary import CARDINALS

_REACH = 12  # words after "Articles" in which one of its numbers may stand
_ROW = frozenset(("and", "or", "to", "through"))
_BEFORE = (PREPOSITIONS - {"to"}) | {"of", "a", "the"}  # a noun with a label, and no verb
_NO = frozenset(("no", "nos", "number"))  # "Symphony No. 5"


def misnumbered(claim: list[Word], quotes: Sequence[Index]) -> Iterator[tuple[tuple[Word, Word], bool]]:
    """A noun and its number, where the quotes have the noun with other numbers only; whether it is sure.

    It is of nouns that are known to have numbers (Article 19); others may stand before one by chance.
    """
    for at, noun in enumerate(claim):
        plain = noun.plain.casefold()
        known = plain in DESIGNATORS
        number = _number(claim, at) if plain not in _NO else None
        if number and (known or _is_labelled(claim, at, number, quotes)):
            found = [each for index in quotes for each in _numbers(index, plain, known=known)]
            if found and value_of(number.plain) not in found:
                yield (noun, number), known


def numbers_behind(index: Index, at: int) -> list[int]:
    """The number that a text has behind a noun, if it has one."""
    number = _number(index.words, at)
    return [value_of(number.plain)] if number else []


def _number(words: Sequence[Word], at: int) -> Word | None:
    """The number that stands behind a noun, perhaps with "No." between."""
    no = at + 1 < len(words) and words[at + 1].plain.casefold() in _NO
    number = words[at + 1 + no : at + 2 + no]
    return number[0] if number and number[0].joined and value_of(number[0].plain) else None


def _is_labelled(
    words: Sequence[Word], at: int, number: Word, counted: Sequence[Index] | None = None
) -> bool:
    """Whether a number behind a noun is its label, and no score or count of what follows: "at Orne 44 men".

    `counted`: texts of which one has to have such a count.
    """
    noun = words[at]
    following = next((word for word in words[at + 1 : at + 4] if word.start > number.start), None)
    if small(noun.plain) or calendar(noun.plain) or noun.owns or noun.plain.isdigit():
        return False
    if following and following.plain[0].isdigit() and following.start == number.end + 1:
        return False  # 3–2
    counts_it = following and following.joined and counts(following.plain.casefold())
    if following and counts_it and (counted is None or _counted(number, following, counted)):
        return False
    before = words[at - 1].plain.casefold() if at and noun.joined else ""
    return noun.capital or before in _BEFORE


def _counted(number: Word, following: Word, quotes: Sequence[Index]) -> bool:
    """Whether a text counts by a number what stands behind it: "44 pilots"."""
    value, noun = value_of(number.plain), following.plain.casefold()
    return any(
        at and value_of(index.words[at - 1].plain.title()) == value
        for index in quotes
        for at in index.places.get(noun, ())
    )


def numbered_alike(claim: list[Word], start: int, quotes: Sequence[Index]) -> bool:
    """Whether the number at an offset follows a name that it follows in the quotes, too: Apollo 11."""
    at = next((at for at, word in enumerate(claim) if word.start == start), 0)
    if not at or not claim[at].joined or not claim[at - 1].capital or small(claim[at - 1].plain):
        return False
    name, value = claim[at - 1].plain, value_of(claim[at].plain)
    return value > 0 and any(
        index.words[there].capital and value in map(value_of, _joined_after(index, there))
        for index in quotes
        for there in index.places.get(name.casefold(), ())
    )


def _joined_after(index: Index, at: int) -> Iterator[str]:
    yield from (word.plain for word in index.words[at + 1 : at + 2] if word.joined)


def _numbers(index: Index, noun: str, *, known: bool) -> Iterator[int]:
    """The numbers that a text gives a noun, as labels where it isn't known to have some."""
    single = noun.removesuffix("s")
    for key in (single, single + "s"):
        for at in index.places.get(key, ()):
            number = _number(index.words, at)
            if number and (known or _is_labelled(index.words, at, number)):
                yield value_of(number.plain)
                yield from _further(index.words, at + 1) if key != single else ()


def _further(words: Sequence[Word], first: int) -> Iterator[int]:
    """The numbers of a row that begins at a place: 12, 13 and 15."""
    for word in words[first : first + _REACH]:
        if value := value_of(word.plain):
            yield value
        elif word.plain not in _ROW:
            return


@lru_cache(maxsize=8192)  # the words of a language come again in every text
def value_of(written: str) -> int:
    """The value of a whole number in digits, Roman numerals or a capital word; 0 where it is none."""
    if written.isascii() and written.isdigit() and len(written) < 9:
        return int(written)
    worded = CARDINALS.get(written.casefold(), 0) if len(written) > 1 and written[0].isupper() else 0
    return worded or words.value(written)


def one_number(token: str, there: str) -> bool:
    """Whether one of two words is a Roman numeral, the other the same number: World War II and Two."""
    roman = words.value(token) if token.isupper() else 0
    other = words.value(there) if there.isupper() else 0
    return bool(roman or other) and value_of(token) == value_of(there)

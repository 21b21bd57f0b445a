"""Where the words of a name stand in a text, and whether they are the whole of a name there.

Tolerated are what isn't another name: a genitive, U.S. for US, an initial left out, UNESCO for Unesco, a
plural that is no other name (Muslims for Muslim, but never Williams for William), Sen. for Senator.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from hrctimeline.claims.names.lands import related
from hrctimeline.claims.names.limits import limit_before, limit_behind
from hrctimeline.claims.names.runs import LEGAL, Tokens, numeral
from hrctimeline.claims.vocabulary import (
    DESIGNATORS,
    PREPOSITIONS,
    calendar,
    counts,
    honorific,
    is_title,
    lines,
    one_noun,
    ordinary,
    particle,
    singular,
    small,
    word_list,
)
from hrctimeline.claims.words import Index, Word, roman_value
from hrctimeline.dates.vocabulary import CARDINALS
from hrctimeline.record import Record
from hrctimeline.words.text import Span

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


def numbered_alike(claim: list[Word], span: Span, quotes: Sequence[Index]) -> bool:
    """Whether the number in a span follows a name that it follows in the quotes, too: Apollo 11.

    It may be a Roman numeral in one of the two: Article 14 and Article XIV.
    """
    inside = range(*(bisect_left(claim, offset, key=_start) for offset in span))
    at = next((at for at in inside if value_of(claim[at].plain)), 0)
    if not at or not claim[at].joined or not claim[at - 1].capital or small(claim[at - 1].plain):
        return False
    name, value = claim[at - 1].plain, value_of(claim[at].plain)
    return value > 0 and any(
        index.words[there].capital and value in map(value_of, _joined_after(index, there))
        for index in quotes
        for there in index.places.get(name.casefold(), ())
    )


def _start(word: Word) -> int:
    return word.start


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
    return worded or roman_value(written)


def one_number(token: str, there: str) -> bool:
    """Whether one of two words is a Roman numeral, the other the same number: World War II and Two."""
    roman = roman_value(token) if token.isupper() else 0
    other = roman_value(there) if there.isupper() else 0
    return bool(roman or other) and value_of(token) == value_of(there)


class NamePlace(Record):
    """The words of a name in a text, by the places of the first and the last."""

    text: Index
    first: int
    last: int

    @property
    def starts_free(self) -> bool:
        """Whether no name goes over its first word: "Haley" in "Ambassador Haley", not in "Nikki Haley"."""
        words, at = self.text.words, self.first
        if at == 0 or not words[at].joined:
            return True
        before = words[at - 1]
        tied = words[at].joined == "-" and particle(before.plain)  # al-Haley
        return not (before.capital or tied) or before.owns or before.begins or _stands_beside(before)

    @property
    def ends_free(self) -> bool:
        """Whether no name goes on after its last word: not "Bank" in "Bank of Japan"."""
        words, at = self.text.words, self.last + 1
        if at >= len(words) or not words[at].joined or words[at - 1].owns:
            return True
        if words[at].plain == "of":
            return at + 1 >= len(words) or not (words[at + 1].capital or words[at + 1].plain == "the")
        plain = words[at].plain
        return not words[at].capital or words[at].begins or is_title(plain) or plain.casefold() in LEGAL

    @property
    def limited(self) -> bool:
        """Whether words beside it limit it: "Vice" before "President", "elect" behind it."""
        words = self.text.words
        return (limit_before(words, self.first) or limit_behind(words, self.last)) is not None


def _stands_beside(word: Word) -> bool:
    """Whether a word before a name is none of its words: an office, an address, a land's adjective."""
    plain = word.plain
    return word.acronym or bool(honorific(plain)) or is_title(plain) or bool(related((plain,)))


def places(indexes: Sequence[Index], tokens: Tokens) -> Iterator[NamePlace]:
    """Where the words of a name stand in texts, one after another, as a name."""
    first = tokens[0].casefold()
    keys = {first, first + "s", first.removesuffix("s")}
    if is_title(first):
        keys |= set(_abbreviations(singular(first)))
    for index in indexes:
        for key in keys:
            for at in index.places.get(key, ()):
                last = _matched(index.words, at, tokens)
                if last is not None:
                    yield NamePlace(index, at, last)


def _abbreviations(office: str) -> Iterator[str]:
    yield office
    yield from (line.split()[0] for line in lines("abbreviated_offices") if line.split()[1] == office)


def _matched(there: list[Word], at: int, tokens: Tokens) -> int | None:
    """The place of the last word where the words of a name stand from `at` on; initials may be left out."""
    where = at
    tokens = tuple(t for i, t in enumerate(tokens) if t != "the" or not i or tokens[i - 1] != "of")
    for number, token in enumerate(tokens):
        if number:
            where += 1
            while len(token) > 1 and (_initial(there, where) or _article(there, where, token)):
                where += 1
            if where >= len(there) or not there[where].joined:
                return None
        if where >= len(there) or not (
            same(token, there[where].plain)
            or (number and one_number(token, there[where].plain))
            or (there[where].joined == "-" and token.casefold() == there[where].plain.casefold())
        ):
            return None
    return None if _cut(there, at) or _cut(there, where + 1) else where


def _initial(there: list[Word], at: int) -> bool:
    if at + 1 >= len(there) or len(there[at].plain) > 1 or not there[at].joined:
        return False
    return not numeral(there, at) or there[at + 1].capital


def _article(there: list[Word], at: int, token: str) -> bool:
    """Whether a "the" after "of" is left out: the Ministry of Health, of the Armed Forces."""
    if not 0 < at < len(there) - 1 or token == "the" or there[at].plain != "the":
        return False
    return there[at - 1].plain == "of" and bool(there[at].joined)


def _cut(there: list[Word], at: int) -> bool:
    """Whether two halves of a hyphened name meet here: "Belle | Étoile", but not "US | China"."""
    if not 0 < at < len(there) or there[at].joined != "-":
        return False
    before, after = there[at - 1], there[at]
    return before.capital and after.capital and not (before.acronym or after.acronym)


def same(token: str, there: str) -> bool:
    """Whether two words are one name: equal, or apart only by a plural or by capital letters throughout."""
    if token == there:
        return True
    plain, other = token.casefold(), there.casefold()
    if plain != other:
        return _plural(token, there) or _one_office(token, there)
    loud = (token.isupper() or there.isupper()) and len(token) > 3
    return (
        there[0].isupper() and token[0].isupper() and (loud or token[1:2].isupper() == there[1:2].isupper())
    )


def _plural(token: str, there: str) -> bool:
    """Whether one word is the other's plural, and both are nouns: Muslims, NGOs; no one is a Williams."""
    short, long = sorted((token, there), key=len)
    if long.casefold() != short.casefold() + "s" or token[0] != there[0]:
        return False
    if is_title(short):
        return one_noun(token, there)
    if short.isupper():
        return len(short) > 1 and long[:2].isupper()
    group = short.casefold() in word_list("groups") or short.endswith("ist") or short[0].islower()  # iPhones
    return len(short) > 2 and bool(group or related((short,)) or (ordinary(short) and len(short) > 3))


def _one_office(token: str, there: str) -> bool:
    capital = token[0].isupper() and there[0].isupper()
    return capital and is_title(token) and one_noun(token, there)

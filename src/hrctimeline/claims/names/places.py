"""Where the words of a name stand in a text, and whether they are the whole of a name there.

Tolerated are what isn't another name: a genitive, U.S. for US, an initial left out, UNESCO for Unesco, a
plural that is no other name (Muslims for Muslim, but never Williams for William), Sen. for Senator.
"""

from collections.abc import Iterator, Sequence

from hrctimeline.claims.names.lands import related
from hrctimeline.claims.names.limits import limit_before, limit_behind
from hrctimeline.claims.names.numbered import one_number
from hrctimeline.claims.names.runs import Tokens, numeral
from hrctimeline.claims.vocabulary import honorific, is_title, lines, one_noun, ordinary, singular, word_list
from hrctimeline.claims.words import Index, Word
from hrctimeline.record import Record


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
        return not before.capital or before.owns or before.begins or _stands_beside(before)

    @property
    def ends_free(self) -> bool:
        """Whether no name goes on after its last word: not "Bank" in "Bank of Japan"."""
        words, at = self.text.words, self.last + 1
        if at >= len(words) or not words[at].joined or words[at - 1].owns:
            return True
        if words[at].plain == "of":
            return at + 1 >= len(words) or not (words[at + 1].capital or words[at + 1].plain == "the")
        return not words[at].capital or words[at].begins or is_title(words[at].plain)

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
            same(token, there[where].plain) or (number and one_number(token, there[where].plain))
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
    group = short.casefold() in word_list("groups") or related((short,))
    return len(short) > 2 and bool(group or (ordinary(short) and len(short) > 3))


def _one_office(token: str, there: str) -> bool:
    capital = token[0].isupper() and there[0].isupper()
    return capital and is_title(token) and one_noun(token, there)

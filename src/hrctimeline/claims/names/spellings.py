"""Names in another spelling: without accents, with Saint for St, as British or American English has them.

So is one in two words or in one.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hrctimeline.claims.names.runs import Tokens
from hrctimeline.claims.vocabulary import ordinary
from hrctimeline.claims.words import Index, Word
from hrctimeline.words.lists import lazy_pattern

_SHORT = {
    "st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "co": "company", "corp": "corporation",
    "bros": "brothers",
}  # fmt: skip
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "a", "œ": "o", "’": "'"})
_drawn = lazy_pattern("(?<=[aou])e(?=[^aeio])")
_clan = lazy_pattern("^(?:mac|m')(?=[^aeiou])")
_THE = frozenset(("al", "el", "ul"))  # in Arabic
# endings that British and American English spell differently
_OTHERWISE = (
    ("our", "or"), ("ence", "ense"), ("tre", "ter"), ("amme", "am"), ("ogue", "og"), ("isation", "ization"),
    ("isations", "izations"),
)  # fmt: skip


def spelled_otherwise(tokens: Tokens, texts: Sequence[Index]) -> Iterator[str]:
    """The same letters without accents, with Saint for St, and as British or American English spells.

    The Arabic article is one however it is drawn, and may be left out.
    """
    wanted = [without_accents(token) for token in tokens if token.casefold() not in _THE]
    for index in texts if wanted else ():
        for at, word in enumerate(index.words):
            if word.capital and without_accents(word.plain) == wanted[0]:
                there = [each for each in index.words[at : at + len(wanted) + 1] if each.plain not in _THE]
                there = there[: len(wanted)]
                if [without_accents(each.plain) for each in there] == wanted and joined(there):
                    yield written(_with_halves(index.words, at, index.words.index(there[-1]) + 1))


def run_together(tokens: Tokens, texts: Sequence[Index]) -> Iterator[str]:
    """Elmford for Elm Ford, and the other way round: the same letters in one word or in several.

    Of a name with digits a plural's s says nothing: several B-52s are of the B52.
    """
    wanted = "".join(map(without_accents, tokens))
    numbered = any(map(str.isdigit, wanted))
    alike = {wanted, f"{wanted}s", wanted.removesuffix("s")} if numbered else {wanted}
    for index in texts:
        for at, word in enumerate(index.words):
            last, letters = at, without_accents(word.plain) if word.capital else ""
            while letters and wanted.startswith(letters) and index.words[last + 1 : last + 2]:
                if letters in alike or not index.words[last + 1].joined:
                    break
                last += 1
                letters += without_accents(index.words[last].plain)
            if letters in alike:
                yield written(index.words[at : last + 1])


def run_on(tokens: Tokens, texts: Sequence[Index]) -> Iterator[str]:
    """A name that a lost space joins to the word behind it: Ada Fennspeaks."""
    for index in texts if len(tokens) > 1 else ():
        for at in index.places.get(tokens[0].casefold(), ()):
            there = index.words[at : at + len(tokens)]
            rest = there[-1].plain.removeprefix(tokens[-1])
            alike = [word.plain for word in there[:-1]] == [*tokens[:-1]] and joined(there)
            if alike and rest != there[-1].plain and _is_a_verb(rest):
                yield written(there)


def _is_a_verb(rest: str) -> bool:
    """Whether letters are a verb by their ending, and no part of a surname: Peters|burg."""
    return len(rest) > 3 and rest.islower() and rest.endswith(("s", "ed", "ing")) and ordinary(rest)


def _with_halves(words: list[Word], start: int, end: int) -> list[Word]:
    """A span of words with the other halves of those that a hyphen cuts: Orme-Blais for Orme."""
    while end < len(words) and words[end].joined == "-":
        end += 1
    while start and words[start].joined == "-":
        start -= 1
    return words[start:end]


def without_accents(word: str) -> str:
    """A word in small letters without accents, as American English and no abbreviation spells it.

    An umlaut may be drawn with an e (Mueller, Haeusler), and a clan's Mac as Mc or M'.
    """
    parts = word if word.isascii() else unicodedata.normalize("NFD", word)
    plain = "".join(char for char in parts if not unicodedata.combining(char)).casefold()
    plain = _drawn().sub("", plain.translate(_LETTERS))
    plain = _clan().sub("mc", plain)
    british = next((pair for pair in _OTHERWISE if plain.endswith(pair[0])), None)
    return plain.removesuffix(british[0]) + british[1] if british else _SHORT.get(plain, plain)


def joined(found: list[Word]) -> bool:
    """Whether no mark parts words of a text."""
    return all(word.joined for _, word in pairwise(found))


def written(found: list[Word]) -> str:
    """Words of a text as one name."""
    return " ".join(word.plain for word in found)

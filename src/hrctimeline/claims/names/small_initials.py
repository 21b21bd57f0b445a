"""Initials of what the texts have in small letters: DA for a district attorney, IV for intravenous.

The letters stand at the beginnings of words in a row, or of the parts of one: headquarters, intravenous.
"""

from collections.abc import Iterator, Sequence

from hrctimeline.claims.names.limits import limit_before
from hrctimeline.claims.vocabulary import noun, ordinary, small, word_list
from hrctimeline.claims.words import Index, Word

_PART = 3  # letters of a part of a word


def written_small(initials: str, texts: Sequence[Index]) -> Iterator[str]:
    """The words in small letters that have some initials, as they are written; several for IVs and MPs."""
    letters = initials.removesuffix("s") if initials[:-1].isupper() else initials
    if len(letters) < 2 or not letters.isupper() or not letters.isalpha():
        return
    wanted = letters.casefold()
    for index in texts:
        for key in (key for key in index.places if key[0] == wanted[0]):
            for at in index.places[key]:
                if limit_before(index.words, at):
                    continue  # a deputy director is no director
                found = _in_a_row(wanted, index.words, at)
                if found or _of_parts(wanted, index.words[at]):
                    yield " ".join(word.plain for word in found or [index.words[at]])


def plural(initials: str) -> bool:
    """Whether initials are in the plural: they tell of a kind of people or things, as MPs and GIs."""
    return len(initials) > 2 and initials[-1] == "s" and initials[:-1].isupper() and initials.isalpha()


def _in_a_row(letters: str, words: Sequence[Word], at: int) -> list[Word]:
    """The words from one on that have a letter each; between them a small word may have none."""
    found: list[Word] = []
    begun = at
    while len(found) < len(letters) and at < len(words) and (at == begun or words[at].joined):
        word = words[at]
        if not (word.plain.islower() or (word.begins and word.plain.istitle())):
            return []
        if not small(word.plain):
            if word.plain[0].casefold() != letters[len(found)]:
                return []
            found.append(word)
        elif not found or (len(letters) == 2 and word.plain != "of"):
            return []
        at += 1
    whole = len(found) == len(letters) and noun(found[-1].plain)
    return list(words[begun:at]) if whole else []


def _of_parts(letters: str, word: Word) -> bool:
    """Whether a word is made of two parts that begin with the letters."""
    plain = word.plain
    if len(letters) != 2 or not plain.islower():
        return False
    cuts = (at for at in range(_PART, len(plain) - _PART + 1) if plain[at] == letters[1])
    return any(plain[:at] in word_list("prefixes") or _made_of(plain[:at], plain[at:]) for at in cuts)


def _made_of(first: str, second: str) -> bool:
    return ordinary(first) and ordinary(second)

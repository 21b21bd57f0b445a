"""Names and initials of what the texts have in small letters: DA for a district attorney, IV for intravenous.

The letters stand at the beginnings of words in a row, or of the parts of one: headquarters, intravenous,
nongovernmental organizations. A name itself may stand there so, as nicknames and addresses do.
"""

from collections.abc import Iterator, Sequence

from hrctimeline.claims.names.lands import DIRECTIONS
from hrctimeline.claims.names.limits import limit_before
from hrctimeline.claims.names.runs import Tokens
from hrctimeline.claims.vocabulary import common, noun, ordinary, small, word_list
from hrctimeline.claims.words import Index, Word

_PART = 3  # letters of a part of a word
_FEW = 5  # letters that hardly are a word in capitals
_LONGEST = 12  # words that have some initials


def written_small(initials: str, texts: Sequence[Index]) -> Iterator[str]:
    """The words in small letters that have some initials, as they are written; several for IVs and MPs."""
    letters = initials.removesuffix("s") if initials[:-1].isupper() else initials
    if initials[0].isupper() and initials[-1].isupper() and initials.isalpha():
        letters = "".join(filter(str.isupper, initials))  # DDoS: of a small word between
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


def uncapitalized(name: str, texts: Sequence[Index]) -> Iterator[str]:
    """A name, no ordinary word, where the texts have it small: Orne in “irc.orne.net” and “suborne”."""
    plain = name.casefold()
    if plain in DIRECTIONS:
        forms: tuple[str, ...] = (f"{plain}ern", plain.removesuffix("ern"))
    elif len(plain) < _PART or ordinary(plain):
        return
    else:
        forms = (plain, *(f"{prefix}{plain}" for prefix in word_list("prefixes")))
    for index in texts:
        for form in (form for form in forms if form in index.places):
            yield from (form for at in index.places[form] if index.words[at].plain[1:].islower())


def are_initials(tokens: Tokens) -> bool:
    """Whether a name is a few capital letters: what they are of may stand there in other words."""
    letters = tokens[0].removesuffix("s")
    return len(tokens) == 1 and 1 < len(letters) <= _FEW and letters.isupper() and letters.isalpha()


def _in_a_row(letters: str, words: Sequence[Word], at: int) -> list[Word]:
    """The words from one on that have the letters; between them a small word may have none."""
    end = _row_end(letters, words, at, at, of_two=len(letters) == 2)
    return list(words[at:end]) if end and noun(words[end - 1].plain) else []


def _row_end(letters: str, words: Sequence[Word], begun: int, at: int, *, of_two: bool) -> int:
    """Where a row of words from `begun` on has had all letters, of which some are left at `at`; or 0."""
    if not letters:
        return at
    if at == len(words) or at - begun > _LONGEST or not (at == begun or words[at].joined):
        return 0
    word = words[at]
    housed = len(letters) == 1 and at > begun and words[at - 1].plain == "of" and common(word.plain)
    if not (word.plain.islower() or ((word.begins or housed) and word.plain.istitle())):
        return 0  # "members of Parliament"
    if small(word.plain) and (at > begun or len(letters) < _PART):  # "most valuable player" is three
        passed = at > begun and (not of_two or word.plain == "of")
        return _row_end(letters, words, begun, at + 1, of_two=of_two) if passed else 0
    ways = (_row_end(letters[n:], words, begun, at + 1, of_two=of_two) for n in _taken(letters, word.plain))
    return next(filter(None, ways), 0)


def _taken(letters: str, word: str) -> Iterator[int]:
    """How many of some letters a word may have: its first, and that behind a prefix: nongovernmental, NG."""
    plain = word.casefold()
    if plain[0] == letters[0]:
        yield 1
        if any(plain[at] == letters[1:2] and plain[:at] in word_list("prefixes") for at in _cuts(plain)):
            yield 2


def _cuts(word: str) -> range:
    """Where a word may be cut in two."""
    return range(_PART, len(word) - _PART + 1)


def _of_parts(letters: str, word: Word) -> bool:
    """Whether a word is made of two parts that begin with the letters."""
    plain = word.plain
    if len(letters) != 2 or not plain[1:].islower():
        return False
    plain = plain.casefold()
    cuts = (at for at in _cuts(plain) if plain[at] == letters[1])
    return any(plain[:at] in word_list("prefixes") or _made_of(plain[:at], plain[at:]) for at in cuts)


def _made_of(first: str, second: str) -> bool:
    return ordinary(first) and ordinary(second)

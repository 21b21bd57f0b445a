"""Blends: one word made of the beginnings of several, StanLeith for Standard Leith, MoT for a ministry.

And initials of which a text has most: OTPD beside “Orne Town police”.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from hrctimeline.claims.names.runs import Tokens
from hrctimeline.claims.vocabulary import word_list
from hrctimeline.claims.words import Index, Word

_BINDING = frozenset(("of", "the", "for", "and", "in", "on", "to", "at", "de", "des", "du", "la"))
_BLENDED, _PIECE = 12, 2  # letters of a blend, and of a piece that begins with a small one
_INITIALS = 4  # capital letters that are initials: longer ones may be Interpol's


def blended(tokens: Tokens, texts: Sequence[Index]) -> Iterator[str]:
    """Standard Leith for StanLeith, Ministry of Transport for MoT: the beginnings of words in a row."""
    if len(tokens) > 1 or not 1 < len(tokens[0]) <= _BLENDED or not tokens[0][0].isupper():
        return
    found = [
        (size, number, index.words[at : at + size])
        for number, index in enumerate(texts)
        for at, word in enumerate(index.words)
        if word.capital and word.plain[0] == tokens[0][0] and (size := _blend(tokens[0], index.words, at))
    ]
    yield from (
        " ".join(word.plain for word in each) for _, _, each in sorted(found, key=lambda each: each[:2])
    )


def _blend(blend: str, words: list[Word], at: int) -> int:
    """How many words from `at` on a blend has the beginnings of; 0 where it isn't made of them.

    A piece of a word with a capital letter has one as well, or two letters: BoO, Amex. All are of one name:
    no verb stands between them, nor "and the"; initials leave out no word that begins with a capital letter,
    and a few have one letter of each, or another's initials whole: UNFC.
    """
    most = 1 if blend.isupper() and len(blend) <= _INITIALS else len(blend)
    ways = {0: 0}  # letters taken: words with a capital letter that they are of
    for size, word in enumerate(words[at : at + _BLENDED]):
        if size and (not word.joined or _parts(words[at + size - 1], word)):
            break
        made: dict[int, int] = {}
        left_out = word.joined == "-" or (not blend.isupper() if word.capital else word.plain in _BINDING)
        for taken, pieces in ways.items():
            longest = _shares(blend[taken:], word.plain)
            for length in range((longest if word.plain.isupper() else min(longest, most)) + 1):
                clear = (
                    not word.capital
                    or blend[taken : taken + 1].isupper()
                    or _PIECE <= length < len(blend) - 1
                )
                if (length and clear) or (not length and size and left_out):
                    found = pieces + bool(length and word.capital)
                    made[taken + length] = max(found, made.get(taken + length, 0))
        ways = made
        if ways.get(len(blend), 0) > 1 and word.capital:
            return size + 1
    return 0


def mostly_initialled(tokens: Tokens, texts: Sequence[Index]) -> Iterator[str]:
    """Orne Town police for OTPD, and a name of four words or more with other initials among its own."""
    letters = tokens[0].casefold()
    if len(tokens) > 1 or len(letters) < _INITIALS or not (tokens[0].isupper() and letters.isalpha()):
        return
    for index in texts:
        for at, word in enumerate(index.words):
            if word.capital and word.plain[0].casefold() == letters[0]:
                for name in _names_from(index.words, at):
                    told = "".join(each.plain[0] for each in name if each.plain not in _BINDING).casefold()
                    before = index.words[at - 1].plain[0].casefold() if word.joined and at else ""
                    if sorted(letters) in (sorted(told), sorted(before + told)):
                        continue  # all its own, in another order
                    if _lacks_the_last(letters, told) or _are_among(letters, told):
                        yield " ".join(each.plain for each in name)


def _names_from(words: list[Word], at: int) -> Iterator[list[Word]]:
    """The name that begins at a place, and the same with a body in small letters behind it."""
    end = last = at + 1
    while end < len(words) and words[end].joined and (words[end].capital or words[end].plain in _BINDING):
        end += 1
        last = end if words[end - 1].capital else last
    yield words[at:last]
    if last == end < len(words) and words[end].joined and words[end].plain in word_list("institutions"):
        yield words[at : end + 1]


def _lacks_the_last(letters: str, told: str) -> bool:
    """Whether a name begins with all letters but the last, in order, with one word more at the most.

    A longer name's part may; in one of as many words another letter stands for the last.
    """
    longer = len(told) > len(letters)
    begun = [told[: len(letters) - 1], told[: len(letters)]] if longer else [told]
    return any(each[-1:] == letters[-2] and _in_order(letters[:-1], each) for each in begun)


def _in_order(letters: str, told: str) -> bool:
    rest = iter(told)
    return all(letter in rest for letter in letters)


def _are_among(letters: str, told: str) -> bool:
    """Whether initials of several words are among some letters, with others: those of another language."""
    return _INITIALS <= len(told) < len(letters) and Counter(told) <= Counter(letters)


def _parts(before: Word, word: Word) -> bool:
    """Whether two bodies are parted by "and the"."""
    return before.plain == "and" and word.plain == "the"


def _shares(rest: str, word: str) -> int:
    """How many letters the rest of a blend and a word begin with in common."""
    pairs = zip(rest.casefold(), word.casefold(), strict=False)
    return next((at for at, (one, other) in enumerate(pairs) if one != other), min(len(rest), len(word)))

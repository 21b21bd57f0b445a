"""Blends: one word made of the beginnings of several, StanLeith for Standard Leith, MoT for a ministry."""

from collections.abc import Iterator, Sequence

from hrctimeline.claims.names.runs import Tokens
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


def _parts(before: Word, word: Word) -> bool:
    """Whether two bodies are parted by "and the"."""
    return before.plain == "and" and word.plain == "the"


def _shares(rest: str, word: str) -> int:
    """How many letters the rest of a blend and a word begin with in common."""
    pairs = zip(rest.casefold(), word.casefold(), strict=False)
    return next((at for at, (one, other) in enumerate(pairs) if one != other), min(len(rest), len(word)))

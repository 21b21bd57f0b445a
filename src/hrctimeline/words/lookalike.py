"""Letters that look like others: the skeleton by which a look-alike is recognised (and always refused).

The idea is Unicode Technical Standard 39's skeleton, cut down to letters of Greek, Cyrillic, Armenian and
the like that are drawn as Latin ones; compatibility forms (full-width, mathematical, superscript) go by NFKC.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache

from hrctimeline.words.fold import fold
from hrctimeline.words.lists import lazy_pattern

_TWINS = {
    "A": "АΑᎪ",
    "a": "аɑα",
    "B": "ВΒᏴ",
    "C": "СϹᏟ",
    "c": "сϲ",
    "D": "Ꭰ",
    "d": "ԁ",
    "E": "ЕΕᎬ",
    "e": "еҽ",
    "F": "Ϝ",
    "G": "Ԍ",
    "g": "ɡ",
    "H": "НΗᎻ",
    "h": "һ",
    "I": "ІΙӀ",
    "i": "іɩι",
    "J": "ЈͿ",
    "j": "јϳ",
    "K": "КΚᏦ",
    "k": "к",
    "L": "Ꮮ",
    "l": "ӏ",
    "M": "МΜᎷ",
    "N": "Ν",
    "n": "ո",
    "O": "ОΟՕ",
    "o": "оοօ",
    "P": "РΡᏢ",
    "p": "рρ",
    "Q": "Ԛ",
    "q": "ԛ",
    "r": "г",
    "S": "ЅՏ",
    "s": "ѕ",
    "T": "ТΤᎢ",
    "t": "т",
    "U": "Ս",
    "u": "υս",
    "V": "Ѵ",
    "v": "ѵν",
    "W": "Ԝ",
    "w": "ԝω",
    "X": "ХΧ",
    "x": "хχ",
    "Y": "УΥҮ",
    "y": "уү",
    "Z": "Ζ",
}
_PLAIN = {twin: plain for plain, twins in _TWINS.items() for twin in twins}


def skeleton(text: str) -> str:
    """`text` with every character replaced, one for one, by the Latin letter or digit it looks like."""
    for char in _foreign(text):
        if (plain := _plain(char)) != char:
            text = text.replace(char, plain)
    return text


def telling(text: str) -> bool:
    """Whether a text has a character that looks like another one and isn't folded into it."""
    return any(fold(_plain(char)) != fold(char) for char in _foreign(text))


def among_latin(text: str) -> Iterator[int]:
    """The index of every letter of another alphabet that looks like a Latin one, in a word of Latin letters.

    Such a word is no language's: Unicode Technical Standard 39 calls it of mixed script.
    """
    if text.isascii():
        return
    for word in _words().finditer(text):
        if _latin().search(word[0]):
            yield from (word.start() + at for at, char in enumerate(word[0]) if char in _PLAIN)


def _foreign(text: str) -> list[str]:
    """The characters of a text beyond ASCII, each once, in order."""
    return [] if text.isascii() else sorted(set(_beyond().findall(text)))


_beyond = lazy_pattern(r"[^\x00-\x7f]")
_words = lazy_pattern(r"[^\W\d_]{2,}")
_latin = lazy_pattern(r"[A-Za-z]{2}")


@cache
def _plain(char: str) -> str:
    plain = unicodedata.normalize("NFKC", char)
    return _PLAIN.get(plain, plain) if len(plain) == 1 else _PLAIN.get(char, char)


def differing(quoted: str, sourced: str) -> list[tuple[int, str, str]]:
    """Where two texts of one skeleton differ: the index, and the two characters."""
    pairs = enumerate(zip(quoted, sourced, strict=False))
    return [(index, a, b) for index, (a, b) in pairs if a != b]


def named(char: str) -> str:
    """A character with its Unicode name, for a message."""
    return f"“{char}” ({unicodedata.name(char, f'U+{ord(char):04X}').capitalize()})"

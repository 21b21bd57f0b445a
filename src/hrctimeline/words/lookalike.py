"""Letters that look like others: the skeleton by which a look-alike is recognised (and always refused).

The idea is Unicode Technical Standard 39's skeleton, cut down to letters of Greek, Cyrillic, Armenian and
the like that are drawn as Latin ones; compatibility forms (full-width, mathematical, superscript) go by NFKC.
"""

import unicodedata

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
_SKELETON = str.maketrans({twin: plain for plain, twins in _TWINS.items() for twin in twins})


def skeleton(text: str) -> str:
    """`text` with every character replaced, one for one, by the Latin letter or digit it looks like."""
    return "".join(_plain(char) for char in text).translate(_SKELETON)


def _plain(char: str) -> str:
    if char.isascii():
        return char
    plain = unicodedata.normalize("NFKC", char)
    return plain if len(plain) == 1 else char


def differing(quoted: str, sourced: str) -> list[tuple[int, str, str]]:
    """Where two texts of one skeleton differ: the index, and the two characters."""
    pairs = enumerate(zip(quoted, sourced, strict=False))
    return [(index, a, b) for index, (a, b) in pairs if a != b]


def named(char: str) -> str:
    """A character with its Unicode name, for a message."""
    return f"“{char}” ({unicodedata.name(char, f'U+{ord(char):04X}').capitalize()})"

"""Names of a family, and names from another script: Ann Lowe for Lowe's mother Ann, Gaddafi for Qadhafi."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from hrctimeline.claims.names.runs import Tokens
from hrctimeline.claims.names.spellings import joined, written
from hrctimeline.claims.vocabulary import ordinary
from hrctimeline.claims.words import Index
from hrctimeline.words.lists import lazy_pattern, listed

_KIN = listed(
    """
    mother father parents brother brothers sister sisters son sons daughter daughters wife husband widow
    widower aunt uncle cousin cousins nephew niece grandmother grandfather grandson granddaughter family
    """
)
_REACH = 8  # words behind "Lowe's" in which a kinsman is named
# before the "s" of a plural: Heroes of Hero, and no Hughes of Hugh (Quirk et al. 1985, section 5.81)
_SIBILANT = ("se", "xe", "ze", "che", "she", "oe")
_LONG = 5  # letters of a name that may be drawn in several ways
# letters that stand for one of another script, each way with the one that all are told by
_DRAWN = (
    ("tch", "ch"), ("kh", "k"), ("gh", "k"), ("q", "k"), ("g", "k"), ("dh", "d"), ("th", "t"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ph", "f"), ("y", "i"),
)  # fmt: skip


def family(tokens: Tokens, texts: Sequence[Index]) -> Iterator[str]:
    """Fenn for the Fenns, iPhone for iPhones, Hero for Heroes; the Fenns for Fenn."""
    if len(tokens) > 1:
        return
    one = tokens[0].removesuffix("s")
    names = [one, one[:-1] if one.endswith(_SIBILANT) else one] if one != tokens[0] else []
    for name in sorted({each for each in names if each and not (each.isupper() or ordinary(each))}):
        for index in texts:
            yield from (name for at in index.places.get(name.casefold(), ()) if index.words[at].plain == name)
    several = f"{tokens[0]}s"
    for index in texts:
        for at in index.places.get(several.casefold(), ()):
            if at and index.words[at].plain == several and index.words[at - 1].plain.casefold() == "the":
                yield several


def kinsman(tokens: Tokens, texts: Sequence[Index]) -> Iterator[str]:
    """Lowe's mother Ann for Ann Lowe."""
    for index in texts if len(tokens) == 2 else ():
        for at in index.places.get(tokens[1].casefold(), ()):
            behind = index.words[at + 1 : at + 1 + _REACH] if index.words[at].owns else []
            kin = next((word.plain for word in behind if word.plain in _KIN), "")
            if kin and any(word.plain == tokens[0] and word.capital for word in behind):
                yield f"{index.words[at].plain}’s {kin} {tokens[0]}"


def transliterated(tokens: Tokens, texts: Sequence[Index]) -> Iterator[str]:
    """Gaddafi for Qadhafi: names that differ in letters alone that draw one of another script."""
    if not any(len(token) >= _LONG and token.istitle() for token in tokens):
        return
    for index in texts:
        for at in range(len(index.words) - len(tokens) + 1):
            found = index.words[at : at + len(tokens)]
            pairs = [(token, word.plain) for token, word in zip(tokens, found, strict=True)]
            if joined(found) and all(one == other or _is_drawn_so(one, other) for one, other in pairs):
                yield written(found)


def _is_drawn_so(name: str, plain: str) -> bool:
    if not (name.istitle() and plain.istitle()) or min(len(plain), len(name)) < _LONG:
        return False
    if abs(len(plain) - len(name)) > 2 or ordinary(name.casefold()):
        return False
    one, other = _skeleton(plain), _skeleton(name)
    if _of_arabic().search(f"{plain} {name}"):
        one, other = _vowels().sub("a", one), _vowels().sub("a", other)
    return one == other and not ordinary(plain.casefold())


@lru_cache(maxsize=4096)
def _skeleton(name: str) -> str:
    """A name as all ways to draw its letters have it, none of them twice in a row."""
    plain = name.casefold()
    for drawn, letter in _DRAWN:
        plain = plain.replace(drawn, letter)
    return re.sub(r"(.)\1", r"\1", plain)


# letters and beginnings that names have from Arabic, whose vowels are heard: Qaida, Qaeda
_of_arabic = lazy_pattern(r"(?i:q(?!u)|kh|dh|m[uo]ha|hus)")
_vowels = lazy_pattern("[aeiou]+")

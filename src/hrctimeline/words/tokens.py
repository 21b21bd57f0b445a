"""Words and numbers: the tokens of prose, and where in a folded text a quote may start and end."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cache, lru_cache, partial
from operator import attrgetter
from typing import Literal, NamedTuple

from hrctimeline.words.fold import BREAK, HYPHENS
from hrctimeline.words.lists import lazy_pattern

Kind = Literal["word", "number", "mark"]
_MINUS = "-\u2212\u2013\ufe63\uff0d"
_TO = HYPHENS + "\u2012\u2013\u2212"  # what may stand between the ends of a range: no em dash
_POINTS = ".,'·∙⋅˙/⁄∕:^×÷*_~°"  # within a number: 1.5, 3·61, 1/2, 10:1, 10^6, 4×100, 12°30
_BEHIND = "%‰°+"  # a number's own, behind its last digit
_BEFORE = "+±-~≈∼≃<>≤≥"  # and before its first
_DOUBTFUL = "<>~"  # signs that are marks, too: of mails, tags, arrows, strikes
_OPENING = " ([{"
_MONEY = "$£€¥₹₤"
_THIN = "\u00a0\u2007\u2009\u202f"  # spaces that part the thousands of a number
# Scripts written without spaces: (first, last) of their blocks.
_SPACELESS = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x2E80, 0x303F),  # CJK radicals and punctuation
    (0x3040, 0x30FF),  # kana
    (0x31F0, 0x31FF),
    (0x3400, 0x4DBF),  # Han
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)
_PARTICLES = "をはへにがのとでもやか"  # a word may begin after one of these in running hiragana


class Token(NamedTuple):
    """A word ("didn't", "well-known" is three), a number ("1,500", "3.5") or a single mark."""

    kind: Kind
    start: int
    end: int
    text: str
    plain: str  # in small letters, with a straight apostrophe


def tokens(prose: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of a piece of prose, in order; emphasis (`_not_`) is no part of a word."""
    matches = list(_token().finditer(prose, start, len(prose) if end is None else end))
    texts = [*map(re.Match.group, matches)]
    plain = map(str.casefold, texts) if prose.isascii() else map(_plain, texts)
    starts, ends = map(re.Match.start, matches), map(re.Match.end, matches)
    kinds = map(_kind, matches)
    return map(_token_of, zip(kinds, starts, ends, texts, plain, strict=True))


# as `Token(…)` makes one, in half the time
_token_of = partial(tuple.__new__, Token)
_kind = attrgetter("lastgroup")  # the groups are the kinds


def _plain(text: str) -> str:
    plain = text.casefold()
    return plain if plain.isascii() else plain.replace("’", "'").replace("‘", "'")


@lru_cache(maxsize=1024)  # all that reads a title, summary or quote reads the same
def every_token(prose: str) -> tuple[Token, ...]:
    """All tokens of a title, summary or quote, read once."""
    return tuple(tokens(prose))


def tokens_within(prose: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens that begin in a span of a title, summary or quote, which is read once as a whole."""
    starts = _starts(prose)
    return every_token(prose)[bisect_left(starts, start) : bisect_left(starts, end)]


def token_behind(prose: str, end: int, reach: int) -> Token | None:
    """The token behind a word of a title, summary or quote that ends at `end`, if it begins within reach."""
    starts = _starts(prose)
    at = bisect_left(starts, end)
    return every_token(prose)[at] if at < len(starts) and starts[at] < end + reach else None


@lru_cache(maxsize=1024)
def _starts(prose: str) -> list[int]:
    return [token.start for token in every_token(prose)]


@cache
def _token() -> re.Pattern[str]:
    letter = r"[^\W\d_]"
    word = rf"{letter}+(?:(?:['’‘](?={letter})|[\u0300-\u036f]){letter}*)*"
    return re.compile(rf"(?P<word>{word})|(?P<number>\d++(?:[.,:/·]\d++)*)|(?P<mark>[^\w\s]|_)")


def inside_word(text: str, index: int, written: Callable[[int], str]) -> bool:
    """Whether folded `text` is in the middle of a word, or number, just before `index`.

    Inside are: letters and digits beside each other, a hyphen (not a dash) between letters, "n't", a point
    of any kind between digits, a thin or no-break space before thousands, the two ends of a range, a sign
    or a currency's before a number's first digit, `%` after its last.
    `written` gives the character that the source has at an index of `text`.
    """
    if not 0 < index < len(text):
        return False
    before, after = text[index - 1], text[index]
    if _is_word(before) and _is_word(after):
        return not _breakable(before, after)
    if BREAK in (before, after):
        return True
    if " " in (before, after):
        return _parts_thousands(text, index if after == " " else index - 1, written)
    if (after == "-" or after in _BEHIND or after in _POINTS) and _joins(text, index, before, written):
        return True
    outer = text[index - 2 : index - 1]
    if after.isdigit() and (before in _MONEY or (before in _BEFORE and not _is_word(outer))):
        if before in _DOUBTFUL:
            return _is_sign(text, index - 1, written)
        return before != "-" or written(index - 1) in _MINUS
    if after in _MONEY and before.isalpha():
        return text[index + 1 : index + 2].isdigit()  # US$500
    return (before == "-" or before in _POINTS) and _joins(text, index - 1, outer, written)


def _joins(text: str, index: int, before: str, written: Callable[[int], str]) -> bool:
    """Whether the mark at `index` makes one word of `before` and what stands behind it."""
    mark, after, beyond = text[index], text[index + 1 : index + 2], text[index + 2 : index + 3]
    if mark in _BEHIND and before.isdigit() and not after.isdigit():
        return True
    if mark in _POINTS and before.isdigit() and after.isdigit():
        return True
    if mark == "'":
        return before in ("n", "N") and after in ("t", "T") and not _is_word(beyond)
    if mark != "-":
        return False
    if before.isdigit() and (after.isdigit() or (after in _MONEY and beyond.isdigit())):
        return written(index) in _TO
    return before.isalpha() and after.isalpha() and written(index) in HYPHENS


def _is_sign(text: str, index: int, written: Callable[[int], str]) -> bool:
    """Whether the mark at `index` is of the number behind it: no arrow, tag, strike or mail's ">"."""
    outer = text[index - 1] if index else " "
    if text[index] != ">" or outer != " ":
        return outer in _OPENING
    return index > 1 and text[index - 2] != ">" and len(f"{written(index - 1)}.".splitlines()) == 1


def _parts_thousands(text: str, space: int, written: Callable[[int], str]) -> bool:
    """Whether the space at an index stands within a number: 12 400."""
    group = text[space + 1 : space + 5]
    return (
        text[space - 1 : space].isdigit()
        and group[:3].isdigit()
        and len(group[:3]) == 3
        and not group[3:].isdigit()
        and written(space) in _THIN
    )


def _is_word(char: str) -> bool:
    return char.isalnum() or (char != "" and unicodedata.category(char)[0] == "M")


def _breakable(before: str, after: str) -> bool:
    """Whether a word may end between two letters because their script has no spaces.

    Kana is the exception: a run of katakana is one word, a run of hiragana ends only at a particle.
    """
    if not (_spaceless(before) or _spaceless(after)):
        return False
    if _katakana(before) and _katakana(after):
        return False
    if _hiragana(before) and _hiragana(after):
        return before in _PARTICLES
    return True


def _spaceless(char: str) -> bool:
    return any(first <= ord(char) <= last for first, last in _SPACELESS)


def _hiragana(char: str) -> bool:
    return "\u3041" <= char <= "\u309f"


def _katakana(char: str) -> bool:
    return "\u30a1" <= char <= "\u30fa" or char in "\u30fc\u30fd\u30fe" or "\u31f0" <= char <= "\u31ff"


# the word that stands behind a place, after white space; its letters are the group
word_behind = lazy_pattern(r"\s+([^\W\d_]+)")

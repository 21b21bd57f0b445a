"""Roman numerals, and the ordinals behind a name that stand for one: George the Fifth, Louis the 14th."""

import re
from functools import cache
from itertools import pairwise

from hrctimeline.claims.vocabulary import roman
from hrctimeline.dates.vocabulary import ORDINALS

_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}
_LETTERS = {10: "X", 9: "IX", 5: "V", 4: "IV", 1: "I"}
_MOST = 39  # Heinrich LXXII was the only one of more


def value(written: str) -> int:
    """The value of a Roman numeral up to fifty; 0 where a word is none."""
    values = [_VALUES[letter] for letter in written.casefold()] if roman(written) else []
    return sum(-one if one < other else one for one, other in pairwise([*values, 0]))


def in_roman(number: int) -> str:
    """A number up to 39 in Roman numerals; "" for others."""
    if not 0 < number <= _MOST:
        return ""
    made = ""
    for size, letters in _LETTERS.items():
        made += letters * (number // size)
        number %= size
    return made


def regnal(text: str) -> dict[int, tuple[int, str]]:
    """The ordinals that follow a name, each with "the" before it: where that begins, the end and the numeral.

    One with a name behind it is that one's: "Berlin the First Army left". A month's is a day.
    """
    found = {}
    for match in _ordinal().finditer(text) if "the " in text else ():
        written = match["digits"] or ORDINALS.get(match["word"].casefold(), 0)
        if numeral := in_roman(int(written)):
            found[match.start("all")] = (match.end("all"), numeral)
    return found


@cache
def _ordinal() -> re.Pattern[str]:
    """ "Paris the 14th of May" tells a day."""
    return re.compile(
        r"(?<=[^\W\d_]\s)(?P<all>the\s(?:(?P<word>[A-Z][a-z]+(?:-[A-Za-z]+)?)"
        r"|(?P<digits>\d{1,2})(?:st|nd|rd|th)(?!\sof\b)))(?![\w-])(?!\s[A-Z])"
    )

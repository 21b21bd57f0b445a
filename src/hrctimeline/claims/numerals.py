"""Roman numerals, and the ordinals behind a name that stand for one: George the Fifth, Louis the 14th."""

from hrctimeline.claims.vocabulary import roman
from hrctimeline.dates.vocabulary import ORDINALS, in_roman
from hrctimeline.dates.vocabulary import roman as read
from hrctimeline.words.lists import lazy_pattern, words_of

_MOST = 39  # Heinrich LXXII was the only one of more


def roman_value(written: str) -> int:
    """The value of a Roman numeral in letters of one size; 0 where a word is none."""
    return (read(written.casefold()) or 0) if roman(written) else 0


def regnal(text: str) -> dict[int, tuple[int, str]]:
    """The ordinals that follow a name, each with "the" before it: where that begins, the end and the numeral.

    One with a name behind it is that one's: "Berlin the First Army left". A month's is a day.
    """
    found = {}
    told = any(word in ORDINALS or (word[0].isdigit() and not word.isdigit()) for word in words_of(text))
    for match in _ordinal().finditer(text) if told else ():
        written = match["digits"] or ORDINALS.get(match["word"].casefold(), 0)
        if 0 < (number := int(written)) <= _MOST:
            found[match.start("all")] = (match.end("all"), in_roman(number).upper())
    return found


# "Paris the 14th of May" tells a day
_ordinal = lazy_pattern(
    r"(?<=[^\W\d_]\s)(?P<all>the\s(?:(?P<word>[A-Z][a-z]+(?:-[A-Za-z]+)?)"
    r"|(?P<digits>\d{1,2})(?:st|nd|rd|th)(?!\sof\b)))(?![\w-])(?!\s[A-Z])"
)

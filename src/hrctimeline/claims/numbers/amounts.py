"""The amounts that a text writes, in digits or words, without their units: 18, eighteen, 2½, three quarters.

One grammar for all: digits or a run of number words, a fraction after it ("and a half"), a magnitude
("million"). An amount is exact: a `Fraction`, or the digits themselves where they are too long.
"""

import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from hrctimeline.claims.numbers.units import unit_after
from hrctimeline.claims.numbers.worded import INDIAN, MAGNITUDES, tail_fraction, worded, written_fractions
from hrctimeline.claims.vocabulary import noun
from hrctimeline.claims.words import BEHIND_A_CODE, SUM
from hrctimeline.dates.vocabulary import CARDINALS
from hrctimeline.record import Record, replace
from hrctimeline.words.lists import Cued, cued, lazy_pattern
from hrctimeline.words.quotations import masked

Value = Fraction | str

_GROUP = 3  # digits between two marks
_GROUPING = str.maketrans("", "", ",'’")
_LONGEST = 40  # digits: longer ones are their own value
_LONGEST_SIZE = 14  # characters of a magnitude and a space or hyphen before it
_SHORT = {"mn": 10**6, "bn": 10**9, "tn": 10**12, "k": 10**3}
_SIZES = MAGNITUDES | INDIAN | _SHORT
_ALWAYS = "24/7"  # day and night, and no number
VULGAR = "¼½¾⅐-⅞"
_ONES = {word: value for word, value in CARDINALS.items() if len(word) > 2 and value < 10} | {
    "zero": 0,
    "oh": 0,
}


class Amount(Record):
    """An amount: its span and every value that it may have.

    `ordinal`: 18th. `share`: a part of one, "a third". `weak`: it claims nothing ("one"). `size`: the
    magnitude in its words, a million. `metres`: "5m" may be five metres, too. `decade`: the "80s".
    """

    start: int
    end: int
    values: frozenset[Value]
    ordinal: bool = False
    share: bool = False
    weak: bool = False
    size: int = 1
    metres: Value = ""


def amounts(text: str, english: bool) -> list[Amount]:
    """The amounts of a text, in order; none lies in another."""
    found = [
        Amount(start, end, frozenset((value,)), share=share)
        for start, end, value, share in written_fractions(text)
    ]
    rest = masked(text, [(each.start, each.end) for each in found])
    found += [*_in_digits(rest, english), *_in_words(rest)]
    apart: list[Amount] = []
    for each in sorted(found, key=lambda amount: (amount.start, amount.end)):
        if not apart or each.start >= apart[-1].end:
            apart.append(each)
    return apart


def _in_words(text: str) -> Iterator[Amount]:
    for word in worded(text):
        start = _minus(text, word.start)
        value = Fraction(-word.value if start < word.start else word.value)
        if word.ordinal:
            yield Amount(word.start, word.end, frozenset((value,)), ordinal=True, weak=word.weak)
            continue
        end, exact = _with_decimals(text, word.end, value)
        if word.size > 1:  # "a million and a half"
            end, part = tail_fraction(text, end)
            exact += part * word.size
        after, larger, size = _enlarged(text, end, exact)
        yield Amount(
            start,
            after,
            frozenset((larger,)),
            weak=word.weak and after == word.end,
            size=max(size, word.size),
        )


def _minus(text: str, start: int) -> int:
    before = text[max(0, start - 8) : start]
    match = _minus_before().search(before) if "minus" in before.casefold() else None
    return start - len(match[0]) if match else start


def _with_decimals(text: str, end: int, value: Fraction) -> tuple[int, Fraction]:
    """ "eighteen point five": the decimals are said one by one."""
    match = _point().match(text, end)
    if not match:
        return end, value
    digits = "".join(str(_ONES[word]) for word in re.split(r"[\s-]+", match[1].casefold().strip()))
    return match.end(), value + Fraction(int(digits), 10 ** len(digits))


def _enlarged(text: str, end: int, value: Fraction) -> tuple[int, Fraction, int]:
    """The value with the fraction and the magnitude after it: "and a half", "million"."""
    end, part = tail_fraction(text, end)
    match = _magnitude().match(text, end) if _may_enlarge(text[end : end + _LONGEST_SIZE]) else None
    if not match:
        return end, value + part, 1
    size = _SIZES[match[1].casefold()]
    return match.end(), (value + part) * size, size


def _may_enlarge(follows: str) -> bool:
    """A quick look: whether a magnitude follows, perhaps behind a space or hyphen."""
    word = follows.casefold()
    return (word[1:] if word[:1].isspace() or word[:1] == "-" else word).startswith((*MAGNITUDES, *_SHORT))


def _in_digits(text: str, english: bool) -> Iterator[Amount]:
    marked = _marked().search(text) is not None
    for match in _digits(english, marked).finditer(text) if _digit().search(text) else ():
        start, end = match.span()
        if _is_note(text, start, end) or _in_compound(text, start) or match[0] == _ALWAYS:
            continue
        values = [*_values(match, english)]
        ordinal = text[end : end + 2].casefold() in ("st", "nd", "rd", "th") and _ordinal().match(text, end)
        if ordinal:
            yield Amount(start, ordinal.end(), frozenset(values), ordinal=True)
            continue
        made = _magnified(text, start, end, [value for value in values if isinstance(value, Fraction)])
        amount = made or Amount(start, end, frozenset(values))
        if not text[amount.end : amount.end + 1].isalnum() or unit_after(text, amount.end)[1]:
            yield replace(amount, share=_is_share(match) and amount.size == 1)


def _magnified(text: str, start: int, end: int, values: list[Fraction]) -> Amount | None:
    """Digits with the fraction and the magnitude after them; "5m" may be metres, too."""
    if not values:
        return None
    made = [_enlarged(text, end, value) for value in values]
    after, _, size = made[0]
    may_be_million = after == end and "m" in text[end : end + 2].casefold()
    if may_be_million and (million := _million().match(text, end)):
        larger = frozenset[Value](value * 10**6 for value in values)
        return Amount(start, million.end(), larger, size=10**6, metres=values[0])
    return Amount(start, after, frozenset(value for _, value, _ in made), size=size)


def _is_share(match: re.Match[str]) -> bool:
    """Whether digits are a part of one: 3/4, ½."""
    return bool((match["above"] and not match["whole"]) or match["only"])


def _values(match: re.Match[str], english: bool) -> Iterator[Value]:
    """What digits may mean: "1.000" is a thousand, too, where the text isn't English."""
    sign = -1 if match["sign"] else 1
    if match["odd"]:
        yield match["odd"]
        return
    if match["above"]:
        below = int(match["below"])
        part = Fraction(int(match["above"]), below) if below else Fraction(0)
        yield sign * (int((match["whole"] or "0").strip(" -\u00a0")) + part)
        return
    vulgar = match["vulgar"] or match["only"]
    part = Fraction(unicodedata.numeric(vulgar)).limit_denominator(10) if vulgar else Fraction(0)
    for digits in _drawn(match["digits"] or "0", english):
        exact = _exact(digits)
        yield sign * (exact + part) if isinstance(exact, Fraction) else exact


def _drawn(written: str, english: bool) -> Iterator[str]:
    """How digits may be drawn in English: "2,5" is "2.5", and "2.500" may be thousands."""
    if english:
        yield written
        return
    ways = (written, written.translate(str.maketrans(".,", ",.")))
    grouped = [
        way for way in ways if all(len(part.partition(".")[0]) == _GROUP for part in way.split(",")[1:])
    ]
    yield from dict.fromkeys(grouped or ways)


def _exact(digits: str) -> Value:
    """The value of digits with or without marks between their groups."""
    plain = "".join(digits.translate(_GROUPING).split())
    if plain.count(".") > 1:
        groups = plain.split(".")
        plain = "".join(groups) if all(len(group) == 3 for group in groups[1:]) else plain
    return (
        plain if ":" in plain or len(plain) > _LONGEST or plain.count(".") > 1 else Fraction(plain.strip("."))
    )


def _is_note(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] == "[" and text[end : end + 1] == "]"


def _in_compound(text: str, start: int) -> bool:
    """Whether digits belong to a name that a hyphen ties to them: COVID-19, F-16, no Magnitude-7.3."""
    if text[start - 1 : start] not in ("-", "‑", "‐"):
        return False
    match = re.search(r"[^\W_]+(?=.\Z)", text[max(0, start - 20) : start])
    named = match is not None and any(map(str.isupper, match[0]))
    return match is not None and named and not (match[0].istitle() and noun(match[0]))


_digit = lazy_pattern(rf"[\d{VULGAR}]")
_marked = lazy_pattern(r"[LvMRNPs$£]\d|€\d")


@cache
def _digits(english: bool, marked: bool) -> re.Pattern[str]:
    """Numbers in digits. `marked`: a text has signs of money before them, or letters that may stand there."""
    decimal = "" if english else r"(?:,\d+)?"
    groups = "|".join(rf"{mark}\d{{3}}" for mark in ("[,' \u00a0]", "’", "[\u202f\u2009]"))
    misread = (
        r"|(?:(?<=[$£])|(?<=€))\d{1,3}\.[^\S\n]\d(?=\s(?:[mb]|tr)illion\b)"  # "$1. 5 million"
        r"|(?<=[$£€])\d{1,3}(?:, ?\d{3})*, 000(?!\d|,\d)"  # "$750, 000"
    )
    lettered = (
        r"|(?<=L)(?<!\wL)(?=\d+,?\d{3})|(?<=v)(?<!\wv)(?=\d+\.\d)"  # "v5.4.2"
        rf"|{BEHIND_A_CODE}(?={SUM})"
    )
    plain = (
        r"\d{1,2}:\d{2}(?:[:.]\d{2})?(?!\d)"
        rf"|\d{{1,3}}(?:{groups})+(?:\.\d+)?(?!\d)"
        rf"{misread if marked else ''}"
        rf"|\d+(?:\.\d+)*{decimal}"
    )
    return re.compile(
        rf"(?:(?<![\w·]){lettered if marked else ''})(?<!\d[.,:/])(?<![A-Za-z]\.)"
        r"(?P<sign>(?<![^\s(])(?:-(?=\d)|[−–](?=\d))|(?i:minus)\s(?=\d))?"
        r"(?:(?P<odd>\d+/\d+/\d+(?:/\d+)*)"
        r"|(?P<whole>\d{1,3}[\s-])?(?P<above>\d{1,4})[/⁄](?P<below>\d{1,4})(?!\d)"
        rf"|(?P<digits>{plain})(?P<vulgar>[{VULGAR}])?|(?P<only>[{VULGAR}]))"
    )


_ordinal = lazy_pattern(r"(?:st|nd|rd|th)(?!\w)", re.IGNORECASE)


@cache
def _magnitude() -> re.Pattern[str]:
    return re.compile(rf"[\s-]?({'|'.join((*INDIAN, *MAGNITUDES))}|mn|bn|tn|(?<=\d)k)(?!\w)", re.IGNORECASE)


_million = lazy_pattern(r"(?<=\d)\s?m(?![\w/²³])", re.IGNORECASE)


@cache
def _point() -> Cued:
    return cued("point", rf"\s+point((?:[\s-]+(?:{'|'.join(_ONES)}))+)(?!\w)", re.IGNORECASE)


_minus_before = lazy_pattern(r"(?<!\w)minus\s+\Z", re.IGNORECASE)

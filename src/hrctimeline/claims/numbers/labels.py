"""Numbers that count nothing: a deputy, any day, the place in a list (“18.” at a line's start)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import takewhile

from hrctimeline.claims.names.places import numbers_behind
from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.units import CLOCK, COUNT, NAMED, ORDINAL
from hrctimeline.claims.vocabulary import small
from hrctimeline.claims.words import Index, Word, roman_value
from hrctimeline.dates.vocabulary import ORDINALS
from hrctimeline.words.lists import lazy_pattern, listed

_JOINING = listed("after and as at before but by for from in of on to when while with")
_NO, _REACH = ("no", "no.", "nos", "number"), 3  # words before a noun that its ordinal may stand among
_SHORT = {"article": "art", "chapter": "ch", "section": "sec", "volume": "vol", "paragraph": "para"}


def is_open(number: Number, every: Iterable[Number], quotes: Iterable[str]) -> bool:
    """Whether the quotes show no other number of what has one: a "No 10" may be a house, a rank, a shaft.

    So it is where one has its digits, in a name, perhaps: those of flight 1282 in AS1282.
    """
    if _is_label(number) and not any(map(_is_label, every)):
        return True
    digits = re.search(r"\d+(?=s?\Z)", number.text)
    alone = re.compile(rf"(?<!\d){digits[0]}(?!\d)") if digits else None
    return alone is not None and any(map(alone.search, quotes))


def _is_label(number: Number) -> bool:
    return NAMED in number.units and _label().match(number.text) is not None


def is_of_its_name(number: Number, prose: str, told: Iterable[Number], quotes: Iterable[str]) -> bool:
    """Whether a number stands for what has it in its name: "a 737 Max" for a Boeing 737 MAX."""
    values = {reading.low for reading in number.readings}
    named = any(each.units == {NAMED} and {r.low for r in each.readings} == values for each in told)
    behind = prose[number.end :].casefold().split()[:1]
    if not named or not behind or number.units != {COUNT} or not number.text.isdigit():
        return False
    return any(f"{number.text} {behind[0]}" in quote.casefold() for quote in quotes)


def is_its_ordinal(number: Number, prose: str, quotes: Sequence[Index]) -> bool:
    """Whether a quote tells a thing's number by the ordinal, or the other way round.

    "Article eleven" of the eleventh article, "round two" of the second, "the tenth article" of "ART. X".
    """
    values = {reading.low for reading in number.readings}
    if noun := _numbered(number, prose):
        every = ((index.words, at) for index in quotes for at in index.places.get(noun, ()))
        return any(_ordinal(word.plain) in values for words, at in every for word in _before(words, at))
    if number.units == {ORDINAL} and _is_further(number.text.casefold(), quotes):
        return True
    following = prose[number.end :].casefold().split()[:1] if number.units == {ORDINAL} else []
    noun = "".join(following)
    forms = (noun, _SHORT.get(noun, noun))
    return any(
        not values.isdisjoint(numbers_behind(index, at))
        for index in quotes
        for form in forms
        for at in index.places.get(form, ())
    )


def _before(words: Sequence[Word], at: int) -> Iterator[Word]:
    """The words before a noun, up to a small one: fourth nuclear | test, and no "fourth leg of a | test"."""
    before = reversed(words[max(0, at - _REACH) : at])
    return takewhile(lambda word: not small(word.plain), before)


def _numbered(number: Number, prose: str) -> str:
    """The word of which a number says which one it is, behind it: Article 11, "in round two, Dell"; or ""."""
    label = number.text.split()[0].casefold() if number.units == {NAMED} else ""
    if label and label not in _NO:
        return label
    counted = not label and (COUNT not in number.units or not _counts_nothing().match(prose, number.end))
    noun = "" if counted else "".join(prose[: number.start].casefold().split()[-1:])
    return "" if noun in _JOINING else noun  # "falls to 2" isn't "the second to resign"


def _is_further(ordinal: str, quotes: Sequence[Index]) -> bool:
    """Whether quotes have an ordinal behind "a", for one more, and no part of a thing: "a third was hurt"."""
    return any(
        at and index.words[at - 1].plain == "a" and [w.plain for w in index.words[at + 1 : at + 2]] != ["of"]
        for index in quotes
        for at in index.places.get(ordinal, ())
    )


def _ordinal(word: str) -> int:
    """The value of an ordinal, in words or digits; 0 of another word."""
    digits = word[:-2] if word[-2:] in ("st", "nd", "rd", "th") else ""
    return int(digits) if digits.isdecimal() and len(digits) < 4 else ORDINALS.get(word.casefold(), 0)


def is_of_four_digits(number: Number, quotes: Iterable[str]) -> bool:
    """Whether a quote has a time of day as soldiers write it: "at 1653" for 16:53."""
    digits = number.text.replace(":", "")
    timed = (
        CLOCK in number.units and len(digits) == len("hhmm") and digits.isdigit() and digits != number.text
    )
    return timed and any(
        re.search(rf"\b(?:at|by|from|until|till|about)\s+{digits}\b", each) for each in quotes
    )


def is_in_roman(number: Number, quotes: Sequence[Index]) -> bool:
    """Whether a quote has a number behind a word in Roman numerals: "Part II" for part 2."""
    word, *_ = number.text.casefold().split()
    values = {reading.low for reading in number.readings}
    return number.units == {NAMED} and any(
        roman_value(each.plain) in values
        for index in quotes
        for at in index.places.get(word, ())
        for each in index.words[at + 1 : at + 2]
    )


_counts_nothing = lazy_pattern(rf"\s*(?:[^\w\s]|\Z)|\s(?:{'|'.join(sorted(_JOINING))})\b")
_label = lazy_pattern(r"(?:number|no\b\.?|[#№])\s*", re.IGNORECASE)

_MARKS = r"[*_>#(\\]{0,4}"  # what may stand between a line's start and its number


def markers(text: str) -> dict[int, bool]:
    """Where a text has list markers (the offset of the digits), and whether each is the last of its list.

    A number at a line's start that continues no list is none; the last one says how many items there are.
    """
    found = list(_numbers(text))
    made = {}
    for index, (offset, number) in enumerate(found):
        before = found[index - 1][1] if index else 0
        after = found[index + 1][1] if index + 1 < len(found) else 0
        if number == before + 1 or after == number + 1:
            made[offset] = after != number + 1
    return made


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    """The numbers at the starts of lines, with their offsets."""
    for match in _marker().finditer(f"\n{text}"):
        yield match.start(1) - 1, int(match[1])


@cache
def _marker() -> re.Pattern[str]:
    blank = r"[^\S\n\r]"
    return re.compile(rf"[\n\r]{blank}*+{_MARKS}{blank}?(\d{{1,4}})[*_\\]{{0,3}}[.)](?=[\s*_])")

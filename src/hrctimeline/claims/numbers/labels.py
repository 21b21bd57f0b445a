"""Numbers that count nothing: a deputy, a house, any day, the place in a list."""

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cache

from hrctimeline.claims.names.places import numbers_behind
from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.units import COUNT, NAMED, ORDINAL
from hrctimeline.claims.words import Index, value
from hrctimeline.dates.edtf import Edtf
from hrctimeline.dates.vocabulary import ORDINALS
from hrctimeline.words.lists import lazy_pattern, listed

# Numbers that count nothing: "his number two" is a deputy, "No 10" a house, and "one day" may be any

_STREETS = listed("street road avenue square lane")
_SEAT = "10"  # Downing Street
_NUMBERED = listed("no number")
_SHORT = {"article": "art", "chapter": "ch", "section": "sec", "volume": "vol", "paragraph": "para"}


def label(number: Number, before: str, told: Sequence[Number], quotes: Sequence[Index]) -> str:
    """What a number with "number" or "No" before it may be but a count; "" where the quotes have another.

    `before`: the words before it, of which a shaft or house that goes by its number would be the last.
    """
    if number.units != {NAMED} or any(NAMED in each.units and _is_numbered(each.text) for each in told):
        return ""
    if _ranked().fullmatch(number.text) and (number.text[-1].isalpha() or _whose().search(before)):
        return "a rank, and no count"
    words = number.text.split()
    if street := house(words, quotes):
        return f"perhaps a house in “{street}”"
    seat = words[0].casefold().rstrip(".") in _NUMBERED and words[-1] == _SEAT and _is_led(quotes)
    return "perhaps the seat of the prime minister" if seat else ""


def house(words: Sequence[str], quotes: Sequence[Index]) -> str:
    """The street of the quotes in which "No 10" or "Number Ten" may be a house; "" where they have none."""
    if len(words) < 2 or words[0].casefold().rstrip(".") not in _NUMBERED:
        return ""
    for index in quotes:
        for key in _STREETS:
            for at in index.places.get(key, ()):
                if at and index.words[at].capital and index.words[at].joined and index.words[at - 1].capital:
                    return f"{index.words[at - 1].plain} {index.words[at].plain}"
    return ""


def _is_led(quotes: Sequence[Index]) -> bool:
    """Whether the quotes speak of a prime minister."""
    found = (index.words[at + 1 : at + 2] for index in quotes for at in index.places.get("prime", ()))
    return any(word.plain.casefold() == "minister" for following in found for word in following)


def is_some_day(number: Number, before: str) -> bool:
    """Whether "one day" or "one night" tells when, and not for how long."""
    return _some_day().fullmatch(number.text) is not None and not _lasting().search(before)


def is_a_day(number: Number, dates: Iterable[Edtf]) -> bool:
    """Whether "7/7" is the month and day of a date."""
    parts = _month_and_day().fullmatch(number.text)
    if parts is None:
        return False
    days = {f"{int(one):02}-{int(two):02}" for one, two in (parts.groups(), parts.groups()[::-1])}
    return any(each.precision == "day" and each.text[-5:] in days for each in dates)


def is_a_length(number: Number, text: str, told: Sequence[Number]) -> bool:
    """Whether a number of figures is how long one of the quotes' numbers is: "in six figures"."""
    if not _figures().match(text, number.end):
        return False
    wanted = {reading.high for reading in number.readings}
    values = (r.high for each in told for r in each.readings if isinstance(r.high, Fraction))
    return any(len(str(int(value))) in wanted for value in values if value.denominator == 1)


def is_of_its_name(number: Number, before: str, told: Iterable[Number]) -> bool:
    """Whether a number stands for what has it in its name: "the 747" for a Boeing 747."""
    alone = number.units == {COUNT} and number.text.isdigit() and not number.noun
    if not alone or before.casefold().split()[-1:] not in (["the"], ["a"], ["an"]):
        return False
    values = {reading.low for reading in number.readings}
    return any(each.units == {NAMED} and {r.low for r in each.readings} == values for each in told)


def is_its_ordinal(number: Number, following: str, quotes: Sequence[Index]) -> bool:
    """Whether a quote tells a thing's number by the ordinal, or the other way round.

    "Article eleven" of the eleventh article, "the tenth article" of "ART. X".
    """
    values = {reading.low for reading in number.readings}
    if number.units == {NAMED}:
        noun = number.text.split()[0].casefold()
        before = (index.words[at - 1] for index in quotes for at in index.places.get(noun, ()) if at)
        return any(_ordinal(word.plain) in values for word in before)
    noun = following.split()[0].casefold() if number.units == {ORDINAL} and following.split() else ""
    forms = (noun, _SHORT.get(noun, noun))
    return any(
        not values.isdisjoint(numbers_behind(index, at))
        for index in quotes
        for form in forms
        for at in index.places.get(form, ())
    )


def _ordinal(word: str) -> int:
    """The value of an ordinal, in words or digits; 0 of another word."""
    digits = word[:-2] if word[-2:] in ("st", "nd", "rd", "th") else ""
    return int(digits) if digits.isdecimal() and len(digits) < 4 else ORDINALS.get(word.casefold(), 0)


def is_in_roman(number: Number, quotes: Sequence[Index]) -> bool:
    """Whether a quote has a number behind a word in Roman numerals: "Part II" for part 2."""
    word, *_ = number.text.casefold().split()
    values = {reading.low for reading in number.readings}
    return number.units == {NAMED} and any(
        value(each.plain) in values
        for index in quotes
        for at in index.places.get(word, ())
        for each in index.words[at + 1 : at + 2]
    )


def _is_numbered(text: str) -> bool:
    return text.split()[0].casefold().rstrip(".") in _NUMBERED if text else False


_ranked = lazy_pattern(r"(?:number|no\.?)\s+(?:one|two|three|four|five|[1-5])", re.IGNORECASE)
_whose = lazy_pattern(r"(?:['’]s?|\b(?:its|his|her|their|the|as))\s+\Z", re.IGNORECASE)
_month_and_day = lazy_pattern(r"(\d{1,2})/(\d{1,2})")
_figures = lazy_pattern(r"[\s-](?:figures?|digits?)\b", re.IGNORECASE)
_some_day = lazy_pattern(r"one\s+(?:day|night)", re.IGNORECASE)
_lasting = lazy_pattern(r"\b(?:for|within|after|than|lasts?|lasted|took|takes?)\s+\Z", re.IGNORECASE)


# The markers of numbered lists: "18." at a line's start.
#
# The last marker of a list says how many items it has; the others say nothing.

_MARKS = r"[*_>#(\\]{0,4}"  # what may stand between a line's start and its number


def markers(text: str) -> dict[int, bool]:
    """Where a text has list markers (the offset of the digits), and whether each is the last of its list.

    A number at a line's start that continues no list is none.
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

"""The numbers in a text, by value: 18, eighteen, 1.5 million, $5bn, 5 %, 18th, two-thirds, No. 25.

A value is a plain decimal in text ("18", "1500000"), so that no digit is ever lost; "5m" has two. A unit
belongs to the value: "%", a currency, "th" for ordinals, "/" for fractions, "no" where the number is part
of a name ("ARTICLE 19", "No. 25"). What is counted does not: 18 groups are 18.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from hrctimeline.claims.hedges import follows, hedge
from hrctimeline.claims.number_words import MAGNITUDES, worded
from hrctimeline.claims.quotations import masked
from hrctimeline.claims.vocabulary import DESIGNATORS, calendar, counts, small
from hrctimeline.words.text import Span

_POWERS = {"m": 6, "mn": 6, "bn": 9, "tn": 12, "k": 3, "lakh": 5, "crore": 7}
_POWERS |= {name: len(str(size)) - 1 for name, size in MAGNITUDES.items() if str(size).strip("0") == "1"}
_CURRENCIES = {
    "$": r"US\s?\$|\$|USD|(?:US\s)?dollars?|bucks",
    "£": r"£|GBP|pounds?\ssterling|sterling",
    "£?": "pounds?",  # or a weight
    "€": "€|EUR|euros?",
    "¥": "¥|JPY|yen|yuan",
    "₹": "₹|INR|rupees?",
    "₽": "₽|RUB|roubles?|rubles?",
    "CHF": "CHF|(?:Swiss )?francs?",
    "mark": "marks|Reichsmarks?|Deutschmarks?|DM",
    "kr": "kroner|kronor|krone|krona",
    "c": "cents?|pence|penny|pennies",
}
_LONGEST = 40  # digits: longer ones are their own value


class Number(NamedTuple):
    """A number: its span (with hedge and unit), values, unit, hedge and words.

    `weak`: it proves but claims nothing ("one"). `marks`: it is a list's marker.
    """

    start: int
    end: int
    values: frozenset[str]
    unit: str = ""
    hedge: str = ""
    weak: bool = False
    marks: bool = False
    text: str = ""


def proves(claimed: Number, stated: Number) -> bool:
    """Whether a number that is stated proves a claimed one: value, unit and hedge."""
    same = claimed.values & stated.values and _one_unit(claimed.unit, stated.unit)
    return bool(same) and follows(claimed.hedge, stated.hedge)


def _one_unit(claimed: str, stated: str) -> bool:
    """Pounds may be money or weigh, and a number in a name may stand by itself."""
    pounds = "£?" in (claimed, stated) and {claimed, stated} <= {"£?", "£", ""}
    return claimed == stated or pounds or (claimed == "no" and not stated)


def numbers(text: str, english: bool = True) -> list[Number]:
    """The numbers of a text, in order. Not `english`: "1.000" may be a thousand, and "1,5" one and a half."""
    found = [*_fractions(text)]
    rest = masked(text, [(n.start, n.end) for n in found])
    found += [*_digits(rest, english), *_words(rest)]
    clock = [match.span() for match in _clock().finditer(text)]
    return [_told(text, number, clock) for number in sorted(found, key=lambda n: n.start)]


def _told(text: str, number: Number, clock: list[Span]) -> Number:
    """The number with its words; of a time of day it counts nothing else."""
    words = " ".join(text[number.start : number.end].split())
    before = bisect_right(clock, number.start, key=lambda span: span[0])
    told = ":" in words or (before > 0 and number.end <= clock[before - 1][1])
    return number._replace(text=words, unit="clock" if told else number.unit)


def _fractions(text: str) -> Iterator[Number]:
    for match in _fraction().finditer(text):
        over = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7}
        above = over.get((match["above"] or "a").casefold(), 1)
        value = f"{above}/{match['below'].casefold().removesuffix('s')}"
        yield _hedged(text, *match.span(), frozenset((value,)), "/")


def _words(text: str) -> Iterator[Number]:
    for word in worded(text):
        if word.ordinal:
            yield Number(word.start, word.end, frozenset((str(word.value),)), "th", weak=word.weak)
            continue
        end, value = _half(text, word.end, word.value)
        end, unit = _unit(text, end)
        weak = word.weak and value == str(word.value)
        yield _hedged(text, word.start, end, frozenset((value,)), unit, weak)


def _half(text: str, end: int, value: int) -> tuple[int, str]:
    """ "two and a half million" and "one and a half": the value with its half."""
    match = _and_a_half().match(text, end)
    if not match:
        return end, str(value)
    size = MAGNITUDES.get((match["size"] or "").casefold(), 1)
    return match.end(), _plain(str((2 * value + 1) * size * 5), -1)


def _digits(text: str, english: bool) -> Iterator[Number]:
    for match in _number(english).finditer(text):
        start, end = match.span()
        if match["suffix"] is None and _lettered(text, end):
            continue
        noted = text[start - 1 : start] == "[" and text[end : end + 1] == "]"
        if noted or _in_compound(text, start):
            continue
        suffix = (match["suffix"] or "").casefold()
        if suffix in ("st", "nd", "rd", "th"):
            yield Number(start, end, frozenset((_plain(match["digits"], 0),)), "th")
            continue
        values = frozenset(_values(match, suffix, english))
        after, unit = _unit(text, end)
        unit = _currency(match["currency"]) or ("c" if suffix == "p" else unit)
        if not unit and not match["size"] and (named := _named(text, start, end)) is not None:
            yield Number(named, end, values, "no")
            continue
        yield _hedged(text, start, after, values, unit)


def _values(match: re.Match[str], suffix: str, english: bool) -> Iterator[str]:
    digits = match["digits"]
    power = _POWERS.get((match["size"] or "").casefold(), 0) or _POWERS.get(suffix, 0)
    dozen = {"dozen": 12, "score": 20}.get((match["size"] or "").casefold(), 1)
    sign = "-" if match["sign"] else ""
    if dozen > 1 and digits.isdigit() and len(digits) < _LONGEST:
        digits = str(int(digits) * dozen)
    yield sign + _plain(digits, power)
    if suffix == "m" and not match["currency"]:
        yield sign + _plain(digits, 0)
    if not english and re.search(r"[.,]", digits):
        yield sign + _plain(digits.translate(str.maketrans(".,", ",.")), power)


def _plain(digits: str, power: int) -> str:
    """A decimal number without what says nothing: "1,500.0" with power 3 is "1500000"."""
    digits = re.sub(r"[,\s'’]", "", digits)
    if digits.count(".") > 1:
        groups = digits.split(".")
        return "".join(groups) if all(len(g) == 3 for g in groups[1:]) else digits
    if ":" in digits or len(digits) > _LONGEST:
        return digits
    whole, _, part = digits.partition(".")
    if power < 0:
        whole, part = whole[:power] or "0", whole[power:] + part
    whole, part = whole + part[:power].ljust(power, "0") if power > 0 else whole, part[max(power, 0) :]
    part = part.rstrip("0")
    return (whole.lstrip("0") or "0") + (f".{part}" if part else "")


def _hedged(text: str, start: int, end: int, values: frozenset[str], unit: str, weak: bool = False) -> Number:
    kind, start, end = hedge(text, start, end)
    return Number(start, end, values, unit, kind, weak)


def _unit(text: str, end: int) -> tuple[int, str]:
    match = _percent().match(text, end)
    if match:
        sign = "‰" if match[0].strip() == "‰" else "%"
        return match.end(), "pp" if match["points"] else sign
    match = _money().match(text, end)
    return (match.end(), _currency(match[1])) if match else (end, "")


def _currency(written: str | None) -> str:
    if not written:
        return ""
    for sign, names in _CURRENCIES.items():
        if re.fullmatch(names, written.strip(), re.IGNORECASE):
            return sign
    return written.strip()


def _in_compound(text: str, start: int) -> bool:
    """Whether digits belong to a name that a hyphen ties to them: COVID-19, F-16."""
    if text[start - 1 : start] not in ("-", "‑", "‐"):
        return False
    match = re.search(r"[^\W_]+(?=.\Z)", text[max(0, start - 20) : start])
    return match is not None and any(char.isupper() for char in match[0])


def _named(text: str, start: int, end: int) -> int | None:
    """Where the name that a number is part of begins: "ARTICLE 19", "No. 25"; None where it counts."""
    if text[start - 1 : start] in ("#", "№"):
        return start - 1
    match = _word_before().search(text[max(0, start - 24) : start])
    if not match:
        return None
    word, at = match[1], start - len(match[0])
    if word.casefold() in DESIGNATORS:
        return at
    if not word[0].isupper() or small(word) or calendar(word):
        return None
    following = _word_after().match(text, end)
    if following and (counts(following[1]) or (following[1].isupper() and len(following[1]) > 3)):
        return None
    first = not text[:at].rstrip() or text[:at].rstrip()[-1] in ".!?:\n"
    return None if first and not word.isupper() else at


def _lettered(text: str, index: int) -> bool:
    return text[index : index + 1].isalnum()


@cache
def _number(english: bool) -> re.Pattern[str]:
    spaces, decimal = "\u00a0\u202f\u2009 ", "" if english else r"(?:,\d+)?"
    digits = (
        r"\d{1,2}:\d{2}(?:[:.]\d{2})?(?!\d)"
        rf"|\d{{1,3}}(?:[,{spaces}]\d{{3}})+(?:\.\d+)?(?!\d)"
        rf"|\d+(?:\.\d+)*{decimal}"
    )
    return re.compile(
        r"(?<![\w·])(?<!\d[.,:])(?<![A-Za-z]\.)"
        r"(?P<currency>(?:[A-Z]{1,2})?[$£€¥₹₽]\s?|(?:USD|GBP|EUR|CHF|JPY)\s)?"
        rf"(?P<sign>(?<![^\s(])[-−–](?=\d))?(?P<digits>{digits})"
        r"(?:[\s-]?(?P<size>hundred|thousand|million|billion|trillion|lakh|crore|dozen|score|mn|bn|tn)(?!\w)"
        r"|(?P<suffix>st|nd|rd|th|k|m|km|kg|cm|mm|g|mph|kph|ft|in|s|x|h|hrs?|lbs?|am|pm|C|F|p|fold)(?!\w))?",
        re.IGNORECASE,
    )


@cache
def _percent() -> re.Pattern[str]:
    return re.compile(
        r"[\s-]?(?:%|‰|per[\s-]?cent(?:age)?|pct\.?)(?P<points>[\s-]points?)?(?!\w)", re.IGNORECASE
    )


@cache
def _money() -> re.Pattern[str]:
    return re.compile(rf"[\s-]?({'|'.join(_CURRENCIES.values())})(?!\w)", re.IGNORECASE)


@cache
def _fraction() -> re.Pattern[str]:
    below = "thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?"
    return re.compile(
        rf"(?<![\w-])(?:(?P<above>one|two|three|four|five|seven)[\s-]|an?\s(?=\w+\s+of\b))(?P<below>{below})(?!\w)",
        re.IGNORECASE,
    )


@cache
def _clock() -> re.Pattern[str]:
    hour = r"(?:\d{1,2}(?:[.:]\d\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    minutes = rf"(?:{hour}|twenty(?:[\s-]five)?)(?:\s+minutes?)?"
    return re.compile(
        rf"\b{minutes}\s+past\s+{hour}\b|\b(?:half\s+past|quarter\s+(?:past|to))\s+{hour}\b"
        rf"|\b{hour}\s*(?:o['’]clock|[ap]\.?m\b\.?)",
        re.IGNORECASE,
    )


@cache
def _and_a_half() -> re.Pattern[str]:
    return re.compile(rf"\s+and\s+a\s+half(?:\s+(?P<size>{'|'.join(MAGNITUDES)}))?(?!\w)", re.IGNORECASE)


@cache
def _word_before() -> re.Pattern[str]:
    return re.compile(r"([^\W\d_]+)\.?\s\Z")


@cache
def _word_after() -> re.Pattern[str]:
    return re.compile(r"\s+([^\W\d_]+)")

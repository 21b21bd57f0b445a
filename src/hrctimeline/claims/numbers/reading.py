"""The numbers in a text, each with its value, unit, rate, hedge and direction: "up to $5bn a year".

A range is one number with two ends ("60 to 90 days"). Where words leave a number open ("5m" is five million
or five metres, "pounds" are money or weigh), it has a reading for each. What is counted is no unit: 18 groups
are 18. A time of day, an ordinal and a number that is part of a name ("ARTICLE 19") are units of their own.
"""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache

from hrctimeline.claims.numbers import clock, implied, vague, worded
from hrctimeline.claims.numbers.amounts import VULGAR, Amount, amounts
from hrctimeline.claims.numbers.changes import direction
from hrctimeline.claims.numbers.clock import clock_times
from hrctimeline.claims.numbers.hedges import hedge
from hrctimeline.claims.numbers.implied import TimeSpan, ages_by_decade, multiples, time_spans
from hrctimeline.claims.numbers.neighbours import carried, compounded, with_rows
from hrctimeline.claims.numbers.number import Number, Reading
from hrctimeline.claims.numbers.ranges import between, joined, with_scores, with_shares
from hrctimeline.claims.numbers.rates import Rates, of_what, rate
from hrctimeline.claims.numbers.units import (
    CLOCK,
    COUNT,
    GARBLED,
    NAMED,
    ORDINAL,
    SHARE,
    TIMES,
    dimension,
    per,
    unit_after,
    unit_before,
    unit_further,
    unit_of,
)
from hrctimeline.claims.numbers.vague import VagueAmount, vague_amounts
from hrctimeline.claims.numbers.worded import is_of_a_year
from hrctimeline.claims.vocabulary import DESIGNATORS, calendar, counts, small
from hrctimeline.words.lists import has_any, has_digit, lazy_pattern
from hrctimeline.words.quotations import masked
from hrctimeline.words.tokens import word_behind

__all__ = ["Number", "Reading", "numbers"]

_AGED, _AGE_DIGITS = ("age", "year"), 2  # the units of an age, and its digits
_OF_IT = ("'s", "’s")  # "No 10's": no decade
_TIED = ("-thousand", "-million", "-billion", "-trillion")
_LARGE = 1000  # a magnitude that money is told in without its unit


def numbers(text: str, english: bool = True) -> list[Number]:
    """The numbers of a text, in order. Not `english`: "1.000" may be a thousand, and "1,5" one and a half."""
    if not may_count(text):
        return []
    text = _half_a().sub(r"\1 \2 ", text) if "alf-a" in text else text
    found = [*_times_of_day(text)]
    found += ages_by_decade(text)
    rest = _without(text, found)
    written = joined(rest, _signed(rest, [*_with_units(rest, amounts(rest, english))]))
    rates = Rates(rest)
    paired = with_scores(rest, [*with_shares(rest, written)])
    hedged = [_hedged(rest, each, rates) for each in paired]
    found += carried(rest, [*compounded(rest, hedged)])
    rest = _without(rest, found)
    found += [_hedged(rest, _span(each), rates) for each in time_spans(rest)]
    found += [_vague(each) for each in vague_amounts(_without(rest, found))]
    found += multiples(rest)
    every = sorted(found, key=lambda each: each[:2])
    return [*with_rows(text, (_with_words(text, each) for each in every))]


def _signed(text: str, found: list[Number]) -> list[Number]:
    """The numbers, those that are told as below zero with their sign."""
    if " below" not in text:
        return found
    from hrctimeline.claims.numbers.heat import with_signs  # few texts tell of such cold

    return [*with_signs(text, found)]


def _without(text: str, found: list[Number]) -> str:
    return masked(text, [(each.start, each.end) for each in found])


def _with_words(text: str, number: Number) -> Number:
    share = any(dimension(unit) == "share" for unit in number.units)
    whole = of_what(text, number.end) if share else frozenset[str]()
    return number._replace(text=_words(text, number), noun=_noun(text, number), whole=whole)


def _words(text: str, number: Number) -> str:
    return " ".join(text[number.start : number.end].split())


def _noun(text: str, number: Number) -> str:
    following = word_behind().match(text, number.end) if COUNT in number.units else None
    return following[1] if following and counts(following[1]) and following[1] != "of" else ""


def _times_of_day(text: str) -> Iterator[Number]:
    for time in clock_times(text):
        readings = frozenset(Reading(Fraction(each), Fraction(each), CLOCK) for each in time.minutes)
        if time.plain is not None:
            if _score_behind().match(text, time.end):
                continue  # "won at 5–1"
            low, high = map(Fraction, time.plain)
            readings |= {Reading(low, high, COUNT)}
        yield Number(time.start, time.end, readings, weak=time.weak)


_score_behind = lazy_pattern(r"[-–—]\d{1,3}(?!\w|[.:]\d)")


def _span(span: TimeSpan) -> Number:
    readings = frozenset(Reading(span.length, span.length, unit) for unit in span.units)
    return Number(span.start, span.end, readings, weak=True)


def _vague(amount: VagueAmount) -> Number:
    """ "Hundreds of kilometres": at least two hundred; "most": more than half."""
    units = unit_of(amount.counted) or (COUNT,) if amount.unit == COUNT else (amount.unit,)
    readings = frozenset(Reading(amount.value, amount.value, unit) for unit in units)
    return Number(
        amount.start, amount.end, readings, frozenset((amount.hedge,)), weak=amount.weak, vague=True
    )


def _with_units(text: str, found: Iterable[Amount]) -> Iterator[Number]:
    """The amounts as numbers with their units, in order."""
    for amount in found:
        if _is_nobody(text, amount):
            continue
        if amount.ordinal:
            yield Number(amount.start, amount.end, _readings(amount, (ORDINAL,)), weak=amount.weak)
            continue
        start, currency = _currency(text, amount)
        end, units = unit_after(text, amount.end)
        plural = text[amount.end : end] == "s" and text[end - 2] != "0"  # no decade: "787s"
        plain = plural or not units or text[amount.end : end] in _OF_IT
        if (
            not (currency or amount.size > 1 or amount.share)
            and plain
            and (named := _named(text, amount.start, amount.end, plural=plural)) is not None
        ):
            yield Number(named, amount.end, _readings(amount, (NAMED,)))
            continue
        of_corn = units == ("grain",) and not text.startswith(" of ", end)  # wheat and barley
        if units and (of_corn or _says_which(text, amount, end)):
            units += (COUNT,)
        units = currency or _all_units(text[amount.end : end], units) or _units_further(text, amount)
        units += _AGED if units == (COUNT,) and _is_age(text, amount) else ()
        readings = _readings(amount, units)
        if amount.metres and not currency and end == amount.end and not _counts_next(text, end, of=False):
            readings |= {Reading(amount.metres, amount.metres, "m")}
        weak = amount.weak and (units[0] == COUNT or text.startswith(" more ", amount.end))
        weak |= _no_count().fullmatch(text, amount.start, amount.end) is not None
        weak = weak and not ({Fraction(0)} == amount.values and _counts_next(text, end))
        bare = units == (COUNT,) and _is_large(text, amount) and _is_bare(text, end)
        yield Number(start, end, readings, weak=weak, size=amount.size, bare=bare)


def _currency(text: str, amount: Amount) -> tuple[int, tuple[str, ...]]:
    """The currency before an amount, and where it begins; a lost sign is one before millions: "# 25m"."""
    start, currency = unit_before(text, amount.start)
    return (amount.start, ()) if GARBLED in currency and amount.size == 1 else (start, currency)


def _is_nobody(text: str, amount: Amount) -> bool:
    """Whether "one" stands in "no one", which numbers nothing; a label is "No. one"."""
    worded = text[amount.start : amount.end].casefold() == "one"
    return worded and text[max(0, amount.start - 4) : amount.start].casefold().split() == ["no"]


def _is_age(text: str, amount: Amount) -> bool:
    """Whether a number may be an age: "Ada Fenn, 48, says", "leaves at 65"."""
    before, written = text[max(0, amount.start - 24) : amount.start], text[amount.start : amount.end]
    if not written.isdigit() or len(written) > _AGE_DIGITS or not _aside_after().match(text, amount.end):
        return False
    last = before.rstrip()
    led = last[-1:] in tuple(",(") or last.casefold().endswith(("at", "age", "aged"))
    return led and _name_before().search(before) is not None


def _says_which(text: str, amount: Amount, end: int) -> bool:
    """Whether a unit in the singular says of what kind the things are that are counted: "five night logs"."""
    word = text[amount.end : end].strip()
    several = Fraction(1) not in amount.values and word.isalpha() and not word.endswith("s")
    spoken = len(word) > 2 and not set("aeiouy").isdisjoint(word.casefold())  # "mph" is a sign and no noun
    return several and spoken and text[amount.end : amount.end + 1] == " " and _counts_next(text, end)


def _all_units(words: str, units: tuple[str, ...]) -> tuple[str, ...]:
    """The units of some words; an age and "three times" may count as well."""
    if "age" in units:
        return (*units, "year", COUNT)
    return (*units, COUNT) if words.strip().casefold() == "times" else units


def _units_further(text: str, amount: Amount) -> tuple[str, ...]:
    """The units of an amount with none beside it: it counts, is a share, or has one after the next word."""
    if not amount.share:
        return unit_further(text, amount.end)
    return (SHARE, "year") if is_of_a_year(text, amount.start) else (SHARE,)


def _readings(amount: Amount, units: tuple[str, ...]) -> frozenset[Reading]:
    return frozenset(Reading(value, value, unit) for value in amount.values for unit in units)


def _is_large(text: str, amount: Amount) -> bool:
    """Whether an amount in words is a thousand or more."""
    worded = any(map(str.isalpha, text[amount.start : amount.end]))
    return worded and any(isinstance(each, Fraction) and each >= _LARGE for each in amount.values)


def _is_bare(text: str, end: int) -> bool:
    """Whether no noun that an amount may count stands behind it: "half a million for the leak"."""
    following = word_behind().match(text, end)
    if following is None or _more().match(text, end):
        return True
    if text.endswith(_TIED, 0, end):  # "the fifty-million bill"
        return not counts(following[1])
    return small(following[1]) and not counts(following[1])


def _counts_next(text: str, end: int, *, of: bool = True) -> bool:
    following = word_behind().match(text, end)
    return following is not None and (of or following[1] != "of") and counts(following[1])


def _hedged(text: str, number: Number, rates: Rates) -> Number:
    """The number with the words around it that belong to it: hedge, rate and direction."""
    if number.units & {ORDINAL, NAMED, CLOCK}:
        return number
    duration = any(dimension(unit) in TIMES for unit in number.units)
    start = number.start
    if any(reading.low != reading.high for reading in number.readings):
        start -= len(between(text, start))
    around = hedge(text, start, number.end, duration=duration)
    end, name = rate(text, around.end)
    name = name or next((per(unit) for unit in number.units), "")
    way = direction(text, around.start, end)
    return number._replace(
        start=around.start,
        end=end,
        hedges=around.hedges,
        tone=around.tone,
        rate=name,
        rates_near=rates.near(start, end),
        direction=way,
    )


def _named(text: str, start: int, end: int, *, plural: bool) -> int | None:
    """Where the name that a number is part of begins: "ARTICLE 19", "Max 9s"; None where it counts."""
    if text[start - 1 : start] in ("#", "№"):
        return start - 1
    match = _word_before().search(text[max(0, start - 24) : start])
    if not match:
        return start if plural else None
    word, at = match[1], start - len(match[0])
    if word.casefold() in DESIGNATORS:
        return None if word.casefold() == "no" and text[start].isalpha() else at  # "no one"
    names = word[0].isupper() and not small(word) and not calendar(word)
    if plural or not names:
        return (at if names else start) if plural else None
    loud = word.isupper() and len(word) > 3 and text[start:end].istitle()
    if loud or text[start:end].islower() or unit_further(text, end) != (COUNT,):
        return None  # "ORNE Two mills", "Orne and Vail both", "gives Lowe five business days"
    following = word_behind().match(text, end)
    if following and (counts(following[1]) or (following[1].isupper() and len(following[1]) > 3)):
        return None
    first = not text[:at].rstrip() or text[:at].rstrip()[-1] in ".!?:\n"
    return None if first and not word.isupper() else at


_no_count = lazy_pattern(r"0\d+")  # an hour, or a code: "at 0615"
_word_before = lazy_pattern(r"([^\W\d_]+)\.?\s\Z")
_name_before = lazy_pattern(r"(?:(?<![^\W\d_])[^\W\d_a-z][\w’'-]*(?:,\s|\s\()|(?<!\w)(?:at|aged?)\s)\Z")
_aside_after = lazy_pattern(r"\s*(?:[,.;)]|\Z)")
_more = lazy_pattern(r"\s+(?:more|less)(?=\s+than|[^\w\s]|\s*\Z)", re.IGNORECASE)


def may_count(text: str) -> bool:
    """Whether a text may have a number: in what has no figure and none of these words there is none."""
    figures = has_digit(text) or (not text.isascii() and _figure().search(text) is not None)
    return figures or has_any(text, _telling_words())


@cache
def _telling_words() -> frozenset[str]:
    """The words without which no number is told in words, a time of day and a vague amount among them."""
    told = worded.cues() | worded.PARTS | implied.CUES | implied.DECADES | vague.CUES
    return told | clock.CLOCK_CUES | implied.SPAN_CUES


_half_a = lazy_pattern(r"(?<!\w)(half)-(an?)-(?=\w)", re.IGNORECASE)  # as old print writes it
_figure = lazy_pattern(rf"[\d{VULGAR}]")

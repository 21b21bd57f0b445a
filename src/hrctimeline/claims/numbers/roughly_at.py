"""Times of day told by one nearby: "a few minutes before seven" for 6:54 p.m., "around noon" for 12:10."""

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import cache

from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.units import CLOCK

_DAY, _NEAR, _FAR = 24 * 60, 30, 60  # minutes
_GRAINS = (60, 30, 15, 5)  # minutes that a time may be told to: nobody calls 4:30 "about ten past five"
_LONGEST = 40  # characters before a time


def told_roughly(number: Number, text: str, every: Iterable[Number]) -> str:
    """The time of the quotes that a time of a title or summary is told by, as it is written there, or ""."""
    led = _led().search(text[max(0, number.start - _LONGEST) : number.start]) if _is_time(number) else None
    if led is None:
        return ""
    ways = (-1,) if led["before"] else (1,) if led["after"] else (-1, 1)
    most = _grain(number) if led["about"] else _NEAR if led["near"] else _FAR
    return next(
        (
            each.text
            for each in every
            if _is_time(each) and any(0 < way * off <= most for way in ways for off in _off(number, each))
        ),
        "",
    )


def _is_time(number: Number) -> bool:
    return CLOCK in number.units


def _grain(number: Number) -> int:
    """How many minutes a time that is told to the hour, quarter or so may lie off what it is about."""
    told = [each.low for each in number.readings if each.unit == CLOCK and not isinstance(each.low, str)]
    grain = next((step for step in _GRAINS if any(at % step == 0 for at in told)), 2)
    return min(grain, _NEAR)


def _off(number: Number, other: Number) -> Iterable[Fraction]:
    """How many minutes another time may be later, at the most half a day."""
    for one in (
        each.low for each in number.readings if each.unit == CLOCK and isinstance(each.low, Fraction)
    ):
        for two in (
            each.low for each in other.readings if each.unit == CLOCK and isinstance(each.low, Fraction)
        ):
            yield (two - one + _DAY // 2) % _DAY - _DAY // 2


@cache
def _led() -> re.Pattern[str]:
    minutes = r"(?:a\s+few|some|several|a\s+couple\s+of)\s+minutes\s+|moments\s+|minutes\s+"
    near = rf"(?P<near>{minutes}|shortly\s+|just\s+|soon\s+|right\s+|a\s+little\s+|not\s+long\s+)?"
    before = r"(?P<before>before|by|nearly|almost|towards?|close\s+to|getting\s+on\s+for)"
    after = r"(?P<after>after|past|gone)"
    about = r"(?P<about>about|around|roughly|circa)"
    return re.compile(rf"(?<!\w)(?:{near}(?:{before}|{after})|{about})\s+\Z", re.IGNORECASE)

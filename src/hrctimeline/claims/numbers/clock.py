"""Times of day, as minutes after midnight: 8 am, 8:00 a.m., 0800 hrs, 20:00, half past seven, ten to noon.

"7:30" by itself may be the morning's or the evening's; "07:30" and "19:30" are on the 24-hour clock. What
is told "at 10.40" and "1040 on 25 June" may be a plain number, too, and "ten to five" a range of numbers.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from hrctimeline.claims.vocabulary import calendar, small
from hrctimeline.dates.vocabulary import CARDINALS, words
from hrctimeline.record import Record
from hrctimeline.words.lists import Cued, cued, has_any, lazy_pattern
from hrctimeline.words.quotations import masked
from hrctimeline.words.tokens import word_behind

_DIGITS = {word: value for word, value in CARDINALS.items() if value < 10 and len(word) > 2}
_HOURS = {word: value for word, value in CARDINALS.items() if 0 < value < 13 and len(word) > 2}
_TWENTIES = {"twenty": 20, **{f"twenty {word}": 20 + value for word, value in _DIGITS.items()}}
_TEENS = {word: value for word, value in CARDINALS.items() if value > 12}
_MINUTES = {**_HOURS, **_TEENS, **_TWENTIES, "quarter": 15, "half": 30}
_DAYS_HALVES = {"noon": 12 * 60, "midday": 12 * 60, "midnight": 24 * 60}
_SPOKEN = words(f"past quarter half minute minutes five ten twenty {' '.join(_DAYS_HALVES)}")
_FIVE = 5  # minutes: to so many, a time is told without the word: "ten to five"
_HALF_DAY = 12 * 60
_LEAD = 16  # characters before a time that are looked at
_SMALL_HOURS = 6 * 60  # of the night: its hours before are the next morning's
_COUNTED_ON = words("of to or per and")  # after "at nine": a number, or a range of them
_ZONES = "gmt utc bst est edt cst cdt pst pdt cet cest"
CLOCK_CUES = words(
    f"""
    quarter half minute minutes past noon midday midnight m am pm clock oclock morning afternoon evening
    night tonight {_ZONES} local hour hours hr hrs h
    """
)


class ClockTime(Record):
    """A time of day: its span, and every minute of the day that it may be.

    `weak`: a noon or midnight at which nothing is said to happen ("the midnight train"). `plain`: the ends of
    the range, or twice the one number, that its words may be, if they may be one.
    """

    start: int
    end: int
    minutes: frozenset[int]
    weak: bool = False
    plain: tuple[int | Fraction, int | Fraction] | None = None


def clock_times(text: str) -> Iterator[ClockTime]:
    """The times of day that a text gives, in order."""
    spoken = _past_or_to().finditer(text) if has_any(text, _SPOKEN) else ()
    apart = [time for match in spoken if (time := _past_or_to_an_hour(text, match))]
    yield from apart
    text = masked(text, [(each.start, each.end) for each in apart])
    told: set[int] = set()
    for match in _clock().finditer(text) if _may_tell(text) else ():
        minutes = _minutes(match)
        if minutes:
            told.add(match.start())
            weak = bool(match["named"]) and not _led(text, match.start())
            yield ClockTime(match.start(), _end(match), minutes, weak)
    for match in _alone().finditer(text) if _figures().search(text) else ():
        if match.start() not in told and _counts_nothing(text, match):
            number = Fraction(match[0])
            yield ClockTime(*match.span(), _minutes_alone(match), plain=(number, number))
    yield from (each for each in _bare_hours(text) if each.start not in told)


def _past_or_to_an_hour(text: str, match: re.Match[str]) -> ClockTime | None:
    """The time that is told by the minutes past an hour or to come; None where the words may tell none.

    "Ten to five" may be a range of numbers, too, and only where a time may stand it is a time.
    """
    hour, half, way = match["hour"].casefold(), match["half"], match["way"].casefold()
    told = " ".join(match["told"].casefold().replace("-", " ").split())
    off = int(told) if told.isdigit() else _MINUTES[told]
    on = off if way in ("past", "after") else -off
    spoken = match["unit"] or told in ("quarter", "half")
    if hour in _DAYS_HALVES:
        at = _DAYS_HALVES[hour]
        return ClockTime(match.start(), _end(match), frozenset(((at + on) % (24 * 60),)))
    if (way == "before" and not match["unit"]) or not (half or way == "past" or _is_free(text, match.end())):
        return None
    end, minutes = _end(match), _either(_hour(hour) * 60 + on, half)
    if spoken or way == "past" or half or match["clock"]:
        return ClockTime(match.start(), end, minutes)
    timed = way == "to" and off % _FIVE == 0 and _may_be_timed().search(text[: match.start()][-_LEAD:])
    return ClockTime(match.start(), end, minutes, plain=(off, _hour(hour))) if timed else None


def _is_free(text: str, end: int) -> bool:
    """Whether an hour doesn't count what stands behind it."""
    following = word_behind().match(text, end)
    return following is None or (small(following[1]) and following[1].casefold() not in _COUNTED_ON)


def _end(match: re.Match[str]) -> int:
    """Where a time ends, without the day of its part of the day, which is a date: "10.40 | that morning"."""
    half = next((name for name in ("half", "half2", "half4") if match.groupdict().get(name)), "")
    dated = half and not _undated().match(match[half])
    before = match[0][: match.start(half) - match.start()] if dated else match[0]
    return match.start() + len(before.rstrip())


def _bare_hours(text: str) -> Iterator[ClockTime]:
    """The hours that are told with no more than "at" or the like: "live at one, just after nine"."""
    for match in _bare_hour().finditer(text):
        if _is_free(text, match.end()) and not _share_behind().match(text, match.end()):
            at = _hour(match[1])
            yield ClockTime(*match.span(1), _either(at * 60, None), plain=(at, at))


def _counts_nothing(text: str, match: re.Match[str]) -> bool:
    """Whether digits may be a time by what is around them: "at 10.40 on", not "at 10.40 metres"."""
    if text[match.end() : match.end() + 8].strip().casefold().startswith(("o'clock", "o’clock")):
        return True
    following = word_behind().match(text, match.end())
    free = following is None or small(following[1]) or calendar(following[1])
    return free and (not match["point"] or _led(text, match.start()))


def _minutes_alone(match: re.Match[str]) -> frozenset[int]:
    """The minutes of digits that are told with no half of the day."""
    hour, minute = match["hour"], int(match["minute"])
    on_one = not match["point"] or hour.startswith("0") or int(hour) > 12
    return _whole(int(hour) * 60 + minute) if on_one else _either(int(hour) * 60 + minute, None)


def _led(text: str, start: int) -> bool:
    """Whether a preposition of time stands before a place."""
    return _at().search(text[max(0, start - 8) : start]) is not None


def _may_tell(text: str) -> bool:
    """Whether there is a word or sign without which no time of day is told: a quick look."""
    return has_any(text, CLOCK_CUES) or _parted_or_tied().search(text) is not None


def _minutes(match: re.Match[str]) -> frozenset[int]:
    if match["named"]:
        return frozenset((_HALF_DAY,) if match["named"].casefold() in ("noon", "midday") else (0, 24 * 60))
    if match["military"]:
        return _whole(int(match["military"][:2]) * 60 + int(match["military"][2:]))
    written = match["hour"] or match["hour2"]
    at = _hour(written) * 60 + int(match["minute"] or 0)
    half = match["half"] or match["half2"] or match["half4"]
    if half or not written.isdigit() or (0 < int(written) < 13 and not written.startswith("0")):
        return _either(at, half)
    return _whole(at)


def _hour(written: str) -> int:
    return int(written) if written.isdigit() else _HOURS[written.casefold()]


def _whole(at: int) -> frozenset[int]:
    return frozenset((at,)) if at <= 24 * 60 else frozenset()


def _either(at: int, half: str | None) -> frozenset[int]:
    """A time on the 12-hour clock: in its half of the day, or in either."""
    if at >= 13 * 60:
        return _whole(at)
    morning = at % _HALF_DAY
    if not half:
        return frozenset((morning, morning + _HALF_DAY))
    if half.casefold().endswith("night") and morning < _SMALL_HOURS:
        return frozenset((morning,))
    return frozenset((morning + _HALF_DAY * _is_late(half),))


def _is_late(half: str) -> bool:
    """Whether words for half of the day mean its second one: "p.m.", "in the evening"."""
    return re.search(r"\bp\.?\s?m\b|afternoon|evening|night", half.casefold()) is not None


@cache
def _parted_or_tied() -> re.Pattern[str]:
    ordinal = r"(?!(?:st|nd|rd|th)\b)"
    return re.compile(rf"(?<![\w.,:])\d\d?[:.][0-5]\d(?![:.]?\d)|\d{ordinal}[^\W\d]")  # 8.15, 0800h


# digits as a time has them with no word beside it: a quick look
_figures = lazy_pattern(r"\d\.[0-5]\d(?![\w/%°]|[.,]\d)|\d[0-5]\d\s+[Oo][Nn]\s")


@cache
def _alone() -> re.Pattern[str]:
    """Digits that may tell a time: "10.40", and "1040" before a day."""
    months = "jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec"
    day = rf"\s+on\s+(?:\d{{1,2}}\s+(?:{months})|(?:{months})[a-z]*\s+\d{{1,2}}\b|[a-z]+day\b)"
    return re.compile(
        r"(?<![\w.,:$£€/#·-])(?P<hour>[01]\d|2[0-3]|\d(?=\.))(?P<point>\.)?(?P<minute>[0-5]\d)"
        rf"(?![\w/%°])(?![.,]\d)(?(point)(?!\s?[%°])|(?={day}))",
        re.IGNORECASE,
    )


@cache
def _bare_hour() -> Cued:
    word = "|".join(sorted(_HOURS, key=len, reverse=True))
    near = r"(?:shortly|just|soon|minutes|moments|a\slittle)\s(?:before|after|past|gone)"
    led = rf"(?:at|until|till)(?:\s(?:about|around|roughly|nearly|almost))?|{near}"
    return cued(
        f"at until till before after past gone + {' '.join(_HOURS)} {' '.join(map(str, range(1, 13)))}",
        rf"\b(?:{led})\s({word}|1[0-2]|[1-9])(?![\w/%°-])(?![.,:]\w)(?!\s[%°])",
        re.IGNORECASE,
    )


# "the odds stand at one | in three"
_share_behind = lazy_pattern(
    r"\s+(?:in|out\s+of)\s+(?:every\s+)?(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten)(?!\w))",
    re.IGNORECASE,
)
# a half of the day that is no part of a date, as "in the night" of 26 April may be
_undated = lazy_pattern(r"[ap]\.?\s?m", re.IGNORECASE)
_at = lazy_pattern(r"(?<!\w)(?:at|by|until|till|before|after|from|since)\s+\Z", re.IGNORECASE)


@cache
def _half() -> str:
    """A pattern for the halves of a day, and the parts that lie in one."""
    part = r"(?:morning|afternoon|evening|night)"
    day = r"(?:that|this|the same|yesterday|tomorrow|last|\w+day)"
    late = rf"at night|tonight|in the {part}|(?:on )?{day} {part}"
    return rf"[ap]\.\s?m(?:\.|(?!\w))|[ap]m(?!\w)|{late}".replace(" ", r"\s+")


@cache
def _past_or_to() -> Cued:
    """ "Half past nine", "a quarter of an hour before noon", "18 minutes to ten", "ten to five"."""
    hour = "|".join(sorted((*_HOURS, *_DAYS_HALVES), key=len, reverse=True))
    told = "|".join(sorted(_MINUTES, key=len, reverse=True)).replace(" ", r"[\s-]+")
    return cued(
        "past to after before",
        rf"(?<![\w.,:$£€/·-])(?:an?\s+)?(?P<told>{told}|\d{{1,2}})"
        rf"(?P<unit>(?:\s+of)?\s+an\s+hour|[\s-]minutes?)?(?:-(?=past\s)|\s+)(?P<way>past|to|after|before)\s+"
        rf"(?P<hour>{hour}|\d{{1,2}})(?![\w:-]|[.,]\d)(?P<clock>\s+o['’]?\s?clock)?(?:\s*(?P<half>{_half()}))?",
        re.IGNORECASE,
    )


# what stands before a time, and before a range hardly
_may_be_timed = lazy_pattern(
    r"(?<!\w)(?:at|by|about|around|before|after|since|until|till|near(?:ly)?|almost|towards?)\s+\Z",
    re.IGNORECASE,
)


@cache
def _clock() -> re.Pattern[str]:
    word = "|".join(sorted(_HOURS, key=len, reverse=True))
    half = _half()
    zone = "|".join(_ZONES.split()) + r"|local\s+time|hours?|hrs?|h"
    return re.compile(
        rf"(?<![\w.,:$£€/·-])(?:"
        rf"(?P<hour>[01]?\d|2[0-4])(?::|\.(?=[0-5]\d\s*(?:{half}|(?:{zone})(?!\w))))"
        rf"(?P<minute>[0-5]\d)(?![:.]?\d)(?:\s*(?P<half>{half}))?"
        rf"|(?P<hour2>{word}|1[0-2]|0?[1-9])\s*(?:(?P<half2>{half})|o['’]?\s?clock(?!\w)(?:\s*(?P<half4>{half}))?)"
        rf"|(?P<military>[01]\d[0-5]\d|2[0-3][0-5]\d)\s?(?:{zone})(?!\w)"
        rf"|(?P<named>noon|midday|midnight)(?!\w))",
        re.IGNORECASE,
    )

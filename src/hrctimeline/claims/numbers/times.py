"""Times of day as minutes after midnight (8 am, 20:00, noon), and spans of one unit ("a decade")."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from itertools import pairwise

from hrctimeline.claims.numbers.hedges import hedge
from hrctimeline.claims.numbers.units import unit_of
from hrctimeline.claims.numbers.worded import tail_fraction
from hrctimeline.claims.vocabulary import calendar, small
from hrctimeline.dates.vocabulary import CARDINALS, words
from hrctimeline.record import Record
from hrctimeline.words.lists import Cued, cued, has_any, runs_of

# Times of day, as minutes after midnight: 8 am, 8:00 a.m., 0800 hrs, 20:00, half past seven, noon.
#
# "7:30" by itself may be the morning's or the evening's; "07:30" and "19:30" are on the 24-hour clock. What
# is told "at 10.40" and "1040 on 25 June" may be a plain number, too.

_HOURS = {word: value for word, value in CARDINALS.items() if 0 < value < 13 and len(word) > 2}
_MINUTES = {**_HOURS, "twenty": 20, "twenty-five": 25, "twenty five": 25, "quarter": 15, "half": 30}
_HALF_DAY = 12 * 60
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

    `weak`: a noon or midnight at which nothing is said to happen ("the midnight train"). `plain`: the number
    that its digits may be, if they may be one.
    """

    start: int
    end: int
    minutes: frozenset[int]
    weak: bool = False
    plain: Fraction | None = None


def clock_times(text: str) -> Iterator[ClockTime]:
    """The times of day that a text gives, in order."""
    told: set[int] = set()
    for match in _clock().finditer(text) if _may_tell(text) else ():
        minutes = _minutes(match)
        if minutes:
            told.add(match.start())
            weak = bool(match["named"]) and not _led(text, match.start())
            yield ClockTime(match.start(), _end(text, match), minutes, weak)
    for match in _alone().finditer(text) if _figures().search(text) else ():
        if match.start() not in told and _counts_nothing(text, match):
            yield ClockTime(*match.span(), _minutes_alone(match), plain=Fraction(match[0]))
    yield from (each for each in _bare_hours(text) if each.start not in told)


def _end(text: str, match: re.Match[str]) -> int:
    """Where a time ends, without the day of its part of the day, which is a date: "10.40 | that morning"."""
    half = next((name for name in ("half", "half2", "half3", "half4") if match[name]), "")
    dated = half and not _undated().match(match[half])
    return match.start() + len(text[match.start() : match.start(half)].rstrip()) if dated else match.end()


def _bare_hours(text: str) -> Iterator[ClockTime]:
    """The hours that are told with no more than "at" or the like: "live at one, just after nine"."""
    for match in _bare_hour().finditer(text):
        following = _word_after().match(text, match.end())
        if following is None or (small(following[1]) and following[1].casefold() not in _COUNTED_ON):
            at = _hour(match[1])
            yield ClockTime(*match.span(1), _either(at * 60, None), plain=Fraction(at))


def _counts_nothing(text: str, match: re.Match[str]) -> bool:
    """Whether digits may be a time by what is around them: "at 10.40 on", not "at 10.40 metres"."""
    following = _word_after().match(text, match.end())
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
    if match["told"]:
        told = " ".join(match["told"].casefold().removeprefix("a ").split())
        hour, past = _hour(match["hour3"]), int(told) if told.isdigit() else _MINUTES[told]
        at = hour * 60 + (past if match["way"].casefold() in ("past", "after") else -past)
        return _either(at, match["half3"])
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


@cache
def _figures() -> re.Pattern[str]:
    """Digits as a time has them with no word beside it: a quick look."""
    return re.compile(r"\d\.[0-5]\d(?![\w/%°]|[.,]\d)|\d[0-5]\d\s+[Oo][Nn]\s")


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
    led = r"at|until|till|(?:shortly|just|soon|minutes|moments)\s(?:before|after)"
    return cued(
        f"at until till before after + {' '.join(_HOURS)} {' '.join(map(str, range(1, 13)))}",
        rf"\b(?:{led})\s({word}|1[0-2]|[1-9])(?![\w/%°-])(?![.,:]\w)(?!\s[%°])",
        re.IGNORECASE,
    )


@cache
def _undated() -> re.Pattern[str]:
    """A half of the day that is no part of a date, as "in the night" of 26 April may be."""
    return re.compile(r"[ap]\.?m", re.IGNORECASE)


@cache
def _word_after() -> re.Pattern[str]:
    return re.compile(r"\s+([^\W\d_]+)")


@cache
def _at() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:at|by|until|till|before|after|from|since)\s+\Z", re.IGNORECASE)


@cache
def _clock() -> re.Pattern[str]:
    word = "|".join(sorted(_HOURS, key=len, reverse=True))
    part = r"(?:morning|afternoon|evening|night)"
    day = r"(?:that|this|the same|yesterday|tomorrow|last|\w+day)"
    late = rf"at night|tonight|in the {part}|(?:on )?{day} {part}"
    half = rf"[ap]\.m\.?|[ap]m(?!\w)|{late}".replace(" ", r"\s+")
    zone = "|".join(_ZONES.split()) + r"|local\s+time|hours?|hrs?|h"
    told = "|".join(sorted(_MINUTES, key=len, reverse=True))
    plain = rf"\s+to\s+(?:{word}|\d{{1,2}})\s+(?:{half}|o['’]?\s?clock)"  # else it may be a range
    return re.compile(
        rf"(?<![\w.,:$£€/·-])(?:"
        rf"(?P<told>(?:a\s+)?quarter|half|(?:{told}|\d{{1,2}})(?=\s+minutes|\s+past|{plain}))(?:\s+minutes?)?"
        rf"\s+(?P<way>past|to|after)\s+(?P<hour3>{word}|\d{{1,2}})(?![\w:]|[.,]\d)(?:\s*(?P<half3>{half}))?"
        rf"|(?P<hour>[01]?\d|2[0-4])(?::|\.(?=[0-5]\d\s*(?:{half}|(?:{zone})(?!\w))))"
        rf"(?P<minute>[0-5]\d)(?![:.]?\d)(?:\s*(?P<half>{half}))?"
        rf"|(?P<hour2>{word}|1[0-2]|0?[1-9])\s*(?:(?P<half2>{half})|o['’]?\s?clock(?!\w)(?:\s*(?P<half4>{half}))?)"
        rf"|(?P<military>[01]\d[0-5]\d|2[0-3][0-5]\d)\s?(?:{zone})(?!\w)"
        rf"|(?P<named>noon|midday|midnight)(?!\w))",
        re.IGNORECASE,
    )


# Spans of time told by their unit alone: "in the past decade", "for a fortnight", "a week-long strike".
#
# They prove what is the same in other units ("ten years", "14 days") and claim nothing themselves. "Twice a
# day" and "$3 a year" are rates, so an article makes a span only after a preposition, a hedge or a verb of
# lasting, or before "ago" and the like.

_UNITS = words("hour day week fortnight month year decade century millennium")
_LONG = frozenset(f"{unit}long" for unit in _UNITS)
_LEADING = words("a an full whole past last previous preceding next coming following")
SPAN_CUES = _UNITS | _LONG


class TimeSpan(Record):
    """A span of time of one unit, or of one and a part: where it stands, its length, and in which units."""

    start: int
    end: int
    length: Fraction
    units: tuple[str, ...]


def time_spans(text: str) -> Iterator[TimeSpan]:
    """The spans of time that a text tells by a unit with no number."""
    for match in _span().finditer(text) if has_any(text, SPAN_CUES) and _may_span(text) else ():
        if match["bare"] or match["past"] or _lasts(text, match):
            end, part = tail_fraction(text, match.end())
            yield TimeSpan(match.start(), end, 1 + part, unit_of(match["unit"] or match["bare"]))


def _may_span(text: str) -> bool:
    """A quick look: whether a unit stands as it does in a span, behind an article or before "long"."""
    said = runs_of(text.casefold())
    if any(word in _LONG for word in said):
        return True
    return any(
        (two in _UNITS and one in _LEADING) or (one in _UNITS and two == "long")
        for one, two in pairwise(said)
    )


def _lasts(text: str, match: re.Match[str]) -> bool:
    """Whether what stands around an article and a unit makes them a span."""
    if _after().match(text, match.end()):
        return True
    if hedge(text, *match.span(), duration=True).start < match.start():
        return True
    return _before().search(text[max(0, match.start() - 16) : match.start()]) is not None


@cache
def _span() -> re.Pattern[str]:
    unit = "|".join(sorted(_UNITS))
    past = "(?:past|last|previous|preceding|next|coming|following)"
    return re.compile(
        rf"(?<![\w-])(?:(?P<past>(?:the|his|her|its|their|our)\s+{past})\s+|an?\s+(?:full\s+|whole\s+)?)"
        rf"(?P<unit>{unit})(?![\w-])|(?<![\w-])(?P<bare>{unit})-?long(?!\w)",
        re.IGNORECASE,
    )


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:in|for|over|within|after|during|than|by|to|(?:course|end|period|space|span|stretch|part)\s+of|lasts?|lasted|lasting|takes?|took|taken|taking"
        r"|spends?|spent|waited)\s+\Z",
        re.IGNORECASE,
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        r"\s+(?:ago|later|earlier|long|and\s+a\s+half|pass(?:es|ed)?|elapse[sd]?|go(?:es)?\s+by|went\s+by)(?!\w)|['’]s\s",
        re.IGNORECASE,
    )

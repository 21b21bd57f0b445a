"""Reading EDTF, levels 0 and 1: never a guess, and a reason where the text is refused."""

import re
from functools import cache

from hrctimeline.dates.calendar_days import MONTHS, SEASONS, day_number, month_days, month_length, year_days
from hrctimeline.dates.edtf.value import Edtf, year_text


def parse(text: str) -> Edtf:
    """Read an EDTF date; raises ValueError with the reason and, where it helps, the right spelling."""
    if text.count("/") == 1 and _looks_like_interval(text):
        return _interval(text)
    return _single(text)


@cache
def _shape() -> re.Pattern[str]:
    return re.compile(
        r"(?:Y(?P<long>-?[1-9][0-9]{4,8})|(?P<year>-?[0-9]{4})|(?P<part>-?[0-9]{2}(?:[0-9]X|XX)))"
        r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?(?P<qualifier>[?~%]?)"
    )


def _looks_like_interval(text: str) -> bool:
    return all(side in ("", "..") or _shape().fullmatch(side) for side in text.split("/"))


def _single(text: str) -> Edtf:
    match = _shape().fullmatch(text)
    if match is None or (match["part"] and match["month"]) or match["year"] == "-0000":
        from hrctimeline.dates.edtf.advice import why_not

        raise ValueError(why_not(text))
    if match["part"]:
        start, end, precision = _unspecified_year(match["part"])
    else:
        start, end, precision = _year_on(int(match["long"] or match["year"]), match["month"], match["day"])
    return Edtf(text, start, end, precision, match["qualifier"])


def _unspecified_year(text: str) -> tuple[int, int, str]:
    low, high = int(text.replace("X", "0")), int(text.replace("X", "9"))
    precision = "century" if text.endswith("XX") else "decade"
    return year_days(min(low, high))[0], year_days(max(low, high))[1], precision


def _year_on(year: int, month: str | None, day: str | None) -> tuple[int, int, str]:
    if month is None or (month == "XX" and day in (None, "XX")):
        return *year_days(year), "year"
    if month == "XX":
        raise ValueError("a day without its month says nothing: write the year alone")
    number = int(month)
    if number in SEASONS and day is None:
        return *_season_days(year, number), "season"
    if not 1 <= number <= 12:
        raise ValueError(_no_such_month(month, number, day))
    if day in (None, "XX"):
        return *month_days(year, number), "month"
    return *_day_on(year, number, int(day or 0)), "day"


def _season_days(year: int, code: int) -> tuple[int, int]:
    month = SEASONS[code][1]
    return month_days(year, month)[0], month_days(year, month + 2)[1]


def _day_on(year: int, month: int, day: int) -> tuple[int, int]:
    length = month_length(year, month)
    if not 1 <= day <= length:
        raise ValueError(f"{MONTHS[month - 1]} {year_text(year)} has {length} days, there is no day {day}")
    start = day_number(year, month, day)
    return start, start + 1


def _no_such_month(month: str, number: int, day: str | None) -> str:
    if number in SEASONS:
        return f"a season ({month} is {SEASONS[number][0]}) has no days of its own: write the month"
    if 25 <= number <= 41 and day is None:
        return f"{month} is no month and no season (21 to 24): write months, as in 2018-04/2018-06"
    return f"there is no month {month}: months are 01 to 12, seasons 21 to 24"


def _interval(text: str) -> Edtf:
    left, right = text.split("/")
    first, last = _side(left), _side(right)
    if first is None and last is None:
        raise ValueError("an interval without a first and a last day says nothing")
    start, end = first.start if first else None, last.end if last else None
    if start is not None and end is not None and end <= start:
        raise ValueError(f"the interval ends ({right}) before it begins ({left})")
    return Edtf(text, start, end, "interval", _joined(first, last))


def _side(text: str) -> Edtf | None:
    return None if text in ("", "..") else _single(text)


def _joined(first: Edtf | None, last: Edtf | None) -> str:
    found = {side.qualifier for side in (first, last) if side} - {""}
    return found.pop() if len(found) == 1 else ("%" if found else "")

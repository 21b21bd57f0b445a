"""Why a text is no EDTF date, and how EDTF writes what was probably meant: messages, nothing is read here."""

import datetime
import re
import unicodedata
from collections.abc import Callable
from functools import cache

MONTH_NAMES = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]


def why_not(text: str) -> str:
    """One sentence for a text that EDTF (levels 0 and 1) doesn't know."""
    if not text.strip():
        return "the date is empty"
    if len(text) > 60:
        return "not an EDTF date: too long"
    seen = "".join(char for char in text if unicodedata.category(char) != "Cf")
    plain = unicodedata.normalize("NFKC", seen).strip()  # with plain digits
    if plain != text and _reads(plain):
        return f"spaces around the date: write {plain}" if plain == text.strip() else f"EDTF writes {plain}"
    for pattern, advice in _advice():
        if match := pattern.fullmatch(plain):
            return advice(match)
    return "not an EDTF date: write 2018, 2018-06, 2018-06-19 or 2018-06-19/2018-06-21"


def _reads(text: str) -> bool:
    from hrctimeline.dates.edtf.date import parse

    try:
        return bool(parse(text))
    except ValueError:
        return False


@cache
def _advice() -> list[tuple[re.Pattern[str], Callable[[re.Match[str]], str]]]:
    return [(re.compile(pattern, re.I | re.A), advice) for pattern, advice in _ADVICE]


def _write(right: str) -> Callable[[re.Match[str]], str]:
    return lambda m: f"EDTF writes {m.expand(right)}, not {m[0]}"


def _numeric(match: re.Match[str]) -> str:
    first, second, year = int(match[1]), int(match[2]), match[3]
    readings = [
        f"{year}-{month:02}-{day:02}" for day, month in ((first, second), (second, first)) if month < 13
    ]
    readings = [reading for reading in dict.fromkeys(readings) if not reading.endswith("-00")]
    if len(readings) == 2:
        return f"{match[0]} has two readings: EDTF writes {readings[0]} or {readings[1]}"
    return f"EDTF writes {readings[0] if readings else '2018-06-19'}, not {match[0]}"


def _year_first(match: re.Match[str]) -> str:
    return f"EDTF writes {match[1]}-{int(match[2]):02}-{int(match[3]):02}, not {match[0]}"


def _short_month(match: re.Match[str]) -> str:
    return f"EDTF writes {match[1]}-{int(match[2]):02}, not {match[0]}"


def _short_year(match: re.Match[str]) -> str:
    return f"a year has four digits: {match[1]}{int(match[2]):04}"


def _long_year(match: re.Match[str]) -> str:
    digits = match[2].lstrip("0")
    if len(digits) < 5:
        return f"a year has four digits: {match[1]}{digits:>04}"
    return f"a year of more than four digits begins with Y: Y{match[1]}{digits}"


def _before_christ(match: re.Match[str]) -> str:
    year = 1 - int(match[1])
    return f"EDTF counts a year 0, which is 1 BC: {match[0]} is {'-' if year else ''}{-year:04}"


def _after_christ(match: re.Match[str]) -> str:
    return f"EDTF writes {int(match[1] or match[2]):04}, not {match[0]}"


def _set(match: re.Match[str]) -> str:
    return f"EDTF (levels 0 and 1) has no sets of dates: write the time that they span, {match[1]}/{match[2]}"


def _named(day: int, month: int, year: int) -> Callable[[re.Match[str]], str]:
    def advice(match: re.Match[str]) -> str:
        number = next(
            (i for i, name in enumerate(MONTH_NAMES, 1) if name.startswith(match[month].lower()[:3])), 0
        )
        if not number:
            return f"not an EDTF date: EDTF writes {match[year]}"
        end = f"-{int(match[day]):02}" if day and match[day] else ""
        return f"EDTF writes {match[year]}-{number:02}{end}, not {match[0]}"

    return advice


def _week(match: re.Match[str]) -> str:
    try:
        monday = datetime.date.fromisocalendar(int(match[1]), int(match[2]), 1)
        run = f"{monday}/{monday + datetime.timedelta(6)}"
    except (ValueError, OverflowError):
        run = "2018-06-18/2018-06-24"
    return f"EDTF has no weeks: write the days, {run}"


def _quarter(match: re.Match[str]) -> str:
    last = 3 * int(match[2])
    return f"EDTF (levels 0 and 1) has no quarters: write {match[1]}-{last - 2:02}/{match[1]}-{last:02}"


def _time(match: re.Match[str]) -> str:
    if match[2]:
        return (
            f"a time with a time zone falls on different days in different places: write the day, {match[1]}"
        )
    return f"the log's dates are days, without a time of day: write {match[1]}"


_ADVICE: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (r"(\d{4}-\d\d-\d\d)[T ]\d\d?(?::\d\d){0,2}(?:[.,]\d+)?\s?(Z|[A-Z]{3,4}|[+-]\d\d(?::?\d\d)?)?", _time),
    (r"(\d\d?)[/. -](\d\d?)[/. -](\d{4})", _numeric),
    (r"(?:c|ca|circa|about|around)\.? ?(\d{4}(?:-\d\d){0,2})", _write(r"\1~")),
    (r"(\d{1,4}) ?(?:BC|BCE|B\.C\.)", _before_christ),
    (r"(?:AD|A\.D\.) ?(\d{1,4})|(\d{1,4}) ?(?:AD|CE|A\.D\.)", _after_christ),
    (r"(\d{4})[-/.‐–—−](\d\d?)[-/.‐–—−](\d\d?)", _year_first),
    (r"(\d{4})(\d\d)(\d\d)", _year_first),
    (r"(\d{4})[-/.](\d)", _short_month),
    (r"(\d{4})[/.](\d\d)", _short_month),
    (r"(\d\d?)(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})", _named(1, 2, 3)),
    (r"([a-z]{3,9})\.? (?:(\d\d?)(?:st|nd|rd|th)?,? )?(\d{4})", _named(2, 1, 3)),
    (r"(-?)(\d{1,3})", _short_year),
    (r"-0000", lambda m: "the year 0 has no sign: write 0000"),
    (r"[+]?(-?)(\d{4,9})", _long_year),
    (r"(\d{4})-?W(\d\d?)(?:-\d)?", _week),
    (r"(\d{4})[- ]?Q([1-4])", _quarter),
    (r"(\d{3})s", lambda m: f"EDTF writes a decade {m[1][:3]}X"),
    (r"(\d{3})0s", lambda m: f"EDTF writes a decade {m[1]}X, not {m[0]}"),
    (
        r"(\d{2})(\d[xu]|[xu]{2})",
        lambda m: f"EDTF writes unspecified digits {m[0].upper().replace('U', 'X')}",
    ),
    (r"(\d{4}(?:-\d\d){0,2})(?:\?~|~\?)", _write(r"\1%")),
    (r"(\d{4}(?:-\d\d){0,2})(?: ?(?:[–—]|--|\.\.|to) ?| - )(\d{4}(?:-\d\d){0,2})", _write(r"\1/\2")),
    (r"(\d{4})-(\d{4})", _write(r"\1/\2")),
    (r"(\d{4}(?:-\d\d){0,2})(?:/open|\.\.|-)", _write(r"\1/..")),
    (r"(\d{4}(?:-\d\d){0,2})/(?:unknown|\?)", _write(r"\1/")),
    (r"(?:unknown|\?)/(\d{4}(?:-\d\d){0,2})", _write(r"/\1")),
    (r"[\[{](\d{4}(?:-\d\d){0,2})(?:,|\.\.)(?:.*[,.] ?)?(\d{4}(?:-\d\d){0,2})[\]}]", _set),
    (r"(\d{4})-(\d{3})", lambda m: "EDTF (levels 0 and 1) has no days of the year: write month and day"),
    (r"\d?X+(?:-.*)?|X{3,4}.*", lambda m: "at least the century is needed, as in 20XX"),
    (r"(-?\d{2}(?:\dX|XX))-.*", lambda m: f"an unspecified year has no month: write {m[1]}"),
)

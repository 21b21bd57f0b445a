"""What an EDTF date is here, how one is read from its text, and told in English words."""

from functools import lru_cache

from hrctimeline.dates.calendar_days import (
    MONTHS,
    SEASONS,
    civil,
    day_number,
    month_days,
    month_length,
    year_days,
)
from hrctimeline.record import Record
from hrctimeline.words.lists import lazy_pattern

LAST_YEAR = 999_999_999  # before and after the year 0
QUALIFIER_WORDS = {"": "", "~": "about ", "?": "probably ", "%": "probably about "}


class Edtf(Record):
    """A date: its EDTF text, its first day, the day after its last (None where open), precision, qualifier.

    Days are numbers as in ``date.toordinal``, 0 and below for years before 1.
    """

    text: str
    start: int | None
    end: int | None
    precision: str
    qualifier: str = ""

    def __str__(self) -> str:
        """The EDTF text."""
        return self.text

    def within(self, other: "Edtf") -> bool:
        """All days of this date lie in the other."""
        begins = other.start is None or (self.start is not None and self.start >= other.start)
        ends = other.end is None or (self.end is not None and self.end <= other.end)
        return begins and ends

    def overlaps(self, other: "Edtf") -> bool:
        """Some day lies in both."""
        return not self.before(other) and not other.before(self)

    def equals(self, other: "Edtf") -> bool:
        """Both have the same days, however they are written."""
        return (self.start, self.end) == (other.start, other.end)

    def wider(self, other: "Edtf") -> bool:
        """The other lies in this date and has fewer days."""
        return other.within(self) and not self.equals(other)

    def before(self, other: "Edtf") -> bool:
        """Certainly earlier: this date ends before the other begins."""
        return self.end is not None and other.start is not None and self.end <= other.start


class Unwritable(ValueError):
    """A year that has more than the nine digits that are read here: counting has led beyond them."""


def year_text(year: int) -> str:
    """A year in EDTF: four digits, a sign before the year 0, ``Y`` before five digits and more.

    Raises Unwritable.
    """
    if abs(year) > LAST_YEAR:
        raise Unwritable(f"there is no date in the year {year}: years have nine digits at most")
    sign, digits = "-" if year < 0 else "", f"{abs(year):04}"
    return f"{'Y' if len(digits) > 4 else ''}{sign}{digits}"


def month_text(year: int, month: int) -> str:
    """A month in EDTF."""
    return f"{year_text(year)}-{month:02}"


def day_text(year: int, month: int, day: int) -> str:
    """A day in EDTF."""
    return f"{year_text(year)}-{month:02}-{day:02}"


@lru_cache(maxsize=8192)  # a day comes again: as many texts' day of publication, in many quotes
def parse(text: str) -> Edtf:
    """Read an EDTF date; raises ValueError with the reason and, where it helps, the right spelling."""
    if text.count("/") == 1 and _looks_like_interval(text):
        return _interval(text)
    return _single(text)


_shape = lazy_pattern(
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


def in_words(date: Edtf, short: bool = False) -> str:
    """The date as a reader says it; `short` joins the ends of an interval with a dash: "21–24 June 2018"."""
    if date.precision == "interval":
        return _interval_in_words(date, short)
    return QUALIFIER_WORDS[date.qualifier] + _plain(date)


def _plain(date: Edtf) -> str:
    if date.start is None:
        raise ValueError("only an interval may be open")
    year, month, day = civil(date.start)
    if date.precision in ("decade", "century"):
        return _years_of(date)
    if date.precision == "season":
        return _season(date, year)
    unknown = ("", "a day in " if _month_known(date) else "a month in ", "a day in ")[date.text.count("-XX")]
    if date.precision == "year":
        return unknown + _year(year)
    if date.precision == "month":
        return f"{unknown}{MONTHS[month - 1]} {_year(year)}"
    return f"{day} {MONTHS[month - 1]} {_year(year)}"


def _month_known(date: Edtf) -> bool:
    return date.precision in ("month", "day")


def _years_of(date: Edtf) -> str:
    digits = date.text.rstrip("?~%").lstrip("-").replace("X", "0")
    era = " BC" if date.text.startswith("-") else ""
    if date.precision == "century" and digits.endswith("000"):
        return f"the years {digits} to {digits[:2]}99{era}"
    return f"the {int(digits)}s{era}"


def _season(date: Edtf, year: int) -> str:
    code = int(date.text.rstrip("?~%")[-2:])
    ends = f"–{(year + 1) % 100:02}" if code == 24 and year >= 1000 else ""
    return f"{SEASONS[code][0]} {_year(year)}{ends}"


def _year(year: int) -> str:
    if year <= 0:
        return f"{1 - year} BC"
    return f"AD {year}" if year < 1000 else str(year)


def _interval_in_words(date: Edtf, short: bool) -> str:
    left, right = date.text.split("/")
    if left in ("", ".."):
        return f"until {in_words(parse(right))}" + (", beginning unknown" if left == "" else "")
    if right in ("", ".."):
        return f"since {in_words(parse(left))}" + (", end unknown" if right == "" else "")
    first, last = in_words(parse(left)), in_words(parse(right))
    shared = _shared_tail(first, last) if not date.qualifier else ""
    first = first.removesuffix(shared) or first
    if not short:
        return f"between {first} and {last}"
    gap = " " if " " in first or " " in last.removesuffix(shared) else ""
    return f"{first}{gap}–{gap}{last}"


def _shared_tail(first: str, last: str) -> str:
    """The words that both ends finish with, with the space before them: " June 2018" of two days in June."""
    one, two = first.split(" "), last.split(" ")
    count = 0
    while count < min(len(one), len(two)) - 1 and one[-1 - count] == two[-1 - count]:
        count += 1
    return " " + " ".join(one[-count:]) if count else ""

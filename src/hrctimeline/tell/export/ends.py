"""A date as other formats write it: the numbers of its first and last day, month or year, as in the log.

Years are astronomical, as in EDTF: 0 is 1 BC.
"""

import re
from typing import NamedTuple

from hrctimeline.dates.calendar_days import SEASONS
from hrctimeline.edition.model import Day

Parts = tuple[int, ...]  # year; year, month; or year, month, day


class Ends(NamedTuple):
    """The two ends of a date; None where it is open."""

    first: Parts | None
    last: Parts | None

    @property
    def single(self) -> Parts | None:
        """The year, month or day that the date is, if it is one."""
        return self.first if self.first == self.last else None


def ends(date: Day) -> Ends:
    """The ends of a date, neither more precise than the date says it."""
    if "/" in date.edtf:
        left, right = date.edtf.split("/")
        return Ends(_side(left).first, _side(right).last)
    return _side(date.edtf)


def _side(text: str) -> Ends:
    plain = text.rstrip("?~%").removeprefix("Y")
    if plain in ("", ".."):
        return Ends(None, None)
    sign, digits = ("-", plain[1:]) if plain.startswith("-") else ("", plain)
    year, *rest = digits.split("-")
    numbers = [int(part) for part in rest if part != "XX"]
    if "X" in year:
        low, high = int(sign + year.replace("X", "0")), int(sign + year.replace("X", "9"))
        return Ends((min(low, high),), (max(low, high),))
    if numbers and numbers[0] in SEASONS:
        return _season(int(sign + year), SEASONS[numbers[0]][1])
    parts = (int(sign + year), *numbers)
    return Ends(parts, parts)


def _season(year: int, month: int) -> Ends:
    last = (year + 1, month - 10) if month > 10 else (year, month + 2)
    return Ends((year, month), last)


def iso(parts: Parts) -> str:
    """A year, month or day as ISO 8601 (and XML Schema) write it."""
    year, *rest = parts
    return "-".join([f"{'-' if year < 0 else ''}{abs(year):04}", *(f"{part:02}" for part in rest)])


def whole_days(date: Day | None) -> bool:
    """Whether a date is a day, or a run of days with its first and last, of the years 1 to 9999, for sure."""
    if date is None or date.start is None or date.end is None or re.search("[?~%]", date.edtf):
        return False
    both = ends(date)
    return all(part is not None and len(part) == 3 and 1 <= part[0] <= 9999 for part in both)

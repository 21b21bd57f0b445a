"""Calendar periods: the day, week, month, season, year … that an expression names, and those beside it.

A period is a half-open run of days with the unit it was named by; None is an open end. Weeks are ISO
weeks, seasons the northern meteorological ones; a winter begins in its December.
"""

from typing import NamedTuple

from hrctimeline.dates.calendar_days import civil, day_number, month_length, months_on, week_days
from hrctimeline.dates.edtf import day_text, month_text, year_text

UNIT_MONTHS = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
FINENESS = ("century", "decade", "year", "half", "season", "quarter", "month", "week", "weekend", "day")
SEASON_MARKS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


class Period(NamedTuple):
    """A run of days and its unit; `written` is the EDTF text where the unit alone doesn't give it."""

    unit: str
    start: int | None
    end: int | None
    written: str = ""
    mark: str = ""

    @property
    def edtf(self) -> str:
        """The period in EDTF; weeks, quarters and halves are intervals."""
        return self.written or _edtf(self)

    @property
    def timex(self) -> str:
        """The period as a TIMEX3 value, such as 2018-W25."""
        return self.mark or _timex(self)


def day_period(year: int, month: int, day: int) -> Period:
    """One day; raises ValueError where there is none such."""
    number = day_number(year, month, day)
    return Period("day", number, number + 1)


def month_period(unit: str, year: int, month: int = 1) -> Period:
    """The period of a unit of whole months that begins with this month."""
    return Period(unit, months_on(year, month, 0), months_on(year, month, UNIT_MONTHS[unit]))


def around(unit: str, day: int) -> Period:
    """The period of the unit that the day lies in."""
    if unit == "day":
        return Period("day", day, day + 1)
    if unit in ("week", "weekend"):
        start, end = week_days(day)
        return Period(unit, end - 2 if unit == "weekend" else start, end)
    year, month, _ = civil(day)
    if unit == "season":
        return month_period(unit, year - (month < 3), (month // 3 * 3) or 12)
    if unit in ("decade", "century"):
        size = UNIT_MONTHS[unit] // 12
        return month_period(unit, year // size * size)
    size = UNIT_MONTHS[unit]
    return month_period(unit, year, (month - 1) // size * size + 1)


def shift(period: Period, count: int) -> Period:
    """The period that comes `count` units later (earlier, if negative)."""
    if period.start is None or period.end is None:
        raise ValueError("an open period has no neighbours")
    if period.unit in UNIT_MONTHS:
        year, month, _ = civil(period.start)
        size = UNIT_MONTHS[period.unit]
        return Period(
            period.unit,
            months_on(year, month, count * size),
            months_on(year, month, (count + 1) * size),
        )
    days = count * (1 if period.unit == "day" else 7)
    return period._replace(start=period.start + days, end=period.end + days)


def same_day(period: Period, unit: str, count: int) -> Period | None:
    """The day, week or month of an anniversary, so many months or years from another."""
    start, end = period.start or 0, period.end or 0
    year, month, number = civil((start + end - 1) // 2)  # a week is that of its Thursday
    first = months_on(year, month, count * UNIT_MONTHS[unit])
    year, month, _ = civil(first)
    if number > month_length(year, month):
        return None
    return around(period.unit, day_number(year, month, number))


def finer(unit: str, than: str) -> bool:
    """The unit is as fine as the other or finer: a day is finer than a month."""
    return FINENESS.index(unit) >= FINENESS.index(than) if unit in FINENESS else False


def span(first: Period, last: Period) -> Period:
    """From the first day of one period to the last day of another."""
    left, right = first.edtf.split("/")[0], last.edtf.split("/")[-1]
    return Period("interval", first.start, last.end, f"{left}/{right}", f"{first.timex}/{last.timex}")


def _edtf(period: Period) -> str:
    if period.start is None or period.end is None:
        raise ValueError("an open period must be written out")
    year, month, day = civil(period.start)
    match period.unit:
        case "day":
            return day_text(year, month, day)
        case "month":
            return month_text(year, month)
        case "season":
            return f"{year_text(year)}-{20 + month // 3}"
        case "year":
            return year_text(year)
        case "decade":
            return _unspecified(period, 1)
        case "century":
            return _unspecified(period, 2)
        case "quarter" | "half":
            return f"{month_text(year, month)}/{month_text(*civil(period.end - 1)[:2])}"
    return f"{day_text(year, month, day)}/{day_text(*civil(period.end - 1))}"


def _unspecified(period: Period, digits: int) -> str:
    """A decade or a century; EDTF has unspecified digits for these only in years of four digits."""
    first, last = (civil(day)[0] for day in (period.start or 0, (period.end or 0) - 1))
    if first < 0 or last > 9999:
        return f"{year_text(first)}/{year_text(last)}"
    return f"{first:04}"[:-digits] + "X" * digits


def _timex(period: Period) -> str:
    if period.start is None or period.end is None:
        raise ValueError("an open period must be written out")
    year, month, _ = civil(period.start)
    match period.unit:
        case "week" | "weekend":
            week_year, week = _iso_week(period.start)
            return f"{year_text(week_year)}-W{week:02}" + ("-WE" if period.unit == "weekend" else "")
        case "season":
            return f"{year_text(year)}-{SEASON_MARKS[month]}"
        case "quarter":
            return f"{year_text(year)}-Q{(month + 2) // 3}"
        case "half":
            return f"{year_text(year)}-H{1 if month == 1 else 2}"
        case "decade" | "century":
            return _edtf(period).rstrip("X")
    return _edtf(period)


def _iso_week(day: int) -> tuple[int, int]:
    thursday = week_days(day)[0] + 3
    year = civil(thursday)[0]
    return year, (thursday - day_number(year, 1, 1)) // 7 + 1


def or_a_week_later(found: list[Period], day: int) -> list[Period]:
    """What "next Friday" may be: one in the same week as a day may be meant of the next week, too."""
    near = [each for each in found if each.unit == "day" and week_days(each.start or 0) == week_days(day)]
    return found + [shift(each, 7) for each in near]

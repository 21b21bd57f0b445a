"""Senses from the pieces of an expression: a day of a month, a month, a weekday, with a year or without."""

from collections.abc import Callable

from hrctimeline.dates.calendar_days import MONTHS, WEEKDAYS, day_number, falls_on, month_length
from hrctimeline.dates.meaning.periods import Period, day_period, month_period
from hrctimeline.dates.meaning.senses import Fixed, Recurring, Sense
from hrctimeline.record import replace

SEASON_NAMES = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}


def day_of(month: int, day: int, year: int | None, on: int | None = None) -> Sense | None:
    """A day of a month, in a year if one is given; `on` is the weekday (0 Monday) named with it."""
    if year is not None:
        return Fixed(day_period(year, month, day)) if 1 <= day <= month_length(year, month) else None
    if not 1 <= day <= month_length(2000, month):
        return None

    def find(y: int) -> Period | None:
        if day > month_length(y, month) or (on is not None and not falls_on(day_number(y, month, day), on)):
            return None
        return day_period(y, month, day)

    cycle = "year" if on is None else "dated"
    return Recurring(find, f"{day} {MONTHS[month - 1]}", cycle, unresolved=f"XXXX-{month:02}-{day:02}")


def month_of(month: int, year: int | None, side: str = "") -> Sense:
    """A month, in a year if one is given."""
    return months_of("month", month, year, MONTHS[month - 1], f"XXXX-{month:02}", side)


def season_of(month: int, year: int | None, side: str = "") -> Sense:
    """A season by the month it begins in."""
    mark = f"XXXX-{ {3: 'SP', 6: 'SU', 9: 'FA', 12: 'WI'}[month] }"
    return months_of("season", month, year, SEASON_NAMES[month], mark, side)


def months_of(unit: str, month: int, year: int | None, name: str, mark: str, side: str = "") -> Sense:
    """A period of whole months (quarter, half, season, month) by its first month."""
    if year is not None:
        return Fixed(month_period(unit, year, month))
    return Recurring(lambda y: month_period(unit, y, month), name, side=side, unresolved=mark)


def roughly(sense: Sense) -> Sense:
    """About that period: no two business years need begin with the calendar's."""
    if isinstance(sense, Fixed):
        return replace(sense, about=True)
    if not isinstance(sense, Recurring):
        return sense
    find = sense.find

    def about(cycle: int) -> Period | None:
        period = find(cycle)
        written = "/".join(side + "~" for side in period.edtf.split("/")) if period else ""
        return period and period._replace(written=written, mark=period.timex)

    return replace(sense, find=about)


def weekday_of(day: int, side: str = "", told: bool = False) -> Recurring:
    """A weekday (0 Monday)."""
    return Recurring(_weekly(day), WEEKDAYS[day], "week", side, f"XXXX-WXX-{day + 1}", told)


def weekend(side: str = "") -> Recurring:
    """Saturday and Sunday."""
    return Recurring(
        lambda week: Period("weekend", week * 7 + 6, week * 7 + 8), "weekend", "week", side, "XXXX-WXX-WE"
    )


def run_of(unit: str) -> Recurring | None:
    """The days of a week that are counted by: "the Tuesday after", "a weekend before"."""
    return weekend() if unit == "weekend" else weekday_of(WEEKDAYS.index(unit)) if unit in WEEKDAYS else None


def _weekly(day: int) -> Callable[[int], Period]:
    return lambda week: Period("day", week * 7 + 1 + day, week * 7 + 2 + day)


def yearly_day(
    name: str, find: Callable[[int], int | None], year: int | None, side: str = ""
) -> Sense | None:
    """A day that a rule gives for each year: a holiday, the first Monday of a month."""

    def period(y: int) -> Period | None:
        day = find(y)
        return None if day is None else Period("day", day, day + 1)

    if year is not None:
        found = period(year)
        return Fixed(found) if found else None
    return Recurring(period, name, side=side, unresolved="XXXX-XX-XX")

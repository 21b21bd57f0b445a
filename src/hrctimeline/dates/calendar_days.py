"""Days as numbers, for every year of the proleptic Gregorian calendar.

Day 1 is 1 January of the year 1, as in ``date.toordinal``; ``datetime`` stops there and at 9999, so
days outside are moved by whole cycles of 400 years. Runs of days are half-open: the end is the day
after the last one. Years are astronomical: 0 is 1 BC, -43 is 44 BC.
"""

import datetime

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = {21: ("spring", 3), 22: ("summer", 6), 23: ("autumn", 9), 24: ("winter", 12)}
LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)  # of the months 1 to 12
CYCLE_YEARS = 400
CYCLE_DAYS = 146_097


def day_number(year: int, month: int, day: int) -> int:
    """The number of a day; raises ValueError where the calendar has no such day."""
    cycles, rest = divmod(year - 1, CYCLE_YEARS)
    return datetime.date(rest + 1, month, day).toordinal() + cycles * CYCLE_DAYS


def civil(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day number."""
    cycles, rest = divmod(number - 1, CYCLE_DAYS)
    day = datetime.date.fromordinal(rest + 1)
    return day.year + cycles * CYCLE_YEARS, day.month, day.day


def month_length(year: int, month: int) -> int:
    """How many days the month has."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return LENGTHS[month] + (leap and month == 2)


def year_days(year: int) -> tuple[int, int]:
    """The first day of the year and the day after its last."""
    return day_number(year, 1, 1), day_number(year + 1, 1, 1)


def month_days(year: int, month: int) -> tuple[int, int]:
    """The first day of the month and the day after its last; months 13 and up run into later years."""
    return months_on(year, month, 0), months_on(year, month, 1)


def months_on(year: int, month: int, count: int) -> int:
    """The first day of the month that comes `count` months after the given one (before it, if negative)."""
    years, index = divmod(month - 1 + count, 12)
    return day_number(year + years, index + 1, 1)


def week_days(number: int) -> tuple[int, int]:
    """The ISO week (Monday to Sunday) around a day, as its first day and the day after its last."""
    monday = number - (number - 1) % 7
    return monday, monday + 7


def weekday(number: int) -> int:
    """0 for a Monday to 6 for a Sunday."""
    return (number - 1) % 7


def falls_on(number: int, on: int) -> bool:
    """Whether a day is a weekday (0 Monday), in the old calendar, too, which Britain had until 1752."""
    if weekday(number) == on:
        return True
    year, month, _ = civil(number)
    century = (year - (month < 3)) // 100
    return number < _NEW_CALENDAR and weekday(number + century - century // 4 - 2) == on


def weekday_name(number: int) -> str:
    """The name of a day's weekday; "" of a day that lands then wrote in two calendars."""
    return WEEKDAYS[weekday(number)] if number >= _NEW_CALENDAR else ""


_NEW_CALENDAR = datetime.date(1752, 9, 14).toordinal()


def nth(number: int) -> str:
    """A number's ordinal in figures: 22nd."""
    tens = 4 <= number % 100 <= 20
    return f"{number}{'th' if tens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
